import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const root = join(import.meta.dirname, '../../..');

async function sources(): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>();
  for (const part of ['schema', 'subgraphs', 'gateway', 'province']) {
    const names = await readdir(join(root, part), { recursive: true });
    for (const name of names.filter((each) => each.endsWith('.ts'))) {
      found.set(`${part}/${name}`, await readFile(join(root, part, name), 'utf8'));
    }
  }
  return found;
}

const saying = async (text: string) =>
  [...(await sources())].filter(([, source]) => source.includes(text)).map(([name]) => name);

it('has every cache, so that none is bounded by a count of what clients make large', async () => {
  expect(await saying("from 'lru-cache'")).toEqual([
    'schema/cache/cache-budget.ts',
    'schema/cache/entry-cache.ts',
  ]);
});

it('counts entries only of hashes, counters, keys, headers and readings of the policy', async () => {
  expect((await saying('entryCache')).sort()).toEqual([
    'gateway/authenticate/attempt-limit.ts',
    'gateway/authenticate/authenticate.ts',
    'gateway/serve/known-exchanges.ts',
    'schema/cache/entry-cache.ts',
    'subgraphs/database/storage/release-mask.ts',
    'subgraphs/enforce/policy-copy.ts',
    'subgraphs/registry/store/key-use.ts',
    'subgraphs/registry/store/sql-control-store.ts',
  ]);
});
