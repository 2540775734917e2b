import { z } from 'zod';
import type { Role } from '../../people/register.ts';
import { clause } from '../machine/fields.ts';
import type { Acting, Command, Entitled } from '../machine/machine.ts';
import { signerOf } from '../machine/signer.ts';
import type { IssueFacts } from './issue-facts.ts';
import {
  internalIssueContent,
  internalIssueContentSdl,
  issueContent,
  issueContentSdl,
} from './issue-fields.ts';
import { noticesBy } from './issue-notices.ts';
import { endedEffects, raisedEffects } from './issue-record.ts';
import {
  caseAbout,
  caseNamed,
  completeContent,
  completeSubmission,
  contentFindings,
  internalFindings,
  submitFindings,
} from './issue-rules.ts';

const heads: readonly Role[] = ['CONSUMER_HEAD', 'OWNER_HEAD'];
const officers: readonly Role[] = ['CONSUMER_OFFICER', 'OWNER_STEWARD', 'FOCAL_OFFICER'];
const askingHeads: readonly Entitled[] = [{ side: 'ISSUE_ASKER', roles: heads }];
const askingOfficers: readonly Entitled[] = [{ side: 'ISSUE_ASKER', roles: officers }];
const bothHeads: readonly Entitled[] = [...askingHeads, { side: 'ISSUE_ASKEE', roles: heads }];
const nothing = z.strictObject({});
const signed: NonNullable<Command<IssueFacts>['complete']> = (_facts, _input, acting, context) => ({
  signer: signerOf(acting, context),
});

/** Stages in which the parties may still settle it themselves (Decree 47 Art 50(1)c). */
const undecided = ['OPEN_L1', 'ANSWERED_L1', 'OPEN_L2', 'WITH_CHAIR', 'REFERRED'];

