import { describe, expect, it } from 'vitest';
import { parsePolicyTests } from '../../../schema/explanation/policy-test-document.ts';

const finding = (source: string): string => {
  try {
    parsePolicyTests(source);
    return 'accepted';
  } catch (error) {
    return error instanceof Error ? error.message : '';
  }
};

describe('parsePolicyTests', () => {
  it('reads assertions with their lines', () => {
    const tests = parsePolicyTests(`# first
- account: tax
  coordinate: Citizen.fullName
  expect: DENIED
  reason: NO_GRANT

- account: public
  query: "{ x }"
  data: { x: null }
`);
    expect(tests.map(({ line, account }) => [line, account])).toEqual([
      [2, 'tax'],
      [7, 'public'],
    ]);
    expect(tests[1]).toMatchObject({ denied: [], variables: {} });
  });

  it.each([
    ['an unknown key', '- account: tax\n  coordinate: A.b\n  expct: DENIED\n', /line 1: .*expct/],
    [
      'an unknown decision',
      '- account: tax\n  coordinate: A.b\n  expect: MAYBE\n',
      /line 3: 0\.expect|line 3: expect/,
    ],
    [
      'DENIED without a reason',
      '- account: tax\n  coordinate: A.b\n  expect: DENIED\n',
      /line 1: reason: DENIED/,
    ],
    [
      'a reason without DENIED',
      '- account: tax\n  coordinate: A.b\n  expect: PERMITTED\n  reason: NO_GRANT\n',
      /line 4: reason/,
    ],
    [
      'a misspelt reason',
      '- account: tax\n  coordinate: A.b\n  expect: DENIED\n  reason: NO_GRNT\n',
      /line 4: reason/,
    ],
    ['a query without an expectation', '- account: tax\n  query: "{ x }"\n', /line 2: query: a query needs/],
    [
      'a bad time',
      '- account: tax\n  coordinate: A.b\n  expect: PERMITTED\n  time: yesterday\n',
      /line 4: time/,
    ],
    [
      'a bad address',
      '- account: tax\n  coordinate: A.b\n  expect: PERMITTED\n  address: here\n',
      /line 4: address/,
    ],
    ['no list', 'account: tax\n', /line 1: expected a list/],
    ['nothing', '', /line 1: expected a list/],
    ['broken YAML', '- account: tax\n  coordinate: [A.b\n', /line \d/],
    ['an alias', '- &a {account: tax}\n- *a\n', /line 2: the alias \*a is not expanded/],
    ['a number', '7', /line 1: expected a list/],
    ['an empty list', '[]', /line 1: expected a list/],
    ['a list of nothing', '-\n', /line 1: assertion: /],
    ['a list of texts', '- account\n- coordinate\n', /line 1: assertion: .*line 2: assertion: /],
    [
      'an address of no family',
      '- {account: a, coordinate: A.b, expect: PERMITTED, address: 1.2.3}',
      /address/,
    ],
    [
      'a second mistake',
      '- account: tax\n  coordinate: A.b\n  expect: NO\n- account: 7\n  coordinate: A.b\n  expect: PERMITTED\n',
      /line 3.*line 4/,
    ],
  ])('refuses %s with its line', (_name, source, expected) => {
    expect(finding(source)).toMatch(expected);
  });

  it.each([
    ['denied items', { denied: ['A.b'] }],
    ['an error', { error: 'BAD_REQUEST' }],
    ['data', { data: null }],
  ])('a query may expect %s alone', (_name, expected) => {
    const written = { account: 'tax', query: '{ x }', address: '::1', ...expected };
    expect(parsePolicyTests(JSON.stringify([written]))).toHaveLength(1);
    const source = JSON.stringify([{ account: 'tax', query: '{ x }', denied: [] }]);
    expect(finding(source)).toMatch(/a query needs something to expect/);
  });

  it('tells one line of a broken file, without quoting it', () => {
    expect(finding('- account: tax\n  coordinate: [A.b\n')).toMatch(/: line \d+: [^\n]+$/);
  });
});
