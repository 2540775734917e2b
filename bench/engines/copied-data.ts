import type { ServerPlace } from '../servers/place.ts';

/** The demonstration's databases on a server. */
export interface CopiedData {
  readonly place: ServerPlace;
  /** What the server says that it is. */
  readonly version: string;
  /** How a province file names an agency's database, but for the password. */
  readonly connection: (agency: string) => Readonly<Record<string, string | number>>;
  /** Removes the databases, and the server where it was started. */
  readonly drop: () => Promise<void>;
}

/** Rows that are written at once. */
const batch = 2_000;

/** Some rows at a time. */
export function* batches<Row>(rows: readonly Row[]): Generator<readonly Row[]> {
  for (let at = 0; at < rows.length; at += batch) yield rows.slice(at, at + batch);
}
