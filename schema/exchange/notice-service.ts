import type { Notice } from '../procedure/notice/notice.ts';
import type { ReaderAddresses } from '../procedure/notice/notice-people.ts';

/** A page of notices, newest first. */
export interface NoticePage {
  readonly notices: readonly Notice[];
  /** Where the next page begins; null for the last one. */
  readonly next: string | null;
}

/** Which page is asked for. */
export interface NoticePageAsked {
  readonly size: number;
  /** What the page before gave as its next; null for the first. */
  readonly after: string | null;
}

/** Who reads notices: a person with what it is told today. */
export interface NoticeReader extends ReaderAddresses {
  readonly person: string;
}

/** What the registry's surface needs of the notices that are recorded. */
export interface NoticeService {
  /**
   * The notices to a reader. `unreadOnly` leaves out what the reader has read, and what anybody has acknowledged.
   * @throws CURSOR_INVALID
   */
  noticesFor(
    reader: NoticeReader,
    page: NoticePageAsked & { readonly unreadOnly?: boolean },
  ): Promise<NoticePage>;
  /** The public ones. @throws CURSOR_INVALID */
  publicNotices(page: NoticePageAsked): Promise<NoticePage>;
  /** Legal notices whose mail failed and which nobody acknowledged: whoever coordinates has to hand them over. @throws CURSOR_INVALID */
  undeliveredNotices(page: NoticePageAsked): Promise<NoticePage>;
  /** Notes that the reader has read a notice; the first time counts. @throws NOTICE_UNKNOWN for one that goes to others */
  readNotice(id: string, reader: NoticeReader): Promise<Notice>;
  /** Notes that the reader acknowledges a notice; the first one counts. @throws NOTICE_UNKNOWN for one that goes to others */
  acknowledgeNotice(id: string, reader: NoticeReader): Promise<Notice>;
}
