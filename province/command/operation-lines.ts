import { tableMoment } from '../../schema/calendar/table-moment.ts';
import type { AgreementPreview } from '../../subgraphs/registry/surface/preview-agreement.ts';

/** Lines on the recorded operations that a change would break. */
export function operationLines({
  operations,
  operationsSince,
  operationsNotJudged,
}: Pick<AgreementPreview, 'operations' | 'operationsSince' | 'operationsNotJudged'>): readonly string[] {
  return [
    '',
    `Thao tác đã ghi từ ${tableMoment(operationsSince)} sẽ mất dữ liệu (recorded operations that would lose items): ${operations.length}`,
    ...operations.flatMap(({ account, name, hash, count, lastSeen, coordinates }) => [
      `  ${account ?? 'public'} ${name ?? '-'} ${hash.slice(0, 12)} x${count}, ${tableMoment(lastSeen)}`,
      ...coordinates.map((coordinate) => `    - ${coordinate}`),
    ]),
    ...(operationsNotJudged === 0 ? [] : [`  không xét được (not judged): ${operationsNotJudged}`]),
  ];
}
