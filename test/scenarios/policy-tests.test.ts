import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tailAudit } from '../../gateway/audit/chain/tail-audit.ts';
import { main } from '../../province/command/main.ts';
import { type RunningProvince, runProvince } from '../fixtures/running-province.ts';

const shipped = join(import.meta.dirname, '../../province/demonstration/policy/policy-tests.yaml');

let running: RunningProvince;
beforeAll(async () => {
  running = await runProvince();
});
afterAll(() => running.stop());

/** Runs `lienthong`; gives its exit code and what it printed. */
async function run(...words: readonly string[]) {
  const printed: string[] = [];
  const out = (line: string) => void printed.push(line);
  process.exitCode = 0;
  await main(['node', 'lienthong', '--data-dir', running.configuration.dataDir, ...words], { out, err: out });
  const { exitCode } = process;
  process.exitCode = 0;
  return { exitCode, text: printed.join('\n') };
}

async function file(name: string, text: string): Promise<string> {
  const path = join(running.configuration.dataDir, name);
  await writeFile(path, text);
  return path;
}

describe('policy test', () => {
  it('the assertions shipped with the demonstration hold', async () => {
    const { exitCode, text } = await run('policy', 'test', shipped);
    expect(text.match(/^not ok .*(?:\n {2}.*)*/gm) ?? []).toEqual([]);
    expect(exitCode).toBe(0);
    expect(Number(/# (\d+) passed/.exec(text)?.[1])).toBeGreaterThanOrEqual(15);
  });

  it('tells what was expected and what was found, at which line, and exits 1', async () => {
    const path = await file(
      'failing.yaml',
      `- account: tax
  coordinate: Citizen.fullName
  expect: DENIED
  reason: NO_GRANT
- name: the count
  account: commune-thanh-vinh
  query: "{ citizens(first: 1) { totalCount nodes { fullName } } }"
  data: { citizens: { totalCount: 999999 } }
- name: a denied item that was not expected
  account: tax
  query: "{ citizens { totalCount } }"
  data: { citizens: null }
- name: a denied item that did not come
  account: one-stop
  query: "{ citizens(first: 1) { totalCount } }"
  denied: [Citizen.fullName]
- name: an error
  account: tax
  query: "{ nothing }"
  data: {}
- name: nobody
  account: nobody
  coordinate: Citizen.fullName
  expect: PERMITTED
- name: holds
  account: tax
  coordinate: Citizen.fullName
  expect: PERMITTED
`,
    );
    const { exitCode, text } = await run('policy', 'test', path);
    expect(exitCode).toBe(1);
    expect(text).toContain('# 1 passed, 6 failed');
    expect(text).toContain('failing.yaml:1"');
    expect(text).toMatch(
      /not ok 1 - tax: Citizen\.fullName DENIED NO_GRANT\n.*\n.*\n {2}expected: "DENIED NO_GRANT"\n {2}actual: {3}"PERMITTED"/,
    );
    expect(text).toMatch(
      /not ok 2 - the count\n(.*\n){2} {2}expected: "data\.citizens\.totalCount 999999"\n {2}actual: {3}"data\.citizens\.totalCount \d+"/,
    );
    expect(text).toMatch(/expected: "denied \[\]"\n {2}actual: {3}"denied \[\\"Query\.citizens\\"\]"/);
    expect(text).toContain('QUERY_INVALID');
    expect(text).toContain('ACCOUNT_UNKNOWN');
    expect(text).toContain('ok 7 - holds');
  });

  it('runs before a change goes live, and records none', async () => {
    const path = await file(
      'after.yaml',
      `- account: researcher
  coordinate: Enterprise.charterCapital
  expect: MASKED
- account: researcher
  purpose: nghien-cuu
  query: '{ enterprises(first: 1) { nodes { phone } } }'
  data: { enterprises: { nodes: [{}] } }
`,
    );
    const draft = await file(
      'draft.yaml',
      `kind: AGREEMENT
number: TT-80/2026
title: Test
provider: H41.STC
consumers: [researcher]
content:
  - items: [Enterprise.charterCapital, Enterprise.phone]
    masks: { Enterprise.charterCapital: { round: "1000000000" } }
term: { from: "2026-01-01", to: null }
purpose: Nghiên cứu
feeSettled: true
`,
    );
    const before = await running.province.store.version();
    expect((await run('policy', 'test', path)).exitCode).toBe(1);
    const { exitCode, text } = await run('policy', 'test', path, '--policy', draft);
    expect([exitCode, text.split('\n').at(-1)]).toEqual([0, '# 2 passed, 0 failed']);
    expect(await running.province.store.version()).toBe(before);
    const answer = await running.ask('researcher', '{ enterprises(first: 1) { nodes { phone } } }');
    expect(answer.errors.map(({ extensions }) => extensions.code)).toEqual(['FIELD_NOT_PERMITTED']);
  });

  it('exits 2 for a file that is no list of assertions, naming the line, and stands in the log', async () => {
    const path = await file('bad.yaml', '- account: tax\n  coordinate: Citizen.fullName\n  expect: SURELY\n');
    const { exitCode, text } = await run('policy', 'test', path);
    expect(exitCode).toBe(2);
    expect(text).toMatch(/POLICY_TEST_INVALID: .*line 3: expect/);
    const records = await tailAudit({ folder: running.configuration.dataDir, count: 50 });
    const acts = records.filter(({ record }) => record.kind === 'ADMIN').map(({ record }) => record.detail);
    expect(acts).toContain(`policy test ${shipped}: done`);
  });
});

describe('agreement apply --test', () => {
  const listed = async () => (await run('agreement', 'list', '--json')).text;
  const draft = `kind: AGREEMENT
number: TT-99/2026
title: Thử
provider: "G01.CAT"
consumers: [tax]
content:
  - items: [Citizen.phone]
term: { from: "2026-01-01", to: "2030-12-31" }
purpose: Quản lý thuế
legalBasis: [Nghị định 47/2020/NĐ-CP Điều 36-38]
`;

  it('records nothing where an assertion does not hold of the policy with the change', async () => {
    const before = await listed();
    const agreement = await file('phones.yaml', draft);
    const closed = await file(
      'closed.yaml',
      '- { account: tax, coordinate: Citizen.fullName, expect: PERMITTED }\n- { account: tax, coordinate: Citizen.phone, expect: DENIED, reason: NO_GRANT }\n',
    );
    const { exitCode, text } = await run('agreement', 'apply', agreement, '--test', closed);
    expect([exitCode, text]).toEqual([
      expect.not.stringMatching(/^0$/),
      expect.stringContaining('POLICY_TEST_FAILED'),
    ]);
    expect(text).toContain('closed.yaml:2: DENIED NO_GRANT != PERMITTED');
    expect(await listed()).toBe(before);
  });

  it('records where all hold, and names a file that cannot be read before anything else', async () => {
    const agreement = await file('phones.yaml', draft);
    const shippedOnes = await run('agreement', 'apply', agreement, '--test', shipped);
    expect(shippedOnes.text).toContain('POLICY_TEST_FAILED');
    const missing = await run('agreement', 'apply', agreement, '--test', shipped, 'missing.yaml');
    expect(missing.text).toContain('POLICY_TEST_INVALID');
    expect(await listed()).not.toContain('TT-99/2026');
    const open = await file(
      'open.yaml',
      '- { account: tax, coordinate: Citizen.phone, expect: PERMITTED }\n',
    );
    const { exitCode, text } = await run('agreement', 'apply', agreement, '--test', open);
    expect([exitCode, text]).toEqual([0, expect.stringContaining('TT-99/2026 version 1 recorded')]);
    expect(await listed()).toContain('TT-99/2026');
  });
});
