import { tableMoment } from '../../schema/calendar/table-moment.ts';
import type { AgreementPreview } from '../../subgraphs/registry/surface/preview-agreement.ts';
import type { Words } from './words.ts';

/** Lines on the recorded operations that a change would break. */
export function operationLines(
  {
    operations,
    operationsSince,
    operationsNotJudged,
  }: Pick<AgreementPreview, 'operations' | 'operationsSince' | 'operationsNotJudged'>,
  words: Words,
): readonly string[] {
  return [
    '',
    words.say('operationsLost', { since: tableMoment(operationsSince), count: operations.length }),
    ...operations.flatMap(({ account, name, hash, count, lastSeen, coordinates }) => [
      `  ${account ?? 'public'} ${name ?? '-'} ${hash.slice(0, 12)} x${count}, ${tableMoment(lastSeen)}`,
      ...coordinates.map((coordinate) => `    - ${coordinate}`),
    ]),
    ...(operationsNotJudged === 0
      ? []
      : [`  ${words.say('operationsNotJudged', { count: operationsNotJudged })}`]),
  ];
}
