import { codedError } from '../errors/coded-error.ts';
import type { BilingualText } from '../text/bilingual-text.ts';
import { humanTextProblem } from '../text/human-text.ts';
import { identifierProblem, plainIdentifier, plainProblem } from '../text/identifier.ts';
import type { Account } from './policy.ts';

/** What of an account is typed by people and told to others. */
export type NamedAccount = Pick<
  Account,
  'id' | 'agency' | 'agencyName' | 'agencyNameEn' | 'purpose' | 'describes' | 'attributes'
>;

/**
 * Refuses an account whose id or texts could be taken for others. INVARIANT: every account passes here before it is
 * issued, whoever issues it. @throws ACCOUNT_INVALID
 */
export function requireAccount(account: NamedAccount): void {
  const { id, agency, agencyName, agencyNameEn, purpose, describes, attributes } = account;
  const problem = identifierProblem(id);
  if (problem !== null)
    throw codedError('ACCOUNT_INVALID', { detail: named(`id ${JSON.stringify(id)}`, problem) });
  if (!plainIdentifier.test(agency))
    throw codedError('ACCOUNT_INVALID', { detail: named(`agency ${JSON.stringify(agency)}`, plainProblem) });
  const texts = { agencyName, agencyNameEn, purpose, describes };
  for (const [name, text] of Object.entries(texts)) requireText(name, text);
  for (const [name, value] of Object.entries(attributes)) {
    for (const each of [value].flat()) if (typeof each === 'string') requireText(`attribute ${name}`, each);
  }
}

function requireText(name: string, text: string): void {
  const problem = text === '' && name === 'describes' ? null : humanTextProblem(text, 'line');
  if (problem !== null) throw codedError('ACCOUNT_INVALID', { detail: named(name, problem) });
}

function named(name: string, { vi, en }: BilingualText): BilingualText {
  return { vi: `${name}: ${vi}`, en: `${name}: ${en}` };
}
