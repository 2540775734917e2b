import { expect, it } from 'vitest';
import type { LogPart } from '../../../schema/sharing-log/log-part.ts';
import { recordPieces } from '../../../schema/sharing-log/record-pieces.ts';
import type { SharedRecord } from '../../../schema/sharing-log/shared-record.ts';
import { toldRecord } from '../../../schema/sharing-log/told-record.ts';
import { visiblePieces } from '../../../schema/sharing-log/visible-pieces.ts';
import { actRecord, citizenDigest, databasesOf, sharedRecord } from './shared-record-fixture.ts';

const owner = (...databases: readonly string[]): LogPart => ({ reader: 'OWNER', databases });
const context = { databasesOf, digests: [] };
const everybody = ['IDENTITY', 'CONSUMER', 'DELIVERY'];

function told(part: LogPart, record: SharedRecord, digests: readonly string[] = []) {
  const placed = { seq: 7, recordedAt: '2026-07-01T00:00:00.020Z', record };
  const visible = visiblePieces(part, record, { databasesOf, digests });
  if (visible.length === 0) return null;
  return toldRecord(part, { seq: 7, pieces: recordPieces(placed, databasesOf), visible });
}

it('an owner sees its database’s part of a federated request, and nothing that tells of the other', () => {
  const seen = told(owner('population'), sharedRecord());
  expect(seen).toMatchObject({
    databases: [{ database: 'population', released: [{ coordinate: 'Citizen.fullName' }], denied: [] }],
    // Of the whole it is PARTIAL: the other database denied an item.
    ...{ outcome: 'OK', agency: 'H41.CTHUE', account: 'tax', rows: null, operation: null, status: null },
    ...{ address: null, person: null, responseDigest: null, position: null },
  });
  expect(JSON.stringify(seen)).not.toMatch(/Parcel|land/);
  expect(told(owner('land'), sharedRecord())).toMatchObject({ outcome: 'DENIED' });
  expect(told(owner('dossiers'), sharedRecord())).toBeNull();
});

it('what an owner sees of a request does not depend on what other databases answered', () => {
  const alone = JSON.stringify(told(owner('population'), sharedRecord()));
  const others: Partial<SharedRecord>[] = [
    { denied: [], released: [...sharedRecord().released, { coordinate: 'Parcel.area', grants: ['x'] }] },
    { rows: 900, cost: 1, statements: 9, responseBytes: 1, responseDigest: null, detail: null },
    { outcome: 'OK' },
    { operation: '{ other }', variables: {}, address: '10.9.9.9', person: 'an.lv' },
  ];
  for (const other of others)
    expect(JSON.stringify(told(owner('population'), sharedRecord(other)))).toBe(alone);
});

it('a request of the own database alone is seen whole', () => {
  const seen = told(owner('population'), sharedRecord({ denied: [] }));
  expect(seen).toMatchObject({ rows: 3, status: 200, outcome: 'PARTIAL' });
  expect(seen?.operation).toContain('citizen(personalId: "#")');
  expect(told(owner('land', 'population'), sharedRecord())).toMatchObject({ rows: 3 });
});

it('an owner is told that no answer was given', () => {
  for (const [outcome, status] of [
    ['FAILED', 500],
    ['LIMITED', 403],
    ['TIMED_OUT', 200],
    ['ABORTED', 200],
    ['DENIED', 403],
  ] as const)
    expect(told(owner('population'), sharedRecord({ outcome, status }))?.outcome, outcome).toBe(outcome);
});

it('an item that two databases hold is seen by both', () => {
  const shared = sharedRecord({ released: [{ coordinate: 'Citizen.shared', grants: [] }], denied: [] });
  for (const database of ['population', 'land'])
    expect(told(owner(database), shared)?.databases).toEqual([
      { database, released: [{ coordinate: 'Citizen.shared', grants: [] }], denied: [] },
    ]);
});

it('a consumer sees its own requests whole, and no other', () => {
  const part = (agencies: readonly string[], accounts: readonly string[] = []): LogPart => ({
    ...{ reader: 'CONSUMER', agencies, accounts },
  });
  for (const own of [part(['H41.CTHUE']), part([], ['tax'])])
    expect(told(own, sharedRecord())).toMatchObject({
      ...{ rows: 3, address: '10.0.0.1', responseDigest: 'c'.repeat(64), act: null },
      databases: [{ database: 'population' }, { database: 'land' }],
    });
  expect(told(part(['H41.STC'], ['bank']), sharedRecord())).toBeNull();
  // The public and people have no account; an act is nobody's request, whoever acted.
  expect(told(part(['H41.CTHUE']), sharedRecord({ account: null, agency: null }))).toBeNull();
  expect(told(part([], ['lan.bt']), actRecord())).toBeNull();
});

it('acts are for auditors and the police', () => {
  for (const record of [actRecord(), sharedRecord({ operationKind: 'MUTATION' })]) {
    expect(told({ reader: 'COORDINATOR' }, record)).toBeNull();
    for (const reader of ['AUDITOR', 'POLICE'] as const)
      expect(told({ reader }, record)).toMatchObject({ kind: 'ACT', position: 7 });
  }
  expect(told({ reader: 'AUDITOR' }, actRecord())).toMatchObject({
    ...{ act: 'agreement revoke TT-1: done', person: 'lan.bt', account: null },
  });
  expect(told({ reader: 'COORDINATOR' }, sharedRecord())).toMatchObject({ rows: 3, responseDigest: null });
});

it('a citizen sees what was read of the person whom a request named, and nothing else of it', () => {
  const part: LogPart = { reader: 'CITIZEN', subject: '0408' };
  const seen = told(part, sharedRecord(), [citizenDigest]);
  expect(seen).toMatchObject({ account: 'tax', operation: null, address: null, databases: [{}, {}] });
  expect(told(part, sharedRecord(), ['ffffffffffffffff'])).toBeNull();
  expect(told(part, sharedRecord(), [])).toBeNull();
  // A search of the log by the police names the number and reads no item.
  expect(told(part, sharedRecord({ released: [], denied: [] }), [citizenDigest])).toBeNull();
});

it('nobody is shown a digest of a value: who may ask could make the digest of any', () => {
  const records = [sharedRecord(), sharedRecord({ operationName: '_0123456789abcdef', denied: [] })];
  const parts: LogPart[] = [
    ...[owner('population', 'land'), { reader: 'COORDINATOR' } as const, { reader: 'AUDITOR' } as const],
    ...[{ reader: 'POLICE' } as const, { reader: 'CONSUMER', agencies: [], accounts: ['tax'] } as const],
  ];
  for (const record of records)
    for (const part of parts)
      expect(JSON.stringify(told(part, record)), part.reader).not.toMatch(
        /(?<![0-9a-f])[0-9a-f]{16}(?![0-9a-f])/,
      );
});

it('what is visible is named by pieces', () => {
  expect(visiblePieces(owner('population'), sharedRecord(), context)).toEqual([
    ...everybody,
    'database:population',
  ]);
  expect(visiblePieces({ reader: 'AUDITOR' }, sharedRecord(), context)).toEqual([
    ...everybody,
    ...['RESULT', 'OPERATION', 'ORIGIN', 'ACT', 'database:population', 'database:land'],
  ]);
});
