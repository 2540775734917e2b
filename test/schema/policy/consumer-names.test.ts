import { describe, expect, it } from 'vitest';
import { requireKnownPurpose } from '../../../gateway/request/known-purpose.ts';
import { comparePolicies } from '../../../schema/comparison/compare-policies.ts';
import { agreementOverview } from '../../../schema/explanation/agreement-overview.ts';
import { permissionMatrix } from '../../../schema/explanation/permission-matrix.ts';
import { compilePermission, permissionSignature } from '../../../schema/permission/compile-permission.ts';
import { decisionFacts } from '../../../schema/permission/evaluate-item.ts';
import { completeEvent } from '../../../schema/policy/complete-event.ts';
import { accountsNamed, consumerOf, isConcerned } from '../../../schema/policy/consumer-names.ts';
import { successionOf } from '../../../schema/policy/instrument-succession.ts';
import { standingEnds } from '../../../schema/policy/standing-ends.ts';
import {
  account,
  agreement,
  entry,
  event,
  noon,
  policyOf,
  situation,
  smallCatalogue,
} from '../permission/small-policy.ts';

const application = { id: 'portal', name: 'Cổng', agency: 'A.1', securityLevel: 2 };
const first = account({ id: 'tax-1', application });
const second = account({ id: 'tax-2', application });
const other = account({ id: 'bank' });
const accounts = new Map([first, second, other].map((each) => [each.id, each]));
const named = agreement(['Person.name'], { consumers: ['portal'], purposeCode: 'kiem-tra' });
const policy = { ...policyOf([named]), accounts };
const asked = situation({ purpose: 'kiem-tra' });

it('a name stands for an account, or for all accounts of an application', () => {
  const ids = (name: string) => accountsNamed(accounts, name).map(({ id }) => id);
  expect(['portal', 'tax-1', 'bank', 'nobody', 'constructor'].map(ids)).toEqual([
    ['tax-1', 'tax-2'],
    ['tax-1'],
    ['bank'],
    [],
    [],
  ]);
  expect([first, second, other].map(consumerOf)).toEqual(['portal', 'portal', 'bank']);
  expect(isConcerned(accounts, ['portal'], 'tax-1')).toBe(true);
  expect(isConcerned(accounts, ['tax-1'], 'portal')).toBe(true);
  expect(isConcerned(accounts, ['tax-1'], 'tax-2')).toBe(false);
  expect(isConcerned(accounts, ['portal'], 'bank')).toBe(false);
  expect(isConcerned(accounts, ['gone'], 'gone')).toBe(true);
});

describe('an agreement with an application', () => {
  it('grants to each of its accounts what it grants to one that it names, and to nobody else', () => {
    const best = (each: typeof first) =>
      compilePermission(smallCatalogue, policy, each, asked).best('Person.name').kind;
    expect([first, second, other].map(best)).toEqual(['all', 'all', 'none']);
  });

  it('gives all of them one signature and the same pseudonyms', () => {
    const hidden = entry(['Person.name'], { masks: { 'Person.name': { kind: 'PSEUDONYM' } } });
    const masked = agreement([hidden], { consumers: ['portal', 'bank'], purposeCode: 'kiem-tra' });
    const of = { ...policyOf([masked]), accounts };
    const signature = (each: typeof first) =>
      permissionSignature(decisionFacts(smallCatalogue, of, each, asked));
    expect(signature(first)).toBe(signature(second));
    expect(signature(first)).not.toBe(signature(other));
  });

  it('is known by its purpose, listed and shown for each of them', () => {
    expect(() => requireKnownPurpose(policy, second, asked)).not.toThrow();
    expect(() => requireKnownPurpose(policy, other, asked)).toThrow(
      expect.objectContaining({ code: 'PURPOSE_UNKNOWN' }),
    );
    const listed = agreementOverview(smallCatalogue, policy, asked.now, 'tax-2');
    expect(listed.map(({ number, consumers }) => [number, consumers])).toEqual([[named.number, ['portal']]]);
    expect(agreementOverview(smallCatalogue, policy, asked.now, 'bank')).toEqual([]);
    const asking = { at: asked.now, database: null, accounts: ['tax-1', 'tax-2', 'bank'] };
    const rows = permissionMatrix(smallCatalogue, policy, asking).rows;
    expect(rows.filter(({ cells }) => cells.size > 0).map((row) => [row.account, row.purpose])).toEqual([
      ['tax-1', 'kiem-tra'],
      ['tax-2', 'kiem-tra'],
    ]);
  });

  it('changes, when it comes, what each of them may read', () => {
    const before = { ...policyOf([]), accounts };
    const { concerned, consumers } = comparePolicies(smallCatalogue, before, policy, asked.now);
    expect(concerned).toEqual(['tax-1', 'tax-2']);
    expect(consumers.map((change) => change.account)).toEqual(['tax-1', 'tax-2']);
  });
});

describe('acts on an application and on its accounts', () => {
  const act = (name: string, changes = {}) =>
    event('TERMINATED', '2026-04-01', { account: name, ...changes });

  it('concern an agreement that names either', () => {
    const draft = {
      kind: 'SUSPENDED',
      ground: 'BREACH',
      number: named.number,
      reason: 'x',
      by: 'x',
    } as const;
    const complete = (name: string, consumers: readonly string[]) => {
      const versions = [{ ...named, consumers }];
      return completeEvent(
        { ...draft, restoredBy: 'y', account: name },
        { versions, accounts },
        noon('2026-04-01'),
      );
    };
    expect(complete('portal', ['portal']).account).toBe('portal');
    expect(complete('tax-1', ['portal']).account).toBe('tax-1');
    expect(complete('portal', ['tax-1']).account).toBe('portal');
    const refused = (name: string, consumers: readonly string[]) => () => complete(name, consumers);
    expect(refused('bank', ['portal'])).toThrow(expect.objectContaining({ code: 'ACCOUNT_NOT_CONCERNED' }));
    expect(refused('tax-2', ['tax-1'])).toThrow(expect.objectContaining({ code: 'ACCOUNT_NOT_CONCERNED' }));
    expect(refused('nobody', ['portal'])).toThrow(expect.objectContaining({ code: 'ACCOUNT_UNKNOWN' }));
  });

  it('that end it are not undone by naming the other', () => {
    const succession = (ended: string, consumers: readonly string[]) => () =>
      successionOf({ ...named, consumers }, named, [act(ended, { recordedVersion: 50 })], accounts);
    const ends = expect.objectContaining({ code: 'AGREEMENT_ENDED' });
    expect(succession('tax-1', ['portal', 'bank'])).toThrow(ends);
    expect(succession('portal', ['tax-2'])).toThrow(ends);
    expect(succession('tax-1', ['tax-2'])()).toBe('NEW_VERSION');
  });

  it('stand over a version that names the other', () => {
    const wide = { recordedVersion: 50, number: 'TT-9', scope: { kind: 'ALL', owner: 'A.people' } } as const;
    const found = (name: string, consumers: readonly string[]) => {
      const version = { ...named, consumers };
      const of = { ...policyOf([version]), accounts, events: [act(name, wide)] };
      return standingEnds(of, version).length;
    };
    expect(found('tax-1', ['portal'])).toBe(1);
    expect(found('portal', ['tax-2'])).toBe(1);
    expect(found('tax-1', ['tax-2'])).toBe(0);
  });
});
