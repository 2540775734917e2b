import { holdsRole } from '../../../../schema/people/held-roles.ts';
import type { SignedInPerson } from '../../../../schema/people/signed-in.ts';
import { isPast, termsOf } from '../../../../schema/policy/event-terms.ts';
import { standingStops } from '../../../../schema/policy/instrument-transition.ts';
import type { InstrumentEvent } from '../../../../schema/policy/policy.ts';
import type { CaseContext } from '../../../../schema/procedure/machine/machine.ts';
import { providersOf } from '../../../../schema/procedure/stop/stop-target.ts';
import { dueView } from './case-view.ts';

const providerRoles = ['OWNER_HEAD', 'OWNER_STEWARD', 'FOCAL_OFFICER'] as const;
const coordinatorRoles = ['COORDINATOR_HEAD', 'COORDINATOR_OFFICER'] as const;

/**
 * Stops that operators recorded, that stand, and that no provider has ratified or lifted (SD11): those of the person's own agency, or
 * all for who coordinates or audits.
 */
export function operatorStops(person: SignedInPerson, context: CaseContext) {
  const { policy, now, coordinator } = context;
  const seesAll =
    holdsRole(person, coordinator, coordinatorRoles) || person.roles.some(({ role }) => role === 'AUDITOR');
  const isSeen = (providers: readonly string[]) =>
    seesAll || providers.some((agency) => holdsRole(person, agency, providerRoles));
  return standing(policy.events, Date.parse(now)).flatMap((event) => {
    const providers = providersOf(event.number, context);
    if (!isSeen(providers)) return [];
    const { number, account, reason, at } = event;
    const clock = { rule: 'R-RAT', agency: '', side: 'PROVIDER', startedAt: at } as const;
    return [
      {
        ...{ number, account, providers, reason, at, ground: termsOf(event).ground },
        due: dueView({ ...clock, stoppedAt: null, isCancelled: false }, context),
      },
    ];
  });
}

function standing(events: readonly InstrumentEvent[], moment: number): readonly InstrumentEvent[] {
  const targets = new Map(
    events.map(({ number, account }) => [JSON.stringify([number, account]), { number, account }]),
  );
  return [...targets.values()].flatMap(({ number, account }) =>
    standingStops(number, events, account).filter(
      (event) => event.kind === 'SUSPENDED' && event.case == null && !isPast(event, moment),
    ),
  );
}
