/** Where the parts of a day, and of a time of the day, stand in a written date: places of first characters, counted from 1. */
export interface DateFormat {
  /** The text with 0 in the place of each digit. */
  readonly shape: string;
  readonly year: number;
  readonly month: number;
  readonly day: number;
  /** null for a format of days. */
  readonly time: { readonly hour: number; readonly minute: number; readonly second: number | null } | null;
}

/** A date of which the day, or the day and the month, are not written or are zeros. */
export interface PartialFormat {
  readonly shape: string;
  readonly year: number;
  /** null: not written. */
  readonly month: number | null;
  /** Where two zeros stand for the day; null: not written. */
  readonly day: number | null;
}

const tokens = ['yyyy', 'MM', 'dd', 'HH', 'mm', 'ss'] as const;
const written = /^(?:yyyy|MM|dd|HH|mm|ss|[-/. :T])+$/;

/**
 * Reads how dates are written: `yyyy`, `MM` and `dd` in any order, then none or both of `HH` and `mm`, perhaps `ss`, with `/ - . : T` or blanks
 * between. null for what is no such format.
 */
export function readDateFormat(format: string): DateFormat | null {
  if (!written.test(format)) return null;
  const found = [...format.matchAll(/yyyy|MM|dd|HH|mm|ss/g)].map(([token]) => token);
  if (new Set(found).size !== found.length) return null;
  const at = (token: (typeof tokens)[number]) => format.indexOf(token) + 1;
  const [hour, minute, second] = [at('HH'), at('mm'), at('ss')];
  const isDay = at('yyyy') > 0 && at('MM') > 0 && at('dd') > 0;
  if (!isDay || hour > 0 !== minute > 0 || (second > 0 && hour === 0)) return null;
  return {
    shape: format.replace(/[a-zA-Z]/g, (letter) => (letter === 'T' ? letter : '0')),
    ...{ year: at('yyyy'), month: at('MM'), day: at('dd') },
    time: hour === 0 ? null : { hour, minute, second: second === 0 ? null : second },
  };
}

/** How dates of a format of days are written of which not all is known: `1950`, `03/1950`, `00/03/1950`, `00/00/1950`. */
export function partialFormats(format: string): readonly PartialFormat[] {
  const whole = readDateFormat(format);
  if (whole === null || whole.time !== null) return [];
  const dayless = format.replace(/[-/. ]?dd$|dd[-/. ]?/, '');
  return [
    { shape: '0000', year: 1, month: null, day: null },
    {
      shape: dayless.replace(/[a-zA-Z]/g, '0'),
      ...{ year: dayless.indexOf('yyyy') + 1, month: dayless.indexOf('MM') + 1, day: null },
    },
    { shape: whole.shape, year: whole.year, month: whole.month, day: whole.day },
  ];
}
