/**
 * The bench table per engine: `npm run bench:engines`. In one run, on the same data in SQLite, PostgreSQL and MariaDB: ours with
 * permissions and log on, against hand-written servers on the same engine, the plain Apollo gateway, Hive Gateway and
 * PostGraphile. `-- --quick` for two short rounds, `--engine=postgres` for one engine, `--only=join` for one workload.
 */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { demonstration } from '../../province/demonstration/demonstration.ts';
import type { AgencyModel } from '../../schema/catalogue/model.ts';
import { keyOf } from '../measure/account-key.ts';
import { type Contestant, compareServers, roundsOf } from '../measure/compare-servers.ts';
import { printTable } from '../measure/print-table.ts';
import { stopServer } from '../measure/start-server.ts';
import { startHandWritten, startOurs, startPeers, startPlainGateway } from '../servers/contestants.ts';
import type { Place } from '../servers/place.ts';
import { someCitizens } from '../servers/some-citizens.ts';
import { type Workload, workloadsFor } from '../servers/workloads.ts';
import type { CopiedData } from './copied-data.ts';
import { copyToMariadb, hasMariadb } from './mariadb-data.ts';
import { copyToPostgres } from './postgres-data.ts';
import { writeServerProvince } from './written-province.ts';

const wordOf = (name: string) =>
  process.argv.find((word) => word.startsWith(`--${name}=`))?.slice(name.length + 3) ?? '';
const how = roundsOf(process.argv);
const folder = await mkdtemp(join(tmpdir(), 'lienthong-bench-'));

/** An engine with the data in it. */
interface Prepared {
  readonly title: string;
  readonly place: Place;
  /** How the command line finds our province. */
  readonly province: readonly string[];
  readonly drop: () => Promise<void>;
}

async function copied(data: CopiedData): Promise<Prepared> {
  const province = await writeServerProvince(folder, folder, data);
  return { title: data.version, place: data.place, province: ['--province', province], drop: data.drop };
}

/** Puts the data into an engine; null where there is no server, which a line says. */
async function prepare(engine: string, agencies: readonly AgencyModel[]): Promise<Prepared | null> {
  switch (engine) {
    case 'sqlite': {
      const place: Place = { engine, folder };
      return { title: 'SQLite', place, province: ['--data-dir', folder], drop: async () => undefined };
    }
    case 'postgres':
      return copied(await copyToPostgres(folder, agencies));
    case 'mariadb':
      if (await hasMariadb()) return copied(await copyToMariadb(folder, agencies));
      console.log('MariaDB is left out: no server on this machine, and LIENTHONG_TEST_MARIADB names none');
      return null;
    default:
      throw new TypeError(`--engine=${engine}: sqlite, postgres or mariadb`);
  }
}

/** Starts all that can serve a place; what was started when one fails is stopped. */
async function withContestants(
  { place, province }: Prepared,
  work: (list: readonly Contestant[]) => Promise<void>,
): Promise<void> {
  const placeFile = join(folder, `${place.engine}-place.json`);
  await writeFile(placeFile, JSON.stringify(place), { mode: 0o600 });
  const list: Contestant[] = [];
  try {
    list.push(await startOurs(province, await keyOf(folder, 'one-stop')));
    list.push(await startHandWritten('hand-written', placeFile));
    list.push(await startHandWritten('prepared', placeFile));
    list.push(await startPlainGateway(placeFile));
    list.push(...(await startPeers(place, placeFile)));
    await work(list);
  } finally {
    await Promise.all(list.map(({ server }) => stopServer(server)));
  }
}

async function measureEngine(prepared: Prepared, workloads: readonly Workload[]): Promise<void> {
  await withContestants(prepared, async (list) => {
    console.error(prepared.title);
    const rows = await compareServers(workloads, list, how);
    console.log(`\n${prepared.title}\n`);
    printTable(rows);
  });
}

try {
  const catalogue = await demonstration.loadCatalogue();
  await demonstration.ensureData({ catalogue, dataDir: folder, scale: 1 });
  const agencies = catalogue.agencies.filter(({ serviceSdl }) => serviceSdl === null);
  const workloads = workloadsFor(await someCitizens(folder)).filter(({ name }) =>
    name.includes(wordOf('only')),
  );
  for (const engine of ['sqlite', 'postgres', 'mariadb'].filter((each) => each.includes(wordOf('engine')))) {
    const prepared = await prepare(engine, agencies);
    if (prepared === null) continue;
    try {
      await measureEngine(prepared, workloads);
    } finally {
      await prepared.drop();
    }
  }
  console.log(
    `\n${how.connections} connections, ${how.rounds} interleaved rounds of ${how.seconds} s, medians; answers compared first.`,
  );
  console.log(
    'ours: permissions, validation and durable log on; the others: none of them. Node',
    process.version,
  );
} finally {
  await rm(folder, { recursive: true, force: true });
}
