import type { Caller } from '../../schema/policy/caller.ts';
import type { AnswerMode } from '../../schema/policy/policy.ts';

/** How a caller is answered where an item is not permitted; the public gets the rest of the data and the errors. */
export function answerModeOf({ account }: Caller): AnswerMode {
  return account?.answerMode ?? 'NULL_AND_ERROR';
}
