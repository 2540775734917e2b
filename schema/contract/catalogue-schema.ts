import {
  buildASTSchema,
  type DocumentNode,
  type GraphQLSchema,
  Kind,
  parse,
  printSchema,
  visit,
} from 'graphql';
import { isWithinDatabase } from '../catalogue/database-of.ts';
import {
  type ConsumerClass,
  type Coordinate,
  consumerClasses,
  type DataItem,
  type Field,
  type ObjectModel,
  type ReferenceField,
} from '../catalogue/model.ts';
import { toldMasks, toldRecordMasks } from '../explanation/told-masks.ts';
import { recordOperations } from '../language/entrance.ts';
import { referenceOperators, relationFilterNames } from '../language/filter-surface.ts';
import { releasedPrefix } from '../language/query-surface.ts';
import type { OrderedItem, SurfaceIndex } from '../language/surface-index.ts';
import { memoise } from '../memoise.ts';
import {
  type EffectivePermission,
  isPlainSomewhere,
  mayCompare,
} from '../permission/effective-permission.ts';
import { keyTelling, listTelling } from '../permission/reference-key.ts';
import { withClientScalars } from '../value/scalars.ts';
import { filterSchema, type KeepCoordinate } from './filter-schema.ts';
import { withMasks } from './mask-directive.ts';

/** Whether an item may be asked for by somebody: a name that no class may ask for does not exist. */
export function isInPublicCatalogue(item: DataItem): boolean {
  return consumerClasses.some((each) => item.modes[each] !== 'NONE' || item.statistics[each] !== 'NONE');
}

/**
 * The schema that clients validate against: the composed API schema without internal key releases and without
 * items outside the public catalogue. The same for every caller, so that a document is judged once.
 */
export function catalogueSchemaDocument(apiSchema: GraphQLSchema, index: SurfaceIndex): DocumentNode {
  const shared = (coordinate: Coordinate) => {
    const item = index.catalogue.items.get(coordinate);
    return item === undefined || isInPublicCatalogue(item);
  };
  const ordered = ({ coordinate, through }: OrderedItem) =>
    shared(coordinate) && (through === null || shared(through));
  const same = { item: shared, argument: shared, ordered, countedArgument: shared, counted: shared };
  const relations = { related: shared, gathered: shared, target: () => targetOfAnybody };
  const keep = surfaceFilter(index, { ...same, ...relations, root: () => true });
  return filterSchema(parse(printSchema(apiSchema)), (coordinate) => {
    return !coordinate.includes(`.${releasedPrefix}`) && keep(coordinate);
  });
}

/**
 * The contract schema of a caller: what it may read now, and nothing else (regulation 2.5 point 8).
 * Takes the catalogue schema's document; an item readable only in some rows is part of it, and one that is masked says so.
 * `hidden` are coordinates of a service's fields that are not for the caller.
 */
export function contractSchemaDocument(
  catalogueSchema: DocumentNode,
  index: SurfaceIndex,
  permission: EffectivePermission,
  hidden: ReadonlySet<Coordinate>,
): DocumentNode {
  const readable = (coordinate: Coordinate) => permission.best(coordinate).kind !== 'none';
  const root = (name: string) => {
    const field = index.roots.get(name);
    if (field === undefined) return true;
    if (permission.access(field.kind, field.entity.name) === null) return false;
    return field.kind !== 'LOOKUP' || isPlainSomewhere(permission.decide('LOOKUP', field.keyCoordinate));
  };
  const keyOf = (coordinate: Coordinate) => {
    const field = index.fields.get(coordinate);
    return field?.kind === 'reference' ? keyTelling(index.catalogue, permission, field).kind : 'everywhere';
  };
  const isFiltered = (coordinate: Coordinate) => {
    const field = index.fields.get(coordinate);
    if (field?.kind !== 'reference' || keyOf(coordinate) !== 'nowhere') return true;
    return isWithinDatabase(field, index.catalogue) && permission.access('JOIN', field.target) !== null;
  };
  const argument = (coordinate: Coordinate) =>
    recordOperations.some((kind) => mayCompare(permission.decide(kind, coordinate))) &&
    isFiltered(coordinate);
  const counted = (coordinate: Coordinate) => mayCompare(permission.decide('AGGREGATE', coordinate));
  const targets = new Map<string, FilteredTarget>();
  const uses: SurfaceUses = {
    item: readable,
    root,
    argument,
    ordered: ({ coordinate, through }) =>
      through === null
        ? argument(coordinate)
        : mayCompare(permission.decide('JOIN', coordinate)) &&
          recordOperations.some((kind) => isPlainSomewhere(permission.decide(kind, through))),
    related: (coordinate) => mayCompare(permission.decide('JOIN', coordinate)) && isFiltered(coordinate),
    gathered: (through) => isPlainSomewhere(permission.decide('JOIN', through)),
    // WHY once: each member of a filter asks for it, and finding a reference looks through the catalogue.
    target: (type, within) =>
      memoise(targets, `${type.name} ${within}`, () => filteredTarget(index, permission, type, within)),
    countedArgument: (coordinate) => counted(coordinate) && isFiltered(coordinate),
    counted: (coordinate) => counted(coordinate) && keyOf(coordinate) === 'everywhere',
  };
  const keep = surfaceFilter(index, uses);
  const contract = filterSchema(catalogueSchema, (at) => !hidden.has(at) && keep(at));
  return withMasks(contract, (coordinate) => {
    const figure = index.aggregateFields.get(coordinate);
    return figure === undefined
      ? toldRecordMasks(permission, coordinate)
      : toldMasks(permission, figure, ['AGGREGATE']);
  });
}

