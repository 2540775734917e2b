import type { BoundedCache } from '../../../schema/cache/cache-budget.ts';
import type { OperationKind } from '../../../schema/language/entrance.ts';
import { memoise } from '../../../schema/memoise.ts';
import type { EffectivePermission } from '../../../schema/permission/effective-permission.ts';
import type { ErrorReport } from '../../enforce/collapse-errors.ts';
import type { Dialect } from '../engine/dialect.ts';
import type { SqlDriver } from '../engine/driver.ts';
import type { Statement } from '../engine/statement.ts';
import type { CursorSealer } from '../plan/cursor.ts';
import type { ViewSource } from '../plan/view-source.ts';
import type { HiddenOrder } from '../view/hidden-order.ts';
import { createRowView, type RowView, type ViewResources } from '../view/row-view.ts';
import type { ColumnFacts } from './column-facts.ts';
import type { KeptOrders } from './kept-orders.ts';

/** What all reads of one subgraph share, whoever asks. */
export interface ReadResources extends ViewResources {
  readonly dialect: Dialect;
  readonly driver: Pick<SqlDriver, 'read'>;
  readonly cursors: CursorSealer;
  readonly hiddenOrder: HiddenOrder;
  /** Scattered orders that were worked out before; null: each page works its own out. */
  readonly orders: KeptOrders | null;
  /** What is known of the columns by which lists are ordered; null: every order sorts. */
  readonly facts: ColumnFacts | null;
  readonly report: ErrorReport;
  /** Compiled statements of all permission sets and generations of a subgraph. */
  readonly statements: BoundedCache<string, Statement>;
}

/** Views and compiled statements of one permission set. */
export interface ReadEngine extends ReadResources, ViewSource {
  /** Another for each permission set and reading of the live schema: what is compiled against it is known by it. */
  readonly id: number;
  readonly permission: EffectivePermission;
  /** A statement by the key of its shape; `compile` runs once for each key while it stays cached. */
  statement(key: string, compile: () => Statement): Statement;
}

let lastEngine = 0;

/** Makes the engine of one permission set. */
export function createReadEngine(resources: ReadResources, permission: EffectivePermission): ReadEngine {
  const { map, statements } = resources;
  lastEngine += 1;
  const id = lastEngine;
  const views = new Map<string, RowView | null>();

  function view(entrance: OperationKind, type: string): RowView | null {
    return memoise(views, `${entrance} ${type}`, () => {
      const entity = map.entity(type);
      return entity === null ? null : createRowView(resources, permission, entrance, entity);
    });
  }

  function statement(key: string, compile: () => Statement): Statement {
    return memoise(statements, `${id} ${key}`, compile);
  }

  return { ...resources, id, permission, view, statement };
}
