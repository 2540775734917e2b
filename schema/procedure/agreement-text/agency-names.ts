import type { CatalogueModel } from '../../catalogue/model.ts';
import type { Account } from '../../policy/policy.ts';
import type { BilingualText } from '../../text/bilingual-text.ts';
import { sameText } from './same-text.ts';

/** What a text needs beside the draft: labels of items, names of agencies, what accounts stand for in row scopes. */
export interface TextContext {
  readonly catalogue: CatalogueModel;
  readonly accounts: ReadonlyMap<string, Account>;
}

/** Name of an agency as the catalogue has it, else its accounts; its code where nobody tells. */
export function agencyName(code: string, { catalogue, accounts }: TextContext): BilingualText {
  const owned = catalogue.agencies.find(({ database }) => database.owner === code)?.database;
  if (owned !== undefined) return { vi: owned.ownerName, en: owned.ownerNameEn };
  const account = [...accounts.values()].find(({ agency }) => agency === code);
  return account === undefined ? sameText(code) : { vi: account.agencyName, en: account.agencyNameEn };
}
