import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type Contestant, graphqlRequest } from '../measure/compare-servers.ts';
import { startServer } from '../measure/start-server.ts';
import type { Place } from './place.ts';
import type { Workload } from './workloads.ts';

const peers = join(import.meta.dirname, '../peers');

/** Starts our server on a province: permissions, validation and durable log on. */
export async function startOurs(province: readonly string[], key: string): Promise<Contestant> {
  const server = await startServer(
    ['province/command/lienthong.js', ...province, 'serve', '--port', '0'],
    /Liên Thông .*: (http:\S+)/,
    { LIENTHONG_LOG_LEVEL: 'error', LIENTHONG_DATABASE_READERS: '4' },
  );
  const headers = { authorization: `Bearer ${key}` };
  return {
    name: 'ours',
    server,
    request: ({ query }) => graphqlRequest(`${server.address}/graphql`, query, headers),
  };
}

/** Starts a hand-written server: with the query builder, or with prepared statements. */
export async function startHandWritten(
  name: 'hand-written' | 'prepared',
  placeFile: string,
): Promise<Contestant> {
  const server = await startServer(['--import', 'tsx', `bench/servers/${name}.ts`, placeFile], /(http:\S+)/);
  return {
    name,
    server,
    request: ({ path }) => ({ url: `${server.address}${path}`, method: 'GET', headers: {} }),
  };
}

/** Starts the plain Apollo gateway. */
export async function startPlainGateway(placeFile: string): Promise<Contestant> {
  const args = ['--import', 'tsx', 'bench/servers/plain-gateway.ts', placeFile];
  const server = await startServer(args, /(http:\S+)/);
  return {
    name: 'plain gateway',
    server,
    request: (workload) => graphqlRequest(server.address, internalNames(workload)),
  };
}

/** The plain gateways serve the visible key under its internal name. */
function internalNames({ query }: Workload): string {
  return query.replace(/\{ personalId /g, '{ personalId: lt_personalId ');
}

/** Starts those of bench/peers that can serve the place; what is not installed is left out, which a line says. */
export async function startPeers(place: Place, placeFile: string): Promise<readonly Contestant[]> {
  if (!existsSync(join(peers, 'node_modules'))) {
    console.log('Hive Gateway and PostGraphile are left out: install them by npm ci --prefix bench/peers');
    return [];
  }
  const hive = await startServer(['bench/peers/hive-gateway.mjs', placeFile], /(http:\S+)/);
  const gateway: Contestant = {
    name: 'Hive Gateway',
    server: hive,
    request: (workload) => graphqlRequest(hive.address, internalNames(workload)),
  };
  if (place.engine !== 'postgres') return [gateway];
  const tables = await startServer(['bench/peers/postgraphile.mjs', placeFile], /(http:\S+)/);
  return [
    gateway,
    {
      name: 'PostGraphile',
      server: tables,
      request: (workload) => graphqlRequest(tables.address, workload.tables),
    },
  ];
}
