import type { DataPlane } from '../../gateway/serve/data-plane.ts';
import { CacheBudget } from '../../schema/cache/cache-budget.ts';
import type { Configuration } from '../../schema/config/configuration.ts';
import type { AdministrationService } from '../../schema/exchange/administration-service.ts';
import type { NoticeService } from '../../schema/exchange/notice-service.ts';
import { openDatabases, openSharedInputs } from './open-databases.ts';
import { openServices } from './open-services.ts';
import type { ProvinceParts } from './province-parts.ts';
import { wireDataPlane } from './wire-data-plane.ts';
import { withStore } from './with-store.ts';

/** The stages of a request over the data folder's databases, without a server and without a log of their own. */
export interface Workbench {
  readonly dataPlane: DataPlane;
  readonly administration: AdministrationService;
  close(): Promise<void>;
}

/**
 * Opens the databases of the data folder for commands that ask them in process; the command records its act itself.
 * @throws CATALOGUE_INVALID, COMPOSITION_FAILED, DATA_FOLDER_UNUSABLE
 */
export async function openWorkbench(parts: ProvinceParts): Promise<Workbench> {
  const { catalogue, configuration, serviceCode, report } = parts;
  // WHY: commands ask for policies that are drafts or past, which nobody has signed; they serve no consumer.
  const policy = 'gateway';
  const caches = new CacheBudget(configuration.cacheBytes);
  const inputs = await openSharedInputs(parts, (error, database) => report(error, 'code lists', database));
  const databases = await openDatabases(catalogue, configuration, {
    ...inputs,
    connections: parts.connections,
    policy,
    caches,
    // WHY no others: what a command asks fails in its answer, which says so.
    report: (error, database) => {
      if (error.code === 'DATABASE_UNAVAILABLE') report(error, 'start', database);
    },
  });
  const reportService = (error: unknown) => report(error, 'service');
  const services = openServices(catalogue, { policy, code: serviceCode, report: reportService, caches });
  const wired = wireDataPlane(parts, {
    databases,
    services,
    caches,
    policyHistory: {
      snapshotAt: (moment) => withStore(configuration, (store) => store.snapshotAt(moment)),
      history: (limit, below) => withStore(configuration, (store) => store.history(limit, below)),
      people: () => withStore(configuration, (store) => store.people()),
      sharingRecords: () => withStore(configuration, (store) => store.sharingRecords()),
      endSessions: (person) => withStore(configuration, (store) => store.endSessions(person)),
      ...noticesOf(configuration),
    },
  });
  const close = async () => {
    await Promise.all([inputs.codeLists, ...databases].map((part) => part.close()));
  };
  return { ...wired, close };
}

function noticesOf(configuration: Configuration): NoticeService {
  return {
    noticesFor: (...asked) => withStore(configuration, (store) => store.noticesFor(...asked)),
    publicNotices: (page) => withStore(configuration, (store) => store.publicNotices(page)),
    undeliveredNotices: (page) => withStore(configuration, (store) => store.undeliveredNotices(page)),
    readNotice: (...noted) => withStore(configuration, (store) => store.readNotice(...noted)),
    acknowledgeNotice: (...noted) => withStore(configuration, (store) => store.acknowledgeNotice(...noted)),
  };
}
