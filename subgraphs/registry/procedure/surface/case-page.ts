import { codedError } from '../../../../schema/errors/coded-error.ts';
import type { KeptCase } from '../../store/act-unit-interface.ts';
import type { SeenCase } from '../cases.ts';
import { writeCursor } from './case-cursor.ts';
import { caseView } from './case-view.ts';

/** Most cases of one page, and most whose tasks are told at once. */
const maxCases = 100;

/** @throws PAGE_SIZE_INVALID */
export function sizeOf(first: unknown): number {
  const size = first == null ? maxCases : Number(first);
  if (!Number.isInteger(size) || size < 1 || size > maxCases)
    throw codedError('PAGE_SIZE_INVALID', { argument: 'first', limit: maxCases });
  return size;
}

/** A page of cases of which one more was read than it holds, if there is one. */
export function pageOf(found: readonly (SeenCase & { readonly kept: KeptCase })[], limit: number) {
  const nodes = found.slice(0, limit);
  const last = nodes.at(-1)?.kept;
  return {
    nodes: nodes.map(caseView),
    pageInfo: {
      hasNextPage: found.length > limit,
      endCursor: last === undefined ? null : writeCursor(last),
    },
  };
}
