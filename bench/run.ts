/**
 * The bench table: `npm run bench` (`-- --quick` for two short rounds). Ours with permissions and audit on, against a
 * hand-written server and the plain Apollo gateway, in one run, rounds interleaved, on the demonstration data.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import autocannon from 'autocannon';
import knexFactory from 'knex';
import { demonstration } from '../province/demonstration/demonstration.ts';
import { demonstrationKeysFile } from '../province/demonstration/keys-file.ts';
import { type Workload, workloadsFor } from './peers/workloads.ts';

interface Contestant {
  readonly name: 'ours' | 'hand-written' | 'plain gateway';
  readonly child: ChildProcess;
  readonly address: string;
  request(workload: Workload): {
    url: string;
    method: 'GET' | 'POST';
    headers: Record<string, string>;
    body?: string;
  };
}

interface Sample {
  readonly perSecond: number;
  readonly p50: number;
  readonly p99: number;
  readonly cpuMs: number;
}

const isQuick = process.argv.includes('--quick');
const rounds = isQuick ? 2 : 5;
const seconds = isQuick ? 2 : 4;
const connections = 16;
const root = join(import.meta.dirname, '..');

async function start(args: readonly string[], pattern: RegExp, environment: Record<string, string> = {}) {
  const child = spawn(process.execPath, [...args], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, ...environment },
  });
  let text = '';
  child.stdout?.setEncoding('utf8');
  const address = await new Promise<string>((resolve, reject) => {
    child.stdout?.on('data', (chunk: string) => {
      text += chunk;
      const found = pattern.exec(text)?.[1];
      if (found !== undefined) resolve(found);
    });
    child.once('exit', (code) => reject(new Error(`a server ended with ${code}: ${text}`)));
  });
  return { child, address };
}

/** Processor time of a process in milliseconds, user and system (Linux; 0 elsewhere). */
async function cpuOf({ pid }: ChildProcess): Promise<number> {
  const text = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[11] ?? 0) + Number(fields[12] ?? 0)) * 10;
}

async function contestants(folder: string): Promise<readonly Contestant[]> {
  const accounts = JSON.parse(await readFile(demonstrationKeysFile(folder), 'utf8')) as {
    account: string;
    key: string;
  }[];
  const key = accounts.find(({ account }) => account === 'one-stop')?.key ?? '';
  const graphql = (address: string, workload: Workload, headers: Record<string, string> = {}) => ({
    url: address,
    method: 'POST' as const,
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query: workload.query }),
  });
  const ours = await start(
    ['province/command/lienthong.js', '--data-dir', folder, 'serve', '--port', '0'],
    /Liên Thông .*: (http:\S+)/,
    { LIENTHONG_LOG_LEVEL: 'error' },
  );
  const peer = (file: string) => start(['--import', 'tsx', `bench/peers/${file}.ts`, folder], /(http:\S+)/);
  const hand = await peer('hand-written');
  const plain = await peer('plain-gateway');
  return [
    {
      name: 'ours',
      ...ours,
      request: (workload) => graphql(`${ours.address}/graphql`, workload, { authorization: `Bearer ${key}` }),
    },
    {
      name: 'hand-written',
      ...hand,
      request: (workload) => ({ url: `${hand.address}${workload.path}`, method: 'GET', headers: {} }),
    },
    {
      name: 'plain gateway',
      ...plain,
      request: (workload) => graphql(plain.address, gatewayWorkload(workload)),
    },
  ];
}

/** The plain gateway serves the visible key under its internal name. */
function gatewayWorkload(workload: Workload): Workload {
  const query = workload.query.replace(/\{ personalId /g, '{ personalId: lt_personalId ');
  return { ...workload, query };
}

async function answerOf(contestant: Contestant, workload: Workload): Promise<string> {
  const { url, ...init } = contestant.request(workload);
  const response = await fetch(url, init);
  return JSON.stringify(JSON.parse(await response.text()));
}

async function measure(contestant: Contestant, workload: Workload, duration: number): Promise<Sample> {
  const before = await cpuOf(contestant.child);
  const result = await autocannon({ ...contestant.request(workload), connections, duration });
  const cpu = (await cpuOf(contestant.child)) - before;
  if (result.non2xx > 0 || result.errors > 0)
    throw new Error(`${contestant.name}: ${result.non2xx} refused, ${result.errors} failed`);
  return {
    perSecond: result.requests.average,
    p50: result.latency.p50,
    p99: result.latency.p99,
    cpuMs: cpu / Math.max(1, result.requests.total),
  };
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((left, right) => left - right);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

async function compare(workload: Workload, list: readonly Contestant[]): Promise<readonly string[][]> {
  const answers = await Promise.all(list.map((each) => answerOf(each, workload)));
  if (new Set(answers).size !== 1)
    throw new Error(
      `${workload.name}: the answers differ\n${answers.map((each) => each.slice(0, 300)).join('\n')}`,
    );
  const samples = new Map<string, Sample[]>(list.map(({ name }) => [name, []]));
  for (const each of list) await measure(each, workload, 2);
  for (let round = 0; round < rounds; round++) {
    for (const each of list) samples.get(each.name)?.push(await measure(each, workload, seconds));
  }
  const of = (name: string, what: keyof Sample) =>
    median((samples.get(name) ?? []).map((sample) => sample[what]));
  const base = of('hand-written', 'perSecond');
  return list.map(({ name }) => [
    workload.name,
    name,
    of(name, 'perSecond').toFixed(0),
    (of(name, 'perSecond') / base).toFixed(2),
    of(name, 'p50').toFixed(0),
    of(name, 'p99').toFixed(0),
    of(name, 'cpuMs').toFixed(2),
  ]);
}

const folder = await mkdtemp(join(tmpdir(), 'lienthong-bench-'));
let list: readonly Contestant[] = [];
try {
  await demonstration.ensureData({
    catalogue: await demonstration.loadCatalogue(),
    dataDir: folder,
    scale: 1,
  });
  const population = knexFactory({
    client: 'sqlite3',
    connection: { filename: join(folder, 'population.db') },
    useNullAsDefault: true,
  });
  const { SO_DINH_DANH } = await population('CONG_DAN')
    .orderBy('SO_DINH_DANH')
    .offset(5000)
    .first('SO_DINH_DANH');
  await population.destroy();
  list = await contestants(folder);
  const rows = [['workload', 'server', 'req/s', 'ratio to hand-written', 'p50 ms', 'p99 ms', 'CPU ms/req']];
  for (const workload of workloadsFor(String(SO_DINH_DANH))) {
    console.error(`${workload.name}: ${workload.describes}`);
    rows.push(...(await compare(workload, list)));
  }
  const widths = rows[0]?.map((_cell, at) => Math.max(...rows.map((row) => row[at]?.length ?? 0))) ?? [];
  for (const row of rows) console.log(row.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join('  '));
  console.log(
    `\n${connections} connections, ${rounds} interleaved rounds of ${seconds} s, medians; answers compared first.`,
  );
  console.log(
    'ours: permissions, validation and durable audit on; the others: none of them. Node',
    process.version,
  );
} finally {
  for (const { child } of list) child.kill();
  await rm(folder, { recursive: true, force: true });
}
