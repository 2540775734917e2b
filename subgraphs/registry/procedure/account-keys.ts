import { legalDayOf } from '../../../schema/calendar/legal-day.ts';
import { WorkingCalendar } from '../../../schema/calendar/working-calendar.ts';
import { codedError } from '../../../schema/errors/coded-error.ts';
import type { RecordAct } from '../../../schema/exchange/record-act.ts';
import type { PeopleRegister } from '../../../schema/people/register.ts';
import { type SignedInPerson, signedInPerson } from '../../../schema/people/signed-in.ts';
import {
  type AccountSide,
  accountSides,
  revokingSides,
  seenAccount,
} from '../../../schema/procedure/account/account-access.ts';
import type { AccountLimits } from '../../../schema/procedure/account/account-limits.ts';
import {
  claimOpenedNotices,
  keyClaimedNotices,
  keyReminderNotices,
  keyRevokedNotices,
  keyRotatedNotices,
} from '../../../schema/procedure/account/account-notices.ts';
import {
  type AccountOverview,
  accountOverview,
  type OverviewFacts,
} from '../../../schema/procedure/account/account-overview.ts';
import { type KeyReminder, keyReminders } from '../../../schema/procedure/account/account-standing.ts';
import { type AccountTask, accountTasks } from '../../../schema/procedure/account/account-tasks.ts';
import type { ControlStore } from '../store/control-store-interface.ts';
import type { ClaimedKey, ClaimRequest, OpenedClaim } from '../store/key-acts-interface.ts';

/** What the keys of accounts need of the control database. */
export type KeyStore = Pick<
  ControlStore,
  | 'snapshot'
  | 'keys'
  | 'confirmations'
  | 'calendar'
  | 'people'
  | 'openClaim'
  | 'claimKey'
  | 'rotateOwnKey'
  | 'revokeKey'
  | 'confirmAccount'
  | 'remindOfKeys'
>;

/** What the keys of accounts need of the province. */
export interface KeyProvince {
  /** Code of the agency that coordinates. */
  readonly coordinator: string;
  readonly limits: AccountLimits;
  readonly recordAct: RecordAct;
}

/** Which accounts to list, by id. */
export interface AccountsAsked {
  /** Code of an agency; null: of all. */
  readonly agency: string | null;
  /** The id after which the list goes on; null: from its beginning. */
  readonly after: string | null;
  readonly limit: number;
}

/** An account, and on which sides of it the person stands who asked. */
interface SeenAccount {
  readonly overview: AccountOverview;
  readonly sides: ReadonlySet<AccountSide>;
  readonly person: SignedInPerson;
}

/** All that is known at a moment, and who asks. */
interface Known {
  readonly facts: OverviewFacts;
  readonly register: PeopleRegister;
  readonly person: SignedInPerson;
}

/**
 * Accounts and their keys as people have to do with them (SM5): who sees which, and who may do what. Every act stands in the sharing log,
 * before it and after it, without any key; whom it concerns is told in its transaction.
 */
export class AccountKeys {
  readonly #store: KeyStore;
  readonly #province: KeyProvince;

  constructor(store: KeyStore, province: KeyProvince) {
    this.#store = store;
    this.#province = province;
  }

  /** The accounts that concern a person, by id. @throws PERSON_UNKNOWN */
  async list(person: string, { agency, after, limit }: AccountsAsked): Promise<readonly AccountOverview[]> {
    const known = await this.#known(person);
    const ids = [...known.facts.policy.accounts.values()]
      .filter((account) => agency === null || account.agency === agency)
      .map(({ id }) => id)
      .filter((id) => after === null || id > after)
      .sort();
    const listed: AccountOverview[] = [];
    for (const id of ids) {
      if (listed.length === limit) break;
      const seen = this.#see(known, id);
      if (seen !== null) listed.push(shown(seen));
    }
    return listed;
  }

