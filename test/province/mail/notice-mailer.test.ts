import { describe, expect, it } from 'vitest';
import type { MailSettings } from '../../../province/mail/mail-settings.ts';
import { NoticeMailer } from '../../../province/mail/notice-mailer.ts';
import type { NoticeDraft } from '../../../schema/procedure/notice/notice.ts';
import { makeAuthority } from '../../fixtures/certificates.ts';
import { type MailServerAnswers, startMailServer } from '../../fixtures/mail-server.ts';
import { type NoticeDatabase, noticeTo, openNoticeDatabase } from '../../fixtures/notice-store.ts';

const minute = 60_000;
const hour = 60 * minute;

/** A mailer over a control database, at a time that the test moves. */
function mailerOf({ store }: NoticeDatabase, settings: MailSettings | null) {
  const reports: unknown[] = [];
  let moved = 1_000;
  const mailer = new NoticeMailer({
    ...{ outbox: store, settings },
    report: (error) => reports.push(error),
    now: () => Date.now() + moved,
  });
  /** Sends what is due after a while. */
  const sendAfter = (milliseconds: number) => {
    moved += milliseconds;
    return mailer.sendDue();
  };
  return { mailer, reports, sendAfter };
}

/** A mail server, a control database with some notices, and a mailer between them. */
async function sending(drafts: readonly NoticeDraft[], answers: MailServerAnswers = {}) {
  const server = await startMailServer(answers);
  const database = await openNoticeDatabase();
  await database.record(drafts);
  return { server, database, ...mailerOf(database, server.settings) };
}

const toHead = noticeTo('A', ['OWNER_HEAD']);

function headerOf(source: string, name: string): string | undefined {
  const unfolded = source.slice(0, source.indexOf('\r\n\r\n')).replace(/\r\n[ \t]+/g, ' ');
  return new RegExp(`^${name}: (.*)$`, 'im').exec(unfolded)?.[1];
}

