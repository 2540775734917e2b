/**
 * What more data costs: `npm run bench:scale` (`-- --quick`, `--scale=10`, `--only=<part of a name>`). The demonstration is started
 * for the first time at scale 1 and at the larger scale; then each question goes to both in turn, one request after another, and
 * the medians are compared. Permissions and log are on.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { keyOf } from '../measure/account-key.ts';
import { graphqlRequest, median } from '../measure/compare-servers.ts';
import { printTable } from '../measure/print-table.ts';
import { processorTime, type StartedServer, startServer, stopServer } from '../measure/start-server.ts';
import { someCitizens } from '../servers/some-citizens.ts';
import { type Question, questionsFor } from './questions.ts';

const wordOf = (name: string, otherwise: string) =>
  process.argv.find((word) => word.startsWith(`--${name}=`))?.slice(name.length + 3) ?? otherwise;
const isQuick = process.argv.includes('--quick');
const rounds = isQuick ? 3 : 15;
/** Requests of a question to one server in a round. */
const requests = 3;
const scales = ['1', wordOf('scale', '10')] as const;

/** The demonstration at some scale, started for the first time. */
interface Started {
  readonly server: StartedServer;
  readonly folder: string;
  readonly key: string;
  /** From the start of the process until it listens. */
  readonly startSeconds: number;
  readonly startProcessorSeconds: number;
}

async function firstStart(scale: string): Promise<Started> {
  const folder = await mkdtemp(join(tmpdir(), 'lienthong-bench-'));
  const began = performance.now();
  const server = await startServer(
    ['province/command/lienthong.js', '--data-dir', folder, 'serve', '--port', '0', '--scale', scale],
    /Liên Thông .*: (http:\S+)/,
    { LIENTHONG_LOG_LEVEL: 'error' },
  );
  const startSeconds = (performance.now() - began) / 1_000;
  const startProcessorSeconds = (await processorTime(server)) / 1_000;
  return { server, folder, startSeconds, startProcessorSeconds, key: await keyOf(folder, 'one-stop') };
}

/** Milliseconds until the whole answer is there. Throws when it is no answer. */
async function timeOf({ server, key }: Started, query: string): Promise<number> {
  const { url, ...init } = graphqlRequest(`${server.address}/graphql`, query, {
    authorization: `Bearer ${key}`,
  });
  const began = performance.now();
  const text = await (await fetch(url, init)).text();
  const time = performance.now() - began;
  if (text.includes('"errors"')) throw new Error(`${query}: ${text.slice(0, 300)}`);
  return time;
}

async function measure(list: readonly Started[], question: Question): Promise<readonly number[]> {
  const times = list.map((): number[] => []);
  for (const each of list) for (let at = 0; at < 5; at++) await timeOf(each, question.query(at));
  for (let round = 0; round < rounds; round++) {
    for (const [place, each] of list.entries())
      for (let at = 0; at < requests; at++)
        times[place]?.push(await timeOf(each, question.query(round * requests + at)));
  }
  return times.map(median);
}

const list: Started[] = [];
try {
  for (const scale of scales) list.push(await firstStart(scale));
  const row = (name: string, [small = 0, large = 0]: readonly number[], digits = 1) => [
    ...[name, small.toFixed(digits), large.toFixed(digits), (large / small).toFixed(1)],
  ];
  const rows = [['what', ...scales.map((scale) => `scale ${scale}`), 'ratio']];
  rows.push(
    row(
      'first start, s',
      list.map(({ startSeconds }) => startSeconds),
    ),
  );
  rows.push(
    row(
      'first start, s of processor',
      list.map((each) => each.startProcessorSeconds),
    ),
  );
  const citizens = await someCitizens(list[0]?.folder ?? '');
  for (const question of questionsFor(citizens)) {
    if (!question.name.includes(wordOf('only', ''))) continue;
    rows.push(row(`${question.name}, ms`, await measure(list, question)));
  }
  printTable(rows);
  console.log(`\nMedians of ${rounds * requests} requests, one after another. Node`, process.version);
} finally {
  await Promise.all(list.map(({ server }) => stopServer(server)));
  for (const { folder } of list) await rm(folder, { recursive: true, force: true });
}
