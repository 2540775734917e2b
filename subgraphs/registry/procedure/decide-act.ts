import { randomBytes } from 'node:crypto';
import { legalDayOf } from '../../../schema/calendar/legal-day.ts';
import { WorkingCalendar } from '../../../schema/calendar/working-calendar.ts';
import type { CatalogueModel } from '../../../schema/catalogue/model.ts';
import { codedError } from '../../../schema/errors/coded-error.ts';
import { invariant } from '../../../schema/invariant.ts';
import type { SignedInPerson } from '../../../schema/people/signed-in.ts';
import { signedInPerson } from '../../../schema/people/signed-in.ts';
import { isDocumentHash } from '../../../schema/procedure/documents/document.ts';
import {
  caseNumber,
  knownMachine,
  procedureOfCase,
} from '../../../schema/procedure/known/known-procedures.ts';
import type { Act, RecordedAct } from '../../../schema/procedure/machine/act.ts';
import type { ActingAccount } from '../../../schema/procedure/machine/acting-account.ts';
import { canonicalText } from '../../../schema/procedure/machine/canonical-digest.ts';
import type { HouseTerms } from '../../../schema/procedure/machine/house-terms.ts';
import type { LoggedRequest } from '../../../schema/procedure/machine/logged-request.ts';
import type {
  CaseContext,
  CaseNotice,
  CaseStepEffect,
  Effect,
  LinkedCase,
} from '../../../schema/procedure/machine/machine.ts';
import {
  type GivenCommand,
  type Machine,
  type OpenCase,
  partial,
  seesWhole,
} from '../../../schema/procedure/machine/open-case.ts';
import { type SealedFields, withoutSealed } from '../../../schema/procedure/machine/sealed-fields.ts';
import { isSame } from '../../../schema/same-value.ts';
import type { ActingName, ActUnit, ReadUnit } from '../store/act-unit-interface.ts';
import { carryOut } from './carry-out.ts';
import { requireReportsLeft } from './report-limit.ts';
import { type ReadRow, requireReadRow } from './row-gate.ts';
import type { Sealer } from './sealer.ts';

/** A command on a case, or one that begins a case (null). */
export interface AskedAct extends GivenCommand {
  readonly machine: Machine;
  readonly case: string | null;
  /** Version of the case, as the person saw it, on which it was decided; null where it begins one. */
  readonly expectedVersion: number | null;
  /** Records of the sharing log that it names; left out: none. */
  readonly logged?: readonly LoggedRequest[];
  /** Nothing of it is kept: a document may be named by the hash of bytes that are stored nowhere. */
  readonly isPreview?: true;
  /** Vouches for the row that it is about, where its command needs one. */
  readonly read?: ReadRow;
}

/** What an act did: the case after it, the act, what followed by itself, whom it told. */
export interface DecidedAct {
  readonly opened: OpenCase;
  readonly act: RecordedAct;
  /** Version of the last act that was recorded now; null: none, what was asked for had been done before. */
  readonly recordedTo: number | null;
  /** Acts that it caused in other cases, each in the same transaction. */
  readonly elsewhere: readonly DecidedAct[];
  readonly notices: readonly CaseNotice[];
  readonly effects: readonly Effect[];
}

/** What the province adds to what the control database knows. */
export interface ProvinceFacts {
  readonly catalogue: CatalogueModel;
  readonly coordinator: string;
  readonly house?: HouseTerms;
  /** Seals what some acts say; without it none of them is taken. */
  readonly sealer?: Sealer;
}

/** What a unit's acts are judged by. */
export function contextOf(unit: ReadUnit, { catalogue, coordinator, house }: ProvinceFacts): CaseContext {
  const { at: now, policy, register, records, years } = unit;
  const calendar = new WorkingCalendar(years);
  const known = { now, policy, register, records, calendar, catalogue, coordinator };
  return house === undefined ? known : { ...known, house };
}

/** More steps by themselves after one act than any machine has: a circle. */
const mostSteps = 200;

/**
 * Decides a command of a person, or of an account, within a unit, and records all that it causes. A request id that was used before
 * gives what it gave then.
 * @throws CASE_UNKNOWN, ACT_CONFLICT, ACT_REQUEST_REUSED, DATA_ERROR_NOT_READABLE, DATA_ERRORS_TOO_MANY, and what judging and its effects throw
 */
