import { partiesWritten, type WrittenAgreement } from './agreement-facts.ts';

/**
 * A written form in which every party acknowledges the commitment (Decree 47 Art 38(8)). WHY not written by drafters: each party
 * acknowledges for itself, by its tick and by the signature of its head.
 */
export function acknowledged(written: WrittenAgreement): WrittenAgreement {
  const { commitment } = written;
  if (typeof commitment !== 'object' || commitment === null) return written;
  const acknowledgedBy = partiesWritten(written).map(({ agency }) => agency);
  return { ...written, commitment: { ...commitment, acknowledgedBy } };
}
