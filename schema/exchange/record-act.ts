/**
 * Carries out an administrative act and records it in the sharing log: first that it is about to happen (no audit, no
 * act), then how it ended. `actor` is the account or the operating-system user; `act` says what (`agreement revoke
 * TT-02/2026`) and holds no key. What `change` throws is thrown again. @throws AUDIT_UNAVAILABLE
 */
export type RecordAct = <Result>(
  actor: string,
  act: string,
  change: () => Promise<Result>,
) => Promise<Result>;
