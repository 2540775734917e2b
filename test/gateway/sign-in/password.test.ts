import { describe, expect, it } from 'vitest';
import { hashPassword, passwordMatches, requireStrongPassword } from '../../../gateway/sign-in/password.ts';

describe('a password', () => {
  it.each([
    'mười hai ký.',
    'aabbccddeeee',
    'correct horse battery',
    'an.lv thích uống trà sen',
    'AN.LV sáu chữ',
    `${'dài '.repeat(49)}đủbé`,
  ])('%s is taken', (password) => {
    expect(() => requireStrongPassword(password, 'an.lv')).not.toThrow();
  });

  it.each([
    ['is short', 'mười một ch'],
    ['has four characters only', 'aabbccddaabb'],
    ['has them in two cases', 'aAbBcCdDaAbB'],
    ['is the name and five more', 'an.lv AN.LV12'],
    ['is one character', 'a'.repeat(30)],
    ['is the name again and again', 'an.lvan.lvan.lvan.lv'],
    ['is longer than any sentence', 'đây là câu '.repeat(30)],
  ])('that %s is not', (_name, password) => {
    expect(() => requireStrongPassword(password, 'an.lv')).toThrow(
      expect.objectContaining({ code: 'PASSWORD_TOO_WEAK', details: { least: 12, most: 200 } }),
    );
  });

  it('matches its hash however its letters are composed, and no other', async () => {
    const password = 'mật khẩu rất dài';
    const hash = await hashPassword(password);
    expect(hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(await passwordMatches(password.normalize('NFD'), hash)).toBe(true);
    expect(await passwordMatches(`${password} `, hash)).toBe(false);
    const longest = 'x'.repeat(200);
    expect(await passwordMatches(longest, await hashPassword(longest))).toBe(true);
    // WHY refused unseen: no longer one was ever taken.
    expect(await passwordMatches(`${longest}x`, await hashPassword(`${longest}x`))).toBe(false);
    expect(await hashPassword(password)).not.toBe(hash);
  });

  it('of nobody matches nothing', async () => {
    expect(await passwordMatches('mật khẩu rất dài', null)).toBe(false);
  });
});
