import { z } from 'zod';
import { legalDayOf } from '../../calendar/legal-day.ts';
import { isInForce, type Role } from '../../people/register.ts';
import { type BilingualText, saidOf } from '../../text/bilingual-text.ts';
import { legalDay, line, orNull } from '../machine/fields.ts';
import type {
  Acting,
  CaseContext,
  CaseNotice,
  Command,
  CommandInput,
  Effect,
  Procedure,
  StateText,
} from '../machine/machine.ts';
import { delegatedWorks } from '../machine/sharing-records.ts';
import {
  blankDelegation,
  type DelegationFacts,
  delegationParties,
  foldDelegation,
} from './delegation-facts.ts';

const ownerHeads = [{ side: 'OWNER', roles: ['OWNER_HEAD'] }] as const;
const delegateHeads = [{ side: 'PARTY', roles: ['COORDINATOR_HEAD', 'OWNER_HEAD'] }] as const;
const nothing = z.strictObject({});
const state = (vi: string, en: string, isFinal = false): StateText => ({ text: { vi, en }, isFinal });
const dayOf = ({ now }: Pick<CaseContext, 'now'>) => legalDayOf(Date.parse(now));
const finding = (at: string, vi: string, en: string) => saidOf(at, { vi, en });

function told(facts: DelegationFacts, vi: string, en: string): readonly CaseNotice[] {
  const text: BilingualText = {
    vi: `Ủy quyền ${facts.case} của ${facts.owner} cho ${facts.delegate}: ${vi}`,
    en: `Delegation ${facts.case} of ${facts.owner} to ${facts.delegate}: ${en}`,
  };
  const roles: readonly Role[] = ['OWNER_HEAD', 'OWNER_STEWARD', 'COORDINATOR_HEAD', 'COORDINATOR_OFFICER'];
  return delegationParties(facts).map(({ agency }) => ({ agency, roles, isLegal: true, text }));
}

function recorded({ stage: _stage, ...record }: DelegationFacts): readonly Effect[] {
  return [{ kind: 'DELEGATION', record }];
}

/** What stands against a delegation: whose the data is, to whom it goes, and its days. */
function proposalFindings(
  _facts: DelegationFacts,
  { fields }: CommandInput,
  { agency }: Acting,
  context: CaseContext,
): readonly BilingualText[] {
  const { delegate, from, to } = fields as {
    readonly delegate: string;
    readonly from: string;
    readonly to: string | null;
  };
  const day = dayOf(context);
  const { catalogue, register } = context;
  const known = register.agencies.find((each) => each.code === delegate && isInForce(each, day));
  return [
    ...(catalogue.agencies.some(({ database }) => database.owner === agency)
      ? []
      : [finding('agency', `${agency} không là chủ quản`, `${agency} owns no database`)]),
    ...(known === undefined || known.kind === 'ORGANISATION' || delegate === agency
      ? [
          finding(
            'delegate',
            `cần một cơ quan nhà nước khác có trong danh bạ`,
            `another public agency of the register is needed`,
          ),
        ]
      : []),
    ...(from < day ? [finding('from', `không trước ngày ${day}`, `not before today, ${day}`)] : []),
    ...(to !== null && to <= from ? [finding('to', `phải sau ngày ${from}`, `has to be after ${from}`)] : []),
  ];
}

