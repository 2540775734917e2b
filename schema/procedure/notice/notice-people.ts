import { isInForce, type PeopleRegister, type Person, type Role, roles } from '../../people/register.ts';

/** A place to which a notice goes. */
export interface NoticeAddress {
  readonly agency: string;
  readonly role: Role;
}

/** What a person is told today. */
export interface ReaderAddresses {
  readonly addresses: readonly NoticeAddress[];
  /** Whether notices to agencies that the register does not know come here as well. */
  readonly isForUnknownAgencies: boolean;
}

/** Who holds which role where, on one day. */
type Holders = ReadonlyMap<string, readonly string[]>;

const headRoles = ['OWNER_HEAD', 'CONSUMER_HEAD', 'COORDINATOR_HEAD'] as const;
const coordinatorRoles = ['COORDINATOR_OFFICER', 'COORDINATOR_HEAD'] as const;

/**
 * The people of a notice on a legal day: those who hold its roles. For a role that nobody holds the head stands in, then the
 * focal officer, then the coordinator (procedures 2.0.2). Empty only where the province has no coordinator either.
 */
export function peopleOfNotice(
  register: PeopleRegister,
  { agency, roles: told }: { readonly agency: string; readonly roles: readonly Role[] },
  day: string,
): readonly Person[] {
  const holders = holdersOn(register, day);
  const coordinators = coordinatorsOf(register, day);
  const ids = new Set(told.flatMap((role) => peopleOfRole(holders, coordinators, { agency, role })));
  return register.people.filter(({ id }) => ids.has(id));
}

/** What a person is told on a legal day: by a role held, or as a stand-in. INVARIANT: the inverse of `peopleOfNotice`. */
export function addressesOf(register: PeopleRegister, person: string, day: string): ReaderAddresses {
  const holders = holdersOn(register, day);
  const coordinators = coordinatorsOf(register, day);
  const isForUnknownAgencies = coordinators.includes(person);
  const own = new Set(register.roles.filter((grant) => grant.person === person).map(({ agency }) => agency));
  const codes = isForUnknownAgencies ? new Set([...own, ...register.agencies.map(({ code }) => code)]) : own;
  const addresses = [...codes].flatMap((agency) =>
    roles
      .map((role) => ({ agency, role }))
      .filter((address) => peopleOfRole(holders, coordinators, address).includes(person)),
  );
  return { addresses, isForUnknownAgencies };
}

function peopleOfRole(
  holders: Holders,
  coordinators: readonly string[],
  { agency, role }: NoticeAddress,
): readonly string[] {
  const holding = (each: Role) => holders.get(placeOf(agency, each)) ?? [];
  const inOrder = [holding(role), headRoles.flatMap(holding), holding('FOCAL_OFFICER'), coordinators];
  return inOrder.find((people) => people.length > 0) ?? [];
}

function coordinatorsOf(register: PeopleRegister, day: string): readonly string[] {
  const known = new Set(register.people.map(({ id }) => id));
  const holding = coordinatorRoles.map((role) =>
    register.roles
      .filter((grant) => grant.role === role && known.has(grant.person) && isInForce(grant, day))
      .map(({ person }) => person),
  );
  return holding.find((people) => people.length > 0) ?? [];
}

function holdersOn(register: PeopleRegister, day: string): Holders {
  const known = new Set(register.people.map(({ id }) => id));
  const holders = new Map<string, string[]>();
  for (const grant of register.roles) {
    if (!known.has(grant.person) || !isInForce(grant, day)) continue;
    const place = placeOf(grant.agency, grant.role);
    const found = holders.get(place);
    if (found === undefined) holders.set(place, [grant.person]);
    else found.push(grant.person);
  }
  return holders;
}

function placeOf(agency: string, role: Role): string {
  return `${role} ${agency}`;
}
