import { beforeAll, describe, expect, it } from 'vitest';
import { Random } from '../../../province/demonstration/generate/random.ts';
import type { Role } from '../../../schema/people/register.ts';
import type { InstrumentDraft } from '../../../schema/policy/instrument-document.ts';
import { noLimits } from '../../../schema/policy/policy.ts';
import { connectionRequest } from '../../../schema/procedure/connection-request/connection-request.ts';
import type { RequestFacts } from '../../../schema/procedure/connection-request/request-facts.ts';
import { knownProcedures } from '../../../schema/procedure/known/known-procedures.ts';
import type { Act } from '../../../schema/procedure/machine/act.ts';
import { type Machine, machineOf } from '../../../schema/procedure/machine/open-case.ts';
import { counts, tellProgress } from '../../fixtures/counts.ts';
import { type ProcedureWorld, procedureWorld } from '../../fixtures/procedure-world.ts';
import { Walk, type Walked } from './walk.ts';
import { isKnownToWalks } from './walk-inputs.ts';
import { violations } from './walk-oracle.ts';

const { seed, caseSteps } = counts;

let world: ProcedureWorld;
beforeAll(async () => {
  world = await procedureWorld();
});

/** What a walk met: how often each act happened, each code refused, and what was wrong. */
interface Met {
  readonly acts: Map<string, number>;
  readonly refusals: Map<string, number>;
  readonly states: Set<string>;
  readonly instruments: number;
  readonly wrong: readonly string[];
}

function walkOver(machine: Machine, table: Machine, steps: number, from: number): Met {
  const walk = new Walk(world, machine, new Random(from));
  const acts = new Map<string, number>();
  const refusals = new Map<string, number>();
  const states = new Set<string>();
  const wrong: string[] = [];
  let instruments = 0;
  const meet = (walked: Walked) => {
    count(acts, walked.act.command);
    states.add(walked.after.state).add(walked.act.to);
    instruments += walked.effects.filter(({ kind }) => kind === 'INSTRUMENT').length;
    wrong.push(...violations(walked, table, world));
  };
  for (let step = 1; step <= steps && wrong.length === 0; step += 1) {
    const { walked, refused } = walk.step();
    if (refused !== null) count(refusals, refused);
    walked.forEach(meet);
    if (step % 10_000 === 0) tellProgress(`steps over ${machine.procedure.id}`, step, steps);
  }
  return { acts, refusals, states, instruments, wrong };
}

function count(counted: Map<string, number>, name: string): void {
  counted.set(name, (counted.get(name) ?? 0) + 1);
}

/** States to which other procedures lead: a walk is over one case. */
const movedByOthers = ['SUSPENDED'];

const hour = 3_600_000;

describe('random walks over a procedure, judged by an oracle that reads the acts alone', () => {
  it.each(knownProcedures.map((machine) => [machine.procedure.id, machine] as const))(
    `%s: ${caseSteps} commands tried, seed ${seed}, nothing is wrong`,
    (_id, machine) => {
      const met = walkOver(machine, machine, caseSteps, seed);
      expect(met.wrong, `seed ${seed}`).toEqual([]);
      // WHY: a walk in which nothing is refused, or granted, would prove little; of a procedure without fields here it proves less.
      if (!machine.commands.every(({ name }) => isKnownToWalks(name))) return;
      expect([...met.acts.values()].reduce((all, each) => all + each, 0)).toBeGreaterThan(caseSteps / 8);
      const unmet = Object.keys(machine.procedure.states).filter(
        (each) => !met.states.has(each) && !movedByOthers.includes(each),
      );
      expect(unmet.length, unmet.join(', ')).toBeLessThan(2);
      expect(met.instruments > 0).toBe(machine.procedure.id !== 'ISSUE');
      for (const code of ['ACT_ROLE_MISSING', 'ACT_NOT_NOW'])
        expect([...met.refusals.keys()]).toContain(code);
    },
    2 * hour,
  );
});

