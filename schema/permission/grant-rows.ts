import type { CatalogueModel, Coordinate } from '../catalogue/model.ts';
import { CodedError } from '../errors/coded-error.ts';
import type { ContentEntry, Instrument } from '../policy/policy.ts';
import type { RowPredicate } from '../policy/row-predicate.ts';
import { rowScopeToPredicate } from '../policy/row-scope.ts';
import { subjectRows } from '../policy/subject-rows.ts';
import type { DecisionFacts } from './evaluate-item.ts';

/**
 * Why the rows of an entry cannot be known for a caller. ENTITIES_MIXED: its items stand in rows of several entities.
 * SUBJECT_UNKNOWN: a consent reaches rows that name nobody. SCOPE_UNREADABLE: the scope does not fit the catalogue or
 * the caller's attributes.
 */
export type UnknownRowsReason = 'ENTITIES_MIXED' | 'SUBJECT_UNKNOWN' | 'SCOPE_UNREADABLE';

/** The rows that an entry of an instrument admits for a caller; of what cannot be read, the reason. */
export type GrantRows =
  | {
      readonly kind: 'known';
      readonly entity: string;
      /** null: every row. */
      readonly rows: RowPredicate | null;
    }
  | {
      readonly kind: 'unknown';
      readonly reason: UnknownRowsReason;
      /** What about the scope cannot be read, in English; empty where the reason says it all. */
      readonly detail: string;
    };

/** Reads the rows of an entry for a caller. Pure; never throws: a scope that cannot be read must never widen to all rows. */
export function grantRows(
  { catalogue, account }: DecisionFacts,
  instrument: Instrument,
  entry: ContentEntry,
  items: ReadonlySet<Coordinate>,
): GrantRows {
  const entity = entityOf(items, catalogue);
  if (entity === undefined) return unknown('ENTITIES_MIXED');
  const { subject, kind } = instrument;
  const isOwn = kind === 'CONSENT' || kind === 'SELF';
  const own = subject === null ? null : subjectRows(entity, subject, catalogue);
  // WHY: consent never reaches rows of which it is not known whom they concern.
  if (isOwn && own === null) return unknown('SUBJECT_UNKNOWN');
  if (entry.rows === null) return { kind: 'known', entity, rows: own };
  try {
    const rows = rowScopeToPredicate(entry.rows, entity, catalogue, account?.attributes ?? {});
    return { kind: 'known', entity, rows: own === null ? rows : { kind: 'and', of: [own, rows] } };
  } catch (error) {
    return unknown('SCOPE_UNREADABLE', error instanceof CodedError ? error.message : '');
  }
}

function unknown(reason: UnknownRowsReason, detail = ''): GrantRows {
  return { kind: 'unknown', reason, detail };
}

/** The one entity that all items of an entry belong to. */
function entityOf(items: ReadonlySet<Coordinate>, catalogue: CatalogueModel): string | undefined {
  const entities = new Set([...items].map((coordinate) => catalogue.items.get(coordinate)?.entity));
  return entities.size === 1 ? [...entities][0] : undefined;
}
