import {
  DangerousChangeType,
  findBreakingChanges,
  findDangerousChanges,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  isUnionType,
} from 'graphql';

/** One difference between two contract schemas of a consumer. */
export interface ContractChange {
  /** Whether a client that was valid before may no longer be. */
  readonly breaking: boolean;
  /** E.g. FIELD_REMOVED, ENUM_VALUE_ADDED. */
  readonly kind: string;
  readonly description: string;
}

/** What graphql calls dangerous and is told here as an addition. */
const additions: ReadonlySet<string> = new Set([
  DangerousChangeType.VALUE_ADDED_TO_ENUM,
  DangerousChangeType.TYPE_ADDED_TO_UNION,
  DangerousChangeType.OPTIONAL_INPUT_FIELD_ADDED,
  DangerousChangeType.OPTIONAL_ARG_ADDED,
]);

/** Compares two contract schemas: what is gone is breaking, what is new is not. Pure. */
export function compareContracts(old: GraphQLSchema, next: GraphQLSchema): readonly ContractChange[] {
  const known = membersOf(old);
  const breaking = findBreakingChanges(old, next).map(({ type, description }) => {
    return { breaking: true, kind: type, description };
  });
  const dangerous = findDangerousChanges(old, next)
    .filter(({ type }) => !additions.has(type))
    .map(({ type, description }) => ({ breaking: false, kind: type, description }));
  const added = [...membersOf(next)]
    .filter(([name]) => !known.has(name))
    .map(([name, kind]) => ({ breaking: false, kind: `${kind}_ADDED`, description: `${name} was added.` }));
  return [...breaking, ...dangerous, ...added];
}

/** Everything that a schema names: types, members, arguments, each with its kind. */
function membersOf(schema: GraphQLSchema): ReadonlyMap<string, string> {
  const members = new Map<string, string>();
  for (const type of Object.values(schema.getTypeMap())) {
    if (type.name.startsWith('__')) continue;
    members.set(type.name, 'TYPE');
    if (isObjectType(type) || isInterfaceType(type)) {
      for (const field of Object.values(type.getFields())) {
        members.set(`${type.name}.${field.name}`, 'FIELD');
        for (const { name } of field.args) members.set(`${type.name}.${field.name}(${name}:)`, 'ARGUMENT');
      }
    } else if (isInputObjectType(type)) {
      for (const name of Object.keys(type.getFields())) members.set(`${type.name}.${name}`, 'INPUT_FIELD');
    } else if (isEnumType(type)) {
      for (const { name } of type.getValues()) members.set(`${type.name}.${name}`, 'ENUM_VALUE');
    } else if (isUnionType(type)) {
      for (const { name } of type.getTypes()) members.set(`${type.name}|${name}`, 'UNION_MEMBER');
    }
  }
  return members;
}
