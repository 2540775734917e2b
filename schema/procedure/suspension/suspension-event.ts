import type { EventDraft } from '../../policy/instrument-transition.ts';
import type { Act } from '../machine/act.ts';
import type { Effect } from '../machine/machine.ts';
import type { SuspensionFacts } from './suspension-facts.ts';

type StopAct = Pick<Act, 'command' | 'reason'>;

/**
 * The events that an act of a suspension calls for; none for most. INVARIANT: from the acts alone, so that whoever reads a history
 * later finds the same (`eventsCalledFor`).
 */
export function suspensionEvents(facts: SuspensionFacts, act: StopAct): readonly EventDraft[] {
  switch (act.command) {
    case 'announceSuspension':
    case 'imposeForceMajeure':
    case 'imposeSuspension':
      return [stopped(facts, facts.from)];
    case 'extendSuspension':
      return [stopped(facts, null)];
    case 'ratifyOperatorStop':
      // WHY lifted and imposed anew: from now on it is the provider's stop, which the provider's case lifts.
      return [lifted(facts, act), stopped(facts, null)];
    case 'liftOperatorStop':
    case 'cancelSuspension':
    case 'liftSuspension':
    case 'acceptRemedy':
      return [lifted(facts, act)];
    default:
      return [];
  }
}

/** The same, as what the act causes. */
export function suspensionEffects(facts: SuspensionFacts, act: Act): readonly Effect[] {
  return suspensionEvents(facts, act).map((draft) => ({ kind: 'EVENT', draft }));
}

function stopped(facts: SuspensionFacts, from: string | null): EventDraft {
  const { number, account, reason, restoredBy, ground, to, expectedRestoreAt, contact } = facts;
  const window = ground === 'PLANNED' ? { from, to } : { expectedRestoreAt };
  return {
    ...{ kind: 'SUSPENDED', number, account, reason, restoredBy, ground, contact },
    // WHY the agency: consumers are told who has to lift it, and need not know which person signed.
    ...{ by: facts.provider, ...window },
  };
}

function lifted(facts: SuspensionFacts, act: StopAct): EventDraft {
  const { number, account, caseNumber, operatorStop, provider } = facts;
  const reason = act.reason ?? `${act.command} ${caseNumber}`;
  return {
    ...{ kind: 'RESUMED', number, account, reason, restoredBy: null },
    ...{ by: provider, lifts: operatorStop === null ? [] : [operatorStop.version] },
  };
}
