import type { Role } from '../../../schema/people/register.ts';
import type { InstrumentDraft } from '../../../schema/policy/instrument-document.ts';
import { noLimits } from '../../../schema/policy/policy.ts';
import { agreement } from '../../../schema/procedure/agreement/agreement.ts';
import type { AgreementFacts } from '../../../schema/procedure/agreement/agreement-facts.ts';
import { connectionRequest } from '../../../schema/procedure/connection-request/connection-request.ts';
import type { RequestFacts } from '../../../schema/procedure/connection-request/request-facts.ts';
import { delegation } from '../../../schema/procedure/delegation/delegation.ts';
import { focalOfficer } from '../../../schema/procedure/focal-officer/focal-officer.ts';
import type { IssueFacts } from '../../../schema/procedure/issue/issue-facts.ts';
import { issueProcedure } from '../../../schema/procedure/issue/issue-procedure.ts';
import type { Act } from '../../../schema/procedure/machine/act.ts';
import type {
  CaseContext,
  CaseParty,
  Command,
  Effect,
  OwnStep,
  Procedure,
} from '../../../schema/procedure/machine/machine.ts';
import { type Machine, machineOf } from '../../../schema/procedure/machine/open-case.ts';
import { paperInstrument } from '../../../schema/procedure/paper-instrument/paper-instrument.ts';
import { readiness } from '../../../schema/procedure/readiness/readiness.ts';
import { usageRegulation } from '../../../schema/procedure/usage-regulation/usage-regulation.ts';

/** A machine that does what it must not, in one way, beside the machine as it is meant to be. */
export interface MachineMutant {
  readonly name: string;
  readonly table: Machine;
  readonly mutant: Machine;
}

type Change<Facts> = (procedure: Procedure<Facts>) => Procedure<Facts>;

function mutantsOf<Facts>(
  procedure: Procedure<Facts>,
  changes: Readonly<Record<string, Change<Facts>>>,
): readonly MachineMutant[] {
  return Object.entries(changes).map(([name, change]) => ({
    ...{
      name: `${procedure.id}: ${name}`,
      table: machineOf(procedure),
      mutant: machineOf(change(procedure)),
    },
  }));
}

function withCommand<Facts>(name: string, change: Partial<Command<Facts>>): Change<Facts> {
  return (procedure) => ({
    ...procedure,
    commands: procedure.commands.map((each) => (each.name === name ? { ...each, ...change } : each)),
  });
}

function withStep<Facts>(name: string, change: Partial<OwnStep<Facts>>): Change<Facts> {
  return (procedure) => ({
    ...procedure,
    steps: procedure.steps.map((each) => (each.name === name ? { ...each, ...change } : each)),
  });
}

/** Folds an act as if it were another. */
function withFold<Facts>(change: (act: Act, facts: Facts) => Act): Change<Facts> {
  return (procedure) => ({ ...procedure, fold: (facts, act) => procedure.fold(facts, change(act, facts)) });
}

/** Makes of the facts after an act something else. */
function withFacts<Facts>(change: (after: Facts, before: Facts, act: Act) => Facts): Change<Facts> {
  return (procedure) => ({
    ...procedure,
    fold: (facts, act) => change(procedure.fold(facts, act), facts, act),
  });
}

/** Two pairs of eyes are asked of nobody. */
function oneActs<Facts>(procedure: Procedure<Facts>): Procedure<Facts> {
  return {
    ...procedure,
    commands: procedure.commands.map((each) => ({ ...each, duty: 'CONFIRMS' as const })),
  };
}

function withEffects<Facts>(change: (effect: Effect) => Effect): Change<Facts> {
  const changed = (effects: Command<Facts>['effects']) => (facts: Facts, act: Act, context: CaseContext) =>
    (effects?.(facts, act, context) ?? []).map(change);
  return (procedure) => ({
    ...procedure,
    commands: procedure.commands.map((each) => ({ ...each, effects: changed(each.effects) })),
    steps: procedure.steps.map((each) => ({ ...each, effects: changed(each.effects) })),
  });
}

function withDraft<Facts>(change: (draft: InstrumentDraft) => InstrumentDraft): Change<Facts> {
  return withEffects((effect) =>
    effect.kind === 'INSTRUMENT' ? { ...effect, draft: change(effect.draft) } : effect,
  );
}

