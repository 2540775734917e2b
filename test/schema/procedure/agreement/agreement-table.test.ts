import { describe, expect, it } from 'vitest';
import { CodedError } from '../../../../schema/errors/coded-error.ts';
import { agreement } from '../../../../schema/procedure/agreement/agreement.ts';
import { partiesWritten } from '../../../../schema/procedure/agreement/agreement-facts.ts';
import { clauseKeys } from '../../../../schema/procedure/agreement/clause-members.ts';
import { someRegulation } from '../usage-regulation/some-regulation.ts';
import {
  contextOf,
  digestOf,
  does,
  everybody,
  inForce,
  later,
  need,
  newWorld,
  pendingSignature,
  personOf,
  terminated,
  type World,
  writtenWhole,
} from './agreement-world.ts';

const living = ['EFFECTIVE', 'AMENDING', 'PENDING_SIGNATURE', 'SIGNED'];

/** The rows of procedures.md SM4a to SM4e: command or step, states before, states after; each pair is one transition. */
const rows: readonly (readonly [name: string, from: readonly string[], to: readonly string[]])[] = [
  // SM4a Request and negotiation
  ['startAgreement', ['-'], ['NEED']],
  ['proposeAgreement', ['NEED'], ['PROPOSED']],
  ['acceptNegotiation', ['PROPOSED'], ['IN_NEGOTIATION']],
  ['refuseAgreement', ['PROPOSED'], ['REFUSED']],
  ['editClause', ['IN_NEGOTIATION'], ['IN_NEGOTIATION']],
  ['tickClause', ['IN_NEGOTIATION'], ['IN_NEGOTIATION']],
  ['freezeAgreement', ['IN_NEGOTIATION'], ['PENDING_SIGNATURE']],
  ['reopenAgreement', ['PENDING_SIGNATURE'], ['IN_NEGOTIATION']],
  ['signAgreement', ['PENDING_SIGNATURE'], ['PENDING_SIGNATURE', 'SIGNED']],
  ['becomeEffective', ['SIGNED'], ['EFFECTIVE']],
  ['lapseAgreement', ['SIGNED'], ['LAPSED']],
  ['digestEdits', ['IN_NEGOTIATION'], ['IN_NEGOTIATION']],
  ['withdrawAgreement', ['NEED', 'PROPOSED', 'IN_NEGOTIATION', 'PENDING_SIGNATURE'], ['ABANDONED']],
  // SM5, first row: from SM4
  ['reserveAgreementAccount', ['IN_NEGOTIATION'], ['IN_NEGOTIATION']],
  ['reserveAgreementAccount', ['AMENDING'], ['AMENDING']],
  // SM14: what rests on an earlier usage regulation (Regulation 27(4))
  ...living.flatMap((state): (readonly [string, readonly string[], readonly string[]])[] => [
    ['noteRegulationOfAgreement', [state], [state]],
    ['confirmAgreementUnderRegulation', [state], [state]],
  ]),
  // SM4b Amendment
  ['amendAgreement', ['EFFECTIVE'], ['AMENDING']],
  ['editClause', ['AMENDING'], ['AMENDING']],
  ['tickClause', ['AMENDING'], ['AMENDING']],
  ['freezeAgreement', ['AMENDING'], ['PENDING_SIGNATURE']],
  ['reopenAgreement', ['PENDING_SIGNATURE'], ['AMENDING']],
  ['withdrawAgreement', ['AMENDING', 'PENDING_SIGNATURE'], ['EFFECTIVE']],
  ['lapseAgreement', ['SIGNED'], ['EFFECTIVE']],
  ['digestEdits', ['AMENDING'], ['AMENDING']],
  // SM4c Accession
  ['askToJoin', [...living, 'OBJECTED'], ['ASKED']],
  ['acceptJoining', ['ASKED'], ['ASKED']],
  ['objectToJoining', ['ASKED'], ['OBJECTED']],
  ['prepareAccession', ['ASKED'], ['PENDING_SIGNATURE']],
  // SM4d Ending
  ['remindOfEnd', ['EFFECTIVE'], ['EFFECTIVE']],
  ['remindOfEnd', ['AMENDING'], ['AMENDING']],
  ['remindOfEnd', ['PENDING_SIGNATURE'], ['PENDING_SIGNATURE']],
  ['expireAgreement', ['EFFECTIVE', 'AMENDING', 'PENDING_SIGNATURE'], ['EXPIRED']],
  ['leaveAgreement', ['EFFECTIVE', 'AMENDING'], ['LEFT']],
  ['noteTermination', living, ['TERMINATED']],
  // SM4e Disposal
  ['beginDisposal', ['LEFT', 'EXPIRED', 'TERMINATED'], ['DISPOSAL_PENDING']],
  ['submitDisposalProof', ['DISPOSAL_PENDING', 'SENT_BACK'], ['PROOF_SUBMITTED']],
  ['acceptDisposalProof', ['PROOF_SUBMITTED'], ['ACCEPTED']],
  ['sendBackDisposalProof', ['PROOF_SUBMITTED'], ['SENT_BACK']],
  ['closeDisposal', ['ACCEPTED'], ['CLOSED']],
  ['closeAgreement', ['LEFT', 'EXPIRED', 'TERMINATED'], ['CLOSED']],
];

