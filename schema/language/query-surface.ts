import type {
  AgencyModel,
  CatalogueModel,
  ColumnField,
  ComputedField,
  ContentField,
  EmbeddedField,
  Field,
  InterfaceModel,
  InverseField,
  ObjectModel,
  ReferenceField,
} from '../catalogue/model.ts';
import { pageTypes, relationConnection } from '../catalogue/relation-connection.ts';
import { aggregateRootSdl, aggregateSdl, type TypeLookup } from './aggregate-surface.ts';
import { defaultPageSize, maxPageSize } from './asked-page.ts';
import { filterRelations, hasFilters, leafFilters, relationFilterSdl, whereSdl } from './filter-surface.ts';

/**
 * Prefix of the field that releases a key to a client. In the composed schema a key field only joins; the owner
 * database serves `lt_<key>` as the data item itself, so that a key is released under the owner's row scope.
 */
export const releasedPrefix = 'lt_';

/**
 * Prefix of the field by which the owner of an entity tells whether a computed item is granted in a row: `lt_in_<item>` is
 * the key where it is, and denied like a cell where it is not. A service requires it; no client can name it.
 */
export const witnessPrefix = `${releasedPrefix}in_`;

/** The items that services compute for the rows of an entity. */
export function computedItems(catalogue: CatalogueModel, entity: string): readonly ComputedField[] {
  return [...catalogue.fields.values()].filter(
    (field): field is ComputedField => field.kind === 'computed' && field.item.entity === entity,
  );
}

/** WHY no default values: whoever asks for the last rows has not asked for the first ones. */
const pageArguments = [
  `"Rows from the beginning, or behind \`after\`: from 1 to ${maxPageSize}, ${defaultPageSize} where nothing says how many."`,
  'first: Int',
  'after: String',
  '"Rows from the end, or before `before`, in the same order."',
  'last: Int',
  'before: String',
].join(' ');

const header = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable"])

scalar Date
scalar DateTime
scalar Decimal
scalar BigInt

enum OrderDirection { ASC DESC }

"Where rows without a value stand, whichever the direction."
enum OrderNulls { FIRST LAST }

"Page of a connection (Relay Cursor Connections)."
type PageInfo @shareable {
  hasNextPage: Boolean!
  hasPreviousPage: Boolean!
  startCursor: String
  endCursor: String
}

