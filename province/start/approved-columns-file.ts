import { readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import type { CatalogueModel } from '../../schema/catalogue/model.ts';
import { codedError } from '../../schema/errors/coded-error.ts';
import type {
  ApprovalReason,
  ApprovedColumn,
  ApprovedColumns,
  ApprovedTable,
  ColumnApprovals,
} from '../../subgraphs/database/approval/approved-columns.ts';
import { approvedColumnsFile } from './data-files.ts';

/** Told of each approval that was saved: of which database, how many columns, why. */
export type ApprovalNotice = (database: string, columns: number, reason: ApprovalReason) => void;

/** How long one look at the file counts: so long an approval by another process may go unseen. */
const lookEveryMs = 1_000;

/** The approval of a database's columns, kept in the data folder. Without `told` it is only read. */
export function fileApprovals(
  dataDir: string,
  database: string,
  told: ApprovalNotice | null,
): ColumnApprovals {
  const file = approvedColumnsFile(dataDir, database);
  let stamp = { text: '', until: 0 };
  return {
    async stamp() {
      if (performance.now() < stamp.until) return stamp.text;
      const text = await stat(file).then(
        ({ mtimeMs, size, ino }) => `${mtimeMs} ${size} ${ino}`,
        () => 'none',
      );
      stamp = { text, until: performance.now() + lookEveryMs };
      return text;
    },
    async read() {
      try {
        return parseApproval(await readFile(file, 'utf8'));
      } catch (error) {
        const isAbsent = error instanceof Error && 'code' in error && error.code === 'ENOENT';
        return isAbsent ? null : 'unreadable';
      }
    },
    save:
      told === null
        ? null
        : async (approved, reason) => {
            await writeWhole(file, approvalText(approved));
            stamp = { text: '', until: 0 };
            if (reason !== 'REFRESHED') told(database, countOf(approved), reason);
          },
  };
}

/** Forgets what was approved of databases that were made anew. @throws DATA_FOLDER_UNUSABLE */
export async function forgetApprovals(dataDir: string, { agencies }: CatalogueModel): Promise<void> {
  const files = agencies.map(({ database }) => approvedColumnsFile(dataDir, database.id));
  await Promise.all(files.map((file) => rm(file, { force: true }))).catch((error: unknown) => {
    throw codedError('DATA_FOLDER_UNUSABLE', { folder: dataDir }, error);
  });
}

/** WHY renamed: a reader meets the old file or the new one, never a part. */
async function writeWhole(file: string, text: string): Promise<void> {
  try {
    const written = `${file}.${process.pid}.new`;
    await writeFile(written, text, { mode: 0o600 });
    await rename(written, file);
  } catch (error) {
    throw codedError('DATA_FOLDER_UNUSABLE', { folder: file }, error);
  }
}

function countOf({ tables }: ApprovedColumns): number {
  return [...tables.values()].reduce((sum, { mapped }) => sum + mapped.size, 0);
}

function approvalText({ salt, tables }: ApprovedColumns): string {
  const written = [...tables].map(([table, { mapped, ...rest }]) => [
    table,
    { ...rest, mapped: [...mapped] },
  ]);
  return `${JSON.stringify({ version: 1, salt, tables: written })}\n`;
}

/** A table as the file writes it. */
type WrittenTable = Omit<ApprovedTable, 'mapped'> & {
  readonly mapped: readonly (readonly [string, ApprovedColumn])[];
};

function parseApproval(text: string): ApprovedColumns | 'unreadable' {
  const { version, salt, tables } = JSON.parse(text) as {
    readonly version?: unknown;
    readonly salt?: unknown;
    readonly tables?: readonly (readonly [string, WrittenTable])[];
  };
  if (version !== 1 || typeof salt !== 'string' || tables === undefined) return 'unreadable';
  return {
    salt,
    tables: new Map(tables.map(([table, each]) => [table, { ...each, mapped: new Map(each.mapped) }])),
  };
}
