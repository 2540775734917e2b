import { describe } from 'vitest';
import { postgresUnderTest } from '../fixtures/postgres-under-test.ts';
import { cursorContract } from './cursors.ts';
import { lookUpContract } from './look-ups.ts';
import { maskContract } from './masks.ts';
import { relationContract } from './relations.ts';
import { rowScopeContract } from './row-scopes.ts';
import { statisticsContract } from './statistics.ts';

/** Databases whose texts compare by rules of a language, or call different texts equal: no answer may be another one. */
describe.each(['text collate "vi-x-icu"', 'text collate loose'])('every text declared %s', (text) => {
  const engine = {
    ...postgresUnderTest,
    name: `PostgreSQL, ${text}`,
    declared: { ...postgresUnderTest.declared, text },
  };
  describe('look-ups', () => lookUpContract(engine));
  describe('cursors', () => cursorContract(engine));
  describe('relations', () => relationContract(engine));
  describe('row scopes', () => rowScopeContract(engine));
  describe('masks', () => maskContract(engine));
  describe('statistics', () => statisticsContract(engine));
});

/** The same of dates, instants, numbers and truth as texts and numbers that old tables hold. */
describe('every value declared as old tables do', () => {
  const engine = {
    ...postgresUnderTest,
    name: 'PostgreSQL, old types',
    declared: {
      text: 'varchar(200)',
      date: 'text',
      instant: 'varchar(40)',
      whole: 'numeric',
      truth: 'smallint',
    },
  };
  describe('cursors', () => cursorContract(engine));
  describe('row scopes', () => rowScopeContract(engine));
  describe('masks', () => maskContract(engine));
  describe('statistics', () => statisticsContract(engine));
});
