import {
  type GraphQLInputType,
  type GraphQLNamedType,
  getNamedType,
  isInputObjectType,
  type ValueNode,
  valueFromASTUntyped,
} from 'graphql';
import { followsRelation } from '../../schema/language/filter-surface.ts';
import { knownProcedures } from '../../schema/procedure/known/known-procedures.ts';
import type { Machine } from '../../schema/procedure/machine/open-case.ts';

type Variables = Readonly<Record<string, unknown>>;

/**
 * What reading costs beside the objects and fields that are answered, in points: docs/performance.md has the measurement.
 * Each is counted once for a field, since one statement serves all objects above it.
 */
export const readPrices = {
  /** A filter: the database looks at rows that it does not answer. */
  filter: 500,
  /** A filter with `contains`, `startsWith` or `endsWith`: it looks into the text of every row. */
  textFilter: 3_000,
  /** Each relation that a filter follows: the database looks for its rows behind each row. */
  relation: 3_000,
  /** Each further condition of a filter. */
  condition: 20,
  /** Each item of an order. */
  order: 300,
  totalCount: 1_000,
  statistics: 5_000,
} as const;

/** What a field of the registry is assumed to give or to take; all of them are lists in memory. */
interface RegistryPrice {
  /** Objects, where it is a list. */
  readonly size?: number;
  /** Points of finding it, once. */
  readonly once?: number;
}

/** A case is read from its acts, and a command is judged in a transaction of the policy. */
function procedurePrices({ procedure, commands }: Machine): readonly (readonly [string, RegistryPrice])[] {
  const { fieldName, objectName } = procedure;
  return [
    [`Query.${fieldName}`, { once: 200 }],
    [`Query.${fieldName}s`, { once: 1_000 }],
    [`${objectName}Page.nodes`, { size: 20 }],
    [`${objectName}.history`, { size: 20 }],
    [`${objectName}.availableCommands`, { size: 15 }],
    ...commands.flatMap(({ name }): readonly (readonly [string, RegistryPrice])[] => [
      [`Mutation.${name}`, { once: 500 }],
      [`Query.preview${name[0]?.toUpperCase()}${name.slice(1)}`, { once: 500 }],
    ]),
  ];
}

/** Prices of the registry's fields by coordinate. */
export const registryPrices: ReadonlyMap<string, RegistryPrice> = new Map([
  ...knownProcedures.flatMap(procedurePrices),
  ['Query.reportedDataErrors', { once: 1_000 }],
  ['Query.reportedDataError', { once: 200 }],
  ['Query.dataErrorCounts', { size: 50, once: 500 }],
  ['Query.myTasks', { size: 20, once: 1_000 }],
  ['Viewer.grants', { size: 20, once: 500 }],
  ['Viewer.permissions', { size: 200, once: 500 }],
  ['Viewer.explain', { once: 100 }],
  ['Permission.masks', { size: 2 }],
  ['Explanation.masks', { size: 2 }],
  ['Catalogue.items', { size: 200, once: 200 }],
  ['Catalogue.itemCount', { once: 200 }],
  ['Catalogue.notices', { once: 100 }],
  ['Query.myNotices', { once: 500 }],
  ['Query.undeliveredNotices', { once: 500 }],
  ['ProcedureNotice.channels', { size: 2 }],
  ['StandingRule.accepted', { size: 10 }],
  ['StandingRule.breaches', { size: 50, once: 2_000 }],
  ['Query.stopImpact', { once: 5_000 }],
  ['StopImpact.consumers', { size: 20 }],
  ['StopImpact.operations', { size: 50 }],
  ['StopImpact.stillOpen', { size: 50 }],
  ['Query.operatorStops', { size: 5, once: 500 }],
  ['Suspension.remedies', { size: 2 }],
  ['Suspension.disputes', { size: 5 }],
  ['Termination.answers', { size: 5 }],
  ['Termination.obligations', { size: 5 }],
  ['Query.connectionAccounts', { once: 1_000 }],
  ['Query.connectionAccount', { once: 500 }],
  ['ConnectionAccount.keys', { size: 5 }],
  ['ConnectionAccount.boundTo', { size: 5 }],
  ['ConnectionAccount.confirmations', { size: 3 }],
  ['ShownAccountKey.account', { once: 500 }],
  ['ShownAccountKey.endings', { size: 2 }],
  ['Query.sharingLog', { once: 1_000 }],
  ['Query.sharingLogCounts', { size: 30, once: 2_000 }],
  ['Query.sharingLogExport', { once: 5_000 }],
  ['SharingLogConnection.nodes', { size: 20 }],
  ['SharingLogConnection.edges', { size: 20 }],
  ['SharingLogRecord.databases', { size: 2 }],
  ['SharingLogItems.released', { size: 5 }],
  ['SharingLogItems.denied', { size: 1 }],
  ['CatalogueDatabase.items', { size: 50 }],
  ['CatalogueItem.modes', { size: 5 }],
  ['Administration.explain', { once: 500 }],
  ['Administration.permissionMatrix', { once: 5_000 }],
  ['Administration.previewAgreement', { once: 5_000 }],
  ['Administration.previewEvent', { once: 5_000 }],
]);

