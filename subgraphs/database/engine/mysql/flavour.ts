/**
 * In what MySQL and MariaDB differ, as far as statements and sessions meet it. INVARIANT: whatever else they read differently
 * stands in no statement.
 */
export interface Flavour {
  readonly id: 'mysql' | 'mariadb';
  /** As people write it. */
  readonly title: string;
  /** Whether a version that the server tells is of this kind, and new enough; older ones lack what statements need. */
  readonly isOfThisKind: (version: string) => boolean;
  readonly oldest: readonly [major: number, minor: number, patch: number];
  /** The collation in which texts are equal when all their characters are, and come by code point. */
  readonly byCharacters: string;
  /** Whether a text matches an expression with regard to case: two values. */
  readonly matches: string;
  /** Settings of a session by name, numbers and words as SQL writes them; `timeoutMs` limits a statement. */
  readonly settings: (timeoutMs: number) => Readonly<Record<string, string>>;
  /** Whether a table tells the second in which its structure was last changed. */
  readonly datesChanges: boolean;
  /** Table of the server's counters, `variable_name` and `variable_value`. */
  readonly counters: string;
  /** Name of the counter of all that was written to the log of changes; where it is missing every commit counts. */
  readonly logPosition: string;
}

/** MariaDB 10.6 and later. */
export const mariadb = {
  id: 'mariadb',
  title: 'MariaDB',
  isOfThisKind: (version) => version.includes('MariaDB'),
  oldest: [10, 6, 0],
  byCharacters: 'utf8mb4_nopad_bin',
  matches: '(? regexp ?)',
  settings: (timeoutMs) => ({
    tx_read_only: '1',
    max_statement_time: String(timeoutMs / 1000),
    default_regex_flags: "''",
    // WHY: it would make of a long list a table whose texts compare by other rules.
    in_predicate_conversion_threshold: '0',
  }),
  datesChanges: true,
  counters: 'information_schema.global_status',
  logPosition: 'innodb_lsn_current',
} as const satisfies Flavour;

/** MySQL 8.0.17 and later: the first with its collation of characters and casts to `double`. */
export const mysql = {
  id: 'mysql',
  title: 'MySQL',
  isOfThisKind: (version) => !version.includes('MariaDB'),
  oldest: [8, 0, 17],
  byCharacters: 'utf8mb4_0900_bin',
  matches: "regexp_like(?, ?, 'c')",
  settings: (timeoutMs) => ({
    transaction_read_only: '1',
    max_execution_time: String(Math.ceil(timeoutMs)),
  }),
  datesChanges: false,
  counters: 'performance_schema.global_status',
  logPosition: 'innodb_redo_log_current_lsn',
} as const satisfies Flavour;
