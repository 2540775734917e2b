import { sqliteUnderTest } from '../fixtures/sqlite-under-test.ts';
import { databaseContract } from './database-contract.ts';

databaseContract(sqliteUnderTest);
