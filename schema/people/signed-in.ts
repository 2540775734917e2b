import type { PeopleRegister, RoleGrant } from './register.ts';
import { isInForce } from './register.ts';

/** A person who signed in, with the roles held now. */
export interface SignedInPerson {
  readonly id: string;
  readonly name: string;
  readonly agency: string;
  readonly position: string;
  readonly positionEn: string;
  readonly roles: readonly RoleGrant[];
}

/** Who a person is on a legal day; null for one whom the register does not know. */
export function signedInPerson(register: PeopleRegister, id: string, day: string): SignedInPerson | null {
  const person = register.people.find((each) => each.id === id);
  if (person === undefined) return null;
  const { name, agency, position, positionEn } = person;
  const roles = register.roles.filter((grant) => grant.person === id && isInForce(grant, day));
  return { id, name, agency, position, positionEn, roles };
}
