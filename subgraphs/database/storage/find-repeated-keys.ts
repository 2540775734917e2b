import type { AgencyModel, ObjectModel, SideColumn } from '../../../schema/catalogue/model.ts';
import { sideOf } from '../../../schema/catalogue/side-of.ts';
import { readTables } from '../../../schema/catalogue/table-name.ts';
import { CodedError } from '../../../schema/errors/coded-error.ts';
import type { BilingualText } from '../../../schema/text/bilingual-text.ts';
import type { Finding } from './find-drift.ts';

/**
 * Entities whose key stands in several rows, of which a look-up would show one as if there were no other: those of views and of several
 * tables, for which no database declares a key. Counts, never values. `repeatedKeys` tells how many there are; null for an entity that cannot be read.
 */
export async function findRepeatedKeys(
  model: AgencyModel,
  repeatedKeys: (entity: ObjectModel) => Promise<number> | null,
): Promise<readonly Finding[]> {
  const found: Finding[] = [];
  for (const object of model.types.values()) {
    const isDeclared = !object.isView && readTables(object.table ?? '').length === 1;
    if (isDeclared || object.key === null) continue;
    // WHY one after the other: each reads a whole table, and others ask the database meanwhile.
    const finding = await findingOf(`${object.name}.${object.key}`, repeatedKeys(object), (count) => ({
      vi: `${count} khóa đứng ở nhiều dòng; hãy sửa dữ liệu hoặc khung nhìn, hoặc chọn khóa khác.`,
      en: `${count} keys stand in several rows; correct the data or the view, or choose another key.`,
    }));
    if (finding !== null) found.push(finding);
  }
  return found;
}

/** Items of tables beside that of their entity, of which several rows belong to one: those rows show no value. Counts, never values. */
export async function findRepeatedSides(
  model: AgencyModel,
  repeatedIn: (side: SideColumn) => Promise<number> | null,
): Promise<readonly Finding[]> {
  const found: Finding[] = [];
  const asked = new Set<string>();
  for (const field of [...model.types.values()].flatMap(({ fields }) => [...fields.values()])) {
    const side = sideOf(field);
    const place = side === null ? '' : JSON.stringify([side.table, side.on]);
    if (side === null || asked.has(place)) continue;
    asked.add(place);
    const finding = await findingOf(field.coordinate, repeatedIn(side), (count) => ({
      vi: `${count} khóa có nhiều dòng trong bảng ${side.table}, nên không giá trị nào được trả về; hãy sửa dữ liệu, hoặc khai báo bảng ấy là một kiểu riêng.`,
      en: `${count} keys have several rows in the table ${side.table}, so that no value is shown; correct the data, or map the table as a type of its own.`,
    }));
    if (finding !== null) found.push(finding);
  }
  return found;
}

async function findingOf(
  coordinate: string,
  asked: Promise<number> | null,
  textOf: (count: number) => BilingualText,
): Promise<Finding | null> {
  try {
    const count = (await asked) ?? 0;
    if (count === 0) return null;
    const { vi, en } = textOf(count);
    return { severity: 'error', coordinate, vi: `${coordinate}: ${vi}`, en: `${coordinate}: ${en}` };
  } catch (error) {
    // WHY only these: a view that takes too long is told as such.
    if (!(error instanceof CodedError)) throw error;
    return {
      severity: 'warning',
      coordinate,
      vi: `${coordinate}: chưa kiểm tra được khóa có trùng không trong thời gian cho phép.`,
      en: `${coordinate}: whether keys are repeated could not be looked through in time.`,
    };
  }
}
