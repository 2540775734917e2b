/**
 * Orders and hidden keys: pages of 200,000 rows in the order of an indexed item, along its index against a sort of the table and
 * against bare SQL, and pages of 100,000 rows whose keys are hidden; then the longest turn of the event loop, by the processor
 * time of its thread, under the heaviest of them and two questions to the registry.
 * Run: `npm run bench:order`.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getIntrospectionQuery } from 'graphql';
import sqlite3 from 'sqlite3';
import type { Field } from '../schema/catalogue/model.ts';
import { subgraphSdl } from '../schema/language/query-surface.ts';
import type { EffectivePermission } from '../schema/permission/effective-permission.ts';
import {
  createDatabaseSubgraph,
  type DatabaseSubgraph,
  type DatabaseSubgraphOptions,
} from '../subgraphs/database/create-database-subgraph.ts';
import { runProvince } from '../test/fixtures/running-province.ts';
import { columnsOf, exchangeOf, grantEverything, readAgencies } from './subgraph.bench.ts';

/** One page, and who may ask for it. */
interface Page {
  readonly name: string;
  readonly arguments: string;
  /** The same page as a developer would write it, where there is one. */
  readonly bare: string | null;
}

const rows = { ordered: 200_000, hidden: 100_000 } as const;
const rounds = 9;
const key = 'SO_DINH_DANH';
const bornOn = 'NGAY_SINH';

/** A cell by the number `i` of its row, in SQL. */
function cell(field: Field, column: string): string {
  if (column === key) return "printf('%012d', i * 7919 % 200003)";
  if (field.kind === 'column' && field.type === 'Date')
    return "date('1940-01-01', '+' || (i * 104729 % 29000) || ' days')";
  if (field.kind === 'column' && field.type === 'Enum')
    return `case i % ${field.enumValues.length} ${field.enumValues.map((value, at) => `when ${at} then '${value}'`).join(' ')} end`;
  return `'${field.name} ' || (i % 5000)`;
}

function run(database: sqlite3.Database, sql: string): Promise<readonly unknown[]> {
  return new Promise((resolve, reject) => {
    database.all(sql, (error, found) => (error === null ? resolve(found) : reject(error)));
  });
}

async function createFile(folder: string, count: number) {
  const { model, catalogue } = readAgencies();
  const file = join(folder, `population-${count}.db`);
  const database = new sqlite3.Database(file);
  for (const [table, names] of [
    ['CONG_DAN', ['Citizen', 'PermanentAddress']],
    ['HO_GIA_DINH', ['Household']],
  ] as const) {
    const fields = names.flatMap((each) => [...(model.types.get(each)?.fields.values() ?? [])]);
    const mapped = model.types.get(names[0])?.table ?? table;
    const columns = new Map(fields.flatMap((field) => columnsOf(field).map((column) => [column, field])));
    const list = [...columns.keys()];
    await run(database, `create table ${mapped} (${list.map((each) => `${each} text`).join(', ')})`);
    const cells = [...columns].map(([column, field]) => cell(field, column)).join(', ');
    await run(
      database,
      `insert into ${mapped} (${list.join(', ')}) with recursive n(i) as (select 1 union all select i + 1 from n where i < ${count}) select ${cells} from n`,
    );
  }
  await run(database, `create unique index K on CONG_DAN(${key})`);
  await run(database, `create index D on CONG_DAN(${bornOn})`);
  const sdl = subgraphSdl(model, catalogue);
  const cursorKey = Buffer.alloc(32, 1);
  const options: DatabaseSubgraphOptions = {
    ...{ model, catalogue, sdl, connection: { engine: 'sqlite', file }, cursorKey },
    // WHY so long: on a busy machine a sort is to be measured too.
    ...{ policy: 'gateway', timeoutMs: 60_000 },
  };
  const subgraph = await createDatabaseSubgraph(options);
  const slow = await createDatabaseSubgraph({ ...options, optimise: false });
  return { database, subgraph, slow, catalogue };
}

/** The same, but for the key of citizens. */
function withoutKey(everything: EffectivePermission): EffectivePermission {
  const hidden = 'Citizen.personalId';
  return {
    ...everything,
    hash: 'without keys',
    access(kind, entity) {
      const access = everything.access(kind, entity);
      if (access === null) return null;
      const items = new Map([...access.items].filter(([coordinate]) => coordinate !== hidden));
      return { ...access, items };
    },
    decide: (kind, coordinate) =>
      coordinate === hidden ? { kind: 'none' } : everything.decide(kind, coordinate),
  };
}

