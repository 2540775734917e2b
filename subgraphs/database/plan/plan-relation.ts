import type { SelectionSetNode } from 'graphql';
import type { InverseField, ReferenceField } from '../../../schema/catalogue/model.ts';
import { codedError } from '../../../schema/errors/coded-error.ts';
import { askedPage } from '../../../schema/language/asked-page.ts';
import { denial } from '../../enforce/field-denial.ts';
import type { Row } from '../engine/driver.ts';
import type { EntityMap } from '../model/entity-map.ts';
import { invalidCell, releaseWriting } from '../storage/release-value.ts';
import { refuseMasked, refuseUnreadable } from '../view/denial.ts';
import type { LaidCell } from '../view/row-layout.ts';
import { type OrderInput, planOrder, reversedOrder } from '../view/row-order.ts';
import type { SelectionContext } from './collect-fields.ts';
import { planFilter } from './plan-filter.ts';
import { planRow } from './plan-row.ts';
import type { ChildrenRead } from './row-read.ts';
import type { ViewSource } from './view-source.ts';

/** Terms of one order. */
const longestOrder = 10;

/** Coerced arguments of a field. */
export type FieldArguments = Readonly<Record<string, unknown>>;

/** Where a reference cell points: a type and its key. */
export interface ReferencePointer {
  readonly type: string;
  readonly key: string;
}

/**
 * Reads where the reference cell of a row points; null where it is null or hidden.
 * @throws CELL_INVALID for a stored key that is no text, and a stored kind that the SDL file does not name.
 */
export function pointerOf(field: ReferenceField, cell: LaidCell, row: Row): ReferencePointer | null {
  const text = releaseWriting(cell.text(row));
  if (text === null) return null;
  if (text === invalidCell) throw codedError('CELL_INVALID', { coordinate: field.coordinate });
  const type = cell.kindIndex === -1 ? field.target : field.kinds.get(row[cell.kindIndex] ?? '');
  if (type === undefined) throw codedError('CELL_INVALID', { coordinate: field.coordinate });
  return { type, key: field.prefix + text };
}

/** The part of a to-many relation that its arguments do not change. */
export type RelationShape = Pick<ChildrenRead, 'layout' | 'through' | 'kinds'>;

/**
 * Plans what a to-many relation from `parentType` reads.
 * @throws FIELD_NOT_PERMITTED when the target's JOIN entrance is closed or the reference is denied.
 */
export function planRelation(
  source: ViewSource,
  context: SelectionContext,
  field: InverseField,
  parentType: string,
  selections: readonly SelectionSetNode[],
): RelationShape {
  const view = source.view('JOIN', field.target);
  if (view === null) throw denial(field.through, 'ENTRANCE_CLOSED');
  const through = throughReference(source.map, field);
  refuseUnreadable(view, through.coordinate);
  refuseMasked(view, through.coordinate);
  const layout = planRow(source.map, context, view, selections, false);
  return { layout, through, kinds: kindsOf(through, parentType) };
}

/**
 * Adds the arguments of a to-many relation: its first page, or backward the last one.
 * @throws FIELD_NOT_PERMITTED when a filter's or an order's item is denied; errors of planFilter and askedPage.
 */
export function planChildren(source: ViewSource, shape: RelationShape, args: FieldArguments): ChildrenRead {
  const { map, live } = source;
  const { view } = shape.layout;
  const { size, isBackward } = askedPage(args);
  const inputs = orderInputs(args.orderBy);
  const filter = planFilter(map, live, view, args.where);
  const asked = planOrder(map, live, view, inputs);
  const order = isBackward ? reversedOrder(asked) : asked;
  return { ...shape, filter, order, size, after: null, withCursors: false };
}

/** The `orderBy` argument; its shape is guaranteed by the schema. */
export function orderInputs(value: unknown): readonly OrderInput[] {
  const inputs: readonly OrderInput[] = Array.isArray(value) ? value : [];
  if (inputs.length > longestOrder) throw codedError('FILTER_TOO_LARGE', { limit: longestOrder });
  return inputs;
}

/** The reference that a to-many relation follows backwards. */
function throughReference(map: EntityMap, field: InverseField): ReferenceField {
  const through = map.stored(field.through);
  if (through?.kind === 'reference') return through;
  throw codedError('CATALOGUE_INVALID', {
    database: map.model.database.id,
    detail: `${field.coordinate}: ${field.through} is not a reference`,
  });
}

function kindsOf(through: ReferenceField, parentType: string): readonly string[] {
  return [...through.kinds].filter(([, type]) => type === parentType).map(([kind]) => kind);
}
