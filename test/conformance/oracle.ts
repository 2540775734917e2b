/**
 * A small oracle of the whole system: it reads the rules of regulation 2.5 plainly over rows in memory and shares no
 * code with the permission compiler, the guard, the planner or the subgraphs.
 */

export type Operation = 'LOOKUP' | 'LIST' | 'JOIN';
export type ConsumerClass = 'STATE_AGENCY' | 'ORGANISATION' | 'PUBLIC';
export type Mode = 'OPEN' | 'DEFAULT' | 'SPECIFIC' | 'NONE';
export type Value = string | number | boolean | null;
export type Row = Readonly<Record<string, Value>>;

export interface Item {
  readonly mode: Readonly<Record<ConsumerClass, Mode>>;
  readonly sensitive: boolean;
  readonly fee: boolean;
}

/** A condition on one field of a row. */
export type Condition =
  | { readonly and: readonly Condition[] }
  | { readonly or: readonly Condition[] }
  | { readonly not: Condition }
  | { readonly field: string; readonly operator: 'eq' | 'gt' | 'lte' | 'isNull'; readonly value: Value };

export interface Instrument {
  readonly kind: 'OPEN_LIST' | 'CONNECTION' | 'AGREEMENT';
  readonly recorded: number;
  readonly standing: 'IN_FORCE' | 'SUSPENDED' | 'TERMINATED' | 'EXPIRED' | 'FUTURE';
  /** When it was terminated, on the same count as `recorded`. */
  readonly terminated: number;
  /** How far its suspension or termination reaches. AS_BEFORE: a record of before scopes. */
  readonly reach: 'OWN' | 'ITEMS' | 'ALL' | 'AS_BEFORE';
  /** Whether the window of that act holds the moment. */
  readonly acts: boolean;
  readonly legalBasis: boolean;
  readonly feeSettled: boolean;
  readonly entity: string;
  readonly items: readonly string[];
  /** Agency that the text names as provider; null: none in particular. */
  readonly provider: string | null;
  /** Agencies whose acts allow the sharing; for open data the decision stands for all of them. */
  readonly consents: readonly string[];
  readonly decided: boolean;
  readonly rows: Condition | null;
  readonly operations: readonly Operation[];
}

export interface Relation {
  readonly target: string;
  /** Whether the target belongs to another database than the reference. */
  readonly isForeign: boolean;
}

export interface Entity {
  /** Agency whose database holds the rows. */
  readonly owner: string;
  readonly key: string;
  readonly columns: readonly string[];
  readonly references: Readonly<Record<string, Relation>>;
  readonly inverses: Readonly<Record<string, { readonly target: string; readonly through: string }>>;
  readonly rows: readonly Row[];
}

export interface World {
  readonly entities: Readonly<Record<string, Entity>>;
  readonly items: Readonly<Record<string, Item>>;
  readonly consumer: ConsumerClass;
  readonly instruments: readonly Instrument[];
}

export interface Selection {
  readonly field: string;
  readonly alias: string;
  readonly first?: number;
  readonly below?: readonly Selection[];
}

export interface Query {
  readonly entity: string;
  readonly kind: 'one' | 'many' | 'list';
  readonly alias: string;
  readonly ids: readonly string[];
  readonly where: Condition | null;
  readonly order: { readonly field: string; readonly descending: boolean } | null;
  readonly first: number;
  readonly below: readonly Selection[];
}

export interface Expected {
  readonly data: unknown;
  /** Paths (without list indices) of denied places. */
  readonly denied: ReadonlySet<string>;
}

/** Whether an instrument grants an item, before its rows and operations. */
function grants(world: World, name: string, instrument: Instrument): boolean {
  const item = world.items[name];
  if (item === undefined || !isRunning(instrument) || !instrument.items.includes(name)) return false;
  if (!isSharedByOwner(world.entities[instrument.entity]?.owner ?? '', instrument)) return false;
  const mode = item.mode[world.consumer];
  if (mode === 'NONE') return false;
  if (instrument.kind === 'OPEN_LIST') return mode === 'OPEN';
  if (world.consumer === 'PUBLIC') return false;
  if (instrument.kind === 'CONNECTION' && mode === 'SPECIFIC') return false;
  if (item.sensitive && !instrument.legalBasis) return false;
  if (item.fee && mode !== 'OPEN' && world.consumer !== 'STATE_AGENCY' && !instrument.feeSettled)
    return false;
  const owner = world.entities[instrument.entity]?.owner;
  const isOwn = (other: Instrument) => world.entities[other.entity]?.owner === owner;
  return !world.instruments.some((other) => takes(other, { name, isOwn: isOwn(other) }, instrument.recorded));
}

