import { createPublicKey } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import { type AuditLog, openAuditLog } from '../../gateway/audit/chain/audit-log.ts';
import { readUse } from '../../gateway/audit/read/read-use.ts';
import { createAuthenticator } from '../../gateway/authenticate/authenticate.ts';
import { validateSupergraph } from '../../gateway/compose/validate-supergraph.ts';
import { AgreementQuota, dayBegin } from '../../gateway/limit/agreement-quota.ts';
import { PolicyFollower } from '../../gateway/resolve/policy-follower.ts';
import { requireNewest } from '../../gateway/resolve/require-newest.ts';
import type { DataPlane } from '../../gateway/serve/data-plane.ts';
import { startGraphQLServer } from '../../gateway/serve/graphql-server.ts';
import { createHttpServer } from '../../gateway/serve/http-server.ts';
import type { ReadinessPart } from '../../gateway/serve/readiness.ts';
import { CacheBudget } from '../../schema/cache/cache-budget.ts';
import { requirePublishable } from '../../schema/contract/lint-catalogue.ts';
import type { SubgraphService } from '../../schema/exchange/subgraph-service.ts';
import { PermissionResolver } from '../../schema/permission/permission-resolver.ts';
import type { DatabaseSubgraph } from '../../subgraphs/database/create-database-subgraph.ts';
import { createPolicyCopy } from '../../subgraphs/enforce/policy-copy.ts';
import type { ControlStore } from '../../subgraphs/registry/store/control-store-interface.ts';
import { openControlStore } from '../../subgraphs/registry/store/sql-control-store.ts';
import { dataFiles } from './data-files.ts';
import { openSigningKey } from './key-files.ts';
import { requireCoveringLog } from './log-covers-policy.ts';
import { watchLog } from './log-health.ts';
import { openDatabases, openSharedInputs } from './open-databases.ts';
import { openServices } from './open-services.ts';
import { OpenedParts } from './opened-parts.ts';
import { makePrivate } from './private-data.ts';
import type { ProvinceParts } from './province-parts.ts';
import { requireClock } from './require-clock.ts';
import { wireDataPlane } from './wire-data-plane.ts';

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

/**
 * Wires everything in one process over the databases of the data folder (not yet listening). What was opened is closed when the
 * rest cannot be, so that the process can end. A policy that went back is reported; the province then serves nobody. A log that does
 * not name every change of the policy is reported as well.
 * @throws CATALOGUE_INVALID, COMPOSITION_FAILED, CONTROL_STORE_UNAVAILABLE, DATA_FOLDER_UNUSABLE
 * @throws CONFIGURATION_INVALID when others may read a key
 * @throws AUDIT_BROKEN, AUDIT_UNAVAILABLE, CLOCK_BEHIND
 */
export async function startProvince(parts: ProvinceParts): Promise<Province> {
  const opened = new OpenedParts();
  try {
    await makePrivate(parts.configuration.dataDir);
    return await openProvince(parts, opened);
  } catch (error) {
    await opened.close().catch(() => {});
    throw error;
  }
}

async function openProvince(parts: ProvinceParts, opened: OpenedParts): Promise<Province> {
  const { catalogue, configuration, report } = parts;
  const { dataDir, policyLeaseMs: leaseMs, cacheBytes, auditAnchorPath: anchorPath } = configuration;
  const caches = new CacheBudget(cacheBytes);
  const reportStart = (error: unknown) => report(error, 'start');
  requirePublishable(catalogue);
  const store = opened.add(await openControlStore({ file: dataFiles(dataDir).control }), close);
  const audit = opened.add(await openAuditLog({ folder: dataDir, anchorPath }), close);
  await requireClock(audit);
  await requireCoveringLog(store, audit).catch(reportStart);
  const inputs = await openSharedInputs(parts, (error, database) => report(error, 'code lists', database));
  opened.add(inputs.codeLists, close);
  const privateKey = await openSigningKey(dataDir, parts.keys);
  const policyCopy = createPolicyCopy({
    catalogue,
    publicKey: createPublicKey(privateKey),
    caches,
    maxRequestMs: configuration.requestTimeoutMs,
  });
  const { approvalNotice = () => undefined } = parts;
  const databases = opened.add(
    await openDatabases(catalogue, configuration, {
      ...inputs,
      connections: parts.connections,
      policy: policyCopy,
      caches,
      approvalNotice,
      report: (error, database, requestId = 'database') => report(error, requestId, database),
    }),
    (all) => Promise.all(all.map(close)),
  );
  const services = openServices(catalogue, {
    policy: policyCopy,
    caches,
    code: parts.serviceCode,
    report: (error, requestId = 'service') => report(error, requestId),
  });
  const quota = await restoredQuota(dataDir);
  const { dataPlane } = wireDataPlane(parts, { databases, services, policyHistory: store, quota, caches });
  await validateSupergraph(dataPlane.supergraphSdl, dataPlane.catalogueSchema);
  const graphql = opened.add(await startGraphQLServer(dataPlane), (server) => server.stop());
  const newest = { version: () => requireNewest(store, audit), snapshot: () => store.snapshot() };
  const policy = new PolicyFollower(newest, { leaseMs, privateKey, report: reportStart });
  // WHY now: who starts on a policy that went back is told at once.
  await policy.current().catch(() => {});
  const log = watchLog(dataDir, audit);
  const server = opened.add(
    createHttpServer({
      configuration,
      dataPlane,
      graphql,
      authenticate: createAuthenticator(store, { leaseMs }),
      policy,
      permissions: new PermissionResolver(catalogue, caches),
      audit: { append: log.append, digest: (text) => audit.digest(text) },
      parts: [
        { kind: 'log', name: 'log', probe: log.probe },
        ...[...databases, ...services].map((part) => databasePart(part)),
      ],
      report,
    }),
    close,
  );
  return { server, dataPlane, store, audit, databases, services, close: () => opened.close() };
}

function close(part: { close(): Promise<unknown> }): Promise<unknown> {
  return part.close();
}

function databasePart(service: SubgraphService): ReadinessPart {
  return { kind: 'database', name: service.name, probe: () => service.probe() };
}

/** What consumers used today under limited agreements, from the sharing log. */
async function restoredQuota(dataDir: string): Promise<AgreementQuota> {
  const quota = new AgreementQuota();
  quota.restore(await readUse(dataDir, dayBegin(Date.now())));
  return quota;
}
