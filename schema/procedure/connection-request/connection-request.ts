import { z } from 'zod';
import { legalDayOf } from '../../calendar/legal-day.ts';
import { invariant } from '../../invariant.ts';
import type { Role } from '../../people/register.ts';
import { clause, identifier, line } from '../machine/fields.ts';
import type { CaseContext, CaseParty, Command, Effect, OwnStep, Procedure } from '../machine/machine.ts';
import { signerOf } from '../machine/signer.ts';
import { regulationRefusal } from '../usage-regulation/regulation-named.ts';
import { changeEffects, earlierNow, requestsNamed } from './changed-request.ts';
import { connectionReminder, remindersGiven } from './connection-reminder.ts';
import { accountOfRequest, instrumentSource, issueFindings } from './issue-rules.ts';
import { ownersToRemind, reminderNotices } from './owner-reminders.ts';
import {
  consentRegulations,
  ownersToReview,
  reviewNotices,
  reviewsDue,
  withOpenReviews,
} from './regulation-reviews.ts';
import { blankRequest, foldRequest, type RequestFacts, requestState, toBeSent } from './request-facts.ts';
import {
  consentConditions,
  consentConditionsSdl,
  requestContent,
  requestContentSdl,
  requestTypesSdl,
} from './request-fields.ts';
import { lastDayOf, requestInstrument } from './request-instrument.ts';
import { hasRefused, isStillAsked, ownersEscalated, ownersResumed } from './request-issues.ts';
import { about, changeNotices, noticesBy } from './request-notices.ts';
import { requestObjectSdl, requestObjectTypesSdl } from './request-object-sdl.ts';
import {
  carriedConsents,
  changeConcerns,
  isUnsentRequest,
  requestClocks,
  requestParties,
  requestView,
} from './request-reading.ts';
import { consentFindings, contentFindings, ownersNow, submitFindings } from './request-rules.ts';
import { requestStates } from './request-states.ts';
import { isConnected, stopSteps } from './stop-steps.ts';

const drafters: readonly Role[] = ['CONSUMER_OFFICER', 'FOCAL_OFFICER'];
const nothing = z.strictObject({});
/** WHY where it refused: what is late is answered as it stands, also while an issue about it is solved. */
const awaited: NonNullable<Command<RequestFacts>['concerns']> = (facts, acting) =>
  hasRefused(facts, acting) ? [] : [acting];
const asOwner = (agency: string): CaseParty => ({ agency, side: 'OWNER' });
/** From the consent on a case rests on the usage regulation of that day. */
const underReview = ['CONSENTED', 'AWAITING_ACCOUNT', 'ACTIVE', 'SUSPENDED'];
const beforeActive = [
  'DRAFT',
  'SUBMITTED',
  'RECEIVED',
  'RETURNED_FOR_SUPPLEMENT',
  'AWAITING_OWNER',
  'CONSENTED',
  'PARTLY_REFUSED',
  'REFUSED',
  'ESCALATED',
  'AWAITING_ACCOUNT',
];

