import { registryError } from '../../schema/errors/registry.ts';
import type { EffectivePermission } from '../../schema/permission/effective-permission.ts';
import { grantId } from '../../schema/permission/evaluate-item.ts';
import type { Instrument, PolicySnapshot } from '../../schema/permission/policy.ts';
import type { ItemRead } from '../guard/judge-operation.ts';

/** A limited instrument that a request needs: no other grant authorises some item that it reads. */
export interface NeededLimit {
  readonly grant: string;
  readonly limits: Instrument['limits'];
}

/**
 * The frequency and row limits (Decree 47 Art 38(7)) that bind a request. An item that an unlimited grant also
 * authorises binds nothing; otherwise every grant that authorises it does.
 */
export function limitsOf(
  policy: PolicySnapshot,
  permission: EffectivePermission,
  reads: readonly ItemRead[],
): readonly NeededLimit[] {
  const limited = limitedInstruments(policy);
  if (limited.size === 0) return [];
  const needed = new Map<string, NeededLimit>();
  for (const { kind, coordinate } of reads) {
    const decision = permission.decide(kind, coordinate);
    if (decision.kind === 'none' || decision.grants.some(({ id }) => !limited.has(id))) continue;
    for (const { id } of decision.grants) {
      const limits = limited.get(id);
      if (limits !== undefined) needed.set(id, { grant: id, limits });
    }
  }
  return [...needed.values()];
}

const known = new WeakMap<PolicySnapshot, ReadonlyMap<string, Instrument['limits']>>();

function limitedInstruments(policy: PolicySnapshot): ReadonlyMap<string, Instrument['limits']> {
  const found = known.get(policy);
  if (found !== undefined) return found;
  const limited = new Map(
    policy.instruments
      .filter(({ limits }) => limits.requestsPerMinute !== null || limits.rowsPerRequest !== null)
      .map((instrument) => [grantId(instrument), instrument.limits]),
  );
  known.set(policy, limited);
  return limited;
}

/** Refuses an answer that read more rows than an instrument allows, with AGREEMENT_ROWS_EXCEEDED. */
export function checkRows(limits: readonly NeededLimit[], rows: number): void {
  for (const {
    grant,
    limits: { rowsPerRequest },
  } of limits) {
    if (rowsPerRequest !== null && rows > rowsPerRequest)
      throw registryError('AGREEMENT_ROWS_EXCEEDED', { grant });
  }
}

const minuteMs = 60_000;

/** Counts the requests of each consumer under each limited instrument, minute by minute. */
export class FrequencyLimit {
  readonly #now: () => number;
  #minute = -1;
  #counts = new Map<string, number>();

  constructor(now: () => number = Date.now) {
    this.#now = now;
  }

  /** Counts one request. Rejects with AGREEMENT_LIMIT_REACHED, and counts nothing then. */
  take(account: string | null, limits: readonly NeededLimit[]): void {
    if (limits.length === 0) return;
    const minute = Math.floor(this.#now() / minuteMs);
    if (minute !== this.#minute) {
      this.#minute = minute;
      this.#counts = new Map();
    }
    const keys = limits.map(({ grant }) => `${account ?? ''} ${grant}`);
    limits.forEach(({ grant, limits: { requestsPerMinute } }, at) => {
      const count = this.#counts.get(keys[at] ?? '') ?? 0;
      if (requestsPerMinute !== null && count >= requestsPerMinute) {
        throw registryError('AGREEMENT_LIMIT_REACHED', { grant });
      }
    });
    for (const key of keys) this.#counts.set(key, (this.#counts.get(key) ?? 0) + 1);
  }
}