/** What the parties of an issue do: raise it, answer it, take it up a level, settle it. */
export const partyCommands: readonly Command<IssueFacts>[] = [
  {
    name: 'openIssue',
    text: { vi: 'Soạn vướng mắc', en: 'Draft an issue' },
    from: null,
    to: ['DRAFT'],
    who: askingOfficers,
    duty: 'PREPARES',
    carries: {},
    fields: issueContent,
    sdl: issueContentSdl,
    reads: (_facts, fields) => caseNamed(fields),
    attachesLog: true,
    findings: contentFindings,
    complete: completeContent,
    notices: () => [],
    citation: 'Decree 47/2020 Art 47, 52(1)b',
  },
  {
    name: 'editIssue',
    text: { vi: 'Sửa vướng mắc', en: 'Change the draft' },
    from: ['DRAFT'],
    to: ['DRAFT'],
    who: askingOfficers,
    duty: 'PREPARES',
    carries: {},
    fields: issueContent,
    sdl: issueContentSdl,
    reads: (_facts, fields) => caseNamed(fields),
    attachesLog: true,
    findings: contentFindings,
    complete: completeContent,
    notices: () => [],
    citation: 'Decree 47/2020 Art 47',
  },
  {
    name: 'submitIssue',
    text: { vi: 'Gửi vướng mắc', en: 'Send the issue' },
    from: ['DRAFT'],
    to: ['OPEN_L1'],
    who: askingHeads,
    duty: 'DECIDES',
    carries: { documents: true },
    fields: nothing,
    sdl: '',
    reads: caseAbout,
    findings: submitFindings,
    complete: completeSubmission,
    notices: noticesBy({
      weight: 'LEGAL',
      vi: 'đã gửi đến, chờ trả lời',
      en: 'was sent and waits for its answer',
    }),
    effects: raisedEffects,
    citation: 'Decree 47/2020 Art 49(1)',
  },
  {
    name: 'openInternalIssue',
    text: { vi: 'Nêu vướng mắc trong nội bộ cơ quan', en: 'Raise an issue within the agency' },
    from: null,
    to: ['OPEN_L0'],
    who: askingOfficers,
    duty: 'PREPARES',
    carries: {},
    fields: internalIssueContent,
    sdl: internalIssueContentSdl,
    reads: (_facts, fields) => caseNamed(fields),
    attachesLog: true,
    findings: internalFindings,
    complete: completeContent,
    notices: noticesBy({ weight: 'PLAIN', vi: 'chờ lãnh đạo cơ quan giải quyết', en: 'waits for the head' }),
    citation: 'Regulation 21(2); Decree 47/2020 Art 48(2)',
  },
  {
    name: 'settleInternalIssue',
    text: { vi: 'Giải quyết vướng mắc nội bộ', en: 'Settle the issue within the agency' },
    from: ['OPEN_L0'],
    to: ['SETTLED'],
    who: [{ side: 'ISSUE_ASKEE', roles: heads }],
    duty: 'DECIDES',
    carries: {},
    fields: z.strictObject({ settlement: clause }),
    sdl: '\n  "Cách giải quyết. How it is settled."\n  settlement: String!',
    complete: signed,
    notices: noticesBy({ weight: 'PLAIN', vi: 'lãnh đạo đã giải quyết', en: 'the head has settled it' }),
    citation: 'Regulation 21(2); Decree 47/2020 Art 48(2)',
  },
  {
    name: 'answerIssue',
    text: { vi: 'Trả lời vướng mắc', en: 'Answer the issue' },
    from: ['OPEN_L1'],
    to: ['ANSWERED_L1'],
    who: [{ side: 'ISSUE_ASKEE', roles: ['OWNER_STEWARD', 'OWNER_HEAD', 'CONSUMER_HEAD'] }],
    duty: 'DECIDES',
    carries: { documents: true },
    fields: z.strictObject({ answer: clause }),
    sdl: '\n  "Nội dung trả lời. The answer."\n  answer: String!',
    complete: signed,
    notices: noticesBy({ weight: 'LEGAL', vi: 'đã được trả lời', en: 'was answered' }),
    citation: 'Regulation 21(1); Decree 47/2020 Art 48(1), 49(1)',
  },
  {
    name: 'acceptIssueAnswer',
    text: { vi: 'Chấp nhận trả lời', en: 'Accept the answer' },
    from: ['ANSWERED_L1'],
    to: ['SETTLED'],
    who: askingHeads,
    duty: 'DECIDES',
    carries: {},
    fields: nothing,
    sdl: '',
    notices: noticesBy({ weight: 'PLAIN', vi: 'câu trả lời được chấp nhận', en: 'the answer was accepted' }),
    effects: endedEffects,
    citation: 'Decree 47/2020 Art 49(1), 50(1)c',
  },
  {
    name: 'escalateIssue',
    text: { vi: 'Đưa lên cơ quan chuyên trách', en: 'Take it to the coordinator' },
    from: ['ANSWERED_L1'],
    to: ['OPEN_L2'],
    who: askingHeads,
    duty: 'DECIDES',
    carries: { reason: true },
    fields: nothing,
    sdl: '',
    notices: noticesBy({ weight: 'LEGAL', vi: 'được đưa lên cấp 2', en: 'was taken to level 2' }),
    citation: 'Decree 47/2020 Art 49(2)',
  },
  {
    name: 'giveIssueOpinion',
    text: { vi: 'Nêu ý kiến', en: 'Give an opinion' },
    from: ['OPEN_L2', 'WITH_CHAIR'],
    to: ['OPEN_L2', 'WITH_CHAIR'],
    stays: true,
    who: [
      { side: 'ISSUE_ASKER', roles: [...heads, ...officers] },
      { side: 'ISSUE_ASKEE', roles: [...heads, ...officers] },
    ],
    duty: 'RECEIVES',
    isOptional: true,
    carries: {},
    fields: z.strictObject({ opinion: clause }),
    sdl: '\n  opinion: String!',
    complete: signed,
    notices: noticesBy({ weight: 'PLAIN', vi: 'có ý kiến của cơ quan', en: 'an agency gave its opinion' }),
    citation: 'Decree 47/2020 Art 49(2)',
  },
  {
    name: 'proposeSettlement',
    text: { vi: 'Đề nghị thống nhất', en: 'Propose a settlement' },
    from: undecided,
    to: undecided,
    stays: true,
    who: bothHeads,
    duty: 'CONFIRMS',
    isOptional: true,
    carries: {},
    fields: z.strictObject({ settlement: clause }),
    sdl: '\n  "Nội dung thống nhất. What is to be settled."\n  settlement: String!',
    complete: signed,
    notices: noticesBy({ weight: 'PLAIN', vi: 'có đề nghị thống nhất', en: 'a settlement was proposed' }),
    citation: 'Decree 47/2020 Art 50(1)c',
  },
  {
    name: 'acceptSettlement',
    text: { vi: 'Thống nhất với bên kia', en: 'Accept the settlement' },
    from: undecided,
    to: ['SETTLED'],
    who: bothHeads,
    duty: 'DECIDES',
    concerns: ({ settlement }, acting) => (isOfOther(settlement, acting) ? [acting] : []),
    carries: {},
    fields: nothing,
    sdl: '',
    notices: noticesBy({ weight: 'LEGAL', vi: 'các bên đã thống nhất', en: 'the parties have settled it' }),
    effects: endedEffects,
    citation: 'Decree 47/2020 Art 50(1)c',
  },
  {
    name: 'withdrawIssue',
    text: { vi: 'Rút vướng mắc', en: 'Withdraw the issue' },
    from: ['DRAFT', 'OPEN_L0', ...undecided],
    to: ['WITHDRAWN'],
    who: askingHeads,
    duty: 'CONFIRMS',
    carries: { reason: true },
    fields: nothing,
    sdl: '',
    notices: noticesBy({ weight: 'PLAIN', vi: 'đã được rút', en: 'was withdrawn' }),
    effects: endedEffects,
    citation: 'HOUSE',
  },
];

/** WHY of the other: nobody settles alone what they proposed themselves. */
function isOfOther(settlement: IssueFacts['settlement'], { agency }: Acting): boolean {
  return settlement !== null && settlement.agency !== agency;
}
