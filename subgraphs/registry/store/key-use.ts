import type { Knex } from 'knex';
import { entryCache } from '../../../schema/cache/entry-cache.ts';

/** How exactly it is kept when a key was used last. */
const notedMs = 3_600_000;

/** How long uses are collected before they are written. */
const gatherMs = 1_000;

/** Keys of which it is remembered here that their use was noted. */
const rememberedKeys = 10_000;

/** Where uses are written. */
type OpenKnex = () => Promise<Knex>;

/**
 * Notes when keys were used last, at most once an hour for each, whatever number of gateways runs. WHY later and together: no answer
 * waits for it, and a note that fails is made with the next use.
 */
export class KeyUse {
  readonly #open: OpenKnex;
  readonly #noted = entryCache<string, number>(rememberedKeys);
  #waiting = new Map<string, string>();
  #timer: NodeJS.Timeout | null = null;

  constructor(open: OpenKnex) {
    this.#open = open;
  }

  /** Takes the use of a key, by its prefix. Never throws, and writes nothing yet. */
  note(prefix: string): void {
    const now = Date.now();
    const noted = this.#noted.get(prefix);
    // WHY both ways: after a clock was set back the use is noted again.
    if (noted !== undefined && Math.abs(now - noted) < notedMs) return;
    this.#noted.set(prefix, now);
    this.#waiting.set(prefix, new Date(now).toISOString());
    this.#timer ??= setTimeout(() => void this.flush(), gatherMs).unref();
  }

  /** Writes what waits. Never throws. */
  async flush(): Promise<void> {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
    const waiting = this.#waiting;
    if (waiting.size === 0) return;
    this.#waiting = new Map();
    try {
      const knex = await this.#open();
      await knex.transaction(async (trx) => {
        for (const [prefix, at] of waiting) await noteUse(trx, prefix, at);
      });
    } catch {
      for (const prefix of waiting.keys()) this.#noted.delete(prefix);
    }
  }
}

/** INVARIANT: what was noted last never goes back, and an hour lies between two notes. */
function noteUse(trx: Knex.Transaction, prefix: string, at: string): Promise<number> {
  const since = new Date(Date.parse(at) - notedMs).toISOString();
  return trx('account_key')
    .where({ prefix })
    .where((row) => {
      void row.whereNull('last_used_at').orWhere('last_used_at', '<=', since);
    })
    .update({ last_used_at: at });
}
