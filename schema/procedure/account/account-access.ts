import type { Role } from '../../people/register.ts';
import type { SignedInPerson } from '../../people/signed-in.ts';
import { type AccountOverview, ownersOf } from './account-overview.ts';

/** On which sides of an account a person stands (SM5). READER sees all and acts on nothing. */
export type AccountSide = 'CONSUMER' | 'TECHNICAL' | 'COORDINATOR' | 'OWNER' | 'OPERATOR' | 'READER';

const consumers: readonly Role[] = [
  'CONSUMER_HEAD',
  'CONSUMER_OFFICER',
  'TECHNICAL_OFFICER',
  'FOCAL_OFFICER',
];
const coordinators: readonly Role[] = ['COORDINATOR_HEAD', 'COORDINATOR_OFFICER'];
const owners: readonly Role[] = ['OWNER_HEAD', 'OWNER_STEWARD'];
const readers: readonly Role[] = ['AUDITOR', 'CHAIR'];

/** The sides on which a person stands to an account; none for somebody whom it does not concern. */
export function accountSides(
  { roles }: Pick<SignedInPerson, 'roles'>,
  { account, boundTo }: Pick<AccountOverview, 'account' | 'boundTo'>,
  coordinator: string,
): ReadonlySet<AccountSide> {
  const holds = (wanted: readonly Role[], agencies?: readonly string[]) =>
    roles.some(({ role, agency }) => wanted.includes(role) && (agencies?.includes(agency) ?? true));
  const found: readonly (readonly [AccountSide, boolean])[] = [
    ['CONSUMER', holds(consumers, [account.agency])],
    ['TECHNICAL', holds(['TECHNICAL_OFFICER'], [account.agency])],
    ['COORDINATOR', holds(coordinators, [coordinator])],
    ['OWNER', holds(owners, boundTo.flatMap(ownersOf))],
    ['OPERATOR', holds(['OPERATOR'])],
    ['READER', holds(readers)],
  ];
  return new Set(found.flatMap(([side, isHeld]) => (isHeld ? [side] : [])));
}

/** Sides that may revoke a key: the officer, the coordinator, an owner whose data it opens, operators in an emergency (SM5). */
export const revokingSides: readonly AccountSide[] = ['TECHNICAL', 'COORDINATOR', 'OWNER', 'OPERATOR'];

/** The sides that see every instrument and network of an account. An owner sees its own instruments, and no networks. */
const wholeReaders: readonly AccountSide[] = ['CONSUMER', 'COORDINATOR', 'OPERATOR', 'READER'];

/** An account as a person on some sides of it sees it; `roles` say which owners the person stands for. */
export function seenAccount(
  overview: AccountOverview,
  sides: ReadonlySet<AccountSide>,
  roles: SignedInPerson['roles'],
): AccountOverview {
  if (wholeReaders.some((side) => sides.has(side))) return overview;
  const own = new Set(roles.filter(({ role }) => owners.includes(role)).map(({ agency }) => agency));
  return {
    ...overview,
    keys: overview.keys.map((key) => ({ ...key, networks: [] })),
    boundTo: overview.boundTo.filter((each) => ownersOf(each).some((agency) => own.has(agency))),
    recertification: overview.recertification.filter(
      ({ part, agency }) => part === 'OWNER' && own.has(agency),
    ),
  };
}
