import { type GraphQLObjectType, type GraphQLSchema, isObjectType } from 'graphql';
import type { Coordinate, Field, ObjectModel } from '../../../schema/catalogue/model.ts';
import { type CodedError, codedError } from '../../../schema/errors/coded-error.ts';
import type { ReadEngine } from '../execute/read-engine.ts';
import { judgeCell, type RowRecord } from '../execute/row-record.ts';
import { type DenialReason, denial } from '../plan/denial.ts';
import { fieldRole } from '../plan/field-role.ts';
import { type RootField, rootFields, statisticsTypes } from '../plan/root-field.ts';
import { compares, plainRows, type RowView } from '../plan/row-view.ts';
import { never } from '../sql/stored-predicate.ts';

/**
 * The rule of one field for one permission set. `allow` and `deny` are known before any row is read; `judge`
 * asks the parent row.
 */
export type FieldRule =
  | { readonly kind: 'allow' }
  | { readonly kind: 'deny'; readonly error: CodedError }
  | { readonly kind: 'judge'; judge(parent: RowRecord): true | CodedError };

/** A rule for every field of every object type: `Type` -> `field` -> rule. */
export type RuleTree = ReadonlyMap<string, ReadonlyMap<string, FieldRule>>;

const allow: FieldRule = { kind: 'allow' };

function deny(coordinate: Coordinate, reason: DenialReason): FieldRule {
  return { kind: 'deny', error: denial(coordinate, reason) };
}

/** The views through which rows of an entity come into being for this permission set. */
function openViews(engine: ReadEngine, entity: ObjectModel): readonly RowView[] {
  const entrances = entity.singular === null ? (['JOIN'] as const) : (['LOOKUP', 'LIST', 'JOIN'] as const);
  return entrances.map((entrance) => engine.view(entrance, entity.name)).filter((view) => view !== null);
}

/** Whether objects of an entity may appear of which only the key is known. */
function hasStubs(engine: ReadEngine, entity: ObjectModel): boolean {
  return engine.map.joined.has(entity.name) && engine.view('JOIN', entity.name) === null;
}

function itemRule(engine: ReadEngine, entity: ObjectModel, coordinate: Coordinate): FieldRule {
  const views = openViews(engine, entity);
  const kinds = new Set(views.map((view) => view.cell(coordinate).kind));
  if (kinds.size === 0) return deny(coordinate, 'ENTRANCE_CLOSED');
  if (!hasStubs(engine, entity) && kinds.size === 1) {
    if (kinds.has('granted')) return allow;
    if (kinds.has('denied')) return deny(coordinate, 'NOT_GRANTED');
  }
  return { kind: 'judge', judge: (parent) => judgeCell(parent, coordinate) };
}

function inverseRule(engine: ReadEngine, target: string, through: Coordinate): FieldRule {
  const view = engine.view('JOIN', target);
  if (view === null) return deny(through, 'ENTRANCE_CLOSED');
  const state = view.cell(through);
  if (state.kind === 'denied') return deny(through, 'NOT_GRANTED');
  return state.kind !== 'missing' && plainRows(state) === never ? deny(through, 'MASKED') : allow;
}

function embeddedRule(
  engine: ReadEngine,
  entity: ObjectModel,
  field: Field & { kind: 'embedded' },
): FieldRule {
  const target = engine.map.object(field.target);
  const rules = [...(target?.fields.values() ?? [])].map((inner) => modelRule(engine, entity, inner));
  return rules.some((rule) => rule.kind !== 'deny') ? allow : deny(field.coordinate, 'NOT_GRANTED');
}

function modelRule(engine: ReadEngine, entity: ObjectModel, field: Field): FieldRule {
  switch (field.kind) {
    case 'column':
    case 'reference':
      return itemRule(engine, entity, field.coordinate);
    case 'embedded':
      return embeddedRule(engine, entity, field);
    case 'computed':
      return deny(field.coordinate, 'NOT_GRANTED');
    case 'inverse':
      return inverseRule(engine, field.target, field.through);
  }
}

/** Join keys only join: whoever may reach an object of the type may have other databases joined to it. */
function joinKeyRule(engine: ReadEngine, type: string, coordinate: Coordinate): FieldRule {
  const entity = engine.map.entity(type);
  const asRow = entity !== null && openViews(engine, entity).length > 0;
  const asStub = entity === null || hasStubs(engine, entity);
  return asRow || (asStub && hasOpenView(engine)) ? allow : deny(coordinate, 'ENTRANCE_CLOSED');
}

/** Whether any row of this database exists for the consumer, which could refer to a stub. */
function hasOpenView(engine: ReadEngine): boolean {
  const entities = [...engine.map.model.types.values()].filter(({ kind }) => kind === 'entity');
  return entities.some((entity) => openViews(engine, entity).length > 0);
}

function objectRule(engine: ReadEngine, type: string, name: string): FieldRule | null {
  const { map } = engine;
  const role = fieldRole(map, type, name);
  if (role === null) return null;
  if (role.kind === 'joinKey') return joinKeyRule(engine, type, `${type}.${name}`);
  const object = map.object(type);
  const entity = object === null ? null : (map.object(object.entity) ?? object);
  if (entity === null) return null;
  return modelRule(engine, entity, role.field);
}

