import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ScriptedProvince, startScriptedProvince } from './scripted-province.ts';

let province: ScriptedProvince;
beforeAll(async () => {
  province = await startScriptedProvince();
});
afterAll(() => province.close());

/** What a consumer is told that sees its contract alone, without what differs from request to request. */
async function told(query: string, variables: object = {}): Promise<string> {
  const response = await fetch(`${province.address}/graphql`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      authorization: 'Bearer blind',
      // WHY: the length of a compressed answer follows the letters of its request id.
      'accept-encoding': 'identity',
    },
    body: JSON.stringify({ query, variables }),
  });
  const id = response.headers.get('x-request-id') ?? '';
  const ofTheRun = new Set(['date', 'x-request-id']);
  const headers = [...response.headers].filter(([name]) => !ofTheRun.has(name));
  return JSON.stringify([response.status, headers, (await response.text()).replaceAll(id, '<id>')]);
}

/** A name that nobody knows, of the same length and beginning. */
const misspelt = (name: string) => `${name.slice(0, -1)}${name.endsWith('q') ? 'x' : 'q'}`;

type Asked = (name: string) => readonly [query: string, variables?: object];

const rows = (selections: string) => `{ enterprises { nodes { ${selections} } } }`;

/** Ways to ask for a name; `H` stands for the hidden one. */
const fieldShapes: Readonly<Record<string, string>> = {
  plain: rows('H'),
  'with a line break at the end': `${rows('H')}\n`,
  'beside what may be read': rows('name H enterpriseCode'),
  'under an alias': rows('a: H'),
  'as what may be read': rows('name: H name'),
  'twice, in other ways': rows('H a: H'),
  'with an argument': rows('H(first: 1)'),
  'with selections': rows('H { code }'),
  'with selections that nobody knows': rows('H { zzz }'),
  'with a directive': rows('H @include(if: false)'),
  'with a directive that nobody knows': rows('H @zzz'),
  'with a variable that nobody declared': rows('H(first: $zzz)'),
  'in a fragment': `${rows('...F')} fragment F on Enterprise { H }`,
  'in an inline fragment': rows('... on Enterprise { H }'),
  'in a fragment that is not spread': `${rows('name')} fragment F on Enterprise { H }`,
  'as a filter': '{ enterprises(where: { H: { eq: "1" } }) { totalCount } }',
  'as a filter of the wrong type': '{ enterprises(where: { H: 1 }) { totalCount } }',
  'as a filter in another':
    '{ enterprises(where: { not: { and: [{ H: { isNull: true } }] } }) { totalCount } }',
  'as a default value':
    'query ($w: EnterpriseWhere = { H: { eq: "1" } }) { enterprises(where: $w) { totalCount } }',
};

const fields: readonly string[] = ['phone', 'legalRepresentative'];
const cases = fields.flatMap((field) =>
  Object.entries(fieldShapes).map(([shape, text]): [string, string, Asked] => [
    `Enterprise.${field} ${shape}`,
    field,
    (name) => [text.replaceAll('H', name)],
  ]),
);

const filtered = 'query ($w: EnterpriseWhere) { enterprises(where: $w) { totalCount } }';
const others: readonly (readonly [string, string, Asked])[] = [
  ['a filter by variable', 'phone', (name) => [filtered, { w: { [name]: { eq: '1' } } }]],
  [
    'a filter by variable, deep',
    'phone',
    (name) => [filtered, { w: { or: [{ not: { [name]: { isNull: true } } }] } }],
  ],
  ['a filter by variable of the wrong type', 'phone', (name) => [filtered, { w: { [name]: [1] } }]],
  ['a list', 'citizens', (name) => [`{ ${name} { totalCount } }`]],
  ['a list with arguments', 'citizens', (name) => [`{ ${name}(first: 1, zzz: 1) { nodes { zzz } } }`]],
  ['a look-up', 'citizen', (name) => [`{ ${name}(personalId: "1") { fullName } }`]],
  ['a type in a fragment', 'Citizen', (name) => [`{ ...F } fragment F on ${name} { fullName }`]],
  ['a type in an inline fragment', 'Citizen', (name) => [rows(`... on ${name} { fullName }`)]],
  ['a type of a variable', 'CitizenWhere', (name) => [`query ($w: ${name}) { enterprises { totalCount } }`]],
  [
    'a type of a variable, with a value',
    'CitizenWhere',
    (name) => [`query ($w: ${name} = { zzz: 1 }) { a: enterprises { totalCount } }`, { w: { fullName: 1 } }],
  ],
  ['a type in introspection', 'Citizen', (name) => [`{ __type(name: "${name}") { name fields { name } } }`]],
];

describe('a hidden name and a misspelt one get the same answer, byte by byte', () => {
  it.each([...cases, ...others])('%s', async (_what, hidden, asked) => {
    const [query, variables] = asked(hidden);
    const [other, otherVariables] = asked(misspelt(hidden));
    const answer = await told(query, variables);
    expect((await told(other, otherVariables)).replaceAll(misspelt(hidden), hidden)).toBe(answer);
  });

  it('where the hidden one leads beyond a bound of the guard, which is only asked for the log', async () => {
    // Within the bounds of a document, and beyond them once each field of the interface is written out for its types.
    const phones = `... on LegalSubject { ${'phone '.repeat(900)} }`;
    const asked = (name: string) => `{ ${name} { nodes { holder { ${phones} } } } }`;
    const answer = await told(asked('landCertificates'));
    expect(answer).toContain('QUERY_INVALID');
    const other = misspelt('landCertificates');
    expect((await told(asked(other))).replaceAll(other, 'landCertificates')).toBe(answer);
  });

  it('and the sharing log knows which was hidden', async () => {
    province.records.length = 0;
    await told(rows('phone'));
    await told(rows('phonq'));
    expect(province.records.map(({ outcome, denied }) => [outcome, denied])).toEqual([
      ['DENIED', [{ coordinate: 'Enterprise.phone', reason: 'NO_GRANT' }]],
      ['MALFORMED', []],
    ]);
  });
});
