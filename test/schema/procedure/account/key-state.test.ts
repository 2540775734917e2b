import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keyExpiry } from '../../../../schema/procedure/account/key-expiry.ts';
import {
  isOpenKey,
  type KeyRecord,
  type KeyState,
  keyEnd,
  keyState,
} from '../../../../schema/procedure/account/key-state.ts';
import { endingsOf } from '../../../../schema/procedure/account/key-succession.ts';

const hour = 3_600_000;
const start = Date.parse('2026-01-01T00:00:00Z');
const at = (hours: number) => new Date(start + hours * hour).toISOString();
const later = fc.nat({ max: 24 * 400 }).map(at);
const perhaps = fc.option(later, { nil: null });

/** Keys as an act could have left them; instants fall anywhere. */
const someKey: fc.Arbitrary<KeyRecord> = fc
  .record({
    issuedAt: later,
    claimEndsAt: perhaps,
    claimedAt: perhaps,
    lastUsedAt: perhaps,
    expiresAt: perhaps,
    endsAt: perhaps,
    revokedAt: fc.option(later, { nil: null, freq: 8 }),
  })
  .map((of) => ({
    ...of,
    ...{
      account: 'tax',
      prefix: '',
      claimFor: null,
      openedBy: 'an',
      networks: [],
      claimedBy: null,
      revokedBy: null,
    },
  }));

const someKeys = fc
  .array(someKey, { maxLength: 6 })
  .map((keys) => keys.map((key, index) => ({ ...key, prefix: String(index) })));

/** What may follow a state while time goes on and nobody acts. */
const following: Readonly<Record<KeyState, readonly KeyState[]>> = {
  CLAIMABLE: ['CLAIMABLE', 'EXPIRED'],
  ACTIVE: ['ACTIVE', 'EXPIRED'],
  RETIRING: ['RETIRING', 'RETIRED', 'EXPIRED'],
  RETIRED: ['RETIRED'],
  REVOKED: ['REVOKED'],
  EXPIRED: ['EXPIRED'],
};

describe('the state of a key', () => {
  it('never goes back while time goes on', () => {
    fc.assert(
      fc.property(someKey, later, later, (key, one, other) => {
        const [before, after] = [one, other].sort();
        expect(following[keyState(key, before ?? '')]).toContain(keyState(key, after ?? ''));
      }),
    );
  });

  it('is open before its end and not from then on', () => {
    fc.assert(
      fc.property(someKey, later, (key, now) => {
        if (!isOpenKey(key, now)) return;
        const end = keyEnd(key);
        if (end === null) return;
        expect(Date.parse(end)).toBeGreaterThan(Date.parse(now));
        expect(isOpenKey(key, end)).toBe(false);
        expect(isOpenKey(key, new Date(Date.parse(end) - 1).toISOString())).toBe(true);
      }),
    );
  });
});

describe('a new key', () => {
  it('leaves one other open at most, for as long as it may, and puts no end later', () => {
    fc.assert(
      fc.property(someKeys, later, fc.nat({ max: 7 }), (keys, now, days) => {
        const endings = new Map(endingsOf(keys, now, days).map(({ prefix, endsAt }) => [prefix, endsAt]));
        const left = keys.map((key) => ({ ...key, endsAt: endings.get(key.prefix) ?? key.endsAt }));
        const open = left.filter((key) => isOpenKey(key, now));
        expect(open.length).toBeLessThanOrEqual(days === 0 ? 0 : 1);
        for (const key of open)
          expect(Date.parse(key.endsAt ?? '')).toBeLessThanOrEqual(Date.parse(now) + days * 24 * hour);
        for (const [index, key] of keys.entries()) {
          const end = left[index]?.endsAt ?? null;
          if (key.endsAt !== null) expect(Date.parse(end ?? '')).toBeLessThanOrEqual(Date.parse(key.endsAt));
          // What is over already is left as it was.
          if (!isOpenKey(key, now)) expect(end).toBe(key.endsAt);
        }
      }),
    );
  });

  it('keeps the key that programs use, whichever is newest', () => {
    fc.assert(
      fc.property(someKeys, later, fc.integer({ min: 1, max: 7 }), (keys, now, days) => {
        const used = keys
          .filter((key) => isOpenKey(key, now) && key.lastUsedAt !== null)
          .sort((left, right) => Date.parse(right.lastUsedAt ?? '') - Date.parse(left.lastUsedAt ?? ''));
        const [first, second] = used;
        if (first === undefined || first.lastUsedAt === second?.lastUsedAt) return;
        const ended = endingsOf(keys, now, days).find(({ prefix }) => prefix === first.prefix);
        expect(ended?.endsAt).not.toBe(now);
      }),
    );
  });
});

it.each([
  ['2026-01-31T03:00:00.000Z', 1, '2026-02-27T17:00:00.000Z'],
  ['2024-02-28T18:00:00.000Z', 12, '2025-02-27T17:00:00.000Z'],
  ['2026-11-27T00:00:00.000Z', 12, '2027-11-26T17:00:00.000Z'],
  ['2026-11-27T00:00:00.000Z', 40, '2027-11-26T17:00:00.000Z'],
])('a key that is claimed at %s for %i months ends at %s', (claimedAt, months, end) => {
  expect(keyExpiry(claimedAt, months)).toBe(end);
});
