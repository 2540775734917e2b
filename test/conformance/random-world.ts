import type { Random } from '../../province/demonstration/generate/random.ts';
import type {
  Condition,
  Entity,
  Instrument,
  Item,
  Operation,
  Query,
  Row,
  Selection,
  Value,
  World,
} from './oracle.ts';

/** Fields that may be filtered and sorted, with their GraphQL types; the same in every random world. */
const columns: Readonly<Record<string, Readonly<Record<string, 'ID' | 'Int' | 'Date'>>>> = {
  Person: { personId: 'ID', age: 'Int', born: 'Date', score: 'Int' },
  Team: { teamId: 'ID', size: 'Int' },
  Asset: { assetId: 'ID', worth: 'Int', bought: 'Date' },
};

/** Agencies that own the entities: those of the database alpha, and that of beta. */
/** Agency that owns the database of each entity. */
export const owners: Readonly<Record<string, string>> = { Person: 'A', Team: 'A', Asset: 'B' };

type Entities = World['entities'];

/** Random rows of three entities in two databases, with nulls; insertion order is not key order. */
export function randomRows(random: Random): Entities {
  const shuffled = (count: number, prefix: string) =>
    Array.from({ length: count }, (_none, at) => `${prefix}${(at * 7) % count}`);
  const maybe = <T extends Value>(value: T) => (random.chance(0.2) ? null : value);
  const date = () => `20${random.between(10, 20)}-0${random.between(1, 9)}-11`;
  const teams: Row[] = shuffled(4, 't').map((teamId) => ({ teamId, size: maybe(random.between(1, 4)) }));
  const persons: Row[] = shuffled(11, 'p').map((personId) => ({
    personId,
    age: maybe(random.between(1, 6)),
    born: maybe(date()),
    score: maybe(random.between(1, 3)),
    team: maybe(`t${random.between(0, 3)}`),
  }));
  const assets: Row[] = shuffled(13, 'a').map((assetId) => ({
    assetId,
    worth: maybe(random.between(1, 5)),
    bought: maybe(date()),
    owner: maybe(`p${random.between(0, 10)}`),
  }));
  const entity = (name: string, key: string, rest: Omit<Entity, 'key' | 'columns' | 'owner'>): Entity => ({
    key,
    owner: owners[name] ?? '',
    columns: Object.keys(columns[name] ?? {}),
    ...rest,
  });
  return {
    Person: entity('Person', 'personId', {
      references: { team: { target: 'Team', isForeign: false } },
      inverses: { assets: { target: 'Asset', through: 'owner' } },
      rows: persons,
    }),
    Team: entity('Team', 'teamId', {
      references: {},
      inverses: { members: { target: 'Person', through: 'team' } },
      rows: teams,
    }),
    Asset: entity('Asset', 'assetId', {
      references: { owner: { target: 'Person', isForeign: true } },
      inverses: {},
      rows: assets,
    }),
  };
}

const itemNames = [
  ...Object.entries(columns).flatMap(([entity, fields]) =>
    Object.keys(fields).map((field) => `${entity}.${field}`),
  ),
  'Person.team',
  'Asset.owner',
];

/** Random modes for each class of consumer; every item stays in the public catalogue. */
export function randomItems(random: Random): World['items'] {
  return Object.fromEntries(
    itemNames.map((name): [string, Item] => {
      const state = random.pick(['OPEN', 'DEFAULT', 'DEFAULT', 'SPECIFIC', 'SPECIFIC'] as const);
      const organisation = random.pick(['OPEN', 'SPECIFIC', 'SPECIFIC', 'NONE'] as const);
      const sensitive = state !== 'OPEN' && organisation !== 'OPEN' && random.chance(0.2);
      const open = state === 'OPEN' && !sensitive && random.chance(0.7) ? 'OPEN' : 'NONE';
      return [
        name,
        {
          mode: { STATE_AGENCY: state, ORGANISATION: organisation, PUBLIC: open },
          sensitive,
          fee: random.chance(0.2),
        },
      ];
    }),
  );
}

const operationSets: readonly (readonly Operation[])[] = [
  ['LOOKUP', 'LIST', 'JOIN'],
  ['LOOKUP', 'LIST', 'JOIN'],
  ['JOIN'],
  ['LOOKUP', 'JOIN'],
  ['LIST'],
];

