import { completeEvent } from './complete-event.ts';
import type { InstrumentDraft } from './instrument-document.ts';
import { type EventDraft, requireTransition } from './instrument-transition.ts';
import type { Instrument, InstrumentEvent, PolicySnapshot } from './policy.ts';

/** The policy as it would be after drafts are recorded at a moment, in their order. Nothing is recorded. Pure. */
export function withDrafts(
  policy: PolicySnapshot,
  drafts: readonly InstrumentDraft[],
  recordedAt: string,
): PolicySnapshot {
  const version = policy.version + 1;
  const instruments: Instrument[] = [...policy.instruments];
  for (const draft of drafts) {
    instruments.push({
      ...draft,
      version: latestVersion(instruments, draft.number) + 1,
      recordedVersion: version,
      recordedAt,
      recordedBy: '',
    });
  }
  return Object.freeze({ ...policy, version, instruments });
}

/**
 * The policy as it would be after a suspension, resumption or termination is recorded at a moment, and that event.
 * Nothing is recorded. Pure. @throws what recording it would throw
 */
export function withEvent(
  policy: PolicySnapshot,
  draft: EventDraft,
  at: string,
): { readonly policy: PolicySnapshot; readonly event: InstrumentEvent } {
  const { number } = draft;
  const versions = policy.instruments.filter((each) => each.number === number);
  const own = policy.events.filter((each) => each.number === number);
  const complete = completeEvent(draft, { versions, accounts: policy.accounts }, at);
  requireTransition(draft, own, versions.at(-1)?.recordedVersion ?? 0, Date.parse(at));
  const version = policy.version + 1;
  const event = { ...complete, recordedVersion: version };
  return { policy: Object.freeze({ ...policy, version, events: [...policy.events, event] }), event };
}

/** The moment at which drafts show their effect: now, or when the last of them begins. */
export function effectiveMoment(drafts: readonly InstrumentDraft[], now: string): string {
  return drafts.reduce(
    (latest, { validFrom }) => (Date.parse(validFrom) > Date.parse(latest) ? validFrom : latest),
    now,
  );
}

function latestVersion(instruments: readonly Instrument[], number: string): number {
  return Math.max(0, ...instruments.filter((each) => each.number === number).map(({ version }) => version));
}
