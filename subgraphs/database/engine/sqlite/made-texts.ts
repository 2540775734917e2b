import type { Knex } from 'knex';
import type { Dialect } from '../dialect.ts';

/** Texts that are made of others. */
export function sqliteMadeTexts(
  knex: Knex,
): Pick<Dialect, 'joined' | 'slice' | 'trimmed' | 'replaced' | 'shifted' | 'isShaped'> {
  return {
    joined: (texts) => knex.raw(`(${texts.map(() => '?').join(' || ')})`, [...texts]),
    slice: (text, from, length) => knex.raw(`substr(?, ${from}, ${length})`, [text]),
    trimmed: (text) => knex.raw("rtrim(?, ' ')", [text]),
    replaced: (text, character, by) => knex.raw('replace(?, ?, ?)', [text, character, by]),
    shifted: (text, seconds) => knex.raw(`strftime('%Y-%m-%dT%H:%M:%S', ?, '${seconds} seconds')`, [text]),
    // WHY the length in bytes: GLOB ends a text at the first NUL.
    isShaped: (text, shape) =>
      knex.raw(`(octet_length(?) = ${shape.length} and ? glob ?)`, [
        ...[text, text, shape.replaceAll('0', '[0-9]')],
      ]),
  };
}
