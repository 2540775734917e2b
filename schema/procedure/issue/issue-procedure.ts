import { deadlineOf } from '../deadline.ts';
import type { CaseContext, CaseParty, OwnStep, Procedure } from '../machine/machine.ts';
import { blankIssue, decidingSide, type IssueFacts } from './issue-facts.ts';
import { issueInputTypesSdl } from './issue-fields.ts';
import { foldIssue } from './issue-fold.ts';
import { noticesBy } from './issue-notices.ts';
import { issueObjectSdl, issueObjectTypesSdl } from './issue-object-sdl.ts';
import { issueParties, issueView } from './issue-reading.ts';
import { issueStates } from './issue-states.ts';
import { levelCommands } from './level-commands.ts';
import { partyCommands } from './party-commands.ts';
import { isPlanDone } from './plan-rules.ts';

const steps: readonly OwnStep<IssueFacts>[] = [
  {
    name: 'passLateIssue',
    text: { vi: 'Quá hạn trả lời, chuyển lên cấp 2', en: 'The answer is late: it goes to level 2' },
    from: ['OPEN_L1'],
    to: ['OPEN_L2'],
    due: lateParties,
    notices: noticesBy({
      weight: 'LEGAL',
      vi: 'quá hạn trả lời, chuyển lên cấp 2',
      en: 'is late and goes to level 2',
    }),
    citation: 'Decree 47/2020 Art 49(2)',
  },
  {
    name: 'beginComplianceCheck',
    text: { vi: 'Mọi việc đã làm, chờ kiểm tra', en: 'All was done: compliance is verified' },
    from: ['PLAN_ISSUED', 'DECIDED', 'EXTERNAL_DECIDED'],
    to: ['COMPLIANCE_CHECK'],
    due: (facts) => (isPlanDone(facts) ? [deciderOf(facts)] : []),
    notices: noticesBy({
      weight: 'PLAIN',
      vi: 'chờ kiểm tra việc chấp hành',
      en: 'waits for the check of compliance',
    }),
    citation: 'Decree 47/2020 Art 50(3)',
  },
];

/** @throws CALENDAR_MISSING */
function lateParties(
  { stage, asker, submittedAt }: IssueFacts,
  { now, calendar }: CaseContext,
): readonly CaseParty[] {
  if (stage !== 'OPEN_L1' || submittedAt === null) return [];
  const { lateFrom } = deadlineOf('R-ISS-1', Date.parse(submittedAt), calendar);
  return now >= lateFrom ? [{ agency: asker, side: 'ISSUE_ASKER' }] : [];
}

function deciderOf(facts: IssueFacts): CaseParty {
  const side = decidingSide(facts);
  return { side, agency: side === 'CHAIR' ? (facts.chair ?? '') : facts.coordinator };
}

/**
 * Issues of sharing, level by level (procedures SM8; Regulation 21, 22(6), Decree 47 Art 47-50). `plannable`: names of the commands of
 * other procedures that a plan may name. WHY given: the list of procedures has this one in it.
 */
export function issueProcedure(plannable: ReadonlySet<string>): Procedure<IssueFacts> {
  return {
    id: 'ISSUE',
    prefix: 'VM',
    name: { vi: 'Vướng mắc trong kết nối, chia sẻ dữ liệu', en: 'Issue of sharing' },
    objectName: 'Issue',
    fieldName: 'issue',
    citation: 'Regulation 21, 22(6); Decree 47/2020 Art 47-50',
    states: issueStates,
    commands: [...partyCommands, ...levelCommands(plannable)],
    steps,
    blank: blankIssue,
    fold: foldIssue,
    partiesOf: issueParties,
    stateFor: ({ stage }) => stage,
    clocks: ({ clocks }) => clocks,
    view: issueView,
    sdl: issueObjectSdl,
    typesSdl: `${issueInputTypesSdl}\n${issueObjectTypesSdl}`,
  };
}
