import { agreementDigest } from '../../../schema/procedure/agreement-text/agreement-digest.ts';
import type {
  AgreementDraft,
  AgreementParty,
} from '../../../schema/procedure/agreement-text/agreement-draft.ts';
import type { RecordedAct } from '../../../schema/procedure/machine/act.ts';

type Clauses = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

/** What the head of a party signed. */
export interface Signed {
  readonly agency: string;
  readonly person: string | null;
  readonly role: string | null;
  readonly digest: unknown;
}

/** A version that is negotiated or signed. */
export interface Draft {
  readonly kind: 'FIRST' | 'AMENDMENT' | 'ACCESSION';
  readonly stage: string;
  readonly parties: readonly AgreementParty[];
  readonly clauses: Clauses;
  readonly ticks: Readonly<Record<string, readonly string[]>>;
  readonly talking: readonly string[];
  readonly text: AgreementDraft | null;
  readonly signed: readonly Signed[];
  readonly newcomer: string | null;
}

/** The version in force; `signed` are the signatures of the version that was signed last. */
export interface Force {
  readonly text: AgreementDraft;
  readonly clauses: Clauses;
  readonly signed: readonly Signed[];
}

export interface Asking {
  readonly party: AgreementParty;
  readonly state: 'ASKED' | 'OBJECTED' | 'JOINED';
  readonly accepted: readonly string[];
  readonly answered: readonly string[];
}

export interface Leaving {
  readonly agency: string;
  readonly state: string;
  readonly disposal: AgreementDraft['contents']['disposal'];
  readonly providers: readonly string[];
  readonly accepted: readonly string[];
}

/** An agreement as its acts tell it (procedures SM4a to SM4e). */
export interface AgreementModel {
  readonly number: string;
  readonly initiator: string;
  readonly draft: Draft | null;
  readonly force: Force | null;
  readonly ended: string | null;
  readonly askings: readonly Asking[];
  readonly leavings: readonly Leaving[];
  readonly reminded: readonly number[];
  /** Edits of which the other parties have not been told, oldest first. */
  readonly edits: readonly { readonly agency: string; readonly at: string }[];
  /** Accounts that were reserved for it. */
  readonly reserved: readonly string[];
}

export const clauseNames = [
  ...['RECITALS', 'PARTIES', 'CONTENT', 'PLACE', 'TERM', 'METHOD', 'PROCESSING', 'CONDITIONS', 'COMMITMENT'],
  ...['SECURITY', 'STORAGE', 'DISPOSAL', 'OTHER'],
];

export const provides = ({ role }: Pick<AgreementParty, 'role'>) => role !== 'CONSUMER';
export const uses = ({ role }: Pick<AgreementParty, 'role'>) => role !== 'PROVIDER';
const agenciesOf = (parties: readonly AgreementParty[]) => parties.map(({ agency }) => agency);
const everyClause = (agencies: readonly string[]) =>
  Object.fromEntries(clauseNames.map((name) => [name, agencies]));

/** Parties whose agreement a version needs: those of the new one and those of the old one. */
export function concerned({
  draft,
  force,
}: Pick<AgreementModel, 'draft' | 'force'>): readonly AgreementParty[] {
  const next = draft?.parties ?? [];
  return [...next, ...(force?.text.parties ?? []).filter(({ agency }) => !agenciesOf(next).includes(agency))];
}

/** Who signs: all; of an accession the new party and the providers (Decree 47 Art 36(4)). */
export function signers(model: Pick<AgreementModel, 'draft' | 'force'>): readonly AgreementParty[] {
  const { draft } = model;
  const all = concerned(model);
  return draft?.kind === 'ACCESSION'
    ? all.filter((each) => provides(each) || each.agency === draft.newcomer)
    : all;
}

export function isSettled({ state, disposal, providers }: Leaving): boolean {
  return disposal === null || providers.length === 0 || state === 'CLOSED';
}

/** Days before the end of a term at which a reminder is due. */
export function reminderAt({ force, ended, reminded }: AgreementModel, now: string): number | null {
  const end = force?.text.validTo ?? null;
  if (end === null || ended !== null) return null;
  const left = (Date.parse(end) - Date.parse(now)) / 86_400_000;
  const due = [7, 30, 90].find((days) => left <= days);
  return due === undefined || reminded.some((days) => days <= due) ? null : due;
}

