import type { OperationKind } from '../../../schema/language/entrance.ts';
import type { WrittenMask } from '../../../schema/policy/mask.ts';
import type { Account, Situation } from '../../../schema/policy/policy.ts';
import { admits, type OracleWorld, type Row, type Value } from '../decision/rows-oracle.ts';
import { type Grant, type Records, standingGrants, tells } from '../decision/rules-oracle.ts';
import {
  type EntityName,
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

  #list({ entity, where, order, first, counted, followed, select }: Root, path: string, skip: number) {
    if (this.#opening(entity, 'LIST').length === 0) return this.#deny(path);
    const used = [...fieldsOf(where), ...(order === null ? [] : [order.field])];
    if (used.some((field) => !this.#mayCompare(`${entity}.${field}`, 'LIST'))) return this.#deny(path);
    if (comparedFields(where).some((field) => !this.#tellsKey(entity, field))) return this.#deny(path);
    const matching = (this.#world.rows[entity] ?? [])
      .filter((row) => this.isVisible(entity, row, 'LIST'))
      .filter((row) => {
        const read = (field: string) => this.#cell(entity, row, field, 'LIST') ?? null;
        return holds(where, read, (field) => this.#compared(entity, field, read(field)));
      });
    const sorted = this.#sort(entity, matching, 'LIST', order);
    this.#denyEverywhere(entity, select, 'LIST', `${path}.nodes`);
    const { key } = shapes[entity];
    const nodes = sorted
      .slice(skip, skip + first)
      .map((row) => this.#object(entity, row, select, 'LIST', `${path}.nodes`, row[key] ?? null));
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
        const read = (row: Row) => this.#cell(entity, row, order.field, entrance) ?? null;
        const found = compare(read(left), read(right)) * (order.direction === 'DESC' ? -1 : 1);
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
      [...fieldsOf(where), ...(order === null ? [] : [order.field])].every((field) =>
        this.#mayCompare(`${target}.${field}`, 'JOIN'),
      ) &&
      comparedFields(where).every((field) => this.#tellsKey(target, field))
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
    const rows = this.#children(entity, relation, key).filter((row) => {
      const read = (field: string) => this.#cell(target, row, field, 'JOIN') ?? null;
      return holds(page?.where ?? null, read, (field) => this.#compared(target, field, read(field)));
    });
    const selections = selectedOn(relation, target, below);
    const skip = page?.behind?.skip ?? 0;
    const end = skip + (first ?? 20);
    const inside = page === undefined ? path : `${path}.nodes`;
    const nodes = this.#sort(target, rows, 'JOIN', page?.order ?? null)
      .slice(skip, end)
      .map((row) => this.#object(target, row, selections, 'JOIN', inside, row[shapes[target].key] ?? null));
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

function compare(left: Value, right: Value): number {
  if (left === right) return 0;
  if (left === null) return -1;
  if (right === null) return 1;
  return left < right ? -1 : 1;
}

function fieldsOf(where: Where | null): readonly string[] {
  return Object.entries(where ?? {}).flatMap(([name, operand]) => {
    if (name === 'and' || name === 'or') return (operand as readonly Where[]).flatMap(fieldsOf);
    return name === 'not' ? fieldsOf(operand as Where) : [name];
  });
}

/** The fields that a filter compares with values. */
function comparedFields(where: Where | null): readonly string[] {
  return Object.entries(where ?? {}).flatMap(([name, operand]) => {
    if (name === 'and' || name === 'or') return (operand as readonly Where[]).flatMap(comparedFields);
    if (name === 'not') return comparedFields(operand as Where);
    return Object.keys(operand as Where).some((operator) => operator !== 'isNull') ? [name] : [];
  });
}

type ReadCell = (field: string) => Value;

/** A filter over what the consumer sees; a hidden cell is like an empty one. */
function holds(where: Where | null, read: ReadCell, compared: ReadCell): boolean {
  return Object.entries(where ?? {}).every(([name, operand]) => {
    if (name === 'and') return (operand as readonly Where[]).every((each) => holds(each, read, compared));
    if (name === 'or') return (operand as readonly Where[]).some((each) => holds(each, read, compared));
    if (name === 'not') return !holds(operand as Where, read, compared);
    return Object.entries(operand as Readonly<Record<string, unknown>>).every(([operator, given]) => {
      if (operator === 'isNull') return (read(name) === null) === given;
      const cell = compared(name);
      if (cell === null) return false;
      if (operator === 'in') return (given as readonly Value[]).includes(cell);
      const found = compare(cell, given as Value);
      return { eq: found === 0, gt: found > 0, gte: found >= 0, lt: found < 0, lte: found <= 0 }[operator];
    });
  });
}
