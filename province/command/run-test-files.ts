import { readFile } from 'node:fs/promises';
import { type GraphQLServer, startGraphQLServer } from '../../gateway/serve/graphql-server.ts';
import type { CatalogueModel } from '../../schema/catalogue/model.ts';
import type { Configuration } from '../../schema/config/configuration.ts';
import { codedError } from '../../schema/errors/coded-error.ts';
import { type PolicyTest, parsePolicyTests } from '../../schema/explanation/policy-test-document.ts';
import type { PolicySnapshot } from '../../schema/policy/policy.ts';
import { openWorkbench } from '../start/open-workbench.ts';
import { type Output, printError } from './output.ts';
import { type PolicyTestResult, runPolicyTest } from './run-policy-test.ts';

/** The assertions of one file. */
export interface TestFile {
  readonly file: string;
  readonly tests: readonly PolicyTest[];
}

/** The outcome of one assertion, and its file. */
export type FileResult = PolicyTestResult & { readonly file: string };

/** Reads assertions in YAML. Rejects with POLICY_TEST_INVALID. */
export async function readTestFile(file: string): Promise<TestFile> {
  const source = await readFile(file, 'utf8').catch((error: unknown) => {
    throw codedError('POLICY_TEST_INVALID', { detail: `${file} cannot be read` }, error);
  });
  return { file, tests: parsePolicyTests(source) };
}

/** Checks every assertion on a policy, which may be a draft, against the real databases. */
export async function runTestFiles(
  catalogue: CatalogueModel,
  configuration: Configuration,
  policy: PolicySnapshot,
  now: string,
  files: readonly TestFile[],
  output: Output,
): Promise<readonly FileResult[]> {
  const opened: { close(): Promise<void> }[] = [];
  let starting: Promise<GraphQLServer> | null = null;
  const start = async () => {
    const bench = await openWorkbench(catalogue, configuration, (error) => printError(output, error));
    opened.push(bench);
    const server = await startGraphQLServer(bench.dataPlane.gateway);
    opened.unshift({ close: () => server.stop() });
    return server;
  };
  const server = () => {
    starting ??= start();
    return starting;
  };
  const bench = { catalogue, policy, now, server, timeoutMs: configuration.requestTimeoutMs };
  try {
    const results: FileResult[] = [];
    for (const { file, tests } of files) {
      for (const test of tests) results.push({ ...(await runPolicyTest(bench, test)), file });
    }
    return results;
  } finally {
    for (const each of opened) await each.close();
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

function failureLines({ file, line, expected, actual }: FileResult): readonly string[] {
  return [
    '  ---',
    `  at: ${JSON.stringify(`${file}:${line}`)}`,
    `  expected: ${JSON.stringify(expected)}`,
    `  actual:   ${JSON.stringify(actual)}`,
    '  ...',
  ];
}
