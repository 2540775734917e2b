import { Option } from 'commander';
import { codedError } from '../../schema/errors/coded-error.ts';

/** An option of a closed list of names, written as they are or in small letters with hyphens: `FORCE_MAJEURE`, `force-majeure`. */
export function namedChoice(flags: string, description: string, names: readonly string[]): Option {
  const option = new Option(flags, description).choices([...names]);
  return option.argParser((written: string) => {
    const name = written.toUpperCase().replaceAll('-', '_');
    if (names.includes(name)) return name;
    const given = `--${option.name()} "${written}"`;
    throw codedError('OPTION_INVALID', {
      detail: {
        vi: `${given}: dùng một trong ${names.join(', ')}`,
        en: `${given}: use one of ${names.join(', ')}`,
      },
    });
  });
}
