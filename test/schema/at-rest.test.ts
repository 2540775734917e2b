import { randomUUID } from 'node:crypto';
import { mkdtempSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readAtRest, sqliteFiles } from '../../schema/at-rest.ts';

let folder = '';
let file = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lienthong-at-rest-'));
  file = join(folder, 'a.db');
  writeFileSync(file, 'first');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** A clock that says that all was written long ago. */
const later = () => Date.now() + 10_000;

/** A reading that counts itself. */
function counted(now: () => number) {
  let count = 0;
  const read = async () => {
    count += 1;
    return count;
  };
  return readAtRest(sqliteFiles(file), read, now);
}

describe('a reading of files at rest', () => {
  test('is made once', async () => {
    const read = counted(later);
    expect([await read(), await read(), await read()]).toEqual([1, 1, 1]);
  });

  test('is looked for once by all who ask at once, and again by who asks later', async () => {
    let looks = 0;
    const read = counted(() => {
      looks += 1;
      return later();
    });
    await Promise.all([read(), read(), read()]);
    expect(looks).toBe(1);
    await read();
    expect(looks).toBe(2);
  });

  test('is made anew as long as the file was written to just now', async () => {
    const read = counted(Date.now);
    expect([await read(), await read()]).toEqual([1, 2]);
  });

  test.each<readonly [string, () => void]>([
    ['other content of the same length', () => writeFileSync(file, 'again')],
    ['the same content', () => writeFileSync(file, 'first')],
    ['another file in its place', () => swap()],
    ['a log beside it', () => writeFileSync(`${file}-wal`, 'x')],
    ['nothing in its place', () => rmSync(file)],
  ])('is made anew after %s, though the time of writing was set back', async (_name, change) => {
    const read = counted(later);
    const { atime, mtime } = statSync(file);
    expect(await read()).toBe(1);
    await wait(20);
    change();
    if (statSync(file, { throwIfNoEntry: false })) utimesSync(file, atime, mtime);
    expect(await read()).toBe(2);
  });

  test('is not kept when something was written while it was made', async () => {
    let count = 0;
    const read = readAtRest(
      sqliteFiles(file),
      async () => {
        count += 1;
        await wait(20);
        if (count === 1) writeFileSync(file, 'again');
        return count;
      },
      later,
    );
    expect([await read(), await read(), await read()]).toEqual([1, 2, 2]);
  });

  test('that failed is made anew', async () => {
    let count = 0;
    const read = readAtRest(
      sqliteFiles(file),
      async () => {
        count += 1;
        if (count === 1) throw new TypeError('no');
        return count;
      },
      later,
    );
    await expect(read()).rejects.toThrow('no');
    expect(await read()).toBe(2);
  });

  function swap() {
    const other = join(folder, randomUUID());
    writeFileSync(other, 'other');
    renameSync(other, file);
  }
});
