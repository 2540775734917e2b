import { readFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { parse } from 'yaml';
import { codedError } from '../../schema/errors/coded-error.ts';
import type { Connection } from '../../subgraphs/database/engine/connection.ts';
import { connectionOf } from '../folder/connection-of.ts';
import { connectionSchema, type SecretPlace } from '../folder/written-province.ts';

/** A database that no province file names. */
export interface WordedConnection {
  readonly id: string;
  readonly connection: Connection;
}

/**
 * Reads a connection from a word of the command line: `postgres://user@host:port/database?schema=…`, `sqlite:FILE`, or a YAML
 * file with what a province file says of a connection. A password is never in it: `password` says where it is.
 * @throws CONNECTION_UNKNOWN, CONFIGURATION_INVALID
 */
export async function connectionOfWord(
  word: string,
  password: SecretPlace | null,
): Promise<WordedConnection> {
  const isAddress = /^[a-z]+:/.test(word);
  const written = isAddress ? writtenOfAddress(word) : await writtenOfFile(word);
  const parsed = connectionSchema.safeParse(password === null ? written : { ...written, password });
  if (!parsed.success) {
    const places = parsed.error.issues.map(({ path }) => path.map(String).join('.') || 'engine').join(', ');
    throw codedError('CONFIGURATION_INVALID', {
      detail: { vi: `kết nối: sai hoặc thiếu ${places}`, en: `connection: wrong or missing ${places}` },
    });
  }
  const folder = isAddress ? process.cwd() : dirname(resolve(word));
  const connection = await connectionOf(parsed.data, '', folder);
  return { id: idOf(connection), connection };
}

function writtenOfAddress(word: string): Readonly<Record<string, unknown>> {
  if (word.startsWith('sqlite:'))
    return { engine: 'sqlite', file: resolve(word.slice('sqlite:'.length).replace(/^\/\//, '')) };
  const address = URL.canParse(word) ? new URL(word) : null;
  if (address === null || address.hostname === '')
    throw codedError('CONNECTION_UNKNOWN', { word: withoutPassword(word) });
  // WHY: the command line is in the history of the shell, and everybody on the machine sees it.
  if (address.password !== '')
    throw codedError('CONFIGURATION_INVALID', {
      detail: {
        vi: 'kết nối: mật khẩu không nằm trong địa chỉ; dùng --password-env hoặc --password-file',
        en: 'connection: no password in the address; use --password-env or --password-file',
      },
    });
  const schema = address.searchParams.get('schema');
  return {
    engine: address.protocol.replace(/:$/, '').replace(/^postgresql$/, 'postgres'),
    host: address.hostname,
    ...(address.port === '' ? {} : { port: Number(address.port) }),
    database: decodeURIComponent(address.pathname.slice(1)),
    user: decodeURIComponent(address.username),
    ...(schema === null ? {} : { schema }),
  };
}

function withoutPassword(word: string): string {
  return word.replace(/:[^:@/]*@/, ':…@');
}

async function writtenOfFile(word: string): Promise<Readonly<Record<string, unknown>>> {
  const text = await readFile(word, 'utf8').catch((error: unknown) => {
    throw codedError('CONNECTION_UNKNOWN', { word }, error);
  });
  const written: unknown = readYaml(text);
  const inner = isRecord(written) && isRecord(written.connection) ? written.connection : written;
  if (!isRecord(inner)) throw codedError('CONNECTION_UNKNOWN', { word });
  return inner;
}

function readYaml(text: string): unknown {
  try {
    return parse(text);
  } catch {
    // WHY no cause: its words repeat what stands in the file.
    return null;
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A name for a subgraph: small letters, digits and hyphens. */
function idOf(connection: Connection): string {
  const schema = 'schema' in connection ? connection.schema : undefined;
  const name =
    'file' in connection
      ? (connection.file.split(/[\\/]/).at(-1) ?? '').replace(/\.[^.]*$/, '')
      : (schema ?? connection.database);
  const id = name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  return /^[a-z]/.test(id) ? id : `database-${id}`;
}
