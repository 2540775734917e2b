import type { NoticeFailure } from '../procedure/notice/notice.ts';
import type { RecordedNotice } from '../procedure/notice/notice-state.ts';

/** A mail that is due. */
export interface DueDelivery {
  /** The same at every attempt, so that a receiver may recognise a mail that came twice. */
  readonly id: string;
  readonly notice: RecordedNotice;
  /** The receiver as the register knows it now; null for one whom it does not know. */
  readonly receiver: { readonly name: string; readonly email: string } | null;
  /** ISO 8601. */
  readonly queuedAt: string;
  /** Attempts that failed so far. */
  readonly attempts: number;
}

/** What an attempt came to. `detail` is for the operator: what the mail server said. */
export type DeliveryResult =
  | { readonly kind: 'DELIVERED' }
  | { readonly kind: 'DEFERRED'; readonly dueAt: string; readonly detail: string }
  | { readonly kind: 'FAILED'; readonly failure: NoticeFailure; readonly detail: string };

/** The queue of mails. */
export interface NoticeOutbox {
  /**
   * Mails that are due at an instant (milliseconds of the epoch), the oldest first. They are this caller's for `holdMs`, then
   * due again unless their result was recorded: a process that dies loses none.
   */
  dueDeliveries(now: number, limit: number, holdMs: number): Promise<readonly DueDelivery[]>;
  /** Gives mails back that were taken and not tried: they are due at `now`. */
  releaseDeliveries(ids: readonly string[], now: number): Promise<void>;
  /** Records what an attempt came to; nothing where it was recorded as done before. */
  recordDelivery(id: string, result: DeliveryResult, now: number): Promise<void>;
}
