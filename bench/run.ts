/**
 * The bench table: `npm run bench` (`-- --quick` for two short rounds). Ours with permissions and log on, against a
 * hand-written server and the plain Apollo gateway, in one run, rounds interleaved, on the demonstration data.
 */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { demonstration } from '../province/demonstration/demonstration.ts';
import { keyOf } from './measure/account-key.ts';
import { type Contestant, compareServers, roundsOf } from './measure/compare-servers.ts';
import { printTable } from './measure/print-table.ts';
import { stopServer } from './measure/start-server.ts';
import { startHandWritten, startOurs, startPlainGateway } from './servers/contestants.ts';
import { someCitizens } from './servers/some-citizens.ts';
import { workloadsFor } from './servers/workloads.ts';

const how = roundsOf(process.argv);
const folder = await mkdtemp(join(tmpdir(), 'lienthong-bench-'));
const list: Contestant[] = [];
try {
  const catalogue = await demonstration.loadCatalogue();
  await demonstration.ensureData({ catalogue, dataDir: folder, scale: 1 });
  const placeFile = join(folder, 'place.json');
  await writeFile(placeFile, JSON.stringify({ engine: 'sqlite', folder }));
  list.push(await startOurs(['--data-dir', folder], await keyOf(folder, 'one-stop')));
  list.push(await startHandWritten('hand-written', placeFile), await startPlainGateway(placeFile));
  const workloads = workloadsFor(await someCitizens(folder));
  const usual = workloads.filter(({ name }) => ['join', 'look-up', 'page'].includes(name));
  printTable(await compareServers(usual, list, how));
  console.log(
    `\n${how.connections} connections, ${how.rounds} interleaved rounds of ${how.seconds} s, medians; answers compared first.`,
  );
  console.log(
    'ours: permissions, validation and durable log on; the others: none of them. Node',
    process.version,
  );
} finally {
  await Promise.all(list.map(({ server }) => stopServer(server)));
  await rm(folder, { recursive: true, force: true });
}
