import { readFile } from 'node:fs/promises';
import { escapeText } from '../../gateway/audit/record/canonical-record.ts';
import type { Configuration } from '../../schema/config/configuration.ts';
import { CodedError, codedError } from '../../schema/errors/coded-error.ts';
import { loadCatalogue } from '../start/load-catalogue.ts';
import { dataFiles, type Province, startProvince } from '../start/start-province.ts';
import type { Output } from './output.ts';
import { ensureProvince } from './seed-command.ts';

/** Starts the province of the data folder and prints where it is; making it first when it is not there. */
export async function serve(configuration: Configuration, scale: number, output: Output): Promise<Province> {
  const catalogue = await loadCatalogue();
  const { dataDir } = configuration;
  await ensureProvince({ catalogue, dataDir, scale, announce: (line) => output.err(line) });
  const province = await startProvince(catalogue, configuration, reporter(configuration, output));
  try {
    const address = await listen(province, configuration);
    output.out(await welcome(address, configuration));
  } catch (error) {
    await province.close();
    throw error;
  }
  return province;
}

/** Logs what went wrong inside; texts are made safe, causes are never sent to a client. */
function reporter({ logLevel }: Configuration, output: Output) {
  return (error: unknown, requestId: string): void => {
    if (logLevel === 'silent') return;
    const text = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
    const code = error instanceof CodedError ? ` ${error.code}` : '';
    output.err(escapeText(`${new Date().toISOString()} error${code} request=${requestId} ${text}`));
  };
}

async function listen({ server }: Province, { host, port }: Configuration): Promise<string> {
  try {
    return await server.listen({ host, port });
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : '';
    if (code === 'EADDRINUSE' || code === 'EACCES') throw codedError('PORT_TAKEN', { host, port }, error);
    if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') {
      throw codedError('CONFIGURATION_INVALID', { detail: `LIENTHONG_HOST: ${host}` }, error);
    }
    throw error;
  }
}

async function welcome(address: string, { dataDir }: Configuration): Promise<string> {
  const { keys } = dataFiles(dataDir);
  const accounts = JSON.parse(await readFile(keys, 'utf8').catch(() => '[]')) as readonly {
    readonly account: string;
  }[];
  const names = accounts.map(({ account }) => account).join(', ');
  return `
Liên Thông: ${address}

  GraphQL            ${address}/graphql
  GraphiQL           ${address}/graphiql
  Lược đồ (schema)   ${address}/schema.graphql   toàn bộ danh mục: ?view=catalogue
  Trạng thái         ${address}/healthz  ${address}/readyz

  Khóa tài khoản trình diễn (demonstration keys): ${keys}
    ${names}

Thử ngay, không cần khóa (try it, no key needed):

  curl -s ${address}/graphql -H 'content-type: application/json' -d '{"query":"{ enterprises(first: 2) { totalCount nodes { enterpriseCode name headOffice { commune { name } } legalStatus { name } } } }"}'

Dừng: Ctrl-C (stop: Ctrl-C)`;
}
