/** The texts in which every dialect answers a cell that is true or false, however its database keeps it. */
export const truthText = { true: '1', false: '0' } as const;
