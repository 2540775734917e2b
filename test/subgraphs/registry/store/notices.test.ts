import { describe, expect, it } from 'vitest';
import { legalDayOf } from '../../../../schema/calendar/legal-day.ts';
import type { NoticeReader } from '../../../../schema/exchange/notice-service.ts';
import type { NoticeDraft } from '../../../../schema/procedure/notice/notice.ts';
import { addressesOf } from '../../../../schema/procedure/notice/notice-people.ts';
import { noticeRegister, noticeTo, openNoticeDatabase } from '../../../fixtures/notice-store.ts';

function reader(person: string): NoticeReader {
  return { person, ...addressesOf(noticeRegister, person, legalDayOf(Date.now())) };
}

const whole = { size: 100, after: null };

describe('notices of an act', () => {
  it('are there with the act or not at all', async () => {
    const { record, rows, store } = await openNoticeDatabase();
    const failing = record([noticeTo('A', ['OWNER_HEAD']), noticeTo(null)], undefined, () => {
      throw new TypeError('the act failed');
    });
    await expect(failing).rejects.toThrow('the act failed');
    for (const table of ['notice', 'notice_address', 'notice_delivery', 'notice_outbox'])
      expect(await rows(table), table).toEqual([]);
    const wrong: NoticeDraft = { ...noticeTo('A', ['OWNER_HEAD']), subject: { vi: 'a\nb', en: 'a' } };
    await expect(record([noticeTo('A', ['OWNER_HEAD']), wrong])).rejects.toMatchObject({
      code: 'TEXT_INVALID',
    });
    expect(await rows('notice')).toEqual([]);
    const [id] = await record([noticeTo('A', ['OWNER_HEAD'])]);
    expect((await store.noticesFor(reader('an.lv'), whole)).notices).toMatchObject([
      { id, actId: 'act-1', agency: 'A', readAt: null, channels: { EMAIL: { attempts: 0 }, PUBLIC: null } },
    ]);
  });

  it('come to those whom they name, or who stand in, and to nobody else', async () => {
    const { record, store } = await openNoticeDatabase();
    await record([
      noticeTo('A', ['OWNER_HEAD'], '1'),
      noticeTo('A', ['OWNER_STEWARD'], '2'),
      noticeTo('A', ['TECHNICAL_OFFICER'], '3'),
      noticeTo('Z', ['OWNER_HEAD'], '4'),
      noticeTo('K', ['AUDITOR'], '5'),
      noticeTo(null, [], '6'),
    ]);
    const seen = async (person: string) =>
      (await store.noticesFor(reader(person), whole)).notices.map(({ subject }) => subject.vi[0]);
    expect(await seen('an.lv')).toEqual(['3', '1']);
    expect(await seen('binh.tt')).toEqual(['2']);
    expect(await seen('du.pv')).toEqual(['5', '4']);
    // Of agency B, and without any role.
    expect([await seen('chi.nt'), await seen('em.dt')]).toEqual([[], []]);
    expect((await store.publicNotices(whole)).notices.map(({ subject }) => subject.vi[0])).toEqual(['6']);
  });

  it('come in pages, newest first; a cursor that is none is refused', async () => {
    const { record, store } = await openNoticeDatabase();
    for (let at = 0; at < 7; at += 1) await record([noticeTo('A', ['OWNER_HEAD'], `${at}`)]);
    const pages: string[] = [];
    let after: string | null = null;
    do {
      const page = await store.noticesFor(reader('an.lv'), { size: 3, after });
      pages.push(page.notices.map(({ subject }) => subject.vi[0]).join(''));
      after = page.next;
    } while (after !== null);
    expect(pages).toEqual(['654', '321', '0']);
    for (const cursor of ['x', '', "' or 1=1 --"])
      await expect(store.noticesFor(reader('an.lv'), { size: 3, after: cursor })).rejects.toMatchObject({
        code: 'CURSOR_INVALID',
      });
  });
});

