import type { ItemDatabases } from './item-databases.ts';
import {
  type DeniedItem,
  isAct,
  type PlacedRecord,
  type ReleasedItem,
  type SharedRecord,
} from './shared-record.ts';
import { withoutDigests } from './without-digests.ts';

/** Name of the piece with the items of one database; without an id that of items that no database of the catalogue holds. */
export type DatabasePiece = `database:${string}`;

/**
 * Names of the pieces of a record. IDENTITY: which record it is; CONSUMER: who asked and what for; DELIVERY: whether an answer was given;
 * RESULT and OPERATION: of the request as a whole; ORIGIN: from where and which person; RESPONSE: the digest of the answer; ACT: what was
 * administered.
 */
export type PieceName =
  | 'IDENTITY'
  | 'CONSUMER'
  | 'DELIVERY'
  | 'RESULT'
  | 'OPERATION'
  | 'ORIGIN'
  | 'RESPONSE'
  | 'ACT'
  | DatabasePiece;

/** What a record says, in pieces that are shown or not shown as one. */
export type RecordPieces = ReadonlyMap<PieceName, Readonly<Record<string, unknown>>>;

/** Outcomes that say nothing of whether an answer was given: they depend on the items. */
const dependsOnItems: ReadonlySet<string> = new Set(['OK', 'PARTIAL', 'DENIED']);

/** Takes a record apart. No piece has a value of a request, nor a digest of one: equal digests would tell equal values. */
export function recordPieces({ recordedAt, record }: PlacedRecord, databasesOf: ItemDatabases): RecordPieces {
  const { requestId, receivedAt, answeredAt, form, agency, account, purpose, status, outcome } = record;
  const isGiven = status < 400 && dependsOnItems.has(outcome);
  const { rows, cost, statements, responseBytes, quota } = record;
  const kind = isAct(record) ? 'ACT' : 'SHARING';
  const pieces = new Map<PieceName, Readonly<Record<string, unknown>>>([
    ['IDENTITY', { requestId, kind, recordedAt, receivedAt, answeredAt, form }],
    [
      'CONSUMER',
      record.kind === 'ADMIN' ? { agency: null, account: null, purpose: null } : { agency, account, purpose },
    ],
    ['DELIVERY', { failure: isGiven ? null : outcome }],
    ['RESULT', { outcome, status, rows, cost, statements, responseBytes, quota }],
    ['OPERATION', operationOf(record)],
    ['ORIGIN', { address: record.address, person: personOf(record) }],
    ['RESPONSE', { responseDigest: record.responseDigest }],
    ['ACT', { act: record.detail === null ? null : withoutDigests(record.detail) }],
  ]);
  for (const [name, items] of itemsOf(record, databasesOf)) pieces.set(name, { ...items });
  return pieces;
}

/** The databases of the items that a record names, and whether it names items of none. */
export function databasesNamed(record: SharedRecord, databasesOf: ItemDatabases): readonly DatabasePiece[] {
  return [...itemsOf(record, databasesOf).keys()];
}

/** Name of the piece of a database. */
export function databasePiece(database: string): DatabasePiece {
  return `database:${database}`;
}

function operationOf({ operationName, operation, variables }: SharedRecord) {
  return {
    operationName: operationName === null ? null : withoutDigests(operationName),
    operation: operation === null ? null : withoutDigests(operation),
    variables: withoutDigests(JSON.stringify(variables)),
  };
}

/** WHY of an act its account: the record of an act names who acted there. */
function personOf({ kind, person, account }: SharedRecord): string | null {
  return person ?? (kind === 'ADMIN' ? account : null);
}

interface PieceItems {
  readonly released: ReleasedItem[];
  readonly denied: DeniedItem[];
}

function itemsOf({ released, denied }: SharedRecord, databasesOf: ItemDatabases) {
  const pieces = new Map<DatabasePiece, PieceItems>();
  const piecesOf = (coordinate: string) => {
    const databases = databasesOf(coordinate);
    return (databases.length === 0 ? [''] : databases).map((database) => {
      const name = databasePiece(database);
      const piece = pieces.get(name) ?? { released: [], denied: [] };
      pieces.set(name, piece);
      return piece;
    });
  };
  for (const { coordinate, grants } of released)
    for (const piece of piecesOf(coordinate)) piece.released.push({ coordinate, grants });
  for (const { coordinate, reason } of denied)
    for (const piece of piecesOf(coordinate)) piece.denied.push({ coordinate, reason });
  return pieces;
}
