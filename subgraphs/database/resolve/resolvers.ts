import type { FieldNode, GraphQLResolveInfo, GraphQLSchema } from 'graphql';
import { isObjectType } from 'graphql';
import type { InverseField, ReferenceField } from '../../../schema/catalogue/model.ts';
import { pageTypes } from '../../../schema/catalogue/relation-connection.ts';
import { codedError } from '../../../schema/errors/coded-error.ts';
import { invariant } from '../../../schema/invariant.ts';
import { maxPageSize } from '../../../schema/language/asked-page.ts';
import { type PagedType, pagedTypes } from '../../../schema/language/query-surface.ts';
import { denial } from '../../enforce/field-denial.ts';
import type { Row } from '../engine/driver.ts';
import type { EntityMap } from '../model/entity-map.ts';
import { fieldRole } from '../model/field-role.ts';
import { representationKey, representationType } from '../model/representation.ts';
import { rootFields, type TableRoot } from '../model/root-field.ts';
import { subselections } from '../plan/collect-fields.ts';
import { connectionParts } from '../plan/connection-parts.ts';
import { lookupKeys } from '../plan/lookup-keys.ts';
import { planConnection } from '../plan/plan-connection.ts';
import { planChildren, planRelation, pointerOf } from '../plan/plan-relation.ts';
import { planRelationPages } from '../plan/plan-relation-pages.ts';
import { planRow } from '../plan/plan-row.ts';
import type { RowLayout } from '../view/row-layout.ts';
import type { RowView } from '../view/row-view.ts';
import { type ConnectionPage, readConnection, readRelationPage } from './read-connection.ts';
import { plannedOnce, type RequestScope } from './request-scope.ts';
import { contextOf, type Resolver } from './resolver.ts';
import { cellOf, columnReader, type RowRecord, rowRecord, stubRecord } from './row-record.ts';
import { statisticsResolver, statisticsResolvers } from './statistics-resolvers.ts';

/** The parent value of a connection object. */
interface ConnectionRecord {
  readonly page: ConnectionPage;
  readonly records: readonly RowRecord[];
}

/** The parent value of an edge object. */
interface EdgeRecord {
  readonly page: ConnectionPage;
  readonly record: RowRecord;
}

const entitiesResolver: Resolver = (_parent, args, scope, info) => {
  const representations = args.representations;
  invariant(Array.isArray(representations), 'the schema makes representations a list');
  if (representations.length > maxPageSize) throw codedError('TOO_MANY_KEYS', { limit: maxPageSize });
  return representations.map((representation) => resolveEntity(scope, info, representation));
};

const connectionResolvers: Readonly<Record<string, Resolver>> = {
  nodes: (parent) => (parent as ConnectionRecord).records,
  edges: (parent) => {
    const { page, records } = parent as ConnectionRecord;
    return records.map((record): EdgeRecord => ({ page, record }));
  },
  pageInfo: (parent) => parent,
  totalCount: (parent) => (parent as ConnectionRecord).page.total,
};

const edgeResolvers: Readonly<Record<string, Resolver>> = {
  node: (parent) => (parent as EdgeRecord).record,
  cursor: (parent) => {
    const { page, record } = parent as EdgeRecord;
    return page.cursor(record.row);
  },
};

const pageInfoResolvers: Readonly<Record<string, Resolver>> = {
  hasNextPage: (parent) => (parent as ConnectionRecord).page.hasNextPage,
  hasPreviousPage: (parent) => (parent as ConnectionRecord).page.hasPreviousPage,
  startCursor: (parent) => cursorAt(parent, 0),
  endCursor: (parent) => cursorAt(parent, -1),
};

/** `_service` is answered for nobody here: composition reads the SDL from the service object. */
const serviceResolver: Resolver = () => {
  throw denial('Query._service', 'ENTRANCE_CLOSED');
};

