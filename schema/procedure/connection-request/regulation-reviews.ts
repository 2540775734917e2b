import type { BilingualText } from '../../text/bilingual-text.ts';
import type { Act } from '../machine/act.ts';
import type { Acting, CaseContext, CaseNotice, CaseParty, CommandInput } from '../machine/machine.ts';
import { ungovernedFindings } from '../usage-regulation/regulation-named.ts';
import {
  databasesOf,
  dueReviews,
  notedReviews,
  type RegulationReview,
} from '../usage-regulation/regulation-review.ts';
import { itemsOf, openReviews, type RequestFacts } from './request-facts.ts';

/** Databases of an owner whose items are asked for. */
function ownDatabases(
  facts: RequestFacts,
  owner: string,
  { catalogue }: Pick<CaseContext, 'catalogue'>,
): readonly string[] {
  const own = new Set(
    catalogue.agencies.flatMap(({ database }) => (database.owner === owner ? [database.id] : [])),
  );
  return databasesOf(catalogue, itemsOf(facts, owner)).filter((id) => own.has(id));
}

/** What stands against a consent for the usage regulations of the owner's databases, on this day. */
export function consentRegulations(
  facts: RequestFacts,
  _input: CommandInput,
  { agency }: Acting,
  context: CaseContext,
): readonly BilingualText[] {
  return ungovernedFindings(ownDatabases(facts, agency, context), context);
}

/** Regulations of an owner that were published, or begin, after its consent and were not noted yet (Regulation 27(4)). */
export function reviewsDue(
  facts: RequestFacts,
  owner: string,
  context: CaseContext,
): readonly RegulationReview[] {
  const decidedAt = facts.parts.find(({ agency }) => agency === owner)?.decidedAt ?? null;
  if (decidedAt === null || context.policy.usageRegulations.length === 0) return [];
  return dueReviews(
    ownDatabases(facts, owner, context),
    ({ number, recordedAt, effectiveFrom }) =>
      (recordedAt <= decidedAt && effectiveFrom <= decidedAt) ||
      facts.reviews.some((each) => each.regulation === number),
    context,
  );
}

const reviewed: readonly RequestFacts['stage'][] = ['OPEN', 'AWAITING_ACCOUNT', 'ACTIVE'];

/** Owners that consented and have published a regulation since. */
export function ownersToReview(facts: RequestFacts, context: CaseContext): readonly CaseParty[] {
  if (!reviewed.includes(facts.stage)) return [];
  return facts.parts
    .filter(({ state, agency }) => state === 'CONSENTED' && reviewsDue(facts, agency, context).length > 0)
    .map(({ agency }) => ({ agency, side: 'OWNER' }));
}

/** The actor's own part, while it has a regulation to confirm. */
export function withOpenReviews(facts: RequestFacts, acting: Acting): readonly CaseParty[] {
  return openReviews(facts, acting).length > 0 ? [acting] : [];
}

/** Tells the owner and the consumer, and no other owner. */
export function reviewNotices(
  { number, consumer }: RequestFacts,
  { input, actor }: Act,
): readonly CaseNotice[] {
  const names = notedReviews(input).map(({ decision, regulation }) => `${decision} (${regulation})`);
  const text = {
    vi: `Yêu cầu ${number}: quy chế ${names.join(', ')} đã công bố; xác nhận bằng confirmConnectionUnderRegulation`,
    en: `Request ${number}: the regulation ${names.join(', ')} is published; confirm by confirmConnectionUnderRegulation`,
  };
  return [
    { agency: actor.agency, roles: ['OWNER_HEAD', 'OWNER_STEWARD'], isLegal: false, text },
    { agency: consumer, roles: ['CONSUMER_HEAD', 'CONSUMER_OFFICER'], isLegal: false, text },
  ];
}
