import type { Account } from './policy.ts';

/** An account as it is issued; it begins ACTIVE. What is left out has its usual value. */
export type AccountDraft = Omit<Account, 'state' | 'purposeCode' | 'subject' | 'answerMode'> &
  Partial<Pick<Account, 'purposeCode' | 'subject' | 'answerMode'>>;
