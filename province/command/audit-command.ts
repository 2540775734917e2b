import type { Command } from 'commander';
import { tailAudit } from '../../gateway/audit/chain/tail-audit.ts';
import { auditProblems, verifyAudit } from '../../gateway/audit/read/verify-audit.ts';
import type { CommandContext } from './command-context.ts';
import { exitCodes, printResult, table } from './output.ts';

/** Adds `audit verify|tail`. */
export function addAuditCommand(program: Command, { configuration, output }: CommandContext): void {
  const command = program.command('audit').description('the sharing log (Decree 47/2020 Art 45)');
  command
    .command('verify')
    .description(
      'recompute the whole chain; exit 1 and name the record when one was changed, removed or cut off',
    )
    .option('--json', 'print JSON')
    .action(async (flags: { readonly json?: boolean }) => {
      const result = await verifyAudit({ folder: configuration().dataDir });
      printResult(output, flags.json, result, ({ ok, records, firstBroken }) =>
        ok || firstBroken === undefined
          ? [`${records} records, all sound`]
          : [
              `record ${firstBroken.seq}: ${firstBroken.problem}`,
              auditProblems[firstBroken.problem].vi,
              auditProblems[firstBroken.problem].en,
            ],
      );
      if (!result.ok) process.exitCode = exitCodes.negative;
    });
  command
    .command('tail')
    .description('the newest records')
    .option('-n, --count <number>', 'how many', '20')
    .option('--json', 'print JSON')
    .action(async (flags: { readonly json?: boolean; readonly count: string }) => {
      const count = Math.max(1, Number.parseInt(flags.count, 10) || 20);
      const entries = await tailAudit({ folder: configuration().dataDir, count });
      printResult(output, flags.json, entries, (list) =>
        table([
          ['SEQ', 'TIME', 'KIND', 'ACCOUNT', 'OUTCOME', 'STATUS', 'POLICY', 'RELEASED', 'DENIED', 'WHAT'],
          ...list.map(({ seq, record }) => [
            String(seq),
            record.answeredAt,
            record.kind,
            record.account ?? 'public',
            record.outcome,
            String(record.status),
            String(record.policyVersion ?? '-'),
            String(record.released.length),
            record.denied.map(({ coordinate }) => coordinate).join(',') || '-',
            (record.kind === 'ADMIN'
              ? record.detail
              : (record.operationName ?? record.operation?.slice(0, 60))) ?? '-',
          ]),
        ]),
      );
    });
}
