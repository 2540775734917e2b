import { z } from 'zod';
import type { Role } from '../../people/register.ts';
import { clause, legalDay, line } from '../machine/fields.ts';
import type { Acting, CaseParty, Command, Entitled } from '../machine/machine.ts';
import { signerOf } from '../machine/signer.ts';
import { decidingSide, type IssueFacts } from './issue-facts.ts';
import { planContent, planContentSdl, referralBodies, taskNumbers } from './issue-fields.ts';
import { noticesBy } from './issue-notices.ts';
import { endedEffects } from './issue-record.ts';
import { chairOf, noChair } from './issue-rules.ts';
import { caseOfTick, demandFindings, planFindings, tasksOpen, tickFindings } from './plan-rules.ts';

const chairs: readonly Entitled[] = [{ side: 'CHAIR', roles: ['CHAIR'] }];
const deciders: readonly Entitled[] = [{ side: 'COORDINATOR', roles: ['COORDINATOR_HEAD'] }, ...chairs];
const partyRoles: readonly Role[] = [
  ...(['CONSUMER_HEAD', 'CONSUMER_OFFICER', 'OWNER_HEAD', 'OWNER_STEWARD', 'FOCAL_OFFICER'] as const),
];
const planned = ['PLAN_ISSUED', 'DECIDED', 'EXTERNAL_DECIDED'];
const signed: NonNullable<Command<IssueFacts>['complete']> = (_facts, _input, acting, context) => ({
  signer: signerOf(acting, context),
});

/**
 * The body that decided verifies (Decree 47 Art 50(3)). WHY the coordinator at level 2 even where it is a party: SD7 says then why it
 * may not.
 */
function ofDecider(facts: IssueFacts, acting: Acting): readonly CaseParty[] {
  return facts.level === 2 || acting.side === decidingSide(facts) ? [acting] : [];
}

/** What the bodies do that decide from level 2 on; `plannable`: names of commands that a plan may name. */
export function levelCommands(plannable: ReadonlySet<string>): readonly Command<IssueFacts>[] {
  const findings = planFindings(plannable);
  return [...decisions(findings), ...referrals(findings), ...compliance];
}

type Findings = NonNullable<Command<IssueFacts>['findings']>;

function decisions(findings: Findings): readonly Command<IssueFacts>[] {
  return [
    {
      name: 'issuePlan',
      text: { vi: 'Hướng dẫn, ban hành phương án xử lý', en: 'Guide the agencies by a plan' },
      from: ['OPEN_L2'],
      to: ['PLAN_ISSUED'],
      who: deciders,
      duty: 'DECIDES',
      carries: { documents: true },
      fields: z.strictObject(planContent),
      sdl: planContentSdl,
      findings,
      complete: signed,
      notices: noticesBy({ weight: 'LEGAL', vi: 'đã có phương án xử lý', en: 'a plan was issued' }),
      citation: 'Decree 47/2020 Art 49(2), 50(1)a',
    },
    {
      name: 'proposePlanToChair',
      text: { vi: 'Trình Chủ tịch phương án xử lý', en: 'Propose a plan to the Chair' },
      from: ['OPEN_L2'],
      to: ['WITH_CHAIR'],
      who: deciders,
      duty: 'DECIDES',
      carries: { documents: true },
      fields: z.strictObject({ ...planContent, opinions: clause }),
      sdl: `${planContentSdl}
  "Ý kiến của các cơ quan, kể cả cơ quan không có ý kiến. The opinions of the agencies, silence included."
  opinions: String!`,
      findings: (facts, input, acting, context) => [
        ...findings(facts, input, acting, context),
        ...(chairOf(context) === null ? [noChair] : []),
      ],
      complete: (_facts, _input, acting, context) => ({
        ...{ signer: signerOf(acting, context), chair: chairOf(context) },
      }),
      notices: noticesBy({
        weight: 'LEGAL',
        vi: 'đã trình Chủ tịch UBND tỉnh',
        en: 'a plan was proposed to the Chair',
      }),
      citation: 'Decree 47/2020 Art 49(2)',
    },
    {
      name: 'decideIssue',
      text: { vi: 'Quyết định xử lý vướng mắc', en: 'Decide the issue' },
      from: ['WITH_CHAIR'],
      to: ['DECIDED'],
      who: chairs,
      duty: 'DECIDES',
      carries: { documents: true },
      fields: z.strictObject(planContent),
      sdl: planContentSdl,
      findings,
      complete: signed,
      notices: noticesBy({
        weight: 'LEGAL',
        vi: 'Chủ tịch UBND tỉnh đã quyết định',
        en: 'the Chair has decided',
      }),
      citation: 'Decree 47/2020 Art 48(2)',
    },
  ];
}

