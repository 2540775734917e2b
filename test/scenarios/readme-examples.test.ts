import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import packageFile from '../../package.json' with { type: 'json' };
import { main } from '../../province/command/main.ts';
import { invariant } from '../../schema/invariant.ts';
import { type RunningProvince, runProvince } from '../fixtures/running-province.ts';

const root = join(import.meta.dirname, '../..');
const readme = await readFile(join(root, 'README.md'), 'utf8');
const permissionsPage = await readFile(join(root, 'docs/permissions.md'), 'utf8');

/** The fenced blocks of a page in one language. */
function blocksOf(page: string, language: string): readonly string[] {
  return [...page.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)].flatMap(([, name, text = '']) =>
    name === language ? [text] : [],
  );
}

/** Commands of the shell blocks: lines ending in a backslash are joined, comments cut off. */
const commands = blocksOf(readme, 'sh').flatMap((block) =>
  block
    .replaceAll(/\\\n\s*/g, '')
    .split('\n')
    .map((line) => line.replace(/ +# .*$/, '').trim())
    .filter((line) => line !== ''),
);

const beginning = (start: string) => commands.filter((command) => command.startsWith(start));

/** Words as a shell would split them: quotes hold a word together, nothing is expanded. */
function wordsOf(command: string): readonly string[] {
  return [...command.matchAll(/'([^']*)'|"([^"]*)"|(\S+)/g)].map(
    ([, single, double, bare]) => single ?? double ?? bare ?? '',
  );
}

/** The table of claims, and the command of each: the code in the last cell of its row. */
const claimTable = readme.split('## What it guarantees')[1]?.split('\n## ')[0] ?? '';
const claims = [
  ...claimTable.matchAll(/^\| (.+?) +\| `((?:LIENTHONG_\w+=\w+ )?(?:npx|npm) [^`]+)`.*\|$/gm),
].map(([, claim = '', command = '']) => [command, claim] as const);

let running: RunningProvince;
let newAgreement: string;
beforeAll(async () => {
  running = await runProvince();
  newAgreement = join(running.configuration.dataDir, 'new.yaml');
  const [example] = blocksOf(permissionsPage, 'yaml');
  invariant(example !== undefined, 'docs/permissions.md has an agreement');
  await writeFile(newAgreement, example);
});
afterAll(() => running.stop());

/** Sends what a curl command sends, to the running province; `$KEY` is that of an account. */
async function curl(command: string, account: string) {
  const words = wordsOf(command);
  const after = (flag: string) => words.flatMap((word, at) => (word === flag ? [words[at + 1] ?? ''] : []));
  const address = words.find((word) => word.startsWith('http://')) ?? '';
  const headers = after('-H').map((header) =>
    header.replace('$KEY', running.keys.get(account) ?? '').split(/: (.*)/s, 2),
  );
  const [body] = after('-d');
  const response = await fetch(address.replace('http://127.0.0.1:4000', running.address), {
    method: 'POST',
    headers: headers.map(([name = '', value = '']): [string, string] => [name, value]),
    body: body ?? null,
  });
  return { status: response.status, body: (await response.json()) as Record<string, unknown> };
}

describe('requests', () => {
  it('open data needs no key', async () => {
    const [open] = beginning('curl ');
    const { status, body } = await curl(open ?? '', 'public');
    expect(body).not.toHaveProperty('errors');
    expect(status).toBe(200);
    expect(body).toMatchObject({
      data: {
        enterprises: { totalCount: expect.any(Number), nodes: [{ enterpriseCode: expect.any(String) }, {}] },
      },
    });
  });

  it('the tax office gets the capital and the representative; the religion is null with an error', async () => {
    const [, keyed] = beginning('curl ');
    const account = /a\.account === "([\w-]+)"/.exec(beginning('KEY=')[0] ?? '')?.[1] ?? '';
    expect(account).toBe('tax');
    const { body } = await curl(keyed ?? '', account);
    expect(body).toMatchObject({
      data: {
        enterprises: {
          nodes: [
            {
              charterCapital: expect.any(String),
              legalRepresentative: { fullName: expect.any(String), religion: null },
            },
            {},
          ],
        },
      },
      errors: [{ extensions: { code: 'FIELD_NOT_PERMITTED', coordinate: 'Citizen.religion' } }],
    });
  });

  it('no other request is on the page', () => {
    expect(beginning('curl ')).toHaveLength(2);
  });

  it.each(blocksOf(readme, 'graphql').map((query) => [/^# as ([\w-]+)/.exec(query)?.[1] ?? 'public', query]))(
    'the query of %s is answered without an error',
    async (account, query) => {
      const list = await running.ask(account, '{ citizens(first: 2) { nodes { personalId } } }');
      const { nodes } = list.data?.citizens as { nodes: readonly { personalId: string }[] };
      const ids = nodes.map(({ personalId }) => personalId);
      const answer = await running.ask(account, query, { ids, personalId: ids[0] });
      expect(answer.errors).toEqual([]);
      expect(Object.values(answer.data ?? {}).length).toBeGreaterThan(0);
      for (const [field, value] of Object.entries(answer.data ?? {})) expect(value, field).not.toBeNull();
    },
  );

  it('there is a query on the page', () => {
    expect(blocksOf(readme, 'graphql').length).toBeGreaterThan(0);
  });
});

describe('commands', () => {
  const lines = beginning('npx lienthong ');

  it('are shown', () => {
    expect(lines.length).toBeGreaterThanOrEqual(12);
  });

  it.each(lines)('%s', async (line) => {
    const words = wordsOf(line)
      .slice(2)
      .map((word) => (word === 'new.yaml' ? newAgreement : word));
    const printed: string[] = [];
    const out = (text: string) => void printed.push(text);
    process.exitCode = 0;
    const { dataDir } = running.configuration;
    await main(['node', 'lienthong', '--data-dir', dataDir, ...words], { out, err: out });
    const { exitCode } = process;
    process.exitCode = 0;
    // 1 is the answer no: the example of explain asks about an item that is not readable.
    expect(exitCode, printed.join('\n')).toBe(words[0] === 'explain' ? 1 : 0);
    if (words[0] !== '--help') expect(printed.join('').length).toBeGreaterThan(0);
  });
});

/** What is not there of what a command names: scripts of the package, test files and folders, parts of the mutation run. */
async function missingOf(command: string): Promise<readonly string[]> {
  const words = wordsOf(command).filter((word) => !word.startsWith('LIENTHONG_'));
  const [tool, verb = '', name = '', ...rest] = words;
  if (tool === 'npm') {
    const script = verb === 'run' ? name : verb;
    return script === 'ci' || Object.hasOwn(packageFile.scripts, script) ? [] : [`the script ${script}`];
  }
  if (verb === 'vitest') return rest.filter((path) => !existsSync(join(root, path)));
  expect(verb).toBe('stryker');
  const part = /LIENTHONG_MUTATION=(\w+)/.exec(command)?.[1] ?? '';
  const parts = await readFile(join(root, 'vitest.mutation.config.ts'), 'utf8');
  const folders = rest.filter((word) => word.includes('/*')).map((glob) => glob.replace(/\/\*.*$/, ''));
  return [
    ...folders.filter((folder) => !existsSync(join(root, folder))),
    ...(parts.includes(`\n  ${part}: [`) ? [] : [`the part ${part}`]),
  ];
}

describe('claims', () => {
  it('each has its command', () => {
    const [, , ...rows] = claimTable.split('\n').filter((line) => line.startsWith('| '));
    expect(claims).toHaveLength(rows.length);
    expect(claims.length).toBeGreaterThanOrEqual(14);
  });

  it.each(claims)('%s is there', async (command) => {
    expect(await missingOf(command)).toEqual([]);
  });

  it.each(commands.flatMap((line) => line.split(' && ')).filter((line) => line.startsWith('npm ')))(
    '%s is there',
    async (command) => {
      expect(await missingOf(command)).toEqual([]);
    },
  );
});
