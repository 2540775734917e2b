import type { Dialect } from '../dialect.ts';
import { untriedDialect } from '../untried/untried-dialect.ts';
import { oracleWords } from './words.ts';

/** Statements of Oracle Database 12.2 and later. */
export const oracleDialect: Dialect = untriedDialect(oracleWords);
