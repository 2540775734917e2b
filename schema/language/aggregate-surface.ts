import type { ColumnField, Coordinate, Field, ObjectModel, ReferenceField } from '../catalogue/model.ts';
import { parentField } from '../catalogue/model.ts';

/** Finds a type of any database: one that is embedded in a row, or the list that a code is of. */
export type TypeLookup = (name: string) => ObjectModel | null | undefined;

/** An item by which rows are grouped: `permanentAddress_commune` groups by the path permanentAddress, commune. */
export interface GroupField {
  readonly value: string;
  readonly path: readonly string[];
  readonly field: ColumnField | ReferenceField;
}

/** A number that is added up over the rows of a group. */
export interface MeasureField {
  readonly value: string;
  readonly path: readonly string[];
  readonly field: ColumnField;
}

/**
 * Order in which grouping items split the rows of statistics: what has few values comes first, so that its figures
 * stay whole. WHY of the kind and not of the data: an order that follows the data would change with it. WHY what is open
 * to all comes before: whoever has an account is the public too, and then finds rows divided in one way at both places.
 */
const groupOrder: readonly string[] = ['Boolean', 'Enum', 'list', 'hierarchy', 'Date', 'DateTime'];

/** Enums, booleans, codes of a list and the years of dates by which an entity is grouped, in the order of splitting. */
export function groupFields(type: ObjectModel, lookup: TypeLookup): readonly GroupField[] {
  const found = storedFields(type, lookup).filter(({ field }) => groupRank(field, lookup) !== -1);
  const isClosed = ({ field }: GroupField) => Number(field.item.statistics.PUBLIC !== 'OPEN');
  return found.sort(
    (left, right) =>
      isClosed(left) - isClosed(right) || groupRank(left.field, lookup) - groupRank(right.field, lookup),
  );
}

/** Exact numbers of an entity. */
export function measureFields(type: ObjectModel, lookup: TypeLookup): readonly MeasureField[] {
  return storedFields(type, lookup).flatMap(({ value, path, field }) => {
    if (field.kind !== 'column') return [];
    const isExact = field.type === 'Int' || field.type === 'BigInt';
    return isExact || (field.type === 'Decimal' && field.scale !== null) ? [{ value, path, field }] : [];
  });
}

/** Names of the types of an entity's statistics. */
export function aggregateNames(entity: string) {
  return {
    aggregate: `${entity}Aggregate`,
    group: `${entity}AggregateGroup`,
    key: `${entity}AggregateKey`,
    sum: `${entity}AggregateSum`,
    average: `${entity}AggregateAverage`,
    extreme: `${entity}AggregateExtreme`,
    groupField: `${entity}GroupField`,
  } as const;
}

/** Name of the root field of an entity's statistics. */
export function aggregateRoot(plural: string): string {
  return `${plural}Aggregate`;
}

/** Fields of the statistics types, by type: the item that a field reads, or null where it is structure. */
export function aggregateItems(
  type: ObjectModel,
  lookup: TypeLookup,
): ReadonlyMap<string, ReadonlyMap<string, Coordinate | null>> {
  const names = aggregateNames(type.name);
  const groups = groupFields(type, lookup);
  const measures = measureFields(type, lookup);
  const items = (fields: readonly GroupField[]) =>
    new Map(fields.map(({ value, field }) => [value, field.coordinate]));
  const structure = (fields: readonly string[]) => new Map(fields.map((name) => [name, null]));
  return new Map<string, ReadonlyMap<string, Coordinate | null>>([
    [names.aggregate, structure(['groups', 'unclassified', 'smallestGroup'])],
    [names.group, structure(['key', 'notTold', 'count', 'sum', 'average', 'min', 'max'])],
    [names.key, items(groups)],
    [names.sum, items(measures)],
    [names.average, items(measures)],
    [names.extreme, items([...groups.filter(isYear), ...measures])],
  ]);
}

/** Whether a grouping item is told as a year. */
export function isYear({ field }: GroupField): boolean {
  return field.kind === 'column' && (field.type === 'Date' || field.type === 'DateTime');
}

