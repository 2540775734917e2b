import { describe, expect, it } from 'vitest';
import type { Role } from '../../../../schema/people/register.ts';
import { houseLimits } from '../../../../schema/procedure/account/account-limits.ts';
import type { AccountOverview } from '../../../../schema/procedure/account/account-overview.ts';
import { accountTasks } from '../../../../schema/procedure/account/account-tasks.ts';
import type { KeyRecord, KeyState } from '../../../../schema/procedure/account/key-state.ts';
import { account } from '../../permission/small-policy.ts';

const now = '2026-11-27T00:00:00.000Z';
const key: KeyRecord & { readonly state: KeyState } = {
  ...{ account: 'tax', prefix: '00000001', issuedAt: '2026-01-05T00:00:00Z', claimFor: null, openedBy: 'an' },
  ...{ claimEndsAt: null, claimedAt: '2026-01-06T00:00:00Z', claimedBy: 'phuc', lastUsedAt: null },
  ...{ expiresAt: '2026-12-04T00:00:00Z', endsAt: null, revokedAt: null, revokedBy: null, networks: [] },
  state: 'ACTIVE',
};
const calm: AccountOverview = {
  ...{ account: account({ agency: 'A.tax' }), standing: 'ACTIVE', keys: [key], reminders: [], boundTo: [] },
  ...{ recertification: [], keptAt: '2026-01-05T00:00:00.000Z' },
};

/** Who has which tasks, as `command @agency` by role. */
function tasksOf(changes: Partial<AccountOverview>, role: Role, agency = 'A.tax') {
  const person = { roles: [{ person: 'x', agency, role, from: '2020-01-01', to: null, decision: '1' }] };
  const facts = { now, coordinator: 'A.coordinator', limits: houseLimits };
  return accountTasks({ ...calm, ...changes }, person, facts);
}
const commandsOf = (...asked: Parameters<typeof tasksOf>) => tasksOf(...asked).map(({ command }) => command);

const expiring = {
  reminders: [30, 7].map((daysBefore) => ({
    ...{ account: 'tax', prefix: key.prefix, daysBefore, dueAt: now, expiresAt: '2026-12-04T00:00:00Z' },
  })),
};

describe('what waits of an account', () => {
  it('is nothing while all is well', () => {
    for (const role of ['TECHNICAL_OFFICER', 'CONSUMER_HEAD', 'CONSUMER_OFFICER'] as const)
      expect(tasksOf({}, role)).toEqual([]);
  });

  it('is the rotation of a key that is about to expire: once, for the technical officer of its agency', () => {
    expect(tasksOf(expiring, 'TECHNICAL_OFFICER')).toMatchObject([
      {
        ...{ account: 'tax', agency: 'A.tax', command: 'rotateAccountKey' },
        due: { lastDay: '2026-12-04', isLate: false, mark: 'HOUSE' },
      },
    ]);
    expect(tasksOf(expiring, 'CONSUMER_HEAD')).toEqual([]);
    expect(tasksOf(expiring, 'TECHNICAL_OFFICER', 'A.other')).toEqual([]);
  });

  it('is to keep or to end what is dormant, until its head has said that it stays', () => {
    const dormant = { standing: 'DORMANT' as const };
    expect(commandsOf(dormant, 'CONSUMER_HEAD')).toEqual(['confirmConnectionAccount']);
    expect(commandsOf(dormant, 'TECHNICAL_OFFICER')).toEqual(['revokeAccountKey']);
    expect(commandsOf(dormant, 'COORDINATOR_OFFICER', 'A.coordinator')).toEqual([]);
    const kept = (at: string) => commandsOf({ ...dormant, keptAt: at }, 'CONSUMER_HEAD');
    expect(kept('2026-08-29T00:00:00.001Z')).toEqual([]);
    expect(kept('2026-08-29T00:00:00.000Z')).toEqual(['confirmConnectionAccount']);
  });

  it('is to end the keys of what nothing is bound to, for its officer and the coordinator', () => {
    const expired = { standing: 'EXPIRED' as const };
    expect(commandsOf(expired, 'TECHNICAL_OFFICER')).toEqual(['revokeAccountKey']);
    expect(commandsOf(expired, 'COORDINATOR_HEAD', 'A.coordinator')).toEqual(['revokeAccountKey']);
    expect(commandsOf(expired, 'COORDINATOR_HEAD', 'A.tax')).toEqual([]);
    expect(commandsOf({ ...expired, keys: [{ ...key, state: 'REVOKED' }] }, 'TECHNICAL_OFFICER')).toEqual([]);
  });

  it.each([
    ['CONFIRMED', [], []],
    ['DUE', ['confirmConnectionAccount'], []],
    ['OVERDUE', ['confirmConnectionAccount'], []],
    ['LONG_OVERDUE', ['confirmConnectionAccount'], ['confirmConnectionAccount']],
  ] as const)(
    'of a yearly confirmation that is %s: heads %j, coordinator %j',
    (state, heads, coordinator) => {
      const standing = { state, askedOn: '2026-10-01', lastDay: '2026-10-29' };
      const recertification = [
        { part: 'CONSUMER' as const, agency: 'A.tax', standing },
        { part: 'OWNER' as const, agency: 'A.people', standing },
      ];
      expect(commandsOf({ recertification }, 'CONSUMER_HEAD')).toEqual(heads);
      expect(commandsOf({ recertification }, 'OWNER_HEAD', 'A.people')).toEqual(heads);
      expect(commandsOf({ recertification }, 'OWNER_STEWARD', 'A.people')).toEqual([]);
      const asked = tasksOf({ recertification }, 'COORDINATOR_OFFICER', 'A.coordinator');
      expect(asked.map(({ command }) => command)).toEqual([...coordinator, ...coordinator]);
      for (const { due } of tasksOf({ recertification }, 'CONSUMER_HEAD'))
        expect(due).toMatchObject({
          ...{ rule: 'R-CERT', lastDay: '2026-10-29', isLate: state !== 'DUE' },
          lateFrom: '2026-10-29T17:00:00.000Z',
        });
    },
  );
});
