import { firstInstantOf, legalDayOf } from '../../calendar/legal-day.ts';
import { ownersOf } from '../../catalogue/owner-of.ts';
import type { TerminationGround } from '../../policy/event-scope.ts';
import { isServiceNumber } from '../../policy/policy.ts';
import { type BilingualText, saidOf } from '../../text/bilingual-text.ts';
import { readMoment } from '../../value/read-moment.ts';
import { deadlineOf } from '../deadline.ts';
import type { Acting, CaseContext, CommandInput } from '../machine/machine.ts';
import { concernedAgencies, type StopReach } from '../stop/concerned-agencies.ts';
import { stopContact } from '../stop/stop-contact.ts';
import {
  agenciesNamed,
  newestVersion,
  providersOf,
  relatedAgencies,
  targetFindings,
} from '../stop/stop-target.ts';
import type { TerminationFacts } from './termination-facts.ts';

/** Scopes that each ground of a provider may have (ADR 14). */
const scopesOf: Readonly<
  Record<Exclude<TerminationGround, 'NO_LONGER_NEEDED'>, readonly StopReach['scope'][]>
> = {
  PURPOSE_UNFIT: ['INSTRUMENT', 'PURPOSE'],
  NOT_RESTORABLE: ['INSTRUMENT', 'SERVICE'],
  AUTHORITY_ORDER: ['INSTRUMENT', 'SERVICE', 'PURPOSE', 'ITEMS', 'ALL'],
};

/** The reach that a proposal of the provider names. */
function reachNamed({ fields }: Pick<CommandInput, 'fields'>, provider: string): StopReach {
  const { target, account, scope, items } = fields;
  return {
    ...{ number: String(target), account: typeof account === 'string' ? account : null, provider },
    ...{ scope: scope as StopReach['scope'], items: items as readonly string[] },
  };
}

/** What stands against a proposal of the provider: whose the data is, and how far the ground reaches. */
export function terminationFindings(
  _facts: TerminationFacts,
  input: CommandInput,
  { agency }: Acting,
  context: CaseContext,
): readonly BilingualText[] {
  const reach = reachNamed(input, agency);
  const ground = input.fields.ground as keyof typeof scopesOf;
  const { scope, items, number } = reach;
  const isService = isServiceNumber(number);
  const foreign = items.filter((coordinate) => !isOwnItem(coordinate, agency, context));
  return [
    ...targetFindings(reach, agency, context),
    ...(scopesOf[ground].includes(scope) && (scope === 'SERVICE') === isService
      ? []
      : [
          saidOf('scope', {
            vi: `căn cứ ${ground} với ${number} không tới ${scope}`,
            en: `the ground ${ground} of ${number} does not reach ${scope}`,
          }),
        ]),
    ...((scope === 'ITEMS') === items.length > 0
      ? []
      : [saidOf('items', { vi: 'được nêu khi và chỉ khi scope là ITEMS', en: 'go with the scope ITEMS' })]),
    ...foreign.map((item) =>
      saidOf('items', { vi: `${item} không thuộc ${agency}`, en: `${item} is not of ${agency}` }),
    ),
    ...(ground === 'AUTHORITY_ORDER' && input.documents.length === 0
      ? [saidOf('documents', { vi: 'cần văn bản yêu cầu', en: "the authority's request is needed" })]
      : []),
  ];
}

function isOwnItem(coordinate: string, agency: string, { catalogue }: CaseContext): boolean {
  const item = catalogue.items.get(coordinate);
  const owners = item === undefined ? [] : ownersOf(catalogue, item);
  return owners.length === 1 && owners[0] === agency;
}

/** Whom a proposal of the provider hits, as it notes them. */
export function terminationNoted(input: CommandInput, { agency }: Acting, context: CaseContext) {
  return { concerned: concernedAgencies(reachNamed(input, agency), context, context.now) };
}

/** What stands against a consumer's own proposal: it ends its own use, and that of nobody else. */
export function endingFindings(
  _facts: TerminationFacts,
  { fields }: CommandInput,
  { agency }: Acting,
  context: CaseContext,
): readonly BilingualText[] {
  const number = String(fields.target);
  const account = typeof fields.account === 'string' ? fields.account : null;
  const consumers = newestVersion(context.policy, number)?.consumers ?? [];
  const users = agenciesNamed(consumers, context.policy);
  // WHY alike for an unknown one: whoever asks learns no number of others.
  if (!users.includes(agency))
    return [saidOf('target', { vi: `cơ quan không khai thác ${number}`, en: `you do not use ${number}` })];
  const named = account === null ? users : agenciesNamed([account], context.policy);
  if (named.length !== 1 || named[0] !== agency)
    return [
      saidOf('account', {
        vi: 'hãy nêu tài khoản hoặc ứng dụng của cơ quan mình',
        en: 'name an account or application of your own agency',
      }),
    ];
  return [];
}

/**
 * The provider of what a consumer no longer needs. WHY the first of several: giving up one's own use takes nothing from another
 * provider, and all of them are told.
 */
export function endingNoted({ fields }: CommandInput, { agency }: Acting, context: CaseContext) {
  const [provider = ''] = providersOf(String(fields.target), context);
  return { provider, concerned: [agency] };
}

/**
 * What stands against a decision: a consumer whose purpose is doubted has its term to answer (ground a), and the day is none that
 * is past. @throws CALENDAR_MISSING
 */
export function decisionFindings(
  facts: TerminationFacts,
  { fields }: CommandInput,
  { agency }: Acting,
  context: CaseContext,
): readonly BilingualText[] {
  const { now } = context;
  const day = firstInstantOf(legalDayOf(Date.parse(now)));
  const isPast = typeof fields.from === 'string' && readMoment(fields.from) < day;
  return [
    ...(facts.ground === 'NO_LONGER_NEEDED' ? [] : targetFindings(facts, agency, context)),
    ...(isPast ? [saidOf('from', { vi: 'là ngày đã qua', en: 'is a day that is past' })] : []),
    ...answerFindings(facts, context),
  ];
}

function answerFindings(facts: TerminationFacts, { now, calendar }: CaseContext): readonly BilingualText[] {
  if (unanswered(facts).length === 0) return [];
  const { lastDay, lateFrom } = deadlineOf('R-TER', Date.parse(facts.proposedAt), calendar);
  if (now >= lateFrom) return [];
  return [
    {
      vi: `cơ quan khai thác còn được giải trình đến hết ngày ${lastDay}`,
      en: `the consumer may still answer, until the end of ${lastDay}`,
    },
  ];
}

/** Consumers whose purpose is doubted and that have not answered. */
export function unanswered({ ground, concerned, answers }: TerminationFacts): readonly string[] {
  if (ground !== 'PURPOSE_UNFIT') return [];
  return concerned.filter((agency) => !answers.some((answer) => answer.agency === agency));
}

/** Whom a decision hits, whom they may ask, and what was agreed for the end. */
export function decisionNoted(facts: TerminationFacts, { agency }: Acting, context: CaseContext) {
  const disposal = newestVersion(context.policy, facts.number)?.contents.disposal ?? null;
  const concerned = concernedAgencies(facts, context, context.now);
  return {
    concerned,
    related: relatedAgencies(facts.number, [...concerned, agency], context),
    contact: stopContact(agency, context),
    disposalDays: disposal === null ? null : (disposal.dueDaysAfterEnd ?? 0),
  };
}
