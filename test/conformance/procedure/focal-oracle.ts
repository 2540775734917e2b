import { dayMilliseconds, firstInstantOf, legalDayOf } from '../../../schema/calendar/legal-day.ts';
import type { PeopleRegister, Role, RoleGrant } from '../../../schema/people/register.ts';
import type { RecordedAct } from '../../../schema/procedure/machine/act.ts';
import type { CaseContext } from '../../../schema/procedure/machine/machine.ts';
import { dayOf, isDuring, type SpecMachine, specOracle, type Way } from './spec-verdict.ts';
import type { Attempt, Walked } from './walk.ts';

/** An appointment, as its acts tell it (procedures SM13; Regulation 7(1)). */
interface Appointment {
  readonly stage: string;
  readonly agency: string;
  readonly person: string;
  readonly from: string;
  /** Instants at which the published address was published, or seen to be right, the newest; asked for, and not answered in time. */
  readonly seen: string;
  readonly asked: string | null;
  readonly missed: string | null;
}

const heads: readonly Role[] = ['OWNER_HEAD', 'CONSUMER_HEAD', 'COORDINATOR_HEAD'];
const officers: readonly Role[] = [
  'OWNER_STEWARD',
  'CONSUMER_OFFICER',
  'COORDINATOR_OFFICER',
  'FOCAL_OFFICER',
];

const stages: Readonly<Record<string, string>> = {
  ...{ proposeFocalOfficer: 'PROPOSED', appointFocalOfficer: 'APPOINTED', publishFocalOfficer: 'PUBLISHED' },
  ...{ lapseFocalOfficer: 'ENDED', withdrawFocalOfficer: 'WITHDRAWN' },
};

function read(acts: readonly RecordedAct[]): Appointment {
  const inputOf = (command: string) => acts.findLast((act) => act.command === command)?.input ?? {};
  return {
    stage: acts.flatMap(({ command }) => stages[command] ?? []).at(-1) ?? '',
    agency: acts[0]?.actor.agency ?? '',
    person: String(inputOf('proposeFocalOfficer').person),
    from: String(inputOf('appointFocalOfficer').from),
    ...addressOf(acts),
  };
}

const seeing = ['publishFocalOfficer', 'confirmFocalOfficer', 'checkFocalOfficer'];

/** The tests of the address (procedures SM13): what asks, and what was missed, counts until somebody saw to it. */
function addressOf(acts: readonly RecordedAct[]): Pick<Appointment, 'seen' | 'asked' | 'missed'> {
  const last = acts.findLastIndex(({ command }) => seeing.includes(command));
  const since = acts.slice(last + 1);
  const atOf = (command: string) => since.find((act) => act.command === command)?.at ?? null;
  const newest = ['publish', 'confirm', 'check'].map(
    (verb) => acts.findLast(({ command }) => command === `${verb}FocalOfficer`)?.at ?? '',
  );
  return {
    seen: newest.sort().at(-1) ?? '',
    ...{ asked: atOf('testFocalAddress'), missed: atOf('missFocalConfirmation') },
  };
}

const ofFocal = ({ roles }: PeopleRegister, agency: string) =>
  roles.filter((grant) => grant.role === 'FOCAL_OFFICER' && grant.agency === agency);

function entered(register: PeopleRegister, { agency, person, from }: Appointment): RoleGrant | undefined {
  return ofFocal(register, agency).find((grant) => grant.person === person && grant.from === from);
}

const isDay = (text: unknown): text is string =>
  typeof text === 'string' && !Number.isNaN(firstInstantOf(text));

/** Two who hold it on one day, of those that begin or go on from a day. */
function meets(grants: readonly RoleGrant[], from: string, to: string | null): boolean {
  return grants.some((grant) => isDuring(grant, from) || isDuring({ from, to }, grant.from));
}

const dayOfInstant = (instant: string) => legalDayOf(Date.parse(instant));
const testDays = 182;
const answerDays = 10;

function dueOfAddress({ stage, seen, asked, missed }: Appointment, context: CaseContext): readonly string[] {
  if (stage !== 'PUBLISHED' || missed !== null) return [];
  const today = dayOf(context);
  if (asked === null) {
    const next = legalDayOf(firstInstantOf(dayOfInstant(seen)) + testDays * dayMilliseconds);
    return next <= today ? ['testFocalAddress'] : [];
  }
  const { calendar } = context;
  const last = calendar.workingDaysAfter(calendar.workingDayFrom(dayOfInstant(asked)), answerDays);
  return last < today ? ['missFocalConfirmation'] : [];
}

const mayNow: Readonly<Record<string, string>> = {
  ...{ appointFocalOfficer: 'PROPOSED', withdrawFocalOfficer: 'PROPOSED' },
  ...{ confirmFocalOfficer: 'PUBLISHED', endFocalOfficer: 'PUBLISHED' },
  checkFocalOfficer: 'PUBLISHED',
};