/** Random open lists, connection requests and agreements in every standing. */
export function randomInstruments(random: Random, entities: Entities): readonly Instrument[] {
  const make = (kind: Instrument['kind'], recorded: number): Instrument => {
    const entity = random.pick(Object.keys(entities));
    const share = random.pick([0.4, 0.7, 1]);
    const items = itemNames.filter((name) => name.startsWith(`${entity}.`) && random.chance(share));
    const standing =
      kind === 'OPEN_LIST'
        ? 'IN_FORCE'
        : random.pick([
            'IN_FORCE',
            'IN_FORCE',
            'IN_FORCE',
            'IN_FORCE',
            'IN_FORCE',
            'IN_FORCE',
            'SUSPENDED',
            'TERMINATED',
            'EXPIRED',
            'FUTURE',
          ] as const);
    return {
      kind,
      recorded,
      standing,
      reach: random.pick(
        standing === 'TERMINATED'
          ? (['OWN', 'OWN', 'ITEMS', 'ALL', 'AS_BEFORE'] as const)
          : (['OWN', 'OWN', 'AS_BEFORE'] as const),
      ),
      acts: random.chance(0.8),
      terminated: recorded + random.between(1, 6),
      legalBasis: random.chance(0.7),
      feeSettled: random.chance(0.6),
      // Most instruments hold the act of the right owner; the others that of another agency, of a stranger or of nobody.
      provider: random.chance(0.8) ? null : random.pick(['A', 'B', 'NO.SUCH']),
      consents: random.chance(0.8) ? ['A', 'B'] : random.pick([['A'], ['B'], ['NO.SUCH'], []]),
      decided: random.chance(0.8),
      entity,
      items,
      rows: kind === 'OPEN_LIST' || random.chance(0.5) ? null : randomCondition(random, entity, entities, 2),
      operations: kind === 'OPEN_LIST' ? ['LOOKUP', 'LIST', 'JOIN'] : random.pick(operationSets),
    };
  };
  return Array.from({ length: random.between(2, 8) }, (_none, at) =>
    make(random.pick(['OPEN_LIST', 'CONNECTION', 'AGREEMENT', 'AGREEMENT'] as const), at + 1),
  ).filter(({ items }) => items.length > 0);
}

function randomCondition(random: Random, entity: string, entities: Entities, depth: number): Condition {
  if (depth > 0 && random.chance(0.4)) {
    const pair = () => [
      randomCondition(random, entity, entities, depth - 1),
      randomCondition(random, entity, entities, depth - 1),
    ];
    return random.pick([
      () => ({ and: pair() }),
      () => ({ or: pair() }),
      () => ({ not: randomCondition(random, entity, entities, depth - 1) }),
    ])();
  }
  const fields = columns[entity] ?? {};
  const references = Object.keys(entities[entity]?.references ?? {});
  const field = random.pick([...Object.keys(fields), ...references]);
  if (random.chance(0.2)) return { field, operator: 'isNull', value: random.chance(0.5) };
  const value = random.pick(
    (entities[entity]?.rows ?? []).map((row) => row[field] ?? null).filter((each) => each !== null),
  );
  return {
    field,
    operator: (fields[field] ?? 'ID') === 'ID' ? 'eq' : random.pick(['eq', 'gt', 'lte'] as const),
    value,
  };
}

/** A random query: look-ups and lists, relations both ways, aliases. */
export function randomQuery(random: Random, entities: Entities): Query {
  const entity = random.pick(Object.keys(entities));
  const kind = random.pick(['one', 'many', 'list', 'list', 'list'] as const);
  const rows = entities[entity]?.rows ?? [];
  const key = entities[entity]?.key ?? '';
  const ids = Array.from({ length: kind === 'one' ? 1 : random.between(1, 4) }, () =>
    String(random.chance(0.1) ? 'none' : random.pick(rows)[key]),
  );
  return {
    entity,
    kind,
    alias: random.pick(['x', 'personId', 'data']),
    ids,
    where: random.chance(0.5) ? randomCondition(random, entity, entities, 2) : null,
    order: random.chance(0.4)
      ? { field: random.pick(Object.keys(columns[entity] ?? {})), descending: random.chance(0.5) }
      : null,
    first: random.between(1, 12),
    below: randomSelections(random, entity, entities, 3),
  };
}

function randomSelections(
  random: Random,
  name: string,
  entities: Entities,
  depth: number,
): readonly Selection[] {
  const entity = entities[name];
  const leaves = (entity?.columns ?? [])
    .filter(() => random.chance(0.5))
    .map((field): Selection => ({ field, alias: field }));
  const relations = [...Object.entries(entity?.references ?? {}), ...Object.entries(entity?.inverses ?? {})];
  const below =
    depth === 0
      ? []
      : relations
          .filter(() => random.chance(0.5))
          .map(([field, { target }]): Selection => {
            const inside = randomSelections(random, target, entities, depth - 1);
            const isList = Object.hasOwn(entity?.inverses ?? {}, field);
            return { field, alias: field, below: inside, ...(isList ? { first: random.between(1, 5) } : {}) };
          });
  const chosen = [...leaves, ...below];
  const selections = chosen.length > 0 ? chosen : [{ field: entity?.key ?? '', alias: entity?.key ?? '' }];
  return selections.map((selection, at) =>
    random.chance(0.2) ? { ...selection, alias: random.pick([`k${at}`, `personId${at}`]) } : selection,
  );
}

