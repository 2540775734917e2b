import { legalDayOf } from '../../calendar/legal-day.ts';
import { focalPointOf } from '../../people/register.ts';
import type { CaseContext } from '../machine/machine.ts';

/** Whom an answer names to be asked: the published contact of the provider (Regulation 7(1)); null: it has none. */
export function stopContact(
  provider: string,
  { register, now }: Pick<CaseContext, 'register' | 'now'>,
): string | null {
  const found = focalPointOf(register, provider, legalDayOf(Date.parse(now)));
  if (found === null) return null;
  const { name, position, phone } = found.person;
  return [name, position, phone].filter((part) => part !== '').join(', ');
}
