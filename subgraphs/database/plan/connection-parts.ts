import type { SelectionSetNode } from 'graphql';
import { collectFields, type SelectionContext, subselections } from './collect-fields.ts';
import type { ConnectionWants } from './plan-connection.ts';

/** What a selection on a connection asks for. */
export interface ConnectionParts {
  /** Selections on the rows, of `nodes` and of `edges.node` together. */
  readonly rowSelections: readonly SelectionSetNode[];
  readonly wants: ConnectionWants;
}

/** Takes the selection on a connection of `entity` apart. */
export function connectionParts(
  context: SelectionContext,
  entity: string,
  selections: readonly SelectionSetNode[],
): ConnectionParts {
  const rowSelections: SelectionSetNode[] = [];
  const wanted = { rows: false, cursors: false, total: false };
  for (const nodes of collectFields(context, `${entity}Connection`, selections).values()) {
    const inner = subselections(nodes);
    switch (nodes[0]?.name.value ?? '') {
      case 'totalCount':
        wanted.total = true;
        break;
      case 'nodes':
        wanted.rows = true;
        rowSelections.push(...inner);
        break;
      case 'edges':
        wanted.rows = true;
        for (const field of collectFields(context, `${entity}Edge`, inner).values()) {
          if (field[0]?.name.value === 'cursor') wanted.cursors = true;
          rowSelections.push(...subselections(field));
        }
        break;
      case 'pageInfo':
        wanted.rows = true;
        for (const field of collectFields(context, 'PageInfo', inner).values()) {
          if (field[0]?.name.value.endsWith('Cursor') === true) wanted.cursors = true;
        }
        break;
    }
  }
  return { rowSelections, wants: wanted };
}
