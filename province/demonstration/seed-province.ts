import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { AgencyModel } from '../../schema/catalogue/model.ts';
import { CodedError, codedError } from '../../schema/errors/coded-error.ts';
import { type BilingualText, saidOf } from '../../schema/text/bilingual-text.ts';
import { databaseFile, databaseFileName } from '../start/data-files.ts';
import { DatabaseWriter } from './generate/database-writer.ts';
import { generateDossiers } from './generate/dossiers.ts';
import { type EnterpriseSummary, generateEnterprises } from './generate/enterprises.ts';
import { generateParcels } from './generate/parcels.ts';
import { asOf, generateHouseholds, type Person } from './generate/people.ts';
import { buildInto } from './generate/published-folder.ts';
import { Random } from './generate/random.ts';
import { type ReferenceLists, readReferenceLists } from './generate/reference-lists.ts';

/** Rows of each kind at scale 1. */
const sizes = { citizens: 20_000, enterprises: 5_000, parcels: 30_000, dossiers: 40_000 };
/** Largest scale: the forms of the reserved numbers hold no more. */
const maxScale = 50;

/** Seed of the demonstration province. */
export const defaultSeed = 472020;

/** Version of the generator: another one makes other rows from the same seed. */
export const generatorVersion = 4;

/** Rows between two reports of progress. */
const progressStep = 500;

/** What to make, and whom to tell how far it is. */
export interface SeedOptions {
  readonly agencies: readonly AgencyModel[];
  /** Folder of the real code lists. */
  readonly referenceFolder: string;
  /** Folder that gets one SQLite file for each database. */
  readonly folder: string;
  /** Multiplies the number of rows; above 0, at most 50. */
  readonly scale?: number;
  /** Whole number. */
  readonly seed?: number;
  /** Rows done, rows in all, id of the database that is being made. */
  readonly progress?: (done: number, total: number, what: string) => void;
}

/** Rows made, by kind. */
export type SeedCounts = Readonly<
  Record<'units' | 'citizens' | 'households' | 'enterprises' | 'parcels' | 'dossiers', number>
>;

/** What a finished province says of itself; kept beside its databases. */
export interface ProvinceManifest {
  readonly generatorVersion: number;
  readonly seed: number;
  readonly scale: number;
  readonly asOf: string;
  readonly counts: SeedCounts;
}

const databases = ['reference', 'population', 'business', 'land', 'dossiers'];
const manifestName = 'province.json';

const manifestSchema = z.object({
  generatorVersion: z.int(),
  seed: z.int(),
  scale: z.number(),
  asOf: z.string(),
  counts: z.object({
    ...{ units: z.int(), citizens: z.int(), households: z.int() },
    ...{ enterprises: z.int(), parcels: z.int(), dossiers: z.int() },
  }),
});

/** What a folder says of the province in it: nothing, nothing that can be read, or its manifest. */
export type FoundManifest =
  | { readonly kind: 'missing' | 'unreadable' }
  | { readonly kind: 'read'; readonly manifest: ProvinceManifest };

/** Reads what lies in the folder; there is a manifest only where a province was built to its end. */
export async function readProvinceManifest(folder: string): Promise<FoundManifest> {
  try {
    const text = await readFile(join(folder, manifestName), 'utf8');
    return { kind: 'read', manifest: manifestSchema.parse(JSON.parse(text)) };
  } catch (error) {
    const isMissing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    return { kind: isMissing ? 'missing' : 'unreadable' };
  }
}

/** Ids of the databases whose files lie in the folder, whoever made them. */
export function databasesIn(folder: string): readonly string[] {
  return databases.filter((id) => existsSync(databaseFile(folder, id)));
}

/**
 * Makes the five databases of the demonstration province: real code lists, synthetic everything else. The same seed and
 * scale give the same rows. The files appear together at the end; an interrupted build leaves none of them half.
 * About 5 s of processor time at scale 1, about linear in it.
 * @throws CATALOGUE_INVALID when a database's SDL is missing, CONFIGURATION_INVALID for a scale or seed out of range,
 * PROVINCE_NOT_BUILT when the folder cannot be written
 */
