import { deadlineOf } from '../deadline.ts';
import type { Acting, CaseContext } from '../machine/machine.ts';
import { issuesAbout } from '../machine/sharing-records.ts';
import type { RequestFacts, RequestPart } from './request-facts.ts';

/** Whether the owners are still asked: the consumer has neither gone on without who refused, nor ended the request. */
export function isStillAsked({ stage, goesOnWithRest }: RequestFacts): boolean {
  return stage === 'OPEN' && !goesOnWithRest;
}

/** Whether the part of an owner was refused, whatever has happened about it since. */
export function hasRefused(
  { parts }: RequestFacts,
  { agency, side }: Pick<Acting, 'agency' | 'side'>,
): boolean {
  return side === 'OWNER' && parts.some((part) => part.agency === agency && part.state === 'REFUSED');
}

/**
 * Owners who refused, or are late, and with whom the consumer has an issue about it that is open (Decree 47 Art 6(3)c). Codes.
 * @throws CALENDAR_MISSING
 */
export function ownersEscalated(facts: RequestFacts, context: CaseContext): readonly string[] {
  if (!isStillAsked(facts)) return [];
  const asked = facts.parts.filter(({ isEscalated }) => !isEscalated);
  return asked
    .filter((part) => hasIssue(facts, part, context) && (part.state === 'REFUSED' || isLate(part, context)))
    .map(({ agency }) => agency);
}

/** Owners whose part was escalated, and the issue has ended. Codes. */
export function ownersResumed(facts: RequestFacts, context: CaseContext): readonly string[] {
  if (facts.stage !== 'OPEN') return [];
  return facts.parts
    .filter((part) => part.isEscalated && !hasIssue(facts, part, context))
    .map(({ agency }) => agency);
}

function hasIssue({ number, consumer }: RequestFacts, { agency }: RequestPart, { records }: CaseContext) {
  return issuesAbout(records, number).some(
    ({ asker, askee, isOpen }) => isOpen && asker === consumer && askee === agency,
  );
}

function isLate({ state, receipts }: RequestPart, { now, calendar }: CaseContext): boolean {
  const at = receipts.at(-1)?.at;
  if (state !== 'AWAITING_OWNER' || at === undefined) return false;
  return now >= deadlineOf('R-ACC-B', Date.parse(at), calendar).lateFrom;
}
