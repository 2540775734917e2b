import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tailAudit } from '../../gateway/audit/chain/tail-audit.ts';
import { type CasePeople, casePeople } from '../fixtures/case-people.ts';
import { type RunningProvince, runProvince } from '../fixtures/running-province.ts';

let running: RunningProvince;
let people: CasePeople;
beforeAll(async () => {
  running = await runProvince();
  people = casePeople(running);
});
afterAll(() => running.stop());

const content = {
  items: [{ item: 'Citizen.dateOfBirth' }, { item: 'Citizen.gender' }, { item: 'Dossier.status' }],
  purpose: 'Đối chiếu người nộp thuế',
  purposeCode: 'doi-chieu',
  usageAfterRetrieval: 'Chỉ đối chiếu, không lưu',
  application: { id: 'tms', name: 'Quản lý thuế tập trung', securityLevel: 3 },
  frequency: 'Theo từng hồ sơ',
  termFrom: '2026-01-01',
  termTo: '2027-12-31',
};

interface Part {
  readonly owner: string;
  readonly state: string;
  readonly items: readonly string[];
  readonly contentDigest: string;
}

async function partsOf(person: string, number: string): Promise<readonly Part[]> {
  const answer = await people.ask(
    person,
    'query ($n: ID!) { connectionRequest(number: $n) { parts { owner state items contentDigest } } }',
    { n: number },
  );
  expect(answer.errors).toEqual([]);
  return (answer.data?.connectionRequest as { parts: readonly Part[] }).parts;
}

async function consent(
  person: string,
  agency: string,
  number: string,
  more: Readonly<Record<string, unknown>> = {},
) {
  const [part] = await partsOf(person, number);
  return people.done(person, 'consentToConnectionRequest', number, {
    ...{ contentDigest: part?.contentDigest, letter: '12/CV' },
    documents: [await people.letter(person, agency)],
    ...more,
  });
}

const birthDays = '{ citizens(first: 3) { nodes { dateOfBirth } } }';

