import { firstInstantOf, legalDayOf } from '../../../schema/calendar/legal-day.ts';
import type { PeopleRegister, Role } from '../../../schema/people/register.ts';
import type { KeyStep } from './key-walk.ts';
import { isDuring } from './spec-verdict.ts';

/** A key, as the acts of a walk tell it. Times are milliseconds of the epoch. */
interface Key {
  readonly prefix: string;
  readonly account: string;
  readonly claimFor: string | null;
  readonly openedBy: string | null;
  readonly claimEnds: number | null;
  readonly claimed: number | null;
  readonly expires: number | null;
  readonly ends: number | null;
  readonly isRevoked: boolean;
}

/** An account: whose it is and who issued it. */
export interface OwnAccount {
  readonly id: string;
  readonly agency: string;
  readonly issuer: string;
}

const hour = 3_600_000;
const day = 24 * hour;

const consumers: readonly Role[] = [
  'CONSUMER_HEAD',
  'CONSUMER_OFFICER',
  'TECHNICAL_OFFICER',
  'FOCAL_OFFICER',
];
const coordinators: readonly Role[] = ['COORDINATOR_HEAD', 'COORDINATOR_OFFICER'];

/** Accounts and keys as procedures SM5 has them, written by hand; it remembers what was done and asks the store nothing. */
export class KeyOracle {
  readonly #register: PeopleRegister;
  readonly #accounts: readonly OwnAccount[];
  readonly #revoked = new Set<string>();
  #keys: readonly Key[] = [];
  #now: number;
  /** The latest moment of what was done. */
  #recorded: number;

  constructor(register: PeopleRegister, accounts: readonly OwnAccount[], now: number) {
    this.#register = register;
    this.#accounts = accounts;
    this.#now = now;
    this.#recorded = now;
  }

  /** What is wrong with a step. */
  wrongIn(step: KeyStep): readonly string[] {
    // WHY never before what was done: a clock that is set back opens no claim and no key again.
    this.#now = Math.max(this.#recorded, step.clock);
    const expected = this.#verdict(step);
    const wrong = expected === step.outcome ? [] : [`it ended with ${step.outcome}, not ${expected}`];
    const endings = step.outcome === 'DONE' ? this.#take(step) : [];
    if (step.outcome === 'DONE') this.#recorded = this.#now;
    return [...wrong, ...endings, ...this.#standing(step)].map(
      (each) => `${JSON.stringify(step.act)}: ${each}`,
    );
  }

