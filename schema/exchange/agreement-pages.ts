import type { SignedInPerson } from '../people/signed-in.ts';
import type { BilingualText } from '../text/bilingual-text.ts';

/** The pages of an agreement as they are sent. */
export interface PrintedAgreement {
  /** PDF. */
  readonly bytes: Uint8Array;
  /** Number that the parties gave it, its version, and the hash that heads sign or have signed. */
  readonly agreementNumber: string;
  readonly version: number;
  readonly digest: string;
}

/** Where the pages of agreements come from: the text that waits for signature, else the one in force. */
export interface AgreementPages {
  /**
   * The pages of a case for a party of it, or for whoever reads the whole case.
   * @throws CASE_UNKNOWN for every other, AGREEMENT_NOT_FROZEN, AGREEMENT_NOT_PRINTABLE
   */
  print(
    person: Pick<SignedInPerson, 'id'>,
    number: string,
    language: keyof BilingualText,
  ): Promise<PrintedAgreement>;
}
