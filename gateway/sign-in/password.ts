import { hash, verify } from '@node-rs/argon2';
import { codedError } from '../../schema/errors/coded-error.ts';

/** The library's number of argon2id (RFC 9106). */
const argon2id = 2;

/** Cost of a hash: 19 MiB, two passes (OWASP Password Storage Cheat Sheet). */
const cost = { algorithm: argon2id, memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** Characters of a password. WHY nothing about their kinds: length is what counts (NIST SP 800-63B 3.1.1). */
const lengths = { least: 12, most: 200 } as const;

/** A password as it is compared: two keyboards write the same letter in two ways. */
function normal(password: string): string {
  return password.normalize('NFKC');
}

/** Refuses a password that is short, or nothing but the person's own name or one character. @throws PASSWORD_TOO_WEAK */
export function requireStrongPassword(password: string, person: string): void {
  const text = normal(password);
  const characters = new Set(text.toLowerCase());
  const rest = text.toLowerCase().replaceAll(person.toLowerCase(), '');
  const isLong = text.length >= lengths.least && text.length <= lengths.most;
  if (isLong && characters.size >= 5 && rest.length >= lengths.least / 2) return;
  throw codedError('PASSWORD_TOO_WEAK', { least: lengths.least, most: lengths.most });
}

/** The hash of a password, with its salt and cost. */
export function hashPassword(password: string): Promise<string> {
  return hash(normal(password), cost);
}

/** WHY: for whom nobody knows the same work is done, so that the time tells nothing. Made of a password that nobody has. */
const nobodysHash = hashPassword(crypto.randomUUID());

/** Whether a password has that hash; null: no such person, after the same work. */
export async function passwordMatches(password: string, known: string | null): Promise<boolean> {
  if (password.length > lengths.most) return false;
  const matches = await verify(known ?? (await nobodysHash), normal(password));
  return matches && known !== null;
}
