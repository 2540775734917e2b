import { describe, expect, it } from 'vitest';
import { demonstration } from '../../../province/demonstration/demonstration.ts';
import { CodedError } from '../../../schema/errors/coded-error.ts';
import type { Account } from '../../../schema/policy/policy.ts';
import { type PolicyFile, readPolicyFiles } from '../../../schema/policy/policy-files.ts';

const catalogue = await demonstration.loadCatalogue();

const agreement = `kind: AGREEMENT
number: TT-01/2026
title: Mã doanh nghiệp
provider: H41.STC
consumers: [tax]
content:
  - items: [Enterprise.phone]
purpose: Quản lý thuế
term: { from: "2026-01-01", to: null }
`;
const account = `- id: tax
  agency: H41.CTHUE
  agencyName: Thuế tỉnh
  class: STATE_AGENCY
  purpose: Quản lý thuế
`;

const fileOf = (name: string, source: string): PolicyFile => ({ name, source });

/** What is told of files in both languages. */
function told(files: readonly PolicyFile[], known: ReadonlyMap<string, Account> = new Map()) {
  try {
    readPolicyFiles(files, catalogue, known);
    return null;
  } catch (error) {
    expect(error).toMatchObject({ code: 'POLICY_FOLDER_INVALID' });
    return error instanceof CodedError ? error.messages : null;
  }
}

describe('files of a policy folder', () => {
  it('are accounts, complete, and instruments that name them', () => {
    const { accounts, instruments } = readPolicyFiles(
      [fileOf('accounts.yaml', account), fileOf('a.yaml', agreement)],
      catalogue,
      new Map(),
    );
    expect(accounts).toEqual([
      {
        ...{ id: 'tax', agency: 'H41.CTHUE', agencyName: 'Thuế tỉnh', agencyNameEn: 'Thuế tỉnh' },
        ...{ class: 'STATE_AGENCY', role: 'CONSUMER', attributes: {}, subject: null },
        ...{ purpose: 'Quản lý thuế', purposeCode: 'quan-ly-thue', describes: 'Quản lý thuế' },
        answerMode: 'NULL_AND_ERROR',
      },
    ]);
    expect(instruments.map(({ number }) => number)).toEqual(['TT-01/2026']);
  });

  const consumerless = agreement.replace('[tax]', '[nobody]');
  it.each<[string, string, string, string]>([
    [
      'the second document',
      'a.yaml',
      `# one\n${agreement}---\n# two\n\n${consumerless}`,
      'a.yaml: line 14: ',
    ],
    ['a broken form', 'a.yaml', `${agreement}kind: [\n`, 'a.yaml: '],
    [
      'a word of an account that is none',
      'accounts.yaml',
      `${account}  rôle: X\n`,
      'accounts.yaml: line 1: ',
    ],
    [
      'a class of an account',
      'accounts.yaml',
      account.replace('STATE_AGENCY', 'X'),
      'accounts.yaml: line 4: class',
    ],
    [
      'an id of letters that look alike',
      'accounts.yaml',
      account.replace('tax', 'tаx'),
      'accounts.yaml: line 1: ',
    ],
    [
      'a person without a number',
      'accounts.yaml',
      account.replace('STATE_AGENCY', 'PERSON'),
      'line 1: account: ',
    ],
    ['accounts twice', 'accounts.yaml', `${account}${account}`, 'accounts.yaml: tax: '],
    ['no list', 'accounts.yaml', 'id: tax\n', 'accounts.yaml: line 1: '],
    ['a list of nothing', 'accounts.yaml', '# none\n', 'accounts.yaml: '],
  ])('%s is told with its file and line, in both languages', (_what, name, source, place) => {
    const base = name === 'accounts.yaml' ? [] : [fileOf('accounts.yaml', account)];
    const messages = told([...base, fileOf(name, source)]);
    expect(messages?.en).toContain(place);
    expect(messages?.vi).toContain(place.replace('line', 'dòng'));
    expect(messages?.vi).not.toBe(messages?.en);
  });

  it('tells what is wrong in all of them at once', () => {
    const messages = told([
      fileOf('accounts.yaml', account.replace('STATE_AGENCY', 'X')),
      fileOf('a.yaml', agreement.replace('phone', 'fone')),
      fileOf('b.yaml', agreement.replace('"2026-01-01"', '"2026-02-30"')),
    ]);
    for (const place of ['accounts.yaml: line 4', 'a.yaml: line 1', 'b.yaml: line 1'])
      expect(messages?.en).toContain(place);
  });

  it('do not change an account that was issued, in whatever it says', () => {
    const { accounts } = readPolicyFiles([fileOf('accounts.yaml', account)], catalogue, new Map());
    const [written] = accounts;
    if (written === undefined) throw new TypeError('no account');
    const issued: Account = { ...written, state: 'SUSPENDED' };
    const known = new Map([['tax', issued]]);
    expect(told([fileOf('accounts.yaml', account)], known)).toBeNull();
    const otherwise = {
      agency: 'X',
      agencyName: 'X',
      role: 'AUDITOR',
      purpose: 'X',
      attributes: { a: 'b' },
    } as const;
    for (const [name, value] of Object.entries(otherwise)) {
      const before = new Map([['tax', { ...issued, [name]: value }]]);
      expect(told([fileOf('accounts.yaml', account)], before)?.en).toContain(`tax: ${name}: differs`);
    }
  });
});
