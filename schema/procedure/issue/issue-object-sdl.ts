/** Fields of an issue beside those of every case. */
export const issueObjectSdl = `
  kind: IssueKind!
  "0 nội bộ, 1 cơ quan được hỏi, 2 cơ quan điều phối, 3 Chủ tịch, 4 cấp trên. Who decides: 0 within the agency to 4 above the province."
  level: Int!
  asker: String!
  askee: String!
  about: IssueSubject!
  title: String!
  facts: String!
  wanted: String!
  "Bản ghi của nhật ký chia sẻ được đính kèm. Attached records of the sharing log."
  logRecords: [LogRecord!]!
  submittedAt: DateTime
  answers: [IssueStatement!]!
  opinions: [IssueStatement!]!
  "Đề nghị thống nhất của một bên. A settlement that one party proposes."
  settlement: IssueStatement
  "Phương án trình Chủ tịch. The plan that was proposed to the Chair."
  proposal: IssuePlan
  "Phương án được ban hành hay quyết định. The plan that holds."
  plan: IssuePlan
  referral: IssueReferral
  checks: [IssueCheck!]!
  "Điều khoản các bên đã ký (Nghị định 47 Điều 50(1)b). The clauses that the parties signed."
  agreement: IssueAgreement`;

export const issueObjectTypesSdl = `
"Điều mà vướng mắc nói đến. What an issue is about."
type IssueSubject {
  "Thủ tục của hồ sơ. Id of the procedure of the case."
  kind: String
  case: ID
  database: String
}

type IssueStatement {
  agency: String!
  by: String!
  text: String!
  at: DateTime!
}

type IssueCheck {
  agency: String!
  by: String!
  text: String!
  at: DateTime!
  isFulfilled: Boolean!
}

type IssuePlan {
  text: String!
  legalBasis: [String!]!
  by: String!
  at: DateTime!
  tasks: [IssueTask!]!
}

type IssueTask {
  number: Int!
  agency: String!
  command: String!
  case: ID
  task: String!
  lastDay: String!
  isLate: Boolean!
  "Hồ sơ và việc đã thực hiện. The case and the act that carried it out."
  doneIn: ID
  doneBy: ID
  doneAt: DateTime
}

type IssueReferral {
  to: ReferralBody!
  letter: String!
  question: String!
  at: DateTime!
  decision: IssueDecision
}

type IssueDecision {
  issuer: String!
  number: String!
  decidedOn: String!
}

type IssueAgreement {
  case: ID!
  agreementNumber: String!
  version: Int!
  digest: String!
  clauses: [IssueClause!]!
}

type IssueClause {
  number: Int!
  title: BilingualText!
  lines: [BilingualText!]!
}`;
