import type { Instrument } from '../../policy/policy.ts';
import type { RecordedAct } from '../machine/act.ts';
import type { Machine } from '../machine/open-case.ts';
import { knownProcedures } from './known-procedures.ts';

/** Acts of a case by its number; undefined where they are not whole. */
type ActsOf = (number: string) => readonly RecordedAct[] | undefined;

/**
 * Whether the last of a case's acts can have recorded an instrument: its command records any, and each owner, or the chair, on whom
 * the instrument rests has decided before: in the case, or in an earlier one with whose consent it goes on. WHY beside the note of the
 * effect: a note may name any act.
 */
export function mayRecord(
  acts: readonly RecordedAct[],
  { authority }: Pick<Instrument, 'authority'>,
  actsOf: ActsOf = () => undefined,
): boolean {
  const last = acts.at(-1);
  const machine = knownProcedures.find(({ procedure }) => procedure.id === last?.procedure);
  if (last === undefined || machine === undefined || !machine.causing.has(last.command)) return false;
  const missing = authority.ownerConsents.filter(({ agency }) => !isDecidedBy(agency, machine, acts));
  const rests = missing.length === 0 ? [] : machine.open(last.case, acts).restsOn();
  const isOwners = missing.every(({ agency }) =>
    rests.some((each) => each.agency === agency && isDecidedBy(agency, machine, actsOf(each.case) ?? [])),
  );
  const isChairs = () => decisionsIn(machine, acts).some(({ actor }) => actor.role === 'CHAIR');
  return isOwners && (authority.decision === null || isChairs());
}

function isDecidedBy(agency: string, machine: Machine, acts: readonly RecordedAct[]): boolean {
  return decisionsIn(machine, acts).some(
    ({ actor }) => actor.role === 'OWNER_HEAD' && actor.agency === agency,
  );
}

function decisionsIn({ commands, procedure }: Machine, acts: readonly RecordedAct[]): readonly RecordedAct[] {
  return acts.filter(
    (act) =>
      act.procedure === procedure.id &&
      commands.some(({ name, duty }) => name === act.command && duty === 'DECIDES'),
  );
}