export async function decideAct(
  unit: ActUnit,
  asked: AskedAct,
  who: string | ActingName,
  province: ProvinceFacts,
): Promise<DecidedAct> {
  const context = contextOf(unit, province);
  const actor = actingIn(unit, who);
  const command = asked.machine.commands.find(({ name }) => name === asked.command);
  if (command?.needsReadableRow === true) requireReadRow(asked, whoReads(actor), context);
  const before = await unit.actOf(who, asked.requestId);
  if (before !== null) {
    // WHY first: whoever is on no side any more learns nothing of the case by an old request.
    const known = await openCaseFor(unit, before.case, actor, context, asked);
    return repeated(asked, before, known, province);
  }
  const opened = await openFor(unit, asked, actor, context);
  const linked = await linkedCases(unit, opened.reads(asked), actor, context);
  const otherCases = await actsOf(unit, opened.otherCases(asked.fields));
  const act = opened.judge(asked, actor, { ...context, linked, logged: asked.logged ?? [], otherCases });
  const stored = asked.isPreview === true ? act.documents.filter((id) => !isDocumentHash(id)) : act.documents;
  if ('roles' in actor) await unit.requireDocuments(stored, actor);
  const first = await record(unit, opened, act, { context, province });
  const tally = command?.needsReadableRow === true ? first.opened.tally() : null;
  if (tally !== null) await requireReportsLeft(unit, tally.account);
  return followSteps(unit, first, province);
}

/** Who acts, as the register or the policy of the same transaction says. @throws PERSON_UNKNOWN, ACCOUNT_UNKNOWN */
function actingIn(unit: ReadUnit, who: string | ActingName): SignedInPerson | ActingAccount {
  if (typeof who !== 'string') {
    const account = unit.policy.accounts.get(who.account);
    if (account?.state !== 'ACTIVE') throw codedError('ACCOUNT_UNKNOWN', who);
    return { account };
  }
  // WHY of the register in the same transaction: a role that ended a moment ago no longer acts.
  const actor = signedInPerson(unit.register, who, legalDayOf(Date.parse(unit.at)));
  if (actor === null) throw codedError('PERSON_UNKNOWN', { person: who });
  return actor;
}

function whoReads(actor: SignedInPerson | ActingAccount): SignedInPerson | ActingName {
  return 'account' in actor ? { account: actor.account.id } : actor;
}

/** More cases than one command is about. */
const mostLinked = 20;

/** Other cases that a command names, as far as who acts may see them. WHY none for the rest: they are alike, unknown and others'. */
async function linkedCases(
  unit: ReadUnit,
  numbers: readonly string[],
  actor: SignedInPerson | ActingAccount,
  context: CaseContext,
): Promise<ReadonlyMap<string, LinkedCase>> {
  const linked = new Map<string, LinkedCase>();
  if ('account' in actor) return linked;
  for (const number of [...new Set(numbers)].slice(0, mostLinked)) {
    const machine = knownMachine(number);
    const acts = machine === null ? [] : await unit.acts(number);
    if (machine === null || acts.length === 0) continue;
    const opened = machine.open(number, acts);
    const sides = opened.sidesOf(actor, context);
    if (sides.length === 0) continue;
    const isWhole = seesWhole(sides);
    const own = new Set(sides.map(({ agency }) => agency));
    const parties = opened
      .parties(context)
      .filter(({ agency, side }) => isWhole || own.has(agency) || !partial.includes(side));
    linked.set(number, {
      ...{ procedure: machine.procedure.id, acts: opened.actsFor(sides), parties, isWhole },
    });
  }
  return linked;
}

/** Acts of other cases by number; none of what is no case. */
async function actsOf(
  unit: ReadUnit,
  numbers: readonly string[],
): Promise<ReadonlyMap<string, readonly RecordedAct[]>> {
  const found = new Map<string, readonly RecordedAct[]>();
  for (const number of new Set(numbers)) found.set(number, await unit.acts(number));
  return found;
}

async function openFor(
  unit: ActUnit,
  asked: AskedAct,
  actor: SignedInPerson | ActingAccount,
  context: CaseContext,
): Promise<OpenCase> {
  const { machine, case: number, expectedVersion } = asked;
  if (number === null) return machine.open(await freeNumber(unit, machine), []);
  // WHY: an account begins cases, and people bring them to their end.
  if ('account' in actor) throw codedError('CASE_UNKNOWN', { case: number });
  const opened = await openCaseFor(unit, number, actor, context, asked);
  if (opened.machine.procedure.id !== machine.procedure.id)
    throw codedError('CASE_UNKNOWN', { case: number });
  // WHY of what the person sees: another owner's act neither shows nor hinders.
  const current = opened.actsFor(opened.sidesOf(actor, context)).length;
  if (current !== expectedVersion) throw codedError('ACT_CONFLICT', { case: number, current });
  return opened;
}

