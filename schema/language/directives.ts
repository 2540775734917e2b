/**
 * The directives that an agency writes in its SDL file: catalogue entry (Regulation 8(4)), mapping to tables
 * and columns, sharing mode of each item for each class of consumer. They never reach the composed schema.
 */
export const directiveDefinitions = /* GraphQL */ `
  "Regulation 8(1): kinds of database."
  enum DatabaseLevel { NATIONAL DEPARTMENT_SHARED LOCALITY_SHARED INTERNAL }
  "Who asks. PUBLIC is anybody without a connection account."
  enum ConsumerClass { STATE_AGENCY ORGANISATION PERSON PUBLIC }
  "Regulation 8(4)d: how an item is shared with a class of consumer."
  enum SharingMode { OPEN DEFAULT SPECIFIC SUBJECT NONE }
  "Decree 13/2023 Art 2(3), 2(4)."
  enum PersonalData { NOT_PERSONAL BASIC SENSITIVE }
  "Regulation 14(1): why an item is shared by default: a master data, b shared code list, c same use by many."
  enum DefaultGround { MASTER_DATA CODE_LIST COMMON_USE }

  "The catalogue entry of the database: one per file, on its schema extension."
  directive @database(
    "Subgraph name, lower case letters and hyphens."
    id: ID!
    name: String!
    nameEn: String!
    level: DatabaseLevel!
    "Agency code of the owner."
    owner: ID!
    ownerName: String!
    ownerNameEn: String!
    purpose: String!
    scope: String!
    content: String!
    "Regulation 8(4)c."
    collectionMechanism: String!
    updateMechanism: String!
    sources: [String!]!
    legalBasis: [String!]!
    "Decision that issued the usage regulation (Regulation 26(2)); without one nothing is served."
    usageRegulation: String!
    """
    A service of the agency, offered in code: it adds computed items to entities of databases (@requires, @provides and
    @shareable of Federation 2) and has no tables.
    """
    service: Boolean = false
    "Retention of the sharing log that the usage regulation orders (Decree 47 Art 45(2)), in days."
    logRetentionDays: Int!
  ) on SCHEMA

  "A table. With singular and plural the type gets a query surface: singular(key), pluralByIds, plural."
  directive @entity(
    table: String!
    singular: String
    plural: String
    name: String!
    nameEn: String!
    """
    Where a row names the person it concerns: "personalId", a reference to the person such as "applicant", or one step
    over a to-many relation such as "members.personalId". Mode SUBJECT needs it.
    """
    subject: String
  ) on OBJECT

  "A value object stored in the row of its owner type."
  directive @embedded(in: String!) on OBJECT

  """
  The column of a leaf field. searchKey and sortKey name companion columns that hold the Vietnamese search key
  (text filters) and collation key (ordering) of a text; scale makes a Decimal of an integer column that
  counts units of 10^-scale.
  """
  directive @column(name: String!, searchKey: String, sortKey: String, scale: Int) on FIELD_DEFINITION

  """
  A to-one relation: the column holds the target's key. prefix is put before the stored value to make the key.
  A union target also names the column that tells which type, as "stored value:Type" pairs.
  """
  directive @reference(
    column: String!
    prefix: String
    kindColumn: String
    kinds: [String!]
  ) on FIELD_DEFINITION

  """
  A to-many relation: the rows whose reference (Type.field) points here. It is permitted where that reference is.
  """
  directive @inverse(of: String!) on FIELD_DEFINITION

  "Description of a data item: its Vietnamese and English label, sensitivity, code list."
  directive @item(
    vi: String!
    en: String!
    personal: PersonalData = NOT_PERSONAL
    masterData: Boolean = false
    "The code-list type whose codes the item holds (Circular 13/2017 Art 15)."
    codeList: String
    feeRequired: Boolean = false
    "Law on State Secrets: the file is refused at publication (Regulation 1(2))."
    stateSecret: Boolean = false
    """
    Items (Type.field) that read the same column, where that is meant: who may read the one reads the other. Without it two
    items of one column that are not shared alike are an error.
    """
    sameColumnAs: [String!]
  ) on FIELD_DEFINITION

  "What is shared: the records themselves, or only statistics over them (counts and sums of groups)."
  enum SharedForm { RECORDS STATISTICS }

  """
  Sharing mode for the named classes (all classes when none is named). A class that no @share names has NONE.
  Statistics have the mode of the records unless a @share of form STATISTICS says otherwise.
  """
  directive @share(
    mode: SharingMode!
    to: [ConsumerClass!]
    ground: DefaultGround
    form: SharedForm = RECORDS
  ) repeatable on FIELD_DEFINITION

  scalar Date
  scalar DateTime
  scalar Decimal
  scalar BigInt
`;
