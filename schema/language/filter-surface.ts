import { hasCodesAbove, isWithinDatabase } from '../catalogue/database-of.ts';
import type {
  AgencyModel,
  CatalogueModel,
  ColumnField,
  Field,
  InverseField,
  ObjectModel,
  ReferenceField,
} from '../catalogue/model.ts';

/** WHY statistics have filters of their own: other items may be filtered by there than in lists. */
export type WhereSuffix = 'Where' | 'AggregateWhere';

/** What is asked of an id, or of a reference by the key of its target. */
const keyOperators = 'eq: ID ne: ID in: [ID!] notIn: [ID!] startsWith: ID endsWith: ID isNull: Boolean';

/** Names of the members by which a reference is compared. A field of its target that has one of them is not filtered by. */
export const referenceOperators: ReadonlySet<string> = new Set([
  ...['eq', 'ne', 'in', 'notIn', 'startsWith', 'endsWith', 'isNull', 'under'],
]);

/** Filters of leaf types. */
export const leafFilters = `"Ids compare character by character."
input IDFilter { ${keyOperators} }
input StringFilter { eq: String ne: String in: [String!] notIn: [String!] isNull: Boolean }
"Texts compare without case and tone marks in startsWith, endsWith and contains."
input TextFilter { eq: String ne: String in: [String!] notIn: [String!] startsWith: String endsWith: String contains: String isNull: Boolean }
input BooleanFilter { eq: Boolean ne: Boolean isNull: Boolean }
${['Int', 'Date', 'DateTime', 'Decimal', 'BigInt']
  .map(
    (t) =>
      `input ${t}Filter { eq: ${t} ne: ${t} in: [${t}!] notIn: [${t}!] gt: ${t} gte: ${t} lt: ${t} lte: ${t} isNull: Boolean }`,
  )
  .join('\n')}
`;

/**
 * Names of the filters over relations to a type: of a `reference` inside its database, of the `rows` of a relation to many, and of a
 * reference from anywhere to it as a list of codes. WHY two of references: input types of one name are composed to what both have.
 */
export function relationFilterNames(target: string) {
  return {
    reference: `${target}ReferenceFilter`,
    rows: `${target}ListFilter`,
    code: `${target}CodeFilter`,
  } as const;
}

/** Whether a filter of that type follows a relation, by the members that are named in it. */
export function followsRelation(filterType: string, members: readonly string[]): boolean {
  const { reference, rows } = relationFilterNames('');
  if (filterType.endsWith(rows)) return members.includes('some');
  return filterType.endsWith(reference) && members.some((name) => !referenceOperators.has(name));
}

/** Input type that filters the field, or null when it cannot be filtered. */
export function filterTypeOf(
  field: Field,
  catalogue: CatalogueModel,
  suffix: WhereSuffix = 'Where',
): string | null {
  switch (field.kind) {
    case 'column':
      return columnFilter(field);
    case 'reference':
      return referenceFilter(field, catalogue);
    case 'embedded': {
      const target = catalogue.typeOwners.get(field.target);
      return target !== undefined && hasFilters(target, catalogue) ? `${field.target}${suffix}` : null;
    }
    case 'inverse':
      return isWithinDatabase(field, catalogue) ? relationFilterNames(field.target).rows : null;
    case 'content':
    case 'computed':
      return null;
  }
}

/** Whether anything of a type can be filtered. WHY asked of embedded objects: an input without members is no schema. */
export function hasFilters({ fields }: ObjectModel, catalogue: CatalogueModel): boolean {
  return [...fields.values()].some((field) => filterTypeOf(field, catalogue) !== null);
}

function columnFilter({ type, typeName, searchKey }: ColumnField): string {
  if (type === 'String') return searchKey === null ? 'StringFilter' : 'TextFilter';
  return `${typeName}Filter`;
}

function referenceFilter(field: ReferenceField, catalogue: CatalogueModel): string | null {
  if (field.kindColumn !== null) return null;
  const names = relationFilterNames(field.target);
  if (isWithinDatabase(field, catalogue)) return names.reference;
  return hasCodesAbove(field.target, catalogue) ? names.code : 'IDFilter';
}

/** The relations of a database by which its rows are filtered. */
export function filterRelations(
  { types }: AgencyModel,
  catalogue: CatalogueModel,
): readonly (ReferenceField | InverseField)[] {
  return [...types.values()]
    .flatMap((type) => [...type.fields.values()])
    .filter((field): field is ReferenceField | InverseField => {
      const isRelation = field.kind === 'reference' || field.kind === 'inverse';
      return isRelation && filterTypeOf(field, catalogue) !== null;
    });
}

/** SDL of a filter of rows. */
export function whereSdl(type: ObjectModel, catalogue: CatalogueModel, suffix: WhereSuffix): string {
  const members = whereMembers(type, catalogue, suffix);
  return `input ${type.name}${suffix} {\n${members.map(([, sdl]) => `  ${sdl}`).join('\n')}\n}`;
}

/** SDL of the filters over the relations of a database, each once. */
export function relationFilterSdl(model: AgencyModel, catalogue: CatalogueModel): readonly string[] {
  const filters = filterRelations(model, catalogue).flatMap(
    (field): readonly (readonly [string, string])[] => {
      const name = filterTypeOf(field, catalogue);
      const target = catalogue.typeOwners.get(field.target);
      const sdl = name === null || target === undefined ? null : relationFilter(name, target, catalogue);
      return name === null || sdl === null ? [] : [[name, sdl]];
    },
  );
  return [...new Map(filters).values()];
}

function relationFilter(name: string, target: ObjectModel, catalogue: CatalogueModel): string | null {
  const names = relationFilterNames(target.name);
  const members = whereMembers(target, catalogue, 'Where').filter(([each]) => !referenceOperators.has(each));
  const under = hasCodesAbove(target.name, catalogue) ? ['"A code, and all below it."', 'under: ID'] : [];
  switch (name) {
    case names.rows:
      return inputSdl(name, ['"Some row that the consumer sees fulfils it."', `some: ${target.name}Where`]);
    case names.reference:
      return inputSdl(name, [keyOperators, ...under, ...members.map(([, sdl]) => sdl)]);
    case names.code:
      return inputSdl(name, [keyOperators, ...under]);
    default:
      return null;
  }
}

function inputSdl(name: string, lines: readonly string[]): string {
  return `input ${name} {\n${lines.map((line) => `  ${line}`).join('\n')}\n}`;
}

/** Members of a filter of rows, by their names: its groups, and a filter of each field. */
function whereMembers(
  type: ObjectModel,
  catalogue: CatalogueModel,
  suffix: WhereSuffix,
): readonly (readonly [name: string, sdl: string])[] {
  const name = `${type.name}${suffix}`;
  const filters = [...type.fields.values()].flatMap((field) => {
    const filter = filterTypeOf(field, catalogue, suffix);
    return filter === null ? [] : [[field.name, `${field.name}: ${filter}`] as const];
  });
  if (type.kind === 'embedded') return filters;
  return [['and', `and: [${name}!]`], ['or', `or: [${name}!]`], ['not', `not: ${name}`], ...filters];
}