describe('from a denied field to a permitted one', () => {
  it('takes a request, two consents, an account, each by its own body and clock', async () => {
    const before = await running.ask('tax', birthDays, {}, { 'lienthong-purpose': 'doi-chieu' });
    expect(before.errors.length).toBeGreaterThan(0);
    const draft = await people.done('yen.nt', 'startConnectionRequest', null, content);
    const { number } = draft.subject;
    expect(draft.subject.state).toBe('DRAFT');

    const sent = await people.done('nga.dt', 'submitConnectionRequest', number, {
      documents: [await people.letter('nga.dt', 'H41.CTHUE')],
    });
    expect(sent.subject.state).toBe('SUBMITTED');
    expect(new Set(sent.notices.filter(({ isLegal }) => isLegal).map(({ agency }) => agency))).toEqual(
      new Set(['G01.CAT', 'H41.TTPVHCC', 'H41.SKHCN']),
    );
    await people.done('quan.dm', 'receiveConnectionRequest', number);
    await people.done('son.nv', 'receiveConnectionRequest', number);
    const received = await people.done('huong.pt', 'receiveConnectionRequest', number);
    expect(received.subject.state).toBe('AWAITING_OWNER');

    // Each owner sees its own items alone.
    expect(await partsOf('an.lv', number)).toMatchObject([
      { owner: 'G01.CAT', items: ['Citizen.dateOfBirth', 'Citizen.gender'] },
    ]);
    expect(await partsOf('ha.vt', number)).toMatchObject([
      { owner: 'H41.TTPVHCC', items: ['Dossier.status'] },
    ]);

    await consent('an.lv', 'G01.CAT', number, { masks: [{ item: 'Citizen.dateOfBirth', mask: 'year' }] });
    await consent('ha.vt', 'H41.TTPVHCC', number);
    const waiting = await people.ask(
      'quan.dm',
      'query ($n: ID!) { connectionRequest(number: $n) { state clocks { rule agency outcome due { lastDay citation } } availableCommands { name allowed due { rule } } } }',
      { n: number },
    );
    expect(waiting.data?.connectionRequest).toMatchObject({
      state: 'AWAITING_ACCOUNT',
      clocks: expect.arrayContaining([
        expect.objectContaining({ rule: 'R-ACC-B', agency: 'G01.CAT', outcome: 'MET' }),
        expect.objectContaining({ rule: 'R-ACC-A', agency: 'H41.SKHCN', outcome: 'RUNNING' }),
      ]),
      availableCommands: expect.arrayContaining([
        { name: 'issueConnectionAccount', allowed: true, due: { rule: 'R-ACC-A' } },
      ]),
    });
    const issued = await people.done('quan.dm', 'issueConnectionAccount', number, {
      account: 'tax',
      technicalOfficer: 'phuc.lv',
    });
    expect(issued.subject.state).toBe('ACTIVE');
    expect(issued.effects).toEqual([{ kind: 'INSTRUMENT', name: number }]);

    const after = await running.ask('tax', birthDays, {}, { 'lienthong-purpose': 'doi-chieu' });
    expect(after.errors).toEqual([]);
    const days = (after.data?.citizens as { nodes: { dateOfBirth: string }[] }).nodes;
    expect(days.length).toBe(3);
    for (const { dateOfBirth } of days) expect(dateOfBirth).toMatch(/^\d{4}/);
    const told = (await tailAudit({ folder: running.configuration.dataDir, count: 60 })).map(
      ({ record }) => record.detail ?? '',
    );
    const begun = told.findIndex(
      (line) => line.includes(`issueConnectionAccount ${number}@`) && line.endsWith('begun'),
    );
    const done = told.findIndex(
      (line) => line.includes(`issueConnectionAccount ${number}@`) && line.endsWith('done'),
    );
    expect(begun).toBeGreaterThanOrEqual(0);
    expect(done).toBeGreaterThan(begun);
  });

  it('tells who is on no side of it nothing, in the same words as of a case that is not there', async () => {
    const draft = await people.done('yen.nt', 'startConnectionRequest', null, content);
    const { number } = draft.subject;
    const query = 'query ($n: ID!) { connectionRequest(number: $n) { state } }';
    const other = await people.ask('dung.pv', query, { n: number });
    const none = await people.ask('dung.pv', query, { n: 'YC-000000/2026' });
    expect(other.errors[0]?.extensions?.code).toBe('CASE_UNKNOWN');
    const bare = (text: string) => text.replaceAll(/YC-\w{6}\/2026|"requestId":"[^"]*"/g, '#');
    expect(bare(other.text)).toBe(bare(none.text));
    const list = await people.ask('dung.pv', '{ connectionRequests { nodes { number } } myTasks { case } }');
    expect(list.data).toEqual({ connectionRequests: { nodes: [] }, myTasks: [] });
  });

  it('refuses what the rules of separation, the state, or the version refuse, and records nothing', async () => {
    const draft = await people.done('yen.nt', 'startConnectionRequest', null, content);
    const { number } = draft.subject;
    const codeOf = (answer: { errors: readonly { extensions?: Readonly<Record<string, unknown>> }[] }) =>
      answer.errors[0]?.extensions?.code;
    expect(
      codeOf(await people.command('yen.nt', 'submitConnectionRequest', number, { documents: ['x'] })),
    ).toBe('ACT_ROLE_MISSING');
    expect(codeOf(await people.command('nga.dt', 'submitConnectionRequest', number))).toBe('ACT_INCOMPLETE');
    expect(codeOf(await people.command('quan.dm', 'receiveConnectionRequest', number))).toBe('CASE_UNKNOWN');
    expect(codeOf(await people.command('nga.dt', 'goOnWithRestOfConnectionRequest', number))).toBe(
      'ACT_NOT_NOW',
    );
    const stale = await people.command('nga.dt', 'submitConnectionRequest', number, {
      documents: ['x'],
      expectedVersion: 7,
    });
    expect(codeOf(stale)).toBe('ACT_CONFLICT');
    const machine = await running.ask(
      'tax',
      `mutation { startConnectionRequest(input: { requestId: "1", items: [{ item: "Citizen.gender" }], purpose: "x", usageAfterRetrieval: "x", application: { id: "a", name: "a" }, frequency: "x", termFrom: "2026-01-01" }) { act { id } } }`,
    );
    expect(codeOf(machine)).toBe('PERSON_NEEDED');
    expect((await running.province.store.acts(number)).length).toBe(1);
  });

  it('tells who is on no side any more nothing, also by a request that was sent before', async () => {
    const input = { requestId: 'once-2', ...content };
    await people.done('yen.nt', 'startConnectionRequest', null, input);
    const { store } = running.province;
    const grant = (await store.people()).roles.find(({ person }) => person === 'yen.nt');
    expect(grant).toBeDefined();
    const ending = (to: string | null) =>
      store.enterPeople(
        () => ({ agencies: [], people: [], roles: grant === undefined ? [] : [{ ...grant, to }] }),
        { by: 'test', why: 'thôi việc' },
      );
    await ending('2026-01-02');
    const again = await people.command('yen.nt', 'startConnectionRequest', null, input);
    expect(again.errors[0]?.extensions?.code).toBe('CASE_UNKNOWN');
    expect(again.text).not.toContain(content.purpose);
    await ending(null);
  });

  it('does an act once, however often it is sent', async () => {
    const input = { requestId: 'once-1', ...content };
    const first = await people.done('yen.nt', 'startConnectionRequest', null, input);
    const second = await people.done('yen.nt', 'startConnectionRequest', null, input);
    expect(second.subject.number).toBe(first.subject.number);
    const other = await people.command('yen.nt', 'startConnectionRequest', null, {
      ...input,
      purpose: 'Khác',
    });
    expect(other.errors[0]?.extensions?.code).toBe('ACT_REQUEST_REUSED');
  });
});
