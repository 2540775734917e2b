import { readFile } from 'node:fs/promises';
import type { Command } from 'commander';
import { type Configuration, configurationOptions } from '../../schema/config/configuration.ts';
import { codedError } from '../../schema/errors/coded-error.ts';
import type { BilingualText } from '../../schema/text/bilingual-text.ts';
import type { ApprovalReason } from '../../subgraphs/database/approval/approved-columns.ts';
import { forgetApprovals } from '../start/approved-columns-file.ts';
import type { ProvinceSource, ProvinceTrial } from '../start/province-source.ts';
import type { Province } from '../start/start-province.ts';
import type { CommandContext } from './command-context.ts';
import { vietnamese } from './help-in-vietnamese.ts';
import { exitCodes, printError } from './output.ts';
import { createSeedProgress, scaleOf, scaleOption } from './seed-command.ts';
import type { Words } from './words.ts';

interface ServeFlags {
  readonly port?: string;
  readonly host?: string;
  readonly scale: string;
  readonly supergraph?: string;
  readonly open?: boolean;
}

/** Adds `serve`. */
export function addServeCommand(program: Command, context: CommandContext): void {
  program
    .command('serve')
    .description('start the server; makes the demonstration province first when the data folder has none')
    .option('--port <port>', 'TCP port (LIENTHONG_PORT)')
    .option('--host <address>', 'address (LIENTHONG_HOST)')
    .addOption(scaleOption('size of the demonstration data, 1 to 50'))
    .option('--supergraph <file>', 'conformance mode: serve this Federation 2 supergraph of remote subgraphs')
    .option('--open', 'conformance mode: everything open, no permissions and no log; loopback only')
    .addHelpText('after', `\n${context.words.say('environment')}\n${environmentHelp(context.words)}`)
    .action(async (flags: ServeFlags) => {
      const configuration = context.configuration({ port: flags.port, host: flags.host });
      const running =
        flags.supergraph === undefined
          ? await serve(context, configuration, scaleOf(flags.scale))
          : await serveRemote(context, configuration, flags.supergraph, flags.open === true);
      stopOnSignals(running, context);
    });
}

async function serveRemote(
  ...given: Parameters<typeof import('./serve-supergraph.ts').serveSupergraph>
): Promise<{ close(): Promise<void> }> {
  const { serveSupergraph } = await import('./serve-supergraph.ts');
  return serveSupergraph(...given);
}

function environmentHelp({ language }: Words): string {
  const told = (text: string) => (language === 'vi' ? vietnamese(text) : text);
  return Object.values(configurationOptions)
    .map(({ environment, description }) => `  ${environment.padEnd(36)}${told(description)}`)
    .join('\n');
}

/** Starts the province of the data folder and prints where it is; making its data first when it is not there. */
async function serve(
  { province: source, output, words }: CommandContext,
  configuration: Configuration,
  scale: number,
): Promise<Province> {
  const catalogue = await source.loadCatalogue();
  const { dataDir } = configuration;
  const made = await source.ensureData({
    catalogue,
    dataDir,
    anchorPath: configuration.auditAnchorPath,
    scale,
    progress: await createSeedProgress(output, words),
  });
  if (made !== null) await forgetApprovals(dataDir, catalogue);
  // WHY late: every command reads this file, for its help, and only this one needs the server.
  const { startProvince } = await import('../start/start-province.ts');
  const { createOperatorLog } = await import('./operator-log.ts');
  const province = await startProvince({
    catalogue,
    serviceCode: await source.loadServices(),
    keys: await source.loadKeys(),
    signOn: await source.loadSignOn(),
    mail: await source.loadMail(),
    connections: await source.loadConnections(dataDir),
    coordinator: (await source.loadDescription()).coordinator,
    configuration,
    report: createOperatorLog(configuration, (line) => output.err(line)),
    approvalNotice: (database, columns, reason) =>
      output.out(words.say('columnsApproved', { database, columns, reason: approvalReasons[reason] })),
  });
  try {
    const address = await listen(province, configuration);
    output.out(await welcome(source, address, configuration, words));
  } catch (error) {
    await province.close();
    throw error;
  }
  return province;
}

const approvalReasons: Readonly<Record<ApprovalReason, BilingualText>> = {
  FIRST_START: { vi: 'lần khởi động đầu tiên', en: 'at the first start' },
  NEWLY_MAPPED: { vi: 'tệp SDL dùng thêm cột', en: 'as the SDL file maps more of them' },
  VERIFIED: {
    vi: 'bảng đã đổi nhưng dữ liệu cho thấy vẫn là các cột ấy',
    en: 'as the table changed but its rows prove the columns the same',
  },
  REFRESHED: { vi: 'không có gì thay đổi', en: 'as nothing changed' },
  ACCEPTED: { vi: 'do người có thẩm quyền', en: 'by who may accept them' },
};

async function listen({ server }: Province, { host, port }: Configuration): Promise<string> {
  try {
    return await server.listen({ host, port });
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : '';
    if (code === 'EADDRINUSE' || code === 'EACCES') throw codedError('PORT_TAKEN', { host, port }, error);
    if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') {
      throw codedError(
        'CONFIGURATION_INVALID',
        {
          detail: {
            vi: `LIENTHONG_HOST: máy này không có địa chỉ ${host}`,
            en: `LIENTHONG_HOST: this machine has no address ${host}`,
          },
        },
        error,
      );
    }
    throw error;
  }
}

async function welcome(
  source: ProvinceSource,
  address: string,
  { dataDir }: Configuration,
  words: Words,
): Promise<string> {
  const { name } = await source.loadDescription();
  const trial = source.trial === null ? '' : await trialText(source.trial, address, dataDir, words);
  return `
Liên Thông · ${words.of(name)}: ${address}

  ${words.say('frontPage').padEnd(11)}${address}/
  GraphQL    ${address}/graphql
  GraphiQL   ${address}/graphiql
  ${words.say('schema').padEnd(11)}${address}/schema.graphql   ${words.say('wholeCatalogue')}
  ${words.say('health').padEnd(11)}${address}/healthz  ${address}/readyz
${trial}
${words.say('howToStop')}`;
}

/** How to try the demonstration: its keys, and a query without one. */
async function trialText(
  { query, keysFile }: ProvinceTrial,
  address: string,
  dataDir: string,
  words: Words,
): Promise<string> {
  const keys = keysFile(dataDir);
  const accounts = JSON.parse(await readFile(keys, 'utf8').catch(() => '[]')) as readonly {
    readonly account: string;
  }[];
  const names = accounts.map(({ account }) => account).join(', ');
  return `
  ${words.say('demonstrationKeys', { file: keys })}
    ${names}

${words.say('tryIt')}

  curl -s ${address}/graphql -H 'content-type: application/json' -d '${JSON.stringify({ query })}'
`;
}

function stopOnSignals(
  running: { close(): Promise<void> },
  { output, words }: Pick<CommandContext, 'output' | 'words'>,
): void {
  let isStopping = false;
  const stop = () => {
    if (isStopping) return;
    isStopping = true;
    running.close().catch((error: unknown) => {
      printError(output, error, words.language);
      process.exitCode = exitCodes.failed;
    });
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
}
