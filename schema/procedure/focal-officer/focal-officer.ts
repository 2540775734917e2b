import { z } from 'zod';
import { legalDayOf } from '../../calendar/legal-day.ts';
import { emptyRegister, type Role, type RoleGrant } from '../../people/register.ts';
import type { BilingualText } from '../../text/bilingual-text.ts';
import { legalDay, line } from '../machine/fields.ts';
import { houseTerms } from '../machine/house-terms.ts';
import type {
  CaseContext,
  CaseNotice,
  Command,
  Effect,
  OwnStep,
  Procedure,
  StateText,
} from '../machine/machine.ts';
import { isAnswerMissed, isTestDue } from './address-test.ts';
import {
  blankFocal,
  enteredGrant,
  type FocalFacts,
  focalGrant,
  focalParties,
  foldFocal,
} from './focal-facts.ts';
import { appointedRoles, appointmentFindings, endFindings, proposalFindings } from './focal-rules.ts';

const heads: readonly Role[] = ['OWNER_HEAD', 'CONSUMER_HEAD', 'COORDINATOR_HEAD'];
const officers: readonly Role[] = [
  'OWNER_STEWARD',
  'CONSUMER_OFFICER',
  'COORDINATOR_OFFICER',
  'FOCAL_OFFICER',
];
const state = (vi: string, en: string, isFinal = false): StateText => ({ text: { vi, en }, isFinal });

const said = ({ person }: FocalFacts, { register }: CaseContext, vi: string, en: string): BilingualText => {
  const name = register.people.find(({ id }) => id === person)?.name ?? person;
  return { vi: `Cán bộ đầu mối ${name}: ${vi}`, en: `Focal officer ${name}: ${en}` };
};

function toHeads({ agency }: FocalFacts, text: BilingualText): readonly CaseNotice[] {
  return [{ agency, roles: heads, isLegal: false, text }];
}

const coordinators: readonly Role[] = ['COORDINATOR_OFFICER', 'COORDINATOR_HEAD'];

function toAll(facts: FocalFacts, { coordinator }: CaseContext, text: BilingualText): readonly CaseNotice[] {
  const { agency } = facts;
  return [
    { agency, roles: [...heads, ...officers], isLegal: false, text },
    { agency: coordinator, roles: coordinators, isLegal: false, text },
  ];
}

/** The same, and those that have an open case with the agency: whom they write to changes. */
function toAllConcerned(facts: FocalFacts, context: CaseContext, text: BilingualText): readonly CaseNotice[] {
  const roles = [...heads, ...officers];
  return [
    ...toAll(facts, context, text),
    { agency: facts.agency, roles, isLegal: false, text, toPartners: true },
  ];
}

function entering(roles: readonly RoleGrant[]): readonly Effect[] {
  return roles.length === 0 ? [] : [{ kind: 'REGISTER_ENTRY', added: { ...emptyRegister, roles } }];
}

