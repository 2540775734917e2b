import type { CatalogueModel, Coordinate, Field, InverseField, ObjectModel } from '../catalogue/model.ts';
import { pageTypes, relationConnection } from '../catalogue/relation-connection.ts';
import {
  aggregateItems,
  aggregateNames,
  aggregateRoot,
  groupFields,
  type TypeLookup,
} from './aggregate-surface.ts';
import type { OperationKind } from './entrance.ts';
import { relationFilterNames } from './filter-surface.ts';
import { hasSurface, orderFields } from './query-surface.ts';

/** A root field of the generated query surface. */
export interface RootField {
  readonly name: string;
  readonly kind: Extract<OperationKind, 'LOOKUP' | 'LIST' | 'AGGREGATE'>;
  readonly entity: ObjectModel;
  /** Coordinate of the key item, which a LOOKUP reads. */
  readonly keyCoordinate: Coordinate;
}

/** What an order reads: an item of the row, or of the row to which a reference of it leads. */
export interface OrderedItem {
  readonly coordinate: Coordinate;
  /** The reference; null for the row itself. */
  readonly through: Coordinate | null;
}

/** What each generated name of the query surface means in terms of data items. */
export interface SurfaceIndex {
  readonly catalogue: CatalogueModel;
  readonly roots: ReadonlyMap<string, RootField>;
  /** Fields of output types by coordinate: a relation under its own name and under that of its pages. */
  readonly fields: ReadonlyMap<Coordinate, Field>;
  /** To-many relations by coordinate. */
  readonly relations: ReadonlyMap<Coordinate, InverseField>;
  /** `CitizenWhere` -> the type whose fields it filters. */
  readonly whereTypes: ReadonlyMap<string, ObjectModel>;
  /** `CitizenAggregateWhere` -> the type whose fields it filters in statistics. */
  readonly aggregateWhereTypes: ReadonlyMap<string, ObjectModel>;
  /** `HouseholdReferenceFilter`, `AdministrativeUnitCodeFilter` -> the type to which the filtered reference points. */
  readonly referenceFilters: ReadonlyMap<string, ObjectModel>;
  /** `CitizenOrderField` -> order value -> what it reads. */
  readonly orderEnums: ReadonlyMap<string, ReadonlyMap<string, OrderedItem>>;
  /** `CitizenGroupField` -> grouping item -> item coordinate. */
  readonly groupEnums: ReadonlyMap<string, ReadonlyMap<string, Coordinate>>;
  /** Fields of statistics, such as `CitizenAggregateKey.gender` -> the item that they read. */
  readonly aggregateFields: ReadonlyMap<string, Coordinate>;
  /** Connection, edge, page and group types: structure without items of its own. */
  readonly structuralTypes: ReadonlySet<string>;
}

/** Builds the index of the query surface that `subgraphSdl` generates from the same catalogue. */
export function buildSurfaceIndex(catalogue: CatalogueModel): SurfaceIndex {
  const roots = new Map<string, RootField>();
  const whereTypes = new Map<string, ObjectModel>();
  const aggregateWhereTypes = new Map<string, ObjectModel>();
  const referenceFilters = new Map<string, ObjectModel>();
  const orderEnums = new Map<string, ReadonlyMap<string, OrderedItem>>();
  const groupEnums = new Map<string, ReadonlyMap<string, Coordinate>>();
  const aggregateFields = new Map<string, Coordinate>();
  const structuralTypes = new Set(['PageInfo']);
  const lookup: TypeLookup = (name) => catalogue.typeOwners.get(name);
  const relations = relationsOf(catalogue);
  for (const { target } of relations.values()) addPageTypes(structuralTypes, target);
  for (const type of catalogue.typeOwners.values()) {
    whereTypes.set(`${type.name}Where`, type);
    aggregateWhereTypes.set(`${type.name}AggregateWhere`, type);
    const { reference, code } = relationFilterNames(type.name);
    referenceFilters.set(reference, type).set(code, type);
    if (!hasSurface(type)) continue;
    for (const root of rootFields(type)) roots.set(root.name, root);
    const order = orderFields(type, catalogue).map(({ value, field: { coordinate }, through }) => {
      return [value, { coordinate, through: through?.coordinate ?? null }] as const;
    });
    orderEnums.set(`${type.name}OrderField`, new Map(order));
    addPageTypes(structuralTypes, type.name);
    const groups = groupFields(type, lookup).map(({ value, field }) => [value, field.coordinate] as const);
    const { aggregate, group, groupField } = aggregateNames(type.name);
    groupEnums.set(groupField, new Map(groups));
    structuralTypes.add(aggregate).add(group);
    for (const [name, fields] of aggregateItems(type, lookup)) {
      for (const [field, item] of fields) if (item !== null) aggregateFields.set(`${name}.${field}`, item);
    }
  }
  return {
    catalogue,
    roots,
    fields: withConnections(catalogue, relations),
    relations,
    whereTypes,
    aggregateWhereTypes,
    referenceFilters,
    orderEnums,
    groupEnums,
    aggregateFields,
    structuralTypes,
  };
}

function relationsOf({ fields }: CatalogueModel): ReadonlyMap<Coordinate, InverseField> {
  return new Map(
    [...fields].flatMap(([coordinate, field]) => (field.kind === 'inverse' ? [[coordinate, field]] : [])),
  );
}

function withConnections(
  { fields }: CatalogueModel,
  relations: ReadonlyMap<Coordinate, InverseField>,
): ReadonlyMap<Coordinate, Field> {
  const connections = [...relations].map(
    ([coordinate, relation]) => [relationConnection(coordinate), relation] as const,
  );
  return new Map<Coordinate, Field>([...fields, ...connections]);
}

function addPageTypes(types: Set<string>, entity: string): void {
  for (const name of Object.values(pageTypes(entity))) types.add(name);
}

function rootFields(entity: ObjectModel): readonly RootField[] {
  const keyCoordinate = `${entity.name}.${entity.key}`;
  const { singular, plural } = entity;
  if (singular === null || plural === null) return [];
  return [
    { name: singular, kind: 'LOOKUP', entity, keyCoordinate },
    { name: `${plural}ByIds`, kind: 'LOOKUP', entity, keyCoordinate },
    { name: plural, kind: 'LIST', entity, keyCoordinate },
    { name: aggregateRoot(plural), kind: 'AGGREGATE', entity, keyCoordinate },
  ];
}
