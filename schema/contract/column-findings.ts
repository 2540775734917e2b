import {
  type AgencyModel,
  type Coordinate,
  consumerClasses,
  type DataItem,
  type Field,
} from '../catalogue/model.ts';
import type { CatalogueFinding } from './catalogue-finding.ts';

/** A column that an item reads: its own, or one that filters, orders or tells the type of it. */
interface ColumnUse {
  readonly item: DataItem;
  /** `table.column` as the file writes it. */
  readonly column: string;
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
  for (const { table, fields } of types.values()) {
    if (table === null) continue;
    const tables = [table, ...madeOf(table)];
    for (const field of fields.values()) {
      for (const { key, use } of tables.flatMap((each) => usesOf(each, field))) {
        uses.set(key, [...(uses.get(key) ?? []), use]);
      }
    }
  }
  return [...uses.values()];
}

function usesOf(table: string, field: Field): readonly { readonly key: string; readonly use: ColumnUse }[] {
  if (field.kind !== 'column' && field.kind !== 'reference') return [];
  const named =
    field.kind === 'column'
      ? [field.column, field.searchKey, field.sortKey]
      : [field.column, field.kindColumn];
  const columns = new Map(
    named.flatMap((name) => (name === null ? [] : [[`${folded(table)} ${folded(name)}`, name]])),
  );
  return [...columns].map(([key, name]) => ({ key, use: { item: field.item, column: `${table}.${name}` } }));
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
      .map((other) => sharedFinding(one, other)),
  );
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
