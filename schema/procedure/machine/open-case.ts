import { codedError } from '../../errors/coded-error.ts';
import { invariant } from '../../invariant.ts';
import { holdsRole } from '../../people/held-roles.ts';
import { type Role, roleTexts } from '../../people/register.ts';
import type { SignedInPerson } from '../../people/signed-in.ts';
import { type BilingualText, joinTexts, saidOf } from '../../text/bilingual-text.ts';
import { humanTextProblem } from '../../text/human-text.ts';
import { issueText, readBy } from '../../text/issue-text.ts';
import type { Act, RecordedAct } from './act.ts';
import { type ActingAccount, accountActing } from './acting-account.ts';
import type {
  Acting,
  CaseClock,
  CaseContext,
  CaseNotice,
  CaseParty,
  CaseStepEffect,
  CaseTally,
  Command,
  CommandInput,
  Effect,
  Entitled,
  OwnStep,
  Procedure,
  Side,
  StateText,
} from './machine.ts';
import { actingOnBehalf, actorOf, byParty, ownersActedFor, partOf } from './on-behalf.ts';
import { noSealed, type SealedFields } from './sealed-fields.ts';
import { type BrokenRule, brokenRule } from './separation.ts';
import { sideTexts } from './side-texts.ts';

/** A command as somebody gives it. */
export interface GivenCommand {
  readonly command: string;
  readonly fields: Readonly<Record<string, unknown>>;
  readonly reason: string | null;
  readonly legalGround: string | null;
  readonly documents: readonly string[];
  readonly requestId: string;
  /** Agency for which the person acts, where they hold roles in several; null: the one that may. */
  readonly agency: string | null;
}

/** A command of a case, and whether a person may give it now. */
export interface AvailableCommand {
  readonly name: string;
  readonly text: BilingualText;
  readonly isAllowed: boolean;
  /** Whether the case waits for it, so that it is a task of who may give it. */
  readonly isWaitedFor: boolean;
  readonly whyNot: BilingualText | null;
  readonly who: BilingualText;
  /** Agency whose act it is, where the person may give it. */
  readonly agency: string | null;
}

/** A procedure without the type of its facts, so that all of them are handled alike. */
export interface Machine {
  readonly procedure: Pick<
    Procedure<never>,
    'id' | 'prefix' | 'name' | 'objectName' | 'fieldName' | 'citation' | 'states' | 'sdl' | 'typesSdl'
  >;
  readonly commands: readonly Pick<
    Command<never>,
    | 'name'
    | 'text'
    | 'from'
    | 'to'
    | 'stays'
    | 'who'
    | 'duty'
    | 'isOptional'
    | 'delegable'
    | 'carries'
    | 'fields'
    | 'sdl'
    | 'citation'
    | 'byOutsiders'
    | 'attachesLog'
    | 'byAccounts'
    | 'seals'
    | 'needsReadableRow'
  >[];
  readonly steps: readonly Pick<OwnStep<never>, 'name' | 'text' | 'from' | 'to' | 'citation'>[];
  /** Names of the commands and steps that may open something outside their case. */
  readonly causing: ReadonlySet<string>;
  /** A case by its acts, oldest first; none: a new one of that number. */
  readonly open: (number: string, acts: readonly RecordedAct[]) => OpenCase;
}

