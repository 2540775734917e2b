import type { ItemDatabases } from '../../../schema/sharing-log/item-databases.ts';
import { databasesNamed } from '../../../schema/sharing-log/record-pieces.ts';
import type { SharedRecord } from '../../../schema/sharing-log/shared-record.ts';
import { digestsNamed } from '../../../schema/sharing-log/visible-pieces.ts';

/** How a record is looked for, by what is known of it. */
export const termOf = {
  agency: (code: string) => `a:${code}`,
  /** Of an account or of a person. */
  account: (id: string) => `u:${id}`,
  database: (id: string) => `database:${id}`,
  instrument: (number: string) => `g:${number}`,
  request: (id: string) => `r:${id}`,
  digest: (digest: string) => `k:${digest}`,
} as const;

/** Every term of a record. */
export function termsOf(record: SharedRecord, databasesOf: ItemDatabases): ReadonlySet<string> {
  const { kind, agency, account, person, requestId, released, quota = [] } = record;
  const grants = released.flatMap((item) => item.grants.map(instrumentOf));
  return new Set([
    termOf.request(requestId),
    ...(kind === 'ADMIN' ? [] : databasesNamed(record, databasesOf)),
    ...[account, person].filter((id) => typeof id === 'string').map(termOf.account),
    ...(agency === null ? [] : [termOf.agency(agency)]),
    ...[...grants, ...quota].map(termOf.instrument),
    ...[...digestsNamed(record)].map(termOf.digest),
  ]);
}

/** The number of the instrument that a grant is an entry of: of `agreement:12/2026/TT@3` it is `12/2026/TT`. */
export function instrumentOf(grant: string): string {
  return grant.replace(/^[a-z-]+:/, '').replace(/@\d+(?:#.*)?$/, '');
}
