import { z } from 'zod';
import { ruleText } from '../../text/issue-text.ts';
import { notMoment, readMoment } from '../../value/read-moment.ts';
import { clause, listOf, orNull } from '../machine/fields.ts';

/** An instant; read as ISO 8601 in UTC. */
const instant = z
  .string()
  .max(64)
  .refine((text) => !Number.isNaN(readMoment(text)), ruleText(notMoment))
  .transform((text) => new Date(readMoment(text)).toISOString());

const value = clause.pipe(z.string().max(2_000));
const id = z.string().min(1).max(128);

/** What a report says: the cell, and what is wrong with it as far as the reporter knows. */
export const reportFields = z.strictObject({
  item: id,
  key: id,
  account: orNull(id),
  purpose: orNull(id),
  observed: orNull(value),
  expected: orNull(value),
  evidence: listOf(value).pipe(z.array(z.string()).max(10)),
  seenAt: orNull(instant),
  readBy: orNull(id),
});

/** What of it stands in no act. */
export const sealedOfReport = ['key', 'observed', 'expected', 'evidence'] as const;

export const reportSdl = `
  "Hạng mục có sai sót, như danh mục nêu tên. The item, as the catalogue names it."
  item: String!
  "Khóa của dòng; được niêm phong, chỉ bên báo và chủ quản đọc được. Key of the row; sealed for the reporter and the provider."
  key: String!
  "Tài khoản đã đọc ô đó; ứng dụng thì để trống. Account by which the cell was read; left out by an account itself."
  account: String
  "Mã mục đích khi đọc. Code of the purpose of the reading, where it is not the account's own."
  purpose: String
  "Giá trị đã thấy; niêm phong. The value that was seen; sealed."
  observed: String
  "Giá trị đúng theo bên báo; niêm phong. The value that it should be; sealed."
  expected: String
  "Căn cứ; niêm phong. Grounds; sealed."
  evidence: [String!]
  seenAt: DateTime
  "Mã yêu cầu đã đọc ô đó trong nhật ký chia sẻ. Id of the request that read it, as in the sharing log."
  readBy: String`;

/** What a provider answers; all of it is sealed. */
export const answerFields = z.strictObject({ answer: orNull(value) });
export const answerSdl = `
  "Trả lời; niêm phong. What the provider says; sealed."
  answer: String`;

export const denialFields = z.strictObject({ answer: value, sourceReference: value });
export const denialSdl = `
  "Vì sao không phải là sai sót; niêm phong. Why it is no error; sealed."
  answer: String!
  "Căn cứ trong sổ gốc; niêm phong. What the source register says, and where; sealed."
  sourceReference: String!`;

export const correctionFields = z.strictObject({
  correctedAt: instant,
  sourceReference: value,
  answer: orNull(value),
});
export const correctionSdl = `
  "Lúc bản chia sẻ được sửa, sau sổ gốc. When the shared copy was corrected, after the source register."
  correctedAt: DateTime!
  "Căn cứ sửa trong sổ gốc; niêm phong. Where the source register was corrected; sealed."
  sourceReference: String!
  answer: String`;

/** What of an answer stands in no act. */
export const sealedOfAnswer = ['answer', 'sourceReference'] as const;
