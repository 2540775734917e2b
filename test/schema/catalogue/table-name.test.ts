import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readTableName, writeTableName } from '../../../schema/catalogue/table-name.ts';

test.each([
  ['HO_SO', null, 'HO_SO'],
  ['hồ sơ.2024 as "x"', null, 'hồ sơ.2024 as "x"'],
  ['"hr"."NHAN_SU"', 'hr', 'NHAN_SU'],
  ['"a""b"."c.d"', 'a"b', 'c.d'],
])('%s is a table in schema %s', (word, schema, name) => {
  expect(readTableName(word)).toEqual({ schema, name });
  expect(writeTableName({ schema, name })).toBe(word);
});

test('a table of another schema is known by one word, whatever its names are', () => {
  const name = fc.string({ minLength: 1, unit: fc.constantFrom('a', '.', '"', ' ', '\n', 'ề') });
  fc.assert(
    fc.property(name, name, (schema, table) => {
      expect(readTableName(writeTableName({ schema, name: table }))).toEqual({ schema, name: table });
    }),
  );
});
