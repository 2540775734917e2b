import { createHash } from 'node:crypto';
import { copyFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import knexFactory, { type Knex } from 'knex';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Random } from '../../../province/demonstration/generate/random.ts';
import { legalDayOf } from '../../../schema/calendar/legal-day.ts';
import { readDescription } from '../../../schema/procedure/documents/read-description.ts';
import type { Machine } from '../../../schema/procedure/machine/open-case.ts';
import { type CaseJournal, Cases } from '../../../subgraphs/registry/procedure/cases.ts';
import type { ControlStore } from '../../../subgraphs/registry/store/control-store-interface.ts';
import { openDocumentStore } from '../../../subgraphs/registry/store/documents.ts';
import { openControlStore } from '../../../subgraphs/registry/store/sql-control-store.ts';
import { counts, tellProgress } from '../../fixtures/counts.ts';
import {
  calendarYears,
  coordinator,
  type ProcedureWorld,
  procedureWorld,
} from '../../fixtures/procedure-world.ts';
import { letter, pdf } from '../../fixtures/sent-document.ts';
import { walkAccounts } from './live-world.ts';
import { RegistryWalk, type WalkedRegistry } from './registry-walk.ts';
import { walkedProcedures } from './walked-procedures.ts';

const { seed, registrySteps } = counts;
const hour = 3_600_000;
const roundSteps = 250;

let folder: string;
let world: ProcedureWorld;
let documents: ReadonlyMap<string, string>;
beforeAll(async () => {
  world = await procedureWorld();
  folder = await mkdtemp(join(tmpdir(), 'registry-walks-'));
  const store = await openControlStore({ file: join(folder, 'template.db') });
  await store.enterPeople(() => world.register, { by: 'walk' });
  await store.enterCalendar(calendarYears, { by: 'walk' });
  const model = world.policy.accounts.get('tax');
  if (model === undefined) throw new TypeError('the demonstration has an account of the tax office');
  const { application: _application, state: _state, purposeCode: _code, subject: _subject, ...plain } = model;
  for (const each of [...walkAccounts, { id: 'tax', agency: 'H41.CTHUE' }])
    await store.reserveAccount({ ...plain, ...each }, { by: 'walk' });
  documents = await storedDocuments(store);
  await store.close();
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** A letter of every agency. */
async function storedDocuments(store: ControlStore): Promise<ReadonlyMap<string, string>> {
  const kept = await openDocumentStore({
    ...{ records: store, folder: join(folder, 'documents'), maxBytes: 10_000, maxDayBytes: 1_000_000 },
    report: () => undefined,
  });
  const day = legalDayOf(Date.now());
  const ids = new Map<string, string>();
  for (const { code } of world.register.agencies) {
    const id = world.register.roles.find(({ agency }) => agency === code)?.person ?? '';
    const description = readDescription({ ...letter, issuerAgency: code, storedFor: code }, day);
    const upload = {
      description,
      mediaType: 'application/pdf',
      bytes: Readable.from([pdf(code)]),
      announcedBytes: null,
    };
    const person = world.personAt(id, new Date().toISOString());
    ids.set(code, (await kept.add(upload, person, async () => undefined)).id);
  }
  return ids;
}

const silent: CaseJournal = {
  begun: async () => undefined,
  done: async () => undefined,
  refused: async () => undefined,
};

/** Every row of every table, as one hash. */
async function hashOf(knex: Knex): Promise<string> {
  const tables = await knex('sqlite_master').where({ type: 'table' }).orderBy('name').pluck('name');
  const hash = createHash('sha256');
  for (const table of tables) hash.update(JSON.stringify(await knex(String(table)).select()));
  return hash.digest('hex');
}

async function walkOver(
  machine: Machine,
): Promise<{ readonly wrong: readonly string[]; readonly met: ReadonlyMap<string, number> }> {
  const random = new Random(seed);
  const met = new Map<string, number>();
  const wrong: string[] = [];
  for (let done = 0; done < registrySteps && wrong.length === 0; done += roundSteps) {
    const file = join(folder, `${machine.procedure.prefix}-${done}.db`);
    await copyFile(join(folder, 'template.db'), file);
    let clock = Date.now();
    const store = await openControlStore({ file, now: () => clock });
    const knex = knexFactory({ client: 'sqlite3', connection: { filename: file }, useNullAsDefault: true });
    const province = { catalogue: world.catalogue, coordinator };
    const registry: WalkedRegistry = {
      ...{ store, province, world, documents, cases: new Cases(store, province, silent) },
      setClock: (to) => {
        clock = to;
      },
      everything: () => hashOf(knex),
    };
    const walk = new RegistryWalk(registry, machine, random);
    for (let step = 0; step < Math.min(roundSteps, registrySteps - done) && wrong.length === 0; step += 1)
      wrong.push(...(await walk.step()));
    for (const [name, count] of walk.met) met.set(name, (met.get(name) ?? 0) + count);
    await Promise.all([store.close(), knex.destroy()]);
    await rm(file);
    tellProgress(`steps over ${machine.procedure.id} in the registry`, done, registrySteps);
  }
  return { wrong, met };
}

describe('random walks through the registry, on real stores', () => {
  it.each(walkedProcedures.map((machine) => [machine.procedure.id, machine] as const))(
    `%s: a preview, a refusal, a stale version and a repeated request change nothing; ${registrySteps} steps, seed ${seed}`,
    async (_id, machine) => {
      const { wrong, met } = await walkOver(machine);
      expect(wrong, `seed ${seed}`).toEqual([]);
      const timesOf = (pattern: RegExp) =>
        [...met].reduce((sum, [name, count]) => sum + (pattern.test(name) ? count : 0), 0);
      for (const kind of [
        /^DONE$/,
        /^ACT_/,
        /^(?:repeated DONE|reused ACT_REQUEST_REUSED)$/,
        /^stale ACT_CONFLICT$/,
      ])
        expect(timesOf(kind), `${kind} of ${JSON.stringify([...met])}`).toBeGreaterThan(0);
    },
    2 * hour,
  );
});
