/**
 * How cells are written, in the words of `Dialect.writing`: `fit` as they are shown; `otherForm` readable, but shown otherwise (a
 * text that is not in NFC); then what fits no item: a text, a date in another form, a number, bytes. `instant` stands before
 * the spelling of an instant.
 */
export const writings = {
  fit: 'fit',
  otherForm: 'other form',
  instant: 'instant ',
  text: 'text',
  otherDate: 'other date',
  number: 'number',
  bytes: 'bytes',
} as const;