/**
 * The plain resolver of every field of a federated schema, by type.
 * @throws CATALOGUE_INVALID for a field that the model does not explain: nothing is served by default resolution.
 */
export function tableResolvers(
  schema: GraphQLSchema,
  map: EntityMap,
): Readonly<Record<string, Readonly<Record<string, Resolver>>>> {
  const fixed = surfaceOf(map);
  const own = Object.values(schema.getTypeMap())
    .filter(isObjectType)
    .filter(({ name }) => !name.startsWith('__'));
  return Object.fromEntries(
    own.map((type) => {
      const fields = Object.keys(type.getFields()).map((name) => {
        const resolve = fixed.get(type.name)?.[name] ?? objectResolver(map, type.name, name);
        if (resolve === null || resolve === undefined) throw unexplained(map, `${type.name}.${name}`);
        return [name, resolve] as const;
      });
      return [type.name, Object.fromEntries(fields)];
    }),
  );
}

function layoutFor(
  scope: RequestScope,
  info: GraphQLResolveInfo,
  view: RowView,
  nodes: readonly FieldNode[] = info.fieldNodes,
): RowLayout {
  return plannedOnce(scope, info.fieldNodes, `row ${view.entity.name}`, () =>
    planRow(scope.engine.map, contextOf(info), view, subselections(nodes), true),
  );
}

function openView(scope: RequestScope, entrance: 'LOOKUP' | 'LIST', root: TableRoot, name: string): RowView {
  const view = scope.engine.view(entrance, root.entity.name);
  if (view === null) throw denial(`Query.${name}`, 'ENTRANCE_CLOSED');
  return view;
}

function recordOrNull(layout: RowLayout, row: Row | null): RowRecord | null {
  return row === null ? null : rowRecord(layout, row);
}

function lookupResolver(root: TableRoot, key: string): Resolver {
  return async (_parent, args, scope, info) => {
    const layout = layoutFor(scope, info, openView(scope, 'LOOKUP', root, info.fieldName));
    const [id = ''] = lookupKeys([args[key]]);
    return recordOrNull(layout, await scope.reads.byKey(layout, id));
  };
}

function lookupManyResolver(root: TableRoot): Resolver {
  return async (_parent, args, scope, info) => {
    const layout = layoutFor(scope, info, openView(scope, 'LOOKUP', root, info.fieldName));
    const rows = await scope.reads.byKeys(layout, lookupKeys(args.ids));
    return rows.map((row) => recordOrNull(layout, row));
  };
}

function listResolver(root: TableRoot): Resolver {
  return async (_parent, args, scope, info): Promise<ConnectionRecord> => {
    const view = openView(scope, 'LIST', root, info.fieldName);
    const plan = planConnection(scope.engine, view, args);
    const parts = connectionParts(contextOf(info), root.entity.name, subselections(info.fieldNodes));
    const layout = planRow(scope.engine.map, contextOf(info), view, parts.rowSelections, false);
    const page = await readConnection(scope, plan, layout, parts.wants);
    return { page, records: page.rows.map((row) => rowRecord(layout, row)) };
  };
}

function rootResolver(root: TableRoot): Resolver {
  switch (root.kind) {
    case 'one':
      return lookupResolver(root, root.key);
    case 'many':
      return lookupManyResolver(root);
    case 'list':
      return listResolver(root);
    case 'aggregate':
      return statisticsResolver(root.entity);
  }
}

async function resolveEntity(scope: RequestScope, info: GraphQLResolveInfo, representation: unknown) {
  const { map } = scope.engine;
  const type = representationType(map, representation);
  const key = representationKey(map, type, representation);
  if (map.entity(type) === null) return stubRecord(type, key);
  const view = scope.engine.view('JOIN', type);
  if (view === null) return null;
  const layout = layoutFor(scope, info, view);
  return recordOrNull(layout, await scope.reads.byKey(layout, key));
}

