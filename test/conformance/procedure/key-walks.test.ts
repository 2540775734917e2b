import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Random } from '../../../province/demonstration/generate/random.ts';
import { joinRegisters, type PeopleRegister } from '../../../schema/people/register.ts';
import { houseLimits } from '../../../schema/procedure/account/account-limits.ts';
import {
  type ControlStoreOptions,
  openControlStore,
} from '../../../subgraphs/registry/store/sql-control-store.ts';
import { counts, tellProgress } from '../../fixtures/counts.ts';
import { keyOfficers, taxAccount } from '../../fixtures/key-officers.ts';
import { KeyOracle, type OwnAccount } from './key-oracle.ts';
import { KeyWalk, type MakeKeys, productKeys } from './key-walk.ts';

const { seed, keySteps } = counts;
const hour = 3_600_000;
const roundSteps = 250;

const grant = (person: string, agency: string, role: PeopleRegister['roles'][number]['role']) => ({
  ...{ person, agency, role, from: '2020-01-01', to: null, decision: '1/QĐ' },
});

/** An operator, the head of the coordinator, and a technical officer who has just issued an account, beside the officers. */
const register = joinRegisters(keyOfficers, {
  agencies: [],
  people: keyOfficers.people
    .slice(0, 3)
    .map((each, at) => ({ ...each, id: ['ops', 'lanh', 'moi'][at] ?? '' })),
  roles: [
    grant('ops', 'H41.SKHCN', 'OPERATOR'),
    grant('lanh', 'H41.SKHCN', 'COORDINATOR_HEAD'),
    grant('moi', 'H41.CTHUE', 'TECHNICAL_OFFICER'),
  ],
});

const accounts: readonly OwnAccount[] = [
  { id: 'tax-1', agency: 'H41.CTHUE', issuer: 'an' },
  { id: 'tax-2', agency: 'H41.CTHUE', issuer: 'phuc' },
  { id: 'gate-1', agency: 'H41.TTPVHCC', issuer: 'lanh' },
];

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'key-walks-'));
});
afterEach(async () => {
  vi.useRealTimers();
  await rm(folder, { recursive: true, force: true });
});

interface Met {
  readonly outcomes: ReadonlyMap<string, number>;
  readonly states: ReadonlySet<string>;
  readonly wrong: readonly string[];
}

const setClock = (clock: number) => vi.useFakeTimers({ toFake: ['Date'], now: clock });

async function walkOver(
  steps: number,
  {
    makeKeys = productKeys,
    ...options
  }: { readonly makeKeys?: MakeKeys } & Pick<ControlStoreOptions, 'limits'> = {},
): Promise<Met> {
  const random = new Random(seed);
  const outcomes = new Map<string, number>();
  const states = new Set<string>();
  const wrong: string[] = [];
  for (let done = 0; done < steps && wrong.length === 0; done += roundSteps) {
    const clock = Date.parse('2026-03-02T08:00:00+07:00') + random.between(0, 300 * 24) * hour;
    setClock(clock);
    const store = await openControlStore({ file: join(folder, `${done}.db`), ...options });
    await store.enterPeople(() => register, { by: 'an' });
    const { application: _application, ...plain } = taxAccount;
    for (const { id, agency, issuer } of accounts)
      await store.reserveAccount({ ...plain, id, agency }, { by: issuer });
    const oracle = new KeyOracle(register, accounts, clock);
    const people = register.people.map(({ id }) => id);
    const ids = accounts.map(({ id }) => id);
    const walk = new KeyWalk(store, random, { accounts: ids, people, clock, setClock, makeKeys });
    for (let step = 0; step < Math.min(roundSteps, steps - done) && wrong.length === 0; step += 1) {
      const met = await walk.step();
      const name = `${met.act.kind} ${met.outcome}`;
      outcomes.set(name, (outcomes.get(name) ?? 0) + 1);
      for (const { state } of met.keys) states.add(state);
      wrong.push(...oracle.wrongIn(met));
    }
    await store.close();
    await rm(join(folder, `${done}.db`));
    if (done % 10_000 === 0) tellProgress('acts on keys', done, steps);
  }
  return { outcomes, states, wrong };
}

it(
  `accounts and keys: ${keySteps} acts tried on real stores, seed ${seed}, nothing is wrong`,
  async () => {
    const { wrong, outcomes, states } = await walkOver(keySteps);
    expect(wrong, `seed ${seed}`).toEqual([]);
    expect([...states].sort()).toEqual(['ACTIVE', 'CLAIMABLE', 'EXPIRED', 'RETIRED', 'RETIRING', 'REVOKED']);
    const codes = [
      'ACCOUNT_UNKNOWN',
      'ACCOUNT_ACT_REFUSED',
      'SEPARATION_OF_DUTIES',
      'TECHNICAL_OFFICER_NEEDED',
    ];
    for (const code of ['DONE', 'AGAIN', 'ACCOUNT_CLAIM_INVALID', 'ACCOUNT_INVALID', ...codes])
      expect(
        [...outcomes.keys()].some((name) => name.endsWith(` ${code}`)),
        code,
      ).toBe(true);
  },
  2 * hour,
);

/** The keys of a product that does one thing wrong. */
const mutants: Readonly<
  Record<string, { readonly makeKeys?: MakeKeys } & Pick<ControlStoreOptions, 'limits'>>
> = {
  'the key before opens for ten days': { limits: { ...houseLimits, overlapDays: 10 } },
  'a claim is open for four days': { limits: { ...houseLimits, claimHours: 96 } },
  'whoever may see the account claims for its officer': {
    makeKeys: (store) => ({
      ...bound(store),
      claim: (_person, account) => store.claimKey({ account, person: 'phuc' }),
    }),
  },
  'a key that is lost goes on': {
    makeKeys: (store) => ({
      ...bound(store),
      revoke: async (person, { account }) =>
        (await productKeys(store).openClaim(person, { account, technicalOfficer: 'phuc' }, 'x')) !== null,
    }),
  },
  'who issued the account rotates its key': {
    makeKeys: (store) => ({
      ...bound(store),
      rotate: (person, { account, ...rest }) =>
        store.rotateOwnKey({ account, ...rest, person: person === 'an' ? 'moi' : person }),
    }),
  },
};

function bound(store: Parameters<MakeKeys>[0]): ReturnType<MakeKeys> {
  const keys = productKeys(store);
  return {
    openClaim: (...given) => keys.openClaim(...given),
    claim: (...given) => keys.claim(...given),
    rotate: (...given) => keys.rotate(...given),
    revoke: (...given) => keys.revoke(...given),
  };
}

describe('the oracle of keys', () => {
  it.each(Object.entries(mutants))(
    'finds what is wrong: %s',
    async (_name, mutant) => {
      const { wrong } = await walkOver(1_000, mutant);
      expect(wrong).not.toEqual([]);
    },
    120_000,
  );
});
