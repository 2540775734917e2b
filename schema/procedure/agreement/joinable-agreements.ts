import type { Instrument } from '../../policy/policy.ts';
import { standingEnds } from '../../policy/standing-ends.ts';
import type { CaseContext } from '../machine/machine.ts';

/** An agreement in force that has what somebody needs, so that they may ask to join it (Decree 47 Art 36(4)). */
export interface JoinableAgreement {
  readonly agreementNumber: string;
  /** Number of its case, for `askToJoin`; null: it was not made by a case here, and its parties are asked outside. */
  readonly case: string | null;
  readonly providers: readonly string[];
  readonly validTo: string | null;
}

const agreementCase = /^TL-[0-9A-Z]{6}\/\d{4}$/;

/**
 * Agreements in force for a purpose that have all of some items. WHY no more of them is told: others than its parties know only
 * that an agreement stands (procedures SM4, Effect).
 */
export function joinableAgreements(
  items: readonly string[],
  purposeCode: string,
  { policy, now }: Pick<CaseContext, 'policy' | 'now'>,
): readonly JoinableAgreement[] {
  if (items.length === 0) return [];
  const latest = new Map(policy.instruments.map((each) => [each.number, each]));
  return [...latest.values()]
    .filter((each) => each.kind === 'AGREEMENT' && each.purposeCode === purposeCode && isInTerm(each, now))
    .filter(({ content }) => {
      const granted = new Set(content.flatMap((entry) => entry.items));
      return items.every((item) => granted.has(item));
    })
    .filter((each) => !standingEnds(policy, each).some(({ isForAll }) => isForAll))
    .map(({ number, authority, validTo }) => ({
      agreementNumber: number,
      case: authority.ownerConsents.find(({ document }) => agreementCase.test(document))?.document ?? null,
      providers: authority.ownerConsents.map(({ agency }) => agency),
      validTo,
    }));
}

function isInTerm({ validFrom, validTo }: Instrument, now: string): boolean {
  const instant = Date.parse(now);
  return Date.parse(validFrom) <= instant && (validTo === null || instant < Date.parse(validTo));
}