/** A case that a person may see. @throws CASE_UNKNOWN alike for one that is not there and one of others */
export async function openCaseFor(
  unit: ActUnit,
  number: string,
  actor: SignedInPerson | ActingAccount,
  context: CaseContext,
  asked: Pick<AskedAct, 'command'>,
): Promise<OpenCase> {
  const acts = await unit.acts(number);
  const opened = procedureOfCase(number).open(number, acts);
  const isSeen =
    'account' in actor
      ? opened.tally()?.account === actor.account.id
      : opened.sidesOf(actor, context).length > 0 || mayAskFor(opened, asked.command, actor, context);
  if (acts.length === 0 || !isSeen) throw codedError('CASE_UNKNOWN', { case: number });
  return opened;
}

/** WHY only where it may be given: any other answer would tell an outsider how the case stands. */
function mayAskFor(opened: OpenCase, command: string, actor: SignedInPerson, context: CaseContext): boolean {
  const known = opened.machine.commands.find(({ name }) => name === command);
  if (known?.byOutsiders !== true) return false;
  return opened.availableTo(actor, context).some(({ name, isAllowed }) => name === command && isAllowed);
}

async function freeNumber(unit: ActUnit, machine: Machine): Promise<string> {
  for (;;) {
    const number = caseNumber(machine, legalDayOf(Date.parse(unit.at)).slice(0, 4), randomBytes(6));
    if ((await unit.acts(number)).length === 0) return number;
  }
}

/** What a repeated request gave then. WHY compared: another act under an old id would seem to be done. */
function repeated(
  asked: AskedAct,
  act: RecordedAct,
  opened: OpenCase,
  { sealer }: ProvinceFacts,
): DecidedAct {
  const { command, reason, legalGround, documents, fields } = asked;
  const known = opened.machine.commands.find(({ name }) => name === command);
  const { open, sealed } = withoutSealed(known ?? {}, readFields(known, fields));
  const written = canonicalText({ command, reason, legalGround, documents: [...documents] });
  const isSameAct =
    written === canonicalText({ ...pick(act), documents: [...act.documents] }) &&
    (asked.case === null || asked.case === act.case) &&
    saysTheSame(open, act.input) &&
    canonicalText(act.input.sealed ?? {}) === canonicalText(sealer?.digests(sealed) ?? {});
  if (!isSameAct) throw codedError('ACT_REQUEST_REUSED');
  return { opened, act, recordedTo: null, elsewhere: [], notices: [], effects: [] };
}

/** Fields as an act keeps them, where its command reads them. */
function readFields(
  command: Machine['commands'][number] | undefined,
  fields: AskedAct['fields'],
): AskedAct['fields'] {
  const read = (command?.seals ?? []).length === 0 ? null : command?.fields.safeParse(fields);
  return read?.success === true ? read.data : fields;
}

function pick({ command, reason, legalGround }: RecordedAct) {
  return { command, reason, legalGround };
}

/** Whether what was given stands in what was recorded, which has usual values and more beside it. */
function saysTheSame(given: unknown, recorded: unknown): boolean {
  if (given === null || given === undefined) return true;
  if (Array.isArray(given))
    return (
      Array.isArray(recorded) &&
      given.length === recorded.length &&
      given.every((each, at) => saysTheSame(each, recorded[at]))
    );
  if (typeof given !== 'object') return isSame(String(given).normalize('NFC'), String(recorded));
  const known: Readonly<Record<string, unknown>> =
    typeof recorded === 'object' && recorded !== null ? { ...recorded } : {};
  return Object.entries(given).every(([name, value]) => saysTheSame(value, known[name]));
}

/** Takes the steps that are due by themselves, until none is. @throws CALENDAR_MISSING */
export async function followSteps(
  unit: ActUnit,
  first: DecidedAct,
  province: ProvinceFacts,
): Promise<DecidedAct> {
  let decided = first;
  for (let count = 0; count < mostSteps; count += 1) {
    // WHY anew: what the act before it entered is known to the step.
    const context = contextOf(unit, province);
    const next = decided.opened.due(context);
    if (next === null) return decided;
    const step = await record(unit, decided.opened, next, { context, province });
    decided = {
      opened: step.opened,
      act: decided.act,
      recordedTo: step.recordedTo,
      elsewhere: [...decided.elsewhere, ...step.elsewhere],
      notices: [...decided.notices, ...step.notices],
      effects: [...decided.effects, ...step.effects],
    };
  }
  return decided;
}

