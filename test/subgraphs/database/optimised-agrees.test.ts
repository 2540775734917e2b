import { describe } from 'vitest';
import { optimisedContract } from './contract/optimised-agrees.ts';
import { postgresUnderTest } from './fixtures/postgres-under-test.ts';
import { sqliteUnderTest } from './fixtures/sqlite-under-test.ts';

describe.each([sqliteUnderTest, postgresUnderTest])('on $name', optimisedContract);
