import {
  dayMilliseconds,
  firstInstantOf,
  lastInstantOf,
  legalDayOf,
} from '../../../schema/calendar/legal-day.ts';
import { ownersOf } from '../../../schema/catalogue/owner-of.ts';
import type { Role } from '../../../schema/people/register.ts';
import type { InstrumentDraft } from '../../../schema/policy/instrument-document.ts';
import { agreementDigest } from '../../../schema/procedure/agreement-text/agreement-digest.ts';
import type { AgreementDraft } from '../../../schema/procedure/agreement-text/agreement-draft.ts';
import type { CaseContext } from '../../../schema/procedure/machine/machine.ts';
import {
  type AgreementModel,
  clauseNames,
  concerned,
  digestToSign,
  isSettled,
  provides,
  readAgreementActs,
  reminderAt,
  signers,
  uses,
} from './agreement-model.ts';
import { dayOf, isDuring, type SpecMachine, specOracle, type Way } from './spec-verdict.ts';
import type { Attempt, Walked } from './walk.ts';

const drafters: readonly Role[] = ['CONSUMER_OFFICER', 'OWNER_STEWARD', 'FOCAL_OFFICER'];
const heads: readonly Role[] = ['CONSUMER_HEAD', 'OWNER_HEAD'];
const talking = ['IN_NEGOTIATION', 'AMENDING'];
const inForce = ['EFFECTIVE', 'AMENDING', 'PENDING_SIGNATURE', 'SIGNED'];

const rows: SpecMachine<AgreementModel>['rows'] = {
  startAgreement: { who: { PARTY: ['CONSUMER_OFFICER', 'FOCAL_OFFICER'] }, duty: 'PREPARES' },
  proposeAgreement: { who: { PARTY: ['CONSUMER_HEAD'] }, duty: 'DECIDES', carries: ['documents'] },
  acceptNegotiation: { who: { PARTY: ['OWNER_STEWARD', 'OWNER_HEAD', 'FOCAL_OFFICER'] }, duty: 'OTHER' },
  refuseAgreement: {
    who: { PARTY: ['OWNER_HEAD'] },
    duty: 'DECIDES',
    carries: ['reason', 'legalGround', 'documents'],
  },
  editClause: { who: { PARTY: drafters }, duty: 'PREPARES' },
  tickClause: { who: { PARTY: drafters }, duty: 'PREPARES' },
  freezeAgreement: { who: { PARTY: drafters }, duty: 'PREPARES' },
  reopenAgreement: { who: { PARTY: [...drafters, ...heads] }, duty: 'OTHER', carries: ['reason'] },
  signAgreement: { who: { PARTY: heads }, duty: 'DECIDES', carries: ['documents'] },
  withdrawAgreement: { who: { PARTY: heads }, duty: 'OTHER', carries: ['reason'] },
  reserveAgreementAccount: {
    who: { COORDINATOR: ['COORDINATOR_OFFICER', 'COORDINATOR_HEAD'] },
    duty: 'DECIDES',
  },
  amendAgreement: { who: { PARTY: drafters }, duty: 'OTHER', carries: ['reason'] },
  confirmAgreementUnderRegulation: { who: { PARTY: heads }, duty: 'OTHER' },
  askToJoin: {
    who: { ASKER: ['CONSUMER_HEAD'] },
    duty: 'DECIDES',
    carries: ['documents'],
    isForOutsiders: true,
  },
  acceptJoining: { who: { PARTY: heads }, duty: 'DECIDES' },
  objectToJoining: { who: { PARTY: heads }, duty: 'DECIDES', carries: ['reason'] },
  leaveAgreement: { who: { PARTY: ['CONSUMER_HEAD'] }, duty: 'OTHER', carries: ['reason'] },
  submitDisposalProof: { who: { FORMER: ['CONSUMER_HEAD'] }, duty: 'DECIDES' },
  acceptDisposalProof: { who: { PARTY: ['OWNER_HEAD'] }, duty: 'DECIDES' },
  sendBackDisposalProof: { who: { PARTY: ['OWNER_HEAD'] }, duty: 'DECIDES', carries: ['reason'] },
};

