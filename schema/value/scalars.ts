import {
  GraphQLError,
  GraphQLScalarType,
  type GraphQLSchema,
  getLocation,
  isScalarType,
  Kind,
  type ValueNode,
} from 'graphql';
import { parseDecimal, plainDecimal } from './exact-number.ts';
import { isCalendarDate, parseInstant } from './instant.ts';

/** What a leaf type is called, what it is, and what is told to who writes it in another form. */
interface LeafForm {
  readonly name: string;
  readonly description: string;
  readonly form: string;
}

/** A JSON number, or a number of a document, as the text of its digits; null where it is not exact. */
type NumberText = (value: number) => string | null;

/** Digits that every decimal keeps on its way through a float and back. */
const exactDigits = 15;

function refuse({ name, form }: LeafForm, node?: ValueNode): never {
  const { loc } = node ?? {};
  const at = loc === undefined ? null : getLocation(loc.source, loc.start);
  const place = at === null ? '' : ` (line ${at.line}, column ${at.column})`;
  // WHY: the value is not repeated in the message, it may be what somebody searches for.
  throw new GraphQLError(`${name} cannot represent the given value${place}: ${form}.`, {
    nodes: node ?? null,
  });
}

function textScalar(leaf: LeafForm, accepts: (text: string) => boolean): GraphQLScalarType {
  const check = (value: unknown, node?: ValueNode): string =>
    typeof value === 'string' && accepts(value) ? value : refuse(leaf, node);
  return new GraphQLScalarType({
    name: leaf.name,
    description: leaf.description,
    serialize: (value) => value,
    parseValue: (value) => check(value),
    parseLiteral: (node: ValueNode) => check(node.kind === Kind.STRING ? node.value : null, node),
  });
}

/** A number that travels as text; a number of a document is taken digit by digit, a JSON number when it is exact. */
function numberScalar(
  leaf: LeafForm,
  accepts: (text: string) => boolean,
  textOf: NumberText,
): GraphQLScalarType {
  const check = (value: unknown, node?: ValueNode): string => {
    const text = typeof value === 'number' ? textOf(value) : value;
    return typeof text === 'string' && accepts(text) ? text : refuse(leaf, node);
  };
  return new GraphQLScalarType({
    name: leaf.name,
    description: leaf.description,
    serialize: (value) => value,
    parseValue: (value) => check(value),
    parseLiteral: (node: ValueNode) => {
      if (node.kind === Kind.FLOAT) return check(plainDecimal(node.value), node);
      return check(node.kind === Kind.STRING || node.kind === Kind.INT ? node.value : null, node);
    },
  });
}

function wholeText(value: number): string | null {
  return Number.isSafeInteger(value) ? String(value) : null;
}

/** WHY by digits: of more than these, a float may stand for a decimal that its sender did not write. */
function decimalText(value: number): string | null {
  const whole = wholeText(value);
  if (whole !== null) return whole;
  const text = plainDecimal(String(value));
  const digits = (text ?? '').replace(/^-|\./g, '').replace(/^0+|0+$/g, '');
  return digits.length <= exactDigits ? text : null;
}

/** The exact leaf types: a date without zone, an instant with zone, and numbers that never pass a float. */
export const exactScalars = {
  Date: textScalar(
    {
      name: 'Date',
      description: 'A day of the calendar, YYYY-MM-DD, without zone.',
      form: 'write a day of the calendar as YYYY-MM-DD',
    },
    isCalendarDate,
  ),
  DateTime: textScalar(
    {
      name: 'DateTime',
      description: 'An instant, RFC 3339 with a zone.',
      form: 'write an instant with a zone, as 2026-07-01T08:00:00+07:00',
    },
    (text) => parseInstant(text) !== null,
  ),
  Decimal: numberScalar(
    {
      name: 'Decimal',
      description: 'An exact decimal number, as text.',
      form: 'write digits with a point, as text where they are more than 15',
    },
    (text) => parseDecimal(text) !== null,
    decimalText,
  ),
  BigInt: numberScalar(
    {
      name: 'BigInt',
      description: 'An exact integer, as text.',
      form: 'write an integer, as text where it is beyond 2^53',
    },
    (text) => /^-?\d{1,40}$/.test(text),
    wholeText,
  ),
} as const satisfies Readonly<Record<string, GraphQLScalarType>>;

/**
 * The leaf types as a database takes them: any text. What is none of the type is refused where it is compared
 * (FILTER_INVALID), so that it costs the field that asks so and no other.
 */
export const openScalars: Readonly<Record<string, GraphQLScalarType>> = Object.fromEntries(
  Object.values(exactScalars).map((scalar) => [scalar.name, openScalar(scalar)]),
);

function openScalar(scalar: GraphQLScalarType): GraphQLScalarType {
  const { name, description } = scalar;
  return new GraphQLScalarType({
    name,
    description: description ?? null,
    serialize: (value) => value,
    parseValue: (value) => accepted(() => scalar.parseValue(value), value),
    parseLiteral: (node) =>
      accepted(() => scalar.parseLiteral(node), node.kind === Kind.STRING ? node.value : null),
  });
}

/** The value as its type reads it, else the text that was given. */
function accepted(read: () => unknown, given: unknown): unknown {
  try {
    return read();
  } catch (error) {
    if (typeof given === 'string') return given;
    throw error;
  }
}

/** Leaf types that are judged where a client's document and variables are: all but the one that some agencies read otherwise. */
const clientScalars = ['Date', 'Decimal', 'BigInt'] as const;

/**
 * Gives a schema for clients the leaf types' own readers, so that a wrong literal or variable is refused with its place
 * before any database is asked. Not for `DateTime`: the registry takes a day for one, and judges its arguments itself.
 */
export function withClientScalars(schema: GraphQLSchema): GraphQLSchema {
  for (const name of clientScalars) {
    const type = schema.getType(name);
    if (!isScalarType(type)) continue;
    const { parseValue, parseLiteral } = exactScalars[name];
    Object.assign(type, { parseValue, parseLiteral });
  }
  return schema;
}
