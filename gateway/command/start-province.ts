import { randomBytes } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import type { CatalogueModel } from '../../schema/catalogue/model.ts';
import type { Configuration } from '../../schema/config/configuration.ts';
import { registryError } from '../../schema/errors/registry.ts';
import { subgraphSdl } from '../../schema/language/query-surface.ts';
import {
  createDatabaseSubgraph,
  type DatabaseSubgraph,
} from '../../subgraphs/database/create-database-subgraph.ts';
import { databaseFile } from '../../subgraphs/demonstration/seed-province.ts';
import { createRegistrySubgraph } from '../../subgraphs/registry/create-registry-subgraph.ts';
import { type ControlStore, openControlStore } from '../../subgraphs/registry/store/control-store.ts';
import { type AuditLog, openAuditLog } from '../audit/audit-log.ts';
import { createAuthenticator } from '../authenticate/authenticate.ts';
import { validateSupergraph } from '../compose/validate-supergraph.ts';
import { PermissionResolver } from '../resolve/permission-resolver.ts';
import { PolicyFollower } from '../resolve/policy-follower.ts';
import { createDataPlane, type DataPlane } from '../serve/data-plane.ts';
import { startGraphQLServer } from '../serve/graphql-server.ts';
import { createHttpServer } from '../serve/http-server.ts';

/** A whole running province: databases, registry, gateway. */
export interface Province {
  readonly server: FastifyInstance;
  readonly dataPlane: DataPlane;
  readonly store: ControlStore;
  readonly audit: AuditLog;
  readonly databases: readonly DatabaseSubgraph[];
  /** Stops taking requests, lets those in progress end, then closes every file. */
  close(): Promise<void>;
}

/** Files of the data folder. */
export function dataFiles(folder: string) {
  return {
    control: join(folder, 'control.db'),
    keys: join(folder, 'demo-accounts.json'),
    cursorKey: join(folder, 'cursor.key'),
  };
}

/**
 * Wires everything in one process over the databases of the data folder (not yet listening). Rejects with registry
 * errors of the parts: CATALOGUE_INVALID, COMPOSITION_FAILED, CONTROL_STORE_UNAVAILABLE, AUDIT_UNAVAILABLE.
 */
export async function startProvince(
  catalogue: CatalogueModel,
  configuration: Configuration,
  report: (error: unknown, requestId: string) => void,
): Promise<Province> {
  const { dataDir } = configuration;
  const cursorKey = await openCursorKey(dataFiles(dataDir).cursorKey);
  const databases = await openDatabases(catalogue, configuration, cursorKey);
  const store = await openControlStore({ file: dataFiles(dataDir).control });
  const audit = await openAuditLog({ folder: dataDir });
  const registry = createRegistrySubgraph(catalogue);
  const dataPlane = createDataPlane({ catalogue, databases, registry, configuration, report });
  await validateSupergraph(dataPlane.supergraphSdl, dataPlane.catalogueSchema);
  const graphql = await startGraphQLServer(dataPlane.gateway);
  const server = createHttpServer({
    configuration,
    dataPlane,
    graphql,
    authenticate: createAuthenticator(store, { leaseMs: configuration.policyLeaseMs }),
    policy: new PolicyFollower(store, { leaseMs: configuration.policyLeaseMs }),
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
  return { server, dataPlane, store, audit, databases, close };
}

/** Opens one subgraph for each agency database of the data folder. */
export async function openDatabases(
  catalogue: CatalogueModel,
  { dataDir, databaseTimeoutMs, databaseReaders }: Configuration,
  cursorKey: Buffer,
): Promise<readonly DatabaseSubgraph[]> {
  return Promise.all(
    catalogue.agencies.map((model) =>
      createDatabaseSubgraph({
        model,
        catalogue,
        sdl: subgraphSdl(model, catalogue),
        connection: { client: 'sqlite', file: databaseFile(dataDir, model.database.id) },
        cursorKey,
        timeoutMs: databaseTimeoutMs,
        readers: databaseReaders,
      }),
    ),
  );
}

const cursorKeyBytes = 32;

/** The key that seals cursors; made at the first start, so that cursors survive a restart. */
async function openCursorKey(file: string): Promise<Buffer> {
  try {
    await writeFile(file, randomBytes(cursorKeyBytes).toString('hex'), { mode: 0o600, flag: 'wx' });
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) {
      throw registryError('DATA_FOLDER_UNUSABLE', { folder: file }, error);
    }
  }
  return Buffer.from((await readFile(file, 'utf8')).trim(), 'hex');
}
