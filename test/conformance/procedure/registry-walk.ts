import { randomUUID } from 'node:crypto';
import type { Random } from '../../../province/demonstration/generate/random.ts';
import { CodedError } from '../../../schema/errors/coded-error.ts';
import type { CaseContext } from '../../../schema/procedure/machine/machine.ts';
import type { Machine, OpenCase } from '../../../schema/procedure/machine/open-case.ts';
import type { Cases, DecidedCase } from '../../../subgraphs/registry/procedure/cases.ts';
import {
  type AskedAct,
  contextOf,
  type ProvinceFacts,
} from '../../../subgraphs/registry/procedure/decide-act.ts';
import type { ControlStore } from '../../../subgraphs/registry/store/control-store-interface.ts';
import type { ProcedureWorld } from '../../fixtures/procedure-world.ts';
import { chooseCommand } from './walk-choice.ts';
import { paceOf } from './walk-pace.ts';

/** What of a registry a walk needs. */
export interface WalkedRegistry {
  readonly store: ControlStore;
  readonly cases: Pick<Cases, 'decide' | 'preview' | 'takeDueSteps'>;
  readonly province: ProvinceFacts;
  readonly world: ProcedureWorld;
  /** Id of a document that is stored for an agency. */
  readonly documents: ReadonlyMap<string, string>;
  readonly setClock: (clock: number) => void;
  /** Everything that stands in the database, as text. */
  readonly everything: () => Promise<string>;
}

/** An act that was done: who asked for it, how, and its id. */
interface Done {
  readonly asked: AskedAct;
  readonly person: string;
  readonly id: string;
}

const hour = 3_600_000;

/**
 * A walk over one machine through the registry on a real store: acts, previews before them, requests that come twice, versions that are
 * stale. Each step gives what is wrong with it.
 */
export class RegistryWalk {
  readonly #registry: WalkedRegistry;
  readonly #machine: Machine;
  readonly #random: Random;
  readonly #done: Done[] = [];
  readonly met = new Map<string, number>();
  #numbers: readonly string[] = [];
  #clock: number;

  constructor(registry: WalkedRegistry, machine: Machine, random: Random) {
    this.#registry = registry;
    this.#machine = machine;
    this.#random = random;
    this.#clock = Date.parse('2026-03-02T08:00:00+07:00') + random.between(0, 200 * 24) * hour;
  }

  async step(): Promise<readonly string[]> {
    const random = this.#random;
    const { leap } = paceOf(this.#machine.procedure.id);
    this.#clock += random.chance(leap.chance)
      ? random.pick(leap.days) * 24 * hour
      : random.between(0, 120) * 60_000;
    this.#registry.setClock(this.#clock);
    const wrong: string[] = [];
    await this.#registry.cases.takeDueSteps((error) => {
      if (!(error instanceof CodedError)) wrong.push(String(error));
    });
    const way = random.unit();
    if (way < 0.2 && this.#done.length > 0)
      return [...wrong, ...(await this.#repeat(random.pick(this.#done)))];
    const { asked, person } = await this.#chosen();
    return [
      ...wrong,
      ...(way < 0.35 && asked.case !== null
        ? await this.#stale(asked, person)
        : await this.#act(asked, person)),
    ];
  }

  /** A preview changes nothing, and tells what the act then does; what is refused changes nothing either. */
  async #act(asked: AskedAct, person: string): Promise<readonly string[]> {
    const before = await this.#registry.everything();
    const preview = await this.#outcome(() => this.#registry.cases.preview(asked, person));
    const between = await this.#registry.everything();
    const act = await this.#outcome(() => this.#registry.cases.decide(asked, person));
    const after = await this.#registry.everything();
    const isDone = act.decided !== null;
    if (act.decided !== null) {
      const { decided, opened } = act.decided;
      this.#done.push({ asked, person, id: decided.act.id });
      this.#numbers = [...new Set([...this.#numbers, opened.number])];
    }
    this.#count(act.told.startsWith('DONE') ? 'DONE' : act.told);
    return [
      ...(before === between ? [] : [`a preview of ${asked.command} changed the database`]),
      ...(preview.told === act.told
        ? []
        : [`${asked.command}: its preview says ${preview.told}, it does ${act.told}`]),
      ...((between === after) === !isDone
        ? []
        : [`${asked.command}: ${act.told}, changed: ${between !== after}`]),
    ];
  }

  /** The same request gives the same act, another one under its id is refused; neither does anything. */
  async #repeat({ asked, person, id }: Done): Promise<readonly string[]> {
    const isChanged = this.#random.chance(0.4);
    const again = isChanged ? { ...asked, reason: 'Lý do khác' } : asked;
    const before = await this.#registry.everything();
    const act = await this.#outcome(() => this.#registry.cases.decide(again, person));
    const isSame = before === (await this.#registry.everything());
    const expected =
      act.told === 'CASE_UNKNOWN' ||
      (isChanged ? act.told === 'ACT_REQUEST_REUSED' : act.decided?.decided.act.id === id);
    this.#count(isChanged ? `reused ${act.told}` : `repeated ${act.decided === null ? act.told : 'DONE'}`);
    return [
      ...(isSame ? [] : [`${asked.command} acted twice`]),
      ...(expected ? [] : [`${asked.command} repeated gave ${act.told}`]),
    ];
  }

  /** What was decided on an older version is refused, and does nothing. */
  async #stale(asked: AskedAct, person: string): Promise<readonly string[]> {
    const before = await this.#registry.everything();
    const wrongVersion = (asked.expectedVersion ?? 0) + this.#random.pick([-2, -1, 1]);
    const act = await this.#outcome(() =>
      this.#registry.cases.decide({ ...asked, expectedVersion: wrongVersion }, person),
    );
    const isSame = before === (await this.#registry.everything());
    this.#count(`stale ${act.told}`);
    return [
      ...(isSame ? [] : [`${asked.command} on a stale version changed the database`]),
      ...(['ACT_CONFLICT', 'CASE_UNKNOWN'].includes(act.told)
        ? []
        : [`${asked.command} on a stale version gave ${act.told}`]),
    ];
  }

  #count(name: string): void {
    this.met.set(name, (this.met.get(name) ?? 0) + 1);
  }

