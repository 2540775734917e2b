import { CacheBudget } from '../../schema/cache/cache-budget.ts';
import type { CatalogueModel } from '../../schema/catalogue/model.ts';
import type { Configuration } from '../../schema/config/configuration.ts';
import type { CodedError } from '../../schema/errors/coded-error.ts';
import { subgraphSdl } from '../../schema/language/query-surface.ts';
import {
  type FollowedCodeLists,
  followCodeLists,
} from '../../subgraphs/database/code-lists/follow-code-lists.ts';
import {
  createDatabaseSubgraph,
  type DatabaseSubgraph,
  type DatabaseSubgraphOptions,
} from '../../subgraphs/database/create-database-subgraph.ts';
import type { Connection } from '../../subgraphs/database/engine/connection.ts';
import { type ApprovalNotice, fileApprovals } from './approved-columns-file.ts';
import { databaseFile } from './data-files.ts';
import { openSecrets } from './key-files.ts';
import type { ProvinceParts } from './province-parts.ts';

/**
 * What the databases of a data folder are opened with: keys, hierarchies of code lists, whose policy they obey, and where they
 * keep what they compile.
 */
export type DatabaseInputs = Pick<
  DatabaseSubgraphOptions,
  'cursorKey' | 'pseudonymKey' | 'codeLists' | 'policy' | 'caches'
> & {
  /** How each database is reached, by its id; files of the data folder when it is left out. */
  readonly connections?: Connections | undefined;
  /** Told of faults of a database, and in which request. */
  readonly report?: (error: CodedError, database: string, requestId?: string) => void;
  /** Told of what is approved of the columns; without it approvals are only read. */
  readonly approvalNotice?: ApprovalNotice;
};

/** Opens one subgraph for each agency database of the data folder. */
export async function openDatabases(
  catalogue: CatalogueModel,
  { dataDir, databaseTimeoutMs, databaseReaders, cacheBytes }: Configuration,
  { approvalNotice, report, connections, caches = new CacheBudget(cacheBytes), ...inputs }: DatabaseInputs,
): Promise<readonly DatabaseSubgraph[]> {
  return Promise.all(
    catalogue.agencies
      .filter(({ serviceSdl }) => serviceSdl === null)
      .map((model) =>
        createDatabaseSubgraph({
          model,
          catalogue,
          sdl: subgraphSdl(model, catalogue),
          connection: connectionOf(connections, dataDir, model.database.id),
          ...inputs,
          ...(report === undefined
            ? {}
            : {
                report: (error: CodedError, requestId?: string) =>
                  report(error, model.database.id, requestId),
              }),
          caches,
          approvals: fileApprovals(dataDir, model.database.id, approvalNotice ?? null),
          timeoutMs: databaseTimeoutMs,
          readers: databaseReaders,
        }),
      ),
  );
}

/** What all databases of a data folder share; the code lists stay open until they are closed. */
export interface SharedInputs extends Pick<DatabaseInputs, 'cursorKey' | 'pseudonymKey'> {
  readonly codeLists: FollowedCodeLists;
}

/**
 * What all databases of a data folder share: its keys, and the hierarchies of its code lists. A list that cannot be read
 * is told to `report`, when it begins. @throws DATA_FOLDER_UNUSABLE
 */
export async function openSharedInputs(
  { catalogue, configuration: { dataDir }, connections, keys }: ProvinceParts,
  report: (error: unknown, database: string) => void,
): Promise<SharedInputs> {
  const secrets = await openSecrets(dataDir, keys);
  const codeLists = followCodeLists(
    catalogue,
    (database) => connectionOf(connections, dataDir, database),
    report,
  );
  // WHY now: who starts with a list that cannot be read is told at once.
  await codeLists.current();
  return { ...secrets, codeLists };
}

/** How the databases of a province are reached, by their ids. */
type Connections = ReadonlyMap<string, Connection>;

function connectionOf(connections: Connections | undefined, dataDir: string, database: string): Connection {
  return connections?.get(database) ?? { engine: 'sqlite', file: databaseFile(dataDir, database) };
}
