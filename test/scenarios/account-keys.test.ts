import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { type RunningProvince, runProvince } from '../fixtures/running-province.ts';

const day = 86_400_000;
let running: RunningProvince;
beforeAll(async () => {
  running = await runProvince();
});
afterAll(() => running.stop());
afterEach(() => void vi.useRealTimers());

const application = { id: 'tax-portal', name: 'Cổng thuế', agency: 'H41.CTHUE', securityLevel: 3 };
const account = {
  ...{ agency: 'H41.CTHUE', agencyName: 'Thuế tỉnh', agencyNameEn: 'Provincial Tax Office' },
  ...({ class: 'STATE_AGENCY', role: 'CONSUMER', attributes: {}, application } as const),
  ...{ purpose: 'Quản lý thuế', describes: 'Cổng thuế' },
};
const agreement = `
kind: AGREEMENT
number: TT-50/2026
title: Chia sẻ dữ liệu doanh nghiệp cho cổng thuế
provider: "H41.STC"
consumers: [tax-portal]
content: [{ items: [Enterprise.enterpriseCode, Enterprise.name, Enterprise.phone] }]
term: { from: "2026-01-01", to: "2027-12-31" }
purpose: Quản lý thuế
legalBasis: [Nghị định 47/2020/NĐ-CP Điều 36-38]
`;
const query = '{ enterprises(first: 1) { nodes { phone } } }';

/** Issues a key of an account to the technical officer of the tax office. */
async function claimed(id: string, networks: readonly string[] = []): Promise<void> {
  const { store } = running.province;
  await store.openClaim({ account: id, technicalOfficer: 'phuc.lv', networks }, { by: 'hai.nt' });
  const { key } = await store.claimKey({ account: id, person: 'phuc.lv' });
  running.keys.set(id, key);
}

async function outcome(id: string): Promise<string> {
  const { errors, status } = await running.ask(id, query);
  return errors[0] === undefined ? 'answered' : `${status} ${errors[0].extensions.code}`;
}

describe('an agreement with an application', () => {
  it('is made when the account is reserved, and opens with the key of each account of it', async () => {
    const { store } = running.province;
    await store.reserveAccount({ ...account, id: 'portal-1' }, { by: 'hai.nt' });
    await running.apply(agreement);
    await claimed('portal-1');
    expect(await outcome('portal-1')).toBe('answered');
    await store.reserveAccount({ ...account, id: 'portal-2' }, { by: 'hai.nt' });
    await claimed('portal-2');
    expect(await outcome('portal-2')).toBe('answered');
    await store.setAccountState('portal-1', 'REVOKED');
    expect(await outcome('portal-1')).toBe('401 ACCOUNT_KEY_INVALID');
    expect(await outcome('portal-2')).toBe('answered');
    const listed = await running.command('agreement', 'list', '--consumer', 'portal-2');
    expect(listed).toContain('TT-50/2026');
  });

  it('is suspended for the application and for all that come after', async () => {
    const { store } = running.province;
    const act = { number: 'TT-50/2026', account: 'tax-portal', by: 'an', reason: 'vi phạm' };
    await store.recordEvent({ ...act, kind: 'SUSPENDED', restoredBy: 'khắc phục', ground: 'BREACH' });
    expect(await outcome('portal-2')).toMatch(/FIELD_NOT_PERMITTED|SUSPENDED|DENIED|PERMI/);
    await store.reserveAccount({ ...account, id: 'portal-3' }, { by: 'hai.nt' });
    await claimed('portal-3');
    expect(await outcome('portal-3')).toBe(await outcome('portal-2'));
    await store.recordEvent({ ...act, kind: 'RESUMED', restoredBy: null });
    expect(await outcome('portal-3')).toBe('answered');
  });

  it('that was ended for one account is not given back to it through its application', async () => {
    const { store } = running.province;
    const act = { number: 'TT-50/2026', by: 'an', reason: 'hết nhu cầu', restoredBy: null };
    await store.recordEvent({ ...act, kind: 'TERMINATED', account: 'portal-3', ground: 'NO_LONGER_NEEDED' });
    expect(await outcome('portal-3')).not.toBe('answered');
    expect(await outcome('portal-2')).toBe('answered');
    const again = agreement.replace('title: Chia', 'title: Sửa đổi chia');
    await expect(running.apply(again)).rejects.toThrow(/TT-50\/2026/);
  });
});

describe('a key', () => {
  it('that has expired says so to who holds it, and what to do', async () => {
    await claimed('portal-2');
    const [key] = (await running.province.store.keys()).filter(
      ({ account: of, state }) => of === 'portal-2' && state === 'ACTIVE',
    );
    vi.useFakeTimers({ toFake: ['Date'], now: Date.parse(key?.expiresAt ?? '') });
    const answer = await running.ask('portal-2', query);
    expect(answer.status).toBe(401);
    expect(answer.errors[0]?.extensions).toMatchObject({ code: 'ACCOUNT_KEY_EXPIRED' });
    expect(answer.errors[0]?.extensions.hint).toContain('technical officer');
    const wrong = `lt_${key?.prefix}_${'A'.repeat(43)}`;
    running.keys.set('thief', wrong);
    expect(await outcome('thief')).toBe('401 ACCOUNT_KEY_INVALID');
  });

  it('opens from its networks only', async () => {
    await claimed('portal-2', ['10.20.0.0/16']);
    expect(await outcome('portal-2')).toBe('403 ACCOUNT_KEY_PLACE');
    await claimed('portal-2', ['127.0.0.0/8']);
    expect(await outcome('portal-2')).toBe('answered');
    await expect(
      running.province.store.openClaim(
        { account: 'portal-2', technicalOfficer: 'phuc.lv', networks: ['10.20'] },
        { by: 'hai.nt' },
      ),
    ).rejects.toMatchObject({ code: 'ACCOUNT_INVALID' });
  });

  it('is listed with its state, its expiry, its last use and who claimed it', async () => {
    const printed = await vi.waitFor(async () => {
      const told = await running.command('account', 'keys', 'portal-2', '--json');
      expect(told).toContain('"lastUsedAt": "');
      return told;
    }, 5_000);
    const [listed] = JSON.parse(printed) as [{ standing: string; boundTo: string[]; keys: object[] }];
    expect(listed).toMatchObject({ standing: 'ACTIVE', boundTo: ['TT-50/2026'], application });
    expect(listed.keys.at(-1)).toMatchObject({ state: 'ACTIVE', claimedBy: 'phuc.lv' });
    expect(await running.command('account', 'keys')).toContain('HOUSE');
  });

  it('that is rotated by its officer opens beside the one before for seven days', async () => {
    const old = running.keys.get('portal-2');
    const { key } = await running.province.store.rotateOwnKey({ account: 'portal-2', person: 'phuc.lv' });
    running.keys.set('portal-2', key);
    expect(await outcome('portal-2')).toBe('answered');
    running.keys.set('portal-2', old ?? null);
    expect(await outcome('portal-2')).toBe('answered');
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 7 * day });
    expect(await outcome('portal-2')).toBe('401 ACCOUNT_KEY_INVALID');
    vi.useRealTimers();
    running.keys.set('portal-2', key);
    const [prefix = ''] = key.split('_').slice(1);
    await running.province.store.revokeKey(
      { account: 'portal-2', prefix },
      { by: 'phuc.lv', why: 'lộ khóa' },
    );
    expect(await outcome('portal-2')).toBe('401 ACCOUNT_KEY_INVALID');
  });
});