${leafFilters}`;

/** Federation 2 SDL of one database: its types, its query surface, and stubs of the foreign types it refers to. */
export function subgraphSdl(model: AgencyModel, catalogue: CatalogueModel): string {
  if (model.serviceSdl !== null) return model.serviceSdl;
  const parts: string[] = [header];
  for (const [name, values] of model.enums) {
    parts.push(`enum ${name} { ${values.join(' ')} }`);
    parts.push(
      `input ${name}Filter { eq: ${name} ne: ${name} in: [${name}!] notIn: [${name}!] isNull: Boolean }`,
    );
  }
  for (const [name, members] of model.unions) parts.push(`union ${name} = ${members.join(' | ')}`);
  for (const each of model.interfaces.values()) parts.push(interfaceSdl(each, model, catalogue));
  for (const type of model.types.values()) parts.push(objectSdl(type, catalogue));
  for (const stub of foreignTypes(model)) {
    const key = catalogue.typeOwners.get(stub)?.key;
    parts.push(`type ${stub} @key(fields: "${key}") { ${key}: ID }`);
  }
  const roots = [...model.types.values()].filter(hasSurface);
  const lookup: TypeLookup = (name) => catalogue.typeOwners.get(name);
  for (const { type } of pagedTypes(model)) parts.push(connectionSdl(type));
  for (const type of roots) parts.push(aggregateSdl(type, lookup));
  for (const type of inputTypes(model, catalogue)) parts.push(inputSdl(type, catalogue));
  parts.push(...relationFilterSdl(model, catalogue));
  if (roots.length > 0)
    parts.push(`type Query {\n${roots.map((type) => rootSdl(type, lookup)).join('\n')}\n}`);
  return parts.join('\n\n');
}

/** Whether the type has root fields of its own. */
export function hasSurface(type: ObjectModel): boolean {
  return type.kind === 'entity' && type.singular !== null && type.plural !== null && type.key !== null;
}

/** A type that comes in pages: in a list of its own, or at the end of a to-many relation. */
export interface PagedType {
  readonly type: ObjectModel;
  readonly isListed: boolean;
  readonly isRelated: boolean;
}

/** The types of a database that come in pages. */
export function pagedTypes(model: AgencyModel): readonly PagedType[] {
  const types = [...model.types.values()];
  const fields = types.flatMap((type) => [...type.fields.values()]);
  const related = new Set(fields.flatMap((field) => (field.kind === 'inverse' ? [field.target] : [])));
  return types
    .map((type) => ({ type, isListed: hasSurface(type), isRelated: related.has(type.name) }))
    .filter(({ isListed, isRelated }) => isListed || isRelated);
}

/** A value of an order enum: `permanentAddress_detail` orders by the item detail of the embedded permanentAddress. */
export interface OrderField {
  readonly value: string;
  readonly field: ColumnField;
  /** The reference to the row whose item it is, for `household_detail`; null for an item of the row itself. */
  readonly through: ReferenceField | null;
}

/**
 * The sortable columns of an entity, those of its embedded objects included, in SDL order; behind them those of the rows of the
 * same database to which its references lead.
 */
export function orderFields(type: ObjectModel, catalogue: CatalogueModel): readonly OrderField[] {
  const own = ownOrderFields(type, catalogue);
  const names = new Set(own.map(({ value }) => value));
  return [...own, ...labelOrderFields(type, catalogue).filter(({ value }) => !names.has(value))];
}

function ownOrderFields(type: ObjectModel, catalogue: CatalogueModel): readonly OrderField[] {
  return [...type.fields.values()].flatMap((field): readonly OrderField[] => {
    if (field.kind === 'column')
      return isSortable(field) ? [{ value: field.name, field, through: null }] : [];
    return field.kind === 'embedded' ? belowField(field, catalogue, ownOrderFields) : [];
  });
}

function labelOrderFields(type: ObjectModel, catalogue: CatalogueModel): readonly OrderField[] {
  return [...type.fields.values()].flatMap((field): readonly OrderField[] => {
    if (field.kind === 'embedded') return belowField(field, catalogue, labelOrderFields);
    if (field.kind !== 'reference' || !isWithinDatabase(field, catalogue)) return [];
    return belowField(field, catalogue, ownOrderFields).map((below) => ({ ...below, through: field }));
  });
}

function belowField(
  { name, target }: EmbeddedField | ReferenceField,
  catalogue: CatalogueModel,
  fieldsOf: typeof ownOrderFields,
): readonly OrderField[] {
  const type = catalogue.typeOwners.get(target);
  const below = type === undefined ? [] : fieldsOf(type, catalogue);
  return below.map((each) => ({ ...each, value: `${name}_${each.value}` }));
}

/** WHY only such: no other database can put its rows in the order of what this one holds. */
function isWithinDatabase({ target, kindColumn, item }: ReferenceField, catalogue: CatalogueModel): boolean {
  const key = catalogue.typeOwners.get(target)?.key ?? null;
  return (
    kindColumn === null && key !== null && catalogue.items.get(`${target}.${key}`)?.database === item.database
  );
}

/** Types that get a `Where` input: entities with a surface or behind a relation, and the embedded types in their rows. */
function inputTypes(model: AgencyModel, catalogue: CatalogueModel): readonly ObjectModel[] {
  const related = new Set(filterRelations(model, catalogue).map(({ target }) => target));
  const isFiltered = (type: ObjectModel) => hasSurface(type) || related.has(type.name);
  return [...model.types.values()].filter((type) => {
    if (type.kind === 'entity') return isFiltered(type);
    const owner = catalogue.typeOwners.get(type.entity);
    return (
      type.kind === 'embedded' && owner !== undefined && isFiltered(owner) && hasFilters(type, catalogue)
    );
  });
}

function foreignTypes(model: AgencyModel): ReadonlySet<string> {
  const targets = new Set<string>();
  for (const type of model.types.values()) {
    for (const field of type.fields.values()) {
      if (field.kind !== 'reference') continue;
      for (const target of referenceTargets(field, model)) targets.add(target);
    }
  }
  for (const own of model.types.keys()) targets.delete(own);
  return targets;
}

/** Concrete types that a reference may lead to. */
function referenceTargets(
  { target }: ReferenceField,
  { unions, interfaces }: AgencyModel,
): readonly string[] {
  return unions.get(target) ?? interfaces.get(target)?.types ?? [target];
}

/** An interface has the fields of its types, as the first of them has them. */
function interfaceSdl(
  { name, description, fields, types }: InterfaceModel,
  model: AgencyModel,
  catalogue: CatalogueModel,
): string {
  const type = model.types.get(types[0] ?? '');
  const lines = fields.flatMap((each) => {
    const field = type?.fields.get(each);
    if (type === undefined || field === undefined) return [];
    if (field.kind !== 'column' && field.kind !== 'content') return fieldSdl(type, field, catalogue);
    // WHY only the first line: a key's second field releases it, on its own type alone.
    return fieldSdl(type, { ...field, isShareable: false }, catalogue).slice(0, 1);
  });
  return `${describe(description).trimStart()}interface ${name} {\n${lines.join('\n')}\n}`;
}

function describe(text: string | null): string {
  return text === null || text === '' ? '' : `  ${JSON.stringify(text)}\n`;
}

function objectSdl(type: ObjectModel, catalogue: CatalogueModel): string {
  const lines = [...type.fields.values()].flatMap((field) => fieldSdl(type, field, catalogue));
  if (type.kind === 'extension' && type.key !== null) lines.unshift(`  ${type.key}: ID`);
  if (type.kind === 'entity') {
    for (const { name } of computedItems(catalogue, type.name)) lines.push(`  ${witnessPrefix}${name}: ID`);
  }
  const key = type.key === null ? '' : ` @key(fields: "${type.key}")`;
  const description =
    type.description ?? (type.kind === 'entity' ? `${type.label.vi} (${type.label.en})` : null);
  const interfaces = type.interfaces.length === 0 ? '' : ` implements ${type.interfaces.join(' & ')}`;
  return `${describe(description).trimStart()}type ${type.name}${interfaces}${key} {\n${lines.join('\n')}\n}`;
}

function fieldSdl(type: ObjectModel, field: Field, catalogue: CatalogueModel): readonly string[] {
  switch (field.kind) {
    case 'column': {
      const text = describe(`${field.item.vi} (${field.item.en})`);
      const shareable = field.isShareable ? ' @shareable' : '';
      if (field.name !== type.key) return [`${text}  ${field.name}: ${field.typeName}${shareable}`];
      return [
        `${text}  ${field.name}: ${field.typeName}`,
        `  ${releasedPrefix}${field.name}: ${field.typeName}`,
      ];
    }
    case 'content': {
      const shareable = field.isShareable ? ' @shareable' : '';
      return [
        `${describe(`${field.item.vi} (${field.item.en})`)}  ${field.name}: ${typeText(field)}${shareable}`,
      ];
    }
    case 'computed':
      return [];
    case 'reference':
      return [`${describe(`${field.item.vi} (${field.item.en})`)}  ${field.name}: ${field.target}`];
    case 'embedded':
      return [`  ${field.name}: ${field.target}`];
    case 'inverse':
      return relationSdl(field, catalogue);
  }
}

/** The type of an item in a list or a document. WHY no null in a list: what one value would hide, the others would show. */
function typeText({ typeName, content }: ContentField): string {
  return content.list === null ? typeName : `[${typeName}!]`;
}

/** A relation is a list, which is cut at `first`, and beside it the same rows in pages. */
function relationSdl(
  { name, target, description }: InverseField,
  catalogue: CatalogueModel,
): readonly string[] {
  const owner = catalogue.typeOwners.get(target);
  const isFiltered = owner !== undefined && hasSurface(owner);
  const filters = isFiltered ? `where: ${target}Where, orderBy: [${target}Order!], ` : '';
  const connection = relationConnection(name);
  return [
    `${describe(description)}  ${name}(${filters}first: Int = ${defaultPageSize}): [${target}!]`,
    `${describe(`${name}, page by page.`)}  ${connection}(${filters}${pageArguments}): ${pageTypes(target).connection}`,
  ];
}

function connectionSdl({ name }: ObjectModel): string {
  const { connection, edge } = pageTypes(name);
  return `type ${connection} {
  nodes: [${name}!]!
  edges: [${edge}!]!
  pageInfo: PageInfo!
  "Number of rows that match and that the consumer may see."
  totalCount: Int!
}

