import type { ConsumerClass, SharingMode } from '../../../schema/catalogue/model.ts';
import type { Account, ContentEntry, Instrument } from '../../../schema/policy/policy.ts';

export interface OracleItem {
  readonly coordinate: string;
  readonly entity: string;
  /** Path of the item in the row. */
  readonly path: string;
  readonly database: string;
  readonly modes: Readonly<Record<ConsumerClass, SharingMode>>;
  readonly statistics: Readonly<Record<ConsumerClass, SharingMode>>;
  readonly sensitive: boolean;
  readonly fee: boolean;
}

export type Value = string | number | null;
export type Row = Readonly<Record<string, Value>>;

/** A relation of an entity: `to` holds the rows whose `inner` field equals this row's `outer` field. */
export interface Relation {
  readonly to: string;
  readonly outer: string;
  readonly inner: string;
}

export interface OracleWorld {
  readonly items: readonly OracleItem[];
  /** Agency that owns each database. */
  readonly owners: Readonly<Record<string, string>>;
  /** Databases with a published usage regulation. */
  readonly served: ReadonlySet<string>;
  readonly rows: Readonly<Record<string, readonly Row[]>>;
  readonly relations: Readonly<Record<string, Relation>>;
  /** Fields that hold a union: the field that tells the type. */
  readonly unions: Readonly<Record<string, string>>;
  /** Code list: code -> the code above. */
  readonly parents: Readonly<Record<string, string | null>>;
  /** Whether a row of an entity concerns a person; an entity that is not here names nobody. */
  readonly concerns: Readonly<Record<string, (row: Row, person: string) => boolean>>;
}

/** The rows of a grant: those of the person who consents, and those that the written scope admits. */
export function admits(
  world: OracleWorld,
  entity: string,
  { kind, subject }: Instrument,
  { rows }: ContentEntry,
  account: Account | null,
  row: Row,
): boolean {
  if (kind === 'CONSENT' || kind === 'SELF') {
    const concerns = world.concerns[entity];
    if (concerns === undefined || subject === null || !concerns(row, subject)) return false;
  }
  if (rows === null) return true;
  return isReadable(rows, account) && holds(world, entity, rows, account, row);
}

/** Whether a grant can admit any row: its scope is readable, and consent is for an entity whose rows concern persons. */
export function mayAdmit(
  { concerns }: OracleWorld,
  entity: string,
  { kind, subject }: Instrument,
  { rows }: ContentEntry,
  account: Account | null,
): boolean {
  const isOwn = kind === 'CONSENT' || kind === 'SELF';
  if (isOwn && (concerns[entity] === undefined || subject === null)) return false;
  return rows === null || isReadable(rows, account);
}

/** A scope that names an attribute which the account lacks, or a list where one value belongs, admits nothing. */
function isReadable(written: unknown, account: Account | null): boolean {
  if (typeof written !== 'object' || written === null) return true;
  return Object.entries(written).every(([name, operand]) => {
    if (typeof operand !== 'string' || !operand.startsWith('$account.')) return isReadable(operand, account);
    const value = account?.attributes[operand.slice('$account.'.length)];
    return value !== undefined && Array.isArray(value) === (name === 'in');
  });
}

type Written = Readonly<Record<string, unknown>>;

function holds(
  world: OracleWorld,
  entity: string,
  written: Written,
  account: Account | null,
  row: Row,
): boolean {
  return Object.entries(written).every(([name, operand]) => {
    if (name === 'and')
      return (operand as Written[]).every((each) => holds(world, entity, each, account, row));
    if (name === 'or') return (operand as Written[]).some((each) => holds(world, entity, each, account, row));
    if (name === 'not') return !holds(world, entity, operand as Written, account, row);
    return Object.entries(operand as Written).every(([operator, value]) => {
      const relation = world.relations[`${entity}.${name}`];
      const inside = operator === 'some' ? value : operand;
      if (relation !== undefined && !operators.has(operator)) {
        const related = world.rows[relation.to] ?? [];
        const meets = (other: Row) =>
          other[relation.inner] !== null && other[relation.inner] === row[relation.outer];
        return related.some(
          (other) => meets(other) && holds(world, relation.to, inside as Written, account, other),
        );
      }
      const given =
        typeof value === 'string' && value.startsWith('$account.')
          ? account?.attributes[value.slice(9)]
          : value;
      return compares(world, `${entity}.${name}`, row, row[name] ?? null, operator, given);
    });
  });
}

const operators = new Set(['eq', 'in', 'gt', 'gte', 'lt', 'lte', 'isNull', 'under', 'is']);

function compares(
  world: OracleWorld,
  field: string,
  row: Row,
  cell: Value,
  operator: string,
  value: unknown,
): boolean {
  if (operator === 'isNull') return (cell === null) === value;
  if (cell === null) return false;
  switch (operator) {
    case 'eq':
      return cell === value;
    case 'in':
      return (value as Value[]).includes(cell);
    case 'under':
      return above(world, String(cell)).includes(String(value));
    case 'is': {
      const { type, key } = value as { type: string; key: string };
      return cell === key && row[world.unions[field] ?? ''] === type;
    }
    case 'gt':
      return cell > (value as string);
    case 'gte':
      return cell >= (value as string);
    case 'lt':
      return cell < (value as string);
    default:
      return cell <= (value as string);
  }
}

/** A code and all codes above it. */
function above({ parents }: OracleWorld, code: string): readonly string[] {
  const parent = Object.hasOwn(parents, code) ? (parents[code] ?? null) : null;
  return Object.hasOwn(parents, code)
    ? [code, ...(parent === null ? [] : above({ parents } as OracleWorld, parent))]
    : [];
}
