import type { AgencyModel } from '../../../schema/catalogue/model.ts';
import { viewFindings } from '../../../schema/contract/column-findings.ts';
import type { TableShape } from '../engine/table-shape.ts';
import type { Finding } from './find-drift.ts';

/** Finds items that read a column of a table through a view of it, beside items that read the table itself. */
export function findViewed(model: AgencyModel, shapes: ReadonlyMap<string, TableShape>): readonly Finding[] {
  return viewFindings(model, (table) => shapes.get(table)?.madeOf ?? []).map(
    ({ severity, where, vi, en }) => ({
      severity: severity === 'ERROR' ? 'error' : 'warning',
      coordinate: where,
      vi,
      en,
    }),
  );
}
