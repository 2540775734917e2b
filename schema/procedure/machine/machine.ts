import type { z } from 'zod';
import type { WorkingCalendar } from '../../calendar/working-calendar.ts';
import type { CatalogueModel } from '../../catalogue/model.ts';
import type { CodedError } from '../../errors/coded-error.ts';
import type { PeopleRegister, Role } from '../../people/register.ts';
import type { InstrumentDraft } from '../../policy/instrument-document.ts';
import type { EventDraft } from '../../policy/instrument-transition.ts';
import type { Application, PolicySnapshot } from '../../policy/policy.ts';
import type { RegulationDraft } from '../../policy/usage-regulation.ts';
import type { BilingualText } from '../../text/bilingual-text.ts';
import type { DeadlineRuleId } from '../deadline-rules.ts';
import type { Act, RecordedAct } from './act.ts';
import type { HouseTerms } from './house-terms.ts';
import type { LoggedRequest } from './logged-request.ts';
import type { SealedFields } from './sealed-fields.ts';
import type { DelegatedWork, SharingRecord, SharingRecords } from './sharing-records.ts';

/**
 * Sides of a case. The coordinator is always one; the chair decides what the law leaves to the People's Committee. Who asks to join
 * parties, and who has left them, sees no more than its own acts. PROVIDER: the one agency whose data it is about (Decree 47 Art 43,
 * 44); CONCERNED: a consumer that it hits, which sees nothing of the others; PROPOSER: who only proposed it.
 * An issue is between who raises it and who has to answer it. A citizen stands in a case by the own connection account.
 */
export type Side =
  | 'CONSUMER'
  | 'OWNER'
  | 'COORDINATOR'
  | 'CHAIR'
  | 'PARTY'
  | 'ASKER'
  | 'FORMER'
  | 'PROVIDER'
  | 'CONCERNED'
  | 'PROPOSER'
  | 'ISSUE_ASKER'
  | 'ISSUE_ASKEE'
  | 'CITIZEN';

/** An agency on a side of a case. */
export interface CaseParty {
  readonly agency: string;
  readonly side: Side;
}

/** Who may give a command: one of the roles, in the agency that is on the side. */
export interface Entitled {
  readonly side: Side;
  readonly roles: readonly Role[];
}

/** What a command is judged by, beside its case. */
export interface CaseContext {
  /** Instant of the control store, ISO 8601. */
  readonly now: string;
  readonly catalogue: CatalogueModel;
  readonly policy: PolicySnapshot;
  readonly register: PeopleRegister;
  readonly records: SharingRecords;
  readonly calendar: WorkingCalendar;
  /** Code of the agency that coordinates. */
  readonly coordinator: string;
  /** Cases that the command names (`reads`) and that who acts may see, by number; left out: none. */
  readonly linked?: ReadonlyMap<string, LinkedCase>;
  /** Records of the sharing log that the command names (`attachesLog`); left out: none. */
  readonly logged?: readonly LoggedRequest[];
  /** Acts of the other cases that the case names (`otherCases` of its procedure), by number; left out where nobody acts. */
  readonly otherCases?: ReadonlyMap<string, readonly RecordedAct[]>;
  /** Times that the province set for itself; left out: those of the house. */
  readonly house?: HouseTerms;
}

/** Another case, as far as the person who acts may see it. */
export interface LinkedCase {
  /** Id of its procedure. */
  readonly procedure: string;
  readonly acts: readonly RecordedAct[];
  readonly parties: readonly CaseParty[];
  /** Whether that is all of it, and not a part alone. */
  readonly isWhole: boolean;
}

/** What an act causes outside its case. INVARIANT: no permission follows from anything else (ADR 35). */
export type Effect =
  | { readonly kind: 'INSTRUMENT'; readonly draft: InstrumentDraft }
  | { readonly kind: 'RESERVED_ACCOUNT'; readonly account: ReservedAccount }
  /** Records of the register of people, under its own rules. */
  | { readonly kind: 'REGISTER_ENTRY'; readonly added: PeopleRegister }
  | { readonly kind: 'USAGE_REGULATION'; readonly draft: RegulationDraft }
  /** A suspension or termination, or the resumption that lifts what the case stopped. */
  | { readonly kind: 'EVENT'; readonly draft: EventDraft }
  | CaseStepEffect
  | ReleasedAccount
  | SharingRecord;

/** An account that a case had reserved, and that nothing will be bound to: it is revoked, with whatever could claim its key. */
export interface ReleasedAccount {
  readonly kind: 'RELEASED_ACCOUNT';
  readonly account: string;
}

/** A step that happens in another case, by its own table and in the same transaction. */
export interface CaseStepEffect {
  readonly kind: 'CASE_STEP';
  /** Number of the other case. */
  readonly case: string;
  readonly step: string;
  /** What its act says. */
  readonly input: Readonly<Record<string, unknown>>;
}