  /** What of the accounts waits for a person, by agency and role. @throws PERSON_UNKNOWN */
  async tasks(person: string): Promise<readonly AccountTask[]> {
    const known = await this.#known(person);
    const { accounts } = known.facts.policy;
    const active = [...accounts.values()].filter(({ state }) => state === 'ACTIVE');
    return active
      .map(({ id }) => id)
      .sort()
      .flatMap((id) => {
        const seen = this.#see(known, id);
        const { now, limits } = known.facts;
        const facts = { now, limits, coordinator: this.#province.coordinator };
        return seen === null ? [] : accountTasks(shown(seen), known.person, facts);
      });
  }

  /** An account that concerns a person. @throws PERSON_UNKNOWN, ACCOUNT_UNKNOWN alike for one that does not */
  async find(person: string, account: string): Promise<AccountOverview> {
    const seen = this.#see(await this.#known(person), account);
    if (seen === null) throw codedError('ACCOUNT_UNKNOWN', { account });
    return shown(seen);
  }

  /**
   * Opens a claim for the consumer's technical officer.
   * @throws ACCOUNT_UNKNOWN, ACCOUNT_ACT_REFUSED, AUDIT_UNAVAILABLE, and what `ControlStore.openClaim` throws
   */
  async openClaim(person: string, request: Omit<ClaimRequest, 'notices'>, why: string): Promise<OpenedClaim> {
    const { overview, register } = await this.#require(person, request.account, ['COORDINATOR']);
    const { technicalOfficer } = request;
    const officerName = register.people.find(({ id }) => id === technicalOfficer)?.name ?? technicalOfficer;
    const hours = this.#province.limits.claimHours;
    const notices = claimOpenedNotices(overview, { officerName, hours });
    return this.#act(person, `account claim ${request.account} for ${technicalOfficer}`, () =>
      this.#store.openClaim({ ...request, notices }, { by: person, why }),
    );
  }

  /**
   * Takes the open claim of an account up and gives the key, once.
   * @throws ACCOUNT_UNKNOWN, ACCOUNT_ACT_REFUSED, AUDIT_UNAVAILABLE, and what `ControlStore.claimKey` throws
   */
  async claim(person: string, account: string): Promise<ClaimedKey> {
    const { overview } = await this.#require(person, account, ['TECHNICAL']);
    const notices = keyClaimedNotices(overview, this.#province.coordinator);
    return this.#act(person, `account key claim ${account}`, () =>
      this.#store.claimKey({ account, person, notices }),
    );
  }

  /**
   * Gives the technical officer a new key, once.
   * @throws ACCOUNT_UNKNOWN, ACCOUNT_ACT_REFUSED, AUDIT_UNAVAILABLE, and what `ControlStore.rotateOwnKey` throws
   */
  async rotate(
    person: string,
    { account, days, why }: { readonly account: string; readonly days?: number; readonly why: string },
  ): Promise<ClaimedKey> {
    const { overview } = await this.#require(person, account, ['TECHNICAL']);
    const notices = keyRotatedNotices(overview);
    const rotation = { account, person, why, notices, ...(days === undefined ? {} : { days }) };
    return this.#act(person, `account key rotate ${account}`, () => this.#store.rotateOwnKey(rotation));
  }

