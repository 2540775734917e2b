import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import knexFactory, { type Knex } from 'knex';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CodedError } from '../../../schema/errors/coded-error.ts';
import { invariant } from '../../../schema/invariant.ts';
import { operationKinds, recordOperations } from '../../../schema/language/entrance.ts';
import { compilePermission } from '../../../schema/permission/compile-permission.ts';
import type { InstrumentDraft } from '../../../schema/policy/instrument-document.ts';
import type { Account, InstrumentEvent, PolicySnapshot } from '../../../schema/policy/policy.ts';
import { controlMigrationSource } from '../../../subgraphs/registry/store/control-migrations.ts';
import type { ControlStore } from '../../../subgraphs/registry/store/control-store-interface.ts';
import { openControlStore } from '../../../subgraphs/registry/store/sql-control-store.ts';
import { account, agreement, entry, openList, smallCatalogue } from '../../schema/permission/small-policy.ts';

/** Deep runs raise it. */
const factor = Number(process.env.LIENTHONG_HISTORIES ?? '1');

const accounts = ['tax', 'police', 'late'];
const numbers = ['TT-1', 'TT-2', 'DLM-1'];
const items = ['Person.name', 'Person.born', 'Person.grade', 'Unit.label', 'Person.age'];

/** One thing that an administrator does; an impossible one is refused and changes nothing. */
type Act =
  | {
      readonly act: 'record';
      readonly number: string;
      readonly items: readonly string[];
      readonly rows: boolean;
    }
  | {
      readonly act: 'event';
      readonly kind: InstrumentEvent['kind'];
      readonly number: string;
      readonly account: string | null;
    }
  | { readonly act: 'account'; readonly id: string; readonly state: Account['state'] }
  | { readonly act: 'issue'; readonly id: string };

const acts: fc.Arbitrary<Act> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      act: fc.constant('record' as const),
      number: fc.constantFrom(...numbers),
      items: fc.subarray(items, { minLength: 1 }),
      rows: fc.boolean(),
    }),
  },
  {
    weight: 5,
    arbitrary: fc.record({
      act: fc.constant('event' as const),
      kind: fc.constantFrom('SUSPENDED' as const, 'RESUMED' as const, 'TERMINATED' as const),
      number: fc.constantFrom(...numbers, 'database:people'),
      account: fc.constantFrom(null, null, 'tax'),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      act: fc.constant('account' as const),
      id: fc.constantFrom(...accounts),
      state: fc.constantFrom('ACTIVE' as const, 'SUSPENDED' as const),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ act: fc.constant('issue' as const), id: fc.constant('late') }),
  },
);

function draftOf(number: string, granted: readonly string[], withRows: boolean): InstrumentDraft {
  const isOpen = number.startsWith('DLM');
  const content = [
    entry(granted, {
      operations: isOpen ? ['AGGREGATE'] : recordOperations,
      rows:
        withRows && !isOpen && granted.every((item) => item.startsWith('Person.'))
          ? { grade: { eq: 'HIGH' } }
          : null,
    }),
  ];
  const make = isOpen ? openList : agreement;
  const {
    version: _version,
    recordedVersion: _recorded,
    recordedAt: _at,
    recordedBy: _by,
    ...draft
  } = make(content, { number, consumers: isOpen ? [] : ['tax', 'police'], validTo: null });
  return draft;
}

async function carryOut(store: ControlStore, act: Act, by: string): Promise<boolean> {
  try {
    switch (act.act) {
      case 'record':
        await store.recordInstrument(draftOf(act.number, act.items, act.rows), { by, why: 'test' });
        break;
      case 'event':
        await store.recordEvent({ ...act, reason: 'r', restoredBy: null, by });
        break;
      case 'account':
        await store.setAccountState(act.id, act.state, { by });
        break;
      case 'issue': {
        const { state: _, ...draft } = account({ id: act.id });
        await store.issueAccount(draft, { by });
      }
    }
    return true;
  } catch (error) {
    if (error instanceof CodedError) return false;
    throw error;
  }
}

/** What each account (null: the public) may read at a moment, entrance by entrance. */
function effectOf(policy: PolicySnapshot, now: string, ids: readonly (string | null)[]): unknown {
  return ids.map((id) => {
    const asking = { now, purpose: null, address: '10.0.0.1', method: 'ONLINE_QUERY' as const };
    const permission = compilePermission(
      smallCatalogue,
      policy,
      id === null ? null : (policy.accounts.get(id) ?? null),
      asking,
    );
    return operationKinds.map((kind) =>
      [...smallCatalogue.items.keys()].flatMap((coordinate) => {
        const decision = permission.decide(kind, coordinate);
        if (decision.kind === 'none') return [];
        return [[coordinate, decision.kind, decision.kind === 'rows' ? decision.rows : null]];
      }),
    );
  });
}

