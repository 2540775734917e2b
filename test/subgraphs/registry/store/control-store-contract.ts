import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { codedError } from '../../../../schema/errors/coded-error.ts';
import type { PolicySnapshot } from '../../../../schema/policy/policy.ts';
import type { ControlStore } from '../../../../subgraphs/registry/store/control-store-interface.ts';
import { counts } from '../../../fixtures/counts.ts';
import {
  accountDraft,
  carryOut,
  draftOf,
  effectOf,
  newDraftOf,
  type PolicyAct,
  policyActs,
} from './policy-acts.ts';

/** A new and empty control database, which any number of stores may open. */
export interface ControlDatabase {
  open(): Promise<ControlStore>;
  /** Opens a control database that cannot be reached. */
  openUnreachable(): Promise<ControlStore>;
}

const event = (kind: 'SUSPENDED' | 'RESUMED' | 'TERMINATED', number = 'TT-1', account?: string | null) =>
  ({
    kind,
    number,
    reason: `why ${kind}`,
    restoredBy: null,
    by: 'thanh tra',
    ...(kind === 'SUSPENDED' ? { ground: 'BREACH' as const } : {}),
    ...(account === undefined ? {} : { account }),
  }) as const;

/** Does some work at another time than now, some milliseconds from an instant. */
async function at(instant: string, offsetMs: number, work: () => Promise<void>): Promise<void> {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.parse(instant) + offsetMs });
  try {
    await work();
  } finally {
    vi.useRealTimers();
  }
}

