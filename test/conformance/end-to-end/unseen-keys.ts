import { operationKinds } from '../../../schema/language/entrance.ts';
import type { PolicySnapshot } from '../../../schema/policy/policy.ts';
import type { OracleWorld } from '../decision/rows-oracle.ts';
import { AnswerOracle } from './answer-oracle.ts';
import type { EndToEndCase } from './case.ts';
import { type EntityName, type Root, type Selection, shapes } from './query.ts';
import type { Told, WrittenCell } from './system.ts';

/** Keys that change to others without the asker's knowledge, with all references to them, and back. */
export interface UnseenKeys {
  readonly entities: readonly EntityName[];
  readonly there: readonly WrittenCell[];
  readonly back: readonly WrittenCell[];
}

/** Fields that hold keys of an entity, apart from its own. */
const references: Readonly<Record<string, readonly (readonly [holder: EntityName, field: string])[]>> = {
  Person: [['Asset', 'owner']],
  Team: [
    ['Person', 'team'],
    ['Asset', 'owner'],
  ],
  Asset: [],
};

/** The entities of which the asker sees no key bare or by a pseudonym, at any entrance; their keys get another first letter. */
export function unseenKeys(
  world: OracleWorld,
  made: EndToEndCase,
  policyAt: (now: string) => PolicySnapshot,
): UnseenKeys {
  const { account } = made;
  const oracles = made.asks.map(({ situation }) => {
    const order = { isByKey: () => false, placeOf: () => '' };
    return new AnswerOracle(world, policyAt(situation.now), { account, situation }, order);
  });
  const entities = (['Person', 'Team', 'Asset'] as const).filter(
    (entity) => !isNamed(made, entity) && oracles.every((oracle) => isUnseen(world, oracle, entity)),
  );
  const there: WrittenCell[] = [];
  const back: WrittenCell[] = [];
  for (const entity of entities) {
    for (const [holder, field] of references[entity] ?? []) {
      for (const row of world.rows[holder] ?? []) {
        const value = row[field] ?? null;
        const isOne = holder !== 'Asset' || row.ownerKind === entity;
        const cell = [holder, String(row[shapes[holder].key]), field] as const;
        if (value === null || !isOne) continue;
        there.push([...cell, renamed(value)]);
        back.push([...cell, value]);
      }
    }
  }
  // WHY the keys last, and first on the way back: rows are found by them.
  const keys = entities.flatMap((entity) => {
    const { key } = shapes[entity];
    return (world.rows[entity] ?? []).map((row) => [entity, key, String(row[key])] as const);
  });
  return {
    entities,
    there: [...there, ...keys.map(([entity, key, value]) => [entity, value, key, renamed(value)] as const)],
    back: [...keys.map(([entity, key, value]) => [entity, renamed(value), key, value] as const), ...back],
  };
}

/** WHY the last character stays: masks leave it. WHY one letter for all: an order by key would stay as it is. */
function renamed(key: unknown): string {
  return `z${String(key)}`;
}

function isUnseen(world: OracleWorld, oracle: AnswerOracle, entity: EntityName): boolean {
  const { key } = shapes[entity];
  return (world.rows[entity] ?? []).every((row) =>
    operationKinds.every((entrance) => oracle.maskOf(entity, row, key, entrance) === undefined),
  );
}

/** Whether a row scope or a consent names rows by a key of the entity. */
function isNamed({ records, account }: EndToEndCase, entity: EntityName): boolean {
  const contents = JSON.stringify(
    records.map((each) => (each.kind === 'event' ? null : each.draft.content.map(({ rows }) => rows))),
  );
  const names = { Person: /"p\d"/, Team: /"t\d"/, Asset: /"a\d"/, Ward: /./ }[entity];
  const isPersonal =
    account?.class === 'PERSON' ||
    records.some((each) => each.kind === 'instrument' && each.draft.kind === 'CONSENT');
  return names.test(contents) || (isPersonal && entity === 'Person');
}

/** The case with agreements that grant everything but keys. */
export function withoutKeys<Made extends EndToEndCase>(made: Made): Made {
  const keys = new Set(Object.entries(shapes).map(([entity, { key }]) => `${entity}.${key}`));
  const records = made.records.map((each) => {
    if (each.kind === 'event') return each;
    const content = each.draft.content.flatMap((entry) => {
      const items = entry.items.filter((item) => !keys.has(item));
      return items.length === 0 ? [] : [{ ...entry, items }];
    });
    return { ...each, draft: { ...each.draft, content } };
  });
  return { ...made, records };
}

/** The same question for all rows: where keys are hidden, which rows come first is a matter of chance. */
export function forAllRows(root: Root): Root {
  return { ...root, first: 20, followed: false, select: root.select.map(ofAllRows) };
}

function ofAllRows(selection: Selection): Selection {
  const { first, below, page } = selection;
  const deeper =
    below === null
      ? null
      : Object.fromEntries(Object.entries(below).map(([type, next]) => [type, next.map(ofAllRows)]));
  const whole = page === undefined ? {} : { page: { ...page, followed: false } };
  return { ...selection, first: first === null ? null : 20, below: deeper, ...whole };
}

/** An answer without the order of its rows and the places in lists that errors name. */
export function withoutOrder({ data, errors }: Told): string {
  const told = errors.map(({ path = [], extensions: { code, coordinate }, message }) => {
    return JSON.stringify([path.filter((step) => typeof step === 'string'), code, coordinate, message]);
  });
  return JSON.stringify([sorted(data), told.sort()]);
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) {
    return value.map((each) => JSON.stringify(sorted(each))).sort();
  }
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, sorted(each)]));
}

/** The rows of each list of an answer, of different ones that are enough for an order to be no chance. */
export function longLists({ data }: Told): ReadonlyMap<string, string> {
  const found = Object.entries(data ?? {}).flatMap(([name, value]) => {
    const nodes = (value as { readonly nodes?: readonly unknown[] } | null)?.nodes?.map((node) =>
      JSON.stringify(node),
    );
    return nodes === undefined || new Set(nodes).size < 4 ? [] : [[name, JSON.stringify(nodes)] as const];
  });
  return new Map(found);
}
