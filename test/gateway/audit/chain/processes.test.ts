import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { auditProcessContract, expectAllKept, startAppender, until } from '../contract/process-contract.ts';
import { openSqliteKeptLog } from '../sqlite-kept-log.ts';
import { queryRecord } from './child-record.ts';

auditProcessContract(openSqliteKeptLog);

it('refuses while no byte can be written, and goes on without gap or fork when it can again', async () => {
  const kept = await openSqliteKeptLog();
  const log = await kept.open();
  await log.append(queryRecord('first'));
  await log.close();
  const limit = ['sh', '-c', 'ulimit -S -f 400; exec "$@"', 'limited'];
  const child = startAppender(kept, 'full', 0, limit);
  const isRefused = (line: string) => line.startsWith('refused AUDIT_UNAVAILABLE');
  await until(() => child.lines().filter(isRefused).length > 20);
  const refusedAt = child.lines().length;
  await promisify(execFile)('prlimit', ['--pid', String(child.pid), '--fsize=unlimited']);
  // WHY the last ones: a log that begins anew holds some records below the limit too.
  await until(() => {
    const since = child.lines().slice(refusedAt);
    return since.length > 50 && !since.slice(-50).some((line) => line.startsWith('refused'));
  });
  child.kill();
  await child.ended;
  expect(
    child
      .lines()
      .slice(-20)
      .some((line) => line.startsWith('refused')),
  ).toBe(false);
  await expectAllKept(kept, [child], 1);
}, 60_000);
