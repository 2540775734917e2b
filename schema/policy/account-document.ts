import { z } from 'zod';
import { hasCode } from '../errors/coded-error.ts';
import { atLine, type BilingualText, saidOf } from '../text/bilingual-text.ts';
import { issueText, readBy, ruleText } from '../text/issue-text.ts';
import { readYaml } from '../text/yaml-findings.ts';
import { yamlParts } from '../text/yaml-lines.ts';
import { requireAccount } from './account-rules.ts';
import { type Account, answerModes } from './policy.ts';
import { purposeCodeOf, purposeCodePattern } from './purpose-code.ts';

const scalar = z.union([z.string(), z.number(), z.boolean()]);

const accountSchema = z
  .strictObject({
    id: z.string(),
    agency: z.string(),
    agencyName: z.string(),
    agencyNameEn: z.string().optional(),
    class: z.enum(['STATE_AGENCY', 'ORGANISATION', 'PERSON']),
    role: z.enum(['CONSUMER', 'AUDITOR', 'ADMINISTRATOR']).default('CONSUMER'),
    attributes: z.record(z.string().regex(/^[A-Za-z]\w*$/), z.union([scalar, z.array(scalar)])).default({}),
    purpose: z.string(),
    purposeCode: z.string().regex(purposeCodePattern).optional(),
    subject: z.string().nullable().default(null),
    answerMode: z.enum(answerModes).default('NULL_AND_ERROR'),
    describes: z.string().optional(),
    application: z
      .strictObject({ id: z.string(), name: z.string(), agency: z.string(), securityLevel: z.int() })
      .optional(),
  })
  .refine(
    ({ class: consumerClass, subject }) =>
      consumerClass === 'PERSON' ? subject !== null && /^\d{12}$/.test(subject) : subject === null,
    ruleText({
      vi: 'tài khoản loại PERSON, và chỉ loại đó, nêu người sở hữu: subject với 12 chữ số',
      en: 'an account of class PERSON, and no other, names its person: subject with 12 digits',
    }),
  );

const listSchema = z.array(z.unknown());

/** An account as a file writes it, complete; it begins ACTIVE. */
export type WrittenAccount = Omit<Account, 'state'>;

/** The accounts of a file, and what is wrong with it. */
export interface ReadAccounts {
  readonly accounts: readonly WrittenAccount[];
  /** Each with its line. */
  readonly findings: readonly BilingualText[];
}

/** Reads a YAML file of one list of accounts. Never throws. */
export function readAccounts(source: string): ReadAccounts {
  const { documents, findings } = readYaml(source);
  if (findings.length > 0) return { accounts: [], findings };
  const [part] = yamlParts(source);
  const list = listSchema.safeParse(documents[0]);
  if (!list.success || documents.length > 1 || part === undefined)
    return { accounts: [], findings: [atLine(1, oneList)] };
  const read = list.data.map((each, at) => readAccount(each, (path) => part.lineOf([at, ...path])));
  return {
    accounts: read.flatMap(({ account }) => account ?? []),
    findings: read.flatMap((each) => each.findings),
  };
}

const oneList: BilingualText = { vi: 'cần một danh sách tài khoản', en: 'expected one list of accounts' };

function readAccount(written: unknown, lineOf: (path: readonly PropertyKey[]) => number) {
  const parsed = readBy(accountSchema, written);
  if (!parsed.success) {
    const findings = parsed.error.issues.map((issue) =>
      atLine(lineOf(issue.path), saidOf(issue.path.join('.') || 'account', issueText(issue))),
    );
    return { account: null, findings };
  }
  const { agencyName, agencyNameEn = agencyName, purpose, describes = purpose } = parsed.data;
  const { application, ...rest } = parsed.data;
  const { purposeCode = purposeCodeOf(purpose) } = rest;
  const bound = application === undefined ? {} : { application };
  const account: WrittenAccount = { ...rest, ...bound, agencyNameEn, purposeCode, describes };
  const problem = ruleProblem(account);
  return problem === null
    ? { account, findings: [] }
    : { account: null, findings: [atLine(lineOf([]), problem)] };
}

/** What the rules of every account say of it; null: nothing. */
function ruleProblem(account: WrittenAccount): BilingualText | null {
  try {
    requireAccount(account);
    return null;
  } catch (error) {
    if (hasCode(error, 'ACCOUNT_INVALID')) return error.details.detail;
    throw error;
  }
}
