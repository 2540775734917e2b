import { type Command, Option } from 'commander';
import { tableMoment } from '../../schema/calendar/table-moment.ts';
import { describeAuthority, describeContents } from '../../schema/explanation/describe-contents.ts';
import { grantId } from '../../schema/permission/instrument-state.ts';
import { noContents } from '../../schema/policy/agreed-contents.ts';
import type { Instrument } from '../../schema/policy/policy.ts';
import { withStore } from '../start/with-store.ts';
import type { CommandContext } from './command-context.ts';
import { printResult } from './output.ts';
import { recordedInstrument } from './recorded-instrument.ts';
import type { Words } from './words.ts';

interface ShowFlags {
  readonly yaml?: boolean;
  readonly json?: boolean;
}

/** Adds `agreement show NUMBER[@VERSION]`. */
export function addAgreementShowCommand(
  agreementCommand: Command,
  { configuration, output, words }: CommandContext,
): void {
  agreementCommand
    .command('show <number>')
    .description('all that a recorded NUMBER[@VERSION] says: the twelve contents of Decree 47/2020 Art 38')
    .addOption(new Option('--yaml', 'print the file that can be applied').conflicts('json'))
    .option('--json', 'print JSON')
    .action(async (named: string, { yaml, json }: ShowFlags) => {
      const policy = await withStore(configuration(), (store) => store.snapshot());
      const instrument = recordedInstrument(named, policy);
      const { instrumentDocument, instrumentYaml } = await import(
        '../../schema/policy/write-instrument-document.ts'
      );
      if (yaml === true) {
        output.out(instrumentYaml(instrument).trimEnd());
        return;
      }
      printResult(output, json, instrument, (told) =>
        linesOf(told, instrumentDocument({ ...told, contents: noContents }), words),
      );
    });
}

/** What the first lines say already. */
const shownApart: ReadonlySet<string> = new Set(['kind', 'number', 'title', 'authority']);

/** Lines on an instrument, with its document as far as that is terms. */
function linesOf(instrument: Instrument, document: object, words: Words): readonly string[] {
  const { title, recordedAt, recordedBy, recordedVersion, authority, contents } = instrument;
  const acts = describeAuthority(authority);
  const terms = Object.entries(document).filter(([name]) => !shownApart.has(name));
  return [
    `${grantId(instrument)}  ${title}`,
    `  ${words.say('recordedBy', { by: recordedBy, at: tableMoment(recordedAt), version: recordedVersion })}`,
    `  ${words.say('ownersActs', { acts })}`,
    ...terms.map(
      ([name, value]) => `  ${name}: ${typeof value === 'string' ? value : JSON.stringify(value)}`,
    ),
    ...describeContents(contents).map(({ label, text }) => `  ${words.of(label)}: ${words.of(text)}`),
  ];
}
