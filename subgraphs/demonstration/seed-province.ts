import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { AgencyModel } from '../../schema/catalogue/model.ts';
import { registryError } from '../../schema/errors/registry.ts';
import { DatabaseWriter } from './generate/database-writer.ts';
import { generateDossiers } from './generate/dossiers.ts';
import { generateEnterprises } from './generate/enterprises.ts';
import { generateParcels } from './generate/parcels.ts';
import { asOf, generateHouseholds, type Person } from './generate/people.ts';
import { Random } from './generate/random.ts';
import { type ReferenceLists, readReferenceLists } from './generate/reference-lists.ts';

/** Rows of each kind at scale 1. */
const sizes = { citizens: 20_000, enterprises: 5_000, parcels: 30_000, dossiers: 40_000 };

/** Seed of the demonstration province. */
export const defaultSeed = 472020;

/** What to make, and whom to tell how far it is. */
export interface SeedOptions {
  readonly agencies: readonly AgencyModel[];
  /** Folder of the real code lists. */
  readonly referenceFolder: string;
  /** Folder that gets one SQLite file for each database. */
  readonly folder: string;
  /** Multiplies the number of rows; 1 to 50. */
  readonly scale?: number;
  readonly seed?: number;
  readonly progress?: (done: number, total: number, what: string) => void;
}

/** Rows made, by kind. */
export type SeedCounts = Readonly<Record<'units' | 'citizens' | 'households' | 'enterprises' | 'parcels' | 'dossiers', number>>;

/** File of a database in the data folder. */
export function databaseFile(folder: string, database: string): string {
  return join(folder, `${database}.db`);
}

/**
 * Makes the five databases of the demonstration province: real code lists, synthetic everything else. The same seed and
 * scale give the same rows. Rejects with CATALOGUE_INVALID when a database's SDL is missing.
 */
export async function seedProvince(options: SeedOptions): Promise<SeedCounts> {
  await mkdir(options.folder, { recursive: true });
  const seeding = new Seeding(options);
  return seeding.run();
}

class Seeding {
  readonly #options: SeedOptions;
  readonly #lists: ReferenceLists;
  readonly #scale: number;
  readonly #seed: number;
  readonly #counts = { units: 0, citizens: 0, households: 0, enterprises: 0, parcels: 0, dossiers: 0 };
  #done = 0;

  constructor(options: SeedOptions) {
    this.#options = options;
    this.#lists = readReferenceLists(options.referenceFolder);
    this.#scale = options.scale ?? 1;
    this.#seed = options.seed ?? defaultSeed;
  }

  async run(): Promise<SeedCounts> {
    const people: Person[] = [];
    const enterprises: string[] = [];
    await this.#write('reference', (writer) => this.#reference(writer));
    await this.#write('population', (writer) => this.#population(writer, people));
    await this.#write('business', (writer) => this.#business(writer, people, enterprises));
    await this.#write('land', (writer) => this.#land(writer, people, enterprises));
    await this.#write('dossiers', (writer) => this.#dossiers(writer, people));
    return this.#counts;
  }

  #size(kind: keyof typeof sizes): number {
    return Math.round(sizes[kind] * this.#scale);
  }

  /** Each database has a generator of its own, so that one more row in one changes nothing in the next. */
  #random(database: number): Random {
    return new Random(this.#seed + database * 7919);
  }

  async #write(database: string, fill: (writer: DatabaseWriter) => Promise<void>): Promise<void> {
    const model = this.#options.agencies.find((agency) => agency.database.id === database);
    if (model === undefined) throw registryError('CATALOGUE_INVALID', { database, detail: 'the SDL file is missing' });
    const writer = new DatabaseWriter(model, databaseFile(this.#options.folder, database));
    try {
      await writer.start();
      await fill(writer);
      const marks = { synthetic: String(database !== 'reference'), seed: String(this.#seed), scale: String(this.#scale), asOf };
      await writer.finish(marks);
    } catch (error) {
      await writer.discard();
      throw error;
    }
  }

  #step(what: string, count = 1): void {
    this.#done += count;
    const total = Object.keys(sizes).reduce((sum, kind) => sum + this.#size(kind as keyof typeof sizes), 0);
    if (this.#done % 500 < count) this.#options.progress?.(Math.min(this.#done, total), total, what);
  }

  async #reference(writer: DatabaseWriter): Promise<void> {
    const { units, ethnicGroups, religions, countries, legalStatuses, landUseTypes, procedures, industries } = this.#lists;
    const lists: readonly (readonly [string, readonly object[]])[] = [
      ['AdministrativeUnit', units],
      ['EthnicGroup', ethnicGroups],
      ['Religion', religions],
      ['Country', countries],
      ['LegalStatus', legalStatuses],
      ['LandUseType', landUseTypes],
      ['Procedure', procedures],
      ['Industry', industries],
    ];
    for (const [type, rows] of lists) for (const row of rows) await writer.add(type, { ...row });
    this.#counts.units = units.length;
  }

  async #population(writer: DatabaseWriter, people: Person[]): Promise<void> {
    for (const rows of generateHouseholds(this.#random(1), this.#lists, this.#size('citizens'))) {
      await writer.add('Household', rows.household);
      for (const citizen of rows.citizens) await writer.add('Citizen', citizen);
      people.push(...rows.people);
      this.#counts.households += 1;
      this.#step('population', rows.citizens.length);
    }
    this.#counts.citizens = people.length;
  }

  async #business(writer: DatabaseWriter, people: readonly Person[], codes: string[]): Promise<void> {
    for (const rows of generateEnterprises(this.#random(2), this.#lists, people, this.#size('enterprises'))) {
      await writer.add('Enterprise', rows.enterprise);
      for (const industry of rows.industries) await writer.add('EnterpriseIndustry', industry);
      for (const founder of rows.founders) await writer.add('EnterpriseFounder', founder);
      codes.push(rows.enterprise.enterpriseCode);
      this.#step('business');
    }
    this.#counts.enterprises = codes.length;
  }

  async #land(writer: DatabaseWriter, people: readonly Person[], enterprises: readonly string[]): Promise<void> {
    const size = this.#size('parcels');
    for (const rows of generateParcels(this.#random(3), this.#lists, people, enterprises, size)) {
      await writer.add('LandParcel', rows.parcel);
      for (const certificate of rows.certificates) await writer.add('LandCertificate', certificate);
      this.#counts.parcels += 1;
      this.#step('land');
    }
  }

  async #dossiers(writer: DatabaseWriter, people: readonly Person[]): Promise<void> {
    for (const dossier of generateDossiers(this.#random(4), this.#lists, people, this.#size('dossiers'))) {
      await writer.add('Dossier', dossier);
      this.#counts.dossiers += 1;
      this.#step('dossiers');
    }
  }
}
