import { codedError } from '../../../../schema/errors/coded-error.ts';
import { notMoment, readMoment } from '../../../../schema/value/read-moment.ts';

/** The instant that an argument names, as ISO 8601 in UTC. @throws ARGUMENT_INVALID */
export function instantOf(argument: string, at: unknown): string {
  const time = readMoment(String(at));
  if (Number.isNaN(time)) throw codedError('ARGUMENT_INVALID', { argument, detail: notMoment });
  return new Date(time).toISOString();
}
