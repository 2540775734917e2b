import { readFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { composeSupergraph } from '../../gateway/compose/compose-supergraph.ts';
import { validateSupergraph } from '../../gateway/compose/validate-supergraph.ts';
import { createHttpFetch } from '../../gateway/execute/http-fetch.ts';
import { demonstration } from '../../province/demonstration/demonstration.ts';
import { ownLoop } from '../../schema/fairness/fair-turns.ts';
import { subgraphSdl } from '../../schema/language/query-surface.ts';
import { runCommand } from '../fixtures/command-line.ts';
import { type RunningProvince, runProvince } from '../fixtures/running-province.ts';

vi.setConfig({ testTimeout: 60_000 });

let running: RunningProvince;
beforeAll(async () => {
  running = await runProvince();
});
afterAll(() => running.stop());

/** TCP ports on which this process listens. */
async function listeningPorts(): Promise<readonly number[]> {
  const mine = new Set<string>();
  const { readdir, readlink } = await import('node:fs/promises');
  for (const fd of await readdir('/proc/self/fd')) {
    const target = await readlink(`/proc/self/fd/${fd}`).catch(() => '');
    const inode = /^socket:\[(\d+)\]$/.exec(target)?.[1];
    if (inode !== undefined) mine.add(inode);
  }
  const tables = await Promise.all(
    ['tcp', 'tcp6'].map((name) => readFile(`/proc/net/${name}`, 'utf8').catch(() => '')),
  );
  return tables.flatMap((table) =>
    table
      .split('\n')
      .slice(1)
      .map((line) => line.trim().split(/\s+/))
      .filter((fields) => fields[3] === '0A' && mine.has(fields[9] ?? ''))
      .map((fields) => Number.parseInt((fields[1] ?? '').split(':')[1] ?? '0', 16)),
  );
}

/** Sends bytes over a plain socket; gives the whole answer. */
function sendBytes(text: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(Number(new URL(running.address).port), '127.0.0.1');
    let answer = '';
    socket.setEncoding('latin1');
    socket.on('data', (part: string) => {
      answer += part;
    });
    socket.on('close', () => resolve(answer));
    socket.on('error', reject);
    socket.setTimeout(5_000, () => socket.destroy());
    // WHY not end: a client that closes its half has left.
    socket.write(text);
  });
}

const body = JSON.stringify({
  query: '{ viewer { account class } citizens(first: 1) { nodes { fullName } } }',
});

function request(headers: readonly string[], path = '/graphql'): string {
  return [
    `POST ${path} HTTP/1.1`,
    'Host: x',
    'Connection: close',
    'Content-Type: application/json',
    `Content-Length: ${Buffer.byteLength(body)}`,
    ...headers,
    '',
    body,
  ].join('\r\n');
}

