import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tailAudit } from '../../gateway/audit/chain/tail-audit.ts';
import { verifyAudit } from '../../gateway/audit/read/verify-audit.ts';
import { main } from '../../province/command/main.ts';
import { type RunningProvince, runProvince } from '../fixtures/running-province.ts';

let running: RunningProvince;
beforeAll(async () => {
  running = await runProvince();
});
afterAll(() => running.stop());

const capital = '{ enterprises(first: 1) { nodes { charterCapital } } }';

/** Runs a command of the product against the running server's data folder; gives its output. */
async function command(...args: string[]): Promise<string> {
  const lines: string[] = [];
  const folder = running.configuration.dataDir;
  await main(['node', 'lienthong', '--data-dir', folder, ...args], {
    out: (text) => lines.push(text),
    err: (text) => lines.push(text),
  });
  process.exitCode = 0;
  return lines.join('\n');
}

const isDenied = async (account: string) => {
  const { data } = await running.ask(account, capital);
  const [node] = (data?.enterprises as { nodes: { charterCapital: string | null }[] }).nodes;
  return node?.charterCapital === null;
};

describe('a change of policy on a running server', () => {
  it('revocation denies the next request, and the log shows both', async () => {
    expect(await isDenied('tax')).toBe(false);
    expect(
      await command('agreement', 'revoke', 'TT-02/2026', '--reason', 'test', '--by', 'tester'),
    ).toContain('TERMINATED');
    expect(await isDenied('tax')).toBe(true);
    const records = await tailAudit({ folder: running.configuration.dataDir, count: 10 });
    // WHY of the command alone: what is due by itself in the demonstration's cases may stand beside it.
    const acts = records
      .filter(({ record }) => record.kind === 'ADMIN' && record.detail?.startsWith('agreement '))
      .map(({ record }) => record.detail);
    expect(acts).toEqual(['agreement revoke TT-02/2026: begun', 'agreement revoke TT-02/2026: done']);
    expect(records.at(-1)?.record.denied).toEqual([
      { coordinate: 'Enterprise.charterCapital', reason: 'TERMINATED' },
    ]);
    expect((await verifyAudit({ folder: running.configuration.dataDir })).ok).toBe(true);
  });

  it('suspension denies at once, resumption restores', async () => {
    expect(await isDenied('bank')).toBe(false);
    await command(
      'agreement',
      'suspend',
      'TT-06/2026',
      '--kind',
      'BREACH',
      '--reason',
      'r',
      '--restored-by',
      'x',
    );
    expect(await isDenied('bank')).toBe(true);
    expect(await command('agreement', 'suspend', 'TT-06/2026', '--kind', 'BREACH')).toContain(
      'AGREEMENT_STATE_INVALID',
    );
    await command('agreement', 'resume', 'TT-06/2026', '--reason', 'đã khắc phục');
    expect(await isDenied('bank')).toBe(false);
  });

  it('a new agreement applies to the next request; one with a mistake records nothing', async () => {
    const before = await running.province.store.version();
    const file = join(running.configuration.dataDir, 'agreement.yaml');
    const text = (item: string) => `kind: AGREEMENT
number: TT-77/2026
title: Test
provider: H41.STC
consumers: [researcher]
content:
  - items: [${item}]
term: { from: "2026-01-01", to: null }
purpose: Nghiên cứu
feeSettled: true
`;
    await writeFile(file, text('Enterprise.charterCapita'));
    const refusal = await command('agreement', 'apply', file);
    expect(refusal).toContain('AGREEMENT_INVALID');
    expect(refusal).toContain('Enterprise.charterCapita');
    expect(await running.province.store.version()).toBe(before);
    expect(await isDenied('researcher')).toBe(true);
    await writeFile(file, text('Enterprise.charterCapital'));
    expect(await command('agreement', 'apply', file)).toContain('version 1');
    expect(await isDenied('researcher')).toBe(false);
  });

  it('a revoked account is refused at once', async () => {
    expect((await running.ask('land-office', '{ viewer { account } }')).data).toEqual({
      viewer: { account: 'land-office' },
    });
    await command('account', 'revoke', 'land-office');
    const answer = await running.ask('land-office', '{ viewer { account } }');
    expect(answer.status).toBe(401);
    expect(answer.errors[0]?.extensions.code).toBe('ACCOUNT_KEY_INVALID');
  });

  it('explain says in a terminal what viewer.explain says', async () => {
    const told = JSON.parse(await command('explain', '--as', 'one-stop', 'Citizen.religion', '--json'));
    const { data } = await running.ask(
      'one-stop',
      '{ viewer { explain(coordinate: "Citizen.religion") { decision reason mode } } }',
    );
    const { explain } = data?.viewer as { explain: Record<string, unknown> };
    expect({ decision: told.decision, reason: told.reason, mode: told.mode }).toEqual(explain);
  });

  it('refuses an unsupported folder, a taken port and unknown commands with a code and a hint', async () => {
    expect(await command('explain', '--as', 'nobody', 'Citizen.religion')).toContain('ACCOUNT_UNKNOWN');
    const run = promisify(execFile);
    const port = new URL(running.address).port;
    const source = join(import.meta.dirname, '../../province/command/main.ts');
    const script = `import { main } from ${JSON.stringify(source)}; await main(process.argv);`;
    const args = [
      '--import',
      'tsx',
      '--input-type=module',
      '-e',
      script,
      'lienthong',
      '--data-dir',
      running.configuration.dataDir,
      'serve',
      '--port',
      port,
    ];
    const failure = await run(process.execPath, args).catch(
      (error: unknown) => error as { code: number; stderr: string },
    );
    expect(failure).toMatchObject({ code: 2 });
    expect(failure.stderr).toContain('PORT_TAKEN');
  });
});