const everyRole: readonly Role[] = ['CONSUMER_HEAD', 'CONSUMER_OFFICER', 'OWNER_HEAD', 'OWNER_STEWARD'];

const requestMutants = mutantsOf<RequestFacts>(connectionRequest, {
  'nobody is asked for two pairs of eyes': oneActs,
  'a steward consents': withCommand('consentToConnectionRequest', {
    who: [{ side: 'OWNER', roles: everyRole }],
  }),
  'a consent is left to another agency': withCommand('consentToConnectionRequest', {
    ...{ delegable: 'ISSUE_ACCOUNTS', duty: 'CONFIRMS' },
  }),
  'an officer of the consumer sends': withCommand('submitConnectionRequest', {
    who: [{ side: 'CONSUMER', roles: everyRole }],
    duty: 'CONFIRMS',
  }),
  'a consent is for any content': withCommand('consentToConnectionRequest', {
    from: ['SUBMITTED', 'RECEIVED', 'AWAITING_OWNER', 'REFUSED'],
  }),
  'a request is withdrawn after its end': withCommand('withdrawConnectionRequest', {
    from: ['ACTIVE', 'PROHIBITED', 'WITHDRAWN', 'DRAFT'],
  }),
  'rows of the owners are left out': withDraft((draft) => ({
    ...draft,
    content: draft.content.map((entry) => ({ ...entry, rows: null })),
  })),
  'masks of the owners are left out': withDraft((draft) => ({
    ...draft,
    content: draft.content.map((entry) => ({ ...entry, masks: {} })),
  })),
  'limits of the owners are left out': withDraft((draft) => ({ ...draft, limits: noLimits })),
  'the term of the owners is left out': withDraft((draft) => ({ ...draft, validTo: null })),
  'an item more is granted': withDraft((draft) => ({
    ...draft,
    content: draft.content.map((entry) => ({ ...entry, items: [...entry.items, 'Citizen.phone'] })),
  })),
  'nothing is withheld': withFold((act) =>
    act.command === 'consentToConnectionRequest' ? { ...act, input: { ...act.input, withhold: [] } } : act,
  ),
  'one owner is told of the answer of another': (procedure) => ({
    ...procedure,
    commands: procedure.commands.map((each) => ({
      ...each,
      notices: (facts, act, context) => [
        ...each.notices(facts, act, context),
        ...facts.parts.map(({ agency }) => ({
          ...{ agency, roles: ['OWNER_HEAD'] as const, isLegal: false },
          text: { vi: 'x', en: 'x' },
        })),
      ],
    })),
  }),
});

const paperMutants = mutantsOf(paperInstrument, {
  'one owner confirms for all': withStep('takePaperInstrument', {
    from: ['AWAITING_CONFIRMATION', 'CONFIRMED'],
    due: ({ confirmations, stage }, { coordinator }): readonly CaseParty[] =>
      stage === 'OPEN' && confirmations.some(({ state }) => state === 'CONFIRMED')
        ? [{ agency: coordinator, side: 'COORDINATOR' }]
        : [],
  }),
  'a steward confirms': withCommand('confirmPaperInstrument', { who: [{ side: 'OWNER', roles: everyRole }] }),
  'its rows are left out': withDraft((draft) => ({
    ...draft,
    content: draft.content.map((entry) => ({ ...entry, rows: null })),
  })),
});

const focalMutants = mutantsOf(focalOfficer, {
  'an officer appoints what the officer proposed': oneActs,
  'an end is not entered': withCommand('endFocalOfficer', { effects: () => [] }),
  'published before its day': withStep('publishFocalOfficer', {
    due: ({ stage, agency }) => (stage === 'APPOINTED' ? [{ agency, side: 'PARTY' }] : []),
  }),
  'its address is never tested': withStep('testFocalAddress', { due: () => [] }),
  'an answer that is late is not noticed': withStep('missFocalConfirmation', { due: () => [] }),
  'one of another agency is named': withCommand('proposeFocalOfficer', { findings: () => [] }),
});

const readinessMutants = mutantsOf(readiness, {
  'the database of another is declared': withCommand('declareReadiness', { findings: () => [] }),
  'the one before goes on': withStep('supersedeReadiness', { due: () => [] }),
  'every declaration begins anew': withCommand('declareReadiness', { complete: () => ({}) }),
  'it is left to whoever publishes services': withCommand('declareReadiness', {
    delegable: 'PUBLISH_SERVICES',
  }),
});

