import type { OperationKind } from '../../../schema/language/entrance.ts';
import type { WrittenMask } from '../../../schema/policy/mask.ts';
import type { Account, Situation } from '../../../schema/policy/policy.ts';
import { admits, type OracleWorld, type Row, type Value } from '../decision/rows-oracle.ts';
import { type Grant, type Records, standingGrants, tells } from '../decision/rules-oracle.ts';
import {
  type EntityName,
  type Order,
  type RelationPage,
  type RelationShape,
  type Root,
  type Selection,
  shapes,
  type Where,
} from './query.ts';

/**
 * What a whole query is answered, read plainly over rows in memory: each consumer sees a view of the rows, by the rules of
 * decision/rules-oracle.ts. It shares no code with the compiler, the guard, the planner or the subgraphs.
 */

export interface Asker {
  readonly account: Account | null;
  readonly situation: Situation;
}

export interface Expected {
  readonly data: Readonly<Record<string, unknown>>;
  /** Places without list indices that are denied in some row. */
  readonly denied: ReadonlySet<string>;
  /** Whether a page follows, by root. */
  readonly hasNext: readonly boolean[];
  /** Lists of the data that hold only the first of their rows. */
  readonly cut: ReadonlySet<unknown>;
  /** Places without list indices of pages behind a cursor of another row. */
  readonly foreign: ReadonlySet<string>;
  /** The key of the row of each page of a relation. */
  readonly parents: ReadonlyMap<unknown, Value>;
}

/** A pseudonym in an expected answer: only that it stands for one value of one consumer is foretold. */
export const pseudonymOf = (value: Value) => `pseudonym of ${value}`;

type Entrance = Exclude<OperationKind, 'AGGREGATE'>;

/** What the oracle is told of an order. */
export interface OrderKnown {
  /** Whether the system orders by key: the oracle follows only where the key may be told. */
  isByKey(entity: string, entrance: Entrance): boolean;
  /** The place of a row whose key is hidden, as a text that compares like the order. */
  placeOf(entity: string, entrance: Entrance, key: string): string;
}

/** The view of one asker. */
export class AnswerOracle {
  readonly #world: OracleWorld;
  readonly #records: Records;
  readonly #asker: Asker;
  readonly #order: OrderKnown;
  readonly #standing = new Map<string, readonly Grant[]>();
  #denied = new Set<string>();
  #cut = new Set<unknown>();
  #foreign = new Set<string>();
  #parents = new Map<unknown, Value>();

  constructor(world: OracleWorld, records: Records, asker: Asker, order: OrderKnown) {
    this.#world = world;
    this.#records = records;
    this.#asker = asker;
    this.#order = order;
  }

