import type { AgencyModel, ColumnForm, Field, ObjectModel } from '../../../schema/catalogue/model.ts';
import { sideOf } from '../../../schema/catalogue/side-of.ts';
import { readTables } from '../../../schema/catalogue/table-name.ts';
import type { BilingualText } from '../../../schema/text/bilingual-text.ts';
import type { LiveSchema } from '../engine/live-schema.ts';
import { columnsOf } from './mapped-tables.ts';

/** One difference between an SDL file and the live database. */
export interface Finding {
  readonly severity: 'error' | 'warning';
  readonly coordinate: string;
  readonly vi: string;
  readonly en: string;
  /** What to do about it. */
  readonly repair?: BilingualText;
}

/** Compares an SDL file's mapping with the live database; new columns are no finding, they are never served. */
export function findDrift(model: AgencyModel, live: LiveSchema): readonly Finding[] {
  return [...model.types.values()].flatMap((object) => [
    ...objectFindings(live, object),
    ...[...object.fields.values()].flatMap((field) => referenceFindings(model, live, object, field)),
  ]);
}

/** Columns by table. */
type Columns = ReadonlyMap<string, ReadonlySet<string>>;

/** Items of columns that are there, but are not the ones that were approved; `unapproved`: those that nobody has looked at yet. */
export function findClosed(model: AgencyModel, closed: Columns, unapproved: Columns): readonly Finding[] {
  return [...model.types.values()].flatMap(({ table, fields }) =>
    [...fields.values()].flatMap((field) =>
      placesOf(field, table)
        .filter(([of, column]) => closed.get(of)?.has(column))
        .map(([of, column]) => {
          const isNew = unapproved.get(of)?.has(column) === true;
          return (isNew ? newColumn : changedColumn)(field.coordinate, `${of}.${column}`);
        }),
    ),
  );
}

function changedColumn(coordinate: string, column: string): Finding {
  return {
    severity: 'error',
    coordinate,
    vi: `${coordinate}: cột ${column} không còn là cột đã được chấp nhận; mục này không được cung cấp cho đến khi sửa, hoặc chấp nhận bằng \`lienthong catalogue accept\`.`,
    en: `${coordinate}: the column ${column} is no longer the one that was approved; the item is not provided until this is corrected, or accepted by \`lienthong catalogue accept\`.`,
    repair: {
      vi: 'xem lại ý nghĩa của cột, rồi `lienthong catalogue accept`',
      en: 'look at what the column means now, then `lienthong catalogue accept`',
    },
  };
}

/** WHY a warning: nothing was changed under anybody, and the next start approves it. */
function newColumn(coordinate: string, column: string): Finding {
  return {
    severity: 'warning',
    coordinate,
    vi: `${coordinate}: cột ${column} mới có trong tệp SDL và chưa được chấp nhận; mục này được cung cấp từ lần khởi động kế tiếp, hoặc khi chấp nhận bằng \`lienthong catalogue accept\`.`,
    en: `${coordinate}: the column ${column} is new in the SDL file and not yet approved; the item is provided from the next start on, or when it is accepted by \`lienthong catalogue accept\`.`,
    repair: {
      vi: 'khởi động lại máy chủ, hoặc `lienthong catalogue accept`',
      en: 'start the server again, or `lienthong catalogue accept`',
    },
  };
}

/** The columns that a field reads, with their tables. */
function placesOf(field: Field, table: string | null): readonly (readonly [table: string, column: string])[] {
  const side = sideOf(field);
  const beside = side === null ? [] : [side.column, side.on].map((column) => [side.table, column] as const);
  const own = readTables(table ?? '').flatMap((of) =>
    columnsOf(field).map((column) => [of, column] as const),
  );
  return [...own, ...beside];
}

function missing(coordinate: string, what: string): Finding {
  return {
    severity: 'error',
    coordinate,
    vi: `${coordinate}: cơ sở dữ liệu không có ${what}; mục này không được cung cấp cho đến khi sửa.`,
    en: `${coordinate}: the database has no ${what}; the item is not provided until this is corrected.`,
    repair: {
      vi: 'sửa tên trong tệp SDL, hoặc bỏ mục; `lienthong introspect --merge` đánh dấu mọi cột không còn',
      en: 'correct the name in the SDL file, or take the item out; `lienthong introspect --merge` marks every column that is gone',
    },
  };
}

/** Of several tables some may have the column, or keep it otherwise. */
function missingColumn(live: LiveSchema, coordinate: string, table: string, column: string): Finding {
  const tables = readTables(table);
  const away = tables.filter((each) => live.column(each, column) === null);
  if (away.length > 0) return missing(coordinate, away.map((each) => `column ${each}.${column}`).join(', '));
  return {
    severity: 'error',
    coordinate,
    vi: `${coordinate}: cột ${column} không cùng kiểu trong các bảng ${tables.join(', ')}; mục này không được cung cấp cho đến khi sửa.`,
    en: `${coordinate}: the tables ${tables.join(', ')} do not keep the column ${column} alike; the item is not provided until this is corrected.`,
  };
}

function fieldFindings(live: LiveSchema, table: string, field: Field): readonly Finding[] {
  const side = sideOf(field);
  const beside = side === null ? [] : [side.column, side.on].map((column) => [side.table, column] as const);
  const gone = [...columnsOf(field).map((column) => [table, column] as const), ...beside]
    .filter(([of, column]) => live.column(of, column) === null)
    .map(([of, column]) => missingColumn(live, field.coordinate, of, column));
  const unlike = gone.length > 0 ? gone : unlikeContent(live, table, field);
  if (unlike.length > 0 || field.kind !== 'column') return unlike;
  const isExact = live.column(side?.table ?? table, side?.column ?? field.column)?.isExactDecimal === true;
  const inexact = field.type === 'Decimal' && field.scale === null && !isExact;
  return inexact ? [inexactDecimal(field.coordinate)] : [];
}

