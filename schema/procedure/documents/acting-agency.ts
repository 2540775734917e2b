import { codedError } from '../../errors/coded-error.ts';
import type { SignedInPerson } from '../../people/signed-in.ts';

/** Who a person is, as far as documents ask. */
export type Actor = Pick<SignedInPerson, 'id' | 'agency' | 'roles'>;

/** Agencies that a person acts for now. WHY by roles alone: whoever has left keeps a name in the register, and no role. */
export function agenciesOf({ roles }: Pick<Actor, 'roles'>): ReadonlySet<string> {
  return new Set(roles.map(({ agency }) => agency));
}

/**
 * The agency that a person stores a document for: the one that is named, or the person's own, or the only one.
 * @throws DOCUMENT_AGENCY_REFUSED
 */
export function agencyFor(person: Actor, named: string | null): string {
  const agencies = agenciesOf(person);
  const [only] = agencies;
  const wanted = named ?? (agencies.has(person.agency) || agencies.size !== 1 ? person.agency : only);
  if (wanted === undefined || !agencies.has(wanted)) throw codedError('DOCUMENT_AGENCY_REFUSED');
  return wanted;
}
