import DataLoader from 'dataloader';
import { groupedBy } from '../../../schema/grouped-by.ts';
import { memoise } from '../../../schema/memoise.ts';
import { normalText } from '../../../schema/text/normal-text.ts';
import { cellColumn } from '../condition/store-comparison.ts';
import { predicateKey } from '../condition/stored-predicate.ts';
import type { Row } from '../engine/driver.ts';
import { cursorLength } from '../plan/plan-connection.ts';
import type { ChildrenRead } from '../plan/row-read.ts';
import {
  childCountStatement,
  childrenStatement,
  type ParentLink,
  parentPageStatement,
} from '../sql/children-statement.ts';
import { type CandidatesPlace, candidatesStatement } from '../sql/scattered-statement.ts';
import { keysSlot } from '../sql/view-rows.ts';
import type { KeyOrder, ScatteredOrder } from '../view/row-order.ts';
import { firstOfParents } from './scattered-children.ts';
import { batchLimit, type StatementRunner, storedKeys } from './statement-runner.ts';

/**
 * The children of rows: equal reads of one tick are one statement for all parents. A page behind a cursor is one parent's, for
 * a cursor belongs to its parent; it has a statement of its own.
 */
export class ChildrenReads {
  readonly #runner: StatementRunner;
  readonly #pages = new Map<string, DataLoader<string, readonly Row[]>>();
  readonly #counts = new Map<string, DataLoader<string, number>>();

  constructor(runner: StatementRunner) {
    this.#runner = runner;
  }

  /** Rows of one parent's page and one more if there is one; cursor values stand behind the layout's columns. */
  page(read: ChildrenRead, parentKey: string): Promise<readonly Row[]> {
    const key = storedKey(read, parentKey);
    if (key === null) return Promise.resolve([]);
    const { filter, after } = read;
    const shapeKey = pageKey(read);
    const loaderKey = JSON.stringify([shapeKey, filter?.values ?? null, after]);
    const loader = memoise(this.#pages, loaderKey, () => {
      const maxBatchSize = after === null ? batchLimit : 1;
      return new DataLoader((keys) => this.#loadPages(read, shapeKey, keys), { maxBatchSize });
    });
    return loader.load(key);
  }

  /** How many rows of one parent a page goes through, from its first to its last. */
  count(read: ChildrenRead, parentKey: string): Promise<number> {
    const key = storedKey(read, parentKey);
    if (key === null) return Promise.resolve(0);
    const shapeKey = countKey(read);
    const loader = memoise(
      this.#counts,
      JSON.stringify([shapeKey, read.filter?.values ?? null]),
      () => new DataLoader((keys) => this.#loadCounts(read, shapeKey, keys), { maxBatchSize: batchLimit }),
    );
    return loader.load(key);
  }

  async #loadPages(read: ChildrenRead, shapeKey: string, keys: readonly string[]) {
    const { order, size } = read;
    const byParent =
      order.tie === null
        ? await this.#scattered(read, order, shapeKey, keys)
        : await this.#inKeyOrder(read, order, shapeKey, keys);
    const pages = keys.map((key) => (byParent.get(key.normalize('NFC')) ?? []).slice(0, size + 1));
    // WHY one for none: a condition that no row of a parent fulfils has told something of that parent all the same.
    const untold = read.filter === null && read.after === null ? 0 : 1;
    for (const page of pages) this.#runner.count(page.length === 0 ? untold : Math.min(page.length, size));
    return pages;
  }

