import type { DataItem } from '../catalogue/model.ts';
import { compileGrants } from '../permission/compile-permission.ts';
import type { ToldReason } from '../permission/denial-reason.ts';
import type { DecisionFacts, SharedForm } from '../permission/evaluate-item.ts';
import { isComputed } from '../permission/item-closure.ts';

/**
 * Why nobody reads any of the items though instruments permit them: the rows of a grant are not known, or an item is
 * computed of what is not granted.
 */
export function unreadReason(
  facts: DecisionFacts,
  items: readonly DataItem[],
  form: SharedForm,
): Extract<ToldReason, 'ROW_SCOPE_INVALID' | 'INPUT_NOT_PERMITTED'> {
  const withheld = compileGrants(facts).withheld.filter((each) => each.form === form);
  const isWithheld = items.some(({ coordinate }) => withheld.some((each) => each.items.has(coordinate)));
  const isUncomputed = items.some(({ coordinate }) => isComputed(facts.catalogue, coordinate));
  return !isWithheld && isUncomputed ? 'INPUT_NOT_PERMITTED' : 'ROW_SCOPE_INVALID';
}
