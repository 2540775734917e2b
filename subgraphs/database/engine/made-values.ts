/**
 * As what an engine keeps what a statement makes itself, in its own words. `texts`: any text. `values`: a value of an item, written as
 * answers hold it (a day or an instant in ISO 8601, the latter in Vietnamese local time; truth as `truthText`), or `unreadText`.
 */
export interface MadeValues {
  readonly texts: string;
  readonly values: string;
}

/** What stands in the place of a cell that is not written as its item says. */
export const unreadText = '!';
