import type { Knex } from 'knex';
import type { Dialect } from './dialect.ts';

/**
 * For an engine where no order is walked along an index: a page is sorted, and the server's own planner takes an index where a
 * column stands in the order bare. So nothing below is asked; each member says what holds of every cell.
 */
export function noStoredOrder(
  knex: Knex,
): Pick<Dialect, 'storedOrder' | 'asStored' | 'nearStored' | 'reaches' | 'form'> {
  const always = () => knex.raw('true');
  return {
    storedOrder: () => 'never',
    asStored: (column) => column,
    nearStored: always,
    reaches: always,
    form: () => knex.raw("''"),
  };
}
