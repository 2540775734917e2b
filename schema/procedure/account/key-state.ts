/** A key of a connection account as it is recorded, without its secret. Instants are ISO 8601. */
export interface KeyRecord {
  readonly account: string;
  /** What names it and is no secret. */
  readonly prefix: string;
  readonly issuedAt: string;
  /** Person id of the officer for whom its claim was opened; null where there was none. */
  readonly claimFor: string | null;
  /** Until when its claim is open; null for a key that was handed out when it was issued. */
  readonly claimEndsAt: string | null;
  /** Who opened the claim; null where there was none. */
  readonly openedBy: string | null;
  readonly claimedAt: string | null;
  /** Person who was shown the key; null where nobody was, or it was handed out. */
  readonly claimedBy: string | null;
  /** At most an hour late. */
  readonly lastUsedAt: string | null;
  /** End of its life; null only before it is claimed. */
  readonly expiresAt: string | null;
  /** Where another key took its place: until when it still opens. */
  readonly endsAt: string | null;
  readonly revokedAt: string | null;
  readonly revokedBy: string | null;
  /** Networks from which it opens (CIDR); empty: from anywhere. */
  readonly networks: readonly string[];
}

/** CLAIMABLE has no text yet. RETIRING opens beside the key that took its place. The last three open nothing, for good. */
export type KeyState = 'CLAIMABLE' | 'ACTIVE' | 'RETIRING' | 'RETIRED' | 'REVOKED' | 'EXPIRED';

/**
 * The state of a key at a moment. INVARIANT: of the times only what has passed counts, so a state never goes back while the moment
 * goes on. The end of a time is past itself.
 */
export function keyState(key: KeyRecord, now: string): KeyState {
  if (key.revokedAt !== null) return 'REVOKED';
  if (key.claimEndsAt !== null && key.claimedAt === null)
    return isPast(key.claimEndsAt, now) ? 'EXPIRED' : 'CLAIMABLE';
  const isOver = isPast(key.expiresAt, now);
  const isReplaced = isPast(key.endsAt, now) && !(isOver && isPast(key.expiresAt, key.endsAt ?? now));
  if (isReplaced) return 'RETIRED';
  if (isOver) return 'EXPIRED';
  return key.endsAt === null ? 'ACTIVE' : 'RETIRING';
}

/** Whether a key opens its account at a moment. */
export function isOpenKey(key: KeyRecord, now: string): boolean {
  const state = keyState(key, now);
  return state === 'ACTIVE' || state === 'RETIRING';
}

/** The instant at which an open key stops to open; null for one without an end. */
export function keyEnd({ endsAt, expiresAt }: Pick<KeyRecord, 'endsAt' | 'expiresAt'>): string | null {
  if (endsAt === null || expiresAt === null) return endsAt ?? expiresAt;
  return Date.parse(endsAt) < Date.parse(expiresAt) ? endsAt : expiresAt;
}

function isPast(end: string | null, now: string): boolean {
  return end !== null && Date.parse(end) <= Date.parse(now);
}