  /**
   * Ends a key, or an open claim, at once; false where it was ended before.
   * @throws ACCOUNT_UNKNOWN, ACCOUNT_ACT_REFUSED, ACCOUNT_KEY_UNKNOWN, AUDIT_UNAVAILABLE
   */
  async revoke(
    person: string,
    { account, prefix, why }: { readonly account: string; readonly prefix: string; readonly why: string },
  ): Promise<boolean> {
    const { overview } = await this.#require(person, account, revokingSides);
    // WHY before anything is recorded: what is recorded names a key that is there.
    if (!overview.keys.some((key) => key.prefix === prefix))
      throw codedError('ACCOUNT_KEY_UNKNOWN', { account, prefix });
    const notices = keyRevokedNotices(overview, { prefix, coordinator: this.#province.coordinator });
    return this.#act(person, `account key revoke ${account} ${prefix}`, () =>
      this.#store.revokeKey({ account, prefix, notices }, { by: person, why }),
    );
  }

  /**
   * Confirms an account for every agency whose head the person is and that is asked to.
   * @throws ACCOUNT_UNKNOWN, ACCOUNT_ACT_REFUSED, ACCOUNT_REVOKED, AUDIT_UNAVAILABLE
   */
  async confirm(person: string, account: string, why?: string): Promise<void> {
    const { overview, person: known } = await this.#require(person, account, ['CONSUMER', 'OWNER']);
    const heads = { CONSUMER: 'CONSUMER_HEAD', OWNER: 'OWNER_HEAD' } as const;
    const own = overview.recertification.filter(({ part, agency }) =>
      known.roles.some((held) => held.role === heads[part] && held.agency === agency),
    );
    if (own.length === 0) throw codedError('ACCOUNT_ACT_REFUSED', { account });
    await this.#act(person, `account confirm ${account}`, async () => {
      for (const { part, agency } of own)
        await this.#store.confirmAccount({ account, part, agency }, { by: person, why });
    });
  }

  /** Tells technical officers of keys that are about to expire, of each term once; gives the number of those told. */
  async remind(): Promise<number> {
    const [{ accounts }, keys] = await Promise.all([this.#store.snapshot(), this.#store.keys()]);
    const now = new Date().toISOString();
    const due = keys.flatMap((key) => {
      const account = accounts.get(key.account);
      // WHY not of persons: they have no agency whose officers could be told.
      if (account === undefined || account.state === 'REVOKED' || account.class === 'PERSON') return [];
      return remindersOf(account.agency, keyReminders(key, now));
    });
    return due.length === 0 ? 0 : this.#store.remindOfKeys(due);
  }

  #act<Result>(person: string, act: string, change: () => Promise<Result>): Promise<Result> {
    return this.#province.recordAct(person, act, change);
  }

  /** An account on which a person stands at one of the sides. WHY two errors: who does not see an account learns nothing of it. */
  async #require(
    person: string,
    account: string,
    sides: readonly AccountSide[],
  ): Promise<SeenAccount & Pick<Known, 'register'>> {
    const known = await this.#known(person);
    const seen = this.#see(known, account);
    if (seen === null) throw codedError('ACCOUNT_UNKNOWN', { account });
    if (!sides.some((side) => seen.sides.has(side))) throw codedError('ACCOUNT_ACT_REFUSED', { account });
    return { ...seen, register: known.register };
  }

  async #known(id: string): Promise<Known> {
    const [policy, keys, confirmations, years, register] = await Promise.all([
      this.#store.snapshot(),
      this.#store.keys(),
      this.#store.confirmations(),
      this.#store.calendar(),
      this.#store.people(),
    ]);
    const now = new Date().toISOString();
    const person = signedInPerson(register, id, legalDayOf(Date.parse(now)));
    if (person === null) throw codedError('PERSON_UNKNOWN', { person: id });
    const calendar = new WorkingCalendar(years.map(({ year }) => year));
    const { limits } = this.#province;
    return { facts: { policy, keys, confirmations, calendar, limits, now }, register, person };
  }

  /** An account that concerns a person; null for every other. */
  #see({ facts, person }: Known, id: string): SeenAccount | null {
    const account = facts.policy.accounts.get(id);
    if (account === undefined) return null;
    const overview = accountOverview(account, facts);
    const sides = accountSides(person, overview, this.#province.coordinator);
    return sides.size === 0 ? null : { overview, sides, person };
  }
}

function shown({ overview, sides, person }: SeenAccount): AccountOverview {
  return seenAccount(overview, sides, person.roles);
}

/** WHY the last one tells and the others do not: of two that are due at once the nearer says all. */
function remindersOf(agency: string, due: readonly KeyReminder[]) {
  return due.map((reminder, at) => ({
    ...{ prefix: reminder.prefix, daysBefore: reminder.daysBefore },
    notices: at === due.length - 1 ? keyReminderNotices(agency, reminder) : [],
  }));
}
