import type { Knex } from 'knex';
import type { ValueNode } from '../dialect.ts';
import { writings } from '../writing.ts';
import { keptAs, typedNode, workType } from './column-node.ts';
import { cellNodes } from './fit-node.ts';
import type { ColumnKind } from './kept-as.ts';
import { isInNfc, matches } from './text-form-node.ts';

const datePattern = '[0-9][-/.][0-9]+[-/.][0-9]{4}|^[0-9]{4}[-/.][0-9]';

/** How a cell is written. */
export function writingNode(knex: Knex, value: ValueNode): Knex.Raw {
  const { fits } = cellNodes(knex, value);
  const { kind } = keptAs(value);
  return knex.raw('case when ? is null then null when ? then ? else ? end', [
    value.node,
    fits,
    fittingNode(knex, value),
    unfitNode(knex, value, kind),
  ]);
}

function unfitNode(knex: Knex, value: ValueNode, kind: ColumnKind): Knex.Raw {
  if (['whole', 'numeric', 'float', 'truth'].includes(kind)) return knex.raw('?::text', [writings.number]);
  if (kind === 'other') return knex.raw('?::text', [writings.bytes]);
  if (workType('text', kind) !== workType(value.valueClass.compares, kind))
    return knex.raw('?::text', [writings.otherDate]);
  return knex.raw('case when ? then ?::text else ?::text end', [
    matches(knex, typedNode(knex, value), datePattern),
    writings.otherDate,
    writings.text,
  ]);
}

function fittingNode(knex: Knex, value: ValueNode): Knex.Raw {
  const node = typedNode(knex, value);
  switch (value.valueClass.compares) {
    case 'text':
      return knex.raw('case when ? then ?::text else ?::text end', [
        isInNfc(knex, node),
        writings.fit,
        writings.otherForm,
      ]);
    case 'instant': {
      // WHY one word: all cells of a column that keeps instants as such are spelled in one way.
      if (workType('instant', keptAs(value).kind) !== 'text') return knex.raw('?::text', [writings.fit]);
      return knex.raw("?::text || 'YYYY-MM-DD' || substr(?, 11, 1) || 'hh:mm:ss' || substr(?, 20)", [
        writings.instant,
        node,
        node,
      ]);
    }
    case 'word':
    case 'truth':
    case 'int':
    case 'whole':
    case 'inexact':
    case 'day':
    case 'key':
    case 'asStored':
    case 'content':
      return knex.raw('?::text', [writings.fit]);
  }
}
