import { legalDayOf } from '../../calendar/legal-day.ts';
import { isActing, isPast } from '../../policy/event-terms.ts';
import { standingStops, terminationsSince } from '../../policy/instrument-transition.ts';
import { type InstrumentEvent, isServiceNumber, type PolicySnapshot } from '../../policy/policy.ts';
import { type BilingualText, saidOf } from '../../text/bilingual-text.ts';
import { readMoment } from '../../value/read-moment.ts';
import { firstDayOf } from '../deadline.ts';
import type { Acting, CaseContext, CommandInput } from '../machine/machine.ts';
import { concernedAgencies } from '../stop/concerned-agencies.ts';
import { stopContact } from '../stop/stop-contact.ts';
import {
  agenciesNamed,
  newestVersion,
  providersOf,
  type StopTarget,
  targetFindings,
} from '../stop/stop-target.ts';
import type { SuspensionFacts } from './suspension-facts.ts';

/** The target that an act names. */
export function targetOf({ fields }: Pick<CommandInput, 'fields'>): StopTarget {
  const { target, account } = fields;
  return { number: String(target), account: typeof account === 'string' ? account : null };
}

/** What stands against a planned stop: whose the data is, its window, and the notice that the law asks for (R-SUS-1). */
export function plannedFindings(
  _facts: SuspensionFacts,
  input: CommandInput,
  { agency }: Acting,
  context: CaseContext,
): readonly BilingualText[] {
  const [from, to] = [readMoment(String(input.fields.from)), readMoment(String(input.fields.to))];
  return [
    ...targetFindings(targetOf(input), agency, context),
    ...noticeFindings(from, context),
    ...(to > from ? [] : [saidOf('to', { vi: 'phải sau khi bắt đầu', en: 'has to be after the beginning' })]),
  ];
}

/** What stands against announcing a draft today. */
export function announceFindings(
  { number, account, from }: SuspensionFacts,
  _input: CommandInput,
  { agency }: Acting,
  context: CaseContext,
): readonly BilingualText[] {
  return [
    ...targetFindings({ number, account }, agency, context),
    ...noticeFindings(Date.parse(from ?? ''), context),
  ];
}

/**
 * INVARIANT: at least seven whole working days lie between the announcement and the start (Decree 47 Art 43(3)).
 * @throws CALENDAR_MISSING
 */
function noticeFindings(from: number, { now, calendar }: CaseContext): readonly BilingualText[] {
  const first = firstDayOf('R-SUS-1', Date.parse(now), calendar);
  if (legalDayOf(from) >= first) return [];
  return [
    saidOf('from', {
      vi: `sớm nhất là ngày ${first}: phải thông báo trước ít nhất 07 ngày làm việc (Nghị định 47/2020 Điều 43(3))`,
      en: `${first} is the first possible day: at least 7 whole working days lie between (Decree 47/2020 Art 43(3))`,
    }),
  ];
}

/** What stands against a new end. */
export function extensionFindings(
  { to }: SuspensionFacts,
  { fields }: CommandInput,
  _acting: Acting,
  { now }: CaseContext,
): readonly BilingualText[] {
  const end = readMoment(String(fields.to));
  const before = Math.max(Date.parse(to ?? now), Date.parse(now));
  return end > before
    ? []
    : [saidOf('to', { vi: `phải sau ${to}`, en: `has to be after the present end, ${to}` })];
}

/** What stands against a stop at once. */
export function ownTargetFindings(
  _facts: SuspensionFacts,
  input: CommandInput,
  { agency }: Acting,
  context: CaseContext,
): readonly BilingualText[] {
  return targetFindings(targetOf(input), agency, context);
}

