import { Command, CommanderError } from 'commander';
import { type Configuration, options, readConfiguration } from '../../schema/config/configuration.ts';
import { codedError } from '../../schema/errors/coded-error.ts';
import { loadCatalogue } from '../start/load-catalogue.ts';
import { addAccountCommand } from './account-command.ts';
import { addAgreementCommand } from './agreement-command.ts';
import { addAuditCommand } from './audit-command.ts';
import { addCheckCommand } from './check-command.ts';
import { addExplainCommand } from './explain-command.ts';
import { addMatrixCommand } from './matrix-command.ts';
import { exitCodes, type Output, printError, printResult, standardOutput } from './output.ts';
import { addPolicyHistoryCommands } from './policy-history-command.ts';
import { addPolicyTestCommand } from './policy-test-command.ts';
import { addSchemaCommand } from './schema-command.ts';
import { ensureProvince } from './seed-command.ts';
import { serve } from './serve-command.ts';
import { serveSupergraph } from './serve-supergraph.ts';

const environmentHelp = Object.values(options)
  .map(({ environment, description }) => `  ${environment.padEnd(36)}${description}`)
  .join('\n');

/** Runs the command `lienthong`. Sets the exit code: 0 done, 1 the answer is no, 2 it could not be done. */
export async function main(argv: readonly string[], output: Output = standardOutput): Promise<void> {
  const program = buildProgram(output);
  try {
    await program.parseAsync([...argv]);
  } catch (error) {
    if (error instanceof CommanderError) {
      process.exitCode = error.exitCode === 0 ? exitCodes.done : exitCodes.failed;
      return;
    }
    printError(output, error);
    process.exitCode = exitCodes.failed;
  }
}

function buildProgram(output: Output): Command {
  const program = new Command('lienthong')
    .description(
      'Liên Thông: lớp chia sẻ dữ liệu liên thông của tỉnh (federated data sharing for a province)',
    )
    .option('--data-dir <folder>', 'data folder (LIENTHONG_DATA_DIR)')
    .exitOverride()
    .addHelpText(
      'after',
      `\nExamples:\n${examples}\n\nExit codes: 0 done, 1 the answer is no, 2 it could not be done.`,
    );
  const configuration = (): Configuration =>
    readConfiguration(process.env, { dataDir: program.opts().dataDir });
  addServe(program, output);
  addSeed(program, configuration, output);
  addCheckCommand(program, configuration, output);
  addSchemaCommand(program, configuration, output);
  addExplainCommand(program, configuration, output);
  addAgreementCommand(program, configuration, output);
  addAccountCommand(program, configuration, output);
  addAuditCommand(program, configuration, output);
  addMatrixCommand(program, configuration, output);
  const policy = program.command('policy').description('the sharing policy as a whole');
  addPolicyTestCommand(policy, configuration, output);
  addPolicyHistoryCommands(policy, configuration, output);
  return program;
}

const examples = `  lienthong serve                                  start the demonstration province
  lienthong explain --as tax Citizen.religion      why an item is or is not readable
  lienthong agreement apply agreement.yaml         check and record a new version
  lienthong agreement revoke TT-02/2026            terminate; acts on the next request
  lienthong agreement preview agreement.yaml       what it would change, before it is recorded
  lienthong policy test policy-tests.yaml          check that the policy does what it should
  lienthong policy history                         every version: who, when, why
  lienthong policy rollback 41 --why "..."         back to an earlier version, as a new one
  lienthong audit verify                           prove that no record was changed`;

interface ServeFlags {
  readonly port?: string;
  readonly host?: string;
  readonly scale: string;
  readonly supergraph?: string;
  readonly open?: boolean;
}

function addServe(program: Command, output: Output): void {
  program
    .command('serve')
    .description('start the server; makes the demonstration province first when the data folder has none')
    .option('--port <port>', 'TCP port (LIENTHONG_PORT)')
    .option('--host <address>', 'address (LIENTHONG_HOST)')
    .option('--scale <factor>', 'size of the demonstration data, 1 to 50', '1')
    .option('--supergraph <file>', 'conformance mode: serve this Federation 2 supergraph of remote subgraphs')
    .option('--open', 'conformance mode: everything open, no permissions and no log; loopback only')
    .addHelpText('after', `\nEnvironment:\n${environmentHelp}`)
    .action(async (flags: ServeFlags) => {
      const given = { port: flags.port, host: flags.host, dataDir: program.opts().dataDir };
      const configuration = readConfiguration(process.env, given);
      const running =
        flags.supergraph === undefined
          ? await serve(configuration, scaleOf(flags.scale), output)
          : await serveSupergraph(configuration, flags.supergraph, flags.open === true, output);
      stopOnSignals(running, output);
    });
}

function addSeed(program: Command, configuration: () => Configuration, output: Output): void {
  program
    .command('seed')
    .description(
      'make the demonstration databases, policy and keys that are missing; --force makes the databases anew',
    )
    .option('--scale <factor>', 'size of the data, 1 to 50', '1')
    .option('--force', 'make the databases anew; agreements, accounts and the log stay')
    .option('--json', 'print JSON')
    .action(async (flags: { readonly scale: string; readonly force?: boolean; readonly json?: boolean }) => {
      const catalogue = await loadCatalogue();
      const { dataDir } = configuration();
      const force = flags.force === true;
      const scale = scaleOf(flags.scale);
      const counts = await ensureProvince({
        catalogue,
        dataDir,
        scale,
        force,
        announce: (line) => output.err(line),
      });
      printResult(output, flags.json, { dataDir, counts }, () =>
        counts === null
          ? [`${dataDir}: the databases stand already (--force makes them anew)`]
          : Object.entries(counts).map(([what, count]) => `${what}: ${count}`),
      );
    });
}

const maxScale = 50;

function scaleOf(text: string): number {
  const scale = Number(text);
  if (Number.isFinite(scale) && scale > 0 && scale <= maxScale) return scale;
  throw codedError('CONFIGURATION_INVALID', { detail: `--scale: a number from above 0 to ${maxScale}` });
}

function stopOnSignals(running: { close(): Promise<void> }, output: Output): void {
  let stopping = false;
  const stop = () => {
    if (stopping) return;
    stopping = true;
    running.close().catch((error: unknown) => {
      printError(output, error);
      process.exitCode = exitCodes.failed;
    });
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
}
