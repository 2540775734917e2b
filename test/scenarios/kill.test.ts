import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openAuditLog } from '../../gateway/audit/chain/audit-log.ts';
import { tailAudit } from '../../gateway/audit/chain/tail-audit.ts';
import { verifyAudit } from '../../gateway/audit/read/verify-audit.ts';
import { askOver, readKeys, seededFolder } from '../fixtures/running-province.ts';
import { queryRecord } from '../gateway/audit/chain/child-record.ts';

const kills = 6;
let folder: string;
beforeAll(async () => {
  folder = await seededFolder(0.02);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** The server as a process of its own. */
function spawnServer(dataDir: string, errors: 'inherit' | 'pipe'): ChildProcess {
  const source = join(import.meta.dirname, '../../province/command/main.ts');
  const script = `import { main } from ${JSON.stringify(source)}; await main(process.argv);`;
  const words = ['lienthong', '--data-dir', dataDir, 'serve', '--port', '0'];
  const options = ['--import', 'tsx', '--input-type=module', '-e', script];
  return spawn(process.execPath, [...options, ...words], { stdio: ['ignore', 'pipe', errors] });
}

/** Starts the server; gives it and its address. */
async function start(): Promise<{ readonly child: ChildProcess; readonly address: string }> {
  const child = spawnServer(folder, 'inherit');
  let text = '';
  for await (const chunk of child.stdout ?? []) {
    text += String(chunk);
    const address = /Liên Thông .*: (http:\S+)/.exec(text)?.[1];
    if (address !== undefined) return { child, address };
  }
  throw new Error(`the server did not start: ${text}`);
}

describe('a server whose log does not hold', () => {
  it('says so and ends with an exit code', async () => {
    const broken = await seededFolder(0.02);
    try {
      const log = await openAuditLog({ folder: broken });
      await log.append(queryRecord('r'));
      await log.close();
      await rm(join(broken, 'audit.anchor'));
      const child = spawnServer(broken, 'pipe');
      let told = '';
      child.stderr?.on('data', (chunk) => {
        told += String(chunk);
      });
      const [code] = await once(child, 'exit');
      expect([code, told]).toEqual([2, expect.stringContaining('AUDIT_BROKEN')]);
    } finally {
      await rm(broken, { recursive: true, force: true });
    }
  }, 120_000);
});

describe('kill -9 under load', () => {
  it(`loses no answered request over ${kills} kills, and the log verifies`, async () => {
    const keys = await readKeys(folder);
    const answered = new Set<string>();
    for (let round = 0; round < kills; round++) {
      const { child, address } = await start();
      let isAlive = true;
      const client = async () => {
        while (isAlive) {
          const answer = await askOver(
            address,
            keys.get('one-stop'),
            '{ citizens(first: 5) { nodes { fullName } } }',
          ).catch(() => null);
          const id = answer?.status === 200 ? answer.headers.get('x-request-id') : null;
          if (typeof id === 'string') answered.add(id);
        }
      };
      const clients = Array.from({ length: 8 }, client);
      await new Promise((resolve) => setTimeout(resolve, 300 + round * 90));
      child.kill('SIGKILL');
      isAlive = false;
      await once(child, 'exit');
      await Promise.all(clients);
      expect((await verifyAudit({ folder })).ok).toBe(true);
    }
    const records = await tailAudit({ folder, count: 10_000 });
    const kept = new Set(records.map(({ record }) => record.requestId));
    expect(answered.size).toBeGreaterThan(kills);
    expect([...answered].filter((id) => !kept.has(id))).toEqual([]);
  }, 300_000);
});