const blank: AgreementModel = {
  ...{
    number: '',
    initiator: '',
    draft: null,
    force: null,
    ended: null,
    askings: [],
    leavings: [],
    reminded: [],
    edits: [],
    reserved: [],
  },
};

/** Reads an agreement from its acts. */
export function readAgreementActs(acts: readonly RecordedAct[]): AgreementModel {
  return acts.reduce((model, act) => withEdits(readers[act.command]?.(model, act) ?? model, act), blank);
}

/** Edits wait for the digest of the day; what is closed, or told, waits no longer. */
function withEdits(model: AgreementModel, { command, actor, at }: RecordedAct): AgreementModel {
  const isOpen = model.ended === null && model.draft?.stage === 'IN_NEGOTIATION';
  if (!isOpen || command === 'digestEdits') return { ...model, edits: [] };
  return command === 'editClause'
    ? { ...model, edits: [...model.edits, { agency: actor.agency, at }] }
    : model;
}

type Reader = (model: AgreementModel, act: RecordedAct) => AgreementModel;

/** What an act makes of the draft, where there is one. */
const onDraft =
  (change: (draft: Draft, act: RecordedAct, model: AgreementModel) => Partial<Draft>): Reader =>
  (model, act) =>
    model.draft === null
      ? model
      : { ...model, draft: { ...model.draft, ...change(model.draft, act, model) } };

const onLeavings =
  (change: (leaving: Leaving, act: RecordedAct) => Leaving): Reader =>
  (model, act) => ({ ...model, leavings: model.leavings.map((each) => change(each, act)) });

const readers: Readonly<Record<string, Reader>> = {
  startAgreement: started,
  proposeAgreement: onDraft(() => ({ stage: 'PROPOSED' })),
  acceptNegotiation: onDraft((draft, { actor }, { initiator }) => {
    const talking = [...draft.talking, actor.agency];
    const asked = draft.parties.filter((each) => provides(each) && each.agency !== initiator);
    const isAll = asked.every(({ agency }) => talking.includes(agency));
    return { talking, stage: isAll ? 'IN_NEGOTIATION' : 'PROPOSED' };
  }),
  refuseAgreement: (model) => ({ ...model, ended: 'REFUSED' }),
  editClause: onDraft((draft, { input, actor }) => {
    const [name, members] = [String(input.clause), input.members as Clauses[string]];
    const own = (draft.ticks[name] ?? []).filter((agency) => agency === actor.agency);
    const parties = name === 'PARTIES' ? (members.parties as Draft['parties']) : draft.parties;
    return {
      parties,
      clauses: { ...draft.clauses, [name]: members },
      ticks: { ...draft.ticks, [name]: own },
    };
  }),
  tickClause: onDraft((draft, { input, actor }) => {
    const ticked = (input.clauses as readonly string[]).map((name) => [
      name,
      [...(draft.ticks[name] ?? []), actor.agency],
    ]);
    return { ticks: { ...draft.ticks, ...Object.fromEntries(ticked) } };
  }),
  freezeAgreement: onDraft((_draft, { input }) => ({
    ...{ stage: 'PENDING_SIGNATURE', signed: [] },
    text: (input.frozen as { readonly draft: AgreementDraft }).draft,
  })),
  reopenAgreement: onDraft(() => ({ stage: 'IN_NEGOTIATION', signed: [], text: null })),
  signAgreement: onDraft((draft, { actor, input }, model) => {
    const { agency, person, role } = actor;
    const signed = [...draft.signed, { agency, person, role, digest: input.contentDigest }];
    const isAll = signers(model).every((party) => signed.some((each) => each.agency === party.agency));
    return { signed, stage: isAll ? 'SIGNED' : 'PENDING_SIGNATURE' };
  }),
  withdrawAgreement: (model) => withdrawn(model, 'ABANDONED'),
  lapseAgreement: (model) => withdrawn(model, 'LAPSED'),
  reserveAgreementAccount: (model, { input }) => ({
    ...model,
    reserved: [...model.reserved, String(input.account)],
  }),
  becomeEffective: cameIntoForce,
  amendAgreement: (model) => (model.force === null ? model : { ...model, draft: amendmentOf(model.force) }),
  remindOfEnd: (model, { at }) => ({ ...model, reminded: [...model.reminded, reminderAt(model, at) ?? -1] }),
  expireAgreement: (model) => endedFor(model, 'EXPIRED'),
  noteTermination: (model) => endedFor(model, 'TERMINATED'),
  closeAgreement: (model) => ({ ...model, ended: 'CLOSED' }),
  leaveAgreement: left,
  askToJoin: asked,
  acceptJoining: (model, act) => ({
    ...model,
    askings: model.askings.map((each) => answered(each, act, true)),
  }),
  objectToJoining: (model, act) => ({
    ...model,
    askings: model.askings.map((each) => answered(each, act, false)),
  }),
  prepareAccession: accessionOf,
  beginDisposal: onLeavings((each, { actor }) =>
    each.agency === actor.agency ? { ...each, state: 'DISPOSAL_PENDING' } : each,
  ),
  submitDisposalProof: onLeavings((each, { actor }) =>
    each.agency === actor.agency ? { ...each, state: 'PROOF_SUBMITTED', accepted: [] } : each,
  ),
  acceptDisposalProof: onLeavings((each, { actor, input }) => {
    if (each.agency !== input.consumer) return each;
    const accepted = [...each.accepted, actor.agency];
    return {
      ...each,
      accepted,
      state: each.providers.every((own) => accepted.includes(own)) ? 'ACCEPTED' : each.state,
    };
  }),
  sendBackDisposalProof: onLeavings((each, { input }) =>
    each.agency === input.consumer ? { ...each, state: 'SENT_BACK' } : each,
  ),
  closeDisposal: onLeavings((each, { actor }) =>
    each.agency === actor.agency ? { ...each, state: 'CLOSED' } : each,
  ),
};

