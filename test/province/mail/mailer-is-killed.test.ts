import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { expect, it, onTestFinished } from 'vitest';
import { NoticeMailer } from '../../../province/mail/notice-mailer.ts';
import { type MailServer, startMailServer } from '../../fixtures/mail-server.ts';
import { type NoticeDatabase, noticeTo, openNoticeDatabase } from '../../fixtures/notice-store.ts';

/** A process that sends until it is killed. */
async function startSender({ file }: NoticeDatabase, { port }: MailServer) {
  const program = join(import.meta.dirname, 'send-until-killed.ts');
  const child = spawn(process.execPath, ['--import', 'tsx', program, file, String(port)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(child, 'exit');
  const kill = async () => {
    child.kill('SIGKILL');
    await ended;
  };
  onTestFinished(kill);
  await once(child.stdout, 'data');
  return kill;
}

/** What the next process does when the holds of the dead one are over. */
async function sendTheRest({ store }: NoticeDatabase, { settings }: MailServer): Promise<void> {
  const later = () => Date.now() + 16 * 60_000;
  await new NoticeMailer({ outbox: store, settings, report: () => {}, now: later }).sendDue();
}

function idsOf({ taken }: MailServer): readonly string[] {
  return taken.map(({ source }) => /^Message-ID: (.*)$/im.exec(source)?.[1] ?? '');
}

async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await setTimeout(5);
}

it('a process that is killed after the server took the mail and before it heard so: it comes twice, recognisably', async () => {
  let isHolding = true;
  const database = await openNoticeDatabase();
  const server = await startMailServer({
    hold: async () => (isHolding ? setTimeout(60_000, undefined, { ref: false }) : undefined),
  });
  await database.record([noticeTo('A', ['OWNER_HEAD'])]);
  const kill = await startSender(database, server);
  await until(() => server.taken.length === 1);
  await kill();
  isHolding = false;
  expect(await database.rows('notice_delivery')).toEqual([]);
  await sendTheRest(database, server);
  const [first, second] = idsOf(server);
  expect([server.taken.length, second]).toEqual([2, first]);
  expect((await database.rows('notice_delivery')).map(({ outcome }) => outcome)).toEqual(['DELIVERED']);
}, 60_000);

it('processes that are killed at any moment lose no mail', async () => {
  const database = await openNoticeDatabase();
  const server = await startMailServer();
  const count = 60;
  await database.record(Array.from({ length: count }, () => noticeTo('A', ['OWNER_HEAD'])));
  for (let round = 0; round < 4; round += 1) {
    const before = server.taken.length;
    const kill = await startSender(database, server);
    await until(() => server.taken.length > before);
    await setTimeout((round * 137) % 400);
    await kill();
  }
  await sendTheRest(database, server);
  const facts = await database.rows('notice_delivery');
  expect(facts.map(({ outcome }) => outcome)).toEqual(Array.from({ length: count }, () => 'DELIVERED'));
  expect(new Set(idsOf(server)).size).toBe(count);
  // At most the one of each process that was on its way.
  expect(server.taken.length).toBeLessThanOrEqual(count + 4);
}, 120_000);
