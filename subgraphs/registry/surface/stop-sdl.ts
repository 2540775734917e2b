/** Queries about suspensions and terminations, beside their cases. */
export const stopQueryFields = /* GraphQL */ `
    "What a stop would hit, before anybody decides it; for the provider, the coordinator, and a consumer of its own use."
    stopImpact(
      "Number of an instrument, or database:<id>."
      target: String!
      "The one account or application; left out: every consumer."
      account: String
      "PLANNED, FORCE_MAJEURE, BREACH and SECURITY suspend, the others end."
      ground: StopGround!
      scope: TerminationScope
      items: [String!]
      from: DateTime
      "The end of a planned suspension."
      to: DateTime
    ): StopImpact @forPeople
    "Stops of operators that no provider has ratified or lifted yet."
    operatorStops: [OperatorStop!] @forPeople
`;

/** Types of these queries. */
export const stopSdl = /* GraphQL */ `
  type StopImpact {
    "The moment for which it is told: when the stop begins."
    at: DateTime
    "When it ends by itself."
    until: DateTime
    "Recorded requests that would lose items, on the average of an hour."
    requestsPerHour: Float
    consumers: [StopImpactConsumer!]
    operations: [StopImpactOperation!]
    "What the stop takes from one grant and others still open."
    stillOpen: [StillOpen!]
    "The moment from which the log was read."
    operationsSince: DateTime
    "Recorded operations that are not valid on today's schema."
    operationsNotJudged: Int
  }

  type StopImpactConsumer {
    agency: String
    "Null: the public."
    account: String
    purpose: String
    "Items that it would no longer be given."
    closed: [String!]
    requestsPerHour: Float
  }

  type StopImpactOperation {
    account: String
    hash: String
    name: String
    "How often it was sent since the log was read."
    count: Int
    requestsPerHour: Float
    lastSeen: DateTime
    "Items and list entrances that it would lose."
    coordinates: [String!]
  }

  type OperatorStop {
    number: String!
    account: String
    providers: [String!]!
    ground: StopGround
    reason: String!
    at: DateTime!
    due: Due!
  }
`;