  async #inKeyOrder(read: ChildrenRead, order: KeyOrder, shapeKey: string, keys: readonly string[]) {
    const [key = ''] = keys;
    if (read.after !== null) return new Map([[key.normalize('NFC'), await this.#pageOf(read, order, key)]]);
    const rows = await this.#ofAll(read, order, shapeKey, keys);
    const parentAt = read.layout.width + cursorWidth(read);
    const byParent = groupedBy(rows, (row) => normalText(row[parentAt] ?? ''));
    for (const [parent, siblings] of byParent) {
      // WHY anew: rows that spell one parent in two ways are ranked apart by the database.
      const isMixed = new Set(siblings.map((row) => row[parentAt])).size > 1;
      if (isMixed && parent !== null) byParent.set(parent, await this.#pageOf(read, order, parent));
    }
    return byParent;
  }

  #ofAll(read: ChildrenRead, order: KeyOrder, shapeKey: string, keys: readonly string[]) {
    const { engine } = this.#runner;
    const { layout, filter, size, withCursors } = read;
    const statement = engine.statement(`children ${shapeKey}`, () => {
      const shape = { filter: filter?.shape ?? null, order, limit: size + 1, withCursors };
      const key = this.#runner.keyCell(layout.view);
      return childrenStatement(engine.dialect, layout, key, this.#link(read), shape);
    });
    return this.#runner.run(statement, { ...filter?.values, [keysSlot]: storedKeys(keys) });
  }

  /** The page of one parent, whose value may be stored in several ways. */
  #pageOf(read: ChildrenRead, order: KeyOrder, key: string): Promise<readonly Row[]> {
    const { engine } = this.#runner;
    const { layout, filter, size, after, withCursors } = read;
    const nulls = after?.map((value) => value === null) ?? null;
    const statement = engine.statement(`parent ${pageKey(read)} ${JSON.stringify(nulls)}`, () => {
      const shape = { filter: filter?.shape ?? null, order, limit: size + 1, withCursors, after: nulls };
      const keyCell = this.#runner.keyCell(layout.view);
      return parentPageStatement(engine.dialect, layout, keyCell, this.#link(read), shape);
    });
    const values = { ...filter?.values, ...cursorSlots(after ?? []), [keysSlot]: storedKeys([key]) };
    return this.#runner.run(statement, values);
  }

  async #scattered(read: ChildrenRead, order: ScatteredOrder, shapeKey: string, keys: readonly string[]) {
    const { layout, after, size } = read;
    const place = after?.at(-1) ?? '';
    const terms = after?.slice(0, order.terms.length) ?? [];
    const nulls = terms.map((value) => value === null);
    const reading = {
      ...{ layout, limit: size + 1, behind: '', placing: this.#runner.placing(layout.view) },
      ...{ turn: this.#runner.turn, isReversed: order.isReversed },
      terms: read.withCursors ? order.terms.length : 0,
    };
    const all = (which: CandidatesPlace) => this.#candidates(read, order, shapeKey, { keys, which, terms });
    const parts =
      after === null || terms.length === 0
        ? [await firstOfParents({ ...reading, behind: place }, await all({ kind: 'all' }))]
        : await Promise.all([
            all({ kind: 'at', nulls }).then((rows) => firstOfParents({ ...reading, behind: place }, rows)),
            all({ kind: 'behind', nulls }).then((rows) => firstOfParents(reading, rows)),
          ]);
    return groupedBy(parts.flat(), (row) => row.at(-1) ?? null);
  }

  #candidates(
    read: ChildrenRead,
    order: ScatteredOrder,
    shapeKey: string,
    { keys, which, terms }: CandidatesOf,
  ): Promise<readonly Row[]> {
    const { engine } = this.#runner;
    const { layout, filter, size, withCursors } = read;
    const statement = engine.statement(`candidates ${shapeKey} ${JSON.stringify(which)}`, () => {
      const shape = {
        ...{ filter: filter?.shape ?? null, order, limit: size + 1 },
        ...{ place: which, withTerms: withCursors },
      };
      const key = this.#runner.keyCell(layout.view);
      return candidatesStatement(engine.dialect, layout, key, this.#link(read), shape);
    });
    const values = { ...filter?.values, ...cursorSlots(terms), [keysSlot]: storedKeys(keys) };
    return this.#runner.run(statement, values);
  }

  async #loadCounts(read: ChildrenRead, shapeKey: string, keys: readonly string[]) {
    const { engine } = this.#runner;
    const { layout, filter } = read;
    const statement = engine.statement(shapeKey, () =>
      childCountStatement(engine.dialect, layout.view, this.#link(read), filter?.shape ?? null),
    );
    const rows = await this.#runner.run(statement, { ...filter?.values, [keysSlot]: storedKeys(keys) });
    const byParent = groupedBy(rows, ([parent]) => normalText(parent ?? ''));
    return keys.map((key) =>
      (byParent.get(key.normalize('NFC')) ?? []).reduce((sum, [, count]) => sum + Number(count), 0),
    );
  }

  #link({ layout, through, kinds }: ChildrenRead): ParentLink {
    return { through, cell: cellColumn(through, layout.view.table, this.#runner.engine.live), kinds };
  }
}

/** Of which parents candidates are read, and which of them. */
interface CandidatesOf {
  readonly keys: readonly string[];
  readonly which: CandidatesPlace;
  readonly terms: readonly (string | null)[];
}

/** The parent's key as the reference holds it; null where no reference can. */
function storedKey({ through: { prefix } }: ChildrenRead, parentKey: string): string | null {
  return parentKey.startsWith(prefix) ? parentKey.slice(prefix.length) : null;
}

function cursorWidth({ withCursors, order }: ChildrenRead): number {
  return withCursors ? cursorLength(order.terms) : 0;
}

function cursorSlots(values: readonly (string | null)[]): Readonly<Record<string, string | null>> {
  return Object.fromEntries(values.map((value, at) => [`c${at}`, value]));
}

/** Reads of equal keys select the same columns of the same rows in the same order. */
function pageKey({ layout, through, kinds, filter, order, size, withCursors }: ChildrenRead): string {
  const shape = predicateKey(filter?.shape ?? null);
  return JSON.stringify([
    layout.signature,
    through.coordinate,
    kinds,
    shape,
    order.key,
    size,
    ...(withCursors ? ['cursors'] : []),
  ]);
}

function countKey({ layout: { view }, through, kinds, filter }: ChildrenRead): string {
  const shape = predicateKey(filter?.shape ?? null);
  return JSON.stringify(['count', view.entrance, view.entity.name, through.coordinate, kinds, shape]);
}
