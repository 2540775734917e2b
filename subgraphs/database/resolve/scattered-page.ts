import { createHash } from 'node:crypto';
import type { Turn } from '../../../schema/fairness/fair-turns.ts';
import { groupedBy } from '../../../schema/grouped-by.ts';
import type { CellColumn } from '../condition/stored-predicate.ts';
import type { Row } from '../engine/driver.ts';
import type { SqlValue } from '../engine/operand.ts';
import type { Statement } from '../engine/statement.ts';
import type { PlannedFilter } from '../plan/plan-filter.ts';
import { aheadStatement, lastSlot, pickStatement, scanStatement } from '../sql/scattered-statement.ts';
import { keysSlot } from '../sql/view-rows.ts';
import { mirroredPlace, mirroredPlacing, type Placing } from '../view/hidden-order.ts';
import { byPlace, type PlacedKey, PlacedKeys, type PlacedRoom } from '../view/placed-keys.ts';
import type { RowLayout } from '../view/row-layout.ts';
import type { ScatteredOrder } from '../view/row-order.ts';
import type { ReadEngine } from './read-engine.ts';

/** A page of rows whose keys the consumer may not read. */
export interface ScatteredRead {
  readonly layout: RowLayout;
  readonly key: CellColumn;
  readonly filter: PlannedFilter | null;
  readonly order: ScatteredOrder;
  /** Rows of the page at most. */
  readonly limit: number;
  /** Values of the terms and the place of the row behind which the page begins. */
  readonly after: readonly (string | null)[] | null;
  readonly placing: Placing;
  /** For whom (`consumerKey`): each has an order of its own. */
  readonly consumer: string;
  /** Waits for the turn to place more keys. */
  readonly turn: Turn;
}

/** Runs a statement, its slots filled. */
export type RunStatement = (
  statement: Statement,
  values: Readonly<Record<string, SqlValue>>,
) => Promise<readonly Row[]>;

type Texts = readonly (string | null)[];

/** A row of the page: its key, and what makes its cursor. */
interface Placed {
  readonly key: string;
  readonly terms: Texts;
  readonly place: string;
}

/** Keys that a scan reads at a time, and places in one turn of the event loop. Measured: some 15 ms. */
const scanned = 5_000;

/**
 * Reads a page in a scattered order. No database computes the order, so the keys of the rows that may come next are read and
 * placed here: first those that equal the cursor in the terms, then those behind, of which the last may have many equals.
 * What was placed is kept for the next page as long as nothing is committed to the database.
 * Cursor values stand behind the layout's columns: those of the terms, and the place.
 */
export class ScatteredPage {
  readonly #engine: ReadEngine;
  readonly #read: ScatteredRead;
  readonly #run: RunStatement;
  /** States of the database in which the orders were kept that the page was made of. */
  readonly #relied = new Set<string>();
  #isAnew = false;

  constructor(engine: ReadEngine, read: ScatteredRead, run: RunStatement) {
    this.#engine = engine;
    this.#read = read.order.isReversed ? mirroredRead(read) : read;
    this.#run = run;
  }

