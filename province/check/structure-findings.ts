import type {
  AgencyModel,
  CatalogueModel,
  ObjectModel,
  ReferenceField,
} from '../../schema/catalogue/model.ts';
import { sideOf } from '../../schema/catalogue/side-of.ts';
import { readTables } from '../../schema/catalogue/table-name.ts';
import {
  type FurtherRight,
  isIndexedBy,
  type StoredColumn,
  type StoredKind,
  type StoredTable,
} from '../../subgraphs/database/engine/structure.ts';
import { columnsOf } from '../../subgraphs/database/storage/mapped-tables.ts';
import type { UnplacedFinding } from './check-finding.ts';

/** What a live database declares of itself. */
export interface LiveStructure {
  /** The statement by which an administrator makes an index. */
  readonly indexStatement: (table: string, columns: readonly string[]) => string;
  readonly tables: readonly StoredTable[];
  readonly rights: readonly FurtherRight[];
}

/** Structures by the ids of the databases that could be read. */
export type LiveStructures = ReadonlyMap<string, LiveStructure>;

/** Finds references whose columns cannot meet the keys that they name in another database; those in their own are found with its drift. */
export function referenceFindings(
  catalogue: CatalogueModel,
  live: LiveStructures,
): readonly UnplacedFinding[] {
  return catalogue.agencies.flatMap(({ database, types }) =>
    [...types.values()].flatMap((type) =>
      [...type.fields.values()].flatMap((field) =>
        field.kind === 'reference'
          ? referenceFinding(catalogue, live, { database: database.id, type, field })
          : [],
      ),
    ),
  );
}

/** A reference and where it stands. */
interface PlacedReference {
  readonly database: string;
  readonly type: ObjectModel;
  readonly field: ReferenceField;
}

function referenceFinding(
  { typeOwners, agencies }: CatalogueModel,
  live: LiveStructures,
  { database, type, field }: PlacedReference,
): readonly UnplacedFinding[] {
  const target = typeOwners.get(field.target);
  const owner = agencies.find(({ types }) => types.get(field.target)?.kind === 'entity')?.database.id;
  const keyField = target?.key == null ? undefined : target.fields.get(target.key);
  if (target === undefined || owner === undefined || owner === database || keyField?.kind !== 'column')
    return [];
  const own = columnOf(live.get(database), type.table, field.column);
  const key = columnOf(live.get(owner), target.table, keyField.column);
  // WHY not with a prefix: the key is a text that begins with it, whatever the column is.
  if (own === null || key === null || field.prefix !== '' || familyOf(own) === familyOf(key)) return [];
  const told = {
    column: `${type.table}.${own.name} (${own.type})`,
    key: `${target.table}.${key.name} (${key.type})`,
  };
  return [
    {
      severity: 'WARNING',
      where: field.coordinate,
      vi: `cột ${told.column} và khóa ${told.key} khác kiểu, nên có thể không bao giờ gặp nhau`,
      en: `the column ${told.column} and the key ${told.key} are of different types, so they may never meet`,
      repair: {
        vi: 'chọn cột cùng kiểu với khóa, hoặc tạo khung nhìn chuyển kiểu',
        en: 'choose a column of the type of the key, or make a view that converts it',
      },
    },
  ];
}

function columnOf(
  structure: LiveStructure | undefined,
  table: string | null,
  column: string,
): StoredColumn | null {
  const found = structure?.tables.find(({ name }) => name === table);
  return found?.columns.find(({ name }) => name === column) ?? null;
}

/** Kinds whose values meet. */
const numbers: readonly StoredKind[] = ['whole', 'bigWhole', 'decimal', 'float'];

function familyOf({ kind }: StoredColumn): string {
  if (numbers.includes(kind)) return 'number';
  return ['text', 'padded', 'label', 'uuid', 'document'].includes(kind) ? 'text' : kind;
}

/** Rows below which no index is missed. */
const smallTable = 5_000;

/** Finds keys and references that no index serves, with the statement for the agency's administrator. */
export function indexFindings({ types }: AgencyModel, structure: LiveStructure): readonly UnplacedFinding[] {
  const told = new Set<string>();
  return [...types.values()].flatMap(soughtColumns).flatMap(({ where, word, columns }) => {
    const table = structure.tables.find(({ name }) => name === word);
    const place = JSON.stringify([word, ...columns]);
    if (table === undefined || table.isView || (table.rows ?? 0) < smallTable) return [];
    if (isIndexedBy(table, columns) || told.has(place)) return [];
    told.add(place);
    return [indexFinding(where, table, columns, structure.indexStatement)];
  });
}

/** Columns by which rows are looked for: those of keys and references, and that of the key in a table beside. */
function soughtColumns(type: ObjectModel) {
  const tables = readTables(type.table ?? '');
  return [...type.fields.values()].flatMap((field) => {
    const { coordinate: where } = field;
    const side = sideOf(field);
    if (side !== null) return [{ where, word: side.table, columns: [side.on] }];
    const isSought = field.kind === 'reference' || (field.kind === 'column' && field.name === type.key);
    const columns = isSought ? columnsOf(field) : [];
    return columns.length === 0 ? [] : tables.map((word) => ({ where, word, columns }));
  });
}

function indexFinding(
  where: string,
  { name, rows }: StoredTable,
  columns: readonly string[],
  indexStatement: LiveStructure['indexStatement'],
): UnplacedFinding {
  // WHY not run by us: the account only reads.
  const ddl = indexStatement(name, columns);
  const on = `${name}.${columns.join('+')}`;
  return {
    severity: 'WARNING',
    where,
    vi: `chưa có chỉ mục trên ${on} (khoảng ${rows ?? '?'} dòng): tra cứu và nối đọc cả bảng`,
    en: `no index on ${on} (about ${rows ?? '?'} rows): look-ups and joins read the whole table`,
    repair: {
      vi: `nhờ người quản trị cơ sở dữ liệu chạy: ${ddl}`,
      en: `have the database's administrator run: ${ddl}`,
    },
  };
}

/** Objects that one finding names. */
const namedObjects = 5;

/** Finds what the account of a database may do besides reading, one finding for each right. */
export function rightsFindings(database: string, { rights }: LiveStructure): readonly UnplacedFinding[] {
  const byRight = new Map<string, string[]>();
  for (const { right, on } of rights)
    byRight.set(right, [...(byRight.get(right) ?? []), ...(on === null ? [] : [on])]);
  return [...byRight].map(([right, objects]) => {
    const named = objects.slice(0, namedObjects).join(', ');
    const more = objects.length > namedObjects ? ` … (${objects.length})` : '';
    const on = objects.length === 0 ? '' : `: ${named}${more}`;
    return {
      severity: 'WARNING' as const,
      where: database,
      vi: `tài khoản đọc có thừa quyền ${right}${on}`,
      en: `the reading account may do more than read: ${right}${on}`,
      repair: {
        vi: 'dùng một tài khoản riêng chỉ có SELECT trên các bảng được mô tả',
        en: 'use an account of its own that has SELECT on the described tables alone',
      },
    };
  });
}
