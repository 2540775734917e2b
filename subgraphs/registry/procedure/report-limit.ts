import { codedError } from '../../../schema/errors/coded-error.ts';
import type { ActUnit } from '../store/act-unit-interface.ts';

/** Most reports by one account in 24 hours: more are a matter to talk about, not to write one by one (HOUSE). */
export const mostReports = 100;
const dayMs = 24 * 60 * 60 * 1000;

/** Refuses the report that is one too many, this one counted. @throws DATA_ERRORS_TOO_MANY */
export async function requireReportsLeft(
  unit: Pick<ActUnit, 'at' | 'countSince'>,
  account: string,
): Promise<void> {
  const since = new Date(Date.parse(unit.at) - dayMs).toISOString();
  if ((await unit.countSince(account, since)) > mostReports)
    throw codedError('DATA_ERRORS_TOO_MANY', { most: mostReports });
}

/** Most questions of one account to owners in a minute, whatever they are answered. */
const mostQuestions = 60;
const minuteMs = 60_000;

/** Counts what accounts ask, minute by minute; there is a count for accounts that are known alone. */
export class QuestionCount {
  readonly #counts = new Map<string, number>();
  readonly #now: () => number;
  #minute = 0;

  constructor(now: () => number = Date.now) {
    this.#now = now;
  }

  /** @throws TOO_MANY_REQUESTS */
  take(account: string): void {
    const minute = Math.floor(this.#now() / minuteMs);
    if (minute !== this.#minute) this.#counts.clear();
    this.#minute = minute;
    const count = (this.#counts.get(account) ?? 0) + 1;
    this.#counts.set(account, count);
    if (count > mostQuestions) throw codedError('TOO_MANY_REQUESTS');
  }
}
