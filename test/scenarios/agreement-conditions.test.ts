import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Answer, type RunningProvince, runProvince } from '../fixtures/running-province.ts';

let running: RunningProvince;
beforeAll(async () => {
  running = await runProvince({}, 0.02);
});
afterAll(() => running.stop());

const reasons = ({ errors }: Answer) => errors.map(({ extensions }) => extensions.reason);
const document = (number: string, more: string) => `kind: AGREEMENT
number: ${number}
title: Conditions
provider: H41.STC
consumers: [researcher]
content:
  - items: [Enterprise.charterCapital]
term: { from: "2026-01-01", to: null }
feeSettled: true
${more}
`;
const capital = '{ enterprises(first: 1) { nodes { charterCapital name } } }';
const capitalOf = ({ data }: Answer) =>
  (data as { enterprises: { nodes: { charterCapital: string | null }[] } }).enterprises.nodes[0]
    ?.charterCapital;

describe('purpose (Decree 47 Art 38(7))', () => {
  beforeAll(() =>
    running.apply(document('TT-81/2026', 'purpose: Đánh giá chính sách\npurposeCode: danh-gia')),
  );
  afterAll(() => running.command('agreement', 'revoke', 'TT-81/2026', '--reason', 'test').then(() => {}));

  it('a grant of another purpose gives nothing, and says so', async () => {
    const answer = await running.ask('researcher', capital);
    expect(capitalOf(answer)).toBeNull();
    expect(reasons(answer)).toEqual(['PURPOSE_NOT_AGREED']);
  });

  it('the purpose that the request names opens its grant and closes those of others', async () => {
    const named = { 'lienthong-purpose': 'danh-gia' };
    expect(capitalOf(await running.ask('researcher', capital, {}, named))).toMatch(/^\d+$/);
    const consent = '{ citizens(first: 5) { nodes { phone } } }';
    expect((await running.ask('researcher', consent)).errors).toEqual([]);
    expect(reasons(await running.ask('researcher', consent, {}, named))).toEqual(['PURPOSE_NOT_AGREED']);
  });

  it('a purpose that nothing was agreed for is refused with those that were', async () => {
    const answer = await running.ask('researcher', capital, {}, { 'lienthong-purpose': 'danh-gias' });
    expect([answer.status, answer.errors[0]?.extensions.code]).toEqual([400, 'PURPOSE_UNKNOWN']);
    expect(answer.text).toContain('danh-gia, nghien-cuu');
    expect(answer.data).toBeUndefined();
  });

  it.each(['Danh-Gia', 'a b', 'x'.repeat(3000), "a'; drop table"])(
    'a header that holds no code is refused: %s',
    async (purpose) => {
      const answer = await running.ask('researcher', capital, {}, { 'lienthong-purpose': purpose });
      expect(answer.status).toBe(400);
      expect(answer.data).toBeUndefined();
    },
  );

  it('open data is open for whatever purpose', async () => {
    const open = '{ enterprises(first: 1) { nodes { name } } }';
    const named = { 'lienthong-purpose': 'danh-gia' };
    expect((await running.ask('researcher', open, {}, named)).errors).toEqual([]);
    expect((await running.ask('public', open, {}, named)).errors).toEqual([]);
  });

  it('the sharing log names the purpose of the request', async () => {
    await running.ask('researcher', capital, {}, { 'lienthong-purpose': 'danh-gia' });
    const [record] = await running.province.audit.tail(1, 'researcher');
    expect(record?.record.purpose).toBe('danh-gia');
  });
});

describe('place and method (Decree 47 Art 38(3), 38(5))', () => {
  const agree = (more: string) => running.apply(document('TT-82/2026', `purpose: Nghiên cứu\n${more}`));
  it.each([
    ['networks: [192.0.2.0/24, "2001:db8::/32"]', 'PLACE_NOT_AGREED'],
    ['methods: [PACKAGED, SYNC]', 'METHOD_NOT_AGREED'],
  ])('%s: an online query from here gets nothing', async (more, reason) => {
    await agree(more);
    const answer = await running.ask('researcher', capital);
    expect(capitalOf(answer)).toBeNull();
    expect(reasons(answer)).toEqual([reason]);
  });

  it('from the agreed network the item is read; a header cannot move the caller', async () => {
    await agree('networks: [127.0.0.0/8]');
    expect(capitalOf(await running.ask('researcher', capital))).toMatch(/^\d+$/);
    await agree('networks: [192.0.2.0/24]');
    const forged = { 'x-forwarded-for': '192.0.2.7', forwarded: 'for=192.0.2.7', 'x-real-ip': '192.0.2.7' };
    expect(capitalOf(await running.ask('researcher', capital, {}, forged))).toBeNull();
  });
});

