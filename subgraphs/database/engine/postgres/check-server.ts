import { codedError } from '../../../../schema/errors/coded-error.ts';
import type { DescribingRow } from '../driver.ts';

const oldest = 130_000;

/** Refuses a server whose answers would not be understood. @throws DATABASE_UNSUPPORTED */
export function checkServer([server]: readonly DescribingRow[]): void {
  const version = Number(server?.version);
  if (!(version >= oldest))
    throw codedError('DATABASE_UNSUPPORTED', { detail: `PostgreSQL ${String(server?.version)} < 13` });
  // WHY: other encodings cannot hold every name, and order and compare by other characters.
  if (server?.encoding !== 'UTF8')
    throw codedError('DATABASE_UNSUPPORTED', { detail: `encoding ${String(server?.encoding)}, not UTF8` });
}
