import { join } from 'node:path';
import { createPool } from 'mysql2/promise';
import pg from 'pg';
import sqlite3 from 'sqlite3';
import { type Agency, connectionsEach, type FilesPlace, type Place, type ServerPlace } from './place.ts';

/** A value of a statement: a text, a number, or a list that stands for `in (…)`. */
export type Value = string | number | readonly string[];

/** A statement that is prepared once on each connection; `table` and columns are quoted by the engine. */
export interface Statement {
  /** One row for each key, as objects. */
  run<Row>(values: readonly Value[]): Promise<readonly Row[]>;
}

/** How an engine writes names and values, and prepares. */
export interface Statements {
  readonly name: (name: string) => string;
  /** The value at a place, counted from 1. */
  readonly value: (at: number) => string;
  /** Condition that a column is one of a list at a place. */
  readonly isIn: (column: string, at: number) => string;
  prepare(agency: Agency, sql: string): Statement;
}

/** Prepared statements of a place, on its engine's driver without a query builder. */
export function openStatements(place: Place): Statements {
  switch (place.engine) {
    case 'sqlite':
      return sqliteStatements(place);
    case 'postgres':
      return postgresStatements(place);
    case 'mariadb':
      return mariadbStatements(place);
  }
}

function sqliteStatements({ folder }: FilesPlace): Statements {
  const name = (text: string) => `"${text}"`;
  return {
    name,
    value: () => '?',
    isIn: (column) => `${name(column)} in (select value from json_each(?))`,
    prepare: (agency, sql) => {
      const prepared = Array.from({ length: connectionsEach }, () =>
        new sqlite3.Database(join(folder, `${agency}.db`), sqlite3.OPEN_READONLY).prepare(sql),
      );
      let next = 0;
      return {
        run: <Row>(values: readonly Value[]) =>
          new Promise<readonly Row[]>((resolve, reject) => {
            next = (next + 1) % connectionsEach;
            const bound = values.map((each) => (typeof each === 'object' ? JSON.stringify(each) : each));
            prepared[next]?.all<Row>(bound, (error, rows) =>
              error === null ? resolve(rows) : reject(error),
            );
          }),
      };
    },
  };
}

function postgresStatements({ host, port, user, password, database }: ServerPlace): Statements {
  pg.types.setTypeParser(pg.types.builtins.DATE, (text: string) => text);
  const name = (text: string) => `"${text}"`;
  const pools = new Map<Agency, pg.Pool>();
  let count = 0;
  return {
    name,
    value: (at) => `$${at}`,
    isIn: (column, at) => `${name(column)} = any($${at})`,
    prepare: (agency, text) => {
      const options = `-c search_path=${agency}`;
      const pool =
        pools.get(agency) ??
        new pg.Pool({ host, port, user, password, database, options, max: connectionsEach });
      pools.set(agency, pool);
      count += 1;
      const statement = { name: `s${count}`, text };
      return {
        run: async <Row>(values: readonly Value[]) => {
          const { rows } = await pool.query({ ...statement, values: [...values] });
          return rows as readonly Row[];
        },
      };
    },
  };
}

/** Lists of MariaDB are filled up to a power of two, so that few texts of a statement exist. */
const filled = (list: readonly string[]) => {
  const size = 2 ** Math.ceil(Math.log2(Math.max(1, list.length)));
  return Array.from({ length: size }, (_, at) => list[at] ?? list[0] ?? '');
};

function mariadbStatements({ host, port, user, password, database }: ServerPlace): Statements {
  const name = (text: string) => `\`${text}\``;
  return {
    name,
    value: () => '?',
    isIn: (column) => `${name(column)} in (??)`,
    prepare: (agency, sql) => {
      const pool = createPool({
        ...{ host, port, user, password, database: `${database}_${agency}`, dateStrings: true },
        connectionLimit: connectionsEach,
      });
      return {
        run: async <Row>(values: readonly Value[]) => {
          const lists = values.map((each) => (typeof each === 'object' ? filled(each) : [each]));
          const text = lists.reduce((made, list) => made.replace('??', list.map(() => '?').join(', ')), sql);
          // WHY a text: a prepared limit of this driver is one.
          const [rows] = await pool.execute(text, lists.flat().map(String));
          return rows as unknown as readonly Row[];
        },
      };
    },
  };
}
