import type { Knex } from 'knex';
import { commonPattern, type TextPattern, textForms } from '../../../../schema/text/normal-text.ts';

const common = expressionOf(commonPattern);
/** The forms that a text of other characters may have, each an expression of what does not occur in it. */
const [nfc = '', ...others] = textForms.map((form) => form.map(expressionOf).join('|'));

/**
 * Whether a text is readable, exactly as `normalText` decides. Null of null.
 * INVARIANT: the expressions are bindings, so that no character of them is a part of SQL.
 */
export function isReadableText(knex: Knex, text: Knex.Raw): Knex.Raw {
  return isInSomeForm(knex, text, [common, nfc, ...others]);
}

/** Whether a readable text is stored as it is shown. */
export function isInNfc(knex: Knex, text: Knex.Raw): Knex.Raw {
  return isInSomeForm(knex, text, [common, nfc]);
}

function isInSomeForm(knex: Knex, text: Knex.Raw, forms: readonly string[]): Knex.Raw {
  const tests = forms.map((form) => lacks(knex, text, form));
  return knex.raw(`(${tests.map(() => '?').join(' or ')})`, tests);
}

/** Whether an expression matches a text. WHY the collation: others may refuse expressions, or read classes by their language. */
export function matches(knex: Knex, text: Knex.Raw, expression: string): Knex.Raw {
  return knex.raw('? collate "C" ~ ?::text', [text, expression]);
}

function lacks(knex: Knex, text: Knex.Raw, expression: string): Knex.Raw {
  return knex.raw('? collate "C" !~ ?::text', [text, expression]);
}

function expressionOf({ characters, isFirst }: TextPattern): string {
  const classes = characters.map(({ of, isNegated }) => `[${isNegated ? '^' : ''}${of}]`);
  return `${isFirst ? '^' : ''}${classes.join('')}`;
}
