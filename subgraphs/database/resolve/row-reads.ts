import DataLoader from 'dataloader';
import type { ExchangeContext } from '../../../schema/exchange/subgraph-service.ts';
import { consumerKey } from '../../../schema/fairness/consumer-key.ts';
import { memoise } from '../../../schema/memoise.ts';
import { predicateKey } from '../condition/stored-predicate.ts';
import type { Row } from '../engine/driver.ts';
import type { Statement } from '../engine/statement.ts';
import type { PlannedFilter } from '../plan/plan-filter.ts';
import type { ChildrenRead, ListRead } from '../plan/row-read.ts';
import { countStatement, listStatement, rowsByKeyStatement } from '../sql/read-statement.ts';
import { keysSlot } from '../sql/view-rows.ts';
import { keyOf, type RowLayout } from '../view/row-layout.ts';
import type { KeyOrder, ScatteredOrder } from '../view/row-order.ts';
import type { RowView } from '../view/row-view.ts';
import { ChildrenReads } from './children-reads.ts';
import { IndexPage } from './index-page.ts';
import type { ReadEngine } from './read-engine.ts';
import { ScatteredPage } from './scattered-page.ts';
import { batchLimit, StatementRunner, storedKeys } from './statement-runner.ts';

/**
 * The reads of one request: each batch of equal reads of one tick is one statement. Rows and keys are counted here; what a
 * page or statistics tell is counted where they are made.
 */
export interface RowReads {
  byKey(layout: RowLayout, key: string): Promise<Row | null>;
  byKeys(layout: RowLayout, keys: readonly string[]): Promise<readonly (Row | null)[]>;
  /**
   * Rows of one parent's page and one more if there is one; cursor values stand behind the layout's columns. The key is the
   * parent's, as other databases know it.
   */
  children(read: ChildrenRead, parentKey: string): Promise<readonly Row[]>;
  /** How many rows of one parent the pages of a read have together. */
  countChildren(read: ChildrenRead, parentKey: string): Promise<number>;
  /** Rows of the page and one more if there is one; cursor values stand behind the layout's columns. */
  list(read: ListRead): Promise<readonly Row[]>;
  count(view: RowView, filter: PlannedFilter | null): Promise<number>;
  /** Groups of a statement of statistics; equal reads of one request are one statement. */
  groups(key: string, compile: () => Statement, filter: PlannedFilter | null): Promise<readonly Row[]>;
}

class RequestReads implements RowReads {
  readonly engine: ReadEngine;
  readonly #exchange: ExchangeContext;
  readonly #runner: StatementRunner;
  readonly #children: ChildrenReads;
  readonly #rowLoaders = new Map<string, DataLoader<string, Row | null>>();
  readonly #groupReads = new Map<string, Promise<readonly Row[]>>();

  constructor(engine: ReadEngine, exchange: ExchangeContext) {
    this.engine = engine;
    this.#exchange = exchange;
    this.#runner = new StatementRunner(engine, exchange);
    this.#children = new ChildrenReads(this.#runner);
  }

  byKey(layout: RowLayout, key: string): Promise<Row | null> {
    return this.#rowLoader(layout).load(key);
  }

  async byKeys(layout: RowLayout, keys: readonly string[]): Promise<readonly (Row | null)[]> {
    const rows = await this.#rowLoader(layout).loadMany(keys);
    return rows.map((row) => {
      if (row instanceof Error) throw row;
      return row;
    });
  }

  children(read: ChildrenRead, parentKey: string): Promise<readonly Row[]> {
    return this.#children.page(read, parentKey);
  }

  countChildren(read: ChildrenRead, parentKey: string): Promise<number> {
    return this.#children.count(read, parentKey);
  }

  list(read: ListRead): Promise<readonly Row[]> {
    const { order } = read;
    return order.tie === null ? this.#scattered(read, order) : this.#inKeyOrder(read, order);
  }

