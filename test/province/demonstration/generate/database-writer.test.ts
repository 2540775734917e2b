import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DatabaseWriter } from '../../../../province/demonstration/generate/database-writer.ts';
import { agencies } from '../demonstration-files.ts';

let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lienthong-writer-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function started(name: string): Promise<DatabaseWriter> {
  const model = agencies.find(({ database }) => database.id === 'reference');
  if (model === undefined) throw new TypeError('reference');
  const writer = new DatabaseWriter(model, join(folder, `${name}.db`));
  await writer.start();
  return writer;
}

/** Rows of a code list, more than two batches, of which one comes twice. */
function addRows(writer: DatabaseWriter, twice: number): void {
  for (let at = 0; at < 20_000; at++)
    writer.add('Religion', { code: String(at === twice ? at - 1 : at), name: `Đạo ${at % 7}` });
}

describe('a batch that fails while more rows are made', () => {
  it('is told to who waits for room', async () => {
    const writer = await started('room');
    addRows(writer, 5);
    await expect(writer.room()).rejects.toThrow(/UNIQUE/);
    await writer.close();
  });

  it('is told at the end, whichever it was', async () => {
    const writer = await started('end');
    addRows(writer, 19_999);
    await expect(writer.finish({})).rejects.toThrow(/UNIQUE/);
    await writer.close();
  });
});
