import { beforeAll, describe, expect, it } from 'vitest';
import type { CatalogueModel } from '../../../schema/catalogue/model.ts';
import { compareAgreements } from '../../../schema/comparison/compare-agreements.ts';
import { comparePolicies } from '../../../schema/comparison/compare-policies.ts';
import { recordOperations } from '../../../schema/language/entrance.ts';
import { compilePermission } from '../../../schema/permission/compile-permission.ts';
import { effectiveMoment, withDrafts } from '../../../schema/policy/draft-policy.ts';
import { parseInstrumentDocuments } from '../../../schema/policy/instrument-document.ts';
import type { InstrumentEvent, PolicySnapshot } from '../../../schema/policy/policy.ts';
import { provincePolicy } from '../../fixtures/province-policy.ts';

let catalogue: CatalogueModel;
let policy: PolicySnapshot;
beforeAll(async () => {
  ({ catalogue, policy } = await provincePolicy());
});

const now = '2026-07-01T00:00:00.000Z';

const drafts = (document: string) =>
  parseInstrumentDocuments(document, { catalogue, accounts: policy.accounts });

const document = (more = '', content = 'items: [Citizen.fullName, Citizen.dateOfBirth]') => `kind: AGREEMENT
number: TT-70/2026
title: Test
provider: "G01.CAT"
consumers: [tax]
content:
  - ${content}
term: { from: "2026-01-01", to: "2026-12-31" }
purpose: Quản lý thuế
${more}
`;

/** The differences between two texts, as `aspect: english`. */
function told(before: string, after: string): readonly string[] {
  const [old, next] = [before, after].map((text) =>
    withDrafts({ ...policy, instruments: [] }, drafts(text), now),
  );
  const { instruments } = compareAgreements(
    catalogue,
    policy,
    old?.instruments ?? [],
    next?.instruments ?? [],
    now,
  );
  return instruments.flatMap(({ changes }) => changes.map(({ aspect, text }) => `${aspect} ${text.en}`));
}

describe('the text of agreements', () => {
  it('equal texts do not differ', () => {
    expect(told(document(), document())).toEqual([]);
  });

  it.each([
    [
      'rows',
      'items: [Citizen.fullName, Citizen.dateOfBirth]\n    rows: { permanentAddress: { commune: { eq: "16681" } } }',
      'ROWS rows: every row → Commune of residence = 16681',
    ],
    [
      'masks',
      'items: [Citizen.fullName, Citizen.dateOfBirth]\n    masks: { Citizen.dateOfBirth: year }',
      'MASKS mask: none → only the year',
    ],
    [
      'entrances',
      'items: [Citizen.fullName, Citizen.dateOfBirth]\n    operations: [LIST]',
      'OPERATIONS entrances: JOIN, LIST, LOOKUP → LIST',
    ],
    ['items removed', 'items: [Citizen.fullName]', 'ITEMS items removed: Citizen.dateOfBirth'],
    [
      'items added',
      'items: [Citizen.fullName, Citizen.dateOfBirth, Citizen.gender]',
      'ITEMS items added: Citizen.gender',
    ],
  ])('tells %s in words', (_name, content, expected) => {
    expect(told(document(), document('', content))).toEqual([expected]);
  });

  it.each([
    [
      'limits',
      'limits: { requestsPerDay: 100, rowsPerRequest: 10 }',
      ['LIMITS requests per day: no limit → 100', 'LIMITS rows per request: no limit → 10'],
    ],
    ['places', 'networks: [10.0.0.0/8]', ['PLACES places of use: anywhere → 10.0.0.0/8']],
    ['methods', 'methods: [SYNC]', ['METHODS methods: + SYNC; - ONLINE_QUERY']],
    ['legal basis', 'legalBasis: [Luật A]', ['LEGAL_BASIS legal basis: + Luật A']],
    ['fee', 'feeSettled: true', ['FEE fee: not settled → settled']],
    ['purpose', 'purposeCode: khac', ['PURPOSE purpose: Quản lý thuế (quan-ly-thue) → Quản lý thuế (khac)']],
  ])('tells %s in words', (_name, more, expected) => {
    expect(told(document(), document(more))).toEqual(expected);
  });

  it('tells the term in local days, and the consumers', () => {
    const later = document().replace('"2026-12-31"', 'null').replace('[tax]', '[tax, bank]');
    expect(told(document(), later)).toEqual([
      'CONSUMERS consumers: + bank',
      'TERM term: from 2026-01-01 until 2027-01-01 → from 2026-01-01, open end',
    ]);
  });

  it('tells equal changes of several items once, in both languages', () => {
    const [old, next] = [
      document(),
      document('', 'items: [Citizen.fullName, Citizen.dateOfBirth]\n    rows: { gender: { eq: FEMALE } }'),
    ].map((text) => withDrafts({ ...policy, instruments: [] }, drafts(text), now).instruments);
    const { instruments } = compareAgreements(catalogue, policy, old ?? [], next ?? [], now);
    expect(instruments[0]?.changes).toEqual([
      {
        aspect: 'ROWS',
        items: ['Citizen.fullName', 'Citizen.dateOfBirth'],
        text: { vi: 'phạm vi dòng: mọi dòng → Giới tính = FEMALE', en: 'rows: every row → Gender = FEMALE' },
      },
    ]);
  });
});