  /** `skip` rows of each list come before its page. */
  answer(roots: readonly Root[], skip: readonly number[] = []): Expected {
    this.#denied = new Set();
    this.#cut = new Set();
    this.#foreign = new Set();
    this.#parents = new Map();
    const hasNext: boolean[] = [];
    const data = Object.fromEntries(
      roots.map((root, at) => {
        const name = `r${at}`;
        if (root.kind !== 'list') return [name, this.#lookUp(root, name)];
        const page = this.#list(root, name, skip[at] ?? 0);
        hasNext[at] = page?.pageInfo?.hasNextPage ?? false;
        return [name, page];
      }),
    );
    const [denied, cut, foreign, parents] = [this.#denied, this.#cut, this.#foreign, this.#parents];
    return { data, denied, hasNext, cut, foreign, parents };
  }

  /** Grants of an item at an entrance, before their rows. */
  #grants(coordinate: string, entrance: OperationKind): readonly Grant[] {
    const key = `${entrance} ${coordinate}`;
    const known = this.#standing.get(key);
    if (known !== undefined) return known;
    const found = standingGrants(this.#world, this.#records, { ...this.#asker, coordinate, entrance });
    this.#standing.set(key, found);
    return found;
  }

  #isGranted(coordinate: string, entrance: Entrance): boolean {
    return this.#grants(coordinate, entrance).length > 0;
  }

  #opening(entity: string, entrance: Entrance): readonly Grant[] {
    const own = this.#world.items.filter((item) => item.entity === entity);
    return own.flatMap(({ coordinate }) => this.#grants(coordinate, entrance));
  }

  #admitting(grants: readonly Grant[], entity: string, row: Row): readonly Grant[] {
    const { account } = this.#asker;
    return grants.filter(({ instrument, entry }) =>
      admits(this.#world, entity, instrument, entry, account, row),
    );
  }

  /** Whether a row exists for the consumer. */
  isVisible(entity: string, row: Row, entrance: Entrance): boolean {
    return this.#admitting(this.#opening(entity, entrance), entity, row).length > 0;
  }

  /** The mask of a cell (null: none); undefined where it is hidden. */
  maskOf(entity: string, row: Row, field: string, entrance: OperationKind): WrittenMask | null | undefined {
    const coordinate = `${entity}.${field}`;
    const admitting = this.#admitting(this.#grants(coordinate, entrance), entity, row);
    const masks = admitting.map(({ entry }) => entry.masks[coordinate] ?? null);
    return masks.sort((left, right) => tells(left) - tells(right))[0];
  }

  /** What the consumer sees in a cell; undefined where it is hidden. */
  #cell(entity: string, row: Row, field: string, entrance: Entrance): Value | undefined {
    const mask = this.maskOf(entity, row, field, entrance);
    return mask === undefined ? undefined : masked(this.#world, mask, row[field] ?? null);
  }

  /** Masks that may show in some row: a grant of all rows hides those that tell less. */
  #shownMasks(coordinate: string, entrance: Entrance): readonly (WrittenMask | null)[] {
    const grants = this.#grants(coordinate, entrance);
    const maskIn = ({ entry }: Grant) => entry.masks[coordinate] ?? null;
    const whole = grants.filter(({ instrument: { kind }, entry }) => {
      return entry.rows === null && kind !== 'CONSENT' && kind !== 'SELF';
    });
    const best = Math.min(...whole.map((grant) => tells(maskIn(grant))), Number.POSITIVE_INFINITY);
    return grants.map(maskIn).filter((mask) => tells(mask) <= best);
  }

