import { expect, test } from 'vitest';
import { parseDecimal } from '../../../schema/value/exact-number.ts';
import { parseDocument, valueAt } from '../../../schema/value/json-document.ts';
import { randomFrom } from '../../subgraphs/database/fixtures/random-query.ts';

const at = (text: string, ...path: readonly (string | number)[]) => {
  const document = parseDocument(text);
  return document === null ? 'unread' : valueAt(document, path);
};

test.each([
  ['{"a": [1, {"b": "x"}]}', ['a', 1, 'b'], { kind: 'text', text: 'x' }],
  ['{"a": [1]}', ['a', '0'], null],
  ['{"0": "x"}', [0], null],
  ['{"a": "x"}', ['a', 'length'], null],
  ['{"a": {}}', ['a', 'toString'], null],
  [
    '{"a": [true, null, "n1"]}',
    ['a'],
    { kind: 'list', of: [{ kind: 'truth', text: 'true' }, null, { kind: 'text', text: 'n1' }] },
  ],
  ['{"a": {"b": 1}}', ['a'], undefined],
  ['{"a": [{}]}', ['a'], undefined],
  ['"\\u005c\\"7\\" \\/ 8"', [], { kind: 'text', text: '\\"7" / 8' }],
  ['{"a": 1e99999999999}', ['a'], undefined],
  ['{"a": 0e99999999999}', ['a'], { kind: 'number', text: '0' }],
] as const)('%s at %j', (text, path, found) => {
  expect(at(text, ...path)).toEqual(found);
});

test.each([
  '',
  '{',
  '[1,]',
  '{"a" 1}',
  "{'a': 1}",
  '01',
  '+1',
  '.5',
  '1.',
  '\u00a01',
  '"\n"',
  '"a" "b"',
  '/**/1',
])('%j is no document', (text) => {
  expect(at(text)).toBe('unread');
});

test('a number is the same in every writing, and told in its shortest digits', () => {
  const random = randomFrom(7);
  const upTo = (limit: number) => Math.floor(random() * limit);
  for (let round = 0; round < 2_000; round += 1) {
    const digits = String(upTo(10 ** (1 + upTo(9))));
    const shift = upTo(30) - 15;
    const sign = upTo(2) === 0 ? '' : '-';
    const cut = 1 + upTo(digits.length);
    const fraction = digits.slice(cut) + '0'.repeat(upTo(3));
    const written = `${sign}${digits.slice(0, cut)}${fraction === '' ? '' : `.${fraction}`}e${shift - cut + digits.length}`;
    const found = at(`[${written}]`, 0);
    if (found === 'unread' || found?.kind !== 'number') throw new TypeError(written);
    expect(found.text, written).toMatch(/^(?:0|-?(?:[1-9]\d*|0)(?:[.]\d*[1-9])?)$/);
    const decimal = parseDecimal(found.text);
    const units = BigInt(`${sign}${digits}`) * 10n ** BigInt(shift + 40);
    expect((decimal?.units ?? 0n) * 10n ** BigInt(40 - (decimal?.scale ?? 0)), written).toBe(units);
  }
});
