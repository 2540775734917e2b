import { z } from 'zod';
import type { BilingualText } from '../../text/bilingual-text.ts';
import { clause, line, listOf, moment, orNull } from '../machine/fields.ts';
import type { Acting, Command } from '../machine/machine.ts';
import { stopNotices } from '../stop/stop-notices.ts';
import { terminationEffects } from './termination-event.ts';
import type { TerminationFacts } from './termination-facts.ts';
import {
  decisionFindings,
  decisionNoted,
  endingFindings,
  endingNoted,
  terminationFindings,
  terminationNoted,
  unanswered,
} from './termination-rules.ts';

const head = [{ side: 'PROVIDER', roles: ['OWNER_HEAD'] }] as const;
const consumerHead = [{ side: 'CONCERNED', roles: ['CONSUMER_HEAD'] }] as const;
const noFields = { fields: z.strictObject({}), sdl: '' };

/** A text about a termination, by the number of its case and of what is ended. */
export function about(vi: string, en: string) {
  return ({ caseNumber, number }: TerminationFacts): BilingualText => ({
    vi: `Chấm dứt ${caseNumber} (${number}): ${vi}`,
    en: `Termination ${caseNumber} (${number}): ${en}`,
  });
}

const proposalCommands: readonly Command<TerminationFacts>[] = [
  {
    name: 'proposeTermination',
    text: { vi: 'Đề nghị chấm dứt', en: 'Propose a termination' },
    from: null,
    to: ['PROPOSED'],
    who: [{ side: 'PROVIDER', roles: ['OWNER_STEWARD'] }],
    duty: 'PREPARES',
    carries: { reason: true },
    fields: z.strictObject({
      target: z.string().max(128),
      account: orNull(z.string().max(128)),
      ground: z.enum(['PURPOSE_UNFIT', 'NOT_RESTORABLE', 'AUTHORITY_ORDER']),
      scope: z.enum(['INSTRUMENT', 'SERVICE', 'PURPOSE', 'ITEMS', 'ALL']),
      items: listOf(line),
    }),
    sdl: `
  "Số văn bản chia sẻ, hoặc database:<id>. Number of an instrument, or database:<id>."
  target: String!
  account: String
  "Căn cứ: a, b hoặc c của Điều 44(1). The ground."
  ground: TerminationGround!
  "Phạm vi theo căn cứ. How far it reaches, by its ground."
  scope: TerminationScope!
  items: [String!]`,
    findings: terminationFindings,
    complete: (_facts, input, acting, context) => terminationNoted(input, acting, context),
    notices: stopNotices({
      concerned: 'PLAIN',
      provider: 'PLAIN',
      says: about('được đề nghị', 'is proposed'),
    }),
    citation: 'Decree 47/2020 Art 44(1)a-c',
  },
  {
    name: 'proposeEnding',
    text: { vi: 'Đề nghị chấm dứt vì không còn nhu cầu', en: 'Propose the end of what is no longer needed' },
    from: null,
    to: ['PROPOSED'],
    who: consumerHead,
    duty: 'PREPARES',
    carries: { reason: true },
    fields: z.strictObject({ target: z.string().max(128), account: orNull(z.string().max(128)) }),
    sdl: `
  "Số văn bản mà cơ quan khai thác. Number of an instrument that your agency uses."
  target: String!
  "Tài khoản hoặc ứng dụng của cơ quan mình; cần khi còn cơ quan khác khai thác. Needed where others use it too."
  account: String`,
    findings: endingFindings,
    complete: (_facts, input, acting, context) => endingNoted(input, acting, context),
    notices: stopNotices({ provider: 'LEGAL', says: about('được đề nghị', 'is proposed') }),
    citation: 'Decree 47/2020 Art 44(1)d',
  },
  {
    name: 'answerTermination',
    text: { vi: 'Giải trình', en: 'Answer the proposal' },
    from: ['PROPOSED'],
    to: ['PROPOSED'],
    who: consumerHead,
    concerns: (facts, acting) => (unanswered(facts).includes(acting.agency) ? [acting] : []),
    duty: 'RECEIVES',
    carries: {},
    fields: z.strictObject({ text: clause }),
    sdl: `
  text: String!`,
    notices: stopNotices({ provider: 'PLAIN', says: about('đã giải trình', 'the consumer has answered') }),
    citation: 'HOUSE; Decree 47/2020 Art 44(1)a',
  },
];

