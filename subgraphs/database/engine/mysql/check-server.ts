import { codedError } from '../../../../schema/errors/coded-error.ts';
import type { Row } from '../driver.ts';
import type { Flavour } from './flavour.ts';

/** What a server says of itself. */
export const serverSql = 'select version()';

/** Refuses a server whose answers would not be understood. @throws DATABASE_UNSUPPORTED */
export function checkServer({ title, isOfThisKind, oldest }: Flavour, [row]: readonly Row[]): void {
  const version = row?.[0] ?? '';
  const refuse = (detail: string) => codedError('DATABASE_UNSUPPORTED', { detail });
  // WHY: the two read the same words differently, so that a wrong name would give wrong answers.
  if (!isOfThisKind(version)) throw refuse(`${version} ≠ ${title}`);
  if (!isAtLeast(version, oldest)) throw refuse(`${title} ${version} < ${oldest.join('.')}`);
}

function isAtLeast(version: string, oldest: Flavour['oldest']): boolean {
  const parts = /^(\d+)\.(\d+)\.(\d+)/.exec(version)?.slice(1).map(Number) ?? [];
  const at = oldest.findIndex((part, place) => parts[place] !== part);
  return at === -1 || (parts[at] ?? -1) > (oldest[at] ?? 0);
}