const specified = new Set(
  rows.flatMap(([name, from, to]) =>
    from.flatMap((before) => to.map((after) => `${name}: ${before} > ${after}`)),
  ),
);

/** Moments after the first: in the term, near its end and after the amended beginning, after its end. */
const moments = ['2026-02-01', '2027-12-10', '2028-01-02'].map((day) => `${day}T00:00:00.000Z`);

/** What is written of a clause while it is negotiated: of an accession its parties, else the term. */
const laterTerm = { term: { from: '2026-06-01', to: '2027-12-31' }, renewal: 'BY_NEW_VERSION' };

function fieldsFor({ facts, now }: World, command: string): readonly Readonly<Record<string, unknown>>[] {
  // WHY once: the same later, or after somebody has left, makes no transition more, and doubles what is explored.
  const isFirstUse = now === moments[0] && facts.departures.length === 0;
  switch (command) {
    case 'startAgreement':
      return [need];
    case 'amendAgreement':
      return isFirstUse ? [{}] : [];
    case 'editClause':
      return facts.inForce === null ? [] : [{ clause: 'TERM', content: JSON.stringify(laterTerm) }];
    case 'tickClause':
      return [{ clauses: clauseKeys }];
    case 'signAgreement':
      return [{ contentDigest: facts.negotiation?.frozen?.digest ?? '' }];
    case 'askToJoin':
      return isFirstUse ? [{ purpose: 'Quản lý', accounts: ['units'] }] : [];
    case 'acceptJoining':
    case 'objectToJoining':
      return [{ asker: 'A.units' }];
    case 'acceptDisposalProof':
    case 'sendBackDisposalProof':
      return facts.departures
        .filter(({ state }) => state === 'PROOF_SUBMITTED')
        .map(({ agency }) => ({ consumer: agency }));
    default:
      return [{}];
  }
}

/** Worlds that behave alike have one key. */
function keyOf({ facts, now, policy, opened }: World): string {
  const { negotiation, inForce, ended, joinings, departures, reminded } = facts;
  const owed = departures.map(({ agency, state }) => [agency, state]);
  // WHY so little: of what has ended only the disposals go on.
  if (ended !== null) return JSON.stringify([ended, owed]);
  const agencies = ['A.people', 'A.tax', 'A.units'];
  return JSON.stringify([
    ...[now, opened.state, reminded, policy.events.length, inForce?.draft.validFrom],
    inForce?.draft.parties.map(({ agency }) => agency),
    negotiation && [negotiation.kind, negotiation.stage, negotiation.frozen?.draft.validFrom],
    negotiation?.written.term,
    negotiation && agencies.map((each) => negotiation.signatures.some(({ agency }) => agency === each)),
    negotiation &&
      agencies.map((each) => clauseKeys.every((_key, at) => negotiation.ticks[at]?.includes(each))),
    joinings.map(({ party, state, answers }) => [
      party.agency,
      state,
      answers.map(({ agency }) => agency).sort(),
    ]),
    owed,
  ]);
}

function nextOf(world: World): readonly World[] {
  const acts = everybody.flatMap((id) => {
    const person = personOf(id);
    const isNew = world.opened.version === 0;
    const names = isNew
      ? ['startAgreement']
      : world.opened
          .availableTo(person, contextOf(world))
          .flatMap((each) => (each.isAllowed ? [each.name] : []));
    return names.flatMap((name) =>
      fieldsFor(world, name).flatMap((fields) => tried(world, id, name, fields)),
    );
  });
  const at = moments.find((moment) => moment > world.now);
  const { inForce, ended, departures } = world.facts;
  const hasForce = inForce !== null && ended === null && departures.length === 0;
  return [
    ...acts,
    ...(at === undefined || world.opened.version === 0 ? [] : [later(world, at)]),
    ...(hasForce && world.policy.events.length === 0 ? [terminated(world)] : []),
  ];
}

/** What a person does, where the findings allow it; a command that is not to be had is a failure of the test. */
function tried(
  world: World,
  id: string,
  name: string,
  fields: Readonly<Record<string, unknown>>,
): readonly World[] {
  try {
    const next = does(world, id, name, fields);
    if (name !== 'acceptNegotiation') return [next];
    const whole = writtenWhole(next);
    return [{ ...whole, fresh: [...next.fresh, ...whole.fresh] }];
  } catch (error) {
    if (error instanceof CodedError && ['ACT_INCOMPLETE', 'ACT_ROLE_MISSING'].includes(error.code)) return [];
    throw error;
  }
}

