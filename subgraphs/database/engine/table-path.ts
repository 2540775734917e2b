import { readTableName } from '../../../schema/catalogue/table-name.ts';

/** The names of a table in a statement: its own, behind that of its schema where its word names one. */
export function tablePath(word: string): readonly string[] {
  const { schema, name } = readTableName(word);
  return schema === null ? [name] : [schema, name];
}
