import { codedError } from '../../schema/errors/coded-error.ts';
import type { Instrument, PolicySnapshot } from '../../schema/policy/policy.ts';

/** The version that `NUMBER@VERSION` names, or the newest of `NUMBER`. @throws AGREEMENT_UNKNOWN */
export function recordedInstrument(named: string, { instruments }: PolicySnapshot): Instrument {
  const [, number = named, version] = /^(.*?)(?:@(\d+))?$/.exec(named) ?? [];
  const versions = instruments.filter((each) => each.number === number);
  const found =
    version === undefined
      ? versions.reduce<Instrument | undefined>(
          (latest, each) => (latest !== undefined && latest.version > each.version ? latest : each),
          undefined,
        )
      : versions.find((each) => each.version === Number(version));
  if (found === undefined) throw codedError('AGREEMENT_UNKNOWN', { number: named });
  return found;
}
