import { canonicalDigest } from '../machine/canonical-digest.ts';
import type { AgreementDraft } from './agreement-draft.ts';

/** Names the form of what is hashed: another form is another hash, whatever the draft. */
const form = 'lienthong-agreement-1';

/**
 * SHA-256 (hex) of an agreement: the one hash that the heads of the parties sign. It covers every field of the draft, and
 * so the text, the annex and the instrument; not what only explains them (names of agencies, labels of items).
 */
export function agreementDigest(draft: AgreementDraft): string {
  return canonicalDigest({ form, draft });
}
