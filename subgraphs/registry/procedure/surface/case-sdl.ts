import { knownProcedures } from '../../../../schema/procedure/known/known-procedures.ts';
import { logTypesSdl } from '../../../../schema/procedure/machine/logged-request.ts';
import type { Machine } from '../../../../schema/procedure/machine/open-case.ts';
import { dataErrorQueryFields, dataErrorTypesSdl } from './data-error-sdl.ts';

/** Types that every case has. */
const sharedSdl = /* GraphQL */ `
  "An act in the history of a case: what was done, by whom, on what ground."
  type ProcedureAct {
    id: ID!
    command: String!
    text: BilingualText!
    "State of the part that it concerns, before and after."
    from: String
    to: String!
    at: DateTime!
    "Who acted; null: the clock, by itself."
    person: ActPerson
    agency: String!
    side: String!
    role: PersonRole
    onBehalfOf: String
    reason: String
    legalGround: String
    "Ids of its documents, for GET /documents/ID."
    documents: [ID!]!
    "Binds the act to the one before it; the sharing log names it."
    digest: String!
  }

  type ActPerson {
    id: ID!
    name: String!
    position: BilingualText!
  }

  "A command of the case, and whether the caller may give it now."
  type AvailableCommand {
    name: String!
    text: BilingualText!
    allowed: Boolean!
    whyNot: BilingualText
    who: BilingualText!
    due: Due
  }

  "By when somebody has to act, and by which article."
  type Due {
    rule: String!
    "The last legal day that is in time; null where the calendar of the year is not entered."
    lastDay: String
    lateFrom: DateTime
    isLate: Boolean
    citation: String!
    mark: String!
  }

  "A term of the case: running, kept, late or cancelled."
  type CaseClock {
    rule: String!
    text: BilingualText!
    agency: String!
    side: String!
    startedAt: DateTime!
    stoppedAt: DateTime
    outcome: ClockOutcome!
    due: Due!
  }

  enum ClockOutcome { RUNNING MET LATE CANCELLED }

  type CaseParty {
    agency: String!
    name: BilingualText
    side: String!
    state: String!
    stateText: BilingualText
  }

  "Whom an act tells what."
  type ActNotice {
    "Cơ quan được báo; với thông báo công khai: cơ quan thông báo. Who is told; of a public one: who says it."
    agency: String!
    roles: [PersonRole!]!
    isLegal: Boolean!
    "Báo công khai cho mọi người. Everybody is told, in public."
    isPublic: Boolean!
    text: BilingualText!
  }

  "What an act changed in the policy."
  type ActEffect {
    kind: String!
    name: String!
  }

  "Something that waits for the caller's agency and role."
  type Task {
    "Number of the case; of a task about an account, account:ID."
    case: ID!
    "Id of the connection account that it is about; null: it is about a case."
    account: ID
    procedure: BilingualText!
    state: BilingualText!
    command: String!
    text: BilingualText!
    agency: String!
    due: Due
  }

  ${logTypesSdl}

  type CasePageInfo {
    hasNextPage: Boolean!
    endCursor: String
  }
`;

/** Fields of every case. */
const caseFields = `
  number: ID!
  procedure: BilingualText!
  "State of the part that concerns the reader."
  state: String!
  stateText: BilingualText!
  isFinal: Boolean!
  "Number of the acts that the reader sees; a command names it as expectedVersion."
  version: Int!
  openedAt: DateTime!
  parties: [CaseParty!]!
  history: [ProcedureAct!]!
  clocks: [CaseClock!]!
  "Vướng mắc về hồ sơ này mà người đọc là một bên. Issues about it to which the reader is a party."
  issues: [ID!]!
  availableCommands: [AvailableCommand!]!`;

type MachineCommand = Machine['commands'][number];

/** `consentToX` as the name of a type. */
export function typeNameOf(command: string): string {
  return `${command[0]?.toUpperCase()}${command.slice(1)}`;
}

/** Name of the query that tells what a command would do. */
export function previewNameOf(command: string): string {
  return `preview${typeNameOf(command)}`;
}

function inputSdl({ name, from, sdl }: MachineCommand): string {
  const ofCase =
    from === null
      ? ''
      : `
  "Số hồ sơ. Number of the case."
  number: ID!
  "Phiên bản hồ sơ đã đọc. Version of the case as it was read."
  expectedVersion: Int!`;
  return `
input ${typeNameOf(name)}Input {${ofCase}
  "Mỗi việc một mã; gửi lại cùng mã thì không làm hai lần. One for each act; repeated, nothing is done twice."
  requestId: ID!
  "Cơ quan mà người gửi đại diện, nếu có nhiều. The agency acted for, where there are several."
  agency: String
  reason: String
  legalGround: String
  "Mã tài liệu đã gửi lên POST /documents. Ids of documents."
  documents: [ID!]${sdl}
}
`;
}

function objectSdl({ procedure }: Machine): string {
  const { objectName, sdl, typesSdl, name } = procedure;
  return `
${typesSdl}

"${name.vi}. ${name.en}."
type ${objectName} {${caseFields}${sdl}
}

type ${objectName}Result {
  subject: ${objectName}!
  act: ProcedureAct!
  notices: [ActNotice!]!
  effects: [ActEffect!]!
}

type ${objectName}Page {
  nodes: [${objectName}!]!
  pageInfo: CasePageInfo!
}
`;
}

function commandField(
  { name, text, citation, byAccounts }: MachineCommand,
  { procedure }: Machine,
  field: string,
): string {
  const isForPeople = byAccounts !== true || field !== name;
  return `
  "${text.vi} (${citation}). ${text.en}."
  ${field}(input: ${typeNameOf(name)}Input!): ${procedure.objectName}Result${isForPeople ? ' @forPeople' : ''}`;
}

/** Types of all procedures. */
export const procedureTypesSdl = [
  sharedSdl,
  dataErrorTypesSdl,
  ...knownProcedures.map(objectSdl),
  ...knownProcedures.flatMap(({ commands }) => commands.map(inputSdl)),
].join('\n');

/** Members of Query: cases, lists, tasks, and what each command would do. */
export const procedureQuerySdl = [
  `
  "What waits for the caller, by agency and role."
  myTasks(first: Int = 100): [Task!] @forPeople`,
  dataErrorQueryFields,
  ...knownProcedures.map(
    ({ procedure: { fieldName, objectName } }) => `
  ${fieldName}(number: ID!): ${objectName} @forPeople
  "The newest first; those alone that the caller may see."
  ${fieldName}s(first: Int = 20, after: String, "Only those in which something can still happen." open: Boolean): ${objectName}Page @forPeople`,
  ),
  ...knownProcedures.flatMap((machine) =>
    machine.commands.map((command) => commandField(command, machine, previewNameOf(command.name))),
  ),
].join('\n');

/** Members of Mutation: one for each command. */
export const procedureMutationSdl = knownProcedures
  .flatMap((machine) => machine.commands.map((command) => commandField(command, machine, command.name)))
  .join('\n');
