import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tailAudit } from '../../gateway/audit/chain/tail-audit.ts';
import type { AuditRecord } from '../../gateway/audit/record/audit-record.ts';
import { type RunningProvince, runProvince } from '../fixtures/running-province.ts';

let running: RunningProvince;
beforeAll(async () => {
  running = await runProvince();
});
afterAll(() => running.stop());

const queries = [
  '{ citizens(first: 2) { totalCount nodes { personalId fullName religion { name } household { householdId } } } }',
  '{ enterprises(first: 2) { nodes { name charterCapital phone legalRepresentative { fullName dateOfBirth } } } }',
  '{ landParcels(first: 2) { nodes { parcelId areaSquareMetres } } }',
];

const accounts = [
  'public',
  'one-stop',
  'tax',
  'bank',
  'commune-thanh-vinh',
  'citizen',
  'expired',
  'suspended',
  'researcher',
];

async function askAll(): Promise<void> {
  for (const account of accounts) for (const query of queries) await running.ask(account, query);
}

const agreement = (number: string, consumer: string, items: string, more = '') => `kind: AGREEMENT
number: ${number}
title: Test
provider: H41.STC
consumers: [${consumer}]
content:
  - items: [${items}]
${more}
`;

/** Changes of policy, one after another, as administrators make them. */
const changes: readonly (readonly [string, () => Promise<unknown>])[] = [
  [
    'suspension to all',
    () =>
      running.command(
        'agreement',
        'suspend',
        'TT-02/2026',
        '--kind',
        'BREACH',
        '--reason',
        'r',
        '--restored-by',
        'x',
      ),
  ],
  ['resumption', () => running.command('agreement', 'resume', 'TT-02/2026', '--reason', 'đã khắc phục')],
  [
    'a new version with fewer items and rows',
    () =>
      running.apply(
        agreement(
          'TT-02/2026',
          'tax',
          'Enterprise.charterCapital, HeadOffice.commune',
          `    rows: { headOffice: { commune: { eq: "16681" } } }
term: { from: "2026-01-01", to: null }
purpose: Quản lý thuế`,
        ),
      ),
  ],
  [
    'a new agreement for another purpose',
    () =>
      running.apply(
        agreement(
          'TT-50/2026',
          'bank',
          'Enterprise.legalRepresentative',
          `term: { from: "2026-01-01", to: null }
purpose: Phòng chống rửa tiền
feeSettled: true`,
        ),
      ),
  ],
  [
    'one that holds elsewhere only',
    () =>
      running.apply(
        agreement(
          'TT-51/2026',
          'researcher',
          'Enterprise.charterCapital',
          `term: { from: "2026-01-01", to: null }
purpose: Nghiên cứu
feeSettled: true
networks: [10.99.0.0/16]`,
        ),
      ),
  ],
  [
    'suspension to one',
    () =>
      running.command(
        'agreement',
        'suspend',
        'KN-01/2026',
        ...(['--kind', 'BREACH'] as const),
        '--account',
        'one-stop',
        '--reason',
        'r',
        '--restored-by',
        'x',
      ),
  ],
  [
    'the service of a database stopped',
    () =>
      running.command(
        'agreement',
        'suspend',
        'database:land',
        '--kind',
        'BREACH',
        '--reason',
        'r',
        '--restored-by',
        'x',
      ),
  ],
  ['termination', () => running.command('agreement', 'revoke', 'TT-06/2026', '--reason', 'r')],
  [
    'the service again',
    () => running.command('agreement', 'resume', 'database:land', '--reason', 'đã khắc phục'),
  ],
];

interface Explained {
  readonly decision: string;
  readonly reason: string | null;
  readonly entrances: readonly { readonly decision: string; readonly grants: readonly string[] }[];
}

async function explainAt(record: AuditRecord, coordinate: string): Promise<Explained> {
  const answer = await running.ask(
    'auditor',
    `query($account: String!, $coordinate: String!, $at: DateTime, $purpose: String, $address: String) {
      administration {
        explain(account: $account, coordinate: $coordinate, at: $at, purpose: $purpose, address: $address) {
          decision reason entrances { decision grants }
        }
      }
    }`,
    {
      account: record.account ?? 'public',
      coordinate,
      at: record.receivedAt,
      purpose: record.purpose,
      address: record.address,
    },
  );
  expect(answer.errors).toEqual([]);
  return (answer.data?.administration as { explain: Explained }).explain;
}

/** Whether some entrances together are authorised by exactly these grants. */
function areGrantsOf({ entrances }: Explained, grants: readonly string[]): boolean {
  const within = entrances.filter(({ grants: of }) => of.length > 0 && of.every((id) => grants.includes(id)));
  return grants.every((id) => within.some(({ grants: of }) => of.includes(id)));
}

function checkDenied(reason: string, explained: Explained, told: string): void {
  if (reason === 'ROW_NOT_COVERED') expect(explained.decision, told).toBe('PERMITTED_IN_ROWS');
  else if (reason === 'OPERATION_NOT_GRANTED') {
    const entrances = explained.entrances.map(({ decision }) => decision);
    expect(entrances, told).toContain('DENIED');
    expect(new Set(entrances).size, told).toBeGreaterThan(1);
  } else expect([explained.decision, explained.reason], told).toEqual(['DENIED', reason]);
}

describe('explain for the past', () => {
  it('agrees with the audit record of that moment, whatever changed since', {
    timeout: 180_000,
  }, async () => {
    await askAll();
    for (const [, change] of changes) {
      await change();
      await askAll();
    }
    const { dataDir } = running.configuration;
    const stored = await tailAudit({ folder: dataDir, count: 10_000 });
    const records = stored.map(({ record }) => record).filter(({ kind }) => kind === 'QUERY');
    expect(records).toHaveLength(accounts.length * queries.length * (changes.length + 1));
    const versions = new Set(records.map(({ policyVersion }) => policyVersion));
    expect(versions.size).toBe(changes.length + 1);
    const seen = { released: 0, denied: 0 };
    const reasons = new Set<string>();
    for (const record of records) {
      for (const { coordinate, grants } of record.released) {
        const explained = await explainAt(record, coordinate);
        const told = `${record.account} ${coordinate} at policy ${record.policyVersion}`;
        expect(explained.decision, told).toMatch(/^PERMITTED/);
        expect(areGrantsOf(explained, grants), `${told}: ${grants.join(' ')}`).toBe(true);
        seen.released += 1;
      }
      for (const { coordinate, reason } of record.denied) {
        const told = `${record.account} ${coordinate} ${reason} at policy ${record.policyVersion}`;
        checkDenied(reason, await explainAt(record, coordinate), told);
        reasons.add(reason);
        seen.denied += 1;
      }
    }
    expect(seen.released).toBeGreaterThan(200);
    expect(seen.denied).toBeGreaterThan(200);
    expect([...reasons].sort()).toEqual(
      expect.arrayContaining([
        'EXPIRED',
        'NO_GRANT',
        'NOT_SHARED',
        'OPERATION_NOT_GRANTED',
        'PLACE_NOT_AGREED',
        'PURPOSE_NOT_AGREED',
        'SUSPENDED',
        'TERMINATED',
      ]),
    );
  });
});