/** A condition as `where` input. */
export function whereOf(condition: Condition): Record<string, unknown> {
  if ('and' in condition) return { and: condition.and.map(whereOf) };
  if ('or' in condition) return { or: condition.or.map(whereOf) };
  if ('not' in condition) return { not: whereOf(condition.not) };
  return { [condition.field]: { [condition.operator]: condition.value } };
}

const roots: Readonly<Record<string, readonly [string, string, string]>> = {
  Person: ['person', 'persons', 'personId'],
  Team: ['team', 'teams', 'teamId'],
  Asset: ['asset', 'assets', 'assetId'],
};

/** The query as a GraphQL request; `where` travels as a variable. */
export function printQuery(query: Query): {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
} {
  const [one = '', many = '', key = ''] = roots[query.entity] ?? [];
  const below = printSelections(query.below);
  const variables = query.where === null ? {} : { w: whereOf(query.where) };
  const declared = query.where === null || query.kind !== 'list' ? '' : `($w: ${query.entity}Where)`;
  const list = [
    query.where === null ? '' : 'where: $w',
    query.order === null
      ? ''
      : `orderBy: [{ field: ${query.order.field}, direction: ${query.order.descending ? 'DESC' : 'ASC'} }]`,
    `first: ${query.first}`,
  ].filter((each) => each !== '');
  const root = {
    one: `${one}(${key}: "${query.ids[0]}") ${below}`,
    many: `${many}ByIds(ids: ${JSON.stringify(query.ids)}) ${below}`,
    list: `${many}(${list.join(', ')}) { totalCount nodes ${below} }`,
  }[query.kind];
  return {
    query: `query${declared} { ${query.alias}: ${root} }`,
    variables: query.kind === 'list' ? variables : {},
  };
}

function printSelections(selections: readonly Selection[]): string {
  const parts = selections.map(({ field, alias, first, below }) => {
    const name = alias === field ? field : `${alias}: ${field}`;
    return `${name}${first === undefined ? '' : `(first: ${first})`}${below === undefined ? '' : ` ${printSelections(below)}`}`;
  });
  return `{ ${parts.join(' ')} }`;
}

/** The two SDL files of a world. */
export function sdlOf({ items }: World): readonly string[] {
  const item = (name: string) => {
    const found = items[name];
    if (found === undefined) throw new TypeError(name);
    const shares = Object.entries(found.mode)
      .filter(([, mode]) => mode !== 'NONE')
      .map(([consumer, mode]) => `@share(mode: ${mode}, to: [${consumer}], ground: COMMON_USE)`);
    const personal = found.sensitive ? ', personal: SENSITIVE' : '';
    return `@item(vi: "v", en: "e"${personal}${found.fee ? ', feeRequired: true' : ''}) ${shares.join(' ')}`;
  };
  const header = (id: 'alpha' | 'beta') =>
    `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"]) @database(id: "${id}", name: "n", nameEn: "n", level: INTERNAL, owner: "${id === 'alpha' ? 'A' : 'B'}", ownerName: "A", ownerNameEn: "A", purpose: "p", scope: "s", content: "c", collectionMechanism: "m", updateMechanism: "u", sources: ["s"], legalBasis: ["l"], usageRegulation: "r", logRetentionDays: 1)`;
  const fields = (entity: string) =>
    Object.entries(columns[entity] ?? {}).map(
      ([field, type]) => `${field}: ${type} @column(name: "c_${field}") ${item(`${entity}.${field}`)}`,
    );
  const entity = (name: string, lines: readonly string[]) => {
    const [one = '', many = '', key = ''] = roots[name] ?? [];
    return `type ${name} @key(fields: "${key}") @entity(table: "t_${one}", singular: "${one}", plural: "${many}", name: "n", nameEn: "n") {\n${lines.join('\n')}\n}`;
  };
  return [
    `${header('alpha')}\n${entity('Person', [...fields('Person'), `team: Team @reference(column: "c_team") ${item('Person.team')}`])}\n${entity('Team', [...fields('Team'), 'members: [Person] @inverse(of: "Person.team")'])}`,
    `${header('beta')}\n${entity('Asset', [...fields('Asset'), `owner: Person @reference(column: "c_owner") ${item('Asset.owner')}`])}\ntype Person @key(fields: "personId") { personId: ID assets: [Asset] @inverse(of: "Asset.owner") }`,
  ];
}
