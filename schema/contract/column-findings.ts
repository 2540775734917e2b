import {
  type AgencyModel,
  type ColumnField,
  type Coordinate,
  consumerClasses,
  type DataItem,
  type Field,
  type RowCondition,
  type SideColumn,
} from '../catalogue/model.ts';
import { sideOf } from '../catalogue/side-of.ts';
import { readTableName, readTables } from '../catalogue/table-name.ts';
import type { PathStep } from '../value/document-path.ts';
import type { CatalogueFinding } from './catalogue-finding.ts';

/** A column that an item reads: its own, or one that filters, orders or tells the type of it. */
interface ColumnUse {
  readonly item: DataItem;
  /** `table.column` as the file writes it. */
  readonly column: string;
  readonly table: string;
  /** Which rows of the table the item's entity has. */
  readonly where: readonly RowCondition[];
  /** The place in the document that the column holds; empty for all that it holds. */
  readonly path: readonly PathStep[];
}

/** A use under the name of its column, folded. */
interface NamedUse {
  readonly key: string;
  readonly use: ColumnUse;
}

/**
 * Finds items that read one physical column: a grant of the one hands out the other. An ERROR where they are not shared
 * alike, a WARNING where they are, unless one of them says so (`@item(sameColumnAs:)`).
 */
export function columnFindings(model: AgencyModel): readonly CatalogueFinding[] {
  const columns = columnsOf(model, () => []);
  return [...columns.flatMap(sharedFindings), ...staleFindings(columns)];
}

/**
 * The same of views: a column of a view is that of the same name of the tables that it is made of, as the live database
 * says (`madeOf`, by view). What `columnFindings` finds is not found again.
 */
export function viewFindings(
  model: AgencyModel,
  madeOf: (table: string) => readonly string[],
): readonly CatalogueFinding[] {
  const known = new Set(columnFindings(model).map(({ en }) => en));
  const found = columnsOf(model, madeOf).flatMap(sharedFindings);
  return [...new Map(found.map((each) => [each.en, each])).values()].filter(({ en }) => !known.has(en));
}

function columnsOf(
  { types }: AgencyModel,
  madeOf: (table: string) => readonly string[],
): readonly (readonly ColumnUse[])[] {
  const uses = new Map<string, ColumnUse[]>();
  const fieldsOf = [...types.values()].flatMap(({ fields }) => [...fields.values()]);
  const named = new Set([
    ...[...types.values()].flatMap(({ table }) => (table === null ? [] : readTables(table))),
    ...fieldsOf.flatMap((field) => sideOf(field)?.table ?? []),
  ]);
  // WHY: a database names the tables of a view without their schemas.
  const wordsOf = (name: string) => [...named].filter((word) => readTableName(word).name === name);
  const withOrigins = (tables: readonly string[]) => {
    const origins = tables.flatMap(madeOf).flatMap((name) => [name, ...wordsOf(name)]);
    return [...new Set([...tables, ...origins])];
  };
  for (const { table, where, fields } of types.values()) {
    if (table === null) continue;
    const tables = withOrigins(readTables(table));
    for (const field of fields.values()) {
      const side = sideOf(field);
      const found = [
        ...tables.flatMap((each) => usesOf(each, where, field)),
        ...(side === null || field.kind !== 'column'
          ? []
          : withOrigins([side.table]).map((each) => sideUse(each, side, field))),
      ];
      for (const { key, use } of found) uses.set(key, [...(uses.get(key) ?? []), use]);
    }
  }
  return [...uses.values()];
}

function usesOf(table: string, where: readonly RowCondition[], field: Field): readonly NamedUse[] {
  if (field.kind !== 'column' && field.kind !== 'reference' && field.kind !== 'content') return [];
  const path = field.kind === 'content' ? (field.content.path ?? []) : [];
  const columns = new Map(
    namesOf(field).flatMap((name) => (name === null ? [] : [[`${folded(table)} ${folded(name)}`, name]])),
  );
  return [...columns].map(([key, name]) => ({
    key,
    use: { item: field.item, column: `${table}.${name}`, table, where, path },
  }));
}

/** The same of a column beside the entity's table, where conditions on its rows say nothing. */
function sideUse(table: string, { column }: SideColumn, { item }: ColumnField): NamedUse {
  const use: ColumnUse = { item, column: `${table}.${column}`, table, where: [], path: [] };
  return { key: `${folded(table)} ${folded(column)}`, use };
}

