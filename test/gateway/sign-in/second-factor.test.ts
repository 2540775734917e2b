import { Secret, TOTP } from 'otpauth';
import { describe, expect, it } from 'vitest';
import { newSecret, seal, secretUri, stepOf, unseal } from '../../../gateway/sign-in/second-factor.ts';

const codeOf = (secret: string, now: number) =>
  new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: now });

describe('a code', () => {
  // RFC 6238, appendix B: the secret "12345678901234567890" at 59 seconds gives 94287082, of which six digits are shown.
  it('is that of RFC 6238', () => {
    const secret = Secret.fromUTF8('12345678901234567890').base32;
    expect(stepOf(secret, '287082', 59_000)).toBe(1);
  });

  it('is good one step before and after, and says which step it is of', () => {
    const secret = newSecret();
    const now = 1_764_230_400_000;
    const step = now / 30_000;
    const code = codeOf(secret, now);
    expect([-30_000, 0, 30_000].map((shift) => stepOf(secret, code, now + shift))).toEqual([
      step,
      step,
      step,
    ]);
    expect([-90_000, 90_000].map((shift) => stepOf(secret, code, now + shift))).toEqual([null, null]);
  });

  it.each(['', '28708', '2870820', 'x287082', '287082x', '２８７０８２', ' 287082'])('%j is none', (code) => {
    expect(stepOf(Secret.fromUTF8('12345678901234567890').base32, code, 59_000)).toBeNull();
  });

  it('comes from an app that was given the address', () => {
    const secret = newSecret();
    expect(secret).toMatch(/^[A-Z2-7]{32}$/);
    const address = new URL(secretUri(secret, 'an.lv'));
    expect([address.protocol, address.host, decodeURIComponent(address.pathname)]).toEqual([
      ...['otpauth:', 'totp', '/Liên Thông:an.lv'],
    ]);
    expect(Object.fromEntries(address.searchParams)).toMatchObject({ secret, period: '30', digits: '6' });
    expect(newSecret()).not.toBe(secret);
  });
});

describe('a seal', () => {
  const key = Buffer.alloc(32, 7);

  it('is opened for whom it was made, with the key it was made with', () => {
    const sealed = seal(key, 'bí mật', 'person a');
    expect(unseal(key, sealed, 'person a')).toBe('bí mật');
    expect(unseal(key, sealed, 'person b')).toBeNull();
    expect(unseal(Buffer.alloc(32, 8), sealed, 'person a')).toBeNull();
    expect(sealed).not.toContain(Buffer.from('bí mật').toString('base64url'));
  });

  it('that was changed anywhere is not opened', () => {
    const bytes = Buffer.from(seal(key, 'x', 'a'), 'base64url');
    for (const at of bytes.keys()) {
      const changed = Buffer.from(bytes);
      changed[at] = (changed[at] ?? 0) ^ 1;
      expect(unseal(key, changed.toString('base64url'), 'a')).toBeNull();
    }
    expect(unseal(key, '', 'a')).toBeNull();
  });
});
