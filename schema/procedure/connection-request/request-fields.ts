import { z } from 'zod';
import { ruleText } from '../../text/issue-text.ts';
import { clause, identifier, legalDay, line, listOf, orNull } from '../machine/fields.ts';

const count = orNull(z.int().positive());

const maskText = z
  .string()
  .regex(/^(?:year|pseudonym|parent|partial [1-9]\d?|round [1-9]\d{0,17})$/)
  .max(40);

const rowsText = z
  .string()
  .max(10_000)
  .refine(
    isObjectText,
    ruleText({ vi: 'cần một đối tượng JSON', en: 'an object written as JSON is needed' }),
  );

function isObjectText(written: string): boolean {
  try {
    const value: unknown = JSON.parse(written);
    return typeof value === 'object' && value !== null && !Array.isArray(value);
  } catch {
    return false;
  }
}

/** What a request asks for: the contents of Decree 47 Art 35(2)a-g, and the earlier request that it changes. */
export const requestContent = z.strictObject({
  items: z
    .array(z.strictObject({ item: z.string().min(1).max(200), volume: orNull(line), rows: orNull(rowsText) }))
    .min(1)
    .max(500),
  purpose: line,
  purposeCode: orNull(identifier),
  usageAfterRetrieval: clause,
  application: z.strictObject({
    id: identifier,
    name: line,
    securityLevel: orNull(z.int().min(1).max(5)),
  }),
  frequency: line,
  networks: listOf(z.string().min(1).max(60)),
  requestsPerDay: count,
  rowsPerDay: count,
  termFrom: legalDay,
  termTo: orNull(legalDay),
  legalBasis: listOf(line),
  other: orNull(clause),
  changes: orNull(z.string().min(1).max(20)),
});
export type RequestContent = z.output<typeof requestContent>;

export const requestContentSdl = `
  "Mục dữ liệu đề nghị. The items asked for."
  items: [RequestedItemInput!]!
  "Mục đích (Điều 35(2)c). The purpose."
  purpose: String!
  purposeCode: String
  "Việc sử dụng sau khi khai thác. What is done with the data."
  usageAfterRetrieval: String!
  application: RequestingApplicationInput!
  "Tần suất khai thác. How often."
  frequency: String!
  "Mạng của nơi khai thác, CIDR. Networks of the place of use."
  networks: [String!]
  requestsPerDay: Int
  rowsPerDay: Int
  "Ngày bắt đầu và kết thúc, YYYY-MM-DD. First and last day."
  termFrom: String!
  termTo: String
  "Căn cứ pháp lý; bắt buộc với dữ liệu nhạy cảm. Legal bases; sensitive items need one."
  legalBasis: [String!]
  other: String
  "Số của yêu cầu đang khai thác mà yêu cầu này thay đổi. Number of the request in use that this one changes."
  changes: ID`;

export const requestTypesSdl = `
input RequestedItemInput {
  "Tọa độ Type.field của mục. Coordinate of the item."
  item: String!
  volume: String
  "Chỉ các dòng này, theo dạng của where, viết JSON. These rows alone, in the shape of \`where\`, as JSON."
  rows: String
}

input RequestingApplicationInput {
  id: String!
  name: String!
  "Cấp độ an toàn 1-5. Security level."
  securityLevel: Int
}

input NarrowedRowsInput {
  "Kiểu thực thể. Entity type."
  entity: String!
  "Điều kiện dòng theo dạng của where, viết JSON. Row scope in the shape of \`where\`, as JSON."
  rows: String!
}

input NarrowedMaskInput {
  item: String!
  "year, pseudonym, parent, partial N, round N"
  mask: String!
}`;

/** How an owner narrows what it is asked for; nothing of it can widen. */
export const consentConditions = z.strictObject({
  contentDigest: z.string().regex(/^[0-9a-f]{64}$/),
  letter: line,
  withhold: listOf(z.string().min(1).max(200)),
  rows: listOf(z.strictObject({ entity: identifier, rows: rowsText })),
  masks: listOf(z.strictObject({ item: z.string().min(1).max(200), mask: maskText })),
  requestsPerDay: count,
  rowsPerDay: count,
  until: orNull(legalDay),
});
export type ConsentConditions = z.output<typeof consentConditions>;

export const consentConditionsSdl = `
  "contentDigest của phần thuộc cơ quan, như đã đọc. The contentDigest of the agency's part, as it was read."
  contentDigest: String!
  "Số văn bản chấp thuận. Number of the letter of consent."
  letter: String!
  "Mục không cung cấp. Items that are withheld."
  withhold: [String!]
  rows: [NarrowedRowsInput!]
  masks: [NarrowedMaskInput!]
  requestsPerDay: Int
  rowsPerDay: Int
  "Ngày cuối, nếu sớm hơn đề nghị. Last day, where it is earlier than asked."
  until: String`;
