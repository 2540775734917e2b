import type { Coordinate, ReferenceField } from '../../../schema/catalogue/model.ts';
import { codedError } from '../../../schema/errors/coded-error.ts';
import { denial } from '../../enforce/field-denial.ts';
import { always, never, type StoredPredicate } from '../condition/stored-predicate.ts';
import { compares, masksOf, plainRows, type RowView } from './row-view.ts';

/**
 * Refuses a filter or order on an item that the consumer may not read at all: arguments are reads.
 * @throws FIELD_NOT_PERMITTED, or ITEM_UNAVAILABLE when the live column is gone.
 */
export function refuseUnreadable(view: RowView, coordinate: Coordinate): void {
  const state = view.cell(coordinate);
  if (state.kind === 'denied') throw denial(coordinate, 'NOT_GRANTED');
  if (state.kind === 'missing') throw codedError('ITEM_UNAVAILABLE', { coordinate });
}

/**
 * Refuses to compare an item whose masked value the database cannot compute, or, by a companion column (text search,
 * collation), an item that is masked at all.
 * @throws FIELD_NOT_PERMITTED with reason MASKED.
 */
export function refuseIncomparable(view: RowView, coordinate: Coordinate, byCompanion: boolean): void {
  const state = view.cell(coordinate);
  const isHidden = byCompanion ? masksOf(state).length > 0 : !compares(state);
  if (isHidden) throw denial(coordinate, 'MASKED');
}

/**
 * Refuses to join over a reference that is released in no row without a mask.
 * @throws FIELD_NOT_PERMITTED with reason MASKED.
 */
export function refuseMasked(view: RowView, coordinate: Coordinate): void {
  if (plainRows(view.cell(coordinate)) === never) throw denial(coordinate, 'MASKED');
}

/**
 * Refuses to compare a reference with a value: that reads the key to which it points. Gives the rows in which it is told.
 * @throws FIELD_NOT_PERMITTED, naming the key, when it is told in no row.
 */
export function refuseUntoldKey(view: RowView, reference: ReferenceField): StoredPredicate {
  const told = view.toldKey(reference);
  if (told.kind === 'untold') throw denial(told.key, told.reason);
  return told.rows;
}

/**
 * Refuses to ask for a part of the list to which a reference points: that reads which codes are above which.
 * @throws FIELD_NOT_PERMITTED, naming the reference to the code above, when it is not told in every row.
 */
export function refuseUntoldList(view: RowView, reference: ReferenceField): void {
  const telling = view.toldList(reference);
  if (telling.kind === 'nowhere') throw denial(telling.parent, telling.reason);
}

/**
 * Refuses to group by a reference: the groups tell the keys to which it points, of all rows.
 * @throws FIELD_NOT_PERMITTED, naming the key, when it is not told in every row.
 */
export function refusePartlyToldKey(view: RowView, reference: ReferenceField): void {
  if (refuseUntoldKey(view, reference) !== always) throw denial(reference.coordinate, 'ROW_NOT_COVERED');
}
