import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { issueAccount } from '../fixtures/command-line.ts';

const run = promisify(execFile);

/** Writes every specifier that a process imports, one a line, to a file. */
function recorder(file: string): string {
  const hook = `import { appendFileSync } from 'node:fs';
    export async function resolve(specifier, context, next) {
      appendFileSync(${JSON.stringify(file)}, specifier + '\\n');
      return next(specifier, context);
    }`;
  const register = `import { register } from 'node:module';
    register(${JSON.stringify(dataUrl(hook))});`;
  return dataUrl(register);
}

function dataUrl(source: string): string {
  return `data:text/javascript,${encodeURIComponent(source)}`;
}

describe('what a command loads', () => {
  let folder = '';
  let runs = 0;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'light-'));
    await issueAccount(folder, 'thu');
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  /** Names of the packages that a command imports. */
  async function packagesOf(...words: readonly string[]): Promise<ReadonlySet<string>> {
    runs += 1;
    const file = join(folder, `imports-${runs}`);
    const options = ['--import', 'tsx', '--import', recorder(file)];
    await run(process.execPath, [
      ...options,
      'province/command/run-from-source.ts',
      ...['--data-dir', folder],
      ...words,
    ]);
    const specifiers = (await readFile(file, 'utf8')).split('\n');
    return new Set(
      specifiers.flatMap((each) => /^(?:@[a-z-]+\/)?[a-z][a-z0-9-]*(?=\/|$)/.exec(each)?.[0] ?? []),
    );
  }

  const heavy = /^(?:@apollo\/.*|@graphql-tools\/.*|graphql-shield|graphql-middleware|fastify|undici)$/;

  it.each([
    '--help',
    '--version',
    'agreement preview --help',
    'account list',
    'agreement list',
    'audit tail',
    'audit verify',
    'policy history',
    'account suspend thu',
  ])('%s loads nothing of the server', async (command) => {
    const packages = await packagesOf(...command.split(' '));
    expect(packages).toContain('commander');
    expect([...packages].filter((each) => heavy.test(each))).toEqual([]);
  });

  it.each([
    // WHY yaml: it reads which agencies the province has.
    ['agreement list', /^(?:pino|cli-progress)$/],
    ['policy history', /^(?:yaml|pino|cli-progress|graphql)$/],
    ['account list', /^(?:yaml|pino|cli-progress|graphql)$/],
    ['audit tail', /^(?:yaml|pino|cli-progress|graphql)$/],
  ])('%s loads no library of other commands', async (command, others) => {
    const packages = await packagesOf(...command.split(' '));
    expect([...packages].filter((each) => others.test(each))).toEqual([]);
  });

  it('the help loads no library of databases and no query language', async () => {
    const packages = await packagesOf('--help');
    expect(
      [...packages].filter((each) => /^(?:knex|graphql|sqlite3|yaml|pino|cli-progress)$/.test(each)),
    ).toEqual([]);
  });

  it('a command that composes does load it, or nothing above is proved', async () => {
    expect(await packagesOf('schema', 'print', '--view', 'supergraph')).toContain('@apollo/composition');
  });
});

describe('the command in a pipe', () => {
  it.each(['--help', 'serve --help'])('%s is cut short by who reads it, without a word', async (words) => {
    const child = spawn(process.execPath, [
      ...['--import', 'tsx', 'province/command/run-from-source.ts'],
      ...words.split(' '),
    ]);
    child.stdout.destroy();
    let told = '';
    child.stderr.on('data', (data) => {
      told += data;
    });
    const [code] = await once(child, 'close');
    expect({ code, told }).toEqual({ code: 0, told: '' });
  });

  it('--version prints the version of the package', async () => {
    const options = ['--import', 'tsx', 'province/command/run-from-source.ts', '--version'];
    const { stdout } = await run(process.execPath, options);
    const { version } = JSON.parse(await readFile('package.json', 'utf8'));
    expect(stdout).toBe(`${version}\n`);
  });
});
