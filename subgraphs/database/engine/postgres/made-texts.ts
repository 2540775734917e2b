import type { Knex } from 'knex';
import type { Dialect } from '../dialect.ts';
import { matches } from './text-form-node.ts';

/** Texts that are made of others. */
export function postgresMadeTexts(
  knex: Knex,
): Pick<Dialect, 'joined' | 'slice' | 'trimmed' | 'replaced' | 'shifted' | 'isShaped'> {
  return {
    joined: (texts) => knex.raw(`(${texts.map(() => '?::text').join(' || ')})`, [...texts]),
    slice: (text, from, length) => knex.raw(`substr(?, ${from}, ${length})`, [text]),
    trimmed: (text) => knex.raw("rtrim(?, ' ')", [text]),
    // WHY the collation: PostgreSQL replaces nothing in a text of one that calls different texts equal.
    replaced: (text, character, by) =>
      knex.raw('replace(? collate "C", ?::text, ?::text)', [text, character, by]),
    shifted: (text, seconds) =>
      knex.raw(`to_char(?::timestamp + interval '${seconds} seconds', 'YYYY-MM-DD"T"HH24:MI:SS')`, [text]),
    isShaped: (text, shape) =>
      matches(knex, text, `^${shape.replace(/[.]/g, '[.]').replaceAll('0', '[0-9]')}$`),
  };
}