export async function seedProvince(options: SeedOptions): Promise<SeedCounts> {
  const { scale = 1, seed = defaultSeed } = options;
  if (!(scale > 0 && scale <= maxScale))
    throw outOfRange('scale', { vi: `0 < scale <= ${maxScale}`, en: `0 < scale <= ${maxScale}` });
  if (!Number.isSafeInteger(seed))
    throw outOfRange('seed', { vi: 'cần một số nguyên', en: 'a whole number is needed' });
  const seeding = new Seeding(options, scale, seed);
  try {
    const names = [...databases.map(databaseFileName), manifestName];
    return await buildInto(options.folder, names, (folder) => seeding.run(folder));
  } catch (error) {
    if (error instanceof CodedError) throw error;
    throw codedError('PROVINCE_NOT_BUILT', { folder: options.folder, detail: shortReason(error) }, error);
  }
}

/** The driver's own words: the query builder puts the whole statement before them. */
function shortReason(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return (message.split(' - ').at(-1) ?? message).slice(0, 300);
}

function outOfRange(name: string, expected: BilingualText): CodedError {
  return codedError('CONFIGURATION_INVALID', { detail: saidOf(name, expected) });
}

class Seeding {
  readonly #options: SeedOptions;
  readonly #lists: ReferenceLists;
  readonly #scale: number;
  readonly #seed: number;
  readonly #counts = { units: 0, citizens: 0, households: 0, enterprises: 0, parcels: 0, dossiers: 0 };
  readonly #total: number;
  /** Databases whose rows are made and whose files are not whole yet. */
  readonly #finishing: Promise<void>[] = [];
  #done = 0;

  constructor(options: SeedOptions, scale: number, seed: number) {
    this.#options = options;
    this.#lists = readReferenceLists(options.referenceFolder);
    this.#scale = scale;
    this.#seed = seed;
    const { citizens, enterprises, parcels, dossiers } = sizes;
    this.#total = [citizens, enterprises, parcels, dossiers].reduce((sum, size) => sum + this.#size(size), 0);
  }