/** Every transition that any order of acts and moments of the small town can make. */
function explored(): ReadonlySet<string> {
  const seen = new Set<string>();
  const transitions = new Set<string>();
  const open = [newWorld()];
  for (let world = open.pop(); world !== undefined; world = open.pop()) {
    for (const next of nextOf(world)) {
      for (const { command, from, to } of next.fresh) transitions.add(`${command}: ${from ?? '-'} > ${to}`);
      const key = keyOf(next);
      if (seen.has(key)) continue;
      seen.add(key);
      open.push(next);
    }
  }
  return transitions;
}

/** What a regulation does that is published while an agreement is in each of the states in which it rests on one. */
function regulated(): readonly string[] {
  const pending = pendingSignature();
  const signed = ['people.head', 'tax.head'].reduce(
    (world, person) => does(world, person, 'signAgreement', { contentDigest: digestOf(world) }),
    pending,
  );
  const force = inForce();
  return [force, does(force, 'tax.officer', 'amendAgreement'), pending, signed].flatMap((world) => {
    const policy = { ...world.policy, usageRegulations: [someRegulation({ effectiveFrom: '2027-01-01' })] };
    const noted = later({ ...world, policy }, world.now);
    const confirmed = does(noted, 'people.head', 'confirmAgreementUnderRegulation');
    return [...noted.fresh, ...confirmed.fresh].map(({ command, from, to }) => `${command}: ${from} > ${to}`);
  });
}

describe('the table of agreements (procedures SM4)', () => {
  it('has every transition of the specification, and no other', () => {
    const transitions = new Set([
      ...explored(),
      ...blocked(),
      ...blockedAmendment(),
      ...reserving(),
      ...regulated(),
    ]);
    expect([...transitions].filter((each) => !specified.has(each)).sort()).toEqual([]);
    expect([...specified].filter((each) => !transitions.has(each)).sort()).toEqual([]);
  }, 300_000);

  it('names a state, a citation and who may act, in every row', () => {
    const states = new Set(Object.keys(agreement.states));
    for (const { name, from, to, citation } of [...agreement.commands, ...agreement.steps]) {
      expect(
        [...(from ?? []), ...to].filter((each) => !states.has(each)),
        name,
      ).toEqual([]);
      expect(citation, name).not.toBe('');
    }
    for (const { who, name } of agreement.commands) expect(who.length, name).toBeGreaterThan(0);
  });
});

/** A signed text that never comes into force, as its number was taken meanwhile: it lapses with its term. */
function blocked(): readonly string[] {
  let world = writtenWhole(talking());
  for (const person of ['tax.officer', 'people.steward'])
    world = does(world, person, 'tickClause', { clauses: clauseKeys });
  world = does(world, 'tax.officer', 'freezeAgreement');
  for (const person of ['people.head', 'tax.head'])
    world = does(world, person, 'signAgreement', { contentDigest: digestOf(world) });
  const taken = later(world, moments[0] ?? '').policy.instruments;
  const stuck = later({ ...world, policy: { ...world.policy, instruments: taken } }, moments[0] ?? '');
  expect(stuck.fresh).toEqual([]);
  return later(stuck, moments[2] ?? '').fresh.map(({ command, from, to }) => `${command}: ${from} > ${to}`);
}

/** A signed amendment that never comes into force, as its account is gone: the version in force stays until its own end. */
function blockedAmendment(): readonly string[] {
  let world = does(inForce(), 'tax.officer', 'amendAgreement');
  world = does(world, 'tax.officer', 'editClause', { clause: 'TERM', content: JSON.stringify(laterTerm) });
  world = does(world, 'people.steward', 'tickClause', { clauses: clauseKeys });
  world = does(world, 'tax.officer', 'freezeAgreement');
  for (const person of ['people.head', 'tax.head'])
    world = does(world, person, 'signAgreement', { contentDigest: digestOf(world) });
  const bare = { ...world, policy: { ...world.policy, accounts: new Map() } };
  return later(bare, moments[2] ?? '').fresh.map(({ command, from, to }) => `${command}: ${from} > ${to}`);
}

/** A consumer that names no account, in the first version and in an amendment. */
function reserving(): readonly string[] {
  const amending = does(inForce(), 'tax.officer', 'amendAgreement');
  return [talking(), amending].flatMap((before) => {
    const parties = partiesWritten(before.facts.negotiation?.written ?? {}).map((each) => ({
      ...each,
      accounts: [],
    }));
    const edit = { clause: 'PARTIES', content: JSON.stringify({ parties }) };
    const account = {
      ...{ consumer: 'A.tax', account: 'tax.new', technicalOfficer: 'tax.technician' },
      application: { id: 'tms', name: 'Hệ thống thuế', securityLevel: 3 },
    };
    const bare = does(before, 'tax.officer', 'editClause', edit);
    const after = does(bare, 'coordinator', 'reserveAgreementAccount', account);
    return after.fresh.map(({ command, from, to }) => `${command}: ${from} > ${to}`);
  });
}

function talking(): World {
  let world = does(newWorld(), 'tax.officer', 'startAgreement', need);
  world = does(world, 'tax.head', 'proposeAgreement');
  return does(world, 'people.steward', 'acceptNegotiation');
}