/** Items of one value in columns of lists, and items of lists or documents in columns that hold neither. */
function unlikeContent(live: LiveSchema, table: string, field: Field): readonly Finding[] {
  const { coordinate } = field;
  const holds = (column: string) => live.column(table, column)?.holds;
  const of = (columns: readonly string[], kind: 'lists' | 'numbers') =>
    columns.find((column) => holds(column) === kind);
  switch (field.kind) {
    case 'column':
    case 'reference': {
      const list = of(columnsOf(field), 'lists');
      return list === undefined ? [] : [listColumn(coordinate, `${table}.${list}`)];
    }
    case 'content': {
      const { list, path } = field.content;
      const isArray = path === null && list?.kind === 'array';
      const other = of(field.columns, 'numbers') ?? (isArray ? undefined : of(field.columns, 'lists'));
      return other === undefined ? [] : [noContent(coordinate, `${table}.${other}`)];
    }
    case 'computed':
    case 'embedded':
    case 'inverse':
      return [];
  }
}

function listColumn(coordinate: string, column: string): Finding {
  return {
    severity: 'error',
    coordinate,
    vi: `${coordinate}: cột ${column} là mảng, còn mục chỉ có một giá trị.`,
    en: `${coordinate}: the column ${column} is an array, and the item one value.`,
    repair: { vi: 'ghi kiểu [String!] và list: "[]"', en: 'write the type [String!] and list: "[]"' },
  };
}

function noContent(coordinate: string, column: string): Finding {
  return {
    severity: 'error',
    coordinate,
    vi: `${coordinate}: cột ${column} không chứa danh sách hay tài liệu như list và path của mục khai báo.`,
    en: `${coordinate}: the column ${column} holds no list or document as list and path of the item say.`,
    repair: {
      vi: 'chọn cột khác, hoặc bỏ list và path; cột mảng cần list: "[]"',
      en: 'choose another column, or take list and path away; an array needs list: "[]"',
    },
  };
}

function inexactDecimal(coordinate: string): Finding {
  return {
    severity: 'warning',
    coordinate,
    vi: `${coordinate}: số thập phân không có scale được so sánh gần đúng; nên dùng cột số nguyên và scale.`,
    en: `${coordinate}: a decimal without scale compares as a float; prefer an integer column with scale.`,
    repair: { vi: 'ghi scale ở @column', en: 'write scale in @column' },
  };
}

/** References that never meet the key of their target, or only where a text happens to read like a number. */
function referenceFindings(
  model: AgencyModel,
  live: LiveSchema,
  { table }: ObjectModel,
  field: Field,
): readonly Finding[] {
  const target = field.kind === 'reference' ? model.types.get(field.target) : undefined;
  const key = target?.fields.get(target.key ?? '');
  if (field.kind !== 'reference' || key?.kind !== 'column' || table === null) return [];
  const { coordinate } = field;
  const keyTable = target?.table ?? '';
  const isAlike =
    field.columns.length === key.columns.length && separatorOf(field.form) === separatorOf(key.form);
  if (!isAlike && field.prefix === '') return [unlikeKey(coordinate, key.coordinate)];
  if (field.prefix !== '') return [];
  return field.columns.flatMap((column, at) => {
    const other = key.columns[at] ?? '';
    const [held, keys] = [live.column(table, column)?.holds, live.column(keyTable, other)?.holds];
    const isSame = held === undefined || keys === undefined || held === keys;
    return isSame ? [] : [unlikeTypes(coordinate, `${table}.${column}`, `${keyTable}.${other}`)];
  });
}

function separatorOf(form: ColumnForm | null): string | null {
  return form?.kind === 'key' ? form.separator : null;
}

function unlikeKey(coordinate: string, key: string): Finding {
  return {
    severity: 'error',
    coordinate,
    vi: `${coordinate}: tham chiếu không có cùng số cột và dấu phân cách như khóa ${key}; không dòng nào nối được.`,
    en: `${coordinate}: the reference has not as many columns, or not the separator, of the key ${key}; no rows meet.`,
  };
}

function unlikeTypes(coordinate: string, column: string, key: string): Finding {
  return {
    severity: 'error',
    coordinate,
    vi: `${coordinate}: một trong hai cột ${column} và ${key} là chữ, cột kia là số; "07" không nối với 7. Hãy đổi kiểu một cột, hoặc đọc qua khung nhìn có cùng kiểu.`,
    en: `${coordinate}: of the columns ${column} and ${key} one holds texts, the other numbers; "07" does not meet 7. Change the type of one, or read a view that has the same type.`,
  };
}

function objectFindings(live: LiveSchema, object: ObjectModel): readonly Finding[] {
  const { table } = object;
  if (table === null) return [];
  const away = readTables(table).filter((each) => !live.hasTable(each));
  if (away.length > 0) return away.map((each) => missing(object.name, `table ${each}`));
  return [
    ...(object.kind === 'entity' ? object.where : [])
      .filter(({ column }) => live.column(table, column) === null)
      .map(({ column }) => missing(object.name, `column ${table}.${column} (@entity where)`)),
    ...[...object.fields.values()].flatMap((field) => fieldFindings(live, table, field)),
  ];
}