const commands: readonly Command<DelegationFacts>[] = [
  {
    name: 'proposeDelegation',
    text: { vi: 'Đề nghị ủy quyền', en: 'Propose a delegation' },
    from: null,
    to: ['PROPOSED'],
    who: ownerHeads,
    duty: 'DECIDES',
    carries: { documents: true },
    fields: z.strictObject({
      delegate: z.string().max(128),
      works: z.array(z.enum(delegatedWorks)).min(1).max(delegatedWorks.length),
      from: legalDay,
      to: orNull(legalDay),
      decision: line,
    }),
    sdl: `
  "Mã cơ quan được ủy quyền. Code of the agency that is to do it."
  delegate: String!
  works: [DelegatedWork!]!
  from: String!
  "Ngày đầu tiên không còn ủy quyền. First day on which it no longer holds."
  to: String
  "Số quyết định ủy quyền. Number of the decision."
  decision: String!`,
    findings: proposalFindings,
    notices: (facts) => told(facts, 'chờ cơ quan được ủy quyền nhận', 'waits to be accepted'),
    citation: 'Regulation 12(5); Decree 47/2020 Art 40(2)',
  },
  {
    name: 'acceptDelegation',
    text: { vi: 'Nhận ủy quyền', en: 'Accept the delegation' },
    from: ['PROPOSED'],
    to: ['ACCEPTED'],
    who: delegateHeads,
    duty: 'DECIDES',
    carries: {},
    fields: nothing,
    sdl: '',
    notices: (facts) => told(facts, `được nhận, từ ${facts.from}`, `is accepted, from ${facts.from}`),
    effects: recorded,
    citation: 'Regulation 12(5)',
  },
  {
    name: 'declineDelegation',
    text: { vi: 'Không nhận ủy quyền', en: 'Decline the delegation' },
    from: ['PROPOSED'],
    to: ['DECLINED'],
    who: delegateHeads,
    duty: 'DECIDES',
    carries: { reason: true },
    fields: nothing,
    sdl: '',
    notices: (facts) => told(facts, 'không được nhận', 'was declined'),
    citation: 'Regulation 12(5)',
  },
  {
    name: 'withdrawDelegation',
    text: { vi: 'Rút đề nghị', en: 'Withdraw the proposal' },
    from: ['PROPOSED'],
    to: ['WITHDRAWN'],
    who: ownerHeads,
    duty: 'CONFIRMS',
    carries: { reason: true },
    fields: nothing,
    sdl: '',
    notices: (facts) => told(facts, 'đã rút', 'was withdrawn'),
    citation: 'HOUSE',
  },
  {
    name: 'endDelegation',
    text: { vi: 'Chấm dứt ủy quyền', en: 'End the delegation' },
    from: ['ACCEPTED', 'LIVE'],
    to: ['ENDED'],
    who: [...ownerHeads, ...delegateHeads],
    duty: 'DECIDES',
    isOptional: true,
    carries: { reason: true },
    fields: nothing,
    sdl: '',
    complete: ({ from }, _input, _acting, context) => {
      const day = dayOf(context);
      const hasBegun = from <= day;
      return { to: hasBegun ? day : from };
    },
    notices: (facts) => told(facts, 'chấm dứt', 'has ended'),
    effects: recorded,
    citation: 'Regulation 12(5)',
  },
];

/** Work that an owner leaves to another agency; consent and signature stay with the owner (procedures SM26). */
export const delegation: Procedure<DelegationFacts> = {
  id: 'DELEGATION',
  prefix: 'UQ',
  name: { vi: 'Ủy quyền công việc chia sẻ dữ liệu', en: 'Delegation of work of data sharing' },
  objectName: 'Delegation',
  fieldName: 'delegation',
  citation: 'Regulation 12(5); Decree 47/2020 Art 40(2)',
  states: {
    PROPOSED: state('Đã đề nghị', 'Proposed'),
    ACCEPTED: state('Đã nhận', 'Accepted'),
    LIVE: state('Đang ủy quyền', 'Live'),
    ENDED: state('Đã chấm dứt', 'Ended', true),
    DECLINED: state('Không nhận', 'Declined', true),
    WITHDRAWN: state('Đã rút', 'Withdrawn', true),
  },
  commands,
  steps: [
    {
      name: 'beginDelegation',
      text: { vi: 'Bắt đầu ủy quyền', en: 'Begins' },
      from: ['ACCEPTED'],
      to: ['LIVE'],
      due: (facts, context) =>
        facts.stage === 'ACCEPTED' && facts.from <= dayOf(context)
          ? [{ agency: facts.owner, side: 'OWNER' }]
          : [],
      notices: () => [],
      citation: 'Regulation 12(5)',
    },
    {
      name: 'lapseDelegation',
      text: { vi: 'Hết thời hạn ủy quyền', en: 'Its term ends' },
      from: ['LIVE'],
      to: ['ENDED'],
      due: (facts, context) =>
        facts.stage === 'LIVE' && facts.to !== null && facts.to <= dayOf(context)
          ? [{ agency: facts.owner, side: 'OWNER' }]
          : [],
      notices: (facts) => told(facts, 'hết thời hạn', 'has ended with its term'),
      citation: 'Regulation 12(5)',
    },
  ],
  blank: blankDelegation,
  fold: foldDelegation,
  partiesOf: delegationParties,
  stateFor: ({ stage }) => stage,
  clocks: () => [],
  view: ({ stage: _stage, case: _case, ...said }) => said,
  sdl: `
  "Chủ quản ủy quyền. The owner that leaves the work to another."
  owner: String!
  delegate: String!
  works: [DelegatedWork!]!
  from: String!
  "Ngày đầu tiên không còn ủy quyền. First day on which it no longer holds."
  to: String
  decision: String!`,
  typesSdl: `
"Việc được ủy quyền; chấp thuận và ký thì không. Work that may be left to another agency; consent and signature may not."
enum DelegatedWork { ${delegatedWorks.join(' ')} }`,
};
