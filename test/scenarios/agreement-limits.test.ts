import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { main } from '../../province/command/main.ts';
import { type RunningProvince, runProvince } from '../fixtures/running-province.ts';

let running: RunningProvince;
beforeAll(async () => {
  running = await runProvince({}, 0.02);
});
afterAll(() => running.stop());

/** Records an agreement of the researcher with these limits on a running server. */
async function agree(limits: string): Promise<void> {
  const folder = running.configuration.dataDir;
  const file = join(folder, 'limited.yaml');
  await writeFile(
    file,
    `kind: AGREEMENT
number: TT-88/2026
title: Limited
provider: H41.STC
consumers: [researcher]
content:
  - items: [Enterprise.charterCapital]
term: { from: "2026-01-01", to: null }
purpose: Nghiên cứu
limits: ${limits}
feeSettled: true
`,
  );
  const silent = { out: () => {}, err: () => {} };
  process.exitCode = 0;
  await main(['node', 'lienthong', '--data-dir', folder, 'agreement', 'apply', file], silent);
  expect(process.exitCode).toBe(0);
}

const capital = (first: number) => `{ enterprises(first: ${first}) { nodes { charterCapital } } }`;

describe('frequency and row limits of an agreement (Decree 47 Art 38(7))', () => {
  it('refuses an answer with more rows than agreed, and no data leaves', async () => {
    await agree('{ rowsPerRequest: 5 }');
    expect((await running.ask('researcher', capital(5))).text).toMatch(/"charterCapital":"\d+"/);
    const tooMany = await running.ask('researcher', capital(6));
    expect([tooMany.status, tooMany.errors[0]?.extensions.code]).toEqual([403, 'AGREEMENT_ROWS_EXCEEDED']);
    expect(tooMany.text).not.toMatch(/charterCapital/);
    const open = await running.ask('researcher', '{ enterprises(first: 6) { nodes { name } } }');
    expect(open.errors).toEqual([]);
  });

  it('refuses the request after the agreed number in a minute, and only what the agreement carries', async () => {
    await agree('{ requestsPerMinute: 3 }');
    // WHY: a minute may end meanwhile; five requests in a row lie in at most two minutes.
    const statuses: number[] = [];
    for (let at = 0; at < 8; at++) statuses.push((await running.ask('researcher', capital(1))).status);
    expect(statuses.filter((status) => status === 200).length).toBeLessThanOrEqual(6);
    expect(statuses).toContain(429);
    const refused = await running.ask('researcher', capital(1));
    if (refused.status === 429) {
      expect(refused.errors[0]?.extensions.code).toBe('AGREEMENT_LIMIT_REACHED');
      expect(refused.headers.get('retry-after')).not.toBeNull();
    }
    expect((await running.ask('researcher', '{ enterprises(first: 1) { nodes { name } } }')).status).toBe(
      200,
    );
  });
});