function rootRule(engine: ReadEngine, name: string, root: RootField): FieldRule {
  const entrances = { list: 'LIST', aggregate: 'AGGREGATE', one: 'LOOKUP', many: 'LOOKUP' } as const;
  const view = engine.view(entrances[root.kind], root.entity.name);
  if (view === null) return deny(`Query.${name}`, 'ENTRANCE_CLOSED');
  const key = engine.map.keyField(root.entity);
  if (root.kind === 'list' || root.kind === 'aggregate' || key === null) return allow;
  // WHY: a look-up by key reads the key; whoever may not read it could otherwise test which keys exist.
  const state = view.cell(key.coordinate);
  if (state.kind === 'denied') return deny(key.coordinate, 'NOT_GRANTED');
  return state.kind !== 'missing' && plainRows(state) === never ? deny(key.coordinate, 'MASKED') : allow;
}

function queryRule(engine: ReadEngine, name: string): FieldRule | null {
  const root = rootFields(engine.map).get(name);
  if (root !== undefined) return rootRule(engine, name, root);
  if (name === '_service') return deny('Query._service', 'ENTRANCE_CLOSED');
  if (name !== '_entities') return null;
  const joins = [...engine.map.model.types.keys()].some((type) => engine.view('JOIN', type) !== null);
  return joins ? allow : deny('Query._entities', 'ENTRANCE_CLOSED');
}

/** Rules of the page types: open where the list itself is. */
function pageRule(engine: ReadEngine, type: string, name: string): FieldRule | null {
  if (type === '_Service') return deny('Query._service', 'ENTRANCE_CLOSED');
  const listed = [...rootFields(engine.map).values()].filter(({ entity, kind }) => {
    return kind === 'list' && ['PageInfo', `${entity.name}Connection`, `${entity.name}Edge`].includes(type);
  });
  if (listed.length === 0) return null;
  const open = listed.some(({ entity }) => engine.view('LIST', entity.name) !== null);
  return open ? allow : deny(`${type}.${name}`, 'ENTRANCE_CLOSED');
}

/** Rules of the types of statistics: structure is open where they are, a figure or a key where its item is counted. */
function aggregateRule(engine: ReadEngine, type: string, name: string): FieldRule | null {
  const found = statisticsTypes(engine.map).get(type);
  const coordinate = found?.items.get(name);
  if (found === undefined || coordinate === undefined) return null;
  const view = engine.view('AGGREGATE', found.entity.name);
  if (view === null) return deny(coordinate ?? `${type}.${name}`, 'ENTRANCE_CLOSED');
  if (coordinate === null) return allow;
  const state = view.cell(coordinate);
  if (state.kind === 'denied') return deny(coordinate, 'NOT_GRANTED');
  return compares(state) ? allow : deny(coordinate, 'MASKED');
}

function objectTypes(schema: GraphQLSchema): readonly GraphQLObjectType[] {
  return Object.values(schema.getTypeMap())
    .filter(isObjectType)
    .filter((type) => !type.name.startsWith('__'));
}

function ruleOf(engine: ReadEngine, type: string, name: string): FieldRule | null {
  if (type === 'Query') return queryRule(engine, name);
  return objectRule(engine, type, name) ?? pageRule(engine, type, name) ?? aggregateRule(engine, type, name);
}

/** Compiles the rule tree of a permission set. Pure: no row is read, fields without an explanation get no rule. */
export function compileRuleTree(schema: GraphQLSchema, engine: ReadEngine): RuleTree {
  const tree = new Map<string, Map<string, FieldRule>>();
  for (const type of objectTypes(schema)) {
    const rules = new Map<string, FieldRule>();
    for (const name of Object.keys(type.getFields())) {
      const rule = ruleOf(engine, type.name, name);
      if (rule !== null) rules.set(name, rule);
    }
    tree.set(type.name, rules);
  }
  return tree;
}

/** Refuses a rule tree that leaves a served field without an explicit rule. @throws RULE_MISSING. */
export function requireEveryRule(schema: GraphQLSchema, tree: RuleTree): void {
  for (const type of objectTypes(schema)) {
    for (const name of Object.keys(type.getFields())) {
      if (tree.get(type.name)?.has(name) === true) continue;
      throw codedError('RULE_MISSING', { coordinate: `${type.name}.${name}` });
    }
  }
}

/**
 * Canonical text of a rule tree. INVARIANT: `judge` depends on its coordinate and the parent row alone, so trees
 * with equal keys guard alike.
 */
export function ruleTreeKey(tree: RuleTree): string {
  const entries = [...tree].map(([type, rules]) => {
    const fields = [...rules].map(([name, rule]) => [
      name,
      rule.kind,
      ...(rule.kind === 'deny' ? [rule.error.code, rule.error.details] : []),
    ]);
    return [type, fields];
  });
  return JSON.stringify(entries);
}
