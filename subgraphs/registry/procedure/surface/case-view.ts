import { CodedError } from '../../../../schema/errors/coded-error.ts';
import { type Deadline, deadlineOf, ruleInForce } from '../../../../schema/procedure/deadline.ts';
import type { RecordedAct } from '../../../../schema/procedure/machine/act.ts';
import type {
  CaseClock,
  CaseContext,
  CaseNotice,
  Side,
} from '../../../../schema/procedure/machine/machine.ts';
import { type OpenCase, partial, seesWhole } from '../../../../schema/procedure/machine/open-case.ts';
import { issuesAbout } from '../../../../schema/procedure/machine/sharing-records.ts';
import { toldDeadline } from '../../../../schema/procedure/told-deadline.ts';
import type { SeenCase } from '../cases.ts';

/** A case as GraphQL gives it to a person: an owner sees its own part as if it were the whole. */
export function caseView(seen: SeenCase) {
  const { opened, sides, context, person, sealed } = seen;
  const acts = opened.actsFor(sides);
  const state = stateSeen(seen);
  const { name, states } = opened.machine.procedure;
  return {
    number: opened.number,
    procedure: name,
    state,
    stateText: states[state]?.text ?? opened.stateText.text,
    isFinal: states[state]?.isFinal ?? false,
    version: acts.length,
    openedAt: opened.acts[0]?.at,
    ...opened.view(sides, context, sealed),
    parties: () => partiesView(seen),
    history: () => historyView(seen),
    clocks: () => clocksFor(seen).map((clock) => clockView(clock, context)),
    issues: () => issuesSeen(seen),
    availableCommands: () =>
      opened.availableTo(person, context).map(({ isAllowed, agency, ...rest }) => {
        const clock = clocksFor(seen).find((each) => each.stoppedAt === null && each.agency === agency);
        return { ...rest, allowed: isAllowed, due: clock === undefined ? null : dueView(clock, context) };
      }),
  };
}

/** WHY parties too: who only asks to join, or has left, need not know how the others stand. */
const hidden: readonly Side[] = [...partial, 'PARTY'];

/** The state that a reader knows: of the whole case, or of the own part. */
export function stateSeen({ opened, sides }: Pick<SeenCase, 'opened' | 'sides'>): string {
  const [own] = sides;
  return seesWhole(sides) || own === undefined ? opened.state : opened.stateFor(own);
}

/** WHY an owner sees its own part in the acts of the consumer: the state of the whole tells what other owners did. */
function historyView({ opened, sides, context }: SeenCase) {
  const [own] = sides;
  const states = seesWhole(sides) || own === undefined ? null : opened.statesFor(own);
  return opened.actsFor(sides).map((act) => {
    const seen = actView(act, opened, context);
    if (states === null || act.actor.side !== 'CONSUMER') return seen;
    const before = act.version === 1 ? null : (states[act.version - 2] ?? null);
    return { ...seen, from: before, to: states[act.version - 1] ?? act.to };
  });
}

/** WHY not by the case alone: other parties of it are told nothing of an issue between two. */
function issuesSeen({ opened, sides, context }: SeenCase): readonly string[] {
  const own = new Set(sides.map(({ agency }) => agency));
  const seesAll = sides.some(({ side }) => side === 'COORDINATOR');
  return issuesAbout(context.records, opened.number)
    .filter(({ asker, askee }) => seesAll || own.has(asker) || own.has(askee))
    .map((issue) => issue.case);
}

function partiesView(reading: SeenCase) {
  const { opened, sides, context } = reading;
  const whole = seesWhole(sides);
  const own = new Set(sides.map(({ agency }) => agency));
  return opened
    .parties(context)
    .filter(({ agency, side }) => whole || own.has(agency) || !hidden.includes(side))
    .map((party) => {
      const known = context.register.agencies.find(({ code }) => code === party.agency);
      // WHY: the consumer's state is that of the whole, in which the answers of other owners show.
      const state = whole || party.side !== 'CONSUMER' ? opened.stateFor(party) : stateSeen(reading);
      const name = known === undefined ? null : { vi: known.name, en: known.nameEn };
      return { ...party, name, state, stateText: opened.machine.procedure.states[state]?.text };
    });
}

/** Terms that a reader sees: an owner those of its own acts. The coordinator's are named by its code. */
export function clocksFor({ opened, sides, context }: Omit<SeenCase, 'person'>): readonly CaseClock[] {
  const whole = seesWhole(sides);
  const own = new Set(sides.map(({ agency }) => agency));
  return opened
    .clocks()
    .map((clock) => (clock.side === 'COORDINATOR' ? { ...clock, agency: context.coordinator } : clock))
    .filter(({ agency }) => whole || own.has(agency));
}

/** An act as its readers see it. */
export function actView(act: RecordedAct, { machine }: OpenCase, { register }: CaseContext) {
  const { id, command, from, to, at, actor, reason, legalGround, documents, digest } = act;
  const known = [...machine.commands, ...machine.steps].find(({ name }) => name === command);
  const person = register.people.find((each) => each.id === actor.person);
  return {
    ...{ id, command, text: known?.text, from, to, at, reason, legalGround, documents, digest },
    ...{ agency: actor.agency, side: actor.side, role: actor.role, onBehalfOf: actor.onBehalfOf },
    person:
      person === undefined
        ? null
        : { id: person.id, name: person.name, position: { vi: person.position, en: person.positionEn } },
  };
}

/** A notice as its case tells it. */
export function noticeView({ agency, roles, isLegal, isPublic, text }: CaseNotice) {
  return { agency, roles, isLegal, text, isPublic: isPublic === true };
}

function clockView(clock: CaseClock, context: CaseContext) {
  const { rule, agency, side, startedAt, stoppedAt, isCancelled } = clock;
  const deadline = deadlineFor(clock, context);
  const told = toldDeadline(ruleInForce(rule, Date.parse(startedAt)));
  const isLate = deadline !== null && (stoppedAt ?? context.now) >= deadline.lateFrom;
  const outcome = isCancelled ? 'CANCELLED' : isLate ? 'LATE' : stoppedAt === null ? 'RUNNING' : 'MET';
  return {
    ...{ rule, text: told.text, agency, side, startedAt, stoppedAt, outcome },
    due: dueView(clock, context),
  };
}

/** The due day of a term; without its day where the calendar of the year is missing. */
export function dueView(clock: CaseClock, context: CaseContext) {
  const deadline = deadlineFor(clock, context);
  const { id, citation, mark } = ruleInForce(clock.rule, Date.parse(clock.startedAt));
  return {
    ...{ rule: id, citation, mark },
    lastDay: deadline?.lastDay ?? null,
    lateFrom: deadline?.lateFrom ?? null,
    isLate: deadline === null ? null : (clock.stoppedAt ?? context.now) >= deadline.lateFrom,
  };
}

function deadlineFor({ rule, startedAt, agreedDays }: CaseClock, { calendar }: CaseContext): Deadline | null {
  try {
    return deadlineOf(rule, Date.parse(startedAt), calendar, agreedDays);
  } catch (error) {
    if (error instanceof CodedError && error.code === 'CALENDAR_MISSING') return null;
    throw error;
  }
}
