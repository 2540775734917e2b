import autocannon from 'autocannon';
import type { Workload } from '../servers/workloads.ts';
import { processorTime, type StartedServer } from './start-server.ts';

/** A request as `fetch` and the load generator take it. */
export interface Asked {
  readonly url: string;
  readonly method: 'GET' | 'POST';
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** A server that answers the workloads. */
export interface Contestant {
  readonly name: string;
  readonly server: StartedServer;
  request(workload: Workload): Asked;
}

/** How a comparison is measured. */
export interface Rounds {
  readonly rounds: number;
  /** Of each server in a round. */
  readonly seconds: number;
  readonly connections: number;
  /** The contestant that the ratios are of. */
  readonly base: string;
}

/** `--quick`: two short rounds, which tell whether it runs and nothing more. */
export function roundsOf(args: readonly string[]): Rounds {
  const isQuick = args.includes('--quick');
  return { rounds: isQuick ? 2 : 5, seconds: isQuick ? 2 : 4, connections: 16, base: 'hand-written' };
}

const comparedColumns = [
  ...['workload', 'server', 'req/s', 'ratio to hand-written', 'p50 ms', 'p99 ms', 'CPU ms/req'],
];

interface Sample {
  readonly perSecond: number;
  readonly p50: number;
  readonly p99: number;
  readonly cpuMs: number;
}

/** A query as a POST request. */
export function graphqlRequest(
  url: string,
  query: string,
  headers: Readonly<Record<string, string>> = {},
): Asked {
  return {
    url,
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query }),
  };
}

/**
 * Measures workloads on every server: all answers are compared, then for each workload every server is warmed up and the rounds
 * are interleaved. The head of the table, and one row of medians for each workload and server. Throws when answers differ.
 */
export async function compareServers(
  workloads: readonly Workload[],
  list: readonly Contestant[],
  how: Rounds,
): Promise<readonly (readonly string[])[]> {
  for (const workload of workloads) await requireSameAnswers(workload, list);
  const rows: (readonly string[])[] = [comparedColumns];
  for (const workload of workloads) {
    console.error(`${workload.name}: ${workload.describes}`);
    rows.push(...(await measureWorkload(workload, list, how)));
  }
  return rows;
}

async function measureWorkload(
  workload: Workload,
  list: readonly Contestant[],
  how: Rounds,
): Promise<readonly string[][]> {
  const samples = new Map<string, Sample[]>(list.map(({ name }) => [name, []]));
  for (const each of list) await measure(each, workload, { ...how, seconds: Math.min(2, how.seconds) });
  for (let round = 0; round < how.rounds; round++) {
    for (const each of list) samples.get(each.name)?.push(await measure(each, workload, how));
  }
  const of = (name: string, what: keyof Sample) =>
    median((samples.get(name) ?? []).map((sample) => sample[what]));
  const base = of(how.base, 'perSecond');
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

/** WHY first: who answers something else is not slower or faster. An error is no answer, even where all servers have it. */
async function requireSameAnswers(workload: Workload, list: readonly Contestant[]): Promise<void> {
  const answers = await Promise.all(list.map((each) => answerOf(each, workload)));
  const told = answers.map((answer, at) => `${list[at]?.name}: ${answer.slice(0, 400)}`).join('\n');
  if (new Set(answers).size !== 1) throw new Error(`${workload.name}: the answers differ\n${told}`);
  if (answers[0]?.includes('"errors"')) throw new Error(`${workload.name}: nobody answers\n${told}`);
}

async function answerOf(contestant: Contestant, workload: Workload): Promise<string> {
  const { url, ...init } = contestant.request(workload);
  const response = await fetch(url, init);
  return JSON.stringify(JSON.parse(await response.text()));
}

async function measure(
  contestant: Contestant,
  workload: Workload,
  { seconds, connections }: Rounds,
): Promise<Sample> {
  const before = await processorTime(contestant.server);
  const result = await autocannon({ ...contestant.request(workload), connections, duration: seconds });
  const cpu = (await processorTime(contestant.server)) - before;
  if (result.non2xx > 0 || result.errors > 0)
    throw new Error(`${contestant.name}: ${result.non2xx} refused, ${result.errors} failed`);
  return {
    perSecond: result.requests.average,
    p50: result.latency.p50,
    p99: result.latency.p99,
    cpuMs: cpu / Math.max(1, result.requests.total),
  };
}

/** The middle one of some values; 0 of none. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((left, right) => left - right);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
