import type { AgencyModel, CatalogueModel, ColumnField, Field, ObjectModel } from '../catalogue/model.ts';

/**
 * Prefix of the field that releases a key to a client. In the composed schema a key field only joins; the owner
 * database serves `lt_<key>` as the data item itself, so that a key is released under the owner's row scope.
 */
export const releasedPrefix = 'lt_';

/** Page size when a query names none, and the largest allowed. */
export const defaultPageSize = 20;
export const maxPageSize = 1000;

const header = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable"])

scalar Date
scalar DateTime
scalar Decimal
scalar BigInt

enum OrderDirection { ASC DESC }

"Page of a connection (Relay Cursor Connections)."
type PageInfo @shareable {
  hasNextPage: Boolean!
  hasPreviousPage: Boolean!
  startCursor: String
  endCursor: String
}

input IDFilter { eq: ID in: [ID!] isNull: Boolean }
input StringFilter { eq: String in: [String!] isNull: Boolean }
"Texts compare without case and tone marks in startsWith and contains."
input TextFilter { eq: String in: [String!] startsWith: String contains: String isNull: Boolean }
input BooleanFilter { eq: Boolean isNull: Boolean }
${['Int', 'Date', 'DateTime', 'Decimal', 'BigInt']
  .map(
    (t) => `input ${t}Filter { eq: ${t} in: [${t}!] gt: ${t} gte: ${t} lt: ${t} lte: ${t} isNull: Boolean }`,
  )
  .join('\n')}
`;

/** Federation 2 SDL of one database: its types, its query surface, and stubs of the foreign types it refers to. */
export function subgraphSdl(model: AgencyModel, catalogue: CatalogueModel): string {
  const parts: string[] = [header];
  for (const [name, values] of model.enums) {
    parts.push(`enum ${name} { ${values.join(' ')} }`);
    parts.push(`input ${name}Filter { eq: ${name} in: [${name}!] isNull: Boolean }`);
  }
  for (const [name, members] of model.unions) parts.push(`union ${name} = ${members.join(' | ')}`);
  for (const type of model.types.values()) parts.push(objectSdl(type, catalogue));
  for (const stub of foreignTypes(model)) {
    const key = catalogue.typeOwners.get(stub)?.key;
    parts.push(`type ${stub} @key(fields: "${key}") { ${key}: ID }`);
  }
  const roots = [...model.types.values()].filter(hasSurface);
  for (const type of roots) parts.push(connectionSdl(type));
  for (const type of inputTypes(model, catalogue)) parts.push(inputSdl(type, catalogue));
  if (roots.length > 0) parts.push(`type Query {\n${roots.map(rootSdl).join('\n')}\n}`);
  return parts.join('\n\n');
}

/** Whether the type has root fields of its own. */
export function hasSurface(type: ObjectModel): boolean {
  return type.kind === 'entity' && type.singular !== null && type.plural !== null && type.key !== null;
}

/** Types that get a `Where` input: entities with a surface, and the embedded types in their rows. */
function inputTypes(model: AgencyModel, catalogue: CatalogueModel): readonly ObjectModel[] {
  return [...model.types.values()].filter((type) => {
    if (type.kind === 'entity') return hasSurface(type);
    const owner = catalogue.typeOwners.get(type.entity);
    return type.kind === 'embedded' && owner !== undefined && hasSurface(owner);
  });
}

function foreignTypes(model: AgencyModel): ReadonlySet<string> {
  const targets = new Set<string>();
  for (const type of model.types.values()) {
    for (const field of type.fields.values()) {
      if (field.kind !== 'reference') continue;
      for (const target of model.unions.get(field.target) ?? [field.target]) targets.add(target);
    }
  }
  for (const own of model.types.keys()) targets.delete(own);
  return targets;
}

function describe(text: string | null): string {
  return text === null || text === '' ? '' : `  ${JSON.stringify(text)}\n`;
}

function objectSdl(type: ObjectModel, catalogue: CatalogueModel): string {
  const lines = [...type.fields.values()].flatMap((field) => fieldSdl(type, field, catalogue));
  if (type.kind === 'extension' && type.key !== null) lines.unshift(`  ${type.key}: ID`);
  const key = type.key === null ? '' : ` @key(fields: "${type.key}")`;
  const description =
    type.description ?? (type.kind === 'entity' ? `${type.label.vi} (${type.label.en})` : null);
  return `${describe(description).trimStart()}type ${type.name}${key} {\n${lines.join('\n')}\n}`;
}

function fieldSdl(type: ObjectModel, field: Field, catalogue: CatalogueModel): readonly string[] {
  switch (field.kind) {
    case 'column': {
      const text = describe(`${field.item.vi} (${field.item.en})`);
      if (field.name !== type.key) return [`${text}  ${field.name}: ${field.typeName}`];
      return [
        `${text}  ${field.name}: ${field.typeName}`,
        `  ${releasedPrefix}${field.name}: ${field.typeName}`,
      ];
    }
    case 'reference':
      return [`${describe(`${field.item.vi} (${field.item.en})`)}  ${field.name}: ${field.target}`];
    case 'embedded':
      return [`  ${field.name}: ${field.target}`];
    case 'inverse': {
      const target = catalogue.typeOwners.get(field.target);
      const surface = target !== undefined && hasSurface(target);
      const filters = surface ? `where: ${field.target}Where, orderBy: [${field.target}Order!], ` : '';
      const args = `(${filters}first: Int = ${defaultPageSize})`;
      return [`${describe(field.description)}  ${field.name}${args}: [${field.target}!]`];
    }
  }
}

function connectionSdl({ name }: ObjectModel): string {
  return `type ${name}Connection {
  nodes: [${name}!]!
  edges: [${name}Edge!]!
  pageInfo: PageInfo!
  "Number of rows that match and that the consumer may see."
  totalCount: Int!
}

