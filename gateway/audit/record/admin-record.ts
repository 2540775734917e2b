import type { AuditOutcome, AuditRecord } from './audit-record.ts';

/** An administrative act on the control database: who did what, when, and under which policy version it stands. */
export interface AdministrativeAct {
  readonly requestId: string;
  /** Account or operating-system user that acted. */
  readonly by: string;
  /** E.g. `agreement revoke 12/2026/TT-CSDL: <reason>`; holds no key. */
  readonly action: string;
  readonly outcome: AuditOutcome;
  /** 200, or the status of the error that stopped it. */
  readonly status: number;
  readonly receivedAt: string;
  readonly answeredAt: string;
  readonly policyVersion: number | null;
  readonly policyHistory?: string;
}

/** The log record of an administrative act. */
export function adminRecord(act: AdministrativeAct): AuditRecord {
  const { by, action, ...rest } = act;
  return {
    ...rest,
    kind: 'ADMIN',
    agency: null,
    account: by,
    purpose: null,
    permissionHash: null,
    form: 'ONLINE_QUERY',
    operationName: null,
    operationHash: null,
    operation: null,
    variables: {},
    released: [],
    denied: [],
    rows: 0,
    cost: 0,
    quota: [],
    statements: 0,
    responseDigest: null,
    responseBytes: 0,
    address: null,
    detail: action,
  };
}
