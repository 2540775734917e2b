import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tailAudit } from '../../gateway/audit/chain/tail-audit.ts';
import { main } from '../../province/command/main.ts';
import { type RunningProvince, runProvince } from '../fixtures/running-province.ts';

let running: RunningProvince;
beforeAll(async () => {
  running = await runProvince();
});
afterAll(() => running.stop());

async function run(...words: readonly string[]) {
  const lines: string[] = [];
  const out = (line: string) => void lines.push(line);
  process.exitCode = 0;
  await main(['node', 'lienthong', '--data-dir', running.configuration.dataDir, ...words], { out, err: out });
  const { exitCode } = process;
  process.exitCode = 0;
  return { exitCode, lines, text: lines.join('\n') };
}

async function file(name: string, text: string): Promise<string> {
  const path = join(running.configuration.dataDir, name);
  await writeFile(path, text);
  return path;
}

const bank = (items: string, more = '') => `kind: AGREEMENT
number: TT-06/2026
title: Chia sẻ dữ liệu doanh nghiệp cho ngân hàng
provider: "H41.STC"
consumers: [bank]
content:
  - items: [${items}]
term: { from: "2026-01-01", to: "2026-12-31" }
purpose: Thẩm định khách hàng doanh nghiệp
legalBasis: [Nghị định 47/2020/NĐ-CP Điều 36-38]
feeSettled: true
${more}`;

