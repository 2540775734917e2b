import { legalDayOf } from '../../calendar/legal-day.ts';
import type { Instrument } from '../../policy/policy.ts';
import { lastBegun, regulationOf, type UsageTerms } from '../../policy/usage-regulation.ts';
import { type BilingualText, saidOf } from '../../text/bilingual-text.ts';
import type { Acting, CaseContext, CommandInput } from '../machine/machine.ts';
import type { RegulationFacts } from './regulation-facts.ts';
import { emptyTerms, type RegulationContent, termsOf } from './regulation-fields.ts';

const finding = (at: string, vi: string, en: string) => saidOf(at, { vi, en });
const dayOf = ({ now }: Pick<CaseContext, 'now'>) => legalDayOf(Date.parse(now));

/** Only databases of the owner, each once. */
export function draftFindings(
  _facts: RegulationFacts,
  { fields }: CommandInput,
  { agency }: Acting,
  { catalogue }: CaseContext,
): readonly BilingualText[] {
  const { databases } = fields as unknown as RegulationContent;
  return databases.flatMap((id, at) => {
    const known = catalogue.agencies.find(({ database }) => database.id === id);
    if (known?.database.owner !== agency)
      return [finding('databases', `${agency} không là chủ quản của ${id}`, `${agency} does not own ${id}`)];
    return databases.indexOf(id) === at
      ? []
      : [finding('databases', `${id} nêu hai lần`, `${id} stands twice`)];
  });
}

/** What stands against issuing: a term left open, or days that cross. */
export function issueFindings(
  { content }: RegulationFacts,
  { fields }: CommandInput,
  _acting: Acting,
  context: CaseContext,
): readonly BilingualText[] {
  const { issuedOn, effectiveFrom } = fields as Readonly<Record<'issuedOn' | 'effectiveFrom', string>>;
  const day = dayOf(context);
  return [
    ...(content === null ? [] : emptyTerms(content)),
    ...(issuedOn > day ? [finding('issuedOn', `không sau ngày ${day}`, `not after today, ${day}`)] : []),
    ...(effectiveFrom < issuedOn
      ? [finding('effectiveFrom', `không trước ngày ${issuedOn}`, `not before ${issuedOn}`)]
      : []),
  ];
}

/** A repeal is for today or later: what was allowed until now stays allowed then. */
export function repealFindings(
  { issue }: RegulationFacts,
  { fields }: CommandInput,
  _acting: Acting,
  context: CaseContext,
): readonly BilingualText[] {
  const from = String(fields.from);
  const day = dayOf(context);
  if (from < day) return [finding('from', `không trước ngày ${day}`, `not before today, ${day}`)];
  const begins = issue?.effectiveFrom ?? '';
  return from < begins ? [finding('from', `không trước ngày ${begins}`, `not before ${begins}`)] : [];
}

/** Whether another regulation has begun after it for every database of a regulation that is in force. */
export function isSuperseded({ number, content }: RegulationFacts, { policy, now }: CaseContext): boolean {
  return (content?.databases ?? []).every((id) => {
    const last = lastBegun(policy, id, Date.parse(now));
    return last !== null && last.number !== number;
  });
}

/** Instruments in force that share of the databases: what rests on the regulation (Regulation 27(4)). */
export function restingInstruments(
  { content }: RegulationFacts,
  { policy, catalogue, now }: CaseContext,
): readonly Instrument[] {
  const databases = new Set(content?.databases ?? []);
  const newest = new Map(policy.instruments.map((each) => [each.number, each]));
  const ended = new Set(
    policy.events
      .filter(({ kind, account }) => kind === 'TERMINATED' && account === null)
      .map(({ number }) => number),
  );
  const nowMs = Date.parse(now);
  return [...newest.values()].filter(
    ({ number, validTo, content: entries }) =>
      !ended.has(number) &&
      (validTo === null || Date.parse(validTo) > nowMs) &&
      entries.some(({ items }) =>
        items.some((item) => databases.has(catalogue.items.get(item)?.database ?? '')),
      ),
  );
}

/** Agencies that use data under such instruments, with the instruments' accounts. */
export function concernedAgencies(facts: RegulationFacts, context: CaseContext): readonly string[] {
  const { accounts } = context.policy;
  const consumers = restingInstruments(facts, context).flatMap((each) => each.consumers);
  return [...new Set(consumers.flatMap((id) => accounts.get(id)?.agency ?? []))].sort();
}

/** What one term was, and is to be; as JSON text. */
export interface TermChange {
  readonly database: string;
  readonly term: string;
  readonly before: string;
  readonly after: string;
}

/** What differs from the regulation that governs each database now. */
export function termChanges(
  { number, content }: RegulationFacts,
  { policy, now }: CaseContext,
): readonly TermChange[] {
  const terms = content === null ? null : termsOf(content);
  if (content === null || terms === null) return [];
  return content.databases.flatMap((database) => {
    const before = regulationOf(policy, database, Date.parse(now));
    if (typeof before !== 'object' || before.number === number) return [];
    return (Object.keys(terms) as readonly (keyof UsageTerms)[]).flatMap((term) => {
      const [old, next] = [JSON.stringify(before.terms[term]), JSON.stringify(terms[term])];
      return old === next ? [] : [{ database, term, before: old, after: next }];
    });
  });
}
