import type { RecordedAct } from '../machine/act.ts';
import { byParty } from '../machine/on-behalf.ts';
import { blankAgreement, type FrozenVersion } from './agreement-facts.ts';
import { foldAgreement } from './agreement-fold.ts';

/**
 * The text of a case that does not change any more: the one that waits for signature or for its day, else the one in force; null
 * while there is none.
 */
export function frozenText(acts: readonly RecordedAct[]): FrozenVersion | null {
  const { negotiation, inForce } = acts.map(byParty).reduce(foldAgreement, blankAgreement);
  return negotiation?.frozen ?? inForce;
}
