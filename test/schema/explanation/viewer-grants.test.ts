import { describe, expect, it } from 'vitest';
import { grantsOf } from '../../../schema/explanation/viewer-grants.ts';
import { decisionFacts } from '../../../schema/permission/evaluate-item.ts';
import { provincePolicy } from '../../fixtures/province-policy.ts';

const { catalogue, policy } = await provincePolicy();

function grantsFor(account: string, changes: { readonly purpose?: string; readonly now?: string } = {}) {
  const { purpose = null, now = '2026-11-23T02:00:00.000Z' } = changes;
  const found = policy.accounts.get(account) ?? null;
  return grantsOf(
    decisionFacts(catalogue, policy, found, { now, purpose, address: null, method: 'ONLINE_QUERY' }),
  );
}

describe('the grants of a caller', () => {
  it('tell rows, quotas and obligations of each instrument in force', () => {
    const agreement = grantsFor('one-stop').find(({ number }) => number === 'TT-01/2026');
    expect(agreement).toMatchObject({
      ...{ grant: 'agreement:TT-01/2026@1', provider: 'G01.CAT', networks: [] },
      limits: { requestsPerDay: null },
      content: [{ items: expect.arrayContaining(['Household.head']), rows: { en: 'every row' } }],
    });
    expect(agreement?.obligations.map(({ name }) => name)).toEqual([
      ...['processing', 'commitment', 'security', 'storage', 'disposal', 'other'],
    ]);
    expect(agreement?.obligations.find(({ name }) => name === 'storage')?.text.en).toContain('30');
  });

  it('tell the rows of a scope in words, with the values of the account', () => {
    const rows = grantsFor('commune-thanh-vinh').flatMap(({ content }) =>
      content.map((each) => each.rows.en),
    );
    expect(rows.some((text) => text.includes('16681'))).toBe(true);
  });

  it('leave out what has ended, has not begun, is suspended, or is for another purpose', () => {
    const numbers = (account: string) => grantsFor(account).map(({ number }) => number);
    expect(numbers('expired').some((number) => number.startsWith('TT-'))).toBe(false);
    expect(numbers('suspended').includes('TT-09/2026')).toBe(false);
    expect(grantsFor('one-stop', { purpose: 'khac' }).some(({ number }) => number === 'TT-01/2026')).toBe(
      false,
    );
  });
});
