import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sqlite3 from 'sqlite3';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { demonstration } from '../../province/demonstration/demonstration.ts';
import { buildCatalogue } from '../../schema/catalogue/build-catalogue.ts';
import type { CatalogueModel } from '../../schema/catalogue/model.ts';
import { ownLoop } from '../../schema/fairness/fair-turns.ts';
import { parseAgencySdl } from '../../schema/language/parse-agency.ts';
import { subgraphSdl } from '../../schema/language/query-surface.ts';
import { searchKey } from '../../schema/text/search-key.ts';
import { createDatabaseSubgraph } from '../../subgraphs/database/create-database-subgraph.ts';
import { codes, leavesOf, nodesOf } from '../fixtures/answer-parts.ts';
import { runCommand } from '../fixtures/command-line.ts';
import { listedItems } from '../fixtures/granted-items.ts';
import { itemPlaces } from '../fixtures/item-query.ts';
import { permissionOf } from '../fixtures/permission-of.ts';
import { rowsOf } from '../fixtures/province-database.ts';
import { type RunningProvince, runProvince } from '../fixtures/running-province.ts';
import { type LoggedStatement, logStatements } from '../fixtures/statement-log.ts';

vi.setConfig({ testTimeout: 180_000 });

let running: RunningProvince;
let catalogue: CatalogueModel;
beforeAll(async () => {
  catalogue = await demonstration.loadCatalogue();
  running = await runProvince({ LIENTHONG_MAX_SELECTIONS: '5000' }, 0.02);
});
afterAll(() => running.stop());

const ask = (account: string, query: string, variables?: Record<string, unknown>) =>
  running.ask(account, query, variables);
const rows = <Row>(database: string, sql: string) =>
  rowsOf<Row>(running.configuration.dataDir, database, sql);

/** Texts by which statements are broken out of, in the ways that scanners try; every one with a mark to look for. */
const hostile: readonly string[] = [
  "ZQ'",
  "ZQ''",
  'ZQ"',
  'ZQ`',
  'ZQ]',
  'ZQ\\',
  "ZQ\\'",
  "ZQ' OR '1'='1",
  "ZQ' OR 1=1 --",
  "ZQ') OR ('1'='1",
  "ZQ')) OR 1=1 --",
  'ZQ" OR ""="',
  "ZQ' AND '1'='2",
  "ZQ'; DROP TABLE CONG_DAN; --",
  "ZQ'; DELETE FROM CONG_DAN; --",
  "ZQ'; UPDATE CONG_DAN SET HO_VA_TEN='x'; --",
  "ZQ' UNION SELECT GHI_CHU_NV FROM CONG_DAN --",
  "ZQ' UNION ALL SELECT NULL,NULL,NULL,sql FROM sqlite_master --",
  "ZQ' AND (SELECT COUNT(*) FROM sqlite_master) > 0 --",
  "ZQ' AND randomblob(500000000) --",
  "ZQ' AND 1=(SELECT 1 FROM (SELECT SLEEP(5))) --",
  "ZQ'; ATTACH DATABASE '/tmp/zq.db' AS zq; --",
  "ZQ' AND load_extension('x') --",
  "ZQ'||(SELECT GHI_CHU_NV FROM CONG_DAN LIMIT 1)||'",
  "ZQ' || char(39) || '",
  "ZQ'/**/OR/**/1=1",
  "ZQ' OR 1=1 /*",
  "ZQ' LIKE '%",
  "ZQ' GLOB '*",
  "ZQ' COLLATE NOCASE --",
  'ZQ?',
  'ZQ?1 :a @b $c',
  'ZQ$1',
  'ZQ{"a":1}',
  'ZQ$.a.b[0]',
  '["ZQ"]',
  'ZQ\u2019 OR 1=1',
  'ZQ\uFF07 OR 1=1',
  'ZQ%27%20OR%201=1',
  "ZQ\r\n'; --",
  'ZQ\t--',
  "ZQ'\u200b OR 1=1",
];

