import type { RecordedAct } from '../../../schema/procedure/machine/act.ts';
import { dayOf, isDuring, type SpecMachine, specOracle, type Way } from './spec-verdict.ts';
import type { Attempt, Walked } from './walk.ts';

/** A delegation, as its acts tell it (procedures SM26; Regulation 12(5)). */
interface LeftWork {
  readonly stage: string;
  readonly owner: string;
  readonly delegate: string;
  readonly from: string;
  readonly to: string | null;
  readonly works: unknown;
}

const stages: Readonly<Record<string, string>> = {
  ...{ proposeDelegation: 'PROPOSED', acceptDelegation: 'ACCEPTED', declineDelegation: 'DECLINED' },
  ...{
    withdrawDelegation: 'WITHDRAWN',
    beginDelegation: 'LIVE',
    lapseDelegation: 'ENDED',
    endDelegation: 'ENDED',
  },
};

function read(acts: readonly RecordedAct[]): LeftWork {
  const [first] = acts;
  const { delegate, from, to, works } = first?.input ?? {};
  const end = acts.find(({ command }) => command === 'endDelegation');
  const day = end === undefined ? null : dayOf({ now: end.at });
  const own = {
    delegate: String(delegate),
    from: String(from),
    to: typeof to === 'string' ? to : null,
    works,
  };
  return {
    ...own,
    stage: acts.flatMap(({ command }) => stages[command] ?? []).at(-1) ?? '',
    owner: first?.actor.agency ?? '',
    // WHY the later: what ends before it has begun was never left.
    ...(day === null ? {} : { to: [day, own.from].sort().at(-1) ?? day }),
  };
}

const mayNow: Readonly<Record<string, readonly string[]>> = {
  ...{ acceptDelegation: ['PROPOSED'], declineDelegation: ['PROPOSED'], withdrawDelegation: ['PROPOSED'] },
  endDelegation: ['ACCEPTED', 'LIVE'],
};

function says(_model: LeftWork, { given, context }: Attempt, { agency }: Way): string {
  if (given.command !== 'proposeDelegation') return 'DONE';
  const { delegate, from, to } = given.fields;
  const today = dayOf(context);
  const isOwner = context.catalogue.agencies.some(({ database }) => database.owner === agency);
  const known = context.register.agencies.find(({ code }) => code === delegate);
  const isPublic = known !== undefined && known.kind !== 'ORGANISATION' && isDuring(known, today);
  const isInOrder = String(from) >= today && (typeof to !== 'string' || to > String(from));
  return isOwner && isPublic && delegate !== agency && isInOrder ? 'DONE' : 'ACT_INCOMPLETE';
}

function caused({ act, effects, known }: Walked, model: LeftWork): readonly string[] {
  const isRecording = ['acceptDelegation', 'endDelegation'].includes(act.command);
  const record = known.records.delegations.filter((each) => each.case === act.case);
  const { owner, delegate, from, to, works } = model;
  const expected = JSON.stringify({ owner, delegate, from, to, works });
  const isAgreed = !['PROPOSED', 'DECLINED', 'WITHDRAWN'].includes(model.stage);
  const met = record.map((each) =>
    JSON.stringify({
      owner: each.owner,
      delegate: each.delegate,
      from: each.from,
      to: each.to,
      works: each.works,
    }),
  );
  const isSame = isAgreed ? met.length === 1 && met[0] === expected : met.length === 0;
  return [
    ...(isRecording === (effects.length === 1) ? [] : [`${effects.length} records of ${act.command}`]),
    ...(isSame ? [] : [`recorded is ${met.join()}, not ${expected}`]),
    ...(model.stage === 'ENDED' && record.some((each) => isDuring(each, dayOf({ now: act.at })))
      ? ['it has ended, and goes on']
      : []),
  ];
}

const delegates = { PARTY: ['COORDINATOR_HEAD', 'OWNER_HEAD'] } as const;
const owners = { OWNER: ['OWNER_HEAD'] } as const;

const delegationSpec: SpecMachine<LeftWork> = {
  starts: 'proposeDelegation',
  rows: {
    proposeDelegation: { who: owners, duty: 'DECIDES', carries: ['documents'] },
    acceptDelegation: { who: delegates, duty: 'DECIDES' },
    declineDelegation: { who: delegates, duty: 'DECIDES', carries: ['reason'] },
    withdrawDelegation: { who: owners, duty: 'OTHER', carries: ['reason'] },
    endDelegation: { who: { ...owners, ...delegates }, duty: 'DECIDES', carries: ['reason'] },
  },
  read,
  parties: ({ owner, delegate }) => [
    { agency: owner, side: 'OWNER' },
    { agency: delegate, side: 'PARTY' },
  ],
  mayNow: ({ stage }, command) => mayNow[command]?.includes(stage) ?? false,
  says,
  stateOf: ({ stage }) => stage,
  due: ({ stage, from, to }, context) => {
    const today = dayOf(context);
    return [
      ...(stage === 'ACCEPTED' && from <= today ? ['beginDelegation'] : []),
      ...(stage === 'LIVE' && to !== null && to <= today ? ['lapseDelegation'] : []),
    ];
  },
  caused,
};

/** Work is left by the owner's head and taken by the other agency's, for its time, and no longer (SM26). */
export const delegationOracle = specOracle(delegationSpec);
