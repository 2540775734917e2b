import { legalDayOf } from '../../schema/calendar/legal-day.ts';
import type { CatalogueModel } from '../../schema/catalogue/model.ts';
import { invariant } from '../../schema/invariant.ts';
import { signedInPerson } from '../../schema/people/signed-in.ts';
import { knownProcedures } from '../../schema/procedure/known/known-procedures.ts';
import type { CaseContext } from '../../schema/procedure/machine/machine.ts';
import type { NamedActs } from '../../schema/procedure/machine/named-acts.ts';
import { type AskedAct, contextOf, decideAct } from '../../subgraphs/registry/procedure/decide-act.ts';
import { nameActs } from '../../subgraphs/registry/procedure/name-acts.ts';
import { type AskedFrom, readRow, rowOf } from '../../subgraphs/registry/procedure/row-gate.ts';
import type { Sealer } from '../../subgraphs/registry/procedure/sealer.ts';
import type { ActingName, ActUnit } from '../../subgraphs/registry/store/act-unit-interface.ts';
import type { ControlStore } from '../../subgraphs/registry/store/control-store-interface.ts';

/** An act of the demonstration. */
export interface SeedAct {
  /** By which it is done once. */
  readonly name: string;
  readonly person: string;
  readonly command: string;
  /** The case; null where it begins one. */
  readonly number: string | null;
  readonly fields?: Readonly<Record<string, unknown>>;
  readonly documents?: readonly string[];
  readonly reason?: string;
}

/**
 * Gives the commands of the demonstration's people, as they would give them. An act has a name, by which it is done once, however often
 * the demonstration starts.
 */
export class SeedActs {
  readonly coordinator: string;
  /** What was recorded, as the sharing log is going to name it. */
  readonly recorded: NamedActs[] = [];
  readonly #catalogue: CatalogueModel;

  readonly #store: Pick<ControlStore, 'decide' | 'look'>;
  readonly #sealer: Sealer | null;

  constructor(
    catalogue: CatalogueModel,
    coordinator: string,
    store: Pick<ControlStore, 'decide' | 'look'>,
    sealer: Sealer | null = null,
  ) {
    this.coordinator = coordinator;
    this.#catalogue = catalogue;
    this.#store = store;
    this.#sealer = sealer;
  }

  /** What is known now. */
  context(): Promise<CaseContext> {
    return this.#store.look(async (unit) => contextOf(unit, this.#province()));
  }

  /** Whether an act was done at an earlier start. */
  isDone({ name, person }: Pick<SeedAct, 'name' | 'person'>): Promise<boolean> {
    return this.#store.decide(async (unit) => (await unit.actOf(person, `demonstration ${name}`)) !== null);
  }

  /** Does an act; gives the number of its case. */
  act({ name, person, command, number, fields = {}, documents = [], reason }: SeedAct): Promise<string> {
    const machine = knownProcedures.find(({ commands }) => commands.some((each) => each.name === command));
    invariant(machine, `${command} is a command`);
    const requestId = `demonstration ${name}`;
    return this.#store.decide(async (unit) => {
      const before = await unit.actOf(person, requestId);
      if (before !== null) return before.case;
      const known = number === null ? null : machine.open(number, await unit.acts(number));
      const actor = signedInPerson(unit.register, person, legalDayOf(Date.parse(unit.at)));
      invariant(actor, `${person} is in the register`);
      const sides = known?.sidesOf(actor, contextOf(unit, this.#province())) ?? [];
      const asked = {
        ...{ machine, command, fields, documents, case: number, requestId },
        ...{ reason: reason ?? null, legalGround: null, agency: null },
        expectedVersion: known === null ? null : known.actsFor(sides).length,
      };
      return this.#done(unit, asked, person);
    });
  }

  /**
   * Reports an error of a row by a person or an account; gives the number of the case, null where the account may not read there. WHY
   * without asking the owner: no database is open while the demonstration is made, and the row is one of its own.
   */
  report(name: string, who: string | ActingName, fields: SeedAct['fields'] = {}): Promise<string | null> {
    const command = 'reportDataError';
    const machine = knownProcedures.find(({ commands }) => commands.some((each) => each.name === command));
    invariant(machine, `${command} is a command`);
    const from: AskedFrom = { purpose: null, address: null, method: 'ONLINE_QUERY' };
    const requestId = `demonstration ${name}`;
    return this.#store.decide(async (unit) => {
      const before = await unit.actOf(who, requestId);
      if (before !== null) return before.case;
      const asked: AskedAct = {
        ...{ machine, command, fields, documents: [], case: null, requestId, expectedVersion: null },
        ...{ reason: null, legalGround: null, agency: null },
      };
      const context = contextOf(unit, this.#province());
      const day = legalDayOf(Date.parse(unit.at));
      const reader = typeof who === 'string' ? signedInPerson(unit.register, who, day) : who;
      const row = reader === null ? null : rowOf(asked, reader, from, context);
      if (row === null) return null;
      return this.#done(unit, { ...asked, read: readRow(row, from) }, who);
    });
  }

  async #done(unit: ActUnit, asked: AskedAct, who: string | ActingName): Promise<string> {
    const decided = await decideAct(unit, asked, who, this.#province());
    const named = await nameActs(unit, decided);
    if (named !== null) this.recorded.push(named);
    return decided.opened.number;
  }

  #province() {
    const province = { catalogue: this.#catalogue, coordinator: this.coordinator };
    return this.#sealer === null ? province : { ...province, sealer: this.#sealer };
  }
}