function stateOf(model: AgreementModel, party: Omit<Way, 'role'> | null): string {
  const { ended, draft, force, askings, leavings } = model;
  if (party?.side === 'FORMER') {
    const own = leavings.find(({ agency }) => agency === party.agency);
    if (own !== undefined) return own.state;
  }
  const own = askings.find((each) => party?.side === 'ASKER' && each.party.agency === party.agency);
  if (own?.state === 'OBJECTED') return own.state;
  // What has ended nobody joins any more.
  if (ended !== null) return ended;
  if (own?.state === 'ASKED') return own.state;
  if (draft === null) return 'EFFECTIVE';
  return force !== null && draft.stage === 'IN_NEGOTIATION' ? 'AMENDING' : draft.stage;
}

function parties(model: AgreementModel): readonly Omit<Way, 'role'>[] {
  const { draft, force, initiator, askings, leavings } = model;
  const isNeed = force === null && draft?.stage === 'NEED';
  const agencies = isNeed ? [initiator] : concerned(model).map(({ agency }) => agency);
  const outside = askings.filter(({ party }) => !agencies.includes(party.agency));
  return [
    ...agencies.map((agency) => ({ agency, side: 'PARTY' })),
    ...outside.map(({ party }) => ({ agency: party.agency, side: 'ASKER' })),
    ...leavings.map(({ agency }) => ({ agency, side: 'FORMER' })),
  ];
}

const waitingAskers = ({ force, ended, askings }: AgreementModel, agency: string) =>
  ended === null && force?.text.parties.some((each) => each.agency === agency) === true
    ? askings
        .filter((each) => each.state === 'ASKED' && !each.answered.includes(agency))
        .map(({ party }) => party.agency)
    : [];

const waitingProofs = ({ leavings }: AgreementModel, agency: string) =>
  leavings
    .filter(
      (each) =>
        each.state === 'PROOF_SUBMITTED' &&
        each.providers.includes(agency) &&
        !each.accepted.includes(agency),
    )
    .map((each) => each.agency);

type Now = (model: AgreementModel, way: Way, state: string) => boolean;
const whileIn =
  (...states: readonly string[]): Now =>
  (_model, _way, state) =>
    states.includes(state);

const answersProposal: Now = (model, { agency }, state) =>
  state === 'PROPOSED' &&
  concerned(model).some((each) => each.agency === agency && provides(each)) &&
  !model.draft?.talking.includes(agency);

const ticked = ({ draft }: AgreementModel, agency: string) =>
  clauseNames.every((name) => draft?.ticks[name]?.includes(agency) ?? false);

const commandsNow: Readonly<Record<string, Now>> = {
  proposeAgreement: whileIn('NEED'),
  acceptNegotiation: answersProposal,
  refuseAgreement: answersProposal,
  editClause: whileIn(...talking),
  tickClause: (model, { agency }, state) => talking.includes(state) && !ticked(model, agency),
  freezeAgreement: (model, _way, state) =>
    talking.includes(state) && concerned(model).every(({ agency }) => ticked(model, agency)),
  reopenAgreement: whileIn('PENDING_SIGNATURE'),
  signAgreement: (model, { agency, role }, state) => {
    const own = signers(model).find((each) => each.agency === agency);
    const office = own !== undefined && provides(own) ? 'OWNER_HEAD' : 'CONSUMER_HEAD';
    const isSigned = model.draft?.signed.some((each) => each.agency === agency) ?? false;
    return state === 'PENDING_SIGNATURE' && own !== undefined && role === office && !isSigned;
  },
  withdrawAgreement: whileIn('NEED', 'PROPOSED', ...talking, 'PENDING_SIGNATURE'),
  reserveAgreementAccount: ({ draft }, _way, state) =>
    talking.includes(state) &&
    (draft?.parties.some((each) => uses(each) && each.accounts.length === 0) ?? false),
  amendAgreement: whileIn('EFFECTIVE'),
  // No regulation is published in a walk: none waits to be confirmed.
  confirmAgreementUnderRegulation: () => false,
  askToJoin: ({ force, ended, leavings }, { agency }, state) =>
    force !== null &&
    ended === null &&
    [...inForce, 'OBJECTED'].includes(state) &&
    leavings.every((each) => each.agency !== agency || isSettled(each)),
  acceptJoining: (model, { agency }) => waitingAskers(model, agency).length > 0,
  objectToJoining: (model, { agency }) => waitingAskers(model, agency).length > 0,
  leaveAgreement: ({ force }, { agency }, state) =>
    ['EFFECTIVE', 'AMENDING'].includes(state) &&
    (force?.text.parties.some((each) => each.agency === agency && uses(each)) ?? false),
  submitDisposalProof: whileIn('DISPOSAL_PENDING', 'SENT_BACK'),
  acceptDisposalProof: (model, { agency }) => waitingProofs(model, agency).length > 0,
  sendBackDisposalProof: (model, { agency }) => waitingProofs(model, agency).length > 0,
};

