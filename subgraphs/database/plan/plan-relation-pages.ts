import type { InverseField } from '../../../schema/catalogue/model.ts';
import { relationConnection } from '../../../schema/catalogue/relation-connection.ts';
import { askedPage } from '../../../schema/language/asked-page.ts';
import { askedOrder } from '../view/row-order.ts';
import { type ConnectionSource, type ConnectionWants, cursorBinding, openCursor } from './plan-connection.ts';
import { type FieldArguments, planChildren, type RelationShape } from './plan-relation.ts';
import type { ChildrenRead } from './row-read.ts';

/** The pages of a to-many relation, whichever the parent. */
export interface RelationPages {
  /** The page without its cursor: the first one, or backward the last one. */
  readonly read: ChildrenRead;
  readonly wants: ConnectionWants;
  /** The cursor at which the page begins, still sealed; null for none. */
  readonly cursor: unknown;
  /** Coordinate of the connection field: a cursor of one relation is none of another. */
  readonly place: string;
}

/** A page of one parent. */
export interface ParentPage {
  readonly read: ChildrenRead;
  /** What its cursors are bound to; empty where none is read or made. */
  readonly binding: string;
}

/**
 * Plans the arguments of a relation's connection for all parents.
 * @throws FIELD_NOT_PERMITTED when a filter's or an order's item is denied; errors of planFilter and askedPage.
 */
export function planRelationPages(
  source: ConnectionSource,
  shape: RelationShape,
  { coordinate }: InverseField,
  args: FieldArguments,
  wants: ConnectionWants,
): RelationPages {
  const read = { ...planChildren(source, shape, args), withCursors: wants.cursors };
  return { read, wants, cursor: askedPage(args).cursor, place: relationConnection(coordinate) };
}

/** The page of one parent: a cursor belongs to its parent. @throws CURSOR_INVALID for a cursor of another one. */
export function pageOfParent(source: ConnectionSource, pages: RelationPages, parentKey: string): ParentPage {
  const { read, wants, cursor, place } = pages;
  if (cursor === null && !wants.cursors) return { read, binding: '' };
  const { layout, filter } = read;
  const order = askedOrder(read.order);
  const parent = [place, parentKey.normalize('NFC')];
  const binding = cursorBinding(source, { view: layout.view, order, filter }, parent);
  return { read: { ...read, after: openCursor(source, binding, cursor, order) }, binding };
}