/** What every control store does, whatever engine keeps it. */
export function controlStoreContract(makeDatabase: () => Promise<ControlDatabase>): void {
  /** Opens stores of one new database for a test, and closes them. */
  const withStores =
    (count: number, work: (...stores: readonly ControlStore[]) => Promise<void>) => async () => {
      const database = await makeDatabase();
      const stores: ControlStore[] = [];
      for (let at = 0; at < count; at++) stores.push(await database.open());
      try {
        await work(...stores);
      } finally {
        for (const store of stores) await store.close();
      }
    };
  const withStore = (work: (store: ControlStore) => Promise<void>) =>
    withStores(1, (store) => work(theStore(store)));

  describe('the version', () => {
    it(
      'begins at 0 with nothing recorded; each change makes the next, a refused one none',
      withStore(async (store) => {
        expect(await store.snapshot()).toEqual({
          version: 0,
          accounts: new Map(),
          instruments: [],
          events: [],
          usageRegulations: [],
        });
        await store.issueAccount(accountDraft('tax'));
        await store.recordInstrument(draftOf('TT-1'), { by: 'x' });
        await expect(store.issueAccount(accountDraft('tax'))).rejects.toThrow();
        await expect(
          store.recordInstrument(draftOf('TT-1'), { by: 'x', expectedVersion: 7 }),
        ).rejects.toThrow();
        expect([await store.version(), (await store.snapshot()).version]).toEqual([2, 2]);
        expect(await store.history(10)).toHaveLength(2);
      }),
    );

    it(
      'has a history that says which changes made it, whatever its number',
      withStores(2, async (left, right) => {
        const [one, other] = [theStore(left), theStore(right)];
        expect([await one.historyAt(0), await one.historyAt(1)]).toEqual([await other.historyAt(0), null]);
        await one.issueAccount(accountDraft('tax'));
        const first = await one.historyAt(1);
        await other.recordInstrument(draftOf('TT-1'), { by: 'x' });
        const second = await one.historyAt(2);
        expect(new Set([await one.historyAt(0), first, second]).size).toBe(3);
        // It is of the records: whoever reads them, from where, and when, makes no difference.
        expect([await other.historyAt(1), await other.historyAt(2)]).toEqual([first, second]);
        expect(await one.historyAt(3)).toBeNull();
      }),
    );

    it(
      'can be raised above one that others have seen: the policy stays, and says why',
      withStore(async (store) => {
        await store.issueAccount(accountDraft('tax'));
        const { version: _, ...before } = await store.snapshot();
        expect(await store.acceptAsNewest(7, { by: 'an', why: 'restored' })).toBe(8);
        expect(await store.acceptAsNewest(3, { by: 'an', why: 'again' })).toBe(9);
        expect(await store.snapshot()).toEqual({ ...before, version: 9 });
        expect(
          (await store.history(2)).map(({ version, by, action, concerns, why }) => [
            version,
            by,
            action,
            concerns,
            why,
          ]),
        ).toEqual([
          [9, 'an', 'ACCEPTED', 'version 8', 'again'],
          [8, 'an', 'ACCEPTED', 'version 1', 'restored'],
        ]);
        expect((await store.snapshotAt({ version: 5 })).accounts.size).toBe(1);
        await store.setAccountState('tax', 'SUSPENDED');
        expect(await store.version()).toBe(10);
      }),
    );

    it(
      'keeps the policy as it was, who changed it, when and why',
      withRandomHistories(makeDatabase, async (store, plan) => {
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
        const newest = versions.at(-1) ?? 0;
        expect(history.map(({ version }) => version)).toEqual(
          Array.from({ length: newest }, (_, at) => newest - at),
        );
        for (const { version, by, at } of history) {
          if (version > 2) expect(by).toMatch(/^administrator-\d+$/);
          expect((await store.snapshotAt({ at })).version).toBeGreaterThanOrEqual(version);
        }
      }),
    );
  });

  describe('instruments', () => {
    it(
      'are recorded as versions, each with its number, moment and author',
      withStore(async (store) => {
        const first = await store.recordInstrument(draftOf('TT-1'), { by: 'an' });
        const second = await store.recordInstrument(draftOf('TT-1', ['Person.born']), {
          by: 'bình',
          expectedVersion: 1,
        });
        expect([first, second]).toMatchObject([
          { number: 'TT-1', version: 1, recordedVersion: 1, recordedBy: 'an' },
          { number: 'TT-1', version: 2, recordedVersion: 2, recordedBy: 'bình' },
        ]);
        expect(Date.parse(first.recordedAt)).toBeLessThanOrEqual(Date.parse(second.recordedAt));
        const { instruments } = await store.snapshot();
        expect(instruments).toEqual([first, second]);
      }),
    );

    it(
      'a change based on another version than the newest is a conflict',
      withStore(async (store) => {
        await store.recordInstrument(draftOf('TT-1'), { by: 'x', expectedVersion: 0 });
        const stale = store.recordInstrument(draftOf('TT-1'), { by: 'x', expectedVersion: 0 });
        await expect(stale).rejects.toMatchObject({
          code: 'CONFLICT',
          details: { number: 'TT-1', current: 1 },
        });
      }),
    );

    it(
      'what says the same as the newest version records nothing, however often it comes',
      withStore(async (store) => {
        const first = await store.recordInstrument(draftOf('TT-1'), { by: 'x' });
        expect(await store.recordInstrument(draftOf('TT-1'), { by: 'y' })).toEqual(first);
        expect(await store.recordInstruments([draftOf('TT-1')], { by: 'y' })).toEqual([]);
        const made = await store.recordInstruments([draftOf('TT-1'), draftOf('TT-2')], { by: 'y' });
        expect(made.map(({ number }) => number)).toEqual(['TT-2']);
        expect([await store.version(), (await store.snapshot()).instruments.length]).toEqual([2, 2]);
      }),
    );

    it(
      'what was terminated is revived by nobody in passing',
      withStore(async (store) => {
        await store.recordInstrument(draftOf('TT-1'), { by: 'x' });
        await store.recordEvent(event('TERMINATED'));
        const ended = { code: 'AGREEMENT_ENDED' };
        await expect(store.recordInstrument(draftOf('TT-1'), { by: 'x' })).rejects.toMatchObject(ended);
        const both = store.recordInstruments([draftOf('TT-2'), draftOf('TT-1')], { by: 'x' });
        await expect(both).rejects.toMatchObject(ended);
        const silent = { ...newDraftOf('TT-1'), revives: false };
        await expect(store.recordInstrument(silent, { by: 'x' })).rejects.toMatchObject(ended);
        expect(await store.version()).toBe(2);
        expect(await store.recordInstrument(newDraftOf('TT-1'), { by: 'x' })).toMatchObject({ version: 2 });
      }),
    );

    it(
      'a number that differs from another in the case of its letters only is refused',
      withStore(async (store) => {
        await store.recordInstrument(draftOf('TT-1'), { by: 'x' });
        await expect(store.recordInstrument(draftOf('tt-1'), { by: 'x' })).rejects.toMatchObject({
          code: 'AGREEMENT_INVALID',
        });
      }),
    );

    it(
      'a text of an act that cannot be read as it is is refused, and nothing is recorded',
      withStore(async (store) => {
        const invalid = { code: 'TEXT_INVALID' };
        const draft = draftOf('TT-1');
        await expect(store.recordInstrument(draft, { by: 'a\u202eb' })).rejects.toMatchObject(invalid);
        await expect(store.recordInstrument(draft, { by: 'x', why: '\u200b' })).rejects.toMatchObject(
          invalid,
        );
        await store.recordInstrument(draft, { by: 'x' });
        const stop = { ...event('SUSPENDED'), reason: 'vi phạm\u2066' };
        await expect(store.recordEvent(stop)).rejects.toMatchObject(invalid);
        await expect(store.recordEvent({ ...stop, reason: 'r', restoredBy: '\u0007' })).rejects.toMatchObject(
          invalid,
        );
        const hidden = store.setAccountState('tax', 'SUSPENDED', { by: '\ufeff' });
        await expect(hidden).rejects.toMatchObject(invalid);
        expect(await store.version()).toBe(1);
      }),
    );

    it(
      'several are recorded together, all or none',
      withStore(async (store) => {
        await store.recordInstrument(draftOf('TT-2'), { by: 'x' });
        const drafts = [draftOf('TT-1'), newDraftOf('TT-2'), draftOf('TT-3')];
        const refused = store.recordInstruments(drafts, { by: 'x', expectedVersion: 0 });
        await expect(refused).rejects.toMatchObject({ code: 'CONFLICT' });
        expect((await store.snapshot()).instruments.map(({ number }) => number)).toEqual(['TT-2']);
        expect(await store.version()).toBe(1);
        const recorded = await store.recordInstruments(drafts, { by: 'x', why: 'together' });
        expect(
          recorded.map(({ number, version, recordedVersion }) => [number, version, recordedVersion]),
        ).toEqual([
          ['TT-1', 1, 2],
          ['TT-2', 2, 3],
          ['TT-3', 1, 4],
        ]);
        expect((await store.history(3)).map(({ concerns, why }) => [concerns, why])).toEqual([
          ['TT-3@1', 'together'],
          ['TT-2@2', 'together'],
          ['TT-1@1', 'together'],
        ]);
        expect(await store.recordInstruments([], { by: 'x' })).toEqual([]);
        expect(await store.version()).toBe(4);
      }),
    );

    it(
      'are recorded on a policy that was tested only while nothing else changed',
      withStore(async (store) => {
        await store.issueAccount(accountDraft('tax'));
        const tested = await store.version();
        const drafts = [draftOf('TT-1'), draftOf('TT-2', ['Person.born'])];
        await store.setAccountState('tax', 'SUSPENDED', { by: 'x' });
        const late = store.recordInstruments(drafts, { by: 'x', policyVersion: tested });
        await expect(late).rejects.toMatchObject({ code: 'POLICY_CHANGED' });
        expect((await store.snapshot()).instruments).toEqual([]);
        await store.recordInstruments(drafts, { by: 'x', policyVersion: await store.version() });
        expect((await store.snapshot()).instruments.map(({ number }) => number)).toEqual(['TT-1', 'TT-2']);
      }),
    );
  });

  describe('events', () => {
    it(
      'are recorded in order, with their reason in the history',
      withStore(async (store) => {
        await store.recordInstrument(draftOf('TT-1'), { by: 'x' });
        const recorded = [
          await store.recordEvent(event('SUSPENDED')),
          await store.recordEvent(event('SUSPENDED', 'TT-1', 'tax')),
          await store.recordEvent(event('RESUMED')),
        ];
        expect((await store.snapshot()).events).toEqual(recorded);
        expect(recorded.map(({ account, recordedVersion }) => [account, recordedVersion])).toEqual([
          [null, 2],
          ['tax', 3],
          [null, 4],
        ]);
        expect(
          (await store.history(3)).map(({ by, action, concerns, why }) => [by, action, concerns, why]),
        ).toEqual([
          ['thanh tra', 'RESUMED', 'TT-1', 'why RESUMED'],
          ['thanh tra', 'SUSPENDED', 'TT-1 for tax', 'why SUSPENDED'],
          ['thanh tra', 'SUSPENDED', 'TT-1', 'why SUSPENDED'],
        ]);
      }),
    );

    it(
      'only those that the state allows: of an instrument that is known, which a new version begins anew',
      withStore(async (store) => {
        const invalid = { code: 'AGREEMENT_STATE_INVALID' };
        await expect(store.recordEvent(event('SUSPENDED'))).rejects.toMatchObject({
          code: 'AGREEMENT_UNKNOWN',
        });
        await store.recordInstrument(draftOf('TT-1'), { by: 'x' });
        await expect(store.recordEvent(event('RESUMED'))).rejects.toMatchObject(invalid);
        await store.recordEvent(event('TERMINATED'));
        for (const kind of ['SUSPENDED', 'RESUMED', 'TERMINATED'] as const)
          await expect(store.recordEvent(event(kind))).rejects.toMatchObject(invalid);
        expect(await store.version()).toBe(2);
        await store.recordInstrument(newDraftOf('TT-1'), { by: 'x' });
        expect((await store.recordEvent(event('SUSPENDED'))).recordedVersion).toBe(4);
      }),
    );

    it(
      "stop a database's service, which no instrument records",
      withStore(async (store) => {
        await store.recordEvent(event('SUSPENDED', 'database:people'));
        await expect(store.recordEvent(event('SUSPENDED', 'database:people'))).rejects.toMatchObject({
          code: 'AGREEMENT_STATE_INVALID',
        });
        expect((await store.recordEvent(event('RESUMED', 'database:people'))).recordedVersion).toBe(2);
      }),
    );
  });

  describe('accounts', () => {
    it(
      'begin active, with the usual values; the key opens them and is kept nowhere',
      withStore(async (store) => {
        const { purposeCode: _code, subject: _subject, answerMode: _mode, ...draft } = accountDraft('tax');
        const { account, key } = await store.issueAccount(draft, { by: 'an', why: 'công văn 1' });
        expect(account).toMatchObject({
          ...draft,
          state: 'ACTIVE',
          purposeCode: 'thu-thue',
          subject: null,
          answerMode: 'NULL_AND_ERROR',
        });
        expect((await store.accountByKey(key))?.account).toEqual(account);
        const policy = await store.snapshot();
        expect([...policy.accounts]).toEqual([['tax', account]]);
        expect(await store.history(1)).toMatchObject([
          { by: 'an', action: 'ACCOUNT_ISSUED', concerns: 'tax', why: 'công văn 1' },
        ]);
        const secret = key.slice(key.lastIndexOf('_') + 1);
        expect(JSON.stringify([[...policy.accounts], await store.history(10)])).not.toContain(secret);
      }),
    );

    it(
      'no other key opens one',
      withStore(async (store) => {
        const { key } = await store.issueAccount(accountDraft('tax'));
        const other = await store.issueAccount(accountDraft('police'));
        const [mark, prefix, secret] = [key.slice(0, 3), key.slice(3, 11), key.slice(12)];
        for (const wrong of [
          '',
          'x',
          secret,
          `${key} `,
          `${mark}${prefix}_${other.key.slice(12)}`,
          `${mark}00000000_${secret}`,
        ])
          expect(await store.accountByKey(wrong), wrong).toBeNull();
        expect((await store.accountByKey(other.key))?.account.id).toBe('police');
      }),
    );

    it(
      'a key opens its account in any state; a revoked one stays so',
      withStore(async (store) => {
        const { key } = await store.issueAccount(accountDraft('tax'));
        for (const state of ['SUSPENDED', 'ACTIVE', 'REVOKED'] as const) {
          expect(await store.setAccountState('tax', state, { by: 'x', why: 'y' })).toMatchObject({ state });
          expect((await store.accountByKey(key))?.account.state).toBe(state);
          expect(await store.history(1)).toMatchObject([{ action: `ACCOUNT_${state}`, why: 'y' }]);
        }
        await expect(store.setAccountState('tax', 'ACTIVE')).rejects.toMatchObject({
          code: 'ACCOUNT_REVOKED',
        });
      }),
    );

    it(
      'a rotated account has two keys until the old one ends, by the time of the store',
      withStore(async (store) => {
        const { account, key: old } = await store.issueAccount(accountDraft('tax'));
        const before = Date.now();
        const { key, previousEndsAt } = await store.rotateKey('tax', 7, { by: 'an', why: 'định kỳ' });
        expect(Math.round((Date.parse(previousEndsAt) - before) / 86_400_000)).toBe(7);
        expect((await store.accountByKey(key))?.account).toEqual(account);
        expect(await store.accountByKey(old)).toMatchObject({ account, key: { endsAt: previousEndsAt } });
        expect(await store.history(1)).toMatchObject([
          { version: 2, by: 'an', action: 'ACCOUNT_KEY_ROTATED', concerns: 'tax', why: 'định kỳ' },
        ]);
        const secret = key.slice(key.lastIndexOf('_') + 1);
        expect(JSON.stringify([await store.keys(), await store.history(10)])).not.toContain(secret);
        await at(previousEndsAt, -1, async () => {
          expect((await store.accountByKey(old))?.account.id).toBe('tax');
          expect((await store.keys()).map(({ state }) => state)).toEqual(['RETIRING', 'ACTIVE']);
        });
        await at(previousEndsAt, 0, async () => {
          expect(await store.accountByKey(old)).toBeNull();
          expect((await store.accountByKey(key))?.account).toEqual(account);
          expect((await store.keys()).map(({ state }) => state)).toEqual(['RETIRED', 'ACTIVE']);
        });
      }),
    );

    it(
      'never more than two keys are open, and no end is put later',
      withStore(async (store) => {
        const { key: first } = await store.issueAccount(accountDraft('tax'));
        const { key: second, previousEndsAt } = await store.rotateKey('tax', 1);
        const { key: third } = await store.rotateKey('tax', 7);
        expect(await store.accountByKey(first)).toBeNull();
        const [ended] = await store.keys();
        expect((ended?.endsAt ?? '') < previousEndsAt).toBe(true);
        expect((await store.accountByKey(second))?.account.id).toBe('tax');
        const { key: fourth } = await store.rotateKey('tax', 0);
        for (const gone of [first, second, third]) expect(await store.accountByKey(gone)).toBeNull();
        expect((await store.accountByKey(fourth))?.account.id).toBe('tax');
      }),
    );

    it(
      'keys of who is unknown or revoked are not rotated; a revocation reaches both keys, a roll-back neither',
      withStore(async (store) => {
        await expect(store.rotateKey('tax', 7)).rejects.toMatchObject({ code: 'ACCOUNT_UNKNOWN' });
        const { key: old } = await store.issueAccount(accountDraft('tax'));
        for (const days of [-1, 8, 1.5, Number.NaN])
          await expect(store.rotateKey('tax', days)).rejects.toMatchObject({ code: 'ACCOUNT_INVALID' });
        expect(await store.version()).toBe(1);
        await store.setAccountState('tax', 'SUSPENDED');
        const { key } = await store.rotateKey('tax', 0);
        await store.rollback(1, { by: 'x' });
        expect(await store.accountByKey(old)).toBeNull();
        expect((await store.accountByKey(key))?.account.state).toBe('ACTIVE');
        const { key: next } = await store.rotateKey('tax', 7);
        await store.setAccountState('tax', 'REVOKED');
        for (const each of [key, next])
          expect((await store.accountByKey(each))?.account.state).toBe('REVOKED');
        await expect(store.rotateKey('tax', 7)).rejects.toMatchObject({ code: 'ACCOUNT_REVOKED' });
      }),
    );

    it(
      'years of the working calendar are entered, corrected and kept, and change no policy',
      withStore(async (store) => {
        const holidays = [{ from: '2026-02-16', to: '2026-02-20', name: 'Tết', nameEn: 'Tet' }];
        const year = { year: 2026, decision: 'QĐ 1', holidays, swappedOff: [], swappedWorking: [] };
        const corrected = { ...year, decision: 'QĐ 2', swappedOff: ['2026-08-31'] };
        const act = { by: 'an', why: 'hằng năm' };
        expect(await store.calendar()).toEqual([]);
        expect(await store.enterCalendar([{ ...year, year: 2027 }, year], act)).toHaveLength(2);
        expect(await store.enterCalendar([year], act)).toEqual([]);
        expect(await store.enterCalendar([corrected], act)).toEqual([corrected]);
        const entered = await store.calendar();
        expect(entered.map((each) => each.year)).toEqual([corrected, { ...year, year: 2027 }]);
        expect(entered[0]).toMatchObject({ by: 'an', why: 'hằng năm', at: expect.stringMatching(/Z$/) });
        await expect(store.enterCalendar([year], { by: ' ' })).rejects.toMatchObject({
          code: 'TEXT_INVALID',
        });
        expect([await store.version(), (await store.calendar()).length]).toEqual([0, 2]);
      }),
    );

    it(
      'agencies, people and roles are entered together or not at all, and a corrected record takes the place of the earlier',
      withStore(async (store) => {
        const act = { by: 'an', why: 'bổ nhiệm' };
        const agency = { ...{ code: 'H41.A', name: 'A', nameEn: 'A', kind: 'STATE_AGENCY' as const } };
        const standing = { ...agency, parent: null, successor: null, from: '2020-01-01', to: null };
        const person = { id: 'a.b', name: 'B', agency: 'H41.A', position: 'p', positionEn: 'p' };
        const named = { ...person, email: 'a@b.example', phone: '0238000001', subject: null };
        const grant = { person: 'a.b', agency: 'H41.A', role: 'FOCAL_OFFICER' as const, decision: '1/QĐ' };
        const appointed = { ...grant, from: '2026-01-01', to: null };
        const whole = { agencies: [standing], people: [named], roles: [appointed] };
        expect(await store.people()).toEqual({ agencies: [], people: [], roles: [] });
        expect(await store.enterPeople(() => whole, act)).toEqual(whole);
        expect(await store.enterPeople((before) => before, act)).toEqual({
          agencies: [],
          people: [],
          roles: [],
        });
        const ended = { ...appointed, to: '2026-12-01' };
        const change = { agencies: [], people: [], roles: [ended] };
        expect(await store.enterPeople(() => change, act)).toEqual(change);
        expect(await store.people()).toEqual({ ...whole, roles: [ended] });
        const refused = store.enterPeople(() => {
          throw codedError('PEOPLE_INVALID', { detail: { vi: 'x', en: 'x' } });
        }, act);
        await expect(refused).rejects.toMatchObject({ code: 'PEOPLE_INVALID' });
        await expect(store.enterPeople(() => whole, { by: '' })).rejects.toMatchObject({
          code: 'TEXT_INVALID',
        });
        expect([await store.people(), await store.version()]).toEqual([{ ...whole, roles: [ended] }, 0]);
      }),
    );

    it(
      'ids and texts that could be taken for others are refused',
      withStore(async (store) => {
        await store.issueAccount(accountDraft('tax'));
        const exists = { code: 'ACCOUNT_EXISTS' };
        for (const id of ['Tax', 'TAX', 'tax'])
          await expect(store.issueAccount(accountDraft(id))).rejects.toMatchObject(exists);
        const invalid = { code: 'ACCOUNT_INVALID' };
        for (const id of ['public', 'constructor', '__proto__', 'ｔax', 'tаx', 'ta\u200bx', ''])
          await expect(store.issueAccount(accountDraft(id)), id).rejects.toMatchObject(invalid);
        const named = (changes: object) => store.issueAccount({ ...accountDraft('new'), ...changes });
        for (const changes of [
          { agencyName: 'Thuế\u202e' },
          { agencyNameEn: ' ' },
          { purpose: 'a\u0000' },
          { agency: 'Н41' },
          { attributes: { commune: '1\u200b' } },
        ])
          await expect(named(changes), JSON.stringify(changes)).rejects.toMatchObject(invalid);
        expect(await store.version()).toBe(1);
      }),
    );

    it(
      'are known by one id each',
      withStore(async (store) => {
        await store.issueAccount(accountDraft('tax'));
        await expect(store.issueAccount(accountDraft('tax'))).rejects.toMatchObject({
          code: 'ACCOUNT_EXISTS',
        });
        await expect(store.setAccountState('nobody', 'ACTIVE')).rejects.toMatchObject({
          code: 'ACCOUNT_UNKNOWN',
        });
        await store.issueAccount(accountDraft('bank'));
        expect([...(await store.snapshot()).accounts.keys()]).toEqual(['bank', 'tax']);
      }),
    );
  });

  describe('the history', () => {
    it(
      'pages from the newest to the oldest',
      withStore(async (store) => {
        await issueTwo(store);
        for (const number of ['A', 'B', 'C'])
          await store.recordInstrument(draftOf(number), { by: 'x', why: number });
        const [newest, next] = await store.history(2);
        expect([newest?.why, next?.why]).toEqual(['C', 'B']);
        const rest = await store.history(10, next?.version);
        expect(rest.map(({ concerns }) => concerns)).toEqual(['A@1', 'police', 'tax']);
        expect([await store.history(0), await store.history(-1), await store.history(5, 1)]).toEqual([
          [],
          [],
          [],
        ]);
      }),
    );

    it(
      'of a moment gives the version that was the newest then; before the first there is nothing',
      withStore(async (store) => {
        await issueTwo(store);
        const before = await store.snapshotAt({ at: '2000-01-01T00:00:00.000Z' });
        expect([before.version, before.accounts.size]).toEqual([0, 0]);
        expect(await store.snapshotAt({ at: new Date().toISOString() })).toEqual(await store.snapshot());
      }),
    );

    it.each([-1, 1.5, 3, Number.NaN])('version %s is refused', (version) =>
      withStore(async (store) => {
        await issueTwo(store);
        const unknown = { code: 'POLICY_VERSION_UNKNOWN' };
        await expect(store.snapshotAt({ version })).rejects.toMatchObject(unknown);
        await expect(store.rollback(version, { by: 'x' })).rejects.toMatchObject(unknown);
        expect(await store.version()).toBe(2);
      })(),
    );
  });

  describe('a roll-back', () => {
    it(
      'gives every account what it had, by new versions; what was recorded stays',
      rollbackOverRandomHistories(makeDatabase),
    );

    it(
      'to the version that stands is refused; one that changes nothing records nothing',
      withStore(async (store) => {
        await issueTwo(store);
        await expect(store.rollback(2, { by: 'x' })).rejects.toMatchObject({
          code: 'POLICY_VERSION_UNKNOWN',
        });
        await store.setAccountState('tax', 'ACTIVE');
        expect(await store.rollback(2, { by: 'x' })).toEqual({ version: 3, changes: [], irrevocable: [] });
      }),
    );

    it(
      'cannot give back a revoked account, and says so',
      withStore(async (store) => {
        await issueTwo(store);
        await store.setAccountState('tax', 'REVOKED', { by: 'x' });
        const done = await store.rollback(2, { by: 'x' });
        expect(done.irrevocable).toEqual(['tax']);
        expect((await store.snapshot()).accounts.get('tax')?.state).toBe('REVOKED');
      }),
    );

    it(
      'of a terminated service leaves it to be stopped again',
      withStore(async (store) => {
        await issueTwo(store);
        const stop = { number: 'database:people', reason: 'r', restoredBy: null, by: 'x' };
        await store.recordEvent({ ...stop, kind: 'TERMINATED' });
        const { changes } = await store.rollback(2, { by: 'x' });
        expect(changes.map(({ action }) => action)).toEqual(['RESUMED']);
        expect(await store.recordEvent({ ...stop, kind: 'SUSPENDED', ground: 'SECURITY' })).toMatchObject({
          recordedVersion: 5,
        });
      }),
    );
  });

  describe('two openers of one database', () => {
    it(
      'see at once what the other was told is recorded',
      withStores(2, async (left, right) => {
        const [one, other] = [theStore(left), theStore(right)];
        const { key } = await one.issueAccount(accountDraft('tax'));
        expect(await other.version()).toBe(1);
        expect((await other.accountByKey(key))?.account.id).toBe('tax');
        await other.recordInstrument(draftOf('TT-1'), { by: 'x' });
        await one.setAccountState('tax', 'SUSPENDED');
        expect(await one.snapshot()).toEqual(await other.snapshot());
        expect((await other.snapshot()).accounts.get('tax')?.state).toBe('SUSPENDED');
      }),
    );

    it(
      'write at the same time and lose nothing',
      withStores(2, async (left, right) => {
        const stores = [theStore(left), theStore(right)];
        await Promise.all(
          Array.from({ length: 12 }, (_, at) =>
            theStore(stores[at % 2]).recordInstrument(newDraftOf('TT-1'), { by: 'x', why: String(at) }),
          ),
        );
        const { version, instruments } = await theStore(left).snapshot();
        expect(version).toBe(12);
        expect(instruments.map((each) => [each.version, each.recordedVersion])).toEqual(
          Array.from({ length: 12 }, (_, at) => [at + 1, at + 1]),
        );
        const reasons = (await theStore(right).history(20)).map(({ why }) => Number(why));
        expect(reasons.sort((a, b) => a - b)).toEqual(Array.from({ length: 12 }, (_, at) => at));
      }),
    );

    it(
      'record on the same tested policy: one is told, for the other the policy has changed',
      withStores(2, async (left, right) => {
        for (let round = 0; round < 5; round++) {
          const policyVersion = await theStore(left).version();
          const written = await Promise.allSettled(
            [left, right].map((store) =>
              theStore(store).recordInstruments([newDraftOf('TT-1'), newDraftOf('TT-2')], {
                by: 'x',
                policyVersion,
              }),
            ),
          );
          expect(written.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
          const refused = written.find(({ status }) => status === 'rejected');
          expect(refused).toMatchObject({ reason: { code: 'POLICY_CHANGED' } });
          expect(await theStore(right).version()).toBe(policyVersion + 2);
        }
      }),
    );

    it(
      'change the same version: one is told, the other is in conflict',
      withStores(2, async (left, right) => {
        const written = await Promise.allSettled(
          [left, right].map((store) =>
            theStore(store).recordInstrument(draftOf('TT-1'), { by: 'x', expectedVersion: 0 }),
          ),
        );
        expect(written.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
        const refused = written.find(({ status }) => status === 'rejected');
        expect(refused).toMatchObject({ reason: { code: 'CONFLICT' } });
        expect(await theStore(left).version()).toBe(1);
      }),
    );
  });

  describe('a database that is out of reach', () => {
    it('is refused when it is opened', async () => {
      const database = await makeDatabase();
      await expect(database.openUnreachable()).rejects.toMatchObject({ code: 'CONTROL_STORE_UNAVAILABLE' });
    });

    it(
      'answers nothing: no version, no policy, no account',
      withStore(async (store) => {
        const { key } = await store.issueAccount(accountDraft('tax'));
        await store.snapshot();
        await store.close();
        const asked = [store.version(), store.snapshot(), store.snapshotAt({ version: 1 })];
        for (const answer of [...asked, store.accountByKey(key), store.history(1)])
          await expect(answer).rejects.toThrow();
      }),
    );
  });
}

function theStore(store: ControlStore | undefined): ControlStore {
  if (store === undefined) throw new RangeError('the test opens no such store');
  return store;
}

/** Versions 1 and 2: the accounts that random acts are about. */
async function issueTwo(store: ControlStore): Promise<void> {
  for (const id of ['tax', 'police']) await store.issueAccount(accountDraft(id), { by: 'test' });
}

function withRandomHistories(
  makeDatabase: () => Promise<ControlDatabase>,
  work: (store: ControlStore, plan: readonly PolicyAct[]) => Promise<void>,
) {
  return () =>
    fc.assert(
      fc.asyncProperty(fc.array(policyActs, { minLength: 3, maxLength: 12 }), async (plan) => {
        const store = await (await makeDatabase()).open();
        await issueTwo(store);
        await work(store, plan);
        await store.close();
      }),
      { numRuns: Math.ceil(counts.histories / 4) },
    );
}

/** A list that had ended and was recorded anew with more items: its end must not reach them. */
const endedListWithNewItems: [PolicyAct[], number] = [
  [
    { act: 'record', number: 'TT-1', items: ['Unit.label', 'Person.age'], rows: false },
    { act: 'record', number: 'DLM-1', items: ['Person.age'], rows: false },
    { act: 'event', kind: 'TERMINATED', number: 'DLM-1', account: null, scope: null, window: null },
    { act: 'record', number: 'DLM-1', items: ['Unit.label', 'Person.age'], rows: false },
  ],
  3,
];

function rollbackOverRandomHistories(makeDatabase: () => Promise<ControlDatabase>) {
  return async () => {
    let changed = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.array(policyActs, { minLength: 2, maxLength: 14 }),
        fc.nat({ max: 100 }),
        async (plan, chosen) => {
          const store = await (await makeDatabase()).open();
          await issueTwo(store);
          for (const act of plan) await carryOut(store, act, 'x');
          changed += await rollBack(store, chosen);
          await store.close();
        },
      ),
      { numRuns: counts.histories, examples: [endedListWithNewItems] },
    );
    expect(changed).toBeGreaterThan(0.75 * counts.histories);
  };
}

