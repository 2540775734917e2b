import { describe, expect, it } from 'vitest';
import { CodedError } from '../../../../schema/errors/coded-error.ts';
import {
  disposalRecords,
  lateDisposals,
  requireDisposals,
} from '../../../../schema/procedure/agreement/disposal-records.ts';
import { isForceDue, isLapsed } from '../../../../schema/procedure/agreement/force-rules.ts';
import { houseTerms } from '../../../../schema/procedure/machine/house-terms.ts';
import type { OwedDisposal } from '../../../../schema/procedure/machine/sharing-records.ts';
import { contextOf, digestOf, does, inForce, pendingSignature } from './agreement-world.ts';

const owed: OwedDisposal = {
  ...{ case: 'TL-999999/2025', consumer: 'A.tax', providers: ['A.people'], isOwed: true },
  ...{ endedAt: '2025-11-01T00:00:00.000Z', days: 15 },
};

const contextWith = (changes: Partial<OwedDisposal> = {}, now = '2025-12-01T00:00:00.000Z') => {
  const context = contextOf({ ...pendingSignature(), now });
  return { ...context, records: { ...context.records, disposals: [{ ...owed, ...changes }] } };
};

const codeFor = (agency: string, changes: Partial<OwedDisposal> = {}, now?: string) => {
  try {
    requireDisposals(pendingSignature().facts, agency, contextWith(changes, now));
  } catch (error) {
    return error instanceof CodedError ? error.code : error;
  }
  return 'free';
};

describe('a consumer that owes a proof of disposal', () => {
  it('may not agree anew with the same provider once it is late', () => {
    expect(codeFor('A.tax')).toBe('DISPOSAL_OVERDUE');
    expect(codeFor('A.people')).toBe('DISPOSAL_OVERDUE');
    expect(codeFor('A.coordinator')).toBe('DISPOSAL_OVERDUE');
    // Its last day in Vietnam, and the moment after.
    expect(codeFor('A.tax', {}, '2025-11-16T16:59:59.999Z')).toBe('free');
    expect(codeFor('A.tax', {}, '2025-11-16T17:00:00.000Z')).toBe('DISPOSAL_OVERDUE');
  });

  it('may where it owes nothing any more, or to somebody else', () => {
    expect(codeFor('A.tax', { isOwed: false })).toBe('free');
    expect(codeFor('A.tax', { providers: ['A.units'] })).toBe('free');
    expect(codeFor('A.people', { consumer: 'A.units' })).toBe('free');
  });

  it('is told of to who knows it alone: another party signs, and the text waits', () => {
    const { facts } = pendingSignature();
    expect(() => requireDisposals(facts, 'A.units', contextWith())).not.toThrow();
    let world = pendingSignature();
    for (const person of ['people.head', 'tax.head'])
      world = does(world, person, 'signAgreement', { contentDigest: digestOf(world) });
    const first = '2026-01-02T00:00:00.000Z';
    expect(isForceDue(world.facts, contextWith({ isOwed: false }, first))).toBe(true);
    expect(isForceDue(world.facts, contextWith({}, first))).toBe(false);
    expect(isLapsed(world.facts, contextWith({}, first))).toBe(false);
  });

  it('may where the province says so, and goes on with what binds it already', () => {
    const { facts } = pendingSignature();
    expect(
      lateDisposals(facts, { ...contextWith(), house: { ...houseTerms, lateDisposals: 'ALLOW' } }),
    ).toEqual([]);
    const amending = does(inForce(), 'tax.officer', 'amendAgreement');
    expect(lateDisposals(amending.facts, contextWith())).toEqual([]);
  });
});

describe('the record of a disposal', () => {
  it('says what is owed from the end to the proof, and again when it is sent back', () => {
    let world = does(inForce(), 'tax.head', 'leaveAgreement');
    const records = () =>
      world.fresh.flatMap((act) =>
        ['beginDisposal', 'submitDisposalProof', 'sendBackDisposalProof'].includes(act.command)
          ? disposalRecords(world.facts, act)
          : [],
      );
    const record = {
      ...{ case: 'TL-000000/2026', consumer: 'A.tax', providers: ['A.people'], days: 15 },
      endedAt: world.now,
    };
    expect(records()).toEqual([{ kind: 'DISPOSAL', record: { ...record, isOwed: true } }]);
    world = does(world, 'tax.head', 'submitDisposalProof');
    expect(records()).toEqual([{ kind: 'DISPOSAL', record: { ...record, isOwed: false } }]);
    world = does(world, 'people.head', 'sendBackDisposalProof', { consumer: 'A.tax' });
    expect(records()).toEqual([{ kind: 'DISPOSAL', record: { ...record, isOwed: true } }]);
  });
});
