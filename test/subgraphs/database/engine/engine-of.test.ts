import { expect, test } from 'vitest';
import { engineOf } from '../../../../subgraphs/database/engine/engine-of.ts';
import { sqliteEngine } from '../../../../subgraphs/database/engine/sqlite/sqlite-engine.ts';

test('a connection names its engine', () => {
  expect(engineOf('sqlite')).toBe(sqliteEngine);
});

test.each(['oracle', '', 'toString', '__proto__', 'SQLite'])('%j is no engine', (id) => {
  expect(() => engineOf(id)).toThrow(
    expect.objectContaining({
      code: 'CONFIGURATION_INVALID',
      details: { detail: `connection.engine: ${id}; known: sqlite, postgres` },
    }),
  );
});
