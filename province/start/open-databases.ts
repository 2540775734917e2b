import { CacheBudget } from '../../schema/cache/cache-budget.ts';
import type { CatalogueModel } from '../../schema/catalogue/model.ts';
import type { Configuration } from '../../schema/config/configuration.ts';
import type { CodedError } from '../../schema/errors/coded-error.ts';
import { FairTurns } from '../../schema/fairness/fair-turns.ts';
import { subgraphSdl } from '../../schema/language/query-surface.ts';
import {
  createDatabaseSubgraph,
  type DatabaseSubgraph,
  type DatabaseSubgraphOptions,
} from '../../subgraphs/database/create-database-subgraph.ts';
import {
  type FollowedCodeLists,
  followCodeLists,
} from '../../subgraphs/database/engine/follow-code-lists.ts';
import { type ApprovalNotice, fileApprovals } from './approved-columns-file.ts';
import { databaseFile } from './data-files.ts';
import { openSecrets } from './key-files.ts';

/**
 * What the databases of a data folder are opened with: keys, hierarchies of code lists, whose policy they obey, and where they
 * keep what they compile.
 */
export type DatabaseInputs = Pick<
  DatabaseSubgraphOptions,
  'cursorKey' | 'pseudonymKey' | 'codeLists' | 'policy' | 'caches'
> & {
  /** Told of faults of a database, and in which request. */
  readonly report?: (error: CodedError, database: string, requestId?: string) => void;
  /** Told of what is approved of the columns; without it approvals are only read. */
  readonly approvalNotice?: ApprovalNotice;
};

/** Opens one subgraph for each agency database of the data folder. */
export async function openDatabases(
  catalogue: CatalogueModel,
  { dataDir, databaseTimeoutMs, databaseReaders, cacheBytes }: Configuration,
  { approvalNotice, report, caches = new CacheBudget(cacheBytes), ...inputs }: DatabaseInputs,
): Promise<readonly DatabaseSubgraph[]> {
  // WHY of all databases together: one piece of long work in a turn, whichever database it is for.
  const turns = new FairTurns();
  return Promise.all(
    catalogue.agencies
      .filter(({ serviceSdl }) => serviceSdl === null)
      .map((model) =>
        createDatabaseSubgraph({
          model,
          catalogue,
          sdl: subgraphSdl(model, catalogue),
          connection: connectionOf(dataDir, model.database.id),
          ...inputs,
          ...(report === undefined
            ? {}
            : {
                report: (error: CodedError, requestId?: string) =>
                  report(error, model.database.id, requestId),
              }),
          caches,
          turns,
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
  catalogue: CatalogueModel,
  { dataDir }: Configuration,
  report: (error: unknown, database: string) => void,
): Promise<SharedInputs> {
  const secrets = await openSecrets(dataDir);
  const codeLists = followCodeLists(catalogue, (database) => connectionOf(dataDir, database), report);
  // WHY now: who starts with a list that cannot be read is told at once.
  await codeLists.current();
  return { ...secrets, codeLists };
}

function connectionOf(dataDir: string, database: string): DatabaseSubgraphOptions['connection'] {
  return { engine: 'sqlite', file: databaseFile(dataDir, database) };
}