function says(model: Appointment, { given, context, person }: Attempt, { agency }: Way): string {
  const { fields } = given;
  const { register } = context;
  const today = dayOf(context);
  const isOf = (id: unknown) => register.people.some((each) => each.id === id && each.agency === agency);
  const complete = (isComplete: boolean) => (isComplete ? 'DONE' : 'ACT_INCOMPLETE');
  switch (given.command) {
    case 'proposeFocalOfficer':
      return complete(isOf(fields.person));
    case 'appointFocalOfficer': {
      const { from, decidedOn } = fields;
      if (!isDay(from) || !isDay(decidedOn)) return 'ACT_INCOMPLETE';
      const others = ofFocal(register, model.agency);
      // Who is in office ends by the day; whoever begins on it or later would be a second one.
      const later = others.filter((grant) => grant.from >= from);
      const isHeld = others.some((grant) => grant.person === model.person && isDuring(grant, from));
      return complete(
        isOf(model.person) && from >= today && decidedOn <= today && !isHeld && later.length === 0,
      );
    }
    case 'endFocalOfficer': {
      const own = entered(register, model);
      const { until } = fields;
      if (own === undefined || !isDay(until) || until < today || until <= own.from) return 'ACT_INCOMPLETE';
      const others = ofFocal(register, model.agency).filter((grant) => grant !== own);
      return complete(!meets(others, own.from, until));
    }
    case 'confirmFocalOfficer':
      return complete(person.id === model.person);
    default:
      return 'DONE';
  }
}

function caused({ act, effects, known, context }: Walked, model: Appointment): readonly string[] {
  const isEntering = ['appointFocalOfficer', 'endFocalOfficer'].includes(act.command);
  const grants = ofFocal(known.register, model.agency);
  const twice = grants.filter((grant) =>
    meets(
      grants.filter((each) => each !== grant),
      grant.from,
      grant.to,
    ),
  );
  const own = entered(known.register, model);
  const day = act.command === 'endFocalOfficer' ? act.input.until : null;
  const others = known.register.roles.length - grants.length;
  const before = context.register.roles.length - ofFocal(context.register, model.agency).length;
  const isInOffice =
    own !== undefined && own.to === day && own.decision === (act.input.decision ?? own.decision);
  return [
    ...(isEntering === effects.length > 0 ? [] : [`${effects.length} records of ${act.command}`]),
    ...twice.map(({ person, from }) => `${person} is a second officer of ${model.agency} from ${from}`),
    ...(others === before ? [] : ['another role was entered']),
    ...(isEntering && !isInOffice ? [`the register does not have ${model.person} until ${day}`] : []),
    ...(act.command === 'publishFocalOfficer' && model.from > dayOf(context)
      ? ['published before its day']
      : []),
  ];
}

const focalSpec: SpecMachine<Appointment> = {
  starts: 'proposeFocalOfficer',
  rows: {
    proposeFocalOfficer: { who: { PARTY: officers }, duty: 'PREPARES' },
    appointFocalOfficer: { who: { PARTY: heads }, duty: 'DECIDES', carries: ['documents'] },
    confirmFocalOfficer: { who: { PARTY: ['FOCAL_OFFICER'] }, duty: 'OTHER' },
    checkFocalOfficer: {
      who: { PARTY: heads, COORDINATOR: ['COORDINATOR_OFFICER', 'COORDINATOR_HEAD'] },
      ...{ duty: 'OTHER', carries: ['reason'] },
    },
    endFocalOfficer: { who: { PARTY: heads }, duty: 'DECIDES', carries: ['reason'] },
    withdrawFocalOfficer: { who: { PARTY: [...officers, ...heads] }, duty: 'OTHER', carries: ['reason'] },
  },
  read,
  parties: ({ agency }) => [{ agency, side: 'PARTY' }],
  mayNow: ({ stage, missed }, command) =>
    mayNow[command] === stage && (command !== 'checkFocalOfficer' || missed !== null),
  says,
  stateOf: ({ stage }) => stage,
  due: (model, context) => {
    const today = dayOf(context);
    const end = entered(context.register, model)?.to ?? null;
    return [
      ...(model.stage === 'APPOINTED' && model.from <= today ? ['publishFocalOfficer'] : []),
      ...(model.stage === 'PUBLISHED' && end !== null && end <= today ? ['lapseFocalOfficer'] : []),
      ...dueOfAddress(model, context),
    ];
  },
  caused,
};

/** Exactly one focal officer at a time, by the head's decision, published on its day (SM13). */
export const focalOracle = specOracle(focalSpec);
