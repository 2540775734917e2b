import { readTableName } from '../../../../schema/catalogue/table-name.ts';

/** Tables as three lists of equal length, for `unnest`: words, schemas (null: that of the connection), names. */
export function tableLists(words: readonly string[]) {
  const names = words.map(readTableName);
  return [words, names.map(({ schema }) => schema), names.map(({ name }) => name)] as const;
}
