import { z } from 'zod';
import type { Coordinate } from '../../catalogue/model.ts';
import { legalDay } from './fields.ts';

/** A record of the sharing log as an act names it: the id that the answer gave, and its legal day. */
export interface LogReference {
  readonly requestId: string;
  readonly day: string;
}

/** What the sharing log says of a request, without values. Instants are ISO 8601. */
export interface LoggedRequest extends LogReference {
  readonly at: string;
  /** null: the public. */
  readonly agency: string | null;
  readonly account: string | null;
  readonly purpose: string | null;
  readonly outcome: string;
  /** Items that it released, or was denied. */
  readonly items: readonly Coordinate[];
}

/** WHY few: each is looked for in the log of its day. */
const mostReferences = 10;

const reference = z.strictObject({ requestId: z.string().min(1).max(128), day: legalDay });

/** Records of the sharing log that a command attaches. */
export const logReferences = z
  .array(reference)
  .max(mostReferences)
  .nullish()
  .transform((references) => references ?? []);

export const logReferencesSdl = `
  "Bản ghi của nhật ký chia sẻ mà cơ quan được đọc, theo mã yêu cầu trong câu trả lời. Records of the sharing log that the agency may read, by the request id of the answer."
  logRecords: [LogReferenceInput!]`;

/** Types of references and records, which several procedures use. */
export const logTypesSdl = `
"A record of the sharing log by its request id and its legal day."
input LogReferenceInput {
  requestId: String!
  day: String!
}

"What the sharing log says of a request, without values; of its items those of the parties."
type LogRecord {
  requestId: String!
  day: String!
  at: DateTime!
  agency: String
  account: String
  purpose: String
  outcome: String!
  items: [String!]!
}`;

/** References among fields that nobody has read yet; what is none is left out. */
export function givenReferences({ logRecords }: Readonly<Record<string, unknown>>): readonly LogReference[] {
  const read = logReferences.safeParse(logRecords);
  return read.success ? read.data : [];
}