/** In its term, and neither suspended nor ended for itself; what has a window acts only inside it. */
function isRunning({ standing, acts }: Instrument): boolean {
  if (standing === 'SUSPENDED' || standing === 'TERMINATED') return !acts;
  return standing === 'IN_FORCE';
}

/** Whether an act on an instrument takes an item from a grant of another one that was recorded at `recorded`. */
function takes(
  { standing, acts, reach, items, terminated }: Instrument,
  { name, isOwn }: { readonly name: string; readonly isOwn: boolean },
  recorded: number,
) {
  if (!acts || (standing !== 'SUSPENDED' && standing !== 'TERMINATED')) return false;
  if (standing === 'SUSPENDED') return reach === 'AS_BEFORE' && items.includes(name);
  if (terminated <= recorded) return false;
  switch (reach) {
    case 'OWN':
      return false;
    case 'ALL':
      return isOwn;
    case 'ITEMS':
    case 'AS_BEFORE':
      return items.includes(name);
  }
}

/** Nothing is shared but by its owner: by its own act, or by the decision on open data in its name or in all names. */
function isSharedByOwner(owner: string, { kind, provider, consents, decided }: Instrument): boolean {
  const isNamed = provider === null || provider === owner;
  return consents.includes(owner) || (kind === 'OPEN_LIST' && decided && isNamed);
}

function holds(condition: Condition, read: (field: string, isCompared: boolean) => Value): boolean {
  if ('and' in condition) return condition.and.every((each) => holds(each, read));
  if ('or' in condition) return condition.or.some((each) => holds(each, read));
  if ('not' in condition) return !holds(condition.not, read);
  const value = read(condition.field, condition.operator !== 'isNull');
  if (condition.operator === 'isNull') return (value === null) === condition.value;
  if (value === null || condition.value === null) return false;
  if (condition.operator === 'eq') return value === condition.value;
  return condition.operator === 'gt' ? value > condition.value : value <= condition.value;
}

/** The place of a row whose key is hidden, as a text that compares like the order. */
export type PlaceOf = (entity: string, operation: Operation, key: string) => string;

/** The consumer's view of the world through its grants. */
export class Oracle {
  readonly #world: World;
  readonly #placeOf: PlaceOf;
  readonly #denied = new Set<string>();

  constructor(world: World, placeOf: PlaceOf) {
    this.#world = world;
    this.#placeOf = placeOf;
  }

