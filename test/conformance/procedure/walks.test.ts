import { beforeAll, describe, expect, it } from 'vitest';
import { Random } from '../../../province/demonstration/generate/random.ts';
import { knownProcedures } from '../../../schema/procedure/known/known-procedures.ts';
import type { Machine } from '../../../schema/procedure/machine/open-case.ts';
import { counts, tellProgress } from '../../fixtures/counts.ts';
import { type ProcedureWorld, procedureWorld } from '../../fixtures/procedure-world.ts';
import { machineMutants } from './machine-mutants.ts';
import { Walk } from './walk.ts';
import { wrongIn } from './walk-judge.ts';
import { notWalked, walkedProcedures } from './walked-procedures.ts';

const { seed, caseSteps } = counts;
const hour = 3_600_000;

let world: ProcedureWorld;
beforeAll(async () => {
  world = await procedureWorld();
});

/** What a walk met: how often each act happened, each code refused, and what was wrong. */
interface Met {
  readonly acts: ReadonlyMap<string, number>;
  readonly refusals: ReadonlyMap<string, number>;
  readonly states: ReadonlySet<string>;
  readonly effects: number;
  readonly wrong: readonly string[];
}

function walkOver(machine: Machine, table: Machine, steps: number, from: number): Met {
  const walk = new Walk(world, machine, new Random(from));
  const acts = new Map<string, number>();
  const refusals = new Map<string, number>();
  const states = new Set<string>();
  const wrong: string[] = [];
  let effects = 0;
  for (let count = 1; count <= steps && wrong.length === 0; count += 1) {
    const step = walk.step();
    if (step.attempt.outcome !== 'DONE') add(refusals, step.attempt.outcome);
    for (const walked of step.walked) {
      add(acts, walked.act.command);
      states.add(walked.after.state).add(walked.act.to);
      effects += walked.effects.length;
    }
    wrong.push(...wrongIn(step, table, world));
    if (count % 10_000 === 0) tellProgress(`steps over ${machine.procedure.id}`, count, steps);
  }
  return { acts, refusals, states, effects, wrong };
}

function add(counted: Map<string, number>, name: string): void {
  counted.set(name, (counted.get(name) ?? 0) + 1);
}

/** States to which other procedures lead, or a request that changes another: what that grants rests on two cases, and has no oracle. */
const movedByOthers = ['SUSPENDED', 'CHANGED'];

/** States that a walk may leave out: a short one comes less far. */
const mostUnmet = caseSteps < 10_000 ? 4 : 0;

describe('random walks over every procedure, judged by oracles that read the acts alone', () => {
  it.each(walkedProcedures.map((machine) => [machine.procedure.id, machine] as const))(
    `%s: ${caseSteps} commands tried, seed ${seed}, nothing is wrong`,
    (_id, machine) => {
      const met = walkOver(machine, machine, caseSteps, seed);
      expect(met.wrong, `seed ${seed}`).toEqual([]);
      // WHY: a walk in which nothing is refused, or nothing done, would prove little.
      const done = [...met.acts.values()].reduce((all, each) => all + each, 0);
      expect(done).toBeGreaterThan(caseSteps / 16);
      const unmet = Object.keys(machine.procedure.states).filter(
        (each) => !met.states.has(each) && !movedByOthers.includes(each),
      );
      expect(unmet.length, unmet.join(', ')).toBeLessThanOrEqual(mostUnmet);
      expect(met.effects).toBeGreaterThan(0);
      const codes = [...met.refusals.keys()];
      expect(codes).toContain('ACT_ROLE_MISSING');
      if (machine.commands.some(({ from }) => from !== null)) expect(codes).toContain('ACT_NOT_NOW');
    },
    2 * hour,
  );
});

/** WHY not the others: an oracle that is not used would find anything wrong. */
const walkedMutants = machineMutants.filter(({ table }) => !notWalked.includes(table.procedure.id));

describe('the oracle of the walks', () => {
  it.each(walkedMutants.map((each) => [each.name, each] as const))(
    'finds what is wrong: %s',
    (_name, { mutant, table }) => {
      const met = walkOver(mutant, table, 4_000, seed);
      expect(met.wrong).not.toEqual([]);
    },
    600_000,
  );

  it('has two mutants at least of every procedure, and knows all but those that are named', () => {
    const counted = walkedProcedures.map(
      ({ procedure }) => machineMutants.filter(({ table }) => table.procedure.id === procedure.id).length,
    );
    expect(Math.min(...counted)).toBeGreaterThan(1);
    expect(knownProcedures.length - walkedProcedures.length).toBe(notWalked.length);
  });
});
