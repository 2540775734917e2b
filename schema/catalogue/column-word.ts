/** The word of the columns of an item: the name of the one, or of several a text that names no column. */
export function writeColumns(columns: readonly string[]): string {
  const [column, ...others] = columns;
  return column !== undefined && others.length === 0 ? column : JSON.stringify(columns);
}
