import type { CatalogueModel, Coordinate } from '../../schema/catalogue/model.ts';
import type { Caller } from '../../schema/policy/caller.ts';
import { regulationInForce } from '../../schema/policy/usage-regulation.ts';
import type { ItemRead } from '../guard/judge-operation.ts';

/** How long what an answer tells of a database counts, and may be kept (Decree 47 Art 41, 42). */
export interface DataValidity {
  readonly database: string;
  /** Number of the usage regulation that says so; the catalogue publishes it. */
  readonly regulation: string;
  /** Hours from the answer on. */
  readonly validForHours: number;
  /** Seconds for which the answer may be kept ready; 0: not at all. */
  readonly cacheSeconds: number;
  /** Rules of law by which it may be stored longer. */
  readonly storageRules: readonly string[];
}

/**
 * The validity of each database of which an answer read an item, by the regulation in force at the caller's moment; none for a
 * database that has no regulation with terms.
 */
export function dataValidity(
  { items, sharedItems }: Pick<CatalogueModel, 'items' | 'sharedItems'>,
  { policy, now }: Pick<Caller, 'policy' | 'now'>,
  reads: readonly Pick<ItemRead, 'coordinate'>[],
): readonly DataValidity[] {
  // WHY: a province without regulations pays nothing for them.
  if (policy.usageRegulations.length === 0) return [];
  const holders = (coordinate: Coordinate) => sharedItems.get(coordinate) ?? items.get(coordinate) ?? [];
  const databases = new Set(
    reads.flatMap(({ coordinate }) => [holders(coordinate)].flat().map(({ database }) => database)),
  );
  return [...databases].sort().flatMap((database) => {
    const regulation = regulationInForce(policy, database, Date.parse(now));
    if (regulation === null) return [];
    const { onlineValidityHours, cacheSeconds, storageRules } = regulation.terms;
    const said = { cacheSeconds, storageRules, validForHours: onlineValidityHours };
    return [{ database, regulation: regulation.number, ...said }];
  });
}