  async run(folder: string): Promise<SeedCounts> {
    try {
      await this.#databases(folder);
    } finally {
      // WHY in any case: files that are still written to cannot be moved or removed.
      await Promise.allSettled(this.#finishing);
    }
    await Promise.all(this.#finishing);
    const manifest: ProvinceManifest = {
      generatorVersion,
      seed: this.#seed,
      scale: this.#scale,
      asOf,
      counts: this.#counts,
    };
    await writeFile(join(folder, manifestName), `${JSON.stringify(manifest, null, 2)}\n`);
    return this.#counts;
  }

  async #databases(folder: string): Promise<void> {
    const people: Person[] = [];
    const enterprises: EnterpriseSummary[] = [];
    await this.#write(folder, 'reference', (writer) => this.#reference(writer));
    await this.#write(folder, 'population', (writer) => this.#population(writer, people));
    // WHY before the others: its indexes take longest, and are made while their rows are.
    await this.#write(folder, 'dossiers', (writer) => this.#dossiers(writer, people));
    await this.#write(folder, 'business', (writer) => this.#business(writer, people, enterprises));
    await this.#write(folder, 'land', (writer) => this.#land(writer, people, enterprises));
  }

  #size(rows: number): number {
    return Math.max(1, Math.round(rows * this.#scale));
  }

  /** Each database has a generator of its own, so that one more row in one changes nothing in the next. */
  #random(database: number): Random {
    return new Random(this.#seed + database * 7919);
  }

  async #write(
    folder: string,
    database: string,
    fill: (writer: DatabaseWriter) => Promise<void>,
  ): Promise<void> {
    const model = this.#options.agencies.find((agency) => agency.database.id === database);
    if (model === undefined)
      throw codedError('CATALOGUE_INVALID', { database, detail: 'the SDL file is missing' });
    this.#options.progress?.(this.#done, this.#total, database);
    const writer = new DatabaseWriter(model, databaseFile(folder, database));
    try {
      await writer.start();
      await fill(writer);
    } catch (error) {
      await writer.close();
      throw error;
    }
    this.#finish(writer, database);
  }

  /** Writes the rest and the indexes of a database while the rows of the next one are made. */
  #finish(writer: DatabaseWriter, database: string): void {
    const finished = writer.finish(this.#marks(database)).catch(async (error: unknown) => {
      await writer.close();
      throw error;
    });
    // WHY: `run` waits for it and throws its error; until then nobody listens.
    finished.catch(() => undefined);
    this.#finishing.push(finished);
  }

  /** What the table THONG_TIN_CSDL of a database says: the code lists are real, all other rows are synthetic. */
  #marks(database: string): Readonly<Record<string, string>> {
    return {
      synthetic: String(database !== 'reference'),
      generatedBy: `lien-thong seed-province ${generatorVersion}`,
      seed: String(this.#seed),
      scale: String(this.#scale),
      asOf,
    };
  }

  #step(what: string, count = 1): void {
    this.#done += count;
    if (this.#done % progressStep < count || this.#done === this.#total) {
      this.#options.progress?.(this.#done, this.#total, what);
    }
  }

  async #reference(writer: DatabaseWriter): Promise<void> {
    const { units, ethnicGroups, religions, countries, legalStatuses, landUseTypes, procedures, industries } =
      this.#lists;
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
    for (const [type, rows] of lists) for (const row of rows) writer.add(type, { ...row });
    this.#counts.units = units.length;
  }

  async #population(writer: DatabaseWriter, people: Person[]): Promise<void> {
    for (const rows of generateHouseholds(this.#random(1), this.#lists, this.#size(sizes.citizens))) {
      writer.add('Household', rows.household);
      for (const citizen of rows.citizens) writer.add('Citizen', citizen);
      await writer.room();
      people.push(...rows.people);
      this.#counts.households += 1;
      this.#step('population', rows.citizens.length);
    }
    this.#counts.citizens = people.length;
  }

  async #business(
    writer: DatabaseWriter,
    people: readonly Person[],
    made: EnterpriseSummary[],
  ): Promise<void> {
    for (const rows of generateEnterprises(
      this.#random(2),
      this.#lists,
      people,
      this.#size(sizes.enterprises),
    )) {
      writer.add('Enterprise', rows.enterprise);
      for (const industry of rows.industries) writer.add('EnterpriseIndustry', industry);
      for (const founder of rows.founders) writer.add('EnterpriseFounder', founder);
      await writer.room();
      made.push({
        code: rows.enterprise.enterpriseCode,
        commune: String(rows.enterprise['headOffice.commune']),
        registeredOn: String(rows.enterprise.registeredOn),
      });
      this.#step('business');
    }
    this.#counts.enterprises = made.length;
  }

  async #land(
    writer: DatabaseWriter,
    people: readonly Person[],
    enterprises: readonly EnterpriseSummary[],
  ): Promise<void> {
    const size = this.#size(sizes.parcels);
    for (const rows of generateParcels(this.#random(3), this.#lists, people, enterprises, size)) {
      writer.add('LandParcel', rows.parcel);
      for (const certificate of rows.certificates) writer.add('LandCertificate', certificate);
      await writer.room();
      this.#counts.parcels += 1;
      this.#step('land');
    }
  }

  async #dossiers(writer: DatabaseWriter, people: readonly Person[]): Promise<void> {
    for (const dossier of generateDossiers(
      this.#random(4),
      this.#lists,
      people,
      this.#size(sizes.dossiers),
    )) {
      writer.add('Dossier', dossier);
      await writer.room();
      this.#counts.dossiers += 1;
      this.#step('dossiers');
    }
  }
}
