import type { AgencyModel, ObjectModel } from '../../schema/catalogue/model.ts';
import type { Glossary } from './glossary.ts';
import { nameOf } from './name-things.ts';

/** Types of the province's other databases by what their keys, and columns that refer to them, are called. */
export type SharedTypes = ReadonlyMap<string, string | null>;

/** Names that every table may have. */
const common = new Set(['id', 'code', 'name', 'number', 'type', 'key', 'serial number']);

/** Learns the names from the other files; null for a name that means several types. */
export function sharedTypes(others: readonly AgencyModel[], glossary: Glossary): SharedTypes {
  const known = new Map<string, string | null>();
  const learn = (column: string, target: string) => {
    const name = sharedName(column, glossary);
    if (name === null) return;
    known.set(name, (known.get(name) ?? target) === target ? target : null);
  };
  for (const type of others.flatMap(({ types }) => [...types.values()])) {
    const key = keyColumn(type);
    if (key !== null && type.singular !== null) learn(key, type.name);
    for (const field of type.fields.values()) {
      if (field.kind === 'reference' && field.kindColumn === null && field.prefix === '')
        learn(field.column, field.target);
    }
  }
  return known;
}

function keyColumn({ kind, key, fields }: ObjectModel): string | null {
  const field = kind === 'entity' && key !== null ? fields.get(key) : undefined;
  return field?.kind === 'column' ? field.column : null;
}

/** What a column is called, where that means one thing in a province. */
export function sharedName(column: string, glossary: Glossary): string | null {
  const { words, unknown } = nameOf(column, glossary);
  const name = words.join(' ');
  return unknown.length > 0 || common.has(name) ? null : name;
}
