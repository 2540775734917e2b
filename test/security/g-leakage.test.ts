import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { canary, plantCanaries, refuseCanary, scanFolder, scanReports } from '../fixtures/canary.ts';
import { changeRows, rowsOf } from '../fixtures/province-database.ts';
import { type RunningProvince, runProvince } from '../fixtures/running-province.ts';

let running: RunningProvince;
beforeAll(async () => {
  running = await runProvince({}, 0.02);
});
afterAll(() => running.stop());

/** What only the inside of the product knows: tables, columns, statements, files, libraries, stacks. */
const inside =
  /CONG_DAN|HO_GIA_DINH|tbl_|SQLITE|sqlite|knex|\bselect\b.*\bfrom\b|no such (table|column)|node_modules|\.ts:\d|\.db\b|serviceName|stacktrace|valueCompletion|\/tmp\/|graphql-shield|at async/i;

const hostile: readonly (readonly [string, string, Record<string, unknown>])[] = [
  ['a syntax error', '{ citizens(', {}],
  ['an unknown field', '{ citizen(personalId: "1") { fullNam } }', {}],
  ['an unknown argument', '{ citizens(wher: {}) { totalCount } }', {}],
  ['a filter of a wrong type', '{ citizens(where: { gender: { eq: "x" } }) { totalCount } }', {}],
  ['a variable of a wrong type', 'query($n: Int) { citizens(first: $n) { totalCount } }', { n: 'x' }],
  ['an unknown enum value', '{ citizens(orderBy: [{ field: secret }]) { totalCount } }', {}],
  ['a cursor of nobody', '{ citizens(after: "AAAA") { nodes { fullName } } }', {}],
  ['a page of no size', '{ citizens(first: 0) { nodes { fullName } } }', {}],
  [
    'a text that ends early',
    '{ citizens(where: { fullName: { contains: "a\\u0000" } }) { totalCount } }',
    {},
  ],
  ['a mutation', 'mutation { x }', {}],
  ['a subscription', 'subscription { x }', {}],
  ['a denied item', '{ citizens(first: 1) { nodes { religion { name } } } }', {}],
];

describe('G. leakage', () => {
  it.each(hostile)(
    'G86 %s tells a code, a hint and a request id, nothing of the inside',
    async (_, query, variables) => {
      const answer = await running.ask('one-stop', query, variables);
      expect(answer.errors.length).toBeGreaterThan(0);
      expect(answer.text).not.toMatch(inside);
      for (const { extensions } of answer.errors) {
        expect(extensions.code).toMatch(/^[A-Z_]+$/);
        expect(extensions.requestId).toEqual(expect.any(String));
        expect(extensions).not.toHaveProperty('stack');
        expect(extensions).not.toHaveProperty('exception');
        expect(extensions).not.toHaveProperty('response');
      }
    },
  );

  it('G86 a table that is gone is an outage without a name; other agencies answer', async () => {
    await changeRows(
      running.configuration.dataDir,
      'land',
      'alter table "thua_dat" rename to "thua_dat_x"',
    ).catch(async () => {
      const [table] = await rowsOf<{ name: string }>(
        running.configuration.dataDir,
        'land',
        "select name from sqlite_master where type = 'table' and name not like 'sqlite%' order by 1 limit 1",
      );
      await changeRows(
        running.configuration.dataDir,
        'land',
        `alter table "${table?.name}" rename to "gone_x"`,
      );
    });
    const answer = await running.ask(
      'land-office',
      '{ landParcels(first: 1) { nodes { parcelId } } landCertificates(first: 1) { nodes { serialNumber } } citizens(first: 1) { nodes { fullName } } }',
    );
    expect(answer.data?.citizens).toMatchObject({ nodes: [{ fullName: expect.any(String) }] });
    expect(answer.errors.length).toBeGreaterThan(0);
    expect(answer.text).not.toMatch(inside);
    expect(answer.text).not.toMatch(/127\.0\.0\.1|localhost|ECONN|:\d{4}/);
    const ready = await fetch(`${running.address}/readyz`);
    expect(await ready.text()).not.toMatch(inside);
  });

  it('G88 the start page names no software, no version and nothing from inside', async () => {
    for (const accept of ['text/html', 'application/json']) {
      const response = await fetch(`${running.address}/`, { headers: { accept } });
      const text = await response.text();
      expect(response.status).toBe(200);
      expect(text).not.toMatch(/apollo|fastify|express|node\.?js|\d+\.\d+\.\d+/i);
      expect(text).not.toMatch(inside);
    }
  });

  it.each([
    '/metrics',
    '/debug',
    '/.env',
    '/graphql/explorer',
    '/admin',
    '/favicon.ico',
    '/server-status',
    '/data/control.db',
  ])('G88 %s is nothing', async (path) => {
    const response = await fetch(`${running.address}${path}`, { headers: { accept: 'text/html' } });
    const text = await response.text();
    expect(response.status).toBe(404);
    expect(text).not.toMatch(/apollo|sandbox|fastify|express/i);
    expect(text).not.toMatch(inside);
    expect(response.headers.get('x-powered-by')).toBeNull();
  });

  it('G88 health tells a word; an answer has neither traces nor versions, whatever a client asks', async () => {
    for (const path of ['/healthz', '/readyz']) {
      const text = await (await fetch(`${running.address}${path}`)).text();
      expect(Object.keys(JSON.parse(text))).toEqual(['status']);
    }
    const answer = await running.ask(
      'tax',
      '{ viewer { account } }',
      {},
      {
        'apollo-federation-include-trace': 'ftv1',
        'apollo-query-plan-experimental': '1',
        'x-apollo-tracing': '1',
      },
    );
    expect(JSON.parse(answer.text)).toEqual({ data: { viewer: { account: 'tax' } } });
    expect([answer.headers.get('server'), answer.headers.get('x-powered-by')]).toEqual([null, null]);
  });

  it('G89 canaries stand in every column that nobody may read, and the whole run looks for them', async () => {
    const { dataDir } = running.configuration;
    expect(await plantCanaries(dataDir)).toContain('Citizen.securityNote');
    const [counted] = await rowsOf<{ n: number }>(
      dataDir,
      'population',
      `select count(*) as n from CONG_DAN where GHI_CHU_NV like '${canary}%'`,
    );
    expect(counted?.n).toBeGreaterThan(100);
    // Every account asks for all that it is shown to exist.
    for (const account of running.keys.keys()) {
      const answer = await running.ask(
        account,
        '{ citizens(first: 1000) { totalCount nodes { fullName phone religion { name } } } }',
      );
      expect(answer.text).not.toContain(canary);
      const asked = await running.ask(account, '{ citizens(first: 1) { nodes { securityNote } } }');
      expect([asked.status, asked.data]).toEqual([400, undefined]);
      const filtered = await running.ask(
        account,
        `{ citizens(where: { securityNote: { startsWith: "${canary.slice(0, 4)}" } }) { totalCount } }`,
      );
      expect([filtered.status, filtered.data]).toEqual([400, undefined]);
    }
  });

  it('G89 the search finds what it looks for: in a text, a report, a file', async () => {
    expect(() => refuseCanary(`{"note":"${canary}-17"}`, 'an answer')).toThrow('an answer');
    const cause = new Error(`UNIQUE constraint failed: ${canary}-1`);
    expect(() => scanReports([new Error('outer', { cause })])).toThrow('report');
    await expect(scanFolder(running.configuration.dataDir, [])).rejects.toThrow('population.db');
  });
});
