import { hostname } from 'node:os';
import { setTimeout as wait } from 'node:timers/promises';
import type { Command } from 'commander';
import { tableMoment } from '../../schema/calendar/table-moment.ts';
import { codedError } from '../../schema/errors/coded-error.ts';
import { readMachineName } from '../../schema/people/device-code.ts';
import type { CommandContext } from './command-context.ts';
import { loginName } from './login-name.ts';
import { printResult } from './output.ts';
import { forgetLogin, keepLogin, keptLogin } from './server/kept-sessions.ts';
import { serverAddress } from './server/server-address.ts';
import { codeIn, printable, refusalIn, ServerClient } from './server/server-client.ts';

interface LoginFlags {
  readonly server?: string;
  readonly json?: boolean;
}

/** Adds `login` and `logout`. */
export function addLoginCommands(program: Command, context: CommandContext): void {
  program
    .command('login')
    .description('sign in as a person: shows a code that you confirm in a browser')
    .option(
      '--server <url>',
      'address of the server; the port of the configuration on this machine when left out',
    )
    .option('--json', 'print JSON')
    .action((flags: LoginFlags) => login(context, flags));
  program
    .command('logout')
    .description('end the session of this command line')
    .option('--server <url>', 'address of the server; the one signed in to last when left out')
    .option('--json', 'print JSON')
    .action((flags: LoginFlags) => logout(context, flags));
}

async function login(
  { configuration, output, words }: CommandContext,
  { server, json }: LoginFlags,
): Promise<void> {
  const address = serverAddress(server ?? `http://127.0.0.1:${configuration().port}`);
  const client = new ServerClient(address, words.language);
  const { status, body } = await client.post('/device', { machine: machineName() });
  const refusal = refusalIn(body);
  if (refusal !== null) throw refusal;
  const asked = deviceIn(address, status, body);
  // WHY apart from the result: who reads JSON must see the code too.
  output.err(words.say('loginAt', { page: asked.page }));
  output.err(words.say('loginCode', { code: asked.userCode }));
  const { token, person, endsAt } = await confirmed(client, asked);
  const file = await keepLogin(address, { token, person: person.id, endsAt });
  printResult(output, json, { server: address, person, endsAt }, () => [
    words.say('loggedIn', { name: printable(person.name), person: printable(person.id), server: address }),
    words.say('loginKept', { file, end: tableMoment(endsAt) }),
  ]);
}

async function logout({ output, words }: CommandContext, { server, json }: LoginFlags): Promise<void> {
  const login = await keptLogin(server === undefined ? null : serverAddress(server));
  // WHY first: whatever the server says, the token is not to stay here.
  await forgetLogin(login.server);
  const { body } = await new ServerClient(login.server, words.language, login.token).post('/session/end', {});
  const refusal = refusalIn(body);
  if (refusal !== null) throw refusal;
  printResult(output, json, { server: login.server, person: login.person }, () => [
    words.say('loggedOut', { person: login.person, server: login.server }),
  ]);
}

interface AskedDevice {
  readonly deviceCode: string;
  readonly userCode: string;
  readonly page: string;
  readonly interval: number;
  readonly expiresIn: number;
}

/** @throws SERVER_ANSWER_UNREADABLE */
function deviceIn(server: string, status: number, body: Readonly<Record<string, unknown>>): AskedDevice {
  const { device_code: deviceCode, user_code: userCode, verification_uri: path, interval, expires_in } = body;
  const isRead =
    typeof deviceCode === 'string' &&
    typeof userCode === 'string' &&
    typeof path === 'string' &&
    path.startsWith('/');
  if (!isRead) throw codedError('SERVER_ANSWER_UNREADABLE', { server, status });
  return {
    ...{ deviceCode, userCode: printable(userCode), page: new URL(path, server).href },
    interval: positive(interval, 5),
    expiresIn: positive(expires_in, 600),
  };
}

function positive(value: unknown, otherwise: number): number {
  return typeof value === 'number' && value > 0 ? value : otherwise;
}

interface ConfirmedLogin {
  readonly token: string;
  readonly person: { readonly id: string; readonly name: string };
  readonly endsAt: string;
}

/** Asks until the person has answered (RFC 8628 section 3.5). @throws DEVICE_DENIED, DEVICE_EXPIRED, SERVER_REFUSED */
async function confirmed(client: ServerClient, asked: AskedDevice): Promise<ConfirmedLogin> {
  const last = performance.now() + asked.expiresIn * 1000;
  let seconds = asked.interval;
  while (performance.now() < last) {
    await wait(seconds * 1000);
    const { status, body } = await client.post('/device/token', { device_code: asked.deviceCode });
    const code = codeIn(body);
    if (code === null) return confirmedIn(client.server, body);
    if (code === 'DEVICE_SLOW_DOWN') seconds += 5;
    else if (code === 'DEVICE_DENIED' || code === 'DEVICE_EXPIRED') throw codedError(code);
    else if (code !== 'DEVICE_PENDING') {
      throw refusalIn(body) ?? codedError('SERVER_ANSWER_UNREADABLE', { server: client.server, status });
    }
  }
  throw codedError('DEVICE_EXPIRED');
}

/** @throws SERVER_ANSWER_UNREADABLE */
function confirmedIn(server: string, body: Readonly<Record<string, unknown>>): ConfirmedLogin {
  const { access_token: token, person, ends_at: endsAt } = body;
  const { id, name } = (person ?? {}) as { readonly id?: unknown; readonly name?: unknown };
  if (![token, id, name, endsAt].every((each) => typeof each === 'string'))
    throw codedError('SERVER_ANSWER_UNREADABLE', { server, status: 200 });
  return { token: String(token), person: { id: String(id), name: String(name) }, endsAt: String(endsAt) };
}

/** What the machine says of itself: who is logged in on which host, in the letters that may be shown. */
function machineName(): string {
  const plain = `${loginName()}@${hostname()}`
    .replaceAll(/[^A-Za-z0-9._@-]/g, '-')
    .replace(/^[^A-Za-z0-9]+/, '');
  return readMachineName(plain.slice(0, 64)) ?? 'machine';
}
