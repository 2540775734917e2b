import type { Knex } from 'knex';
import { afterEach, describe, expect, test } from 'vitest';
import type { ValueNode } from '../../../../../subgraphs/database/engine/dialect.ts';
import { Slot } from '../../../../../subgraphs/database/engine/operand.ts';
import { sqliteDialect as dialect } from '../../../../../subgraphs/database/engine/sqlite/dialect.ts';
import { compileStatement, filledBindings } from '../../../../../subgraphs/database/engine/statement.ts';
import { openScratch, type ScratchTable, scratchTable } from '../../fixtures/scratch-table.ts';

let scratch: ScratchTable | null = null;
afterEach(async () => {
  await scratch?.close();
  scratch = null;
});

const native = (node: Knex.Raw) => node.toSQL().toNative();
const key: ValueNode = { node: dialect.name('t', 'K'), valueClass: { compares: 'asStored', keptAs: 'TEXT' } };

describe('names', () => {
  test.each([
    ['SO_TIEN', '`t`.`SO_TIEN`'],
    ['Số.tiền', '`t`.`Số.tiền`'],
    ['x as y', '`t`.`x as y`'],
    ['a`b', '`t`.`a``b`'],
    ['what?', '`t`.`what?`'],
    ['*', '`t`.`*`'],
  ])('%s is quoted whole', async (column, text) => {
    expect(native(dialect.name('t', column))).toEqual({ sql: text, bindings: [] });
    scratch = await openScratch([scratchTable('T', [[text.slice(4), 'text']], [['found']])]);
    expect(await scratch.values(dialect.name('t', column))).toEqual(['found']);
  });

  test('a table has its name and an alias', () => {
    const query = dialect.knex.from(dialect.table('đất.đai', 't')).select(dialect.name('t', 'A'));
    expect(compileStatement(query).sql).toBe('select `t`.`A` from `đất.đai` as `t`');
  });
});

describe('search keys', () => {
  const keys = ['', 'an', 'an binh', 'ban', '100%_a', '100!b', 'aN', '\u{10FFFE}', null];

  test.each(['', 'an', '%', '_', '!', '100%_', '\u{10FFFE}'])(
    '%j at the beginning and within',
    async (text) => {
      scratch = await openScratch([
        scratchTable(
          'T',
          [['K', 'text']],
          keys.map((each) => [each]),
        ),
      ]);
      const holds = async (node: Knex.Raw) => (await scratch?.values(node))?.map((value) => value === '1');
      expect(await holds(dialect.startsWith(key, text))).toEqual(
        keys.map((each) => each?.startsWith(text) === true),
      );
      // Keys are in lower case: that the pattern knows no case makes no difference to them.
      const within = keys.map((each) => each?.toLowerCase().includes(text) === true);
      expect(await holds(dialect.contains(key, text))).toEqual(within);
    },
  );

  test('a slot is written when the statement runs', () => {
    const query = (node: Knex.Raw) => compileStatement(dialect.knex.select(node));
    const slot = new Slot('w0');
    expect(filledBindings(query(dialect.contains(key, slot)), { w0: 'a%' })).toEqual(['%a!%%']);
    expect(filledBindings(query(dialect.startsWith(key, slot)), { w0: 'a' })).toEqual(['a', 'a\u{10FFFF}']);
    expect(filledBindings(query(dialect.isIn(key, slot)), { w0: ['a', true] })).toEqual(['["a","1"]']);
    expect(filledBindings(query(dialect.equals(key, slot)), { w0: false })).toEqual(['0']);
  });
});