const decisionCommands: readonly Command<TerminationFacts>[] = [
  {
    name: 'decideTermination',
    text: { vi: 'Quyết định chấm dứt', en: 'Decide the termination' },
    from: ['PROPOSED'],
    to: ['TERMINATED'],
    who: head,
    duty: 'DECIDES',
    carries: { documents: true },
    fields: z.strictObject({ from: orNull(moment) }),
    sdl: `
  "Ngày hoặc thời điểm bắt đầu chấm dứt; bỏ trống: ngay. A day, or an instant with a zone; left out: at once."
  from: String`,
    findings: decisionFindings,
    complete: (facts, _input, acting, context) => decisionNoted(facts, acting, context),
    notices: stopNotices({
      concerned: 'LEGAL',
      related: 'LEGAL',
      coordinator: 'LEGAL',
      issueAuthority: 'LEGAL',
      says: about('đã quyết định chấm dứt', 'is decided'),
    }),
    effects: terminationEffects,
    citation: 'Decree 47/2020 Art 44(1), (3)',
  },
  {
    name: 'declineTermination',
    text: { vi: 'Không chấp nhận chấm dứt', en: 'Decline the termination' },
    from: ['PROPOSED'],
    to: ['DECLINED'],
    who: head,
    duty: 'DECIDES',
    isOptional: true,
    carries: { reason: true },
    ...noFields,
    notices: stopNotices({
      concerned: 'PLAIN',
      provider: 'PLAIN',
      says: about('không được chấp nhận', 'is declined'),
    }),
    citation: 'Decree 47/2020 Art 44',
  },
  {
    name: 'withdrawTermination',
    text: { vi: 'Rút đề nghị chấm dứt', en: 'Withdraw the proposal' },
    from: ['PROPOSED'],
    to: ['WITHDRAWN'],
    who: [{ side: 'PROVIDER', roles: ['OWNER_STEWARD', 'OWNER_HEAD'] }, ...consumerHead],
    concerns: ({ proposer }, acting) => (proposer === acting.agency ? [acting] : []),
    duty: 'CONFIRMS',
    carries: { reason: true },
    ...noFields,
    notices: stopNotices({ concerned: 'PLAIN', provider: 'PLAIN', says: about('đã rút', 'is withdrawn') }),
    citation: 'HOUSE',
  },
];

/** Consumers whose report waits for the provider. */
function toJudge({ obligations }: TerminationFacts, _acting: Acting) {
  return obligations
    .filter(({ state }) => state === 'REPORTED')
    .map(({ agency }) => ({ agency, side: 'CONCERNED' as const }));
}

const judged = {
  from: ['REPORTED'],
  who: head,
  concerns: toJudge,
  names: ({ consumer }: Readonly<Record<string, unknown>>) => ({
    agency: String(consumer),
    side: 'CONCERNED' as const,
  }),
  duty: 'DECIDES',
  fields: z.strictObject({ consumer: z.string().max(128) }),
  sdl: `
  "Mã cơ quan khai thác. Code of the consumer."
  consumer: String!`,
  citation: 'Decree 47/2020 Art 44(2)',
} as const;

const obligationCommands: readonly Command<TerminationFacts>[] = [
  {
    name: 'reportEndOfUse',
    text: {
      vi: 'Báo cáo kết thúc sử dụng và xóa, hủy dữ liệu',
      en: 'Report the end of use, and the disposal',
    },
    from: ['OBLIGATIONS_PENDING', 'SENT_BACK'],
    to: ['REPORTED'],
    who: consumerHead,
    duty: 'RECEIVES',
    carries: { documents: true },
    fields: z.strictObject({ report: clause }),
    sdl: `
  "Tình hình sử dụng đến khi chấm dứt. How the data was used until the end."
  report: String!`,
    notices: stopNotices({
      provider: 'LEGAL',
      coordinator: 'PLAIN',
      says: about('đã báo cáo', 'is reported on'),
    }),
    citation: 'Decree 47/2020 Art 38(11), 44(2), 51(1)b',
  },
  {
    ...judged,
    name: 'acceptEndOfUse',
    text: { vi: 'Chấp nhận báo cáo', en: 'Accept the report' },
    to: ['ACCEPTED'],
    carries: {},
    notices: stopNotices({ named: 'PLAIN', says: about('báo cáo được chấp nhận', 'the report is accepted') }),
  },
  {
    ...judged,
    name: 'sendBackEndOfUse',
    text: { vi: 'Trả lại báo cáo', en: 'Send the report back' },
    to: ['SENT_BACK'],
    carries: { reason: true },
    notices: stopNotices({ named: 'LEGAL', says: about('báo cáo bị trả lại', 'the report is sent back') }),
  },
];

/** Proposal, decision and what is owed after it (procedures SM7). */
export const terminationCommands = [...proposalCommands, ...decisionCommands, ...obligationCommands];
