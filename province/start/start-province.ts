import {
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  randomBytes,
} from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { type AuditLog, openAuditLog } from '../../gateway/audit/chain/audit-log.ts';
import { readUse } from '../../gateway/audit/read/read-use.ts';
import { createAuthenticator } from '../../gateway/authenticate/authenticate.ts';
import { validateSupergraph } from '../../gateway/compose/validate-supergraph.ts';
import { AgreementQuota, dayBegin } from '../../gateway/limit/agreement-quota.ts';
import { PolicyFollower } from '../../gateway/resolve/policy-follower.ts';
import { createDataPlane, type DataPlane } from '../../gateway/serve/data-plane.ts';
import { startGraphQLServer } from '../../gateway/serve/graphql-server.ts';
import { createHttpServer } from '../../gateway/serve/http-server.ts';
import type { CatalogueModel } from '../../schema/catalogue/model.ts';
import type { Configuration } from '../../schema/config/configuration.ts';
import { requirePublishable } from '../../schema/contract/lint-catalogue.ts';
import { codedError } from '../../schema/errors/coded-error.ts';
import type { SubgraphService } from '../../schema/exchange/subgraph-service.ts';
import { subgraphSdl } from '../../schema/language/query-surface.ts';
import { PermissionResolver } from '../../schema/permission/permission-resolver.ts';
import {
  createDatabaseSubgraph,
  type DatabaseSubgraph,
  type DatabaseSubgraphOptions,
} from '../../subgraphs/database/create-database-subgraph.ts';
import { readCodeLists } from '../../subgraphs/database/engine/read-code-list.ts';
import { createPolicyCopy } from '../../subgraphs/enforce/policy-copy.ts';
import { createRegistrySubgraph } from '../../subgraphs/registry/create-registry-subgraph.ts';
import { type ControlStore, openControlStore } from '../../subgraphs/registry/store/control-store.ts';
import {
  createServiceSubgraph,
  type ServiceCode,
  type ServiceSubgraphOptions,
} from '../../subgraphs/service/create-service-subgraph.ts';
import { databaseFile } from '../demonstration/seed-province.ts';
import { demonstrationServices } from '../demonstration/service-code.ts';
import { createAdministration } from './province-administration.ts';

/** A whole running province: databases, registry, gateway. */
export interface Province {
  readonly server: FastifyInstance;
  readonly dataPlane: DataPlane;
  readonly store: ControlStore;
  readonly audit: AuditLog;
  readonly databases: readonly DatabaseSubgraph[];
  readonly services: readonly SubgraphService[];
  /** Stops taking requests, lets those in progress end, then closes every file. */
  close(): Promise<void>;
}

/** Files of the data folder. */
export function dataFiles(folder: string) {
  return {
    control: join(folder, 'control.db'),
    keys: join(folder, 'demo-accounts.json'),
    cursorKey: join(folder, 'cursor.key'),
    pseudonymKey: join(folder, 'pseudonym.key'),
    policyKey: join(folder, 'policy.key'),
  };
}

/**
 * Wires everything in one process over the databases of the data folder (not yet listening); `code` is that of the
 * catalogue's services by their ids. Rejects with coded
 * errors of the parts: CATALOGUE_INVALID, COMPOSITION_FAILED, CONTROL_STORE_UNAVAILABLE, AUDIT_UNAVAILABLE.
 */
export async function startProvince(
  catalogue: CatalogueModel,
  configuration: Configuration,
  report: (error: unknown, requestId: string) => void,
  code: ReadonlyMap<string, ServiceCode> = demonstrationServices,
): Promise<Province> {
  requirePublishable(catalogue);
  const { dataDir } = configuration;
  const secrets = await openSecrets(catalogue, configuration, (error) => report(error, 'start'));
  const privateKey = await openSigningKey(dataFiles(dataDir).policyKey);
  const policy = createPolicyCopy({
    catalogue,
    publicKey: createPublicKey(privateKey),
    cacheSize: configuration.permissionCacheSize,
    maxRequestMs: configuration.requestTimeoutMs,
  });
  const databases = await openDatabases(catalogue, configuration, { ...secrets, policy });
  const store = await openControlStore({ file: dataFiles(dataDir).control });
  const audit = await openAuditLog({ folder: dataDir });
  const administration = createAdministration({
    catalogue,
    databases,
    folder: dataDir,
    policyAt: (at) => store.snapshotAt({ at }),
    history: (limit, below) => store.history(limit, below),
    dataPlane: () => dataPlane,
  });
  const registry = createRegistrySubgraph(catalogue, administration);
  const quota = new AgreementQuota();
  quota.restore(await readUse(dataDir, dayBegin(Date.now())));
  const services = openServices(catalogue, { policy, code, report: (error) => report(error, 'service') });
  const dataPlane: DataPlane = createDataPlane({
    catalogue,
    databases: [...databases, ...services],
    registry,
    configuration,
    quota,
    report,
  });
  await validateSupergraph(dataPlane.supergraphSdl, dataPlane.catalogueSchema);
  const graphql = await startGraphQLServer(dataPlane.gateway);
  const server = createHttpServer({
    configuration,
    dataPlane,
    graphql,
    authenticate: createAuthenticator(store, { leaseMs: configuration.policyLeaseMs }),
    policy: new PolicyFollower(store, { leaseMs: configuration.policyLeaseMs, privateKey }),
    permissions: new PermissionResolver(catalogue, configuration.permissionCacheSize),
    audit,
    probe: async () => {
      await Promise.all(databases.map((database) => database.probe()));
    },
    report,
  });
  const close = async () => {
    await server.close();
    await graphql.stop();
    await Promise.all(databases.map((database) => database.close()));
    await audit.close();
    await store.close();
  };
  return { server, dataPlane, store, audit, databases, services, close };
}