/** A case as its acts tell it. */
export interface OpenCase {
  readonly number: string;
  readonly machine: Machine;
  readonly version: number;
  readonly acts: readonly RecordedAct[];
  readonly state: string;
  readonly stateText: StateText;
  readonly parties: (context: Pick<CaseContext, 'coordinator'>) => readonly CaseParty[];
  readonly stateFor: (party: CaseParty) => string;
  /** State of a party's part after each act. */
  readonly statesFor: (party: CaseParty) => readonly string[];
  readonly clocks: () => readonly CaseClock[];
  /** Acts that a reader on the sides sees: an owner none of another owner's. Their number is the version that the reader knows. */
  readonly actsFor: (sides: readonly CaseParty[]) => readonly RecordedAct[];
  /** Sides on which a person stands; none: the case is not theirs to see. */
  readonly sidesOf: (
    person: Pick<SignedInPerson, 'roles'>,
    context: Pick<CaseContext, 'coordinator' | 'now' | 'records'>,
  ) => readonly CaseParty[];
  readonly view: (sides: readonly CaseParty[], context: CaseContext, sealed?: SealedFields) => object;
  /** Numbers of other cases that a command on it is about. */
  readonly reads: (given: Pick<GivenCommand, 'command' | 'fields'>) => readonly string[];
  /** Names of those for whom its sealed fields are sealed. */
  readonly sealedFor: () => readonly string[];
  readonly tally: () => CaseTally | null;
  readonly availableTo: (person: SignedInPerson, context: CaseContext) => readonly AvailableCommand[];
  /** Judges a command; gives the act that it is. @throws ACT_ROLE_MISSING, ACT_NOT_NOW, SEPARATION_OF_DUTIES, ACT_INCOMPLETE */
  readonly judge: (given: GivenCommand, who: SignedInPerson | ActingAccount, context: CaseContext) => Act;
  /** The next act that happens by itself; null: none is due. @throws CALENDAR_MISSING */
  readonly due: (context: CaseContext) => Act | null;
  /** The act of a step that another case causes; null where its table has it not from here. */
  readonly caused: (effect: Pick<CaseStepEffect, 'step' | 'input'>, context: CaseContext) => Act | null;
  /** Numbers of other cases that an act with these fields is judged by. */
  readonly otherCases: (fields: Readonly<Record<string, unknown>>) => readonly string[];
  /** Consents of other cases on which what this one records may rest. */
  readonly restsOn: () => readonly { readonly agency: string; readonly case: string }[];
  readonly after: (act: RecordedAct) => OpenCase;
  /** What the last act causes, and whom it tells. */
  readonly effects: (context: CaseContext) => readonly Effect[];
  readonly notices: (context: CaseContext) => readonly CaseNotice[];
}

/** Roles that read every case: those who coordinate, decide and audit (procedures 3.2). */
const readsAll: readonly Role[] = ['AUDITOR', 'CHAIR'];
const partyReaders: readonly Role[] = [
  'OWNER_HEAD',
  'OWNER_STEWARD',
  'CONSUMER_HEAD',
  'CONSUMER_OFFICER',
  'TECHNICAL_OFFICER',
  'FOCAL_OFFICER',
];
const coordinatorReaders: readonly Role[] = ['COORDINATOR_HEAD', 'COORDINATOR_OFFICER'];

/** Roles that read a case for an agency on a side. WHY none for citizens: nobody at the agency of their accounts stands in for them. */
function readersOn(side: Side): readonly Role[] {
  if (side === 'CITIZEN') return [];
  if (side === 'COORDINATOR') return coordinatorReaders;
  return side === 'PROPOSER' ? [...partyReaders, 'POLICE'] : partyReaders;
}

/** Handles a procedure whatever its facts are. */
export function machineOf<Facts>(procedure: Procedure<Facts>): Machine {
  const machine: Machine = {
    procedure,
    commands: procedure.commands,
    steps: procedure.steps,
    causing: new Set(
      [...procedure.commands, ...procedure.steps].flatMap(({ name, effects, opensNothing }) =>
        effects === undefined || opensNothing === true ? [] : name,
      ),
    ),
    open: (number, acts) => openCase(procedure, machine, number, acts),
  };
  return machine;
}

function openCase<Facts>(
  procedure: Procedure<Facts>,
  machine: Machine,
  number: string,
  acts: readonly RecordedAct[],
): OpenCase {
  const facts = acts.map(byParty).reduce(procedure.fold, procedure.blank);
  const parties: OpenCase['parties'] = (context) => {
    const own = procedure.partiesOf(facts, context);
    return procedure.isOwnBusiness?.(facts) === true ? own : withCoordinator(own, context);
  };
  const state = acts.length === 0 ? '' : procedure.stateFor(facts, null);
  const judging = { procedure, facts, number, acts, parties };
  return {
    ...{ number, machine, acts, state, parties },
    version: acts.length,
    stateText: procedure.states[state] ?? noState,
    stateFor: (party) => procedure.stateFor(facts, party),
    statesFor: (party) => statesFor(procedure, acts, party),
    clocks: () => procedure.clocks(facts),
    actsFor: (sides) => actsFor(procedure, acts, sides),
    sidesOf: (person, context) =>
      sidesOf(person, parties(context), ownersActedFor(procedure.commands, person, context)),
    reads: ({ command, fields }) =>
      procedure.commands.find(({ name }) => name === command)?.reads?.(facts, fields) ?? [],
    view: (sides, context, sealed = noSealed) => procedure.view(facts, sides, context, sealed),
    sealedFor: () => procedure.sealedFor?.(facts) ?? [],
    tally: () => procedure.tally?.(facts) ?? null,
    availableTo: (person, context) => availableTo(judging, person, context),
    judge: (given, who, context) => judge(judging, given, who, context),
    due: (context) => dueStep(judging, context),
    caused: (effect, context) => causedStep(judging, effect, context),
    otherCases: (fields) => procedure.otherCases?.(facts, fields) ?? [],
    restsOn: () => procedure.restsOn?.(facts) ?? [],
    after: (act) => openCase(procedure, machine, number, [...acts, act]),
    effects: (context) => lastOf(judging)?.effects?.(facts, byParty(lastAct(acts)), context) ?? [],
    notices: (context) => lastOf(judging)?.notices(facts, byParty(lastAct(acts)), context) ?? [],
  };
}

