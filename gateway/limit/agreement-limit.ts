import { codedError } from '../../schema/errors/coded-error.ts';
import { memoise } from '../../schema/memoise.ts';
import type { EffectivePermission } from '../../schema/permission/effective-permission.ts';
import { grantId } from '../../schema/permission/instrument-state.ts';
import type { Instrument, InstrumentLimits, PolicySnapshot } from '../../schema/policy/policy.ts';
import type { ItemRead } from '../guard/judge-operation.ts';

/** A limited instrument that a request needs: no other grant authorises some item that it reads. */
export interface NeededLimit {
  readonly grant: string;
  /** Number of the instrument: its versions share one count. */
  readonly number: string;
  readonly limits: InstrumentLimits;
}

/**
 * The frequency, row and cost limits (Decree 47 Art 38(7)) that bind a request. An item that an unlimited grant also
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
      const instrument = limited.get(id);
      if (instrument === undefined) continue;
      needed.set(id, { grant: id, number: instrument.number, limits: instrument.limits });
    }
  }
  return [...needed.values()];
}

/**
 * Refuses an answer that read more rows than an instrument allows.
 * @throws AGREEMENT_ROWS_EXCEEDED
 */
export function checkRows(limits: readonly NeededLimit[], rows: number): void {
  for (const { grant, limits: of } of limits) {
    if (of.rowsPerRequest !== null && rows > of.rowsPerRequest)
      throw codedError('AGREEMENT_ROWS_EXCEEDED', { grant });
  }
}

const limitedOf = new WeakMap<PolicySnapshot, ReadonlyMap<string, Instrument>>();

function limitedInstruments(policy: PolicySnapshot): ReadonlyMap<string, Instrument> {
  return memoise(limitedOf, policy, () => {
    const limited = policy.instruments.filter(({ limits }) =>
      Object.values(limits).some((limit) => limit !== null),
    );
    return new Map(limited.map((instrument) => [grantId(instrument), instrument]));
  });
}
