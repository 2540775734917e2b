import { test } from 'vitest';
import { localTimesAreInstants } from '../../contract/local-times.ts';
import { mariadbUnderTest } from '../../fixtures/mariadb-under-test.ts';

test('times without a zone are those of the zone that the file says', () =>
  localTimesAreInstants(mariadbUnderTest, {
    local: 'datetime',
    fine: 'datetime(3)',
    zoned: 'timestamp null',
  }));
