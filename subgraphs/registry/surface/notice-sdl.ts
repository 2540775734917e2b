import { noticeChannels, noticeFailures } from '../../../schema/procedure/notice/notice.ts';

/** Root fields of the queries about notices. */
export const noticeQueryFields = /* GraphQL */ `
  "Notices to the roles that who is signed in holds or stands in for, newest first; at most 1,000."
  myNotices(first: Int = 20, after: String, unreadOnly: Boolean = false): NoticePage
  "Legal notices whose mail failed and which nobody acknowledged: for the coordinator, who has to hand them over; nobody else has any."
  undeliveredNotices(first: Int = 20, after: String): NoticePage
`;

/** Fields of the mutations about notices. */
export const noticeMutationFields = /* GraphQL */ `
  "Notes that who is signed in has read a notice."
  readNotice(id: ID!): ProcedureNotice @forPeople
  "Acknowledges a notice for its agency; the first acknowledgement counts, and is given to whoever comes after."
  acknowledgeNotice(id: ID!): ProcedureNotice @forPeople
`;

/** Types of notices (procedures 2.0.2). */
export const noticeSdl = /* GraphQL */ `
  type NoticePage {
    nodes: [ProcedureNotice!]!
    "Where the next page begins; null for the last one."
    next: String
  }

  "What an act of a procedure tells an agency."
  type ProcedureNotice {
    id: ID!
    "What happened, as a code of the procedure."
    event: String!
    caseNumber: String
    agency: String!
    roles: [PersonRole!]!
    "A law asks for it: it must be acknowledged or delivered."
    isLegal: Boolean!
    subject: BilingualText!
    text: BilingualText!
    at: DateTime!
    channels: [NoticeChannelState!]!
    "When the first of its people read it."
    readAt: DateTime
    acknowledgedAt: DateTime
    acknowledgedBy: NoticePerson
  }

  type NoticePerson {
    id: ID!
    name: String
  }

  "What became of a notice on one channel."
  type NoticeChannelState {
    channel: NoticeChannel!
    sentAt: DateTime
    "When everybody had it. By mail: when the mail server had taken every one of them."
    deliveredAt: DateTime
    failure: NoticeFailure
    attempts: Int!
  }

  enum NoticeChannel { ${noticeChannels.join(' ')} }
  "REFUSED: by the mail server, for good. EXPIRED: five days passed. ADDRESS_INVALID: the register has none that can be used. NOBODY: nobody holds a role that is told."
  enum NoticeFailure { ${noticeFailures.join(' ')} }

  type PublicNoticePage {
    nodes: [PublicNotice!]!
    next: String
  }

  "What an act of a procedure tells everybody."
  type PublicNotice {
    id: ID!
    event: String!
    caseNumber: String
    subject: BilingualText!
    text: BilingualText!
    at: DateTime!
  }
`;
