import { mariadbUnderTest } from '../fixtures/mariadb-under-test.ts';
import { databaseContract } from './database-contract.ts';

databaseContract(mariadbUnderTest);
