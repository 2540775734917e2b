import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { openAuditLog } from '../../../../gateway/audit/chain/audit-log.ts';
import { tailAudit } from '../../../../gateway/audit/chain/tail-audit.ts';
import { verifyAudit } from '../../../../gateway/audit/read/verify-audit.ts';
import { temporaryFolder } from '../audit-fixture.ts';
import { queryRecord } from './child-record.ts';

const program = join(import.meta.dirname, 'append-until-killed.ts');

interface Child {
  readonly pid: number;
  /** Lines printed so far. */
  readonly lines: () => readonly string[];
  readonly ended: Promise<unknown>;
  readonly kill: () => void;
}

/** WHY a file takes its lines: a full pipe would refuse the child's synchronous writes. */
function start(folder: string, name: string, records = 0, command: readonly string[] = []): Child {
  const output = join(folder, `${name}.lines`);
  const descriptor = openSync(output, 'a');
  const [first = '', ...rest] = [
    ...command,
    process.execPath,
    '--import',
    'tsx',
    program,
    folder,
    name,
    String(records),
  ];
  const child = spawn(first, rest, { stdio: ['ignore', descriptor, 'inherit'] });
  closeSync(descriptor);
  const lines = () => {
    const text = readFileSync(output, 'utf8');
    return text
      .slice(0, text.lastIndexOf('\n') + 1)
      .split('\n')
      .slice(0, -1);
  };
  const pid = child.pid;
  if (pid === undefined) throw new Error('the child did not start');
  return { pid, lines, ended: once(child, 'close'), kill: () => child.kill('SIGKILL') };
}

async function until(condition: () => boolean): Promise<void> {
  const deadline = performance.now() + 20_000;
  while (!condition()) {
    if (performance.now() > deadline) throw new Error('waited too long');
    await new Promise((resolve) => setTimeout(resolve, 2));
  }
}

/** `seq` by request id of all acknowledged records. */
function acknowledged(children: readonly Child[]): ReadonlyMap<string, number> {
  const lines = children.flatMap((child) => child.lines()).filter((line) => !line.startsWith('refused'));
  return new Map(lines.map((line) => line.split(' ')).map(([seq = '', id = '']) => [id, Number(seq)]));
}

async function expectAllKept(folder: string, children: readonly Child[], extra = 0): Promise<void> {
  const { ok, records, firstBroken } = await verifyAudit({ folder });
  expect({ ok, firstBroken }).toEqual({ ok: true, firstBroken: undefined });
  const entries = await tailAudit({ folder, count: 10_000 });
  const kept = new Map(entries.map(({ seq, record }) => [record.requestId, seq]));
  expect(kept.size, 'no record twice').toBe(Math.min(records, 10_000));
  const answered = acknowledged(children);
  expect(answered.size).toBeGreaterThan(0);
  expect(records).toBeGreaterThanOrEqual(answered.size + extra);
  for (const [id, seq] of answered) if (seq > records - 10_000) expect(kept.get(id), id).toBe(seq);
}

it('three processes that start at once and this one append to one chain without a fork', async () => {
  const folder = await temporaryFolder();
  const children = ['a', 'b', 'c'].map((name) => start(folder, name, 300));
  const log = await openAuditLog({ folder });
  for (let index = 0; index < 100; index++) await log.append(queryRecord(`here-${index}`));
  await Promise.all(children.map(({ ended }) => ended));
  await log.close();
  const answered = acknowledged(children);
  expect(new Set(answered.values()).size).toBe(answered.size);
  await expectAllKept(folder, children, 100);
  expect((await verifyAudit({ folder })).records).toBe(answered.size + 100);
  expect(children.flatMap((child) => child.lines()).some((line) => line.startsWith('refused'))).toBe(false);
}, 60_000);

it('loses no acknowledged record over 40 kill -9, and the chain verifies after each', async () => {
  const folder = await temporaryFolder();
  const killed: Child[] = [];
  for (let round = 0; round < 20; round++) {
    const pair = [start(folder, `k${round}`), start(folder, `l${round}`)];
    killed.push(...pair);
    await until(() => pair.every((child) => child.lines().length > 0));
    await new Promise((resolve) => setTimeout(resolve, (round * 37) % 50));
    for (const child of pair) child.kill();
    await Promise.all(pair.map(({ ended }) => ended));
    expect((await verifyAudit({ folder })).firstBroken, `round ${round}`).toBeUndefined();
  }
  await expectAllKept(folder, killed);
  const log = await openAuditLog({ folder });
  await log.append(queryRecord('afterwards'));
  await log.close();
  expect((await verifyAudit({ folder })).ok).toBe(true);
}, 120_000);

it('refuses while no byte can be written, and goes on without gap or fork when it can again', async () => {
  const folder = await temporaryFolder();
  const log = await openAuditLog({ folder });
  await log.append(queryRecord('first'));
  await log.close();
  const limit = ['sh', '-c', 'ulimit -S -f 400; exec "$@"', 'limited'];
  const child = start(folder, 'full', 0, limit);
  const isRefused = (line: string) => line.startsWith('refused AUDIT_UNAVAILABLE');
  await until(() => child.lines().filter(isRefused).length > 20);
  const refusedAt = child.lines().length;
  await promisify(execFile)('prlimit', ['--pid', String(child.pid), '--fsize=unlimited']);
  await until(
    () =>
      child
        .lines()
        .slice(refusedAt)
        .filter((line) => !line.startsWith('refused')).length > 50,
  );
  child.kill();
  await child.ended;
  expect(
    child
      .lines()
      .slice(-20)
      .some((line) => line.startsWith('refused')),
  ).toBe(false);
  await expectAllKept(folder, [child], 1);
}, 60_000);