  /** Live grants on an item through an entrance. */
  #granting(name: string, operation: Operation): readonly Instrument[] {
    return this.#world.instruments.filter(
      (instrument) => instrument.operations.includes(operation) && grants(this.#world, name, instrument),
    );
  }

  #opening(entity: string, operation: Operation): readonly Instrument[] {
    const names = Object.keys(this.#world.items).filter((name) => name.startsWith(`${entity}.`));
    return [...new Set(names.flatMap((name) => this.#granting(name, operation)))];
  }

  #admits(instruments: readonly Instrument[], row: Row): boolean {
    return instruments.some(({ rows }) => rows === null || holds(rows, (field) => row[field] ?? null));
  }

  #isVisible(entity: string, row: Row, operation: Operation): boolean {
    return this.#admits(this.#opening(entity, operation), row);
  }

  /** Whether an item can be read in every row that the consumer sees; what decides the default order. */
  #isWhole(entity: string, field: string, operation: Operation): boolean {
    const scopes = (list: readonly Instrument[]) => new Set(list.map(({ rows }) => JSON.stringify(rows)));
    const own = scopes(this.#granting(`${entity}.${field}`, operation));
    const all = scopes(this.#opening(entity, operation));
    return own.has('null') || (own.size > 0 && [...all].every((scope) => own.has(scope) && !all.has('null')));
  }

  #cell(entity: string, row: Row, field: string, operation: Operation): Value | undefined {
    const admitted = this.#admits(this.#granting(`${entity}.${field}`, operation), row);
    return admitted ? (row[field] ?? null) : undefined;
  }

  /** Fields that a condition names, and whether it compares their values. */
  #fieldsOf(condition: Condition | null): readonly (readonly [field: string, isCompared: boolean])[] {
    if (condition === null) return [];
    if ('and' in condition) return condition.and.flatMap((each) => this.#fieldsOf(each));
    if ('or' in condition) return condition.or.flatMap((each) => this.#fieldsOf(each));
    return 'not' in condition
      ? this.#fieldsOf(condition.not)
      : [[condition.field, condition.operator !== 'isNull']];
  }

  /** Whether a list may compare a field with values: a reference reads the key of its target, elsewhere in every row. */
  #mayCompare(name: string, field: string): boolean {
    const relation = this.#world.entities[name]?.references[field];
    if (relation === undefined) return true;
    const key = this.#world.entities[relation.target]?.key;
    const granting = this.#granting(`${relation.target}.${key}`, 'JOIN');
    return relation.isForeign ? granting.some(({ rows }) => rows === null) : granting.length > 0;
  }

  /** What is compared of a cell: of a reference nothing where its target does not show its key. */
  #compared(name: string, row: Row, field: string): Value {
    const value = this.#cell(name, row, field, 'LIST') ?? null;
    const relation = this.#world.entities[name]?.references[field];
    const target = relation === undefined ? undefined : this.#world.entities[relation.target];
    if (relation === undefined || target === undefined || value === null) return value;
    const pointed = target.rows.find((each) => each[target.key] === value);
    const isShown =
      pointed !== undefined &&
      this.#isVisible(relation.target, pointed, 'JOIN') &&
      this.#cell(relation.target, pointed, target.key, 'JOIN') !== undefined;
    return isShown ? value : null;
  }

  answer(query: Query): Expected {
    const data = { [query.alias]: this.#root(query) };
    return { data, denied: this.#denied };
  }

  #root(query: Query): unknown {
    const { entity: name, kind, alias, below } = query;
    const entity = this.#world.entities[name];
    if (entity === undefined) throw new TypeError(name);
    if (kind === 'list') return this.#list(query, entity);
    if (this.#granting(`${name}.${entity.key}`, 'LOOKUP').length === 0) return this.#deny(alias);
    const rows = query.ids.map((id) => {
      const row = entity.rows.find((each) => each[entity.key] === id);
      if (row === undefined || !this.#isVisible(name, row, 'LOOKUP')) return null;
      if (this.#cell(name, row, entity.key, 'LOOKUP') === undefined) return null;
      return row;
    });
    this.#denyStatically(name, below, 'LOOKUP', alias);
    const answers = rows.map((row) =>
      row === null ? null : this.#object(name, row, below, 'LOOKUP', alias),
    );
    return kind === 'one' ? (answers[0] ?? null) : answers;
  }

  #list({ entity: name, alias, where, order, first, below }: Query, entity: Entity): unknown {
    if (this.#opening(name, 'LIST').length === 0) return this.#deny(alias);
    const conditions = this.#fieldsOf(where);
    const used = [...conditions.map(([field]) => field), ...(order === null ? [] : [order.field])];
    if (used.some((field) => this.#granting(`${name}.${field}`, 'LIST').length === 0))
      return this.#deny(alias);
    if (conditions.some(([field, isCompared]) => isCompared && !this.#mayCompare(name, field)))
      return this.#deny(alias);
    const read = (row: Row) => (field: string, isCompared: boolean) =>
      isCompared ? this.#compared(name, row, field) : (this.#cell(name, row, field, 'LIST') ?? null);
    const matching = entity.rows
      .filter((row) => this.#isVisible(name, row, 'LIST'))
      .filter((row) => where === null || holds(where, read(row)));
    const sorted = this.#sort(name, matching, 'LIST', order);
    this.#denyStatically(name, below, 'LIST', `${alias}.nodes`);
    const nodes = sorted
      .slice(0, first)
      .map((row) => this.#object(name, row, below, 'LIST', `${alias}.nodes`));
    return { totalCount: matching.length, nodes };
  }

  #sort(name: string, rows: readonly Row[], operation: Operation, order: Query['order']): readonly Row[] {
    const key = this.#world.entities[name]?.key ?? '';
    const byKey = this.#isWhole(name, key, operation);
    const place = (row: Row) => this.#placeOf(name, operation, String(row[key]));
    const compare = (left: Value, right: Value) => {
      if (left === right) return 0;
      if (left === null) return -1;
      if (right === null) return 1;
      return left < right ? -1 : 1;
    };
    return [...rows].sort((left, right) => {
      if (order !== null) {
        const read = (row: Row) => this.#cell(name, row, order.field, operation) ?? null;
        const found = compare(read(left), read(right)) * (order.descending ? -1 : 1);
        if (found !== 0) return found;
      }
      if (byKey) return compare(left[key] ?? null, right[key] ?? null);
      return compare(place(left), place(right));
    });
  }

  #deny(path: string): null {
    this.#denied.add(path);
    return null;
  }

  /** Places that are denied in every row are told even where there is no row. */
  #denyStatically(name: string, selections: readonly Selection[], operation: Operation, path: string): void {
    const entity = this.#world.entities[name];
    for (const { field, alias, below } of selections) {
      const place = `${path}.${alias}`;
      const inverse = entity?.inverses[field];
      const reference = entity?.references[field];
      const isDenied =
        inverse === undefined
          ? this.#granting(`${name}.${field}`, operation).length === 0
          : this.#granting(`${inverse.target}.${inverse.through}`, 'JOIN').length === 0;
      if (isDenied) this.#deny(place);
      else if (below !== undefined) {
        this.#denyStatically(inverse?.target ?? reference?.target ?? '', below, 'JOIN', place);
      }
    }
  }

  /** `row` null: a foreign row that the consumer does not see; its key still joins. */
  #object(
    name: string,
    row: Row | null,
    selections: readonly Selection[],
    operation: Operation,
    path: string,
    key: Value = row?.[this.#world.entities[name]?.key ?? ''] ?? null,
  ): unknown {
    return Object.fromEntries(
      selections.map((selection) => [
        selection.alias,
        this.#value(name, row, selection, operation, `${path}.${selection.alias}`, key),
      ]),
    );
  }

  #value(
    name: string,
    row: Row | null,
    selection: Selection,
    operation: Operation,
    path: string,
    key: Value,
  ): unknown {
    const { field, below = [], first = 20 } = selection;
    const entity = this.#world.entities[name];
    const inverse = entity?.inverses[field];
    if (inverse !== undefined) return this.#inverse(inverse, key, below, first, path);
    if (this.#granting(`${name}.${field}`, operation).length === 0 || row === null) return null;
    const value = this.#cell(name, row, field, operation);
    if (value === undefined) return this.#deny(path);
    const reference = entity?.references[field];
    return reference === undefined || value === null ? value : this.#follow(reference, value, below, path);
  }

  #follow({ target, isForeign }: Relation, key: Value, below: readonly Selection[], path: string): unknown {
    const entity = this.#world.entities[target];
    const row = entity?.rows.find((each) => each[entity.key] === key) ?? null;
    const isOpen = this.#opening(target, 'JOIN').length > 0;
    const isSeen = row !== null && isOpen && this.#isVisible(target, row, 'JOIN');
    if (!isSeen && isOpen && !isForeign) return null;
    return this.#object(target, isSeen ? row : null, below, 'JOIN', path, key);
  }

  #inverse(
    { target, through }: { readonly target: string; readonly through: string },
    key: Value,
    below: readonly Selection[],
    first: number,
    path: string,
  ): unknown {
    if (this.#granting(`${target}.${through}`, 'JOIN').length === 0) return null;
    const rows = (this.#world.entities[target]?.rows ?? [])
      .filter((row) => this.#isVisible(target, row, 'JOIN'))
      .filter((row) => this.#cell(target, row, through, 'JOIN') === key);
    return this.#sort(target, rows, 'JOIN', null)
      .slice(0, first)
      .map((row) => this.#object(target, row, below, 'JOIN', path));
  }
}
