import { randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { codedError } from '../../../schema/errors/coded-error.ts';
import { requirePrivate } from '../../start/private-data.ts';

/** A session that the command line keeps for a server. */
export interface KeptLogin {
  readonly token: string;
  readonly person: string;
  /** ISO 8601. */
  readonly endsAt: string;
}

interface KeptFile {
  /** Address of the server that was signed in to last; null for none. */
  readonly current: string | null;
  readonly sessions: Readonly<Record<string, KeptLogin>>;
}

const nothing: KeptFile = { current: null, sessions: {} };

/** The folder of a person's own settings (XDG Base Directory Specification). */
function configFolder(environment: Readonly<Record<string, string | undefined>> = process.env): string {
  return join(environment.XDG_CONFIG_HOME || join(homedir(), '.config'), 'lienthong');
}

function sessionsFile(): string {
  return join(configFolder(), 'sessions.json');
}

/**
 * The session of a server, of the one that was signed in to last when none is named.
 * @throws LOGIN_NEEDED, CONFIGURATION_INVALID when others may read the file
 */
export async function keptLogin(server: string | null): Promise<KeptLogin & { readonly server: string }> {
  const { current, sessions } = await readKept();
  const named = server ?? current;
  const login = named === null || !Object.hasOwn(sessions, named) ? undefined : sessions[named];
  if (named === null || login === undefined) throw codedError('LOGIN_NEEDED');
  return { ...login, server: named };
}

/** Tokens of every session that is kept, that of the server signed in to last first. @throws CONFIGURATION_INVALID, LOGIN_NEEDED */
export async function keptTokens(): Promise<readonly string[]> {
  const { current, sessions } = await readKept();
  const isFirst = ([server]: readonly [string, KeptLogin]) => server === current;
  const all = Object.entries(sessions);
  return [...all.filter(isFirst), ...all.filter((each) => !isFirst(each))].map(([, { token }]) => token);
}

/** Keeps a session, in a file that nobody else may read; gives the file's name. */
export async function keepLogin(server: string, login: KeptLogin): Promise<string> {
  // WHY what cannot be read is lost: a new session takes the place of what was broken.
  const { sessions } = await readKept().catch(() => nothing);
  return writeKept({ current: server, sessions: { ...sessions, [server]: login } });
}

/** Forgets the session of a server. */
export async function forgetLogin(server: string): Promise<void> {
  const { current, sessions } = await readKept();
  const rest = Object.fromEntries(Object.entries(sessions).filter(([name]) => name !== server));
  await writeKept({ current: current === server ? null : current, sessions: rest });
}

async function readKept(): Promise<KeptFile> {
  const file = sessionsFile();
  await requirePrivate(file);
  const text = await readFile(file, 'utf8').catch(() => null);
  if (text === null) return nothing;
  try {
    const { current, sessions } = JSON.parse(text) as Partial<KeptFile>;
    const known = Object.entries(sessions ?? {}).filter(([, { token, person, endsAt }]) =>
      [token, person, endsAt].every((each) => typeof each === 'string'),
    );
    return { current: typeof current === 'string' ? current : null, sessions: Object.fromEntries(known) };
  } catch (error) {
    throw codedError('LOGIN_NEEDED', {}, error);
  }
}

/** WHY renamed into its place: whoever reads sees the old file or the new one, and a mode of an older file does not stay. */
async function writeKept(kept: KeptFile): Promise<string> {
  const file = sessionsFile();
  await mkdir(configFolder(), { recursive: true, mode: 0o700 });
  const draft = `${file}.${randomUUID()}`;
  try {
    await writeFile(draft, `${JSON.stringify(kept, null, 2)}\n`, { mode: 0o600, flag: 'wx' });
    await rename(draft, file);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
  return file;
}
