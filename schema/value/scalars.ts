import { GraphQLError, GraphQLScalarType, Kind, type ValueNode } from 'graphql';
import { parseDecimal } from './exact-number.ts';
import { isCalendarDate, parseInstant } from './instant.ts';

function refuse(name: string): never {
  // WHY: the value is not repeated in the message, it may be what somebody searches for.
  throw new GraphQLError(`${name} cannot represent the given value.`);
}

function textScalar(
  name: string,
  description: string,
  accepts: (text: string) => boolean,
): GraphQLScalarType {
  const check = (value: unknown): string =>
    typeof value === 'string' && accepts(value) ? value : refuse(name);
  return new GraphQLScalarType({
    name,
    description,
    serialize: (value) => value,
    parseValue: check,
    parseLiteral: (node: ValueNode) => check(node.kind === Kind.STRING ? node.value : null),
  });
}

/** A number that travels as text; a literal is taken digit by digit, a JSON number only when it is a safe integer. */
function numberScalar(
  name: string,
  description: string,
  accepts: (text: string) => boolean,
): GraphQLScalarType {
  const check = (value: unknown): string => {
    const text = typeof value === 'number' && Number.isSafeInteger(value) ? String(value) : value;
    return typeof text === 'string' && accepts(text) ? text : refuse(name);
  };
  return new GraphQLScalarType({
    name,
    description,
    serialize: (value) => value,
    parseValue: check,
    parseLiteral: (node: ValueNode) =>
      check(
        node.kind === Kind.STRING || node.kind === Kind.INT || node.kind === Kind.FLOAT ? node.value : null,
      ),
  });
}

/** The exact leaf types: a date without zone, an instant with zone, and numbers that never pass a float. */
export const exactScalars: Readonly<Record<string, GraphQLScalarType>> = {
  Date: textScalar('Date', 'A day of the calendar, YYYY-MM-DD, without zone.', isCalendarDate),
  DateTime: textScalar(
    'DateTime',
    'An instant, RFC 3339 with a zone.',
    (text) => parseInstant(text) !== null,
  ),
  Decimal: numberScalar(
    'Decimal',
    'An exact decimal number, as text.',
    (text) => parseDecimal(text) !== null,
  ),
  BigInt: numberScalar('BigInt', 'An exact integer, as text.', (text) => /^-?\d{1,40}$/.test(text)),
};
