import { describe, expect, it } from 'vitest';
import {
  noCookie,
  pendingCookie,
  pendingSignOn,
  requireOwnPage,
  sessionCookie,
  sessionToken,
} from '../../../gateway/serve/session-cookie.ts';

const token = 'a'.repeat(43);
const ownPage = { 'lienthong-csrf': '1' };
const here = { host: 'localhost:4000' };
const there = { host: 'dulieu.nghean.example' };

describe('the token of a session', () => {
  it.each([
    ['on this machine', { ...ownPage, ...here, cookie: `a=b; lienthong-session=${token}` }, token],
    ['elsewhere', { ...ownPage, ...there, cookie: `__Host-lienthong-session=${token}` }, token],
    ['elsewhere without the prefix', { ...ownPage, ...there, cookie: `lienthong-session=${token}` }, null],
    ['on this machine with it', { ...ownPage, ...here, cookie: `__Host-lienthong-session=${token}` }, null],
    ['of a foreign page', { ...here, cookie: `lienthong-session=${token}` }, null],
    [
      'of a page that says nothing',
      { 'lienthong-csrf': '', ...here, cookie: `lienthong-session=${token}` },
      null,
    ],
    ['twice', { ...ownPage, ...here, cookie: `lienthong-session=${token};lienthong-session=${token}` }, null],
    ['too long', { ...ownPage, ...here, cookie: `lienthong-session=${token}a` }, null],
    ['of other characters', { ...ownPage, ...here, cookie: `lienthong-session=${'!'.repeat(43)}` }, null],
    ['in a cookie of a longer name', { ...ownPage, ...here, cookie: `my-lienthong-session=${token}` }, null],
    ['missing', { ...ownPage, ...here }, null],
    ['of no host', { ...ownPage, cookie: `__Host-lienthong-session=${token}` }, token],
  ])('%s', (_name, headers, expected) => {
    expect(sessionToken(headers)).toBe(expected);
  });
});

it('only a page of our own may act', () => {
  expect(() => requireOwnPage(ownPage)).not.toThrow();
  for (const headers of [{}, { 'lienthong-csrf': '' }])
    expect(() => requireOwnPage(headers)).toThrow(expect.objectContaining({ code: 'CSRF_HEADER_MISSING' }));
});

describe('a cookie', () => {
  it.each([
    ['localhost', ''],
    ['127.0.0.1:80', ''],
    ['[::1]:4000', ''],
    ['LOCALHOST', ''],
    ['localhost.example', '; Secure'],
    ['127.0.0.1.example', '; Secure'],
    ['dulieu.nghean.example:443', '; Secure'],
  ])('for %s is secure%s', (host, secure) => {
    const prefix = secure === '' ? '' : '__Host-';
    expect(
      sessionCookie({ host }, token, '2026-11-27T12:00:00.500Z', Date.parse('2026-11-27T11:59:00Z')),
    ).toBe(`${prefix}lienthong-session=${token}; Path=/; HttpOnly; SameSite=Strict; Max-Age=60${secure}`);
    expect(noCookie({ host })).toBe(
      `${prefix}lienthong-session=; Path=/; HttpOnly; SameSite=Strict; Max-Age=0${secure}`,
    );
  });

  it('of a session that is over ends at once', () => {
    expect(sessionCookie(here, token, '2026-11-27T12:00:00Z', Date.parse('2026-11-28T00:00:00Z'))).toContain(
      'Max-Age=0',
    );
  });

  it('of a sign-on comes back from another site, whichever page opens', () => {
    expect(pendingCookie(there, 'x', 600)).toBe(
      '__Host-lienthong-sign-on=x; Path=/; HttpOnly; SameSite=Lax; Max-Age=600; Secure',
    );
    expect(pendingSignOn({ ...there, cookie: '__Host-lienthong-sign-on=x' })).toBe('x');
    expect(pendingSignOn({ ...there })).toBeNull();
  });
});
