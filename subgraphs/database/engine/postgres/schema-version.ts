/**
 * Another text whenever a transaction that wrote something has ended since. WHY each part: a snapshot names what has ended
 * and what has not; a standby names its place in the log instead; another server or database may stand at the same numbers.
 */
export const snapshotSql = [
  'select pg_current_snapshot()::text',
  "case when pg_is_in_recovery() then pg_last_wal_replay_lsn()::text else '' end",
  'extract(epoch from pg_postmaster_start_time())::text',
  '(select oid::text from pg_database where datname = current_database())',
].join(', ');

/**
 * One text of the structure of schemas ($1): which transaction made or changed each of its tables and columns, each definition of a
 * view, and each function of owners. WHY by the transaction: it is another one for each change, also for one that was taken back.
 */
export const schemaVersionSql = `
select md5(coalesce(string_agg(part, ' ' order by part), '')) from (
  select 'c' || c.oid || ' ' || c.xmin as part from pg_class c
    join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = any($1::text[]) and c.relkind in ('r', 'p', 'v', 'm', 'f')
  union all
  select 'a' || a.attrelid || ' ' || a.attnum || ' ' || a.xmin from pg_attribute a
    join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = any($1::text[]) and c.relkind in ('r', 'p', 'v', 'm', 'f') and a.attnum > 0
  union all
  select 'r' || oid || ' ' || xmin from pg_rewrite where oid >= 16384
  union all
  select 'p' || oid || ' ' || xmin from pg_proc where oid >= 16384
) as parts`
  .replace(/\s+/g, ' ')
  .trim();
