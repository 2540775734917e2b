import type { UsageRegulation } from '../../../../schema/policy/usage-regulation.ts';

/** A published regulation of the database `people`, in force from the beginning of 2026; changed as the test says. */
export function someRegulation(changes: Partial<UsageRegulation> = {}): UsageRegulation {
  return {
    ...{ number: 'QC-000001/2026', version: 1, databases: ['people'], decision: '1/QĐ' },
    ...{ issuedOn: '2025-12-01', signer: 'Người ký', effectiveFrom: '2026-01-01T00:00:00.000Z' },
    ...{ repealedFrom: null, recordedVersion: 5, recordedAt: '2025-12-02T00:00:00.000Z' },
    terms: {
      ...{ onlineValidityHours: 48, syncValidityDays: 7, packagedValidityDays: 30, cacheSeconds: 60 },
      ...{ storageRules: ['Luật Lưu trữ'], logRetentionDays: 730, authenticationWaivedFor: [] },
      ...{ conditions: 'Đúng mục đích', breachRules: [] },
    },
    ...changes,
  };
}
