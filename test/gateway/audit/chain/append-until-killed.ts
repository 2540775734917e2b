import { writeSync } from 'node:fs';
import { openAuditLog } from '../../../../gateway/audit/chain/audit-log.ts';
import { queryRecord } from './child-record.ts';

/**
 * A process that appends to a log and prints a line for each record that was acknowledged:
 * `seq requestId`, or `refused code requestId`. Arguments: folder, name, records (0 = for ever), records at once.
 */
const [folder = '', name = '', records = '0', atOnce = '8'] = process.argv.slice(2);
const log = await openAuditLog({ folder });
let count = 0;

async function work(): Promise<void> {
  while (records === '0' || count < Number(records)) {
    const requestId = `${name}-${count++}`;
    const line = await log.append(queryRecord(requestId)).then(
      ({ seq }) => `${seq} ${requestId}`,
      (error: { code?: string }) => `refused ${error.code} ${requestId}`,
    );
    // WHY synchronous: what was acknowledged must be seen even if this process is killed in the next instruction.
    writeSync(1, `${line}\n`);
    if (line.startsWith('refused')) await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

await Promise.all(Array.from({ length: Number(atOnce) }, () => work()));
await log.close();
