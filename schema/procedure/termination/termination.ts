import type { CaseClock, CaseParty, OwnStep, Procedure } from '../machine/machine.ts';
import { stopNotices } from '../stop/stop-notices.ts';
import { about, terminationCommands } from './termination-commands.ts';
import { blankTermination, foldTermination, type TerminationFacts } from './termination-facts.ts';
import { unanswered } from './termination-rules.ts';
import { terminationStates } from './termination-states.ts';

const steps: readonly OwnStep<TerminationFacts>[] = [
  {
    name: 'beginObligations',
    text: { vi: 'Bắt đầu nghĩa vụ sau chấm dứt', en: 'The obligations begin' },
    from: ['TERMINATED'],
    to: ['OBLIGATIONS_PENDING'],
    due: ({ obligations, decidedAt, from }, { now }) =>
      decidedAt === null || Date.parse(from ?? decidedAt) > Date.parse(now)
        ? []
        : obligations
            .filter(({ state }) => state === 'TERMINATED')
            .map(({ agency }): CaseParty => ({ agency, side: 'CONCERNED' })),
    notices: stopNotices({
      named: 'LEGAL',
      says: about(
        'phải xóa, hủy dữ liệu đã thỏa thuận và báo cáo kết thúc sử dụng',
        'data has to be disposed of as agreed, and the end of use reported',
      ),
    }),
    citation: 'Decree 47/2020 Art 44(2)',
  },
  {
    name: 'closeTermination',
    text: { vi: 'Khép lại', en: 'It is closed' },
    from: ['TERMINATED', 'OBLIGATIONS_PENDING', 'ACCEPTED'],
    to: ['CLOSED'],
    due: ({ decidedAt, obligations, provider, from }, { now }) =>
      decidedAt !== null &&
      Date.parse(from ?? decidedAt) <= Date.parse(now) &&
      obligations.every(({ state }) => state === 'ACCEPTED')
        ? [{ agency: provider, side: 'PROVIDER' }]
        : [],
    notices: stopNotices({
      ...{ concerned: 'PLAIN', provider: 'PLAIN', coordinator: 'PLAIN' },
      says: about('đã khép lại', 'is closed'),
    }),
    citation: 'Decree 47/2020 Art 44(2)',
  },
];

/** The provider, and the consumers that it hits; of a consumer's own proposal these are the consumer alone. */
function partiesOf({ provider, concerned }: TerminationFacts): readonly CaseParty[] {
  return [
    { agency: provider, side: 'PROVIDER' },
    ...concerned.map((agency): CaseParty => ({ agency, side: 'CONCERNED' })),
  ];
}

/** State of what a consumer owes; of the whole for all others, and once it is closed. */
function stateFor({ stage, obligations }: TerminationFacts, party: CaseParty | null): string {
  if (party?.side !== 'CONCERNED' || stage === 'CLOSED') return stage;
  return obligations.find(({ agency }) => agency === party.agency)?.state ?? stage;
}

/** R-TER of each consumer whose purpose is doubted; after the end R-DIS in the days that were agreed, or R-USE. */
function clocks(facts: TerminationFacts): readonly CaseClock[] {
  const { ground, concerned, answers, proposedAt, decidedAt, stage, obligations } = facts;
  const isClosed = stage === 'DECLINED' || stage === 'WITHDRAWN';
  const doubted = ground === 'PURPOSE_UNFIT' ? concerned : [];
  const answering = doubted.map((agency): CaseClock => {
    const at = answers.find((answer) => answer.agency === agency)?.at ?? null;
    const isCancelled = at === null && isClosed;
    const stoppedAt = at ?? decidedAt ?? (isCancelled ? proposedAt : null);
    return { rule: 'R-TER', agency, side: 'CONCERNED', startedAt: proposedAt, stoppedAt, isCancelled };
  });
  const owing = obligations.flatMap(({ agency, owedSince, reportedAt, state, disposalDays }): CaseClock[] => {
    if (owedSince === null) return [];
    const stoppedAt = state === 'SENT_BACK' ? null : reportedAt;
    const common = {
      agency,
      side: 'CONCERNED',
      startedAt: owedSince,
      stoppedAt,
      isCancelled: false,
    } as const;
    return disposalDays === null
      ? [{ ...common, rule: 'R-USE' }]
      : [{ ...common, rule: 'R-DIS', agreedDays: disposalDays }];
  });
  return [...answering, ...owing];
}

/** What readers on the sides see: a consumer concerned nothing of the others. */
function view(facts: TerminationFacts, sides: readonly CaseParty[]): object {
  const { caseNumber: _case, number, stage: _stage, related: _related, ...said } = facts;
  const seesAll = sides.some(({ side }) => side === 'PROVIDER' || side === 'COORDINATOR');
  const own = new Set(sides.map(({ agency }) => agency));
  const isSeen = ({ agency }: { readonly agency: string }) => seesAll || own.has(agency);
  return {
    ...said,
    ended: number,
    concerned: facts.concerned.filter((agency) => isSeen({ agency })),
    answers: facts.answers.filter(isSeen),
    obligations: facts.obligations.filter(isSeen).map((each) => ({
      ...each,
      stateText: terminationStates[each.state].text,
    })),
    unanswered: unanswered(facts).filter((agency) => isSeen({ agency })),
  };
}

/** Termination of an instrument, a purpose, a database or items (procedures SM7; Decree 47/2020 Art 44). */
export const termination: Procedure<TerminationFacts> = {
  id: 'TERMINATION',
  prefix: 'CD',
  name: { vi: 'Chấm dứt chia sẻ dữ liệu', en: 'Termination of data sharing' },
  objectName: 'Termination',
  fieldName: 'termination',
  citation: 'Decree 47/2020 Art 44',
  states: terminationStates,
  commands: terminationCommands,
  steps,
  blank: blankTermination,
  fold: foldTermination,
  partiesOf,
  stateFor,
  clocks,
  view,
  sdl: `
  "Số văn bản hoặc database:<id> bị chấm dứt. What is ended."
  ended: String!
  account: String
  provider: String!
  proposer: String!
  ground: StopGround!
  scope: TerminationScope!
  items: [String!]!
  reason: String!
  "Từ khi nào; null: ngay khi quyết định. From when; null: from the decision."
  from: DateTime
  decidedAt: DateTime
  "Người để hỏi. Whom to ask."
  contact: String
  "Cơ quan khai thác bị chấm dứt; mỗi cơ quan chỉ thấy mình. Consumers that it hits; each of them sees itself alone."
  concerned: [String!]!
  answers: [TerminationAnswer!]!
  "Cơ quan chưa giải trình (căn cứ a). Consumers that have not answered."
  unanswered: [String!]!
  obligations: [TerminationObligation!]!`,
  typesSdl: `
"Căn cứ a, b, c của Điều 44(1); d là proposeEnding. Grounds of a provider."
enum TerminationGround { PURPOSE_UNFIT NOT_RESTORABLE AUTHORITY_ORDER }

"Phạm vi. How far a termination reaches."
enum TerminationScope { INSTRUMENT SERVICE PURPOSE ITEMS ALL }

type TerminationAnswer {
  agency: String!
  text: String!
  at: DateTime!
}

"Nghĩa vụ của một cơ quan khai thác sau chấm dứt (Điều 44(2)). What a consumer owes."
type TerminationObligation {
  agency: String!
  state: String!
  stateText: BilingualText!
  "Số ngày để xóa, hủy như đã thỏa thuận. Days that were agreed for the disposal."
  disposalDays: Int
  owedSince: DateTime
  reportedAt: DateTime
  report: String
}
`,
};