  async #outcome(
    work: () => Promise<DecidedCase>,
  ): Promise<{ readonly told: string; readonly decided: DecidedCase | null }> {
    try {
      const decided = await work();
      const {
        opened,
        decided: { act, notices, effects },
      } = decided;
      const kinds = effects.map(({ kind }) => kind).join();
      // WHY not the number: that of a new case is drawn by chance.
      return {
        told: `DONE ${act.command} ${opened.state}@${opened.version} ${notices.length} ${kinds}`,
        decided,
      };
    } catch (error) {
      if (!(error instanceof CodedError)) throw error;
      return { told: error.code, decided: null };
    }
  }

  async #chosen(): Promise<{ readonly asked: AskedAct; readonly person: string }> {
    const random = this.#random;
    const { cases: most } = paceOf(this.#machine.procedure.id);
    const found = await this.#openCases();
    const open = found.filter(({ opened }) => !opened.stateText.isFinal);
    const isNew = open.length === 0 || (open.length < most && random.chance(0.1));
    const { opened, context } = isNew ? await this.#blank() : random.pick(open);
    const { world, documents } = this.#registry;
    const people = world.register.people.map(({ id }) => id);
    const pace = paceOf(this.#machine.procedure.id);
    const { person, given } = chooseCommand({
      ...{ random, opened, context, world, people, pace },
      machine: this.#machine,
    });
    const own = documents.get(given.agency ?? person.roles[0]?.agency ?? '');
    return {
      person: person.id,
      asked: {
        ...{ ...given, machine: this.#machine, requestId: randomUUID() },
        documents: own === undefined || given.documents.length === 0 ? [] : [own],
        case: isNew ? null : opened.number,
        expectedVersion: isNew ? null : opened.actsFor(opened.sidesOf(person, context)).length,
      },
    };
  }

  #openCases(): Promise<readonly { readonly opened: OpenCase; readonly context: CaseContext }[]> {
    const { store, province } = this.#registry;
    return store.look(async (unit) => {
      const context = contextOf(unit, province);
      return Promise.all(
        this.#numbers.map(async (number) => ({
          opened: this.#machine.open(number, await unit.acts(number)),
          context,
        })),
      );
    });
  }

  #blank(): Promise<{ readonly opened: OpenCase; readonly context: CaseContext }> {
    const { store, province } = this.#registry;
    return store.look(async (unit) => ({
      opened: this.#machine.open('', []),
      context: contextOf(unit, province),
    }));
  }
}
