/** SDL of the administration: part of the registry's. Types shared with the rest of the registry are defined there. */
export const administrationSdl = /* GraphQL */ `
  "For administrators; auditors may explain and see the matrix. Nothing here changes the policy."
  type Administration {
    "Why an account (public: who asks without one) may or may not read an item or use a list entrance (Query.<plural>)."
    explain(
      account: String!
      coordinate: String!
      """
      Key of one row: whether the item may be read in it is told, never a value. For administrators of the agency that owns
      the database; anybody else is told nothing of the row, not even that it exists.
      """
      row: ID
      "A moment; now when left out."
      at: DateTime
      "Purpose that the request names; the account's declared one when left out."
      purpose: String
      "Network address of the request."
      address: String
    ): AccessExplanation
    "State of every item for every consumer. Without accounts: all of them."
    permissionMatrix(database: String, accounts: [String!], items: [String!], at: DateTime): PermissionMatrix
    "Versions of the policy, the newest first: what changed, who, when, why."
    policyHistory(first: Int = 50, "Only versions before this one." below: Int): [PolicyChange!]
    "What the YAML text of agreements would do. Nothing is recorded."
    previewAgreement(document: String!): AgreementPreview
    "What a suspension, resumption or termination would close or open, for whom and from when. Nothing is recorded."
    previewEvent(
      kind: EventKind!
      "Number of an instrument, or database:<id>."
      number: String!
      account: String
      reason: String!
      ground: StopGround
      scope: EventScope
      items: [String!]
      from: DateTime
      to: DateTime
    ): EventPreview
  }

  enum EventKind { SUSPENDED RESUMED TERMINATED }
  enum EventScope { INSTRUMENT SERVICE PURPOSE ITEMS ALL }

  type EventPreview {
    "The moment for which it is told: when the act begins."
    at: DateTime
    "When it ends by itself."
    until: DateTime
    stop: Stop
    consumers: [EventConsumer!]
    "What the act takes from one grant and others still open."
    stillOpen: [StillOpen!]
    "Recorded operations of the consumers concerned that would lose items."
    operations: [LostOperation!]
    operationsSince: DateTime
    operationsNotJudged: Int
  }

  type EventConsumer {
    account: String
    purpose: String
    opened: [String!]
    closed: [String!]
    changed: [ItemChange!]
  }

  type StillOpen {
    account: String
    purpose: String
    coordinate: String
    grants: [String!]
  }

  type PolicyChange {
    version: Int
    at: DateTime
    by: String
    "RECORDED, SUSPENDED, RESUMED, TERMINATED, or ACCOUNT_ with the account's new state."
    action: String
    concerns: String
    why: String
  }

  type AccessExplanation {
    account: String
    coordinate: String
    at: DateTime
    decision: PermissionDecision
    mode: SharingMode
    reason: String
    message: BilingualText
    citation: Citation
    grantedBy: [String!]
    validUntil: DateTime
    "The masks through which its records are read."
    masks: [ItemMask!]
    rules: [AccessRule!]
    entrances: [EntranceDecision!]
    "Whether the row of the key lies in what the account may read of the item; null when none was asked for."
    row: RowOutcome
    "The mask in that row, or the only mask."
    mask: BilingualText
    "What would permit it: each way is all of its steps together."
    ways: [WayToPermission!]
    howToRequest: HowToRequest
    "The suspension or termination behind the reason."
    stop: Stop
    "The stop of the whole database that begins next."
    announced: Stop
  }

  "NOT_TOLD: the database is another agency's, so whether it has the row is not told."
  enum RowOutcome { YES NO NOT_FOUND NOT_TOLD }

  "On what a decision rests: the step of the derivation, and the article."
  type Citation {
    rule: DerivationRule
    article: BilingualText
  }

  enum DerivationRule { EXCLUSION OWNER MODE CONDITION OVERLAY SUSPENSION UNION READ }

  type AccessRule {
    grant: String
    title: String
    "GRANTS, or the reason why it does not."
    effect: String
    citation: Citation
    "Row scope of the grant, as JSON text."
    rows: String
    validFrom: DateTime
    validTo: DateTime
    reason: String
    restoredBy: String
    stop: Stop
    "The suspension or termination of the instrument that begins next."
    announced: Stop
  }

  type EntranceDecision {
    kind: EntranceKind
    decision: AccessDecision
    grants: [String!]
    masks: [BilingualText!]
  }

  enum EntranceKind { LOOKUP LIST JOIN AGGREGATE }
  enum AccessDecision { PERMITTED PERMITTED_IN_ROWS MASKED DENIED }

  type WayToPermission {
    steps: [NextStep!]
  }

  type NextStep {
    kind: NextStepKind
    text: BilingualText
  }

  enum NextStepKind {
    EXTEND_TERM
    WAIT_FOR_TERM
    SETTLE_FEE
    NAME_LEGAL_BASIS
    NAME_PURPOSE
    ASK_FROM_NETWORK
    AGREE_METHOD
    LIFT_SUSPENSION
    RECORD_ANEW
    ACTIVATE_ACCOUNT
    GET_ACCOUNT
    WIDEN_ROWS
    GET_OWNER_CONSENT
    CONCLUDE_AGREEMENT
    REQUEST_CONNECTION
    GET_CONSENT
    LIST_AS_OPEN
  }

  type PermissionMatrix {
    at: DateTime
    items: [String!]
    consumers: [MatrixConsumer!]
  }

  "An account (null: the public) asking for one of its purposes."
  type MatrixConsumer {
    account: String
    agencyName: String
    purpose: String
    "Without the cells NONE unless they are asked for."
    cells(withNone: Boolean = false): [MatrixCell!]
  }

  type MatrixCell {
    item: String
    state: MatrixState
    "What it is until the end, for EXPIRING."
    base: MatrixState
    endsAt: DateTime
    grants: [String!]
    "What each entrance gives; one that is not here gives nothing."
    entrances: [MatrixEntrance!]
  }

  type MatrixEntrance {
    kind: EntranceKind
    state: MatrixState
  }

  "ROWS: only rows that grants cover. SOME_ENTRANCES: in full, but not through each of look-up, list and join. EXPIRING: all that it rests on ends within 30 days."
  enum MatrixState { FULL MASKED ROWS SOME_ENTRANCES STATISTICS EXPIRING SUSPENDED NONE }

  type AgreementPreview {
    "The moment for which it is told: now, or when the documents begin."
    at: DateTime
    instruments: [InstrumentChange!]
    consumers: [ConsumerPreview!]
    "Recorded operations of the consumers concerned that would lose items."
    operations: [LostOperation!]
    "From when the sharing log was read."
    operationsSince: DateTime
    "Recorded operations that are not valid on today's schema."
    operationsNotJudged: Int
  }

  type InstrumentChange {
    number: String
    before: Int
    after: Int
    changes: [DescribedChange!]
  }

  type DescribedChange {
    aspect: String
    items: [String!]
    text: BilingualText
  }

  "What would change for one consumer (null: the public) and purpose."
  type ConsumerPreview {
    account: String
    purpose: String
    opened: [String!]
    closed: [String!]
    changed: [ItemChange!]
    "Null when the time for comparing contracts was over: the command agreement preview waits longer."
    contract: [ContractChange!]
    rows: [RowCounts!]
  }

  type ItemChange {
    coordinate: String
    text: BilingualText
  }

  type ContractChange {
    "Whether a client that was valid before may no longer be."
    breaking: Boolean
    kind: String
    description: String
  }

  "Rows of an entity that the consumer sees; null with a reason where the viewer may not know."
  type RowCounts {
    entity: String
    before: Int
    after: Int
    reason: UncountedReason
  }

  enum UncountedReason { NOT_OWN_DATABASE REACHED_FROM_OTHERS_ONLY DATABASE_UNAVAILABLE }

  type LostOperation {
    account: String
    hash: String
    name: String
    count: Int
    lastSeen: DateTime
    "Items and list entrances that it would lose."
    coordinates: [String!]
  }
`;
