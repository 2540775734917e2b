import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { createHttpFetch, type HttpFetch } from '../../../gateway/execute/http-fetch.ts';
import { buildProvince } from './province-fixture.ts';
import { createRunner } from './run-operation.ts';

const open: { server: Server; client: HttpFetch }[] = [];

afterEach(async () => {
  for (const { server, client } of open.splice(0)) {
    server.closeAllConnections();
    await client.close();
    await new Promise((resolve) => server.close(resolve));
  }
});

type Handler = (request: IncomingMessage, response: ServerResponse, body: string) => void;

async function serve(handler: Handler, limits = {}): Promise<HttpFetch> {
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk) => {
      body += chunk;
    });
    request.on('end', () => handler(request, response, body));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const services = new Map([['a', `http://127.0.0.1:${port}/graphql?v=1`]]);
  const client = createHttpFetch({ services, timeoutMs: 300, maxResponseBytes: 1_000, ...limits });
  open.push({ server, client });
  return client;
}

function json(response: ServerResponse, value: unknown, status = 200, type = 'application/json'): void {
  response.writeHead(status, { 'content-type': type });
  response.end(typeof value === 'string' ? value : JSON.stringify(value));
}

const request = { document: '{ a }', variables: { x: 1 } };
const never = new AbortController().signal;

describe('createHttpFetch', () => {
  it('posts the document and gives the answer', async () => {
    const seen: unknown[] = [];
    const headers = (service: string, body: string) => ({ 'x-proof': `${service}:${body.length}` });
    const client = await serve(
      ({ method, url, headers: given }, response, body) => {
        seen.push(method, url, given['x-proof'] === `a:${body.length}`, JSON.parse(body));
        json(response, { data: { a: 1 } }, 200, 'application/graphql-response+json; charset=utf-8');
      },
      { headers },
    );
    expect(await client.fetch('a', request, never)).toEqual({ data: { a: 1 } });
    expect(seen).toEqual(['POST', '/graphql?v=1', true, { query: '{ a }', variables: { x: 1 } }]);
  });

  it('accepts GraphQL errors with an HTTP error status', async () => {
    const client = await serve((_, response) => json(response, { errors: [{ message: 'no' }] }, 400));
    expect(await client.fetch('a', request, never)).toEqual({ errors: [{ message: 'no' }] });
  });

  const failures: readonly (readonly [string, Handler])[] = [
    ['an HTML page', (_, response) => json(response, '<html>', 200, 'text/html')],
    ['JSON that is cut off', (_, response) => json(response, '{"data": {"a"')],
    ['a JSON list', (_, response) => json(response, [1])],
    ['a status without errors', (_, response) => json(response, { data: { a: 1 } }, 500)],
    ['a redirect', (_, response) => json(response, { data: { a: 1 } }, 302)],
    ['a body over the limit', (_, response) => json(response, { data: { a: 'x'.repeat(2_000) } })],
    [
      'a connection closed in the body',
      (_, response) => {
        response.writeHead(200, { 'content-type': 'application/json', 'content-length': '100' });
        response.write('{"data"');
        response.socket?.destroy();
      },
    ],
    ['a connection closed at once', ({ socket }) => void socket.destroy()],
  ];

  it.each(failures)('answers SUBGRAPH_FAILED for %s', async (_name, handler) => {
    const client = await serve(handler);
    await expect(client.fetch('a', request, never)).rejects.toMatchObject({ code: 'SUBGRAPH_FAILED' });
  });

  it.each([
    ['never answers', () => undefined],
    [
      'never ends its answer',
      (_: IncomingMessage, response: ServerResponse) => {
        response.writeHead(200, { 'content-type': 'application/json' });
        response.write('{');
      },
    ],
  ] as readonly (readonly [string, Handler])[])(
    'answers SUBGRAPH_TIMED_OUT when it %s',
    async (_name, handler) => {
      const client = await serve(handler);
      const start = performance.now();
      await expect(client.fetch('a', request, never)).rejects.toMatchObject({ code: 'SUBGRAPH_TIMED_OUT' });
      expect(performance.now() - start).toBeLessThan(2_000);
    },
  );

  it('stops when the request is aborted, before and during the exchange', async () => {
    const client = await serve(() => undefined, { timeoutMs: 20_000 });
    const controller = new AbortController();
    const pending = client.fetch('a', request, controller.signal);
    setTimeout(() => controller.abort(), 20);
    await expect(pending).rejects.toMatchObject({ code: 'REQUEST_TIMED_OUT' });
    await expect(client.fetch('a', request, controller.signal)).rejects.toMatchObject({
      code: 'REQUEST_TIMED_OUT',
    });
  });

  it('refuses an unknown subgraph and an address that nobody serves', async () => {
    const services = new Map([['a', 'http://127.0.0.1:1/']]);
    const client = createHttpFetch({ services, timeoutMs: 1_000, maxResponseBytes: 10 });
    await expect(client.fetch('b', request, never)).rejects.toMatchObject({ code: 'SUBGRAPH_FAILED' });
    await expect(client.fetch('a', request, never)).rejects.toMatchObject({ code: 'SUBGRAPH_FAILED' });
    await client.close();
  });
});

describe('a plan over HTTP', () => {
  it('answers as it does in process', async () => {
    const graph = buildProvince();
    const runner = createRunner(graph);
    const answerLocally = runner.fetch;
    const respond = async (incoming: IncomingMessage, response: ServerResponse): Promise<void> => {
      let body = '';
      for await (const chunk of incoming) body += chunk;
      const { query, variables } = JSON.parse(body) as { query: string; variables: Record<string, unknown> };
      const service = incoming.url?.slice(1) ?? '';
      json(response, await answerLocally(service, { document: query, variables }, never));
    };
    const server = createServer((incoming, response) => {
      respond(incoming, response).catch(() => response.destroy());
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const services = new Map(
      [...graph.schemas.keys()].map((name) => [name, `http://127.0.0.1:${port}/${name}`]),
    );
    const client = createHttpFetch({ services, timeoutMs: 5_000, maxResponseBytes: 1_000_000 });
    open.push({ server, client });
    const query =
      '{ citizens { premium broken household { address commune { name } } } holders { ... on Enterprise { details } } }';
    const expected = await runner.run(query);
    runner.fetch = client.fetch;
    const answer = await runner.run(query);
    expect(JSON.stringify(answer.data)).toBe(JSON.stringify(expected.data));
    expect(answer.errors.map(({ path }) => path)).toEqual(expected.errors.map(({ path }) => path));
  });
});
