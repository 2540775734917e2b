import { readFile } from 'node:fs/promises';
import { codedError } from '../../schema/errors/coded-error.ts';
import type { Connection } from '../../subgraphs/database/engine/connection.ts';
import { within } from './province-file.ts';
import { readSecret } from './read-secret.ts';
import type { WrittenConnection } from './written-province.ts';

/**
 * The connection that a province file says: its secrets and certificates are read now. `usualFile` is the file of a database
 * that names none. @throws CONFIGURATION_INVALID for a secret or a certificate that is not there, ENGINE_UNTRIED
 */
export async function connectionOf(
  connection: WrittenConnection,
  usualFile: string,
  folder: string,
): Promise<Connection> {
  switch (connection.engine) {
    case 'sqlite': {
      const { file } = connection;
      return { engine: 'sqlite', file: file === undefined ? usualFile : within(folder, file) };
    }
    case 'postgres': {
      const { engine, schema, ...server } = connection;
      return { engine, ...(schema === undefined ? {} : { schema }), ...(await serverOf(server, folder)) };
    }
    case 'mysql':
    case 'mariadb': {
      const { engine, ...server } = connection;
      return { engine, ...(await serverOf(server, folder)) };
    }
    case 'sqlserver':
      return { engine: connection.engine, ...(await untriedOf(connection, folder)) };
    case 'oracle': {
      const { tls: _, ...untried } = await untriedOf(connection, folder);
      return { engine: connection.engine, ...untried };
    }
  }
}

type WrittenUntried = Extract<WrittenConnection, { readonly engine: 'sqlserver' | 'oracle' }>;

/** WHY refused: nobody has seen what such a server makes of our statements, so somebody has to say that this is known. */
async function untriedOf({ engine, schema, untried, ...server }: WrittenUntried, folder: string) {
  if (untried === undefined) throw codedError('ENGINE_UNTRIED', { engine });
  const opened = await serverOf(server, folder);
  return { ...opened, ...(schema === undefined ? {} : { schema }), untried };
}

type WrittenServer = Omit<Extract<WrittenConnection, { readonly engine: 'mysql' | 'mariadb' }>, 'engine'>;

async function serverOf({ password, tls, readers, ...server }: WrittenServer, folder: string) {
  return {
    ...server,
    ...(password === undefined ? {} : { password: await readSecret(password, folder) }),
    ...(tls === undefined ? {} : { tls: await tlsOf(tls, folder) }),
    ...(readers === undefined ? {} : { readers }),
  };
}

type WrittenTls = NonNullable<WrittenServer['tls']>;

async function tlsOf({ ca, serverName }: WrittenTls, folder: string) {
  return {
    ...(ca === undefined ? {} : { ca: await certificatesOf(within(folder, ca)) }),
    ...(serverName === undefined ? {} : { serverName }),
  };
}

/** Reads a file of certificates. @throws CONFIGURATION_INVALID when it cannot be read */
export function certificatesOf(file: string): Promise<string> {
  return readFile(file, 'utf8').catch((error: unknown) => {
    throw codedError(
      'CONFIGURATION_INVALID',
      {
        detail: { vi: `không đọc được ${file}`, en: `${file} cannot be read` },
      },
      error,
    );
  });
}
