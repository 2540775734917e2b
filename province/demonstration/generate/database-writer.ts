import knexFactory, { type Knex } from 'knex';
import type { AgencyModel, Field, LeafType, ObjectModel } from '../../../schema/catalogue/model.ts';
import { searchKey } from '../../../schema/text/search-key.ts';
import { sortKey } from '../../../schema/text/sort-key.ts';
import { scatter } from './random.ts';

/** Rows to a table call; a bigger batch gains nothing. */
const batchSize = 2000;

/** Batches that may wait for the database while more rows are made. WHY bounded: a slow disk must not fill the memory. */
const mostWaiting = 4;

/** Page cache while building. */
const cacheKibibytes = 65_536;

/**
 * Row numbers are spread over this range. WHY: rows without an order come by row number; were they numbered as they are
 * made, neighbours in a list would be members of one household, which the list's reader may not know.
 */
const rowNumbers = 100_000_000;

type Value = string | number | null;
type Row = Readonly<Record<string, unknown>>;

interface Column {
  readonly name: string;
  readonly kind: 'text' | 'integer';
  readonly isKey: boolean;
  readonly isIndexed: boolean;
  read(row: Row): Value;
}

interface Target {
  readonly table: string;
  readonly columns: readonly Column[];
}

/**
 * Writes one agency database from rows by data item (`'permanentAddress.commune'` for embedded ones): tables and
 * columns are those that the SDL file maps, companion search and sort keys are made here. The file is whole only when
 * `finish` has run.
 */
export class DatabaseWriter {
  readonly #knex: Knex;
  readonly #tables: ReadonlyMap<string, Target>;
  readonly #waiting = new Map<string, (readonly Value[])[]>();
  readonly #writing: Promise<void>[] = [];
  readonly #serials = new Map<string, number>();

  constructor(model: AgencyModel, file: string) {
    this.#knex = knexFactory({
      client: 'sqlite3',
      connection: { filename: file },
      useNullAsDefault: true,
      pool: { min: 1, max: 1 },
    });
    this.#tables = new Map(
      [...model.types.values()]
        .filter(({ kind }) => kind === 'entity')
        .map((type) => [type.name, { table: type.table ?? type.name, columns: columnsOf(type, model) }]),
    );
  }

  async start(): Promise<void> {
    // WHY: the file is made in a folder of its own and published whole, so a journal would protect nothing.
    await this.#knex.raw('PRAGMA journal_mode = OFF');
    await this.#knex.raw('PRAGMA synchronous = OFF');
    await this.#knex.raw(`PRAGMA cache_size = -${cacheKibibytes}`);
    for (const { table, columns } of this.#tables.values()) {
      await this.#knex.schema.createTable(table, (builder) => {
        for (const { name, kind, isKey } of columns) {
          if (isKey) builder.text(name).primary().notNullable();
          else builder[kind](name);
        }
      });
    }
    await this.#knex.schema.createTable('THONG_TIN_CSDL', (builder) => {
      builder.text('KHOA').primary();
      builder.text('GIA_TRI');
    });
    await this.#knex.raw('BEGIN');
  }

  /** Takes one row of an entity type. It is written beside what the caller does next; `room` tells what went wrong. */
  add(type: string, row: Row): void {
    const target = this.#tables.get(type);
    if (target === undefined) throw new RangeError(`no table for ${type}`);
    const waiting = this.#waiting.get(type) ?? [];
    const serial = this.#serials.get(type) ?? 0;
    this.#serials.set(type, serial + 1);
    waiting.push([1 + scatter(serial, rowNumbers), ...target.columns.map((column) => column.read(row))]);
    this.#waiting.set(type, waiting);
    if (waiting.length >= batchSize) this.#send(type);
  }

  /** Waits until the database has taken what came before, but for a few batches. */
  async room(): Promise<void> {
    while (this.#writing.length > mostWaiting) await this.#writing.shift();
  }

  /** Writes what waits, the marks of the database and the indexes; then closes it. */
  async finish(marks: Readonly<Record<string, string>>): Promise<void> {
    for (const type of this.#waiting.keys()) this.#send(type);
    await Promise.all(this.#writing);
    await this.#knex('THONG_TIN_CSDL').insert(
      Object.entries(marks).map(([KHOA, GIA_TRI]) => ({ KHOA, GIA_TRI })),
    );
    await this.#knex.raw('COMMIT');
    for (const { table, columns } of this.#tables.values()) {
      const key = columns.filter(({ isKey }) => isKey).map(({ name }) => name);
      for (const { name, isIndexed } of columns) {
        // WHY: rows come in the order of the column, then of the key: one index serves both.
        if (isIndexed) await this.#knex.schema.alterTable(table, (builder) => builder.index([name, ...key]));
      }
    }
    await this.#knex.raw('ANALYZE');
    await this.#knex.destroy();
  }

  /** Closes the file as it is, for a build that is given up. */
  async close(): Promise<void> {
    await Promise.allSettled(this.#writing);
    await this.#knex.destroy();
  }

  /** Hands on what waits of a type; the pool has one connection, so batches are written in this order. */
  #send(type: string): void {
    const rows = this.#waiting.get(type) ?? [];
    const target = this.#tables.get(type);
    if (target === undefined || rows.length === 0) return;
    this.#waiting.set(type, []);
    const written = this.#insert(target, rows);
    // WHY: a batch that fails before somebody waits for it must not end the process; `room` and `finish` throw its error.
    written.catch(() => undefined);
    this.#writing.push(written);
  }

  async #insert({ table, columns }: Target, rows: readonly (readonly Value[])[]): Promise<void> {
    const values = ['rowid', ...columns].map((_column, at) => `value ->> ${at}`).join(', ');
    const names = columns.map(() => '??').join(', ');
    const bindings = [table, ...columns.map(({ name }) => name), JSON.stringify(rows)];
    await this.#knex.raw(`INSERT INTO ?? (rowid, ${names}) SELECT ${values} FROM json_each(?)`, bindings);
  }
}

