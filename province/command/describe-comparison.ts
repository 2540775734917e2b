import type { DescribedChange } from '../../schema/comparison/compare-instruments.ts';
import type { ConsumerChange, ItemChange } from '../../schema/comparison/compare-policies.ts';
import type { Words } from './words.ts';

/** Lines on the differences of one instrument. */
export function changeLines(changes: readonly DescribedChange[], words: Words): readonly string[] {
  return changes.flatMap(({ aspect, items, text }) => {
    const concerned = items.length === 0 || aspect === 'ITEMS' ? [] : [`    ${items.join(', ')}`];
    return [`  ${words.of(text)}`, ...concerned];
  });
}

/** Lines on what one consumer gains and loses. */
export function consumerLines(
  change: Pick<ConsumerChange, 'account' | 'purpose' | 'opened' | 'closed' | 'changed'>,
  words: Words,
): readonly string[] {
  const { account, purpose, opened, closed, changed } = change;
  return [
    `${account ?? 'public'}${purpose === null ? '' : ` (${purpose})`}:`,
    ...opened.map((item) => `  + ${item}`),
    ...closed.map((item) => `  - ${item}`),
    ...[...byText(changed)].flatMap(([, [first, ...more]]) =>
      first === undefined
        ? []
        : [
            `  ~ ${[first, ...more].map(({ coordinate }) => coordinate).join(', ')}`,
            `      ${words.of(first.text)}`,
          ],
    ),
  ];
}

/** Items that change alike are told together. */
function byText(changes: readonly ItemChange[]): ReadonlyMap<string, readonly ItemChange[]> {
  const found = new Map<string, readonly ItemChange[]>();
  for (const change of changes) found.set(change.text.vi, [...(found.get(change.text.vi) ?? []), change]);
  return found;
}
