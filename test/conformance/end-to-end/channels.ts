import type { Request } from './query.ts';
import type { Told } from './system.ts';

/** Ways by which an answer could tell of a value that it does not show. */
export type Channel = 'filter' | 'sort' | 'count' | 'cursor' | 'error' | 'mask' | 'join';

/** The channels that a query draws on; statistics are to be added here when there are root fields for them. */
export function channelsOf({ query }: Request, { errors }: Told, isMasked: boolean): readonly Channel[] {
  const drawn: Readonly<Record<Channel, boolean>> = {
    filter: query.includes('where: '),
    sort: query.includes('orderBy: '),
    count: query.includes('totalCount'),
    cursor: query.includes('after: '),
    error: errors.length > 0,
    mask: isMasked,
    join: /\b(?:ward|team|assets|members|owner)\b(?:\(first: \d\))? \{/.test(query),
  };
  return (Object.keys(drawn) as Channel[]).filter((channel) => drawn[channel]);
}
