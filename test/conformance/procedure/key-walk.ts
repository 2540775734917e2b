import type { Random } from '../../../province/demonstration/generate/random.ts';
import { CodedError } from '../../../schema/errors/coded-error.ts';
import { houseLimits } from '../../../schema/procedure/account/account-limits.ts';
import { AccountKeys, type KeyStore } from '../../../subgraphs/registry/procedure/account-keys.ts';
import type { AccountKey, ControlStore } from '../../../subgraphs/registry/store/control-store-interface.ts';
import type { ClaimedKey } from '../../../subgraphs/registry/store/key-acts-interface.ts';

/** An act on the keys of an account, as somebody tries it. */
export interface KeyAct {
  readonly kind: 'OPEN' | 'CLAIM' | 'ROTATE' | 'REVOKE' | 'SUSPENDED' | 'ACTIVE' | 'ACCOUNT_REVOKED';
  readonly person: string;
  readonly account: string;
  /** Of a claim that is opened: its officer. */
  readonly officer: string;
  readonly days: number;
  readonly prefix: string;
}

/** How it ended, and what is there afterwards. */
export interface KeyStep {
  readonly act: KeyAct;
  /** DONE, AGAIN (it was done before), or the code of the refusal. */
  readonly outcome: string;
  readonly given: ClaimedKey | null;
  /** The open claim that an act opened. */
  readonly opened: { readonly prefix: string; readonly endsAt: string } | null;
  /** The clock of the machine, in milliseconds of the epoch. */
  readonly clock: number;
  readonly keys: readonly AccountKey[];
  /** Of the texts of keys that were ever shown, which open now, and which have expired. */
  readonly opening: ReadonlyMap<string, 'OPEN' | 'EXPIRED' | 'SHUT'>;
}

const hour = 3_600_000;
const day = 24 * hour;

/** How keys are administered over a store; a mutant of a walk puts something else between. */
export type MakeKeys = (store: KeyStore) => Pick<AccountKeys, 'openClaim' | 'claim' | 'rotate' | 'revoke'>;

/** The product's own way. */
export const productKeys: MakeKeys = (store) =>
  new AccountKeys(store, {
    ...{ coordinator: 'H41.SKHCN', limits: houseLimits, recordAct: (_by, _act, change) => change() },
  });

/** A walk over the keys of accounts in one control database: people of every kind try acts, and time goes on. */
export class KeyWalk {
  readonly #store: ControlStore;
  readonly #random: Random;
  readonly #accounts: readonly string[];
  readonly #people: readonly string[];
  readonly #keys: ReturnType<MakeKeys>;
  readonly #setClock: (clock: number) => void;
  readonly #texts = new Map<string, string>();
  #clock: number;

  constructor(
    store: ControlStore,
    random: Random,
    world: {
      readonly accounts: readonly string[];
      readonly people: readonly string[];
      readonly clock: number;
      readonly setClock: (clock: number) => void;
      readonly makeKeys: MakeKeys;
    },
  ) {
    this.#store = store;
    this.#random = random;
    this.#accounts = world.accounts;
    this.#people = world.people;
    this.#clock = world.clock;
    this.#setClock = world.setClock;
    this.#keys = world.makeKeys(store);
  }

  async step(): Promise<KeyStep> {
    this.#passTime();
    const before = await this.#store.keys();
    const act = this.#chosen(before);
    const done = await this.#tried(act);
    if (done.given !== null) this.#texts.set(done.given.prefix, done.given.key);
    const opening = new Map<string, 'OPEN' | 'EXPIRED' | 'SHUT'>();
    for (const [prefix, text] of this.#texts) {
      const found = await this.#store.accountByKey(text);
      opening.set(prefix, found === null ? 'SHUT' : found.key.isExpired ? 'EXPIRED' : 'OPEN');
    }
    this.#noteUse(opening);
    return { ...done, act, clock: this.#clock, keys: await this.#store.keys(), opening };
  }

  /** WHY after an answer: a key is noted as used by whoever it opened for. It is written when the store is closed, or a second later. */
  #noteUse(opening: ReadonlyMap<string, string>): void {
    const open = [...opening].flatMap(([prefix, state]) => (state === 'OPEN' ? prefix : []));
    if (open.length > 0 && this.#random.chance(0.5)) this.#store.keyUsed(this.#random.pick(open));
  }

  #passTime(): void {
    const random = this.#random;
    const way = random.unit();
    if (way < 0.05) this.#clock -= random.between(1, 200) * hour;
    else if (way < 0.07) this.#clock += random.pick([20, 120, 300]) * day;
    else if (way < 0.3) this.#clock += random.between(1, 4) * day;
    else this.#clock += random.between(0, 20) * hour;
    this.#setClock(this.#clock);
  }

  #chosen(keys: readonly AccountKey[]): KeyAct {
    const random = this.#random;
    const account = random.pick(this.#accounts);
    const kind = random.pick([
      ...([
        'OPEN',
        'OPEN',
        'OPEN',
        'CLAIM',
        'CLAIM',
        'CLAIM',
        'CLAIM',
        'ROTATE',
        'ROTATE',
        'REVOKE',
      ] as const),
      ...(random.chance(0.25) ? (['SUSPENDED', 'ACTIVE', 'ACTIVE'] as const) : []),
      ...(random.chance(0.01) ? (['ACCOUNT_REVOKED'] as const) : []),
    ]);
    const own = keys.filter((each) => each.account === account);
    const waiting = own.find(({ state }) => state === 'CLAIMABLE')?.claimFor;
    const claimer =
      kind === 'CLAIM' && waiting != null && random.chance(0.8) ? waiting : random.pick(this.#people);
    return {
      ...{ kind, account, person: claimer, officer: random.chance(0.6) ? 'phuc' : random.pick(this.#people) },
      days: random.chance(0.75) ? random.between(0, 7) : random.pick([-1, 8, 10, 1.5]),
      prefix: own.length === 0 || random.chance(0.05) ? '00000000' : random.pick(own).prefix,
    };
  }

  async #tried(act: KeyAct): Promise<Pick<KeyStep, 'outcome' | 'given' | 'opened'>> {
    const nothing = { given: null, opened: null };
    try {
      return { ...nothing, outcome: 'DONE', ...(await this.#done(act)) };
    } catch (error) {
      if (!(error instanceof CodedError)) throw error;
      return { ...nothing, outcome: error.code };
    }
  }

  async #done({ kind, person, account, officer, days, prefix }: KeyAct): Promise<Partial<KeyStep>> {
    const why = 'Lý do';
    switch (kind) {
      case 'OPEN': {
        const request = { account, technicalOfficer: officer, overlapDays: days };
        return { opened: await this.#keys.openClaim(person, request, why) };
      }
      case 'CLAIM':
        return { given: await this.#keys.claim(person, account) };
      case 'ROTATE':
        return { given: await this.#keys.rotate(person, { account, days, why }) };
      case 'REVOKE':
        return { outcome: (await this.#keys.revoke(person, { account, prefix, why })) ? 'DONE' : 'AGAIN' };
      case 'SUSPENDED':
      case 'ACTIVE':
        await this.#store.setAccountState(account, kind, { by: person });
        return {};
      case 'ACCOUNT_REVOKED':
        await this.#store.setAccountState(account, 'REVOKED', { by: person });
        return {};
    }
  }
}
