import type { Knex } from 'knex';
import { treeBytes } from '../../../schema/cache/tree-bytes.ts';
import { Slot, type SqlValue } from './operand.ts';

/** A compiled statement: stable SQL text, and its bindings with slots to fill. */
export interface Statement {
  readonly sql: string;
  readonly bindings: readonly (SqlValue | Slot)[];
}

/** About how much memory a statement takes. */
export function statementBytes(statement: Statement): number {
  return treeBytes(statement);
}

/** Brings a query to stable text with its bindings. */
export function compileStatement(query: Knex.QueryBuilder): Statement {
  const { sql, bindings } = query.toSQL().toNative();
  return { sql, bindings: bindings as readonly (SqlValue | Slot)[] };
}

/** The bindings of a statement, its slots filled by the values of a request. */
export function filledBindings(
  { bindings }: Statement,
  values: Readonly<Record<string, SqlValue>>,
): readonly SqlValue[] {
  return bindings.map((value) => (value instanceof Slot ? value.fill(values) : value));
}
