import { expect, it } from 'vitest';
import {
  eachValue,
  expandLists,
  listText,
} from '../../../../../subgraphs/database/engine/mysql/expand-lists.ts';

const list = `a in (${eachValue('?')})`;

it('a list has a mark for each value, filled up to a power of two', () => {
  expect(expandLists(list, [listText(['x', 'y', 'z'])])).toEqual({
    sql: 'a in (?, ?, ?, ?)',
    values: ['x', 'y', 'z', 'z'],
  });
  expect(expandLists(list, [listText(['x'])])).toEqual({ sql: 'a in (?)', values: ['x'] });
});

it('an empty list, and one that is not there, have nothing that is equal', () => {
  for (const nothing of [listText([]), null])
    expect(expandLists(list, [nothing])).toEqual({ sql: 'a in (?)', values: [null] });
});

it('long lists are filled up to the next thousand', () => {
  const { sql, values } = expandLists(list, [listText(Array.from({ length: 1_025 }, (_, at) => `${at}`))]);
  expect(values).toHaveLength(2_048);
  expect(sql.match(/\?/g)).toHaveLength(2_048);
});

it('what stands for a value is written for each, between other marks in their order', () => {
  const sql = `? = 1 and a in (${eachValue('cast(? as signed)')}) and b = ?`;
  expect(expandLists(sql, ['first', listText(['1', '2']), 'last'])).toEqual({
    sql: '? = 1 and a in (cast(? as signed), cast(? as signed)) and b = ?',
    values: ['first', '1', '2', 'last'],
  });
});

it('question marks of names and of texts are none', () => {
  const sql = `\`a?\`\`/*each*/\` = 'it''s ?\\'?' and ${list} and c = ?`;
  expect(expandLists(sql, [listText(['x', 'y']), 'last'])).toEqual({
    sql: `\`a?\`\`/*each*/\` = 'it''s ?\\'?' and a in (?, ?) and c = ?`,
    values: ['x', 'y', 'last'],
  });
});

it('a statement without lists is left as it is', () => {
  const values = ['[not a list', 3];
  expect(expandLists('a = ? limit ?', values)).toEqual({ sql: 'a = ? limit ?', values });
});

it('rows of several lists have a mark for each of them', () => {
  const rows = `(a, b) in (${eachValue('(?, cast(? as signed))')}) and c = ?`;
  const lists = [listText(['x', 'y', 'z']), listText(['1', '2', '3'])];
  expect(expandLists(rows, [...lists, 'last'])).toEqual({
    sql: `(a, b) in (${Array(4).fill('(?, cast(? as signed))').join(', ')}) and c = ?`,
    values: ['x', '1', 'y', '2', 'z', '3', 'z', '3', 'last'],
  });
  expect(expandLists(rows, [listText([]), listText([]), 'last']).values).toEqual([null, null, 'last']);
});
