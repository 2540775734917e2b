import { codedError } from '../../../schema/errors/coded-error.ts';
import { codesUnder } from '../../../schema/exchange/code-lists.ts';
import type { RowPredicate } from '../../../schema/policy/row-predicate.ts';
import { storePredicate } from '../condition/store-predicate.ts';
import { always, both, type StoredPredicate } from '../condition/stored-predicate.ts';
import type { LiveSchema } from '../engine/live-schema.ts';
import { Slot, type SqlValue } from '../engine/operand.ts';
import type { EntityMap } from '../model/entity-map.ts';
import { refuseIncomparable, refuseUnreadable, refuseUntoldKey, refuseUntoldList } from '../view/denial.ts';
import { plainRows, type RowView } from '../view/row-view.ts';
import { relatedView } from './related-view.ts';
import { WhereReader } from './where-reader.ts';

/** A filter ready for a statement: its shape with slots, and the values that fill them. */
export interface PlannedFilter {
  readonly shape: StoredPredicate;
  readonly values: Readonly<Record<string, SqlValue>>;
}

/** A predicate about a field of the row. */
type FieldPredicate = Exclude<RowPredicate, { readonly kind: 'and' | 'or' | 'not' | 'some' }>;

/** A field of the row that a filter reads. */
export interface FilteredField {
  readonly path: readonly string[];
  /** Whether it is a relation that is followed; what is asked of the rows behind it is not among the fields. */
  readonly isFollowed: boolean;
}

/** The fields of the row that a filter reads. */
export function filteredFields(predicate: RowPredicate): readonly FilteredField[] {
  switch (predicate.kind) {
    case 'and':
    case 'or':
      return predicate.of.flatMap(filteredFields);
    case 'not':
      return filteredFields(predicate.of);
    default:
      return [{ path: predicate.field, isFollowed: predicate.kind === 'some' }];
  }
}

/**
 * Reads a `where` value against a view. An explicit null inside it is refused: dropping it would widen the answer.
 * @throws FIELD_NOT_PERMITTED when any item in it, a relation in it, or the key of a reference in it, is denied (before any SQL), FILTER_INVALID, FILTER_TOO_LARGE,
 *   FILTER_TOO_DEEP, TEXT_TOO_LONG, ITEM_UNAVAILABLE.
 */
export function readFilter(map: EntityMap, view: RowView, where: unknown): RowPredicate | null {
  if (where === undefined || where === null) return null;
  const predicate = new WhereReader(map).read(view.entity, where);
  refuseUnreadableFields(map, view, predicate);
  return withCodes(view, predicate);
}

/** Plans a `where` value against a view. @throws what `readFilter` throws. */
export function planFilter(
  map: EntityMap,
  live: LiveSchema,
  view: RowView,
  where: unknown,
): PlannedFilter | null {
  const predicate = readFilter(map, view, where);
  if (predicate === null) return null;
  const values: Record<string, SqlValue> = {};
  let count = 0;
  const operand = (value: SqlValue): Slot => {
    const name = `w${count}`;
    count += 1;
    values[name] = value;
    return new Slot(name);
  };
  const { codeLists, entity } = view;
  const stored = storePredicate({ map, live, codeLists, entity, operand }, predicate);
  return { shape: whereTold(view, stored), values };
}

/** Judges every field that a filter reads, through the relations that it follows. */
function refuseUnreadableFields(map: EntityMap, view: RowView, predicate: RowPredicate): void {
  switch (predicate.kind) {
    case 'and':
    case 'or':
      for (const part of predicate.of) refuseUnreadableFields(map, view, part);
      return;
    case 'not':
      return refuseUnreadableFields(map, view, predicate.of);
    case 'some':
      return refuseUnreadableFields(map, relatedView(map, view, predicate), predicate.of);
    default:
      return refuseField(map, view, predicate);
  }
}

function refuseField(map: EntityMap, view: RowView, predicate: FieldPredicate): void {
  const field = map.storedAt(view.entity, predicate.field);
  if (field === null) {
    throw codedError('FILTER_INVALID', { field: [view.entity.name, ...predicate.field].join('.') });
  }
  refuseUnreadable(view, field.coordinate);
  refuseIncomparable(view, field.coordinate, predicate.kind === 'text');
  if (field.kind !== 'reference') return;
  if (predicate.kind === 'codeUnder') refuseUntoldList(view, field);
  // WHY every other one: whether a reference is null is told by the reference itself, all else by the key it holds.
  if (predicate.kind !== 'isNull') refuseUntoldKey(view, field);
}

/**
 * The same predicate with the codes of each part of a list. WHY none for an unknown code: it is equal to no value, as in `eq`.
 * @throws ITEM_UNAVAILABLE where the list cannot be read: nobody knows what is outside it either.
 */
function withCodes(view: RowView, predicate: RowPredicate): RowPredicate {
  switch (predicate.kind) {
    case 'and':
    case 'or':
      return { kind: predicate.kind, of: predicate.of.map((part) => withCodes(view, part)) };
    case 'not':
    case 'some':
      return { ...predicate, of: withCodes(view, predicate.of) };
    case 'codeUnder': {
      const { codeList, field, under } = predicate;
      if (view.codeLists.parents(codeList) === null)
        throw codedError('ITEM_UNAVAILABLE', { coordinate: codeList });
      const values = codesUnder(view.codeLists, codeList, under.normalize('NFC')) ?? [];
      return { kind: 'in', field, values };
    }
    default:
      return predicate;
  }
}

/**
 * The same predicate, in which a reference equals a value only in the rows that tell to which key it points, and a relation leads to
 * rows that the consumer sees.
 */
function whereTold(view: RowView, predicate: StoredPredicate): StoredPredicate {
  switch (predicate.kind) {
    case 'and':
    case 'or': {
      const of = predicate.of.map((part) => whereTold(view, part));
      // WHY the same object: `always` and `never` are known by it.
      return of.every((part, at) => part === predicate.of[at]) ? predicate : { kind: predicate.kind, of };
    }
    case 'not': {
      const of = whereTold(view, predicate.of);
      return of === predicate.of ? predicate : { kind: 'not', of };
    }
    case 'in':
    case 'notIn':
    case 'compare':
    case 'begins':
    case 'ends': {
      const field = view.field(predicate.cell.coordinate);
      const told = field?.kind === 'reference' ? refuseUntoldKey(view, field) : always;
      return told === always ? predicate : { kind: 'and', of: [predicate, told] };
    }
    case 'some':
      return seenRows(view, predicate);
    case 'isNull':
    case 'startsWith':
    case 'contains':
      return predicate;
  }
}

/** A relation to rows of the consumer's view; of one to many, to those that show that they point back. */
function seenRows(view: RowView, predicate: StoredPredicate & { kind: 'some' }): StoredPredicate {
  const related = view.related(predicate.entity);
  if (related === null) throw codedError('FILTER_INVALID', { field: predicate.entity });
  const pointing = predicate.through === null ? always : plainRows(related.cell(predicate.through));
  const rows = both(predicate.rows, both(related.rows ?? always, pointing));
  return { ...predicate, rows, isSeen: true, of: whereTold(related, predicate.of) };
}
