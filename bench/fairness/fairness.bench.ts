/**
 * What one consumer makes of another's answers: the median and the 99th percentile of an account's look-ups alone, and beside
 * each of the heaviest loads that another account, or the public, may send, 50 requests at once. Each load is measured between
 * two measurements alone, so that a ratio compares neighbours. The load comes from a process of its own at the lowest
 * priority, since the processors of a real one are another machine's. `--prices` times the single requests instead, one after
 * another; `--only=<part of a name>` measures some of the loads.
 * Run: `npm run bench:fairness` (`-- <seconds each> <scale of the data>`).
 */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { demonstration } from '../../province/demonstration/demonstration.ts';
import { startFlooded } from '../../test/fixtures/flood.ts';
import { readKeys } from '../../test/fixtures/running-province.ts';
import { agent, ask } from './ask.ts';
import { type Load, loads } from './loads.ts';

/** Times of look-ups, in milliseconds. */
interface Times {
  readonly median: number;
  readonly p99: number;
}

const only = process.argv.find((word) => word.startsWith('--only='))?.slice('--only='.length) ?? '';
const [seconds = '4', scale = '1'] = process.argv.slice(2).filter((word) => !word.startsWith('--'));
const folder = await mkdtemp(join(tmpdir(), 'lienthong-bench-'));
try {
  const catalogue = await demonstration.loadCatalogue();
  await demonstration.ensureData({ catalogue, dataDir: folder, scale: Number(scale) });
  const keys = await readKeys(folder);
  const server = await startFlooded(folder);
  const lookUp = () => ask(server.address, keys.get('tax'), '{ enterprises(first: 1) { nodes { name } } }');
  const keyOf = ({ account }: Load) => (account === undefined ? null : keys.get(account));

  /** Look-ups, one after another. */
  const measure = async (): Promise<Times> => {
    const times: number[] = [];
    const end = performance.now() + Number(seconds) * 1_000;
    while (performance.now() < end) {
      const began = performance.now();
      await lookUp();
      times.push(performance.now() - began);
      await wait(2);
    }
    times.sort((left, right) => left - right);
    const part = (share: number) => times[Math.floor(times.length * share)] ?? 0;
    return { median: part(0.5), p99: part(0.99) };
  };

  const beside = async (load: Load) => {
    const key = keyOf(load);
    const given = [server.address, load.name, ...(key ? [key] : [])];
    const flood = fork(join(import.meta.dirname, 'flood-child.ts'), given, { execArgv: ['--import', 'tsx'] });
    await once(flood, 'message');
    // WHY before: the share of who asked alone becomes small with the first look-up.
    for (let count = 0; count < 10; count++) await lookUp();
    const times = await measure();
    const told = once(flood, 'message');
    flood.send('stop');
    return { times, told: String((await told)[0]) };
  };

  const price = async (load: Load) => {
    for (let at = 0; at < 5; at++) await ask(server.address, keyOf(load), load.query(at));
    const began = performance.now();
    for (let at = 0; at < 20; at++) await ask(server.address, keyOf(load), load.query(at));
    return (performance.now() - began) / 20;
  };

  for (let at = 0; at < 200; at++) await lookUp();
  if (process.argv.includes('--prices')) {
    console.log('| request | ms alone |\n|---|---|');
    for (const load of loads) console.log(`| ${load.name} | ${(await price(load)).toFixed(1)} |`);
  } else {
    console.log('| beside | median ms alone | beside | p99 ms alone | beside | ratio of p99 | answers |');
    console.log('|---|---|---|---|---|---|---|');
    for (const load of loads.filter(({ name }) => name.includes(only))) {
      const before = await measure();
      const { times, told } = await beside(load);
      await wait(500);
      const after = await measure();
      const alone = (before.p99 + after.p99) / 2;
      const cells = [(before.median + after.median) / 2, times.median, alone, times.p99, times.p99 / alone];
      console.log(`| ${load.name} | ${cells.map((cell) => cell.toFixed(1)).join(' | ')} | ${told} |`);
    }
  }
  await server.stop();
} finally {
  agent.destroy();
  await rm(folder, { recursive: true, force: true });
}
