import { regulationReviewSdl } from '../usage-regulation/regulation-review.ts';

/** Fields of a connection request beside those of every case. Owners see their own items alone. */
export const requestObjectSdl = `
  consumer: String!
  purpose: String!
  purposeCode: String
  usageAfterRetrieval: String!
  application: RequestingApplication!
  frequency: String!
  networks: [String!]!
  requestsPerDay: Int
  rowsPerDay: Int
  termFrom: String!
  termTo: String
  legalBasis: [String!]!
  other: String
  items: [RequestedItem!]!
  "Phần của từng chủ quản mà người đọc được biết. Parts of the owners, as far as the reader may know them."
  parts: [RequestPart!]!
  submittedAt: DateTime
  account: String
  "Số yêu cầu mà yêu cầu này thay đổi, và số yêu cầu đã thay đổi nó. The request that it changes, and the one that changed it."
  changes: ID
  changedBy: ID
  "Khác gì với kết nối đang khai thác; chủ quản chỉ thấy phần của mình. What differs from the connection in use."
  differences: [RequestDifference!]!
  "Mục không được cấp vì không có cách che nào đáp ứng mọi chủ quản. Items without a mask that does for all of their owners."
  opposedMasks: [String!]!${regulationReviewSdl}`;

export const requestObjectTypesSdl = `
type RequestingApplication {
  id: String!
  name: String!
  securityLevel: Int
}

type RequestedItem {
  item: String!
  label: BilingualText!
  volume: String
  rows: String
  owners: [String!]!
}

"Một nội dung khác với kết nối đang khai thác. What differs from the connection in use."
type RequestDifference {
  field: String!
  text: BilingualText!
  before: [String!]!
  after: [String!]!
}

type RequestPart {
  owner: String!
  state: String!
  stateText: BilingualText!
  items: [String!]!
  "Mã băm của phần này; văn bản chấp thuận nêu nó. The hash that a consent names."
  contentDigest: String!
  "Hồ sơ trước mà chủ quản đã quyết định; trống: hồ sơ này. The earlier case in which the owner decided; null: this one."
  decidedIn: ID
  receivedAt: DateTime
  decidedAt: DateTime
  decidedBy: String
  letter: String
  withheld: [String!]!
  "Điều kiện về dòng, cách che, giới hạn, viết JSON. Conditions, as JSON."
  conditions: String
  reason: String
  legalGround: String
}`;
