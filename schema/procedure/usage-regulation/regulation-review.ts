import type { CatalogueModel, Coordinate } from '../../catalogue/model.ts';
import { namesRegulation, regulationInForce, type UsageRegulation } from '../../policy/usage-regulation.ts';
import type { CaseContext } from '../machine/machine.ts';

/**
 * A regulation that was published after what a case rests on: its parties confirm that they go on under it, or amend (Regulation
 * 27(4)). Instants are ISO 8601.
 */
export interface RegulationReview {
  /** Number of the regulation's case, and of its decision. */
  readonly regulation: string;
  readonly decision: string;
  /** Agency code of the owner whose databases it governs. */
  readonly owner: string;
  readonly databases: readonly string[];
  readonly effectiveFrom: string;
  readonly notedAt: string;
  /** Agency codes of the parties that confirmed. */
  readonly confirmedBy: readonly string[];
}

type ReviewContext = Pick<CaseContext, 'policy' | 'catalogue' | 'now'>;

/** Ids of the databases that hold the items, each once. */
export function databasesOf(
  { items, sharedItems }: Pick<CatalogueModel, 'items' | 'sharedItems'>,
  named: readonly Coordinate[],
): readonly string[] {
  const holders = named.flatMap((item) => sharedItems.get(item) ?? items.get(item) ?? []);
  return [...new Set(holders.map(({ database }) => database))].sort();
}

/** Regulations of the databases that are in force, or published and to begin, and on which the case does not rest yet. */
export function dueReviews(
  databases: readonly string[],
  restsOn: (regulation: UsageRegulation) => boolean,
  context: ReviewContext,
): readonly RegulationReview[] {
  const { policy, catalogue, now } = context;
  // WHY: most provinces publish none for months, and every open case is asked each minute.
  if (policy.usageRegulations.length === 0) return [];
  const newest = new Map(policy.usageRegulations.map((each) => [each.number, each]));
  return [...newest.values()]
    .filter((each) => each.databases.some((id) => databases.includes(id)))
    .filter((each) => isComing(each, context) && !restsOn(each))
    .map((each) => ({
      ...{ regulation: each.number, decision: each.decision, databases: each.databases },
      ...{ effectiveFrom: each.effectiveFrom, notedAt: now, confirmedBy: [] },
      owner:
        catalogue.agencies.find(({ database }) => each.databases.includes(database.id))?.database.owner ?? '',
    }));
}

function isComing(regulation: UsageRegulation, { policy, now }: ReviewContext): boolean {
  const { number, databases, effectiveFrom, repealedFrom } = regulation;
  const nowMs = Date.parse(now);
  if (Date.parse(effectiveFrom) > nowMs) return repealedFrom === null || repealedFrom > effectiveFrom;
  return databases.some((id) => regulationInForce(policy, id, nowMs)?.number === number);
}

/** What was noted of an act: by the step that found it. */
export function notedReviews(input: Readonly<Record<string, unknown>>): readonly RegulationReview[] {
  // INVARIANT: the step's own `complete` wrote them.
  return (input.reviews ?? []) as readonly RegulationReview[];
}

/** The reviews once an agency has confirmed those that concern it. */
export function confirmedReviews(
  reviews: readonly RegulationReview[],
  agency: string,
  concerned: readonly RegulationReview[],
): readonly RegulationReview[] {
  return reviews.map((each) =>
    concerned.includes(each) ? { ...each, confirmedBy: [...each.confirmedBy, agency] } : each,
  );
}

/** Whether one of the texts names the regulation of a review. */
export function isNamed(texts: readonly string[], { regulation, decision }: RegulationReview): boolean {
  return texts.some((text) => namesRegulation(text, { number: regulation, decision }));
}

/** Fields of a review in GraphQL. */
export const regulationReviewSdl = `
  "Quy chế mới mà các bên cần xác nhận, hoặc sửa đổi theo (khoản 4 Điều 27). New regulations that the parties confirm, or amend for."
  regulationReviews: [RegulationReview!]!`;
