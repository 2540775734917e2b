/** Languages in which the command line tells what it does. */
export type CommandLanguage = 'vi' | 'en';

/** The language of who is at the terminal, by the locale variables in the order of POSIX; English for all but Vietnamese. */
export function commandLanguage(environment: Readonly<Record<string, string | undefined>>): CommandLanguage {
  const { LC_ALL, LC_MESSAGES, LANG } = environment;
  const locale = [LC_ALL, LC_MESSAGES, LANG].find((each) => each !== undefined && each !== '') ?? '';
  return /^vi(?:$|[_.@-])/i.test(locale) ? 'vi' : 'en';
}
