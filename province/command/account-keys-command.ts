import type { Command } from 'commander';
import { tableMoment } from '../../schema/calendar/table-moment.ts';
import { WorkingCalendar } from '../../schema/calendar/working-calendar.ts';
import { accountLimitsOf } from '../../schema/config/configuration.ts';
import { codedError } from '../../schema/errors/coded-error.ts';
import type { PolicySnapshot } from '../../schema/policy/policy.ts';
import type { AccountLimits } from '../../schema/procedure/account/account-limits.ts';
import { type AccountOverview, accountOverview } from '../../schema/procedure/account/account-overview.ts';
import { withStore } from '../start/with-store.ts';
import type { CommandContext } from './command-context.ts';
import { printResult, table } from './output.ts';
import type { Words } from './words.ts';

/** Adds `account keys`. */
export function addAccountKeysCommand(accountCommand: Command, context: CommandContext): void {
  accountCommand
    .command('keys [id]')
    .description('where accounts stand, and their keys: state, expiry, last use, and who claimed them')
    .option('--json', 'print JSON')
    .action((id: string | undefined, flags: { readonly json?: boolean }) =>
      listKeys(context, id, flags.json),
    );
}

async function listKeys(
  { configuration, output, words }: CommandContext,
  id?: string,
  asJson?: boolean,
): Promise<void> {
  const limits = accountLimitsOf(configuration());
  const listed = await withStore(configuration(), async (store) => {
    const [policy, keys] = await Promise.all([store.snapshot(), store.keys()]);
    const [confirmations, years] = await Promise.all([store.confirmations(), store.calendar()]);
    const calendar = new WorkingCalendar(years.map(({ year }) => year));
    const facts = { policy, keys, confirmations, calendar, limits, now: new Date().toISOString() };
    return accountsAsked(policy, id).map((account) => accountOverview(account, facts));
  });
  const told = listed.map(({ account, boundTo, ...rest }) => {
    const { agency, application = null } = account;
    const numbers = boundTo.map(({ number }) => number);
    return { account: account.id, agency, application, ...rest, boundTo: numbers };
  });
  printResult(output, asJson, told, () => [
    ...table([
      words.headings('ACCOUNT', 'APPLICATION', 'STATE', 'KEY', 'STATE', 'EXPIRES', 'LAST_USE', 'CLAIMED'),
      ...listed.flatMap(rowsOf),
    ]),
    '',
    houseLine(words, limits),
  ]);
}

/** @throws ACCOUNT_UNKNOWN */
function accountsAsked({ accounts }: PolicySnapshot, id: string | undefined) {
  if (id === undefined) return [...accounts.values()];
  const account = accounts.get(id);
  if (account === undefined) throw codedError('ACCOUNT_UNKNOWN', { account: id });
  return [account];
}

/** A row for each key; one for an account that has none. */
function rowsOf({ account, standing, keys }: AccountOverview): readonly (readonly string[])[] {
  const own = [account.id, account.application?.id ?? '', standing];
  if (keys.length === 0) return [[...own, '', '', '', '', '']];
  return keys.map(({ prefix, state, expiresAt, claimEndsAt, endsAt, lastUsedAt, claimedBy }) => {
    const end = state === 'CLAIMABLE' ? claimEndsAt : (endsAt ?? expiresAt);
    return [...own, prefix, state, momentOf(end), momentOf(lastUsedAt), claimedBy ?? ''];
  });
}

function momentOf(instant: string | null): string {
  return instant === null ? '' : tableMoment(instant);
}

function houseLine(words: Words, limits: AccountLimits): string {
  const { keyMonths: months, overlapDays: overlap, claimHours: hours, dormantDays: dormant } = limits;
  return words.say('houseTimes', { months, overlap, hours, dormant });
}
