import { buildSchema, parse, parseValue as parseNode, validate } from 'graphql';
import { describe, expect, test } from 'vitest';
import { exactScalars, openScalars, withClientScalars } from '../../../schema/value/scalars.ts';

const literal = (name: keyof typeof exactScalars, text: string) =>
  exactScalars[name].parseLiteral(parseNode(text));

describe('a Decimal', () => {
  test.each([
    ['500.5', 500.5, '500.5'],
    ['500', 500, '500'],
    ['-0.25', -0.25, '-0.25'],
    ['1e3', 1e3, '1000'],
    ['1.5e-7', 1.5e-7, '0.00000015'],
    ['9007199254740991', 9007199254740991, '9007199254740991'],
    ['123456789.123456', 123456789.123456, '123456789.123456'],
  ])('%s is the same in a document and in the variables', (text, value, exact) => {
    expect(literal('Decimal', text)).toBe(exact);
    expect(exactScalars.Decimal.parseValue(value)).toBe(exact);
    expect(exactScalars.Decimal.parseValue(exact)).toBe(exact);
  });

  test.each([[0.1 + 0.2], [1 / 3], [1e21 + 1e6], [Number.POSITIVE_INFINITY], [Number.NaN], [1e300]])(
    '%d of the variables is none: the float may not be what its sender wrote',
    (value) => {
      expect(() => exactScalars.Decimal.parseValue(value)).toThrow('Decimal cannot represent');
    },
  );

  test('a document is read digit by digit, however many there are', () => {
    expect(literal('Decimal', '0.30000000000000000001')).toBe('0.30000000000000000001');
  });
});

test('an integer of the variables is taken while it is exact', () => {
  expect(exactScalars.BigInt.parseValue(9007199254740991)).toBe('9007199254740991');
  expect(() => exactScalars.BigInt.parseValue(9007199254740992)).toThrow('as text where it is beyond 2^53');
  expect(() => exactScalars.BigInt.parseValue(1.5)).toThrow('BigInt');
  expect(literal('BigInt', '9007199254740993')).toBe('9007199254740993');
});

test('what is none of the type is refused with its place and its form, and without the value', () => {
  const schema = withClientScalars(
    buildSchema('scalar Date scalar DateTime type Query { a(on: Date, at: DateTime): Int }'),
  );
  const errors = validate(schema, parse('{\n  a(on: "2002-02-30", at: "yesterday")\n}'));
  expect(errors.map(({ message, locations }) => [message, locations])).toEqual([
    [
      'Date cannot represent the given value (line 2, column 9): write a day of the calendar as YYYY-MM-DD.',
      [{ line: 2, column: 9 }],
    ],
  ]);
  expect(() => exactScalars.Date.parseValue('26/11/2026')).toThrow(/^Date .* as YYYY-MM-DD\.$/);
  expect(() => exactScalars.DateTime.parseValue('2026-07-01')).toThrow('with a zone');
});

test('a database takes any text, and judges them where they are compared', () => {
  expect(openScalars.Date?.parseValue('2002-02-30')).toBe('2002-02-30');
  expect(openScalars.Decimal?.parseValue(500.5)).toBe('500.5');
  expect(openScalars.Decimal?.parseValue('NaN')).toBe('NaN');
  expect(() => openScalars.Decimal?.parseValue(1 / 3)).toThrow();
  expect(() => openScalars.Date?.parseValue({})).toThrow();
  expect(() => openScalars.Date?.parseLiteral(parseNode('{ a: 1 }'))).toThrow();
});
