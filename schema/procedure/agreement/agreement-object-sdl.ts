import { partyRoles } from '../agreement-text/agreement-draft.ts';
import { regulationReviewSdl } from '../usage-regulation/regulation-review.ts';
import { clauseKeys } from './clause-members.ts';

/** Fields of an agreement beside those of every case. Who only asks to join, or has left, sees what concerns itself. */
export const agreementObjectSdl = `
  "Số của thỏa thuận. Number that the parties gave it."
  agreementNumber: String
  "Phiên bản đang thống nhất hoặc đang có hiệu lực. The version that is negotiated, or in force."
  agreementVersion: Int
  supersedes: Int
  "Mã băm của văn bản chờ ký, người ký nêu lại. The hash of the frozen text, which a signature names."
  contentDigest: String
  "Mười hai nội dung của Điều 38, sau phần mở đầu. The twelve contents, after what stands before them."
  clauses: [AgreementClause!]!
  signers: [AgreementSigner!]!
  "Những gì còn thiếu để chờ ký. What stands against freezing the text."
  findings: [BilingualText!]!
  "Mọi bên đã đồng ý mọi điều khoản và không còn thiếu gì. All have ticked all, and nothing is missing."
  isReady: Boolean
  "Khác gì với phiên bản đang có hiệu lực, theo từng điều khoản. What changes, clause by clause."
  differences: [AgreementDifference!]!
  inForce: AgreementInForce
  "Thỏa thuận đang có hiệu lực với cùng mục dữ liệu và mục đích. Agreements that one may join instead."
  joinable: [JoinableAgreement!]!
  joinings: [AgreementJoining!]!
  disposals: [AgreementDisposal!]!${regulationReviewSdl}`;

export const agreementObjectTypesSdl = `
input ReservedApplicationInput {
  id: String!
  name: String!
  "Cấp độ an toàn 1-5. Security level."
  securityLevel: Int!
}

enum AgreementClauseKey { ${clauseKeys.join(' ')} }

enum AgreementPartyRole { ${partyRoles.join(' ')} }

type AgreementClause {
  "1 đến 12 theo Điều 38; 0 là phần mở đầu. 1 to 12 of Art 38; 0 is what stands before."
  number: Int!
  key: AgreementClauseKey!
  title: BilingualText!
  isFilled: Boolean!
  lines: [BilingualText!]!
  "Nội dung như người soạn viết, JSON. What drafters write, as JSON."
  content: String!
  changedBy: String
  changedAt: DateTime
  tickedBy: [String!]!
}

type AgreementSigner {
  agency: String!
  role: AgreementPartyRole!
  applications: [String!]!
  accounts: [String!]!
  mustSign: Boolean!
  hasAcceptedToTalk: Boolean!
  signer: String
  signedAt: DateTime
  signedDigest: String
}

type AgreementDifference {
  number: Int!
  title: BilingualText!
  removed: [BilingualText!]!
  added: [BilingualText!]!
}

type AgreementInForce {
  version: Int!
  digest: String!
  since: DateTime!
  validFrom: DateTime!
  validTo: DateTime
  parties: [String!]!
}

type JoinableAgreement {
  agreementNumber: String!
  "Số hồ sơ để dùng với askToJoin. Number of its case, for askToJoin."
  case: ID
  providers: [String!]!
  validTo: DateTime
}

type AgreementJoining {
  agency: String!
  applications: [String!]!
  accounts: [String!]!
  purpose: String!
  askedAt: DateTime!
  state: String!
  stateText: BilingualText
  answers: [JoiningAnswer!]!
}

type JoiningAnswer {
  agency: String!
  isAccepted: Boolean!
  reason: String
  at: DateTime!
}

type AgreementDisposal {
  agency: String!
  endedAt: DateTime!
  state: String!
  stateText: BilingualText
  method: String
  proof: String
  dueDaysAfterEnd: Int
  providers: [String!]!
  submittedAt: DateTime
  acceptedBy: [String!]!
  sentBackReason: String
}`;
