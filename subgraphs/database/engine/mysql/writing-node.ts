import type { Knex } from 'knex';
import type { ValueNode } from '../dialect.ts';
import { writings } from '../writing.ts';
import { keptAs, workType } from './column-node.ts';
import { cellNodes } from './fit-node.ts';
import type { ColumnKind } from './kept-as.ts';
import type { MysqlBuilder } from './mysql-builder.ts';
import { isInNfc, matches } from './text-form-node.ts';

const datePattern = '[0-9][-/.][0-9]+[-/.][0-9]{4}|^[0-9]{4}[-/.][0-9]';

/** How a cell is written. */
export function writingNode(builder: MysqlBuilder, value: ValueNode): Knex.Raw {
  const { fits } = cellNodes(builder, value);
  const { kind } = keptAs(value);
  return builder.knex.raw('case when ? is not null then case when ? then ? else ? end end', [
    value.node,
    fits,
    fittingNode(builder, value),
    unfitNode(builder, value, kind),
  ]);
}

function unfitNode(builder: MysqlBuilder, value: ValueNode, kind: ColumnKind): Knex.Raw {
  const { knex } = builder;
  if (['whole', 'huge', 'numeric', 'wide', 'float', 'short'].includes(kind))
    return knex.raw('?', [writings.number]);
  if (kind === 'other') return knex.raw('?', [writings.bytes]);
  if (workType('text', kind) !== workType(value.valueClass.compares, kind))
    return knex.raw('?', [writings.otherDate]);
  return knex.raw('case when ? then ? else ? end', [
    matches(builder, value.node, datePattern),
    writings.otherDate,
    writings.text,
  ]);
}

function fittingNode(builder: MysqlBuilder, { node, valueClass }: ValueNode): Knex.Raw {
  const { knex } = builder;
  switch (valueClass.compares) {
    case 'text':
      return knex.raw('case when ? then ? else ? end', [
        isInNfc(builder, node),
        writings.fit,
        writings.otherForm,
      ]);
    case 'instant': {
      // WHY one word: all cells of a column that keeps instants as such are spelled in one way.
      const { kind } = keptAs({ node, valueClass });
      if (workType('instant', kind) !== 'text') return knex.raw('?', [writings.fit]);
      return knex.raw("concat(?, 'YYYY-MM-DD', substr(?, 11, 1), 'hh:mm:ss', substr(?, 20))", [
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
      return knex.raw('?', [writings.fit]);
  }
}
