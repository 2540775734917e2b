import type { RegulationDraft, UsageRegulation } from '../../../schema/policy/usage-regulation.ts';
import { noteChange, type PolicyStep } from './write-policy.ts';

/** Records the next version of a usage regulation, and gives it. */
export async function insertRegulation(step: PolicyStep, draft: RegulationDraft): Promise<UsageRegulation> {
  const { trx, version: recordedVersion, at: recordedAt } = step;
  const { number } = draft;
  const last = await trx('usage_regulation').where({ number }).max({ version: 'version' }).first();
  const version = Number(last?.version ?? 0) + 1;
  const regulation: UsageRegulation = { ...draft, version, recordedVersion, recordedAt };
  await trx('usage_regulation').insert({
    ...{ number, version, recorded_version: recordedVersion },
    record: JSON.stringify(regulation),
  });
  await noteChange(step, 'USAGE_REGULATION', `${number}@${version}`);
  return regulation;
}