/** What all subgraphs of a data folder share: keys that outlive a restart, and the code lists' hierarchies. */
export async function openSecrets(
  catalogue: CatalogueModel,
  { dataDir }: Configuration,
  report: (error: unknown) => void,
): Promise<Pick<DatabaseSubgraphOptions, 'cursorKey' | 'pseudonymKey' | 'codeLists'>> {
  const { cursorKey, pseudonymKey } = dataFiles(dataDir);
  return {
    cursorKey: await openSecret(cursorKey),
    pseudonymKey: await openSecret(pseudonymKey),
    codeLists: await readCodeLists(catalogue, (database) => connectionOf(dataDir, database), report),
  };
}

/** Opens one subgraph for each agency database of the data folder. */
export async function openDatabases(
  catalogue: CatalogueModel,
  { dataDir, databaseTimeoutMs, databaseReaders }: Configuration,
  given: Pick<DatabaseSubgraphOptions, 'cursorKey' | 'pseudonymKey' | 'codeLists' | 'policy'>,
): Promise<readonly DatabaseSubgraph[]> {
  return Promise.all(
    catalogue.agencies
      .filter(({ serviceSdl }) => serviceSdl === null)
      .map((model) =>
        createDatabaseSubgraph({
          model,
          catalogue,
          sdl: subgraphSdl(model, catalogue),
          connection: connectionOf(dataDir, model.database.id),
          ...given,
          timeoutMs: databaseTimeoutMs,
          readers: databaseReaders,
        }),
      ),
  );
}

function connectionOf(dataDir: string, database: string): DatabaseSubgraphOptions['connection'] {
  return { engine: 'sqlite', file: databaseFile(dataDir, database) };
}

/** Opens each service of the catalogue with its code. Rejects with CATALOGUE_INVALID for one that has none. */
export function openServices(
  catalogue: CatalogueModel,
  given: Pick<ServiceSubgraphOptions, 'policy' | 'report'> & {
    readonly code?: ReadonlyMap<string, ServiceCode>;
  },
): readonly SubgraphService[] {
  const { policy, report = () => undefined, code = demonstrationServices } = given;
  return catalogue.agencies
    .filter(({ serviceSdl }) => serviceSdl !== null)
    .map((model) => {
      return createServiceSubgraph({
        model,
        catalogue,
        code: code.get(model.database.id) ?? {},
        policy,
        report,
      });
    });
}

const secretBytes = 32;

/** A secret of the deployment (it seals cursors, keys pseudonyms). */
async function openSecret(file: string): Promise<Buffer> {
  const secret = Buffer.from(await openKeyFile(file, () => randomBytes(secretBytes).toString('hex')), 'hex');
  // WHY: a file cut short would make cursors and pseudonyms that anybody can make.
  if (secret.length !== secretBytes) throw codedError('DATA_FOLDER_UNUSABLE', { folder: file });
  return secret;
}

/** The key with which the registry signs the policy. */
async function openSigningKey(file: string): Promise<KeyObject> {
  const make = () =>
    generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
  const text = await openKeyFile(file, make);
  try {
    return createPrivateKey(text);
  } catch (error) {
    throw codedError('DATA_FOLDER_UNUSABLE', { folder: file }, error);
  }
}

/** Text of a key file; made at the first start, so that it survives a restart. */
async function openKeyFile(file: string, make: () => string): Promise<string> {
  try {
    await writeFile(file, make(), { mode: 0o600, flag: 'wx' });
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) {
      throw codedError('DATA_FOLDER_UNUSABLE', { folder: file }, error);
    }
  }
  return (await readFile(file, 'utf8')).trim();
}
