import { databaseOf, hasCodesAbove } from '../catalogue/database-of.ts';
import type {
  CatalogueModel,
  ColumnField,
  Field,
  InverseField,
  LeafType,
  ReferenceField,
} from '../catalogue/model.ts';
import { codedError } from '../errors/coded-error.ts';
import { saidOf } from '../text/bilingual-text.ts';
import { isCalendarDate } from '../value/instant.ts';
import { isZonedInstant } from '../value/read-moment.ts';
import type { RowPredicate, Scalar } from './row-predicate.ts';

/** Values of the account that a row scope may name as `$account.<name>`. */
export type AccountAttributes = Readonly<Record<string, Scalar | readonly Scalar[]>>;

interface ScopePlace {
  readonly catalogue: CatalogueModel;
  readonly attributes: AccountAttributes;
  readonly type: string;
  readonly path: readonly string[];
  /** Relations crossed so far. */
  readonly hops: number;
}

/** Relations that one condition may cross. */
const maxHops = 3;

const accountValue = /^\$account\.([A-Za-z]\w*)$/;

/**
 * Reads the row scope of a grant, written like the entity's `where` input, into a predicate. Besides values of the
 * row, a condition may follow relations inside the same database (`household: { commune: { eq } }`,
 * `members: { some: { … } }`), ask for a code list's part (`commune: { under: "40" }`) and name the member of a union
 * (`holder: { is: { type: Citizen, key } }`). What reaches into another agency's database is refused, never ignored.
 * @throws ROW_SCOPE_INVALID.
 */
export function rowScopeToPredicate(
  rows: Readonly<Record<string, unknown>>,
  entity: string,
  catalogue: CatalogueModel,
  attributes: AccountAttributes,
): RowPredicate {
  return objectPredicate(rows, { catalogue, attributes, type: entity, path: [], hops: 0 });
}

function invalid(place: ScopePlace, vi: string, en: string) {
  const where = [place.type, ...place.path].join('.');
  return codedError('ROW_SCOPE_INVALID', { detail: saidOf(where, { vi, en }) });
}

function objectPredicate(value: unknown, place: ScopePlace): RowPredicate {
  const entries = Object.entries(objectOf(value, place));
  if (entries.length === 0)
    throw invalid(
      place,
      'phạm vi dòng không được rỗng; bỏ hẳn nếu muốn mọi dòng',
      'an empty row scope is not allowed; leave it out to mean every row',
    );
  return all(entries.map(([name, below]) => namedPredicate(name, below, place)));
}

function objectOf(value: unknown, place: ScopePlace): Readonly<Record<string, unknown>> {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return { ...value };
  throw invalid(place, 'cần một đối tượng', 'expected an object');
}

function all(of: readonly RowPredicate[]): RowPredicate {
  const [only] = of;
  return of.length === 1 && only !== undefined ? only : { kind: 'and', of };
}

function namedPredicate(name: string, value: unknown, place: ScopePlace): RowPredicate {
  if (place.path.length === 0) {
    if (name === 'and' || name === 'or') return { kind: name, of: listPredicates(value, place) };
    if (name === 'not') return { kind: 'not', of: objectPredicate(value, place) };
  }
  const field = place.catalogue.typeOwners.get(place.type)?.fields.get(name);
  const below = { ...place, path: [...place.path, name] };
  if (field === undefined) throw unknownField(name, place);
  switch (field.kind) {
    case 'column':
      return filterPredicate(field, value, below);
    case 'reference':
      return referencePredicate(field, value, below);
    case 'embedded':
      return objectPredicate(value, { ...below, type: field.target });
    case 'content':
      throw invalid(
        below,
        'mục trong danh sách hoặc tài liệu JSON không so sánh được',
        'an item of a list or a JSON document cannot be compared',
      );
    case 'computed':
      throw unknownField(name, place);
    case 'inverse':
      return inversePredicate(field, value, below);
  }
}

function unknownField(name: string, place: ScopePlace) {
  const isElsewhere = place.catalogue.fields.has(`${place.type}.${name}`);
  return isElsewhere
    ? invalid(
        place,
        `"${name}" thuộc cơ sở dữ liệu của cơ quan khác, ngoài tầm của phạm vi dòng`,
        `"${name}" belongs to another agency's database, which a row scope cannot reach`,
      )
    : invalid(place, `không có trường "${name}"`, `there is no field "${name}"`);
}

