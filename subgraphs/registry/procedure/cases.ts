import { legalDayOf } from '../../../schema/calendar/legal-day.ts';
import { CodedError, codedError } from '../../../schema/errors/coded-error.ts';
import type { Role } from '../../../schema/people/register.ts';
import { type SignedInPerson, signedInPerson } from '../../../schema/people/signed-in.ts';
import { procedureOfCase } from '../../../schema/procedure/known/known-procedures.ts';
import {
  givenReferences,
  type LoggedRequest,
  type LogReference,
} from '../../../schema/procedure/machine/logged-request.ts';
import type { CaseContext, CaseParty } from '../../../schema/procedure/machine/machine.ts';
import { namingOf } from '../../../schema/procedure/machine/named-acts.ts';
import type { OpenCase } from '../../../schema/procedure/machine/open-case.ts';
import type { KeptCase, ReadUnit } from '../store/act-unit-interface.ts';
import type { ControlStore } from '../store/control-store-interface.ts';
import {
  type AskedAct,
  contextOf,
  type DecidedAct,
  decideAct,
  hasDueStep,
  type ProvinceFacts,
  takeSteps,
} from './decide-act.ts';
import { nameActs } from './name-acts.ts';

/** Where acts are announced before they are recorded (the sharing log). @throws AUDIT_UNAVAILABLE, and then nothing is recorded */
export interface CaseJournal {
  begun(entry: JournalEntry): Promise<void>;
  done(entry: JournalEntry): Promise<void>;
  refused(entry: JournalEntry): Promise<void>;
}

/** An act as the sharing log names it. */
export interface JournalEntry {
  /** Person id, or `system`. */
  readonly by: string;
  readonly action: string;
  readonly policyVersion: number | null;
}

/** Finds what the sharing log says of a request. @throws AUDIT_UNAVAILABLE */
export type LogReader = (reference: LogReference) => Promise<readonly LoggedRequest[]>;

/** A case as one person sees it. */
export interface SeenCase {
  readonly opened: OpenCase;
  readonly person: SignedInPerson;
  readonly sides: readonly CaseParty[];
  readonly context: CaseContext;
}

/** What an act did, as the person who gave it sees it. */
export interface DecidedCase extends SeenCase {
  readonly decided: DecidedAct;
}

/** Which cases of a procedure to list. */
export interface CaseListAsked {
  readonly procedure?: string;
  readonly isOpen?: boolean;
  readonly limit: number;
  readonly after?: Pick<KeptCase, 'openedAt' | 'number'>;
}

const readsAll: readonly Role[] = ['AUDITOR', 'CHAIR'];
const coordinators: readonly Role[] = ['COORDINATOR_HEAD', 'COORDINATOR_OFFICER'];

/** What the log says of acts: which they are, and what they caused (rule R-REC). WHY nothing of acts that were done before. */
async function actionOf(unit: Pick<ReadUnit, 'effects'>, decided: DecidedAct): Promise<string> {
  const { act, elsewhere } = decided;
  const named: string[] = [];
  for (const each of [decided, ...elsewhere]) {
    const acts = await nameActs(unit, each);
    if (acts !== null) named.push(namingOf(acts));
  }
  return `${act.command} ${named.length === 0 ? `${act.case} again` : named.join(', ')}`;
}

/** Takes the transaction of a preview back. */
class PreviewEnds extends Error {
  override readonly name = 'PreviewEnds';
}

/** The cases of a province: who sees which, and the one way in which they change. */
export class Cases {
  readonly #store: Pick<
    ControlStore,
    'decide' | 'look' | 'cases' | 'openCases' | 'casesNaming' | 'sharingRecords'
  >;
  readonly #province: ProvinceFacts;
  readonly #journal: CaseJournal;
  readonly #log: LogReader;

  constructor(
    store: Pick<ControlStore, 'decide' | 'look' | 'cases' | 'openCases' | 'casesNaming' | 'sharingRecords'>,
    province: ProvinceFacts,
    journal: CaseJournal,
    log: LogReader = async () => [],
  ) {
    this.#store = store;
    this.#province = province;
    this.#journal = journal;
    this.#log = log;
  }

