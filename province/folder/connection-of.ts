import { readFile } from 'node:fs/promises';
import { codedError } from '../../schema/errors/coded-error.ts';
import type { Connection } from '../../subgraphs/database/engine/connection.ts';
import { within } from './province-file.ts';
import { readSecret } from './read-secret.ts';
import type { WrittenConnection } from './written-province.ts';

/**
 * The connection that a province file says: its secrets and certificates are read now. `usualFile` is the file of a database
 * that names none. @throws CONFIGURATION_INVALID for a secret or a certificate that is not there
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
      const { schema, password, tls, readers, ...server } = connection;
      return {
        ...server,
        ...(schema === undefined ? {} : { schema }),
        ...(password === undefined ? {} : { password: await readSecret(password, folder) }),
        ...(tls === undefined ? {} : { tls: await tlsOf(tls, folder) }),
        ...(readers === undefined ? {} : { readers }),
      };
    }
  }
}

type WrittenTls = NonNullable<Extract<WrittenConnection, { readonly engine: 'postgres' }>['tls']>;

async function tlsOf({ ca, serverName }: WrittenTls, folder: string) {
  return {
    ...(ca === undefined ? {} : { ca: await certificatesOf(within(folder, ca)) }),
    ...(serverName === undefined ? {} : { serverName }),
  };
}

function certificatesOf(file: string): Promise<string> {
  return readFile(file, 'utf8').catch((error: unknown) => {
    throw codedError('CONFIGURATION_INVALID', { detail: file }, error);
  });
}
