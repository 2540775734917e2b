import type { Command } from 'commander';
import { type PolicyWitness, requireNewest } from '../../gateway/resolve/require-newest.ts';
import { hasCode } from '../../schema/errors/coded-error.ts';
import type { ControlStore } from '../../subgraphs/registry/store/control-store-interface.ts';
import { type ActorFlag, actorOption } from './actor-option.ts';
import { administerAnyPolicy } from './administer.ts';
import type { CommandContext } from './command-context.ts';
import { printResult } from './output.ts';
import { requiredReasonOption } from './reason-option.ts';

interface AcceptFlags extends ActorFlag {
  readonly json?: boolean;
  readonly why: string;
}

/** Adds `policy accept`. */
export function addPolicyAcceptCommand(policyCommand: Command, context: CommandContext): void {
  policyCommand
    .command('accept')
    .description(
      'after a restore without a newer copy: take the policy of the control database for the newest, although the log has seen a newer one',
    )
    .addOption(requiredReasonOption('--why <text>', 'reason, kept in the history'))
    .option('--json', 'print JSON')
    // WHY the operator: nobody can sign in while the policy is older than what was served.
    .addOption(actorOption('who acts, for history and audit', () => true))
    .action((flags: AcceptFlags) => accept(context, flags));
}

async function accept(
  { province, configuration, output, words }: CommandContext,
  flags: AcceptFlags,
): Promise<void> {
  const { by, why, json } = flags;
  const act = { by, detail: 'policy accept' };
  const accepted = await administerAnyPolicy({ province, configuration }, act, (store, log) =>
    acceptWhereBack(store, log, { by, why }),
  );
  printResult(output, json, accepted, ({ version, seen }) => [
    seen === null ? words.say('policyNewest', { version }) : words.say('policyAccepted', { version, seen }),
  ]);
}

/** Accepts a policy that went back; `seen` is the version that was newest before, null when there was nothing to accept. */
async function acceptWhereBack(
  store: ControlStore,
  log: PolicyWitness,
  options: { readonly by: string; readonly why: string },
): Promise<{ readonly version: number; readonly seen: number | null }> {
  try {
    return { version: await requireNewest(store, log), seen: null };
  } catch (error) {
    if (!hasCode(error, 'POLICY_WENT_BACK')) throw error;
    const seen = Number(error.details.newest);
    return { version: await store.acceptAsNewest(seen, options), seen };
  }
}
