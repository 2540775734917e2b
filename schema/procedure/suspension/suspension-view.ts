import { CodedError } from '../../errors/coded-error.ts';
import { firstDayOf } from '../deadline.ts';
import type { CaseClock, CaseContext, CaseParty } from '../machine/machine.ts';
import type { SuspensionFacts } from './suspension-facts.ts';

/** The provider, who proposed it, and, once it is announced or imposed, the consumers that it hits. */
export function suspensionParties({ provider, proposer, concerned }: SuspensionFacts): readonly CaseParty[] {
  return [
    { agency: provider, side: 'PROVIDER' },
    ...(proposer === null ? [] : [{ agency: proposer, side: 'PROPOSER' as const }]),
    ...concerned.map((agency): CaseParty => ({ agency, side: 'CONCERNED' })),
  ];
}

/** R-SUS-2 from the determination to the notice, R-REM of each reported remedy, R-RAT of what an operator stopped. */
export function suspensionClocks(facts: SuspensionFacts): readonly CaseClock[] {
  const { provider: agency, determination, notifiedAt, remedies, operatorStop, ratifiedAt, stage } = facts;
  const isOver = notifiedAt === null && closedStages.includes(stage);
  const common = { agency, side: 'PROVIDER', isCancelled: false } as const;
  return [
    ...(operatorStop === null
      ? []
      : [{ ...common, rule: 'R-RAT' as const, startedAt: operatorStop.at, stoppedAt: ratifiedAt }]),
    ...(determination === null
      ? []
      : [
          {
            ...{ ...common, rule: 'R-SUS-2' as const, startedAt: determination.at },
            ...{ stoppedAt: isOver ? determination.at : notifiedAt, isCancelled: isOver },
          },
        ]),
    ...remedies.map(({ reportedAt, answeredAt }) => ({
      ...{ ...common, rule: 'R-REM' as const, startedAt: reportedAt, stoppedAt: answeredAt },
    })),
  ];
}

const closedStages: readonly SuspensionFacts['stage'][] = ['LIFTED', 'DECLINED', 'WITHDRAWN', 'ENDED'];

/** What readers on the sides see: a consumer concerned nothing of the others, nor their objections. */
export function suspensionView(
  facts: SuspensionFacts,
  sides: readonly CaseParty[],
  context: CaseContext,
): object {
  const { caseNumber: _case, number, stage, concerned, disputes, operatorStop: _operator, ...said } = facts;
  const seesAll = sides.some(({ side }) => side === 'PROVIDER' || side === 'COORDINATOR');
  const own = new Set(sides.map(({ agency }) => agency));
  const isSeen = (agency: string) => seesAll || own.has(agency);
  return {
    ...said,
    stopped: number,
    concerned: concerned.filter(isSeen),
    disputes: disputes.filter(({ agency }) => isSeen(agency)),
    earliestStart: stage === 'DRAFT' ? earliestStart(context) : null,
  };
}

/** The first legal day on which a stop may begin that is announced now; null where the calendar of the year is missing. */
function earliestStart({ now, calendar }: CaseContext): string | null {
  try {
    return firstDayOf('R-SUS-1', Date.parse(now), calendar);
  } catch (error) {
    if (error instanceof CodedError && error.code === 'CALENDAR_MISSING') return null;
    throw error;
  }
}

/** Fields of the GraphQL object. */
export const suspensionObjectSdl = `
  "Số văn bản hoặc database:<id> bị tạm ngừng. What is stopped."
  stopped: String!
  "Tài khoản hoặc ứng dụng duy nhất bị tạm ngừng. Null: every consumer."
  account: String
  provider: String!
  proposer: String
  ground: StopGround!
  reason: String!
  from: DateTime
  to: DateTime
  expectedRestoreAt: DateTime
  "Những gì vẫn dùng được. What remains available."
  remains: String
  restoredBy: String
  handlingPlan: String
  "Người để hỏi. Whom to ask."
  contact: String
  determination: SuspensionDetermination
  remedies: [SuspensionRemedy!]!
  disputes: [SuspensionDispute!]!
  notifiedAt: DateTime
  ratifiedAt: DateTime
  "Cơ quan khai thác bị ảnh hưởng; mỗi cơ quan chỉ thấy mình. Consumers that it hits; each of them sees itself alone."
  concerned: [String!]!
  "Ngày sớm nhất có thể bắt đầu nếu thông báo hôm nay. The first day on which it may begin when it is announced today."
  earliestStart: String`;

/** Types that the object uses. */
export const suspensionTypesSdl = `
"Vi phạm hoặc nguy cơ đã xác định (Điều 43(2), (5)). What was determined."
type SuspensionDetermination {
  facts: String!
  evidence: [String!]!
  "Điều khoản bị vi phạm. The rule."
  rule: String!
  at: DateTime!
}

type SuspensionRemedy {
  report: String!
  reportedAt: DateTime!
  answeredAt: DateTime
}

type SuspensionDispute {
  agency: String!
  at: DateTime!
  reason: String!
}
`;
