import type { AgencyModel, ColumnField, Coordinate, ObjectModel } from '../../../schema/catalogue/model.ts';
import { CodedError } from '../../../schema/errors/coded-error.ts';
import { type LegacyEncoding, legacyEncoding } from '../../../schema/text/legacy-encoding.ts';
import type { Finding } from './find-drift.ts';

/** Cells of a column that are looked at. */
export const encodingSample = 400;

/**
 * Text items whose columns hold Vietnamese in an encoding from before Unicode, which every reader would take for other letters. `sampleOf`
 * gives the texts of some cells; null for a column that cannot be read. No text is told.
 */
export async function findEncodings(
  model: AgencyModel,
  sampleOf: (object: ObjectModel, field: ColumnField) => Promise<readonly string[]> | null,
): Promise<readonly Finding[]> {
  const found: Finding[] = [];
  for (const object of model.types.values()) {
    for (const field of object.fields.values()) {
      if (field.kind !== 'column' || field.type !== 'String') continue;
      const encoding = await encodingOf(sampleOf(object, field));
      if (encoding !== null) found.push(writtenIn(field.coordinate, encoding));
    }
  }
  return found;
}

async function encodingOf(asked: Promise<readonly string[]> | null): Promise<LegacyEncoding | null> {
  try {
    return asked === null ? null : legacyEncoding(await asked);
  } catch (error) {
    // WHY none: that a table is too large to be looked at is told where its values are counted.
    if (!(error instanceof CodedError)) throw error;
    return null;
  }
}

function writtenIn(coordinate: Coordinate, encoding: LegacyEncoding): Finding {
  return {
    severity: 'error',
    coordinate,
    vi: `${coordinate}: cột có vẻ viết bằng bảng mã ${encoding}, không phải Unicode; hãy chuyển dữ liệu của cột sang Unicode (NFC), hoặc đọc qua khung nhìn đã chuyển mã.`,
    en: `${coordinate}: the column seems to be written in ${encoding}, not in Unicode; convert its data to Unicode (NFC), or read a view that does.`,
  };
}
