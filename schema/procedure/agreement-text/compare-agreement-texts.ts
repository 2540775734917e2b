import { isSame } from '../../same-value.ts';
import type { BilingualText } from '../../text/bilingual-text.ts';
import { canonicalText } from '../machine/canonical-digest.ts';
import type { AgreementDraft } from './agreement-draft.ts';
import { clauses, recitals } from './clauses.ts';

/** What changed in one clause. */
export interface ClauseDifference {
  /** 1 to 12; 0 for what stands before the first clause. */
  readonly number: number;
  readonly title: BilingualText;
  /** Lines that are in the older version only, in the newer one only. */
  readonly removed: readonly BilingualText[];
  readonly added: readonly BilingualText[];
}

/** What an amendment changes of the text, clause by clause (Decree 47 Art 39); clauses that say the same are left out. Pure. */
export function difference(before: AgreementDraft, after: AgreementDraft): readonly ClauseDifference[] {
  const old = parts(before);
  return parts(after).flatMap(({ number, title, lines }, at) => {
    const known = old[at]?.lines ?? [];
    const removed = without(known, lines);
    const added = without(lines, known);
    // WHY the last: the same lines in another order are another text.
    const isMoved = removed.length === 0 && added.length === 0 && !isSame(known, lines);
    if (isMoved) return [{ number, title, removed: known, added: lines }];
    return removed.length + added.length === 0 ? [] : [{ number, title, removed, added }];
  });
}

function parts(draft: AgreementDraft) {
  const before = { vi: 'Phần mở đầu', en: 'Before the first clause' };
  return [
    { number: 0, title: before, lines: recitals(draft) },
    ...clauses(draft).map(({ number, title, lines }) => ({ number, title, lines })),
  ];
}

function without(
  lines: readonly BilingualText[],
  others: readonly BilingualText[],
): readonly BilingualText[] {
  const known = new Set(others.map(({ vi }) => vi));
  return lines.filter(({ vi }) => !known.has(vi));
}

/**
 * Whether a version differs from another one by its parties, and by nothing else (accession, Decree 47 Art 36(4)). What a
 * party acknowledges comes and goes with it.
 */
export function differsOnlyInParties(before: AgreementDraft, after: AgreementDraft): boolean {
  if (canonicalText(before.parties) === canonicalText(after.parties)) return false;
  const staying = new Set(before.parties.map(({ agency }) => agency));
  const common = new Set(after.parties.map(({ agency }) => agency).filter((each) => staying.has(each)));
  return restOf(before, common) === restOf(after, common);
}

function restOf(draft: AgreementDraft, common: ReadonlySet<string>): string {
  const { parties: _parties, version: _version, supersedes: _supersedes, ...rest } = draft;
  const { commitment } = rest.contents;
  const acknowledgedBy = commitment?.acknowledgedBy.filter((each) => common.has(each)) ?? [];
  const contents = {
    ...rest.contents,
    commitment: commitment === null ? null : { ...commitment, acknowledgedBy },
  };
  return canonicalText({ ...rest, contents });
}
