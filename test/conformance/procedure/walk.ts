import type { Random } from '../../../province/demonstration/generate/random.ts';
import { CodedError } from '../../../schema/errors/coded-error.ts';
import type { SignedInPerson } from '../../../schema/people/signed-in.ts';
import { type Act, actDigest, type RecordedAct } from '../../../schema/procedure/machine/act.ts';
import type {
  CaseContext,
  CaseNotice,
  Effect,
  LinkedCase,
} from '../../../schema/procedure/machine/machine.ts';
import type { Machine, OpenCase } from '../../../schema/procedure/machine/open-case.ts';
import type { ProcedureWorld } from '../../fixtures/procedure-world.ts';
import { fieldsFor, linkedCase } from './walk-inputs.ts';

/** An act that happened in a walk: the case before and after it, and what it caused. */
export interface Walked {
  readonly before: OpenCase;
  readonly act: RecordedAct;
  readonly after: OpenCase;
  readonly effects: readonly Effect[];
  readonly notices: readonly CaseNotice[];
  readonly context: CaseContext;
}

const hour = 3_600_000;
/** Attempts after which a case is left where it is. */
const mostAttempts = 90;
const mostSteps = 50;

/** A random walk over one machine: people try commands at moving moments, and what is due happens by itself. */
export class Walk {
  readonly #world: ProcedureWorld;
  readonly #machine: Machine;
  readonly #random: Random;
  readonly #people: readonly string[];
  #opened: OpenCase;
  #now = Date.parse('2026-03-02T08:00:00+07:00');
  #attempts = 0;
  #cases = 0;

  constructor(world: ProcedureWorld, machine: Machine, random: Random) {
    this.#world = world;
    this.#machine = machine;
    this.#random = random;
    this.#people = world.register.people.map(({ id }) => id);
    this.#opened = this.#newCase();
  }

  /** Tries one command; gives the acts that happened, or the code of the refusal. */
  step(): { readonly walked: readonly Walked[]; readonly refused: string | null } {
    if (this.#attempts > mostAttempts || (this.#opened.stateText.isFinal && this.#random.chance(0.4)))
      this.#opened = this.#newCase();
    this.#attempts += 1;
    this.#passTime();
    const context = this.#context();
    const given = this.#whole(() => {
      const first = this.#taken(this.#judge(context), context);
      return [first, ...this.#follow(context)];
    });
    if (given.refused === null) return given;
    const { walked } = this.#whole(() => this.#follow(context));
    return { walked, refused: given.refused };
  }

  /** What is known at the moment. WHY issues at times: what waits goes on by what other cases say of it. */
  #context(): CaseContext {
    const context = this.#world.contextAt(new Date(this.#now).toISOString());
    const { number, acts } = this.#opened;
    if (this.#machine.procedure.id === 'ISSUE')
      return { ...context, linked: linkedActs(this.#opened, context) };
    const asker = acts[0]?.actor.agency;
    if (asker === undefined || !this.#random.chance(0.3)) return context;
    const issues = this.#opened
      .parties(context)
      .filter(({ side }) => side === 'OWNER')
      .map(({ agency }) => ({
        ...{ case: `VM-${agency}`, about: number, asker, askee: agency },
        isOpen: this.#random.chance(0.8),
      }));
    return { ...context, records: { ...context.records, issues } };
  }

  /** All of it or nothing, as in a transaction of the store. */
  #whole(work: () => readonly Walked[]): ReturnType<Walk['step']> {
    const before = this.#opened;
    try {
      return { walked: work(), refused: null };
    } catch (error) {
      if (!(error instanceof CodedError)) throw error;
      this.#opened = before;
      return { walked: [], refused: error.code };
    }
  }

  #newCase(): OpenCase {
    this.#attempts = 0;
    this.#cases += 1;
    this.#now = Date.parse('2026-03-02T08:00:00+07:00') + this.#random.between(0, 300 * 24) * hour;
    return this.#machine.open(`${this.#machine.procedure.prefix}-${this.#cases}/2026`, []);
  }

  /** WHY back at times: a clock that was set back must make nothing possible that was not. */
  #passTime(): void {
    const random = this.#random;
    const way = random.unit();
    if (way < 0.01) this.#now -= random.between(1, 48) * hour;
    else if (way < 0.02) this.#now += 200 * 24 * hour;
    else if (way < 0.2) this.#now += random.between(6, 40) * hour;
    else this.#now += random.between(0, 60) * 60_000;
  }

