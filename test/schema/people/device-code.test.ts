import { expect, it } from 'vitest';
import {
  readMachineName,
  readUserCode,
  shownUserCode,
  userCodeLength,
  userCodeLetters,
} from '../../../schema/people/device-code.ts';

it('a code has no vowel, no digit and no letter that looks like another', () => {
  expect(userCodeLetters).not.toMatch(/[AEIOUY0-9]/);
  expect(new Set(userCodeLetters).size).toBe(20);
  expect(userCodeLetters.length ** userCodeLength).toBeGreaterThan(2 ** 34);
});

it.each([
  ['WDJB-MJHT', 'WDJBMJHT'],
  ['wdjb mjht', 'WDJBMJHT'],
  ['  wdjbmjht ', 'WDJBMJHT'],
  ['WDJB-MJH', null],
  ['WDJB-MJHTT', null],
  ['WDJA-MJHT', null],
  ['ＷDJBMJHT', null],
  ['', null],
  [`WDJB${'-'.repeat(100)}MJHT`, null],
])('a code that is typed as %j is read as %j', (typed, read) => {
  expect(readUserCode(typed)).toBe(read);
  if (read !== null) expect(readUserCode(shownUserCode(read))).toBe(read);
});

it.each(['an@may-1', 'uid-1000@host.tinh.vn', 'A'])('a machine may call itself %j', (name) => {
  expect(readMachineName(name)).toBe(name);
});

it.each(['', '-an', 'Công an', 'an may', 'an\n', '<b>', 'an\u202e', 'a'.repeat(65)])(
  'a machine may not call itself %j',
  (name) => expect(readMachineName(name)).toBeNull(),
);
