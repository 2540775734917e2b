import { describe } from 'vitest';
import { mariadbUnderTest } from '../fixtures/mariadb-under-test.ts';
import { cursorContract } from './cursors.ts';
import { lookUpContract } from './look-ups.ts';
import { maskContract } from './masks.ts';
import { relationContract } from './relations.ts';
import { rowScopeContract } from './row-scopes.ts';
import { statisticsContract } from './statistics.ts';

/** Databases whose texts compare by rules of a language, or by characters, or are kept in fewer bytes: no answer may be another one. */
describe.each([
  'varchar(400) collate utf8mb4_vietnamese_ci',
  'varchar(400) collate utf8mb4_nopad_bin',
  'varchar(400) character set utf8mb3 collate utf8mb3_unicode_ci',
])('every text declared %s', (text) => {
  const engine = {
    ...mariadbUnderTest,
    name: `MariaDB, ${text}`,
    declared: { ...mariadbUnderTest.declared, text },
  };
  describe('look-ups', () => lookUpContract(engine));
  describe('cursors', () => cursorContract(engine));
  describe('relations', () => relationContract(engine));
  describe('row scopes', () => rowScopeContract(engine));
});

/** The same of dates, instants, numbers and truth as texts and numbers that old tables hold. */
describe('every value declared as old tables do', () => {
  const engine = {
    ...mariadbUnderTest,
    name: 'MariaDB, old types',
    declared: {
      ...{ text: 'varchar(200)', date: 'varchar(20)', instant: 'varchar(40)' },
      ...{ whole: 'decimal(30,0)', truth: 'smallint' },
    },
  };
  describe('cursors', () => cursorContract(engine));
  describe('row scopes', () => rowScopeContract(engine));
  describe('masks', () => maskContract(engine));
  describe('statistics', () => statisticsContract(engine));
});
