import { beforeAll, describe, expect, it } from 'vitest';
import { buildCatalogue } from '../../../schema/catalogue/build-catalogue.ts';
import type { CatalogueModel } from '../../../schema/catalogue/model.ts';
import { emptyCell, permissionMatrix } from '../../../schema/explanation/permission-matrix.ts';
import { type OperationKind, operationKinds } from '../../../schema/language/entrance.ts';
import { parseAgencySdl } from '../../../schema/language/parse-agency.ts';
import { compilePermission } from '../../../schema/permission/compile-permission.ts';
import { usualAuthority } from '../../../schema/policy/authority.ts';
import { withDrafts } from '../../../schema/policy/draft-policy.ts';
import { parseInstrumentDocuments } from '../../../schema/policy/instrument-document.ts';
import { type Account, noLimits, type PolicySnapshot } from '../../../schema/policy/policy.ts';
import { provincePolicy } from '../../fixtures/province-policy.ts';

let catalogue: CatalogueModel;
let policy: PolicySnapshot;
beforeAll(async () => {
  ({ catalogue, policy } = await provincePolicy());
});

const at = '2026-07-01T00:00:00.000Z';
const everything = { at, database: null, accounts: null };

function apply(document: string): PolicySnapshot {
  const drafts = parseInstrumentDocuments(document, { catalogue, accounts: policy.accounts });
  return withDrafts(policy, drafts, '2026-01-02T00:00:00.000Z');
}

const agreement = (items: string, more: string, purpose = 'Quản lý thuế') => `kind: AGREEMENT
number: TT-60/2026
title: Test
provider: "G01.CAT"
consumers: [tax]
content:
  - items: [${items}]
${more}
purpose: ${purpose}
`;

const open = 'term: { from: "2026-01-01", to: null }';

function cell(of: PolicySnapshot, account: string, item: string, purpose?: string, moment = at) {
  const { rows } = permissionMatrix(catalogue, of, { at: moment, database: null, accounts: [account] });
  const row = purpose === undefined ? rows[0] : rows.find((each) => each.purpose === purpose);
  return row?.cells.get(item) ?? emptyCell;
}

describe('the state of a cell', () => {
  it('FULL, ROWS, SUSPENDED, NONE', () => {
    expect(cell(policy, 'tax', 'Enterprise.phone')).toEqual({
      state: 'FULL',
      base: 'FULL',
      entrances: { LOOKUP: 'FULL', LIST: 'FULL', JOIN: 'FULL' },
      grants: ['agreement:TT-02/2026@1'],
      endsAt: '2027-12-31T17:00:00.000Z',
    });
    expect(cell(policy, 'commune-thanh-vinh', 'Citizen.fullName').state).toBe('ROWS');
    expect(cell(policy, 'suspended', 'Citizen.fullName')).toMatchObject({
      state: 'SUSPENDED',
      grants: ['agreement:TT-09/2026@1'],
    });
    expect(cell(policy, 'expired', 'Citizen.fullName').state).toBe('NONE');
    expect(cell(policy, 'tax', 'Citizen.religion')).toBe(emptyCell);
  });

  it('is not FULL where only JOIN is granted', () => {
    expect(cell(policy, 'tax', 'Citizen.fullName')).toMatchObject({
      state: 'SOME_ENTRANCES',
      entrances: { JOIN: 'FULL' },
    });
  });

  it('MASKED', () => {
    const masked = apply(agreement('Citizen.phone', `    masks: { Citizen.phone: { partial: 3 } }\n${open}`));
    expect(cell(masked, 'tax', 'Citizen.phone')).toMatchObject({ state: 'MASKED', base: 'MASKED' });
  });

  it('STATISTICS where only aggregates are granted; records win over them', () => {
    const statistics = apply(agreement('Citizen.gender', `    operations: [AGGREGATE]\n${open}`));
    expect(cell(statistics, 'tax', 'Citizen.gender')).toMatchObject({ state: 'STATISTICS' });
    const both = apply(agreement('Citizen.gender', `    operations: [AGGREGATE, LIST]\n${open}`));
    expect(cell(both, 'tax', 'Citizen.gender')).toMatchObject({
      state: 'SOME_ENTRANCES',
      entrances: { LIST: 'FULL', AGGREGATE: 'STATISTICS' },
    });
  });

  it('EXPIRING within 30 days, with what it is until then; not when another grant goes on', () => {
    const ends = (day: string) =>
      apply(agreement('Citizen.phone', `term: { from: "2026-01-01", to: "${day}" }`));
    expect(cell(ends('2026-07-30'), 'tax', 'Citizen.phone')).toMatchObject({
      state: 'EXPIRING',
      base: 'FULL',
    });
    expect(cell(ends('2026-08-01'), 'tax', 'Citizen.phone')).toMatchObject({ state: 'FULL', base: 'FULL' });
    const also = apply(
      `${agreement('Citizen.phone', 'term: { from: "2026-01-01", to: "2026-07-10" }')}---\n${agreement('Citizen.phone', open).replace('TT-60', 'TT-61')}`,
    );
    expect(cell(also, 'tax', 'Citizen.phone')).toMatchObject({ state: 'FULL', endsAt: null });
  });

  it('one row for each purpose; a place that is agreed counts', () => {
    const other = apply(agreement('Citizen.phone', `networks: [10.0.0.0/8]\n${open}`, 'Điều tra'));
    expect(cell(other, 'tax', 'Citizen.phone', 'quan-ly-thue').state).toBe('NONE');
    expect(cell(other, 'tax', 'Citizen.phone', 'dieu-tra').state).toBe('FULL');
    expect(cell(other, 'tax', 'Enterprise.phone', 'dieu-tra').state).toBe('NONE');
  });

  it('agrees with the compiled permission of every account on every item', () => {
    const { rows, items } = permissionMatrix(catalogue, policy, everything);
    for (const { account, purpose, cells } of rows) {
      const who = account === null ? null : (policy.accounts.get(account) ?? null);
      const situation = { now: at, purpose, address: null, method: 'ONLINE_QUERY' as const };
      const permission = compilePermission(catalogue, policy, who, situation);
      for (const item of items) {
        const { base, entrances } = cells.get(item) ?? emptyCell;
        const isReadable = ['FULL', 'MASKED', 'ROWS', 'SOME_ENTRANCES'].includes(base);
        expect(isReadable, `${account} ${item}`).toBe(permission.best(item).kind !== 'none');
        const open = Object.keys(entrances).filter(
          (kind) => entrances[kind as OperationKind] !== 'SUSPENDED',
        );
        expect(open, `${account} ${item}`).toEqual(
          operationKinds.filter((kind) => permission.decide(kind, item).kind !== 'none'),
        );
      }
    }
  });
});

