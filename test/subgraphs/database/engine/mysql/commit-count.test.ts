import { expect, it } from 'vitest';
import { CommitCount } from '../../../../../subgraphs/database/engine/mysql/commit-count.ts';
import { mariadb } from '../../../../../subgraphs/database/engine/mysql/flavour.ts';
import { readCounters } from '../../../../../subgraphs/database/engine/mysql/structure.ts';

const counters = (changed: Readonly<Record<string, string>> = {}, withLog = true) => {
  const all: Readonly<Record<string, string>> = {
    ...(withLog ? { innodb_lsn_current: '100' } : {}),
    ...{ handler_write: '1', handler_update: '2', handler_delete: '3', handler_commit: '10' },
    ...{ com_alter_table: '4', com_create_temporary_table: '7', uptime: '5000', opened_views: '9' },
    ...changed,
  };
  return readCounters(mariadb, Object.entries(all));
};

it('reads alone count nothing, once what was written before has settled', () => {
  const count = new CommitCount();
  expect(count.next(counters(), 0, 5)).toBe(1);
  expect(count.next(counters(), 10, 15)).toBe(1);
  expect(count.next(counters({ handler_commit: '11' }), 2_000, 2_005)).toBe(1);
  expect(count.next(counters({ handler_commit: '99', opened_views: '50' }), 3_000, 3_005)).toBe(1);
});

it.each([
  ['the log', { innodb_lsn_current: '101' }],
  ['rows of tables without a log', { handler_update: '3' }],
  ['the structure', { com_alter_table: '5' }],
  ['the server', { uptime: '6000' }],
])('%s counts', (_what, changed) => {
  const count = new CommitCount();
  count.next(counters(), 0, 5);
  expect(count.next(counters(changed), 5_000, 5_005)).toBe(2);
  expect(count.next(counters(changed), 7_000, 7_005)).toBe(2);
});

it('tables of one session alone count nothing', () => {
  const count = new CommitCount();
  count.next(counters(), 0, 5);
  expect(count.next(counters({ com_create_temporary_table: '8' }), 5_000, 5_005)).toBe(1);
});

it('a commit that becomes visible behind its place in the log counts again', () => {
  const count = new CommitCount();
  count.next(counters(), 0, 5);
  const written = { innodb_lsn_current: '101' };
  expect(count.next(counters(written), 5_000, 5_005)).toBe(2);
  expect(count.next(counters({ ...written, handler_commit: '11' }), 5_400, 5_405)).toBe(3);
  expect(count.next(counters({ ...written, handler_commit: '12' }), 6_004, 6_010)).toBe(4);
  expect(count.next(counters({ ...written, handler_commit: '13' }), 6_100, 6_105)).toBe(4);
});

it('a server that tells no place in the log counts every commit', () => {
  const count = new CommitCount();
  count.next(counters({}, false), 0, 5);
  expect(count.next(counters({ handler_commit: '11' }, false), 5_000, 5_005)).toBe(2);
});