function statesFor<Facts>(
  { fold, stateFor, blank }: Procedure<Facts>,
  acts: readonly RecordedAct[],
  party: CaseParty,
): readonly string[] {
  let facts = blank;
  return acts.map((act) => {
    facts = fold(facts, act);
    return stateFor(facts, party);
  });
}

const noState: StateText = { text: { vi: 'chưa mở', en: 'not open' }, isFinal: false };

interface Judging<Facts> {
  readonly procedure: Procedure<Facts>;
  readonly facts: Facts;
  readonly number: string;
  readonly acts: readonly RecordedAct[];
  readonly parties: OpenCase['parties'];
}

function withCoordinator(
  parties: readonly CaseParty[],
  { coordinator }: Pick<CaseContext, 'coordinator'>,
): readonly CaseParty[] {
  return [...parties, { agency: coordinator, side: 'COORDINATOR' }];
}

/** `owners`: those that left work of the case to an agency of the person. */
function sidesOf(
  person: Pick<SignedInPerson, 'roles'>,
  parties: readonly CaseParty[],
  owners: readonly string[],
): readonly CaseParty[] {
  const sees = ({ agency, side }: CaseParty) => side === 'OWNER' && owners.includes(agency);
  const own = ownSides(person, parties);
  const left = parties.filter((party) => sees(party) && !own.includes(party));
  const readers = person.roles.some(({ role }) => readsAll.includes(role))
    ? parties.filter(({ side }) => side === 'COORDINATOR')
    : [];
  return [...readers, ...own, ...left];
}

function ownSides(
  person: Pick<SignedInPerson, 'roles'>,
  parties: readonly CaseParty[],
): readonly CaseParty[] {
  return parties.filter(({ agency, side }) => holdsRole(person, agency, readersOn(side)));
}

/** Sides that see their own part of a case alone. */
export const partial: readonly Side[] = ['OWNER', 'ASKER', 'FORMER', 'CONCERNED', 'PROPOSER'];

/** Whether readers on the sides see the whole case, and not their own part alone. */
export function seesWhole(sides: readonly CaseParty[]): boolean {
  return sides.some(({ side }) => !partial.includes(side));
}

function actsFor<Facts>(
  { concernsOwners = () => true }: Procedure<Facts>,
  acts: readonly RecordedAct[],
  sides: readonly CaseParty[],
): readonly RecordedAct[] {
  if (seesWhole(sides)) return acts;
  const own = new Set(sides.map(({ agency }) => agency));
  const isOwner = sides.some(({ side }) => side === 'OWNER');
  const isConcerned = sides.some(({ side }) => side === 'CONCERNED');
  return acts.filter(
    (act) =>
      own.has(partOf(act.actor).agency) ||
      (isOwner && act.actor.side !== 'OWNER' && concernsOwners(act, own)) ||
      (isConcerned && isOfProvider(act, own)),
  );
}

/** Whether an act is the provider's, and about no other consumer than the readers. */
function isOfProvider({ actor, input }: RecordedAct, own: ReadonlySet<string>): boolean {
  const { consumer } = input;
  return actor.side === 'PROVIDER' && (typeof consumer !== 'string' || own.has(consumer));
}

function lastAct(acts: readonly RecordedAct[]): RecordedAct {
  const act = acts.at(-1);
  invariant(act, 'a case has an act');
  return act;
}

