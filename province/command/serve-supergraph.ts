import { readFile } from 'node:fs/promises';
import fastify, { type FastifyInstance } from 'fastify';
import { startConformanceServer } from '../../gateway/conformance/conformance-server.ts';
import { openGateway } from '../../gateway/conformance/open-gateway.ts';
import { createHttpFetch } from '../../gateway/execute/http-fetch.ts';
import { createPlanner } from '../../gateway/prepare/plan-operation.ts';
import { CacheBudget } from '../../schema/cache/cache-budget.ts';
import type { Configuration } from '../../schema/config/configuration.ts';
import { codedError } from '../../schema/errors/coded-error.ts';
import type { CommandContext } from './command-context.ts';

const loopback: ReadonlySet<string> = new Set(['127.0.0.1', '::1', 'localhost']);
const MEBIBYTE = 1024 * 1024;

/**
 * Conformance mode: serves any Federation 2 supergraph of remote HTTP subgraphs through our planner and executor with
 * everything open, for public federation test suites. Loopback only, and only with `--open`.
 * @throws OPTION_INVALID otherwise, PORT_TAKEN
 */
export async function serveSupergraph(
  { output, words }: Pick<CommandContext, 'output' | 'words'>,
  configuration: Configuration,
  file: string,
  isOpen: boolean,
): Promise<{ readonly server: FastifyInstance; close(): Promise<void> }> {
  if (!isOpen || !loopback.has(configuration.host)) {
    const detail = {
      vi: '--supergraph mở toàn bộ dữ liệu: cần --open và một địa chỉ loopback',
      en: '--supergraph serves everything open: it needs --open and a loopback host',
    };
    throw codedError('OPTION_INVALID', { detail });
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
  output.err(words.say('conformanceWarning'));
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
    const detail = { vi: `--supergraph: không đọc được ${file}`, en: `--supergraph: ${file} cannot be read` };
    throw codedError('OPTION_INVALID', { detail }, cause);
  });
}