type ${edge} {
  node: ${name}!
  cursor: String!
}`;
}

function rootSdl(type: ObjectModel, lookup: TypeLookup): string {
  const { name, singular, plural, key } = type;
  const list = `where: ${name}Where, orderBy: [${name}Order!], ${pageArguments}`;
  return [
    `  ${singular}(${key}: ID!): ${name}`,
    `  ${plural}ByIds(ids: [ID!]!): [${name}]`,
    `  ${plural}(${list}): ${name}Connection`,
    aggregateRootSdl(type, lookup),
  ].join('\n');
}

function inputSdl(type: ObjectModel, catalogue: CatalogueModel): string {
  const { name } = type;
  if (type.kind === 'entity' && !hasSurface(type)) return whereSdl(type, catalogue, 'Where');
  const suffixes = ['Where', 'AggregateWhere'] as const;
  const wheres = suffixes.map((suffix) => whereSdl(type, catalogue, suffix)).join('\n\n');
  if (type.kind === 'embedded') return wheres;
  const order = orderFields(type, catalogue).map(({ value }) => value);
  return `${wheres}

enum ${name}OrderField { ${order.join(' ')} }

input ${name}Order {
  field: ${name}OrderField!
  direction: OrderDirection = ASC
  "Where rows without a value stand; where it is left out first in ASC, last in DESC."
  nulls: OrderNulls
}`;
}

function isSortable(field: ColumnField): boolean {
  return field.type !== 'String' || field.sortKey !== null;
}
