import { rm } from 'node:fs/promises';
import knexFactory from 'knex';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { demonstration } from '../../province/demonstration/demonstration.ts';
import { dataFiles } from '../../province/start/data-files.ts';
import { startProvince } from '../../province/start/start-province.ts';
import { readConfiguration } from '../../schema/config/configuration.ts';
import type { NoticeDraft } from '../../schema/procedure/notice/notice.ts';
import { insertNotices } from '../../subgraphs/registry/store/notices.ts';
import { lockPolicy } from '../../subgraphs/registry/store/write-policy.ts';
import { startMailServer } from '../fixtures/mail-server.ts';
import { noticeTo } from '../fixtures/notice-store.ts';
import { openPersonSession } from '../fixtures/person-session.ts';
import { type RunningProvince, runProvince, seededFolder } from '../fixtures/running-province.ts';

let running: RunningProvince;
beforeAll(async () => {
  running = await runProvince();
});
afterAll(() => running.stop());

/** Records notices in the control database of a data folder, as an act does. */
async function record(folder: string, drafts: readonly NoticeDraft[]): Promise<readonly string[]> {
  const knex = knexFactory({
    ...{ client: 'sqlite3', connection: { filename: dataFiles(folder).control }, useNullAsDefault: true },
    pool: { min: 1, max: 1 },
  });
  const at = new Date().toISOString();
  try {
    // WHY: the province writes beside it.
    await knex.raw('PRAGMA busy_timeout = 10000');
    // WHY the lock first: the server writes beside it, and what was read before would be refused.
    return await knex.transaction(async (trx) => {
      await lockPolicy(trx);
      return insertNotices(trx, drafts, { actId: 'act-1', at });
    });
  } finally {
    await knex.destroy();
  }
}

/** Takes away what the cases of the demonstration told. */
async function forgetNotices(folder: string): Promise<void> {
  const knex = knexFactory({
    ...{ client: 'sqlite3', connection: { filename: dataFiles(folder).control }, useNullAsDefault: true },
    pool: { min: 1, max: 1 },
  });
  try {
    await knex.raw('PRAGMA busy_timeout = 10000');
    for (const table of ['notice_outbox', 'notice_delivery', 'notice_address', 'notice'])
      await knex(table).delete();
  } finally {
    await knex.destroy();
  }
}

const mine = `query ($after: String, $unreadOnly: Boolean) {
  myNotices(first: 2, after: $after, unreadOnly: $unreadOnly) {
    next
    nodes { id subject { en } roles agency channels { channel failure attempts } acknowledgedBy { id name } }
  }
}`;

interface Page {
  readonly next: string | null;
  readonly nodes: readonly { readonly id: string; readonly subject: { readonly en: string } }[];
}

