import { createHash } from 'node:crypto';
import type { CatalogueModel } from '../../../schema/catalogue/model.ts';
import { queryTooLarge } from '../../../schema/errors/query-too-large.ts';
import type {
  DayCount,
  LogPage,
  LogPageAsked,
  LogSearch,
  LogVisit,
  SharingLogService,
  SignedExport,
} from '../../../schema/exchange/sharing-log-service.ts';
import { type ItemDatabases, itemDatabases } from '../../../schema/sharing-log/item-databases.ts';
import type { LogPart } from '../../../schema/sharing-log/log-part.ts';
import { recordPieces } from '../../../schema/sharing-log/record-pieces.ts';
import { type ToldRecord, toldRecord } from '../../../schema/sharing-log/told-record.ts';
import { namesAny, visiblePieces } from '../../../schema/sharing-log/visible-pieces.ts';
import { readAudit, type StoredBody } from '../chain/read-audit.ts';
import type { SqliteConnection } from '../chain/sqlite-connection.ts';
import { exportSlice } from '../export/export-slice.ts';
import { firstSince } from '../read/first-since.ts';
import { adminRecord } from '../record/admin-record.ts';
import type { AuditRecord } from '../record/audit-record.ts';
import { decodeRecord } from '../record/encode-record.ts';
import type { Digest } from '../record/redact.ts';
import { type AskedRecords, askedTerms, isAsked } from './asked-records.ts';
import { dayCounts } from './day-counts.ts';
import { LogIndex } from './log-index.ts';
import { cursorOf, placeOf, type RecordPlace } from './record-place.ts';

/** Records that one turn judges. Measured: about 2 ms. */
const batch = 50;

/** Records that one page looks through; it ends there and says where to go on. */
const longestPage = 5_000;

/** Records that one request may look through, however many fields ask. */
const longestRequest = 20_000;

/** What the log of a province needs to be shown. */
export interface SharedLogOptions {
  readonly folder: string;
  readonly catalogue: CatalogueModel;
  readonly digest: Digest;
  readonly append: (record: AuditRecord) => Promise<unknown>;
  /** Version of the policy, for the record of a search. */
  readonly policyVersion: () => Promise<number>;
}

/** A record that was looked at: where, and what is told of it; null where it is not asked for. */
interface SeenRecord {
  readonly place: RecordPlace;
  readonly told: ToldRecord | null;
}

/** The sharing log as each of those whom it concerns may read it. */
export class SharedLog implements SharingLogService {
  readonly #options: SharedLogOptions;
  readonly #databasesOf: ItemDatabases;
  readonly #index: LogIndex;

  constructor(options: SharedLogOptions) {
    this.#options = options;
    this.#databasesOf = itemDatabases(options.catalogue);
    const { folder, catalogue } = options;
    this.#index = new LogIndex({ folder, databasesOf: this.#databasesOf, mark: markOf(catalogue) });
  }

  async find(part: LogPart, search: LogSearch, page: LogPageAsked, visit: LogVisit): Promise<LogPage> {
    const edges: { readonly cursor: string; readonly node: ToldRecord }[] = [];
    let looked = 0;
    for await (const { place, told } of this.#records(part, search, page.after, visit)) {
      looked += 1;
      if (told !== null) {
        const last = edges.at(-1);
        if (edges.length === page.size && last !== undefined) return { edges, next: last.cursor };
        edges.push({ cursor: cursorOf(place), node: told });
      }
      if (looked >= longestPage) return { edges, next: cursorOf(place) };
    }
    return { edges, next: null };
  }

