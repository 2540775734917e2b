import { createHash } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { type Command, Option } from 'commander';
import { codedError } from '../../schema/errors/coded-error.ts';
import { invariant } from '../../schema/invariant.ts';
import type { ClauseDifference } from '../../schema/procedure/agreement-text/compare-agreement-texts.ts';
import type { AgreementText } from '../../schema/procedure/agreement-text/text-block.ts';
import type { BilingualText } from '../../schema/text/bilingual-text.ts';
import type { CommandContext } from './command-context.ts';
import type { CommandLanguage } from './command-language.ts';
import { agreementsNamed, type NamedAgreements } from './named-agreement.ts';
import { printResult } from './output.ts';

interface TextFlags {
  readonly pdf?: string;
  readonly against?: string;
  readonly json?: boolean;
  readonly lang?: CommandLanguage;
}

/** Adds `agreement text NUMBER[@VERSION]|FILE`. */
export function addAgreementTextCommand(agreementCommand: Command, context: CommandContext): void {
  agreementCommand
    .command('text <number>')
    .description(
      'the text of an agreement (a recorded NUMBER[@VERSION], or the draft of a YAML file) with its annex and the hash that heads sign',
    )
    .option('--pdf <file>', 'write it as PDF to a new file; the same agreement gives the same bytes')
    .addOption(
      new Option(
        '--against <number>',
        'instead of the text, what differs from another agreement, clause by clause',
      ).conflicts('pdf'),
    )
    .option('--json', 'print JSON')
    .addOption(
      new Option('--lang <language>', 'language of the text, Vietnamese when left out').choices(['vi', 'en']),
    )
    .action((named: string, flags: TextFlags) => {
      if (flags.against !== undefined) return printDifference(named, flags.against, flags, context);
      return printText(named, flags, context);
    });
}

async function printText(
  named: string,
  { pdf, json, lang = 'vi' }: TextFlags,
  context: CommandContext,
): Promise<void> {
  const { agreementText } = await import('../../schema/procedure/agreement-text/agreement-text.ts');
  const { textLines } = await import('../../schema/procedure/agreement-text/text-lines.ts');
  const { output, words } = context;
  const known = await agreementsNamed([named], context);
  const [only] = known.drafts;
  invariant(only !== undefined, 'each name gives a draft');
  const missing = await missingOf(known);
  const text = agreementText(only.draft, known);
  if (pdf === undefined) printResult(output, json, { ...text, missing }, () => textLines(text, lang));
  else {
    const written = await writePdf(pdf, text, lang);
    printResult(output, json, { ...written, missing }, () => [words.say('textWritten', written)]);
  }
  if (json !== true) for (const what of missing) output.err(words.say('missingForSignature', { what }));
}

/** What the draft of a file still lacks. WHY not of what is recorded: it is signed, and older records tell less. */
async function missingOf({ drafts, catalogue }: NamedAgreements): Promise<readonly BilingualText[]> {
  const { missingForSignature } = await import(
    '../../schema/procedure/agreement-text/missing-for-signature.ts'
  );
  return drafts.flatMap(({ draft, isRecorded }) => (isRecorded ? [] : missingForSignature(draft, catalogue)));
}

async function writePdf(file: string, text: AgreementText, lang: CommandLanguage) {
  const { agreementPdf } = await import('../../subgraphs/registry/procedure/agreement-pdf.ts');
  const bytes = await agreementPdf(text, lang);
  await writeNew(file, bytes);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { file, sha256, digest: text.digest };
}

/** WHY never over a file: what heads have signed may be in it. @throws OPTION_INVALID */
async function writeNew(file: string, bytes: Buffer): Promise<void> {
  await writeFile(file, bytes, { flag: 'wx' }).catch((cause: unknown) => {
    const detail = {
      vi: `--pdf ${file}: đã có, hoặc không ghi được`,
      en: `--pdf ${file}: exists, or cannot be written`,
    };
    throw codedError('OPTION_INVALID', { detail }, cause);
  });
}

async function printDifference(
  named: string,
  other: string,
  { json, lang }: TextFlags,
  context: CommandContext,
): Promise<void> {
  const { difference, differsOnlyInParties } = await import(
    '../../schema/procedure/agreement-text/compare-agreement-texts.ts'
  );
  const [before, after] = (await agreementsNamed([other, named], context)).drafts;
  invariant(before !== undefined && after !== undefined, 'each name gives a draft');
  const told = {
    onlyParties: differsOnlyInParties(before.draft, after.draft),
    clauses: difference(before.draft, after.draft),
  };
  const say = (text: BilingualText) => text[lang ?? context.words.language];
  printResult(context.output, json, told, ({ onlyParties, clauses }) => [
    ...(clauses.length === 0 ? [context.words.say('noDifference')] : []),
    ...(onlyParties ? [context.words.say('onlyParties')] : []),
    ...clauses.flatMap((each) => differenceLines(each, say)),
  ]);
}

function differenceLines(
  { number, title, removed, added }: ClauseDifference,
  say: (text: BilingualText) => string,
): readonly string[] {
  return [
    number === 0 ? `${say(title)}:` : `${number}. ${say(title)}:`,
    ...removed.map((each) => `  - ${say(each)}`),
    ...added.map((each) => `  + ${say(each)}`),
  ];
}
