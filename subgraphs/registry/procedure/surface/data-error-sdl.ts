import { dataError } from '../../../../schema/procedure/data-error/data-error.ts';

/** Types of what is asked of data-error reports beside the case itself. */
export const dataErrorTypesSdl = /* GraphQL */ `
  "How many reports of errors are in a state, of one item."
  type DataErrorCount {
    database: String!
    item: String!
    state: String!
    stateText: BilingualText
    count: Int!
  }
`;

/** Members of Query beside those of every procedure. */
export const dataErrorQueryFields = `
  "Reports of errors that concern the account that asks, the newest first (Regulation 28(3))."
  reportedDataErrors(first: Int = 20, after: String): ${dataError.objectName}Page
  reportedDataError(number: ID!): ${dataError.objectName}
  "How many reports there are: of an owner's databases, or of all for who coordinates; opened from one instant and before another."
  dataErrorCounts(database: String, from: DateTime, to: DateTime): [DataErrorCount!] @forPeople`;