const operators: ReadonlySet<string> = new Set([
  'isNull',
  'in',
  'eq',
  'gt',
  'gte',
  'lt',
  'lte',
  'startsWith',
  'contains',
  'under',
  'is',
]);

function referencePredicate(field: ReferenceField, value: unknown, place: ScopePlace): RowPredicate {
  const names = Object.keys(objectOf(value, place));
  if (names.some((name) => operators.has(name))) return filterPredicate(field, value, place);
  if (field.kindColumn !== null)
    throw invalid(
      place,
      'tham chiếu nhiều loại được so sánh bằng is: { type, key }',
      'a union is compared with is: { type, key }',
    );
  return someRow(field, field.target, value, place);
}

function inversePredicate(field: InverseField, value: unknown, place: ScopePlace): RowPredicate {
  const entries = Object.entries(objectOf(value, place));
  const [entry] = entries;
  if (entries.length !== 1 || entry?.[0] !== 'some')
    throw invalid(place, 'cần some: { … }', 'expected some: { … }');
  return someRow(field, field.target, entry[1], place);
}

/** A condition on a row that a relation leads to; the relation must stay inside the database. */
function someRow(
  field: ReferenceField | InverseField,
  target: string,
  value: unknown,
  place: ScopePlace,
): RowPredicate {
  const { catalogue } = place;
  const home = databaseOf(field.coordinate.slice(0, field.coordinate.indexOf('.')), catalogue);
  if (home === null || databaseOf(target, catalogue) !== home) {
    throw invalid(
      place,
      `${target} thuộc cơ sở dữ liệu của cơ quan khác, ngoài tầm của phạm vi dòng`,
      `${target} belongs to another agency's database, which a row scope cannot reach`,
    );
  }
  if (place.hops >= maxHops)
    throw invalid(
      place,
      `một điều kiện đi qua nhiều nhất ${maxHops} quan hệ`,
      `a condition crosses at most ${maxHops} relations`,
    );
  const of = objectPredicate(value, { ...place, type: target, path: [], hops: place.hops + 1 });
  return { kind: 'some', relation: field.coordinate, field: place.path, entity: target, of };
}

function listPredicates(value: unknown, place: ScopePlace): readonly RowPredicate[] {
  if (!Array.isArray(value) || value.length === 0)
    throw invalid(place, 'cần một danh sách không rỗng', 'expected a list that is not empty');
  return value.map((each) => objectPredicate(each, place));
}

function filterPredicate(
  field: ColumnField | ReferenceField,
  value: unknown,
  place: ScopePlace,
): RowPredicate {
  const entries = Object.entries(objectOf(value, place));
  if (entries.length === 0)
    throw invalid(place, 'cần một phép so sánh, ví dụ eq', 'expected an operator such as eq');
  return all(entries.map(([operator, operand]) => operatorPredicate(field, operator, operand, place)));
}

function operatorPredicate(
  field: ColumnField | ReferenceField,
  operator: string,
  operand: unknown,
  place: ScopePlace,
): RowPredicate {
  const { path } = place;
  const isUnion = field.kind === 'reference' && field.kindColumn !== null;
  if (isUnion && operator !== 'is' && operator !== 'isNull')
    throw invalid(
      place,
      'tham chiếu nhiều loại được so sánh bằng is: { type, key }',
      'a union is compared with is: { type, key }',
    );
  switch (operator) {
    case 'under':
      return codePredicate(field, operand, place);
    case 'is':
      return memberPredicate(field, operand, place);
    case 'isNull':
      if (typeof operand !== 'boolean')
        throw invalid(place, 'isNull nhận true hoặc false', 'isNull takes true or false');
      return { kind: 'isNull', field: path, value: operand };
    case 'in':
      return { kind: 'in', field: path, values: listOperand(field, operand, place) };
    case 'eq':
      return { kind: 'compare', field: path, operator, value: scalarOperand(field, operand, place) };
    case 'gt':
    case 'gte':
    case 'lt':
    case 'lte':
      if (!isOrdered(field))
        throw invalid(place, `${operator} cần một số hoặc một ngày`, `${operator} needs a number or a date`);
      return { kind: 'compare', field: path, operator, value: scalarOperand(field, operand, place) };
    case 'startsWith':
    case 'contains': {
      const searchable = field.kind === 'column' && field.searchKey !== null;
      if (!searchable || typeof operand !== 'string')
        throw invalid(place, `${operator} cần một văn bản tìm được`, `${operator} needs a searchable text`);
      return { kind: 'text', field: path, operator, value: operand };
    }
    default:
      throw invalid(place, `không có phép so sánh "${operator}"`, `there is no operator "${operator}"`);
  }
}

