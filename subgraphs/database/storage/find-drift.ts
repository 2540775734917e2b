import type { AgencyModel, Field, ObjectModel } from '../../../schema/catalogue/model.ts';
import type { LiveSchema } from '../engine/live-schema.ts';
import { columnsOf } from './mapped-tables.ts';

/** One difference between an SDL file and the live database. */
export interface Finding {
  readonly severity: 'error' | 'warning';
  readonly coordinate: string;
  readonly vi: string;
  readonly en: string;
}

/** Compares an SDL file's mapping with the live database; new columns are no finding, they are never served. */
export function findDrift(model: AgencyModel, live: LiveSchema): readonly Finding[] {
  return [...model.types.values()].flatMap((object) => objectFindings(live, object));
}

/** Items of columns that are there, but are not the ones that were approved. */
export function findClosed(
  model: AgencyModel,
  closed: ReadonlyMap<string, ReadonlySet<string>>,
): readonly Finding[] {
  return [...model.types.values()].flatMap(({ table, fields }) =>
    [...fields.values()].flatMap((field) =>
      columnsOf(field)
        .filter((column) => table !== null && closed.get(table)?.has(column))
        .map((column) => ({
          severity: 'error' as const,
          coordinate: field.coordinate,
          vi: `${field.coordinate}: cột ${table}.${column} không còn là cột đã được chấp nhận; mục này không được cung cấp cho đến khi sửa, hoặc chấp nhận bằng \`lienthong catalogue accept\`.`,
          en: `${field.coordinate}: the column ${table}.${column} is no longer the one that was approved; the item is not provided until this is corrected, or accepted by \`lienthong catalogue accept\`.`,
        })),
    ),
  );
}

function missing(coordinate: string, what: string): Finding {
  return {
    severity: 'error',
    coordinate,
    vi: `${coordinate}: cơ sở dữ liệu không có ${what}; mục này không được cung cấp cho đến khi sửa.`,
    en: `${coordinate}: the database has no ${what}; the item is not provided until this is corrected.`,
  };
}

function fieldFindings(live: LiveSchema, table: string, field: Field): readonly Finding[] {
  const gone = columnsOf(field)
    .filter((column) => live.column(table, column) === null)
    .map((column) => missing(field.coordinate, `column ${table}.${column}`));
  if (gone.length > 0 || field.kind !== 'column') return gone;
  const inexact = field.type === 'Decimal' && field.scale === null;
  return inexact ? [inexactDecimal(field.coordinate)] : [];
}

function inexactDecimal(coordinate: string): Finding {
  return {
    severity: 'warning',
    coordinate,
    vi: `${coordinate}: số thập phân không có scale được so sánh gần đúng; nên dùng cột số nguyên và scale.`,
    en: `${coordinate}: a decimal without scale compares as a float; prefer an integer column with scale.`,
  };
}

function objectFindings(live: LiveSchema, object: ObjectModel): readonly Finding[] {
  const { table } = object;
  if (table === null) return [];
  if (!live.hasTable(table)) return [missing(object.name, `table ${table}`)];
  return [...object.fields.values()].flatMap((field) => fieldFindings(live, table, field));
}