function started(model: AgreementModel, { case: number, actor, input }: RecordedAct): AgreementModel {
  const written = input.written as Readonly<Record<string, unknown>>;
  const { title, whyNotDefault, content, term, purpose } = written;
  const clauses = {
    RECITALS: { title, whyNotDefault },
    CONTENT: { content },
    TERM: { term },
    CONDITIONS: { purpose },
  };
  const draft: Draft = {
    ...{ kind: 'FIRST', stage: 'NEED', parties: written.parties as Draft['parties'], clauses },
    ...{ ticks: {}, talking: [], text: null, signed: [], newcomer: null },
  };
  return { ...model, number, initiator: actor.agency, draft };
}

function withdrawn(model: AgreementModel, ended: string): AgreementModel {
  const { force, draft, askings } = model;
  if (force === null) return { ...model, ended };
  const isNewcomers = (each: Asking) => each.state === 'JOINED' && each.party.agency === draft?.newcomer;
  return {
    ...{ ...model, draft: null },
    askings: askings.map((each) => (isNewcomers(each) ? { ...each, state: 'OBJECTED' } : each)),
  };
}

function cameIntoForce(model: AgreementModel): AgreementModel {
  const { draft, force, askings, leavings } = model;
  if (draft?.text == null) return model;
  const { text, clauses, signed } = draft;
  const consumers = agenciesOf(text.parties.filter(uses));
  const providers = agenciesOf(text.parties.filter(provides));
  const gone = (force?.text.parties ?? []).filter((each) => uses(each) && !consumers.includes(each.agency));
  const owing = leavings.filter(({ agency }) => !consumers.includes(agency));
  return {
    ...{ ...model, draft: null, force: { text, clauses, signed }, reminded: [] },
    // Who is a party now no longer asks to be one.
    askings: askings.filter(({ party }) => !agenciesOf(text.parties).includes(party.agency)),
    leavings: [
      ...owing.map((each) => judgedBy(each, providers)),
      ...(force === null ? [] : gone.map(({ agency }) => leaving(agency, force.text, 'LEFT'))),
    ],
  };
}

/** Only who is still a provider judges a proof. */
function judgedBy(each: Leaving, providers: readonly string[]): Leaving {
  const judges = each.providers.filter((agency) => providers.includes(agency));
  const isDone = each.state === 'PROOF_SUBMITTED' && judges.every((agency) => each.accepted.includes(agency));
  return { ...each, providers: judges, state: isDone ? 'ACCEPTED' : each.state };
}

