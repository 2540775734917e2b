import { effectsDigest, type NamedActs } from '../../../schema/procedure/machine/named-acts.ts';
import type { ReadUnit } from '../store/act-unit-interface.ts';
import type { DecidedAct } from './decide-act.ts';

/** How the sharing log names what was recorded now; null: nothing was, the act had been done before (rule R-REC). */
export async function nameActs(
  unit: Pick<ReadUnit, 'effects'>,
  { act, opened, recordedTo }: Pick<DecidedAct, 'act' | 'opened' | 'recordedTo'>,
): Promise<NamedActs | null> {
  const last = recordedTo === null ? undefined : opened.acts[recordedTo - 1];
  if (last === undefined) return null;
  const { case: number, version: first } = act;
  const caused = (await unit.effects(number)).filter(({ at }) => first <= at && at <= last.version);
  const { version, digest } = last;
  return { case: number, first, version, digest, effects: effectsDigest(caused) };
}