/** No text of a request stands in a statement, and nothing but reading is asked of the database. */
function expectBoundOnly(statements: readonly LoggedStatement[]): void {
  for (const { sql } of statements) {
    expect(sql).not.toMatch(/zq/i);
    if (!/^(BEGIN|COMMIT)\b/.test(sql) && !isLog(sql)) expect(sql).toMatch(/^\s*(with|select)\b/i);
    expect(sql).not.toMatch(/;\s*\S/);
    expect(sql).not.toMatch(/--|\/\*/);
  }
}

/** The sharing log writes its own record; what stands in it is bound too. */
function isLog(sql: string): boolean {
  return /^INSERT INTO audit_record\b/i.test(sql);
}

/** An operator of a filter, and the variable that it takes: keys take ID (`$t`), texts String (`$s`). */
interface FilterOperator {
  readonly name: string;
  readonly variable: '$t' | '$s';
}

/** The filter's operators for a field, as the served schema has them; not what they ask of rows behind a reference. */
function operatorsOf(entity: string, path: readonly string[]): readonly FilterOperator[] {
  const schema = running.province.dataPlane.catalogueSchema;
  let type = schema.getType(`${entity}Where`);
  for (const name of path) {
    if (type === undefined || !('getFields' in type)) return [];
    const field = type.getFields()[name];
    type = field === undefined ? undefined : schema.getType(String(field.type).replace(/[![\]]/g, ''));
  }
  const fields = type !== undefined && 'getFields' in type ? Object.values(type.getFields()) : [];
  return fields.flatMap(({ name, type: operand }): readonly FilterOperator[] => {
    const of = String(operand).replace(/[![\]]/g, '');
    if (of !== 'ID' && of !== 'String') return [];
    return [{ name, variable: of === 'ID' ? '$t' : '$s' }];
  });
}

/** A condition that no row fulfils, since none holds the text. */
function conditionOf({ name, variable }: FilterOperator): string {
  if (name === 'in') return `in: [${variable}]`;
  if (name === 'notIn') return `notIn: [${variable}], eq: ${variable}`;
  return name === 'ne' ? `ne: ${variable}, eq: ${variable}` : `${name}: ${variable}`;
}