describe('quotas of a day in rows and cost', () => {
  const agree = (limits: string) =>
    running.apply(document('TT-83/2026', `purpose: Nghiên cứu\nlimits: ${limits}`));
  afterAll(() => running.command('agreement', 'revoke', 'TT-83/2026', '--reason', 'test').then(() => {}));
  beforeAll(() => running.command('agreement', 'revoke', 'TT-82/2026', '--reason', 'test').then(() => {}));
  const page = (first: number) => `{ enterprises(first: ${first}) { nodes { charterCapital } } }`;

  it('tells what remains, refuses with Retry-After when rows do not fit, and no data leaves', async () => {
    await agree('{ rowsPerDay: 10 }');
    const first = await running.ask('researcher', page(7));
    expect(first.headers.get('ratelimit')).toMatch(/^"TT-83\/2026 rows\/86400s";r=3;t=\d+$/);
    expect(first.headers.get('ratelimit-policy')).toBe('"TT-83/2026 rows/86400s";q=10;w=86400;qu="rows"');
    const refused = await running.ask('researcher', page(4));
    expect([refused.status, refused.errors[0]?.extensions.code]).toEqual([429, 'AGREEMENT_LIMIT_REACHED']);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(refused.text).not.toContain('charterCapital');
    expect((await running.ask('researcher', page(3))).status).toBe(200);
    expect((await running.ask('researcher', page(1))).status).toBe(429);
    expect((await running.ask('researcher', '{ enterprises(first: 9) { nodes { name } } }')).status).toBe(
      200,
    );
  });

  it('a new version of the agreement does not give the quota again', async () => {
    await agree('{ rowsPerDay: 11 }');
    expect((await running.ask('researcher', page(2))).status).toBe(429);
    expect((await running.ask('researcher', page(1))).status).toBe(200);
  });

  it('counts cost points', async () => {
    await agree('{ costPerDay: 1000000 }');
    const remaining = (answer: Answer) => Number(/;r=(\d+)/.exec(answer.headers.get('ratelimit') ?? '')?.[1]);
    const small = remaining(await running.ask('researcher', page(1)));
    const large = remaining(await running.ask('researcher', page(50)));
    const [record] = await running.province.audit.tail(1, 'researcher');
    expect(small - large).toBe(record?.record.cost);
    expect(small - large).toBeGreaterThan(50);
  });
});

describe('a count is a read', () => {
  let number = 90;
  it.each([
    [
      'totalCount with a value test',
      '{ enterprises(where: { charterCapital: { eq: "1" } }) { totalCount } }',
      { enterprises: { totalCount: 0 } },
    ],
    [
      'a list that finds nothing',
      '{ enterprises(where: { charterCapital: { eq: "2" } }) { nodes { name } } }',
      { enterprises: { nodes: [] } },
    ],
    [
      'hasNextPage',
      '{ enterprises(where: { charterCapital: { eq: "3" } }, first: 1) { pageInfo { hasNextPage } } }',
      { enterprises: { pageInfo: { hasNextPage: false } } },
    ],
    [
      'look-ups of keys that are not there',
      '{ enterprise(enterpriseCode: "none") { charterCapital } }',
      { enterprise: null },
    ],
  ])('300 times %s: five answers under rowsPerDay: 5', async (_what, query, told) => {
    number += 1;
    await running.apply(document(`TT-${number}/2026`, 'purpose: Nghiên cứu\nlimits: { rowsPerDay: 5 }'));
    const statuses: number[] = [];
    for (let at = 0; at < 300; at += 1) {
      const { status, data } = await running.ask('researcher', query);
      statuses.push(status);
      if (status === 200) expect(data).toEqual(told);
    }
    expect(statuses.filter((status) => status === 200)).toHaveLength(5);
    expect(statuses.slice(5).every((status) => status === 429)).toBe(true);
    await running.command('agreement', 'revoke', `TT-${number}/2026`, '--reason', 'test');
  });

  it('two counts of one request are two rows', async () => {
    await running.apply(document('TT-99/2026', 'purpose: Nghiên cứu\nlimits: { rowsPerDay: 5 }'));
    const counts =
      '{ a: enterprises(where: { charterCapital: { eq: "1" } }) { totalCount } b: enterprises(where: { charterCapital: { eq: "2" } }) { totalCount } }';
    const { headers } = await running.ask('researcher', counts);
    expect(headers.get('ratelimit')).toMatch(/;r=3;/);
    await running.command('agreement', 'revoke', 'TT-99/2026', '--reason', 'test');
  });
});