describe('1,000 accounts x 2,000 items', () => {
  it('computes equal permission sets once', () => {
    const types = Array.from({ length: 100 }, (_, at) => {
      const fields = Array.from(
        { length: 19 },
        (_, n) =>
          `f${n}: String @column(name: "f${n}") @item(vi: "v", en: "e") @share(mode: SPECIFIC, to: [STATE_AGENCY])`,
      );
      return `type T${at} @key(fields: "id") @entity(table: "t${at}", singular: "t${at}", plural: "t${at}s", name: "n", nameEn: "n") {
        id: ID @column(name: "id") @item(vi: "v", en: "e") @share(mode: SPECIFIC, to: [STATE_AGENCY])
        ${fields.join('\n')} }`;
    });
    const model = catalogue.agencies.find(({ database }) => database.id === 'population');
    const header = (model?.source ?? '').slice(0, (model?.source ?? '').indexOf('\nenum') + 1);
    const large = buildCatalogue([parseAgencySdl(`${header}\n${types.join('\n')}`)]);
    expect(large.items.size).toBe(2_000);
    const tax = policy.accounts.get('tax');
    const names = Array.from({ length: 1_000 }, (_, at) => `account-${at}`);
    const accounts = new Map(names.map((id) => [id, { ...(tax as Account), id }]));
    const [template] = policy.instruments;
    const instruments = Array.from({ length: 200 }, (_, at) => ({
      ...(template as (typeof policy.instruments)[number]),
      kind: 'AGREEMENT' as const,
      number: `A-${at}`,
      authority: usualAuthority('AGREEMENT', 'G01.CAT', `A-${at}`),
      consumers: names.filter((_, account) => account % 200 === at),
      purposeCode: tax?.purposeCode ?? '',
      limits: noLimits,
      content: Array.from({ length: 40 }, (_, n) => {
        const type = `T${(at + n) % 100}`;
        const items = [...large.items.keys()].filter((item) => item.startsWith(`${type}.`));
        return { items, rows: null, operations: ['LIST' as const], masks: {}, smallestGroup: 1 };
      }),
    }));
    const { rows, items } = permissionMatrix(
      large,
      { version: 1, accounts, instruments, events: [], usageRegulations: [] },
      everything,
    );
    expect([rows.length, items.length]).toEqual([1_001, 2_000]);
    expect(new Set(rows.map(({ cells }) => cells)).size).toBe(201);
    expect(rows[1]?.cells.size).toBe(800);
  });
});
