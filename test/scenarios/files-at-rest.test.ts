import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { dataFiles } from '../../province/start/data-files.ts';
import { openControlStore } from '../../subgraphs/registry/store/sql-control-store.ts';
import { changeRows } from '../fixtures/province-database.ts';
import { type RunningProvince, runProvince } from '../fixtures/running-province.ts';

let running: RunningProvince;
beforeAll(async () => {
  running = await runProvince();
});
afterAll(() => running.stop());

const query = '{ enterprises(first: 1) { nodes { name } } }';

/** Asks until the files have been at rest for so long that a request does not ask for what stands in them. */
async function comeToRest(): Promise<void> {
  await wait(2_300);
  for (let round = 0; round < 3; round++) expect((await running.ask('tax', query)).errors).toEqual([]);
}

it('a change of the policy acts on the next request after hours without one', async () => {
  const { control } = dataFiles(running.configuration.dataDir);
  await comeToRest();
  const store = await openControlStore({ file: control });
  try {
    await store.setAccountState('tax', 'SUSPENDED', { by: 'test' });
    expect(await running.ask('tax', query)).toMatchObject({ status: 403, data: undefined });
    expect(await running.ask('tax', query)).toMatchObject({ status: 403, data: undefined });
    await store.setAccountState('tax', 'ACTIVE', { by: 'test' });
    expect((await running.ask('tax', query)).data).toMatchObject({
      enterprises: { nodes: [{ name: expect.any(String) }] },
    });
  } finally {
    await store.close();
  }
});

it('so does a column that is another one under the same name', async () => {
  const { dataDir } = running.configuration;
  await comeToRest();
  await changeRows(
    dataDir,
    'business',
    'alter table tbl_doanh_nghiep rename column ten_dn to x',
    'alter table tbl_doanh_nghiep rename column so_dinh_danh_ndd to ten_dn',
  );
  const { data, errors } = await running.ask('tax', query);
  expect(data).toEqual({ enterprises: { nodes: [{ name: null }] } });
  expect(errors?.map(({ extensions }) => extensions?.code)).toEqual(['ITEM_UNAVAILABLE']);
});
