/**
 * What one consumer makes of another's answers: the 99th percentile of an account's look-ups alone, and beside each of the
 * heaviest loads that another account, or the public, may send, 50 requests at once. Each load is measured between two
 * measurements alone, so that a ratio compares neighbours. `--prices` times the single requests instead, one after another.
 * Run: `npm run bench:fairness` (`-- <seconds each> <scale of the data>`).
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { Agent, request as send } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { demonstration } from '../province/demonstration/demonstration.ts';
import { startFlooded } from '../test/fixtures/flood.ts';
import { readKeys } from '../test/fixtures/running-province.ts';

interface Load {
  readonly name: string;
  /** Left out: the public. */
  readonly account?: string;
  readonly query: (at: number) => string;
}

const atOnce = 50;
const busy = 'one-stop';
const columns = 'personalId fullName dateOfBirth gender';
const repeated = (count: number, field: string) =>
  Array.from({ length: count }, (_none, at) => `a${at}: ${field}`).join(' ');

const loads: readonly Load[] = [
  {
    name: 'text searches',
    account: busy,
    query: (at) =>
      `{ citizens(where: { fullName: { contains: "zz${at % 100}" } }) { nodes { ${columns} } } }`,
  },
  {
    name: 'text searches under or, in order',
    account: busy,
    query: (at) =>
      `{ citizens(where: { or: [{ fullName: { contains: "an${at % 100}" } }, { fullName: { contains: "nguyen" } }] }, orderBy: [{ field: fullName }]) { nodes { ${columns} } } }`,
  },
  {
    name: 'pages of 800 rows',
    account: busy,
    query: () => `{ citizens(first: 800) { nodes { ${columns} } } }`,
  },
  {
    name: 'joins over three databases',
    account: busy,
    query: () =>
      '{ dossiers(first: 500) { nodes { dossierCode applicant { fullName household { householdId commune { name } } } } } }',
  },
  {
    name: 'counts under 10 aliases',
    account: busy,
    query: (at) =>
      `{ ${repeated(10, `citizens(where: { fullName: { contains: "${at % 100}" } }) { totalCount }`)} }`,
  },
  {
    name: 'statistics',
    account: busy,
    query: () =>
      '{ citizensAggregate(groupBy: [gender, permanentAddress_commune]) { groups { key { gender } count } } }',
  },
  {
    name: 'statistics of the public',
    query: () =>
      '{ citizensAggregate(groupBy: [gender, permanentAddress_commune]) { groups { key { gender } count } } }',
  },
  {
    name: 'documents unlike each other',
    query: (at) => `{ ${repeated(8, `enterprises(first: 1) { nodes { n${at}: name enterpriseCode } }`)} }`,
  },
  {
    name: 'viewer permissions under 10 aliases, the public',
    query: () => `{ viewer { ${repeated(10, 'permissions { coordinate grantedBy masks { kind } }')} } }`,
  },
  {
    name: 'catalogue, the public',
    query: () => '{ catalogue { items { coordinate label { vi en } modes { class mode } permitted } } }',
  },
];

const agent = new Agent({ keepAlive: true, maxSockets: 200 });

function ask(address: string, key: string | null | undefined, query: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const headers = {
      'content-type': 'application/json',
      ...(key ? { authorization: `Bearer ${key}` } : {}),
    };
    const asked = send(`${address}/graphql`, { method: 'POST', agent, headers }, (response) => {
      response.resume().once('end', () => resolve(response.statusCode ?? 0));
    });
    asked.once('error', reject);
    asked.end(JSON.stringify({ query }));
  });
}

const [seconds = '4', scale = '1'] = process.argv.slice(2).filter((word) => !word.startsWith('--'));
const folder = await mkdtemp(join(tmpdir(), 'lienthong-bench-'));
try {
  const catalogue = await demonstration.loadCatalogue();
  await demonstration.ensureData({ catalogue, dataDir: folder, scale: Number(scale) });
  const keys = await readKeys(folder);
  const server = await startFlooded(folder);
  const lookUp = () => ask(server.address, keys.get('tax'), '{ enterprises(first: 1) { nodes { name } } }');
  const loaded = ({ account, query }: Load, at: number) =>
    ask(server.address, account === undefined ? null : keys.get(account), query(at));

  /** The 99th percentile of look-ups, one after another, in milliseconds. */
  const p99 = async () => {
    const times: number[] = [];
    const end = performance.now() + Number(seconds) * 1_000;
    while (performance.now() < end) {
      const began = performance.now();
      await lookUp();
      times.push(performance.now() - began);
      await wait(2);
    }
    times.sort((left, right) => left - right);
    return times[Math.floor(times.length * 0.99)] ?? 0;
  };

  const beside = async (load: Load) => {
    const statuses = new Map<number, number>();
    let isOver = false;
    let at = 0;
    const workers = Array.from({ length: atOnce }, async () => {
      while (!isOver) {
        const status = await loaded(load, at++);
        statuses.set(status, (statuses.get(status) ?? 0) + 1);
      }
    });
    // WHY before: the share of who asked alone becomes small with the first look-up.
    for (let count = 0; count < 10; count++) await lookUp();
    const time = await p99();
    isOver = true;
    await Promise.all(workers);
    return { time, told: [...statuses].map(([status, count]) => `${count} x ${status}`).join(', ') };
  };

  const price = async (load: Load) => {
    for (let at = 0; at < 5; at++) await loaded(load, at);
    const began = performance.now();
    for (let at = 0; at < 20; at++) await loaded(load, at);
    return (performance.now() - began) / 20;
  };

  for (let at = 0; at < 200; at++) await lookUp();
  if (process.argv.includes('--prices')) {
    console.log('| request | ms alone |\n|---|---|');
    for (const load of loads) console.log(`| ${load.name} | ${(await price(load)).toFixed(1)} |`);
  } else {
    console.log('| beside | p99 ms alone | p99 ms beside | ratio | answers |\n|---|---|---|---|---|');
    for (const load of loads) {
      const before = await p99();
      const { time, told } = await beside(load);
      await wait(500);
      const alone = (before + (await p99())) / 2;
      console.log(
        `| ${load.name} | ${alone.toFixed(1)} | ${time.toFixed(1)} | ${(time / alone).toFixed(1)} | ${told} |`,
      );
    }
  }
  await server.stop();
} finally {
  agent.destroy();
  await rm(folder, { recursive: true, force: true });
}
