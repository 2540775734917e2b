import { readFile, writeFile } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tailAudit } from '../../gateway/audit/chain/tail-audit.ts';
import { approvedColumnsFile } from '../../province/start/data-files.ts';
import { runCommand } from '../fixtures/command-line.ts';
import { changeRows } from '../fixtures/province-database.ts';
import { type Answer, type RunningProvince, runProvince } from '../fixtures/running-province.ts';

let running: RunningProvince;
beforeAll(async () => {
  running = await runProvince();
  await running.apply(`kind: AGREEMENT
number: TT-41/2026
title: Số điện thoại
provider: "G01.CAT"
consumers: [one-stop]
content: [{ items: [Citizen.phone] }]
term: { from: "2026-01-01", to: null }
purpose: Giải quyết thủ tục hành chính
`);
});
afterAll(() => running.stop());

const change = (statement: string) => changeRows(running.configuration.dataDir, 'population', statement);
const query = '{ citizens(first: 3) { nodes { personId: personalId fullName phone gender dateOfBirth } } }';
const closed = ({ errors }: Answer) => errors.map(({ extensions }) => extensions.code);

describe('the columns of a live database', () => {
  it('are approved at the first start, in a file that tells no value', async () => {
    const { dataDir } = running.configuration;
    const file = await readFile(approvedColumnsFile(dataDir, 'population'), 'utf8');
    expect(file).toContain('"DIEN_THOAI"');
    const { data } = await running.ask('one-stop', query);
    const [citizen] = (data?.citizens as { nodes: Record<string, string>[] }).nodes;
    for (const value of Object.values(citizen ?? {})) if (value.length > 6) expect(file).not.toContain(value);
  });

  it('hand out no note of the police under the name of the phone, while the server runs and after', async () => {
    expect((await running.ask('one-stop', query)).errors).toEqual([]);
    await change('alter table CONG_DAN drop column DIEN_THOAI');
    await change('alter table CONG_DAN rename column GHI_CHU_NV to DIEN_THOAI');
    const answer = await running.ask('one-stop', query);
    expect(closed(answer)).toEqual(['ITEM_UNAVAILABLE']);
    const { nodes } = answer.data?.citizens as { nodes: Record<string, string | null>[] };
    for (const { phone, fullName, gender } of nodes) {
      expect([phone, typeof fullName, typeof gender]).toEqual([null, 'string', 'string']);
    }
    expect(running.reports.map(String).join()).toContain('CONG_DAN.DIEN_THOAI');
    expect(await runCommand(running.configuration.dataDir, 'check')).toMatch(
      /ERROR agencies\/population\.graphql:\d+ Citizen\.phone: .*the column CONG_DAN\.DIEN_THOAI is no longer the one that was approved/,
    );
  });

  it('are named by check, and served again when somebody accepts them, with who and why in the log', async () => {
    const { dataDir } = running.configuration;
    await change('alter table CONG_DAN rename column DIEN_THOAI to GHI_CHU_NV');
    await change('alter table CONG_DAN add column DIEN_THOAI text');
    await change("update CONG_DAN set DIEN_THOAI = '0912000' || rowid");
    expect(closed(await running.ask('one-stop', query))).toEqual(['ITEM_UNAVAILABLE']);
    await running.command(
      'catalogue',
      'accept',
      '--database',
      'population',
      '--by',
      'an',
      '--why',
      'cột mới',
    );
    const records = await tailAudit({ folder: dataDir, count: 5 });
    expect(records.map(({ record }) => `${record.account} ${record.detail}`)).toContain(
      'an catalogue accept population (cột mới): done',
    );
    // WHY a wait: a running server looks at the file once a second.
    await wait(1_200);
    const answer = await running.ask('one-stop', query);
    expect(answer.errors).toEqual([]);
    const { nodes } = answer.data?.citizens as { nodes: Record<string, string | null>[] };
    for (const { phone } of nodes) expect(phone).toMatch(/^0912000/);
  });

  it('are all closed where the approval was tampered with', async () => {
    const file = approvedColumnsFile(running.configuration.dataDir, 'population');
    await writeFile(file, '{}');
    await wait(1_200);
    const answer = await running.ask('one-stop', query);
    expect(answer.data?.citizens ?? null).toBeNull();
    expect((await running.ask('public', '{ enterprises(first: 1) { totalCount } }')).errors).toEqual([]);
    await running.command('catalogue', 'accept', '--why', 'khôi phục');
    await wait(1_200);
    expect((await running.ask('one-stop', query)).errors).toEqual([]);
  });
});
