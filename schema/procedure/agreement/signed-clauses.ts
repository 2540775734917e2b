import type { BilingualText } from '../../text/bilingual-text.ts';
import { clauses } from '../agreement-text/clauses.ts';
import type { RecordedAct } from '../machine/act.ts';
import { byParty } from '../machine/on-behalf.ts';
import { blankAgreement } from './agreement-facts.ts';
import { foldAgreement } from './agreement-fold.ts';

/** What the parties of an agreement signed last, clause by clause. */
export interface SignedClauses {
  readonly agreementNumber: string;
  readonly version: number;
  /** The hash that was signed. */
  readonly digest: string;
  readonly clauses: readonly SignedClause[];
}

/** One of the twelve contents as it was signed, Decree 47 Art 38. */
export interface SignedClause {
  readonly number: number;
  readonly title: BilingualText;
  readonly lines: readonly BilingualText[];
}

/** The clauses of the version that is, or was last, in force, by all acts of its case; null: none was ever signed by all. */
export function signedClauses(acts: readonly RecordedAct[]): SignedClauses | null {
  const { inForce } = acts.map(byParty).reduce(foldAgreement, blankAgreement);
  if (inForce === null) return null;
  const { draft, digest } = inForce;
  return {
    ...{ agreementNumber: draft.number, version: draft.version, digest },
    clauses: clauses(draft)
      .filter(({ isFilled }) => isFilled)
      .map(({ number, title, lines }) => ({ number, title, lines })),
  };
}
