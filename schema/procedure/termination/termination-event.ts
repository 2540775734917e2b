import type { EventDraft } from '../../policy/instrument-transition.ts';
import type { Act } from '../machine/act.ts';
import type { Effect } from '../machine/machine.ts';
import type { TerminationFacts } from './termination-facts.ts';

/** The event that an act of a termination calls for, from the acts alone: that of the decision. */
export function terminationEvents(
  facts: TerminationFacts,
  { command }: Pick<Act, 'command'>,
): readonly EventDraft[] {
  if (command !== 'decideTermination') return [];
  const { number, account, reason, ground, scope, items, from, contact, provider } = facts;
  return [
    {
      ...{ kind: 'TERMINATED', number, account, reason, restoredBy: null, ground, scope, from, contact },
      ...{ items, by: provider },
    },
  ];
}

/** The same, as what the act causes. */
export function terminationEffects(facts: TerminationFacts, act: Act): readonly Effect[] {
  return terminationEvents(facts, act).map((draft) => ({ kind: 'EVENT', draft }));
}