/** An account without a key, and the claim by which the consumer's technical officer gets one (SD4). */
export interface ReservedAccount {
  readonly id: string;
  readonly agency: string;
  readonly purpose: string;
  readonly describes: string;
  /** What its instruments name, so that another account of it needs no new one; left out where its level is not declared. */
  readonly application?: Application;
  /** Person id of the officer who may claim the key. */
  readonly technicalOfficer: string;
}

/** What somebody is told of an act (procedures 2.0.2). */
export interface CaseNotice {
  readonly agency: string;
  /** None of a public one. */
  readonly roles: readonly Role[];
  /** Everybody is told, in public; `agency` is the one that says it. */
  readonly isPublic?: true;
  /** It goes not to the agency, but to those that have an open case with it and know so; the store finds them. */
  readonly toPartners?: true;
  /** Must be delivered or acknowledged. */
  readonly isLegal: boolean;
  readonly text: BilingualText;
}

/** A term that runs, or ran, in a case. */
export interface CaseClock {
  readonly rule: DeadlineRuleId;
  /** The agency that has to act, and its side. */
  readonly agency: string;
  readonly side: Side;
  /** Instants, ISO 8601; `stoppedAt` null: it runs. */
  readonly startedAt: string;
  readonly stoppedAt: string | null;
  /** Calendar days that the parties agreed, where the rule leaves the term to them. */
  readonly agreedDays?: number;
  /** Whether it was stopped by a return and not by the act that it asks for. */
  readonly isCancelled: boolean;
}

/** A state as people read it. */
export interface StateText {
  readonly text: BilingualText;
  /** Nothing but reading is possible after it. */
  readonly isFinal: boolean;
}

/** What of an act the command reads: its own fields, and what every act may carry. */
export interface CommandInput<Fields = Readonly<Record<string, unknown>>> {
  readonly fields: Fields;
  readonly reason: string | null;
  readonly legalGround: string | null;
  readonly documents: readonly string[];
}

/** Who gives a command, as the machine sees them. */
export interface Acting {
  readonly person: string | null;
  readonly agency: string;
  readonly side: Side;
  readonly role: Role | null;
  /** Agency that acts in the name of `agency`, which left the work to it; null: `agency` itself. */
  readonly delegate: string | null;
  /** Connection account that acts, by its key; left out: a person does. */
  readonly account?: string;
}

/** What every act of a command has to carry. */
export interface Carried {
  readonly reason?: true;
  readonly legalGround?: true;
  readonly documents?: true;
}

/** One command of a procedure: a row of its table. `Facts` are what the acts so far say of the case. */
export interface Command<Facts> {
  /** Name of its mutation. */
  readonly name: string;
  readonly text: BilingualText;
  /** States of the actor's part of the case; null: it begins a case. */
  readonly from: readonly string[] | null;
  readonly to: readonly string[];
  /** It leaves the case in the state in which it is, of those of `to`. */
  readonly stays?: true;
  readonly who: readonly Entitled[];
  /** An agency gives it that is not on a side yet (Decree 47 Art 36(4)); of the case it learns nothing by it. */
  readonly byOutsiders?: true;
  /** A connection account gives it too, by its key (procedures SM9); of all other commands none is for machines. */
  readonly byAccounts?: true;
  /** Names of fields that stand in no act: they are sealed for some sides of the case (`sealedFor`). */
  readonly seals?: readonly string[];
  /** Who gives it has to be able to read the item and the row that it names, as `readableRows` says (procedures SM9). */
  readonly needsReadableRow?: true;
  /** Parts of the case on which an actor may act now, where that is not simply the actor's own; empty: it is not for them. */
  readonly concerns?: (facts: Facts, acting: Acting) => readonly CaseParty[];
  /** The one of them that the act is about; left out: the actor's own. */
  readonly names?: (fields: Readonly<Record<string, unknown>>, acting: Acting) => CaseParty;
  /** Prepares a decision, or takes one: not by the same person (SD2), nor by one who asks (SD3). */
  readonly duty: 'PREPARES' | 'DECIDES' | 'RECEIVES' | 'CONFIRMS';
  /** Possible in its states, and nobody waits for it: no task (procedures 2.0.2). */
  readonly isOptional?: true;
  /** Whether the case waits for it now, where that does not follow from its duty. */
  readonly isWaitedFor?: (facts: Facts, acting: Acting) => boolean;
  /** Work as which an owner may leave it to another agency; what decides is left to nobody (`delegableWork`). */
  readonly delegable?: DelegatedWork;
  readonly carries: Carried;
  /** Fields of its own: read by the schema, written in GraphQL by the SDL. */
  readonly fields: z.ZodType<Readonly<Record<string, unknown>>>;
  readonly sdl: string;
  /** Numbers of other cases that it is about. WHY given before they are judged: they are read first (`CaseContext.linked`). */
  readonly reads?: (facts: Facts, fields: Readonly<Record<string, unknown>>) => readonly string[];
  /** It attaches records of the sharing log, named in its field `logRecords`. */
  readonly attachesLog?: true;
  /** What forbids it under a code of its own, whatever it says; judged before its findings. */
  readonly refusal?: (
    facts: Facts,
    input: CommandInput,
    acting: Acting,
    context: CaseContext,
  ) => CodedError | null;
  /** What stands against it, beside state and people; each finding says what to do. */
  readonly findings?: (
    facts: Facts,
    input: CommandInput,
    acting: Acting,
    context: CaseContext,
  ) => readonly BilingualText[];
  /** What is recorded beside the fields: what the catalogue or the register says at this moment. */
  readonly complete?: (
    facts: Facts,
    input: CommandInput,
    acting: Acting,
    context: CaseContext,
  ) => Readonly<Record<string, unknown>>;
  readonly notices: (facts: Facts, act: Act, context: CaseContext) => readonly CaseNotice[];
  readonly effects?: (facts: Facts, act: Act, context: CaseContext) => readonly Effect[];
  /** Its effects open nothing: no instrument rests on it, whatever a note of an effect says. */
  readonly opensNothing?: true;
  /** The article that it carries out. */
  readonly citation: string;
}

