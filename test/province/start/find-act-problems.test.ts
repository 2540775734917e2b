import { expect, it } from 'vitest';
import { findActProblems, requireLoggedActs } from '../../../province/start/find-act-problems.ts';
import { type Act, actDigest } from '../../../schema/procedure/machine/act.ts';
import type { ActsOfLog, StoredCase } from '../../../schema/procedure/machine/named-acts.ts';

const number = 'YC-000001/2026';

/** A case of one act. */
function oneAct(of = number): StoredCase {
  const act: Act = {
    ...{ case: of, procedure: 'X', command: 'x', version: 1, from: null, to: 'Y', reason: null },
    actor: { person: 'a.b', agency: 'A', role: 'OWNER_HEAD', side: 'OWNER', onBehalfOf: null },
    ...{ at: '2026-01-01T00:00:00.000Z', legalGround: null, documents: [], input: {}, requestId: '1' },
  };
  return { number: of, acts: [{ ...act, id: of, digest: actDigest(act, null) }], effects: [] };
}

/** A log that names the cases. */
function naming(...cases: readonly StoredCase[]): ActsOfLog {
  const named = cases.map(({ number: of, acts }) => {
    const digest = acts[0]?.digest ?? '';
    return [of, [{ case: of, first: 1, version: 1, digest, effects: null }]] as const;
  });
  return { named: new Map(named), done: new Map(cases.map((each) => [each.number, 1])) };
}

const storeOf = (...readings: readonly (readonly StoredCase[])[]) => {
  let at = 0;
  return { storedCases: async () => readings[Math.min(at++, readings.length - 1)] ?? [] };
};

it('tells what the log does not name, what it names and is not there, and of one case that alone', async () => {
  const [known, other] = [oneAct(), oneAct('YC-000002/2026')];
  const store = () => storeOf([known]);
  expect(await findActProblems(store(), async () => naming(known))).toEqual({
    ...{ cases: 1, acts: 1, problems: [] },
  });
  const { problems } = await findActProblems(store(), async () => naming(other));
  expect(problems.map((each) => [each.case, each.position, each.problem])).toEqual([
    [number, 1, 'NOT_NAMED'],
    ['YC-000002/2026', 1, 'MISSING'],
  ]);
  const one = await findActProblems(store(), async () => naming(other), number);
  expect(one.problems).toHaveLength(1);
});

it('finds nothing wrong with what is recorded while it looks', async () => {
  const [known, other] = [oneAct(), oneAct('YC-000002/2026')];
  const store = storeOf([known], [known, other]);
  expect((await findActProblems(store, async () => naming(known, other))).problems).toEqual([]);
});

it('the start is told of the first, and of how many there are', async () => {
  await expect(requireLoggedActs(storeOf([oneAct()]), async () => naming())).rejects.toMatchObject({
    code: 'ACTS_NOT_LOGGED',
    details: { case: number, position: 1, count: 1 },
  });
  await expect(requireLoggedActs(storeOf([oneAct()]), async () => naming(oneAct()))).resolves.toBeUndefined();
});