const delegationMutants = mutantsOf(delegation, {
  'the owner takes its own work': withCommand('acceptDelegation', {
    who: [{ side: 'OWNER', roles: ['OWNER_HEAD'] }],
  }),
  'its end is not recorded': withCommand('endDelegation', { effects: () => [] }),
  'it goes on after its term': withStep('lapseDelegation', { due: () => [] }),
  'it counts before it is taken': withCommand('proposeDelegation', {
    effects: ({ stage: _stage, ...record }) => [{ kind: 'DELEGATION', record }],
  }),
});

const regulationMutants = mutantsOf(usageRegulation, {
  'a steward issues what the steward drafted': (procedure) =>
    withCommand<never>('issueUsageRegulation', { who: [{ side: 'OWNER', roles: everyRole }] })(
      oneActs(procedure) as never,
    ) as never,
  'in force before its day': withStep('enterUsageRegulationIntoForce', {
    due: ({ stage, owner }) => (stage === 'PUBLISHED' ? [{ agency: owner, side: 'OWNER' }] : []),
  }),
  'a term may stay open': withCommand('issueUsageRegulation', { findings: () => [] }),
  'other terms are recorded': withEffects((effect) =>
    effect.kind === 'USAGE_REGULATION'
      ? { ...effect, draft: { ...effect.draft, terms: { ...effect.draft.terms, cacheSeconds: 99 } } }
      : effect,
  ),
  'a repeal is not recorded': withCommand('repealUsageRegulation', { effects: () => [] }),
});

type Facts = AgreementFacts;

/** Keeps the ticks that an edit lets fall. */
const keepingTicks: Change<Facts> = withFacts((after, before, { command }) =>
  command === 'editClause' && after.negotiation !== null && before.negotiation !== null
    ? { ...after, negotiation: { ...after.negotiation, ticks: before.negotiation.ticks } }
    : after,
);

const agreementMutants = mutantsOf<Facts>(agreement, {
  'who drafts signs': oneActs,
  'one signature is enough': withFacts((after, _before, { command }) =>
    command === 'signAgreement' && after.negotiation !== null
      ? { ...after, negotiation: { ...after.negotiation, stage: 'SIGNED' } }
      : after,
  ),
  'an edit keeps the ticks of the others': keepingTicks,
  'any hash is signed': withCommand('signAgreement', { findings: () => [] }),
  'who leaves is granted on': withCommand('leaveAgreement', { effects: () => [] }),
  'silence is consent to who joins': withStep('prepareAccession', {
    due: ({ negotiation, inForce, ended, joinings }) =>
      negotiation === null && inForce !== null && ended === null
        ? joinings
            .filter(({ state }) => state === 'ASKED')
            .map(({ party }) => ({ agency: party.agency, side: 'ASKER' }))
        : [],
  }),
  'a proof is accepted by one provider for all': withFacts((after, _before, { command, input }) =>
    command === 'acceptDisposalProof'
      ? {
          ...after,
          departures: after.departures.map((each) =>
            each.agency === input.consumer ? { ...each, state: 'ACCEPTED' } : each,
          ),
        }
      : after,
  ),
  'it is granted before its day': withDraft((draft) => ({ ...draft, validFrom: '2026-01-01T00:00:00.000Z' })),
  'edits are told to nobody': withStep('digestEdits', { notices: () => [] }),
  'what is signed never lapses': withStep('lapseAgreement', { due: () => [] }),
  'a proof that is owed is recorded for nobody': withStep('beginDisposal', { effects: () => [] }),
  'the term has no end': withStep('expireAgreement', { due: () => [] }),
});

const issueMutants = mutantsOf<IssueFacts>(issueProcedure(new Set(['consentToConnectionRequest'])), {
  'a party decides': withCommand('issuePlan', { duty: 'RECEIVES' }),
  'who drafts sends': oneActs,
  'a task is ticked by an act of another': withCommand('tickPlanTask', { findings: () => [] }),
  'one party settles alone': withCommand('acceptSettlement', {
    concerns: ({ settlement }, acting) => (settlement === null ? [] : [acting]),
  }),
});

/** At least two of every machine that is walked. */
export const machineMutants: readonly MachineMutant[] = [
  ...[...requestMutants, ...paperMutants, ...focalMutants, ...readinessMutants, ...delegationMutants],
  ...[...regulationMutants, ...agreementMutants, ...issueMutants],
];
