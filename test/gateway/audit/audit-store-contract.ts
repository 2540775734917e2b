import { appendContract } from './contract/append-contract.ts';
import type { OpenKeptLog } from './contract/kept-log.ts';
import { readContract } from './contract/read-contract.ts';
import { verifyContract } from './contract/verify-contract.ts';

/**
 * What any store of the sharing log does: a record is durable before it is acknowledged, in the order and the chain of all;
 * what cannot be written is refused; the newest records, operations and uses are read back; whoever changes records is
 * found. `auditProcessContract` adds what several processes may do.
 */
export function auditStoreContract(openKept: OpenKeptLog): void {
  appendContract(openKept);
  readContract(openKept);
  verifyContract(openKept);
}