describe('C. boundary between gateway and subgraph', () => {
  it.skipIf(process.platform !== 'linux')(
    'C46 subgraphs in the process have no address: one port listens, the gateway',
    async () => {
      const ports = await listeningPorts();
      expect(ports).toContain(Number(new URL(running.address).port));
      expect(ports.filter((port) => port !== Number(new URL(running.address).port))).toEqual([]);
    },
  );

  it.each([
    [
      '_entities',
      '{ _entities(representations: [{ __typename: "Citizen", personalId: "040802024995" }]) { ... on Citizen { fullName } } }',
    ],
    ['_service', '{ _service { sdl } }'],
    ['a released key', '{ citizens { nodes { lt_personalId } } }'],
    ['an aliased _entities', '{ x: _entities(representations: []) { __typename } }'],
    ['_Any as a variable', 'query($r: [_Any!]!) { _entities(representations: $r) { __typename } }'],
    ['a join type', '{ __type(name: "_Entity") { name } _entities(representations: []) { __typename } }'],
  ])('C46 %s is no part of what the gateway serves, for any account', async (_name, query) => {
    for (const account of running.keys.keys()) {
      const answer = await running.ask(account, query, { r: [] });
      expect([answer.status, answer.data], account).toEqual([400, undefined]);
      expect(answer.text).not.toMatch(/CONG_DAN|@join|extend type/);
    }
  });

  it('C46 a request to a subgraph over HTTP carries the proof it is given, and no answer is taken without one', async () => {
    const { createServer } = await import('node:http');
    const seen: unknown[] = [];
    const agency = createServer((incoming, reply) => {
      seen.push(incoming.headers['x-proof']);
      reply.statusCode = incoming.headers['x-proof'] === 'proof' ? 200 : 401;
      reply.setHeader('content-type', 'application/json');
      reply.end(JSON.stringify(reply.statusCode === 200 ? { data: { ok: true } } : { secret: 'CANARY' }));
    });
    await new Promise<void>((resolve) => agency.listen(0, '127.0.0.1', resolve));
    const at = agency.address();
    const port = typeof at === 'object' && at !== null ? at.port : 0;
    const options = {
      services: new Map([['a', `http://127.0.0.1:${port}/graphql`]]),
      timeoutMs: 2_000,
      maxResponseBytes: 10_000,
    };
    const proved = createHttpFetch({ ...options, headers: () => ({ 'x-proof': 'proof' }) });
    const bare = createHttpFetch(options);
    const signal = new AbortController().signal;
    try {
      expect(await proved.fetch('a', { document: '{ ok }', variables: {} }, signal)).toMatchObject({
        data: { ok: true },
      });
      const refused = await bare
        .fetch('a', { document: '{ ok }', variables: {} }, signal)
        .catch((error: unknown) => String(error));
      expect(JSON.stringify(refused)).not.toContain('CANARY');
      expect(JSON.stringify(refused)).not.toContain('"ok":true');
    } finally {
      await proved.close();
      await bare.close();
      await new Promise((resolve) => agency.close(resolve));
    }
    expect(seen).toEqual(['proof', undefined]);
  });

  it.each([
    ['x-consumer-id', ['X-Consumer-Id: tax']],
    [
      'odd case',
      [
        'x-CONSUMER-id: tax',
        'X-Account: tax',
        'X-Forwarded-User: tax',
        'X-Remote-User: tax',
        'Remote-User: tax',
      ],
    ],
    ['duplicates', ['X-Consumer-Id: public', 'X-Consumer-Id: tax']],
    [
      'forwarded addresses',
      [
        'X-Forwarded-For: 10.0.0.1',
        'Forwarded: for=10.0.0.1',
        'X-Real-IP: 10.0.0.1',
        'True-Client-IP: 10.0.0.1',
      ],
    ],
    ['cookies and proxies', ['Cookie: account=tax', 'Proxy-Authorization: Bearer x', 'X-Api-Key: x']],
    ['a trace', ['Apollo-Federation-Include-Trace: ftv1']],
    ['a method override', ['X-HTTP-Method-Override: GET']],
  ])('C47 %s from a client counts for nothing', async (_name, headers) => {
    const answer = await sendBytes(request(headers));
    expect(answer).toMatch(/^HTTP\/1\.1 200 /);
    expect(answer).toContain('"viewer":{"account":null,"class":"PUBLIC"}');
    expect(answer).toContain('"citizens":null');
    expect(answer).not.toMatch(/ftv1|tracing/);
  });

  it('C47 the address in a forwarding header is not the place of use', async () => {
    const answer = await sendBytes(request(['X-Forwarded-For: 203.0.113.77']));
    expect(answer).toMatch(/^HTTP\/1\.1 200 /);
    const tail = await runCommand(running.configuration.dataDir, 'audit', 'tail', '-n', '1', '--json');
    expect(tail).toContain('"address": "127.0.0.1"');
    expect(tail).not.toContain('203.0.113.77');
  });

  it.each([
    [
      'a line break in a value',
      `POST /graphql HTTP/1.1\r\nHost: x\r\nConnection: close\r\nX-A: a\nAuthorization: Bearer x\r\nContent-Type: application/json\r\nContent-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
    ],
    [
      'a bare carriage return',
      `POST /graphql HTTP/1.1\r\nHost: x\r\nConnection: close\r\nX-A: a\rX-B: b\r\nContent-Type: application/json\r\nContent-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
    ],
    [
      'two lengths',
      `POST /graphql HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Type: application/json\r\nContent-Length: 3\r\nContent-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
    ],
    [
      'length and chunks',
      `POST /graphql HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Type: application/json\r\nContent-Length: ${Buffer.byteLength(body)}\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n${body}`,
    ],
    [
      'a folded header',
      `POST /graphql HTTP/1.1\r\nHost: x\r\nConnection: close\r\nX-A: a\r\n b: c\r\nAuthorization : Bearer x\r\nContent-Type: application/json\r\nContent-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
    ],
  ])('C47 %s smuggles nothing: no data beyond the public comes back', async (_name, bytes) => {
    const answer = await sendBytes(bytes);
    expect(answer).not.toMatch(/"fullName":"|"account":"/);
    expect(answer).toMatch(/^HTTP\/1\.1 (400|401|200) /);
    expect((await running.ask('tax', '{ viewer { account } }')).data).toEqual({ viewer: { account: 'tax' } });
  });

  it('C47 two Authorization headers open nothing, not even the first', async () => {
    const [tax, bank] = [running.keys.get('tax'), running.keys.get('bank')];
    const answer = await sendBytes(
      request([`Authorization: Bearer ${tax}`, `authorization: Bearer ${bank}`]),
    );
    expect(answer).toMatch(/^HTTP\/1\.1 401 /);
    expect(answer).not.toContain('"viewer"');
  });

  it('C49 a subgraph that claims what the catalogue does not hold is refused at composition or serves nothing of it', async () => {
    const catalogue = await demonstration.loadCatalogue();
    const services = catalogue.agencies.map((model) => ({
      name: model.database.id,
      sdl: subgraphSdl(model, catalogue),
    }));
    const claim = (more: string) =>
      composeSupergraph(
        services.map((service) =>
          service.name === 'dossiers' ? { ...service, sdl: `${service.sdl}\n${more}` } : service,
        ),
      );
    // A field, or a type, that another database owns.
    for (const more of [
      'extend type Citizen { fullName: String }',
      'type Household @key(fields: "householdId") { householdId: ID! detail: String }',
      'extend type Query { citizens: [Citizen] }',
      'type Broken { a: Nothing }',
    ]) {
      expect(() => claim(more), more).toThrow(expect.objectContaining({ code: 'COMPOSITION_FAILED' }));
    }
    await expect(
      validateSupergraph('type Query { a: Int }', running.province.dataPlane.catalogueSchema),
    ).rejects.toMatchObject({
      code: 'COMPOSITION_FAILED',
    });
    expect(() => composeSupergraph(services)).not.toThrow();
  });

  it('C49 a root field and a type that no agency file names are denied to everybody', async () => {
    const { createDataPlane } = await import('../../gateway/serve/data-plane.ts');
    const { createRegistrySubgraph } = await import('../../subgraphs/registry/create-registry-subgraph.ts');
    const { AgreementQuota } = await import('../../gateway/limit/agreement-quota.ts');
    const catalogue = await demonstration.loadCatalogue();
    const claims = 'type Smuggled { secret: String } extend type Query { smuggled: Smuggled }';
    const executed: string[] = [];
    const databases = running.province.databases.map((database) =>
      database.name === 'dossiers'
        ? {
            ...database,
            name: database.name,
            sdl: `${database.sdl}\n${claims}`,
            execute: async ({ document }: { readonly document: string }) => {
              executed.push(document);
              return { data: { smuggled: { secret: 'CANARY' } } };
            },
            probe: async () => {},
            close: async () => {},
          }
        : database,
    );
    const plane = createDataPlane({
      catalogue,
      databases,
      registry: createRegistrySubgraph(catalogue),
      configuration: running.configuration,
      quota: new AgreementQuota(),
      report: () => {},
    });
    const { startGraphQLServer } = await import('../../gateway/serve/graphql-server.ts');
    const { PermissionResolver } = await import('../../schema/permission/permission-resolver.ts');
    const { HeaderMap } = await import('@apollo/server');
    const server = await startGraphQLServer(plane);
    const policy = await running.province.store.snapshot();
    try {
      for (const account of [null, ...policy.accounts.values()]) {
        const situation = {
          now: new Date().toISOString(),
          purpose: null,
          address: '127.0.0.1',
          method: 'ONLINE_QUERY',
        } as const;
        const answer = await server.answer(
          {
            method: 'POST',
            headers: new HeaderMap([['content-type', 'application/json']]),
            search: '',
            body: { query: '{ smuggled { secret } }' },
          },
          {
            requestId: 'x',
            language: 'en',
            caller: { account, policy, ...situation },
            permission: new PermissionResolver(catalogue).resolve(policy, account, situation),
            signal: new AbortController().signal,
            turn: ownLoop,
            counts: { statements: 0, rows: 0 },
            operation: null,
            operationName: null,
            variables: {},
            reads: [],
            denials: [],
            codes: new Set(),
          } as never,
        );
        expect(answer.body).not.toContain('CANARY');
      }
    } finally {
      await server.stop();
    }
    expect(executed).toEqual([]);
  });
});
