import type { Knex } from 'knex';
import { commonPattern, type TextPattern, textForms } from '../../../../schema/text/normal-text.ts';
import type { MysqlBuilder } from './mysql-builder.ts';

const common = expressionOf(commonPattern);
/** The forms that a text of other characters may have, each an expression of what does not occur in it. */
const [nfc = '', ...others] = textForms.map((form) => form.map(expressionOf).join('|'));

/**
 * Whether a text is readable, exactly as `normalText` decides. Null of null.
 * INVARIANT: the expressions are bindings, so that no character of them is a part of SQL.
 */
export function isReadableText(builder: MysqlBuilder, text: Knex.Raw): Knex.Raw {
  // WHY NUL by itself: the expressions of the forms say nothing of it.
  return builder.knex.raw('(? or (locate(char(0 using utf8mb4), ?) = 0 and ?))', [
    lacks(builder, text, common),
    text,
    isInSomeForm(builder, text, [nfc, ...others]),
  ]);
}

/** Whether a readable text is stored as it is shown. */
export function isInNfc(builder: MysqlBuilder, text: Knex.Raw): Knex.Raw {
  return isInSomeForm(builder, text, [common, nfc]);
}

function isInSomeForm(builder: MysqlBuilder, text: Knex.Raw, forms: readonly string[]): Knex.Raw {
  const tests = forms.map((form) => lacks(builder, text, form));
  return builder.knex.raw(`(${tests.map(() => '?').join(' or ')})`, tests);
}

/** Whether an expression matches a text. WHY the collation: case and marks count, whatever the text comes from. */
export function matches({ knex, ...flavour }: MysqlBuilder, text: Knex.Raw, expression: string): Knex.Raw {
  const bound = knex.raw(`? collate ${flavour.byCharacters}`, [expression]);
  return knex.raw(flavour.matches, [text, bound]);
}

function lacks(builder: MysqlBuilder, text: Knex.Raw, expression: string): Knex.Raw {
  return builder.knex.raw('not ?', [matches(builder, text, expression)]);
}

function expressionOf({ characters, isFirst }: TextPattern): string {
  const classes = characters.map(({ of, isNegated }) => `[${isNegated ? '^' : ''}${of}]`);
  return `${isFirst ? '^' : ''}${classes.join('')}`;
}
