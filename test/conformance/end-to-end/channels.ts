import type { Request } from './query.ts';
import type { Told } from './system.ts';

/** Ways by which an answer could tell of a value that it does not show. */
export type Channel = 'filter' | 'sort' | 'count' | 'cursor' | 'error' | 'mask' | 'join' | 'aggregate';

/** The channels that a query draws on; `aggregate` where figures were told. */
export function channelsOf(
  { query }: Request,
  { data, errors }: Told,
  isMasked: boolean,
): readonly Channel[] {
  const drawn: Readonly<Record<Channel, boolean>> = {
    aggregate: query.includes('Aggregate') && (data?.r ?? null) !== null,
    filter: query.includes('where: '),
    sort: query.includes('orderBy: '),
    count: query.includes('totalCount'),
    cursor: /\b(?:after|before): /.test(query),
    error: errors.length > 0,
    mask: isMasked,
    join: /\b(?:ward|team|assets|members|owner)(?:Connection)?\b(?:\([^)]*\))? \{/.test(query),
  };
  return (Object.keys(drawn) as Channel[]).filter((channel) => drawn[channel]);
}
