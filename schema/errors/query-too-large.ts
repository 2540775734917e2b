import type { BilingualText } from '../text/bilingual-text.ts';
import { type CodedError, codedError } from './coded-error.ts';

/** What of a request is bounded. */
const bounds = {
  tokens: { vi: 'số token', en: 'tokens' },
  nesting: { vi: 'số ngoặc lồng nhau', en: 'nested brackets' },
  depth: { vi: 'độ sâu của các tập chọn', en: 'depth of selection sets' },
  aliases: { vi: 'số bí danh (alias)', en: 'aliases' },
  directives: { vi: 'số chỉ thị (directive)', en: 'directives' },
  selections: { vi: 'số trường chọn khi viết hết các fragment', en: 'selections with fragments written out' },
  rootFields: { vi: 'số trường gốc', en: 'root fields' },
  variableDepth: { vi: 'độ sâu của biến', en: 'depth of variables' },
  cost: { vi: 'điểm chi phí', en: 'cost points' },
  records: { vi: 'số bản ghi nhật ký phải đọc', en: 'records of the log to be read' },
  cells: { vi: 'số ô của ma trận', en: 'cells of the matrix' },
} as const satisfies Readonly<Record<string, BilingualText>>;

/** A bound on what one request may ask. */
export type QueryBound = keyof typeof bounds;

/** The refusal of a request that goes beyond a bound; it tells what was measured, never the bound's value. */
export function queryTooLarge(bound: QueryBound, measured: number, cause?: unknown): CodedError {
  return codedError('QUERY_TOO_LARGE', { bound: bounds[bound], measured: figure(measured) }, cause);
}

/** WHY capped: fragments that spread each other can stand for more selections than a number has digits. */
function figure(measured: number): string {
  return measured > 1_000_000_000 ? '> 1000000000' : String(measured);
}
