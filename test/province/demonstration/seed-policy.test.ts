import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { demonstration } from '../../../province/demonstration/demonstration.ts';
import { seedPolicy } from '../../../province/demonstration/seed-policy.ts';
import { seedRegister } from '../../../province/demonstration/seed-register.ts';
import type { ControlStore } from '../../../subgraphs/registry/store/control-store-interface.ts';
import { openControlStore } from '../../../subgraphs/registry/store/sql-control-store.ts';

const shipped = join(import.meta.dirname, '../../../province/demonstration/policy');
const catalogue = await demonstration.loadCatalogue();

let root: string;
let store: ControlStore;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'lienthong-'));
  await cp(shipped, join(root, 'policy'), { recursive: true });
  store = await openControlStore({ file: join(root, 'control.db') });
  await seedRegister(store, join(shipped, '../register'));
});
afterEach(async () => {
  await store.close();
  await rm(root, { recursive: true, force: true });
});

const seed = (keysFile = join(root, 'keys.json')) =>
  seedPolicy({ store, catalogue, coordinator: 'H41.SKHCN', folder: join(root, 'policy'), keysFile });

async function change(name: string, from: string, to: string): Promise<void> {
  const file = join(root, 'policy', name);
  const text = await readFile(file, 'utf8');
  expect(text).toContain(from);
  await writeFile(file, text.replace(from, to));
}

it('is recorded whole, with a key for each account and the owner of each item', async () => {
  expect(await seed()).toBe(true);
  const { accounts, instruments, events } = await store.snapshot();
  const keys = JSON.parse(await readFile(join(root, 'keys.json'), 'utf8')) as readonly { account: string }[];
  expect(keys.map(({ account }) => account).sort()).toEqual(['public', ...accounts.keys()].sort());
  expect([instruments.length > 10, events.length]).toEqual([true, 1]);
  const dossiers = instruments.filter(({ content }) =>
    content.some(({ items }) => items.includes('Dossier.applicant')),
  );
  expect(dossiers.map(({ number, provider }) => [number, provider])).toEqual([['TT-11/2026', 'H41.TTPVHCC']]);
  expect(await seed()).toBe(false);
});

it.each<[string, string, string, string, string]>([
  [
    'an agreement that does not hold',
    'agreements.yaml',
    'Household.head',
    'Household.nothing',
    'AGREEMENT_INVALID',
  ],
  [
    'an agreement of another owner',
    'agreements.yaml',
    'provider: "G01.CAT"',
    'provider: "NO.SUCH"',
    'AGREEMENT_INVALID',
  ],
  ['an event of an unknown number', 'events.yaml', 'TT-09/2026', 'TT-99/2026', 'AGREEMENT_UNKNOWN'],
  ['an account that may not be', 'accounts.yaml', 'id: administrator', 'id: Public', 'ACCOUNT_INVALID'],
  ['two accounts that look alike', 'accounts.yaml', 'id: administrator', 'id: Tax', 'ACCOUNT_EXISTS'],
])(
  'with %s nothing is recorded: no account, no agreement, no version',
  async (_name, file, from, to, code) => {
    await change(file, from, to);
    await expect(seed()).rejects.toMatchObject({ code });
    expect(await store.version()).toBe(0);
    expect((await store.snapshot()).accounts.size).toBe(0);
    expect(await store.history(10)).toEqual([]);
    await expect(readFile(join(root, 'keys.json'))).rejects.toThrow();
  },
);

it('where the keys cannot be written nothing is recorded either', async () => {
  await mkdir(join(root, 'keys.json'));
  await expect(seed()).rejects.toThrow();
  expect(await store.version()).toBe(0);
  await expect(seed(join(root, 'elsewhere.json'))).resolves.toBe(true);
});