  async rows(): Promise<readonly Row[]> {
    const page = await this.#page();
    const rows = await this.#pick(page);
    // WHY as many: a page from which a row went away meanwhile would look like the last one.
    if (rows.length === page.length && (await this.#isStill())) return rows;
    // INVARIANT: after a commit nothing that was kept before it is answered.
    this.#isAnew = true;
    return this.#pick(await this.#page());
  }

  async #isStill(): Promise<boolean> {
    const [mark, ...others] = this.#relied;
    if (mark === undefined) return true;
    return others.length === 0 && (await this.#engine.orders?.marks.holds(mark)) === true;
  }

  async #page(): Promise<readonly Placed[]> {
    const { order, after, limit } = this.#read;
    const terms = after?.slice(0, order.terms.length) ?? [];
    const place = after?.at(-1) ?? '';
    if (order.terms.length === 0) return this.#scan([], place, limit);
    const equals = after === null ? [] : await this.#scan(terms, place, limit);
    const missing = limit - equals.length;
    if (missing === 0) return equals;
    return [...equals, ...(await this.#ahead(after === null ? null : terms, missing))];
  }

  /** The first rows behind the values of the terms. */
  async #ahead(behind: Texts | null, limit: number): Promise<readonly Placed[]> {
    const shape = this.#shape(behind, limit + 1);
    const statement = this.#statement('ahead', shape.terms, shape.limit, () =>
      aheadStatement(this.#engine.dialect, this.#read.layout.view, shape),
    );
    const found = await this.#run(statement, this.#values(behind ?? []));
    const placed = this.#place(found.map(([key = null, ...terms]) => ({ key, terms })));
    const last = found.length > limit ? placed.at(-1)?.terms : undefined;
    const groups = groupedBy(placed, ({ terms }) => JSON.stringify(terms));
    // WHY: only of the last values it is not known whether more rows have them.
    if (last !== undefined) groups.delete(JSON.stringify(last));
    const whole = [...groups.values()].flatMap((group) => group.toSorted(byPlace));
    if (last === undefined || whole.length >= limit) return whole.slice(0, limit);
    return [...whole, ...(await this.#scan(last, '', limit - whole.length))];
  }

  /** The first rows, by their places behind `place`, of all that have the values of the terms. */
  async #scan(terms: Texts, place: string, limit: number): Promise<readonly Placed[]> {
    const found = await this.#behind(terms, place, limit);
    return found.map((each) => ({ ...each, terms }));
  }

  async #behind(terms: Texts, place: string, limit: number): Promise<readonly PlacedKey[]> {
    const { orders } = this.#engine;
    const scan = (from: string, bytes: number) => this.#placeAll(terms, from, { bytes, keys: limit });
    if (orders === null) return (await scan(place, 0)).behind(place, limit) ?? [];
    const name = this.#name(terms);
    const asked = this.#isAnew ? null : orders.known(name);
    const kept = asked instanceof Promise ? await asked : asked;
    const known = kept?.keys.behind(place, limit) ?? null;
    if (kept !== null && kept.mark !== null && known !== null) {
      this.#relied.add(kept.mark);
      return known;
    }
    // WHY not always from the beginning: of a list that is too long to be kept whole the part that is being read is.
    for (const from of kept === null ? ['', place] : [place]) {
      const { keys } = await orders.make(name, () => scan(from, orders.bytes));
      const made = keys.behind(place, limit);
      if (made !== null) return made;
    }
    return [];
  }

  /** Reads and places the keys of all rows that have the values of the terms. */
  async #placeAll(terms: Texts, from: string, room: PlacedRoom): Promise<PlacedKeys> {
    const { dialect } = this.#engine;
    const keys = new PlacedKeys(this.#read.placing, from, room);
    const { view } = this.#read.layout;
    const shape = this.#shape(terms, scanned);
    for (let last: string | null = null, goesOn = true; goesOn; ) {
      const isNext: boolean = last !== null;
      const statement = this.#statement(`scan ${isNext}`, shape.terms, scanned, () =>
        scanStatement(dialect, view, shape, isNext),
      );
      const found: readonly Row[] = await this.#run(statement, { ...this.#values(terms), [lastSlot]: last });
      await this.#read.turn();
      keys.add(found.flatMap(([key]) => (typeof key === 'string' ? [key] : [])));
      last = found.at(-1)?.[0] ?? null;
      goesOn = found.length === scanned && last !== null;
    }
    return keys;
  }

  #place(rows: readonly { readonly key: string | null; readonly terms: Texts }[]): readonly Placed[] {
    const known = rows.flatMap(({ key, terms }) => (key === null ? [] : [{ key, terms }]));
    const places = this.#read.placing(known.map(({ key }) => key));
    return known.map((row, at) => ({ ...row, place: places[at] ?? '' }));
  }

  async #pick(page: readonly Placed[]): Promise<readonly Row[]> {
    if (page.length === 0) return [];
    const { layout, key, order } = this.#read;
    const statement = this.#engine.statement(`pick ${layout.signature}`, () =>
      pickStatement(this.#engine.dialect, layout, key),
    );
    const found = await this.#run(statement, { [keysSlot]: page.map((row) => row.key) });
    const byKey = new Map(found.map((row) => [row[layout.width], row.slice(0, layout.width)]));
    // WHY not found: a row that went away meanwhile.
    return page.flatMap((row) => {
      const cells = byKey.get(row.key);
      const place = order.isReversed ? mirroredPlace(row.place) : row.place;
      return cells === undefined ? [] : [[...cells, ...row.terms, place]];
    });
  }

  #shape(terms: Texts | null, limit: number) {
    const { key, filter, order } = this.#read;
    const nulls = terms?.map((value) => value === null) ?? null;
    return { key, filter: filter?.shape ?? null, order, limit, terms: nulls };
  }

  #values(terms: Texts): Readonly<Record<string, SqlValue>> {
    const values = Object.fromEntries(terms.map((value, at) => [`c${at}`, value]));
    return { ...this.#read.filter?.values, ...values };
  }

  /** INVARIANT: names whatever decides the order, so that no other consumer, filter or permission shares it. */
  #name(terms: Texts): string {
    const { layout, filter, order, consumer } = this.#read;
    const { entrance, entity } = layout.view;
    const parts = [entrance, entity.name, filter?.shape ?? null, filter?.values ?? {}, order.key, terms];
    const hash = createHash('sha256')
      .update(JSON.stringify([consumer, ...parts]))
      .digest('base64');
    return `${this.#engine.id} ${hash}`;
  }

  #statement(kind: string, terms: readonly boolean[] | null, limit: number, compile: () => Statement) {
    const { layout, filter, order } = this.#read;
    const { entrance, entity } = layout.view;
    const shape = [kind, entrance, entity.name, filter?.shape ?? null, order.key, terms, limit];
    return this.#engine.statement(JSON.stringify(shape), compile);
  }
}

/** A read from the end of its order is one from the beginning of the mirrored order; cursors hold the places of the order itself. */
function mirroredRead(read: ScatteredRead): ScatteredRead {
  const { after, placing } = read;
  const place = after?.at(-1) ?? null;
  const mirrored = after === null || place === null ? after : [...after.slice(0, -1), mirroredPlace(place)];
  return { ...read, after: mirrored, placing: mirroredPlacing(placing) };
}
