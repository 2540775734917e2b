import { expect, test } from 'vitest';
import { affinityOf } from '../../../../../subgraphs/database/engine/sqlite/affinity.ts';

test('affinity follows the declared type', () => {
  const declared = [
    'varchar(10)',
    'INTEGER',
    'bigint',
    'CHARINT',
    '',
    'blob',
    'double',
    'decimal(10,2)',
    'date',
  ];
  expect(declared.map(affinityOf)).toEqual([
    ...['TEXT', 'INTEGER', 'INTEGER', 'INTEGER', 'BLOB', 'BLOB', 'REAL', 'NUMERIC', 'NUMERIC'],
  ]);
});