/** What stands against a determination: a breach is that of one consumer (Decree 47 Art 43(2)a, (5)). */
export function breachFindings(
  facts: SuspensionFacts,
  input: CommandInput,
  acting: Acting,
  context: CaseContext,
): readonly BilingualText[] {
  const target = targetOf(input);
  const found = [...ownTargetFindings(facts, input, acting, context), ...dayFindings(input, context)];
  if (found.length > 0) return found;
  const { length } = breachers(target, acting.agency, context);
  return length === 1
    ? []
    : [
        saidOf('account', {
          vi: 'vi phạm là của một cơ quan khai thác; hãy nêu tài khoản hay ứng dụng của cơ quan đó',
          en: 'a breach is that of one consumer; name its account or application',
        }),
      ];
}

function breachers({ number, account }: StopTarget, agency: string, { policy }: CaseContext) {
  const names = account === null ? (newestVersion(policy, number)?.consumers ?? []) : [account];
  return agenciesNamed(names, policy).filter((each) => each !== agency);
}

/** What stands against the determination of a risk. */
export function riskFindings(
  facts: SuspensionFacts,
  input: CommandInput,
  acting: Acting,
  context: CaseContext,
): readonly BilingualText[] {
  return [...ownTargetFindings(facts, input, acting, context), ...dayFindings(input, context)];
}

/** A determination is of today or before. */
export function dayFindings(
  { fields }: Pick<CommandInput, 'fields'>,
  { now }: Pick<CaseContext, 'now'>,
): readonly BilingualText[] {
  const { determinedOn } = fields;
  const today = legalDayOf(Date.parse(now));
  return typeof determinedOn === 'string' && determinedOn > today
    ? [saidOf('determinedOn', { vi: `sau hôm nay, ${today}`, en: `is after today, ${today}` })]
    : [];
}

/** What stands against a proposal: nobody proposes to stop what is not there, or what several agencies share. */
export function proposalFindings(
  _facts: SuspensionFacts,
  input: CommandInput,
  _acting: Acting,
  context: CaseContext,
): readonly BilingualText[] {
  const target = targetOf(input);
  const [provider = ''] = providersOf(target.number, context);
  return targetFindings(target, provider, context);
}

/** The operator's stop that an act names: the oldest that stands on the target and rests on no case. */
export function operatorStopOn(
  { number, account }: StopTarget,
  { policy, now }: Pick<CaseContext, 'policy' | 'now'>,
): InstrumentEvent | undefined {
  return standingStops(number, policy.events, account).find(
    (event) => event.kind === 'SUSPENDED' && event.case == null && !isPast(event, Date.parse(now)),
  );
}

/** What stands against ratifying or lifting an operator's stop. */
export function operatorStopFindings(
  facts: SuspensionFacts,
  input: CommandInput,
  acting: Acting,
  context: CaseContext,
): readonly BilingualText[] {
  const found = ownTargetFindings(facts, input, acting, context);
  if (found.length > 0 || operatorStopOn(targetOf(input), context) !== undefined) return found;
  return [
    saidOf('target', {
      vi: 'không có việc tạm ngừng nào do bên vận hành thực hiện',
      en: 'no stop of an operator stands there',
    }),
  ];
}

/** Whom a stop hits and whom they may ask, as an act notes them. */
export function reachNoted(target: StopTarget, provider: string, context: CaseContext) {
  const scope = isServiceNumber(target.number) ? ('SERVICE' as const) : ('INSTRUMENT' as const);
  const reach = { ...target, scope, items: [], provider };
  return {
    concerned: concernedAgencies(reach, context, context.now),
    contact: stopContact(provider, context),
  };
}

/** Whether a termination ended what a suspension stops (procedures SM7). */
export function isTargetEnded(
  { number, account }: StopTarget,
  { policy, now }: { readonly policy: PolicySnapshot; readonly now: string },
): boolean {
  const moment = Date.parse(now);
  const own = policy.events.filter((event) => event.number === number);
  const ends = isServiceNumber(number)
    ? [null, account].flatMap((reach) => standingStops(number, own, reach))
    : terminationsSince(own, newestVersion(policy, number)?.recordedVersion ?? 0);
  return ends.some(
    (event) =>
      event.kind === 'TERMINATED' &&
      (event.account === null || event.account === account) &&
      isActing(event, moment),
  );
}
