import { describe, expect, it } from 'vitest';
import type { PolicySnapshot } from '../../../../schema/policy/policy.ts';
import { correctionNotice } from '../../../../schema/procedure/correction-notice/correction-notice.ts';
import { blankDataError } from '../../../../schema/procedure/data-error/data-error-facts.ts';
import { toWatchers } from '../../../../schema/procedure/data-error/data-error-notices.ts';
import { machineOf } from '../../../../schema/procedure/machine/open-case.ts';
import { account, agreement, policyOf } from '../../permission/small-policy.ts';
import { codeThrownBy, contextOn, give, newCase, tableOf } from '../run-case.ts';

const machine = machineOf(correctionNotice);
const tax = account({ agency: 'A.people' });
const policy = policyOf([agreement(['Person.name'])], [], [tax, account({ id: 'b', agency: 'A.units' })]);
const day = '2026-06-01';

const asking = (fields: object, by: PolicySnapshot = policy) =>
  give(newCase(machine, 'TB-1', contextOn(day, { policy: by })), 'owner.head', 'askForCorrectionNotices', {
    account: 'tax',
    items: ['Person.name'],
    ...fields,
  });

const corrected = {
  ...blankDataError,
  item: 'Person.name',
  reporter: { agency: 'A.9', side: 'CONSUMER' },
} as const;

describe('notices of corrections', () => {
  it('have the table of the procedures', () => {
    const who = 'CONSUMER CONSUMER_OFFICER,CONSUMER_HEAD,TECHNICAL_OFFICER';
    expect(tableOf(machine)).toEqual([
      `– → ACTIVE · askForCorrectionNotices · ${who} · CONFIRMS`,
      `ACTIVE → ENDED · stopCorrectionNotices · ${who} · CONFIRMS`,
    ]);
  });

  it('go to who asked, by the item alone, until they ask no more', () => {
    const { opened, context } = asking({});
    const [notice, ...others] = toWatchers(corrected, context);
    expect(others).toEqual([]);
    expect(notice).toMatchObject({ agency: 'A.people', isLegal: false });
    expect(JSON.stringify(notice?.text)).not.toContain('SL-');
    expect(toWatchers({ ...corrected, item: 'Person.born' }, context)).toEqual([]);
    // Who reported it is told by its own report.
    expect(toWatchers({ ...corrected, reporter: { agency: 'A.people', side: 'CONSUMER' } }, context)).toEqual(
      [],
    );
    const ended = give({ opened, context }, 'owner.head', 'stopCorrectionNotices');
    expect(toWatchers(corrected, ended.context)).toEqual([]);
  });

  it('go to nobody who may read the item no longer', () => {
    const { context } = asking({});
    expect(toWatchers(corrected, { ...context, policy: policyOf([], [], [tax]) })).toEqual([]);
  });

  it.each([
    ['an item that the account does not read', { items: ['Person.wage'] }],
    ['an account of another agency', { account: 'b' }],
    ['no item', { items: [] }],
  ])('are refused for %s', (_what, fields) => {
    expect(codeThrownBy(() => asking(fields))).toBe('ACT_INCOMPLETE');
  });
});