describe('reading and acknowledging', () => {
  it('the first one counts; unread are those that the reader has not read and nobody acknowledged', async () => {
    const { record, store, rows } = await openNoticeDatabase();
    const [first = '', second = ''] = await record([
      noticeTo('A', ['OWNER_HEAD', 'OWNER_STEWARD'], '1'),
      noticeTo('A', ['OWNER_HEAD', 'OWNER_STEWARD'], '2'),
    ]);
    const [an, binh] = [reader('an.lv'), reader('binh.tt')];
    const unread = async (who: NoticeReader) =>
      (await store.noticesFor(who, { ...whole, unreadOnly: true })).notices.map(({ id }) => id);
    const read = await store.readNotice(first, an);
    expect(read.readAt).not.toBeNull();
    expect((await store.readNotice(first, an)).readAt).toBe(read.readAt);
    expect([await unread(an), await unread(binh)]).toEqual([[second], [second, first]]);
    const acknowledged = await store.acknowledgeNotice(second, binh);
    expect(acknowledged).toMatchObject({ acknowledgedBy: 'binh.tt', readAt: acknowledged.acknowledgedAt });
    expect(await store.acknowledgeNotice(second, an)).toMatchObject({ acknowledgedBy: 'binh.tt' });
    expect([await unread(an), await unread(binh)]).toEqual([[], [first]]);
    expect(await rows('notice_delivery')).toHaveLength(2);
  });

  it('of what goes to others is as of what is not there', async () => {
    const { record, store, rows } = await openNoticeDatabase();
    const [id = '', open = ''] = await record([noticeTo('A', ['OWNER_HEAD']), noticeTo(null)]);
    for (const person of ['binh.tt', 'chi.nt', 'du.pv', 'em.dt', 'nobody'])
      for (const notice of [id, open, 'nothing'])
        for (const act of ['readNotice', 'acknowledgeNotice'] as const)
          await expect(store[act](notice, reader(person))).rejects.toMatchObject({ code: 'NOTICE_UNKNOWN' });
    expect(await rows('notice_delivery')).toEqual([]);
  });
});

describe('the outbox', () => {
  it('gives a mail to one taker, and again when its hold is over and nothing was recorded', async () => {
    const { record, store } = await openNoticeDatabase();
    const now = Date.now() + 1_000;
    await record([noticeTo('A', ['OWNER_HEAD', 'OWNER_STEWARD'])]);
    const taken = await store.dueDeliveries(now, 10, 60_000);
    expect(taken.map(({ receiver }) => receiver?.email)).toEqual(['an.lv@a.example', 'binh.tt@a.example']);
    expect(await store.dueDeliveries(now, 10, 60_000)).toEqual([]);
    expect(await store.dueDeliveries(now + 59_999, 10, 60_000)).toEqual([]);
    const again = await store.dueDeliveries(now + 60_000, 10, 60_000);
    expect(again.map(({ id }) => id)).toEqual(taken.map(({ id }) => id));
  });

  it('keeps what each attempt came to; what is done is done once', async () => {
    const { record, store, rows } = await openNoticeDatabase();
    const now = Date.now() + 1_000;
    await record([noticeTo('A', ['OWNER_HEAD'])]);
    const [mail] = await store.dueDeliveries(now, 10, 60_000);
    const id = mail?.id ?? '';
    const dueAt = new Date(now + 5_000).toISOString();
    await store.recordDelivery(id, { kind: 'DEFERRED', dueAt, detail: '451 later' }, now);
    expect(await store.dueDeliveries(now + 4_999, 10, 60_000)).toEqual([]);
    expect(await store.dueDeliveries(now + 5_000, 10, 60_000)).toMatchObject([{ id, attempts: 1 }]);
    await store.recordDelivery(id, { kind: 'DELIVERED' }, now + 5_000);
    await store.recordDelivery(id, { kind: 'FAILED', failure: 'REFUSED', detail: 'x' }, now + 6_000);
    expect(await rows('notice_outbox')).toEqual([]);
    const facts = await rows('notice_delivery');
    expect(facts.map(({ outcome, detail }) => [outcome, detail])).toEqual([
      ['DEFERRED', '451 later'],
      ['DELIVERED', null],
    ]);
    const { notices } = await store.noticesFor(reader('an.lv'), whole);
    expect(notices[0]?.channels.EMAIL).toMatchObject({ attempts: 2, failure: null });
  });

  it('without anybody to tell has failed at once', async () => {
    const { record, store } = await openNoticeDatabase();
    await store.enterPeople(
      ({ roles }) => ({
        ...{ agencies: [], people: [] },
        roles: roles.map((grant) => ({ ...grant, to: '2026-02-01' })),
      }),
      { by: 'test' },
    );
    await record([noticeTo('A', ['OWNER_HEAD'])]);
    const { notices } = await store.noticesFor(reader('an.lv'), whole);
    expect(notices[0]?.channels.EMAIL).toMatchObject({ failure: 'NOBODY', attempts: 0 });
  });
});