function codePredicate(
  field: ColumnField | ReferenceField,
  operand: unknown,
  place: ScopePlace,
): RowPredicate {
  const codeList = field.kind === 'reference' ? field.target : '';
  if (!hasCodesAbove(codeList, place.catalogue))
    throw invalid(
      place,
      'under cần một tham chiếu tới danh mục có mã cấp trên',
      'under needs a reference to a code list whose codes have a parent',
    );
  return {
    kind: 'codeUnder',
    field: place.path,
    codeList,
    under: String(scalarOperand(field, operand, place)),
  };
}

function memberPredicate(
  field: ColumnField | ReferenceField,
  operand: unknown,
  place: ScopePlace,
): RowPredicate {
  const { type, key, ...rest } = objectOf(operand, place);
  const targets =
    field.kind !== 'reference' ? [] : field.kinds.size === 0 ? [field.target] : [...field.kinds.values()];
  const known = targets.find((each) => each === type);
  if (known === undefined || Object.keys(rest).length > 0)
    throw invalid(
      place,
      `is nhận { type, key }, type là một trong ${targets.join(', ')}`,
      `is takes { type, key } with type one of ${targets.join(', ')}`,
    );
  return { kind: 'refersTo', field: place.path, type: known, key: String(scalarOperand(field, key, place)) };
}

function isOrdered(field: Field): boolean {
  return field.kind === 'column' && !['ID', 'String', 'Boolean', 'Enum'].includes(field.type);
}

function listOperand(
  field: ColumnField | ReferenceField,
  operand: unknown,
  place: ScopePlace,
): readonly Scalar[] {
  const attribute = attributeOf(operand, place);
  const values = attribute ?? operand;
  if (!Array.isArray(values)) throw invalid(place, 'in nhận một danh sách', 'in takes a list');
  return values
    .flatMap((each) => attributeOf(each, place) ?? [each])
    .map((each) => checked(field, each, place));
}

function scalarOperand(field: ColumnField | ReferenceField, operand: unknown, place: ScopePlace): Scalar {
  return checked(field, attributeOf(operand, place) ?? operand, place);
}

/** The account's value that an operand names; undefined for a literal. A missing attribute is an error. */
function attributeOf(operand: unknown, place: ScopePlace): Scalar | readonly Scalar[] | undefined {
  const name = typeof operand === 'string' ? accountValue.exec(operand)?.[1] : undefined;
  if (name === undefined) {
    if (typeof operand === 'string' && operand.startsWith('$'))
      throw invalid(place, `không biết "${operand}"`, `"${operand}" is not known`);
    return undefined;
  }
  const value = Object.hasOwn(place.attributes, name) ? place.attributes[name] : undefined;
  if (value === undefined)
    throw invalid(place, `tài khoản không có thuộc tính "${name}"`, `the account has no attribute "${name}"`);
  return value;
}

const typeChecks: Readonly<Record<LeafType, (value: unknown) => boolean>> = {
  ID: (value) => typeof value === 'string',
  String: (value) => typeof value === 'string',
  Enum: (value) => typeof value === 'string',
  Int: (value) => Number.isInteger(value),
  Boolean: (value) => typeof value === 'boolean',
  Date: (value) => typeof value === 'string' && isCalendarDate(value),
  DateTime: (value) => typeof value === 'string' && isZonedInstant(value),
  Decimal: (value) => typeof value === 'string' && /^-?\d+(\.\d+)?$/.test(value),
  BigInt: (value) => typeof value === 'string' && /^-?\d+$/.test(value),
};

function checked(field: ColumnField | ReferenceField, value: unknown, place: ScopePlace): Scalar {
  const type = field.kind === 'column' ? field.type : 'ID';
  const known = field.kind !== 'column' || field.type !== 'Enum' || field.enumValues.includes(String(value));
  if (!typeChecks[type](value) || !known)
    throw invalid(
      place,
      `${JSON.stringify(value)} không phải ${type}`,
      `${JSON.stringify(value)} is not a ${type}`,
    );
  return value as Scalar;
}
