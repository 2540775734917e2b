import type { Dialect } from '../dialect.ts';
import { untriedDialect } from '../untried/untried-dialect.ts';
import { sqlserverWords } from './words.ts';

/** Statements of SQL Server 2017 and later. */
export const sqlserverDialect: Dialect = untriedDialect(sqlserverWords);