const written = ['RECITALS', 'PLACE', 'PROCESSING', 'COMMITMENT', 'SECURITY', 'STORAGE', 'DISPOSAL'];

function says(model: AgreementModel, attempt: Attempt, { agency }: Way): string | null {
  const { given, context } = attempt;
  const { fields } = given;
  const complete = (isComplete: boolean) => (isComplete ? 'DONE' : 'ACT_INCOMPLETE');
  switch (given.command) {
    case 'startAgreement':
      return complete(isNeed(attempt, agency));
    case 'editClause':
      return complete(isEdit(model, fields));
    case 'freezeAgreement':
      // WHY not told: whether the texts can stand beside each other is the business of the rules of agreements.
      return written.every((name) => model.draft?.clauses[name] !== undefined) &&
        model.draft?.clauses.PLACE !== undefined
        ? null
        : 'ACT_INCOMPLETE';
    case 'signAgreement':
      if (isOverdueFor(model, agency, context)) return 'DISPOSAL_OVERDUE';
      return fields.contentDigest === digestToSign(model) ? null : 'ACT_INCOMPLETE';
    case 'reserveAgreementAccount': {
      if (isOverdueFor(model, agency, context)) return 'DISPOSAL_OVERDUE';
      const { consumer, account, technicalOfficer } = fields;
      const isConsumer = model.draft?.parties.some((each) => each.agency === consumer && uses(each)) ?? false;
      const isOfficer = context.register.roles.some(
        (grant) =>
          grant.person === technicalOfficer &&
          grant.agency === consumer &&
          grant.role === 'TECHNICAL_OFFICER' &&
          isDuring(grant, dayOf(context)),
      );
      return complete(isConsumer && isOfficer && !context.policy.accounts.has(String(account)));
    }
    case 'askToJoin':
      return (fields.accounts as readonly string[]).every(
        (id) => context.policy.accounts.get(id)?.agency === agency,
      )
        ? null
        : 'ACT_INCOMPLETE';
    case 'acceptJoining':
    case 'objectToJoining':
      return waitingAskers(model, agency).includes(String(fields.asker)) ? 'DONE' : 'ACT_NOT_NOW';
    case 'submitDisposalProof': {
      const own = model.leavings.find((each) => each.agency === agency);
      return complete(given.documents.length > 0 || own?.disposal?.proof === 'NONE');
    }
    case 'acceptDisposalProof':
    case 'sendBackDisposalProof':
      return waitingProofs(model, agency).includes(String(fields.consumer)) ? 'DONE' : 'ACT_NOT_NOW';
    default:
      return 'DONE';
  }
}

/** The router of SM4a: only what neither default sharing gives nor the agency has, on a basis where it is sensitive. */
function isNeed({ given, context }: Attempt, agency: string): boolean {
  const { items, termFrom, termTo, legalBasis } = given.fields;
  const named = items as readonly string[];
  const isShared = named.every((coordinate) => {
    const item = context.catalogue.items.get(coordinate);
    if (item === undefined || item.stateSecret || item.modes.STATE_AGENCY !== 'SPECIFIC') return false;
    const isBased = item.personal !== 'SENSITIVE' || (legalBasis as readonly string[]).length > 0;
    return isBased && !ownersOf(context.catalogue, item).includes(agency);
  });
  const isInOrder = typeof termTo !== 'string' || termTo >= String(termFrom);
  return named.length > 0 && isShared && isInOrder;
}

function isEdit({ draft }: AgreementModel, { clause, content }: Attempt['given']['fields']): boolean {
  if (draft?.kind === 'ACCESSION' && clause !== 'PARTIES') return false;
  try {
    const members = JSON.parse(String(content)) as {
      readonly commitment?: { readonly acknowledgedBy?: unknown };
    };
    return members.commitment?.acknowledgedBy === undefined;
  } catch {
    return false;
  }
}

const isOver = (end: string | null, { now }: CaseContext) => end !== null && end <= now;

