import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RunningFolder, runCommand, runFolder, writeFiles } from '../fixtures/folder-province.ts';
import {
  type IrrigationProvince,
  initIrrigation,
  irrigationPolicy,
  irrigationSdl,
} from '../fixtures/irrigation-province.ts';
import { askOver, type RunningProvince, runProvince } from '../fixtures/running-province.ts';

let parent = '';
let other: IrrigationProvince;
let running: RunningFolder;
let demonstration: RunningProvince;
let key = '';

const own = (...words: readonly string[]) => runCommand('--province', other.folder, ...words);
const ask = (query: string, by: string | null = key) => askOver(running.address, by, query);

/** How many versions the other province's policy has. */
async function versions(): Promise<number> {
  const { text } = await own('policy', 'history', '--json');
  return (JSON.parse(text) as readonly unknown[]).length;
}

beforeAll(async () => {
  parent = await mkdtemp(join(tmpdir(), 'lienthong-two-'));
  [other, demonstration] = await Promise.all([initIrrigation(parent), runProvince({}, 0.02)]);
});
afterAll(async () => {
  await running?.province.close();
  await demonstration?.stop();
  await other?.drop();
  await rm(parent, { recursive: true, force: true });
});

describe.sequential('a second province beside the demonstration', { timeout: 120_000 }, () => {
  it('drafts its SDL files of its databases, in which nothing is shared before somebody decides', async () => {
    const draft = join(other.folder, 'agencies/reservoirs.graphql');
    expect(await own('introspect', 'reservoirs', '--out', draft)).toMatchObject({ exitCode: 0 });
    const text = await readFile(draft, 'utf8');
    expect(text).toContain('table: "HO_CHUA"');
    expect([...text.matchAll(/@share\(mode: (\w+)/g)].map(([, mode]) => mode)).toEqual(
      Array.from({ length: 4 }, () => 'NONE'),
    );
  });

  it('is sound as its agencies decided', async () => {
    await writeFiles(other.folder, irrigationSdl);
    expect(await own('check')).toMatchObject({
      exitCode: 0,
      text: expect.stringContaining('2 databases, 7 items, 0 findings'),
    });
  });

  it('starts, and no start applies its policy', async () => {
    await writeFiles(other.folder, irrigationPolicy);
    running = await runFolder(other.folder);
    expect(JSON.parse((await own('account', 'list', '--json')).text)).toEqual([]);
    expect((await ask('{ reservoirs { totalCount } }', null)).errors).not.toEqual([]);
  });

  it('tells what its policy folder would change, and records nothing', async () => {
    const { text, exitCode } = await own('policy', 'apply', '--dry-run');
    expect(exitCode, text).toBe(0);
    for (const told of [
      'phong-chong-thien-tai: - → ACTIVE',
      'TT-01/2026: - → 1',
      '+ Reservoir.capacity',
      'nothing was recorded',
    ])
      expect(text).toContain(told);
    expect(await versions()).toBe(0);
  });

  it.each([
    [
      'an item that is none',
      {
        'policy/agreements.yaml': `\n${irrigationPolicy['policy/agreements.yaml'].replace('.capacity', '.volume')}`,
      },
      /POLICY_FOLDER_INVALID.*agreements\.yaml: line 2: .*Reservoir\.volume/,
    ],
    [
      'a number in two files',
      { 'policy/more.yaml': irrigationPolicy['policy/agreements.yaml'] },
      /POLICY_FOLDER_INVALID.*more\.yaml: line 1: .*TT-01\/2026.*agreements\.yaml, line 1/,
    ],
    [
      'a class that is none, and a key that stands twice',
      {
        'policy/accounts.yaml': irrigationPolicy['policy/accounts.yaml'].replace('STATE_AGENCY', 'STATE'),
        'policy/open.yaml': `${irrigationPolicy['policy/open.yaml']}title: hai\n`,
      },
      /POLICY_FOLDER_INVALID.*accounts\.yaml: line 5: class: .*open\.yaml: line 12: .*twice/,
    ],
    [
      'an assertion that says nothing',
      { 'policy/more-tests.yaml': '- account: public\n' },
      /POLICY_TEST_INVALID.*more-tests\.yaml: line 1/,
    ],
    [
      'an assertion that does not hold',
      {
        'policy/policy-tests.yaml': irrigationPolicy['policy/policy-tests.yaml'].replace(
          'PERMITTED',
          'MASKED',
        ),
      },
      /POLICY_TEST_FAILED.*policy-tests\.yaml:1/,
    ],
  ])('records nothing of a folder with %s', async (_what, files, told) => {
    await writeFiles(other.folder, files);
    const { text, exitCode } = await own('policy', 'apply', '--why', 'QĐ 12');
    for (const name of ['more.yaml', 'more-tests.yaml'])
      await rm(join(other.folder, 'policy', name), { force: true });
    await writeFiles(other.folder, irrigationPolicy);
    expect([exitCode, text]).toEqual([2, expect.stringMatching(told)]);
    expect(await versions()).toBe(0);
  });

  it('records all of it in one act, and nothing when it is applied again', async () => {
    const first = await own('policy', 'apply', '--why', 'QĐ 12', '--json');
    expect(first.exitCode, first.text).toBe(0);
    const { issued, recorded } = JSON.parse(first.text) as {
      readonly issued: readonly { readonly key: string }[];
      readonly recorded: readonly { readonly number: string }[];
    };
    key = issued[0]?.key ?? '';
    expect(recorded.map(({ number }) => number)).toEqual(['TT-01/2026', 'DLM-01/2026']);
    expect(await versions()).toBe(3);
    const again = await own('policy', 'apply', '--why', 'QĐ 12');
    expect(again).toMatchObject({
      exitCode: 0,
      text: 'No difference.\nphong-chong-thien-tai, TT-01/2026, DLM-01/2026: nothing changed',
    });
    expect(await versions()).toBe(3);
  });

  it('changes no account by a file, and revives nothing that was ended', async () => {
    const accounts = irrigationPolicy['policy/accounts.yaml'];
    await writeFiles(other.folder, { 'policy/accounts.yaml': `${accounts}  role: ADMINISTRATOR\n` });
    expect(await own('policy', 'apply')).toMatchObject({
      exitCode: 2,
      text: expect.stringMatching(/POLICY_FOLDER_INVALID.*phong-chong-thien-tai: role/),
    });
    await writeFiles(other.folder, irrigationPolicy);
    await own('agreement', 'revoke', 'DLM-01/2026', '--reason', 'thử');
    expect(await own('policy', 'apply')).toMatchObject({
      exitCode: 2,
      text: expect.stringContaining('AGREEMENT_ENDED'),
    });
    await own('policy', 'rollback', '3', '--why', 'thử xong');
  });

  it('answers over HTTP what was decided, beside the demonstration', async () => {
    const query = '{ reservoirs { nodes { code name capacity station { name rain24h } } } }';
    expect((await ask(query)).data).toEqual({
      reservoirs: {
        nodes: [
          {
            code: 'H01',
            name: 'Hồ Rào Quán',
            capacity: 163,
            station: { name: 'Trạm Khe Sanh', rain24h: 120 },
          },
          { code: 'H02', name: 'Hồ Trúc Kinh', capacity: 39, station: { name: 'Trạm Đông Hà', rain24h: 45 } },
        ],
      },
    });
    const anonymous = await ask(query, null);
    expect(anonymous.errors.map(({ extensions: { code } }) => code)).toEqual(['FIELD_NOT_PERMITTED']);
    expect(JSON.stringify(anonymous.data)).not.toContain('163');
    const theirs = await demonstration.ask('tax', '{ enterprises(first: 1) { nodes { name } } }');
    expect(theirs.errors).toEqual([]);
  });

  it('has nothing of the other in it: names, catalogue, accounts, files', async () => {
    const databases = '{ catalogue { databases { id } } }';
    const idsOf = ({ data }: Awaited<ReturnType<typeof ask>>) => JSON.stringify(data);
    expect(idsOf(await ask(databases))).toBe(
      '{"catalogue":{"databases":[{"id":"reservoirs"},{"id":"rain"}]}}',
    );
    expect(idsOf(await demonstration.ask('tax', databases))).not.toMatch(/rain|reservoirs/);
    expect((await ask('{ citizens { totalCount } }')).errors[0]?.extensions.code).toBe('QUERY_INVALID');
    const foreign = await demonstration.ask('tax', '{ reservoirs { totalCount } }');
    expect(foreign.errors[0]?.extensions.code).toBe('QUERY_INVALID');
    const taxKey = demonstration.keys.get('tax') ?? null;
    expect((await ask(databases, taxKey)).status).toBe(401);
    expect((await askOver(demonstration.address, key, databases)).status).toBe(401);
    await expect(stat(join(other.folder, 'data', 'demo-accounts.json'))).rejects.toMatchObject({
      code: 'ENOENT',
    });
    expect(await readFile(join(other.folder, 'README.md'), 'utf8')).not.toContain('Nghệ An');
  });
});
