import { readFile } from 'node:fs/promises';
import type { Command } from 'commander';
import { tableMoment } from '../../schema/calendar/table-moment.ts';
import type { CatalogueModel } from '../../schema/catalogue/model.ts';
import type { AgreementComparison } from '../../schema/comparison/compare-agreements.ts';
import type { Instrument, PolicySnapshot } from '../../schema/policy/policy.ts';
import { withStore } from '../start/with-store.ts';
import type { CommandContext } from './command-context.ts';
import { changeLines, consumerLines } from './describe-comparison.ts';
import { printResult } from './output.ts';
import { recordedInstrument } from './recorded-instrument.ts';
import type { Words } from './words.ts';

/** Adds `agreement diff OLD NEW`. */
export function addAgreementDiffCommand(
  agreementCommand: Command,
  { province, configuration, output, words }: CommandContext,
): void {
  agreementCommand
    .command('diff <old> <new>')
    .description(
      'what differs between two agreements, each a YAML file or a recorded NUMBER[@VERSION], and for whom',
    )
    .option('--json', 'print JSON')
    .action(async (old: string, next: string, flags: { readonly json?: boolean }) => {
      const { compareAgreements } = await import('../../schema/comparison/compare-agreements.ts');
      const catalogue = await province.loadCatalogue();
      const policy = await withStore(configuration(), (store) => store.snapshot());
      const now = new Date().toISOString();
      const [before, after] = await Promise.all(
        [old, next].map((named) => instrumentsNamed(named, catalogue, policy, now)),
      );
      const comparison = compareAgreements(catalogue, policy, before ?? [], after ?? [], now);
      const consumers = comparison.consumers.map(({ permissions: _, ...told }) => told);
      printResult(output, flags.json, { ...comparison, consumers }, (told) => linesOf(told, words));
    });
}

/** The instruments of a file, or one recorded version. @throws AGREEMENT_UNKNOWN, AGREEMENT_INVALID */
async function instrumentsNamed(
  named: string,
  catalogue: CatalogueModel,
  policy: PolicySnapshot,
  now: string,
): Promise<readonly Instrument[]> {
  const source = await readFile(named, 'utf8').catch(() => null);
  if (source === null) return [recordedInstrument(named, policy)];
  const { parseInstrumentDocuments } = await import('../../schema/policy/instrument-document.ts');
  const { withDrafts } = await import('../../schema/policy/draft-policy.ts');
  const drafts = parseInstrumentDocuments(source, { catalogue, accounts: policy.accounts });
  return withDrafts({ ...policy, instruments: [] }, drafts, now).instruments;
}

type PrintedComparison = Omit<AgreementComparison, 'consumers'> & {
  readonly consumers: readonly Parameters<typeof consumerLines>[0][];
};

function linesOf({ at, instruments, consumers }: PrintedComparison, words: Words): readonly string[] {
  const changed = instruments.filter(({ changes }) => changes.length > 0);
  if (changed.length === 0 && consumers.length === 0) return [words.say('noDifference')];
  return [
    ...changed.flatMap(({ before, after, changes }) => [
      before === after ? `${before}:` : `${before ?? '-'} → ${after ?? '-'}:`,
      ...changeLines(changes, words),
    ]),
    ...(consumers.length === 0 ? [] : ['', words.say('effectAt', { at: tableMoment(at) })]),
    ...consumers.flatMap((each) => consumerLines(each, words)),
  ];
}