/** Rolls back to a version above 1 and compares the effect; gives the number of changes. */
async function rollBack(store: ControlStore, chosen: number): Promise<number> {
  const current = await store.snapshot();
  if (current.version < 3) return 0;
  const wanted = 2 + (chosen % (current.version - 2));
  const then = await store.snapshotAt({ version: wanted });
  const done = await store.rollback(wanted, { by: 'root', why: 'mistake' });
  const after = await store.snapshot();
  const now = new Date().toISOString();
  // An account of later is suspended, so it is as nobody was then.
  const ids = [null, ...then.accounts.keys()];
  // Planned suspensions act by themselves: also on the days to come everybody has what they would have had.
  for (const days of [0, 0.5, 1.5, 2.5, 6]) {
    const moment = new Date(Date.parse(now) + days * 86_400_000).toISOString();
    expect(effectOf(after, moment, ids)).toEqual(effectOf(then, moment, ids));
  }
  if (!then.accounts.has('late') && after.accounts.has('late'))
    expect(after.accounts.get('late')?.state).toBe('SUSPENDED');
  expect(done.version).toBe(after.version);
  expect(
    done.changes.every(({ by, why }) => by === 'root' && why?.includes(`version ${wanted}: mistake`)),
  ).toBe(true);
  expect(await store.snapshotAt({ version: current.version })).toEqual(current);
  return done.changes.length;
}
