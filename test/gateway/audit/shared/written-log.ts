import { randomBytes } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { vi } from 'vitest';
import { type AuditLog, openAuditLog } from '../../../../gateway/audit/chain/audit-log.ts';
import type { AuditRecord } from '../../../../gateway/audit/record/audit-record.ts';
import { SharedLog } from '../../../../gateway/audit/shared/shared-log.ts';
import type { CatalogueModel } from '../../../../schema/catalogue/model.ts';
import type { LogSearch, LogVisit } from '../../../../schema/exchange/sharing-log-service.ts';
import { temporaryFolder } from '../audit-fixture.ts';
import { queryRecord } from '../chain/child-record.ts';

/** A record and the instant at which it is committed. */
export type TimedRecord = readonly [at: string, record: AuditRecord];

/** A log that holds these records, each in a commit of its own at its instant. `key` makes two logs alike. */
export async function writtenLog(
  records: readonly TimedRecord[],
  key: Buffer = randomBytes(32),
): Promise<{ readonly folder: string; readonly log: AuditLog }> {
  const folder = await temporaryFolder();
  await writeFile(join(folder, 'audit.key'), `${key.toString('hex')}\n`, { mode: 0o600 });
  const log = await openAuditLog({ folder });
  await writeMore(log, records);
  return { folder, log };
}

/** Appends more. */
export async function writeMore(log: AuditLog, records: readonly TimedRecord[]): Promise<void> {
  try {
    for (const [at, record] of records) {
      vi.useFakeTimers({ toFake: ['Date'], now: Date.parse(at) });
      await log.append(record);
    }
  } finally {
    vi.useRealTimers();
  }
}

/** What is shown of a log. */
export function sharedLogOf({ folder, log }: { folder: string; log: AuditLog }, catalogue: CatalogueModel) {
  const append = (record: AuditRecord) => log.append(record);
  const digest = (text: string) => log.digest(text);
  return new SharedLog({ folder, catalogue, digest, append, policyVersion: async () => 1 });
}

export function visit(): LogVisit {
  return {
    ...{ turn: () => Promise.resolve(), signal: new AbortController().signal },
    read: { records: 0 },
  };
}

/** Everything of 2026. */
export const wholeYear: LogSearch = {
  ...{ from: '2026-01-01T00:00:00.000Z', to: '2027-01-01T00:00:00.000Z', account: null, item: null },
  ...{ database: null, requestId: null, agreement: null, outcome: null, key: null },
};

/** A request for items of the population by an account of an agency. */
export function populationRecord(id: string, given: Partial<AuditRecord> = {}): AuditRecord {
  return queryRecord(id, {
    ...{ agency: 'H41.CTHUE', account: 'tax', operation: '{ citizens { nodes { fullName } } }' },
    released: [{ coordinate: 'Citizen.fullName', grants: ['agreement:TT-1@1'] }],
    ...given,
  });
}

/** A request for items of the land by another. */
export function landRecord(id: string, given: Partial<AuditRecord> = {}): AuditRecord {
  return queryRecord(id, {
    ...{ agency: 'H41.VPDKDD', account: 'land-office', operation: '{ parcels { nodes { area } } }' },
    released: [{ coordinate: 'LandParcel.area', grants: ['agreement:TT-2@1'] }],
    ...given,
  });
}

/** Instants one after another, so many seconds from each other. */
export function everySeconds(seconds: number, from = '2026-07-01T00:00:00.000Z') {
  let at = Date.parse(from) - seconds * 1_000;
  return () => {
    at += seconds * 1_000;
    return new Date(at).toISOString();
  };
}
