import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { tailAudit } from '../../gateway/audit/chain/tail-audit.ts';
import { type CasePeople, casePeople } from '../fixtures/case-people.ts';
import { type RunningProvince, runProvince } from '../fixtures/running-province.ts';

const day = 86_400_000;
let running: RunningProvince;
let people: CasePeople;
beforeAll(async () => {
  running = await runProvince();
  people = casePeople(running);
});
afterAll(() => running.stop());
afterEach(() => void vi.useRealTimers());

const content = {
  items: [{ item: 'Citizen.dateOfBirth' }],
  purpose: 'Đối chiếu người nộp thuế',
  purposeCode: 'doi-chieu',
  usageAfterRetrieval: 'Chỉ đối chiếu, không lưu',
  application: { id: 'doi-chieu-thue', name: 'Đối chiếu người nộp thuế', securityLevel: 3 },
  frequency: 'Theo từng hồ sơ',
  termFrom: '2026-01-01',
  termTo: '2027-12-31',
};
const birthDays = '{ citizens(first: 1) { nodes { dateOfBirth } } }';
const purpose = { 'lienthong-purpose': 'doi-chieu' };

/** A request of the tax office that waits for its account; gives its number. */
async function consented(asked: object = content): Promise<string> {
  const { number } = (await people.done('yen.nt', 'startConnectionRequest', null, { ...asked })).subject;
  const documents = [await people.letter('nga.dt', 'H41.CTHUE')];
  await people.done('nga.dt', 'submitConnectionRequest', number, { documents });
  await people.done('son.nv', 'receiveConnectionRequest', number);
  await people.done('quan.dm', 'receiveConnectionRequest', number);
  const query = 'query ($n: ID!) { connectionRequest(number: $n) { parts { contentDigest } } }';
  const answer = await people.ask('an.lv', query, { n: number });
  const { parts } = answer.data?.connectionRequest as { parts: { contentDigest: string }[] };
  await people.done('an.lv', 'consentToConnectionRequest', number, {
    ...{ contentDigest: parts[0]?.contentDigest, letter: '12/CV' },
    documents: [await people.letter('an.lv', 'G01.CAT')],
  });
  return number;
}

const shown = '{ key prefix expiresAt endings { prefix } account { id standing } }';
const claim = (person: string, account: string) =>
  people.ask(person, `mutation ($a: ID!) { claimAccountKey(account: $a) ${shown} }`, { a: account });
const rotate = (person: string, account: string) =>
  people.ask(person, `mutation ($a: ID!) { rotateAccountKey(account: $a, reason: "định kỳ") ${shown} }`, {
    a: account,
  });
const revoke = (person: string, account: string, prefix: string) =>
  people.ask(
    person,
    'mutation ($a: ID!, $p: String!) { revokeAccountKey(account: $a, prefix: $p, reason: "lộ khóa") { standing keys { prefix state } } }',
    { a: account, p: prefix },
  );
const open = (person: string, account: string, officer = 'phuc.lv') =>
  people.ask(
    person,
    'mutation ($a: ID!, $o: ID!) { openAccountClaim(account: $a, technicalOfficer: $o, reason: "cấp lại") { prefix endsAt account { standing } } }',
    { a: account, o: officer },
  );

type Answer = Awaited<ReturnType<typeof claim>>;
const codeOf = ({ errors }: Answer) => errors[0]?.extensions?.code;
function keyOf({ data, errors }: Answer, field: string) {
  expect(errors).toEqual([]);
  return data?.[field] as { key: string; prefix: string; account: { standing: string } };
}

async function outcome(key: string): Promise<string> {
  running.keys.set('claimed', key);
  const { errors, status } = await running.ask('claimed', birthDays, {}, purpose);
  return errors[0] === undefined ? 'answered' : `${status} ${errors[0].extensions.code}`;
}

const noticesOf = async (person: string) => {
  const answer = await people.ask(person, '{ myNotices(first: 50) { nodes { event text { en } } } }');
  return (answer.data?.myNotices as { nodes: { event: string; text: { en: string } }[] }).nodes;
};

let number: string;
let first: { key: string; prefix: string };