function leaving(agency: string, { contents, parties }: AgreementDraft, state: string): Leaving {
  const providers = agenciesOf(parties.filter(provides)).filter((each) => each !== agency);
  return { agency, state, providers, disposal: contents.disposal, accepted: [] };
}

function amendmentOf({ text, clauses }: Force): Draft {
  return {
    ...{
      kind: 'AMENDMENT',
      stage: 'IN_NEGOTIATION',
      parties: text.parties,
      clauses,
      talking: [],
      signed: [],
    },
    ...{ ticks: everyClause(agenciesOf(text.parties)), text: null, newcomer: null },
  };
}

function endedFor(model: AgreementModel, ended: string): AgreementModel {
  const { force, leavings } = model;
  if (force === null) return { ...model, ended };
  const consumers = force.text.parties.filter(uses).map(({ agency }) => leaving(agency, force.text, ended));
  return { ...model, ended, draft: null, leavings: [...leavings, ...consumers] };
}

/** A version that differs in its parties alone, and in who acknowledges. */
function withParties(text: AgreementDraft, parties: readonly AgreementParty[]): AgreementDraft {
  const { commitment } = text.contents;
  const acknowledged = commitment === null ? null : { ...commitment, acknowledgedBy: agenciesOf(parties) };
  return {
    ...{ ...text, version: text.version + 1, supersedes: text.version, parties },
    contents: { ...text.contents, commitment: acknowledged },
  };
}

function left(model: AgreementModel, { actor, at }: RecordedAct): AgreementModel {
  const { force, draft } = model;
  if (force === null) return model;
  const without = (parties: readonly AgreementParty[]) =>
    parties.flatMap((each): readonly AgreementParty[] => {
      if (each.agency !== actor.agency || each.role === 'PROVIDER') return [each];
      return each.role === 'BOTH' ? [{ ...each, role: 'PROVIDER', applications: [], accounts: [] }] : [];
    });
  const leavings = [...model.leavings, leaving(actor.agency, force.text, 'LEFT')];
  const parties = without(force.text.parties);
  if (!parties.some(uses)) {
    const text = { ...force.text, validTo: at };
    return { ...model, leavings, force: { ...force, text }, ended: 'LEFT', draft: null };
  }
  const next = { ...force, text: withParties(force.text, parties) };
  const amended = draft === null ? null : { ...draft, parties: without(draft.parties) };
  return { ...model, leavings, force: next, draft: amended };
}

function asked(model: AgreementModel, { actor, input }: RecordedAct): AgreementModel {
  const { agency } = actor;
  const [applications, accounts] = [input.applications, input.accounts] as readonly (readonly string[])[];
  const party: AgreementParty = {
    agency,
    role: 'CONSUMER',
    applications: applications ?? [],
    accounts: accounts ?? [],
  };
  const others = model.askings.filter((each) => each.party.agency !== agency);
  return { ...model, askings: [...others, { party, state: 'ASKED', accepted: [], answered: [] }] };
}

function answered(each: Asking, { actor, input }: RecordedAct, isAccepted: boolean): Asking {
  if (each.party.agency !== input.asker || each.state !== 'ASKED') return each;
  return {
    ...{ ...each, state: isAccepted ? 'ASKED' : 'OBJECTED', answered: [...each.answered, actor.agency] },
    accepted: isAccepted ? [...each.accepted, actor.agency] : each.accepted,
  };
}

function accessionOf(model: AgreementModel, { actor }: RecordedAct): AgreementModel {
  const { force, askings } = model;
  const own = askings.find(({ party, state }) => party.agency === actor.agency && state === 'ASKED');
  if (force === null || own === undefined) return model;
  const parties = [...force.text.parties, own.party];
  const draft: Draft = {
    ...{ ...amendmentOf(force), kind: 'ACCESSION', stage: 'PENDING_SIGNATURE', parties },
    ...{
      ticks: everyClause(agenciesOf(parties)),
      newcomer: actor.agency,
      text: withParties(force.text, parties),
    },
  };
  return {
    ...model,
    draft,
    askings: askings.map((each) => (each === own ? { ...each, state: 'JOINED' } : each)),
  };
}

/** The hash that heads sign; null where nothing waits for signatures. */
export function digestToSign({ draft }: Pick<AgreementModel, 'draft'>): string | null {
  return draft?.text == null ? null : agreementDigest(draft.text);
}