function lastOf<Facts>({ procedure, acts }: Judging<Facts>) {
  const name = acts.at(-1)?.command;
  return [...procedure.commands, ...procedure.steps].find((each) => each.name === name);
}

/** The ways in which a person may stand behind a command: party and role, in the order of the table. */
function actingOf<Facts>(
  { acts, parties }: Judging<Facts>,
  command: Command<Facts>,
  person: SignedInPerson,
  context: CaseContext,
): readonly Acting[] {
  const own = command.who.flatMap(({ side, roles }) =>
    person.roles
      .filter(({ role }) => roles.includes(role))
      .map(({ agency, role }): Acting => ({ person: person.id, agency, side, role, delegate: null })),
  );
  return [...own, ...actingOnBehalf(command, person, context)].filter(
    ({ agency, side }) =>
      isOnSide(parties(context), { agency, side }, command) &&
      (acts.length > 0 || side !== 'COORDINATOR' || agency === context.coordinator),
  );
}

/** Whether an agency acts on a side: of a new case any may, of an open one those on it, or those on none. */
function isOnSide<Facts>(
  parties: readonly CaseParty[],
  { agency, side }: CaseParty,
  { from, byOutsiders }: Command<Facts>,
): boolean {
  if (from === null) return true;
  const own = parties.filter((party) => party.agency === agency && party.side !== 'COORDINATOR');
  // WHY FORMER too: who has left may ask to come back.
  if (byOutsiders === true) return own.every((party) => party.side === side || party.side === 'FORMER');
  return parties.some((party) => party.side === side && party.agency === agency);
}

function stateOf<Facts>({ procedure, facts, acts }: Judging<Facts>, acting: CaseParty): string | null {
  return acts.length === 0 ? null : procedure.stateFor(facts, acting);
}

function isNow<Facts>(judging: Judging<Facts>, command: Command<Facts>, acting: Acting): boolean {
  if (judging.acts.length === 0) return command.from === null;
  return partsOf(judging, command, acting).length > 0;
}

/** Parts of an open case on which a command may act now. */
function partsOf<Facts>(
  judging: Judging<Facts>,
  { from, concerns }: Command<Facts>,
  acting: Acting,
): readonly CaseParty[] {
  const parts = concerns?.(judging.facts, acting) ?? [acting];
  return parts.filter((part) => from?.includes(stateOf(judging, part) ?? '') === true);
}

/** The part that a command acts on. @throws ACT_NOT_NOW where the fields name one on which it cannot */
function partNamed<Facts>(
  judging: Judging<Facts>,
  command: Command<Facts>,
  acting: Acting,
  fields: Readonly<Record<string, unknown>>,
): CaseParty {
  const named = command.names?.(fields, acting);
  if (named === undefined) return acting;
  const parts = partsOf(judging, command, acting);
  if (parts.some(({ agency, side }) => agency === named.agency && side === named.side)) return named;
  const agencies = parts.map(({ agency }) => agency).join(', ');
  const detail = { vi: `chỉ với: ${agencies}`, en: `it is only for: ${agencies}` };
  throw codedError('ACT_NOT_NOW', { command: command.name, detail });
}

function broken<Facts>(
  { procedure, acts, parties }: Judging<Facts>,
  command: Command<Facts>,
  acting: Acting,
  context: CaseContext,
): BrokenRule | null {
  return brokenRule({
    ...{ acting, acts, duty: command.duty },
    parties: acts.length === 0 ? [] : parties(context).filter(({ side }) => side !== 'COORDINATOR'),
    dutyOf: (name) => procedure.commands.find((each) => each.name === name)?.duty ?? null,
  });
}

/** Who may give a command, in words. */
export function whoText(who: readonly Entitled[]): BilingualText {
  const texts = who.map(({ side, roles }) => {
    const names = roles.map((role) => roleTexts[role]);
    const of = sideTexts[side];
    return {
      vi: `${names.map(({ vi }) => vi).join(', ')} (${of.vi})`,
      en: `${names.map(({ en }) => en).join(', ')} (${of.en})`,
    };
  });
  return { vi: texts.map(({ vi }) => vi).join('; '), en: texts.map(({ en }) => en).join('; ') };
}

