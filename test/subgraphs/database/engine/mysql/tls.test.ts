import { randomBytes } from 'node:crypto';
import { describe } from 'vitest';
import type { Certificate } from '../../../../fixtures/certificates.ts';
import { canStartMariadb, startMariadb } from '../../../../fixtures/mariadb-process.ts';
import {
  type MariadbServer,
  mariadbAccount,
  mariadbServer,
  onMariadb,
} from '../../../../fixtures/mariadb-server.ts';
import { secretUser, type TlsServer, verifiedServer } from '../verified-server.ts';

/** The server of the tests speaks no TLS; one with a certificate is started. */
async function start(tls: Certificate | null): Promise<TlsServer> {
  const started =
    tls === null ? { server: mariadbServer, stop: async () => undefined } : await startMariadb(tls);
  const password = randomBytes(8).toString('hex');
  const owner = (sql: string) => onMariadb(started.server, (client) => client.query(sql));
  const account = await mariadbAccount(secretUser, started.server);
  await owner(`create or replace user ${account} identified by '${password}'`);
  const { port } = started.server;
  return {
    port,
    connection: (through) => connectionOf(started.server, through, password),
    async stop() {
      await owner(`drop user ${account}`);
      await started.stop();
    },
  };
}

/** WHY that database: every account may look into it. */
function connectionOf({ host }: MariadbServer, port: number, password: string) {
  return {
    engine: 'mariadb' as const,
    ...{ host, port, database: 'information_schema', user: secretUser, password },
  };
}

describe.skipIf(!canStartMariadb)('a server of MariaDB', () => verifiedServer(start));
