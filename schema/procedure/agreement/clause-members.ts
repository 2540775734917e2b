import type { z } from 'zod';
import { type BilingualText, saidOf } from '../../text/bilingual-text.ts';
import { issueText, readBy } from '../../text/issue-text.ts';
import { agreementSchema, isNestedTooDeep } from '../agreement-text/read-agreement.ts';

/** The twelve contents of Decree 47 Art 38 in their order, after what stands before the first. */
export const clauseKeys = [
  'RECITALS',
  'PARTIES',
  'CONTENT',
  'PLACE',
  'TERM',
  'METHOD',
  'PROCESSING',
  'CONDITIONS',
  'COMMITMENT',
  'SECURITY',
  'STORAGE',
  'DISPOSAL',
  'OTHER',
] as const;
export type WrittenClauseKey = (typeof clauseKeys)[number];

/** Members of the written form that each clause consists of. INVARIANT: every member but the version is in one of them. */
const clauseSchemas = {
  RECITALS: agreementSchema.pick({
    ...{ number: true, title: true, legalBasis: true, whyNotDefault: true, dpiaRef: true },
    ...{ usageRegulationVersions: true, feeSettled: true },
  }),
  PARTIES: agreementSchema.pick({ parties: true }),
  CONTENT: agreementSchema.pick({ content: true }),
  PLACE: agreementSchema.pick({ networks: true, sites: true }),
  TERM: agreementSchema.pick({ term: true, renewal: true }),
  METHOD: agreementSchema.pick({ methods: true, protocol: true }),
  PROCESSING: agreementSchema.pick({ processing: true }),
  CONDITIONS: agreementSchema.pick({
    ...{ purpose: true, purposeCode: true, limits: true, userRoles: true, onwardSharing: true },
  }),
  COMMITMENT: agreementSchema.pick({ commitment: true }),
  SECURITY: agreementSchema.pick({ security: true }),
  STORAGE: agreementSchema.pick({ storage: true }),
  DISPOSAL: agreementSchema.pick({ disposal: true }),
  OTHER: agreementSchema.pick({ other: true }),
} as const satisfies Readonly<Record<WrittenClauseKey, z.ZodType>>;

/** Number of a clause: 1 to 12 of Art 38, 0 for what stands before. */
export function clauseNumber(key: WrittenClauseKey): number {
  return clauseKeys.indexOf(key);
}

/** Names of the members of a clause. */
export function clauseMembers(key: WrittenClauseKey): readonly string[] {
  return Object.keys(clauseSchemas[key].shape);
}

/** What a clause says in the written form, or what is wrong with it. */
export interface ReadClause {
  readonly members: Readonly<Record<string, unknown>> | null;
  readonly findings: readonly BilingualText[];
}

/** Reads the members of a clause from the text of a JSON object; each that is left out says nothing. */
export function readClause(key: WrittenClauseKey, text: string): ReadClause {
  const value = jsonOf(text);
  if (value === undefined || isNestedTooDeep(value))
    return wrong([{ vi: 'cần một đối tượng JSON', en: 'an object written as JSON is needed' }]);
  const schema: z.ZodType<Readonly<Record<string, unknown>>> = clauseSchemas[key];
  const read = readBy(schema, value);
  if (!read.success)
    return wrong(
      read.error.issues.map((issue) => saidOf(issue.path.map(String).join('.') || key, issueText(issue))),
    );
  return { members: read.data, findings: [] };
}

function wrong(findings: readonly BilingualText[]): ReadClause {
  return { members: null, findings: findings.map((each) => saidOf('content', each)) };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text.normalize('NFC'));
  } catch {
    return undefined;
  }
}
