import fc from 'fast-check';
import { rows } from '../decision/random-policy.ts';

/** Random queries over the random world of decision/random-policy.ts, and their text. */

export type EntityName = 'Person' | 'Team' | 'Asset' | 'Ward';

/** A relation of an entity: a reference by a field of the row, or the inverse of one. */
export interface RelationShape {
  readonly targets: readonly EntityName[];
  /** The coordinate of the reference that it follows. */
  readonly through: string;
  readonly isInverse: boolean;
}

export interface EntityShape {
  readonly key: string;
  readonly roots: readonly [one: string, many: string, list: string] | null;
  /** Plain fields by how they are compared; `none`: not at all. */
  readonly fields: Readonly<Record<string, 'ordered' | 'equal'>>;
  /** Fields by which a list may be ordered: its own, and `team_size` of the row to which a reference leads. */
  readonly orders: readonly string[];
  readonly relations: Readonly<Record<string, RelationShape>>;
}

const to = (through: string, ...targets: readonly EntityName[]): RelationShape => ({
  targets,
  through,
  isInverse: false,
});
const from = (through: string, target: EntityName): RelationShape => ({
  targets: [target],
  through,
  isInverse: true,
});

export const shapes: Readonly<Record<EntityName, EntityShape>> = {
  Person: {
    key: 'personId',
    roots: ['person', 'personsByIds', 'persons'],
    fields: { personId: 'equal', age: 'ordered', born: 'ordered', nick: 'equal' },
    orders: ['personId', 'age', 'born', 'team_size', 'team_teamId'],
    relations: {
      ward: to('Person.ward', 'Ward'),
      team: to('Person.team', 'Team'),
      assets: from('Asset.owner', 'Asset'),
    },
  },
  Team: {
    key: 'teamId',
    roots: ['team', 'teamsByIds', 'teams'],
    fields: { teamId: 'equal', size: 'ordered' },
    orders: ['teamId', 'size'],
    relations: { members: from('Person.team', 'Person') },
  },
  Asset: {
    key: 'assetId',
    roots: ['asset', 'assetsByIds', 'assets'],
    fields: { assetId: 'equal', worth: 'ordered' },
    orders: ['assetId', 'worth'],
    relations: { owner: to('Asset.owner', 'Person', 'Team') },
  },
  Ward: {
    key: 'code',
    roots: null,
    fields: { code: 'equal' },
    orders: [],
    relations: {},
  },
};

export interface Selection {
  readonly field: string;
  readonly alias: string;
  /** Of an inverse: how many rows. */
  readonly first: number | null;
  /** What is selected on each target type; null for a plain field. */
  readonly below: Readonly<Partial<Record<EntityName, readonly Selection[]>>> | null;
  /** Of an inverse that is asked for page by page; left out: by its list. */
  readonly page?: RelationPage;
}

export type Where = Readonly<Record<string, unknown>>;
export type Order = {
  readonly field: string;
  readonly direction: 'ASC' | 'DESC';
  /** Where rows without a value stand; null: where they stand unless it is said. */
  readonly nulls: 'FIRST' | 'LAST' | null;
};

/** What is asked of the pages of a relation. */
export interface RelationPage {
  readonly where: Where | null;
  readonly order: Order | null;
  readonly counted: boolean;
  /** Whether the page after this one is asked for too. */
  readonly followed: boolean;
  /** Whether pages are asked for from the last to the first. */
  readonly isBackward: boolean;
  /** The cursor of the row before the page, how many rows come before it, and the key of the row whose relation it is of. */
  readonly behind: { readonly cursor: string; readonly skip: number; readonly parent: unknown } | null;
}

/** One root field. */
export interface Root {
  readonly entity: EntityName;
  readonly kind: 'one' | 'many' | 'list';
  readonly ids: readonly string[];
  readonly where: Where | null;
  readonly order: Order | null;
  readonly first: number;
  readonly counted: boolean;
  /** Whether the page after this one is asked for too. */
  readonly followed: boolean;
  /** Whether pages are asked for from the last to the first. */
  readonly isBackward: boolean;
  readonly select: readonly Selection[];
}

