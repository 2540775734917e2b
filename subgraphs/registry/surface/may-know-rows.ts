import type { CatalogueModel } from '../../../schema/catalogue/model.ts';
import type { Account } from '../../../schema/policy/policy.ts';

/** Agency that owns the database of an entity's rows; null for an entity of nobody. */
export function owningAgency({ agencies }: CatalogueModel, entity: string): string | null {
  return agencies.find(({ types }) => types.get(entity)?.kind === 'entity')?.database.owner ?? null;
}

/**
 * Whether an agency may be told anything of the rows of an entity, their number and their existence included.
 * INVARIANT: what another agency's database holds is never told: the registry is no way around an agreement.
 */
export function ownsRows(catalogue: CatalogueModel, agency: string | null, entity: string): boolean {
  return agency !== null && owningAgency(catalogue, entity) === agency;
}

/** Whether a caller of the administration may be told whether a row exists. An auditor reads the log, not the data. */
export function mayKnowRow(catalogue: CatalogueModel, account: Account | null, entity: string): boolean {
  return account?.role === 'ADMINISTRATOR' && ownsRows(catalogue, account.agency, entity);
}
