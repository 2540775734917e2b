import { z } from 'zod';
import { clause, identifier, legalDay, line, orNull } from '../machine/fields.ts';
import { logReferences, logReferencesSdl } from '../machine/logged-request.ts';

/** What an issue is about by the law (Decree 47 Art 47(1) to (6), in its order). */
export const issueKinds = [
  'RIGHTS_AND_DUTIES',
  'INFRASTRUCTURE',
  'STANDARDS',
  'DATA_QUALITY',
  'CONNECTION_PLAN',
  'OTHER',
] as const;

const agencyCode = z.string().min(1).max(128);
const caseNumber = z.string().min(1).max(40);

const said = {
  kind: z.enum(issueKinds),
  aboutCase: orNull(caseNumber),
  aboutDatabase: orNull(identifier),
  title: line,
  facts: clause,
  wanted: clause,
  logRecords: logReferences,
};

/** What an issue within one agency says. */
export const internalIssueContent = z.strictObject(said);
/** What an issue between two agencies says. */
export const issueContent = z.strictObject({ askee: agencyCode, ...said });
export type IssueContent = z.output<typeof issueContent>;

const saidSdl = `
  kind: IssueKind!
  "Hồ sơ mà vướng mắc nói đến, nếu có. The case that it is about, if any."
  aboutCase: ID
  "Cơ sở dữ liệu mà vướng mắc nói đến, nếu có. The database that it is about, if any."
  aboutDatabase: String
  title: String!
  "Sự việc. What happened."
  facts: String!
  "Đề nghị giải quyết. What is asked for."
  wanted: String!${logReferencesSdl}`;

export const internalIssueContentSdl = saidSdl;
export const issueContentSdl = `
  "Mã cơ quan phải trả lời. Code of the agency that has to answer."
  askee: String!${saidSdl}`;

const mostTasks = 50;

/** A plan of solution: what it says, the law it rests on (Decree 47 Art 50(1)a), and what each agency has to do. */
export const planContent = {
  plan: clause,
  legalBasis: z.array(line).min(1).max(20),
  tasks: z
    .array(
      z.strictObject({
        agency: agencyCode,
        command: identifier,
        case: orNull(caseNumber),
        task: line,
        lastDay: legalDay,
      }),
    )
    .max(mostTasks)
    .nullish()
    .transform((tasks) => tasks ?? []),
};
/** A task of a plan as it is written. */
export interface TaskContent {
  readonly agency: string;
  readonly command: string;
  readonly case: string | null;
  readonly task: string;
  readonly lastDay: string;
}

export const planContentSdl = `
  "Phương án xử lý. The plan of solution."
  plan: String!
  "Căn cứ pháp lý (Điều 50(1)a). The law that it rests on."
  legalBasis: [String!]!
  "Việc phải làm, mỗi việc là một lệnh của một thủ tục. What has to be done, each a command of a procedure."
  tasks: [IssueTaskInput!]`;

/** Numbers of tasks, from 1. */
export const taskNumbers = z.array(z.int().min(1).max(mostTasks)).min(1).max(mostTasks);

/** Bodies above the province (Decree 47 Art 48(3)-(4), 49(3)). */
export const referralBodies = ['MINISTRY', 'PRIME_MINISTER'] as const;

export const issueInputTypesSdl = `
"Loại vướng mắc (Nghị định 47 Điều 47). Kinds of issues."
enum IssueKind { ${issueKinds.join(' ')} }

"Bộ, hoặc Thủ tướng Chính phủ (Điều 48(3)-(4)). Who decides above the province."
enum ReferralBody { ${referralBodies.join(' ')} }

input IssueTaskInput {
  "Cơ quan phải làm: một bên, hoặc cơ quan điều phối. A party, or the coordinator."
  agency: String!
  "Tên lệnh của thủ tục. Name of a command of a procedure."
  command: String!
  "Hồ sơ phải làm trong đó, nếu đã có. The case in which, where there is one."
  case: ID
  task: String!
  "Ngày cuối phải xong, YYYY-MM-DD. The last day."
  lastDay: String!
}`;
