import { expect, it } from 'vitest';
import { commandLanguage } from '../../../province/command/command-language.ts';

it.each([
  [{}, 'en'],
  [{ LANG: 'C.UTF-8' }, 'en'],
  [{ LANG: 'vi_VN.UTF-8' }, 'vi'],
  [{ LANG: 'vi' }, 'vi'],
  [{ LANG: 'VI_vn' }, 'vi'],
  [{ LANG: 'vie_VN' }, 'en'],
  [{ LC_ALL: 'en_US.UTF-8', LANG: 'vi_VN.UTF-8' }, 'en'],
  [{ LC_ALL: '', LC_MESSAGES: 'vi_VN.UTF-8', LANG: 'en_US.UTF-8' }, 'vi'],
] as const)('%j is %s', (environment, language) => {
  expect(commandLanguage(environment)).toBe(language);
});