type ${name}Edge {
  node: ${name}!
  cursor: String!
}`;
}

function rootSdl(type: ObjectModel): string {
  const { name, singular, plural, key } = type;
  const list = `where: ${name}Where, orderBy: [${name}Order!], first: Int = ${defaultPageSize}, after: String`;
  return [
    `  ${singular}(${key}: ID!): ${name}`,
    `  ${plural}ByIds(ids: [ID!]!): [${name}]`,
    `  ${plural}(${list}): ${name}Connection`,
  ].join('\n');
}

function inputSdl(type: ObjectModel, catalogue: CatalogueModel): string {
  const { name } = type;
  const filters = [...type.fields.values()].flatMap((field) => {
    const filter = filterTypeOf(field);
    return filter === null ? [] : [`  ${field.name}: ${filter}`];
  });
  if (type.kind === 'embedded') return `input ${name}Where {\n${filters.join('\n')}\n}`;
  const where = [`  and: [${name}Where!]`, `  or: [${name}Where!]`, `  not: ${name}Where`, ...filters];
  const order = orderFields(type, catalogue).map(({ value }) => value);
  return `input ${name}Where {\n${where.join('\n')}\n}

enum ${name}OrderField { ${order.join(' ')} }

input ${name}Order { field: ${name}OrderField! direction: OrderDirection = ASC }`;
}

/** Input type that filters the field, or null when it cannot be filtered. */
export function filterTypeOf(field: Field): string | null {
  switch (field.kind) {
    case 'column':
      if (field.type === 'String') return field.searchKey === null ? 'StringFilter' : 'TextFilter';
      return `${field.typeName}Filter`;
    case 'reference':
      return field.kindColumn === null ? 'IDFilter' : null;
    case 'embedded':
      return `${field.target}Where`;
    case 'inverse':
      return null;
  }
}

/** A value of an order enum: `permanentAddress_detail` orders by the path permanentAddress, detail. */
export interface OrderField {
  readonly value: string;
  readonly path: readonly string[];
  readonly field: ColumnField;
}

/** The sortable columns of an entity, those of its embedded objects included, in SDL order. */
export function orderFields(type: ObjectModel, catalogue: CatalogueModel): readonly OrderField[] {
  return [...type.fields.values()].flatMap((field): readonly OrderField[] => {
    if (field.kind === 'column') {
      return isSortable(field) ? [{ value: field.name, path: [field.name], field }] : [];
    }
    if (field.kind !== 'embedded') return [];
    const target = catalogue.typeOwners.get(field.target);
    return (target === undefined ? [] : orderFields(target, catalogue)).map((below) => ({
      value: `${field.name}_${below.value}`,
      path: [field.name, ...below.path],
      field: below.field,
    }));
  });
}

function isSortable(field: ColumnField): boolean {
  return field.type !== 'String' || field.sortKey !== null;
}
