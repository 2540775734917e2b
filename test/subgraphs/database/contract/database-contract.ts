import { describe } from 'vitest';
import { cellContract } from './cells.ts';
import { compositeKeyContract } from './composite-keys.ts';
import { contentContract } from './contents.ts';
import { cursorContract } from './cursors.ts';
import type { EngineUnderTest } from './engine-under-test.ts';
import { keyContract } from './keys.ts';
import { labelOrderContract } from './label-orders.ts';
import { legacyTableContract } from './legacy-tables.ts';
import { listContract } from './lists.ts';
import { lookUpContract } from './look-ups.ts';
import { maskValueContract } from './mask-values.ts';
import { maskContract } from './masks.ts';
import { nonInterferenceContract } from './non-interference.ts';
import { relationFilterContract } from './relation-filters.ts';
import { relationPagesContract } from './relation-pages.ts';
import { relationContract } from './relations.ts';
import { rowScopeContract } from './row-scopes.ts';
import { sideTableContract } from './side-tables.ts';
import { statisticsContract } from './statistics.ts';
import { statisticsAttackContract } from './statistics-attacks.ts';
import { writtenCellContract } from './written-cells.ts';

/**
 * What every engine must give: the same answers from the same rows. An engine is served only when all of this holds for it,
 * because what differs between engines mostly raises no error.
 */
export function databaseContract(engine: EngineUnderTest): void {
  describe(`the contract of a database, ${engine.name}`, () => {
    describe('cells', () => cellContract(engine));
    describe('keys', () => keyContract(engine));
    describe('look-ups', () => lookUpContract(engine));
    describe('lists', () => listContract(engine));
    describe('orders by labels', () => labelOrderContract(engine));
    describe('cursors', () => cursorContract(engine));
    describe('relations', () => relationContract(engine));
    describe('pages of relations', () => relationPagesContract(engine));
    describe('filters over relations', () => relationFilterContract(engine));
    describe('row scopes', () => rowScopeContract(engine));
    describe('values of masks', () => maskValueContract(engine));
    describe('masks', () => maskContract(engine));
    describe('statistics', () => statisticsContract(engine));
    describe('attacks on statistics', () => statisticsAttackContract(engine));
    describe('composite keys', () => compositeKeyContract(engine));
    describe('written cells', () => writtenCellContract(engine));
    describe('contents of columns', () => contentContract(engine));
    describe('tables beside', () => sideTableContract(engine));
    describe('legacy tables', () => legacyTableContract(engine));
    describe('non-interference', () => nonInterferenceContract(engine));
  });
}
