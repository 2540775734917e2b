/**
 * The text in which every dialect answers a cell that is there and does not fit its item where the text of the cell itself
 * would not say so: a blob, a number out of range. No item has it as a value.
 */
export const unfitText = '\0';
