import { LineCounter, parseDocument } from 'yaml';
import { z } from 'zod';
import { codedError } from '../errors/coded-error.ts';
import { toldReasons } from '../permission/denial-reason.ts';
import { atLine, type BilingualText, joinTexts, saidOf } from '../text/bilingual-text.ts';
import { issueText, readBy, ruleText } from '../text/issue-text.ts';
import { formatFinding, strictYaml, yamlFindings } from '../text/yaml-findings.ts';
import { lineFinder } from '../text/yaml-lines.ts';
import { isNetworkAddress } from '../value/network-address.ts';
import { isZonedInstant } from '../value/read-moment.ts';

/** What an assertion may expect of an item. */
const testDecisions = ['PERMITTED', 'PERMITTED_IN_ROWS', 'MASKED', 'DENIED', 'NOT_IN_CATALOGUE'] as const;

const asked = {
  name: z.string().min(1).max(500).optional(),
  /** `public` is who asks without an account. */
  account: z.string().min(1),
  purpose: z.string().optional(),
  time: z
    .string()
    .refine(
      isZonedInstant,
      ruleText({
        vi: 'một thời điểm có thật, viết theo ISO 8601 có múi giờ',
        en: 'an instant is written ISO 8601 with a zone, and exists',
      }),
    )
    .optional(),
  address: z
    .string()
    .refine(
      isNetworkAddress,
      ruleText({ vi: 'địa chỉ là địa chỉ IPv4 hoặc IPv6', en: 'an address is an IPv4 or IPv6 address' }),
    )
    .optional(),
};

const coordinateSchema = z
  .strictObject({
    ...asked,
    coordinate: z
      .string()
      .refine(
        (text) => /^[A-Za-z]\w*\.[A-Za-z]\w*$/.test(text),
        ruleText({ vi: 'mục dữ liệu được viết Kiểu.trường', en: 'a coordinate is written Type.field' }),
      ),
    expect: z.enum(testDecisions),
    reason: z.enum(toldReasons).optional(),
  })
  .refine(({ expect, reason }) => (expect === 'DENIED') === (reason !== undefined), {
    ...ruleText({ vi: 'chỉ DENIED có lý do, và luôn có', en: 'DENIED, and nothing else, has a reason' }),
    path: ['reason'],
  });

const querySchema = z
  .strictObject({
    ...asked,
    query: z.string().min(1),
    variables: z.record(z.string(), z.unknown()).default({}),
    data: z.unknown().optional(),
    /** Exactly these items are denied; none when left out. */
    denied: z.array(z.string()).default([]),
    /** Code of the error that refuses the whole query. */
    error: z.string().optional(),
  })
  .refine(({ data, denied, error }) => data !== undefined || denied.length > 0 || error !== undefined, {
    ...ruleText({
      vi: 'truy vấn cần điều được mong đợi: data, denied hoặc error',
      en: 'a query needs something to expect: data, denied or error',
    }),
    path: ['query'],
  });

interface FilePlace {
  /** Line of the file, from 1. */
  readonly line: number;
}

/** An assertion on one item or list entrance. */
export type CoordinateTest = z.output<typeof coordinateSchema> & FilePlace;

/** An assertion on the answer to a query. */
export type QueryTest = z.output<typeof querySchema> & FilePlace;

export type PolicyTest = CoordinateTest | QueryTest;

/**
 * Reads a YAML list of assertions. @throws POLICY_TEST_INVALID, whose detail names every finding with its line.
 */
export function parsePolicyTests(source: string): readonly PolicyTest[] {
  const lineCounter = new LineCounter();
  const document = parseDocument(source, { ...strictYaml, lineCounter });
  const [broken] = document.errors;
  if (broken !== undefined) {
    const line = lineCounter.linePos(broken.pos[0]).line;
    throw invalid([atLine(line, formatFinding(broken))]);
  }
  const problems = yamlFindings(document, lineCounter);
  if (problems.length > 0) throw invalid(problems);
  const written: unknown = document.toJS();
  if (!Array.isArray(written) || written.length === 0)
    throw invalid([atLine(1, { vi: 'cần một danh sách khẳng định', en: 'expected a list of assertions' })]);
  const lineOf = lineFinder(document, lineCounter);
  const findings: BilingualText[] = [];
  const tests: PolicyTest[] = [];
  for (const [at, each] of written.entries()) {
    const line = lineOf([at]);
    const parsed = readBy(schemaFor(each), each);
    if (parsed.success) tests.push({ ...parsed.data, line });
    else {
      for (const issue of parsed.error.issues) {
        const told = saidOf(issue.path.join('.') || 'assertion', issueText(issue));
        findings.push(atLine(lineOf([at, ...issue.path]), told));
      }
    }
  }
  if (findings.length > 0) throw invalid(findings);
  return tests;
}

function schemaFor(written: unknown): typeof coordinateSchema | typeof querySchema {
  const isQuery = typeof written === 'object' && written !== null && 'query' in written;
  return isQuery ? querySchema : coordinateSchema;
}

function invalid(findings: readonly BilingualText[]) {
  return codedError('POLICY_TEST_INVALID', { detail: joinTexts(findings), findings });
}
