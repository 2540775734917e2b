import type { Instrument } from '../../policy/policy.ts';
import type { RecordedAct } from '../machine/act.ts';
import { knownProcedures } from './known-procedures.ts';

/**
 * Whether the last of a case's acts can have recorded an instrument: its command records any, and each owner, or the chair, on whom
 * the instrument rests has decided in the case before. WHY beside the note of the effect: a note may name any act.
 */
export function mayRecord(
  acts: readonly RecordedAct[],
  { authority }: Pick<Instrument, 'authority'>,
): boolean {
  const last = acts.at(-1);
  const machine = knownProcedures.find(({ procedure }) => procedure.id === last?.procedure);
  if (last === undefined || machine === undefined || !machine.causing.has(last.command)) return false;
  const decided = acts.filter(({ command }) =>
    machine.commands.some(({ name, duty }) => name === command && duty === 'DECIDES'),
  );
  const isOwners = authority.ownerConsents.every(({ agency }) =>
    decided.some(({ actor }) => actor.role === 'OWNER_HEAD' && actor.agency === agency),
  );
  return isOwners && (authority.decision === null || decided.some(({ actor }) => actor.role === 'CHAIR'));
}
