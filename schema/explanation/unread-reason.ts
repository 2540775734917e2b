import type { DataItem } from '../catalogue/model.ts';
import { compileGrants } from '../permission/compile-permission.ts';
import { type DecisionFacts, evaluateItem, type SharedForm } from '../permission/evaluate-item.ts';
import { inputsOf, isComputed } from '../permission/item-closure.ts';
import { type FoundReason, stopBehind } from './found-reason.ts';

/**
 * Why nobody reads any of the items though instruments permit them: the rows of a grant are not known, or an item is
 * computed of what is not granted. Where what it is computed of was suspended or terminated, that is told: who waits or
 * remedies it reads the item again.
 */
export function unreadReason(
  facts: DecisionFacts,
  items: readonly DataItem[],
  form: SharedForm,
): FoundReason {
  const withheld = compileGrants(facts).withheld.filter((each) => each.form === form);
  const isWithheld = items.some(({ coordinate }) => withheld.some((each) => each.items.has(coordinate)));
  const isUncomputed = items.some(({ coordinate }) => isComputed(facts.catalogue, coordinate));
  if (isWithheld || !isUncomputed) return { reason: 'ROW_SCOPE_INVALID', event: null };
  return stopOfInputs(facts, items) ?? { reason: 'INPUT_NOT_PERMITTED', event: null };
}

function stopOfInputs(facts: DecisionFacts, items: readonly DataItem[]): FoundReason | null {
  const { catalogue } = facts;
  const inputs = new Set(
    items.flatMap(({ coordinate }) =>
      inputsOf(catalogue, coordinate, 'JOIN').map((input) => input.coordinate),
    ),
  );
  const evaluations = [...inputs].flatMap((coordinate) => {
    const input = catalogue.items.get(coordinate);
    return input === undefined ? [] : evaluateItem(facts, input);
  });
  return stopBehind(evaluations, null);
}