function selectionsOf(
  entity: EntityName,
  depth: number,
  isPlain: boolean,
): fc.Arbitrary<readonly Selection[]> {
  const { fields, relations, key } = shapes[entity];
  const plain = fc
    .subarray(Object.keys(fields))
    .map((names) => names.map((field): Selection => ({ field, alias: field, first: null, below: null })));
  const deeper = Object.entries(relations)
    .filter(([, { targets }]) => depth > 0 || targets.includes('Ward'))
    .flatMap(([field, { targets, isInverse }]) => {
      const below = fc.record(
        Object.fromEntries(targets.map((target) => [target, selectionsOf(target, depth - 1, isPlain)])),
      );
      const first = !isInverse
        ? fc.constant(null)
        : isPlain
          ? fc.constant(20)
          : fc.integer({ min: 1, max: 5 });
      const asked = { field: fc.constant(field), first, below };
      const plainly = fc.option(fc.record({ ...asked, alias: fc.constant(field) }), { freq: 2 });
      const [target = 'Ward'] = targets;
      if (!isInverse) return [plainly];
      const alias = fc.constant(`${field}Connection`);
      return [
        plainly,
        fc.option(fc.record({ ...asked, alias, page: pagesOf(target, isPlain) }), { freq: 2 }),
      ];
    });
  return fc.tuple(plain, fc.tuple(...deeper), fc.nat({ max: 9 })).map(([leaves, found, renamed]) => {
    const all = [...leaves, ...found.filter((each) => each !== null)] as readonly Selection[];
    const chosen = all.length > 0 ? all : [{ field: key, alias: key, first: null, below: null }];
    // WHY: an alias may carry the name of another field; the key's name is the one that joins use.
    return chosen.map((each, at) => (renamed === at ? { ...each, alias: `personId_${at}` } : each));
  });
}

/** Pages of a relation to an entity; `isPlain` leaves out filters, orders and further pages. */
function pagesOf(target: EntityName, isPlain: boolean): fc.Arbitrary<RelationPage> {
  return fc.record({
    where: isPlain ? fc.constant(null) : fc.option(whereOf(target), { freq: 1 }),
    order: isPlain ? fc.constant(null) : ordersOf(target),
    counted: fc.boolean(),
    followed: isPlain ? fc.constant(false) : fc.boolean(),
    isBackward: isPlain ? fc.constant(false) : fc.boolean(),
    behind: fc.constant(null),
  });
}

function ordersOf(entity: EntityName): fc.Arbitrary<Order | null> {
  const order = fc.record({
    field: fc.constantFrom(...shapes[entity].orders),
    direction: fc.constantFrom('ASC', 'DESC') as fc.Arbitrary<'ASC' | 'DESC'>,
    nulls: fc.constantFrom(null, 'FIRST', 'LAST') as fc.Arbitrary<Order['nulls']>,
  });
  return fc.option(order, { freq: 2 });
}

/** Codes of parts of the list of wards, and one that is in no list. */
const codes = ['w', 'w1', 'w2', 'w11', 'w9'];

/** Relations by which an entity is filtered; one to many is asked for `some`. */
const filterRelations: Readonly<Partial<Record<EntityName, readonly string[]>>> = {
  Person: ['team'],
  Team: ['members'],
};

/** Filters over the plain fields, the references and the relations of an entity, behind so many relations more. */
export function whereOf(entity: EntityName, deeper = 3): fc.Arbitrary<Where> {
  const own = ownWhereOf(entity);
  const names = filterRelations[entity] ?? [];
  if (deeper === 0 || names.length === 0) return own;
  const related = names.map((field) => {
    const relation = shapes[entity].relations[field];
    const [target = entity] = relation?.targets ?? [];
    const inside = (): fc.Arbitrary<Where> =>
      fc.oneof(
        { weight: 4, arbitrary: whereOf(target, deeper - 1) },
        { weight: 1, arbitrary: fc.constant({}) },
      );
    return relation?.isInverse === true
      ? inside().map((some): Where => ({ [field]: { some } }))
      : inside().map((where): Where => ({ [field]: { and: [where] } }));
  });
  const beside = fc
    .tuple(own, fc.oneof(...related), fc.constantFrom('and', 'or'))
    .map(([one, other, word]): Where => ({ [word]: [one, other] }));
  return fc.oneof(
    { weight: 6, arbitrary: own },
    { weight: 2, arbitrary: fc.oneof(...related) },
    { weight: 1, arbitrary: fc.oneof(...related).map((not): Where => ({ not })) },
    { weight: 1, arbitrary: beside },
  );
}

