import { createPublicKey } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import { type AuditLog, openAuditLog } from '../../gateway/audit/chain/audit-log.ts';
import { ActsReader } from '../../gateway/audit/read/acts-reader.ts';
import { createAuthenticator } from '../../gateway/authenticate/authenticate.ts';
import { validateSupergraph } from '../../gateway/compose/validate-supergraph.ts';
import { PolicyFollower } from '../../gateway/resolve/policy-follower.ts';
import { requireNewest } from '../../gateway/resolve/require-newest.ts';
import type { DataPlane } from '../../gateway/serve/data-plane.ts';
import { startGraphQLServer } from '../../gateway/serve/graphql-server.ts';
import { createHttpServer } from '../../gateway/serve/http-server.ts';
import type { ReadinessPart } from '../../gateway/serve/readiness.ts';
import { SignIn } from '../../gateway/sign-in/sign-in.ts';
import { SignOn } from '../../gateway/sign-in/sign-on.ts';
import { readAtRest, sqliteFiles } from '../../schema/at-rest.ts';
import { CacheBudget } from '../../schema/cache/cache-budget.ts';
import { requirePublishable } from '../../schema/contract/lint-catalogue.ts';
import type { SubgraphService } from '../../schema/exchange/subgraph-service.ts';
import { PermissionResolver } from '../../schema/permission/permission-resolver.ts';
import type { DatabaseSubgraph } from '../../subgraphs/database/create-database-subgraph.ts';
import { createPolicyCopy, type PolicyCopy } from '../../subgraphs/enforce/policy-copy.ts';
import type { ControlStore } from '../../subgraphs/registry/store/control-store-interface.ts';
import { NoticeMailer } from '../mail/notice-mailer.ts';
import { dataFiles } from './data-files.ts';
import { requireLoggedActs } from './find-act-problems.ts';
import { openPeopleKey, openSigningKey } from './key-files.ts';
import { requireCoveringLog } from './log-covers-policy.ts';
import { watchLog } from './log-health.ts';
import { openAccountKeys } from './open-account-keys.ts';
import { openAgreementPages } from './open-agreement-pages.ts';
import { openCases, openReports, takeDueSteps } from './open-cases.ts';
import { openDatabases, openSharedInputs, type SharedInputs } from './open-databases.ts';
import { openDocuments } from './open-documents.ts';
import { openServices } from './open-services.ts';
import { openSharedLog } from './open-shared-log.ts';
import { openStore } from './open-store.ts';
import { OpenedParts } from './opened-parts.ts';
import { makePrivate } from './private-data.ts';
import type { ProvinceParts } from './province-parts.ts';
import { quotaOf } from './quota-of.ts';
import { requireClock } from './require-clock.ts';
import { retainDaily } from './retain-daily.ts';
import { wireDataPlane } from './wire-data-plane.ts';

