import { codedError } from '../../../schema/errors/coded-error.ts';
import { readMoment } from '../../../schema/value/read-moment.ts';

/** The instant that an argument names, as ISO 8601 in UTC. @throws BAD_REQUEST */
export function instantOf(at: unknown): string {
  const time = readMoment(String(at));
  if (Number.isNaN(time))
    throw codedError('BAD_REQUEST', {
      detail: 'the argument "at" must be an ISO 8601 instant with a zone, or a day',
    });
  return new Date(time).toISOString();
}