/** What lists and figures count of a case, beside its state. */
export interface CaseTally {
  readonly database: string;
  readonly item: string;
  /** Connection account that the case concerns. */
  readonly account: string;
}

/** What happens by itself: once `due` names agencies, for each of them. */
export interface OwnStep<Facts> {
  readonly name: string;
  readonly text: BilingualText;
  readonly from: readonly string[];
  readonly to: readonly string[];
  /** Parties whose part of the case moves now; none of a step that another case causes (`CaseStepEffect`). @throws CALENDAR_MISSING */
  readonly due: (facts: Facts, context: CaseContext) => readonly CaseParty[];
  /** What is recorded of this moment: what the policy or the register says; nothing when left out. */
  readonly complete?: (
    facts: Facts,
    context: CaseContext,
    party: CaseParty,
  ) => Readonly<Record<string, unknown>>;
  readonly notices: (facts: Facts, act: Act, context: CaseContext) => readonly CaseNotice[];
  readonly effects?: (facts: Facts, act: Act, context: CaseContext) => readonly Effect[];
  /** Its effects open nothing: no instrument rests on it, whatever a note of an effect says. */
  readonly opensNothing?: true;
  readonly citation: string;
}

/**
 * A procedure as a state machine (procedures, section 2). INVARIANT: pure; a case is what its acts say, in their order, and
 * nothing else.
 */
export interface Procedure<Facts> {
  readonly id: string;
  /** First letters of the numbers of its cases. */
  readonly prefix: string;
  readonly name: BilingualText;
  /** Name of its GraphQL object, and of the field that gives one. */
  readonly objectName: string;
  readonly fieldName: string;
  readonly citation: string;
  readonly states: Readonly<Record<string, StateText>>;
  readonly commands: readonly Command<Facts>[];
  readonly steps: readonly OwnStep<Facts>[];
  /** A case before its first act, and what each act makes of it. */
  readonly blank: Facts;
  readonly fold: (facts: Facts, act: Act) => Facts;
  readonly partiesOf: (facts: Facts, context: Pick<CaseContext, 'coordinator'>) => readonly CaseParty[];
  /** Whether a case was never sent to anybody: until then neither the coordinator nor who audits has a part in it. */
  readonly isOwnBusiness?: (facts: Facts) => boolean;
  /** Numbers of other cases that an act with these fields is judged by. */
  readonly otherCases?: (facts: Facts, fields: Readonly<Record<string, unknown>>) => readonly string[];
  /** Whether an act that all owners would see concerns these agencies; left out: it does. */
  readonly concernsOwners?: (act: Act, agencies: ReadonlySet<string>) => boolean;
  /** Consents of other cases on which what a case records may rest, by the case in which each was given. */
  readonly restsOn?: (facts: Facts) => readonly { readonly agency: string; readonly case: string }[];
  /** State of a party's part; that of the whole for a party without a part of its own. */
  readonly stateFor: (facts: Facts, party: CaseParty | null) => string;
  readonly clocks: (facts: Facts) => readonly CaseClock[];
  /** What a reader on the sides sees of the content, by the fields of `sdl`; `sealed` is empty for whom it is not sealed. */
  readonly view: (
    facts: Facts,
    sides: readonly CaseParty[],
    context: CaseContext,
    sealed?: SealedFields,
  ) => object;
  /** Names of those for whom sealed fields are sealed (`sideHolder`, `accountHolder`). */
  readonly sealedFor?: (facts: Facts) => readonly string[];
  readonly tally?: (facts: Facts) => CaseTally;
  /** Fields of its GraphQL object, beside those of every case; types and inputs that they use. */
  readonly sdl: string;
  readonly typesSdl: string;
}