/** A whole running province: databases, registry, gateway. */
export interface Province {
  readonly server: FastifyInstance;
  readonly dataPlane: DataPlane;
  readonly store: ControlStore;
  readonly audit: AuditLog;
  readonly databases: readonly DatabaseSubgraph[];
  readonly services: readonly SubgraphService[];
  /** Resolves once what was due by itself in its cases when it is called has been taken. */
  stepsTaken(): Promise<void>;
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
  const loadCatalogue = async () => catalogue;
  const store = opened.add(await openStore({ ...configuration, loadCatalogue }), close);
  const audit = opened.add(await openAuditLog({ folder: dataDir, anchorPath }), close);
  await requireClock(audit);
  await requireCoveringLog(store, audit).catch(reportStart);
  if (configuration.policyBy === 'ACTS') await checkActs(store, dataDir).catch(reportStart);
  const inputs = await openSharedInputs(parts, (error, database) => report(error, 'code lists', database));
  opened.add(inputs.codeLists, close);
  const privateKey = await openSigningKey(dataDir, parts.keys);
  const policyCopy = createPolicyCopy({
    catalogue,
    publicKey: createPublicKey(privateKey),
    caches,
    maxRequestMs: configuration.requestTimeoutMs,
  });
  const { databases, services } = await openSubgraphs(parts, opened, {
    ...inputs,
    policy: policyCopy,
    caches,
  });
  const cases = openCases(parts, store, audit, { dataDir, reports: await openReports(parts, databases) });
  const accountKeys = openAccountKeys(parts, store, audit);
  const steps = cases === null ? null : opened.add(takeDueSteps({ cases, accountKeys }, report), close);
  const quota = await quotaOf(dataDir, store);
  const sharingLog = opened.add(openSharedLog(parts, store, audit), close);
  const wiring = { databases, services, policyHistory: store, quota, caches, cases, accountKeys, sharingLog };
  const { dataPlane } = wireDataPlane(parts, wiring);
  await validateSupergraph(dataPlane.supergraphSdl, dataPlane.catalogueSchema);
  const graphql = opened.add(await startGraphQLServer(dataPlane), (server) => server.stop());
  // WHY not at every request: the log names a newer policy only when another control database has stood there.
  const version = readAtRest(sqliteFiles(dataFiles(dataDir).control), () => requireNewest(store, audit));
  const newest = { version, snapshot: () => store.snapshot() };
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
      ...(await signInOf(parts, store)),
      devices: store,
      documents: await openDocuments(parts, store, cases),
      ...(cases === null ? {} : { agreementPages: openAgreementPages(parts, cases) }),
      policy,
      permissions: new PermissionResolver(catalogue, caches),
      audit: { append: log.append, digest: (text) => audit.digest(text) },
      parts: readinessParts(log.probe, [...databases, ...services]),
      report,
    }),
    close,
  );
  startOwnWork(parts, opened, { store, audit });
  const own = { stepsTaken: async () => steps?.taken(), close: () => opened.close() };
  return { server, dataPlane, store, audit, databases, services, ...own };
}

/** What the province does by itself beside its server: mails, and the retention of the log. */
function startOwnWork(
  parts: ProvinceParts,
  opened: OpenedParts,
  { store, audit }: Pick<Province, 'store' | 'audit'>,
): void {
  opened.add(startMailer(parts, store), (mailer) => mailer.stop());
  opened.add(retainDaily(parts, store, audit), close);
}

/** WHY with a reader of its own: it is closed at once, and leaves for the store's what it has read. */
async function checkActs(store: ControlStore, dataDir: string): Promise<void> {
  const reader = new ActsReader(dataDir);
  try {
    await requireLoggedActs(store, reader.read);
  } finally {
    await reader.close();
  }
}

/** What the subgraphs of a province share. */
interface SharedBySubgraphs extends SharedInputs {
  readonly policy: PolicyCopy;
  readonly caches: CacheBudget;
}

/** Opens the databases and the services of the catalogue. */
async function openSubgraphs(parts: ProvinceParts, opened: OpenedParts, shared: SharedBySubgraphs) {
  const { catalogue, configuration, report, approvalNotice = () => undefined } = parts;
  const databases = opened.add(
    await openDatabases(catalogue, configuration, {
      ...shared,
      connections: parts.connections,
      approvalNotice,
      report: (error, database, requestId = 'database') => report(error, requestId, database),
    }),
    (all) => Promise.all(all.map(close)),
  );
  const services = openServices(catalogue, {
    policy: shared.policy,
    caches: shared.caches,
    code: parts.serviceCode,
    report: (error, requestId = 'service') => report(error, requestId),
  });
  return { databases, services };
}

/** How people sign in: by themselves, and through the sign-on of the province where it has one. */
async function signInOf({ configuration, keys, signOn = null }: ProvinceParts, store: ControlStore) {
  const key = await openPeopleKey(configuration.dataDir, keys);
  return {
    signIn: new SignIn({ source: store, key }),
    signOn: signOn === null ? null : new SignOn(signOn, key),
  };
}

function startMailer({ mail = null, report }: ProvinceParts, outbox: ControlStore): NoticeMailer {
  const mailer = new NoticeMailer({ outbox, settings: mail, report: (error) => report(error, 'mail') });
  mailer.start();
  return mailer;
}

function close(part: { close(): Promise<unknown> }): Promise<unknown> {
  return part.close();
}

function readinessParts(
  probe: ReadinessPart['probe'],
  served: readonly SubgraphService[],
): readonly ReadinessPart[] {
  const databases = served.map((part) => {
    return { kind: 'database', name: part.name, probe: () => part.probe() } as const;
  });
  return [{ kind: 'log', name: 'log', probe }, ...databases];
}