const commands: readonly Command<RequestFacts>[] = [
  {
    name: 'startConnectionRequest',
    text: { vi: 'Soạn yêu cầu kết nối', en: 'Draft a connection request' },
    from: null,
    to: ['DRAFT'],
    who: [{ side: 'CONSUMER', roles: drafters }],
    duty: 'PREPARES',
    carries: {},
    fields: requestContent,
    sdl: requestContentSdl,
    findings: contentFindings,
    notices: () => [],
    citation: 'Decree 47/2020 Art 35(2)',
  },
  {
    name: 'editConnectionRequest',
    text: { vi: 'Sửa, bổ sung yêu cầu', en: 'Change or supply the request' },
    from: ['DRAFT', 'RETURNED_FOR_SUPPLEMENT'],
    to: ['DRAFT', 'RETURNED_FOR_SUPPLEMENT'],
    who: [{ side: 'CONSUMER', roles: drafters }],
    duty: 'PREPARES',
    carries: {},
    fields: requestContent,
    sdl: requestContentSdl,
    findings: contentFindings,
    notices: () => [],
    citation: 'Decree 47/2020 Art 35(2)',
  },
  {
    name: 'submitConnectionRequest',
    text: { vi: 'Gửi yêu cầu', en: 'Submit the request' },
    from: ['DRAFT', 'RETURNED_FOR_SUPPLEMENT'],
    // WHY ESCALATED too: an issue with another owner, who is late, goes on while the rest is sent off again.
    to: ['SUBMITTED', 'RECEIVED', 'AWAITING_OWNER', 'CONSENTED', 'PARTLY_REFUSED', 'ESCALATED'],
    who: [{ side: 'CONSUMER', roles: ['CONSUMER_HEAD'] }],
    duty: 'DECIDES',
    carries: { documents: true },
    fields: nothing,
    sdl: '',
    findings: submitFindings,
    complete: (facts, _input, { agency }, context) => {
      const content = toBeSent(facts);
      if (content === null) return {};
      return { owners: ownersNow(content, context.catalogue), earlier: earlierNow(content, agency, context) };
    },
    notices: noticesBy({
      owners: 'LEGAL',
      coordinator: 'LEGAL',
      says: about('văn bản đề nghị đã gửi đến', 'the letter of request was sent'),
    }),
    citation: 'Regulation 14(2); Decree 47/2020 Art 35(1)-(2)',
  },
  {
    name: 'receiveConnectionRequest',
    text: { vi: 'Tiếp nhận', en: 'Receive' },
    from: ['SUBMITTED'],
    to: ['RECEIVED'],
    who: [
      { side: 'OWNER', roles: ['OWNER_STEWARD', 'OWNER_HEAD', 'FOCAL_OFFICER'] },
      { side: 'COORDINATOR', roles: ['COORDINATOR_OFFICER', 'COORDINATOR_HEAD'] },
    ],
    duty: 'RECEIVES',
    carries: {},
    fields: nothing,
    sdl: '',
    notices: noticesBy({ consumer: 'PLAIN', says: about('đã được tiếp nhận', 'was received') }),
    citation: 'Regulation 14(2); Decree 47/2020 Art 35(3)',
  },
  {
    name: 'returnConnectionRequest',
    text: { vi: 'Trả lại để bổ sung', en: 'Return for supplement' },
    from: ['RECEIVED', 'AWAITING_OWNER', 'ESCALATED'],
    concerns: awaited,
    to: ['RETURNED_FOR_SUPPLEMENT'],
    who: [
      { side: 'OWNER', roles: ['OWNER_STEWARD', 'OWNER_HEAD'] },
      { side: 'COORDINATOR', roles: ['COORDINATOR_OFFICER'] },
    ],
    duty: 'RECEIVES',
    carries: { reason: true },
    fields: z.strictObject({ missing: z.array(line).min(1).max(50) }),
    sdl: '\n  "Từng nội dung còn thiếu. What is missing, point by point."\n  missing: [String!]!',
    notices: noticesBy({
      consumer: 'LEGAL',
      says: about('được trả lại để bổ sung', 'was returned for supplement'),
    }),
    citation: 'Decree 47/2020 Art 35(2)',
  },
  {
    name: 'consentToConnectionRequest',
    text: { vi: 'Chấp thuận', en: 'Consent' },
    from: ['AWAITING_OWNER', 'ESCALATED'],
    concerns: awaited,
    to: ['CONSENTED'],
    who: [{ side: 'OWNER', roles: ['OWNER_HEAD'] }],
    duty: 'DECIDES',
    carries: { documents: true },
    fields: consentConditions,
    sdl: consentConditionsSdl,
    refusal: (...asked) => regulationRefusal(consentRegulations(...asked)),
    findings: consentFindings,
    complete: (_facts, _input, acting, context) => ({ signer: signerOf(acting, context) }),
    notices: noticesBy({
      consumer: 'PLAIN',
      coordinator: 'LEGAL',
      says: about('chủ quản đã chấp thuận', 'an owner has consented'),
    }),
    citation: 'Regulation 14(2), 18(2)',
  },
  {
    name: 'refuseConnectionRequest',
    text: { vi: 'Từ chối', en: 'Refuse' },
    from: ['AWAITING_OWNER', 'ESCALATED'],
    concerns: awaited,
    to: ['REFUSED'],
    who: [{ side: 'OWNER', roles: ['OWNER_HEAD'] }],
    duty: 'DECIDES',
    carries: { reason: true, legalGround: true, documents: true },
    fields: z.strictObject({ entitlement: clause }),
    sdl: '\n  "Ý kiến về quyền khai thác theo Nghị định 194 Điều 16(1). The answer to the entitlement of Decree 194 Art 16(1)."\n  entitlement: String!',
    complete: (_facts, _input, acting, context) => ({ signer: signerOf(acting, context) }),
    notices: noticesBy({
      consumer: 'LEGAL',
      coordinator: 'PLAIN',
      issueAuthority: 'LEGAL',
      says: about('chủ quản đã từ chối', 'an owner has refused'),
    }),
    citation: 'Decree 194/2025 Art 16(2); Decree 47/2020 Art 51(1)a',
  },
  {
    name: 'goOnWithRestOfConnectionRequest',
    text: { vi: 'Tiếp tục với phần được chấp thuận', en: 'Go on with what was consented to' },
    from: ['PARTLY_REFUSED'],
    to: ['CONSENTED'],
    who: [{ side: 'CONSUMER', roles: ['CONSUMER_HEAD'] }],
    duty: 'DECIDES',
    carries: {},
    fields: nothing,
    sdl: '',
    notices: noticesBy({
      owners: 'PLAIN',
      coordinator: 'PLAIN',
      says: about('tiếp tục với phần được chấp thuận', 'goes on with what was consented to'),
    }),
    citation: 'Regulation 14(2)',
  },
  {
    name: 'recordProhibition',
    text: { vi: 'Ghi nhận điều cấm của pháp luật', en: 'Record a prohibition of law' },
    from: ['RECEIVED', 'AWAITING_ACCOUNT'],
    to: ['PROHIBITED'],
    who: [{ side: 'COORDINATOR', roles: ['COORDINATOR_HEAD'] }],
    duty: 'DECIDES',
    carries: { reason: true, legalGround: true },
    fields: nothing,
    sdl: '',
    notices: noticesBy({
      consumer: 'LEGAL',
      owners: 'LEGAL',
      says: about('pháp luật cấm chia sẻ', 'the law prohibits it'),
    }),
    citation: 'Regulation 14(2)',
  },
  {
    name: 'issueConnectionAccount',
    text: { vi: 'Cấp tài khoản kết nối', en: 'Issue the connection account' },
    from: ['AWAITING_ACCOUNT'],
    to: ['ACTIVE'],
    who: [{ side: 'COORDINATOR', roles: ['COORDINATOR_OFFICER', 'COORDINATOR_HEAD'] }],
    duty: 'DECIDES',
    carries: {},
    fields: z.strictObject({ account: identifier, technicalOfficer: z.string().min(1).max(64) }),
    sdl: `
  "Tài khoản đã có của cơ quan, hoặc tên của tài khoản mới. An account of the agency, or the name of a new one."
  account: String!
  "Cán bộ kỹ thuật của cơ quan khai thác, người nhận khóa. Who claims the key."
  technicalOfficer: String!`,
    findings: issueFindings,
    notices: noticesBy({
      consumer: 'LEGAL',
      owners: 'LEGAL',
      technicalOfficer: 'LEGAL',
      says: about('tài khoản kết nối đã được cấp', 'the connection account was issued'),
    }),
    effects: issuedEffects,
    citation: 'Regulation 14(2), 19',
  },
  {
    name: 'confirmConnectionUnderRegulation',
    text: { vi: 'Xác nhận kết nối theo quy chế mới', en: 'Confirm the connection under the new regulation' },
    from: underReview,
    to: underReview,
    who: [
      { side: 'CONSUMER', roles: ['CONSUMER_HEAD'] },
      { side: 'OWNER', roles: ['OWNER_HEAD'] },
    ],
    concerns: withOpenReviews,
    // WHY no decision: it consents to nothing, and must not count as the consent of an owner.
    duty: 'RECEIVES',
    carries: {},
    fields: nothing,
    sdl: '',
    notices: noticesBy({
      coordinator: 'PLAIN',
      says: about('được xác nhận theo quy chế mới', 'is confirmed under the new regulation'),
    }),
    citation: 'Regulation 27(4)',
  },
  {
    name: 'withdrawConnectionRequest',
    text: { vi: 'Rút yêu cầu', en: 'Withdraw the request' },
    from: beforeActive,
    to: ['WITHDRAWN'],
    who: [{ side: 'CONSUMER', roles: ['CONSUMER_HEAD'] }],
    duty: 'CONFIRMS',
    carries: { reason: true },
    fields: nothing,
    sdl: '',
    notices: noticesBy({
      owners: 'PLAIN',
      coordinator: 'PLAIN',
      says: about('đã được rút', 'was withdrawn'),
    }),
    citation: 'Regulation 14(2)',
  },
  {
    name: 'takeUpConnectionRequest',
    text: { vi: 'Xem xét lại yêu cầu', en: 'Take the request up again' },
    from: ['REFUSED', 'ESCALATED'],
    to: ['AWAITING_OWNER'],
    who: [{ side: 'OWNER', roles: ['OWNER_HEAD', 'OWNER_STEWARD'] }],
    duty: 'RECEIVES',
    isOptional: true,
    concerns: (facts, acting) => (isStillAsked(facts) && hasRefused(facts, acting) ? [acting] : []),
    carries: { reason: true },
    fields: nothing,
    sdl: '',
    notices: noticesBy({
      consumer: 'LEGAL',
      coordinator: 'PLAIN',
      says: about('chủ quản xem xét lại', 'an owner takes it up again'),
    }),
    citation: 'Decree 47/2020 Art 50(1)c, 50(2)',
  },
];

