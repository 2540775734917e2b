import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Act } from '../../../../schema/procedure/machine/act.ts';
import { requireRules } from '../../../../schema/standing-rule/require-rules.ts';
import type { StandingRule } from '../../../../schema/standing-rule/standing-rule.ts';
import type { ControlStore } from '../../../../subgraphs/registry/store/control-store-interface.ts';
import { openControlStore } from '../../../../subgraphs/registry/store/sql-control-store.ts';
import { account, agreement, smallCatalogue } from '../../../schema/permission/small-policy.ts';

let folder: string;
let file: string;
let files = 0;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'standing-rules-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));
beforeEach(() => {
  files += 1;
  file = join(folder, `${files}.db`);
});

const act = (version = 1): Act => ({
  ...{ case: 'QT-000001/2026', procedure: 'X', command: 'x', version, from: null, to: 'Y', reason: null },
  actor: {
    person: 'a.b',
    agency: 'A.coord',
    role: 'COORDINATOR_HEAD',
    side: 'COORDINATOR',
    onBehalfOf: null,
  },
  ...{ at: '2026-01-01T00:00:00.000Z', legalGround: null, documents: [], input: {} },
  requestId: `r/${version}`,
});
const record: StandingRule = {
  ...{ case: 'QT-000001/2026', isInForce: true, accepted: [] },
  content: {
    ...{ title: { vi: 'x', en: 'x' }, never: ['READ'] },
    who: { classes: [], agencies: [], accounts: [], except: { classes: [], agencies: [], accounts: [] } },
    items: { personal: [], databases: [], types: [], coordinates: ['Person.faith'] },
    purposes: { only: [], except: [] },
  },
};
const {
  recordedVersion: _v,
  recordedAt: _at,
  recordedBy: _by,
  version: _n,
  ...broken
} = agreement(['Person.faith'], {
  ...{ validFrom: '2020-01-01T00:00:00+07:00', validTo: null },
});
const {
  recordedVersion: _w,
  recordedAt: _bt,
  recordedBy: _cy,
  version: _m,
  ...sound
} = agreement(['Person.name'], {
  ...{ number: 'TT-2', validFrom: '2020-01-01T00:00:00+07:00', validTo: null },
});
const { state: _state, ...taxAccount } = account();
const by = { by: 'a.b' };

const enter = (store: ControlStore, changes: Partial<StandingRule> = {}, version = 1) =>
  store.decide(async (unit) => {
    await unit.enterRecord(await unit.add(act(version)), {
      kind: 'STANDING_RULE',
      record: { ...record, ...changes },
    });
  });

const opened = () =>
  openControlStore({ file, requireRules: (changing) => requireRules(smallCatalogue, changing) });
const code = (work: Promise<unknown>) =>
  work.then(
    () => null,
    (error: { code?: string }) => error.code,
  );

/** Every way in which the control database takes a change of the policy that opens what the rule closes. */
const doors: readonly (readonly [string, (store: ControlStore) => Promise<unknown>])[] = [
  ['recordInstrument', (store) => store.recordInstrument(broken, by)],
  ['recordInstruments', (store) => store.recordInstruments([sound, broken], by)],
  ['recordPolicy', (store) => store.recordPolicy({ accounts: [], instruments: [broken], events: [] }, by)],
  ['an act', (store) => store.decide(async (unit) => unit.recordInstrument(await unit.add(act(2)), broken))],
];

describe('standing rules at the control database', () => {
  it.each(doors)('refuse what breaks them: %s; nothing of it is recorded', async (_name, open) => {
    const store = await opened();
    await store.issueAccount(taxAccount);
    await enter(store);
    const before = await store.version();
    expect(await code(open(store))).toBe('STANDING_RULE_BROKEN');
    expect([await store.version(), (await store.snapshot()).instruments]).toEqual([before, []]);
    await store.recordInstrument(sound, by);
    expect((await store.snapshot()).instruments.map(({ number }) => number)).toEqual(['TT-2']);
    await store.close();
  });

  it('refuse that a stop is lifted, an account opened again or the policy rolled back to what breaks them', async () => {
    const store = await opened();
    await store.issueAccount(taxAccount);
    await store.recordInstrument(broken, by);
    const open = await store.version();
    const event = { number: 'TT-1', reason: 'x', by: 'a.b' };
    await store.recordEvent({ ...event, kind: 'SUSPENDED', ground: 'SECURITY', restoredBy: 'y' });
    await enter(store);
    expect(await code(store.recordEvent({ ...event, kind: 'RESUMED', restoredBy: null }))).toBe(
      'STANDING_RULE_BROKEN',
    );
    expect(await code(store.rollback(open, { by: 'a.b', why: 'x' }))).toBe('STANDING_RULE_BROKEN');
    await store.close();
  });

  it('do not hinder a change that has nothing to do with what is broken already, nor one that is accepted', async () => {
    const store = await opened();
    await store.issueAccount(taxAccount);
    await store.recordInstrument(broken, by);
    await enter(store);
    await store.recordInstrument(sound, by);
    await store.close();
  });

  it('an exception lets exactly what it names through', async () => {
    const accepted = { account: 'tax', item: 'Person.faith', instrument: null, until: '2099-01-01' };
    const head = { person: 'o.h', agency: 'A.people', reason: 'x' };
    const store = await opened();
    await store.issueAccount(taxAccount);
    await enter(store, { accepted: [{ ...accepted, ...head, account: 'other' }] });
    expect(await code(store.recordInstrument(broken, by))).toBe('STANDING_RULE_BROKEN');
    await enter(store, { accepted: [{ ...accepted, ...head }] }, 2);
    expect(await code(store.recordInstrument(broken, by))).toBeNull();
    await store.close();
  });

  it('without a catalogue every change of the policy is refused, and one that ended hinders nothing', async () => {
    const store = await openControlStore({ file });
    await store.issueAccount(taxAccount);
    await enter(store);
    expect(await code(store.recordInstrument(sound, by))).toBe('STANDING_RULES_UNREADABLE');
    await enter(store, { isInForce: false }, 2);
    expect(await code(store.recordInstrument(broken, by))).toBeNull();
    await store.close();
  });

  it('a rule that throws where it is asked lets nothing through', async () => {
    const store = await openControlStore({ file, requireRules: () => Promise.reject(new RangeError('x')) });
    await enter(store);
    await expect(store.recordInstrument(sound, by)).rejects.toThrow(RangeError);
    expect((await store.snapshot()).instruments).toEqual([]);
    await store.close();
  });
});
