import type { AccountDraft } from '../../../schema/policy/account-draft.ts';
import { noContents } from '../../../schema/policy/agreed-contents.ts';
import { usualAuthority } from '../../../schema/policy/authority.ts';
import {
  type Account,
  type ContentEntry,
  type Instrument,
  type InstrumentEvent,
  noLimits,
} from '../../../schema/policy/policy.ts';
import { purposeCodeOf } from '../../../schema/policy/purpose-code.ts';
import type { UsageRegulation } from '../../../schema/policy/usage-regulation.ts';

/**
 * Records of the control database as they were written. WHY they are completed here: records never change, so what an
 * older version of the product did not write has its usual value for ever.
 */

/** A new account of a draft. */
export function newAccount(draft: AccountDraft): Account {
  return completeAccount({ ...draft, state: 'ACTIVE' });
}

/** An account as it was recorded, complete. */
export function readAccount(record: unknown): Account {
  return completeAccount(read<AccountDraft & Pick<Account, 'state'>>(record));
}

/** A version of an instrument as it was recorded, complete. */
export function readInstrument(record: unknown): Instrument {
  const { limits, content, ...rest } = read<Instrument>(record);
  const older: Partial<Instrument> = rest;
  const instrument: Instrument = {
    ...rest,
    methods: older.methods ?? ['ONLINE_QUERY'],
    networks: older.networks ?? [],
    subject: older.subject ?? null,
    // WHY no more than this: what is not recorded was never allowed by anybody else than the agency that the record names.
    authority: older.authority ?? usualAuthority(rest.kind, rest.provider, rest.number),
    contents: { ...noContents, ...older.contents },
    revives: older.revives ?? false,
    purposeCode: older.purposeCode ?? purposeCodeOf(rest.purpose),
    limits: { ...noLimits, ...limits },
    content: content.map((entry: Partial<ContentEntry> & ContentEntry) => ({
      ...entry,
      masks: entry.masks ?? {},
      smallestGroup: entry.smallestGroup ?? 1,
    })),
  };
  return Object.freeze(instrument);
}

/** An event as it was recorded, complete. */
export function readEvent(record: unknown): InstrumentEvent {
  const event = read<InstrumentEvent>(record);
  return Object.freeze({ ...event, account: event.account ?? null });
}

/** A version of a usage regulation as it was recorded. */
export function readUsageRegulation(record: unknown): UsageRegulation {
  return Object.freeze(read<UsageRegulation>(record));
}

/** An engine gives a JSON column as text or as the value. */
function read<Value>(record: unknown): Value {
  return (typeof record === 'string' ? JSON.parse(record) : record) as Value;
}

function completeAccount(account: AccountDraft & Pick<Account, 'state'>): Account {
  return Object.freeze({
    ...account,
    subject: account.subject ?? null,
    answerMode: account.answerMode ?? 'NULL_AND_ERROR',
    purposeCode: account.purposeCode ?? purposeCodeOf(account.purpose),
  });
}
