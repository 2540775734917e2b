import { readFile } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import type { SignOnSettings } from '../../gateway/sign-in/sign-on.ts';
import type { AgencyModel, CatalogueModel } from '../../schema/catalogue/model.ts';
import type { Connection } from '../../subgraphs/database/engine/connection.ts';
import type { ServiceCode } from '../../subgraphs/service/create-service-subgraph.ts';
import type { MailSettings } from '../mail/mail-settings.ts';
import { databaseFile } from '../start/data-files.ts';
import type { GivenKeys } from '../start/key-files.ts';
import { openDataFolder } from '../start/open-data-folder.ts';
import type { FoundDatabase, ProvinceSource, SdlFile } from '../start/province-source.ts';
import { certificatesOf, connectionOf } from './connection-of.ts';
import { loadServiceCode } from './load-service-code.ts';
import { invalidProvince, type ProvinceFolder, readProvinceFolder, within } from './province-file.ts';
import { readSecret } from './read-secret.ts';
import type { WrittenAgency } from './written-province.ts';

/** The province of a folder, as the command line serves it. @throws PROVINCE_MISSING, PROVINCE_INVALID */
export async function openFolderProvince(path: string): Promise<ProvinceSource> {
  const province = await readProvinceFolder(resolve(path));
  const { folder, written } = province;
  const { name, nameEn, code, coordinator } = written.province;
  const joined = joinedAgencies(province);
  return {
    loadDescription: async () => ({ name: { vi: name, en: nameEn }, code, coordinator }),
    trial: null,
    dataFolder: within(folder, written.data.folder),
    policyFolder: within(folder, written.policy.folder),
    loadCatalogue: async () => (await joined()).catalogue,
    loadServices: async () => servicesOf(province, await joined()),
    loadKeys: () => keysOf(province),
    loadSignOn: () => signOnOf(province),
    loadMail: () => mailOf(province),
    loadConnections: async (dataDir) => connectionsOf(province, await joined(), dataDir),
    findDatabase: (word, dataDir) => findDatabase(province, word, dataDir),
    loadOthers: async (except) =>
      (await describedAgencies(province)).flatMap(({ id, model }) =>
        id === except || model === null ? [] : [model],
      ),
    loadSdlFiles: () => sdlFilesOf(province),
    // WHY nothing more: an agency's database is there, and the policy is applied by command.
    ensureData: async ({ dataDir }) => {
      await openDataFolder(dataDir);
      return null;
    },
  };
}

/** The agencies of a province: what the SDL file of each says, and what the province's file says of it. */
interface JoinedAgencies {
  readonly catalogue: CatalogueModel;
  readonly agencies: readonly { readonly model: AgencyModel; readonly written: WrittenAgency }[];
}

/** Reads the SDL files that the province names, once. */
function joinedAgencies(province: ProvinceFolder): () => Promise<JoinedAgencies> {
  let joined: Promise<JoinedAgencies> | null = null;
  return () => {
    joined ??= joinAgencies(province);
    return joined;
  };
}

async function joinAgencies({ folder, file, written }: ProvinceFolder): Promise<JoinedAgencies> {
  const { loadCatalogueFiles } = await import('../start/load-catalogue.ts');
  if (written.agencies.length === 0) throw invalidProvince(file, [noAgency]);
  const files = written.agencies.map(({ sdl }) => within(folder, sdl));
  const { catalogue, models } = await loadCatalogueFiles(files);
  const agencies = written.agencies.flatMap((each, at) => {
    const model = models[at];
    return model === undefined ? [] : [{ model, written: each }];
  });
  const findings = agencies.flatMap(({ model, written: agency }) => sideFindings(model, agency));
  if (findings.length > 0) throw invalidProvince(file, findings);
  return { catalogue, agencies };
}

const noAgency = {
  vi: 'agencies: chưa có cơ quan nào; thêm tệp SDL và kết nối của cơ quan đầu tiên',
  en: 'agencies: there is none yet; add the SDL file and the connection of the first one',
};

/** An agency as far as its SDL file is there: before that, its id is the name of the file. */
interface DescribedAgency {
  readonly id: string;
  readonly fileName: string;
  readonly model: AgencyModel | null;
  readonly written: WrittenAgency;
}

