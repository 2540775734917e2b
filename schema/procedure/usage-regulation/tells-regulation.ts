import type { UsageRegulation } from '../../policy/usage-regulation.ts';
import type { RecordedAct } from '../machine/act.ts';
import { canonicalDigest } from '../machine/canonical-digest.ts';
import { byParty } from '../machine/on-behalf.ts';
import { blankRegulation, foldRegulation, regulationDraft } from './regulation-facts.ts';
import { usageRegulation } from './usage-regulation.ts';

/**
 * Whether the last of a case's acts recorded exactly this regulation: the acts were decided by its head or the chair, and say the
 * same as the record. WHY beside the note of the effect: a note may name any act.
 */
export function tellsRegulation(acts: readonly RecordedAct[], regulation: UsageRegulation): boolean {
  const last = acts.at(-1);
  if (last?.procedure !== usageRegulation.id) return false;
  const records = usageRegulation.commands.some(
    ({ name, effects }) => name === last.command && effects !== undefined,
  );
  const isDecided = acts.some(
    ({ command, actor }) =>
      command === 'issueUsageRegulation' && (actor.role === 'OWNER_HEAD' || actor.role === 'CHAIR'),
  );
  const told = regulationDraft(acts.map(byParty).reduce(foldRegulation, blankRegulation));
  const { version: _version, recordedVersion: _recorded, recordedAt: _at, ...draft } = regulation;
  return records && isDecided && told !== null && canonicalDigest(told) === canonicalDigest(draft);
}
