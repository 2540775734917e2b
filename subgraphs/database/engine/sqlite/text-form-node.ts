import type { Knex } from 'knex';
import { commonPattern, type TextPattern, textForms } from '../../../../schema/text/normal-text.ts';

const commonGlob = globOf(commonPattern);
/** The forms that a text of other characters may have, each a list of patterns that do not occur. */
const otherForms = JSON.stringify(textForms.map((form) => form.map(globOf)));
const nfcForm = JSON.stringify(textForms.slice(0, 1).map((form) => form.map(globOf)));

/**
 * Whether a value is a readable text or a number, exactly as `normalText` decides. False or null of null.
 * INVARIANT: the patterns are bindings, so that no character of them is a part of SQL.
 */
export function isReadableText(knex: Knex, node: Knex.Raw): Knex.Raw {
  // WHY the NUL apart: GLOB ends a text at the first one.
  return knex.raw("(typeof(?) <> 'blob' and instr(?, char(0)) = 0 and ?)", [
    node,
    node,
    isInForms(knex, node, otherForms),
  ]);
}

/** Whether a readable text is stored as it is shown. */
export function isInNfc(knex: Knex, node: Knex.Raw): Knex.Raw {
  return isInForms(knex, node, nfcForm);
}

function isInForms(knex: Knex, node: Knex.Raw, forms: string): Knex.Raw {
  return knex.raw(
    `(? not glob ? or exists (select 1 from json_each(?) as form
      where not exists (select 1 from json_each(form.value) as pattern where ? glob pattern.value)))`.replace(
      /\s+/g,
      ' ',
    ),
    [node, commonGlob, forms, node],
  );
}

function globOf({ characters, isFirst }: TextPattern): string {
  const classes = characters.map(({ of, isNegated }) => `[${isNegated ? '^' : ''}${of}]`);
  return `${isFirst ? '' : '*'}${classes.join('')}*`;
}
