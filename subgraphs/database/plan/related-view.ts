import { codedError } from '../../../schema/errors/coded-error.ts';
import type { RowPredicate } from '../../../schema/policy/row-predicate.ts';
import { denial } from '../../enforce/field-denial.ts';
import type { EntityMap } from '../model/entity-map.ts';
import { refuseIncomparable, refuseMasked, refuseUnreadable } from '../view/denial.ts';
import type { RowView } from '../view/row-view.ts';

/**
 * The view of the rows to which a relation of a filter leads. Following it reads what an answer that follows it would: the reference
 * as it is shown, or the reference of those rows that points back.
 * @throws FIELD_NOT_PERMITTED when that is denied, or the entrance to those rows closed; FILTER_INVALID, ITEM_UNAVAILABLE.
 */
export function relatedView(
  map: EntityMap,
  view: RowView,
  { field: path, entity }: RowPredicate & { readonly kind: 'some' },
): RowView {
  const field = map.fieldAt(view.entity, path);
  const related = view.related(entity);
  switch (field?.kind) {
    case 'reference':
      refuseUnreadable(view, field.coordinate);
      refuseIncomparable(view, field.coordinate, false);
      if (related === null) throw denial(`${entity}.${map.keyOf(entity)}`, 'ENTRANCE_CLOSED');
      return related;
    case 'inverse':
      if (related === null) throw denial(field.through, 'ENTRANCE_CLOSED');
      refuseUnreadable(related, field.through);
      refuseMasked(related, field.through);
      return related;
    case 'column':
    case 'content':
    case 'computed':
    case 'embedded':
    case undefined:
      throw codedError('FILTER_INVALID', { field: [view.entity.name, ...path].join('.') });
  }
}
