import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { tailAudit } from '../../gateway/audit/chain/tail-audit.ts';
import { demonstration } from '../../province/demonstration/demonstration.ts';
import type { CatalogueModel, ObjectModel } from '../../schema/catalogue/model.ts';
import {
  type GroupField,
  groupFields,
  isYear,
  measureFields,
  type TypeLookup,
} from '../../schema/language/aggregate-surface.ts';
import { hasSurface } from '../../schema/language/query-surface.ts';
import { codes } from '../fixtures/answer-parts.ts';
import { itemPlaces } from '../fixtures/item-query.ts';
import { rowsOf } from '../fixtures/province-database.ts';
import { type RunningProvince, runProvince } from '../fixtures/running-province.ts';

vi.setConfig({ testTimeout: 120_000 });

let running: RunningProvince;
let catalogue: CatalogueModel;
beforeAll(async () => {
  catalogue = await demonstration.loadCatalogue();
  running = await runProvince();
});
afterAll(() => running.stop());

const ask = (account: string, query: string, variables?: Record<string, unknown>) =>
  running.ask(account, query, variables);

/** Statements that the last request sent to databases. */
async function statements(): Promise<number> {
  const [last] = await tailAudit({ folder: running.configuration.dataDir, count: 1 });
  return last?.record.statements ?? -1;
}

/** What the open list of statistics lets everybody count. */
const open = new Set([
  ...['Citizen.gender', 'PermanentAddress.commune'],
  ...['LandParcel.landUse', 'LandParcel.commune', 'LandParcel.areaSquareMetres'],
]);
const accounts = ['public', 'one-stop', 'tax', 'bank', 'citizen', 'expired'];

const lookup: TypeLookup = (name) => catalogue.typeOwners.get(name);
const entities = () => [...catalogue.typeOwners.values()].filter(hasSurface);
const root = ({ plural }: ObjectModel) => `${plural}Aggregate`;

/** Every way to ask for statistics by an item: query, and what it must give when the item may not be counted. */
function waysTo(entity: ObjectModel): readonly (readonly [GroupField, string])[] {
  const groups = groupFields(entity, lookup);
  const measures = measureFields(entity, lookup);
  const figures = (part: string) => (each: GroupField) =>
    [each, `{ ${root(entity)} { groups { ${part} { ${each.value} } } } }`] as const;
  return [
    ...groups.map(
      (each) => [each, `{ ${root(entity)}(groupBy: [${each.value}]) { groups { count } } }`] as const,
    ),
    ...groups.map(figures('key')),
    ...measures.flatMap((each) => ['sum', 'average', 'min', 'max'].map((part) => figures(part)(each))),
    ...groups.filter(isYear).flatMap((each) => ['min', 'max'].map((part) => figures(part)(each))),
  ];
}

