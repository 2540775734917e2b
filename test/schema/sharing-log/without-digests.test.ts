import { expect, it } from 'vitest';
import { digestsIn, withoutDigests } from '../../../schema/sharing-log/without-digests.ts';

it('digests of values and names go, and everything else stays', () => {
  const text = '{ _0123456789abcdef: citizen(id: "#00112233445566aa", first: 20) { fullName } }';
  expect(withoutDigests(text)).toBe('{ _: citizen(id: "#", first: 20) { fullName } }');
  expect([...digestsIn(text)]).toEqual(['0123456789abcdef', '00112233445566aa']);
  // A digest of an act has 64 digits, and stays.
  for (const other of [`submit KN-1@3 ${'0a'.repeat(32)}`, `#${'0a'.repeat(32)}`, '_short', '#'])
    expect(withoutDigests(other)).toBe(other);
});
