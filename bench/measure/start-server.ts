import { type ChildProcess, spawn } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** A server in a process of its own. */
export interface StartedServer {
  readonly child: ChildProcess;
  readonly address: string;
}

const root = join(import.meta.dirname, '../..');

/** Starts a server with Node.js and waits until what it prints tells its address, the first group of `pattern`. */
export async function startServer(
  args: readonly string[],
  pattern: RegExp,
  environment: Readonly<Record<string, string>> = {},
): Promise<StartedServer> {
  const child = spawn(process.execPath, [...args], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, ...environment },
  });
  let text = '';
  child.stdout?.setEncoding('utf8');
  const address = await new Promise<string>((resolve, reject) => {
    child.stdout?.on('data', (chunk: string) => {
      text += chunk;
      const found = pattern.exec(text)?.[1];
      if (found !== undefined) resolve(found);
    });
    child.once('exit', (code) => reject(new Error(`a server ended with ${code}: ${text}`)));
  });
  return { child, address };
}

/** Ends a server and waits until it is gone. */
export async function stopServer({ child }: StartedServer): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  await new Promise((resolve) => {
    child.once('exit', resolve);
    child.kill();
  });
}

/** Processor time of a process and those that it started, in milliseconds, user and system (Linux; 0 elsewhere). */
export async function processorTime({ child }: StartedServer): Promise<number> {
  const times = await Promise.all((await processTree(String(child.pid))).map(timeOf));
  return times.reduce((sum, each) => sum + each, 0);
}

async function processTree(process: string): Promise<readonly string[]> {
  const threads = await readdir(`/proc/${process}/task`).catch(() => []);
  const lists = await Promise.all(
    threads.map((thread) => readFile(`/proc/${process}/task/${thread}/children`, 'utf8').catch(() => '')),
  );
  const children = lists.flatMap((list) => list.split(' ').filter((each) => each !== ''));
  return [process, ...(await Promise.all(children.map(processTree))).flat()];
}

/** WHY 10: the kernel counts hundredths of a second. */
async function timeOf(process: string): Promise<number> {
  const text = await readFile(`/proc/${process}/stat`, 'utf8').catch(() => '');
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[11] ?? 0) + Number(fields[12] ?? 0)) * 10;
}
