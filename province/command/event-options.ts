import type { Command } from 'commander';
import {
  type DecidableScope,
  decidableScopes,
  type EventGround,
  suspensionGrounds,
  terminationGrounds,
} from '../../schema/policy/event-scope.ts';
import type { EventDraft } from '../../schema/policy/instrument-transition.ts';
import { readBegin, readEnd } from '../../schema/value/read-window.ts';
import { type ActorFlag, actorOption } from './actor-option.ts';
import { namedMoment } from './asked-moment.ts';
import { namedChoice } from './named-choice.ts';
import { reasonOption } from './reason-option.ts';

/** One act on an instrument or a service: the word for it, and what it records. */
export interface EventWord {
  readonly name: 'revoke' | 'suspend' | 'resume';
  readonly kind: EventDraft['kind'];
}

/** The words, in the order of the help. */
export const eventWords: readonly EventWord[] = [
  { name: 'revoke', kind: 'TERMINATED' },
  { name: 'suspend', kind: 'SUSPENDED' },
  { name: 'resume', kind: 'RESUMED' },
];

/** What the flags of an act say of it. */
export interface EventFlags extends ActorFlag {
  readonly json?: boolean;
  readonly reason: string;
  readonly account?: string;
  readonly restoredBy?: string;
  readonly ground?: EventGround;
  readonly kind?: EventGround;
  readonly scope?: DecidableScope;
  readonly item?: readonly string[];
  readonly from?: string;
  readonly to?: string;
  readonly expectedRestore?: string;
}

const openScopes = decidableScopes.filter((scope) => scope !== 'SERVICE');

/** Gives a command the flags of an act. */
export function withEventOptions(command: Command, { name }: EventWord): Command {
  command
    .option('--json', 'print JSON')
    .option('--reason <text>', 'why, told to the consumer', '')
    .option('--account <id>', 'only for this consumer; without it for all');
  if (name !== 'revoke')
    command.addOption(
      reasonOption('--restored-by <text>', 'what restores access, told to the consumer of a suspension'),
    );
  if (name === 'suspend') {
    command
      .addOption(
        namedChoice(
          '--kind <kind>',
          'kind of Decree 47/2020 Art 43, which the consumer is told; it must be named',
          suspensionGrounds,
        ),
      )
      .option('--from <day>', 'PLANNED: first legal day or instant; now when left out')
      .option('--to <day>', 'PLANNED: last legal day, or instant at which it is over')
      .option('--expected-restore <day>', 'when restoration is expected; told, nothing ends by it');
  }
  if (name === 'revoke') {
    command
      .addOption(
        namedChoice(
          '--ground <ground>',
          'ground of Decree 47/2020 Art 44; left out: NO_LONGER_NEEDED for one instrument, NOT_RESTORABLE for a service',
          terminationGrounds,
        ),
      )
      .addOption(
        namedChoice(
          '--scope <scope>',
          "how far it reaches: this instrument, the owner's data for its purpose, items, or all that the owner shares",
          openScopes,
        ),
      )
      .option('--item <coordinate...>', 'the items, for --scope ITEMS')
      .option('--from <day>', 'legal day or instant from which it acts; now when left out');
  }
  return command.addOption(actorOption('who acts, for history and audit'));
}

/** The act that a command's flags describe. @throws OPTION_INVALID */
export function eventDraftOf({ kind }: EventWord, number: string, flags: EventFlags): EventDraft {
  const { by, reason, account = null, restoredBy = null, item = [] } = flags;
  return {
    kind,
    number,
    account,
    reason,
    restoredBy,
    by,
    ground: flags.ground ?? flags.kind ?? null,
    scope: flags.scope ?? null,
    items: item,
    from: flags.from === undefined ? null : namedMoment('--from', flags.from, readBegin),
    to: flags.to === undefined ? null : namedMoment('--to', flags.to, readEnd),
    expectedRestoreAt:
      flags.expectedRestore === undefined
        ? null
        : namedMoment('--expected-restore', flags.expectedRestore, readBegin),
  };
}
