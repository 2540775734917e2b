import { codedError } from '../errors/coded-error.ts';
import { type BilingualText, saidOf } from '../text/bilingual-text.ts';
import { humanTextProblem } from '../text/human-text.ts';
import { identifierProblem, plainIdentifier, plainProblem } from '../text/identifier.ts';
import type { Account, Application } from './policy.ts';

/** What of an account is typed by people and told to others. */
export type NamedAccount = Pick<
  Account,
  'id' | 'agency' | 'agencyName' | 'agencyNameEn' | 'purpose' | 'describes' | 'attributes' | 'application'
>;

/**
 * Refuses an account whose id or texts could be taken for others. INVARIANT: every account passes here before it is
 * issued, whoever issues it. @throws ACCOUNT_INVALID
 */
export function requireAccount(account: NamedAccount): void {
  const { id, agency, agencyName, agencyNameEn, purpose, describes, attributes } = account;
  const problem = identifierProblem(id);
  if (problem !== null)
    throw codedError('ACCOUNT_INVALID', { detail: saidOf(`id ${JSON.stringify(id)}`, problem) });
  if (!plainIdentifier.test(agency))
    throw codedError('ACCOUNT_INVALID', { detail: saidOf(`agency ${JSON.stringify(agency)}`, plainProblem) });
  const texts = { agencyName, agencyNameEn, purpose, describes };
  for (const [name, text] of Object.entries(texts)) requireText(name, text);
  for (const [name, value] of Object.entries(attributes)) {
    for (const each of [value].flat()) if (typeof each === 'string') requireText(`attribute ${name}`, each);
  }
  if (account.application !== undefined) requireApplication(account.application, agency);
}

/** @throws ACCOUNT_INVALID */
function requireApplication({ id, name, agency, securityLevel }: Application, accountAgency: string): void {
  const problem = identifierProblem(id);
  if (problem !== null) throw codedError('ACCOUNT_INVALID', { detail: saidOf('application.id', problem) });
  requireText('application.name', name);
  if (agency !== accountAgency)
    throw codedError('ACCOUNT_INVALID', { detail: saidOf('application.agency', otherAgency) });
  if (!securityLevels.includes(securityLevel))
    throw codedError('ACCOUNT_INVALID', { detail: saidOf('application.securityLevel', noLevel) });
}

/** Levels of information system security (Decree 85/2016 Art 7 to 11). */
const securityLevels: readonly number[] = [1, 2, 3, 4, 5];

const noLevel: BilingualText = { vi: 'cấp độ an toàn từ 1 đến 5', en: 'a security level from 1 to 5' };

const otherAgency: BilingualText = {
  vi: 'ứng dụng phải thuộc cơ quan của tài khoản',
  en: 'the application must be of the agency of the account',
};

function requireText(name: string, text: string): void {
  const problem = text === '' && name === 'describes' ? null : humanTextProblem(text, 'line');
  if (problem !== null) throw codedError('ACCOUNT_INVALID', { detail: saidOf(name, problem) });
}
