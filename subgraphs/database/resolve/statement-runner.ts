import { codedError } from '../../../schema/errors/coded-error.ts';
import type { ExchangeContext } from '../../../schema/exchange/subgraph-service.ts';
import { consumerKey } from '../../../schema/fairness/consumer-key.ts';
import type { Turn } from '../../../schema/fairness/fair-turns.ts';
import { spellingsOf } from '../../../schema/text/normal-text.ts';
import { cellColumn, hasColumns } from '../condition/store-comparison.ts';
import type { CellColumn } from '../condition/stored-predicate.ts';
import type { Row } from '../engine/driver.ts';
import type { SqlValue } from '../engine/operand.ts';
import { filledBindings, type Statement } from '../engine/statement.ts';
import type { Placing } from '../view/hidden-order.ts';
import type { RowView } from '../view/row-view.ts';
import type { ReadEngine } from './read-engine.ts';

/** Keys that one statement takes. */
export const batchLimit = 1_000;

/** Keys as columns may spell them. */
export function storedKeys(keys: readonly string[]): readonly string[] {
  return [...new Set(keys.flatMap(spellingsOf))];
}

/** Runs the statements of one request, and knows what they need of a view. */
export class StatementRunner {
  readonly engine: ReadEngine;
  readonly #exchange: ExchangeContext;

  constructor(engine: ReadEngine, exchange: ExchangeContext) {
    this.engine = engine;
    this.#exchange = exchange;
  }

  /** Rows of a statement whose slots are filled with `values`; it is counted. */
  run(statement: Statement, values: Readonly<Record<string, SqlValue>>): Promise<readonly Row[]> {
    const { caller, counts, signal } = this.#exchange;
    counts.statements += 1;
    const bindings = filledBindings(statement, values);
    const consumer = consumerKey(caller.account);
    return this.engine.driver.read(statement.sql, bindings, signal, consumer, this.turn);
  }

  /** Waits for the request's turn of the event loop. */
  readonly turn: Turn = () => this.#exchange.turn();

  /** Counts rows of the answer, and what else tells of one. */
  count(rows: number): void {
    this.#exchange.counts.rows += rows;
  }

  /** The order in which this consumer finds the rows of a view whose keys it may not read. */
  placing({ entity, entrance }: RowView): Placing {
    const { caller } = this.#exchange;
    return this.engine.hiddenOrder({
      ...{ entity: entity.name, entrance, permission: this.engine.permission.hash },
      consumer: caller.account?.id ?? null,
    });
  }

  /** The column of a view's key; null for rows without one, and where it is gone. */
  keyCell(view: RowView): CellColumn | null {
    const key = this.engine.map.keyField(view.entity);
    const isLive = key !== null && hasColumns(key, view.table, this.engine.live);
    return isLive ? cellColumn(key, view.table, this.engine.live) : null;
  }

  /** The column of a view's key. @throws ITEM_UNAVAILABLE where there is none. */
  knownKey(view: RowView): CellColumn {
    const cell = this.keyCell(view);
    if (cell === null) throw codedError('ITEM_UNAVAILABLE', { coordinate: view.entity.name });
    return cell;
  }
}
