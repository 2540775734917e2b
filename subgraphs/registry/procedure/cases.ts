import { legalDayOf } from '../../../schema/calendar/legal-day.ts';
import { CodedError, codedError } from '../../../schema/errors/coded-error.ts';
import type { AdministrationService } from '../../../schema/exchange/administration-service.ts';
import { holdsRole } from '../../../schema/people/held-roles.ts';
import type { Role } from '../../../schema/people/register.ts';
import { type SignedInPerson, signedInPerson } from '../../../schema/people/signed-in.ts';
import { procedureOfCase } from '../../../schema/procedure/known/known-procedures.ts';
import { type ActingAccount, accountActing } from '../../../schema/procedure/machine/acting-account.ts';
import {
  givenReferences,
  type LoggedRequest,
  type LogReference,
} from '../../../schema/procedure/machine/logged-request.ts';
import type { CaseContext, CaseParty } from '../../../schema/procedure/machine/machine.ts';
import { namingOf } from '../../../schema/procedure/machine/named-acts.ts';
import type { OpenCase } from '../../../schema/procedure/machine/open-case.ts';
import {
  accountHolder,
  noSealed,
  type SealedFields,
  sideHolder,
} from '../../../schema/procedure/machine/sealed-fields.ts';
import type { ActingName, KeptCase, ReadUnit, Tally } from '../store/act-unit-interface.ts';
import type { ControlStore } from '../store/control-store-interface.ts';
import {
  type AskedAct,
  contextOf,
  type DecidedAct,
  decideAct,
  hasDueStep,
  type ProvinceFacts,
  placeOf,
  takeSteps,
} from './decide-act.ts';
import { nameActs } from './name-acts.ts';
import { QuestionCount } from './report-limit.ts';
import { type AskedFrom, notReadable, readRow, rowOf } from './row-gate.ts';

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
  /** What is sealed of it for who sees it. */
  readonly sealed: SealedFields;
}

/** Who gives a command, and how the request came. */
export interface Giver extends AskedFrom {
  /** A person's id, or an account. */
  readonly who: string | ActingName;
}

/** What cases ask of the owners of data. */
export type RowQuestions = Pick<AdministrationService, 'isRowIn'>;

/** What cases read beside the control database. */
export interface CaseSources {
  /** Left out: acts attach nothing of the log. */
  readonly log?: LogReader;
  /** Left out: no database is open, and then nobody reports an error of a row. */
  readonly owners?: RowQuestions | null;
}

/** What of the control database cases are made of. */
export type CaseStore = Pick<
  ControlStore,
  'decide' | 'look' | 'cases' | 'openCases' | 'casesNaming' | 'sharingRecords' | 'casesOfAccount' | 'tallies'
