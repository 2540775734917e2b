import { type ChildProcess, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm, utimes } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openDocumentStore } from '../../subgraphs/registry/store/documents.ts';
import { openControlStore } from '../../subgraphs/registry/store/sql-control-store.ts';

let folder: string;
const children: ChildProcess[] = [];
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lienthong-'));
});
afterEach(async () => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
  await rm(folder, { recursive: true, force: true });
});

/** Runs the process until it has said so many lines (and some more milliseconds), kills it, and gives what it said. */
async function killed(stops: string, lines: number, more = 0): Promise<readonly string[]> {
  const program = join(import.meta.dirname, 'store-until-killed.ts');
  const child = spawn(process.execPath, ['--import', 'tsx', program, folder, stops], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  children.push(child);
  let said = '';
  const enough = new Promise<void>((resolve) => {
    child.stdout?.on('data', (piece) => {
      said += String(piece);
      if (said.split('\n').length > lines) resolve();
    });
  });
  const closed = once(child, 'close');
  await Promise.race([enough, closed]);
  await new Promise((resolve) => setTimeout(resolve, more));
  expect(child.kill('SIGKILL')).toBe(true);
  await closed;
  return said.split('\n').slice(0, -1);
}

/** Names of all files of the store. */
async function files(): Promise<readonly string[]> {
  const entries = await readdir(join(folder, 'documents'), { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map(({ name }) => name);
}

/** Makes every file older than what the start leaves alone. */
async function age(): Promise<void> {
  const entries = await readdir(join(folder, 'documents'), { recursive: true, withFileTypes: true });
  const earlier = new Date(Date.now() - 7_200_000);
  for (const entry of entries.filter((each) => each.isFile()))
    await utimes(join(entry.parentPath, entry.name), earlier, earlier);
}

async function opened() {
  const report = (error: unknown) => expect(error).toBeUndefined();
  const records = await openControlStore({ file: join(folder, 'control.db') });
  const limits = { maxBytes: 1_000_000, maxDayBytes: 1_000_000_000, report };
  const documents = await openDocumentStore({ records, folder: join(folder, 'documents'), ...limits });
  return { documents, close: () => records.close() };
}

describe('documents and a killed process', () => {
  it('D109 a process that is killed wherever: what it acknowledged is there whole, and nothing has a name that is not', async () => {
    for (const more of [0, 5, 13]) {
      const said = await killed('nowhere', 6, more);
      const stored = said.filter((line) => line.startsWith('stored ')).map((line) => line.split(' '));
      expect(stored.length).toBeGreaterThan(2);
      const { documents, close } = await opened();
      for (const [, id = '', sha256 = ''] of stored) {
        const document = await documents.get(id);
        expect(document?.sha256).toBe(sha256);
        if (document === null) continue;
        const bytes = await documents.open(document);
        expect(
          createHash('sha256')
            .update(await buffer(bytes.stream()))
            .digest('hex'),
        ).toBe(sha256);
        await bytes.close();
      }
      await close();
    }
    for (const name of (await files()).filter((each) => /^[0-9a-f]{64}$/.test(each))) {
      const bytes = await readFile(join(folder, 'documents', name.slice(0, 2), name));
      expect(createHash('sha256').update(bytes).digest('hex')).toBe(name);
    }
  });

  it('D109 a process that is killed between bytes and record: no record, and the next start puts the bytes aside', async () => {
    const [line = ''] = await killed('arrived', 1);
    const sha256 = line.replace('arrived ', '');
    expect(await files()).toEqual([sha256]);
    // A young file may belong to a server that is still at work on it.
    await (await opened()).close();
    expect(await files()).toEqual([sha256]);
    await age();
    await (await opened()).close();
    expect(await readdir(join(folder, 'documents', sha256.slice(0, 2)))).toEqual([]);
    expect(await readdir(join(folder, 'documents', 'unrecorded'))).toEqual([sha256]);
    // The same bytes are stored as if nothing had been.
    expect((await killed('nowhere', 2))[1]).toMatch(new RegExp(`^stored [0-9a-f]{32} ${sha256}$`));
    await age();
    await (await opened()).close();
    expect(await readdir(join(folder, 'documents', sha256.slice(0, 2)))).toEqual([sha256]);
  });

  it('D109 a process that is killed while bytes arrive leaves a file without a name, which the next start takes away', async () => {
    await killed('arriving', 1);
    const [left = '', ...others] = await files();
    expect([left.length, others]).toEqual([36, []]);
    await age();
    await (await opened()).close();
    expect(await files()).toEqual([]);
  });
});
