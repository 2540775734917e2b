import type { Random } from '../../../province/demonstration/generate/random.ts';
import { legalDayOf } from '../../../schema/calendar/legal-day.ts';
import { type SignedInPerson, signedInPerson } from '../../../schema/people/signed-in.ts';
import type { CaseContext } from '../../../schema/procedure/machine/machine.ts';
import type { GivenCommand, Machine, OpenCase } from '../../../schema/procedure/machine/open-case.ts';
import type { ProcedureWorld } from '../../fixtures/procedure-world.ts';
import { fieldsFor } from './walk-inputs.ts';
import type { Pace } from './walk-pace.ts';

/** What a command is chosen by. */
export interface Choice {
  readonly random: Random;
  readonly machine: Machine;
  readonly opened: OpenCase;
  readonly context: CaseContext;
  readonly world: ProcedureWorld;
  readonly people: readonly string[];
  readonly pace: Pace;
}

interface Chosen {
  readonly person: SignedInPerson;
  readonly command: string;
  readonly agency: string | null;
}

/** A command on a case by somebody: mostly what is possible, often complete, at times anything by anybody. */
export function chooseCommand(choice: Choice): {
  readonly person: SignedInPerson;
  readonly given: Omit<GivenCommand, 'requestId'>;
} {
  const { random, opened, context, world } = choice;
  const { person, command, agency } = chosen(choice);
  const sides = opened.sidesOf(person, context);
  const known = { random, context, sides, opened, person, agency, world };
  const given = (value: string) => (random.chance(0.97) ? value : null);
  return {
    person,
    given: {
      ...{ command, fields: fieldsFor(command, known), reason: given('Lý do') },
      ...{ legalGround: given('Điều 14'), documents: random.chance(0.97) ? ['tai-lieu'] : [] },
      agency: random.chance(0.5) ? agency : null,
    },
  };
}

function personOf({ context }: Choice, id: string): SignedInPerson {
  const known = signedInPerson(context.register, id, legalDayOf(Date.parse(context.now)));
  if (known === null) throw new TypeError(`there is no person ${id}`);
  return known;
}

function chosen(choice: Choice): Chosen {
  const { random, machine, opened, context, people, pace } = choice;
  const isNew = opened.acts.length === 0;
  const fitting = machine.commands.filter(({ from }) => (from === null) === isNew);
  const possible = fitting.length === 0 ? machine.commands : fitting;
  if (isNew || random.chance(0.15)) return anybody(choice, possible);
  const met = people.filter(() => random.chance(0.4));
  const available = met.flatMap((id): readonly Chosen[] => {
    const person = personOf(choice, id);
    return opened
      .availableTo(person, context)
      .filter(({ isAllowed }) => isAllowed)
      .map(({ name, agency }) => ({ person, command: name, agency }));
  });
  if (available.length === 0) return anybody(choice, possible);
  const names = [...new Set(available.map(({ command }) => command))];
  const name = weightedPick(
    random,
    names.map((each) => [each, pace.weight(each, opened)] as const),
  );
  return random.pick(available.filter(({ command }) => command === name));
}

/** Mostly somebody who holds a role of the command. */
function anybody(choice: Choice, possible: Machine['commands']): Chosen {
  const { random, people } = choice;
  const { name, who } = random.pick(possible);
  const rolesOf = (id: string) =>
    personOf(choice, id).roles.filter(({ role }) => who.some(({ roles }) => roles.includes(role)));
  const able = people.filter((id) => rolesOf(id).length > 0);
  const id = able.length === 0 || random.chance(0.15) ? random.pick(people) : random.pick(able);
  const [held] = rolesOf(id);
  return { person: personOf(choice, id), command: name, agency: held?.agency ?? null };
}

function weightedPick(random: Random, weighed: readonly (readonly [string, number])[]): string {
  let left = random.unit() * weighed.reduce((sum, [, weight]) => sum + weight, 0);
  for (const [name, weight] of weighed) {
    left -= weight;
    if (left <= 0) return name;
  }
  return weighed.at(-1)?.[0] ?? '';
}
