import { readChainKey } from '../chain/audit-chain.ts';
import { createDigest, type Digest } from '../record/redact.ts';

/**
 * The digest under which the log of a data folder keeps values, for who may read its key.
 * @throws AUDIT_BROKEN, AUDIT_UNAVAILABLE, CONFIGURATION_INVALID
 */
export async function digestOfLog(folder: string): Promise<Digest> {
  return createDigest(await readChainKey(folder));
}
