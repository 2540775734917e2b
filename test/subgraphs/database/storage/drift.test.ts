import { writeFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { createDatabaseSubgraph } from '../../../../subgraphs/database/create-database-subgraph.ts';
import { permissionOf } from '../../../fixtures/permission-of.ts';
import { fileOf } from '../fixtures/file-of.ts';
import { openPeople } from '../fixtures/people-database.ts';

const items = ['Person.personId', 'Person.name', 'Person.height', 'Person.gender'];

test('a column that goes away while the subgraph runs closes its item alone; a new one never appears', async () => {
  const world = await openPeople();
  const permission = permissionOf({ entity: 'Person', items });
  const document = '{ people(first: 1) { nodes { name height } } }';
  expect((await world.ask(permission, document)).errors).toBeUndefined();
  await world.database.write(
    ['alter table NGUOI rename column CAO to CHIEU_CAO'],
    ['alter table NGUOI add column MOI text'],
  );
  const answer = await world.ask(permission, document);
  expect(answer.data).toEqual({
    people: {
      nodes: [{ name: 'Nguyễn Văn An', height: null }].map(({ height }) => ({
        name: 'Nguyễn Văn An',
        height,
      })),
    },
  });
  expect(answer.errors?.map(({ path, extensions }) => ({ path, ...extensions }))).toEqual([
    { path: ['people', 'nodes', 'height'], code: 'ITEM_UNAVAILABLE', coordinate: 'Person.height' },
  ]);
  const filtered = await world.ask(permission, '{ people(where: {height: {gt: 1}}) { totalCount } }');
  expect(filtered.errors?.[0]?.extensions?.code).toBe('ITEM_UNAVAILABLE');
  const findings = await world.subgraph.inspect();
  expect(findings.map(({ coordinate, severity }) => [coordinate, severity])).toEqual([
    ['Person.height', 'error'],
  ]);
  expect(findings[0]?.en).toContain('NGUOI.CAO');
  await world.close();
});

test('a grant whose row scope reads a column that is gone admits no row', async () => {
  const world = await openPeople();
  await world.database.write(['alter table NGUOI drop column CAO']);
  const rows = {
    kind: 'not',
    of: { kind: 'compare', field: ['height'], operator: 'gt', value: 10 },
  } as const;
  const answer = await world.ask(
    permissionOf({ entity: 'Person', items, rows }),
    '{ people { totalCount nodes { name } } }',
  );
  expect(answer.data).toEqual({ people: { totalCount: 0, nodes: [] } });
  await world.close();
});

test('a table that is gone fails its own type only', async () => {
  const world = await openPeople();
  const permission = permissionOf({ entity: 'Person', items }, { entity: 'Family', items: ['Family.label'] });
  await world.database.write(['drop table HO']);
  const answer = await world.ask(
    permission,
    '{ families { nodes { label } } people(first: 1) { nodes { name } } }',
  );
  expect(answer.data).toMatchObject({ families: null, people: { nodes: [{ name: 'Nguyễn Văn An' }] } });
  expect(answer.errors).toHaveLength(1);
  expect((await world.subgraph.inspect()).map(({ coordinate }) => coordinate)).toEqual(['Family']);
  await world.close();
});

test('the healthy database has no finding, answers the probe, and a closed one does not', async () => {
  const world = await openPeople();
  expect(await world.subgraph.inspect()).toEqual([]);
  await world.subgraph.probe();
  await world.close();
  await expect(world.subgraph.probe()).rejects.toMatchObject({ code: 'SUBGRAPH_FAILED' });
});

test('a database that cannot be read is one finding with its name and the cause', async () => {
  const world = await openPeople();
  await world.subgraph.close();
  const { connection } = world.options;
  await writeFile(fileOf(connection), 'no database at all, but a text of some length that is none');
  const broken = await createDatabaseSubgraph(world.options);
  const en = expect.stringMatching(/people cannot be opened: SQLITE_NOTADB/);
  expect(await broken.inspect()).toEqual([
    { severity: 'error', coordinate: 'people', vi: expect.stringContaining('people'), en },
  ]);
  await broken.close();
  await world.database.close();
});