  #judge(context: CaseContext): Act {
    const [person, command] = this.#chosen(context);
    const random = this.#random;
    const sides = this.#opened.sidesOf(person, context);
    const fields = fieldsFor(command, {
      ...{ random, context, sides, world: this.#world, opened: this.#opened },
    });
    const given = (value: string) => (random.chance(0.97) ? value : null);
    return this.#opened.judge(
      {
        ...{ command, fields, reason: given('Lý do'), legalGround: given('Điều 14') },
        documents: random.chance(0.97) ? ['tai-lieu'] : [],
        requestId: `${this.#cases}/${this.#attempts}`,
        agency: null,
      },
      person,
      context,
    );
  }

  /** Mostly what somebody may do now; at times anything by anybody. */
  #chosen(context: CaseContext): readonly [SignedInPerson, string] {
    const random = this.#random;
    const isNew = this.#opened.acts.length === 0;
    const possible = this.#machine.commands.filter(({ from }) => (from === null) === isNew);
    if (isNew || random.chance(0.2)) return this.#anybody(possible, context);
    const available = this.#people.flatMap((id) => {
      const each = this.#world.personAt(id, context.now);
      return this.#opened
        .availableTo(each, context)
        .filter(({ isAllowed }) => isAllowed)
        .map(({ name }) => [each, name] as const);
    });
    if (available.length === 0) {
      this.#attempts += 10;
      return this.#anybody(possible, context);
    }
    // WHY seldom: what ends a case early would leave little to walk.
    const names = [...new Set(available.map(([, name]) => name))];
    const going = names.filter(
      (name) => !/^(?:withdraw|acceptSettlement|acceptIssueAnswer|recordProhibition|deny)/.test(name),
    );
    const name = random.pick(going.length === 0 || random.chance(0.16) ? names : going);
    return random.pick(available.filter(([, each]) => each === name));
  }

  /** Mostly somebody who holds a role of the command. */
  #anybody(possible: Machine['commands'], { now }: CaseContext): readonly [SignedInPerson, string] {
    const random = this.#random;
    const { name, who } = random.pick(possible);
    const able = this.#people.filter((id) =>
      this.#world.personAt(id, now).roles.some(({ role }) => who.some(({ roles }) => roles.includes(role))),
    );
    const person = able.length === 0 || random.chance(0.15) ? random.pick(this.#people) : random.pick(able);
    return [this.#world.personAt(person, now), name];
  }

  #taken(act: Act, context: CaseContext): Walked {
    const before = this.#opened;
    const digest = actDigest(act, before.acts.at(-1)?.digest ?? null);
    // WHY through JSON: the store keeps no more of an act.
    const kept = JSON.parse(JSON.stringify(act)) as Act;
    const recorded: RecordedAct = { ...kept, id: `${act.case}@${act.version}`, digest };
    const after = before.after(recorded);
    this.#opened = after;
    const [effects, notices] = [after.effects(context), after.notices(context)];
    return { before, act: recorded, after, effects, notices, context };
  }

  #follow(context: CaseContext): readonly Walked[] {
    const walked: Walked[] = [];
    if (this.#opened.acts.length === 0) return walked;
    for (let count = 0; count < mostSteps; count += 1) {
      const due = this.#opened.due(context);
      if (due === null) return walked;
      walked.push(this.#taken(due, context));
    }
    throw new TypeError(`steps of ${this.#opened.number} go round in a circle`);
  }
}

/** A case in which every party, and somebody else, has done what plans ask for, before and after them. */
function linkedActs(opened: OpenCase, context: CaseContext): ReadonlyMap<string, LinkedCase> {
  const [first] = opened.acts;
  if (first === undefined) return new Map();
  const agencies = [...opened.parties(context).map(({ agency }) => agency), 'H41.STC'];
  const acts = agencies.flatMap((agency) =>
    ['before', 'after', 'again', 'other'].map(
      (which): RecordedAct => ({
        ...first,
        ...{ id: `${agency}/${which}`, case: linkedCase, procedure: 'CONNECTION_REQUEST' },
        command: which === 'other' ? 'refuseConnectionRequest' : 'consentToConnectionRequest',
        actor: { person: 'x', agency, side: 'OWNER', role: 'OWNER_HEAD', onBehalfOf: null },
        at: which === 'before' ? '2020-01-01T00:00:00.000Z' : context.now,
      }),
    ),
  );
  return new Map([[linkedCase, { procedure: 'CONNECTION_REQUEST', acts, parties: [], isWhole: false }]]);
}