const commands: readonly Command<FocalFacts>[] = [
  {
    name: 'proposeFocalOfficer',
    text: { vi: 'Đề xuất cán bộ đầu mối', en: 'Propose a focal officer' },
    from: null,
    to: ['PROPOSED'],
    who: [{ side: 'PARTY', roles: officers }],
    duty: 'PREPARES',
    carries: {},
    fields: z.strictObject({ person: z.string().max(64), duties: line }),
    sdl: `
  "Mã của người trong danh bạ. Id of the person in the register."
  person: String!
  "Chức năng, nhiệm vụ được công bố. The function that is published."
  duties: String!`,
    findings: proposalFindings,
    notices: (facts, _act, context) =>
      toHeads(facts, said(facts, context, 'chờ quyết định', 'waits for your decision')),
    citation: 'Regulation 7(1)',
  },
  {
    name: 'appointFocalOfficer',
    text: { vi: 'Quyết định cán bộ đầu mối', en: 'Appoint the focal officer' },
    from: ['PROPOSED'],
    to: ['APPOINTED'],
    who: [{ side: 'PARTY', roles: heads }],
    duty: 'DECIDES',
    carries: { documents: true },
    fields: z.strictObject({ decision: line, decidedOn: legalDay, from: legalDay }),
    sdl: `
  "Số quyết định. Number of the decision."
  decision: String!
  decidedOn: String!
  "Ngày bắt đầu; cán bộ trước thôi từ ngày này. First day; the officer before ends by it."
  from: String!`,
    findings: appointmentFindings,
    notices: (facts, _act, context) =>
      toAllConcerned(facts, context, said(facts, context, `từ ngày ${facts.from}`, `from ${facts.from}`)),
    effects: (facts, _act, { register }) => entering(appointedRoles(facts, register)),
    citation: 'Regulation 7(1)',
  },
  {
    name: 'confirmFocalOfficer',
    text: { vi: 'Xác nhận địa chỉ liên hệ còn đúng', en: 'Confirm that the published address is right' },
    from: ['PUBLISHED'],
    to: ['PUBLISHED'],
    who: [{ side: 'PARTY', roles: ['FOCAL_OFFICER'] }],
    duty: 'CONFIRMS',
    // WHY at any time, and a task once it is asked for: who moves to another desk says so without being asked.
    isWaitedFor: ({ person, askedAt }, acting) => askedAt !== null && acting.person === person,
    carries: {},
    fields: z.strictObject({}),
    sdl: '',
    findings: ({ person }, _input, acting) =>
      acting.person === person
        ? []
        : [{ vi: 'chỉ người được công bố xác nhận', en: 'only the published officer confirms it' }],
    notices: () => [],
    citation: 'HOUSE',
  },
  {
    name: 'checkFocalOfficer',
    text: { vi: 'Xử lý địa chỉ chưa được xác nhận', en: 'See to the address that was not confirmed' },
    from: ['PUBLISHED'],
    to: ['PUBLISHED'],
    who: [
      { side: 'PARTY', roles: heads },
      { side: 'COORDINATOR', roles: coordinators },
    ],
    concerns: ({ missedAt }, acting) => (missedAt === null ? [] : [acting]),
    duty: 'RECEIVES',
    carries: { reason: true },
    fields: z.strictObject({}),
    sdl: '',
    notices: (facts, act, context) =>
      toAll(
        facts,
        context,
        said(
          facts,
          context,
          `địa chỉ đã được kiểm tra: ${act.reason}`,
          `the address was seen to: ${act.reason}`,
        ),
      ),
    citation: 'HOUSE',
  },
  {
    name: 'endFocalOfficer',
    text: { vi: 'Thôi cán bộ đầu mối', en: 'End the appointment' },
    from: ['PUBLISHED'],
    to: ['PUBLISHED'],
    who: [{ side: 'PARTY', roles: heads }],
    duty: 'DECIDES',
    isOptional: true,
    carries: { reason: true },
    fields: z.strictObject({ until: legalDay }),
    sdl: `
  "Ngày đầu tiên không còn giữ vai trò. First day on which the role is no longer held."
  until: String!`,
    findings: endFindings,
    notices: (facts, _act, context) =>
      toAllConcerned(
        facts,
        context,
        said(
          facts,
          context,
          `thôi từ ngày ${facts.until}; hãy đề xuất người kế nhiệm, trước đó thủ trưởng cơ quan làm đầu mối`,
          `ends on ${facts.until}; propose a successor, until then the head stands in`,
        ),
      ),
    effects: (facts, _act, { register }) => {
      const grant = enteredGrant(facts, register);
      return entering(grant === null ? [] : [{ ...grant, to: facts.until }]);
    },
    citation: 'Regulation 7(1)',
  },
  {
    name: 'withdrawFocalOfficer',
    text: { vi: 'Rút đề xuất', en: 'Withdraw the proposal' },
    from: ['PROPOSED'],
    to: ['WITHDRAWN'],
    who: [{ side: 'PARTY', roles: [...officers, ...heads] }],
    duty: 'CONFIRMS',
    carries: { reason: true },
    fields: z.strictObject({}),
    sdl: '',
    notices: (facts, _act, context) => toHeads(facts, said(facts, context, 'đã rút', 'was withdrawn')),
    citation: 'HOUSE',
  },
];

const dayOf = ({ now }: CaseContext) => legalDayOf(Date.parse(now));