interface Citizens {
  readonly nodes: readonly unknown[];
  readonly pageInfo: { readonly endCursor: string };
}

async function ask(
  subgraph: DatabaseSubgraph,
  permission: EffectivePermission,
  page: string,
): Promise<Citizens> {
  const document = `{ citizens(${page}) { nodes { fullName dateOfBirth gender } pageInfo { endCursor } } }`;
  const answer = await subgraph.execute({ document, variables: {} }, exchangeOf(permission));
  const citizens = answer.data?.citizens;
  if (citizens === undefined || citizens === null) throw new Error(JSON.stringify(answer.errors));
  return citizens as Citizens;
}

function median(values: readonly number[]): number {
  return [...values].sort((left, right) => left - right)[Math.floor(values.length / 2)] ?? 0;
}

async function milliseconds(work: () => Promise<unknown>, times: number = rounds): Promise<number> {
  const taken: number[] = [];
  for (let round = 0; round < times; round += 1) {
    const began = performance.now();
    await work();
    taken.push(performance.now() - began);
  }
  return median(taken);
}

/** Processor time of this thread in milliseconds (Linux; elsewhere the clock). */
function threadMs(): number {
  try {
    const [used = '0'] = readFileSync(`/proc/self/task/${process.pid}/schedstat`, 'utf8').split(' ');
    return Number(used) / 1e6;
  } catch {
    return performance.now();
  }
}

/** The longest turn of the event loop while some work is done. */
async function longestTurn(work: () => Promise<unknown>): Promise<number> {
  let longest = 0;
  let last = threadMs();
  let isDone = false;
  const turn = () => {
    const now = threadMs();
    longest = Math.max(longest, now - last);
    last = now;
    if (!isDone) setImmediate(turn);
  };
  setImmediate(turn);
  await work();
  isDone = true;
  return longest;
}

const folder = mkdtempSync(join(tmpdir(), 'lienthong-bench-'));
const tell = (...cells: readonly (string | number)[]) =>
  console.log(`| ${cells.map((each) => (typeof each === 'number' ? each.toFixed(1) : each)).join(' | ')} |`);

async function orders(): Promise<void> {
  const { database, subgraph, slow, catalogue } = await createFile(folder, rows.ordered);
  const everything = grantEverything(catalogue);
  const [middle] = (await run(
    database,
    `select ${bornOn} as day from CONG_DAN order by ${bornOn} limit 1 offset ${rows.ordered / 2}`,
  )) as readonly { readonly day: string }[];
  const day = middle?.day ?? '';
  const select = `select HO_VA_TEN, ${bornOn}, GIOI_TINH from CONG_DAN`;
  const asc = 'orderBy: [{ field: dateOfBirth }]';
  const desc = 'orderBy: [{ field: dateOfBirth, direction: DESC }]';
  const pages: readonly Page[] = [
    { name: 'first page', arguments: asc, bare: `${select} order by ${bornOn}, ${key} limit 21` },
    { name: 'last rows first', arguments: desc, bare: `${select} order by ${bornOn} desc, ${key} limit 21` },
    {
      ...{
        name: 'from the middle, by a filter on the item',
        arguments: `${asc}, where: { dateOfBirth: { gte: "${day}" } }`,
      },
      bare: `${select} where ${bornOn} >= '${day}' order by ${bornOn}, ${key} limit 21`,
    },
    {
      ...{ name: 'filter on another item', arguments: `${asc}, where: { gender: { eq: FEMALE } }` },
      bare: `${select} where GIOI_TINH = 'FEMALE' order by ${bornOn}, ${key} limit 21`,
    },
    {
      name: 'page of 1,000',
      arguments: `${asc}, first: 1000`,
      bare: `${select} order by ${bornOn}, ${key} limit 1001`,
    },
  ];
  console.log(
    '| page in the order of a day | along the index, ms | sorted, ms | bare SQL, ms | sorted / along | along / bare |',
  );
  console.log('|---|---|---|---|---|---|');
  for (const page of [...pages, await deep(subgraph, everything, asc)]) {
    const known = await ask(subgraph, everything, page.arguments);
    if (JSON.stringify(known) !== JSON.stringify(await ask(slow, everything, page.arguments)))
      throw new Error(`${page.name}: the two ways differ`);
    await ask(subgraph, everything, page.arguments);
    const fast = await milliseconds(() => ask(subgraph, everything, page.arguments), 4 * rounds);
    const sorted = await milliseconds(() => ask(slow, everything, page.arguments));
    const { bare } = page;
    const plain = bare === null ? null : await milliseconds(() => run(database, bare), 4 * rounds);
    tell(page.name, fast, sorted, plain ?? '', sorted / fast, plain === null ? '' : fast / plain);
  }
  await Promise.all([subgraph.close(), slow.close()]);
  database.close();
}

