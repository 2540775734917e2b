import type { Coordinate, ObjectModel, ReferenceField } from '../../../schema/catalogue/model.ts';
import type { CodeLists } from '../../../schema/exchange/code-lists.ts';
import type { OperationKind } from '../../../schema/language/entrance.ts';
import { memoise } from '../../../schema/memoise.ts';
import type {
  CellVariant,
  EffectivePermission,
  ItemDecision,
} from '../../../schema/permission/effective-permission.ts';
import {
  type KeyTelling,
  keyTelling,
  type ListTelling,
  listTelling,
  type UntoldReason,
} from '../../../schema/permission/reference-key.ts';
import { type Mask, maskCompares } from '../../../schema/policy/mask.ts';
import { rowSource } from '../condition/row-source.ts';
import { cellColumn, hasColumns } from '../condition/store-comparison.ts';
import { type PredicateResources, storeGrantRows } from '../condition/store-predicate.ts';
import {
  always,
  never,
  predicateKey,
  type RowSource,
  type StoredPredicate,
} from '../condition/stored-predicate.ts';
import type { LiveSchema } from '../engine/live-schema.ts';
import type { ReadField } from '../model/entity-map.ts';
import type { MaskRelease } from '../storage/release-mask.ts';

/** In the rows that it admits, a variant releases the cell through its mask. */
export interface StoredVariant {
  readonly rows: StoredPredicate;
  readonly mask: Mask | null;
}

/**
 * What a consumer sees of one item through one entrance. `granted`: in every row, through one mask or none.
 * `conditional`: the first variant that admits a row releases it there; in the rows that none admits the cell is hidden,
 * which filters and orders like null. `missing`: the live column is gone.
 */
export type CellState =
  | { readonly kind: 'granted'; readonly mask: Mask | null }
  | {
      readonly kind: 'conditional';
      /** Rows that some variant admits. */
      readonly rows: StoredPredicate;
      readonly variants: readonly StoredVariant[];
      /** Equal flags admit the same rows by the same variants. */
      readonly flag: string;
    }
  | { readonly kind: 'denied' }
  | { readonly kind: 'missing' };

/** In which rows the consumer is told to which key a reference points. */
export type ToldKey =
  /** In those in which it is shown itself and `rows` hold: that the row that it points to shows its key. */
  | { readonly kind: 'told'; readonly rows: StoredPredicate }
  | { readonly kind: 'untold'; readonly key: Coordinate; readonly reason: UntoldReason };

/** The rows and cells of one entity type as one consumer sees them through one entrance. */
export interface RowView {
  readonly entity: ObjectModel;
  /** Its rows. Throws ITEM_UNAVAILABLE when the live database has them no more, or has others in their place. */
  readonly source: RowSource;
  /** The table of `source`. */
  readonly table: string;
  readonly entrance: OperationKind;
  /** Rows that exist for the consumer; null means all. */
  readonly rows: StoredPredicate | null;
  /** Puts on the masks that the database cannot. */
  readonly masks: MaskRelease;
  readonly live: LiveSchema;
  readonly codeLists: CodeLists;
  /** The rows of an entity as they are seen behind a relation of this database; null when that entrance is closed. */
  related(entity: string): RowView | null;
  /** Whether parts of the list to which a reference points may be asked for (`listTelling`). */
  toldList(reference: ReferenceField): ListTelling;
  field(coordinate: Coordinate): ReadField | null;
  cell(coordinate: Coordinate): CellState;
  /** The rows of this database to which a reference leads, through `JOIN`; null where they are none, or closed. */
  joined(reference: ReferenceField): RowView | null;
  /** Where a reference of the row may be compared and told by its key (`keyTelling`). */
  toldKey(reference: ReferenceField): ToldKey;
}

/** What views of one subgraph are made with. */
export interface ViewResources extends PredicateResources {
  readonly masks: MaskRelease;
}

/** Every mask that a cell has in some row. */
export function masksOf(state: CellState): readonly Mask[] {
  if (state.kind === 'granted') return state.mask === null ? [] : [state.mask];
  if (state.kind !== 'conditional') return [];
  return state.variants.flatMap(({ mask }) => mask ?? []);
}

/** Rows in which a cell is released without a mask: a predicate, all or none of them. */
export function plainRows(state: CellState): StoredPredicate {
  if (state.kind === 'granted') return state.mask === null ? always : never;
  if (state.kind !== 'conditional') return never;
  // INVARIANT: no mask tells most, so the unmasked variant is the first.
  const [first] = state.variants;
  return first === undefined || first.mask !== null ? never : first.rows;
}

/** Whether the masked values of a cell compare in the database, in every row. */
export function compares(state: CellState): boolean {
  return masksOf(state).every(maskCompares);
}

/** Whether the consumer is told in every row to which key a reference points. */
export function isToldEverywhere(view: RowView, reference: ReferenceField): boolean {
  const told = view.toldKey(reference);
  return told.kind === 'told' && told.rows === always;
}

