import { codedError } from '../../schema/errors/coded-error.ts';
import { readBegin } from '../../schema/value/read-window.ts';

/** The instant that a flag `--at` names, a legal day being its first moment; now when it is left out. @throws BAD_REQUEST */
export function momentOf(at: string | undefined): string {
  const moment = at === undefined ? new Date().toISOString() : readBegin(at);
  if (moment === null)
    throw codedError('BAD_REQUEST', {
      detail: `--at "${at}" is neither a day that exists (YYYY-MM-DD) nor an instant with a zone`,
    });
  return moment;
}
