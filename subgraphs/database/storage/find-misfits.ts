import type { AgencyModel, Coordinate, ObjectModel } from '../../../schema/catalogue/model.ts';
import { CodedError } from '../../../schema/errors/coded-error.ts';
import { writings } from '../engine/writing.ts';
import type { StoredField } from '../model/entity-map.ts';
import type { Finding } from './find-drift.ts';

/**
 * Items whose columns hold what does not fit them, is not in NFC, or spells instants in several ways: counts and kinds, never
 * values. `writingsOf` tells how many cells of a column are written in each way, null for one that the live database does not have.
 */
export async function findMisfits(
  model: AgencyModel,
  writingsOf: (table: string, field: StoredField) => Promise<ReadonlyMap<string, number>> | null,
): Promise<readonly Finding[]> {
  const found: Finding[] = [];
  for (const object of model.types.values()) {
    for (const field of storedFields(object)) {
      const asked = object.table === null ? null : writingsOf(object.table, field);
      if (asked === null) continue;
      // WHY one after the other: each reads a whole table, and others ask the database meanwhile.
      found.push(...(await findingsOf(field.coordinate, asked)));
    }
  }
  return found;
}

function storedFields({ fields }: ObjectModel): readonly StoredField[] {
  return [...fields.values()].filter((field) => field.kind === 'column' || field.kind === 'reference');
}

async function findingsOf(
  coordinate: Coordinate,
  asked: Promise<ReadonlyMap<string, number>>,
): Promise<readonly Finding[]> {
  try {
    return judge(coordinate, await asked);
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
  return { severity: 'warning', coordinate, vi: `${coordinate}: ${vi}`, en: `${coordinate}: ${en}` };
}
