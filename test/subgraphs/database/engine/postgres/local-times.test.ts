import { test } from 'vitest';
import { localTimesAreInstants } from '../../contract/local-times.ts';
import { postgresUnderTest } from '../../fixtures/postgres-under-test.ts';

test('times without a zone are those of the zone that the file says', () =>
  localTimesAreInstants(postgresUnderTest, {
    local: 'timestamp',
    fine: 'timestamp(3)',
    zoned: 'timestamptz',
  }));