describe('the account of a request', () => {
  it('is reserved with its application and a claim for the officer whom the coordinator names', async () => {
    number = await consented();
    const self = await people.command('quan.dm', 'issueConnectionAccount', number, {
      ...{ account: 'tax-check', technicalOfficer: 'cuong.hv' },
    });
    expect(codeOf(self)).toBe('ACT_INCOMPLETE');
    const issued = await people.done('quan.dm', 'issueConnectionAccount', number, {
      ...{ account: 'tax-check', technicalOfficer: 'phuc.lv' },
    });
    expect(issued.effects).toEqual([
      { kind: 'RESERVED_ACCOUNT', name: 'tax-check' },
      { kind: 'INSTRUMENT', name: number },
    ]);
    const { accounts, instruments } = await running.province.store.snapshot();
    expect(accounts.get('tax-check')?.application).toEqual({
      ...content.application,
      agency: 'H41.CTHUE',
    });
    expect(instruments.find((each) => each.number === number)?.consumers).toEqual(['doi-chieu-thue']);
    expect((await noticesOf('phuc.lv')).map(({ text }) => text.en)).toContainEqual(
      expect.stringContaining(number),
    );
  });

  it('is claimed by that officer alone, once, and its key opens the field at once', async () => {
    for (const coordinator of ['quan.dm', 'lan.bt'])
      expect(codeOf(await claim(coordinator, 'tax-check')), coordinator).toBe('ACCOUNT_ACT_REFUSED');
    for (const other of ['cuong.hv', 'duc.nm'])
      expect(codeOf(await claim(other, 'tax-check')), other).toBe('ACCOUNT_UNKNOWN');
    expect(codeOf(await claim('nga.dt', 'tax-check'))).toBe('ACCOUNT_ACT_REFUSED');
    const claimed = await claim('phuc.lv', 'tax-check');
    first = keyOf(claimed, 'claimAccountKey');
    expect(claimed.data?.claimAccountKey).toMatchObject({ account: { standing: 'ACTIVE' }, endings: [] });
    expect(await outcome(first.key)).toBe('answered');
    expect(codeOf(await claim('phuc.lv', 'tax-check'))).toBe('ACCOUNT_CLAIM_INVALID');
    for (const told of ['quan.dm', 'an.lv'])
      expect((await noticesOf(told)).map(({ event }) => event)).toContain('ACCOUNT_KEY_CLAIMED');
  });

  it('has its acts in the sharing log, before and after, and its key nowhere', async () => {
    const log = await tailAudit({ folder: running.configuration.dataDir, count: 100 });
    const lines = log.map(({ record }) => record.detail ?? '');
    const at = (end: string) => lines.indexOf(`account key claim tax-check: ${end}`);
    expect(at('begun')).toBeGreaterThanOrEqual(0);
    expect(at('done')).toBeGreaterThan(at('begun'));
    const secret = first.key.slice(12);
    expect(JSON.stringify(log)).not.toContain(secret);
    const again = await people.ask('phuc.lv', '{ connectionAccount(id: "tax-check") { keys { prefix } } }');
    expect(again.text).not.toContain(secret);
    expect(JSON.stringify(await noticesOf('quan.dm'))).not.toContain(secret);
    const session = await people.session('phuc.lv');
    await open('quan.dm', 'tax-check');
    const response = await fetch(`${running.address}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...session.headers },
      body: JSON.stringify({ query: 'mutation { claimAccountKey(account: "tax-check") { key prefix } }' }),
    });
    expect(response.headers.get('cache-control')).toContain('no-store');
    const { data } = (await response.json()) as { data: { claimAccountKey: typeof first } };
    first = data.claimAccountKey;
    expect(await outcome(first.key)).toBe('answered');
  });
});

describe('its keys', () => {
  it('are rotated by the officer: the one in use opens for seven days more', async () => {
    await vi.waitFor(async () => {
      const listed = await running.province.store.keys();
      expect(listed.find(({ prefix }) => prefix === first.prefix)?.lastUsedAt).not.toBeNull();
    }, 5_000);
    expect(codeOf(await rotate('quan.dm', 'tax-check'))).toBe('ACCOUNT_ACT_REFUSED');
    const next = keyOf(await rotate('phuc.lv', 'tax-check'), 'rotateAccountKey');
    expect([await outcome(first.key), await outcome(next.key)]).toEqual(['answered', 'answered']);
    const revoked = await revoke('an.lv', 'tax-check', first.prefix);
    expect(revoked.errors).toEqual([]);
    expect([await outcome(first.key), await outcome(next.key)]).toEqual([
      '401 ACCOUNT_KEY_INVALID',
      'answered',
    ]);
    for (const told of ['phuc.lv', 'quan.dm', 'an.lv'])
      expect((await noticesOf(told)).map(({ event }) => event)).toContain('ACCOUNT_KEY_REVOKED');
    expect(codeOf(await revoke('nga.dt', 'tax-check', next.prefix))).toBe('ACCOUNT_ACT_REFUSED');
    expect(codeOf(await revoke('phuc.lv', 'tax-check', '00000000'))).toBe('ACCOUNT_KEY_UNKNOWN');
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 7 * day - 60_000 });
    expect(await outcome(next.key)).toBe('answered');
  });

  it('of an account that is issued again for the application open what it was granted', async () => {
    const again = await consented({ ...content, items: [{ item: 'Citizen.gender' }] });
    await people.done('quan.dm', 'issueConnectionAccount', again, {
      ...{ account: 'tax-check-2', technicalOfficer: 'phuc.lv' },
    });
    const { key } = keyOf(await claim('phuc.lv', 'tax-check-2'), 'claimAccountKey');
    expect(await outcome(key)).toBe('answered');
    await running.province.store.setAccountState('tax-check', 'REVOKED', { by: 'quan.dm', why: 'mất máy' });
    expect(await outcome(key)).toBe('answered');
  });

  it('are claimed by nobody for whom the claim is not, whoever opens it', async () => {
    for (const person of ['phuc.lv', 'nga.dt', 'an.lv'])
      expect(codeOf(await open(person, 'tax-check-2')), person).toBe('ACCOUNT_ACT_REFUSED');
    expect(codeOf(await open('cuong.hv', 'tax-check-2'))).toBe('ACCOUNT_UNKNOWN');
    expect(codeOf(await open('quan.dm', 'tax-check-2', 'cuong.hv'))).toBe('TECHNICAL_OFFICER_NEEDED');
    expect(codeOf(await open('quan.dm', 'tax-check-2', 'nobody'))).toBe('PERSON_UNKNOWN');
    expect((await open('quan.dm', 'tax-check-2')).errors).toEqual([]);
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 3 * day });
    // WHY not by a session: sessions end before a claim does.
    await expect(
      running.province.store.claimKey({ account: 'tax-check-2', person: 'phuc.lv' }),
    ).rejects.toMatchObject({ code: 'ACCOUNT_CLAIM_INVALID' });
  });
});

describe('the list of accounts', () => {
  it('shows each reader what concerns them', async () => {
    const query =
      '{ connectionAccounts(agency: "H41.CTHUE", first: 100) { nodes { id standing application { id } boundTo { number } keys { state claimedBy claimFor expiresAt lastUsedAt } confirmations { part agency state } } next } }';
    const listed = async (person: string) => {
      const answer = await people.ask(person, query);
      expect(answer.errors).toEqual([]);
      return (answer.data?.connectionAccounts as { nodes: { id: string; boundTo: { number: string }[] }[] })
        .nodes;
    };
    const own = await listed('phuc.lv');
    expect(own.map(({ id }) => id)).toEqual(expect.arrayContaining(['tax', 'tax-check', 'tax-check-2']));
    expect(own.find(({ id }) => id === 'tax-check-2')).toMatchObject({
      application: { id: 'doi-chieu-thue' },
      boundTo: expect.arrayContaining([{ number }]),
    });
    expect((await listed('quan.dm')).length).toBe(own.length);
    expect(await listed('cuong.hv')).toEqual([]);
    const one = await people.ask('quan.dm', '{ connectionAccounts(first: 1) { nodes { id } next } }');
    const { nodes, next } = one.data?.connectionAccounts as { nodes: { id: string }[]; next: string };
    expect(next).toBe(nodes[0]?.id);
    const wrong = await people.ask('quan.dm', '{ connectionAccounts(first: 1000) { next } }');
    expect(codeOf(wrong)).toBe('PAGE_SIZE_INVALID');
  });
});

it('an account waits among the tasks of who may act on it, named as no case is', async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 350 * day });
  const then = casePeople(running);
  const query = '{ myTasks { case account procedure { en } command agency due { lastDay } } }';
  const { errors, data } = await then.ask('phuc.lv', query);
  expect(errors).toEqual([]);
  const tasks = data?.myTasks as readonly { case: string; account: string | null; command: string }[];
  const ofAccounts = tasks.filter(({ account }) => account !== null);
  expect(ofAccounts.map(({ command }) => command)).toContain('rotateAccountKey');
  for (const task of ofAccounts) expect(task.case).toBe(`account:${task.account}`);
  const opened = await then.ask('phuc.lv', '{ connectionRequest(number: "account:tax") { number } }');
  expect(codeOf(opened)).toBe('CASE_UNKNOWN');
});
