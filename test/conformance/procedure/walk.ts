import type { Random } from '../../../province/demonstration/generate/random.ts';
import { CodedError } from '../../../schema/errors/coded-error.ts';
import type { SignedInPerson } from '../../../schema/people/signed-in.ts';
import { type Act, actDigest, type RecordedAct } from '../../../schema/procedure/machine/act.ts';
import type {
  CaseContext,
  CaseNotice,
  CaseStepEffect,
  Effect,
  LinkedCase,
} from '../../../schema/procedure/machine/machine.ts';
import type { GivenCommand, Machine, OpenCase } from '../../../schema/procedure/machine/open-case.ts';
import type { SharingRecords } from '../../../schema/procedure/machine/sharing-records.ts';
import type { ProcedureWorld } from '../../fixtures/procedure-world.ts';
import { LiveWorld } from './live-world.ts';
import { chooseCommand } from './walk-choice.ts';
import { linkedCase } from './walk-inputs.ts';
import { type Pace, paceOf } from './walk-pace.ts';

/** An act that happened in a walk: the case before and after it, what it caused, and what was known then and is known now. */
export interface Walked {
  readonly before: OpenCase;
  readonly act: RecordedAct;
  readonly after: OpenCase;
  readonly effects: readonly Effect[];
  readonly notices: readonly CaseNotice[];
  readonly context: CaseContext;
  readonly known: CaseContext;
}

/** A command that was tried, and how it ended: DONE, or the code of its refusal. */
export interface Attempt {
  readonly opened: OpenCase;
  readonly given: GivenCommand;
  readonly person: SignedInPerson;
  readonly context: CaseContext;
  readonly outcome: string;
}

/** One step of a walk. */
export interface Step {
  readonly attempt: Attempt;
  readonly walked: readonly Walked[];
  /** All open cases after it, and what is known. */
  readonly cases: readonly OpenCase[];
  readonly context: CaseContext;
}

type Tried = Omit<Attempt, 'outcome' | 'context'>;

const hour = 3_600_000;
const mostSteps = 60;
/** No leap afterwards: the years of the calendar end. */
const lastLeap = Date.parse('2028-01-01T00:00:00+07:00');

/**
 * A random walk over one machine: in each round people of several agencies try commands on cases that share one registry, at moving
 * moments, and what is due happens by itself in all of them.
 */
export class Walk {
  readonly #fixed: ProcedureWorld;
  readonly #machine: Machine;
  readonly #random: Random;
  readonly #people: readonly string[];
  readonly #pace: Pace;
  #world: LiveWorld;
  #cases: readonly OpenCase[] = [];
  #issues: SharingRecords['issues'] = [];
  #now = 0;
  #attempts = 0;
  #opened = 0;

  constructor(world: ProcedureWorld, machine: Machine, random: Random) {
    this.#fixed = world;
    this.#machine = machine;
    this.#random = random;
    this.#people = world.register.people.map(({ id }) => id);
    this.#pace = paceOf(machine.procedure.id);
    this.#world = LiveWorld.begin(world);
    this.#beginRound();
  }

  /** Tries one command; what is due by itself happens whether it was refused or not. */
  step(): Step {
    const isOver = this.#cases.every(({ stateText }) => stateText.isFinal);
    if (this.#attempts >= this.#pace.attempts || (isOver && this.#random.chance(0.3))) this.#beginRound();
    this.#attempts += 1;
    this.#passTime();
    this.#issues = this.#raisedIssues();
    const { context, ...tried } = this.#tried();
    const first = this.#whole(() => {
      const { opened, given, person } = tried;
      return [...this.#taken(opened, opened.judge(given, person, context)), ...this.#follow()];
    });
    const rest = first.refused === null ? { walked: [], refused: null } : this.#whole(() => this.#follow());
    return {
      attempt: { ...tried, context, outcome: first.refused ?? 'DONE' },
      walked: [...first.walked, ...rest.walked],
      ...{ cases: this.#cases, context: this.#context() },
    };
  }

  /**
   * What is known of a case at the moment. WHY issues at times: what waits goes on by what other cases say of it; and of a case that
   * is one, all that its plans may name.
   */
  #contextOf(opened: OpenCase): CaseContext {
    const context = this.#context();
    return this.#machine.procedure.id === 'ISSUE'
      ? { ...context, linked: linkedActs(opened, context) }
      : {
          ...context,
          records: { ...context.records, issues: [...context.records.issues, ...this.#issues] },
          otherCases: new Map(this.#cases.map(({ number, acts }) => [number, acts])),
        };
  }

  /** Issues that other agencies raised about the cases, for as long as the moment. */
  #raisedIssues(): SharingRecords['issues'] {
    const random = this.#random;
    const context = this.#context();
    return this.#cases.flatMap((opened) => {
      const asker = opened.acts[0]?.actor.agency;
      if (asker === undefined || !random.chance(0.3)) return [];
      return opened
        .parties(context)
        .filter(({ side }) => side === 'OWNER')
        .map(({ agency }) => ({
          ...{ case: `VM-${agency}`, about: opened.number, asker, askee: agency },
          isOpen: random.chance(0.8),
        }));
    });
  }