function referenceResolver(field: ReferenceField): Resolver {
  return async (parent, _args, scope, info) => {
    const record = parent as RowRecord;
    const pointer = pointerOf(field, cellOf(record, field.coordinate), record.row);
    if (pointer === null) return null;
    const view = scope.engine.view('JOIN', pointer.type);
    if (view === null) return stubRecord(pointer.type, pointer.key);
    const layout = layoutFor(scope, info, view);
    return recordOrNull(layout, await scope.reads.byKey(layout, pointer.key));
  };
}

function inverseResolver(field: InverseField): Resolver {
  return async (parent, args, scope, info) => {
    const record = parent as RowRecord;
    const read = plannedOnce(scope, info.fieldNodes, `children ${record.typeName}`, () => {
      const selections = subselections(info.fieldNodes);
      const shape = planRelation(scope.engine, contextOf(info), field, record.typeName, selections);
      return planChildren(scope.engine, shape, args);
    });
    if (record.key === null) return [];
    const rows = await scope.reads.children(read, record.key);
    return rows.slice(0, read.size).map((row) => rowRecord(read.layout, row));
  };
}

function relationConnectionResolver(field: InverseField): Resolver {
  return async (parent, args, scope, info): Promise<ConnectionRecord> => {
    const { key, typeName } = parent as RowRecord;
    const pages = plannedOnce(scope, info.fieldNodes, `pages ${typeName}`, () => {
      const parts = connectionParts(contextOf(info), field.target, subselections(info.fieldNodes));
      const shape = planRelation(scope.engine, contextOf(info), field, typeName, parts.rowSelections);
      return planRelationPages(scope.engine, shape, field, args, parts.wants);
    });
    const page = await readRelationPage(scope, pages, key);
    return { page, records: page.rows.map((row) => rowRecord(pages.read.layout, row)) };
  };
}

function objectResolver(map: EntityMap, type: string, name: string): Resolver | null {
  const role = fieldRole(map, type, name);
  if (role === null) return null;
  if (role.kind === 'joinKey') return (parent) => (parent as RowRecord).key;
  if (role.kind === 'connection') return relationConnectionResolver(role.field);
  const field = role.field;
  switch (field.kind) {
    case 'column':
    case 'content': {
      const read = columnReader(field);
      return (parent) => read(parent as RowRecord);
    }
    case 'embedded':
      return (parent) => parent;
    case 'reference':
      return referenceResolver(field);
    case 'inverse':
      return inverseResolver(field);
  }
}

function cursorAt(parent: unknown, index: number): string | null {
  const { page } = parent as ConnectionRecord;
  const row = page.rows.at(index);
  return row === undefined ? null : page.cursor(row);
}

function pageResolvers({ type }: PagedType): readonly [string, Readonly<Record<string, Resolver>>][] {
  const { connection, edge } = pageTypes(type.name);
  return [
    [connection, connectionResolvers],
    [edge, edgeResolvers],
  ];
}

/** Resolvers of the generated query surface: roots, pages, statistics. */
function surfaceOf(map: EntityMap): ReadonlyMap<string, Readonly<Record<string, Resolver>>> {
  const fixed = new Map<string, Readonly<Record<string, Resolver>>>([
    ['PageInfo', pageInfoResolvers],
    ['_Service', { sdl: serviceResolver }],
    ...pagedTypes(map.model).flatMap(pageResolvers),
  ]);
  const roots: Record<string, Resolver> = { _entities: entitiesResolver, _service: serviceResolver };
  for (const [name, root] of rootFields(map)) {
    roots[name] = rootResolver(root);
    if (root.kind === 'aggregate')
      for (const [type, fields] of statisticsResolvers(map, root.entity)) fixed.set(type, fields);
  }
  return fixed.set('Query', roots);
}

function unexplained(map: EntityMap, coordinate: string) {
  const detail = `the query surface has a field ${coordinate} that no rule of the model explains`;
  return codedError('CATALOGUE_INVALID', { database: map.model.database.id, detail });
}