/** The text of a mail, decoded. */
function textOf(source: string): string {
  const body = source.slice(source.indexOf('\r\n\r\n') + 4);
  const isBase64 = headerOf(source, 'Content-Transfer-Encoding') === 'base64';
  if (isBase64) return Buffer.from(body, 'base64').toString();
  const bytes = body
    .replace(/=\r\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_all, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
  return Buffer.from(bytes, 'latin1').toString();
}

async function outcomes({ rows }: NoticeDatabase) {
  return (await rows('notice_delivery')).map(({ outcome, failure }) => failure ?? outcome);
}

describe('a mail of a notice', () => {
  it('goes to each of its people, says what the notice says in both languages, and no more', async () => {
    const { server, database, sendAfter } = await sending([noticeTo('A', ['OWNER_HEAD', 'OWNER_STEWARD'])]);
    await sendAfter(0);
    expect(server.taken.map(({ to }) => to)).toEqual([['an.lv@a.example'], ['binh.tt@a.example']]);
    const [{ source = '', from = '' } = {}] = server.taken;
    expect(from).toBe('lien-thong@tinh.example');
    expect(headerOf(source, 'Message-ID')).toMatch(/^<[0-9a-f-]{36}@tinh\.example>$/);
    expect(headerOf(source, 'Auto-Submitted')).toBe('auto-generated');
    expect(headerOf(source, 'Content-Type')).toBe('text/plain; charset=utf-8');
    const [{ id = '' } = {}] = (await database.rows('notice')) as readonly { readonly id: string }[];
    expect(textOf(source).replaceAll('\r\n', '\n')).toBe(`Có một yêu cầu mới chờ ý kiến.

Hồ sơ: YC-1/2026

Đề nghị xác nhận đã nhận thông báo này trên hệ thống.

https://lienthong.tinh.example/notices/${id}

----

A new request waits for your answer.

Case: YC-1/2026

Please acknowledge this notice in the system.

https://lienthong.tinh.example/notices/${id}
`);
    expect(await outcomes(database)).toEqual(['DELIVERED', 'DELIVERED']);
    expect(await database.rows('notice_outbox')).toEqual([]);
  });

  it('of a public notice there is none', async () => {
    const { server, database, sendAfter } = await sending([noticeTo(null)]);
    await sendAfter(0);
    expect([server.taken, await database.rows('notice_delivery')]).toEqual([[], []]);
  });

  it('has no header that a name of the register made', async () => {
    const { server, database, sendAfter } = await sending([]);
    await database.store.enterPeople(
      ({ people }) => ({
        ...{ agencies: [], roles: [] },
        people: people
          .filter(({ id }) => id === 'an.lv')
          .map((each) => ({ ...each, name: 'An\r\nBcc: spy@evil.example\r\n\r\nHello' })),
      }),
      { by: 'test' },
    );
    await database.record([toHead]);
    await sendAfter(0);
    expect(server.taken.map(({ to }) => to)).toEqual([['an.lv@a.example']]);
    expect(headerOf(server.taken[0]?.source ?? '', 'Bcc')).toBeUndefined();
  });

  it.each(['a@b.example, c@d.example', 'a@b.example\r\nRCPT TO:<c@d.example>', '"a"@b.example', 'a@b', ''])(
    'goes nowhere for the address %j, and the others go',
    async (email) => {
      const { server, database, sendAfter, reports } = await sending([]);
      await database.store.enterPeople(
        ({ people }) => ({
          ...{ agencies: [], roles: [] },
          people: people.filter(({ id }) => id === 'an.lv').map((each) => ({ ...each, email })),
        }),
        { by: 'test' },
      );
      await database.record([noticeTo('A', ['OWNER_HEAD', 'OWNER_STEWARD'])]);
      await sendAfter(0);
      expect(server.taken.map(({ to }) => to)).toEqual([['binh.tt@a.example']]);
      expect(await outcomes(database)).toEqual(['ADDRESS_INVALID', 'DELIVERED']);
      expect(reports).toMatchObject([{ code: 'MAIL_REFUSED' }]);
    },
  );

  it('follows another, over one connection at a time', async () => {
    const drafts = Array.from({ length: 25 }, () => toHead);
    const { server, sendAfter } = await sending(drafts);
    await sendAfter(0);
    expect([server.taken.length, server.mostAtOnce()]).toEqual([25, 1]);
    expect(new Set(server.taken.map(({ source }) => headerOf(source, 'Message-ID'))).size).toBe(25);
  });
});

describe('a mail that is not taken', () => {
  it('for now is tried again, later each time, under the same Message-ID, and keeps no other waiting', async () => {
    let refusals = 2;
    const { server, database, sendAfter, reports } = await sending(
      [noticeTo('A', ['OWNER_HEAD', 'OWNER_STEWARD'])],
      {
        receiver: (address) => {
          if (!address.startsWith('an.') || refusals === 0) return null;
          refusals -= 1;
          return '451 4.7.1 greylisted, try later';
        },
      },
    );
    await sendAfter(0);
    expect(server.taken.map(({ to }) => to)).toEqual([['binh.tt@a.example']]);
    await sendAfter(minute / 2);
    expect(refusals).toBe(1);
    await sendAfter(minute / 2);
    expect(refusals).toBe(0);
    await sendAfter(minute);
    expect(server.taken).toHaveLength(1);
    await sendAfter(minute);
    expect(server.taken.map(({ to }) => to)).toEqual([['binh.tt@a.example'], ['an.lv@a.example']]);
    expect(await outcomes(database)).toEqual(['DEFERRED', 'DELIVERED', 'DEFERRED', 'DELIVERED']);
    expect(reports).toEqual([]);
  });

  it('for good has failed for that receiver alone, and is not tried again', async () => {
    const { server, database, sendAfter, reports } = await sending(
      [noticeTo('A', ['OWNER_HEAD', 'OWNER_STEWARD'])],
      { receiver: (address) => (address.startsWith('an.') ? '550 5.1.1 no such mailbox' : null) },
    );
    await sendAfter(0);
    await sendAfter(100 * hour);
    expect(server.taken.map(({ to }) => to)).toEqual([['binh.tt@a.example']]);
    expect(await outcomes(database)).toEqual(['REFUSED', 'DELIVERED']);
    expect(reports).toMatchObject([
      { code: 'MAIL_REFUSED', details: { detail: expect.stringContaining('550') } },
    ]);
  });

  it('because of its text has failed', async () => {
    const { server, database, sendAfter } = await sending([toHead], {
      message: () => '554 5.7.1 looks like spam',
    });
    await sendAfter(0);
    expect([server.taken, await outcomes(database)]).toEqual([[], ['REFUSED']]);
  });

  it('by a server that is about to close is tried again', async () => {
    let isClosing = true;
    const { server, database, sendAfter } = await sending([toHead], {
      receiver: () => (isClosing ? '421 4.3.2 shutting down' : null),
    });
    await sendAfter(0);
    isClosing = false;
    await sendAfter(minute);
    expect([server.taken.length, await outcomes(database)]).toEqual([1, ['DEFERRED', 'DELIVERED']]);
  });

  it('in five days has failed, and is never sent after', async () => {
    const { database, sendAfter } = await sending([toHead], { receiver: () => '450 4.2.2 mailbox full' });
    for (let tries = 0; tries < 60; tries += 1) await sendAfter(6 * hour);
    const facts = await outcomes(database);
    expect(facts.at(-1)).toBe('EXPIRED');
    expect(facts.length).toBeGreaterThan(15);
    expect(await database.rows('notice_outbox')).toEqual([]);
  });

  it('because the province has no mail server has failed after five days, and not before', async () => {
    const database = await openNoticeDatabase();
    await database.record([toHead]);
    const { sendAfter } = mailerOf(database, null);
    await sendAfter(119 * hour);
    expect(await outcomes(database)).toEqual([]);
    await sendAfter(hour);
    expect(await outcomes(database)).toEqual(['EXPIRED']);
  });
});

describe('a mail server', () => {
  it('that is down is asked once for all that is due, and gets it all when it is up', async () => {
    const database = await openNoticeDatabase();
    const first = await startMailServer();
    await first.close();
    const { sendAfter, reports } = mailerOf(database, first.settings);
    await database.record([toHead, toHead, toHead]);
    await sendAfter(0);
    await sendAfter(0);
    expect(await outcomes(database)).toEqual(['DEFERRED', 'DEFERRED']);
    expect(reports).toMatchObject([{ code: 'MAIL_UNAVAILABLE' }]);
    const second = await startMailServer({ listenOn: first.port });
    await sendAfter(minute);
    expect(second.taken).toHaveLength(3);
    expect(await database.rows('notice_outbox')).toEqual([]);
  });

  it('that refuses our name and password loses nothing, and its answer says no password', async () => {
    const server = await startMailServer({
      authOptional: false,
      allowInsecureAuth: true,
      onAuth: ({ username = '', password }, _session, done) =>
        password === 'right'
          ? done(null, { user: username })
          : done(new Error('Invalid username or password')),
    });
    const database = await openNoticeDatabase();
    await database.record([toHead]);
    const wrong = mailerOf(database, { ...server.settings, user: 'lt', password: 'hunter2-wrong' });
    await wrong.sendAfter(0);
    expect(wrong.reports).toMatchObject([{ code: 'MAIL_UNAVAILABLE' }]);
    const told = JSON.stringify([wrong.reports.map(String), await database.rows('notice_delivery')]);
    expect(told).not.toContain('hunter2');
    const right = mailerOf(database, { ...server.settings, user: 'lt', password: 'right' });
    await right.sendAfter(2 * minute);
    expect(server.taken).toMatchObject([{ user: 'lt', to: ['an.lv@a.example'] }]);
  });

  it('that says nothing does not hold the stop of the province', async () => {
    const { server, database, mailer, sendAfter } = await sending([toHead], {
      onMailFrom: () => {},
    });
    const sent = sendAfter(0);
    await new Promise((resolve) => setTimeout(resolve, 300));
    await mailer.stop();
    await sent;
    expect([server.taken, await outcomes(database)]).toEqual([[], []]);
    // It is due at once for whoever comes next.
    expect(await database.store.dueDeliveries(Date.now() + 2_000, 10, minute)).toHaveLength(1);
  });
});

describe('the certificate of a mail server', () => {
  const authority = makeAuthority('Mail authority');
  const { certificate: cert, key } = authority.issue('127.0.0.1', 'localhost');
  const other = makeAuthority('Another authority').certificate;
  const elsewhere = authority.issue('mail.elsewhere.example');

  it.each([
    ['TLS', { secure: true, cert, key }],
    ['STARTTLS', { disabledCommands: [], cert, key }],
  ] as const)('is verified (%s)', async (security, options) => {
    const server = await startMailServer({ ...options, disabledCommands: [] });
    const database = await openNoticeDatabase();
    await database.record([toHead]);
    for (const [hours, ca] of [undefined, other].entries()) {
      const { sendAfter, reports } = mailerOf(database, {
        ...server.settings,
        security,
        ...(ca === undefined ? {} : { ca }),
      });
      await sendAfter(hours * hour);
      expect(reports).toMatchObject([{ code: 'MAIL_UNAVAILABLE' }]);
    }
    expect(server.taken).toEqual([]);
    const { sendAfter } = mailerOf(database, { ...server.settings, security, ca: authority.certificate });
    await sendAfter(2 * hour);
    expect(server.taken).toMatchObject([{ isSecure: true }]);
  });

  it('for another name is refused', async () => {
    const server = await startMailServer({
      ...{ secure: true, cert: elsewhere.certificate, key: elsewhere.key },
    });
    const database = await openNoticeDatabase();
    await database.record([toHead]);
    const settings = { ...server.settings, security: 'TLS' as const, ca: authority.certificate };
    const { sendAfter, reports } = mailerOf(database, settings);
    await sendAfter(0);
    expect(reports).toMatchObject([{ code: 'MAIL_UNAVAILABLE' }]);
    expect(server.taken).toEqual([]);
  });

  it('is asked for: a server without STARTTLS gets no mail, no name and no password', async () => {
    const asked: unknown[] = [];
    const server = await startMailServer({
      allowInsecureAuth: true,
      onAuth: (auth, _session, done) => {
        asked.push(auth);
        done(null, { user: 'x' });
      },
    });
    const database = await openNoticeDatabase();
    await database.record([toHead]);
    const settings = { ...server.settings, security: 'STARTTLS' as const, user: 'lt', password: 'secret' };
    const { sendAfter, reports } = mailerOf(database, settings);
    await sendAfter(0);
    expect(reports).toMatchObject([{ code: 'MAIL_UNAVAILABLE' }]);
    expect([server.taken, asked]).toEqual([[], []]);
  });
});