function issuedEffects(
  facts: RequestFacts,
  { input }: { input: Readonly<Record<string, unknown>> },
  context: CaseContext,
): readonly Effect[] {
  const id = String(input.account);
  const account = accountOfRequest(facts, context, id);
  const { draft } = requestInstrument(facts, instrumentSource(account, context));
  invariant(draft, 'the findings of the command allowed the instrument');
  const instrument: readonly Effect[] = [{ kind: 'INSTRUMENT', draft }, ...changeEffects(facts)];
  if (context.policy.accounts.has(id)) return instrument;
  const { agency, application } = account;
  const describes = facts.content?.application.name ?? '';
  const reserved = {
    ...{ id, agency, describes, purpose: facts.content?.purpose ?? '' },
    ...(application === undefined ? {} : { application }),
    technicalOfficer: String(input.technicalOfficer),
  };
  return [{ kind: 'RESERVED_ACCOUNT', account: reserved }, ...instrument];
}

const steps: readonly OwnStep<RequestFacts>[] = [
  {
    name: 'deliverConnectionRequest',
    text: { vi: 'Coi như đã tiếp nhận sau 01 ngày làm việc', en: 'Counts as received after 1 working day' },
    from: ['SUBMITTED'],
    to: ['RECEIVED'],
    due: ({ stage, parts, coordinator, submittedAt }, context) => {
      if (stage !== 'OPEN' || submittedAt === null) return [];
      const day = legalDayOf(Date.parse(submittedAt));
      const last = context.calendar.workingDaysAfter(context.calendar.workingDayFrom(day), 1);
      if (legalDayOf(Date.parse(context.now)) <= last) return [];
      return [
        ...parts
          .filter(({ state }) => state === 'SUBMITTED')
          .map(({ agency }) => ({ agency, side: 'OWNER' as const })),
        ...(coordinator?.state === 'SUBMITTED'
          ? [{ agency: context.coordinator, side: 'COORDINATOR' as const }]
          : []),
      ];
    },
    notices: noticesBy({ consumer: 'PLAIN', says: about('được coi là đã tiếp nhận', 'counts as received') }),
    citation: 'HOUSE',
  },
  {
    name: 'awaitOwner',
    text: { vi: 'Chờ chủ quản trả lời', en: 'Waits for the owner' },
    from: ['RECEIVED'],
    to: ['AWAITING_OWNER'],
    due: ({ stage, parts }) =>
      stage === 'OPEN'
        ? parts
            .filter(({ state }) => state === 'RECEIVED')
            .map(({ agency }) => ({ agency, side: 'OWNER' as const }))
        : [],
    notices: (_facts, act) => [
      {
        agency: act.actor.agency,
        roles: ['OWNER_STEWARD', 'OWNER_HEAD'],
        isLegal: false,
        text: about('đang chờ cơ quan trả lời', 'waits for your agency')(_facts, act),
      },
    ],
    citation: 'Decree 47/2020 Art 35(3)',
  },
  {
    name: 'remindOwner',
    text: { vi: 'Nhắc chủ quản khi đã qua nửa thời hạn', en: 'The owner is reminded at half of the term' },
    from: ['AWAITING_OWNER'],
    to: ['AWAITING_OWNER'],
    due: ownersToRemind,
    notices: reminderNotices,
    citation: 'Decree 47/2020 Art 35(3)',
  },
  {
    name: 'awaitAccount',
    text: { vi: 'Chờ cấp tài khoản', en: 'Waits for the account' },
    from: ['RECEIVED'],
    to: ['AWAITING_ACCOUNT'],
    due: (facts, { coordinator }) =>
      facts.stage === 'OPEN' &&
      facts.coordinator?.state === 'RECEIVED' &&
      requestState(facts, null) === 'CONSENTED'
        ? [{ agency: coordinator, side: 'COORDINATOR' }]
        : [],
    notices: noticesBy({ coordinator: 'PLAIN', says: about('chờ cấp tài khoản', 'waits for its account') }),
    citation: 'Regulation 14(2)',
  },
  ...stopSteps,
  {
    name: 'escalateConnectionRequest',
    text: { vi: 'Có vướng mắc đang được giải quyết', en: 'An issue about it is being solved' },
    from: ['AWAITING_OWNER', 'REFUSED'],
    to: ['ESCALATED'],
    due: (facts, context) => ownersEscalated(facts, context).map(asOwner),
    notices: noticesBy({
      consumer: 'PLAIN',
      coordinator: 'PLAIN',
      says: about('đang được giải quyết vướng mắc', 'is the subject of an issue'),
    }),
    citation: 'Decree 47/2020 Art 6(3)c, 47-49',
  },
  {
    name: 'resumeConnectionRequest',
    text: { vi: 'Vướng mắc đã kết thúc', en: 'The issue about it has ended' },
    from: ['ESCALATED'],
    to: ['AWAITING_OWNER', 'REFUSED'],
    due: (facts, context) => ownersResumed(facts, context).map(asOwner),
    notices: noticesBy({
      consumer: 'PLAIN',
      coordinator: 'PLAIN',
      says: about('vướng mắc đã kết thúc', 'the issue about it has ended'),
    }),
    citation: 'Decree 47/2020 Art 49-50',
  },
  {
    name: 'changeConnection',
    text: { vi: 'Được thay đổi bởi một yêu cầu mới', en: 'Changed by a later request' },
    from: ['ACTIVE', 'SUSPENDED', 'CHANGED'],
    to: ['CHANGED'],
    // WHY never: the case of the later request causes it, in its own transaction.
    due: () => [],
    notices: changeNotices,
    citation: 'Regulation 14(2); Decree 47/2020 Art 35',
  },
  {
    name: 'noteRegulationOfConnection',
    text: { vi: 'Có quy chế khai thác, sử dụng mới', en: 'There is a new usage regulation' },
    from: underReview,
    to: underReview,
    due: ownersToReview,
    complete: (facts, context, { agency }) => ({ reviews: reviewsDue(facts, agency, context) }),
    notices: reviewNotices,
    citation: 'Regulation 27(4)',
  },
  {
    name: 'endConnection',
    text: { vi: 'Hết thời hạn', en: 'The term is over' },
    from: ['ACTIVE', 'SUSPENDED', 'CHANGED'],
    to: ['ENDED'],
    due: (facts, context) =>
      isConnectionOver(facts, context) ? [{ agency: facts.consumer, side: 'CONSUMER' }] : [],
    notices: noticesBy({
      consumer: 'LEGAL',
      owners: 'PLAIN',
      coordinator: 'PLAIN',
      says: about('đã hết thời hạn', 'has ended with its term'),
    }),
    citation: 'Decree 47/2020 Art 44(1)d',
  },
  {
    name: 'remindOfConnectionEnd',
    text: { vi: 'Nhắc sắp hết thời hạn', en: 'Reminder that the term ends' },
    from: ['ACTIVE', 'SUSPENDED'],
    to: ['ACTIVE', 'SUSPENDED'],
    due: (facts, { now }) =>
      isConnected(facts) && connectionReminder(facts, now) !== null
        ? [{ agency: facts.consumer, side: 'CONSUMER' }]
        : [],
    notices: (facts, act, context) => {
      const [days, day] = [remindersGiven(facts).at(-1), lastDayOf(facts)];
      const says = about(
        `còn không quá ${days} ngày, ngày cuối ${day}`,
        `ends within ${days} days, its last day is ${day}`,
      );
      return noticesBy({ consumer: 'PLAIN', owners: 'PLAIN', says })(facts, act, context);
    },
    citation: 'HOUSE',
  },
];