/** Types whose columns are ordered or compared by range. */
const indexedTypes: ReadonlySet<LeafType> = new Set(['Int', 'Date', 'DateTime', 'Decimal', 'BigInt']);

function columnsOf(type: ObjectModel, model: AgencyModel, path = ''): readonly Column[] {
  const columns = [...type.fields.values()].flatMap((field) => fieldColumns(type, field, model, path));
  return [...new Map(columns.map((column) => [column.name, column])).values()];
}

function fieldColumns(type: ObjectModel, field: Field, model: AgencyModel, path: string): readonly Column[] {
  const item = `${path}${field.name}`;
  const isKey = field.name === type.key;
  switch (field.kind) {
    case 'content':
      // WHY none: the generator makes values, and no documents.
      return [];
    case 'column': {
      const { column, searchKey: search, sortKey: sort, scale } = field;
      const text = (row: Row) => (typeof row[item] === 'string' ? row[item] : null);
      const derived = (name: string | null, make: (value: string) => string): readonly Column[] =>
        name === null || name === column ? [] : [derivedColumn(name, text, remembered(make))];
      const isIndexed = !isKey && (sort === column || indexedTypes.has(field.type));
      const kind = storedKind(field.type, scale);
      const stored: Column = {
        name: column,
        kind,
        isKey,
        isIndexed,
        read: (row) => storedValue(row[item], scale),
      };
      return [stored, ...derived(search, searchKey), ...derived(sort, sortKey)];
    }
    case 'reference': {
      const stored: Column = {
        name: field.column,
        kind: 'text',
        isKey: false,
        isIndexed: true,
        read: (row) => storedValue(row[item], null),
      };
      if (field.kindColumn === null) return [stored];
      const kind = (row: Row) => storedValue(row[`${item}.kind`], null);
      return [stored, { name: field.kindColumn, kind: 'text', isKey: false, isIndexed: false, read: kind }];
    }
    case 'embedded': {
      const target = model.types.get(field.target);
      return target === undefined ? [] : columnsOf(target, model, `${item}.`);
    }
    case 'computed':
    case 'inverse':
      return [];
  }
}

function derivedColumn(
  name: string,
  text: (row: Row) => string | null,
  make: (value: string) => string,
): Column {
  const read = (row: Row): Value => {
    const value = text(row);
    return value === null ? null : make(value);
  };
  return { name, kind: 'text', isKey: false, isIndexed: true, read };
}

/** Texts of a column whose keys are kept. */
const mostRemembered = 20_000;

/** Makes the key of a text once. WHY: names of offices and of people come again and again. */
function remembered(make: (value: string) => string): (value: string) => string {
  const made = new Map<string, string>();
  return (value) => {
    const known = made.get(value);
    if (known !== undefined) return known;
    if (made.size >= mostRemembered) made.clear();
    const key = make(value);
    made.set(value, key);
    return key;
  };
}

function storedKind(type: LeafType, scale: number | null): Column['kind'] {
  return scale !== null || ['Int', 'Boolean', 'BigInt'].includes(type) ? 'integer' : 'text';
}

function storedValue(value: unknown, scale: number | null): Value {
  if (value === null || value === undefined) return null;
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (typeof value === 'number') return value;
  const text = String(value);
  if (scale === null) return text;
  const [whole = '0', part = ''] = text.split('.');
  return Number(`${whole}${part.padEnd(scale, '0').slice(0, scale)}`);
}
