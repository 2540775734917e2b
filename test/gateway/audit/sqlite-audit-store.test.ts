import { describe } from 'vitest';
import { auditStoreContract } from './audit-store-contract.ts';
import { openSqliteKeptLog } from './sqlite-kept-log.ts';

describe('the sharing log in SQLite', () => auditStoreContract(openSqliteKeptLog));
