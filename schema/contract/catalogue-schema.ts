import {
  buildASTSchema,
  type DocumentNode,
  type GraphQLSchema,
  Kind,
  parse,
  printSchema,
  visit,
} from 'graphql';
import {
  type ConsumerClass,
  type Coordinate,
  consumerClasses,
  type DataItem,
  type Field,
} from '../catalogue/model.ts';
import { toldMasks, toldRecordMasks } from '../explanation/told-masks.ts';
import { recordOperations } from '../language/entrance.ts';
import { releasedPrefix } from '../language/query-surface.ts';
import type { SurfaceIndex } from '../language/surface-index.ts';
import {
  type EffectivePermission,
  isPlainSomewhere,
  mayCompare,
} from '../permission/effective-permission.ts';
import { keyTelling } from '../permission/reference-key.ts';
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
  const same = { item: shared, argument: shared, countedArgument: shared, counted: shared };
  const keep = surfaceFilter(index, { ...same, root: () => true });
  return filterSchema(parse(printSchema(apiSchema)), (coordinate) => {
    return !coordinate.includes(`.${releasedPrefix}`) && keep(coordinate);
  });
}

/**
 * The contract schema of a caller: what it may read now, and nothing else (regulation 2.5 point 8).
 * Takes the catalogue schema's document; an item readable only in some rows is part of it, and one that is masked says so.
 */
export function contractSchemaDocument(
  catalogueSchema: DocumentNode,
  index: SurfaceIndex,
  permission: EffectivePermission,
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
  const argument = (coordinate: Coordinate) =>
    recordOperations.some((kind) => mayCompare(permission.decide(kind, coordinate))) &&
    keyOf(coordinate) !== 'nowhere';
  const counted = (coordinate: Coordinate) => mayCompare(permission.decide('AGGREGATE', coordinate));
  const uses: SurfaceUses = {
    item: readable,
    root,
    argument,
    countedArgument: (coordinate) => counted(coordinate) && keyOf(coordinate) !== 'nowhere',
    counted: (coordinate) => counted(coordinate) && keyOf(coordinate) === 'everywhere',
  };
  return withMasks(filterSchema(catalogueSchema, surfaceFilter(index, uses)), (coordinate) => {
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

/** What a schema keeps of the query surface: of each item its field, its filters and orders, its statistics. */
interface SurfaceUses {
  readonly item: (coordinate: Coordinate) => boolean;
  readonly root: (name: string) => boolean;
  /** Filters and orders of records. */
  readonly argument: (coordinate: Coordinate) => boolean;
  /** Filters of statistics. */
  readonly countedArgument: (coordinate: Coordinate) => boolean;
  /** Figures and grouping items. */
  readonly counted: (coordinate: Coordinate) => boolean;
}

function surfaceFilter(
  index: SurfaceIndex,
  { item, root, argument, countedArgument, counted }: SurfaceUses,
): KeepCoordinate {
  const field = (found: Field, asked = item): boolean => {
    switch (found.kind) {
      case 'column':
      case 'computed':
      case 'reference':
        return asked(found.coordinate);
      case 'inverse':
        return asked(found.through);
      case 'embedded':
        return true;
    }
  };
  return (coordinate) => {
    const at = coordinate.indexOf('.');
    const type = coordinate.slice(0, at);
    const name = coordinate.slice(at + 1);
    if (type === 'Query') return root(name);
    const output = index.fields.get(coordinate);
    if (output !== undefined) return field(output);
    const filtered = index.whereTypes.get(type)?.fields.get(name);
    if (filtered !== undefined) return field(filtered, argument);
    const counting = index.aggregateWhereTypes.get(type)?.fields.get(name);
    if (counting !== undefined) return field(counting, countedArgument);
    const aggregated = index.aggregateFields.get(coordinate) ?? index.groupEnums.get(type)?.get(name);
    if (aggregated !== undefined) return counted(aggregated);
    const ordered = index.orderEnums.get(type)?.get(name);
    return ordered === undefined || argument(ordered);
  };
}
