import { legalDayOf } from '../../calendar/legal-day.ts';
import { invariant } from '../../invariant.ts';
import type { OwnerConsent } from '../../policy/authority.ts';
import { isActing } from '../../policy/event-terms.ts';
import { standingEnds } from '../../policy/standing-ends.ts';
import type { BilingualText } from '../../text/bilingual-text.ts';
import { agreementDigest } from '../agreement-text/agreement-digest.ts';
import { providersOf } from '../agreement-text/agreement-draft.ts';
import { instrumentOf } from '../agreement-text/agreement-instrument.ts';
import type { CaseContext, CommandInput, Effect } from '../machine/machine.ts';
import { type AgreementFacts, type AgreementVersion, signersOf } from './agreement-facts.ts';
import { freezing } from './agreement-rules.ts';
import { lateDisposals } from './disposal-records.ts';

/** What stands against a signature: another hash than that of the frozen text, or a text that the rules no longer allow. */
export function signatureFindings(
  facts: AgreementFacts,
  { fields }: Pick<CommandInput, 'fields'>,
  context: CaseContext,
): readonly BilingualText[] {
  const frozen = facts.negotiation?.frozen ?? null;
  if (frozen === null || fields.contentDigest !== frozen.digest)
    return [
      {
        vi: 'contentDigest: không đúng với văn bản chờ ký; hãy đọc lại hồ sơ',
        en: 'contentDigest: is not that of the text that waits for signature; read the case again',
      },
    ];
  return frozenFindings(facts, context);
}

/**
 * What the rules of today say of the frozen text. INVARIANT: what becomes an instrument is read anew from what was written, and has
 * the hash that was signed (SD5).
 */
export function frozenFindings(facts: AgreementFacts, context: CaseContext): readonly BilingualText[] {
  const frozen = facts.negotiation?.frozen ?? null;
  const { draft, findings } = freezing(facts, context);
  const isSame = frozen !== null && draft !== null && agreementDigest(draft) === frozen.digest;
  if (isSame && agreementDigest(frozen.draft) === frozen.digest) return findings;
  return [
    ...findings,
    {
      vi: 'văn bản không còn đọc ra đúng mã băm đã đóng băng; hãy mở lại để thống nhất',
      en: 'the text no longer reads to the hash that was frozen; reopen it',
    },
  ];
}

/** Whether a signed version comes into force now: its day has come, all have signed this hash, the rules still allow it. */
export function isForceDue(facts: AgreementFacts, context: CaseContext): boolean {
  const { negotiation } = facts;
  if (negotiation?.stage !== 'SIGNED' || negotiation.frozen === null || facts.ended !== null) return false;
  const { draft, digest } = negotiation.frozen;
  if (Date.parse(context.now) < Date.parse(draft.validFrom) || isLapsed(facts, context)) return false;
  if (lateDisposals(facts, context).length > 0) return false;
  const signed = negotiation.signatures.filter((each) => each.digest === digest);
  const isSigned = signersOf(facts).every(({ agency }) => signed.some((each) => each.agency === agency));
  return isSigned && frozenFindings(facts, context).length === 0;
}

/** Whether the term of what is in force is over, and no signed version waits to take its place. */
export function isTermOver({ ended, inForce, negotiation }: AgreementFacts, context: CaseContext): boolean {
  if (ended !== null || inForce === null || negotiation?.stage === 'SIGNED') return false;
  return isOver(inForce.draft.validTo, context);
}

/** Whether a signed version can never come into force any more: its term is over, or a party of it was dissolved. */
export function isLapsed({ ended, negotiation }: AgreementFacts, context: CaseContext): boolean {
  if (ended !== null || negotiation?.stage !== 'SIGNED' || negotiation.frozen === null) return false;
  const { draft } = negotiation.frozen;
  return isOver(draft.validTo, context) || draft.parties.some(({ agency }) => isDissolved(agency, context));
}

function isDissolved(agency: string, { register, now }: CaseContext): boolean {
  const to = register.agencies.find(({ code }) => code === agency)?.to ?? null;
  return to !== null && to <= legalDayOf(Date.parse(now));
}

function isOver(validTo: string | null, { now }: Pick<CaseContext, 'now'>): boolean {
  return validTo !== null && Date.parse(now) >= Date.parse(validTo);
}

/** Whether a termination that has begun ended the instrument of the version in force (procedures SM7). */
export function isTerminated({ ended, inForce }: AgreementFacts, { policy, now }: CaseContext): boolean {
  if (ended !== null || inForce === null) return false;
  const latest = policy.instruments.findLast(({ number }) => number === inForce.draft.number);
  return (
    latest !== undefined &&
    standingEnds(policy, latest).some(({ isForAll, event }) => isForAll && isActing(event, Date.parse(now)))
  );
}

/** The instrument of the version in force, on the signatures of its providers. */
export function forceEffects({ inForce, number }: AgreementFacts): readonly Effect[] {
  invariant(inForce, 'a version is in force');
  return [{ kind: 'INSTRUMENT', draft: instrumentOf(inForce.draft, consentsOf(inForce, number)) }];
}

/** The signatures of providers as consents of owners (G-1, G-10). The document is the case that holds them. */
function consentsOf({ draft, signatures }: AgreementVersion, document: string): readonly OwnerConsent[] {
  return providersOf(draft).flatMap((agency) => {
    const signature = signatures.find((each) => each.agency === agency);
    if (signature === undefined) return [];
    const date = legalDayOf(Date.parse(signature.at));
    return [{ agency, document, date, signer: signature.signer }];
  });
}
