import type { AuditRecord } from '../../../../gateway/audit/record/audit-record.ts';

/** A record of an answered query. */
export function queryRecord(requestId: string, given: Partial<AuditRecord> = {}): AuditRecord {
  return {
    requestId,
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
    operation: '{ enterprises { nodes { name } } }',
    variables: { first: 20 },
    released: [{ coordinate: 'Enterprise.name', grants: ['AGREEMENT:12/2026@1'] }],
    denied: [],
    status: 200,
    rows: 20,
    cost: 40,
    quota: [],
    statements: 1,
    responseDigest: 'c'.repeat(64),
    responseBytes: 1_024,
    address: '127.0.0.1',
    detail: null,
    ...given,
  };
}
