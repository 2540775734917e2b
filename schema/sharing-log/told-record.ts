import type { LogPart } from './log-part.ts';
import type { PieceName, RecordPieces } from './record-pieces.ts';
import type { DeniedItem, ReleasedItem } from './shared-record.ts';

/** The items of one database in a record; null: of no database that the catalogue has. */
export interface ToldItems {
  readonly database: string | null;
  readonly released: readonly ReleasedItem[];
  readonly denied: readonly DeniedItem[];
}

/** A record as its reader sees it; what is not for the reader is null. */
export interface ToldRecord {
  readonly requestId: string;
  readonly kind: 'SHARING' | 'ACT';
  readonly recordedAt: string;
  readonly receivedAt: string;
  readonly answeredAt: string;
  readonly form: string;
  /** Place in the chain, for who sees all of it: it counts the traffic of everybody. */
  readonly position: number | null;
  /** Of the whole request for who sees it whole, else of what is seen. */
  readonly outcome: string;
  readonly agency: string | null;
  readonly account: string | null;
  readonly purpose: string | null;
  readonly person: string | null;
  readonly address: string | null;
  readonly databases: readonly ToldItems[];
  readonly operationName: string | null;
  readonly operation: string | null;
  readonly variables: string | null;
  readonly status: number | null;
  readonly rows: number | null;
  readonly cost: number | null;
  readonly responseBytes: number | null;
  readonly responseDigest: string | null;
  readonly act: string | null;
}

/** What is shown of a record: the visible ones of its pieces, put together. */
export function toldRecord(
  { reader }: LogPart,
  { seq, pieces, visible }: { seq: number; pieces: RecordPieces; visible: readonly PieceName[] },
): ToldRecord {
  const seen = Object.assign({}, ...visible.filter(isPlain).map((name) => pieces.get(name))) as Seen;
  const databases = visible.filter((name) => !isPlain(name)).map((name) => itemsOf(name, pieces));
  const { failure, outcome, ...rest } = seen;
  return {
    ...nothing,
    ...rest,
    databases,
    position: seesPositions.has(reader) ? seq : null,
    outcome: outcome ?? failure ?? outcomeOf(databases),
  };
}

/** Readers of the whole log. */
const seesPositions: ReadonlySet<LogPart['reader']> = new Set(['COORDINATOR', 'AUDITOR', 'POLICE']);

interface Seen
  extends Pick<ToldRecord, 'requestId' | 'kind' | 'recordedAt' | 'receivedAt' | 'answeredAt' | 'form'> {
  readonly failure: string | null;
  readonly outcome?: string;
}

const nothing = {
  ...{ agency: null, account: null, purpose: null, person: null, address: null },
  ...{ operationName: null, operation: null, variables: null },
  ...{ status: null, rows: null, cost: null, responseBytes: null, responseDigest: null, act: null },
};

function isPlain(name: PieceName): boolean {
  return !name.startsWith('database:');
}

function itemsOf(name: PieceName, pieces: RecordPieces): ToldItems {
  const database = name.slice('database:'.length);
  const { released = [], denied = [] } = (pieces.get(name) ?? {}) as Partial<ToldItems>;
  return { database: database === '' ? null : database, released, denied };
}

/** What became of the items that are seen, where an answer was given. */
function outcomeOf(databases: readonly ToldItems[]): string {
  const isReleased = databases.some(({ released }) => released.length > 0);
  const isDenied = databases.some(({ denied }) => denied.length > 0);
  if (isReleased) return isDenied ? 'PARTIAL' : 'OK';
  return isDenied ? 'DENIED' : 'OK';
}
