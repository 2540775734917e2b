import { z } from 'zod';
import { agreementSchema } from '../agreement-text/read-agreement.ts';
import { clause, identifier, legalDay, line, listOf, orNull } from '../machine/fields.ts';
import { clauseKeys } from './clause-members.ts';

/** What an agency needs, and why sharing by default does not do (Decree 47 Art 36(1)). */
export const agreementNeed = z.strictObject({
  agreementNumber: orNull(identifier),
  title: line,
  items: z.array(z.string().min(1).max(200)).min(1).max(500),
  purpose: line,
  purposeCode: orNull(agreementSchema.shape.purposeCode.unwrap()),
  whyNotDefault: line,
  legalBasis: listOf(line),
  applications: listOf(line),
  accounts: listOf(identifier),
  termFrom: legalDay,
  termTo: orNull(legalDay),
});
export type AgreementNeed = z.output<typeof agreementNeed>;

export const agreementNeedSdl = `
  "Số của thỏa thuận; không nêu thì lấy số hồ sơ. Number of the agreement; left out: that of the case."
  agreementNumber: String
  title: String!
  "Mục dữ liệu cần. Coordinates of the items that are needed."
  items: [String!]!
  purpose: String!
  purposeCode: String
  "Vì sao chia sẻ mặc định không đáp ứng (Điều 36(1)). Why sharing by default does not do."
  whyNotDefault: String!
  legalBasis: [String!]
  "Hệ thống sử dụng dữ liệu. Systems that use the data."
  applications: [String!]
  "Tài khoản kết nối của cơ quan. Connection accounts of the agency."
  accounts: [String!]
  "Ngày đầu và ngày cuối, YYYY-MM-DD. First and last day."
  termFrom: String!
  termTo: String`;

const clauseKey = z.enum(clauseKeys);
const longestClause = 100_000;

/** A clause as a drafter writes it. */
export const clauseEdit = z.strictObject({
  clause: clauseKey,
  content: z.string().min(2).max(longestClause),
});

export const clauseEditSdl = `
  clause: AgreementClauseKey!
  "Nội dung của điều khoản theo dạng của tệp thỏa thuận, viết JSON. The clause in the form of an agreement's file, as JSON."
  content: String!`;

export const clauseTick = z.strictObject({ clauses: z.array(clauseKey).min(1).max(clauseKeys.length) });

export const clauseTickSdl = `
  "Điều khoản mà cơ quan đồng ý như đang viết. Clauses that the agency agrees to as they read."
  clauses: [AgreementClauseKey!]!`;

/** The hash that a head signs. */
export const signature = z.strictObject({ contentDigest: z.string().regex(/^[0-9a-f]{64}$/) });

export const signatureSdl = `
  "contentDigest của hồ sơ, như đã đọc. The contentDigest of the case, as it was read."
  contentDigest: String!`;

/** A request to join an agreement (Decree 47 Art 36(4)). */
export const joiningRequest = z.strictObject({
  purpose: clause,
  applications: listOf(line),
  accounts: z.array(identifier).min(1).max(100),
});

export const joiningRequestSdl = `
  "Mục đích sử dụng dữ liệu. What the data is for."
  purpose: String!
  applications: [String!]
  "Tài khoản kết nối của cơ quan. Connection accounts of the agency."
  accounts: [String!]!`;

export const askerNamed = z.strictObject({ asker: identifier });

export const askerSdl = `
  "Mã cơ quan đề nghị tham gia. Code of the agency that asks to join."
  asker: String!`;

/** An account that a consumer of the agreement has yet to get (procedures SM5). */
export const accountReserved = z.strictObject({
  consumer: identifier,
  account: identifier,
  application: z.strictObject({ id: identifier, name: line, securityLevel: z.int().min(1).max(5) }),
  technicalOfficer: z.string().min(1).max(64),
});

export const accountReservedSdl = `
  "Mã cơ quan khai thác chưa có tài khoản. Code of the consumer that has no account yet."
  consumer: String!
  "Tên của tài khoản mới. Name of the new account."
  account: String!
  "Ứng dụng của tài khoản; thỏa thuận nêu mã của ứng dụng thì đổi tài khoản không phải sửa. Its application: a text that names it needs no change for another account."
  application: ReservedApplicationInput!
  "Cán bộ kỹ thuật của cơ quan khai thác, người nhận khóa. Who claims the key."
  technicalOfficer: String!`;

export const consumerNamed = z.strictObject({ consumer: identifier });

export const consumerSdl = `
  "Mã cơ quan đã nộp bằng chứng. Code of the agency that submitted the proof."
  consumer: String!`;