async function describedAgencies({ folder, written }: ProvinceFolder): Promise<readonly DescribedAgency[]> {
  const { parseAgencySdl } = await import('../../schema/language/parse-agency.ts');
  return Promise.all(
    written.agencies.map(async (each) => {
      const text = await readFile(within(folder, each.sdl), 'utf8').catch(() => null);
      const model = text === null ? null : parseAgencySdl(text);
      const fileName = basename(each.sdl, '.graphql');
      return { id: model?.database.id ?? fileName, fileName, model, written: each };
    }),
  );
}

async function findDatabase(
  province: ProvinceFolder,
  word: string,
  dataDir: string,
): Promise<FoundDatabase | null> {
  const described = await describedAgencies(province);
  const found =
    described.find(({ id }) => id === word) ?? described.find(({ fileName }) => fileName === word);
  const connection = found?.written.connection;
  if (found === undefined || connection === undefined) return null;
  const { id } = found;
  return { id, connection: await connectionOf(connection, databaseFile(dataDir, id), province.folder) };
}

async function sdlFilesOf({ folder, written }: ProvinceFolder): Promise<readonly SdlFile[]> {
  const { readSdlFile } = await import('../start/load-catalogue.ts');
  return Promise.all(
    written.agencies.map(async ({ sdl }) => ({ file: sdl, text: await readSdlFile(within(folder, sdl)) })),
  );
}

/** A database has a connection and no code, a service the other way round. */
function sideFindings({ serviceSdl, database }: AgencyModel, { connection, code, sdl }: WrittenAgency) {
  const isService = serviceSdl !== null;
  if (isService === (code !== undefined) && isService !== (connection !== undefined)) return [];
  const [kindVi, kindEn, wanted, other] = isService
    ? ['dịch vụ', 'a service', 'code', 'connection']
    : ['cơ sở dữ liệu', 'a database', 'connection', 'code'];
  return [
    {
      vi: `agencies: ${sdl}: ${database.id} là ${kindVi}: ghi ${wanted}, không ghi ${other}`,
      en: `agencies: ${sdl}: ${database.id} is ${kindEn}: write ${wanted}, and not ${other}`,
    },
  ];
}

async function servicesOf(
  { folder }: ProvinceFolder,
  { agencies }: JoinedAgencies,
): Promise<ReadonlyMap<string, ServiceCode>> {
  const loaded = agencies.flatMap(({ model, written: { code } }) =>
    code === undefined
      ? []
      : [loadServiceCode(within(folder, code)).then((each) => [model.database.id, each] as const)],
  );
  return new Map(await Promise.all(loaded));
}

async function signOnOf({ folder, written: { signOn } }: ProvinceFolder): Promise<SignOnSettings | null> {
  if (signOn === undefined) return null;
  return { ...signOn, clientSecret: await readSecret(signOn.clientSecret, folder) };
}

async function mailOf({ folder, written: { mail } }: ProvinceFolder): Promise<MailSettings | null> {
  if (mail === undefined) return null;
  const { password, ca, ...settings } = mail;
  return {
    ...settings,
    ...(password === undefined ? {} : { password: await readSecret(password, folder) }),
    ...(ca === undefined ? {} : { ca: await certificatesOf(within(folder, ca)) }),
  };
}

async function keysOf({ folder, written: { keys } }: ProvinceFolder): Promise<GivenKeys> {
  const named = Object.entries(keys).flatMap(([name, place]) =>
    place === undefined ? [] : [readSecret(place, folder).then((text) => [name, text] as const)],
  );
  return Object.fromEntries(await Promise.all(named));
}

async function connectionsOf(
  { folder }: ProvinceFolder,
  { agencies }: JoinedAgencies,
  dataDir: string,
): Promise<ReadonlyMap<string, Connection>> {
  const found = agencies.flatMap(({ model: { database }, written: { connection } }) => {
    if (connection === undefined) return [];
    const opened = connectionOf(connection, databaseFile(dataDir, database.id), folder);
    return [opened.then((each) => [database.id, each] as const)];
  });
  return new Map(await Promise.all(found));
}
