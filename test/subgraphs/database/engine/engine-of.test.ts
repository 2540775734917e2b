import { expect, test } from 'vitest';
import { engineOf } from '../../../../subgraphs/database/engine/engine-of.ts';
import { sqliteEngine } from '../../../../subgraphs/database/engine/sqlite/sqlite-engine.ts';

test('a connection names its engine', () => {
  expect(engineOf('sqlite')).toBe(sqliteEngine);
  for (const id of ['postgres', 'mysql', 'mariadb']) expect(engineOf(id).id).toBe(id);
});

test.each(['db2', '', 'toString', '__proto__', 'SQLite'])('%j is no engine', (id) => {
  expect(() => engineOf(id)).toThrow(
    expect.objectContaining({
      code: 'CONFIGURATION_INVALID',
      details: {
        detail: {
          vi: `connection.engine: không có ${id}; có sqlite, postgres, mysql, mariadb, sqlserver, oracle`,
          en: `connection.engine: there is no ${id}; known are sqlite, postgres, mysql, mariadb, sqlserver, oracle`,
        },
      },
    }),
  );
});
