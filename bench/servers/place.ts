import { readFileSync } from 'node:fs';

/** The agencies that the workloads read. */
export type Agency = 'population' | 'reference' | 'dossiers';

/** Where the data is; a server of the comparison gets it as a JSON file, its first argument. */
export type Place = FilesPlace | ServerPlace;

/** A folder with one SQLite file for each agency. */
export interface FilesPlace {
  readonly engine: 'sqlite';
  readonly folder: string;
}

/** A server of databases: one schema of one database for each agency (PostgreSQL), or one database (MariaDB). */
export interface ServerPlace {
  readonly engine: 'postgres' | 'mariadb';
  readonly host: string;
  readonly port: number;
  readonly user: string;
  readonly password: string;
  /** PostgreSQL: the database. MariaDB: what the names of the databases begin with. */
  readonly database: string;
}

/** Connections of every server of the comparison to each agency. */
export const connectionsEach = 4;

/** The place that this process was started for. */
export function givenPlace(): Place {
  const file = process.argv[2];
  if (file === undefined) throw new TypeError('the first argument is the file that says where the data is');
  return JSON.parse(readFileSync(file, 'utf8')) as Place;
}
