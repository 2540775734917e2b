import type { Knex } from 'knex';
import { describe, expect, test } from 'vitest';
import { sqliteDialect as dialect } from '../../../../../subgraphs/database/engine/sqlite/dialect.ts';
import { openMasker } from '../../contract/mask-values.ts';
import { sqliteUnderTest } from '../../fixtures/sqlite-under-test.ts';

const text = { node: dialect.name('t', 'C'), valueClass: { compares: 'text', keptAs: 'TEXT' } } as const;
const whole = { node: dialect.name('t', 'C'), valueClass: { compares: 'whole', keptAs: 'INTEGER' } } as const;
const native = (node: Knex.Raw) => node.toSQL().toNative();

describe('masks are expressions of the column', () => {
  test('PARTIAL binds nothing but lengths', () => {
    expect(native(dialect.partial(text, 3))).toEqual({
      sql:
        "case when length(`t`.`C`) <= ? then substr(printf('%.*c', length(`t`.`C`), '*'), 1, length(`t`.`C`)) " +
        "else printf('%.*c', length(`t`.`C`) - ?, '*') || substr(`t`.`C`, ?) end",
      bindings: [3, 3, -3],
    });
  });

  test('ROUND is integer arithmetic with a bound step', () => {
    const units = "case when typeof(`t`.`C`) = 'integer' then `t`.`C` end";
    const rest = `${units} % cast(? as integer)`;
    expect(native(dialect.roundDown(whole, 10n))).toEqual({
      sql: `case when ${units} >= cast(? as integer) then ${units} - (${rest}) - (case when ${rest} < 0 then cast(? as integer) else 0 end) end`,
      bindings: [(-(2n ** 63n) + 10n).toString(), '10', '10', '10'],
    });
  });
});

describe('what does not fit its column', () => {
  const { masked } = openMasker(sqliteUnderTest);

  test('of what stands behind a NUL nothing is told', async () => {
    const [left] = await masked('Person.name', ['ab\0secret'], { kind: 'PARTIAL', keepLast: 2 });
    expect(left).not.toMatch(/[a-z]{3}|secret/);
  });

  test('what is no instant has no year', async () => {
    expect(await masked('Person.seenAt', ['x', ''], { kind: 'YEAR' })).toEqual([null, null]);
  });
});
