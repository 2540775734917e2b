import type {
  ColumnField,
  ComputedField,
  Field,
  InverseField,
  ObjectModel,
} from '../../../schema/catalogue/model.ts';
import { relationConnection } from '../../../schema/catalogue/relation-connection.ts';
import { releasedPrefix } from '../../../schema/language/query-surface.ts';
import type { EntityMap } from './entity-map.ts';

/** What a field of an entity, embedded or stub type is to this subgraph. */
export type FieldRole =
  /** The key as other subgraphs join through it; never released to a client. */
  | { readonly kind: 'joinKey' }
  /** The key as a data item, released by its owner only. */
  | { readonly kind: 'releasedKey'; readonly field: ColumnField }
  /** The pages of a to-many relation: the same data item as the relation. */
  | { readonly kind: 'connection'; readonly field: InverseField }
  | { readonly kind: 'field'; readonly field: Exclude<Field, ComputedField> };

/** The role of a field in the subgraph's schema; null when the field is none of the model's. */
export function fieldRole(map: EntityMap, type: string, name: string): FieldRole | null {
  if (map.keyOf(type) === name) return { kind: 'joinKey' };
  const object = map.object(type);
  if (object === null) return null;
  const key = map.keyField(object);
  if (key !== null && name === `${releasedPrefix}${key.name}`) return { kind: 'releasedKey', field: key };
  const witness = map.witness(type, name);
  if (witness !== null) return { kind: 'field', field: witness };
  const field = object.fields.get(name);
  if (field === undefined) return connectionRole(object, name);
  return field.kind === 'computed' ? null : { kind: 'field', field };
}

function connectionRole({ fields }: ObjectModel, name: string): FieldRole | null {
  for (const field of fields.values()) {
    if (field.kind === 'inverse' && relationConnection(field.name) === name)
      return { kind: 'connection', field };
  }
  return null;
}
