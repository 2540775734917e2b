/** A table of a database: one of the schema that its connection names, or one of another schema. */
export interface TableName {
  /** null: the schema of the connection. */
  readonly schema: string | null;
  readonly name: string;
}

const written = /^"((?:[^"]|"")+)"\."((?:[^"]|"")+)"$/s;

/**
 * The word by which a table is known: its name, or `"schema"."name"` with quotes doubled. Whatever stands in a name is part of it:
 * dots, quotes, blanks, ` as `.
 */
export function writeTableName({ schema, name }: TableName): string {
  return schema === null ? name : `${quoted(schema)}.${quoted(name)}`;
}

/** Reads the word again. */
export function readTableName(word: string): TableName {
  const [, schema, name] = written.exec(word) ?? [];
  if (schema === undefined || name === undefined) return { schema: null, name: word };
  return { schema: schema.replaceAll('""', '"'), name: name.replaceAll('""', '"') };
}

/** The word of the tables whose rows an entity has: that of the one, or of several a text that `readTables` reads again. */
export function writeTables(words: readonly string[]): string {
  const [word, ...others] = words;
  return word !== undefined && others.length === 0 ? word : JSON.stringify(words);
}

/** The words of the tables behind a word of `writeTables`. */
export function readTables(word: string): readonly string[] {
  if (!word.startsWith('["')) return [word];
  try {
    const words: unknown = JSON.parse(word);
    return Array.isArray(words) ? words.map(String) : [word];
  } catch {
    return [word];
  }
}

function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