/** Filters over the plain fields and references of an entity. */
function ownWhereOf(entity: EntityName): fc.Arbitrary<Where> {
  const { fields } = shapes[entity];
  const filterable = [...Object.keys(fields), ...({ Person: ['ward', 'team'] }[entity as string] ?? [])];
  const leaf = fc.constantFrom(...filterable).chain((field): fc.Arbitrary<Where> => {
    const known = [
      ...new Set((rows[entity] ?? []).map((row) => row[field] ?? null).filter((value) => value !== null)),
      // Values as masks leave them: whoever guesses knows the masks.
      ...({ born: ['1990-01-01', '1980-01-01'], age: [0, 25], nick: ['*', '**s', '*es'], personId: ['*1'] }[
        field
      ] ?? []),
    ];
    const value = fc.constantFrom(...known);
    const isOrdered = fields[field] === 'ordered';
    return fc.oneof(
      fc
        .tuple(fc.constantFrom(...(isOrdered ? ['eq', 'ne', 'gt', 'gte', 'lt', 'lte'] : ['eq', 'ne'])), value)
        .map(([operator, given]) => ({ [field]: { [operator]: given } })),
      fc
        .tuple(fc.constantFrom('in', 'notIn'), fc.array(value, { minLength: 1, maxLength: 3 }))
        .map(([operator, given]) => ({ [field]: { [operator]: given } })),
      fc.boolean().map((given) => ({ [field]: { isNull: given } })),
      ...(['personId', 'teamId', 'assetId', 'ward', 'team'].includes(field)
        ? [fc.tuple(value, fc.boolean()).map(([of, isEnd]) => affixOf(field, String(of), isEnd))]
        : []),
      ...(field === 'ward'
        ? [fc.constantFrom(...codes).map((under): Where => ({ [field]: { under } }))]
        : []),
      // A member of the target beside a comparison by its key.
      ...(field === 'team'
        ? [
            fc
              .tuple(value, fc.integer({ min: 1, max: 9 }))
              .map(([ne, size]): Where => ({ team: { ne, size: { lt: size } } })),
          ]
        : []),
    );
  });
  return fc.letrec<{ where: Where }>((tie) => ({
    where: fc.oneof(
      { maxDepth: 2, depthSize: 'small' },
      leaf,
      fc.tuple(leaf, leaf).map(([one, other]) => ({ ...one, ...other })),
      fc.array(tie('where'), { minLength: 1, maxLength: 2 }).map((and) => ({ and })),
      fc.array(tie('where'), { minLength: 1, maxLength: 2 }).map((or) => ({ or })),
      tie('where').map((not) => ({ not })),
    ),
  })).where;
}

/** The last character of a value, or all before it. */
function affixOf(field: string, value: string, isEnd: boolean): Where {
  return { [field]: isEnd ? { endsWith: value.slice(-1) } : { startsWith: value.slice(0, -1) } };
}

/** Root fields of every kind; `isPlain` leaves out filters, orders and pages. */
export function rootsOf(isPlain = false): fc.Arbitrary<Root> {
  return fc.constantFrom<EntityName>('Person', 'Person', 'Team', 'Asset').chain((entity) => {
    const { key } = shapes[entity];
    const ids = (rows[entity] ?? []).map((row) => String(row[key]));
    return fc.record({
      entity: fc.constant(entity),
      kind: fc.constantFrom('one', 'many', 'list', 'list', 'list') as fc.Arbitrary<Root['kind']>,
      ids: isPlain
        ? fc.constant(ids)
        : fc.array(fc.constantFrom(...ids, 'none', '*1'), { minLength: 1, maxLength: 4 }),
      where: isPlain ? fc.constant(null) : fc.option(whereOf(entity), { freq: 2 }),
      order: isPlain ? fc.constant(null) : ordersOf(entity),
      first: isPlain ? fc.constant(20) : fc.integer({ min: 1, max: 8 }),
      counted: fc.boolean(),
      followed: isPlain ? fc.constant(false) : fc.boolean(),
      isBackward: isPlain ? fc.constant(false) : fc.boolean(),
      select: selectionsOf(entity, 2, isPlain),
    });
  });
}

/** How the same query is written. */
export interface Style {
  readonly fragments: boolean;
  readonly renamed: boolean;
  readonly reversed: boolean;
}
export const plainStyle: Style = { fragments: false, renamed: false, reversed: false };

