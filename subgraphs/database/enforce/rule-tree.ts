import type { GraphQLSchema } from 'graphql';
import type { Coordinate, Field, ObjectModel } from '../../../schema/catalogue/model.ts';
import { pageTypes } from '../../../schema/catalogue/relation-connection.ts';
import { type PagedType, pagedTypes } from '../../../schema/language/query-surface.ts';
import { allow, deny, type FieldRule, objectTypes, type RuleTree } from '../../enforce/field-rule.ts';
import { never } from '../condition/stored-predicate.ts';
import { fieldRole } from '../model/field-role.ts';
import { rootFields, statisticsTypes, type TableRoot } from '../model/root-field.ts';
import type { ViewSource } from '../plan/view-source.ts';
import { judgeCell, type RowRecord } from '../resolve/row-record.ts';
import { compares, isToldEverywhere, plainRows, type RowView } from '../view/row-view.ts';

/** Compiles the rule tree of a permission set. Pure: no row is read, fields without an explanation get no rule. */
export function compileRuleTree(schema: GraphQLSchema, source: ViewSource): RuleTree {
  const tree = new Map<string, Map<string, FieldRule>>();
  for (const type of objectTypes(schema)) {
    const rules = new Map<string, FieldRule>();
    for (const name of Object.keys(type.getFields())) {
      const rule = ruleOf(source, type.name, name);
      if (rule !== null) rules.set(name, rule);
    }
    tree.set(type.name, rules);
  }
  return tree;
}

/** The views through which rows of an entity come into being for this permission set. */
function openViews(source: ViewSource, entity: ObjectModel): readonly RowView[] {
  const entrances = entity.singular === null ? (['JOIN'] as const) : (['LOOKUP', 'LIST', 'JOIN'] as const);
  return entrances.map((entrance) => source.view(entrance, entity.name)).filter((view) => view !== null);
}

/** Whether objects of an entity may appear of which only the key is known. */
function hasStubs(source: ViewSource, entity: ObjectModel): boolean {
  return source.map.joined.has(entity.name) && source.view('JOIN', entity.name) === null;
}

function itemRule(source: ViewSource, entity: ObjectModel, coordinate: Coordinate): FieldRule {
  const views = openViews(source, entity);
  const kinds = new Set(views.map((view) => view.cell(coordinate).kind));
  if (kinds.size === 0) return deny(coordinate, 'ENTRANCE_CLOSED');
  if (!hasStubs(source, entity) && kinds.size === 1) {
    if (kinds.has('granted')) return allow;
    if (kinds.has('denied')) return deny(coordinate, 'NOT_GRANTED');
  }
  return { kind: 'judge', judge: (parent) => judgeCell(parent as RowRecord, coordinate) };
}

function inverseRule(source: ViewSource, target: string, through: Coordinate): FieldRule {
  const view = source.view('JOIN', target);
  if (view === null) return deny(through, 'ENTRANCE_CLOSED');
  const state = view.cell(through);
  if (state.kind === 'denied') return deny(through, 'NOT_GRANTED');
  return state.kind !== 'missing' && plainRows(state) === never ? deny(through, 'MASKED') : allow;
}

function embeddedRule(
  source: ViewSource,
  entity: ObjectModel,
  field: Field & { kind: 'embedded' },
): FieldRule {
  const target = source.map.object(field.target);
  const rules = [...(target?.fields.values() ?? [])].map((inner) => modelRule(source, entity, inner));
  return rules.some((rule) => rule.kind !== 'deny') ? allow : deny(field.coordinate, 'NOT_GRANTED');
}

function modelRule(source: ViewSource, entity: ObjectModel, field: Field): FieldRule {
  switch (field.kind) {
    case 'column':
    case 'content':
    case 'reference':
      return itemRule(source, entity, field.coordinate);
    case 'embedded':
      return embeddedRule(source, entity, field);
    case 'computed':
      return deny(field.coordinate, 'NOT_GRANTED');
    case 'inverse':
      return inverseRule(source, field.target, field.through);
  }
}

/** Join keys only join: whoever may reach an object of the type may have other databases joined to it. */
function joinKeyRule(source: ViewSource, type: string, coordinate: Coordinate): FieldRule {
  const entity = source.map.entity(type);
  const asRow = entity !== null && openViews(source, entity).length > 0;
  const asStub = entity === null || hasStubs(source, entity);
  return asRow || (asStub && hasOpenView(source)) ? allow : deny(coordinate, 'ENTRANCE_CLOSED');
}

