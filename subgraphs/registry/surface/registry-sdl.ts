import { forPeopleSdl } from '../../../schema/exchange/people-fields.ts';
import { roles } from '../../../schema/people/register.ts';
import { procedureQuerySdl, procedureTypesSdl } from '../procedure/surface/case-sdl.ts';
import { accountQueryFields, accountSdl } from './account-sdl.ts';
import { administrationSdl } from './administration-sdl.ts';
import { noticeQueryFields, noticeSdl } from './notice-sdl.ts';
import { personActsSdl } from './person-acts.ts';
import { publishedRecordsSdl } from './published-records.ts';
import { sharingLogQueryFields, sharingLogSdl } from './sharing-log-sdl.ts';
import { stopQueryFields, stopSdl } from './stop-sdl.ts';

/** Federation SDL of the registry: the caller's own rights, and the catalogue, in the same graph as the data. */
export const registrySdl = /* GraphQL */ `
  extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable"])

  ${forPeopleSdl}

  scalar DateTime

  type Query {
    "The caller: its account and what it may read (who asks without an account is the public)."
    viewer: Viewer
    "The catalogue of databases (Regulation 8): every item that may be asked for, with its mode."
    catalogue: Catalogue
    "For administrators and auditors; everybody else gets ADMINISTRATION_NOT_PERMITTED."
    administration: Administration
    ${procedureQuerySdl}
    ${noticeQueryFields}
    ${stopQueryFields}
    ${accountQueryFields}
    ${sharingLogQueryFields}
  }

  "A text in Vietnamese and English."
  type BilingualText {
    vi: String
    en: String
  }

  type Viewer {
    "Id of the connection account; null for the public."
    account: String
    "Code of the account's agency; null for the public."
    agency: String
    agencyName: String
    class: ConsumerClass
    purpose: String
    "Who is signed in; null for an account and for the public."
    person: ViewerPerson
    "Version of the policy that decided this request."
    policyVersion: Int
    "The instruments in force for the caller: what binds whoever reads by them."
    grants: [ViewerGrant!]
    "Every item that the caller may read now."
    permissions(database: String): [Permission!]
    "Why the caller may or may not read an item, now or at a past moment."
    explain(coordinate: String!, at: DateTime): Explanation
  }

  "A person who is signed in."
  type ViewerPerson {
    id: String
    name: String
    agency: String
    position: BilingualText
    roles: [HeldRole!]
  }

  "A role that the person holds now."
  type HeldRole {
    role: PersonRole
    agency: String
    since: String
    "The first day on which it is no longer held; null: open."
    until: String
    decision: String
  }

  enum PersonRole { ${roles.join(' ')} }

  "An instrument in force: its rows, quotas and obligations (Decree 47/2020 Art 38)."
  type ViewerGrant {
    "As the sharing log and explanations name it."
    grant: String
    number: String
    title: String
    provider: String
    purposeCode: String
    validFrom: DateTime
    validTo: DateTime
    networks: [String!]
    limits: GrantLimits
    content: [GrantedContent!]
    obligations: [GrantObligation!]
  }

  "Quotas; null is no limit. A day is a legal day of the province."
  type GrantLimits {
    requestsPerMinute: Int
    requestsPerDay: Int
    rowsPerRequest: Int
    rowsPerDay: Int
    costPerDay: Int
  }

  type GrantedContent {
    items: [String!]
    "The rows that it is for, in words."
    rows: BilingualText
  }

  type GrantObligation {
    name: String
    label: BilingualText
    text: BilingualText
  }

  "An item that the caller may read."
  type Permission {
    coordinate: String
    mode: SharingMode
    "The grants that authorise it."
    grantedBy: [String!]
    "End of the last grant; null when open-ended."
    validUntil: DateTime
    "True when only the rows that a grant covers are readable."
    rowsOnly: Boolean
    "The masks through which it is read; empty when its values are those that are stored."
    masks: [ItemMask!]
  }

  "A mask of an item: the answered value is what the mask leaves of the stored one."
  type ItemMask {
    kind: MaskKind
    rows: MaskedRows
    text: BilingualText
  }

  enum MaskKind { PARTIAL YEAR PSEUDONYM ROUND PARENT }
  "ALL: in every row that shows the item. SOME: in some; in the others it is another mask, or none."
  enum MaskedRows { ALL SOME }

  type Explanation {
    coordinate: String
    at: DateTime
    decision: PermissionDecision
    mode: SharingMode
    reason: String
    message: BilingualText
    grantedBy: [String!]
    validUntil: DateTime
    "The masks through which it is read."
    masks: [ItemMask!]
    rules: [ExplainedRule!]
    howToRequest: HowToRequest
    "The suspension or termination behind the reason."
    stop: Stop
    "The stop of the whole database that begins next."
    announced: Stop
  }

  "A suspension (Decree 47 Art 43) or termination (Art 44) as the consumer is told it."
  type Stop {
    kind: StopKind
    "Null where the record names none."
    ground: StopGround
    reason: String
    since: DateTime
    "When it ends by itself; null: when it is lifted."
    until: DateTime
    "What restores access."
    restoredBy: String
    expectedRestoreAt: DateTime
    "Whom to ask: the contact of the provider."
    contact: String
  }

  enum StopKind { SUSPENDED TERMINATED }
  enum StopGround {
    PLANNED
    FORCE_MAJEURE
    BREACH
    SECURITY
    PURPOSE_UNFIT
    NOT_RESTORABLE
    AUTHORITY_ORDER
    NO_LONGER_NEEDED
  }

  enum PermissionDecision { PERMITTED PERMITTED_IN_ROWS DENIED NOT_IN_CATALOGUE }

  "An instrument that names the item: an open-data list, a connection request or an agreement."
  type ExplainedRule {
    grant: String
    title: String
    "GRANTS, or the reason why it does not."
    effect: String
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

  type HowToRequest {
    way: RequestWay
    database: String
    provider: String
    providerName: String
    text: BilingualText
    "Who then has to act within how long."
    deadlines: [RequestDeadline!]
    "With what a person of the consumer begins; null where no procedure of the registry does."
    startRequest: StartRequest
  }

  "A command of the registry, and what of its input follows from a denial."
  type StartRequest {
    command: String
    items: [String!]
    "Id of the database whose service it is."
    service: String
    "Codes of the agencies that have to consent."
    owners: [String!]
  }

  "A term that begins when somebody asks."
  type RequestDeadline {
    rule: String
    actor: DeadlineActor
    text: BilingualText
    citation: String
    "How far the wording of the law was read; HOUSE: no law has a term, the number is the province's."
    mark: LegalMark
  }

  enum DeadlineActor { PROVIDER COORDINATOR CONSUMER OWNER PARTIES CHAIR }
  enum LegalMark { VERIFIED EXCERPT SECONDARY UNVERIFIED HOUSE }

  enum RequestWay { NONE OPEN_LIST CONNECTION_REQUEST AGREEMENT CONSENT }
  enum ConsumerClass { STATE_AGENCY ORGANISATION PERSON PUBLIC }
  enum SharingMode { OPEN DEFAULT SPECIFIC SUBJECT NONE }
  enum DatabaseLevel { NATIONAL DEPARTMENT_SHARED LOCALITY_SHARED INTERNAL }
  enum PersonalData { NOT_PERSONAL BASIC SENSITIVE }

  type Catalogue {
    databases(id: String): [CatalogueDatabase!]
    "The agencies that own the databases."
    agencies: [CatalogueAgency!]
    "At most 1,000 items, behind the first ones that are skipped; itemCount tells how many there are."
    items(database: String, type: String, mode: SharingMode, search: String, first: Int = 1000, skip: Int = 0): [CatalogueItem!]
    "How many items the same arguments ask for."
    itemCount(database: String, type: String, mode: SharingMode, search: String): Int!
    "What was told to everybody, newest first; at most 1,000."
    notices(first: Int = 20, after: String): PublicNoticePage
  }

  "The catalogue entry of a database, Regulation 8(4)."
  type CatalogueDatabase {
    id: String
    name: BilingualText
    level: DatabaseLevel
    owner: CatalogueAgency
    purpose: String
    scope: String
    content: String
    collectionMechanism: String
    updateMechanism: String
    sources: [String!]
    legalBasis: [String!]
    "What governs its use: the decision in force, or the catalogue's text where no decision was recorded; null: nothing."
    usageRegulation: String
    "The regulation in force, where one is recorded."
    regulation: PublishedRegulation
    "Null where the owner declared none."
    readiness: PublishedReadiness
    logRetentionDays: Int
    items: [CatalogueItem!]
  }

  type CatalogueAgency {
    code: String
    name: BilingualText
    databases: [String!]
    "Whom to ask about its data (Regulation 7(1)); null where nobody is entered."
    focalPoint: FocalPoint
  }

  "The one officer whom an agency names for the sharing of its data."
  type FocalPoint {
    name: String
    position: BilingualText
    "Function in the role; null where none is stated."
    duties: String
    phone: String
    email: String
    "The decision of appointment."
    decision: String
    since: String
    "It is the head, because no focal officer is appointed."
    standsIn: Boolean
  }

  "A data item that may be asked for, named by its schema coordinate."
  type CatalogueItem {
    coordinate: String
    database: String
    label: BilingualText
    personal: PersonalData
    masterData: Boolean
    codeList: String
    feeRequired: Boolean
    "Mode for the caller's class."
    mode: SharingMode
    modes: [ClassMode!]
    "Whether the caller may read it now, at least in some rows."
    permitted: Boolean
  }

  type ClassMode {
    class: ConsumerClass
    mode: SharingMode
  }
  ${administrationSdl}
  ${personActsSdl}
  ${procedureTypesSdl}
  ${noticeSdl}
  ${publishedRecordsSdl}
  ${accountSdl}

  ${stopSdl}
  ${sharingLogSdl}
`;
