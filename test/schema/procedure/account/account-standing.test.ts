import { describe, expect, it } from 'vitest';
import { WorkingCalendar } from '../../../../schema/calendar/working-calendar.ts';
import { houseLimits } from '../../../../schema/procedure/account/account-limits.ts';
import {
  type AccountFacts,
  accountStanding,
  keyReminders,
} from '../../../../schema/procedure/account/account-standing.ts';
import type { KeyRecord } from '../../../../schema/procedure/account/key-state.ts';
import { recertificationOf } from '../../../../schema/procedure/account/recertification.ts';

const claimed: KeyRecord = {
  ...{ account: 'tax', prefix: '00000001', issuedAt: '2026-01-05T00:00:00Z', claimFor: null, openedBy: 'an' },
  ...{ claimEndsAt: '2026-01-08T00:00:00Z', claimedAt: '2026-01-06T00:00:00Z', claimedBy: 'phuc' },
  ...{ lastUsedAt: null, expiresAt: '2027-01-05T17:00:00Z', endsAt: null, revokedAt: null, revokedBy: null },
  networks: [],
};
const open: KeyRecord = { ...claimed, claimedAt: null, claimedBy: null, expiresAt: null };
const consumer = { state: 'ACTIVE', role: 'CONSUMER', class: 'STATE_AGENCY' } as const;

function standing(change: Partial<AccountFacts>, now = '2026-01-07T00:00:00Z') {
  const facts = { account: consumer, keys: [claimed], bound: ['TT-1'], wasBound: true, ...change };
  return accountStanding(facts, now, houseLimits);
}

describe('where an account stands', () => {
  it.each<[string, Partial<AccountFacts>, string, string]>([
    ['has no key', { keys: [] }, '2026-01-07T00:00:00Z', 'RESERVED'],
    ['waits for its claim', { keys: [open] }, '2026-01-07T00:00:00Z', 'ISSUED'],
    ['let its claim pass', { keys: [open] }, '2026-01-08T00:00:00Z', 'RESERVED'],
    ['has a key', {}, '2026-01-07T00:00:00Z', 'ACTIVE'],
    ['waits for a second', { keys: [claimed, open] }, '2026-01-07T00:00:00Z', 'ACTIVE'],
    ['was not used for 90 days', {}, '2026-04-06T00:00:00Z', 'DORMANT'],
    ['was not used for nearly 90 days', {}, '2026-04-05T23:59:59Z', 'ACTIVE'],
    [
      'was used since',
      { keys: [{ ...claimed, lastUsedAt: '2026-03-01T00:00:00Z' }] },
      '2026-04-06T00:00:00Z',
      'ACTIVE',
    ],
    ['let its key expire', {}, '2027-01-05T17:00:00Z', 'RESERVED'],
    ['is bound to nothing more', { bound: [] }, '2026-01-07T00:00:00Z', 'EXPIRED'],
    ['is bound to nothing yet', { bound: [], wasBound: false }, '2026-01-07T00:00:00Z', 'ACTIVE'],
    [
      'is a person',
      { bound: [], account: { ...consumer, class: 'PERSON' } },
      '2026-01-07T00:00:00Z',
      'ACTIVE',
    ],
    [
      'is an auditor',
      { bound: [], account: { ...consumer, role: 'AUDITOR' } },
      '2026-01-07T00:00:00Z',
      'ACTIVE',
    ],
    ['is suspended', { account: { ...consumer, state: 'SUSPENDED' } }, '2026-01-07T00:00:00Z', 'SUSPENDED'],
    [
      'is revoked',
      { bound: [], account: { ...consumer, state: 'REVOKED' } },
      '2026-01-07T00:00:00Z',
      'REVOKED',
    ],
  ])('one that %s', (_what, change, now, wanted) => {
    expect(standing(change, now)).toBe(wanted);
  });
});

describe('reminders of an expiry', () => {
  it('are due 30 and 7 days before, until the key is over or replaced', () => {
    const days = (now: string, key = claimed) => keyReminders(key, now).map(({ daysBefore }) => daysBefore);
    expect(days('2026-12-06T16:59:59Z')).toEqual([]);
    expect(days('2026-12-06T17:00:00Z')).toEqual([30]);
    expect(days('2026-12-29T17:00:00Z')).toEqual([30, 7]);
    expect(days('2027-01-05T17:00:00Z')).toEqual([]);
    expect(days('2026-12-30T00:00:00Z', { ...claimed, endsAt: '2027-01-01T00:00:00Z' })).toEqual([]);
    expect(days('2026-12-30T00:00:00Z', open)).toEqual([]);
  });
});

describe('the yearly confirmation', () => {
  const year = (of: number) => {
    return { year: of, decision: '1', holidays: [], swappedOff: [], swappedWorking: [] };
  };
  const calendar = new WorkingCalendar([year(2026), year(2027)]);
  const state = (now: string) => recertificationOf('2026-01-05T02:00:00Z', now, calendar).state;

  it('is asked for after a year, is late after 20 working days, and long late after 20 more', () => {
    expect(recertificationOf('2026-01-05T02:00:00Z', '2026-06-01T00:00:00Z', calendar)).toEqual({
      ...{ state: 'CONFIRMED', askedOn: '2027-01-05', lastDay: null },
    });
    expect(state('2027-01-04T16:59:59Z')).toBe('CONFIRMED');
    expect(state('2027-01-04T17:00:00Z')).toBe('DUE');
    expect(recertificationOf('2026-01-05T02:00:00Z', '2027-01-10T00:00:00Z', calendar).lastDay).toBe(
      '2027-02-02',
    );
    expect(state('2027-02-02T16:59:59Z')).toBe('DUE');
    expect(state('2027-02-02T17:00:00Z')).toBe('OVERDUE');
    expect(state('2027-03-02T16:59:59Z')).toBe('OVERDUE');
    expect(state('2027-03-02T17:00:00Z')).toBe('LONG_OVERDUE');
  });

  it('is not computed for a year that nobody has entered', () => {
    const known = new WorkingCalendar([year(2026)]);
    expect(() => recertificationOf('2026-01-05T02:00:00Z', '2027-02-01T00:00:00Z', known)).toThrow(
      expect.objectContaining({ code: 'CALENDAR_MISSING' }),
    );
  });
});
