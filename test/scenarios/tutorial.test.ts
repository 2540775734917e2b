import { randomBytes } from 'node:crypto';
import { chmod, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { main } from '../../province/command/main.ts';
import { openFolderProvince } from '../../province/folder/folder-province.ts';
import { type Province, startProvince } from '../../province/start/start-province.ts';
import { readConfiguration } from '../../schema/config/configuration.ts';
import { invariant } from '../../schema/invariant.ts';
import { createPostgresDatabase, onServer, type PostgresServer } from '../fixtures/postgres-server.ts';
import {
  blocksOf,
  commandsOf,
  patched,
  placeOf,
  type TutorialBlock,
  withTexts,
  wordsOf,
} from '../fixtures/tutorial-page.ts';

const root = join(import.meta.dirname, '../..');

/** The tutorial as somebody goes through it: its own database, role and folder, one command after the other. */
class Walk {
  readonly #database: PostgresServer;
  readonly #folder: string;
  readonly #role: string;
  #province: Province | null = null;
  #address = '';
  #key = '';

  constructor(database: PostgresServer, folder: string, role: string) {
    this.#database = database;
    this.#folder = folder;
    this.#role = role;
  }

  /** Does what a block says; gives what it printed, or what has to stand in it. */
  async do(block: TutorialBlock): Promise<string> {
    const { language, words, text } = block;
    const [file = '', ...place] = words;
    switch (language) {
      case 'sh': {
        const printed: string[] = [];
        for (const command of commandsOf(block)) printed.push(await this.#run(command));
        return printed.filter((each) => each !== '').join('\n');
      }
      case 'yaml':
        await this.#write(file, this.#real(text));
        return text;
      case 'diff':
        await this.#write(file, patched(await this.#read(file), block));
        return text;
      case 'cut': {
        const source = await this.#read(file);
        const { from, to } = placeOf(source, place);
        await this.#write(file, source.slice(0, from) + source.slice(to));
        return text;
      }
      case 'graphql': {
        const source = await this.#read(file);
        const { from, to } = placeOf(source, place);
        return source.slice(from, to);
      }
      default:
        throw new TypeError(`a tutorial has no block ${language}`);
    }
  }

  async end(): Promise<void> {
    await this.#province?.close();
    await rm(this.#folder, { recursive: true, force: true });
  }

  #path(name: string): string {
    return join(this.#folder, name);
  }

  #read(name: string): Promise<string> {
    return readFile(this.#path(name), 'utf8');
  }

  async #write(name: string, text: string): Promise<void> {
    await mkdir(dirname(this.#path(name)), { recursive: true });
    await writeFile(this.#path(name), text);
  }

  async #run(command: string): Promise<string> {
    const [tool = '', ...words] = wordsOf(command);
    const database = this.#database;
    switch (tool) {
      case 'createdb':
      case 'export':
        return '';
      case 'psql': {
        const given = words.at(-1) ?? '';
        const sql = words.includes('-f') ? await readFile(join(root, given), 'utf8') : given;
        await onServer(database, (client) => client.query(sql.replaceAll('lienthong_doc', this.#role)));
        return '';
      }
      case 'echo':
        await this.#write(words[2] ?? '', `${words[0]}\n`);
        return '';
      case 'chmod':
        await chmod(this.#path(words[1] ?? ''), 0o600);
        return '';
      case 'curl':
        return this.#ask(words);
      case 'lienthong':
        return words[0] === 'serve' ? this.#serve() : this.#command(words);
      default:
        throw new TypeError(`the tutorial uses ${tool}, which this test does not know`);
    }
  }

  async #command(words: readonly string[]): Promise<string> {
    const printed: string[] = [];
    const print = (text: string) => void printed.push(text);
    const real = words.map((word) => (/^tinh(?:\/|$)/.test(word) ? this.#path(word) : word));
    process.exitCode = 0;
    await main(['node', 'lienthong', ...real], { out: print, err: print });
    const { exitCode } = process;
    process.exitCode = 0;
    const text = printed.join('\n').replaceAll(`${this.#folder}/`, '');
    this.#key = /\b(lt_\S+)/.exec(text)?.[1] ?? this.#key;
    const shown = text.replace(this.#key === '' ? '\0' : this.#key, 'lt_…');
    return exitCode === 0 ? shown : `${shown}\n(exit ${String(exitCode)})`;
  }

  async #serve(): Promise<string> {
    const source = await openFolderProvince(this.#path('tinh'));
    const dataDir = source.dataFolder ?? '';
    await source.ensureData({ catalogue: await source.loadCatalogue(), dataDir, scale: 1 });
    this.#province = await startProvince({
      catalogue: await source.loadCatalogue(),
      serviceCode: await source.loadServices(),
      connections: await source.loadConnections(dataDir),
      keys: await source.loadKeys(),
      configuration: readConfiguration({ LIENTHONG_PORT: '0', LIENTHONG_DATA_DIR: dataDir }),
      report: () => {},
      approvalNotice: () => {},
    });
    this.#address = await this.#province.server.listen({ host: '127.0.0.1', port: 0 });
    return '';
  }

  async #ask(words: readonly string[]): Promise<string> {
    const after = (flag: string) => words.flatMap((word, at) => (word === flag ? [words[at + 1] ?? ''] : []));
    const headers = after('-H').map((header): [string, string] => {
      const [name = '', value = ''] = header.replace('$KEY', this.#key).split(/: (.*)/s, 2);
      return [name, value];
    });
    const response = await fetch(`${this.#address}/graphql`, {
      method: 'POST',
      headers,
      body: after('-d')[0] ?? null,
    });
    return JSON.stringify(stable(await response.json()), null, 2);
  }

  /** A file of the tutorial, with this walk's database, role and server. */
  #real(text: string): string {
    const { host, port, database } = this.#database;
    return text
      .replaceAll('lienthong_doc', this.#role)
      .replaceAll('database: tinh_cu', `database: ${database}`)
      .replaceAll('host: 127.0.0.1, port: 5432', `host: ${host}, port: ${port}`);
  }
}

/** An answer without what is another one each time. */
function stable(answer: unknown): unknown {
  if (Array.isArray(answer)) return answer.map(stable);
  if (typeof answer !== 'object' || answer === null) return answer;
  return Object.fromEntries(
    Object.entries(answer)
      .filter(([name]) => name !== 'requestId')
      .map(([name, value]) => [name, stable(value)]),
  );
}

const isUpdate = process.env.UPDATE_DOCS === '1';

describe.each([
  ['docs/tutorial/tutorial.md', 'C'],
  ['docs/tutorial/huong-dan.md', 'vi_VN.UTF-8'],
])('%s', (name, locale) => {
  let page = '';
  let database: Awaited<ReturnType<typeof createPostgresDatabase>>;
  let walk: Walk;
  const role = `lienthong_doc_${randomBytes(6).toString('hex')}`;
  const before = { LC_ALL: process.env.LC_ALL, LIENTHONG_PROVINCE: process.env.LIENTHONG_PROVINCE };

  beforeAll(async () => {
    page = await readFile(join(root, name), 'utf8');
    database = await createPostgresDatabase();
    const folder = await mkdtemp(join(tmpdir(), 'lienthong-tutorial-'));
    walk = new Walk(database, folder, role);
    process.env.LC_ALL = locale;
    process.env.LIENTHONG_PROVINCE = join(folder, 'tinh');
  });

  afterAll(async () => {
    for (const [variable, value] of Object.entries(before)) {
      if (value === undefined) delete process.env[variable];
      else process.env[variable] = value;
    }
    await walk.end();
    await onServer(database, (client) => client.query(`drop owned by ${role}; drop role ${role}`));
    await database.drop();
  });

  it('prints what the page says, command by command (UPDATE_DOCS=1 writes the outputs anew)', async () => {
    const blocks = blocksOf(page);
    const texts: (string | null)[] = [];
    let printed = '';
    for (const block of blocks) {
      const text = block.language === 'output' ? printed : await walk.do(block);
      if (block.language === 'sh') printed = text;
      const expected =
        block.language === 'output' || block.language === 'graphql' ? text.replace(/\n*$/, '\n') : null;
      texts.push(expected);
      if (!isUpdate && expected !== null) expect(block.text).toBe(expected);
    }
    if (isUpdate) await writeFile(join(root, name), withTexts(page, texts));
    invariant(blocks.length > 20, 'the page has its blocks');
  }, 180_000);

  it('leads to a governed answer across two databases', async () => {
    page = await readFile(join(root, name), 'utf8');
    const outputs = blocksOf(page)
      .filter(({ language }) => language === 'output')
      .map(({ text }) => text);
    const answer = outputs.find((text) => text.startsWith('{') && text.includes('insuranceCards')) ?? '';
    expect(answer).toMatch(/"validTo": "202\d/);
    expect(answer).toMatch(/"phone": null/);
    expect(answer).toMatch(/FIELD_NOT_PERMITTED/);
    expect(outputs.join('')).not.toMatch(/(?:^|\W)lt_[A-Za-z0-9]/);
  });
});
