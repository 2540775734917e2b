import type { CatalogueModel } from '../catalogue/model.ts';
import { codedError } from '../errors/coded-error.ts';
import type { EventDraft } from './instrument-transition.ts';
import { type Instrument, isServiceNumber, serviceNumber } from './policy.ts';

/**
 * Refuses an act on a database or an item that the catalogue does not have, and on items of another owner than that of
 * the instrument: no owner ends what another shares. @throws DATABASE_UNKNOWN, EVENT_INVALID
 */
export function requireKnownTarget(
  { agencies, items }: CatalogueModel,
  { instruments }: { readonly instruments: readonly Pick<Instrument, 'number' | 'provider'>[] },
  { number, items: named = [] }: EventDraft,
): void {
  const databases = agencies.map(({ database }) => database);
  if (isServiceNumber(number) && !databases.some(({ id }) => serviceNumber(id) === number)) {
    const known = databases.map(({ id }) => serviceNumber(id)).join(', ');
    throw codedError('DATABASE_UNKNOWN', { database: number.slice(serviceNumber('').length), known });
  }
  const provider = instruments.findLast((each) => each.number === number)?.provider ?? '*';
  for (const coordinate of named) {
    const item = items.get(coordinate);
    if (item === undefined)
      throw codedError('EVENT_INVALID', {
        detail: { vi: `không có mục dữ liệu ${coordinate}`, en: `there is no data item ${coordinate}` },
      });
    const owner = databases.find(({ id }) => id === item.database)?.owner;
    if (provider !== '*' && owner !== provider)
      throw codedError('EVENT_INVALID', {
        detail: {
          vi: `${coordinate} thuộc ${owner}, còn ${number} là của ${provider}`,
          en: `${coordinate} belongs to ${owner}, and ${number} is of ${provider}`,
        },
      });
  }
}