function availableTo<Facts>(
  judging: Judging<Facts>,
  person: SignedInPerson,
  context: CaseContext,
): readonly AvailableCommand[] {
  return judging.procedure.commands
    .filter(({ from }) => from !== null)
    .map((command) => {
      const { name, text, who } = command;
      const acting = actingOf(judging, command, person, context);
      const able = acting.filter((each) => isNow(judging, command, each));
      const free = able.find((each) => broken(judging, command, each, context) === null);
      const [first] = able;
      const rule = first === undefined ? null : broken(judging, command, first, context);
      const whyNot =
        free !== undefined
          ? null
          : acting.length === 0
            ? notTheirs(command)
            : rule === null
              ? notNow(judging, command, acting[0])
              : { vi: `${rule.rule}: ${rule.detail.vi}`, en: `${rule.rule}: ${rule.detail.en}` };
      return {
        name,
        text,
        who: whoText(who),
        whyNot,
        isAllowed: whyNot === null,
        isWaitedFor: free !== undefined && isWaitedFor(judging, command, free),
        agency: free?.agency ?? null,
      };
    });
}

/** WHY not withdrawing and the like: they are possible, and nobody waits for them. */
function isWaitedFor<Facts>({ facts }: Judging<Facts>, command: Command<Facts>, acting: Acting): boolean {
  const { duty, isOptional } = command;
  return command.isWaitedFor?.(facts, acting) ?? (duty !== 'CONFIRMS' && isOptional !== true);
}

function notTheirs<Facts>({ who }: Command<Facts>): BilingualText {
  const text = whoText(who);
  return { vi: `việc của ${text.vi}`, en: `it is for: ${text.en}` };
}

function notNow<Facts>(
  judging: Judging<Facts>,
  { from }: Command<Facts>,
  acting: CaseParty | undefined,
): BilingualText {
  const state = acting === undefined ? null : stateOf(judging, acting);
  if (state !== null && from?.includes(state) === true) return nothingToDo;
  const text = judging.procedure.states[state ?? '']?.text ?? noState.text;
  return { vi: `hồ sơ đang ở trạng thái "${text.vi}"`, en: `the case is in the state "${text.en}"` };
}

const nothingToDo: BilingualText = {
  vi: 'cơ quan không có, hoặc không còn, phần việc này trong hồ sơ',
  en: 'the agency has no part in this, or has done it already',
};

function judge<Facts>(
  judging: Judging<Facts>,
  given: GivenCommand,
  who: SignedInPerson | ActingAccount,
  context: CaseContext,
): Act {
  const { procedure, facts, number, acts } = judging;
  const command = procedure.commands.find(({ name }) => name === given.command);
  invariant(command, `${procedure.id} has no command ${given.command}`);
  const acting =
    'account' in who ? byAccount(judging, command, who) : chosen(judging, command, given, who, context);
  const rule = broken(judging, command, acting, context);
  if (rule !== null) throw codedError('SEPARATION_OF_DUTIES', { rule: rule.rule, detail: rule.detail });
  const read = readBy(command.fields, given.fields);
  const carried = carriedFindings(command, given);
  if (!read.success) {
    const wrong = read.error.issues.map((issue) =>
      saidOf(issue.path.map(String).join('.'), issueText(issue)),
    );
    throw codedError('ACT_INCOMPLETE', { detail: joinTexts([...carried, ...wrong]) });
  }
  const part = partNamed(judging, command, acting, read.data);
  const input: CommandInput = { ...given, fields: read.data };
  const refusal = command.refusal?.(facts, input, acting, context) ?? null;
  if (refusal !== null) throw refusal;
  const findings = [...carried, ...(command.findings?.(facts, input, acting, context) ?? [])];
  if (findings.length > 0) throw codedError('ACT_INCOMPLETE', { detail: joinTexts(findings) });
  const from = stateOf(judging, part);
  const act: Act = {
    ...{ case: number, procedure: procedure.id, command: command.name, version: acts.length + 1 },
    ...{ from, to: '', at: context.now, requestId: given.requestId },
    actor: actorOf(acting),
    ...{ reason: given.reason, legalGround: given.legalGround, documents: given.documents },
    input: { ...read.data, ...command.complete?.(facts, input, acting, context) },
  };
  return reached(judging, act, part, command.stays === true ? [from ?? ''] : command.to);
}

