import { createHash } from 'node:crypto';
import type { Knex } from 'knex';

/** The newest version with what made it: a number alone can be given twice. */
export interface PolicyHead {
  readonly version: number;
  /** The change of that version as it is stored; empty where there is none. */
  readonly change: string;
}

const changeColumns = ['at', 'by', 'action', 'concerns', 'why'] as const;

/** The newest version. One statement: it is asked on every request. */
export async function readHead(knex: Knex): Promise<PolicyHead> {
  const row = await knex('policy_version as v')
    .leftJoin('policy_change as c', 'c.version', 'v.version')
    .where('v.id', 1)
    .first('v.version', ...changeColumns.map((column) => `c.${column}`));
  return { version: Number(row.version), change: changeText(row) };
}

/** Whether the database still holds a version that was seen before, made by the same change. */
export async function holds(knex: Knex, seen: PolicyHead, newest: number): Promise<boolean> {
  if (seen.version > newest) return false;
  if (seen.version === 0) return true;
  const row = await knex('policy_change')
    .where({ version: seen.version })
    .first(...changeColumns);
  return changeText(row) === seen.change;
}

function changeText(row: Readonly<Record<string, unknown>> | undefined): string {
  const values = changeColumns.map((column) => row?.[column] ?? null);
  return values.every((value) => value === null) ? '' : JSON.stringify(values);
}

/** The digests of the history, of each version that changed something, ascending. */
export type HistoryChain = readonly { readonly version: number; readonly digest: string }[];

/** Digest of the history before anything is recorded. */
const beginning = '0'.repeat(64);

/** The digest at a version. */
export function historyAt(chain: HistoryChain, version: number): string {
  return chain.findLast((link) => link.version <= version)?.digest ?? beginning;
}

const recordedTables = ['account_version', 'instrument', 'instrument_event', 'usage_regulation'] as const;

/** Goes on with a chain over all changes and records up to a version, as they are stored, so that a later reading of them changes nothing. */
export async function extendHistory(knex: Knex, chain: HistoryChain, version: number): Promise<HistoryChain> {
  const from = chain.at(-1)?.version ?? 0;
  const texts = new Map<number, string[]>();
  const add = (at: unknown, text: string) => {
    const known = texts.get(Number(at));
    if (known === undefined) texts.set(Number(at), [text]);
    else known.push(text);
  };
  const changes = await knex('policy_change').where('version', '>', from).where('version', '<=', version);
  for (const change of changes) add(change.version, changeText(change));
  for (const table of recordedTables) {
    const rows = await knex(table)
      .where('recorded_version', '>', from)
      .where('recorded_version', '<=', version)
      .select('recorded_version', 'record');
    for (const { recorded_version, record } of rows)
      add(recorded_version, `${table} ${typeof record === 'string' ? record : JSON.stringify(record)}`);
  }
  let digest = historyAt(chain, from);
  const added = [...texts]
    .sort(([left], [right]) => left - right)
    .map(([at, lines]) => {
      digest = createHash('sha256')
        .update(JSON.stringify([digest, at, [...lines].sort()]))
        .digest('hex');
      return { version: at, digest };
    });
  return [...chain, ...added];
}
