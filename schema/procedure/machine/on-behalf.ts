import { legalDayOf } from '../../calendar/legal-day.ts';
import type { Role } from '../../people/register.ts';
import type { SignedInPerson } from '../../people/signed-in.ts';
import type { Act, Actor } from './act.ts';
import type { Acting, CaseContext, CaseParty, Command } from './machine.ts';
import { type DelegatedWork, type Delegation, liveDelegations } from './sharing-records.ts';

/** Roles that do the work of another agency, in the agency to which it was left. */
const delegateRoles: readonly Role[] = [
  'OWNER_STEWARD',
  'OWNER_HEAD',
  'COORDINATOR_OFFICER',
  'COORDINATOR_HEAD',
];

type DelegationContext = Pick<CaseContext, 'now' | 'records'>;

function delegationsTo(
  { roles }: Pick<SignedInPerson, 'roles'>,
  { now, records }: DelegationContext,
): readonly { readonly delegation: Delegation; readonly role: Role }[] {
  return liveDelegations(records, legalDayOf(Date.parse(now))).flatMap((delegation) => {
    const held = roles.find(
      ({ agency, role }) => agency === delegation.delegate && delegateRoles.includes(role),
    );
    return held === undefined ? [] : [{ delegation, role: held.role }];
  });
}

/** What of a command decides whether an owner may leave it to another agency. */
type LeftCommand = Pick<Command<never>, 'duty' | 'delegable' | 'who'>;

/** The work as which a command may be left to another agency. INVARIANT: null for consent and signature (procedures SM26). */
export function delegableWork({ duty, delegable, who }: LeftCommand): DelegatedWork | null {
  if (duty === 'DECIDES' || !who.some(({ side }) => side === 'OWNER')) return null;
  return delegable ?? null;
}

/** The ways in which a person may give a command for owners that left this work to the person's agency. */
export function actingOnBehalf(
  command: LeftCommand,
  person: SignedInPerson,
  context: DelegationContext,
): readonly Acting[] {
  const work = delegableWork(command);
  if (work === null) return [];
  return delegationsTo(person, context)
    .filter(({ delegation }) => delegation.works.includes(work))
    .map(({ delegation, role }) => ({
      ...{ person: person.id, agency: delegation.owner, side: 'OWNER', role },
      delegate: delegation.delegate,
    }));
}

/** Owners whose part of a case a person sees, since some of its work is left to the person's agency. */
export function ownersActedFor(
  commands: readonly LeftCommand[],
  person: Pick<SignedInPerson, 'roles'>,
  context: DelegationContext,
): readonly string[] {
  const works = commands.map(delegableWork);
  return delegationsTo(person, context)
    .filter(({ delegation }) => delegation.works.some((work) => works.includes(work)))
    .map(({ delegation }) => delegation.owner);
}

/** Who acted, as the history names it: the agency that did it, and the owner in whose name. */
export function actorOf({ person, agency, side, role, delegate, account }: Acting): Actor {
  const onBehalfOf = delegate === null ? null : agency;
  const actor = { person, agency: delegate ?? agency, side, role, onBehalfOf };
  return account === undefined ? actor : { ...actor, account };
}

/** The part of the case that an act concerns: that of the owner, whoever acted in its name. */
export function partOf({ agency, side, onBehalfOf }: Actor): CaseParty {
  return { agency: onBehalfOf ?? agency, side: side as CaseParty['side'] };
}

/** An act as its procedure reads it: by the party. */
export function byParty<Known extends Act>(act: Known): Known {
  const { actor } = act;
  return actor.onBehalfOf === null ? act : { ...act, actor: { ...actor, agency: actor.onBehalfOf } };
}
