import DataLoader from 'dataloader';
import { codedError } from '../../../schema/errors/coded-error.ts';
import type { ExchangeContext } from '../../../schema/exchange/subgraph-service.ts';
import { consumerKey } from '../../../schema/fairness/consumer-key.ts';
import { groupedBy } from '../../../schema/grouped-by.ts';
import { memoise } from '../../../schema/memoise.ts';
import { normalText, spellingsOf } from '../../../schema/text/normal-text.ts';
import { cellColumn } from '../condition/store-comparison.ts';
import { predicateKey } from '../condition/stored-predicate.ts';
import type { Row } from '../engine/driver.ts';
import type { SqlValue } from '../engine/operand.ts';
import { filledBindings, type Statement } from '../engine/statement.ts';
import type { PlannedFilter } from '../plan/plan-filter.ts';
import type { ChildrenRead, ListRead } from '../plan/row-read.ts';
import {
  childrenStatement,
  countStatement,
  listStatement,
  rowsByKeyStatement,
} from '../sql/read-statement.ts';
import { candidatesStatement } from '../sql/scattered-statement.ts';
import { keysSlot } from '../sql/view-rows.ts';
import type { Placing } from '../view/hidden-order.ts';
import { keyOf, type RowLayout } from '../view/row-layout.ts';
import type { KeyOrder, ScatteredOrder } from '../view/row-order.ts';
import type { RowView } from '../view/row-view.ts';
import { IndexPage } from './index-page.ts';
import type { ReadEngine } from './read-engine.ts';
import { firstOfParents } from './scattered-children.ts';
import { ScatteredPage } from './scattered-page.ts';

/**
 * The reads of one request: each batch of equal reads of one tick is one statement. Rows and keys are counted here; what a
 * page or statistics tell is counted where they are made.
 */
export interface RowReads {
  byKey(layout: RowLayout, key: string): Promise<Row | null>;
  byKeys(layout: RowLayout, keys: readonly string[]): Promise<readonly (Row | null)[]>;
  /** Rows of one parent, in order. The key is the parent's, as other databases know it. */
  children(read: ChildrenRead, parentKey: string): Promise<readonly Row[]>;
  /** Rows of the page and one more if there is one; cursor values stand behind the layout's columns. */
  list(read: ListRead): Promise<readonly Row[]>;
  count(view: RowView, filter: PlannedFilter | null): Promise<number>;
  /** Groups of a statement of statistics; equal reads of one request are one statement. */
  groups(key: string, compile: () => Statement, filter: PlannedFilter | null): Promise<readonly Row[]>;
}

/** Keys that one statement takes. */
const batchLimit = 1_000;

class RequestReads implements RowReads {
  readonly engine: ReadEngine;
  readonly #exchange: ExchangeContext;
  readonly #rowLoaders = new Map<string, DataLoader<string, Row | null>>();
  readonly #groupReads = new Map<string, Promise<readonly Row[]>>();
  readonly #childLoaders = new Map<string, DataLoader<string, readonly Row[]>>();

  constructor(engine: ReadEngine, exchange: ExchangeContext) {
    this.engine = engine;
    this.#exchange = exchange;
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
    const { prefix } = read.through;
    if (!parentKey.startsWith(prefix)) return Promise.resolve([]);
    return this.#childLoader(read).load(parentKey.slice(prefix.length));
  }

  list(read: ListRead): Promise<readonly Row[]> {
    const { order } = read;
    return order.tie === null ? this.#scattered(read, order) : this.#inKeyOrder(read, order);
  }

  async #inKeyOrder(list: ListRead, order: KeyOrder): Promise<readonly Row[]> {
    const read = { list, order, key: this.#keyCell(list.layout.view) };
    const { facts } = this.engine;
    if (facts === null) return this.#sorted(list, order);
    const page = new IndexPage(this.engine, facts, read, (statement, values) => this.#run(statement, values));
    return (await page.rows()) ?? this.#sorted(list, order);
  }

  #scattered({ layout, filter, first, after }: ListRead, order: ScatteredOrder): Promise<readonly Row[]> {
    const { view } = layout;
    const key = this.#knownKey(view);
    const placing = this.#placing(view);
    const consumer = consumerKey(this.#exchange.caller.account);
    const read = { layout, key, filter, order, limit: first + 1, after, placing, consumer };
    return new ScatteredPage(this.engine, read, (statement, values) => this.#run(statement, values)).rows();
  }

  #sorted(read: ListRead, order: KeyOrder): Promise<readonly Row[]> {
    const { layout, filter, after } = read;
    const shape = {
      filter: filter?.shape ?? null,
      order,
      limit: read.first + 1,
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
      listStatement(this.engine.dialect, layout, this.#keyCell(layout.view), shape),
    );
    const cursor = Object.fromEntries((after ?? []).map((value, index) => [`c${index}`, value]));
    return this.#run(statement, { ...filter?.values, ...cursor });
  }

  async count(view: RowView, filter: PlannedFilter | null): Promise<number> {
    const shape = filter?.shape ?? null;
    const key = JSON.stringify(['count', view.entrance, view.entity.name, predicateKey(shape)]);
    const statement = this.engine.statement(key, () => countStatement(this.engine.dialect, view, shape));
    const [row] = await this.#run(statement, filter?.values ?? {});
    return Number(row?.[0]);
  }

  groups(key: string, compile: () => Statement, filter: PlannedFilter | null): Promise<readonly Row[]> {
    const values = filter?.values ?? {};
    const readKey = JSON.stringify([key, values]);
    return memoise(this.#groupReads, readKey, () =>
      this.#run(this.engine.statement(`groups ${key}`, compile), values),
    );
  }

  /** The order in which this consumer finds the rows of a view whose keys it may not read. */
  #placing({ entity, entrance }: RowView): Placing {
    const { caller } = this.#exchange;
    return this.engine.hiddenOrder({
      ...{ entity: entity.name, entrance, permission: this.engine.permission.hash },
      consumer: caller.account?.id ?? null,
    });
  }

  #knownKey(view: RowView) {
    const cell = this.#keyCell(view);
    if (cell === null) throw codedError('ITEM_UNAVAILABLE', { coordinate: view.entity.name });
    return cell;
  }