function isForceDue(model: AgreementModel, context: CaseContext): boolean {
  const { draft, force, ended } = model;
  if (draft?.text == null || draft.stage !== 'SIGNED' || ended !== null) return false;
  const { validFrom, validTo, number } = draft.text;
  const digest = digestToSign(model);
  const isSigned = signers(model).every(({ agency }) =>
    draft.signed.some((each) => each.agency === agency && each.digest === digest),
  );
  // Under the number of another instrument it would take that one's place.
  const isFree =
    force !== null ||
    context.policy.instruments.every((each) => each.number.toLowerCase() !== number.toLowerCase());
  return (
    validFrom <= context.now &&
    !isOver(validTo, context) &&
    isSigned &&
    isFree &&
    lateBoundAnew(model, context).length === 0
  );
}

/** Late disposals of consumers that a version would bind anew to a provider to which they owe them (SM4e, ADR 42). */
function lateBoundAnew(
  { draft, force }: Pick<AgreementModel, 'draft' | 'force'>,
  { records, now }: CaseContext,
): CaseContext['records']['disposals'] {
  const all = draft?.parties ?? [];
  const isBoundAnew = (agency: string) =>
    all.some((each) => each.agency === agency && uses(each)) &&
    !force?.text.parties.some((each) => each.agency === agency && uses(each));
  return records.disposals.filter(({ isOwed, consumer, providers, endedAt, days }) => {
    const endDay = firstInstantOf(legalDayOf(Date.parse(endedAt)));
    const isLate = isOwed && Date.parse(now) >= endDay + (days + 1) * dayMilliseconds;
    const isOfProvider = all.some((each) => provides(each) && providers.includes(each.agency));
    return isLate && isOfProvider && isBoundAnew(consumer);
  });
}

/** Who is told of it: the consumer, those to which it owes it, the coordinator. */
function isOverdueFor(model: AgreementModel, agency: string, context: CaseContext): boolean {
  return lateBoundAnew(model, context).some(
    ({ consumer, providers }) =>
      [consumer, context.coordinator].includes(agency) || providers.includes(agency),
  );
}

function isTermOver({ draft, force, ended }: AgreementModel, context: CaseContext): boolean {
  if (ended !== null) return false;
  // What is signed comes into force, or lapses, first.
  return force !== null && draft?.stage !== 'SIGNED' && isOver(force.text.validTo, context);
}

function due(model: AgreementModel, context: CaseContext): readonly string[] {
  const { draft, force, ended, askings, leavings } = model;
  const isOpen = ended === null && force !== null;
  const latest = context.policy.instruments.findLast(({ number }) => number === force?.text.number);
  const isTerminated = context.policy.events.some(
    ({ kind, number, recordedVersion }) =>
      kind === 'TERMINATED' && number === latest?.number && recordedVersion > latest.recordedVersion,
  );
  const isAccepted = askings.some(
    ({ state, accepted }) =>
      state === 'ASKED' && force?.text.parties.every(({ agency }) => accepted.includes(agency)),
  );
  const closing = ['EXPIRED', 'LEFT', 'TERMINATED'].includes(ended ?? '') && leavings.every(isSettled);
  const found: readonly (readonly [string, boolean])[] = [
    ['noteTermination', isOpen && isTerminated],
    ['becomeEffective', isForceDue(model, context)],
    [
      'lapseAgreement',
      ended === null && draft?.stage === 'SIGNED' && isOver(draft.text?.validTo ?? null, context),
    ],
    ['digestEdits', model.edits.slice(0, 1).some(({ at }) => legalDayOf(Date.parse(at)) < dayOf(context))],
    ['expireAgreement', isTermOver(model, context)],
    ['remindOfEnd', reminderAt(model, context.now) !== null],
    ['prepareAccession', isOpen && draft === null && isAccepted],
    [
      'beginDisposal',
      leavings.some((each) => ['LEFT', 'EXPIRED', 'TERMINATED'].includes(each.state) && !isSettled(each)),
    ],
    ['closeDisposal', leavings.some(({ state }) => state === 'ACCEPTED')],
    ['closeAgreement', closing],
  ];
  return found.flatMap(([name, isDue]) => (isDue ? [name] : []));
}