const steps: readonly OwnStep<FocalFacts>[] = [
  {
    name: 'publishFocalOfficer',
    text: { vi: 'Công bố', en: 'Published' },
    from: ['APPOINTED'],
    to: ['PUBLISHED'],
    due: (facts, context) =>
      facts.stage === 'APPOINTED' && facts.from !== null && facts.from <= dayOf(context)
        ? focalParties(facts)
        : [],
    notices: (facts, _act, context) =>
      toAll(facts, context, said(facts, context, 'đã được công bố', 'is published')),
    citation: 'Regulation 7(1)',
  },
  {
    name: 'lapseFocalOfficer',
    text: { vi: 'Thôi giữ vai trò', en: 'No longer held' },
    from: ['PUBLISHED'],
    to: ['ENDED'],
    // WHY of the register: a successor's appointment, or an entry of the operator, ends it as well.
    due: (facts, context) => {
      if (facts.stage !== 'PUBLISHED') return [];
      const end = enteredGrant(facts, context.register)?.to ?? null;
      return end !== null && end <= dayOf(context) ? focalParties(facts) : [];
    },
    notices: (facts, _act, context) => {
      // WHY not twice: who was told of the day by the command that ended it need not be told on it.
      const tell = facts.until === null ? toAllConcerned : toAll;
      return tell(facts, context, said(facts, context, 'đã thôi', 'has ended'));
    },
    citation: 'Regulation 7(1)',
  },
  {
    name: 'testFocalAddress',
    text: { vi: 'Kiểm tra địa chỉ đã công bố', en: 'The published address is tested' },
    from: ['PUBLISHED'],
    to: ['PUBLISHED'],
    due: (facts, context) => (isTestDue(facts, context) ? focalParties(facts) : []),
    notices: (facts, _act, context) => {
      const days = (context.house ?? houseTerms).focalAnswerDays;
      const text = said(
        facts,
        context,
        `hãy xác nhận địa chỉ công bố trong ${days} ngày làm việc bằng confirmFocalOfficer ${facts.number}`,
        `confirm within ${days} working days that the published address is right, by confirmFocalOfficer ${facts.number}`,
      );
      return [{ agency: facts.agency, roles: ['FOCAL_OFFICER'], isLegal: false, text }];
    },
    citation: 'HOUSE',
  },
  {
    name: 'missFocalConfirmation',
    text: { vi: 'Địa chỉ chưa được xác nhận', en: 'The address was not confirmed' },
    from: ['PUBLISHED'],
    to: ['PUBLISHED'],
    due: (facts, context) => (isAnswerMissed(facts, context) ? focalParties(facts) : []),
    notices: (facts, _act, context) => {
      const text = said(
        facts,
        context,
        `chưa xác nhận địa chỉ công bố; xử lý bằng checkFocalOfficer ${facts.number}, hoặc cử người khác`,
        `has not confirmed the published address; see to it by checkFocalOfficer ${facts.number}, or appoint another`,
      );
      const to = { isLegal: false, text };
      return [
        { agency: facts.agency, roles: heads, ...to },
        { agency: context.coordinator, roles: coordinators, ...to },
      ];
    },
    citation: 'HOUSE',
  },
];

/** The one officer whom an agency names for the sharing of its data (procedures SM13). */
export const focalOfficer: Procedure<FocalFacts> = {
  id: 'FOCAL_OFFICER',
  prefix: 'FO',
  name: { vi: 'Cử cán bộ đầu mối', en: 'Appointment of a focal officer' },
  objectName: 'FocalOfficer',
  fieldName: 'focalOfficer',
  citation: 'Regulation 7',
  states: {
    PROPOSED: state('Đã đề xuất', 'Proposed'),
    APPOINTED: state('Đã có quyết định', 'Appointed'),
    PUBLISHED: state('Đã công bố', 'Published'),
    ENDED: state('Đã thôi', 'Ended', true),
    WITHDRAWN: state('Đã rút', 'Withdrawn', true),
  },
  commands,
  steps,
  blank: blankFocal,
  fold: foldFocal,
  partiesOf: focalParties,
  stateFor: ({ stage }) => stage,
  clocks: () => [],
  view: (facts, _sides, { register }) => {
    const { agency, duties, decision, decidedOn, confirmedAt, askedAt, missedAt, checkedAt } = facts;
    const person = register.people.find(({ id }) => id === facts.person);
    const { from, to } = enteredGrant(facts, register) ?? focalGrant(facts) ?? { from: null, to: null };
    return {
      ...{ agency, duties, decision, decidedOn, from, until: to },
      ...{ confirmedAt, askedAt, missedAt, checkedAt },
      officer: {
        id: facts.person,
        name: person?.name ?? facts.person,
        position: { vi: person?.position ?? null, en: person?.positionEn ?? null },
      },
      ...{ phone: person?.phone ?? null, email: person?.email ?? null },
    };
  },
  sdl: `
  agency: String!
  officer: ActPerson!
  "Chức năng, nhiệm vụ. The function."
  duties: String!
  phone: String
  email: String
  decision: String
  decidedOn: String
  from: String
  "Ngày đầu tiên không còn giữ vai trò. First day on which it is no longer held."
  until: String
  "Lần cuối cán bộ xác nhận địa chỉ. When the officer last confirmed the address."
  confirmedAt: DateTime
  "Từ khi nào chờ cán bộ xác nhận. Since when the officer is asked to confirm it; null: is not."
  askedAt: DateTime
  "Khi quá hạn xác nhận. When the term of that answer was over."
  missedAt: DateTime
  "Lần cuối thủ trưởng hoặc cơ quan điều phối kiểm tra. When the head or the coordinator last saw to it."
  checkedAt: DateTime`,
  typesSdl: '',
};
