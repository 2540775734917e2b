import { expect, it } from 'vitest';
import type { UsageRegulation } from '../../../schema/policy/usage-regulation.ts';
import { isExpired, type RetentionDays, retentionDays } from '../../../schema/sharing-log/log-retention.ts';
import { provincePolicy } from '../../fixtures/province-policy.ts';
import { actRecord, databasesOf, sharedRecord } from './shared-record-fixture.ts';

const recordedAt = '2026-07-01T00:00:00.000Z';
const days: RetentionDays = new Map([
  ['population', 10],
  ['land', 20],
  ['business', 30],
]);
const after = (count: number) => Date.parse(recordedAt) + count * 86_400_000;

function lastsFor(record: Parameters<typeof isExpired>[0]['record'], kept = days): number | null {
  for (let day = 0; day <= 40; day += 1)
    if (isExpired({ recordedAt, record }, kept, { databasesOf, nowMs: after(day) })) return day;
  return null;
}

it('a record is kept as long as the database that asks for most', () => {
  const [released] = sharedRecord().released;
  expect(lastsFor(sharedRecord({ denied: [] }))).toBe(10);
  expect(lastsFor(sharedRecord())).toBe(20);
  expect(lastsFor(sharedRecord({ released: [] }))).toBe(20);
  // Items of nobody, and requests that name none, as long as any database asks.
  expect(lastsFor(sharedRecord({ released: [], denied: [] }))).toBe(30);
  const unknown = { coordinate: 'Gone.item', grants: [] };
  expect(lastsFor(sharedRecord({ denied: [], released: [...(released ? [released] : []), unknown] }))).toBe(
    30,
  );
});

it('nothing says for how long: the record is kept', () => {
  expect(lastsFor(sharedRecord(), new Map([...days, ['land', null]]))).toBeNull();
  expect(lastsFor(sharedRecord({ released: [], denied: [] }), new Map([...days, ['x', null]]))).toBeNull();
  expect(lastsFor(sharedRecord(), new Map())).toBeNull();
});

it('acts are never over', () => {
  expect(lastsFor(actRecord())).toBeNull();
  expect(lastsFor(sharedRecord({ operationKind: 'MUTATION' }))).toBeNull();
});

it('the regulation in force says how long, the catalogue as long as none has begun, and a repealed one nothing', async () => {
  const { catalogue, policy } = await provincePolicy();
  const now = Date.parse('2026-08-01T00:00:00Z');
  const regulation: UsageRegulation = {
    ...{ number: 'QC-1', version: 1, databases: ['population'], decision: '1', issuedOn: '2026-01-01' },
    ...{ signer: 'x', effectiveFrom: '2026-07-01T00:00:00.000Z', repealedFrom: null },
    ...{ recordedVersion: 1, recordedAt: '2026-06-01T00:00:00.000Z' },
    terms: {
      ...{ onlineValidityHours: 1, syncValidityDays: 1, packagedValidityDays: 1, cacheSeconds: 0 },
      ...{ storageRules: [], logRetentionDays: 33, authenticationWaivedFor: [], conditions: 'x' },
      breachRules: [],
    },
  };
  const with_ = (each: UsageRegulation) => ({ ...policy, usageRegulations: [each] });
  const ofPopulation = (each: UsageRegulation) =>
    retentionDays(catalogue, with_(each), now).get('population');
  const entry = catalogue.agencies.find(({ database }) => database.id === 'population')?.database;
  expect(ofPopulation(regulation)).toBe(33);
  expect(ofPopulation({ ...regulation, effectiveFrom: '2026-09-01T00:00:00.000Z' })).toBe(
    entry?.logRetentionDays,
  );
  expect(ofPopulation({ ...regulation, repealedFrom: '2026-07-15T00:00:00.000Z' })).toBeNull();
  expect(retentionDays(catalogue, with_(regulation), now).get('land')).toBeGreaterThan(300);
});
