import type { CellColumn } from '../condition/stored-predicate.ts';
import { predicateKey } from '../condition/stored-predicate.ts';
import type { Row } from '../engine/driver.ts';
import type { Statement } from '../engine/statement.ts';
import type { ListRead } from '../plan/row-read.ts';
import { type IndexShape, indexStatement, nullsStatement } from '../sql/index-statement.ts';
import { type IndexWalk, walkOf } from '../view/index-walk.ts';
import type { KeyOrder } from '../view/row-order.ts';
import type { ColumnFacts, TermFacts } from './column-facts.ts';
import type { ReadEngine } from './read-engine.ts';
import type { RunStatement } from './scattered-page.ts';

/** A page in the order of terms, and the key's column. */
export interface IndexRead {
  readonly list: ListRead;
  readonly order: KeyOrder;
  readonly key: CellColumn | null;
}

/** Rows without a value in the first term, or rows with one. */
type Part = 'nulls' | 'values';

/** Entries of an index that are looked at where a filter or a scope may leave few of them: a few milliseconds. */
const nearEntries = 2_000;
/** Rows without a value that are put in order by their keys rather than found along them. */
const fewNulls = 5_000;

/**
 * Reads a page along the index of its first term, where there is one, in place of sorting the table. Rows that show a value come
 * in the order of the index, exactly. Which rows show none no index tells, but for those that hold null; so they are read so
 * only while it is known that nothing else shows nothing (`ColumnFacts`), and given only when it was still so afterwards.
 */
export class IndexPage {
  readonly #engine: ReadEngine;
  readonly #facts: ColumnFacts;
  readonly #read: IndexRead;
  readonly #run: RunStatement;

  constructor(engine: ReadEngine, facts: ColumnFacts, read: IndexRead, run: RunStatement) {
    this.#engine = engine;
    this.#facts = facts;
    this.#read = read;
    this.#run = run;
  }

  /** The rows of the page, as a sort of the table would give them; null where it has to be sorted. */
  async rows(): Promise<readonly Row[] | null> {
    const { list, order } = this.#read;
    const walk = walkOf(this.#engine.dialect, list.layout.view, order, list.filter?.shape ?? null);
    if (walk === null || walk.narrowing === 'another') return null;
    const known = new ReliedFacts(this.#facts, this.#engine, list.layout.view.source, walk.term);
    const rows = await this.#walked(walk, known);
    // WHY also where nothing was read so: a fact that is true no more is found out again.
    return (await known.hold()) ? rows : null;
  }

  async #walked(walk: IndexWalk, known: ReliedFacts): Promise<readonly Row[] | null> {
    if (walk.storedOrder === 'inOneForm' && known.get()?.isInOneForm !== true) return null;
    const limit = this.#read.list.size + 1;
    const found: Row[] = [];
    for (const part of this.#partsAhead(walk)) {
      if (found.length >= limit) break;
      const rows =
        part === 'nulls'
          ? await this.#nulls(walk, known.get())
          : await this.#values(walk, limit - found.length);
      if (rows === null) return null;
      found.push(...rows);
    }
    return found.slice(0, limit);
  }

  /** The parts of the order in which rows of the page may be, from that of the cursor on. */
  #partsAhead({ term, narrowing }: IndexWalk): readonly Part[] {
    // WHY: a condition on a cell holds of none that shows nothing.
    if (narrowing === 'itself') return ['values'];
    const parts = term.nulls === 'first' ? (['nulls', 'values'] as const) : (['values', 'nulls'] as const);
    const at = this.#cursorPart();
    return at === null ? parts : parts.slice(parts.indexOf(at));
  }

  #cursorPart(): Part | null {
    const { after } = this.#read.list;
    if (after === null) return null;
    return (after[0] ?? null) === null ? 'nulls' : 'values';
  }

  async #nulls({ term, narrowing }: IndexWalk, facts: TermFacts | null): Promise<readonly Row[] | null> {
    if (facts === null || facts.misfits > 0) return null;
    if (facts.nulls === 0) return [];
    const areMany = facts.nulls > fewNulls;
    // WHY not: where a filter admits few of them, all rows would be met in the order of their keys.
    if (areMany && narrowing !== 'nothing') return null;
    const shape = this.#shape(term, 'nulls');
    return this.#rows(`nulls ${areMany}`, shape, () => nullsStatement(...this.#base(), shape, areMany));
  }

  async #values({ term, narrowing }: IndexWalk, missing: number): Promise<readonly Row[] | null> {
    const near = narrowing === 'anything' ? nearEntries : null;
    const shape = this.#shape(term, 'values');
    const rows = await this.#rows(`walk ${near}`, shape, () => indexStatement(...this.#base(), shape, near));
    return near !== null && rows.length < missing ? null : rows;
  }

  #base() {
    const { list, key } = this.#read;
    return [this.#engine.dialect, list.layout, key] as const;
  }

  #shape(term: IndexShape['term'], part: Part): IndexShape {
    const { list, order } = this.#read;
    const { filter, after, size, withCursors } = list;
    const isBehind = this.#cursorPart() === part;
    const nulls = isBehind ? (after?.map((value) => value === null) ?? null) : null;
    return { term, filter: filter?.shape ?? null, order, limit: size + 1, after: nulls, withCursors };
  }

  #rows(kind: string, shape: IndexShape, compile: () => Statement): Promise<readonly Row[]> {
    const { layout, filter, after } = this.#read.list;
    const { limit, withCursors } = shape;
    const parts = [predicateKey(shape.filter), shape.order.key, limit, shape.after, withCursors];
    const name = JSON.stringify([kind, layout.signature, ...parts]);
    const cursor = Object.fromEntries((after ?? []).map((value, at) => [`c${at}`, value]));
    return this.#run(this.#engine.statement(name, compile), { ...filter?.values, ...cursor });
  }
}

/** The facts of one term, and whether they were used. */
class ReliedFacts {
  readonly #facts: ColumnFacts;
  readonly #of: Parameters<ColumnFacts['of']>;
  #used: TermFacts | null = null;

  constructor(facts: ColumnFacts, ...of: Parameters<ColumnFacts['of']>) {
    this.#facts = facts;
    this.#of = of;
  }

  get(): TermFacts | null {
    this.#used ??= this.#facts.of(...this.#of);
    return this.#used;
  }

  /** INVARIANT: asked after the rows were read, so that no commit made them wrong. */
  async hold(): Promise<boolean> {
    return this.#used === null || this.#facts.holds(this.#used, ...this.#of);
  }
}