  /**
   * Decides a command of a person. The act stands in the sharing log before it is recorded; where it cannot, nothing is.
   * @throws what `decideAct` throws, AUDIT_UNAVAILABLE
   */
  async decide(asked: AskedAct, person: string): Promise<DecidedCase> {
    let entry: JournalEntry = {
      by: person,
      action: `${asked.command} ${asked.case ?? 'new'}`,
      policyVersion: null,
    };
    let isBegun = false;
    try {
      const given = await this.#withLog(asked);
      const decided = await this.#store.decide(async (unit) => {
        const found = await decideAct(unit, given, person, this.#province);
        entry = { by: person, action: await actionOf(unit, found), policyVersion: unit.policy.version };
        await this.#journal.begun(entry);
        isBegun = true;
        return this.#seen(unit, found, person);
      });
      await this.#journal.done(entry);
      return decided;
    } catch (error) {
      if (error instanceof CodedError && !isBegun) await this.#journal.refused(entry);
      throw error;
    }
  }

  /** WHY before the transaction: a search of the log is no reason to hold the lock of the policy. */
  async #withLog(asked: AskedAct): Promise<AskedAct> {
    const known = asked.machine.commands.find(({ name }) => name === asked.command);
    if (known?.attachesLog !== true) return asked;
    const logged: LoggedRequest[] = [];
    for (const reference of givenReferences(asked.fields)) logged.push(...(await this.#log(reference)));
    return { ...asked, logged };
  }

  /** What a command would do. Nothing is recorded. */
  async preview(asked: AskedAct, person: string): Promise<DecidedCase> {
    let seen: DecidedCase | undefined;
    const undo = new PreviewEnds();
    const given = await this.#withLog(asked);
    await this.#store
      .decide(async (unit) => {
        seen = this.#seen(
          unit,
          await decideAct(unit, { ...given, isPreview: true }, person, this.#province),
          person,
        );
        throw undo;
      })
      .catch((error: unknown) => {
        if (error !== undo) throw error;
      });
    if (seen === undefined) throw undo;
    return seen;
  }

  /** A case that a person may see. @throws CASE_UNKNOWN alike for one that is not there, and one of others */
  find(number: string, person: string): Promise<SeenCase> {
    return this.#store.look(async (unit) => {
      const known = this.#who(unit, person);
      const seen = await this.#see(unit, number, known);
      if (seen === null) throw codedError('CASE_UNKNOWN', { case: number });
      return seen;
    });
  }

  /** What acts would be judged by now, and the person as the register knows them. @throws PERSON_UNKNOWN */
  known(person: string): Promise<Pick<SeenCase, 'person' | 'context'>> {
    return this.#store.look(async (unit) => {
      return { person: this.#who(unit, person), context: contextOf(unit, this.#province) };
    });
  }

  /** Cases that a person may see, the newest first, and the place of each in the list. */
  async list(
    person: SignedInPerson,
    asked: CaseListAsked,
  ): Promise<readonly (SeenCase & { readonly kept: KeptCase })[]> {
    const agencies = await this.#agenciesOf(person);
    const seen: (SeenCase & { readonly kept: KeptCase })[] = [];
    let { after } = asked;
    for (;;) {
      const kept = await this.#store.cases({ ...asked, agencies, ...(after === undefined ? {} : { after }) });
      seen.push(...(await this.#seenOf(kept, person)));
      after = kept.at(-1);
      // WHY further: of the cases of an agency some are not for every role in it, and a page that ends early would end the list.
      if (seen.length >= asked.limit || kept.length < asked.limit) return seen.slice(0, asked.limit);
    }
  }

  async #seenOf(
    kept: readonly KeptCase[],
    person: SignedInPerson,
  ): Promise<readonly (SeenCase & { readonly kept: KeptCase })[]> {
    if (kept.length === 0) return [];
    return this.#store.look(async (unit) => {
      const known = this.#who(unit, person.id);
      const seen: (SeenCase & { readonly kept: KeptCase })[] = [];
      for (const each of kept) {
        const found = await this.#see(unit, each.number, known);
        if (found !== null) seen.push({ ...found, kept: each });
      }
      return seen;
    });
  }

  /** Whether a person sees an act that names a document. */
  async seesDocument(person: SignedInPerson, document: string): Promise<boolean> {
    const numbers = await this.#store.casesNaming(document);
    if (numbers.length === 0) return false;
    return this.#store.look(async (unit) => {
      const known = this.#who(unit, person.id);
      for (const number of numbers) {
        const seen = await this.#see(unit, number, known);
        if (seen?.opened.actsFor(seen.sides).some(({ documents }) => documents.includes(document)) === true)
          return true;
      }
      return false;
    });
  }

  /**
   * Takes what is due by itself in every open case, each in a transaction of its own. Gives the number of acts; what fails in one
   * case is told and hinders no other.
   */
  async takeDueSteps(report: (error: unknown, number: string) => void): Promise<number> {
    let taken = 0;
    for (const number of await this.#store.openCases()) {
      try {
        taken += await this.#takeSteps(number);
      } catch (error) {
        report(error, number);
      }
    }
    return taken;
  }

  async #takeSteps(number: string): Promise<number> {
    // WHY looked at first: a decision takes the lock of the policy, and most cases wait for people.
    const isDue = await this.#store.look((unit) => hasDueStep(unit, number, this.#province));
    if (!isDue) return 0;
    let entry: JournalEntry | null = null;
    await this.#store.decide(async (unit) => {
      const decided = await takeSteps(unit, number, this.#province);
      if (decided === null) return;
      entry = { by: 'system', action: await actionOf(unit, decided), policyVersion: unit.policy.version };
      await this.#journal.begun(entry);
    });
    if (entry === null) return 0;
    await this.#journal.done(entry);
    return 1;
  }

  /** Agencies whose cases a person may see; null: all. */
  async #agenciesOf({ roles }: SignedInPerson): Promise<readonly string[] | null> {
    const seesAll = roles.some(
      ({ role, agency }) =>
        readsAll.includes(role) || (agency === this.#province.coordinator && coordinators.includes(role)),
    );
    if (seesAll) return null;
    const own = new Set(roles.map(({ agency }) => agency));
    const { delegations } = await this.#store.sharingRecords();
    const left = delegations.filter(({ delegate }) => own.has(delegate)).map(({ owner }) => owner);
    return [...new Set([...own, ...left])];
  }

  #who(unit: ReadUnit, person: string): SignedInPerson {
    const known = signedInPerson(unit.register, person, legalDayOf(Date.parse(unit.at)));
    if (known === null) throw codedError('PERSON_UNKNOWN', { person });
    return known;
  }

  async #see(unit: ReadUnit, number: string, person: SignedInPerson): Promise<SeenCase | null> {
    const context = contextOf(unit, this.#province);
    const acts = await unit.acts(number);
    if (acts.length === 0) return null;
    const opened = procedureOfCase(number).open(number, acts);
    const sides = opened.sidesOf(person, context);
    return sides.length === 0 ? null : { opened, person, sides, context };
  }

  #seen(unit: ReadUnit, decided: DecidedAct, person: string): DecidedCase {
    const context = contextOf(unit, this.#province);
    const known = this.#who(unit, person);
    const { opened } = decided;
    return { opened, person: known, sides: opened.sidesOf(known, context), context, decided };
  }
}
