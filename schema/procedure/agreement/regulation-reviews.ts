import { namesRegulation } from '../../policy/usage-regulation.ts';
import type { AgreementDraft } from '../agreement-text/agreement-draft.ts';
import type { CaseContext } from '../machine/machine.ts';
import {
  databasesOf,
  dueReviews,
  isNamed,
  type RegulationReview,
} from '../usage-regulation/regulation-review.ts';
import type { AgreementFacts } from './agreement-facts.ts';

/** The text that rests on regulations: of the version in force, else of the one that waits for signature or for its day. */
export function restingDraft({ inForce, negotiation }: AgreementFacts): AgreementDraft | null {
  return inForce?.draft ?? negotiation?.frozen?.draft ?? null;
}

/** Databases of an agreement's items. */
export function agreedDatabases(
  { content }: Pick<AgreementDraft, 'content'>,
  { catalogue }: Pick<CaseContext, 'catalogue'>,
): readonly string[] {
  return databasesOf(
    catalogue,
    content.flatMap(({ items }) => items),
  );
}

/** Regulations that the text does not name and that were not noted yet (procedures SM14; Regulation 27(4)). */
export function reviewsDue(facts: AgreementFacts, context: CaseContext): readonly RegulationReview[] {
  const draft = restingDraft(facts);
  if (draft === null || facts.ended !== null) return [];
  return dueReviews(
    agreedDatabases(draft, context),
    (regulation) =>
      draft.usageRegulationVersions.some((text) => namesRegulation(text, regulation)) ||
      facts.reviews.some((each) => each.regulation === regulation.number),
    context,
  );
}

/** Reviews that an agency has yet to answer. WHY not those that the text names now: it was amended for them. */
export function openReviews(facts: AgreementFacts, agency: string): readonly RegulationReview[] {
  const draft = restingDraft(facts);
  if (draft === null) return [];
  return facts.reviews.filter(
    (each) => !each.confirmedBy.includes(agency) && !isNamed(draft.usageRegulationVersions, each),
  );
}