function referrals(findings: Findings): readonly Command<IssueFacts>[] {
  return [
    {
      name: 'referIssue',
      text: { vi: 'Chuyển Bộ, báo cáo Thủ tướng', en: 'Refer it above the province' },
      from: ['WITH_CHAIR'],
      to: ['REFERRED'],
      who: chairs,
      // WHY not a decision: where the chair's agency is a party, it may still go up (SD7).
      duty: 'RECEIVES',
      carries: { documents: true },
      fields: z.strictObject({ to: z.enum(referralBodies), letter: line, question: clause }),
      sdl: `
  to: ReferralBody!
  "Số văn bản của Chủ tịch. Number of the letter of the Chair."
  letter: String!
  question: String!`,
      notices: noticesBy({
        weight: 'LEGAL',
        vi: 'đã chuyển cấp trên',
        en: 'was referred above the province',
      }),
      citation: 'Decree 47/2020 Art 48(3)-(4), 49(3)',
    },
    {
      name: 'recordExternalDecision',
      text: { vi: 'Ghi quyết định của cấp trên', en: 'Record the decision from above' },
      from: ['REFERRED'],
      to: ['EXTERNAL_DECIDED'],
      who: chairs,
      duty: 'RECEIVES',
      carries: { documents: true },
      fields: z.strictObject({ ...planContent, issuer: line, decisionNumber: line, decidedOn: legalDay }),
      sdl: `${planContentSdl}
  "Cơ quan quyết định. Who decided."
  issuer: String!
  decisionNumber: String!
  decidedOn: String!`,
      findings,
      complete: signed,
      notices: noticesBy({
        weight: 'LEGAL',
        vi: 'cấp trên đã quyết định',
        en: 'it was decided above the province',
      }),
      citation: 'Decree 47/2020 Art 48(3)-(4)',
    },
  ];
}

const compliance: readonly Command<IssueFacts>[] = [
  {
    name: 'tickPlanTask',
    text: { vi: 'Báo đã làm một việc của phương án', en: 'Name the act that carries a task out' },
    from: planned,
    to: planned,
    stays: true,
    who: [
      { side: 'ISSUE_ASKER', roles: partyRoles },
      { side: 'ISSUE_ASKEE', roles: partyRoles },
      { side: 'COORDINATOR', roles: ['COORDINATOR_OFFICER', 'COORDINATOR_HEAD'] },
    ],
    duty: 'RECEIVES',
    concerns: (facts, acting) => (tasksOpen(facts, acting.agency).length > 0 ? [acting] : []),
    carries: {},
    fields: z.strictObject({
      task: z.int().min(1),
      case: z.string().min(1).max(40),
      act: z.string().min(1).max(64),
    }),
    sdl: `
  "Số thứ tự của việc. Number of the task."
  task: Int!
  "Hồ sơ đã làm việc đó, và mã của việc trong lịch sử hồ sơ. The case, and the id of the act in its history."
  case: ID!
  act: ID!`,
    reads: caseOfTick,
    findings: tickFindings,
    notices: noticesBy({
      weight: 'PLAIN',
      vi: 'một việc của phương án đã làm',
      en: 'a task of the plan was done',
    }),
    citation: 'Decree 47/2020 Art 50(2)',
  },
  {
    name: 'confirmCompliance',
    text: { vi: 'Xác nhận đã chấp hành', en: 'Confirm that it was complied with' },
    from: ['COMPLIANCE_CHECK'],
    to: ['CLOSED'],
    who: deciders,
    duty: 'DECIDES',
    concerns: ofDecider,
    carries: {},
    fields: z.strictObject({ finding: clause }),
    sdl: '\n  "Kết quả kiểm tra. What was found."\n  finding: String!',
    complete: signed,
    notices: noticesBy({
      weight: 'LEGAL',
      vi: 'phương án đã được chấp hành',
      en: 'the plan was complied with',
    }),
    effects: endedEffects,
    citation: 'Decree 47/2020 Art 50(3)',
  },
  {
    name: 'demandCompliance',
    text: { vi: 'Yêu cầu chấp hành lại', en: 'Demand that tasks be done again' },
    from: ['COMPLIANCE_CHECK'],
    to: planned,
    who: deciders,
    duty: 'DECIDES',
    concerns: ofDecider,
    carries: { reason: true },
    fields: z.strictObject({ tasks: taskNumbers }),
    sdl: '\n  "Các việc phải làm lại. Numbers of the tasks."\n  tasks: [Int!]!',
    findings: demandFindings,
    complete: signed,
    notices: noticesBy({ weight: 'LEGAL', vi: 'phải chấp hành lại', en: 'has to be complied with again' }),
    citation: 'Decree 47/2020 Art 50(2)-(3)',
  },
];
