import type { ChannelState, Notice, NoticeChannel, NoticeDraft, NoticeFailure } from './notice.ts';

/** What may happen to a notice after it was recorded. */
export type NoticeOutcome = 'DELIVERED' | 'DEFERRED' | 'FAILED' | 'READ' | 'ACKNOWLEDGED';

/** Something that happened to a notice. Such facts are added and never changed. */
export interface NoticeFact {
  readonly outcome: NoticeOutcome;
  /** Id of the receiver or reader; null where there is none. */
  readonly person: string | null;
  readonly failure: NoticeFailure | null;
  readonly at: string;
}

/** A notice as it was recorded, with the people to whom it is mailed. */
export interface RecordedNotice extends NoticeDraft {
  readonly id: string;
  readonly at: string;
  readonly actId: string | null;
  readonly receivers: readonly string[];
}

/** A notice with what became of it; `facts` in the order in which they happened. */
export function noticeOf({ receivers, ...recorded }: RecordedNotice, facts: readonly NoticeFact[]): Notice {
  const isPublic = recorded.agency === null;
  const shown: ChannelState = { sentAt: recorded.at, deliveredAt: recorded.at, failure: null, attempts: 1 };
  const channels: Readonly<Record<NoticeChannel, ChannelState | null>> = {
    CONSOLE: isPublic ? null : shown,
    EMAIL: isPublic ? null : mailState(receivers, facts),
    PUBLIC: isPublic ? shown : null,
  };
  const read = facts.find(({ outcome }) => outcome === 'READ' || outcome === 'ACKNOWLEDGED');
  const acknowledged = facts.find(({ outcome }) => outcome === 'ACKNOWLEDGED');
  return {
    ...recorded,
    channels,
    readAt: read?.at ?? null,
    acknowledgedAt: acknowledged?.at ?? null,
    acknowledgedBy: acknowledged?.person ?? null,
  };
}

function mailState(receivers: readonly string[], facts: readonly NoticeFact[]): ChannelState {
  const delivered = facts.filter(({ outcome }) => outcome === 'DELIVERED');
  const reached = new Set(delivered.map(({ person }) => person));
  const hasAll = receivers.length > 0 && receivers.every((person) => reached.has(person));
  return {
    sentAt: delivered[0]?.at ?? null,
    deliveredAt: hasAll ? (delivered.at(-1)?.at ?? null) : null,
    failure: facts.find(({ outcome }) => outcome === 'FAILED')?.failure ?? null,
    attempts: facts.filter(isAttempt).length,
  };
}

/** WHY without NOBODY, EXPIRED and ADDRESS_INVALID: no server was asked then. */
function isAttempt({ outcome, failure }: NoticeFact): boolean {
  return outcome === 'DELIVERED' || outcome === 'DEFERRED' || failure === 'REFUSED';
}