function caused(walked: Walked, model: AgreementModel): readonly string[] {
  const { act, effects, before, after } = walked;
  const instruments = effects.flatMap((effect) => (effect.kind === 'INSTRUMENT' ? [effect.draft] : []));
  const accounts = effects.filter(({ kind }) => kind === 'RESERVED_ACCOUNT').length;
  const expected = ['becomeEffective', 'leaveAgreement'].includes(act.command) ? 1 : 0;
  const signing = after.acts.filter(({ command }) => command === 'signAgreement');
  const drafted = after.acts.filter(({ command }) => rows[command]?.duty === 'PREPARES');
  const isFourEyes = signing.every(({ actor }) =>
    drafted.every((each) => each.actor.person !== actor.person),
  );
  return [
    ...(instruments.length === expected ? [] : [`${instruments.length} instruments, not ${expected}`]),
    ...(accounts === (act.command === 'reserveAgreementAccount' ? 1 : 0) ? [] : [`${accounts} accounts`]),
    ...instruments.flatMap((draft) => instrumentViolations(draft, model, walked)),
    ...(isFourEyes ? [] : ['SD2: who drafted has signed']),
    ...(after.acts.some(({ actor }) => actor.onBehalfOf !== null)
      ? ['SM26: done in the name of another']
      : []),
    ...(act.command === 'freezeAgreement' ? textViolations(model) : []),
    ...(act.command === 'becomeEffective' ? versionViolations(readAgreementActs(before.acts)) : []),
    ...leftViolations(model, walked),
    ...releaseViolations(model, walked),
    ...disposalViolations(model, walked),
    ...(act.command === 'digestEdits' ? digestViolations(readAgreementActs(before.acts), walked) : []),
  ];
}

/** What a text that lapses had reserved, and no instrument names, is revoked; nothing else is. */
function releaseViolations({ reserved }: AgreementModel, { act, effects, known }: Walked): readonly string[] {
  const released = effects.flatMap((effect) => (effect.kind === 'RELEASED_ACCOUNT' ? [effect.account] : []));
  const named = new Set(known.policy.instruments.flatMap(({ consumers }) => consumers));
  const expected = act.command === 'lapseAgreement' ? reserved.filter((id) => !named.has(id)) : [];
  return released.join() === expected.join()
    ? []
    : [`released are ${released.join()}, not ${expected.join()}`];
}

/** Other agreements see of each that left whether it owes a proof, and of nobody else. */
function disposalViolations(model: AgreementModel, { act, known }: Walked): readonly string[] {
  const owing = model.leavings
    .filter(({ state }) => ['DISPOSAL_PENDING', 'SENT_BACK'].includes(state))
    .map(({ agency }) => agency);
  const recorded = known.records.disposals
    .filter((each) => each.case === act.case && each.isOwed)
    .map(({ consumer }) => consumer);
  const [met, expected] = [recorded.sort().join(), owing.sort().join()];
  return met === expected ? [] : [`a disposal is owed by ${met}, and should be by ${expected}`];
}

/** The digest goes to those whom another edited the text for. */
function digestViolations({ edits, ...model }: AgreementModel, { notices }: Walked): readonly string[] {
  const expected = concerned(model).flatMap(({ agency }) =>
    edits.some((edit) => edit.agency !== agency) ? [agency] : [],
  );
  const [met, wanted] = [notices.map(({ agency }) => agency).join(), expected.join()];
  return met === wanted ? [] : [`the digest goes to ${met}, not ${wanted}`];
}

/** What the instrument grants is what is in force, on the signatures of the providers. */
function instrumentViolations(
  draft: InstrumentDraft,
  { force, number }: AgreementModel,
  { act }: Walked,
): readonly string[] {
  if (force === null) return ['an instrument, and nothing in force'];
  const { text, signed } = force;
  const { version: _version, supersedes: _supersedes, parties: all, ...terms } = text;
  const accounts = all.filter(uses).flatMap((each) => each.accounts);
  const names = [
    'title',
    'content',
    'validFrom',
    'validTo',
    'methods',
    'networks',
    'purposeCode',
    'limits',
    'contents',
  ] as const;
  const other = names.filter((name) => JSON.stringify(draft[name]) !== JSON.stringify(terms[name]));
  const consenting = draft.authority.ownerConsents.map(({ agency }) => agency);
  const owners = all.filter(provides).map(({ agency }) => agency);
  const unsigned = owners.filter(
    (owner) => !signed.some((each) => each.agency === owner && each.role === 'OWNER_HEAD'),
  );
  return [
    ...(draft.number === text.number ? [] : [`the number ${draft.number}`]),
    ...(JSON.stringify(draft.consumers) === JSON.stringify(accounts)
      ? []
      : [`it is for ${draft.consumers.join()}`]),
    ...other.map((name) => `another ${name} than was signed`),
    ...(JSON.stringify(consenting) === JSON.stringify(owners)
      ? []
      : [`on the consent of ${consenting.join()}`]),
    ...unsigned.map((owner) => `${owner} has not signed as an owner`),
    ...(draft.authority.ownerConsents.every(({ document }) => document === number)
      ? []
      : ['on another case']),
    ...(act.command === 'becomeEffective' && text.validFrom > act.at ? ['before its day'] : []),
  ];
}