  #mayCompare(coordinate: string, entrance: Entrance): boolean {
    if (!this.#isGranted(coordinate, entrance)) return false;
    return this.#shownMasks(coordinate, entrance).every((mask) => {
      return mask === null || !['PSEUDONYM', 'PARENT'].includes(mask.kind);
    });
  }

  /** Whether a list may be ordered by a field, or by one of the row to which a reference leads, which reads both. */
  #mayOrder(entity: EntityName, field: string, entrance: Entrance): boolean {
    const label = labelOf(entity, field);
    if (label === null) return this.#mayCompare(`${entity}.${field}`, entrance);
    const { reference, target, inner } = label;
    const isFollowed = this.#shownMasks(`${entity}.${reference}`, entrance).includes(null);
    return isFollowed && this.#mayCompare(`${target}.${inner}`, 'JOIN');
  }

  /** What a row is ordered by: nothing where the reference or the other row is not seen. */
  #ordered(entity: EntityName, row: Row, field: string, entrance: Entrance): Value {
    const label = labelOf(entity, field);
    if (label === null) return this.#cell(entity, row, field, entrance) ?? null;
    const { reference, target, inner } = label;
    const key = row[reference] ?? null;
    const other = (this.#world.rows[target] ?? []).find((each) => each[shapes[target].key] === key);
    const isFollowed = this.maskOf(entity, row, reference, entrance) === null;
    if (!isFollowed || other === undefined || !this.isVisible(target, other, 'JOIN')) return null;
    return this.#cell(target, other, inner, 'JOIN') ?? null;
  }

  /** Whether a reference may be compared with a value, which reads the key of its target; in other databases in every row. */
  #tellsKey(entity: EntityName, field: string): boolean {
    const relation = shapes[entity].relations[field];
    const [target = 'Ward'] = relation?.targets ?? [];
    if (relation === undefined) return true;
    const key = `${target}.${shapes[target].key}`;
    const bare = this.#grants(key, 'JOIN').filter(({ entry }) => entry.masks[key] === undefined);
    if (databaseOf(this.#world, entity) === databaseOf(this.#world, target)) return bare.length > 0;
    return bare.some(({ instrument: { kind }, entry }) => {
      return entry.rows === null && kind !== 'CONSENT' && kind !== 'SELF';
    });
  }

  /** What is compared of a cell: of a reference nothing where the row that it points to does not show its key. */
  #compared(entity: EntityName, field: string, value: Value): Value {
    const [target] = shapes[entity].relations[field]?.targets ?? [];
    if (target === undefined || value === null) return value;
    const { key } = shapes[target];
    const row = (this.#world.rows[target] ?? []).find((each) => each[key] === value);
    return row !== undefined && this.maskOf(target, row, key, 'JOIN') === null ? value : null;
  }

  /** Whether everything may be read that a filter reads: the items of the rows, and by relations those of other rows. */
  #mayFilter(entity: EntityName, where: Where | null, entrance: Entrance): boolean {
    return Object.entries(where ?? {}).every(([name, operand]) => {
      if (name === 'and' || name === 'or')
        return (operand as readonly Where[]).every((each) => this.#mayFilter(entity, each, entrance));
      if (name === 'not') return this.#mayFilter(entity, operand as Where, entrance);
      const relation = shapes[entity].relations[name];
      const [target = 'Person'] = relation?.targets ?? [];
      if (relation?.isInverse === true) {
        const { some } = operand as { readonly some: Where };
        return this.#isGranted(relation.through, 'JOIN') && this.#mayFilter(target, some, 'JOIN');
      }
      if (!this.#mayCompare(`${entity}.${name}`, entrance)) return false;
      if (relation === undefined) return true;
      const { compared, followed } = partsOf(operand as Where);
      const isUntold = Object.keys(compared).some((operator) => operator !== 'isNull');
      if (isUntold && !this.#tellsKey(entity, name)) return false;
      if (Object.hasOwn(compared, 'under') && !this.#isBareInAll(`${target}.parent`)) return false;
      const isClosed = this.#opening(target, 'JOIN').length === 0;
      return Object.keys(followed).length === 0 || (!isClosed && this.#mayFilter(target, followed, 'JOIN'));
    });
  }

  #isBareInAll(coordinate: string): boolean {
    return this.#grants(coordinate, 'JOIN').some(({ instrument: { kind }, entry }) => {
      const isBare = entry.masks[coordinate] === undefined;
      return isBare && entry.rows === null && kind !== 'CONSENT' && kind !== 'SELF';
    });
  }

  /** A filter over what the consumer sees; a hidden cell is like an empty one, and a row that it does not see is none. */
  #holds(entity: EntityName, row: Row, where: Where | null, entrance: Entrance): boolean {
    return Object.entries(where ?? {}).every(([name, operand]) => {
      if (name === 'and')
        return (operand as readonly Where[]).every((each) => this.#holds(entity, row, each, entrance));
      if (name === 'or')
        return (operand as readonly Where[]).some((each) => this.#holds(entity, row, each, entrance));
      if (name === 'not') return !this.#holds(entity, row, operand as Where, entrance);
      const relation = shapes[entity].relations[name];
      if (relation?.isInverse === true) {
        const { some } = operand as { readonly some: Where };
        const [target = 'Person'] = relation.targets;
        const children = this.#children(entity, relation, row[shapes[entity].key] ?? null);
        return children.some((each) => this.#holds(target, each, some, 'JOIN'));
      }
      const { compared, followed } = partsOf(operand as Where);
      const seen = this.#cell(entity, row, name, entrance) ?? null;
      const told = this.#compared(entity, name, seen);
      const isFit = Object.entries(compared).every(([operator, given]) => {
        return operator === 'under'
          ? told !== null && isUnder(this.#world, String(told), String(given))
          : compares(operator === 'isNull' ? seen : told, operator, given);
      });
      return isFit && (Object.keys(followed).length === 0 || this.#leads(relation, seen, followed));
    });
  }

  /** Whether a reference leads to a row that the consumer sees and that fulfils a filter. */
  #leads(relation: RelationShape | undefined, key: Value, where: Where): boolean {
    const [target = 'Person'] = relation?.targets ?? [];
    const row = (this.#world.rows[target] ?? []).find((each) => each[shapes[target].key] === key);
    const isSeen = key !== null && row !== undefined && this.isVisible(target, row, 'JOIN');
    return isSeen && this.#holds(target, row, where, 'JOIN');
  }

  #deny(path: string): null {
    this.#denied.add(path);
    return null;
  }

  #lookUp({ entity, kind, ids, select }: Root, path: string): unknown {
    const { key } = shapes[entity];
    const isBare = this.#grants(`${entity}.${key}`, 'LOOKUP').some(({ entry }) => {
      return entry.masks[`${entity}.${key}`] === undefined;
    });
    if (!isBare) return this.#deny(path);
    this.#denyEverywhere(entity, select, 'LOOKUP', path);
    const found = (kind === 'one' ? ids.slice(0, 1) : ids).map((id) => {
      const row = (this.#world.rows[entity] ?? []).find((each) => each[key] === id);
      const isFound = row !== undefined && this.maskOf(entity, row, key, 'LOOKUP') === null;
      return isFound ? this.#object(entity, row, select, 'LOOKUP', path, row[key] ?? null) : null;
    });
    return kind === 'one' ? found[0] : found;
  }

  #list(root: Root, path: string, skip: number) {
    const { entity, where, order, first, counted, followed, select } = root;
    if (this.#opening(entity, 'LIST').length === 0) return this.#deny(path);
    if (order !== null && !this.#mayOrder(entity, order.field, 'LIST')) return this.#deny(path);
    if (!this.#mayFilter(entity, where, 'LIST')) return this.#deny(path);
    const matching = (this.#world.rows[entity] ?? [])
      .filter((row) => this.isVisible(entity, row, 'LIST'))
      .filter((row) => this.#holds(entity, row, where, 'LIST'));
    const sorted = this.#sort(entity, matching, 'LIST', order);
    this.#denyEverywhere(entity, select, 'LIST', `${path}.nodes`);
    const { key } = shapes[entity];
    const nodes = pageOf(sorted, skip, first, root).map((row) =>
      this.#object(entity, row, select, 'LIST', `${path}.nodes`, row[key] ?? null),
    );
    return {
      ...(counted ? { totalCount: matching.length } : {}),
      nodes,
      ...(followed ? { pageInfo: { hasNextPage: sorted.length > skip + first } } : {}),
    };
  }

  #sort(entity: EntityName, rows: readonly Row[], entrance: Entrance, order: Root['order']): readonly Row[] {
    const { key } = shapes[entity];
    const isTold = (row: Row) => this.maskOf(entity, row, key, entrance) === null;
    const all = (this.#world.rows[entity] ?? []).filter((row) => this.isVisible(entity, row, entrance));
    const byKey = this.#order.isByKey(entity, entrance) && all.every(isTold);
    const place = (row: Row) => this.#order.placeOf(entity, entrance, String(row[key]));
    return [...rows].sort((left, right) => {
      if (order !== null) {
        const read = (row: Row) => this.#ordered(entity, row, order.field, entrance);
        const found = compareIn(order, read(left), read(right));
        if (found !== 0) return found;
      }
      if (byKey) return compare(left[key] ?? null, right[key] ?? null);
      return compare(place(left), place(right));
    });
  }

  /** Places that are denied whatever the row are told even where there is no row. */
  #denyEverywhere(
    entity: EntityName,
    selections: readonly Selection[],
    entrance: Entrance,
    path: string,
  ): void {
    for (const { field, alias, below, page } of selections) {
      const place = `${path}.${alias}`;
      const relation = shapes[entity].relations[field];
      const isGranted =
        relation?.isInverse === true
          ? this.#isOpen(relation, page)
          : this.#isGranted(`${entity}.${field}`, entrance);
      if (!isGranted) this.#deny(place);
      else if (relation !== undefined && below !== null) {
        const inside = page === undefined ? place : `${place}.nodes`;
        for (const target of relation.targets) {
          this.#denyEverywhere(target, selectedOn(relation, target, below), 'JOIN', inside);
        }
      }
    }
  }

  /** Whether an inverse may be followed, and its page be filtered and ordered so. */
  #isOpen({ through, targets }: RelationShape, page: RelationPage | undefined): boolean {
    const [target = 'Person'] = targets;
    const { where = null, order = null } = page ?? {};
    return (
      this.#isGranted(through, 'JOIN') &&
      (order === null || this.#mayOrder(target, order.field, 'JOIN')) &&
      this.#mayFilter(target, where, 'JOIN')
    );
  }

  /** `row` null: an object of which only the key is known, because the consumer does not see its row. */
  #object(
    entity: EntityName,
    row: Row | null,
    selections: readonly Selection[],
    entrance: Entrance,
    path: string,
    key: Value,
    isKept = row !== null,
  ): Readonly<Record<string, unknown>> {
    return Object.fromEntries(
      selections.map((selection) => {
        const place = `${path}.${selection.alias}`;
        return [selection.alias, this.#value(entity, row, selection, entrance, place, key, isKept)];
      }),
    );
  }

  #value(
    entity: EntityName,
    row: Row | null,
    selection: Selection,
    entrance: Entrance,
    path: string,
    key: Value,
    isKept: boolean,
  ): unknown {
    const { field, below } = selection;
    const relation = shapes[entity].relations[field];
    if (relation?.isInverse === true) {
      const isElsewhere = databaseOf(this.#world, relation.through) !== databaseOf(this.#world, entity);
      return isKept || isElsewhere ? this.#inverse(entity, relation, key, selection, path) : null;
    }
    if (!this.#isGranted(`${entity}.${field}`, entrance) || row === null) return null;
    const value = this.#cell(entity, row, field, entrance);
    if (value === undefined) return this.#deny(path);
    if (relation === undefined || value === null) return value;
    const kind = row[this.#world.unions[`${entity}.${field}`] ?? ''];
    const target = (relation.targets.find((each) => each === kind) ?? relation.targets[0]) as EntityName;
    return this.#follow(entity, relation, target, value, below, path);
  }

  #follow(
    entity: EntityName,
    relation: RelationShape,
    target: EntityName,
    key: Value,
    below: Selection['below'],
    path: string,
  ): unknown {
    const row = (this.#world.rows[target] ?? []).find((each) => each[shapes[target].key] === key);
    const isOpen = this.#opening(target, 'JOIN').length > 0;
    const isSeen = row !== undefined && this.isVisible(target, row, 'JOIN');
    const isForeign = databaseOf(this.#world, entity) !== databaseOf(this.#world, target);
    if (!isSeen && isOpen && !isForeign) return null;
    const selections = selectedOn(relation, target, below);
    const isKept = isSeen || (!isForeign && !isOpen);
    const object = this.#object(target, isSeen ? row : null, selections, 'JOIN', path, key, isKept);
    return relation.targets.length === 1 ? object : { __typename: target, ...object };
  }

  #inverse(
    entity: EntityName,
    relation: RelationShape,
    key: Value,
    { below, first, page }: Selection,
    path: string,
  ): unknown {
    if (!this.#isOpen(relation, page)) return null;
    if (page !== undefined && page.behind !== null && page.behind.parent !== key) {
      this.#foreign.add(path);
      return null;
    }
    const [target = 'Person'] = relation.targets;
    const rows = this.#children(entity, relation, key).filter((row) =>
      this.#holds(target, row, page?.where ?? null, 'JOIN'),
    );
    const selections = selectedOn(relation, target, below);
    const skip = page?.behind?.skip ?? 0;
    const end = skip + (first ?? 20);
    const inside = page === undefined ? path : `${path}.nodes`;
    const sorted = this.#sort(target, rows, 'JOIN', page?.order ?? null);
    const nodes = pageOf(sorted, skip, first ?? 20, { isBackward: page?.isBackward ?? false }).map((row) =>
      this.#object(target, row, selections, 'JOIN', inside, row[shapes[target].key] ?? null),
    );
    const hasNextPage = rows.length > end;
    if (page === undefined) {
      if (hasNextPage) this.#cut.add(nodes);
      return nodes;
    }
    const told = { ...(page.counted ? { totalCount: rows.length } : {}), nodes, pageInfo: { hasNextPage } };
    this.#parents.set(told, key);
    return told;
  }

  /** The rows that the consumer sees to point to a row. */
  #children(entity: EntityName, { through, targets }: RelationShape, key: Value): readonly Row[] {
    const [target = 'Person'] = targets;
    const [, field = ''] = through.split('.');
    const kind = this.#world.unions[through];
    return (this.#world.rows[target] ?? [])
      .filter((row) => this.isVisible(target, row, 'JOIN'))
      .filter((row) => kind === undefined || row[kind] === entity)
      .filter((row) => this.#cell(target, row, field, 'JOIN') === key && key !== null);
  }
}

/** What is selected on one target; on the types of a union each name carries its type. */
function selectedOn(
  { targets }: RelationShape,
  target: EntityName,
  below: Selection['below'],
): readonly Selection[] {
  const selections = below?.[target] ?? [];
  if (targets.length === 1) return selections;
  return selections.map((each) => ({ ...each, alias: `${target}_${each.alias}` }));
}

function databaseOf({ items }: OracleWorld, name: string): string {
  return items.find(({ entity }) => entity === name.split('.')[0])?.database ?? '';
}

/** What a mask leaves of a value. */
export function masked({ parents }: OracleWorld, mask: WrittenMask | null, value: Value): Value {
  if (mask === null || value === null) return value;
  switch (mask.kind) {
    case 'YEAR':
      return `${String(value).slice(0, 4)}-01-01`;
    case 'ROUND':
      return Math.floor(Number(value) / Number(mask.to)) * Number(mask.to);
    case 'PARTIAL': {
      const text = String(value);
      const hidden = text.length <= mask.keepLast ? text.length : text.length - mask.keepLast;
      return '*'.repeat(hidden) + text.slice(hidden);
    }
    case 'PARENT':
      return parents[String(value)] ?? null;
    case 'PSEUDONYM':
      return pseudonymOf(value);
  }
}

/** An order by a field of the row to which a reference leads; null for one by a field of the row itself. */
function labelOf(entity: EntityName, field: string) {
  const [reference = '', inner] = field.split('_');
  const [target] = shapes[entity].relations[reference]?.targets ?? [];
  return inner === undefined || target === undefined ? null : { reference, target, inner };
}

/** The rows of a page; `skip` rows come before it, or behind where it is asked for from the end. */
function pageOf(
  sorted: readonly Row[],
  skip: number,
  size: number,
  { isBackward }: Pick<Root, 'isBackward'>,
): readonly Row[] {
  const end = Math.max(0, sorted.length - skip);
  return isBackward ? sorted.slice(Math.max(0, end - size), end) : sorted.slice(skip, skip + size);
}

/** Before or behind by an order: its nulls stand where it says, whichever the direction. */
function compareIn({ direction, nulls }: Order, left: Value, right: Value): number {
  if (left !== right && (left === null || right === null)) {
    const areFirst = nulls === 'FIRST' || (nulls !== 'LAST' && direction === 'ASC');
    return (left === null) === areFirst ? -1 : 1;
  }
  return compare(left, right) * (direction === 'DESC' ? -1 : 1);
}

function compare(left: Value, right: Value): number {
  if (left === right) return 0;
  if (left === null) return -1;
  if (right === null) return 1;
  return left < right ? -1 : 1;
}

const operators = new Set([
  'eq',
  'ne',
  'in',
  'notIn',
  'gt',
  'gte',
  'lt',
  'lte',
  'isNull',
  'under',
  'startsWith',
  'endsWith',
]);

/** What a filter asks of a cell, and of the row that it leads to. */
function partsOf(filter: Where): { readonly compared: Where; readonly followed: Where } {
  const entries = Object.entries(filter);
  const compared = Object.fromEntries(entries.filter(([name]) => operators.has(name)));
  return { compared, followed: Object.fromEntries(entries.filter(([name]) => !operators.has(name))) };
}

/** Whether a code is another one, or below it. */
function isUnder({ parents }: OracleWorld, code: string, other: string): boolean {
  if (!Object.hasOwn(parents, code)) return false;
  const above = parents[code] ?? null;
  return code === other || (above !== null && isUnder({ parents } as OracleWorld, above, other));
}

function compares(cell: Value, operator: string, given: unknown): boolean {
  if (operator === 'isNull') return (cell === null) === given;
  if (cell === null) return false;
  if (operator === 'in') return (given as readonly Value[]).includes(cell);
  if (operator === 'notIn') return !(given as readonly Value[]).includes(cell);
  if (operator === 'startsWith') return String(cell).startsWith(String(given));
  if (operator === 'endsWith') return String(cell).endsWith(String(given));
  const found = compare(cell, given as Value);
  const held = {
    eq: found === 0,
    ne: found !== 0,
    gt: found > 0,
    gte: found >= 0,
    lt: found < 0,
    lte: found <= 0,
  }[operator];
  if (held === undefined) throw new TypeError(operator);
  return held;
}
