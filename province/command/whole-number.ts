import { codedError } from '../../schema/errors/coded-error.ts';

/** The whole number that a flag names, from 1. @throws OPTION_INVALID */
export function wholeNumber(flag: string, given: string): number {
  if (/^[1-9]\d{0,14}$/.test(given)) return Number(given);
  throw codedError('OPTION_INVALID', {
    detail: {
      vi: `${flag} "${given}": cần một số nguyên từ 1`,
      en: `${flag} "${given}": a whole number from 1`,
    },
  });
}