describe('the effect of a change', () => {
  const effect = (text: string) => {
    const written = drafts(text);
    return comparePolicies(
      catalogue,
      policy,
      withDrafts(policy, written, now),
      effectiveMoment(written, now),
    );
  };

  it('a new agreement opens items to its consumer only, and narrows nothing', () => {
    const { consumers } = effect(document());
    expect(consumers).toHaveLength(1);
    expect(consumers[0]).toMatchObject({
      account: 'tax',
      purpose: 'quan-ly-thue',
      opened: ['Citizen.dateOfBirth'],
      closed: [],
      changed: [{ coordinate: 'Citizen.fullName' }],
      entities: ['Citizen'],
    });
  });

  it('is told for the moment at which it begins', () => {
    const { at, consumers } = effect(
      document().replace('"2026-01-01", to: "2026-12-31"', '"2026-12-01", to: null'),
    );
    expect(at).toBe('2026-11-30T17:00:00.000Z');
    expect(consumers[0]?.opened).toEqual(['Citizen.dateOfBirth']);
  });

  it('is told for the purpose that it is for', () => {
    const { consumers } = effect(document('purposeCode: dieu-tra'));
    expect(consumers.map(({ purpose, opened }) => [purpose, opened])).toEqual([
      ['dieu-tra', ['Citizen.fullName', 'Citizen.dateOfBirth']],
    ]);
  });

  it('an agreement that nothing changes in has none', () => {
    const again = policy.instruments.find(({ number }) => number === 'TT-03/2026');
    const after = again === undefined ? policy : withDrafts(policy, [again], now);
    expect(comparePolicies(catalogue, policy, after, now).consumers).toEqual([]);
    expect(comparePolicies(catalogue, policy, policy, now)).toMatchObject({ instruments: [], concerned: [] });
  });

  it('a suspension, of an agreement or of a service, closes what it concerns; an account that is stopped, all', () => {
    const event = (number: string): InstrumentEvent => ({
      kind: 'SUSPENDED',
      number,
      account: null,
      reason: 'r',
      restoredBy: null,
      recordedVersion: policy.version + 1,
      at: now,
      by: 'x',
    });
    const stopping = (number: string) => ({
      ...policy,
      version: policy.version + 1,
      events: [...policy.events, event(number)],
    });
    const bank = comparePolicies(catalogue, policy, stopping('TT-06/2026'), now);
    expect(bank.instruments).toMatchObject([
      { number: 'TT-06/2026', changes: [], events: [{ kind: 'SUSPENDED' }] },
    ]);
    expect(bank.consumers.map(({ account, closed }) => [account, closed.length])).toEqual([['bank', 4]]);
    const business = comparePolicies(catalogue, policy, stopping('database:business'), now);
    expect(business.consumers.map(({ account }) => account)).toContain(null);
    const accounts = new Map(policy.accounts);
    const tax = accounts.get('tax');
    if (tax !== undefined) accounts.set('tax', { ...tax, state: 'SUSPENDED' });
    const stopped = comparePolicies(
      catalogue,
      policy,
      { ...policy, version: policy.version + 1, accounts },
      now,
    );
    expect(stopped.consumers.map(({ account }) => account)).toEqual(['tax']);
    expect(stopped.consumers[0]?.closed).toContain('Enterprise.phone');
  });

  it('tells everybody for whom a regulation of a database that ends closes something', () => {
    const terms = {
      ...{ onlineValidityHours: 1, syncValidityDays: 1, packagedValidityDays: 1, cacheSeconds: 0 },
      ...{ storageRules: [], logRetentionDays: 1, authenticationWaivedFor: [], conditions: 'x' },
      breachRules: [],
    };
    const regulation = {
      ...{ number: 'QC-1', version: 1, databases: ['business'], decision: '1/QĐ', issuedOn: '2026-01-01' },
      ...{ signer: 'x', terms, effectiveFrom: '2026-01-01T00:00:00.000Z', repealedFrom: now },
      ...{ recordedVersion: policy.version + 1, recordedAt: '2026-01-01T00:00:00.000Z' },
    };
    const after = { ...policy, version: policy.version + 1, usageRegulations: [regulation] };
    const { instruments, consumers } = comparePolicies(catalogue, policy, after, now);
    expect(instruments).toEqual([]);
    const tax = consumers.find(({ account }) => account === 'tax');
    expect(tax?.closed).toContain('Enterprise.charterCapital');
    const databases = tax?.closed.map((coordinate) => catalogue.items.get(coordinate)?.database);
    expect(new Set(databases)).toEqual(new Set(['business']));
  });

  it('agrees with the permissions compiled under both policies, for every account and item', () => {
    const after = withDrafts(
      { ...policy, events: [] },
      drafts(
        document('', 'items: [Citizen.fullName]\n    rows: { gender: { eq: MALE } }')
          .replace('TT-70', 'TT-04')
          .replace('[tax]', '[commune-thanh-vinh]'),
      ),
      now,
    );
    const comparison = comparePolicies(catalogue, policy, after, now);
    for (const account of [null, ...policy.accounts.values()]) {
      const situation = {
        now,
        purpose: account?.purposeCode ?? null,
        address: null,
        method: 'ONLINE_QUERY' as const,
      };
      const [old, next] = [policy, after].map((of) => compilePermission(catalogue, of, account, situation));
      const told = comparison.consumers.find(
        (each) => each.account === (account?.id ?? null) && each.purpose === situation.purpose,
      );
      for (const item of catalogue.items.keys()) {
        // Records count for more than statistics: who loses them but may still count loses the item.
        const [had = 0, has = 0] = [old, next].map((permission) => {
          if (permission === undefined) return 0;
          if (recordOperations.some((kind) => permission.decide(kind, item).kind !== 'none')) return 2;
          return permission.decide('AGGREGATE', item).kind === 'none' ? 0 : 1;
        });
        expect(told?.opened.includes(item) ?? false, `${account?.id} ${item}`).toBe(had < has);
        expect(told?.closed.includes(item) ?? false, `${account?.id} ${item}`).toBe(had > has);
      }
    }
  });
});
