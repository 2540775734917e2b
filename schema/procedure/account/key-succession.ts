import { dayMilliseconds } from '../../calendar/legal-day.ts';
import { isOpenKey, type KeyRecord } from './key-state.ts';

/** When a key of an account ends because a new one takes its place. */
export interface KeyEnding {
  readonly prefix: string;
  readonly endsAt: string;
}

/**
 * What becomes of the open keys of an account when a new one is claimed at a moment: the one in use opens for `days` more, every
 * other ends at once. INVARIANT: at most one of them stays, and no end is ever put later.
 */
export function endingsOf(keys: readonly KeyRecord[], now: string, days: number): readonly KeyEnding[] {
  const open = keys.filter((key) => isOpenKey(key, now));
  const kept = days > 0 ? keptKey(open) : null;
  const grace = new Date(Date.parse(now) + days * dayMilliseconds).toISOString();
  return open.flatMap((key) => {
    const end = key === kept ? grace : now;
    const isSooner = key.endsAt === null || Date.parse(end) < Date.parse(key.endsAt);
    return isSooner ? [{ prefix: key.prefix, endsAt: end }] : [];
  });
}

/**
 * The key that was used last. WHY not the newest: what was claimed and never used may be lost with its answer, and the programs go on
 * with the one before. One that was handed out counts as used: nobody had to claim it.
 */
function keptKey(open: readonly KeyRecord[]): KeyRecord | null {
  const held = open.filter(({ claimedAt, lastUsedAt }) => claimedAt === null || lastUsedAt !== null);
  return held.reduce<KeyRecord | null>(
    (best, key) => (best === null || compareUse(key, best) > 0 ? key : best),
    null,
  );
}

function compareUse(left: KeyRecord, right: KeyRecord): number {
  const byUse = Date.parse(left.lastUsedAt ?? '1970-01-01') - Date.parse(right.lastUsedAt ?? '1970-01-01');
  if (byUse !== 0) return byUse;
  // WHY: of two that nobody used the one that was replaced already is the older.
  return Number(left.endsAt === null) - Number(right.endsAt === null);
}
