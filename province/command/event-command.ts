import type { Command } from 'commander';
import { localMoment } from '../../schema/calendar/local-moment.ts';
import { termsOf } from '../../schema/policy/event-terms.ts';
import type { InstrumentEvent } from '../../schema/policy/policy.ts';
import { requireKnownTarget } from '../../schema/policy/require-known-target.ts';
import { administer } from './administer.ts';
import type { CommandContext } from './command-context.ts';
import {
  type EventFlags,
  type EventWord,
  eventDraftOf,
  eventWords,
  withEventOptions,
} from './event-options.ts';
import { printResult } from './output.ts';
import type { Words } from './words.ts';

const descriptions: Readonly<Record<EventWord['name'], string>> = {
  revoke: 'terminate an agreement, or the service database:ID (Decree 47/2020 Art 44)',
  suspend: 'suspend an agreement, or the service database:ID (Decree 47/2020 Art 43)',
  resume: 'lift a suspension; where none acts, call off one that is announced',
};

/** Adds `agreement revoke|suspend|resume`. */
export function addEventCommands(agreementCommand: Command, context: CommandContext): void {
  for (const word of eventWords) {
    const command = agreementCommand.command(`${word.name} <number>`).description(descriptions[word.name]);
    withEventOptions(command, word).action(async (number: string, flags: EventFlags) => {
      const event = await recordEvent(context, word, number, flags);
      printResult(context.output, flags.json, event, () => eventLines(event, context.words));
    });
  }
}

async function recordEvent(
  { province, configuration }: CommandContext,
  word: EventWord,
  number: string,
  flags: EventFlags,
): Promise<InstrumentEvent> {
  const draft = eventDraftOf(word, number, flags);
  const catalogue = await province.loadCatalogue();
  const act = { by: flags.by, detail: `agreement ${word.name} ${number}` };
  return administer({ province, configuration }, act, async (store) => {
    requireKnownTarget(catalogue, await store.snapshot(), draft);
    return store.recordEvent(draft);
  });
}

function eventLines(event: InstrumentEvent, words: Words): readonly string[] {
  const { number, kind, recordedVersion } = event;
  const { ground, scope, from, to } = termsOf(event);
  const window = `${localMoment(from)} → ${to === null ? '…' : localMoment(to)}`;
  return [
    words.say('eventRecorded', { number, kind, version: recordedVersion }),
    ...(ground === null ? [] : [`  ${ground}, ${scope.kind}, ${window}`]),
  ];
}