let folder: string;
let files = 0;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'policy-history-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function newStore(): Promise<ControlStore> {
  files += 1;
  const store = await openControlStore({ file: join(folder, `control-${files}.db`) });
  for (const id of ['tax', 'police']) {
    const { state: _, ...draft } = account({ id });
    await store.issueAccount(draft, { by: 'test' });
  }
  return store;
}

describe('policy history', () => {
  it('keeps every version: the policy as it was, who changed it, when and why', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(acts, { minLength: 3, maxLength: 12 }), async (plan) => {
        const store = await newStore();
        const seen: PolicySnapshot[] = [await store.snapshot()];
        for (const [at, act] of plan.entries()) {
          if (await carryOut(store, act, `administrator-${at}`)) seen.push(await store.snapshot());
        }
        const versions = seen.map(({ version }) => version);
        expect(versions).toEqual(versions.map((_, at) => at + 2));
        for (const snapshot of seen) {
          expect(await store.snapshotAt({ version: snapshot.version })).toEqual(snapshot);
        }
        const history = await store.history(1_000);
        expect(history.map(({ version }) => version)).toEqual(
          Array.from({ length: versions.at(-1) ?? 0 }, (_, at) => (versions.at(-1) ?? 0) - at),
        );
        for (const { version, by, at } of history) {
          if (version > 2) expect(by).toMatch(/^administrator-\d+$/);
          expect((await store.snapshotAt({ at })).version).toBeGreaterThanOrEqual(version);
        }
        await store.close();
      }),
      { numRuns: 10 * factor },
    );
  });

  it('pages from the newest to the oldest', async () => {
    const store = await newStore();
    for (const number of ['A', 'B', 'C'])
      await store.recordInstrument(draftOf(number, ['Person.name'], false), { by: 'x', why: number });
    const [newest, next] = await store.history(2);
    expect([newest?.why, next?.why]).toEqual(['C', 'B']);
    const rest = await store.history(10, next?.version);
    expect(rest.map(({ concerns }) => concerns)).toEqual(['A@1', 'police', 'tax']);
    await store.close();
  });

  it('of a moment gives the version that was the newest then; before the first there is nothing', async () => {
    const store = await newStore();
    const before = await store.snapshotAt({ at: '2000-01-01T00:00:00.000Z' });
    expect([before.version, before.accounts.size]).toEqual([0, 0]);
    const now = await store.snapshotAt({ at: new Date().toISOString() });
    expect(now).toEqual(await store.snapshot());
    await store.close();
  });

  it.each([-1, 1.5, 3, Number.NaN])('version %s is refused', async (version) => {
    const store = await newStore();
    await expect(store.snapshotAt({ version })).rejects.toMatchObject({ code: 'POLICY_VERSION_UNKNOWN' });
    await expect(store.rollback(version, { by: 'x' })).rejects.toMatchObject({
      code: 'POLICY_VERSION_UNKNOWN',
    });
    expect(await store.version()).toBe(2);
    await store.close();
  });
});

/** A list that had ended and was recorded anew with more items: its end must not reach them. */
const endedListWithNewItems: [Act[], number] = [
  [
    { act: 'record', number: 'TT-1', items: ['Unit.label', 'Person.age'], rows: false },
    { act: 'record', number: 'DLM-1', items: ['Person.age'], rows: false },
    { act: 'event', kind: 'TERMINATED', number: 'DLM-1', account: null },
    { act: 'record', number: 'DLM-1', items: ['Unit.label', 'Person.age'], rows: false },
  ],
  3,
];

