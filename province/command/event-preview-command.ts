import type { Command } from 'commander';
import { localMoment } from '../../schema/calendar/local-moment.ts';
import { stopText } from '../../schema/explanation/told-stop.ts';
import { ownLoop } from '../../schema/fairness/fair-turns.ts';
import type { EventPreview } from '../../subgraphs/registry/surface/preview-event.ts';
import { administer } from './administer.ts';
import { type CommandContext, partsOf } from './command-context.ts';
import { consumerLines } from './describe-comparison.ts';
import {
  type EventFlags,
  type EventWord,
  eventDraftOf,
  eventWords,
  withEventOptions,
} from './event-options.ts';
import { operationLines } from './operation-lines.ts';
import { printResult } from './output.ts';
import type { Words } from './words.ts';

/** Adds `agreement preview revoke|suspend|resume NUMBER`. */
export function addEventPreviewCommands(previewCommand: Command, context: CommandContext): void {
  for (const word of eventWords) {
    const command = previewCommand
      .command(`${word.name} <number>`)
      .description(
        `what \`agreement ${word.name}\` with the same options would close or open, for whom and from when; records nothing of it`,
      );
    withEventOptions(command, word).action(async (number: string) => {
      // WHY with globals: `preview` reads --json and --by itself, wherever they stand.
      const flags = command.optsWithGlobals<EventFlags>();
      const preview = await previewOf(context, word, number, flags);
      printResult(context.output, flags.json, preview, (told) => linesOf(told, context.words));
    });
  }
}

async function previewOf(
  context: CommandContext,
  word: EventWord,
  number: string,
  flags: EventFlags,
): Promise<EventPreview> {
  const { previewEvent } = await import('../../subgraphs/registry/surface/preview-event.ts');
  const { openWorkbench } = await import('../start/open-workbench.ts');
  const draft = eventDraftOf(word, number, flags);
  const catalogue = await context.province.loadCatalogue();
  const act = { by: flags.by, detail: `agreement preview ${word.name} ${number}` };
  return administer(context, act, async (store) => {
    const policy = await store.snapshot();
    const bench = await openWorkbench(await partsOf(context, catalogue));
    try {
      return await previewEvent(catalogue, bench.administration, {
        policy,
        draft,
        now: new Date().toISOString(),
        signal: new AbortController().signal,
        turn: ownLoop,
      });
    } finally {
      await bench.close();
    }
  });
}

function linesOf(preview: EventPreview, words: Words): readonly string[] {
  const { at, until, event, stop, consumers, stillOpen } = preview;
  const end = until === null ? '' : ` → ${localMoment(until)}`;
  return [
    `${event.number}: ${event.kind}, ${localMoment(at)}${end}`,
    ...(stop === null ? [] : [`  ${words.of(stopText(stop))}`]),
    ...(consumers.length === 0 ? [words.say('nothingChangesForAnybody')] : []),
    ...consumers.flatMap((consumer) => ['', ...consumerLines(consumer, words)]),
    '',
    words.say('stillOpen', { count: stillOpen.length }),
    ...stillOpen.map(
      ({ account, purpose, coordinate, grants }) =>
        `  ${account ?? 'public'}${purpose === null ? '' : ` (${purpose})`} ${coordinate}: ${grants.join(', ')}`,
    ),
    ...operationLines(preview, words),
  ];
}