/** SD5: what is frozen is what the clauses say. */
function textViolations({ draft, force }: AgreementModel): readonly string[] {
  if (draft?.text == null) return ['nothing is frozen'];
  const { text, clauses } = draft;
  const term = clauses.TERM?.term as { readonly from: string; readonly to: string | null };
  const instantOf = (instant: number) => new Date(instant).toISOString();
  const items = (clauses.CONTENT?.content as readonly { readonly items: readonly string[] }[]).map(
    (each) => each.items,
  );
  const disposal = clauses.DISPOSAL?.disposal as AgreementDraft['contents']['disposal'];
  const pairs: readonly (readonly [string, unknown, unknown])[] = [
    ['title', text.title, clauses.RECITALS?.title],
    ['parties', text.parties, draft.parties],
    ['items', text.content.map((each) => each.items), items],
    ['validFrom', text.validFrom, instantOf(firstInstantOf(term.from))],
    ['validTo', text.validTo, term.to === null ? null : instantOf(lastInstantOf(term.to) + 1)],
    ['sites', text.contents.sites, clauses.PLACE?.sites],
    ['proof', text.contents.disposal?.proof, disposal?.proof],
    ['other', text.contents.other, clauses.OTHER?.other ?? null],
    ['version', text.version, (force?.text.version ?? 0) + 1],
    ['acknowledged', text.contents.commitment?.acknowledgedBy, draft.parties.map(({ agency }) => agency)],
  ];
  return pairs.flatMap(([name, met, expected]) =>
    JSON.stringify(met) === JSON.stringify(expected)
      ? []
      : [`${name} of the frozen text is ${JSON.stringify(met)}, and was written ${JSON.stringify(expected)}`],
  );
}

/** A version comes into force when every head signed exactly its hash; one by which somebody joins differs in parties alone. */
function versionViolations(model: AgreementModel): readonly string[] {
  const { draft, force, askings } = model;
  if (draft?.text == null) return ['in force without a text'];
  const digest = agreementDigest(draft.text);
  const missing = signers(model).filter(
    ({ agency }) => !draft.signed.some((each) => each.agency === agency && each.digest === digest),
  );
  const unsigned = missing.map(({ agency }) => `in force without the signature of ${agency} on its hash`);
  if (draft.kind !== 'ACCESSION' || force === null) return unsigned;
  const comparable = ({ version: _v, supersedes: _s, parties: all, contents, ...rest }: AgreementDraft) => {
    const others = all.filter(({ agency }) => agency !== draft.newcomer);
    return JSON.stringify([rest, others, { ...contents, commitment: contents.commitment?.text }]);
  };
  const own = askings.find(({ party }) => party.agency === draft.newcomer);
  const silent = force.text.parties.filter(({ agency }) => !own?.accepted.includes(agency));
  return [
    ...unsigned,
    ...silent.map(({ agency }) => `joined without the answer of ${agency}`),
    ...(comparable(draft.text) === comparable(force.text) ? [] : ['an accession changes more than parties']),
  ];
}

/** Who is no consumer any more is granted nothing. */
function leftViolations({ force, number }: AgreementModel, { known }: Walked): readonly string[] {
  const latest = known.policy.instruments.findLast(({ authority }) =>
    authority.ownerConsents.some(({ document }) => document === number),
  );
  if (latest === undefined) return [];
  if (force === null) return ['an instrument of an agreement that is not in force'];
  const accounts = force.text.parties.filter(uses).flatMap((each) => each.accounts);
  const isOpen = latest.validTo === null || latest.validTo > known.now;
  return latest.consumers
    .filter((id) => isOpen && !accounts.includes(id))
    .map((id) => `${id} is granted what it has left`);
}

const agreementSpec: SpecMachine<AgreementModel> = {
  ...{ starts: 'startAgreement', rows, read: readAgreementActs, parties, stateOf, due, says, caused },
  isOwnBusiness: ({ force, draft }) => force === null && draft?.stage === 'NEED',
  mayNow: (model, command, way) => {
    const party = way.side === 'COORDINATOR' || way.side === 'PARTY' ? null : way;
    return commandsNow[command]?.(model, way, stateOf(model, party)) ?? false;
  },
};

/** Every word of the text agreed by all, signed by all, and granted while it is in force (SM4). */
export const agreementOracle = specOracle(agreementSpec);