describe('notices in the graph', () => {
  beforeAll(async () => {
    await forgetNotices(running.configuration.dataDir);
    await record(running.configuration.dataDir, [
      noticeTo('G01.CAT', ['OWNER_HEAD'], '1'),
      noticeTo('G01.CAT', ['CONSUMER_OFFICER'], '2'),
      noticeTo('H41.CTHUE', ['TECHNICAL_OFFICER'], '3'),
      noticeTo('G01.CAT', ['FOCAL_OFFICER'], '4'),
      noticeTo('G01.CAT', ['OWNER_HEAD'], '5'),
      noticeTo(null, [], '6'),
    ]);
  });

  it('come to people by their roles, or where they stand in, page by page', async () => {
    const session = await openPersonSession(running, 'an.lv');
    const first = (await session.ask(mine)).data?.myNotices as Page;
    expect(first.nodes.map(({ subject }) => subject.en[0])).toEqual(['5', '2']);
    expect(first.nodes[0]).toMatchObject({
      ...{ roles: ['OWNER_HEAD'], agency: 'G01.CAT', acknowledgedBy: null },
      channels: [{ channel: 'CONSOLE' }, { channel: 'EMAIL', failure: null, attempts: 0 }],
    });
    const second = (await session.ask(mine, { after: first.next })).data?.myNotices as Page;
    expect(second).toMatchObject({ next: null, nodes: [{ subject: { en: '1: connection' } }] });
    const other = await openPersonSession(running, 'phuc.lv');
    expect(((await other.ask(mine)).data?.myNotices as Page).nodes).toHaveLength(1);
  });

  it('leave out what was read', async () => {
    const session = await openPersonSession(running, 'an.lv');
    const { nodes } = (await session.ask(mine)).data?.myNotices as Page;
    const people = await running.province.store.people();
    const roles = people.roles.filter(({ person }) => person === 'an.lv');
    const reader = {
      ...{ person: 'an.lv', isForUnknownAgencies: false },
      addresses: roles.map(({ agency, role }) => ({ agency, role })),
    };
    await running.province.store.acknowledgeNotice(nodes[0]?.id ?? '', reader);
    const left = (await session.ask(mine, { unreadOnly: true })).data?.myNotices as Page;
    expect(left.nodes.map(({ subject }) => subject.en[0])).toEqual(['2', '1']);
    const again = (await session.ask(mine)).data?.myNotices as Page;
    expect(again.nodes[0]).toMatchObject({ acknowledgedBy: { id: 'an.lv' } });
  });

  it.each([
    ['the public', null],
    ['an account', 'administrator'],
  ])('to people are nothing for %s', async (_who, account) => {
    const answer = await running.ask(account ?? '', mine);
    expect(answer.data).toEqual({ myNotices: null });
    expect(answer.errors.map(({ extensions }) => extensions.code)).toEqual(['SIGN_IN_NEEDED']);
  });

  it('that are public, everybody reads, and no other', async () => {
    const query = '{ catalogue { notices(first: 1000) { next nodes { subject { vi } caseNumber at } } } }';
    expect((await running.ask('', query)).data).toMatchObject({
      catalogue: {
        notices: { next: null, nodes: [{ subject: { vi: '6 kết nối' }, caseNumber: 'YC-1/2026' }] },
      },
    });
  });

  it.each([
    ['a cursor that is none', { after: 'x' }, 'CURSOR_INVALID'],
    ['a page too large', { first: 1001 }, 'PAGE_SIZE_INVALID'],
    ['no page', { first: 0 }, 'PAGE_SIZE_INVALID'],
  ])(
    'refuse %s',
    async (_what, { first = 1, after = null }: { first?: number; after?: string | null }, code) => {
      const query = `query ($first: Int, $after: String) {
      myNotices(first: $first, after: $after) { next }
    }`;
      const session = await openPersonSession(running, 'an.lv');
      const { errors } = await session.ask(query, { first, after });
      expect(errors.map(({ extensions }) => extensions.code)).toEqual([code]);
    },
  );

  it('that reached nobody are for the coordinator, until they are acknowledged', async () => {
    const { store } = running.province;
    const query = '{ undeliveredNotices { nodes { id subject { en } channels { channel failure } } } }';
    const [mail] = await store.dueDeliveries(Date.now() + 1_000, 1, 60_000);
    await store.recordDelivery(
      mail?.id ?? '',
      { kind: 'FAILED', failure: 'REFUSED', detail: '550' },
      Date.now(),
    );
    const coordinator = await openPersonSession(running, 'quan.dm');
    const { undeliveredNotices } = (await coordinator.ask(query)).data as { undeliveredNotices: Page };
    expect(undeliveredNotices.nodes).toMatchObject([
      { id: mail?.notice.id, channels: [{ channel: 'CONSOLE' }, { channel: 'EMAIL', failure: 'REFUSED' }] },
    ]);
    const none = { undeliveredNotices: { nodes: [] } };
    const other = await openPersonSession(running, 'phuc.lv');
    expect((await other.ask(query)).data).toEqual(none);
    const { roles, agency = '', id = '' } = mail?.notice ?? { roles: [] };
    const reader = { person: 'an.lv', isForUnknownAgencies: false };
    const addresses = roles.map((role) => ({ agency: agency ?? '', role }));
    await store.acknowledgeNotice(id, { ...reader, addresses });
    expect((await coordinator.ask(query)).data).toEqual(none);
  });
});

it('a province with a mail server sends what an act records while it runs', async () => {
  const server = await startMailServer();
  const folder = await seededFolder();
  await forgetNotices(folder);
  const province = await startProvince({
    catalogue: await demonstration.loadCatalogue(),
    serviceCode: await demonstration.loadServices(),
    mail: server.settings,
    configuration: readConfiguration({ LIENTHONG_DATA_DIR: folder }),
    report: () => {},
  });
  await record(folder, [noticeTo('G01.CAT', ['OWNER_HEAD', 'FOCAL_OFFICER'])]);
  await vi.waitUntil(() => server.taken.length === 2, { timeout: 30_000 });
  await province.close();
  expect(server.taken.flatMap(({ to }) => to)).toEqual(['an.lv@nghean.example', 'binh.nt@nghean.example']);
  await rm(folder, { recursive: true, force: true });
}, 60_000);
