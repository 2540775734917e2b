import type { IncomingHttpHeaders } from 'node:http';
import { codedError } from '../../schema/errors/coded-error.ts';

const name = 'lienthong-session';
const pendingName = 'lienthong-sign-on';
/** The prefix that keeps a cookie from being set by another host or without TLS (RFC 6265bis 4.1.3.2). */
const hostPrefix = '__Host-';

/** The header that only a page of this server's own origin can send without asking first (CSRF). */
const ownPageHeader = 'lienthong-csrf';

/** Whether a request can only come from a page of this server, or from a program. */
function isOwnPage(headers: IncomingHttpHeaders): boolean {
  const given = headers[ownPageHeader];
  return typeof given === 'string' && given !== '';
}

/** @throws CSRF_HEADER_MISSING */
export function requireOwnPage(headers: IncomingHttpHeaders): void {
  if (!isOwnPage(headers)) throw codedError('CSRF_HEADER_MISSING');
}

/** What the browser keeps while it is at the sign-on of the province; null where there is nothing. */
export function pendingSignOn(headers: IncomingHttpHeaders): string | null {
  return cookieValue(headers, cookieName(headers, pendingName));
}

/** The cookie that keeps it, for so many seconds. WHY not Strict: the browser comes back from another site. */
export function pendingCookie(headers: IncomingHttpHeaders, value: string, seconds: number): string {
  return cookieText(headers, { name: pendingName, value, seconds, sameSite: 'Lax' });
}

/** The token of a session; null where there is none, or where another site's page may have sent the request. */
export function sessionToken(headers: IncomingHttpHeaders): string | null {
  const token = isOwnPage(headers) ? cookieValue(headers, cookieName(headers, name)) : null;
  return token !== null && /^[A-Za-z0-9_-]{43}$/.test(token) ? token : null;
}

/** What a program sends that has a session on a host: the cookie under its name there. */
export function sessionHeaders(host: string, token: string): { readonly cookie: string } {
  return { cookie: `${cookieName({ host }, name)}=${token}` };
}

function cookieValue({ cookie = '' }: IncomingHttpHeaders, wanted: string): string | null {
  const found = cookie
    .split(';')
    .map((each) => each.trim())
    .filter((each) => each.startsWith(`${wanted}=`));
  // WHY not the first of several: which one the browser means is not ours to guess.
  const [only] = found.length === 1 ? found : [];
  return only === undefined ? null : only.slice(wanted.length + 1);
}

/** The cookie that holds a session, until an instant (ISO 8601). */
export function sessionCookie(
  headers: IncomingHttpHeaders,
  token: string,
  endsAt: string,
  now: number,
): string {
  const seconds = Math.max(0, Math.floor((Date.parse(endsAt) - now) / 1000));
  return cookieText(headers, { name, value: token, seconds, sameSite: 'Strict' });
}

/** The cookie that takes one away. */
export function noCookie(headers: IncomingHttpHeaders): string {
  return cookieText(headers, { name, value: '', seconds: 0, sameSite: 'Strict' });
}

interface CookieParts {
  readonly name: string;
  readonly value: string;
  readonly seconds: number;
  readonly sameSite: 'Strict' | 'Lax';
}

function cookieText(
  headers: IncomingHttpHeaders,
  { name: bare, value, seconds, sameSite }: CookieParts,
): string {
  const secure = isLoopback(headers) ? '' : '; Secure';
  const rest = `Path=/; HttpOnly; SameSite=${sameSite}; Max-Age=${seconds}${secure}`;
  return `${cookieName(headers, bare)}=${value}; ${rest}`;
}

/** WHY without the prefix on this machine: browsers keep secure cookies from an address without TLS. */
function cookieName(headers: IncomingHttpHeaders, bare: string): string {
  return isLoopback(headers) ? bare : `${hostPrefix}${bare}`;
}

function isLoopback({ host = '' }: IncomingHttpHeaders): boolean {
  return /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?$/i.test(host);
}
