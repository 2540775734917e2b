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
  account: String`;

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
  owners: [String!]!
}

type RequestPart {
  owner: String!
  state: String!
  stateText: BilingualText!
  items: [String!]!
  "Mã băm của phần này; văn bản chấp thuận nêu nó. The hash that a consent names."
  contentDigest: String!
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