/** Whether any row of this database exists for the consumer, which could refer to a stub. */
function hasOpenView(source: ViewSource): boolean {
  const entities = [...source.map.model.types.values()].filter(({ kind }) => kind === 'entity');
  return entities.some((entity) => openViews(source, entity).length > 0);
}

function objectRule(source: ViewSource, type: string, name: string): FieldRule | null {
  const { map } = source;
  const role = fieldRole(map, type, name);
  if (role === null) return null;
  if (role.kind === 'joinKey') return joinKeyRule(source, type, `${type}.${name}`);
  const object = map.object(type);
  const entity = object === null ? null : (map.object(object.entity) ?? object);
  if (entity === null) return null;
  return modelRule(source, entity, role.field);
}

function rootRule(source: ViewSource, name: string, root: TableRoot): FieldRule {
  const entrances = { list: 'LIST', aggregate: 'AGGREGATE', one: 'LOOKUP', many: 'LOOKUP' } as const;
  const view = source.view(entrances[root.kind], root.entity.name);
  if (view === null) return deny(`Query.${name}`, 'ENTRANCE_CLOSED');
  const key = source.map.keyField(root.entity);
  if (root.kind === 'list' || root.kind === 'aggregate' || key === null) return allow;
  // WHY: a look-up by key reads the key; whoever may not read it could otherwise test which keys exist.
  const state = view.cell(key.coordinate);
  if (state.kind === 'denied') return deny(key.coordinate, 'NOT_GRANTED');
  return state.kind !== 'missing' && plainRows(state) === never ? deny(key.coordinate, 'MASKED') : allow;
}

function queryRule(source: ViewSource, name: string): FieldRule | null {
  const root = rootFields(source.map).get(name);
  if (root !== undefined) return rootRule(source, name, root);
  if (name === '_service') return deny('Query._service', 'ENTRANCE_CLOSED');
  if (name !== '_entities') return null;
  const joins = [...source.map.model.types.keys()].some((type) => source.view('JOIN', type) !== null);
  return joins ? allow : deny('Query._entities', 'ENTRANCE_CLOSED');
}

/** Rules of the page types: open where the list itself is, or a relation to the rows. */
function pageRule(source: ViewSource, type: string, name: string): FieldRule | null {
  if (type === '_Service') return deny('Query._service', 'ENTRANCE_CLOSED');
  const paged = pagedTypes(source.map.model).filter(({ type: { name: entity } }) => {
    const { connection, edge } = pageTypes(entity);
    return type === 'PageInfo' || type === connection || type === edge;
  });
  if (paged.length === 0) return null;
  const isOpen = ({ type: { name: entity }, isListed, isRelated }: PagedType) =>
    (isListed && source.view('LIST', entity) !== null) || (isRelated && source.view('JOIN', entity) !== null);
  return paged.some(isOpen) ? allow : deny(`${type}.${name}`, 'ENTRANCE_CLOSED');
}

/** Rules of the types of statistics: structure is open where they are, a figure or a key where its item is counted. */
function aggregateRule(source: ViewSource, type: string, name: string): FieldRule | null {
  const found = statisticsTypes(source.map).get(type);
  const coordinate = found?.items.get(name);
  if (found === undefined || coordinate === undefined) return null;
  const view = source.view('AGGREGATE', found.entity.name);
  if (view === null) return deny(coordinate ?? `${type}.${name}`, 'ENTRANCE_CLOSED');
  if (coordinate === null) return allow;
  const state = view.cell(coordinate);
  if (state.kind === 'denied') return deny(coordinate, 'NOT_GRANTED');
  if (!compares(state)) return deny(coordinate, 'MASKED');
  const field = view.field(coordinate);
  if (field?.kind !== 'reference' || isToldEverywhere(view, field)) return allow;
  const told = view.toldKey(field);
  return told.kind === 'untold' ? deny(told.key, told.reason) : deny(coordinate, 'ROW_NOT_COVERED');
}

function ruleOf(source: ViewSource, type: string, name: string): FieldRule | null {
  if (type === 'Query') return queryRule(source, name);
  return objectRule(source, type, name) ?? pageRule(source, type, name) ?? aggregateRule(source, type, name);
}
