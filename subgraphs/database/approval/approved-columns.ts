import type { ColumnShape } from '../engine/table-shape.ts';

/** A column as it was when it was approved. */
export interface ApprovedColumn {
  /** null when the database did not have it. */
  readonly written: string | null;
  /** Short digests of some of its values, by row: they tell whether it is the same column, and nothing of a value. */
  readonly marks: readonly (readonly [row: string, mark: string])[];
}

/** A table as it was when its columns were approved. */
export interface ApprovedTable {
  /** null when the database did not have it. */
  readonly kind: string | null;
  readonly origin: string;
  /** All its columns in their order. */
  readonly columns: readonly ColumnShape[];
  /** The columns that the SDL file maps. */
  readonly mapped: ReadonlyMap<string, ApprovedColumn>;
}

/** What was approved of one database. */
export interface ApprovedColumns {
  /** Goes into every mark. */
  readonly salt: string;
  readonly tables: ReadonlyMap<string, ApprovedTable>;
}

/** Why an approval is saved. REFRESHED: nothing changed but the rows by which columns are known again. */
export type ApprovalReason = 'FIRST_START' | 'NEWLY_MAPPED' | 'VERIFIED' | 'ACCEPTED' | 'REFRESHED';

/** Where the approval of one database's columns is kept. */
export interface ColumnApprovals {
  /** A text that is another one when the approval has changed. */
  stamp(): Promise<string>;
  /** null when nothing was approved yet; `unreadable` approves nothing. */
  read(): Promise<ApprovedColumns | null | 'unreadable'>;
  /** null where approvals are only read. @throws DATA_FOLDER_UNUSABLE */
  readonly save: ((approved: ApprovedColumns, reason: ApprovalReason) => Promise<void>) | null;
}

/** Approvals that last as long as the process. */
export function passingApprovals(): ColumnApprovals {
  let kept: ApprovedColumns | null = null;
  let saved = 0;
  return {
    stamp: async () => String(saved),
    read: async () => kept,
    save: async (approved) => {
      kept = approved;
      saved += 1;
    },
  };
}
