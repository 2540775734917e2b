import { rename } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { databaseFile } from '../../province/start/data-files.ts';
import { issueAccount, runCommand } from '../fixtures/command-line.ts';
import { changeRows, rowsOf } from '../fixtures/province-database.ts';
import { type RunningProvince, runProvince } from '../fixtures/running-province.ts';

let running: RunningProvince;
/** A commune of the province with land parcels. */
let commune: string;
beforeAll(async () => {
  running = await runProvince();
  const { dataDir } = running.configuration;
  const [row] = await rowsOf<{ readonly maXa: string }>(
    dataDir,
    'land',
    'select maXa from ThuaDat group by maXa order by count(*) desc limit 1',
  );
  commune = row?.maXa ?? '';
  for (const id of ['scoped', 'masked']) running.keys.set(id, await issueAccount(dataDir, id));
  const agreement = (number: string, consumer: string, content: string) => `
kind: AGREEMENT
number: ${number}
title: Đất đai
provider: H41.SNNMT
consumers: [${consumer}]
content:
  - items: [LandParcel.parcelId, LandParcel.commune]
    ${content}
term: { from: "2026-01-01", to: "2027-12-31" }
purpose: Thử nghiệm
legalBasis: [Nghị định 47/2020/NĐ-CP Điều 36-38]
`;
  await running.apply(
    [
      agreement('TT-91/2026', 'scoped', 'rows: { commune: { under: "40" } }'),
      agreement('TT-92/2026', 'masked', 'masks: { LandParcel.commune: parent }'),
    ].join('---'),
  );
});
afterAll(() => running.stop());

interface Parcel {
  readonly parcelId: string;
  readonly commune: { readonly code: string } | null;
}

async function parcels(account: string): Promise<readonly Parcel[]> {
  const answer = await running.ask(
    account,
    '{ landParcels(first: 1000) { nodes { parcelId commune { code } } } }',
  );
  expect(answer.status).toBe(200);
  return (answer.data?.landParcels as { readonly nodes: readonly Parcel[] }).nodes;
}

const inCommune = (all: readonly Parcel[]) => all.filter((each) => each.commune?.code === commune).length;

/** The reference database says that the commune belongs to another province. */
function moveTo(province: string): Promise<void> {
  return changeRows(
    running.configuration.dataDir,
    'reference',
    `update DM_DON_VI_HANH_CHINH set MA_CAP_TREN = '${province}' where MA_DVHC = '${commune}'`,
  );
}

describe('a commune that moves to another province in the code list', () => {
  it('is out of a scope of that province with the next request, and in it again with the next', async () => {
    expect(inCommune(await parcels('scoped'))).toBeGreaterThan(0);
    for (let round = 0; round < 3; round++) {
      await moveTo('01');
      expect(inCommune(await parcels('scoped'))).toBe(0);
      expect((await parcels('scoped')).length).toBeGreaterThan(0);
      await moveTo('40');
      expect(inCommune(await parcels('scoped'))).toBeGreaterThan(0);
    }
  });

  it('is generalised to its new province', async () => {
    const above = async () => new Set((await parcels('masked')).map((each) => each.commune?.code));
    expect(await above()).toEqual(new Set(['40']));
    await moveTo('01');
    expect(await above()).toEqual(new Set(['40', '01']));
    await moveTo('40');
    expect(await above()).toEqual(new Set(['40']));
  });

  it('counts, filters and explanations follow as well', async () => {
    const count = async () => {
      const answer = await running.ask('scoped', '{ landParcels(first: 1) { totalCount } }');
      return (answer.data?.landParcels as { readonly totalCount: number }).totalCount;
    };
    const key = (await parcels('scoped')).find((each) => each.commune?.code === commune)?.parcelId ?? '';
    const explained = () =>
      runCommand(
        running.configuration.dataDir,
        'explain',
        '--as',
        'scoped',
        'LandParcel.parcelId',
        '--row',
        key,
        '--json',
      );
    const [before, told] = [await count(), await explained()];
    await moveTo('01');
    expect(await count()).toBeLessThan(before);
    const filtered = await running.ask(
      'scoped',
      `{ landParcels(where: { parcelId: { eq: "${key}" } }) { totalCount } }`,
    );
    expect(filtered.data?.landParcels).toEqual({ totalCount: 0 });
    expect(await explained()).not.toBe(told);
    await moveTo('40');
    expect(await count()).toBe(before);
  });

  it('while the lists cannot be read, what needs them admits nothing; then it does again', async () => {
    const file = databaseFile(running.configuration.dataDir, 'reference');
    await rename(file, `${file}.away`);
    try {
      expect(await parcels('scoped')).toEqual([]);
    } finally {
      await rename(`${file}.away`, file);
    }
    expect(inCommune(await parcels('scoped'))).toBeGreaterThan(0);
    expect(running.reports).toContainEqual(expect.objectContaining({ code: 'SUBGRAPH_FAILED' }));
  });
});
