import { describe, expect, it } from 'vitest';
import { requireNotice } from '../../../../schema/procedure/notice/notice.ts';
import {
  type NoticeFact,
  noticeOf,
  type RecordedNotice,
} from '../../../../schema/procedure/notice/notice-state.ts';

const recorded: RecordedNotice = {
  ...{ id: 'n', at: '2026-11-27T00:00:00.000Z', actId: 'a', event: 'SUBMITTED', caseNumber: 'YC-1/2026' },
  ...{ agency: 'A', roles: ['OWNER_HEAD'], isLegal: true, receivers: ['an', 'ba'] },
  subject: { vi: 'Chủ đề', en: 'Subject' },
  text: { vi: 'Nội dung', en: 'Text' },
};

function fact(
  outcome: NoticeFact['outcome'],
  person: string | null,
  hour: number,
  more: Partial<NoticeFact> = {},
) {
  return {
    outcome,
    person,
    failure: null,
    at: `2026-11-27T0${hour}:00:00.000Z`,
    ...more,
  } satisfies NoticeFact;
}

describe('what became of a notice', () => {
  it('is sent with the first receiver, delivered with the last', () => {
    const first = [fact('DEFERRED', 'an', 1), fact('DELIVERED', 'ba', 2)];
    expect(noticeOf(recorded, first).channels.EMAIL).toEqual({
      ...{ sentAt: '2026-11-27T02:00:00.000Z', deliveredAt: null, failure: null, attempts: 2 },
    });
    expect(noticeOf(recorded, [...first, fact('DELIVERED', 'an', 3)]).channels.EMAIL).toMatchObject({
      ...{ deliveredAt: '2026-11-27T03:00:00.000Z', attempts: 3 },
    });
  });

  it('says why somebody never gets it, and who acknowledged it first', () => {
    const failed = fact('FAILED', 'an', 1, { failure: 'REFUSED' });
    const acknowledged = [fact('ACKNOWLEDGED', 'ba', 2), fact('ACKNOWLEDGED', 'an', 3)];
    const notice = noticeOf(recorded, [fact('DELIVERED', 'ba', 1), failed, ...acknowledged]);
    expect(notice.channels.EMAIL).toMatchObject({ failure: 'REFUSED', deliveredAt: null, attempts: 2 });
    const at = '2026-11-27T02:00:00.000Z';
    expect([notice.readAt, notice.acknowledgedAt, notice.acknowledgedBy]).toEqual([at, at, 'ba']);
  });

  it('of a public one is its page, and no mail', () => {
    const { channels } = noticeOf({ ...recorded, agency: null, roles: [], receivers: [] }, []);
    expect(channels).toMatchObject({ CONSOLE: null, EMAIL: null, PUBLIC: { deliveredAt: recorded.at } });
  });
});

describe('a notice that may not be recorded', () => {
  it.each([
    ['a subject of two lines', { subject: { vi: 'a\r\nBcc: x@y.example', en: 'a' } }],
    ['a text that says nothing', { text: { vi: ' ', en: 'a' } }],
    ['a text that turns its direction', { text: { vi: 'a', en: 'a\u202eb' } }],
  ])('%s', (_what, change) => {
    expect(() => requireNotice({ ...recorded, ...change })).toThrow(
      expect.objectContaining({ code: 'TEXT_INVALID' }),
    );
  });

  it('to an agency and no role', () => {
    expect(() => requireNotice({ ...recorded, roles: [] })).toThrow(/Invariant/);
  });
});
