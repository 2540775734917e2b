import { WorkingCalendar } from '../../../schema/calendar/working-calendar.ts';
import { invariant } from '../../../schema/invariant.ts';
import { joinRegisters, type PeopleRegister, type Role } from '../../../schema/people/register.ts';
import { signedInPerson } from '../../../schema/people/signed-in.ts';
import { withEvent } from '../../../schema/policy/draft-policy.ts';
import type { EventDraft } from '../../../schema/policy/instrument-transition.ts';
import { actDigest, type RecordedAct } from '../../../schema/procedure/machine/act.ts';
import type { CaseContext, Effect } from '../../../schema/procedure/machine/machine.ts';
import type { Machine, OpenCase } from '../../../schema/procedure/machine/open-case.ts';
import { noRecords, withRecord } from '../../../schema/procedure/machine/sharing-records.ts';
import { policyOf, smallCatalogue } from '../permission/small-policy.ts';

const people: readonly (readonly [id: string, agency: string, ...roles: Role[]])[] = [
  ['owner.head', 'A.people', 'OWNER_HEAD', 'CONSUMER_HEAD'],
  ['owner.steward', 'A.people', 'OWNER_STEWARD'],
  ['owner.focal', 'A.people', 'FOCAL_OFFICER'],
  ['owner.other', 'A.people'],
  ['units.head', 'A.units', 'OWNER_HEAD'],
  ['units.steward', 'A.units', 'OWNER_STEWARD'],
  ['coord.head', 'A.coord', 'COORDINATOR_HEAD'],
  ['coord.officer', 'A.coord', 'COORDINATOR_OFFICER'],
  ['chair', 'A.chair', 'CHAIR'],
];

/** Two owners, the coordinator and the chair, each with people. */
export const smallRegister: PeopleRegister = {
  agencies: ['A.people', 'A.units', 'A.coord', 'A.chair'].map((code) => ({
    ...{ code, name: code, nameEn: code, kind: 'STATE_AGENCY', parent: null, successor: null },
    ...{ from: '2020-01-01', to: null },
  })),
  people: people.map(([id, agency]) => ({
    ...{ id, agency, name: id, position: 'Cán bộ', positionEn: 'Officer' },
    ...{ email: `${id}@a.example`, phone: '0238 000 001', subject: null },
  })),
  roles: people.flatMap(([person, agency, ...roles]) =>
    roles.map((role) => ({ person, agency, role, from: '2026-01-01', to: null, decision: '1/QĐ' })),
  ),
};

/** What a case is judged by on a day, at noon. */
export function contextOn(day: string, changes: Partial<CaseContext> = {}): CaseContext {
  return {
    now: new Date(`${day}T12:00:00+07:00`).toISOString(),
    catalogue: smallCatalogue,
    policy: policyOf([]),
    register: smallRegister,
    records: noRecords,
    calendar: new WorkingCalendar([]),
    coordinator: 'A.coord',
    ...changes,
  };
}

/** The context after an effect, as the store would have it. */
function withEffect(known: CaseContext, effect: Effect, number: string): CaseContext {
  switch (effect.kind) {
    case 'EVENT':
      return {
        ...known,
        policy: withEvent(known.policy, ofCase(known, effect.draft, number), known.now).policy,
      };
    case 'REGISTER_ENTRY':
      return { ...known, register: joinRegisters(known.register, effect.added) };
    case 'READINESS':
    case 'DELEGATION':
    case 'STANDING_RULE':
    case 'ISSUE':
    case 'DISPOSAL':
    case 'CORRECTION_WATCH':
      return { ...known, records: withRecord(known.records, effect) };
    case 'USAGE_REGULATION': {
      const { usageRegulations: before } = known.policy;
      const version = 1 + before.filter(({ number }) => number === effect.draft.number).length;
      const recorded = { version, recordedAt: known.now, recordedVersion: 31 + before.length };
      const usageRegulations = [...before, { ...effect.draft, ...recorded }];
      return { ...known, policy: { ...known.policy, usageRegulations } };
    }
    default:
      return known;
  }
}

/** A resumption lifts the stops of its case, and those that it names. */
function ofCase({ policy }: CaseContext, draft: EventDraft, number: string): EventDraft {
  const own = policy.events.filter((event) => event.case === number && event.kind === 'SUSPENDED');
  const lifts = [...(draft.lifts ?? []), ...own.map(({ recordedVersion }) => recordedVersion)];
  return { ...draft, case: number, ...(draft.kind === 'RESUMED' ? { lifts } : {}) };
}

function afterEffects(context: CaseContext, { number, effects }: OpenCase): CaseContext {
  let known = context;
  for (const effect of effects(context)) known = withEffect(known, effect, number);
  return known;
}

/** A case, and what is known after its last act. */
export interface RunCase {
  readonly opened: OpenCase;
  readonly context: CaseContext;
}

interface Given {
  readonly reason?: string;
  readonly legalGround?: string;
  readonly documents?: readonly string[];
  readonly agency?: string;
  readonly [field: string]: unknown;
}

/** A case before its first act. */
export function newCase(machine: Machine, number: string, context: CaseContext): RunCase {
  return { opened: machine.open(number, []), context };
}

function recorded(opened: OpenCase, act: ReturnType<OpenCase['judge']>): RecordedAct {
  const last = opened.acts.at(-1)?.digest ?? null;
  return { ...act, id: `${act.case}/${act.version}`, digest: actDigest(act, last) };
}

/** Gives a command, and takes no step. @throws what judging throws */
export function give(
  { opened, context }: RunCase,
  person: string,
  command: string,
  given: Given = {},
): RunCase {
  const known = signedInPerson(context.register, person, context.now.slice(0, 10));
  invariant(known, person);
  const { reason = null, documents = [], agency = null, legalGround = null, ...fields } = given;
  const act = opened.judge(
    {
      ...{ command, fields, reason, documents, agency, legalGround },
      requestId: `${opened.number} ${opened.version}`,
    },
    known,
    context,
  );
  const after = opened.after(recorded(opened, act));
  return { opened: after, context: afterEffects(context, after) };
}

/** Takes what is due by itself. */
export function takeSteps(run: RunCase): RunCase {
  let { opened, context } = run;
  for (let act = opened.due(context); act !== null; act = opened.due(context)) {
    opened = opened.after(recorded(opened, act));
    context = afterEffects(context, opened);
  }
  return { opened, context };
}

/** The same case on another day. */
export function onDay({ opened, context }: RunCase, day: string): RunCase {
  return { opened, context: contextOn(day, { ...context, now: contextOn(day).now }) };
}

/** Rows of the table of a machine: from, to, command, who; steps are by CLOCK. */
export function tableOf({ commands, steps }: Machine): readonly string[] {
  return [
    ...commands.map(
      ({ name, from, to, who, duty }) =>
        `${from?.join(',') ?? '–'} → ${to.join(',')} · ${name} · ${who.map(({ side, roles }) => `${side} ${roles.join(',')}`).join('; ')} · ${duty}`,
    ),
    ...steps.map(({ name, from, to }) => `${from.join(',')} → ${to.join(',')} · ${name} · CLOCK`),
  ];
}

/** The code of the error that a call throws. */
export function codeThrownBy(call: () => unknown): unknown {
  try {
    call();
  } catch (error) {
    return (error as { code?: unknown }).code;
  }
  return null;
}
