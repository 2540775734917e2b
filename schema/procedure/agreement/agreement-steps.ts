import type { CaseParty, OwnStep } from '../machine/machine.ts';
import { notedReviews } from '../usage-regulation/regulation-review.ts';
import type { AgreementFacts } from './agreement-facts.ts';
import { about, noticesBy } from './agreement-notices.ts';
import { isSettled } from './departures.ts';
import { disposalRecords, returnedDisposals } from './disposal-records.ts';
import { digestNotices, isDigestDue } from './edit-digest.ts';
import { forceEffects, isForceDue, isLapsed, isTerminated, isTermOver } from './force-rules.ts';
import { reviewsDue } from './regulation-reviews.ts';
import { releasedAccounts } from './released-accounts.ts';
import { reminderDue } from './reminders.ts';

const inForceStates = ['EFFECTIVE', 'AMENDING', 'PENDING_SIGNATURE', 'SIGNED'];

/** Stands for the whole: no party has a state of its own on this side. */
const whole = ({ initiator }: AgreementFacts): CaseParty => ({ agency: initiator, side: 'PARTY' });

/** What happens to an agreement by itself. WHY termination first: what was ended does not come into force again. */
export const agreementSteps: readonly OwnStep<AgreementFacts>[] = [
  {
    name: 'noteTermination',
    text: { vi: 'Đã bị chấm dứt', en: 'It was terminated' },
    from: inForceStates,
    to: ['TERMINATED'],
    due: (facts, context) => (isTerminated(facts, context) ? [whole(facts)] : []),
    notices: noticesBy({
      parties: 'LEGAL',
      coordinator: 'PLAIN',
      says: about('đã chấm dứt', 'was terminated'),
    }),
    citation: 'Decree 47/2020 Art 44',
  },
  {
    name: 'becomeEffective',
    text: { vi: 'Bắt đầu có hiệu lực', en: 'It comes into force' },
    from: ['SIGNED'],
    to: ['EFFECTIVE'],
    due: (facts, context) => (isForceDue(facts, context) ? [whole(facts)] : []),
    notices: noticesBy({
      parties: 'LEGAL',
      coordinator: 'PLAIN',
      says: about('bắt đầu có hiệu lực', 'is in force'),
    }),
    effects: (facts, _act, context) => [...forceEffects(facts), ...returnedDisposals(facts, context)],
    citation: 'Decree 47/2020 Art 37, 39; Regulation 18(2)',
  },
  {
    name: 'lapseAgreement',
    text: { vi: 'Không thể có hiệu lực nữa', en: 'It can no longer come into force' },
    from: ['SIGNED'],
    to: ['LAPSED', 'EFFECTIVE'],
    due: (facts, context) => (isLapsed(facts, context) ? [whole(facts)] : []),
    notices: noticesBy({
      parties: 'LEGAL',
      coordinator: 'PLAIN',
      says: about(
        'văn bản đã ký không thể có hiệu lực nữa; cần thống nhất văn bản mới',
        'the signed text can no longer come into force; a new one is needed',
      ),
    }),
    effects: releasedAccounts,
    opensNothing: true,
    citation: 'Decree 47/2020 Art 44(1)d',
  },
  {
    name: 'digestEdits',
    text: { vi: 'Báo các điều khoản đã sửa trong ngày', en: 'Digest of the clauses that were edited' },
    from: ['IN_NEGOTIATION', 'AMENDING'],
    to: ['IN_NEGOTIATION', 'AMENDING'],
    due: (facts, { now }) => (isDigestDue(facts, now) ? [whole(facts)] : []),
    notices: digestNotices,
    citation: 'HOUSE',
  },
  {
    name: 'expireAgreement',
    text: { vi: 'Hết thời hạn', en: 'The term is over' },
    // WHY not SIGNED: what waits comes into force, or lapses, first.
    from: ['EFFECTIVE', 'AMENDING', 'PENDING_SIGNATURE'],
    to: ['EXPIRED'],
    due: (facts, context) => (isTermOver(facts, context) ? [whole(facts)] : []),
    notices: noticesBy({
      parties: 'LEGAL',
      coordinator: 'PLAIN',
      says: about('đã hết thời hạn', 'has expired'),
    }),
    citation: 'Decree 47/2020 Art 44(1)d',
  },
  {
    name: 'remindOfEnd',
    text: { vi: 'Nhắc sắp hết thời hạn', en: 'Reminder that the term ends' },
    from: inForceStates,
    to: inForceStates,
    due: (facts, { now }) => (reminderDue(facts, now) === null ? [] : [whole(facts)]),
    notices: (facts, act, context) => {
      const day = facts.inForce?.draft.validTo?.slice(0, 10) ?? '';
      const text = about(
        `còn không quá ${facts.reminded.at(-1)} ngày, hết hạn ${day}; gia hạn bằng amendAgreement`,
        `ends within ${facts.reminded.at(-1)} days, on ${day}; renew it by amendAgreement`,
      );
      return noticesBy({ parties: 'PLAIN', says: text })(facts, act, context);
    },
    citation: 'HOUSE',
  },
  {
    name: 'noteRegulationOfAgreement',
    text: { vi: 'Có quy chế khai thác, sử dụng mới', en: 'There is a new usage regulation' },
    from: inForceStates,
    to: inForceStates,
    due: (facts, context) => (reviewsDue(facts, context).length > 0 ? [whole(facts)] : []),
    complete: (facts, context) => ({ reviews: reviewsDue(facts, context) }),
    notices: (facts, act, context) => {
      const names = notedReviews(act.input).map(({ decision, regulation }) => `${decision} (${regulation})`);
      const text = about(
        `quy chế ${names.join(', ')} đã công bố; xác nhận bằng confirmAgreementUnderRegulation hoặc sửa đổi bằng amendAgreement`,
        `the regulation ${names.join(', ')} is published; confirm by confirmAgreementUnderRegulation, or amend by amendAgreement`,
      );
      return noticesBy({ parties: 'PLAIN', says: text })(facts, act, context);
    },
    citation: 'Regulation 27(4)',
  },
  {
    name: 'prepareAccession',
    text: { vi: 'Lập phiên bản có bên tham gia mới', en: 'The version with the new party is made' },
    from: ['ASKED'],
    to: ['PENDING_SIGNATURE'],
    due: acceptedByAll,
    notices: noticesBy({
      heads: 'PLAIN',
      says: about('văn bản gia nhập chờ ký', 'accession waits for signature'),
    }),
    citation: 'Decree 47/2020 Art 36(4)',
  },
  {
    name: 'beginDisposal',
    text: { vi: 'Bắt đầu thời hạn xóa, hủy dữ liệu', en: 'The term of disposal begins' },
    from: ['LEFT', 'EXPIRED', 'TERMINATED'],
    to: ['DISPOSAL_PENDING'],
    due: ({ departures }) =>
      departures
        .filter((each) => !isSettled(each))
        .map(({ agency }): CaseParty => ({ agency, side: 'FORMER' })),
    notices: noticesBy({
      concerned: 'LEGAL',
      says: about('phải xóa, hủy dữ liệu và nộp bằng chứng', 'data has to be erased, and proved so'),
    }),
    effects: disposalRecords,
    opensNothing: true,
    citation: 'Decree 47/2020 Art 38(11), 44(2)',
  },
  {
    name: 'closeDisposal',
    text: { vi: 'Hoàn thành việc xóa, hủy', en: 'The disposal is done' },
    from: ['ACCEPTED'],
    to: ['CLOSED'],
    due: ({ departures }) => departures.map(({ agency }): CaseParty => ({ agency, side: 'FORMER' })),
    notices: noticesBy({ concerned: 'PLAIN', says: about('đã xong việc xóa, hủy', 'the disposal is done') }),
    citation: 'Decree 47/2020 Art 44(2)',
  },
  {
    name: 'closeAgreement',
    text: { vi: 'Khép lại', en: 'It is closed' },
    from: ['EXPIRED', 'LEFT', 'TERMINATED'],
    to: ['CLOSED'],
    due: (facts) => (facts.ended !== null && facts.departures.every(isSettled) ? [whole(facts)] : []),
    notices: noticesBy({ parties: 'PLAIN', says: about('đã khép lại', 'is closed') }),
    citation: 'Decree 47/2020 Art 44(2)',
  },
];

/** Those whom every party of the version in force has accepted. Silence is never consent (procedures 2.0.1). */
function acceptedByAll({ negotiation, inForce, ended, joinings }: AgreementFacts): readonly CaseParty[] {
  if (negotiation !== null || inForce === null || ended !== null) return [];
  return joinings
    .filter(({ answers }) =>
      inForce.draft.parties.every(({ agency }) =>
        answers.some((answer) => answer.agency === agency && answer.isAccepted),
      ),
    )
    .map(({ party }) => ({ agency: party.agency, side: 'ASKER' }));
}
