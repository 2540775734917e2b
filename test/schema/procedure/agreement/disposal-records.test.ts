import { describe, expect, it } from 'vitest';
import { CodedError } from '../../../../schema/errors/coded-error.ts';
import { clauseKeys } from '../../../../schema/procedure/agreement/clause-members.ts';
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

describe('a consumer that an amendment takes back', () => {
  it('owes no proof any more: no act could submit it, and its record stood against every later agreement', () => {
    const asking = { purpose: 'Quản lý', accounts: ['units'] };
    let world = does(inForce(), 'units.head', 'askToJoin', asking);
    const signedBy = (...people: readonly string[]) => {
      for (const person of people)
        world = does(world, person, 'signAgreement', { contentDigest: digestOf(world) });
    };
    for (const person of ['people.head', 'tax.head'])
      world = does(world, person, 'acceptJoining', { asker: 'A.units' });
    signedBy('people.head', 'units.head');
    const joined = world.facts.inForce?.draft.parties;
    world = does(world, 'units.head', 'leaveAgreement');
    world = does(world, 'tax.officer', 'amendAgreement');
    const content = JSON.stringify({ parties: joined });
    world = does(world, 'tax.officer', 'editClause', { clause: 'PARTIES', content });
    for (const person of ['people.steward', 'units.officer'])
      world = does(world, person, 'tickClause', { clauses: clauseKeys });
    world = does(world, 'tax.officer', 'freezeAgreement');
    signedBy('people.head', 'tax.head', 'units.head');
    expect(world.opened.acts.at(-1)?.command).toBe('becomeEffective');
    const context = contextOf(world);
    const own = { ...owed, case: world.opened.number, consumer: 'A.units' };
    const disposals = [own, owed, { ...own, consumer: 'A.tax', isOwed: false }];
    const effects = world.opened.effects({ ...context, records: { ...context.records, disposals } });
    expect(effects.filter(({ kind }) => kind === 'DISPOSAL')).toEqual([
      { kind: 'DISPOSAL', record: { ...own, isOwed: false } },
    ]);
  });
});