export interface Request {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** The text of a query; `after` holds a cursor by root. */
export function printQuery(
  roots: readonly Root[],
  style: Style = plainStyle,
  after: Readonly<Record<number, string>> = {},
): Request {
  const printer = new Printer(style);
  const variables: Record<string, unknown> = {};
  const declared: string[] = [];
  const texts = roots.map((root, at) => {
    if (root.kind === 'list' && root.where !== null) {
      variables[`w${at}`] = root.where;
      declared.push(`$w${at}: ${root.entity}Where`);
    }
    return printer.root(root, at, after[at]);
  });
  const head = declared.length === 0 ? 'query' : `query(${declared.join(', ')})`;
  return {
    query: `${head} { ${inOrder(texts, style).join(' ')} } ${printer.fragments.join(' ')}`,
    variables,
  };
}

function inOrder(texts: readonly string[], { reversed }: Style): readonly string[] {
  return reversed ? texts.toReversed() : texts;
}

/** A value as it is written in a document. */
function literal(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(literal).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  return `{ ${Object.entries(value)
    .map(([name, each]) => `${name}: ${literal(each)}`)
    .join(', ')} }`;
}

/** The name under which a place stands in an answer. */
export function responseName(alias: string, { renamed }: Style): string {
  return renamed ? `other_${alias}` : alias;
}

/** Arguments that say which rows a page has, and in which order. */
function placeArguments(
  { order, isBackward }: Pick<Root, 'order' | 'isBackward'>,
  size: number,
  cursor: string | null,
): readonly string[] {
  const nulls = order?.nulls ?? null;
  const end = nulls === null ? '' : `, nulls: ${nulls}`;
  const [rows, place] = isBackward ? ['last', 'before'] : ['first', 'after'];
  return [
    ...(order === null ? [] : [`orderBy: [{ field: ${order.field}, direction: ${order.direction}${end} }]`]),
    `${rows}: ${size}`,
    ...(cursor === null ? [] : [`${place}: ${JSON.stringify(cursor)}`]),
  ];
}

/** WHY other names: whoever follows pages needs not know which way they go. */
function pageInfo({ isBackward }: Pick<Root, 'isBackward'>, followed: boolean): string {
  const [goesOn, cursor] = isBackward
    ? ['hasNextPage: hasPreviousPage', 'endCursor: startCursor']
    : ['hasNextPage', 'endCursor'];
  return `pageInfo { ${goesOn}${followed ? ` ${cursor}` : ''} }`;
}

class Printer {
  readonly fragments: string[] = [];
  readonly #style: Style;

  constructor(style: Style) {
    this.#style = style;
  }

  root(root: Root, at: number, after: string | undefined): string {
    const { entity, kind, ids, where, counted, followed, select } = root;
    const { key, roots } = shapes[entity];
    const [one = '', many = '', list = ''] = roots ?? [];
    const below = this.#below(entity, select);
    const name = `${responseName(`r${at}`, this.#style)}: `;
    if (kind === 'one') return `${name}${one}(${key}: ${JSON.stringify(ids[0])}) ${below}`;
    if (kind === 'many') return `${name}${many}(ids: ${JSON.stringify(ids)}) ${below}`;
    const args = [
      ...(where === null ? [] : [`where: $w${at}`]),
      ...placeArguments(root, root.first, after ?? null),
    ];
    const parts = [
      ...(counted ? ['totalCount'] : []),
      `nodes ${below}`,
      ...(followed ? [pageInfo(root, true)] : []),
    ];
    return `${name}${list}(${args.join(', ')}) { ${inOrder(parts, this.#style).join(' ')} }`;
  }

  /** Arguments and parts of a relation's page. */
  #page(page: RelationPage, first: number, below: string): string {
    const { where, counted, followed, behind } = page;
    const args = [
      ...(where === null ? [] : [`where: ${literal(where)}`]),
      ...placeArguments(page, first, behind?.cursor ?? null),
    ];
    const parts = [...(counted ? ['totalCount'] : []), `nodes ${below}`, pageInfo(page, followed)];
    return `(${args.join(', ')}) { ${inOrder(parts, this.#style).join(' ')} }`;
  }

  #below(entity: EntityName, selections: readonly Selection[]): string {
    const text = this.#fields(entity, selections);
    if (!this.#style.fragments) return `{ ${text} }`;
    const name = `F${this.fragments.length}`;
    this.fragments.push(`fragment ${name} on ${entity} { ${text} }`);
    return `{ ...${name} }`;
  }

  #fields(entity: EntityName, selections: readonly Selection[]): string {
    const texts = selections.map(({ field, alias, first, below, page }) => {
      const name = responseName(alias, this.#style);
      if (page !== undefined && below !== null) {
        const [target = 'Ward'] = shapes[entity].relations[field]?.targets ?? [];
        const text = this.#page(page, first ?? 20, this.#below(target, below[target] ?? []));
        const asked = `${field}Connection`;
        return `${name === asked ? '' : `${name}: `}${asked}${text}`;
      }
      const head = `${name === field ? '' : `${name}: `}${field}${first === null ? '' : `(first: ${first})`}`;
      if (below === null) return head;
      const targets = shapes[entity].relations[field]?.targets ?? [];
      if (targets.length === 1) {
        const [target = 'Ward'] = targets;
        return `${head} ${this.#below(target, below[target] ?? [])}`;
      }
      const parts = targets.map((target) => {
        // WHY: fields of two types under one name would conflict.
        const own = (below[target] ?? []).map((each) => ({ ...each, alias: `${target}_${each.alias}` }));
        return `... on ${target} ${this.#below(target, own)}`;
      });
      return `${head} { __typename ${parts.join(' ')} }`;
    });
    return inOrder(texts, this.#style).join(' ');
  }
}
