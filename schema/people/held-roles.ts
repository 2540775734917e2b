import type { Role } from './register.ts';
import type { SignedInPerson } from './signed-in.ts';

/** Whether a person holds one of the roles for an agency now. */
export function holdsRole(
  { roles }: Pick<SignedInPerson, 'roles'>,
  agency: string,
  wanted: readonly Role[],
): boolean {
  return roles.some((held) => held.agency === agency && wanted.includes(held.role));
}
