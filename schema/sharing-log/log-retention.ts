import { dayMilliseconds } from '../calendar/legal-day.ts';
import type { CatalogueModel } from '../catalogue/model.ts';
import { type RegulatedPolicy, regulationOf } from '../policy/usage-regulation.ts';
import type { ItemDatabases } from './item-databases.ts';
import { isAct, type PlacedRecord, type SharedRecord } from './shared-record.ts';

/** Days for which the records of each database are kept, by its id; null: for good. */
export type RetentionDays = ReadonlyMap<string, number | null>;

/**
 * How long the sharing log of each database is kept (Decree 47 Art 45(3)): as the usage regulation in force says, and the catalogue's
 * entry as long as none has begun. For good where no regulation is in force any more, since nobody says how long.
 */
export function retentionDays(
  { agencies }: Pick<CatalogueModel, 'agencies'>,
  policy: RegulatedPolicy,
  nowMs: number,
): RetentionDays {
  return new Map(
    agencies.map(({ database: { id, logRetentionDays } }) => {
      const governing = regulationOf(policy, id, nowMs);
      if (governing === 'NONE') return [id, null];
      const days = governing === 'CATALOGUE' ? logRetentionDays : governing.terms.logRetentionDays;
      return [id, days >= 1 ? days : null];
    }),
  );
}

/**
 * Whether the retention of a record is over at an instant. A record of several databases is kept as long as the one that asks for most,
 * and one that names no item as long as any database asks. INVARIANT: acts are never over: policy rests on them (ADR 15, 35).
 */
export function isExpired(
  { recordedAt, record }: Pick<PlacedRecord, 'recordedAt' | 'record'>,
  retention: RetentionDays,
  { databasesOf, nowMs }: { readonly databasesOf: ItemDatabases; readonly nowMs: number },
): boolean {
  if (isAct(record)) return false;
  const days = daysOf(record, retention, databasesOf);
  return days !== null && Date.parse(recordedAt) + days * dayMilliseconds <= nowMs;
}

function daysOf(
  { released, denied }: SharedRecord,
  retention: RetentionDays,
  databasesOf: ItemDatabases,
): number | null {
  const named = new Set<string>();
  let isUnknown = false;
  for (const { coordinate } of [...released, ...denied]) {
    const databases = databasesOf(coordinate);
    if (databases.length === 0) isUnknown = true;
    for (const database of databases) named.add(database);
  }
  const asked = named.size === 0 || isUnknown ? [...retention.keys()] : [...named];
  return asked.map((database) => retention.get(database) ?? null).reduce(longest, 0) || null;
}

function longest(left: number | null, right: number | null): number | null {
  return left === null || right === null ? null : Math.max(left, right);
}
