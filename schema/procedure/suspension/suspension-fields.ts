import { z } from 'zod';
import { clause, legalDay, line, listOf, moment, orNull } from '../machine/fields.ts';

const target = { target: z.string().max(128), account: orNull(z.string().max(128)) };
const targetSdl = `
  "Số văn bản chia sẻ, hoặc database:<id> cho cả cơ sở dữ liệu. Number of an instrument, or database:<id> for a whole database."
  target: String!
  "Tài khoản hoặc ứng dụng duy nhất bị tạm ngừng; bỏ trống: mọi cơ quan. The one account or application; left out: every consumer."
  account: String`;
const restoreSdl = `
  "Dự kiến khôi phục: ngày hoặc thời điểm có múi giờ. Expected to be restored: a day, or an instant with a zone."
  expectedRestoreAt: String`;
const remainsSdl = `
  "Những gì vẫn dùng được. What remains available."
  remains: String`;

/** A planned stop: when it begins and ends by itself. */
export const plannedStop = z.strictObject({ ...target, from: moment, to: moment, remains: orNull(clause) });
export const plannedStopSdl = `${targetSdl}
  "Bắt đầu: ngày hoặc thời điểm có múi giờ; cách ngày thông báo ít nhất 07 ngày làm việc. A day, or an instant with a zone; seven whole working days lie before."
  from: String!
  "Kết thúc. When it ends by itself."
  to: String!${remainsSdl}`;

/** A new end of a stop that acts. */
export const newEnd = z.strictObject({ to: moment });
export const newEndSdl = `
  "Thời điểm kết thúc mới. The new end."
  to: String!`;

/** Force majeure. */
export const emergencyStop = z.strictObject({
  ...target,
  expectedRestoreAt: orNull(moment),
  remains: orNull(clause),
});
export const emergencyStopSdl = `${targetSdl}${restoreSdl}${remainsSdl}`;

/** The stop of an operator that a provider ratifies or lifts. */
export const operatorStopNamed = z.strictObject(target);
export const operatorStopNamedSdl = targetSdl;

const determined = {
  facts: clause,
  evidence: listOf(line),
  determinedOn: orNull(legalDay),
};
const determinedSdl = `
  "Sự việc. What was found."
  facts: String!
  "Mã các bản ghi nhật ký làm chứng cứ. Ids of records of the sharing log."
  evidence: [String!]
  "Ngày xác định; bỏ trống: hôm nay. Legal day on which it was determined; left out: today."
  determinedOn: String`;

/** What was found, and of whom. */
export const determination = z.strictObject({ ...target, ...determined });
export const determinationSdl = `${targetSdl}${determinedSdl}`;

/** What the provider finds of what was proposed. */
export const ownDetermination = z.strictObject(determined);
export const ownDeterminationSdl = determinedSdl;

/** A proposal to stop what endangers security. */
export const securityProposal = z.strictObject({ ...target, facts: clause });
export const securityProposalSdl = `${targetSdl}
  "Nguy cơ. What endangers security."
  facts: String!`;

/** What a stop for breach or security asks of the consumer. */
export const imposition = z.strictObject({ restoredBy: line, expectedRestoreAt: orNull(moment) });
export const impositionSdl = `
  "Cơ quan khai thác phải làm gì để được khôi phục (Điều 43(5)b). What restores access."
  restoredBy: String!${restoreSdl}`;

/** What the notice to the consumer says beside it. */
export const breachNotice = z.strictObject({ handlingPlan: clause });
export const breachNoticeSdl = `
  "Phương án xử lý (Điều 43(5)a). How the breach is handled."
  handlingPlan: String!`;

/** What the consumer did. */
export const remedyReport = z.strictObject({ report: clause });
export const remedyReportSdl = `
  "Đã khắc phục thế nào. What was done."
  report: String!`;
