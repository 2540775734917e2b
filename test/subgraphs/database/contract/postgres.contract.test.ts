import { postgresUnderTest } from '../fixtures/postgres-under-test.ts';
import { databaseContract } from './database-contract.ts';

databaseContract(postgresUnderTest);
