import type { InstrumentDraft } from './instrument-document.ts';
import type { Instrument, PolicySnapshot } from './policy.ts';

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