describe('a person and their consent', () => {
  const own = `{ citizens(first: 50) { totalCount nodes { personalId fullName bloodType household { householdId members { personalId } } dossiers { dossierCode status applicant { fullName } } } } }`;

  it('a person reads everything about themselves and nobody else, over relations too', async () => {
    const answer = await running.ask('citizen', own);
    expect(answer.errors).toEqual([]);
    const { totalCount, nodes } = (answer.data as { citizens: { totalCount: number; nodes: never[] } })
      .citizens;
    expect(totalCount).toBe(1);
    expect(nodes).toMatchObject([{ personalId: '040802024995', fullName: 'Đào Hữu Trường' }]);
    const ids = new Set(answer.text.match(/\b040\d{9}\b/g));
    expect([...ids]).toEqual(['040802024995']);
  });

  it('another person does not exist for them, by no look-up', async () => {
    const everybody = await running.ask('one-stop', '{ citizens(first: 20) { nodes { personalId } } }');
    const ids = everybody.text.match(/\b040\d{9}\b/g)?.filter((id) => id !== '040802024995') ?? [];
    expect(ids.length).toBeGreaterThan(10);
    const answer = await running.ask(
      'citizen',
      'query($ids: [ID!]!) { citizensByIds(ids: $ids) { fullName } }',
      {
        ids,
      },
    );
    expect(answer.data).toEqual({ citizensByIds: ids.map(() => null) });
  });

  it('consent opens the one row and item, and is gone at once when it is revoked', async () => {
    const query = '{ citizens(first: 50) { totalCount nodes { phone fullName } } }';
    const before = await running.ask('researcher', query);
    expect(before.data).toMatchObject({ citizens: { totalCount: 1, nodes: [{ fullName: null }] } });
    expect(before.text).toMatch(/"phone":"\w+"/);
    await running.command('agreement', 'revoke', 'DY-01/2026', '--reason', 'rút lại đồng ý');
    const after = await running.ask('researcher', query);
    expect(after.data).toEqual({ citizens: null });
    expect(after.text).not.toMatch(/"phone":"\w+"/);
  });
});

describe('suspension of one consumer and of a whole database', () => {
  const phone = '{ enterprises(first: 1) { nodes { phone } } }';
  it('to one: the others go on; the reason and what restores access are told', async () => {
    const [reason, restore] = ['báo cáo chậm', 'nộp báo cáo'];
    await running.command(
      'agreement',
      'suspend',
      'TT-02/2026',
      ...(['--kind', 'BREACH'] as const),
      '--account',
      'tax',
      '--reason',
      reason,
      '--restored-by',
      restore,
    );
    expect(reasons(await running.ask('tax', phone))).toEqual(['SUSPENDED']);
    const explained = await running.ask(
      'tax',
      '{ viewer { explain(coordinate: "Enterprise.phone") { reason rules { reason restoredBy } } } }',
    );
    expect(explained.text).toContain(reason);
    expect(explained.text).toContain(restore);
    expect((await running.ask('bank', phone)).errors).toEqual([]);
    await running.command(
      'agreement',
      'resume',
      'TT-02/2026',
      '--reason',
      'đã khắc phục',
      '--account',
      'tax',
    );
    expect((await running.ask('tax', phone)).errors).toEqual([]);
  });

  it('of a database to all: its open data stops too; other databases go on', async () => {
    await running.command(
      'agreement',
      'suspend',
      'database:business',
      '--kind',
      'BREACH',
      '--reason',
      'bảo trì',
    );
    for (const account of ['tax', 'bank', 'public']) {
      const answer = await running.ask(account, '{ enterprises(first: 1) { nodes { name } } }');
      expect(answer.data).toEqual({ enterprises: null });
      expect(reasons(answer)).toEqual(['SUSPENDED']);
    }
    expect((await running.ask('public', '{ religions(first: 1) { nodes { name } } }')).errors).toEqual([]);
    await running.command('agreement', 'resume', 'database:business', '--reason', 'đã khắc phục');
    expect((await running.ask('public', '{ enterprises(first: 1) { nodes { name } } }')).errors).toEqual([]);
  });
});
