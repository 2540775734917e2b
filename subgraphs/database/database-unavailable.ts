import { type CodedError, codedError } from '../../schema/errors/coded-error.ts';
import { innermostMessage } from '../../schema/errors/innermost-message.ts';

/** What the operator is told of a database that cannot be read: its name and the innermost cause. */
export function databaseUnavailable(database: string, failure: unknown): CodedError {
  return codedError('DATABASE_UNAVAILABLE', { database, detail: innermostMessage(failure) }, failure);
}