/** SDL of the types of an entity's statistics. */
export function aggregateSdl(type: ObjectModel, lookup: TypeLookup): string {
  const names = aggregateNames(type.name);
  const groups = groupFields(type, lookup);
  const measures = measureFields(type, lookup);
  const years = groups.filter(isYear);
  const members = [
    ...(groups.length === 0
      ? []
      : [
          `  key: ${names.key}`,
          `  "Grouping items that are not told of these rows: with them the group would be too small."`,
          `  notTold: [${names.groupField}!]!`,
        ]),
    '  "Number of rows."',
    '  count: Int!',
    ...(measures.length === 0 ? [] : [`  sum: ${names.sum}`, `  average: ${names.average}`]),
    ...(measures.length + years.length === 0 ? [] : [`  min: ${names.extreme}`, `  max: ${names.extreme}`]),
  ];
  const parts = [
    `"Statistics over the rows that the consumer may count."
type ${names.aggregate} {
  groups: [${names.group}!]!
  "Rows of which it is not told whether the filter admits them: with the items it names their group would be too small."
  unclassified: Int!
  "Rows below which a group is not told; 1 where every group is."
  smallestGroup: Int!
}`,
    `type ${names.group} {\n${members.join('\n')}\n}`,
    objectOf(names.key, groups, keyType),
    objectOf(names.sum, measures, ({ field }) => (field.typeName === 'Int' ? 'BigInt' : field.typeName)),
    objectOf(names.average, measures, () => 'Decimal'),
    objectOf(names.extreme, [...years, ...measures], keyType),
    groups.length === 0 ? '' : `enum ${names.groupField} { ${groups.map(({ value }) => value).join(' ')} }`,
  ];
  return parts.filter((part) => part !== '').join('\n\n');
}

/** SDL of the root field of an entity's statistics. */
export function aggregateRootSdl(type: ObjectModel, lookup: TypeLookup): string {
  const { aggregate, groupField } = aggregateNames(type.name);
  const groupBy = groupFields(type, lookup).length === 0 ? '' : `, groupBy: [${groupField}!]`;
  return `  ${aggregateRoot(type.plural ?? '')}(where: ${type.name}AggregateWhere${groupBy}): ${aggregate}`;
}

function groupRank(field: Field, lookup: TypeLookup): number {
  if (field.kind === 'column') return groupOrder.indexOf(field.type);
  // WHY code lists only: a reference to a person or a household groups by one of them.
  const isCode = field.kind === 'reference' && field.kindColumn === null && field.item.codeList !== null;
  if (!isCode) return -1;
  // WHY: lists whose codes have codes above them are the long ones, such as communes and industries.
  const isHierarchy = lookup(field.target)?.fields.has(parentField) === true;
  return groupOrder.indexOf(isHierarchy ? 'hierarchy' : 'list');
}

function storedFields(type: ObjectModel, lookup: TypeLookup): GroupField[] {
  return [...type.fields.values()].flatMap((field): GroupField[] => {
    const { name } = field;
    if (field.kind === 'column' || field.kind === 'reference') return [{ value: name, path: [name], field }];
    const target = field.kind === 'embedded' ? lookup(field.target) : null;
    return (target ? storedFields(target, lookup) : []).map((below) => ({
      value: `${name}_${below.value}`,
      path: [name, ...below.path],
      field: below.field,
    }));
  });
}

function keyType(each: GroupField): string {
  if (isYear(each)) return 'Int';
  return each.field.kind === 'column' ? each.field.typeName : 'ID';
}

function objectOf<Each extends GroupField>(
  name: string,
  fields: readonly Each[],
  typeOf: (each: Each) => string,
): string {
  if (fields.length === 0) return '';
  const lines = fields.map((each) => {
    const { item } = each.field;
    const year = isYear(each) ? [' (năm)', ' (year)'] : ['', ''];
    return `  ${JSON.stringify(`${item.vi}${year[0]} (${item.en}${year[1]})`)}\n  ${each.value}: ${typeOf(each)}`;
  });
  return `type ${name} {\n${lines.join('\n')}\n}`;
}
