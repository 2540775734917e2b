/**
 * What a flood of requests makes of the memory of a server: each kind in turn on one server, as many requests of each as the
 * first argument says (3,000 when it is left out). Run: `npm run bench:flood`.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { demonstration } from '../province/demonstration/demonstration.ts';
import { type FloodKind, type FloodRequest, floods, startFlooded } from '../test/fixtures/flood.ts';
import { readKeys } from '../test/fixtures/running-province.ts';

const [each = '3000', only] = process.argv.slice(2);
const megabytes = (bytes: number) => (bytes / 1e6).toFixed(0);

const folder = await mkdtemp(join(tmpdir(), 'lienthong-bench-'));
try {
  await demonstration.ensureData({
    catalogue: await demonstration.loadCatalogue(),
    dataDir: folder,
    scale: 0.05,
  });
  const key = (await readKeys(folder)).get('one-stop');
  const server = await startFlooded(folder);
  const requests = (kind: FloodKind, count: number): readonly FloodRequest[] =>
    Array.from({ length: count }, (_none, at) => ({ ...(key ? { key } : {}), ...floods[kind](at) }));
  const kinds = Object.keys(floods) as FloodKind[];
  for (const kind of kinds) await server.flood(requests(kind, 5));
  const first = await server.memory();
  console.log(`before: RSS ${megabytes(first.rss)} MB, heap ${megabytes(first.heap)} MB`);
  console.log(
    '| flood of | answers | RSS, MB over the first | heap, MB over the first | ms each |\n|---|---|---|---|---|',
  );
  for (const kind of kinds.filter((one) => only === undefined || one === only)) {
    const began = performance.now();
    const answers = await server.flood(requests(kind, Number(each)));
    const took = (performance.now() - began) / Number(each);
    const { rss, heap } = await server.memory();
    const statuses = [...answers].map(([status, count]) => `${count} x ${status}`).join(', ');
    console.log(
      `| ${kind} | ${statuses} | ${megabytes(rss - first.rss)} | ${megabytes(heap - first.heap)} | ${took.toFixed(1)} |`,
    );
  }
  await server.stop();
} finally {
  await rm(folder, { recursive: true, force: true });
}