  #account(id: string): OwnAccount {
    const own = this.#accounts.find((each) => each.id === id);
    if (own === undefined) throw new TypeError(`there is no account ${id}`);
    return own;
  }

  #holds(person: string, roles: readonly Role[], agency?: string): boolean {
    const today = legalDayOf(this.#now);
    return this.#register.roles.some(
      (grant) =>
        grant.person === person &&
        roles.includes(grant.role) &&
        (agency === undefined || grant.agency === agency) &&
        isDuring(grant, today),
    );
  }

  /** The code with which an act ends. */
  #verdict({ act }: KeyStep): string {
    const { kind, account, person, prefix } = act;
    if (kind === 'SUSPENDED' || kind === 'ACTIVE' || kind === 'ACCOUNT_REVOKED')
      return this.#revoked.has(account) ? 'ACCOUNT_REVOKED' : 'DONE';
    const { agency } = this.#account(account);
    const isTechnical = this.#holds(person, ['TECHNICAL_OFFICER'], agency);
    const isCoordinating = this.#holds(person, coordinators, 'H41.SKHCN');
    const isOperator = this.#holds(person, ['OPERATOR']);
    if (!isTechnical && !isCoordinating && !isOperator && !this.#holds(person, consumers, agency))
      return 'ACCOUNT_UNKNOWN';
    const isAllowed = { OPEN: isCoordinating, CLAIM: isTechnical, ROTATE: isTechnical };
    if (kind === 'REVOKE') {
      if (!isTechnical && !isCoordinating && !isOperator) return 'ACCOUNT_ACT_REFUSED';
      const key = this.#keys.find((each) => each.account === account && each.prefix === prefix);
      return key === undefined ? 'ACCOUNT_KEY_UNKNOWN' : key.isRevoked ? 'AGAIN' : 'DONE';
    }
    if (!isAllowed[kind]) return 'ACCOUNT_ACT_REFUSED';
    return this.#keyVerdict(act, this.#openClaim(account));
  }

  #keyVerdict({ kind, account, person, officer, days }: KeyStep['act'], claim: Key | undefined): string {
    const { agency, issuer } = this.#account(account);
    const isWholeWeek = Number.isInteger(days) && days >= 0 && days <= 7;
    if (kind !== 'CLAIM' && !isWholeWeek) return 'ACCOUNT_INVALID';
    if (this.#revoked.has(account)) return 'ACCOUNT_REVOKED';
    const claimer = kind === 'OPEN' ? officer : person;
    if (!this.#holds(claimer, ['TECHNICAL_OFFICER'], agency)) return 'TECHNICAL_OFFICER_NEEDED';
    const opener = kind === 'OPEN' ? person : kind === 'CLAIM' ? claim?.openedBy : null;
    // SD4: who issues sees no key.
    if (claimer === issuer || claimer === opener) return 'SEPARATION_OF_DUTIES';
    return kind === 'CLAIM' && claim?.claimFor !== person ? 'ACCOUNT_CLAIM_INVALID' : 'DONE';
  }

  #openClaim(account: string): Key | undefined {
    return this.#keys.find((key) => key.account === account && this.#state(key) === 'CLAIMABLE');
  }

  /** What an act makes of the keys. */
  #take({ act, given, opened }: KeyStep): readonly string[] {
    const { kind, account, person, officer, prefix } = act;
    switch (kind) {
      case 'ACCOUNT_REVOKED':
        this.#revoked.add(account);
        return [];
      case 'REVOKE':
        this.#keys = this.#keys.map((each) => (each.prefix === prefix ? { ...each, isRevoked: true } : each));
        return [];
      case 'OPEN': {
        this.#closeClaims(account);
        const claimEnds = this.#now + 72 * hour;
        const claim = {
          prefix: opened?.prefix ?? '',
          account,
          claimFor: officer,
          openedBy: person,
          claimEnds,
        };
        const blank = { claimed: null, expires: null, ends: null, isRevoked: false };
        this.#keys = [...this.#keys, { ...claim, ...blank }];
        return Date.parse(opened?.endsAt ?? '') === claimEnds
          ? []
          : [`the claim is open until ${opened?.endsAt}`];
      }
      case 'CLAIM':
      case 'ROTATE':
        return given === null ? ['no key was given'] : this.#newKey(act, given);
      default:
        return [];
    }
  }

  #closeClaims(account: string): void {
    this.#keys = this.#keys.map((each) =>
      each.account === account && this.#state(each) === 'CLAIMABLE'
        ? { ...each, claimEnds: this.#now }
        : each,
    );
  }

  /** WHY the ends are taken as told: which key goes on is what the house decides; that one does, for how long, is checked. */
  #newKey({ kind, account }: KeyStep['act'], given: NonNullable<KeyStep['given']>): readonly string[] {
    const wrong: string[] = [];
    const claim = this.#openClaim(account);
    if (kind === 'ROTATE') this.#closeClaims(account);
    const before = this.#keys.filter((each) => each.account === account && this.#isOpen(each));
    for (const { prefix, endsAt } of given.endings) {
      const own = before.find((each) => each.prefix === prefix);
      const ends = Date.parse(endsAt);
      if (own === undefined) wrong.push(`${prefix} was not open`);
      if (ends > this.#now + 7 * day) wrong.push(`${prefix} opens for more than 7 days`);
      if (own?.ends != null && ends > own.ends) wrong.push(`the end of ${prefix} is put later`);
      this.#keys = this.#keys.map((each) => (each.prefix === prefix ? { ...each, ends } : each));
    }
    const expires = Date.parse(given.expiresAt);
    const year = `${Number(legalDayOf(this.#now).slice(0, 4)) + 1}${legalDayOf(this.#now).slice(4)}`;
    if (expires > (Number.isNaN(firstInstantOf(year)) ? this.#now + 366 * day : firstInstantOf(year)))
      wrong.push(`it expires at ${given.expiresAt}, after more than 12 months`);
    if (kind === 'CLAIM' && given.prefix !== claim?.prefix) wrong.push('the key of another claim');
    const claimed = { claimed: this.#now, expires };
    if (kind === 'CLAIM')
      this.#keys = this.#keys.map((each) => (each.prefix === given.prefix ? { ...each, ...claimed } : each));
    else {
      const plain = { claimFor: null, openedBy: null, claimEnds: null, ends: null, isRevoked: false };
      this.#keys = [...this.#keys, { prefix: given.prefix, account, ...plain, ...claimed }];
    }
    return wrong;
  }

  #state({ isRevoked, claimEnds, claimed, expires, ends }: Key): string {
    const isPast = (moment: number | null) => moment !== null && moment <= this.#now;
    if (isRevoked) return 'REVOKED';
    if (claimed === null) return isPast(claimEnds) ? 'EXPIRED' : 'CLAIMABLE';
    // The one that comes first names it.
    if (isPast(ends) && !(expires !== null && ends !== null && expires <= ends)) return 'RETIRED';
    if (isPast(expires)) return 'EXPIRED';
    return ends === null ? 'ACTIVE' : 'RETIRING';
  }

  #isOpen(key: Key): boolean {
    return ['ACTIVE', 'RETIRING'].includes(this.#state(key));
  }

  /** Every key stands where it should, the texts of those that are open open, and of each account there are two at most. */
  #standing({ keys, opening }: KeyStep): readonly string[] {
    const met = new Map(keys.map(({ prefix, state }) => [prefix, state]));
    const states = this.#keys.flatMap((key) => {
      const [expected, now] = [this.#state(key), met.get(key.prefix)];
      return expected === now ? [] : [`${key.prefix} is ${now}, and should be ${expected}`];
    });
    const texts = [...opening].flatMap(([prefix, now]) => {
      const key = this.#keys.find((each) => each.prefix === prefix);
      const expected =
        key === undefined
          ? 'SHUT'
          : this.#isOpen(key)
            ? 'OPEN'
            : this.#state(key) === 'EXPIRED'
              ? 'EXPIRED'
              : 'SHUT';
      return expected === now ? [] : [`the text of ${prefix} is ${now}, and should be ${expected}`];
    });
    const many = this.#accounts.filter(
      ({ id }) => this.#keys.filter((key) => key.account === id && this.#isOpen(key)).length > 2,
    );
    return [
      ...states,
      ...texts,
      ...(keys.length === this.#keys.length
        ? []
        : [`there are ${keys.length} keys, not ${this.#keys.length}`]),
      ...many.map(({ id }) => `${id} has more than two open keys`),
    ];
  }
}
