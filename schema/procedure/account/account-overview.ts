import type { WorkingCalendar } from '../../calendar/working-calendar.ts';
import { hasCode } from '../../errors/coded-error.ts';
import { recordedStates } from '../../permission/instrument-state.ts';
import { isNamed } from '../../policy/consumer-names.ts';
import type { Account, Instrument, PolicySnapshot } from '../../policy/policy.ts';
import type { AccountLimits } from './account-limits.ts';
import { type AccountStanding, accountStanding, type KeyReminder, keyReminders } from './account-standing.ts';
import { type KeyRecord, type KeyState, keyState } from './key-state.ts';
import {
  type AccountConfirmation,
  type ConfirmingPart,
  lastConfirmation,
  type Recertification,
  recertificationOf,
} from './recertification.ts';

/** An account as those who administer it see it. */
export interface AccountOverview {
  readonly account: Account;
  readonly standing: AccountStanding;
  /** Every key that it ever had, the oldest first. */
  readonly keys: readonly (KeyRecord & { readonly state: KeyState })[];
  readonly reminders: readonly KeyReminder[];
  /** Instruments that name it, or its application, and are not over, by number. */
  readonly boundTo: readonly Instrument[];
  /** Who has to confirm it every year, and where that stands; empty for an account that is over. */
  readonly recertification: readonly AskedConfirmation[];
  /** When its consumer last said that it is needed, or it was issued (ISO 8601); null: it never was. */
  readonly keptAt: string | null;
}

/** A yearly confirmation that an agency is asked for; null where the working calendar of the year is not entered. */
export interface AskedConfirmation {
  readonly part: ConfirmingPart;
  readonly agency: string;
  readonly standing: Recertification | null;
}

/** What is known of an account and its keys at a moment (ISO 8601). */
export interface OverviewFacts {
  readonly policy: PolicySnapshot;
  readonly keys: readonly KeyRecord[];
  readonly confirmations: readonly AccountConfirmation[];
  readonly calendar: WorkingCalendar;
  readonly now: string;
  readonly limits: AccountLimits;
}

/** An account with its keys, where it stands and what it is bound to. Cost is linear in the instruments and keys. */
export function accountOverview(account: Account, facts: OverviewFacts): AccountOverview {
  const { policy, keys, now, limits } = facts;
  const own = keys.filter((key) => key.account === account.id);
  const boundTo = boundInstruments(policy, account, now);
  const wasBound = policy.instruments.some(({ consumers }) => isNamed(consumers, account));
  const bound = boundTo.map(({ number }) => number);
  const standing = accountStanding({ account, keys: own, bound, wasBound }, now, limits);
  const isOver = standing === 'REVOKED' || standing === 'EXPIRED';
  return {
    account,
    standing,
    keys: own.map((key) => ({ ...key, state: keyState(key, now) })),
    reminders: own.flatMap((key) => keyReminders(key, now)),
    boundTo,
    recertification: isOver ? [] : askedConfirmations(account, boundTo, facts),
    keptAt: lastConfirmation(facts.confirmations, {
      ...{ account: account.id, part: 'CONSUMER', agency: account.agency },
    }),
  };
}

/** Of the consumer itself, and of every agency whose instruments the account is bound to. */
function askedConfirmations(
  { id, agency, class: consumerClass }: Account,
  boundTo: readonly Instrument[],
  { confirmations, calendar, now }: OverviewFacts,
): readonly AskedConfirmation[] {
  // WHY not of persons: they are nobody's agency.
  if (consumerClass === 'PERSON') return [];
  const owners = [...new Set(boundTo.flatMap(ownersOf))];
  const asked = [
    { part: 'CONSUMER' as const, agency },
    ...owners.map((owner) => ({ part: 'OWNER' as const, agency: owner })),
  ];
  return asked.flatMap((each) => {
    const last = lastConfirmation(confirmations, { account: id, ...each });
    return last === null ? [] : [{ ...each, standing: standingOf(last, now, calendar) }];
  });
}

/** The agencies whose data an instrument opens, as it says itself. */
export function ownersOf({ provider, authority }: Instrument): readonly string[] {
  const consenting = authority.ownerConsents.map(({ agency }) => agency);
  return provider === '*' ? consenting : [...new Set([provider, ...consenting])];
}

function standingOf(last: string, now: string, calendar: WorkingCalendar): Recertification | null {
  try {
    return recertificationOf(last, now, calendar);
  } catch (error) {
    if (hasCode(error, 'CALENDAR_MISSING')) return null;
    throw error;
  }
}

/** WHY suspended ones too: what is suspended comes back, and the account with it. */
function boundInstruments(policy: PolicySnapshot, account: Account, now: string): readonly Instrument[] {
  const situation = { now, purpose: null, address: null, method: 'ONLINE_QUERY' as const };
  return recordedStates(policy, account, situation)
    .filter(({ instrument, standing }) => {
      const isOver = standing === 'EXPIRED' || standing === 'TERMINATED';
      return instrument.kind !== 'OPEN_LIST' && !isOver;
    })
    .map(({ instrument }) => instrument)
    .sort((left, right) => (left.number < right.number ? -1 : 1));
}