/**
 * The view of an entity through an entrance; null when the entrance is closed. A coordinate of another entity,
 * an unknown one and one without a grant are all denied.
 */
export function createRowView(
  resources: ViewResources,
  permission: EffectivePermission,
  entrance: OperationKind,
  entity: ObjectModel,
): RowView | null {
  const { map, live, masks, codeLists } = resources;
  const access = permission.access(entrance, entity.name);
  const table = entity.table;
  if (access === null || table === null) return null;
  const cells = new Map<Coordinate, CellState>();
  const told = new Map<Coordinate, ToldKey>();
  const relatedViews = new Map<string, RowView | null>();
  let source: RowSource | null = null;

  function decide(coordinate: Coordinate): CellState {
    const decision = access?.items.get(coordinate) ?? { kind: 'none' };
    const field = map.stored(coordinate);
    if (decision.kind === 'none' || field?.item.entity !== entity.name) return { kind: 'denied' };
    if (isMissing(live, table ?? '', field)) return { kind: 'missing' };
    return stateOf(resources, entity, field, decision);
  }

  function related(name: string): RowView | null {
    return memoise(relatedViews, name, () => {
      const target = map.entity(name);
      return target === null ? null : createRowView(resources, permission, 'JOIN', target);
    });
  }

  return {
    entity,
    get source() {
      // WHY also without a column: rows of what is not the approved table are not counted either.
      source ??= rowSource(entity, live);
      return source;
    },
    get table() {
      return this.source.table;
    },
    entrance,
    rows: access.rows === null ? null : storeGrantRows(resources, entity, access.rows),
    masks,
    live,
    codeLists,
    related,
    toldList: (reference) => listTelling(permission, reference),
    field: (coordinate) => map.stored(coordinate),
    cell(coordinate) {
      return memoise(cells, coordinate, () => decide(coordinate));
    },
    joined: ({ kindColumn, target }) => (kindColumn === null ? related(target) : null),
    toldKey(reference) {
      const telling = keyTelling(map.catalogue, permission, reference);
      return memoise(told, reference.coordinate, () => toldKeyOf(resources, telling, this, reference));
    },
  };
}

function toldKeyOf(
  { map, live }: ViewResources,
  telling: KeyTelling,
  view: Pick<RowView, 'table' | 'related'>,
  reference: ReferenceField,
): ToldKey {
  switch (telling.kind) {
    case 'nowhere':
      return { kind: 'untold', key: telling.key, reason: telling.reason };
    case 'everywhere':
      return { kind: 'told', rows: always };
    case 'inRows': {
      const entity = map.entity(reference.target);
      const target = entity === null ? null : view.related(entity.name);
      const key = entity === null ? null : map.keyField(entity);
      const bare = key === null || target === null ? never : plainRows(target.cell(key.coordinate));
      if (key === null || target === null || bare === never)
        return { kind: 'untold', key: telling.key, reason: 'NOT_GRANTED' };
      const rows: StoredPredicate = {
        ...{ kind: 'some', entity: target.entity.name, through: null, rows: always, isSeen: false },
        source: target.source,
        outer: cellColumn(reference, view.table, live),
        inner: cellColumn(key, target.table, live),
        prefix: { text: reference.prefix, of: 'outer' },
        of: { kind: 'and', of: [target.rows ?? always, bare] },
      };
      return { kind: 'told', rows };
    }
  }
}

function isMissing(live: LiveSchema, table: string, field: ReadField): boolean {
  const kindColumn = field.kind === 'reference' ? field.kindColumn : null;
  if (kindColumn !== null && live.column(table, kindColumn) === null) return true;
  return !hasColumns(field, table, live);
}

function stateOf(
  resources: ViewResources,
  entity: ObjectModel,
  field: ReadField,
  decision: Exclude<ItemDecision, { readonly kind: 'none' }>,
): CellState {
  // WHY: a mask that cannot be put on must not leave the value bare.
  const known = decision.variants.filter(({ mask }) => mask === null || resources.masks.isKnown(mask, field));
  const [only] = known;
  if (only === undefined) return { kind: 'denied' };
  if (decision.kind === 'all' && decision.variants.length === 1) return { kind: 'granted', mask: only.mask };
  const variants = known.map((variant) => storedVariant(resources, entity, variant));
  const rows: StoredPredicate =
    variants.length === 1 && variants[0] !== undefined
      ? variants[0].rows
      : { kind: 'or', of: variants.map((variant) => variant.rows) };
  const flag = JSON.stringify(variants.map((variant) => predicateKey(variant.rows)));
  return { kind: 'conditional', rows, variants, flag };
}

function storedVariant(
  resources: ViewResources,
  entity: ObjectModel,
  { rows, mask }: CellVariant,
): StoredVariant {
  return { rows: rows === null ? always : storeGrantRows(resources, entity, rows), mask };
}
