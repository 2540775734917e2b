/** Root fields of the queries about connection accounts. */
export const accountQueryFields = /* GraphQL */ `
  "Tài khoản kết nối liên quan đến người hỏi. The connection accounts that concern who is signed in, by id; at most 100."
  connectionAccounts(agency: String, first: Int = 50, after: ID): ConnectionAccountPage @forPeople
  connectionAccount(id: ID!): ConnectionAccount @forPeople
`;

/** Fields of the mutations about connection accounts (SM5). */
export const accountMutationFields = /* GraphQL */ `
  "Mở lượt nhận khóa cho cán bộ kỹ thuật của cơ quan khai thác. Opens the claim of a key for a technical officer of the consumer; a claim that was open ends. The coordinator alone; who opens it never sees the key."
  openAccountClaim(account: ID!, technicalOfficer: ID!, reason: String!, overlapDays: Int, networks: [String!]): OpenedAccountClaim @forPeople
  "Nhận khóa; khóa chỉ hiện một lần. Claims the key: the officer for whom the claim is open. The key is shown in this answer and never again."
  claimAccountKey(account: ID!): ShownAccountKey @forPeople
  "Đổi khóa; khóa chỉ hiện một lần. Rotates the key: a technical officer of the consumer. The key in use opens for overlapDays more, 7 at most."
  rotateAccountKey(account: ID!, reason: String!, overlapDays: Int): ShownAccountKey @forPeople
  "Thu hồi một khóa, hoặc lượt nhận khóa, ngay lập tức. Ends a key, or an open claim, at once and for good."
  revokeAccountKey(account: ID!, prefix: String!, reason: String!): ConnectionAccount @forPeople
  "Xác nhận hằng năm. The yearly confirmation, for every agency of which who is signed in is the head."
  confirmConnectionAccount(account: ID!, reason: String): ConnectionAccount @forPeople
`;

/** Types of connection accounts. */
export const accountSdl = /* GraphQL */ `
  type ConnectionAccountPage {
    nodes: [ConnectionAccount!]!
    "The id after which the next page begins; null for the last one."
    next: ID
  }

  "Tài khoản kết nối (Nghị định 47 Điều 40). A connection account, as it concerns the reader."
  type ConnectionAccount {
    id: ID!
    agency: String!
    agencyName: BilingualText!
    "The application whose it is; instruments that name it are opened by each of its accounts."
    application: AccountApplication
    purpose: String!
    standing: ConnectionAccountStanding!
    "Every key that it ever had, the oldest first; never its text."
    keys: [ConnectionAccountKey!]!
    "Instruments that name it or its application and are not over; an owner sees its own."
    boundTo: [BoundInstrument!]!
    "Who is asked to confirm it every year."
    confirmations: [AccountConfirmation!]!
  }

  type AccountApplication {
    id: ID!
    name: String!
    agency: String!
    "Cấp độ an toàn 1-5. Security level."
    securityLevel: Int!
  }

  "RESERVED: no key opens it and none can be claimed. ISSUED: its key waits to be claimed. DORMANT: not used for long. EXPIRED: nothing that it was bound to is left."
  enum ConnectionAccountStanding { RESERVED ISSUED ACTIVE SUSPENDED DORMANT EXPIRED REVOKED }

  type ConnectionAccountKey {
    "What names it and is no secret."
    prefix: String!
    state: ConnectionKeyState!
    issuedAt: DateTime!
    "Person ids: who opened its claim, for whom, and who took it up."
    openedBy: String
    claimFor: String
    claimedBy: String
    "Until when its claim is open."
    claimEndsAt: DateTime
    claimedAt: DateTime
    "At most an hour late."
    lastUsedAt: DateTime
    expiresAt: DateTime
    "Where another key took its place: until when it still opens."
    endsAt: DateTime
    revokedAt: DateTime
    revokedBy: String
    "Networks from which it opens (CIDR); empty: from anywhere, or not told to the reader."
    networks: [String!]!
  }

  "CLAIMABLE has no text yet. RETIRING opens beside the key that took its place. The last three open nothing, for good."
  enum ConnectionKeyState { CLAIMABLE ACTIVE RETIRING RETIRED REVOKED EXPIRED }

  type BoundInstrument {
    number: String!
    title: String
    validTo: DateTime
  }

  "A yearly confirmation of an account by an agency."
  type AccountConfirmation {
    part: ConfirmingPart!
    agency: String!
    "Null where the working calendar of the year is not entered."
    state: ConfirmationState
    "The legal day on which it is asked for, and the last one that is in time."
    askedOn: String
    lastDay: String
  }

  enum ConfirmingPart { CONSUMER OWNER }
  enum ConfirmationState { CONFIRMED DUE OVERDUE LONG_OVERDUE }

  type OpenedAccountClaim {
    account: ConnectionAccount!
    prefix: String!
    endsAt: DateTime!
  }

  "A new key. Its text is in no other answer, in no log and in no database."
  type ShownAccountKey {
    account: ConnectionAccount
    key: String!
    prefix: String!
    expiresAt: DateTime!
    "Keys that end because of it, and when."
    endings: [KeyEnding!]!
  }

  type KeyEnding {
    prefix: String!
    endsAt: DateTime!
  }
`;
