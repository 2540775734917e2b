import { readFile } from 'node:fs/promises';
import { userInfo } from 'node:os';
import type { Command } from 'commander';
import type { Configuration } from '../../schema/config/configuration.ts';
import { codedError } from '../../schema/errors/coded-error.ts';
import { parseInstrumentDocuments } from '../../schema/policy/instrument-document.ts';
import type { PolicySnapshot } from '../../schema/policy/policy.ts';
import {
  type AgreementPreview,
  type ConsumerPreview,
  previewAgreement,
} from '../../subgraphs/registry/surface/preview-agreement.ts';
import { administer } from '../start/administer.ts';
import { loadCatalogue } from '../start/load-catalogue.ts';
import { openWorkbench } from '../start/open-workbench.ts';
import { changeLines, consumerLines } from './describe-comparison.ts';
import { type Output, printError, printResult } from './output.ts';

interface PreviewFlags {
  readonly as?: string;
  readonly json?: boolean;
  readonly by?: string;
}

/** Adds `agreement preview FILE`. */
export function addAgreementPreviewCommand(
  agreementCommand: Command,
  configuration: () => Configuration,
  output: Output,
): void {
  agreementCommand
    .command('preview <file>')
    .description(
      'what the agreements of a YAML file would change, for whom and which operations; records no agreement',
    )
    .option('--as <account>', "an administrator's account: rows are counted in its agency's databases only")
    .option('--json', 'print JSON')
    .option('--by <name>', 'who acts, for the audit', userInfo().username)
    .action(async (file: string, flags: PreviewFlags) => {
      const catalogue = await loadCatalogue();
      const source = await readFile(file, 'utf8').catch((error: unknown) => {
        throw codedError('AGREEMENT_INVALID', { detail: `${file} cannot be read` }, error);
      });
      const act = { by: flags.by ?? 'operator', detail: `agreement preview ${file}` };
      const preview = await administer(configuration(), act, async (store) => {
        const policy = await store.snapshot();
        const agency = flags.as === undefined ? null : agencyOf(policy, flags.as);
        const drafts = parseInstrumentDocuments(source, { catalogue, accounts: policy.accounts });
        const { signal } = new AbortController();
        const bench = await openWorkbench(catalogue, configuration(), (error) => printError(output, error));
        try {
          const request = {
            agency,
            policy,
            drafts,
            now: new Date().toISOString(),
            contractBudgetMs: null,
            signal,
          };
          return await previewAgreement(catalogue, bench.administration, request);
        } finally {
          await bench.close();
        }
      });
      printResult(output, flags.json, preview, linesOf);
    });
}

function agencyOf({ accounts }: PolicySnapshot, id: string): string {
  const account = accounts.get(id);
  if (account === undefined) throw codedError('ACCOUNT_UNKNOWN', { account: id });
  if (account.role !== 'ADMINISTRATOR' || account.state !== 'ACTIVE')
    throw codedError('ADMINISTRATION_NOT_PERMITTED');
  return account.agency;
}

function linesOf(preview: AgreementPreview): readonly string[] {
  const { at, instruments, consumers, operations, operationsSince, operationsNotJudged } = preview;
  return [
    `Vào ${at} (at that moment):`,
    ...instruments.flatMap(({ number, before, after, changes }) => [
      `${number}: ${before ?? '-'} → ${after ?? '-'}`,
      ...changeLines(changes),
    ]),
    ...consumers.flatMap((consumer) => ['', ...consumerLines(consumer), ...effectLines(consumer)]),
    '',
    `Thao tác đã ghi từ ${operationsSince} sẽ mất dữ liệu (recorded operations that would lose items): ${operations.length}`,
    ...operations.flatMap(({ account, name, hash, count, lastSeen, coordinates }) => [
      `  ${account ?? 'public'} ${name ?? '-'} ${hash.slice(0, 12)} x${count}, ${lastSeen}`,
      ...coordinates.map((coordinate) => `    - ${coordinate}`),
    ]),
    ...(operationsNotJudged === 0 ? [] : [`  không xét được (not judged): ${operationsNotJudged}`]),
  ];
}

function effectLines({ contract, rows }: ConsumerPreview): readonly string[] {
  return [
    ...(contract ?? []).map(
      ({ breaking, description }) => `  ${breaking ? 'BREAKING' : 'safe    '} ${description}`,
    ),
    ...rows.map(({ entity, before, after, reason }) =>
      reason === null ? `  ${entity}: ${before} → ${after} dòng (rows)` : `  ${entity}: ${reason}`,
    ),
  ];
}
