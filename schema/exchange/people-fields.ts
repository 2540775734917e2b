import { type DocumentNode, type FieldDefinitionNode, Kind, parse } from 'graphql';
import type { Coordinate } from '../catalogue/model.ts';

/** A field of a service's SDL, with the name of its object type. */
export interface ServiceField {
  readonly type: string;
  readonly field: FieldDefinitionNode;
}

/** Every field of the object types of an SDL; parts of a type that stand apart (`extend type`) are told alike. */
export function fieldsOfSdl({ definitions }: DocumentNode): readonly ServiceField[] {
  return definitions.flatMap((node) => {
    const isObject = node.kind === Kind.OBJECT_TYPE_DEFINITION || node.kind === Kind.OBJECT_TYPE_EXTENSION;
    return isObject ? (node.fields ?? []).map((field) => ({ type: node.name.value, field })) : [];
  });
}

/** The directive on fields that only a person who is signed in may use, never a machine or the public. */
export const forPeopleSdl = 'directive @forPeople on FIELD_DEFINITION';

/** Coordinates of the fields that an SDL keeps for people who are signed in (`@forPeople`). */
export function peopleFields(sdl: string): ReadonlySet<Coordinate> {
  const kept = fieldsOfSdl(parse(sdl)).filter(({ field }) =>
    field.directives?.some(({ name }) => name.value === 'forPeople'),
  );
  return new Set(kept.map(({ type, field }) => `${type}.${field.name.value}`));
}
