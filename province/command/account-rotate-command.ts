import type { Command } from 'commander';
import { tableMoment } from '../../schema/calendar/table-moment.ts';
import { codedError } from '../../schema/errors/coded-error.ts';
import { type ActorFlag, actorOption } from './actor-option.ts';
import { administer } from './administer.ts';
import type { CommandContext } from './command-context.ts';
import { printResult } from './output.ts';
import { requiredReasonOption } from './reason-option.ts';

interface RotateFlags extends ActorFlag {
  readonly days?: string;
  readonly now?: boolean;
  readonly why: string;
  readonly json?: boolean;
}

const usualDays = 7;

/** Adds `account rotate`. */
export function addAccountRotateCommand(accountCommand: Command, context: CommandContext): void {
  accountCommand
    .command('rotate <id>')
    .description(
      'issue a new key for an account, shown once; the old one opens it for 7 days more, so that nobody is cut off',
    )
    .option('--days <count>', 'days for which the old key still opens, 1 to 7; 7 when left out')
    .option('--now', 'the old key ends at once: it was lost or seen by others')
    .addOption(requiredReasonOption('--why <text>', 'reason, kept in the history'))
    .option('--json', 'print JSON')
    .addOption(actorOption('who acts, for history and audit'))
    .action((id: string, flags: RotateFlags) => rotateKey(context, id, flags));
}

async function rotateKey(
  { province, configuration, output, words }: CommandContext,
  id: string,
  flags: RotateFlags,
): Promise<void> {
  const days = daysOf(flags);
  const { by, why, json } = flags;
  const act = { by, detail: `account rotate ${id}, the old key for ${days} days` };
  const rotated = await administer({ province, configuration }, act, (store) =>
    store.rotateKey(id, days, { by, why }),
  );
  printResult(output, json, rotated, ({ account, key, previousEndsAt }) => [
    words.say('keyRotated', { account }),
    key,
    days === 0
      ? words.say('oldKeyEnded')
      : words.say('oldKeyOpensUntil', { end: tableMoment(previousEndsAt) }),
  ]);
}

/** @throws OPTION_INVALID */
function daysOf({ days, now }: RotateFlags): number {
  if (now === true && days === undefined) return 0;
  if (now !== true && days === undefined) return usualDays;
  if (now !== true && days !== undefined && /^[1-7]$/.test(days)) return Number(days);
  throw codedError('OPTION_INVALID', {
    detail: {
      vi: '--days: một số nguyên từ 1 đến 7, hoặc --now mà không có --days',
      en: '--days: a whole number from 1 to 7, or --now without it',
    },
  });
}