describe('matrix', () => {
  it('as a table that fits 120 columns', async () => {
    for (let at = 0; at < 12; at++) {
      const words = ['--agency', 'X', '--agency-name', 'X', '--purpose', 'A purpose of some length'];
      await running.command('account', 'issue', `zz-another-account-${at}`, ...words);
    }
    const { lines, exitCode } = await run('matrix');
    expect(exitCode).toBe(0);
    expect(lines.filter((line) => line.startsWith('ITEM'))).toHaveLength(2);
    expect(lines.filter((line) => line.startsWith('Citizen.fullName'))).toHaveLength(2);
    for (const line of lines) expect(line.length, line).toBeLessThanOrEqual(120);
    expect(lines.find((line) => line.startsWith('Citizen.securityNote'))).toMatch(/^\S+( +·)+$/);
    const head = lines.filter((line) => /^ +\d+ {2}\S/.test(line));
    const column = head.findIndex((line) => line.includes('suspended')) + 1;
    const row = lines.find((line) => line.startsWith('Citizen.fullName')) ?? '';
    const signs = row.replace(/^\S+/, '').trim().split(/\s+/);
    expect(signs[column - 1]).toBe('!');
  });

  it('as JSON and as CSV, cell by cell the same', async () => {
    const json = JSON.parse((await run('matrix', '--database', 'business', '--format', 'json')).text) as {
      items: string[];
      consumers: { account: string; purpose: string | null; cells: Record<string, { state: string }> }[];
    };
    const csv = (await run('matrix', '--database', 'business', '--format', 'csv')).lines;
    expect(csv[0]).toBe('account,agency,purpose,item,state,base,endsAt,grants');
    expect(csv).toHaveLength(1 + json.items.length * json.consumers.length);
    for (const { account, cells } of json.consumers) {
      for (const item of json.items) {
        const state = cells[item]?.state ?? 'NONE';
        expect(
          csv.some((line) => line.startsWith(`${account},`) && line.includes(`,${item},${state},`)),
          `${account} ${item}`,
        ).toBe(true);
      }
    }
  });

  it('of some accounts; refuses unknown ones', async () => {
    const { text } = await run(
      'matrix',
      '--account',
      'tax',
      'public',
      '--format',
      'json',
      '--database',
      'land',
    );
    const { consumers } = JSON.parse(text) as { consumers: { account: string }[] };
    expect(consumers.map(({ account }) => account)).toEqual(['public', 'tax']);
    expect((await run('matrix', '--account', 'nobody')).text).toContain('ACCOUNT_UNKNOWN');
    expect((await run('matrix', '--database', 'nothing')).text).toContain('DATABASE_UNKNOWN');
  });

  it('no cell of the CSV is a formula, whatever an agency is called (69)', async () => {
    await running.command(
      'account',
      'issue',
      'evil',
      '--agency',
      'X1',
      '--agency-name',
      '=HYPERLINK("http://x")',
      '--purpose',
      'p',
    );
    const { lines } = await run('matrix', '--account', 'evil', '--format', 'csv', '--database', 'land');
    expect(lines[1]).toContain(`"'=HYPERLINK(""http://x"")"`);
    for (const line of lines) expect(line).not.toMatch(/(^|,)"?[=+@-]/);
  });
});

describe('agreement diff', () => {
  it('of a recorded version and a file: what, and for whom', async () => {
    const path = await file(
      'new.yaml',
      bank('Enterprise.charterCapital, Enterprise.phone', 'limits: { rowsPerRequest: 50 }\n'),
    );
    const { text, exitCode } = await run('agreement', 'diff', 'TT-06/2026@1', path);
    expect(exitCode).toBe(0);
    expect(text).toContain('items removed: Enterprise.registeredOn, Enterprise.email');
    expect(text).toContain('rows per request: no limit → 50');
    expect(text).toMatch(
      /bank \(tham-dinh-khach-hang-doanh-nghiep\):\n {2}- Enterprise\.email\n {2}- Enterprise\.registeredOn/,
    );
  });

  it('of two files and of two recorded versions; equal ones do not differ', async () => {
    const [old, next] = await Promise.all([
      file('a.yaml', bank('Enterprise.phone')),
      file('b.yaml', bank('Enterprise.phone, Enterprise.email')),
    ]);
    const diff = JSON.parse((await run('agreement', 'diff', old, next, '--json')).text) as {
      consumers: { account: string; opened: string[]; closed: string[] }[];
    };
    expect(diff.consumers).toMatchObject([{ account: 'bank', opened: ['Enterprise.email'], closed: [] }]);
    expect(JSON.stringify(diff)).not.toContain('permissions');
    await running.apply(bank('Enterprise.phone'));
    expect((await run('agreement', 'diff', 'TT-06/2026@2', old)).text).toContain('No difference');
    expect((await run('agreement', 'diff', 'TT-06/2026@1', 'TT-06/2026')).text).toContain(
      '- Enterprise.charterCapital',
    );
    expect((await run('agreement', 'diff', 'TT-06/2026@9', old)).text).toContain('AGREEMENT_UNKNOWN');
  });
});

describe('agreement preview', () => {
  it('names the operations that would break, breaking changes and counts for its own agency only', async () => {
    const query = 'query Phones { enterprises(first: 1) { nodes { phone } } }';
    expect((await running.ask('bank', query)).errors).toEqual([]);
    const path = await file('preview.yaml', bank('Enterprise.email'));
    const before = await running.province.store.version();
    const { text, exitCode } = await run('agreement', 'preview', path);
    expect(exitCode).toBe(0);
    expect(text).toContain('BREAKING Enterprise.phone was removed.');
    expect(text).toMatch(/bank Phones [0-9a-f]{12} x1, .*\n {4}- Enterprise\.phone/);
    expect(text).toContain('Enterprise: NOT_OWN_DATABASE');
    const words = [
      '--agency',
      'H41.STC',
      '--agency-name',
      'STC',
      '--purpose',
      'q',
      '--role',
      'ADMINISTRATOR',
    ];
    await running.command('account', 'issue', 'own-admin', ...words);
    const own = await run('agreement', 'preview', path, '--as', 'own-admin');
    expect(own.text).toMatch(/Enterprise: \d+ → \d+/);
    expect((await run('agreement', 'preview', path, '--as', 'bank')).text).toContain(
      'ADMINISTRATION_NOT_PERMITTED',
    );
    expect(await running.province.store.version()).toBe(before + 1);
    expect((await running.ask('bank', query)).errors).toEqual([]);
  });
});

describe('explain --row', () => {
  it('tells yes, no or not found, and stands in the log without the key', async () => {
    const answer = await running.ask(
      'commune-thanh-vinh',
      '{ citizens(first: 1) { nodes { personalId fullName } } }',
    );
    const [own] = (answer.data?.citizens as { nodes: { personalId: string; fullName: string }[] }).nodes;
    const key = own?.personalId ?? '';
    const asked = (row: string) =>
      run('explain', '--as', 'commune-thanh-vinh', 'Citizen.fullName', '--row', row);
    const [yes, no, none] = [await asked(key), await asked('040802024995'), await asked('000000000000')];
    expect(yes.text).toContain('this row: may be read');
    expect(no.text).toContain('this row: outside what is granted');
    expect(none.text).toContain('there is no such row');
    expect([yes.exitCode, no.exitCode]).toEqual([0, 1]);
    expect(yes.text).not.toContain(own?.fullName);
    const records = await tailAudit({ folder: running.configuration.dataDir, count: 8 });
    const acts = records.map(({ record }) => record.detail);
    expect(acts).toContain('explain Citizen.fullName for commune-thanh-vinh in one row: done');
    expect(JSON.stringify(records)).not.toContain(key);
  });
});

describe('calendar', () => {
  it('is entered by a command, written into the sharing log, and terms are computed by it', async () => {
    const next = await file(
      'calendar.yaml',
      'year: 2027\ndecision: QĐ 9\nholidays: [{ from: "2027-01-01", to: "2027-01-01", name: Tết, nameEn: New Year }]',
    );
    const due = ['calendar', 'due', 'r-acc-b', '--from', '2026-12-31'];
    const refused = await run(...due);
    expect([refused.exitCode, refused.text]).toEqual([2, expect.stringContaining('CALENDAR_MISSING')]);
    const words = ['calendar', 'apply', next, '--why', 'năm mới', '--by', 'an'];
    expect((await run(...words)).text).toContain('2027');
    expect((await run(...words, '--json')).text).toContain('"entered": []');
    expect(JSON.parse((await run(...due, '--json')).text)).toMatchObject({
      ...{ rule: 'R-ACC-B', mark: 'EXCERPT', from: '2026-12-31' },
      ...{ lastDay: '2027-01-05', lateFrom: '2027-01-05T17:00:00.000Z' },
    });
    const records = await tailAudit({ folder: running.configuration.dataDir, count: 4 });
    expect(records.map(({ record: { detail } }) => detail)).toContain('calendar apply 2027 (năm mới): done');
    expect((await run('calendar', 'show')).text).toContain('2027: QĐ 9');
  });

  it('says the first day of a stop that is announced, and names the rules it knows', async () => {
    const { text } = await run('calendar', 'due', 'R-SUS-1', '--from', '2026-11-23');
    expect(text).toContain('2026-12-03');
    const unknown = await run('calendar', 'due', 'R-X');
    expect([unknown.exitCode, unknown.text]).toEqual([2, expect.stringContaining('R-ACC-A')]);
  });

  it('that is wrong is refused, and nothing of its file is entered', async () => {
    const wrong = await file(
      'wrong.yaml',
      'year: 2028\ndecision: x\nholidays: [{ from: "2029-01-01", to: "2029-01-01", name: a, nameEn: a }]',
    );
    const { text } = await run('calendar', 'apply', wrong, '--why', 'x y', '--by', 'an');
    expect(text).toContain('CALENDAR_INVALID');
    expect((await run('calendar', 'show')).text).not.toContain('2028');
  });
});

describe('people', () => {
  const focalPoint = async (code: string) => {
    const query =
      '{ catalogue { agencies { code focalPoint { name position { vi en } phone email decision since standsIn } } } }';
    const response = await fetch(`${running.address}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query }),
    });
    const { data } = (await response.json()) as {
      data: { catalogue: { agencies: { code: string; focalPoint: unknown }[] } };
    };
    return data.catalogue.agencies.find((agency) => agency.code === code)?.focalPoint;
  };

  it('the focal officer of each owner is public, the head in the place of one, nobody where nobody is entered', async () => {
    expect(await focalPoint('G01.CAT')).toMatchObject({ name: 'Nguyễn Thị Bình', standsIn: false });
    expect(await focalPoint('H41.TTPVHCC')).toMatchObject({
      ...{ name: 'Võ Thị Hà', standsIn: true, decision: '06/QĐ-TTPVHCC', since: '2026-01-01' },
      position: { vi: 'Giám đốc Trung tâm', en: 'Director of the Centre' },
    });
  });

  it('an appointment is entered by a command and acts at once; a second one at a time is refused and changes nothing', async () => {
    const second = await file(
      'second.yaml',
      'roles: [{ person: an.lv, agency: G01.CAT, role: FOCAL_OFFICER, from: "2026-02-01", decision: "7/QĐ" }]',
    );
    const refused = await run('people', 'apply', second, '--why', 'bổ nhiệm', '--by', 'an');
    expect(refused.text).toContain('PEOPLE_INVALID');
    expect(refused.text).toContain('binh.nt and an.lv at once (Regulation 7(1)');
    const first = await file(
      'first.yaml',
      'roles: [{ person: ha.vt, agency: H41.TTPVHCC, role: FOCAL_OFFICER, from: "2026-02-01", decision: "8/QĐ" }]',
    );
    const entered = await run('people', 'apply', first, '--why', 'bổ nhiệm', '--by', 'an');
    expect(entered.text).toContain('0 agencies, 0 people, 1 roles');
    expect(await focalPoint('H41.TTPVHCC')).toMatchObject({ standsIn: false, decision: '8/QĐ' });
    const shown = await run('people', 'show', '--agency', 'H41.TTPVHCC', '--json');
    expect(JSON.parse(shown.text).roles).toHaveLength(6);
    const before = await run('people', 'show', '--agency', 'H41.TTPVHCC', '--at', '2026-01-15', '--json');
    expect(JSON.parse(before.text).roles).toHaveLength(5);
    expect((await run('people', 'show')).text).toContain('Nguyễn Thị Bình (binh.nt)');
  });
});
