import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { buildCatalogue } from '../../../schema/catalogue/build-catalogue.ts';
import { parseAgencySdl } from '../../../schema/language/parse-agency.ts';
import { subgraphSdl } from '../../../schema/language/query-surface.ts';
import type { RowPredicate } from '../../../schema/policy/row-predicate.ts';
import { permissionOf } from '../../fixtures/permission-of.ts';
import { openPeople, type PeopleWorld, rootOf } from './fixtures/people-database.ts';

const fields = ['personId', 'name', 'religion', 'height', 'bornOn', 'seenAt', 'gender'];
const grant = { entity: 'Person', items: fields.map((field) => `Person.${field}`) };

async function idsOf(world: PeopleWorld, where: object, rows?: RowPredicate): Promise<readonly string[]> {
  const answer = await world.ask(
    permissionOf(rows === undefined ? grant : { ...grant, rows }),
    'query($where: PersonWhere) { people(first: 100, where: $where) { totalCount nodes { lt_personId } } }',
    { where },
  );
  const page = rootOf<{ totalCount: number; nodes: { lt_personId: string }[] }>(answer, 'people');
  expect(page.totalCount).toBe(page.nodes.length);
  return page.nodes.map(({ lt_personId }) => lt_personId);
}

test('a text in NFD is found by its own value, and a scope that leaves that value out does not release it', async () => {
  const world = await openPeople();
  const forms = { P001: 'Tốt'.normalize('NFD'), P002: 'Tô\u0301t', P003: 'Tốt' };
  for (const [id, text] of Object.entries(forms))
    await world.database.write(['update NGUOI set TON_GIAO = ? where MA_SO = ?', text, id]);
  const found = ['P001', 'P002', 'P003'];
  expect(await idsOf(world, { religion: { eq: 'Tốt' } })).toEqual(found);
  expect(await idsOf(world, { religion: { in: ['x', 'Tốt'.normalize('NFD')] } })).toEqual(found);
  const not: RowPredicate = {
    kind: 'not',
    of: { kind: 'compare', field: ['religion'], operator: 'eq', value: 'Tốt' },
  };
  const released = await idsOf(world, {}, not);
  expect(released).toHaveLength(57);
  expect(released.filter((id) => found.includes(id))).toEqual([]);
  const answer = await world.ask(permissionOf(grant), '{ person(personId: "P001") { religion } }');
  expect(answer.data).toEqual({ person: { religion: 'Tốt' } });
  await world.close();
});

test('old and new placement of a tone are one text, and other tones are other texts', async () => {
  const world = await openPeople();
  const texts = { P001: 'Hòa Bình', P002: 'Hoà Bình', P003: 'Hoá Bình', P004: 'Hoà Bình'.normalize('NFD') };
  for (const [id, text] of Object.entries(texts))
    await world.database.write(['update NGUOI set TON_GIAO = ? where MA_SO = ?', text, id]);
  for (const value of ['Hòa Bình', 'Hoà Bình'])
    expect(await idsOf(world, { religion: { eq: value } })).toEqual(['P001', 'P002', 'P004']);
  expect(await idsOf(world, { religion: { eq: 'Hóa Bình' } })).toEqual(['P003']);
  await world.close();
});

test('a cell that does not fit its type passes no comparison, is not counted, and orders as null', async () => {
  const world = await openPeople();
  await world.database.write(["update NGUOI set CAO = 'abc', NGAY_SINH = '26/11/2026' where MA_SO = 'P001'"]);
  const one = (where: object) => idsOf(world, { and: [{ personId: { eq: 'P001' } }, where] });
  for (const where of [
    { height: { gt: 1 } },
    { height: { lt: 1_000 } },
    { height: { isNull: false } },
    { bornOn: { gt: '1900-01-01' } },
    { bornOn: { lt: '2100-01-01' } },
    { bornOn: { isNull: false } },
  ])
    expect(await one(where), JSON.stringify(where)).toEqual([]);
  expect(await one({ height: { isNull: true }, bornOn: { isNull: true } })).toEqual(['P001']);
  const answer = await world.ask(
    permissionOf(grant),
    '{ people(first: 60, orderBy: [{field: bornOn, direction: DESC}]) { nodes { lt_personId bornOn } } }',
  );
  const { nodes } = rootOf<{ nodes: { lt_personId: string; bornOn: string | null }[] }>(answer, 'people');
  const at = nodes.findIndex(({ lt_personId }) => lt_personId === 'P001');
  expect(nodes.slice(at).every(({ bornOn }) => bornOn === null)).toBe(true);
  await world.close();
});

test('instants of one column in several spellings compare as instants, those of rows that came later too', async () => {
  const world = await openPeople();
  await world.database.write(["update NGUOI set LUC_GAP = '2025-12-31T17:00:00Z' where MA_SO = 'P059'"]);
  expect(await idsOf(world, { seenAt: { eq: '2026-01-01T00:00:00+07:00' } })).toEqual(['P059']);
  expect(await idsOf(world, { seenAt: { lt: '2026-01-01T00:00:01+07:00' } })).toEqual(['P059']);
  const answer = await world.ask(
    permissionOf(grant),
    '{ peopleAggregate(groupBy: [seenAt], where: {seenAt: {isNull: false}}) { groups { key { seenAt } } } }',
  );
  expect(rootOf(answer, 'peopleAggregate')).toEqual({ groups: [{ key: { seenAt: 2026 } }] });
  await world.close();
});

test('a table that was empty at the start is read as it is filled', async () => {
  const world = await openPeople({ rows: [] });
  await world.database.write([
    "insert into NGUOI (MA_SO, LUC_GAP) values ('P001', '2026-03-01 00:30:00Z'), ('P002', '2026-03-01 07:30:01')",
  ]);
  expect(await idsOf(world, { seenAt: { lte: '2026-03-01T07:30:00+07:00' } })).toEqual(['P001']);
  await world.close();
});

test('rows that point here through a union are found by every stored kind of their type', async () => {
  const file = await readFile(new URL('./fixtures/people.graphql', import.meta.url), 'utf8');
  const world0 = await readFile(new URL('./fixtures/world.graphql', import.meta.url), 'utf8');
  const model = parseAgencySdl(file.replace('["CN:Person", ', '["CN:Person", "NN:Person", '));
  const catalogue = buildCatalogue([model, parseAgencySdl(world0)]);
  const world = await openPeople({ model, catalogue, sdl: subgraphSdl(model, catalogue) });
  await world.database.write(["update GIAY set LOAI = 'NN' where SO = 'S7'"]);
  const titles = { entity: 'Title', items: ['Title.serial', 'Title.owner'] };
  const answer = await world.ask(
    permissionOf(grant, titles),
    '{ person(personId: "P001") { titles(first: 9) { serial owner { __typename } } } }',
  );
  const serials = rootOf<{ titles: { serial: string }[] }>(answer, 'person').titles.map(
    ({ serial }) => serial,
  );
  expect(serials.sort()).toEqual(['S1', 'S10', 'S7']);
  await world.close();
});