  /** All of it or nothing, as in a transaction of the store. */
  #whole(work: () => readonly Walked[]): {
    readonly walked: readonly Walked[];
    readonly refused: string | null;
  } {
    const [cases, world] = [this.#cases, this.#world];
    try {
      return { walked: work(), refused: null };
    } catch (error) {
      if (!(error instanceof CodedError)) throw error;
      this.#cases = cases;
      this.#world = world;
      return { walked: [], refused: error.code };
    }
  }

  #beginRound(): void {
    this.#attempts = 0;
    this.#cases = [];
    this.#world = LiveWorld.begin(this.#fixed);
    this.#now = Date.parse('2026-03-02T08:00:00+07:00') + this.#random.between(0, 300 * 24) * hour;
  }

  #context(): CaseContext {
    return this.#world.contextAt(new Date(this.#now).toISOString());
  }

  /** WHY back at times: a clock that was set back must make nothing possible that was not. */
  #passTime(): void {
    const random = this.#random;
    const way = random.unit();
    const { leap } = this.#pace;
    if (way < 0.01) this.#now -= random.between(1, 48) * hour;
    else if (way < 0.01 + leap.chance && this.#now < lastLeap)
      this.#now += random.pick(leap.days) * 24 * hour;
    else if (way < 0.2) this.#now += random.between(6, 40) * hour;
    else this.#now += random.between(0, 60) * 60_000;
    if (!random.chance(this.#pace.terminations)) return;
    const own = this.#cases.map(({ number }) => number);
    const instruments = this.#context().policy.instruments.filter(({ authority }) =>
      authority.ownerConsents.some(({ document }) => own.includes(document)),
    );
    if (instruments.length === 0) return;
    this.#world = this.#world.terminated(random.pick(instruments).number, new Date(this.#now).toISOString());
  }

  /** A case of the round, or a new one: each case has its turns, and they stand beside each other. */
  #chosenCase(): OpenCase {
    const random = this.#random;
    const open = this.#cases.filter(({ stateText }) => !stateText.isFinal);
    const isNew = open.length === 0 || (open.length < this.#pace.cases && random.chance(0.08));
    if (!isNew) return random.pick(random.chance(0.97) ? open : this.#cases);
    this.#opened += 1;
    return this.#machine.open(`${this.#machine.procedure.prefix}-${numberText(this.#opened)}/2026`, []);
  }

  #tried(): Tried & { readonly context: CaseContext } {
    const opened = this.#chosenCase();
    const context = this.#contextOf(opened);
    const known = { machine: this.#machine, people: this.#people, world: this.#fixed, pace: this.#pace };
    const chosen = chooseCommand({ ...known, random: this.#random, opened, context });
    const given = { ...chosen.given, requestId: `${opened.number}/${this.#attempts}` };
    return { opened, person: chosen.person, given, context };
  }

  /** The act, and those that it causes in other cases. */
  #taken(before: OpenCase, act: Act): readonly Walked[] {
    const context = this.#contextOf(before);
    const digest = actDigest(act, before.acts.at(-1)?.digest ?? null);
    // WHY through JSON: the store keeps no more of an act.
    const kept = JSON.parse(JSON.stringify(act)) as Act;
    const after = before.after({ ...kept, id: `${act.case}@${act.version}`, digest });
    const effects = after.effects(context);
    for (const effect of effects)
      if (effect.kind !== 'CASE_STEP') this.#world = this.#world.after(effect, context);
    this.#cases = [...this.#cases.filter(({ number }) => number !== after.number), after];
    const notices = after.notices(context);
    const recorded = { ...kept, id: `${act.case}@${act.version}`, digest };
    const own = { before, act: recorded, after, effects, notices, context, known: this.#context() };
    return [own, ...effects.flatMap((effect) => (effect.kind === 'CASE_STEP' ? this.#caused(effect) : []))];
  }

  #caused(effect: CaseStepEffect): readonly Walked[] {
    const other = this.#cases.find(({ number }) => number === effect.case);
    const act = other?.caused(effect, this.#contextOf(other)) ?? null;
    return other === undefined || act === null ? [] : this.#taken(other, act);
  }

  /** What is due in any case, until nothing is. @throws CALENDAR_MISSING */
  #follow(): readonly Walked[] {
    const walked: Walked[] = [];
    for (let count = 0; count < mostSteps; count += 1) {
      const next = this.#due();
      if (next === null) return walked;
      walked.push(...this.#taken(next.opened, next.act));
    }
    throw new TypeError(`steps of ${this.#machine.procedure.id} go round in a circle`);
  }

  #due(): { readonly opened: OpenCase; readonly act: Act } | null {
    for (const opened of this.#cases) {
      const act = opened.due(this.#contextOf(opened));
      if (act !== null) return { opened, act };
    }
    return null;
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

function numberText(count: number): string {
  return String(count).padStart(6, '0');
}
