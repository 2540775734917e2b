import { access } from 'node:fs/promises';
import type { CatalogueModel } from '../../schema/catalogue/model.ts';
import type { Configuration } from '../../schema/config/configuration.ts';
import { lintCatalogue } from '../../schema/contract/lint-catalogue.ts';
import { CodedError } from '../../schema/errors/coded-error.ts';
import { parseAgencySdl } from '../../schema/language/parse-agency.ts';
import type { Connection } from '../../subgraphs/database/engine/connection.ts';
import { supergraphOf } from '../start/compose-catalogue.ts';
import { dataFiles } from '../start/data-files.ts';
import { openDatabases } from '../start/open-databases.ts';
import type { ProvinceSource, SdlFile } from '../start/province-source.ts';
import { withStore } from '../start/with-store.ts';
import type { CheckFinding, UnplacedFinding } from './check-finding.ts';
import { fileFinding, type Places, placed, placesOf } from './place-findings.ts';
import { readStructures } from './read-structures.ts';
import { indexFindings, referenceFindings, rightsFindings } from './structure-findings.ts';
import {
  brokenUseFindings,
  changeFindings,
  clientSchemaOf,
  type ProvinceUse,
  recordedLately,
  usedItems,
} from './use-findings.ts';

/** What a check found, and what it could look at. */
export interface CheckReport {
  readonly databases: number;
  readonly items: number;
  /** Whether the files compose to one graph. */
  readonly composed: boolean;
  /** False where no database is there yet. */
  readonly comparedWithDatabases: boolean;
  /** False where the data folder has no policy yet. */
  readonly comparedWithUse: boolean;
  /** Errors first, each by file and line. */
  readonly findings: readonly CheckFinding[];
}

/** What is checked. */
export interface CheckRequest {
  readonly province: ProvinceSource;
  readonly configuration: Configuration;
  /** The province as it was; null: nothing is compared with. */
  readonly before: ProvinceSource | null;
  readonly now: Date;
}

/**
 * Checks the SDL files of a province: each by itself, together, against the live databases, and against those who use them.
 * Reads no value that it tells. @throws SDL_FILE_MISSING, PROVINCE_INVALID, CONFIGURATION_INVALID
 */
export async function checkProvince(request: CheckRequest): Promise<CheckReport> {
  const files = await request.province.loadSdlFiles();
  const places = placesOf(files);
  const unread = files.flatMap((file) => unreadableFinding(file, places));
  if (unread.length > 0) return { ...nothingSeen, findings: unread };
  const loaded = await loadOrFinding(request.province, files, places);
  if (!('catalogue' in loaded)) return { ...nothingSeen, findings: [loaded.finding] };
  const { catalogue, supergraph } = loaded;
  const live = await liveFindings(catalogue, request);
  const use = await usedFindings(catalogue, supergraph, request);
  const findings = [...lintCatalogue(catalogue), ...(live ?? []), ...(use ?? [])];
  return {
    databases: catalogue.agencies.length,
    items: catalogue.items.size,
    composed: supergraph !== null,
    comparedWithDatabases: live !== null,
    comparedWithUse: use !== null,
    findings: [...loaded.findings, ...findings.map((finding) => placed(finding, places))].sort(worstFirst),
  };
}

const nothingSeen = {
  databases: 0,
  items: 0,
  composed: false,
  comparedWithDatabases: false,
  comparedWithUse: false,
};

function worstFirst(one: CheckFinding, other: CheckFinding): number {
  if (one.severity !== other.severity) return one.severity === 'ERROR' ? -1 : 1;
  const [left, right] = [one.file ?? '', other.file ?? ''];
  return left === right ? (one.line ?? 0) - (other.line ?? 0) : left < right ? -1 : 1;
}

function unreadableFinding(file: SdlFile, places: Places): readonly CheckFinding[] {
  try {
    parseAgencySdl(file.text);
    return [];
  } catch (error) {
    if (error instanceof CodedError) return [fileFinding(error, file, places)];
    throw error;
  }
}

type Loaded =
  | {
      readonly catalogue: CatalogueModel;
      /** null where the files do not compose. */
      readonly supergraph: string | null;
      readonly findings: readonly CheckFinding[];
    }
  | { readonly finding: CheckFinding };

async function loadOrFinding(
  province: ProvinceSource,
  files: readonly SdlFile[],
  places: Places,
): Promise<Loaded> {
  try {
    const catalogue = await province.loadCatalogue();
    return { catalogue, ...composedOrFinding(catalogue, places) };
  } catch (error) {
    if (!(error instanceof CodedError) || error.code !== 'CATALOGUE_INVALID') throw error;
    const coordinate = /\b([A-Z]\w*\.\w+)\b/.exec(error.messages.en)?.[1];
    const place = coordinate === undefined ? null : places(coordinate);
    const file = files.find((each) => each.file === place?.file) ?? files[0];
    return { finding: fileFinding(error, file ?? { file: '-', text: '' }, places) };
  }
}

