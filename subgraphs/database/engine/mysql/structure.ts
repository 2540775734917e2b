import type { Row } from '../driver.ts';
import type { Flavour } from './flavour.ts';

/** How far two readings of the server's start may lie apart, in seconds: its clock and its age are counted in whole ones. */
const startTolerance = 2;

/** Reads counters of the server by name, when it was started (seconds since 1970) and which database is asked. */
export function countersSql({ counters, logPosition }: Flavour): string {
  const names = [...opened, ...written, logPosition, 'handler_commit', 'uptime']
    .map((name) => `'${name}'`)
    .join(', ');
  return [
    "select lower(variable_name), case lower(variable_name) when 'uptime'",
    'then cast(unix_timestamp() - cast(variable_value as signed) as char) else cast(variable_value as char) end',
    `from ${counters} where lower(variable_name) in (${names}) or lower(variable_name) regexp '^com_(alter|create|drop|rename)_'`,
  ].join(' ');
}

/** Definitions of tables that were looked up, because nobody had them or they had changed; those of views always are. */
const opened = ['opened_table_definitions', 'opened_views'] as const;
/** Rows that were written; those that a statement writes for itself are not among them on MariaDB. */
const written = ['handler_write', 'handler_update', 'handler_delete'] as const;

/** The counters of a server at one moment. */
export interface ServerCounters {
  /** Statements that change a structure and were begun. */
  readonly changes: string;
  /** Those of them that change what a view or a function is. */
  readonly definitions: string;
  /** Another text when somebody looked at a table that was changed since it was last looked at. */
  readonly lookedTables: string;
  /** The same of views; they are looked at by every statement. */
  readonly lookedViews: string;
  /** Another text when something was written; null where the server does not tell. */
  readonly log: string | null;
  readonly commits: string;
  readonly startedAt: number;
}

/** Reads the answer of `countersSql`. */
export function readCounters({ logPosition }: Flavour, rows: readonly Row[]): ServerCounters {
  const counts = new Map(rows.map(([name, value]) => [name ?? '', value ?? '']));
  const of = (names: readonly string[]) => names.map((name) => counts.get(name) ?? '').join(' ');
  const sumOf = (names: RegExp) =>
    [...counts].reduce((sum, [name, value]) => (names.test(name) ? sum + BigInt(value) : sum), 0n).toString();
  const log = counts.get(logPosition);
  return {
    changes: sumOf(/^com_(?!.*_temporary_table$)/),
    definitions: sumOf(/^com_(?:rename_table$|.*_(?:view|function|procedure|package|package_body|udf)$)/),
    lookedTables: of([opened[0]]),
    lookedViews: of([opened[1]]),
    log: log === undefined ? null : `${log} ${of(written)}`,
    commits: of(['handler_commit']),
    startedAt: Number(counts.get('uptime')),
  };
}

/** Whether two readings are of one run of the server. */
export function isSameRun(one: ServerCounters, other: ServerCounters): boolean {
  return Math.abs(one.startedAt - other.startedAt) <= startTolerance;
}

/**
 * One text of the structure of the database: each table with the second in which it was made or changed, each column, each
 * definition of a view, and each function; whether a table was changed in this second; how many views and functions there are.
 */
export const structureSql = `
select md5(coalesce(group_concat(part order by part separator ' '), '')), max(is_fresh), sum(is_defined) from (
  select md5(concat_ws('|', 't', table_name, table_type, coalesce(engine, ''), coalesce(create_time, ''))) as part,
    coalesce(create_time + interval 1100000 microsecond > now(6), 0) as is_fresh, table_type = 'VIEW' as is_defined
    from information_schema.tables where table_schema = database()
  union all
  select md5(concat_ws('|', 'c', table_name, ordinal_position, column_name, column_type, is_nullable,
    coalesce(collation_name, ''), coalesce(column_default, ''), extra, column_key)), 0, 0
    from information_schema.columns where table_schema = database()
  union all
  select md5(concat_ws('|', 'v', table_schema, table_name, coalesce(view_definition, ''))), 0, 0
    from information_schema.views where table_schema not in ('information_schema', 'mysql', 'performance_schema', 'sys')
  union all
  select md5(concat_ws('|', 'r', routine_schema, specific_name, last_altered)), 0, 1
    from information_schema.routines where routine_schema not in ('information_schema', 'mysql', 'performance_schema', 'sys')
) as parts`
  .replace(/\s+/g, ' ')
  .trim();

/** The structure of a database as it was read. */
export interface Structure {
  readonly text: string;
  /** Whether another change in the same second would leave the same text. */
  readonly isFresh: boolean;
  /** Whether it has something that does not tell when it was changed. */
  readonly hasDefinitions: boolean;
}

/** Reads the answer of `structureSql`. */
export function readStructure([row]: readonly Row[]): Structure {
  const [text, fresh, definitions] = row ?? [];
  return { text: text ?? '', isFresh: fresh !== '0', hasDefinitions: definitions !== '0' };
}

/** What was known of a database, and when. */
export interface KnownStructure {
  readonly counters: ServerCounters;
  readonly structure: Structure;
}

/**
 * Whether no change was begun since, and nobody has looked at a changed definition. WHY both: a change is counted when it begins,
 * and seen by who looks when it has ended. WHY views apart: they are looked at again and again, and say nothing where there are none.
 */
export function isStillKnown({ counters, structure }: KnownStructure, now: ServerCounters): boolean {
  return (
    isSameRun(counters, now) &&
    counters.changes === now.changes &&
    counters.lookedTables === now.lookedTables &&
    !(structure.hasDefinitions && counters.lookedViews !== now.lookedViews)
  );
}