/** @throws ACT_ROLE_MISSING for a command that is for people alone, ACT_NOT_NOW */
function byAccount<Facts>(judging: Judging<Facts>, command: Command<Facts>, account: ActingAccount): Acting {
  const { name, who, byAccounts } = command;
  if (byAccounts !== true) throw codedError('ACT_ROLE_MISSING', { command: name, who: whoText(who) });
  const acting = accountActing(account);
  if (!isNow(judging, command, acting))
    throw codedError('ACT_NOT_NOW', { command: name, detail: notNow(judging, command, acting) });
  return acting;
}

function chosen<Facts>(
  judging: Judging<Facts>,
  command: Command<Facts>,
  { agency }: GivenCommand,
  person: SignedInPerson,
  context: CaseContext,
): Acting {
  const acting = actingOf(judging, command, person, context).filter(
    (each) => each.agency === (agency ?? each.agency),
  );
  if (acting.length === 0)
    throw codedError('ACT_ROLE_MISSING', { command: command.name, who: whoText(command.who) });
  const able = acting.filter((each) => isNow(judging, command, each));
  const free = able.find((each) => broken(judging, command, each, context) === null) ?? able[0];
  if (free === undefined)
    throw codedError('ACT_NOT_NOW', { command: command.name, detail: notNow(judging, command, acting[0]) });
  return free;
}

/** Findings of what an act has to carry, and of texts that people read. */
function carriedFindings<Facts>(
  { carries }: Command<Facts>,
  { reason, legalGround, documents }: GivenCommand,
): readonly BilingualText[] {
  const missing = (name: string, isMissing: boolean) =>
    isMissing ? [{ vi: `${name}: chưa có`, en: `${name}: is missing` }] : [];
  const texts = Object.entries({ reason, legalGround }).flatMap(([name, text]) => {
    const problem = text === null ? null : humanTextProblem(text, 'lines');
    return problem === null ? [] : [saidOf(name, problem)];
  });
  return [
    ...missing('reason', carries.reason === true && reason === null),
    ...missing('legalGround', carries.legalGround === true && legalGround === null),
    ...missing('documents', carries.documents === true && documents.length === 0),
    ...texts,
  ];
}

/** INVARIANT: an act leads where the table says, or it does not happen. */
function reached<Facts>(
  { procedure, facts }: Judging<Facts>,
  act: Act,
  part: CaseParty,
  allowed: readonly string[],
): Act {
  const to = procedure.stateFor(procedure.fold(facts, byParty(act)), part);
  invariant(allowed.includes(to), `${act.command} leads to ${to}, which its table does not have`);
  return { ...act, to };
}

function dueStep<Facts>(judging: Judging<Facts>, context: CaseContext): Act | null {
  const { procedure, facts } = judging;
  for (const step of procedure.steps) {
    const due = step
      .due(facts, context)
      .find((party) => step.from.includes(procedure.stateFor(facts, party)));
    if (due === undefined) continue;
    const input = step.complete?.(facts, context, due) ?? {};
    return stepOf(judging, step, { part: due, input }, context);
  }
  return null;
}

/** INVARIANT: null, and nothing happens, where the table of this case does not have the step from its state. */
function causedStep<Facts>(
  judging: Judging<Facts>,
  { step: name, input }: Pick<CaseStepEffect, 'step' | 'input'>,
  context: CaseContext,
): Act | null {
  const { procedure, facts, parties } = judging;
  const step = procedure.steps.find((each) => each.name === name);
  const [part] = parties(context);
  if (step === undefined || part === undefined) return null;
  const isFrom = step.from.includes(procedure.stateFor(facts, part));
  return isFrom ? stepOf(judging, step, { part, input }, context) : null;
}

function stepOf<Facts>(
  judging: Judging<Facts>,
  { name, to }: OwnStep<Facts>,
  { part, input }: { readonly part: CaseParty; readonly input: Act['input'] },
  { now }: CaseContext,
): Act {
  const { procedure, facts, number, acts } = judging;
  const act: Act = {
    ...{ case: number, procedure: procedure.id, command: name, version: acts.length + 1 },
    ...{ from: procedure.stateFor(facts, part), to: '', at: now },
    actor: { person: null, agency: part.agency, role: null, side: part.side, onBehalfOf: null },
    ...{ reason: null, legalGround: null, documents: [], input },
    requestId: `${number}/${acts.length + 1}`,
  };
  return reached(judging, act, part, to);
}
