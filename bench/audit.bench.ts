import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openAuditLog } from '../gateway/audit/chain/audit-log.ts';
import { SqliteConnection } from '../gateway/audit/chain/sqlite-connection.ts';
import { verifyAudit } from '../gateway/audit/read/verify-audit.ts';
import type { AuditRecord } from '../gateway/audit/record/audit-record.ts';
import { invariant } from '../schema/invariant.ts';

/** One way to keep a record durably. */
export interface AuditContestant {
  readonly name: string;
  /** Resolves when the record is on disk. */
  readonly keep: () => Promise<unknown>;
  close(): Promise<void>;
}

/** Durable records a second, and the time that one adds to a request, in milliseconds. */
export interface AuditFigures {
  readonly perSecond: number;
  readonly p50: number;
  readonly p99: number;
}

/** Name of the benchmark. */
export const name = 'sharing log: durable records of 1.5 KiB, closed loops of clients';

const items = Array.from({ length: 10 }, (_, index) => `Citizen.item${index}` as const);

const record: AuditRecord = {
  requestId: '7d8f4f1e-5a0c-4a40-8a5a-1d2f3e4c5b6a',
  kind: 'QUERY',
  outcome: 'OK',
  receivedAt: '2026-07-01T00:00:00.000Z',
  answeredAt: '2026-07-01T00:00:00.010Z',
  agency: 'H40.13',
  account: 'tax',
  purpose: 'thu thuế',
  policyVersion: 7,
  permissionHash: 'a'.repeat(64),
  form: 'ONLINE_QUERY',
  operationName: null,
  operationHash: 'b'.repeat(64),
  operation: 'query { citizens(first: $first) { nodes { personalId fullName } } } '.repeat(8),
  variables: { first: 20 },
  released: items.map((coordinate) => ({ coordinate, grants: ['AGREEMENT:12/2026@1'] })),
  denied: [],
  status: 200,
  rows: 20,
  cost: 40,
  quota: [],
  statements: 2,
  responseDigest: 'c'.repeat(64),
  responseBytes: 1_024,
  address: '127.0.0.1',
  detail: null,
};

/** The log, and as a floor a bare table that commits each record on its own. */
export async function setup(folder: string): Promise<readonly AuditContestant[]> {
  const log = await openAuditLog({ folder });
  const bare = await SqliteConnection.open(join(folder, 'bare.db'), { readOnly: false });
  await bare.exec(
    'PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; CREATE TABLE kept (body TEXT NOT NULL)',
  );
  const body = JSON.stringify(record);
  const keepBare = () => bare.run('INSERT INTO kept VALUES (?)', [body]);
  return [
    { name: 'sharing log', keep: () => log.append(record), close: () => log.close() },
    { name: 'bare table, a commit each', keep: keepBare, close: () => bare.close() },
  ];
}

async function run({ keep }: AuditContestant, clients: number, times: number): Promise<AuditFigures> {
  const waits: number[] = [];
  const client = async () => {
    for (let count = 0; count < times; count++) {
      const start = performance.now();
      await keep();
      waits.push(performance.now() - start);
    }
  };
  const start = performance.now();
  await Promise.all(Array.from({ length: clients }, client));
  const seconds = (performance.now() - start) / 1_000;
  waits.sort((left, right) => left - right);
  const at = (share: number) => waits[Math.floor(waits.length * share)] ?? Number.NaN;
  return { perSecond: waits.length / seconds, p50: at(0.5), p99: at(0.99) };
}

function median(values: readonly AuditFigures[]): AuditFigures {
  const of = (key: keyof AuditFigures) =>
    values.map((one) => one[key]).sort((left, right) => left - right)[values.length >> 1] ?? Number.NaN;
  return { perSecond: of('perSecond'), p50: of('p50'), p99: of('p99') };
}

/** Median figures of each contestant over interleaved rounds. */
export async function measure(
  contestants: readonly AuditContestant[],
  clients: number,
  rounds = 5,
): Promise<ReadonlyMap<string, AuditFigures>> {
  const found = new Map(contestants.map((one): [string, AuditFigures[]] => [one.name, []]));
  for (const one of contestants) await run(one, clients, 20);
  for (let round = 0; round < rounds; round++) {
    for (const one of contestants) found.get(one.name)?.push(await run(one, clients, 100));
  }
  return new Map([...found].map(([contestant, values]) => [contestant, median(values)]));
}

if (process.argv[1]?.endsWith('audit.bench.ts')) {
  console.log(name);
  const folder = await mkdtemp(join(tmpdir(), 'audit-bench-'));
  const contestants = await setup(folder);
  for (const clients of [1, 20, 100]) {
    for (const [contestant, { perSecond, p50, p99 }] of await measure(contestants, clients)) {
      const figures = `${perSecond.toFixed(0).padStart(8)} records/s  p50 ${p50.toFixed(2)} ms  p99 ${p99.toFixed(2)} ms`;
      console.log(`${String(clients).padStart(4)} clients ${figures}  ${contestant}`);
    }
  }
  for (const one of contestants) await one.close();
  const start = performance.now();
  const { ok, records } = await verifyAudit({ folder });
  invariant(ok, 'the log verifies');
  console.log(`verified ${records} records in ${(performance.now() - start).toFixed(0)} ms`);
  await rm(folder, { recursive: true });
}
