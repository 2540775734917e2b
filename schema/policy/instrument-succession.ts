import { codedError } from '../errors/coded-error.ts';
import { isConcerned } from './consumer-names.ts';
import type { InstrumentDraft } from './instrument-document.ts';
import type { Account, Instrument, InstrumentEvent } from './policy.ts';

/** What recording a draft does: a new version, or nothing because the newest version says the same. */
export type Succession = 'NEW_VERSION' | 'UNCHANGED';

/**
 * How a draft follows the newest version of its number (null: there is none) and the events of that number, oldest
 * first. `accounts` say whose application is whose. INVARIANT: what was ended begins anew only where the draft says so and rests on another act than the version
 * that was ended; a file that is applied again changes nothing and revives nothing. @throws AGREEMENT_ENDED
 */
export function successionOf(
  draft: InstrumentDraft,
  latest: Instrument | null,
  events: readonly InstrumentEvent[],
  accounts: ReadonlyMap<string, Account>,
): Succession {
  if (latest === null) return 'NEW_VERSION';
  const isSameText = sayTheSame(draft, latest);
  // WHY of every scope: an end that reaches further than its number ended this one too.
  const ends = events.filter(
    ({ kind, recordedVersion, account }) =>
      kind === 'TERMINATED' && recordedVersion > latest.recordedVersion && reaches(account, draft, accounts),
  );
  if (ends.length === 0) return isSameText ? 'UNCHANGED' : 'NEW_VERSION';
  const isRenewed = textOf(draft.authority) !== textOf(latest.authority);
  if (!draft.revives || !isRenewed) throw codedError('AGREEMENT_ENDED', { number: draft.number });
  return 'NEW_VERSION';
}

/** Whether an instrument says what a draft says; `revives` tells how a version came to be, not what it grants. */
export function sayTheSame(draft: InstrumentDraft, instrument: InstrumentDraft): boolean {
  return textOf(authored(draft)) === textOf(authored(instrument));
}

/** Whether a termination, of all consumers or of one, ends what the draft would give. */
function reaches(
  account: string | null,
  { kind, consumers }: InstrumentDraft,
  accounts: ReadonlyMap<string, Account>,
): boolean {
  return account === null || kind === 'OPEN_LIST' || isConcerned(accounts, consumers, account);
}

/** What the author of an instrument writes, in one order. */
function authored(instrument: InstrumentDraft): Omit<InstrumentDraft, 'revives'> {
  const { kind, number, title, provider, authority, consumers, content, validFrom, validTo } = instrument;
  const { methods, purpose, purposeCode, networks, limits, subject, legalBasis, feeSettled, contents } =
    instrument;
  return {
    ...{ kind, number, title, provider, authority, consumers, content, validFrom, validTo },
    ...{ methods, purpose, purposeCode, networks, limits, subject, legalBasis, feeSettled, contents },
  };
}

/** Plain data as a text in which the order of keys tells nothing. */
function textOf(value: unknown): string {
  return JSON.stringify(value, (_key, each: unknown) =>
    typeof each === 'object' && each !== null && !Array.isArray(each)
      ? Object.fromEntries(Object.entries(each).sort(([left], [right]) => (left < right ? -1 : 1)))
      : each,
  );
}
