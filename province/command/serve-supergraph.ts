import { readFile } from 'node:fs/promises';
import fastify, { type FastifyInstance } from 'fastify';
import { startConformanceServer } from '../../gateway/conformance/conformance-server.ts';
import { openGateway } from '../../gateway/conformance/open-gateway.ts';
import { createHttpFetch } from '../../gateway/execute/http-fetch.ts';
import { createPlanner } from '../../gateway/prepare/plan-operation.ts';
import { CacheBudget } from '../../schema/cache/cache-budget.ts';
import type { Configuration } from '../../schema/config/configuration.ts';
import { codedError } from '../../schema/errors/coded-error.ts';
import type { Output } from './output.ts';

const loopback: ReadonlySet<string> = new Set(['127.0.0.1', '::1', 'localhost']);
const MEBIBYTE = 1024 * 1024;

/**
 * Conformance mode: serves any Federation 2 supergraph of remote HTTP subgraphs through our planner and executor with
 * everything open, for public federation test suites. Loopback only, and only with `--open`.
 * @throws CONFIGURATION_INVALID otherwise, PORT_TAKEN
 */
export async function serveSupergraph(
  configuration: Configuration,
  file: string,
  isOpen: boolean,
  output: Output,
): Promise<{ readonly server: FastifyInstance; close(): Promise<void> }> {
  if (!isOpen || !loopback.has(configuration.host)) {
    const detail = '--supergraph serves everything open: it needs --open and a loopback host';
    throw codedError('CONFIGURATION_INVALID', { detail });
  }
  const planner = createPlanner(await readSupergraph(file), {
    caches: new CacheBudget(configuration.cacheBytes),
  });
  const remote = createHttpFetch({
    services: planner.subgraphs,
    timeoutMs: configuration.subgraphTimeoutMs,
    maxResponseBytes: 64 * MEBIBYTE,
  });
  const graphql = await startConformanceServer(
    openGateway(planner, remote.fetch, configuration.requestTimeoutMs),
  );
  const server = fastify({ bodyLimit: MEBIBYTE, logger: false, forceCloseConnections: true });
  graphql.register(server);
  output.err(
    'CẢNH BÁO: chế độ kiểm thử tương thích, không phân quyền, không nhật ký, chỉ dùng trên máy này.',
  );
  output.err('WARNING: conformance mode: no permissions, no log; for this machine only.');
  const address = await server
    .listen({ host: configuration.host, port: configuration.port })
    .catch((cause: unknown) => {
      throw codedError('PORT_TAKEN', { host: configuration.host, port: configuration.port }, cause);
    });
  output.out(`${address}/graphql`);
  const close = async () => {
    await server.close();
    await graphql.stop();
    await remote.close();
  };
  return { server, close };
}

async function readSupergraph(file: string): Promise<string> {
  return readFile(file, 'utf8').catch((cause: unknown) => {
    throw codedError('CONFIGURATION_INVALID', { detail: `--supergraph: ${file} cannot be read` }, cause);
  });
}
