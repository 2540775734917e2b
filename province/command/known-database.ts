import type { CatalogueModel } from '../../schema/catalogue/model.ts';
import { codedError } from '../../schema/errors/coded-error.ts';

/** Refuses a database that the catalogue does not have. @throws DATABASE_UNKNOWN */
export function requireKnownDatabase(
  { agencies }: Pick<CatalogueModel, 'agencies'>,
  database: string | undefined,
): void {
  const ids = agencies.map((agency) => agency.database.id);
  if (database === undefined || ids.includes(database)) return;
  throw codedError('DATABASE_UNKNOWN', { database, known: ids.join(', ') });
}