/** Whether the term is over: that of the request, or, once later ones changed it, that of the instrument's newest version. */
function isConnectionOver(facts: RequestFacts, { now, policy }: CaseContext): boolean {
  if (isConnected(facts)) {
    const lastDay = lastDayOf(facts);
    return lastDay !== null && legalDayOf(Date.parse(now)) > lastDay;
  }
  if (facts.stage !== 'CHANGED') return false;
  const number = facts.earlier?.instrument ?? facts.number;
  const validTo = policy.instruments.findLast((each) => each.number === number)?.validTo ?? null;
  return validTo !== null && Date.parse(now) >= Date.parse(validTo);
}

/** Connection request for default data (procedures SM3; Regulation 14(2), Decree 47/2020 Art 35). */
export const connectionRequest: Procedure<RequestFacts> = {
  id: 'CONNECTION_REQUEST',
  prefix: 'YC',
  name: { vi: 'Yêu cầu kết nối, khai thác dữ liệu mặc định', en: 'Connection request for default data' },
  objectName: 'ConnectionRequest',
  fieldName: 'connectionRequest',
  citation: 'Regulation 14(2); Decree 47/2020 Art 35; Decree 194/2025 Art 16',
  states: requestStates,
  commands,
  steps,
  blank: blankRequest,
  fold: foldRequest,
  partiesOf: requestParties,
  isOwnBusiness: isUnsentRequest,
  otherCases: requestsNamed,
  concernsOwners: changeConcerns,
  restsOn: carriedConsents,
  stateFor: requestState,
  clocks: requestClocks,
  view: requestView,
  sdl: requestObjectSdl,
  typesSdl: `${requestTypesSdl}\n${requestObjectTypesSdl}`,
};
