import type { Knex } from 'knex';
import type { Dialect } from '../dialect.ts';
import type { MysqlBuilder } from './mysql-builder.ts';
import { matches } from './text-form-node.ts';

/** Texts that are made of others. */
export function mysqlMadeTexts(
  builder: MysqlBuilder,
): Pick<Dialect, 'joined' | 'slice' | 'trimmed' | 'replaced' | 'shifted' | 'isShaped'> {
  const { knex } = builder;
  return {
    joined: (texts) => knex.raw(`concat(${texts.map(() => '?').join(', ')})`, [...texts]),
    slice: (text, from, length) => knex.raw(`substr(?, ${from}, ${length})`, [text]),
    trimmed: (text) => knex.raw("trim(trailing ' ' from ?)", [text]),
    replaced: (text, character, by) => knex.raw('replace(?, ?, ?)', [text, character, by]),
    shifted: (text, seconds) =>
      knex.raw(`date_format(cast(? as datetime) + interval ${seconds} second, '%Y-%m-%dT%H:%i:%s')`, [text]),
    // WHY not `$`: it stands before a line's end too.
    isShaped: (text: Knex.Raw, shape) =>
      matches(builder, text, `^${shape.replace(/[.]/g, '[.]').replaceAll('0', '[0-9]')}\\z`),
  };
}
