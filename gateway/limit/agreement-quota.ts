import { firstInstantOf, legalDayOf } from '../../schema/calendar/legal-day.ts';
import { codedError } from '../../schema/errors/coded-error.ts';
import type { InstrumentLimits } from '../../schema/policy/policy.ts';
import type { NeededLimit } from './agreement-limit.ts';

/** What a quota counts. Cost is in points of the published cost function. */
type Measure = 'requests' | 'rows' | 'cost';
type Window = 'minute' | 'day';

const quotas: readonly (readonly [keyof InstrumentLimits, Measure, Window])[] = [
  ['requestsPerMinute', 'requests', 'minute'],
  ['requestsPerDay', 'requests', 'day'],
  ['rowsPerDay', 'rows', 'day'],
  ['costPerDay', 'cost', 'day'],
];

const windowSeconds: Readonly<Record<Window, number>> = { minute: 60, day: 86_400 };

/** A quota of an agreement as a consumer sees it after a request. */
export interface QuotaStanding {
  readonly number: string;
  readonly measure: Measure;
  readonly limit: number;
  readonly remaining: number;
  readonly windowSeconds: number;
  readonly resetSeconds: number;
}

/** What one consumer has used under one agreement since a day began; `account` is the id under which it is counted (`consumerOf`). */
export interface AgreementUse {
  readonly account: string | null;
  readonly number: string;
  readonly requests: number;
  readonly rows: number;
  readonly cost: number;
}

/** One request under its quotas: what it used is settled when its rows are known. */
export interface QuotaTicket {
  /**
   * Counts the rows of an answer that is about to leave.
   * @throws AGREEMENT_LIMIT_REACHED when a quota of rows does not hold them; they are not counted then, and the answer must
   * not leave
   */
  settle(rows: number): void;
  /** The quotas now, for the answer's headers. */
  standing(): readonly QuotaStanding[];
}

/** The instant at which the legal day of `nowMs` began, in milliseconds. */
export function dayBegin(nowMs: number): number {
  return firstInstantOf(legalDayOf(nowMs));
}

/**
 * Counts requests, rows and cost of each consumer under each limited agreement (Decree 47 Art 38(7)). Counts of the day
 * survive a restart: they are restored from the sharing log, which holds every answer that left.
 */
export class AgreementQuota {
  readonly #now: () => number;
  readonly #counts: Record<Window, { begin: number; used: Map<string, number> }> = {
    minute: { begin: 0, used: new Map() },
    day: { begin: 0, used: new Map() },
  };

  constructor(now: () => number = Date.now) {
    this.#now = now;
  }

  /** Takes over what was used since the day began. */
  restore(uses: readonly AgreementUse[]): void {
    for (const { account, number, ...used } of uses) {
      for (const measure of ['requests', 'rows', 'cost'] as const) {
        this.#add('day', keyOf(account, number, measure), used[measure]);
      }
    }
  }

  /**
   * Counts one request and its cost.
   * @throws AGREEMENT_LIMIT_REACHED, and counts nothing then
   */
  take(account: string | null, limits: readonly NeededLimit[], cost: number): QuotaTicket {
    this.#check(account, limits, { requests: 1, cost });
    for (const { number } of limits) {
      for (const window of ['minute', 'day'] as const) {
        this.#add(window, keyOf(account, number, 'requests'), 1);
        this.#add(window, keyOf(account, number, 'cost'), cost);
      }
    }
    return {
      settle: (rows) => {
        this.#check(account, limits, { rows });
        for (const { number } of limits) this.#add('day', keyOf(account, number, 'rows'), rows);
      },
      standing: () => this.#standing(account, limits),
    };
  }

  #check(
    account: string | null,
    limits: readonly NeededLimit[],
    wanted: Partial<Record<Measure, number>>,
  ): void {
    for (const { grant, number, limits: of } of limits) {
      for (const [name, measure, window] of quotas) {
        const limit = of[name];
        if (limit === null) continue;
        const used = this.#used(window, keyOf(account, number, measure));
        // WHY: a quota of rows that is used up refuses before anything is read.
        const isSpent = measure === 'rows' && wanted.rows === undefined && used >= limit;
        if (!isSpent && used + (wanted[measure] ?? 0) <= limit) continue;
        throw codedError('AGREEMENT_LIMIT_REACHED', {
          grant,
          measure,
          retryAfterSeconds: this.#resetSeconds(window),
        });
      }
    }
  }

  #standing(account: string | null, limits: readonly NeededLimit[]): readonly QuotaStanding[] {
    return limits.flatMap(({ number, limits: of }) =>
      quotas.flatMap(([name, measure, window]): readonly QuotaStanding[] => {
        const limit = of[name];
        if (limit === null) return [];
        const remaining = Math.max(0, limit - this.#used(window, keyOf(account, number, measure)));
        const resetSeconds = this.#resetSeconds(window);
        return [{ number, measure, limit, remaining, windowSeconds: windowSeconds[window], resetSeconds }];
      }),
    );
  }

  #begin(window: Window): number {
    const now = this.#now();
    return window === 'day' ? dayBegin(now) : now - (now % (windowSeconds.minute * 1000));
  }

  #resetSeconds(window: Window): number {
    const end = this.#begin(window) + windowSeconds[window] * 1000;
    return Math.max(1, Math.ceil((end - this.#now()) / 1000));
  }

  #current(window: Window): Map<string, number> {
    const begin = this.#begin(window);
    const counts = this.#counts[window];
    // WHY only forward: a clock that is set back must not give a consumer its quota again.
    if (begin > counts.begin) {
      counts.begin = begin;
      counts.used = new Map();
    }
    return counts.used;
  }

  #used(window: Window, key: string): number {
    return this.#current(window).get(key) ?? 0;
  }

  #add(window: Window, key: string, amount: number): void {
    const used = this.#current(window);
    used.set(key, (used.get(key) ?? 0) + amount);
  }
}

function keyOf(account: string | null, number: string, measure: Measure): string {
  return JSON.stringify([account, number, measure]);
}
