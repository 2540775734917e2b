import knexFactory, { type Knex } from 'knex';
import type { AgencyModel, Field, LeafType, ObjectModel } from '../../../schema/catalogue/model.ts';
import { searchKey } from '../../../schema/text/search-key.ts';
import { sortKey } from '../../../schema/text/sort-key.ts';
import { scatter } from './random.ts';

/** Rows to a table call; a bigger batch gains nothing. */
const batchSize = 2000;

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

/**
 * Writes one agency database from rows by data item (`'permanentAddress.commune'` for embedded ones): tables and
 * columns are those that the SDL file maps, companion search and sort keys are made here. The file is whole only when
 * `finish` has run.
 */
export class DatabaseWriter {
  readonly #knex: Knex;
  readonly #tables: ReadonlyMap<string, { readonly table: string; readonly columns: readonly Column[] }>;
  readonly #waiting = new Map<string, (readonly Value[])[]>();
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

  /** Takes one row of an entity type. */
  async add(type: string, row: Row): Promise<void> {
    const target = this.#tables.get(type);
    if (target === undefined) throw new RangeError(`no table for ${type}`);
    const waiting = this.#waiting.get(type) ?? [];
    const serial = this.#serials.get(type) ?? 0;
    this.#serials.set(type, serial + 1);
    waiting.push([1 + scatter(serial, rowNumbers), ...target.columns.map((column) => column.read(row))]);
    this.#waiting.set(type, waiting);
    if (waiting.length >= batchSize) await this.#flush(type);
  }

  /** Writes what waits, the marks of the database and the indexes; then closes it. */
  async finish(marks: Readonly<Record<string, string>>): Promise<void> {
    for (const type of this.#waiting.keys()) await this.#flush(type);
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
    await this.#knex.destroy();
  }

  async #flush(type: string): Promise<void> {
    const target = this.#tables.get(type);
    const rows = this.#waiting.get(type) ?? [];
    if (target === undefined || rows.length === 0) return;
    this.#waiting.set(type, []);
    const { table, columns } = target;
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
    case 'column': {
      const { column, searchKey: search, sortKey: sort, scale } = field;
      const text = (row: Row) => (typeof row[item] === 'string' ? row[item] : null);
      const derived = (name: string | null, make: (value: string) => string): readonly Column[] =>
        name === null || name === column
          ? []
          : [
              {
                name,
                kind: 'text',
                isKey: false,
                isIndexed: true,
                read: (row) => derivedValue(text(row), make),
              },
            ];
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

function derivedValue(text: string | null, make: (value: string) => string): string | null {
  return text === null ? null : make(text);
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