/** A machine that does what it must not, in one way. */
type Mutant = (procedure: typeof connectionRequest) => typeof connectionRequest;

const everyRole: readonly Role[] = ['CONSUMER_HEAD', 'CONSUMER_OFFICER', 'OWNER_HEAD', 'OWNER_STEWARD'];

function withCommand(name: string, change: Partial<(typeof connectionRequest.commands)[number]>): Mutant {
  return (procedure) => ({
    ...procedure,
    commands: procedure.commands.map((each) => (each.name === name ? { ...each, ...change } : each)),
  });
}

/** Folds an act as if it were another. */
function withFold(change: (act: Act, facts: RequestFacts) => Act): Mutant {
  return (procedure) => ({
    ...procedure,
    fold: (facts, act) => procedure.fold(facts, change(act, facts)),
  });
}

function withDraft(change: (draft: InstrumentDraft) => InstrumentDraft): Mutant {
  return (procedure) => ({
    ...procedure,
    commands: procedure.commands.map((each) => ({
      ...each,
      effects: (facts, act, context) =>
        (each.effects?.(facts, act, context) ?? []).map((effect) =>
          effect.kind === 'INSTRUMENT' ? { ...effect, draft: change(effect.draft) } : effect,
        ),
    })),
  });
}

const mutants: Readonly<Record<string, Mutant>> = {
  'nobody is asked for two pairs of eyes': (procedure) => ({
    ...procedure,
    commands: procedure.commands.map((each) => ({ ...each, duty: 'CONFIRMS' as const })),
  }),
  'a steward consents': withCommand('consentToConnectionRequest', {
    who: [{ side: 'OWNER', roles: everyRole }],
  }),
  'an officer of the consumer sends': withCommand('submitConnectionRequest', {
    who: [{ side: 'CONSUMER', roles: everyRole }],
    duty: 'CONFIRMS',
  }),
  'a consent is for any content': withCommand('consentToConnectionRequest', {
    from: ['SUBMITTED', 'RECEIVED', 'AWAITING_OWNER', 'REFUSED'],
  }),
  'a request is withdrawn after its end': withCommand('withdrawConnectionRequest', {
    from: ['ACTIVE', 'PROHIBITED', 'WITHDRAWN', 'DRAFT'],
  }),
  'rows of the owners are left out': withDraft((draft) => ({
    ...draft,
    content: draft.content.map((entry) => ({ ...entry, rows: null })),
  })),
  'masks of the owners are left out': withDraft((draft) => ({
    ...draft,
    content: draft.content.map((entry) => ({ ...entry, masks: {} })),
  })),
  'limits of the owners are left out': withDraft((draft) => ({ ...draft, limits: noLimits })),
  'the term of the owners is left out': withDraft((draft) => ({ ...draft, validTo: null })),
  'an item more is granted': withDraft((draft) => ({
    ...draft,
    content: draft.content.map((entry) => ({ ...entry, items: [...entry.items, 'Citizen.phone'] })),
  })),
  'nothing is withheld': withFold((act) =>
    act.command === 'consentToConnectionRequest' ? { ...act, input: { ...act.input, withhold: [] } } : act,
  ),
  'one owner is told of the answer of another': (procedure) => ({
    ...procedure,
    commands: procedure.commands.map((each) => ({
      ...each,
      notices: (facts, act, context) => [
        ...each.notices(facts, act, context),
        ...facts.parts.map(({ agency }) => ({
          ...{ agency, roles: ['OWNER_HEAD'] as const, isLegal: false },
          text: { vi: 'x', en: 'x' },
        })),
      ],
    })),
  }),
};

describe('the oracle of the walks', () => {
  it.each(Object.entries(mutants))(
    'finds what is wrong where %s',
    (_name, change) => {
      const table = machineOf(connectionRequest);
      const met = walkOver(machineOf(change(connectionRequest)), table, 6_000, seed);
      expect(met.wrong).not.toEqual([]);
    },
    600_000,
  );
});