  async counts(part: LogPart, search: LogSearch, visit: LogVisit): Promise<readonly DayCount[]> {
    return dayCounts(this.#told(part, search, visit));
  }

  async export(
    part: LogPart,
    { from, to }: Pick<LogSearch, 'from' | 'to'>,
    visit: LogVisit,
  ): Promise<SignedExport> {
    const { folder } = this.#options;
    const judged = { databasesOf: this.#databasesOf, digests: this.#subjectDigests(part) };
    return exportSlice(folder, { part, from, to, judged, visit: { ...visit, take: () => take(visit) } });
  }

  async recordKeySearch({ person, caseNumber, key }: Parameters<SharingLogService['recordKeySearch']>[0]) {
    const now = new Date().toISOString();
    const [digest = ''] = this.#digestsOf(key);
    const action = `sharing log: search for #${digest}, case ${caseNumber}`;
    const policyVersion = await this.#options.policyVersion();
    const act = { by: person, action, outcome: 'OK', status: 200, policyVersion } as const;
    await this.#options.append(
      adminRecord({ ...act, requestId: crypto.randomUUID(), receivedAt: now, answeredAt: now }),
    );
  }

  close(): Promise<void> {
    return this.#index.close();
  }

  async *#told(part: LogPart, search: LogSearch, visit: LogVisit): AsyncGenerator<ToldRecord> {
    for await (const { told } of this.#records(part, search, null, visit)) if (told !== null) yield told;
  }

  /** Records of the search, the newest first, behind a cursor. */
  async *#records(
    part: LogPart,
    search: LogSearch,
    after: string | null,
    visit: LogVisit,
  ): AsyncGenerator<SeenRecord> {
    const place = after === null ? null : placeOf(after);
    const subjectDigests = this.#subjectDigests(part);
    const keyDigests = search.key === null ? [] : this.#digestsOf(search.key);
    const asked: AskedRecords = { part, search, subjectDigests, keyDigests };
    const terms = askedTerms(asked, this.#databasesOf);
    if (terms !== null) await this.#index.follow(visit);
    let isBehind = place === null;
    let { first, below } = await this.#bounds(search, place);
    for (;;) {
      await visit.turn();
      visit.signal.throwIfAborted();
      const rows = await this.#rows(terms, first, below);
      for (const { seq, body } of rows) {
        take(visit);
        const seen = this.#seen(asked, seq, body);
        if (isBehind || (place !== null && seen.place.at < place.at)) yield seen;
        isBehind ||= place === null || seen.place.at < place.at || seen.place.id === place.id;
      }
      const last = rows.at(-1);
      if (last === undefined) return;
      below = last.seq;
    }
  }

  async #bounds({ from, to }: LogSearch, place: RecordPlace | null) {
    return readAudit(this.#options.folder, async (connection) => {
      const end = await firstSince(connection, to);
      const behind = place === null ? end : await firstSince(connection, nextInstant(place.at));
      return { first: await firstSince(connection, from), below: Math.min(end, behind) };
    });
  }

  /** The next records that may be asked for; those that retention took away meanwhile are passed over. */
  async #rows(terms: readonly string[] | null, from: number, below: number): Promise<readonly StoredBody[]> {
    let under = below;
    for (;;) {
      const places =
        terms === null ? null : await this.#index.places(terms, { from, below: under, limit: batch });
      const rows = await readAudit(this.#options.folder, (connection) =>
        places === null ? newest(connection, from, under) : at(connection, places),
      );
      const last = places?.at(-1);
      if (rows.length > 0 || last === undefined) return rows;
      under = last;
    }
  }

  #seen({ part, search, subjectDigests, keyDigests }: AskedRecords, seq: number, body: string): SeenRecord {
    const { recordedAt, record } = decodeRecord(seq, body);
    const place = { at: recordedAt, id: this.#options.digest(`record\n${body}`) };
    const visible = visiblePieces(part, record, { databasesOf: this.#databasesOf, digests: subjectDigests });
    if (visible.length === 0) return { place, told: null };
    if (search.key !== null && !namesAny(record, keyDigests)) return { place, told: null };
    const pieces = recordPieces({ seq, recordedAt, record }, this.#databasesOf);
    const told = toldRecord(part, { seq, pieces, visible });
    return { place, told: isAsked(told, search) ? told : null };
  }

  #subjectDigests(part: LogPart): readonly string[] {
    return part.reader === 'CITIZEN' ? this.#digestsOf(part.subject) : [];
  }

  /** WHY several: a client may have written the same letters composed or not. */
  #digestsOf(value: string): readonly string[] {
    return [...new Set([value, value.normalize('NFC'), value.normalize('NFD')])].map(this.#options.digest);
  }
}

/** @throws QUERY_TOO_LARGE */
function take({ read }: LogVisit): void {
  read.records += 1;
  if (read.records > longestRequest) throw queryTooLarge('records', read.records);
}

function newest(connection: SqliteConnection, from: number, below: number) {
  const sql = 'SELECT seq, body FROM audit_record WHERE seq >= ? AND seq < ? ORDER BY seq DESC LIMIT ?';
  return connection.all<StoredBody>(sql, [from, below, batch]);
}

function at(connection: SqliteConnection, places: readonly number[]) {
  const sql =
    'SELECT seq, body FROM audit_record WHERE seq IN (SELECT value FROM json_each(?)) ORDER BY seq DESC';
  return connection.all<StoredBody>(sql, [JSON.stringify(places)]);
}

function nextInstant(instant: string): string {
  return new Date(Date.parse(instant) + 1).toISOString();
}

function markOf({ items }: CatalogueModel): string {
  const text = [...items.values()].map(({ coordinate, database }) => `${coordinate} ${database}`).sort();
  return createHash('sha256').update(text.join('\n')).digest('hex');
}
