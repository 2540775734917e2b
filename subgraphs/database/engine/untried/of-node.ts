import type { Knex } from 'knex';

/** Makes an expression in which every mark is one node. */
export type OfNode = (text: string, node: Knex.Raw) => Knex.Raw;

/** For expressions that name what they are made of more than once. */
export function ofNode(knex: Knex): OfNode {
  return (text, node) => {
    const marks = text.split('?').length - 1;
    return knex.raw(
      text,
      Array.from({ length: marks }, () => node),
    );
  };
}
