import { copyFile, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { parse } from 'graphql';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildCatalogue } from '../../../../schema/catalogue/build-catalogue.ts';
import { parseAgencySdl } from '../../../../schema/language/parse-agency.ts';
import { subgraphSdl } from '../../../../schema/language/query-surface.ts';
import { mappedColumns } from '../../../../subgraphs/database/storage/mapped-tables.ts';
import { counts } from '../../../fixtures/counts.ts';
import { permissionOf } from '../../../fixtures/permission-of.ts';
import { fileOf } from '../fixtures/file-of.ts';
import { openPeople, type PeopleWorld } from '../fixtures/people-database.ts';
import { RandomQuery, randomFrom, randomGrants } from '../fixtures/random-query.ts';
import { writeSqlite } from '../fixtures/write-sqlite.ts';

/** What may stand in the name of a table or a column, and means something to the query builder, to SQL or to JSON. */
const parts = [
  ...[
    '.',
    '..',
    ' as ',
    ' AS ',
    '??',
    '?',
    '\\?',
    ':name',
    '$1',
    '@x',
    '%s',
    '*',
    ';',
    '--',
    '/*',
    '#',
    ' ',
    '\t',
  ],
  ...[
    '"',
    '""',
    "'",
    '`',
    '``',
    '[',
    ']',
    '(',
    ')',
    ',',
    '\\',
    '{',
    '}',
    '=',
    '|',
    '~',
    'Đ',
    'ngày',
    '日',
    '😀',
  ],
  ...['select', 'rowid', 'null', 'order by', '0', '->', '$', '&', '<', 'Ngay.Lap', 'Ngay as of', 'x.*'],
];

let plain: PeopleWorld;
let folder: string;

beforeAll(async () => {
  plain = await openPeople();
  folder = await mkdtemp(join(tmpdir(), 'lienthong-names-'));
});
afterAll(async () => {
  await plain.close();
  await rm(folder, { recursive: true, force: true });
});

function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

/** The people database with every table and column under another name, and nothing else changed. */
async function renamed(at: number, nameOf: (name: string) => string): Promise<PeopleWorld> {
  const { connection, model } = plain.options;
  const file = join(folder, `${at}.db`);
  await copyFile(fileOf(connection), file);
  const names = new Map<string, string>();
  const changes: string[] = [];
  for (const [table, columns] of mappedColumns(model)) {
    for (const column of columns) {
      if (!names.has(column)) names.set(column, nameOf(column));
      changes.push(
        `alter table ${quoted(table)} rename column ${quoted(column)} to ${quoted(names.get(column) ?? '')}`,
      );
    }
    names.set(table, nameOf(table));
    changes.push(`alter table ${quoted(table)} rename to ${quoted(names.get(table) ?? '')}`);
  }
  await writeSqlite(file, ...changes.map((sql) => [sql] as const));
  const read = (name: string) => readFile(new URL(`../fixtures/${name}.graphql`, import.meta.url), 'utf8');
  const text = (await read('people')).replaceAll(/"([A-Z_]+)"/g, (whole, name: string) => {
    const other = names.get(name);
    return other === undefined ? whole : JSON.stringify(other);
  });
  const other = parseAgencySdl(text);
  const catalogue = buildCatalogue([other, parseAgencySdl(await read('world'))]);
  return openPeople({
    model: other,
    catalogue,
    sdl: subgraphSdl(other, catalogue),
    connection: { engine: 'sqlite', file },
  });
}

function itemsByEntity() {
  const items: Record<string, string[]> = {};
  for (const { entity, coordinate, database } of plain.options.catalogue.items.values()) {
    if (database === 'people') items[entity] = [...(items[entity] ?? []), coordinate];
  }
  return items;
}

/** WHY: a cursor is sealed with a number that is never used again, and an order that one of the two has kept saves a statement. */
function withoutCursors(answer: unknown): unknown {
  const text = JSON.stringify(answer).replaceAll(/"[\w-]{40,}"/g, '"cursor"');
  return JSON.parse(text.replace(/"statements":\d+/, '"statements":1'));
}

/** Compares random operations, statistics and relations included, over the two databases. */
async function expectAlike(other: PeopleWorld, rounds: number): Promise<void> {
  const random = randomFrom(counts.seed);
  const items = itemsByEntity();
  const queries = new RandomQuery(buildSubgraphSchema({ typeDefs: parse(plain.options.sdl) }), random);
  expect(await other.subgraph.inspect()).toEqual(await plain.subgraph.inspect());
  let answered = 0;
  for (let round = 0; round < rounds; round += 1) {
    const permission = permissionOf(...randomGrants(random, items));
    const document = queries.document();
    const variables = { yes: true, representations: [{ __typename: 'Person', personId: 'P001' }] };
    const left = await plain.ask(permission, document, variables);
    const right = await other.ask(permission, document, variables);
    expect(withoutCursors(right), document).toEqual(withoutCursors(left));
    expect(JSON.stringify(right.errors ?? []), document).not.toMatch(/SUBGRAPH_FAILED|INTERNAL/);
    if (Object.values(left.data ?? {}).some((value) => value !== null)) answered += 1;
  }
  expect(answered).toBeGreaterThan(rounds / 10);
}

test('tables and columns whose names hold a dot, ` as `, `??`, quotes or brackets are read as any others', async () => {
  let last = 0;
  const random = randomFrom(counts.seed);
  const some = () => parts[Math.floor(random() * parts.length)] ?? '';
  for (let at = 0; at < 6; at += 1) {
    // Each part stands once at the end, the beginning and inside of a name in its turn.
    const other = await renamed(at, () => {
      last += 1;
      const part = parts[last % parts.length] ?? '';
      return [`${part}${some()} ${last}`, `n${last}${part}`, `${last}${some()}${part}z`][at % 3] ?? '';
    });
    try {
      await expectAlike(other, Math.ceil(counts.rounds / 10));
    } finally {
      await other.close();
    }
  }
});
