import { legalDayOf } from '../../calendar/legal-day.ts';
import { codedError } from '../../errors/coded-error.ts';
import type { PeopleRegister } from '../../people/register.ts';
import { signedInPerson } from '../../people/signed-in.ts';
import type { BilingualText } from '../../text/bilingual-text.ts';

/** Who wants to be shown a key, of which account, and who had to do with it before. */
export interface ClaimAttempt {
  readonly person: string;
  /** Code of the agency whose account it is. */
  readonly agency: string;
  /** Names of those who issued the account and opened the claim. */
  readonly issuers: readonly string[];
}

/**
 * Refuses to show a key to anybody but a technical officer of its agency in office at a moment (ISO 8601), who did not issue it (SD4).
 * @throws PERSON_UNKNOWN, TECHNICAL_OFFICER_NEEDED, SEPARATION_OF_DUTIES
 */
export function requireClaimer(register: PeopleRegister, attempt: ClaimAttempt, now: string): void {
  const { person, agency, issuers } = attempt;
  const known = signedInPerson(register, person, legalDayOf(Date.parse(now)));
  if (known === null) throw codedError('PERSON_UNKNOWN', { person });
  const isOfficer = known.roles.some(
    (grant) => grant.role === 'TECHNICAL_OFFICER' && grant.agency === agency,
  );
  if (!isOfficer) throw codedError('TECHNICAL_OFFICER_NEEDED', { agency });
  const isIssuer = issuers.some((issuer) => issuer.toLowerCase() === person.toLowerCase());
  if (isIssuer) throw codedError('SEPARATION_OF_DUTIES', { rule: 'SD4', detail: issuerClaims });
}

const issuerClaims: BilingualText = {
  vi: 'người cấp tài khoản không được thấy khóa của tài khoản đó',
  en: 'who issues an account does not see a key of it',
};
