import type { AgencyModel, ContentField, ObjectModel } from '../../../schema/catalogue/model.ts';
import { CodedError } from '../../../schema/errors/coded-error.ts';
import type { BilingualText } from '../../../schema/text/bilingual-text.ts';
import type { Finding } from './find-drift.ts';
import { contentReleaseOf } from './release-content.ts';
import { invalidCell } from './release-value.ts';

/** Cells of a column that are looked at. */
export const contentSample = 400;

/**
 * Items in lists and documents that are not found in some cells, or in most of those that are looked at: counts, never values. `sampleOf` gives
 * the texts of some cells; null for a column that cannot be read.
 */
export async function findContents(
  model: AgencyModel,
  sampleOf: (object: ObjectModel, field: ContentField) => Promise<readonly string[]> | null,
): Promise<readonly Finding[]> {
  const found: Finding[] = [];
  for (const object of model.types.values()) {
    for (const field of object.fields.values()) {
      if (field.kind !== 'content') continue;
      // WHY one after the other: others ask the database meanwhile.
      found.push(...(await findingsOf(field, sampleOf(object, field))));
    }
  }
  return found;
}

async function findingsOf(
  field: ContentField,
  asked: Promise<readonly string[]> | null,
): Promise<readonly Finding[]> {
  try {
    const texts = (await asked) ?? [];
    const release = contentReleaseOf(field);
    const unfit = texts.filter((text) => release(text) === invalidCell).length;
    return unfit === 0 ? [] : [unfound(field, unfit, texts.length)];
  } catch (error) {
    // WHY only these: a table that is too large to be looked at is told as such.
    if (!(error instanceof CodedError)) throw error;
    const repair = { vi: 'thử lại khi máy chủ rảnh hơn', en: 'try again when the server has less to do' };
    return [
      finding(field, 'warning', repair, {
        vi: 'chưa xem được nội dung của cột trong thời gian cho phép',
        en: 'the content of the column could not be looked at in time',
      }),
    ];
  }
}

function unfound(field: ContentField, unfit: number, all: number): Finding {
  const isMost = unfit > all / 2;
  const repair = isMost
    ? {
        vi: 'ghi đúng list, path và kiểu của mục theo cách cột được viết',
        en: 'write list, path and the type of the item as the column is written',
      }
    : { vi: 'báo chủ quản sửa dữ liệu nguồn', en: 'have the owner correct the source data' };
  return finding(field, isMost ? 'error' : 'warning', repair, {
    vi: `${unfit} trong ${all} ô đã xem không đọc được theo khai báo nên được trả về là null`,
    en: `${unfit} of ${all} cells that were looked at are not read as declared, and are answered as null`,
  });
}

function finding(
  { coordinate }: ContentField,
  severity: Finding['severity'],
  repair: BilingualText,
  { vi, en }: BilingualText,
): Finding {
  return { severity, coordinate, vi: `${coordinate}: ${vi}.`, en: `${coordinate}: ${en}.`, repair };
}
