import { codedError } from '../../schema/errors/coded-error.ts';
import { actProblemTexts } from '../../schema/procedure/machine/act-problem-texts.ts';
import type { FoundProblem } from '../../schema/procedure/machine/named-acts.ts';
import type { CommandContext } from './command-context.ts';
import { exitCodes, printResult } from './output.ts';
import type { Words } from './words.ts';

/**
 * Holds every act of the control database, or those of one case, against the sharing log, whose chain is verified on the way
 * (rule R-REC). @throws AUDIT_BROKEN, AUDIT_UNAVAILABLE, CASE_UNKNOWN for a case that neither knows
 */
export async function verifyCases(
  { configuration, output, words }: CommandContext,
  number: string | undefined,
  flags: { readonly json?: boolean },
): Promise<void> {
  const { dataDir: folder, auditAnchorPath: anchorPath, ...rest } = configuration();
  const [{ ActsCollector }, { verifyAudit }, { findActProblems }, { withStore }] = await Promise.all([
    import('../../gateway/audit/read/acts-collector.ts'),
    import('../../gateway/audit/read/verify-audit.ts'),
    import('../start/find-act-problems.ts'),
    import('../start/with-store.ts'),
  ]);
  const readLog = async () => {
    const acts = new ActsCollector();
    const { firstBroken } = await verifyAudit({ folder, anchorPath, visit: (record) => acts.add(record) });
    if (firstBroken === undefined) return acts;
    throw codedError('AUDIT_BROKEN', { detail: `record ${firstBroken.seq}: ${firstBroken.problem}` });
  };
  // WHY by files: which instruments count is not asked here, and the log is read once.
  const checked = await withStore({ ...rest, dataDir: folder, policyBy: 'FILES' }, (store) =>
    findActProblems(store, readLog, number ?? null),
  );
  const { cases, acts, problems } = checked;
  if (number !== undefined && cases === 0 && problems.length === 0)
    throw codedError('CASE_UNKNOWN', { case: number });
  const told = { ok: problems.length === 0, ...checked };
  printResult(output, flags.json, told, () => [
    ...problems.map((each) => problemLine(each, words)),
    words.say(problems.length === 0 ? 'actsNamed' : 'actsNotNamed', {
      ...{ cases, acts, problems: problems.length },
    }),
  ]);
  if (!told.ok) process.exitCode = exitCodes.negative;
}

function problemLine({ case: number, position, command, problem }: FoundProblem, words: Words): string {
  return words.say('actProblem', {
    ...{ case: number, position, command: command ?? '-' },
    problem: words.of(actProblemTexts[problem]),
  });
}