>;

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
  readonly #store: CaseStore;
  readonly #province: ProvinceFacts;
  readonly #journal: CaseJournal;
  readonly #log: LogReader;
  readonly #owners: RowQuestions | null;
  readonly #questions = new QuestionCount();

  constructor(
    store: CaseStore,
    province: ProvinceFacts,
    journal: CaseJournal,
    { log = async () => [], owners = null }: CaseSources = {},
  ) {
    this.#store = store;
    this.#province = province;
    this.#journal = journal;
    this.#log = log;
    this.#owners = owners;
  }

  /**
   * Decides a command of a person, or of an account. The act stands in the sharing log before it is recorded; where it cannot, nothing is.
   * @throws what `decideAct` throws, TOO_MANY_REQUESTS, AUDIT_UNAVAILABLE
   */
  async decide(asked: AskedAct, giver: string | Giver): Promise<DecidedCase> {
    const { who } = giverOf(giver);
    const by = typeof who === 'string' ? who : who.account;
    let entry: JournalEntry = { by, action: `${asked.command} ${asked.case ?? 'new'}`, policyVersion: null };
    let isBegun = false;
    try {
      const given = await this.#withLog(await this.#vouched(asked, giverOf(giver)));
      const decided = await this.#store.decide(async (unit) => {
        const found = await decideAct(unit, given, who, this.#province);
        entry = { by, action: await actionOf(unit, found), policyVersion: unit.policy.version };
        await this.#journal.begun(entry);
        isBegun = true;
        return this.#seen(unit, found, who);
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
  async preview(asked: AskedAct, giver: string | Giver): Promise<DecidedCase> {
    const { who } = giverOf(giver);
    let seen: DecidedCase | undefined;
    const undo = new PreviewEnds();
    const given = await this.#withLog(await this.#vouched(asked, giverOf(giver)));
    await this.#store
      .decide(async (unit) => {
        const found = await decideAct(unit, { ...given, isPreview: true }, who, this.#province);
        seen = await this.#seen(unit, found, who);
        throw undo;
      })
      .catch((error: unknown) => {
        if (error !== undo) throw error;
      });
    if (seen === undefined) throw undo;
    return seen;
  }

  /**
   * A command with what vouches for the row that it is about, where it needs one: the owner is asked, before the lock of the policy is
   * taken. @throws DATA_ERROR_NOT_READABLE alike for a row that is not there and one that the account may not read; TOO_MANY_REQUESTS
   */
  async #vouched(asked: AskedAct, { who, ...from }: Giver): Promise<AskedAct> {
    const command = asked.machine.commands.find(({ name }) => name === asked.command);
    if (command?.needsReadableRow !== true) return asked;
    const row = await this.#store.look(async (unit) => {
      const reader = typeof who === 'string' ? this.#who(unit, who) : who;
      return rowOf(asked, reader, from, contextOf(unit, this.#province));
    });
    if (row === null || this.#owners === null) throw notReadable(asked);
    this.#questions.take(row.account);
    if (!(await this.#owners.isRowIn(row, row.key))) throw notReadable(asked);
    return { ...asked, agency: asked.agency ?? row.agency, read: readRow(row, from) };
  }

  /** Cases that concern an account, as it sees them, the newest first, and the place of each in the list. */
  async ofAccount(
    account: ActingAccount['account'],
    asked: { readonly procedure: string; readonly limit: number; readonly after?: CaseListAsked['after'] },
  ): Promise<readonly (SeenCase & { readonly kept: KeptCase })[]> {
    const { procedure, limit, after } = asked;
    const page = { account: account.id, procedure, limit, ...(after === undefined ? {} : { after }) };
    const kept = await this.#store.casesOfAccount(page);
    return this.#store.look(async (unit) => {
      const seen: (SeenCase & { readonly kept: KeptCase })[] = [];
      for (const each of kept)
        seen.push({ ...(await this.#seenBy(unit, each.number, { account })), kept: each });
      return seen;
    });
  }

  /** A case that concerns an account. @throws CASE_UNKNOWN alike for one that is not there, and one of others */
  findOfAccount(number: string, account: ActingAccount['account']): Promise<SeenCase> {
    return this.#store.look(async (unit) => {
      const seen = await this.#seenBy(unit, number, { account });
      if (seen.opened.tally()?.account !== account.id) throw codedError('CASE_UNKNOWN', { case: number });
      return seen;
    });
  }

  /** Numbers of the cases of a procedure that a person may count: of the databases of an own agency; all, for who sees all. */
  tallies(
    person: SignedInPerson,
    asked: {
      readonly procedure: string;
      readonly database: string | null;
      readonly from: string | null;
      readonly to: string | null;
    },
  ): Promise<readonly Tally[]> {
    const { database, ...rest } = asked;
    const owned = this.#province.catalogue.agencies
      .filter(({ database: { owner } }) => holdsRole(person, owner, countingRoles))
      .map(({ database: { id } }) => id);
    const databases = this.#seesAll(person) ? (database === null ? null : [database]) : owned;
    return this.#store.tallies({
      ...rest,
      databases: databases?.filter((id) => id === (database ?? id)) ?? null,
    });
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
  async #agenciesOf(person: SignedInPerson): Promise<readonly string[] | null> {
    if (this.#seesAll(person)) return null;
    const own = new Set(person.roles.map(({ agency }) => agency));
    const { delegations } = await this.#store.sharingRecords();
    const left = delegations.filter(({ delegate }) => own.has(delegate)).map(({ owner }) => owner);
    return [...new Set([...own, ...left])];
  }

  #seesAll({ roles }: SignedInPerson): boolean {
    return roles.some(
      ({ role, agency }) =>
        readsAll.includes(role) || (agency === this.#province.coordinator && coordinators.includes(role)),
    );
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
    if (sides.length === 0) return null;
    const sealed = await this.#opened(unit, opened, sides.map(sideHolder));
    return { opened, person, sides, context, sealed };
  }

  /** A case as an account sees it that began it, or by which the cell was read. */
  async #seenBy(unit: ReadUnit, number: string, reader: ActingAccount): Promise<SeenCase> {
    const context = contextOf(unit, this.#province);
    const opened = procedureOfCase(number).open(number, await unit.acts(number));
    const { agency, side } = accountActing(reader);
    const sealed = await this.#opened(unit, opened, [accountHolder(reader.account.id)]);
    const person = { id: '', name: '', agency, position: '', positionEn: '', roles: [] };
    return { opened, person, sides: [{ agency, side }], context, sealed };
  }

  /** What is sealed of a case for one of these holders. */
  async #opened(unit: ReadUnit, opened: OpenCase, holders: readonly string[]): Promise<SealedFields> {
    const { sealer } = this.#province;
    if (sealer === undefined || opened.sealedFor().length === 0) return noSealed;
    const kept = await unit.envelopes(opened.number);
    const parts = kept.map(({ version, envelope }) =>
      sealer.open(envelope, placeOf({ case: opened.number, version }), holders),
    );
    return Object.assign({}, ...parts.filter((part) => part !== null));
  }

  async #seen(unit: ReadUnit, decided: DecidedAct, who: string | ActingName): Promise<DecidedCase> {
    const { opened } = decided;
    if (typeof who !== 'string') {
      const account = unit.policy.accounts.get(who.account);
      if (account === undefined) throw codedError('ACCOUNT_UNKNOWN', { ...who });
      return { ...(await this.#seenBy(unit, opened.number, { account })), decided };
    }
    const context = contextOf(unit, this.#province);
    const known = this.#who(unit, who);
    const sides = opened.sidesOf(known, context);
    const sealed = await this.#opened(unit, opened, sides.map(sideHolder));
    return { opened, person: known, sides, context, sealed, decided };
  }
}

/** Roles that count the cases of their agency's databases (procedures 3.1). */
const countingRoles: readonly Role[] = ['OWNER_HEAD', 'OWNER_STEWARD', 'FOCAL_OFFICER'];

/** A person who gives a command from nowhere in particular, as tests and the demonstration do. */
function giverOf(giver: string | Giver): Giver {
  return typeof giver === 'string'
    ? { who: giver, purpose: null, address: null, method: 'ONLINE_QUERY' }
    : giver;
}
