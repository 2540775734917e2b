import { describe, expect, it } from 'vitest';
import { clauseKeys } from '../../../../schema/procedure/agreement/clause-members.ts';
import { isForceDue, isLapsed } from '../../../../schema/procedure/agreement/force-rules.ts';
import {
  contextOf,
  digestOf,
  does,
  later,
  need,
  newWorld,
  type World,
  writtenWhole,
} from './agreement-world.ts';

const afterTerm = '2028-01-02T00:00:00.000Z';

/** A text of which an account was reserved for the tax office, signed by all before its first day. */
function signed(): World {
  let world = does(newWorld(), 'tax.officer', 'startAgreement', { ...need, accounts: [] });
  world = does(world, 'tax.head', 'proposeAgreement');
  world = does(world, 'people.steward', 'acceptNegotiation');
  world = does(world, 'coordinator', 'reserveAgreementAccount', {
    ...{ consumer: 'A.tax', account: 'tax.new', technicalOfficer: 'tax.technician' },
    application: { id: 'tms', name: 'Hệ thống thuế', securityLevel: 3 },
  });
  const parties = (world.facts.negotiation?.written.parties as { agency: string }[]).map((each) =>
    each.agency === 'A.tax' ? { ...each, accounts: ['tax.new'] } : each,
  );
  world = writtenWhole(world);
  world = does(world, 'tax.officer', 'editClause', {
    ...{ clause: 'PARTIES', content: JSON.stringify({ parties }) },
  });
  for (const person of ['tax.officer', 'people.steward'])
    world = does(world, person, 'tickClause', { clauses: clauseKeys });
  world = does(world, 'tax.officer', 'freezeAgreement');
  for (const person of ['people.head', 'tax.head'])
    world = does(world, person, 'signAgreement', { contentDigest: digestOf(world) });
  expect(world.opened.state).toBe('SIGNED');
  return world;
}

/** The same with a catalogue in which the item is gone, so that it cannot come into force. */
function blocked(world: World, now: string): World {
  const accounts = new Map([...world.policy.accounts].filter(([id]) => id !== 'tax'));
  const broken = [...accounts].map(([id, each]) => [id, { ...each, agency: 'A.units' }] as const);
  return later({ ...world, policy: { ...world.policy, accounts: new Map(broken) } }, now);
}

describe('a signed text that cannot come into force', () => {
  it('lapses at the end of its term, is told to its parties, and its reserved account is released', () => {
    const waiting = blocked(signed(), '2026-02-01T00:00:00.000Z');
    expect([waiting.opened.state, waiting.fresh]).toEqual(['SIGNED', []]);
    const world = blocked(signed(), afterTerm);
    expect(world.opened.state).toBe('LAPSED');
    expect(world.opened.stateText.isFinal).toBe(true);
    expect(world.fresh.map(({ command }) => command)).toEqual(['lapseAgreement']);
    const legal = world.opened.notices(contextOf(world)).filter(({ isLegal }) => isLegal);
    expect(legal.map(({ agency }) => agency).sort()).toEqual(['A.people', 'A.tax']);
    expect(world.opened.effects(contextOf(world))).toEqual([
      { kind: 'RELEASED_ACCOUNT', account: 'tax.new' },
    ]);
  });

  it('keeps an account that an instrument names, or that is revoked already', () => {
    const world = blocked(signed(), afterTerm);
    const known = world.policy.accounts.get('tax.new');
    const revoked = known && { ...known, state: 'REVOKED' as const };
    const accounts = new Map(revoked === undefined ? [] : [['tax.new', revoked]]);
    const context = contextOf({ ...world, policy: { ...world.policy, accounts } });
    expect(world.opened.effects(context)).toEqual([]);
    const inForce = later(signed(), '2026-02-01T00:00:00.000Z');
    expect(inForce.opened.state).toBe('EFFECTIVE');
    const bound = { ...contextOf(world), policy: inForce.policy };
    expect(world.opened.effects(bound)).toEqual([]);
  });

  it('lapses at once where a party was dissolved, also without an end of its term', () => {
    const { facts, ...world } = signed();
    const context = contextOf({ ...world, now: '2026-02-01T00:00:00.000Z' });
    const dissolvedFrom = (to: string) => ({
      ...context,
      register: {
        ...context.register,
        agencies: context.register.agencies.map((each) =>
          each.code === 'A.people' ? { ...each, to } : each,
        ),
      },
    });
    expect(isLapsed(facts, context)).toBe(false);
    expect(isForceDue(facts, context)).toBe(true);
    expect(isLapsed(facts, dissolvedFrom('2026-03-01'))).toBe(false);
    expect(isLapsed(facts, dissolvedFrom('2026-02-01'))).toBe(true);
    expect(isForceDue(facts, dissolvedFrom('2026-02-01'))).toBe(false);
  });
});
