import { codedError } from '../../schema/errors/coded-error.ts';
import { actProblemTexts } from '../../schema/procedure/machine/act-problem-texts.ts';
import {
  type ActsOfLog,
  actProblems,
  type FoundProblem,
  missingActs,
} from '../../schema/procedure/machine/named-acts.ts';
import type { ControlStore } from '../../subgraphs/registry/store/control-store-interface.ts';

/** Cases that were held against the sharing log, and what is wrong with them. */
export interface CheckedCases {
  readonly cases: number;
  readonly acts: number;
  readonly problems: readonly FoundProblem[];
}

/**
 * Holds the acts of the control database against the sharing log; `only`: those of one case. Also while others act.
 * @throws what cannot be read
 */
export async function findActProblems(
  store: Pick<ControlStore, 'storedCases'>,
  readLog: () => Promise<ActsOfLog>,
  only: string | null = null,
): Promise<CheckedCases> {
  const isAsked = (number: string) => only === null || number === only;
  // WHY twice: an act is named before it is kept, and said to be kept after; in between nothing is wrong.
  const before = (await store.storedCases()).filter(({ number }) => isAsked(number));
  const log = await readLog();
  const after = new Map((await store.storedCases()).map((each) => [each.number, each]));
  const unnamed = before.flatMap((each) => actProblems(log, each));
  const missing = [...log.done.keys()]
    .filter(isAsked)
    .flatMap((number) => missingActs(log, after.get(number) ?? { number, acts: [], effects: [] }));
  return {
    cases: before.length,
    acts: before.reduce((count, { acts }) => count + acts.length, 0),
    problems: [...unnamed, ...missing],
  };
}

/** @throws ACTS_NOT_LOGGED for the first problem, and what cannot be read */
export async function requireLoggedActs(
  store: Pick<ControlStore, 'storedCases'>,
  readLog: () => Promise<ActsOfLog>,
): Promise<void> {
  const { problems } = await findActProblems(store, readLog);
  const [first] = problems;
  if (first === undefined) return;
  const { case: number, position, problem } = first;
  const details = { case: number, position, count: problems.length };
  throw codedError('ACTS_NOT_LOGGED', { ...details, detail: actProblemTexts[problem] });
}
