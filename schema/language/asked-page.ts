import { codedError } from '../errors/coded-error.ts';

/** Page size when a query names none, and the largest allowed. */
export const defaultPageSize = 20;
export const maxPageSize = 1000;

/** The arguments of a field that say which page is asked for. */
export const pageArguments = ['first', 'after', 'last', 'before'] as const;
/** Their values; null and undefined say nothing. */
export type PageArguments = Readonly<Partial<Record<(typeof pageArguments)[number], unknown>>>;

/** The page that a query asks for (Relay Cursor Connections, section 4). */
export interface AskedPage {
  /** Rows at most: from 1 to 1,000. */
  readonly size: number;
  /** The cursor at which the page begins, still sealed; null for the first page, and backward for the last one. */
  readonly cursor: unknown;
  /** Whether the page stands before its cursor, and holds the rows that are nearest to it. */
  readonly isBackward: boolean;
}

/**
 * Reads which page is asked for: forward by `first` and `after`, backward by `last` and `before`.
 * @throws PAGE_DIRECTION_INVALID for arguments of both directions, PAGE_SIZE_INVALID for a size outside 1..1,000.
 */
export function askedPage({ first, after, last, before }: PageArguments): AskedPage {
  const isBackward = isGiven(last) || isGiven(before);
  // WHY refused: the first rows of those before a cursor are seldom meant, and no page of a walk.
  if (isBackward && (isGiven(first) || isGiven(after))) throw codedError('PAGE_DIRECTION_INVALID');
  return isBackward
    ? { size: pageSize('last', last), cursor: before ?? null, isBackward }
    : { size: pageSize('first', first), cursor: after ?? null, isBackward };
}

function pageSize(argument: 'first' | 'last', size: unknown): number {
  if (!isGiven(size)) return defaultPageSize;
  if (typeof size !== 'number' || !Number.isInteger(size) || size < 1 || size > maxPageSize)
    throw codedError('PAGE_SIZE_INVALID', { argument, limit: maxPageSize });
  return size;
}

function isGiven(value: unknown): boolean {
  return value !== undefined && value !== null;
}
