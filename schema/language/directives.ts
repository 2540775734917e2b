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

  """
  Which rows of a table belong to an entity: exactly one of in, notIn and isNull. Values are the texts of what the column holds as it is
  stored ("0", "true", "N"). A row whose column holds null is in notIn.
  """
  input RowCondition {
    column: String!
    in: [String!]
    notIn: [String!]
    isNull: Boolean
  }

  "A table. With singular and plural the type gets a query surface: singular(key), pluralByIds, plural."
  directive @entity(
    "Its name as the database writes it: dots, quotes, blanks and accents are part of it."
    table: String
    "Tables with the same columns, as one for each year: the rows of all of them are those of the entity."
    tables: [String!]
    "The schema of the table, where that is not the schema of the connection."
    schema: String
    """
    Rows that fulfil all of these belong to the entity; the others do not exist: in no list, look-up, relation, count, statistic or scope.
    For rows that are marked as deleted, and for one list of a table of several code lists.
    """
    where: [RowCondition!]
    "The table is a view: lienthong check looks whether its key stands in one row only."
    isView: Boolean = false
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

  """
  A value object stored in the row of its owner type. With json it stands in a JSON document: the column that holds it, and the path of the
  object in it ("$", when it is left out), from which paths of its items go on.
  """
  directive @embedded(in: String!, json: String, path: String) on OBJECT

  """
  The column of a leaf field. searchKey and sortKey name companion columns that hold the Vietnamese search key
  (text filters) and collation key (ordering) of a text; scale makes a Decimal of an integer column that
  counts units of 10^-scale.
  """
  directive @column(
    "The column; left out where there are parts."
    name: String
    """
    Columns that make one value. Of an ID: a composite key, its texts with the separator between ("/", when it is left out); ~ in a text
    is written ~0 and the separator ~1. Of a String: the texts that are not blank, with the separator (a blank) between.
    """
    parts: [String!]
    separator: String
    "Texts are read without blanks at their end. A column that its database pads (char(n) of PostgreSQL) needs no such word."
    trim: Boolean = false
    searchKey: String
    sortKey: String
    scale: Int
    """
    How a text column writes the dates of a Date ("dd/MM/yyyy", "yyyyMMdd") or DateTime ("yyyyMMddHHmm", "dd/MM/yyyy HH:mm", Vietnamese
    time): yyyy, MM, dd, HH, mm, ss, with / - . : T or blanks between. A blank text is null, another one does not fit the item.
    """
    format: String
    "What a date is of which only the year, or the month, is written (1950, 03/1950, 00/00/1950): does not fit when left out."
    partial: PartialDate
    """
    The zone of the times of a DateTime that are written without one: UTC, an offset (+09:00), or a zone that has had one offset since 1980
    (Asia/Tokyo). Vietnamese time when it is left out. An instant that is kept with its zone is itself.
    """
    zone: String
    """
    The table beside that of the entity in which the column stands, and its column that holds the entity's key. One row at most belongs to a
    key: where there are more, the value does not fit.
    """
    table: String
    on: String
    "What a column of a Boolean holds for yes and for no, blanks at its end aside; anything else does not fit."
    true: [String!]
    false: [String!]
    """
    The item is a list ([String!]): the separator that stands between its values in a text (";"), or "[]" for a JSON array or an array of
    PostgreSQL. It is shown as a whole, and neither filtered, ordered, counted nor masked.
    """
    list: String
    """
    The place of the item in a JSON document that the column holds: $.name.other, $."any name", $.phones[0]. It is shown, and neither filtered,
    ordered, counted nor masked.
    """
    path: String
  ) on FIELD_DEFINITION

  "What columns hold for the value of an enum, where that is not its name."
  directive @code(value: String!) on ENUM_VALUE

  "YEAR: the first of January of its year. NULL: no value."
  enum PartialDate { YEAR NULL }

  """
  A to-one relation: the column holds the target's key. prefix is put before the stored value to make the key. A composite key is held by
  several columns, in the order of its parts; trim is that of @column.
  A union target also names the column that tells which type, as "stored value:Type" pairs.
  """
  directive @reference(
    column: String
    columns: [String!]
    separator: String
    trim: Boolean = false
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