  async #inKeyOrder(list: ListRead, order: KeyOrder): Promise<readonly Row[]> {
    const read = { list, order, key: this.#runner.keyCell(list.layout.view) };
    const { facts } = this.engine;
    if (facts === null) return this.#sorted(list, order);
    const page = new IndexPage(this.engine, facts, read, (statement, values) =>
      this.#runner.run(statement, values),
    );
    return (await page.rows()) ?? this.#sorted(list, order);
  }

  #scattered({ layout, filter, size, after }: ListRead, order: ScatteredOrder): Promise<readonly Row[]> {
    const { view } = layout;
    const key = this.#runner.knownKey(view);
    const placing = this.#runner.placing(view);
    const { caller, turn } = this.#exchange;
    const consumer = consumerKey(caller.account);
    const read = { layout, key, filter, order, limit: size + 1, after, placing, consumer, turn };
    return new ScatteredPage(this.engine, read, (statement, values) =>
      this.#runner.run(statement, values),
    ).rows();
  }

  #sorted(read: ListRead, order: KeyOrder): Promise<readonly Row[]> {
    const { layout, filter, after } = read;
    const shape = {
      filter: filter?.shape ?? null,
      order,
      limit: read.size + 1,
      after: after?.map((value) => value === null) ?? null,
      withCursors: read.withCursors,
    };
    const key = [
      'list',
      layout.signature,
      predicateKey(shape.filter),
      order.key,
      shape.limit,
      shape.after,
      shape.withCursors,
    ];
    const statement = this.engine.statement(JSON.stringify(key), () =>
      listStatement(this.engine.dialect, layout, this.#runner.keyCell(layout.view), shape),
    );
    const cursor = Object.fromEntries((after ?? []).map((value, index) => [`c${index}`, value]));
    return this.#runner.run(statement, { ...filter?.values, ...cursor });
  }

  async count(view: RowView, filter: PlannedFilter | null): Promise<number> {
    const shape = filter?.shape ?? null;
    const key = JSON.stringify(['count', view.entrance, view.entity.name, predicateKey(shape)]);
    const statement = this.engine.statement(key, () => countStatement(this.engine.dialect, view, shape));
    const [row] = await this.#runner.run(statement, filter?.values ?? {});
    return Number(row?.[0]);
  }

  groups(key: string, compile: () => Statement, filter: PlannedFilter | null): Promise<readonly Row[]> {
    const values = filter?.values ?? {};
    const readKey = JSON.stringify([key, values]);
    return memoise(this.#groupReads, readKey, () =>
      this.#runner.run(this.engine.statement(`groups ${key}`, compile), values),
    );
  }

  #rowLoader(layout: RowLayout): DataLoader<string, Row | null> {
    return memoise(
      this.#rowLoaders,
      layout.signature,
      () => new DataLoader((keys) => this.#loadRows(layout, keys), { maxBatchSize: batchLimit }),
    );
  }

  async #loadRows(layout: RowLayout, keys: readonly string[]): Promise<readonly (Row | null)[]> {
    const cell = this.#runner.knownKey(layout.view);
    const statement = this.engine.statement(`key ${layout.signature}`, () =>
      rowsByKeyStatement(this.engine.dialect, layout, cell),
    );
    const rows = await this.#runner.run(statement, { [keysSlot]: storedKeys(keys) });
    // WHY of each key: that there is no such row is an answer as well.
    this.#runner.count(Math.max(rows.length, keys.length));
    const found = new Map(rows.map((row) => [keyOf(layout, row), row]));
    return keys.map((key) => found.get(key.normalize('NFC')) ?? null);
  }
}

/** The reads of a request, kept in its state by database and permission set, so no other consumer ever shares them. */
export function readsOf(engine: ReadEngine, exchange: ExchangeContext): RowReads {
  const key = `database ${engine.map.model.database.id} ${engine.permission.hash}`;
  const known = exchange.state.get(key);
  if (known instanceof RequestReads && known.engine === engine) return known;
  const reads = new RequestReads(engine, exchange);
  exchange.state.set(key, reads);
  return reads;
}