function composedOrFinding(catalogue: CatalogueModel, places: Places) {
  try {
    return { supergraph: supergraphOf(catalogue), findings: [] };
  } catch (error) {
    if (!(error instanceof CodedError) || error.code !== 'COMPOSITION_FAILED') throw error;
    const { messages, hints } = error;
    const where = /\b([A-Z]\w*\.\w+)\b/.exec(messages.en)?.[1] ?? '-';
    return {
      supergraph: null,
      findings: [placed({ severity: 'ERROR', where, ...messages, repair: hints }, places)],
    };
  }
}

/** What differs from the live databases, one that is missing included; null when none is there yet. */
async function liveFindings(
  catalogue: CatalogueModel,
  { province, configuration }: CheckRequest,
): Promise<readonly UnplacedFinding[] | null> {
  const connections = await province.loadConnections(configuration.dataDir);
  if (!(await isAnyThere(connections))) return null;
  const databases = await openDatabases(catalogue, configuration, {
    connections,
    cursorKey: Buffer.alloc(32),
    policy: 'gateway',
  });
  try {
    const found = await Promise.all(databases.map((database) => database.inspect()));
    const structures = await readStructures(catalogue, connections, configuration.databaseTimeoutMs);
    return [
      ...found.flat().map(({ severity, coordinate, vi, en, repair }) => ({
        severity: severity === 'error' ? ('ERROR' as const) : ('WARNING' as const),
        where: coordinate,
        vi: withoutPlace(vi, coordinate),
        en: withoutPlace(en, coordinate),
        ...(repair === undefined ? {} : { repair }),
      })),
      ...referenceFindings(catalogue, structures),
      ...catalogue.agencies.flatMap((model) => {
        const structure = structures.get(model.database.id);
        return structure === undefined
          ? []
          : [...indexFindings(model, structure), ...rightsFindings(model.database.id, structure)];
      }),
    ];
  } finally {
    await Promise.all(databases.map((database) => database.close()));
  }
}

/** WHY only files: a data folder that was never made is no fault, a server that does not answer is. */
async function isAnyThere(connections: ReadonlyMap<string, Connection>): Promise<boolean> {
  const files = [...connections.values()].flatMap((each) => (each.engine === 'sqlite' ? [each.file] : []));
  if (files.length < connections.size) return true;
  return (await Promise.all(files.map(isThere))).includes(true);
}

function isThere(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  );
}

function withoutPlace(text: string, place: string): string {
  return text.startsWith(`${place}: `) ? text.slice(place.length + 2) : text;
}

/** Whom the files would break; null where nobody uses the province yet and it is compared with nothing. */
async function usedFindings(
  catalogue: CatalogueModel,
  supergraph: string | null,
  { configuration, before, now }: CheckRequest,
): Promise<readonly UnplacedFinding[] | null> {
  const use = await provinceUse(configuration, now);
  if (supergraph === null) return use === null ? null : [];
  const schema = use === null && before === null ? null : clientSchemaOf(catalogue, supergraph);
  if (schema === null) return null;
  const changes = before === null ? [] : await changesSince(before, schema, use, now);
  return [...(use === null ? [] : brokenUseFindings(catalogue, schema, use, now)), ...changes];
}

async function changesSince(
  before: ProvinceSource,
  schema: ReturnType<typeof clientSchemaOf>,
  use: ProvinceUse | null,
  now: Date,
): Promise<readonly UnplacedFinding[]> {
  const catalogue = await before.loadCatalogue();
  const used = use === null ? new Set<string>() : usedItems(catalogue, use, now);
  return changeFindings(clientSchemaOf(catalogue, supergraphOf(catalogue)), schema, used);
}

/** WHY null: a check makes no control database, and a province that never started has no consumers. */
async function provinceUse(configuration: Configuration, now: Date): Promise<ProvinceUse | null> {
  if (!(await isThere(dataFiles(configuration.dataDir).control))) return null;
  const policy = await withStore(configuration, (store) => store.snapshot());
  const operations = await recordedLately(configuration.dataDir, policy, now).catch((error: unknown) => {
    // WHY: a province that has never answered has no log.
    if (error instanceof CodedError && error.code === 'AUDIT_UNAVAILABLE') return [];
    throw error;
  });
  return { policy, operations };
}