  #keyCell(view: RowView) {
    const key = this.engine.map.keyField(view.entity);
    const isLive = key !== null && this.engine.live.column(view.table, key.column) !== null;
    return isLive ? cellColumn(key, view.table, this.engine.live) : null;
  }

  #rowLoader(layout: RowLayout): DataLoader<string, Row | null> {
    return memoise(
      this.#rowLoaders,
      layout.signature,
      () => new DataLoader((keys) => this.#loadRows(layout, keys), { maxBatchSize: batchLimit }),
    );
  }

  async #loadRows(layout: RowLayout, keys: readonly string[]): Promise<readonly (Row | null)[]> {
    const cell = this.#knownKey(layout.view);
    const statement = this.engine.statement(`key ${layout.signature}`, () =>
      rowsByKeyStatement(this.engine.dialect, layout, cell),
    );
    const rows = await this.#run(statement, { [keysSlot]: storedKeys(keys) });
    // WHY of each key: that there is no such row is an answer as well.
    this.#exchange.counts.rows += Math.max(rows.length, keys.length);
    const found = new Map(rows.map((row) => [keyOf(layout, row), row]));
    return keys.map((key) => found.get(key.normalize('NFC')) ?? null);
  }

  #childLoader(read: ChildrenRead): DataLoader<string, readonly Row[]> {
    const { layout, through, filter, order, first, kinds } = read;
    const shape = [
      layout.signature,
      through.coordinate,
      kinds,
      predicateKey(filter?.shape ?? null),
      order.key,
      first,
    ];
    const shapeKey = JSON.stringify(shape);
    const key = JSON.stringify([shapeKey, filter?.values ?? null]);
    return memoise(
      this.#childLoaders,
      key,
      () => new DataLoader((keys) => this.#loadChildren(read, shapeKey, keys), { maxBatchSize: batchLimit }),
    );
  }

  async #loadChildren(read: ChildrenRead, shapeKey: string, keys: readonly string[]) {
    const { order, layout, first } = read;
    const rows =
      order.tie === null
        ? await this.#scatteredChildren(read, order, shapeKey, keys)
        : await this.#orderedChildren(read, order, shapeKey, keys);
    const byParent = groupedBy(rows, (row) => normalText(row[layout.width] ?? ''));
    // WHY: a condition that no row of a parent fulfils has told something of that parent all the same.
    const untold =
      read.filter === null ? 0 : keys.filter((key) => !byParent.has(key.normalize('NFC'))).length;
    this.#exchange.counts.rows += rows.length + untold;
    // WHY cut: rows that spell one parent in two ways are counted apart by the database.
    return keys.map((key) => (byParent.get(key.normalize('NFC')) ?? []).slice(0, first));
  }

  #orderedChildren(read: ChildrenRead, order: KeyOrder, shapeKey: string, keys: readonly string[]) {
    const { layout, filter, first } = read;
    const statement = this.engine.statement(`children ${shapeKey}`, () => {
      const shape = { filter: filter?.shape ?? null, order, limit: first };
      return childrenStatement(
        this.engine.dialect,
        layout,
        this.#keyCell(layout.view),
        this.#link(read),
        shape,
      );
    });
    return this.#run(statement, { ...filter?.values, [keysSlot]: storedKeys(keys) });
  }

  async #scatteredChildren(
    read: ChildrenRead,
    order: ScatteredOrder,
    shapeKey: string,
    keys: readonly string[],
  ) {
    const { layout, filter, first } = read;
    const statement = this.engine.statement(`candidates ${shapeKey}`, () => {
      const shape = { filter: filter?.shape ?? null, order, limit: first };
      return candidatesStatement(
        this.engine.dialect,
        layout,
        this.#keyCell(layout.view),
        this.#link(read),
        shape,
      );
    });
    const found = await this.#run(statement, { ...filter?.values, [keysSlot]: storedKeys(keys) });
    const { turns } = this.engine;
    const consumer = consumerKey(this.#exchange.caller.account);
    const placing = this.#placing(layout.view);
    return firstOfParents(layout, found, { limit: first, placing, turns, consumer });
  }

  #link({ layout, through, kinds }: ChildrenRead) {
    return { through, cell: cellColumn(through, layout.view.table, this.engine.live), kinds };
  }

  async #run(statement: Statement, values: Readonly<Record<string, SqlValue>>) {
    const { caller, counts, signal } = this.#exchange;
    counts.statements += 1;
    const bindings = filledBindings(statement, values);
    return this.engine.driver.read(statement.sql, bindings, signal, consumerKey(caller.account));
  }
}

/** Keys as columns may spell them. */
function storedKeys(keys: readonly string[]): readonly string[] {
  return [...new Set(keys.flatMap(spellingsOf))];
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