/** The filter and the order of a field, and the type of its filter. */
export interface ReadArguments {
  readonly where: ValueNode | undefined;
  readonly whereType: GraphQLInputType | undefined;
  readonly orderBy: ValueNode | undefined;
}

/** Points of the filter and the order of a field. Linear in their text. */
export function readPrice({ where, whereType, orderBy }: ReadArguments, variables: Variables): number {
  return filterPrice(givenValue(where, variables), whereType) + orderPrice(givenValue(orderBy, variables));
}

/** The value of an argument by the coerced variables of a request; undefined where it is left out. */
export function givenValue(node: ValueNode | undefined, variables: Variables): unknown {
  return node === undefined ? undefined : valueFromASTUntyped(node, { ...variables });
}

function filterPrice(where: unknown, type: GraphQLInputType | undefined): number {
  const { conditions, texts, relations } = conditionsOf(where, type);
  if (conditions + relations === 0) return 0;
  const { filter, textFilter, relation, condition } = readPrices;
  const further = Math.max(0, conditions - 1);
  return (texts > 0 ? textFilter : filter) + relation * relations + condition * further;
}

const textOperators: ReadonlySet<string> = new Set(['contains', 'startsWith', 'endsWith']);

interface Conditions {
  readonly conditions: number;
  readonly texts: number;
  readonly relations: number;
}

/** Counts the values that a filter compares with, of which a list is one, and the relations that it follows. */
function conditionsOf(where: unknown, type: GraphQLInputType | undefined): Conditions {
  const found = { conditions: 0, texts: 0, relations: 0 };
  const open: { readonly part: unknown; readonly type: GraphQLNamedType | undefined }[] = [
    { part: where, type: getNamedType(type) },
  ];
  for (let each = open.pop(); each !== undefined; each = open.pop()) {
    const { part } = each;
    if (typeof part !== 'object' || part === null) continue;
    const fields = isInputObjectType(each.type) ? each.type.getFields() : undefined;
    if (followsRelation(each.type?.name ?? '', Object.keys(part))) found.relations += 1;
    for (const [name, value] of Object.entries(part)) {
      // WHY the type of the list for what stands in it: its places are no fields.
      const below = Array.isArray(part) ? each.type : getNamedType(fields?.[name]?.type);
      if (isNested(value)) open.push({ part: value, type: below });
      else if (value !== undefined) {
        found.conditions += 1;
        if (textOperators.has(name)) found.texts += 1;
      }
    }
  }
  return found;
}

function isNested(value: unknown): boolean {
  const first: unknown = Array.isArray(value) ? value[0] : value;
  return typeof first === 'object' && first !== null;
}

function orderPrice(orderBy: unknown): number {
  if (orderBy === undefined || orderBy === null) return 0;
  return readPrices.order * (Array.isArray(orderBy) ? orderBy.length : 1);
}
