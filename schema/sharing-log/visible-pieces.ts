import type { ItemDatabases } from './item-databases.ts';
import type { LogPart } from './log-part.ts';
import { type DatabasePiece, databasePiece, databasesNamed, type PieceName } from './record-pieces.ts';
import { isAct, type SharedRecord } from './shared-record.ts';
import { digestsIn } from './without-digests.ts';

/** The names of the pieces that everybody sees who sees anything of a record. */
const always = ['IDENTITY', 'CONSUMER', 'DELIVERY'] as const;

/** What is seen of a record besides, by who sees the request as a whole. */
const ofTheWhole = ['RESULT', 'OPERATION'] as const;

/** How a part is judged. */
export interface PartContext {
  readonly databasesOf: ItemDatabases;
  /** Digests of the log of the value that stands for a citizen; empty for every other part. */
  readonly digests: readonly string[];
}

/**
 * The pieces of a record that belong to a part of the log; none where the record does not. INVARIANT: what is decided here depends on
 * the record and the part alone, so that no record of others changes what is seen of this one.
 */
export function visiblePieces(
  part: LogPart,
  record: SharedRecord,
  { databasesOf, digests }: PartContext,
): readonly PieceName[] {
  const databases = databasesNamed(record, databasesOf);
  switch (part.reader) {
    case 'OWNER':
    case 'INSPECTOR':
      return ownersPieces(new Set(part.databases.map(databasePiece)), databases);
    case 'CONSUMER':
      return isConsumers(part, record) ? [...always, ...ofTheWhole, 'ORIGIN', 'RESPONSE', ...databases] : [];
    // WHY no acts: those of cases are read in the cases by their own rules, those of policy in its history.
    case 'COORDINATOR':
      return isAct(record) ? [] : [...always, ...ofTheWhole, 'ORIGIN', ...databases];
    case 'AUDITOR':
    case 'POLICE':
      return [...always, ...ofTheWhole, 'ORIGIN', 'ACT', ...databases];
    case 'CITIZEN':
      // WHY items: a search of the log for the same number is no use of the person's data.
      return databases.length > 0 && namesAny(record, digests) ? [...always, ...databases] : [];
  }
}

function ownersPieces(
  own: ReadonlySet<DatabasePiece>,
  databases: readonly DatabasePiece[],
): readonly PieceName[] {
  const seen = databases.filter((database) => own.has(database));
  if (seen.length === 0) return [];
  return seen.length === databases.length ? [...always, ...ofTheWhole, ...seen] : [...always, ...seen];
}

function isConsumers(
  { agencies, accounts }: Extract<LogPart, { readonly reader: 'CONSUMER' }>,
  { kind, agency, account }: SharedRecord,
): boolean {
  if (kind !== 'QUERY' || account === null) return false;
  return accounts.includes(account) || (agency !== null && agencies.includes(agency));
}

/** Whether one of these digests stands in the operation, the variables or the names of a record. */
export function namesAny(record: SharedRecord, digests: readonly string[]): boolean {
  if (digests.length === 0) return false;
  const found = digestsNamed(record);
  return digests.some((digest) => found.has(digest));
}

/** Every digest of a value in what a record says that was asked. */
export function digestsNamed({ operation, operationName, variables }: SharedRecord): ReadonlySet<string> {
  return digestsIn(JSON.stringify([operation, operationName, variables]));
}