function namesOf(
  field: Field & { readonly kind: 'column' | 'content' | 'reference' },
): readonly (string | null)[] {
  switch (field.kind) {
    case 'column':
      return [...field.columns, field.searchKey, field.sortKey];
    case 'content':
      return field.columns;
    case 'reference':
      return [...field.columns, field.kindColumn];
  }
}

/** WHY folded: engines take names that differ in case, or in how an accent is written, for one. */
function folded(name: string): string {
  return name.normalize('NFKC').toLowerCase();
}

function sharedFindings(uses: readonly ColumnUse[]): readonly CatalogueFinding[] {
  return uses.flatMap((one, at) =>
    uses
      .slice(at + 1)
      .filter(({ item }) => item !== one.item && !isMeant(one.item, item))
      .filter((other) => !haveNoRowInCommon(one, other) && !standApart(one, other))
      .map((other) => sharedFinding(one, other)),
  );
}

/** Whether a column says of each row to which of two entities it belongs, as in a table of several code lists. */
function haveNoRowInCommon(one: ColumnUse, other: ColumnUse): boolean {
  if (one.table !== other.table) return false;
  return one.where.some(
    (left) =>
      left.kind === 'in' &&
      other.where.some(
        (right) =>
          right.kind === 'in' &&
          right.column === left.column &&
          !left.values.some((value) => right.values.includes(value)),
      ),
  );
}

/** Whether two items stand beside each other in a document, neither of them within the other. */
function standApart(one: ColumnUse, other: ColumnUse): boolean {
  return one.path.some((step, at) => at < other.path.length && step !== other.path[at]);
}

function isMeant(one: DataItem, other: DataItem): boolean {
  return one.sameColumnAs.includes(other.coordinate) || other.sameColumnAs.includes(one.coordinate);
}

function sharedFinding({ item, column }: ColumnUse, { item: other }: ColumnUse): CatalogueFinding {
  const differs = aspects.filter(({ of }) => of(item) !== of(other));
  const argument = `@item(sameColumnAs: ["${other.coordinate}"])`;
  return {
    severity: differs.length > 0 ? 'ERROR' : 'WARNING',
    where: item.coordinate,
    vi: `đọc cùng cột ${column} với ${other.coordinate}${differs.length > 0 ? `, nhưng ${differs.map(({ vi }) => vi).join(', ')} khác nhau` : ''}: ai được đọc mục này là đọc được mục kia; nếu chủ ý thì ghi ${argument}`,
    en: `reads the column ${column} that ${other.coordinate} reads${differs.length > 0 ? `, with another ${differs.map(({ en }) => en).join(', ')}` : ''}: who may read the one reads the other; if that is meant, write ${argument}`,
  };
}

/** In what two items of one column must not differ unseen. */
const aspects: readonly {
  readonly of: (item: DataItem) => string;
  readonly vi: string;
  readonly en: string;
}[] = [
  { of: ({ modes }) => modesText(modes), vi: 'chế độ chia sẻ', en: 'sharing mode' },
  { of: ({ statistics }) => modesText(statistics), vi: 'chế độ thống kê', en: 'mode of statistics' },
  { of: ({ personal }) => personal, vi: 'mức nhạy cảm', en: 'sensitivity' },
  { of: ({ feeRequired }) => String(feeRequired), vi: 'phí', en: 'fee' },
  { of: ({ entity }) => entity, vi: 'thực thể', en: 'entity' },
];

function modesText(modes: DataItem['modes']): string {
  return consumerClasses.map((each) => modes[each]).join();
}

/**
 * Declarations that are not true: the items have no column in common. WHY within an entity only: whether the table of
 * another is a view of this one, the file does not say.
 */
function staleFindings(columns: readonly (readonly ColumnUse[])[]): readonly CatalogueFinding[] {
  const items = new Set(columns.flat().map(({ item }) => item));
  const entityOf = new Map([...items].map(({ coordinate, entity }) => [coordinate, entity]));
  const isTrue = (item: DataItem, other: Coordinate) =>
    columns.some(
      (uses) => uses.some((use) => use.item === item) && uses.some((use) => use.item.coordinate === other),
    );
  return [...items].flatMap((item) =>
    item.sameColumnAs
      .filter((other) => [item.entity, undefined].includes(entityOf.get(other)))
      .filter((other) => other === item.coordinate || !isTrue(item, other))
      .map((other) => ({
        severity: 'ERROR' as const,
        where: item.coordinate,
        vi: `sameColumnAs nêu ${other}, là mục không đọc cùng cột`,
        en: `sameColumnAs names ${other}, which reads no column of this item`,
      })),
  );
}
