import { CommanderError } from 'commander';
import { type CodedError, codedError } from '../../schema/errors/coded-error.ts';
import type { BilingualText } from '../../schema/text/bilingual-text.ts';

/**
 * What the library says of a wrong call, and the same in Vietnamese. WHY read from its sentences: it hands out nothing else. `$1` is
 * what the first group found. INVARIANT: one for each of its codes; a test calls the program wrongly in each way.
 */
const sentences: readonly { readonly english: RegExp; readonly vi: string; readonly en: string }[] = [
  {
    english: /^missing required argument '(.+)'$/,
    vi: 'thiếu tham số <$1>',
    en: 'the argument <$1> is missing',
  },
  {
    english: /^option '(.+)' argument missing$/,
    vi: 'tùy chọn $1 thiếu giá trị',
    en: 'the option $1 needs a value',
  },
  {
    english: /^required option '(.+)' not specified$/,
    vi: 'thiếu tùy chọn bắt buộc $1',
    en: 'the required option $1 is missing',
  },
  {
    english: /^option '(.+?)' cannot be used with option '(.+)'$/,
    vi: 'không dùng tùy chọn $1 cùng với $2',
    en: 'the option $1 cannot be used with $2',
  },
  { english: /^unknown option '(.*?)'(?:\n|$)/, vi: 'không có tùy chọn $1', en: 'there is no option $1' },
  { english: /^unknown command '(.*?)'(?:\n|$)/, vi: 'không có lệnh $1', en: 'there is no command $1' },
  {
    english: /^too many arguments(?: for '.*')?\. Expected (\d+) arguments? but got (\d+)\.$/,
    vi: 'thừa tham số: cần $1, nhận được $2',
    en: 'too many arguments: $1 are wanted, $2 were given',
  },
  {
    english: /^option '(.+?)' argument '(.*)' is invalid\. Allowed choices are (.+)\.$/,
    vi: 'tùy chọn $1 không nhận "$2"; dùng một trong: $3',
    en: 'the option $1 does not take "$2"; use one of $3',
  },
];

const nearest = /\(Did you mean (?:one of )?(.+)\?\)$/;

/** The coded error of a call that the library of commands refuses: OPTION_INVALID; null where it only printed the help or the version. */
export function usageError(error: CommanderError): CodedError | null {
  if (error.exitCode === 0 || error.code === 'commander.help') return null;
  return codedError('OPTION_INVALID', { detail: detailOf(error.message.replace(/^error: /, '')) }, error);
}

function detailOf(said: string): BilingualText {
  const meant = nearest.exec(said)?.[1];
  for (const { english, vi, en } of sentences) {
    const found = english.exec(said);
    if (found === null) continue;
    const filled = (text: string) =>
      text.replace(/\$(\d)/g, (_, group: string) => found[Number(group)] ?? '');
    return meant === undefined
      ? { vi: filled(vi), en: filled(en) }
      : { vi: `${filled(vi)} (gần nhất: ${meant})`, en: `${filled(en)} (nearest: ${meant})` };
  }
  return { vi: said, en: said };
}

/** Whether a failure is of the library of commands. */
export function isUsageError(error: unknown): error is CommanderError {
  return error instanceof CommanderError;
}
