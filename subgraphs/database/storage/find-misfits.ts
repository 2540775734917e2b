import type { AgencyModel, Coordinate, ObjectModel } from '../../../schema/catalogue/model.ts';
import { CodedError } from '../../../schema/errors/coded-error.ts';
import type { BilingualText } from '../../../schema/text/bilingual-text.ts';
import { writings } from '../engine/writing.ts';
import type { StoredField } from '../model/entity-map.ts';
import type { Finding } from './find-drift.ts';

/**
 * Items whose columns hold what does not fit them, is not in NFC, or spells instants in several ways: counts and kinds, never
 * values. `writingsOf` tells how many cells of a column are written in each way, null for one that the live database does not have.
 */
export async function findMisfits(
  model: AgencyModel,
  writingsOf: (object: ObjectModel, field: StoredField) => Promise<ReadonlyMap<string, number>> | null,
): Promise<readonly Finding[]> {
  const found: Finding[] = [];
  for (const object of model.types.values()) {
    for (const field of storedFields(object)) {
      const asked = writingsOf(object, field);
      if (asked === null) continue;
      // WHY one after the other: each reads a whole table, and others ask the database meanwhile.
      found.push(...(await findingsOf(field, asked)));
    }
  }
  return found;
}

function storedFields({ fields }: ObjectModel): readonly StoredField[] {
  return [...fields.values()].filter((field) => field.kind === 'column' || field.kind === 'reference');
}

async function findingsOf(
  field: StoredField,
  asked: Promise<ReadonlyMap<string, number>>,
): Promise<readonly Finding[]> {
  const { coordinate } = field;
  try {
    const counts = await asked;
    return isWrittenOtherwise(field, counts) ? [writtenOtherwise(field)] : judge(coordinate, counts);
  } catch (error) {
    // WHY only these: a table that is too large to be looked through in time is told as such, and the others are looked at.
    if (!(error instanceof CodedError)) throw error;
    return [
      warning(
        coordinate,
        'chưa kiểm tra được giá trị của cột trong thời gian cho phép.',
        'the values of the column could not be looked through in time.',
      ),
    ];
  }
}

const misfits: readonly (readonly [writing: string, vi: string, en: string])[] = [
  [writings.otherDate, 'ngày viết ở dạng khác', 'a date in another form'],
  [writings.number, 'số không hợp với mục', 'a number that does not fit'],
  [writings.bytes, 'dữ liệu nhị phân', 'bytes'],
  [writings.text, 'chuỗi không hợp với mục', 'a text that does not fit'],
];

/** Whether most values of a column of dates are not dates, so that it is the file that is wrong and not some cells. */
function isWrittenOtherwise(field: StoredField, counts: ReadonlyMap<string, number>): boolean {
  if (field.kind !== 'column' || (field.type !== 'Date' && field.type !== 'DateTime')) return false;
  const unfit = misfits.reduce((sum, [writing]) => sum + (counts.get(writing) ?? 0), 0);
  return unfit > [...counts.values()].reduce((sum, count) => sum + count, 0) / 2;
}

function writtenOtherwise({ coordinate, ...field }: StoredField): Finding {
  const isDeclared = field.kind === 'column' && field.form !== null;
  return {
    severity: 'error',
    coordinate,
    vi: `${coordinate}: hầu hết giá trị của cột không phải là ngày viết theo ${isDeclared ? 'định dạng đã khai báo' : 'ISO 8601'}; hãy ghi đúng định dạng, ví dụ @column(format: "dd/MM/yyyy").`,
    en: `${coordinate}: most values of the column are not dates as ${isDeclared ? 'the format says' : 'ISO 8601 writes them'}; write how they are written, as @column(format: "dd/MM/yyyy").`,
  };
}

function judge(coordinate: Coordinate, counts: ReadonlyMap<string, number>): readonly Finding[] {
  const unfit = misfits.flatMap(([writing, vi, en]) => {
    const count = counts.get(writing) ?? 0;
    return count === 0
      ? []
      : [
          warning(
            coordinate,
            `${count} ô không hợp với mục nên được trả về là null (${vi}).`,
            `${count} cells do not fit the item and are answered as null (${en}).`,
          ),
        ];
  });
  const others = counts.get(writings.otherForm) ?? 0;
  const spellings = [...counts.keys()].filter((writing) => writing.startsWith(writings.instant)).sort();
  const told = spellings.map(
    (writing) => `${writing.slice(writings.instant.length)} (${counts.get(writing)})`,
  );
  return [
    ...unfit,
    ...(others === 0
      ? []
      : [
          warning(
            coordinate,
            `${others} ô viết bằng Unicode tổ hợp; nên chuyển về Unicode dựng sẵn (NFC).`,
            `${others} cells are not in NFC; they are shown in it, and should be stored in it.`,
          ),
        ]),
    ...(told.length < 2
      ? []
      : [
          warning(
            coordinate,
            `thời điểm được viết theo nhiều cách: ${told.join(', ')}.`,
            `instants are spelled in several ways: ${told.join(', ')}.`,
          ),
        ]),
  ];
}

function warning(coordinate: Coordinate, vi: string, en: string): Finding {
  return {
    severity: 'warning',
    ...{ coordinate, vi: `${coordinate}: ${vi}`, en: `${coordinate}: ${en}` },
    repair: sourceRepair,
  };
}

/** WHY at the source: what a person sees elsewhere has to be what the owner keeps. */
const sourceRepair: BilingualText = {
  vi: 'báo chủ quản sửa dữ liệu nguồn, hoặc chọn kiểu khác cho mục',
  en: 'have the owner correct the source data, or choose another type for the item',
};