describe('roll-back', () => {
  it('gives every account what it had, by new versions; what was recorded stays', async () => {
    let changed = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.array(acts, { minLength: 2, maxLength: 14 }),
        fc.nat({ max: 100 }),
        async (plan, chosen) => {
          const store = await newStore();
          for (const act of plan) await carryOut(store, act, 'x');
          const current = await store.snapshot();
          if (current.version < 3) return store.close();
          const wanted = 2 + (chosen % (current.version - 2));
          const then = await store.snapshotAt({ version: wanted });
          const done = await store.rollback(wanted, { by: 'root', why: 'mistake' });
          const after = await store.snapshot();
          const now = new Date().toISOString();
          // An account of later is suspended, so it is as nobody was then.
          const ids = [null, ...then.accounts.keys()];
          expect(effectOf(after, now, ids)).toEqual(effectOf(then, now, ids));
          if (!then.accounts.has('late') && after.accounts.has('late'))
            expect(after.accounts.get('late')?.state).toBe('SUSPENDED');
          expect(done.version).toBe(after.version);
          expect(
            done.changes.every(({ by, why }) => by === 'root' && why?.includes(`version ${wanted}: mistake`)),
          ).toBe(true);
          expect(await store.snapshotAt({ version: current.version })).toEqual(current);
          changed += done.changes.length;
          await store.close();
        },
      ),
      { numRuns: 40 * factor, examples: [endedListWithNewItems] },
    );
    expect(changed).toBeGreaterThan(30);
  });

  it('cannot give back a revoked account, and says so', async () => {
    const store = await newStore();
    await store.setAccountState('tax', 'REVOKED', { by: 'x' });
    const done = await store.rollback(2, { by: 'x' });
    expect(done.irrevocable).toEqual(['tax']);
    expect((await store.snapshot()).accounts.get('tax')?.state).toBe('REVOKED');
    await store.close();
  });
});

describe('a control database of the version before the history', () => {
  it('is brought up: its records are the history', async () => {
    const file = join(folder, 'older.db');
    await makeOlderDatabase(file);
    const store = await openControlStore({ file });
    const history = await store.history(10);
    expect(history.map(({ version, action, concerns, by }) => [version, action, concerns, by])).toEqual([
      [3, 'SUSPENDED', 'TT-1', 'inspector'],
      [2, 'RECORDED', 'TT-1@1', 'admin'],
      [1, 'ACCOUNT', 'tax', 'unknown'],
    ]);
    const policy = await store.snapshot();
    expect(policy.accounts.get('tax')?.purposeCode).toBe('thu-thue');
    expect((await store.snapshotAt({ version: 2 })).events).toEqual([]);
    await store.rollback(2, { by: 'x' });
    expect((await store.snapshot()).events.at(-1)?.kind).toBe('RESUMED');
    await store.close();
  });
});

/** Brings a file to the first migration only, with records as that version wrote them. */
async function makeOlderDatabase(file: string): Promise<void> {
  const knex: Knex = knexFactory({
    client: 'sqlite3',
    connection: { filename: file },
    useNullAsDefault: true,
  });
  const [first] = await controlMigrationSource.getMigrations([]);
  invariant(first, 'there is a first migration');
  await knex.migrate.latest({
    migrationSource: { ...controlMigrationSource, getMigrations: async () => [first] },
  });
  const { purposeCode: _code, subject: _subject, answerMode: _mode, ...older } = account();
  await knex('account').insert({
    id: 'tax',
    record: JSON.stringify(older),
    key_prefix: 'a',
    key_hash: 'b',
    recorded_version: 1,
  });
  const { methods: _m, networks: _n, ...instrument } = agreement(['Person.name'], { recordedVersion: 2 });
  await knex('instrument').insert({
    number: 'TT-1',
    version: 1,
    record: JSON.stringify(instrument),
    recorded_version: 2,
  });
  await knex('instrument_event').insert({
    number: 'TT-1',
    record: JSON.stringify({
      kind: 'SUSPENDED',
      number: 'TT-1',
      reason: 'r',
      restoredBy: null,
      recordedVersion: 3,
      at: '2026-05-01T00:00:00.000Z',
      by: 'inspector',
    }),
    recorded_version: 3,
  });
  await knex('policy_version').where({ id: 1 }).update({ version: 3 });
  await knex.destroy();
}

it('records on a policy that was tested only while nothing else changed', async () => {
  const store = await newStore();
  const tested = await store.version();
  const drafts = [draftOf('TT-1', ['Person.name'], false), draftOf('TT-2', ['Person.born'], false)];
  await store.setAccountState('tax', 'SUSPENDED', { by: 'x' });
  await expect(store.recordInstruments(drafts, { by: 'x', policyVersion: tested })).rejects.toMatchObject({
    code: 'POLICY_CHANGED',
  });
  expect((await store.snapshot()).instruments).toEqual([]);
  await store.recordInstruments(drafts, { by: 'x', policyVersion: await store.version() });
  expect((await store.snapshot()).instruments.map(({ number }) => number)).toEqual(['TT-1', 'TT-2']);
  await store.close();
});
