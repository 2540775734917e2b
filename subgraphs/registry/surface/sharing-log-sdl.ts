import { logReaders } from '../../../schema/sharing-log/log-part.ts';

/** Root fields of the sharing log. WHY not for people alone: a connection account reads of itself. */
export const sharingLogQueryFields = /* GraphQL */ `
  "Nhật ký chia sẻ. The sharing log (Decree 47 Art 45) for those whom it concerns, newest first: each its part, never a value. Without days: the last 30; 366 at most."
  sharingLog(as: SharingLogReader!, filter: SharingLogFilter, first: Int = 20, after: String): SharingLogConnection
  "Number of records by legal day; days without any are left out."
  sharingLogCounts(as: SharingLogReader!, filter: SharingLogFilter): [SharingLogDay!]
  "The slice as a file that the log signs; lienthong audit check-export checks it without any access."
  sharingLogExport(as: SharingLogReader!, from: DateTime!, to: DateTime!): SharingLogExport
`;

/** Types of the sharing log (procedures 3.2). */
export const sharingLogSdl = /* GraphQL */ `
  "OWNER: items of the own databases. CONSUMER: requests of the own accounts. INSPECTOR: as the owner of what is inspected, until its end. COORDINATOR: what was shared. AUDITOR, POLICE: all. CITIZEN: requests that named the own number."
  enum SharingLogReader { ${logReaders.join(' ')} }

  "All that is named must hold."
  input SharingLogFilter {
    "First legal day, or an instant with a zone."
    from: DateTime
    "Last legal day, included; or the instant before which."
    to: DateTime
    "Of this account or acting person."
    account: String
    "That released or denied this item, or one of a type: Type."
    item: String
    database: String
    requestId: ID
    "Number of an instrument by which an item was released."
    agreement: String
    outcome: String
    "A value that was asked with, e.g. a personal number: the police alone, with the number of a case; the search is recorded."
    key: String
    caseNumber: String
  }

  type SharingLogConnection {
    edges: [SharingLogEdge!]!
    nodes: [SharingLogRecord!]!
    "Where the search goes on, also where it looked long and found less than was asked for; null at its end."
    next: String
  }

  type SharingLogEdge {
    cursor: String!
    node: SharingLogRecord!
  }

  "A record as its reader may see it; what is not for the reader is null."
  type SharingLogRecord {
    requestId: ID!
    kind: SharingLogKind!
    recordedAt: DateTime!
    receivedAt: DateTime!
    answeredAt: DateTime!
    form: String!
    "Place in the chain, for readers of the whole log."
    position: Int
    "Of the request for who sees it whole, else of what is seen: OK PARTIAL DENIED MALFORMED TIMED_OUT LIMITED UNAUTHENTICATED FAILED ABORTED."
    outcome: String!
    agency: String
    account: String
    purpose: String
    person: String
    address: String
    databases: [SharingLogItems!]!
    operationName: String
    "Its text; a # stands where a value was."
    operation: String
    "Its variables as JSON text; a # stands where a value was."
    variables: String
    status: Int
    rows: Int
    cost: Int
    responseBytes: Int
    "SHA-256 of the answer's bytes, for who had the answer."
    responseDigest: String
    "What was administered."
    act: String
  }

  enum SharingLogKind { SHARING ACT }

  type SharingLogItems {
    "Null: of no database of the catalogue."
    database: String
    released: [SharingLogReleased!]!
    denied: [SharingLogDenied!]!
  }

  type SharingLogReleased {
    coordinate: String!
    "The grants that authorised it."
    grants: [String!]!
  }

  type SharingLogDenied {
    coordinate: String!
    reason: String!
  }

  type SharingLogDay {
    day: String!
    records: Int!
    denied: Int!
    "Requests that got no answer."
    failed: Int!
  }

  type SharingLogExport {
    "The file."
    text: String!
    "Name of the log that signed it."
    log: String!
    records: Int!
    visible: Int!
  }
`;
