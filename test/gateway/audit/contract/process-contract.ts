import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { queryRecord } from '../chain/child-record.ts';
import type { KeptLog, OpenKeptLog } from './kept-log.ts';

/** Several processes append to one chain; none loses a record that it acknowledged, however it ends. */
export function auditProcessContract(openKept: OpenKeptLog): void {
  describe('processes', () => {
    it('three processes that start at once and this one append to one chain without a fork', async () => {
      const kept = await openKept();
      const children = ['a', 'b', 'c'].map((name) => startAppender(kept, name, 300));
      const log = await kept.open();
      for (let index = 0; index < 100; index++) await log.append(queryRecord(`here-${index}`));
      await Promise.all(children.map(({ ended }) => ended));
      await log.close();
      const answered = acknowledged(children);
      expect(new Set(answered.values()).size).toBe(answered.size);
      await expectAllKept(kept, children, 100);
      expect((await kept.verify()).records).toBe(answered.size + 100);
      expect(children.flatMap((child) => child.lines()).some((line) => line.startsWith('refused'))).toBe(
        false,
      );
    }, 60_000);

    it('loses no acknowledged record over 40 kill -9, and the chain verifies after each', async () => {
      const kept = await openKept();
      const killed: Child[] = [];
      for (let round = 0; round < 20; round++) {
        const pair = [startAppender(kept, `k${round}`), startAppender(kept, `l${round}`)];
        killed.push(...pair);
        await until(() => pair.every((child) => child.lines().length > 0));
        await new Promise((resolve) => setTimeout(resolve, (round * 37) % 50));
        for (const child of pair) child.kill();
        await Promise.all(pair.map(({ ended }) => ended));
        expect((await kept.verify()).firstBroken, `round ${round}`).toBeUndefined();
      }
      await expectAllKept(kept, killed);
      const log = await kept.open();
      await log.append(queryRecord('afterwards'));
      await log.close();
      expect((await kept.verify()).ok).toBe(true);
    }, 120_000);
  });
}

/** Ends what a test has started and, when it failed, left. */
const started: (() => void)[] = [];
afterEach(() => {
  for (const end of started.splice(0)) end();
});

/** A process that appends to a log. */
export interface Child {
  readonly pid: number;
  /** Lines printed so far. */
  readonly lines: () => readonly string[];
  readonly ended: Promise<unknown>;
  readonly kill: () => void;
}

/** WHY a file takes its lines: a full pipe would refuse the child's synchronous writes. */
export function startAppender(
  { appender, folder }: KeptLog,
  name: string,
  records = 0,
  command: readonly string[] = [],
): Child {
  const output = join(folder, `${name}.lines`);
  const descriptor = openSync(output, 'a');
  const [first = '', ...rest] = [
    ...command,
    process.execPath,
    '--import',
    'tsx',
    ...appender,
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
  started.push(() => child.kill('SIGKILL'));
  if (pid === undefined) throw new Error('the child did not start');
  return { pid, lines, ended: once(child, 'close'), kill: () => child.kill('SIGKILL') };
}

/** Waits until a condition holds, 20 seconds at most. */
export async function until(condition: () => boolean): Promise<void> {
  const deadline = performance.now() + 20_000;
  while (!condition()) {
    if (performance.now() > deadline) throw new Error('waited too long');
    await new Promise((resolve) => setTimeout(resolve, 2));
  }
}

/** `seq` by request id of all acknowledged records. */
export function acknowledged(children: readonly Child[]): ReadonlyMap<string, number> {
  const lines = children.flatMap((child) => child.lines()).filter((line) => !line.startsWith('refused'));
  return new Map(lines.map((line) => line.split(' ')).map(([seq = '', id = '']) => [id, Number(seq)]));
}

export async function expectAllKept(kept: KeptLog, children: readonly Child[], extra = 0): Promise<void> {
  const { ok, records, firstBroken } = await kept.verify();
  expect({ ok, firstBroken }).toEqual({ ok: true, firstBroken: undefined });
  const entries = await kept.tail(10_000);
  const numbers = new Map(entries.map(({ seq, record }) => [record.requestId, seq]));
  expect(numbers.size, 'no record twice').toBe(Math.min(records, 10_000));
  const answered = acknowledged(children);
  expect(answered.size).toBeGreaterThan(0);
  expect(records).toBeGreaterThanOrEqual(answered.size + extra);
  for (const [id, seq] of answered) if (seq > records - 10_000) expect(numbers.get(id), id).toBe(seq);
}