/** The page behind 100,000 rows. */
async function deep(
  subgraph: DatabaseSubgraph,
  permission: EffectivePermission,
  order: string,
): Promise<Page> {
  let after = '';
  for (let at = 0; at < 100; at += 1) {
    const page = await ask(subgraph, permission, `${order}, first: 1000${after}`);
    after = `, after: "${page.pageInfo.endCursor}"`;
  }
  return { name: 'page behind 100,000 rows', arguments: order + after, bare: null };
}

/** Filters of all rows, each with an order of its own. */
const genders = [
  ...['MALE, FEMALE', 'FEMALE, MALE', 'MALE, MALE, FEMALE'],
  ...['MALE, FEMALE, FEMALE', 'FEMALE, FEMALE, MALE', 'FEMALE, MALE, MALE'],
] as const;

async function hiddenKeys(): Promise<void> {
  const { database, subgraph, slow, catalogue } = await createFile(folder, rows.hidden);
  const keyless = withoutKey(grantEverything(catalogue));
  console.log(
    '\n| page of a list whose keys are hidden | ms | CPU of the main thread, ms | longest turn, ms |',
  );
  console.log('|---|---|---|---|');
  /** A page of nearly all rows; another filter has another order. */
  const first = (filter: number) => `first: 20, where: { gender: { in: [${genders[filter]}] } }`;
  // WHY twice: looking at the turns takes processor time of its own.
  const page = async (name: string, work: (filter: number) => Promise<unknown>) => {
    const [began, cpu] = [performance.now(), threadMs()];
    await work(0);
    const [ended, used] = [performance.now(), threadMs()];
    tell(name, ended - began, used - cpu, await longestTurn(() => work(1)));
  };
  const manyOf = (of: DatabaseSubgraph, filter: number, count: number) =>
    Promise.all(Array.from({ length: count }, () => ask(of, keyless, first(filter))));
  const [known, expected] = [await ask(subgraph, keyless, first(5)), await ask(slow, keyless, first(5))];
  if (JSON.stringify(known) !== JSON.stringify(expected)) throw new Error('the two ways differ');
  await page('every page anew', (filter) => ask(slow, keyless, first(filter)));
  await page('4 at once, every one anew', (filter) => manyOf(slow, filter, 4));
  await page('first page', (filter) => ask(subgraph, keyless, first(filter)));
  const cursors = [0, 1].map(
    async (filter) => (await ask(subgraph, keyless, first(filter))).pageInfo.endCursor,
  );
  const after = await Promise.all(cursors);
  const second = (filter: number) => ask(subgraph, keyless, `${first(filter)}, after: "${after[filter]}"`);
  await page('second page', second);
  tell('a later page, median', await milliseconds(() => second(0), 4 * rounds), '', '');
  await page('16 first pages at once', (filter) => manyOf(subgraph, 2 + filter, 16));
  await Promise.all([subgraph.close(), slow.close()]);
  database.close();
}

async function registry(): Promise<void> {
  const province = await runProvince({ LIENTHONG_MAX_COST: '100000' });
  console.log(
    '\n| question, asked of a province in this process | longest turn of the first, ms | of a later one, ms |',
  );
  console.log('|---|---|---|');
  const aliases = (count: number) =>
    Array.from(
      { length: count },
      (_none, at) => `a${at}: permissions { coordinate grantedBy masks { kind } }`,
    ).join(' ');
  for (const [name, query] of [
    ['viewer { permissions } under 28 aliases', `{ viewer { ${aliases(28)} } }`],
    ['introspection', getIntrospectionQuery()],
  ] as const) {
    const first = await longestTurn(async () => {
      const { errors } = await province.ask('one-stop', query);
      if (errors.length > 0) throw new Error(JSON.stringify(errors));
    });
    const turns: number[] = [];
    for (let round = 0; round < rounds; round += 1)
      turns.push(await longestTurn(() => province.ask('one-stop', query)));
    tell(name, first, median(turns));
  }
  await province.stop();
}

try {
  await orders();
  await hiddenKeys();
  await registry();
} finally {
  rmSync(folder, { recursive: true, force: true });
}