describe('A. statistics over the gateway', () => {
  it('A10 a group, a figure or a filter on an item that may not be counted is refused before any statement', async () => {
    let refused = 0;
    for (const account of accounts) {
      for (const entity of entities()) {
        for (const [{ field }, query] of waysTo(entity)) {
          if (open.has(field.coordinate)) continue;
          const answer = await ask(account, query);
          refused += 1;
          expect(codes(answer), `${account} ${query}`).toContain('FIELD_NOT_PERMITTED');
          expect(
            codes(answer).every((code) => code === 'FIELD_NOT_PERMITTED'),
            query,
          ).toBe(true);
          if (query.includes('groupBy')) expect(answer.data, query).toEqual({ [root(entity)]: null });
          if (query.includes('groupBy')) expect(await statements(), query).toBe(0);
          expect(JSON.stringify(answer.data), query).not.toMatch(/"count":\d|":"?\d/);
        }
      }
      for (const { coordinate, entity, path } of itemPlaces(catalogue)) {
        if (open.has(coordinate) || coordinate === 'LandCertificate.holder') continue;
        const filter = `${path.join(': { ')}: { isNull: false }${' }'.repeat(path.length - 1)}`;
        const answer = await ask(account, `{ ${root(entity)}(where: { ${filter} }) { groups { count } } }`);
        refused += 1;
        expect(codes(answer), `${account} ${coordinate}`).toEqual(['FIELD_NOT_PERMITTED']);
        expect(answer.data, `${account} ${coordinate}`).toEqual({ [root(entity)]: null });
        expect(await statements(), `${account} ${coordinate}`).toBe(0);
      }
    }
    expect(refused).toBeGreaterThan(500);
  });

  it('A10 neither a variable, its default nor a condition that is false makes a forbidden item countable', async () => {
    const tries: readonly (readonly [string, Record<string, unknown>])[] = [
      [
        'query($by: [CitizenGroupField!]) { citizensAggregate(groupBy: $by) { groups { count } } }',
        { by: ['religion'] },
      ],
      [
        'query($by: [CitizenGroupField!] = [religion]) { citizensAggregate(groupBy: $by) { groups { count } } }',
        { by: ['gender'] },
      ],
      [
        'query($where: CitizenAggregateWhere) { citizensAggregate(where: $where) { groups { count } } }',
        { where: { not: { religion: { isNull: true } } } },
      ],
      [
        'query($value: [ID!]) { citizensAggregate(where: { religion: { in: $value } }) { groups { count } } }',
        { value: ['1'] },
      ],
    ];
    for (const [query, variables] of tries) {
      const answer = await ask('public', query, variables);
      expect(codes(answer), query).toEqual(['FIELD_NOT_PERMITTED']);
      expect(answer.data, query).toEqual({ citizensAggregate: null });
      expect(await statements(), query).toBe(0);
    }
    const skipped = await ask(
      'public',
      'query($no: Boolean!) { citizensAggregate(groupBy: [gender]) { groups { count key { religion @include(if: $no) } } } }',
      { no: false },
    );
    expect(codes(skipped)).toEqual(['FIELD_NOT_PERMITTED']);
  });

  it('statistics are open where the records are closed, and tell what the database holds', async () => {
    expect(codes(await ask('public', '{ citizens { totalCount } }'))).toEqual(['FIELD_NOT_PERMITTED']);
    const answer = await ask(
      'public',
      '{ citizensAggregate(groupBy: [gender, permanentAddress_commune]) { smallestGroup groups { key { gender permanentAddress_commune } notTold count } } }',
    );
    expect(codes(answer)).toEqual([]);
    const stored = await rowsOf<{ gender: string; commune: string; rows: number }>(
      running.configuration.dataDir,
      'population',
      'select GIOI_TINH as gender, MA_XA_TT as commune, count(*) as rows from CONG_DAN group by 1, 2',
    );
    const told = answer.data?.citizensAggregate as {
      groups: readonly {
        key: { gender: string | null; permanentAddress_commune: string | null };
        notTold: readonly string[];
        count: number;
      }[];
    };
    const truth = new Map(stored.map(({ gender, commune, rows }) => [`${gender} ${commune}`, Number(rows)]));
    let whole = 0;
    for (const { key, notTold, count } of told.groups) {
      expect(count).toBeGreaterThanOrEqual(10);
      if (notTold.length > 0) continue;
      whole += 1;
      expect(truth.get(`${key.gender} ${key.permanentAddress_commune}`)).toBe(count);
    }
    expect(whole).toBeGreaterThan(5);
    const all = told.groups.reduce((sum, { count }) => sum + count, 0);
    expect(all).toBe([...truth.values()].reduce((sum, rows) => sum + rows, 0));
    // Subtraction of all that is told from a total leaves what is told as not told: ten rows at least.
    for (const gender of ['MALE', 'FEMALE']) {
      const total = [...truth]
        .filter(([key]) => key.startsWith(`${gender} `))
        .reduce((sum, [, rows]) => sum + rows, 0);
      const cells = told.groups.filter(({ key, notTold }) => key.gender === gender && notTold.length === 0);
      const rest = total - cells.reduce((sum, { count }) => sum + count, 0);
      expect(rest === 0 || rest >= 10).toBe(true);
    }
  });

  it('the least and the greatest of a number are refused, its sums are told of enough rows', async () => {
    for (const end of ['min', 'max']) {
      const answer = await ask(
        'public',
        `{ landParcelsAggregate { groups { ${end} { areaSquareMetres } } } }`,
      );
      expect(codes(answer)).toEqual(['STATISTICS_EXTREME_REFUSED']);
      expect(answer.data).toEqual({ landParcelsAggregate: null });
      expect(await statements()).toBe(0);
    }
    const answer = await ask(
      'public',
      '{ landParcelsAggregate { groups { count sum { areaSquareMetres } } } }',
    );
    const [stored] = await rowsOf<{ rows: number; total: string }>(
      running.configuration.dataDir,
      'land',
      'select count(*) as rows, cast(sum(dienTichDm2) as text) as total from ThuaDat',
    );
    expect(answer.data).toEqual({
      landParcelsAggregate: {
        groups: [
          { count: Number(stored?.rows), sum: { areaSquareMetres: stored?.total.replace(/(\d\d)$/, '.$1') } },
        ],
      },
    });
  });

  it('the contract shows what may be counted and no more, the log which list authorised it', async () => {
    const response = await fetch(`${running.address}/schema.graphql`);
    const contract = await response.text();
    expect(contract).toMatch(/enum CitizenGroupField \{\s+gender\s+permanentAddress_commune\s+\}/);
    expect(contract).toContain('landParcelsAggregate');
    for (const absent of [
      'citizens(',
      'dossiersAggregate',
      'CitizenAggregateSum',
      'dateOfBirth',
      'maritalStatus',
    ])
      expect(contract.includes(absent), absent).toBe(false);
    await ask('public', '{ citizensAggregate(groupBy: [gender]) { groups { key { gender } count } } }');
    const [last] = await tailAudit({ folder: running.configuration.dataDir, count: 1 });
    expect(last?.record.released).toEqual([
      { coordinate: 'Citizen.gender', grants: ['open-list:DLM-02/2026@1'] },
    ]);
  });
});
