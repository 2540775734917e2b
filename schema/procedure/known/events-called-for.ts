import type { EventDraft } from '../../policy/instrument-transition.ts';
import type { RecordedAct } from '../machine/act.ts';
import { byParty } from '../machine/on-behalf.ts';
import { suspensionEvents } from '../suspension/suspension-event.ts';
import { blankSuspension, foldSuspension } from '../suspension/suspension-facts.ts';
import { terminationEvents } from '../termination/termination-event.ts';
import { blankTermination, foldTermination } from '../termination/termination-facts.ts';

/** An event that an act calls for: it acts from the act's instant, and rests on its case. */
export interface CalledEvent {
  readonly case: string;
  /** ISO 8601. */
  readonly at: string;
  readonly draft: EventDraft;
}

/** Every event that the acts of one whole case call for, in their order; none for cases of other procedures. */
export function eventsCalledFor(acts: readonly RecordedAct[]): readonly CalledEvent[] {
  switch (acts[0]?.procedure) {
    case 'SUSPENSION':
      return called(acts, blankSuspension, foldSuspension, suspensionEvents);
    case 'TERMINATION':
      return called(acts, blankTermination, foldTermination, terminationEvents);
    default:
      return [];
  }
}

function called<Facts>(
  acts: readonly RecordedAct[],
  blank: Facts,
  fold: (facts: Facts, act: RecordedAct) => Facts,
  eventsOf: (facts: Facts, act: RecordedAct) => readonly EventDraft[],
): readonly CalledEvent[] {
  let facts = blank;
  return acts.map(byParty).flatMap((act) => {
    facts = fold(facts, act);
    return eventsOf(facts, act).map((draft) => ({ case: act.case, at: act.at, draft }));
  });
}
