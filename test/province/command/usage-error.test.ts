import { CommanderError } from 'commander';
import { afterEach, describe, expect, it } from 'vitest';
import { main } from '../../../province/command/main.ts';
import { usageError } from '../../../province/command/usage-error.ts';

const before = process.env.LC_ALL;
afterEach(() => {
  process.env.LC_ALL = before;
  process.exitCode = 0;
});

/** What a call of the command line prints in a language, and its exit code. */
async function called(language: 'vi' | 'en', ...words: readonly string[]) {
  process.env.LC_ALL = language === 'vi' ? 'vi_VN.UTF-8' : 'C.UTF-8';
  const [out, err]: [string[], string[]] = [[], []];
  const output = { out: (text: string) => out.push(text), err: (text: string) => err.push(text) };
  await main(['node', 'lienthong', ...words], output);
  return { out: out.join('\n'), err: err.join('\n'), code: Number(process.exitCode ?? 0) };
}

/** The library's own words, none of which may be left. */
const english =
  /\b(?:error:|missing|required|unknown|argument|option|invalid|choices|expected|did you mean|too many)\b/i;

describe('a command that is called wrongly', () => {
  it.each<[string, readonly string[], string, string]>([
    ['an unknown option', ['check', '--nosuch'], 'không có tùy chọn --nosuch', 'there is no option --nosuch'],
    [
      'an option nearly spelt',
      ['check', '--jsn'],
      'không có tùy chọn --jsn (gần nhất: --json)',
      'there is no option --jsn (nearest: --json)',
    ],
    ['an unknown command', ['nosuch'], 'không có lệnh nosuch', 'there is no command nosuch'],
    [
      'an unknown command of a command',
      ['policy', 'nosuch'],
      'không có lệnh nosuch',
      'there is no command nosuch',
    ],
    ['a missing argument', ['agreement', 'apply'], 'thiếu tham số <file>', 'the argument <file> is missing'],
    ['several missing', ['policy', 'test'], 'thiếu tham số <file>', 'the argument <file> is missing'],
    [
      'too many arguments',
      ['agreement', 'show', 'A', 'B'],
      'thừa tham số: cần 1, nhận được 2',
      'too many arguments: 1 are wanted, 2 were given',
    ],
    [
      'an option without its value',
      ['agreement', 'list', '--at'],
      'tùy chọn --at <day> thiếu giá trị',
      'the option --at <day> needs a value',
    ],
    [
      'a required option left out',
      ['explain', 'Citizen.age'],
      'thiếu tùy chọn bắt buộc --as <account>',
      'the required option --as <account> is missing',
    ],
    [
      'options that exclude each other',
      ['agreement', 'show', 'A', '--yaml', '--json'],
      'không dùng tùy chọn --yaml cùng với --json',
      'the option --yaml cannot be used with --json',
    ],
    [
      'none of the choices',
      ['matrix', '--format', 'xml'],
      'tùy chọn --format <format> không nhận "xml"; dùng một trong: table, csv, json',
      'the option --format <format> does not take "xml"; use one of table, csv, json',
    ],
    [
      'none of the views',
      ['schema', 'print', '--view', 'all'],
      'tùy chọn --view <view> không nhận "all"; dùng một trong: contract, catalogue, supergraph',
      'the option --view <view> does not take "all"; use one of contract, catalogue, supergraph',
    ],
    [
      'none of the names',
      ['account', 'issue', 'x', '--role', 'king'],
      '--role "king": dùng một trong CONSUMER, AUDITOR, ADMINISTRATOR',
      '--role "king": use one of CONSUMER, AUDITOR, ADMINISTRATOR',
    ],
    [
      'a reason of blanks',
      ['policy', 'rollback', '1', '--why', ' \t'],
      '--why: cần nội dung có ý nghĩa, không để trống',
      '--why: a text that says something is needed, not blanks',
    ],
    [
      'nobody who acts',
      ['agreement', 'apply', 'x.yaml', '--by', ''],
      '--by: cần nội dung có ý nghĩa, không để trống',
      '--by: a text that says something is needed, not blanks',
    ],
    [
      'a day that does not exist',
      ['matrix', '--at', '2026-02-30'],
      '--at "2026-02-30" không phải một ngày có thật (YYYY-MM-DD) cũng không phải một thời điểm có múi giờ',
      '--at "2026-02-30" is neither a day that exists (YYYY-MM-DD) nor an instant with a zone',
    ],
    [
      'no number',
      ['audit', 'tail', '-n', '0'],
      '--count "0": cần một số nguyên từ 1',
      '--count "0": a whole number from 1',
    ],
  ])('%s is told in the language of the reader, once, with what to do', async (_name, words, vi, en) => {
    const [inVietnamese, inEnglish] = [await called('vi', ...words), await called('en', ...words)];
    expect(inVietnamese).toMatchObject({ code: 2, out: '' });
    expect(inEnglish).toMatchObject({ code: 2, out: '' });
    expect(inVietnamese.err).toContain(`OPTION_INVALID: Lệnh được gọi không đúng: ${vi}\n  → `);
    expect(inEnglish.err).toContain(`OPTION_INVALID: The command was not called rightly: ${en}\n  → `);
    expect(inVietnamese.err.split('\n')).toHaveLength(2);
    expect(inVietnamese.err.replaceAll(/<\w+>|--\w+/g, '')).not.toMatch(english);
  });

  it('what the library says in other words is told as it is, and not as done', () => {
    const odd = new CommanderError(1, 'commander.odd', 'error: something new');
    expect(usageError(odd)?.messages.vi).toContain('something new');
    expect(usageError(new CommanderError(0, 'commander.version', '0.1.0'))).toBeNull();
  });
});