describe('E. injection', () => {
  it('E59 no text in any filter of any list reaches a statement but as a bound value, and finds only what it says', async () => {
    const before = await rows<{ count: number }>('population', 'select count(*) as count from CONG_DAN');
    const account = 'one-stop';
    const listed = await listedItems(account);
    const shapes = new Map<string, Set<string>>();
    let asked = 0;
    for (const entity of [...catalogue.typeOwners.values()].filter(({ plural }) => plural !== null)) {
      const texts = itemPlaces(catalogue)
        .filter((place) => place.entity === entity && listed.has(place.coordinate))
        .filter(({ coordinate }) => {
          const field = catalogue.fields.get(coordinate);
          return field?.kind === 'reference'
            ? field.kindColumn === null
            : field?.kind === 'column' && ['ID', 'String'].includes(field.type);
        });
      if (texts.length === 0) continue;
      const conditions = texts.flatMap(({ path }) => {
        const nest = (inner: string) => `{ ${path.join(': { ')}: { ${inner} }${' }'.repeat(path.length)}`;
        return operatorsOf(entity.name, path).map((operator) => nest(conditionOf(operator)));
      });
      const query = `query($t: ID!, $s: String!) { ${entity.plural}(where: { or: [${conditions.join(', ')}] }, first: 1) { totalCount nodes { __typename } } }`;
      for (const text of hostile) {
        const value = JSON.stringify(text);
        const literal = `query ${query.slice(query.indexOf('{')).replace(/\$[ts]\b/g, () => value)}`;
        for (const [form, document, variables] of [
          ['variable', unused(unused(query, 's'), 't'), { t: text, s: text }],
          ['literal', literal, {}],
        ] as const) {
          const { result, statements } = await logStatements(() => ask(account, document, variables));
          expect(result.status, `${entity.name} ${form} ${text} ${result.text.slice(0, 300)}`).toBe(200);
          expect(result.errors, `${entity.name} ${text}`).toEqual([]);
          expect(
            (result.data?.[entity.plural ?? ''] as { totalCount: number }).totalCount,
            `${entity.name} ${form} ${text}`,
          ).toBe(0);
          expectBoundOnly(statements);
          for (const { sql } of statements.filter(({ bindings }) => JSON.stringify(bindings).match(/zq/i))) {
            const shape = shapes.get(entity.name) ?? new Set();
            shapes.set(entity.name, shape.add(sql));
          }
          asked += 1;
        }
      }
    }
    expect(asked).toBeGreaterThan(600);
    // The text of a statement does not depend on the values: one for the count, one for the page, and one for a page along an index
    // while it is known to be exact (ADR 20).
    for (const [entity, texts] of shapes) expect(texts.size, entity).toBeLessThanOrEqual(3);
    expect(await rows('population', 'select count(*) as count from CONG_DAN')).toEqual(before);
  });

  it('E59 nor does a text in a key, a list of keys, a cursor, a page size, a purpose, a name or a header', async () => {
    for (const text of hostile) {
      const { result, statements } = await logStatements(() =>
        Promise.all([
          ask(
            'one-stop',
            'query($k: ID!) { citizen(personalId: $k) { fullName } household(householdId: $k) { detail } landParcel(parcelId: $k) { mapSheet } dossier(dossierCode: $k) { status } }',
            { k: text },
          ),
          ask(
            'one-stop',
            'query($k: [ID!]!) { citizensByIds(ids: $k) { fullName } dossiersByIds(ids: $k) { status } }',
            { k: [text, text] },
          ),
          ask('one-stop', 'query($c: String) { citizens(after: $c) { nodes { fullName } } }', { c: text }),
          ask('one-stop', 'query($n: Int) { citizens(first: $n) { nodes { fullName } } }', { n: text }),
          ask('one-stop', 'query($o: [CitizenOrder!]) { citizens(orderBy: $o) { nodes { fullName } } }', {
            o: [{ field: text }],
          }),
          ask(
            'one-stop',
            'query($c: String!) { viewer { explain(coordinate: $c) { decision } } catalogue { items(search: $c, type: $c, database: $c) { coordinate } } }',
            { c: text },
          ),
          fetch(`${running.address}/graphql`, {
            method: 'POST',
            headers: {
              'content-type': 'application/json',
              'lienthong-purpose': encodeURIComponent(text),
              'user-agent': encodeURIComponent(text),
              authorization: `Bearer ${running.keys.get('one-stop')}`,
            },
            body: JSON.stringify({ query: '{ viewer { account } }', operationName: text }),
          }).then(async (response) => ({
            status: response.status,
            data: null,
            text: await response.text(),
            errors: [],
          })),
        ]),
      );
      for (const { status } of result) expect(status, text).toBeLessThan(500);
      const [byKey, byKeys] = result;
      expect(leavesOf(byKey.data), text).toEqual([]);
      expect(leavesOf(byKeys.data), text).toEqual([]);
      expectBoundOnly(statements);
    }
    expect((await ask('one-stop', '{ citizens { totalCount } }')).errors).toEqual([]);
  });

  it('E60 an order, a field and a database come from the catalogue only', async () => {
    for (const field of [
      'fullName"',
      'HO_VA_TEN',
      'rowid',
      '1',
      'fullName ASC',
      'fullName; --',
      '(select 1)',
      'GHI_CHU_NV',
      'securityNote',
      '*',
      '',
    ]) {
      const variable = await ask(
        'one-stop',
        'query($o: [CitizenOrder!]) { citizens(orderBy: $o) { nodes { fullName } } }',
        { o: [{ field }] },
      );
      expect([variable.status, variable.data], field).toEqual([400, undefined]);
    }
    for (const direction of ['ASC; --', 'asc', 'RANDOM()', '']) {
      const answer = await ask(
        'one-stop',
        'query($o: [CitizenOrder!]) { citizens(orderBy: $o) { nodes { fullName } } }',
        { o: [{ field: 'fullName', direction }] },
      );
      expect([answer.status, answer.data], direction).toEqual([400, undefined]);
    }
  });

  it('E60 tables and columns with hostile names are quoted: they are read, and nothing else happens', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'lienthong-names-'));
    const file = join(folder, 'names.db');
    const table = 'a"b]; DROP TABLE victim; --';
    const column = `c'd"e\`f ? :g $1`;
    const quoted = (name: string) => `"${name.replaceAll('"', '""')}"`;
    await execute(
      file,
      `create table victim (id text);
       create table ${quoted(table)} ("id""k" text primary key, ${quoted(column)} text);
       insert into ${quoted(table)} values ('1', 'first'), ('2', 'second');`,
    );
    const population = catalogue.agencies.find(({ database }) => database.id === 'population');
    const head = (population?.source ?? '').split('enum Gender')[0] ?? '';
    const share = '@item(vi: "x", en: "x") @share(mode: DEFAULT, to: [STATE_AGENCY], ground: COMMON_USE)';
    const model = parseAgencySdl(`${head}
type Odd @key(fields: "oddId") @entity(table: ${JSON.stringify(table)}, singular: "odd", plural: "odds", name: "x", nameEn: "x") {
  oddId: ID @column(name: "id\\"k") ${share}
  value: String @column(name: ${JSON.stringify(column)}) ${share}
}`);
    const small = buildCatalogue([model]);
    const subgraph = await createDatabaseSubgraph({
      model,
      catalogue: small,
      sdl: subgraphSdl(model, small),
      connection: { engine: 'sqlite', file },
      cursorKey: Buffer.alloc(32),
      policy: 'gateway',
      pseudonymKey: Buffer.alloc(32),
    });
    try {
      const permission = permissionOf({ entity: 'Odd', items: ['Odd.oddId', 'Odd.value'] });
      const answer = await subgraph.execute(
        {
          document:
            '{ odds(where: { value: { eq: "second" } }, orderBy: [{ field: oddId, direction: DESC }]) { totalCount nodes { value } } odd(oddId: "1") { value } }',
          variables: {},
        },
        {
          requestId: 'x',
          permission,
          bundle: null,
          signal: new AbortController().signal,
          turn: ownLoop,
          state: new Map(),
          counts: { statements: 0, rows: 0 },
          caller: {
            account: null,
            policy: await running.province.store.snapshot(),
            now: new Date().toISOString(),
            purpose: null,
            address: null,
            method: 'ONLINE_QUERY',
          },
        },
      );
      expect(answer).toEqual({
        data: { odds: { totalCount: 1, nodes: [{ value: 'second' }] }, odd: { value: 'first' } },
      });
    } finally {
      await subgraph.close();
    }
    await expect(
      execute(file, 'insert into victim values (1); select * from victim'),
    ).resolves.toBeUndefined();
    await rm(folder, { recursive: true });
  });

  it.each([
    [{ fullName: { eq: { $ne: '' } } }],
    [{ fullName: { eq: ['a', 'b'] } }],
    [{ fullName: { eq: { toString: 'x' } } }],
    [{ fullName: ['a'] }],
    [{ fullName: 'a' }],
    [{ fullName: { in: { length: 1, 0: 'a' } } }],
    [{ fullName: { in: [['a']] } }],
    [{ fullName: { in: [{ $gt: '' }] } }],
    [{ fullName: { eq: true } }],
    [{ fullName: { isNull: { $ne: 1 } } }],
    [{ fullName: { like: '%' } }],
    [{ fullName: { __raw: '1=1' } }],
    [{ personalId: { eq: { $in: ['1'] } } }],
    [{ and: { fullName: { eq: { a: 1 } } } }],
    [[{ fullName: { eq: { a: 1 } } }]],
    [{ dateOfBirth: { gt: { valueOf: 1 } } }],
    [{ fullName: { eq: null } }],
    [{ gender: { eq: ['MALE', 'FEMALE'] } }],
    [{ constructor: { eq: 1 } }],
  ])('E61 %j is no filter: refused, never widened', async (where) => {
    const answer = await ask(
      'one-stop',
      'query($w: CitizenWhere) { citizens(where: $w) { totalCount nodes { fullName } } }',
      { w: where as unknown },
    );
    expect(leavesOf(answer.data)).toEqual([]);
    expect(answer.status).toBeLessThan(500);
    expect(codes(answer)).toEqual([
      expect.stringMatching(/^(VARIABLES_INVALID|FILTER_INVALID|BAD_REQUEST)$/),
    ]);
  });

  it('E62 wildcards are letters, a long pattern is refused, and every search ends in time', async () => {
    const people = await rows<{ id: string }>(
      'population',
      'select SO_DINH_DANH as id from CONG_DAN order by SO_DINH_DANH limit 6',
    );
    const marks = ['100% thật', 'a_b gạch', 'chéo \\ ngược', 'chấm ! than', "nháy ' đơn", 'sao * và ?'];
    for (const [at, mark] of marks.entries()) {
      const text = mark.replaceAll("'", "''");
      await rows(
        'population',
        `update CONG_DAN set DIA_CHI_TT = '${text}', DIA_CHI_TT_TK = '${searchKey(mark).replaceAll("'", "''")}' where SO_DINH_DANH = '${people[at]?.id}'`,
      );
    }
    const addresses = await rows<{ text: string }>(
      'population',
      'select DIA_CHI_TT_TK as text from CONG_DAN where DIA_CHI_TT_TK is not null',
    );
    for (const needle of [
      '%',
      '_',
      '\\',
      '!',
      "'",
      '*',
      '?',
      '100%',
      'a_b',
      '%%',
      '!%',
      '\\%',
      '%_%_%',
      '[a-z]',
      '\\',
    ]) {
      for (const operator of ['contains', 'startsWith'] as const) {
        const answer = await ask(
          'one-stop',
          `query($t: String) { citizens(where: { permanentAddress: { detail: { ${operator}: $t } } }) { totalCount } }`,
          { t: needle },
        );
        const found = addresses.filter(({ text }) =>
          operator === 'contains' ? text.includes(searchKey(needle)) : text.startsWith(searchKey(needle)),
        );
        expect(answer.errors, needle).toEqual([]);
        expect((answer.data?.citizens as { totalCount: number }).totalCount, `${operator} ${needle}`).toBe(
          found.length,
        );
      }
    }
    for (const long of ['%_'.repeat(500), '%'.repeat(1000), `${'a%'.repeat(100)}\\`, 'x'.repeat(201)]) {
      const begin = performance.now();
      const answer = await ask(
        'one-stop',
        'query($t: String) { citizens(where: { fullName: { contains: $t } }) { totalCount } }',
        { t: long },
      );
      expect(codes(answer)).toEqual(['TEXT_TOO_LONG']);
      expect(leavesOf(answer.data)).toEqual([]);
      expect(performance.now() - begin).toBeLessThan(4_000);
    }
    const most = await ask(
      'one-stop',
      'query($t: String) { citizens(where: { or: [{ fullName: { contains: $t } }, { permanentAddress: { detail: { contains: $t } } }] }) { totalCount } }',
      { t: '%_'.repeat(100) },
    );
    expect([most.errors, most.data]).toEqual([[], { citizens: { totalCount: 0 } }]);
  });

  it.each([
    ['Cyrillic homoglyph', 'TТ-99'],
    ['zero-width space', 'TT\u200b-99'],
    ['zero-width joiner', 'TT\u200d-99'],
    ['bidi override', 'TT\u202e-99'],
    ['full-width', 'ＴＴ-99'],
    ['letters with marks', 'TTế-99'],
    ['a soft hyphen', 'TT\u00ad-99'],
    ['a space', 'TT -99'],
    ['a line break', 'TT-99\n'],
    ['nothing', ''],
    ['a path', '../TT-99'],
  ])('E65 a code with %s is refused for agreements, accounts and agencies', async (_name, code) => {
    const { dataDir } = running.configuration;
    const version = await running.province.store.version();
    const file = join(dataDir, 'odd.yaml');
    const document = (number: string, provider: string, consumer: string) =>
      JSON.stringify({
        kind: 'AGREEMENT',
        number,
        title: 'x',
        provider,
        consumers: [consumer],
        content: [{ items: ['Citizen.fullName'] }],
        term: { from: '2026-01-01', to: null },
        purpose: 'x',
      });
    for (const written of [
      document(code, 'G01.CAT', 'tax'),
      document('TT-98', code, 'tax'),
      document('TT-98', 'G01.CAT', code),
    ]) {
      await writeFile(file, written);
      expect(await runCommand(dataDir, 'agreement', 'apply', file)).toContain('AGREEMENT_INVALID');
    }
    const issue = (id: string, agency: string) =>
      runCommand(
        dataDir,
        'account',
        'issue',
        '--agency',
        agency,
        '--agency-name',
        'x',
        '--purpose',
        'x',
        '--',
        id,
      );
    expect(await issue(code, 'H41.X')).toContain('ACCOUNT_INVALID');
    expect(await issue('fine', code)).toContain('ACCOUNT_INVALID');
    expect(await running.province.store.version()).toBe(version);
  });

  it('E63 a text in composed and in decomposed form finds the same rows, by every operator', async () => {
    const [name] = await rows<{ text: string }>(
      'population',
      "select HO_VA_TEN as text from CONG_DAN where HO_VA_TEN like 'Nguyễn %' limit 1",
    );
    const composed = (name?.text ?? '').normalize('NFC');
    expect(composed.normalize('NFD')).not.toBe(composed);
    for (const operator of ['eq', 'contains', 'startsWith', 'endsWith', 'in', 'notIn']) {
      const counts = await Promise.all(
        [composed, composed.normalize('NFD')].map(async (text) => {
          const isList = operator === 'in' || operator === 'notIn';
          const type = isList ? '[String!]' : 'String';
          const answer = await ask(
            'one-stop',
            `query($t: ${type}) { citizens(where: { fullName: { ${operator}: $t } }, first: 100) { totalCount nodes { fullName } } }`,
            { t: isList ? [text] : text },
          );
          expect(answer.errors, operator).toEqual([]);
          return {
            total: (answer.data?.citizens as { totalCount: number }).totalCount,
            names: nodesOf(answer, 'citizens'),
          };
        }),
      );
      expect(counts[0], operator).toEqual(counts[1]);
      expect(counts[0]?.total, operator).toBeGreaterThan(0);
    }
  });
});

/** Runs a script on a new or known file. */
function execute(file: string, script: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const database = new sqlite3.Database(file);
    database.exec(script, (error) => database.close(() => (error === null ? resolve() : reject(error))));
  });
}

/** Leaves out the definition of a variable that the document does not use. */
function unused(document: string, name: string): string {
  const body = document.slice(document.indexOf('{'));
  if (new RegExp(`\\$${name}\\b`).test(body)) return document;
  return document
    .replace(new RegExp(`\\$${name}: \\w+!(, )?`), '')
    .replace(', )', ')')
    .replace('()', '');
}
