import type { Command } from 'commander';
import type { Configuration } from '../../schema/config/configuration.ts';
import { registryError } from '../../schema/errors/registry.ts';
import { type Explanation, explainItem } from '../../schema/permission/explain-item.ts';
import type { Account, PolicySnapshot } from '../../schema/permission/policy.ts';
import { withStore } from './administer.ts';
import { loadCatalogue } from './load-catalogue.ts';
import { exitCodes, type Output, printResult } from './output.ts';

/** The account of a name, or null for `public`. Rejects with ACCOUNT_UNKNOWN. */
export function accountNamed(policy: PolicySnapshot, name: string): Account | null {
  if (name === 'public') return null;
  const account = policy.accounts.get(name);
  if (account === undefined) throw registryError('ACCOUNT_UNKNOWN', { account: name });
  return account;
}

/** Adds `explain --as ACCOUNT COORDINATE`. */
export function addExplainCommand(
  program: Command,
  configuration: () => Configuration,
  output: Output,
): void {
  program
    .command('explain <coordinate>')
    .description(
      'why an account may or may not read a data item, e.g. explain --as tax Citizen.religion; exit 1 when not',
    )
    .requiredOption('--as <account>', 'account id, or public')
    .option('--at <instant>', 'a past moment (ISO 8601)')
    .option('--json', 'print JSON')
    .action(
      async (
        coordinate: string,
        flags: { readonly as: string; readonly at?: string; readonly json?: boolean },
      ) => {
        const catalogue = await loadCatalogue();
        const policy = await withStore(configuration(), (store) => store.snapshot());
        const moment = flags.at === undefined ? Date.now() : Date.parse(flags.at);
        if (Number.isNaN(moment))
          throw registryError('BAD_REQUEST', { detail: '--at is not an ISO 8601 instant' });
        const account = accountNamed(policy, flags.as);
        const explanation = explainItem(
          catalogue,
          policy,
          account,
          coordinate,
          new Date(moment).toISOString(),
        );
        printResult(output, flags.json, explanation, linesOf);
        if (!explanation.decision.startsWith('PERMITTED')) process.exitCode = exitCodes.negative;
      },
    );
}

function linesOf(explanation: Explanation): readonly string[] {
  const { coordinate, decision, mode, reason, message, grantedBy, validUntil, rules, howToRequest } =
    explanation;
  return [
    `${coordinate}: ${decision}${reason === null ? '' : ` (${reason})`}`,
    `  ${message.vi}`,
    `  ${message.en}`,
    `  mode: ${mode ?? '-'}`,
    ...(grantedBy.length === 0
      ? []
      : [`  granted by: ${grantedBy.join(', ')}, until ${validUntil ?? 'open end'}`]),
    ...rules.map(
      (rule) =>
        `  rule ${rule.grant} "${rule.title}": ${rule.effect}` +
        (rule.rows === null ? '' : `, rows ${JSON.stringify(rule.rows)}`) +
        (rule.reason === null ? '' : `\n    ${rule.reason}`) +
        (rule.restoredBy === null ? '' : `\n    ${rule.restoredBy}`),
    ),
    ...(howToRequest === null ? [] : [`  ${howToRequest.text.vi}`, `  ${howToRequest.text.en}`]),
  ];
}