/** Whether something in a case is due by itself. @throws CALENDAR_MISSING, ACTS_BROKEN */
export async function hasDueStep(unit: ReadUnit, number: string, province: ProvinceFacts): Promise<boolean> {
  const opened = procedureOfCase(number).open(number, await unit.acts(number));
  return opened.due(contextOf(unit, province)) !== null;
}

/** Takes the steps of a case that are due by themselves; null where none is. */
export async function takeSteps(
  unit: ActUnit,
  number: string,
  province: ProvinceFacts,
): Promise<DecidedAct | null> {
  const context = contextOf(unit, province);
  const opened = procedureOfCase(number).open(number, await unit.acts(number));
  const next = opened.due(context);
  if (next === null) return null;
  return followSteps(unit, await record(unit, opened, next, { context, province }), province);
}

/** What an act is judged and recorded by. */
interface Judging {
  readonly context: CaseContext;
  readonly province: ProvinceFacts;
}

async function record(
  unit: ActUnit,
  opened: OpenCase,
  judged: ReturnType<OpenCase['judge']>,
  { context, province }: Judging,
): Promise<DecidedAct> {
  const { act, sealed } = partSealed(opened.machine, judged, province);
  const recorded = await unit.add(act);
  const after = opened.after(recorded);
  if (sealed !== null)
    await unit.addEnvelope(recorded, sealed.sealer.seal(sealed.fields, placeOf(recorded), after.sealedFor()));
  const effects = after.effects(context);
  const elsewhere: DecidedAct[] = [];
  for (const effect of effects) {
    if (effect.kind !== 'CASE_STEP') await carryOut(unit, recorded, effect, context);
    else
      elsewhere.push(
        ...[await stepElsewhere(unit, effect, { context, province })].filter((each) => each !== null),
      );
  }
  const { number, state, stateText, version, machine } = after;
  await unit.writeCase({
    ...{ number, state, version, procedure: machine.procedure.id, isFinal: stateText.isFinal },
    parties: after.parties(context),
    tally: after.tally(),
  });
  const notices = await addressed(unit, after.notices(context), context);
  await unit.tell(recorded, notices);
  return {
    ...{ opened: after, act: recorded, recordedTo: recorded.version, effects },
    notices: [...notices, ...elsewhere.flatMap((each) => each.notices)],
    elsewhere: elsewhere.flatMap((each) => [each, ...each.elsewhere]),
  };
}

/** Takes a step in another case; null where it has nothing to take. */
async function stepElsewhere(
  unit: ActUnit,
  effect: CaseStepEffect,
  judging: Judging,
): Promise<DecidedAct | null> {
  const opened = procedureOfCase(effect.case).open(effect.case, await unit.acts(effect.case));
  const act = opened.caused(effect, judging.context);
  return act === null ? null : record(unit, opened, act, judging);
}

/** Notices with those in the place of partners whom the store finds; the coordinator is told by its own notice. */
async function addressed(
  unit: ActUnit,
  notices: readonly CaseNotice[],
  { coordinator }: CaseContext,
): Promise<readonly CaseNotice[]> {
  const told: CaseNotice[] = [];
  for (const { toPartners, ...notice } of notices) {
    if (toPartners !== true) {
      told.push(notice);
      continue;
    }
    const partners = await unit.partnersOf(notice.agency);
    told.push(
      ...partners.filter((agency) => agency !== coordinator).map((agency) => ({ ...notice, agency })),
    );
  }
  return told;
}

/** What names an act to who seals it. */
export function placeOf({ case: number, version }: Pick<RecordedAct, 'case' | 'version'>): string {
  return `${number}@${version}`;
}

interface PartSealed {
  readonly act: Act;
  readonly sealed: { readonly fields: SealedFields; readonly sealer: Sealer } | null;
}

/**
 * An act as it is recorded, with the digests of what is sealed of it, and that apart. INVARIANT: what a command seals is in no act that
 * is recorded, wherever it was judged.
 */
function partSealed({ commands }: Machine, act: Act, { sealer }: ProvinceFacts): PartSealed {
  const command = commands.find(({ name }) => name === act.command);
  if (command?.seals === undefined) return { act, sealed: null };
  const { open, sealed: fields } = withoutSealed(command, act.input);
  if (Object.keys(fields).length === 0) return { act: { ...act, input: open }, sealed: null };
  invariant(sealer, `${act.command} is given where fields are sealed`);
  return { act: { ...act, input: { ...open, sealed: sealer.digests(fields) } }, sealed: { fields, sealer } };
}
