import { codedError } from '../../schema/errors/coded-error.ts';
import { notMoment } from '../../schema/value/read-moment.ts';
import { readBegin } from '../../schema/value/read-window.ts';

/** The instant that a flag `--at` names, a legal day being its first moment; now when it is left out. @throws OPTION_INVALID */
export function momentOf(at: string | undefined): string {
  return at === undefined ? new Date().toISOString() : namedMoment('--at', at, readBegin);
}

/** The instant that a flag names, read as the begin of something or as its end. @throws OPTION_INVALID */
export function namedMoment(flag: string, text: string, read: (text: string) => string | null): string {
  const moment = read(text);
  if (moment !== null) return moment;
  const { vi, en } = notMoment;
  throw codedError('OPTION_INVALID', {
    detail: { vi: `${flag} "${text}" ${vi}`, en: `${flag} "${text}" is ${en}` },
  });
}
