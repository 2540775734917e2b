import { readFile } from 'node:fs/promises';
import { userInfo } from 'node:os';
import type { Command } from 'commander';
import type { CatalogueModel } from '../../schema/catalogue/model.ts';
import type { Configuration } from '../../schema/config/configuration.ts';
import { registryError } from '../../schema/errors/registry.ts';
import { withDrafts } from '../../schema/permission/draft-policy.ts';
import { parseInstrumentDocuments } from '../../schema/permission/instrument-document.ts';
import type { PolicySnapshot } from '../../schema/permission/policy.ts';
import { type PolicyTest, parsePolicyTests } from '../../schema/permission/policy-test-document.ts';
import { type GraphQLServer, startGraphQLServer } from '../serve/graphql-server.ts';
import { administer } from './administer.ts';
import { loadCatalogue } from './load-catalogue.ts';
import { openWorkbench } from './open-workbench.ts';
import { exitCodes, type Output, printError, printResult } from './output.ts';
import { type PolicyTestResult, runPolicyTest } from './run-policy-test.ts';

interface TestFlags {
  readonly policy?: readonly string[];
  readonly json?: boolean;
  readonly by?: string;
}

/** Adds `policy test FILE…`. */
export function addPolicyTestCommand(
  policyCommand: Command,
  configuration: () => Configuration,
  output: Output,
): void {
  policyCommand
    .command('test <file...>')
    .description('check assertions on the policy against the real databases; exit 1 when one does not hold')
    .option('--policy <file...>', 'agreements in YAML that are put on top first; nothing is recorded')
    .option('--json', 'print JSON')
    .option('--by <name>', 'who acts, for the audit', userInfo().username)
    .action(async (files: readonly string[], flags: TestFlags) => {
      const catalogue = await loadCatalogue();
      const sources = await Promise.all(files.map(readTests));
      const drafts = await Promise.all((flags.policy ?? []).map(readDrafts));
      const act = { by: flags.by ?? 'operator', detail: `policy test ${files.join(' ')}` };
      const results = await administer(configuration(), act, async (store) => {
        const now = new Date().toISOString();
        const policy = onTop(catalogue, await store.snapshot(), drafts, now);
        return runAll(catalogue, configuration(), policy, now, sources, output);
      });
      printResult(output, flags.json, results, tapLines);
      if (results.some(({ ok }) => !ok)) process.exitCode = exitCodes.negative;
    });
}

interface TestFile {
  readonly file: string;
  readonly tests: readonly PolicyTest[];
}

type FileResult = PolicyTestResult & { readonly file: string };

async function readTests(file: string): Promise<TestFile> {
  const source = await readFile(file, 'utf8').catch((error: unknown) => {
    throw registryError('POLICY_TEST_INVALID', { detail: `${file} cannot be read` }, error);
  });
  return { file, tests: parsePolicyTests(source) };
}

function readDrafts(file: string): Promise<string> {
  return readFile(file, 'utf8').catch((error: unknown) => {
    throw registryError('AGREEMENT_INVALID', { detail: `${file} cannot be read` }, error);
  });
}

function onTop(
  catalogue: CatalogueModel,
  policy: PolicySnapshot,
  sources: readonly string[],
  now: string,
): PolicySnapshot {
  const context = { catalogue, accounts: policy.accounts };
  const drafts = sources.flatMap((source) => parseInstrumentDocuments(source, context));
  return drafts.length === 0 ? policy : withDrafts(policy, drafts, now);
}

async function runAll(
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
function tapLines(results: readonly FileResult[]): readonly string[] {
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