/** The catalogue schema with the sharing mode of each item for a class of consumer at the head of its description. */
export function annotateCatalogue(
  catalogueSchema: DocumentNode,
  index: SurfaceIndex,
  consumerClass: ConsumerClass,
): DocumentNode {
  return visit(catalogueSchema, {
    ObjectTypeDefinition: (type) => ({
      ...type,
      fields: type.fields?.map((field) => {
        const item = index.catalogue.items.get(`${type.name.value}.${field.name.value}`);
        if (item === undefined) return field;
        const value = `[${item.modes[consumerClass]}] ${field.description?.value ?? `${item.vi} (${item.en})`}`;
        return { ...field, description: { kind: Kind.STRING, value } };
      }),
    }),
  });
}

/** Builds the schema object of a filtered document, on which clients' documents and variables are judged. */
export function schemaOf(document: DocumentNode): GraphQLSchema {
  return withClientScalars(buildASTSchema(document, { assumeValidSDL: true }));
}

/** What may be asked of the rows to which a reference points. */
interface FilteredTarget {
  /** Whether its key is told in some row, so that the reference is compared. */
  readonly isCompared: boolean;
  /** Whether it is told which of its codes are above which. */
  readonly isDescended: boolean;
  /** Whether some of its rows may be seen by a relation. */
  readonly isFollowed: boolean;
}

const targetOfAnybody: FilteredTarget = { isCompared: true, isDescended: true, isFollowed: true };

/** WHY any reference to the type: whether its key is told depends on its target, and on whether that is in the same database. */
function filteredTarget(
  { catalogue }: SurfaceIndex,
  permission: EffectivePermission,
  { name }: ObjectModel,
  isWithin: boolean,
): FilteredTarget {
  const reference = [...catalogue.fields.values()].find(
    (field): field is ReferenceField =>
      field.kind === 'reference' && field.target === name && isWithinDatabase(field, catalogue) === isWithin,
  );
  if (reference === undefined) return { isCompared: false, isDescended: false, isFollowed: false };
  return {
    isCompared: keyTelling(catalogue, permission, reference).kind !== 'nowhere',
    isDescended: listTelling(permission, reference).kind === 'everywhere',
    isFollowed: permission.access('JOIN', name) !== null,
  };
}

/** What a schema keeps of the query surface: of each item its field, its filters and orders, its statistics. */
interface SurfaceUses {
  readonly item: (coordinate: Coordinate) => boolean;
  readonly root: (name: string) => boolean;
  /** Filters of records. */
  readonly argument: (coordinate: Coordinate) => boolean;
  /** Orders of records. */
  readonly ordered: (item: OrderedItem) => boolean;
  /** Filters of records that relations lead to. */
  readonly related: (coordinate: Coordinate) => boolean;
  /** Filters by relations to many, by the reference that points back. */
  readonly gathered: (through: Coordinate) => boolean;
  /** Filters of references by the type to which they point, inside its database or from others. */
  readonly target: (type: ObjectModel, isWithin: boolean) => FilteredTarget;
  /** Filters of statistics. */
  readonly countedArgument: (coordinate: Coordinate) => boolean;
  /** Figures and grouping items. */
  readonly counted: (coordinate: Coordinate) => boolean;
}

function surfaceFilter(index: SurfaceIndex, uses: SurfaceUses): KeepCoordinate {
  const { item, root, argument, ordered, gathered, countedArgument, counted } = uses;
  const field = (found: Field, asked = item, followed = item): boolean => {
    switch (found.kind) {
      case 'column':
      case 'content':
      case 'computed':
      case 'reference':
        return asked(found.coordinate);
      case 'inverse':
        return followed(found.through);
      case 'embedded':
        return true;
    }
  };
  const ofReference = (type: string, name: string): boolean => {
    const target = index.referenceFilters.get(type);
    if (target === undefined || name === 'isNull') return true;
    const isWithin = type === relationFilterNames(target.name).reference;
    const { isCompared, isDescended, isFollowed } = uses.target(target, isWithin);
    if (name === 'under') return isCompared && isDescended;
    if (referenceOperators.has(name)) return isCompared;
    const found = target.fields.get(name);
    return isFollowed && (found === undefined || field(found, uses.related, gathered));
  };
  return (coordinate) => {
    const at = coordinate.indexOf('.');
    const type = coordinate.slice(0, at);
    const name = coordinate.slice(at + 1);
    if (type === 'Query') return root(name);
    const output = index.fields.get(coordinate);
    if (output !== undefined) return field(output);
    const filtered = index.whereTypes.get(type)?.fields.get(name);
    if (filtered !== undefined) return field(filtered, argument, gathered);
    const counting = index.aggregateWhereTypes.get(type)?.fields.get(name);
    if (counting !== undefined) return field(counting, countedArgument, gathered);
    if (index.referenceFilters.has(type)) return ofReference(type, name);
    const aggregated = index.aggregateFields.get(coordinate) ?? index.groupEnums.get(type)?.get(name);
    if (aggregated !== undefined) return counted(aggregated);
    const order = index.orderEnums.get(type)?.get(name);
    return order === undefined || ordered(order);
  };
}
