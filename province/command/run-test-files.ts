import { readFile } from 'node:fs/promises';
import { type GraphQLServer, startGraphQLServer } from '../../gateway/serve/graphql-server.ts';
import { codedError, hasCode } from '../../schema/errors/coded-error.ts';
import { type PolicyTest, parsePolicyTests } from '../../schema/explanation/policy-test-document.ts';
import type { PolicySnapshot } from '../../schema/policy/policy.ts';
import { joinTexts, saidOf } from '../../schema/text/bilingual-text.ts';
import { openWorkbench } from '../start/open-workbench.ts';
import type { ProvinceParts } from '../start/province-parts.ts';
import { type PolicyTestResult, runPolicyTest } from './run-policy-test.ts';

/** The assertions of one file. */
export interface TestFile {
  readonly file: string;
  readonly tests: readonly PolicyTest[];
}

/** The outcome of one assertion, and its file. */
export type FileResult = PolicyTestResult & { readonly file: string };

/** Reads assertions in YAML. @throws POLICY_TEST_INVALID */
export async function readTestFile(file: string): Promise<TestFile> {
  const source = await readFile(file, 'utf8').catch((error: unknown) => {
    throw codedError(
      'POLICY_TEST_INVALID',
      { detail: { vi: `không đọc được ${file}`, en: `${file} cannot be read` } },
      error,
    );
  });
  try {
    return { file, tests: parsePolicyTests(source) };
  } catch (error) {
    if (!hasCode(error, 'POLICY_TEST_INVALID')) throw error;
    const findings = (error.details.findings ?? []).map((each) => saidOf(file, each));
    throw codedError('POLICY_TEST_INVALID', { detail: joinTexts(findings), findings });
  }
}

/** Assertions, and the policy that they are about; it may be a draft. */
export interface TestRun {
  readonly policy: PolicySnapshot;
  /** Moment of the assertions that name none. */
  readonly now: string;
  readonly files: readonly TestFile[];
}

/** Checks every assertion against the real databases, which are opened when the first query is asked. */
export async function runTestFiles(
  parts: ProvinceParts,
  { policy, now, files }: TestRun,
): Promise<readonly FileResult[]> {
  const server = createTestServer(parts);
  const { catalogue, configuration } = parts;
  const bench = {
    catalogue,
    policy,
    now,
    server: server.start,
    timeoutMs: configuration.requestTimeoutMs,
  };
  try {
    const results: FileResult[] = [];
    for (const { file, tests } of files) {
      for (const test of tests) results.push({ ...(await runPolicyTest(bench, test)), file });
    }
    return results;
  } finally {
    await server.close();
  }
}

/** The results in the Test Anything Protocol, version 13. */
export function tapLines(results: readonly FileResult[]): readonly string[] {
  const failed = results.filter(({ ok }) => !ok).length;
  return [
    'TAP version 13',
    `1..${results.length}`,
    ...results.flatMap((result, at) => [
      `${result.ok ? 'ok' : 'not ok'} ${at + 1} - ${result.name.replaceAll('#', '\\#')}`,
      ...(result.ok ? [] : failureLines(result)),
    ]),
    `# ${results.length - failed} passed, ${failed} failed`,
  ];
}

/** A GraphQL server over a workbench, started once and only when it is asked for. */
function createTestServer(parts: ProvinceParts) {
  const opened: { close(): Promise<void> }[] = [];
  let starting: Promise<GraphQLServer> | null = null;
  const open = async () => {
    const bench = await openWorkbench(parts);
    opened.push(bench);
    const server = await startGraphQLServer(bench.dataPlane);
    opened.unshift({ close: () => server.stop() });
    return server;
  };
  return {
    start: () => {
      starting ??= open();
      return starting;
    },
    close: async () => {
      for (const each of opened) await each.close();
    },
  };
}

function failureLines({ file, line, expected, actual }: FileResult): readonly string[] {
  return [
    '  ---',
    `  at: ${JSON.stringify(`${file}:${line}`)}`,
    `  expected: ${JSON.stringify(expected)}`,
    `  actual:   ${JSON.stringify(actual)}`,
    '  ...',
  ];
}
