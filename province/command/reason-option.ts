import { Option } from 'commander';
import { codedError } from '../../schema/errors/coded-error.ts';
import { saysSomething } from '../../schema/text/human-text.ts';

/**
 * An option whose text stands in the history or is told to a consumer: why, by whom. INVARIANT: every such option of every command is
 * made here, so that none takes a text that says nothing (OPTION_INVALID); but for `--reason`, of which the act itself says so
 * (EVENT_REASON_MISSING).
 */
export function reasonOption(flags: string, description: string): Option {
  const option = new Option(flags, description);
  return option.argParser((text: string) => {
    if (saysSomething(text)) return text;
    const name = `--${option.name()}`;
    throw codedError('OPTION_INVALID', {
      detail: {
        vi: `${name}: cần nội dung có ý nghĩa, không để trống`,
        en: `${name}: a text that says something is needed, not blanks`,
      },
    });
  });
}

/** The same where the command cannot do without. */
export function requiredReasonOption(flags: string, description: string): Option {
  return reasonOption(flags, description).makeOptionMandatory();
}
