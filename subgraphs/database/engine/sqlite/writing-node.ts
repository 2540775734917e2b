import type { Knex } from 'knex';
import type { ValueNode } from '../dialect.ts';
import { writings } from '../writing.ts';
import { cellNodes } from './fit-node.ts';
import { isInNfc } from './text-form-node.ts';

/** How a cell is written. */
export function writingNode(knex: Knex, value: ValueNode): Knex.Raw {
  const { node } = value;
  const { fits } = cellNodes(knex, value);
  return knex.raw(
    `case when ? is null then null when ? then ? when typeof(?) = 'blob' then ? when typeof(?) <> 'text' then ?
      when ? glob '*[0-9][-/.][0-9]*[-/.][0-9][0-9][0-9][0-9]*' or ? glob '[0-9][0-9][0-9][0-9][-/.][0-9]*' then ? else ? end`.replace(
      /\s+/g,
      ' ',
    ),
    [
      ...[node, fits, fittingNode(knex, value), node, writings.bytes, node, writings.number],
      ...[node, node, writings.otherDate, writings.text],
    ],
  );
}

function fittingNode(knex: Knex, { node, valueClass }: ValueNode): Knex.Raw {
  switch (valueClass.compares) {
    case 'text':
      return knex.raw('case when ? then ? else ? end', [
        isInNfc(knex, node),
        writings.fit,
        writings.otherForm,
      ]);
    case 'instant':
      return knex.raw("? || 'YYYY-MM-DD' || substr(?, 11, 1) || 'hh:mm:ss' || substr(?, 20)", [
        writings.instant,
        node,
        node,
      ]);
    case 'word':
    case 'truth':
    case 'int':
    case 'whole':
    case 'inexact':
    case 'day':
    case 'key':
    case 'asStored':
    case 'content':
      return knex.raw('?', [writings.fit]);
  }
}
