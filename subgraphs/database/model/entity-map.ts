import type {
  AgencyModel,
  CatalogueModel,
  ColumnField,
  ContentField,
  Coordinate,
  Field,
  ObjectModel,
  ReferenceField,
} from '../../../schema/catalogue/model.ts';
import {
  computedItems,
  type OrderField,
  orderFields,
  witnessPrefix,
} from '../../../schema/language/query-surface.ts';
import { memoise } from '../../../schema/memoise.ts';

/** A field whose value one column of the row holds (a union reference has a second column for its kind): what is compared. */
export type StoredField = ColumnField | ReferenceField;

/** A field that a read finds in a column of the row. */
export type ReadField = StoredField | ContentField;

/** Look-ups over the model of one agency, made once at start. */
export interface EntityMap {
  readonly model: AgencyModel;
  readonly catalogue: CatalogueModel;
  /** A type that has its own table in this database. */
  entity(type: string): ObjectModel | null;
  /** A type of this agency's file by name; null for a foreign stub. */
  object(type: string): ObjectModel | null;
  /** A type of any database by name. */
  anywhere(type: string): ObjectModel | null;
  /** Name of the key field of a type here or in another database. */
  keyOf(type: string): string | null;
  /** The column of an entity's key; null for a child table without key. */
  keyField(entity: ObjectModel): ColumnField | null;
  /** A field of a row by its coordinate. */
  stored(coordinate: Coordinate): ReadField | null;
  /** The witness of a computed item: reads the key where the item is granted in the row. */
  witness(type: string, name: string): ColumnField | null;
  /** A field by its path inside the row of an entity, through embedded types. */
  fieldAt(entity: ObjectModel, path: readonly string[]): Field | null;
  /** A stored field by its path inside the row of an entity, through embedded types. */
  storedAt(entity: ObjectModel, path: readonly string[]): StoredField | null;
  /** The stored fields of an entity's row, those of embedded types included. */
  storedIn(entity: ObjectModel): readonly StoredField[];
  /** What a value of the order enum orders by, e.g. `permanentAddress_detail`, or `household_detail` in another row. */
  orderField(entity: ObjectModel, name: string): OrderField | null;
  /** Local entity types that some reference or to-many relation of this database reaches. */
  readonly joined: ReadonlySet<string>;
  /** Types that other databases may name in an entity representation: those with a key, stubs included. */
  readonly representable: ReadonlySet<string>;
}

/** Makes the look-ups over one agency's model. */
export function createEntityMap(model: AgencyModel, catalogue: CatalogueModel): EntityMap {
  const stored = new Map<Coordinate, ReadField>();
  for (const object of model.types.values()) {
    for (const field of object.fields.values())
      if (isStored(field) || field.kind === 'content') stored.set(field.coordinate, field);
  }
  const witnesses = new Map<string, ColumnField>();
  for (const entity of model.types.values()) {
    for (const witness of witnessesOf(entity, catalogue)) {
      stored.set(witness.coordinate, witness);
      witnesses.set(`${entity.name}.${witness.name}`, witness);
    }
  }
  const object = (type: string) => model.types.get(type) ?? null;
  const entity = (type: string) => (object(type)?.kind === 'entity' ? object(type) : null);

  function fieldAt(owner: ObjectModel, path: readonly string[]): Field | null {
    const [name, ...rest] = path;
    const field = name === undefined ? undefined : owner.fields.get(name);
    if (field === undefined || rest.length === 0) return field ?? null;
    const target = field.kind === 'embedded' ? object(field.target) : null;
    return target === null ? null : fieldAt(target, rest);
  }

  function storedAt(owner: ObjectModel, path: readonly string[]): StoredField | null {
    const field = fieldAt(owner, path) ?? undefined;
    return isStored(field) ? field : null;
  }

  function storedIn(owner: ObjectModel): readonly StoredField[] {
    return [...owner.fields.values()].flatMap((field) => {
      if (isStored(field)) return [field];
      const target = field.kind === 'embedded' ? object(field.target) : null;
      return target === null ? [] : storedIn(target);
    });
  }

  const orders = new Map<ObjectModel, ReadonlyMap<string, OrderField>>();
  function orderField(owner: ObjectModel, name: string): OrderField | null {
    const fields = memoise(
      orders,
      owner,
      () => new Map(orderFields(owner, catalogue).map((field) => [field.value, field])),
    );
    return fields.get(name) ?? null;
  }

  return {
    model,
    catalogue,
    orderField,
    entity,
    object,
    anywhere: (type) => object(type) ?? catalogue.typeOwners.get(type) ?? null,
    keyOf: (type) => object(type)?.key ?? catalogue.typeOwners.get(type)?.key ?? null,
    keyField: (owner) => {
      const field = owner.key === null ? undefined : owner.fields.get(owner.key);
      return field?.kind === 'column' ? field : null;
    },
    stored: (coordinate) => stored.get(coordinate) ?? null,
    witness: (type, name) => witnesses.get(`${type}.${name}`) ?? null,
    fieldAt,
    storedAt,
    storedIn,
    joined: joinedEntities(model),
    representable: representableTypes(model),
  };
}

function isStored(field: Field | undefined): field is StoredField {
  return field?.kind === 'column' || field?.kind === 'reference';
}

function targetsOf(field: Field): readonly string[] {
  if (field.kind !== 'reference') return [];
  return field.kinds.size === 0 ? [field.target] : [...field.kinds.values()];
}

function representableTypes(model: AgencyModel): ReadonlySet<string> {
  const own = [...model.types.values()].filter(({ key }) => key !== null).map(({ name }) => name);
  const targets = [...model.types.values()].flatMap(({ fields }) => [...fields.values()].flatMap(targetsOf));
  return new Set([...own, ...targets.filter((target) => !model.types.has(target))]);
}

function joinedEntities(model: AgencyModel): ReadonlySet<string> {
  const joined = new Set<string>();
  for (const object of model.types.values()) {
    for (const field of object.fields.values()) {
      if (field.kind === 'inverse') joined.add(field.target);
      for (const target of targetsOf(field)) {
        if (model.types.get(target)?.kind === 'entity') joined.add(target);
      }
    }
  }
  return joined;
}

/** A column for each computed item of an entity: its cell is the item's, so that the item's own rows decide. */
function witnessesOf(entity: ObjectModel, catalogue: CatalogueModel): readonly ColumnField[] {
  const key = entity.key === null ? undefined : entity.fields.get(entity.key);
  if (entity.kind !== 'entity' || key?.kind !== 'column') return [];
  return computedItems(catalogue, entity.name).map(({ name, coordinate, item }) => ({
    ...key,
    name: `${witnessPrefix}${name}`,
    coordinate,
    item,
    isShareable: false,
  }));
}
