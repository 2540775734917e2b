import { join } from 'node:path';

/** Files of the data folder that are no agency's. */
export function dataFiles(folder: string) {
  return {
    control: join(folder, 'control.db'),
    documents: join(folder, 'documents'),
    cursorKey: join(folder, 'cursor.key'),
    pseudonymKey: join(folder, 'pseudonym.key'),
    peopleKey: join(folder, 'people.key'),
    policyKey: join(folder, 'policy.key'),
  };
}

/** File of an agency's database in the data folder. */
export function databaseFile(folder: string, database: string): string {
  return join(folder, databaseFileName(database));
}

/** Name of that file. */
export function databaseFileName(database: string): string {
  return `${database}.db`;
}

/** File of what was approved of an agency's database. */
export function approvedColumnsFile(folder: string, database: string): string {
  return join(folder, `${database}.columns.json`);
}
