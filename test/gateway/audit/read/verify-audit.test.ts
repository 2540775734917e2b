import { cp, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sqlite3 from 'sqlite3';
import { expect, it } from 'vitest';
import { openAuditLog } from '../../../../gateway/audit/chain/audit-log.ts';
import { auditProblems, verifyAudit } from '../../../../gateway/audit/read/verify-audit.ts';
import { counts } from '../../../fixtures/counts.ts';
import { runSql, temporaryFolder } from '../audit-fixture.ts';
import { queryRecord } from '../chain/child-record.ts';

interface Row {
  readonly seq: number;
  readonly account: string | null;
  readonly body: string | Buffer;
  readonly hash: string;
}

const size = 60;

/** Numbers that repeat from a seed. */
function randomFrom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** One intrusion: the rows that it leaves, and the first position that is then wrong. */
type Intrusion = (
  rows: readonly Row[],
  random: (below: number) => number,
) => { readonly rows: readonly Row[]; readonly seq: number };

function changed(rows: readonly Row[], at: number, change: (row: Row) => Partial<Row>): readonly Row[] {
  return rows.map((row, index) => (index === at ? { ...row, ...change(row) } : row));
}

function edited(text: string, random: (below: number) => number): string {
  const at = random(text.length);
  const other = String.fromCharCode(text.charCodeAt(at) === 0x61 ? 0x62 : 0x61);
  return text.slice(0, at) + other + text.slice(at + 1);
}

const intrusions: Readonly<Record<string, Intrusion>> = {
  editBody: (rows, random) => {
    const at = random(rows.length);
    return { rows: changed(rows, at, ({ body }) => ({ body: edited(String(body), random) })), seq: at + 1 };
  },
  editHash: (rows, random) => {
    const at = random(rows.length);
    return { rows: changed(rows, at, ({ hash }) => ({ hash: edited(hash, random) })), seq: at + 1 };
  },
  editAccount: (rows, random) => {
    const at = random(rows.length);
    return { rows: changed(rows, at, () => ({ account: random(2) === 0 ? 'other' : null })), seq: at + 1 };
  },
  retype: (rows, random) => {
    const at = random(rows.length);
    return { rows: changed(rows, at, ({ body }) => ({ body: Buffer.from(String(body)) })), seq: at + 1 };
  },
  remove: (rows, random) => {
    const at = random(rows.length);
    return { rows: rows.filter((_, index) => index !== at), seq: at + 1 };
  },
  removeAndRenumber: (rows, random) => {
    const at = random(rows.length);
    return {
      rows: rows.filter((_, index) => index !== at).map((row, index) => ({ ...row, seq: index + 1 })),
      seq: at + 1,
    };
  },
  insert: (rows, random) => {
    const at = random(rows.length + 1);
    const copy = rows[random(rows.length)] ?? { seq: 0, account: null, body: '{}', hash: '' };
    const more = [...rows.slice(0, at), copy, ...rows.slice(at)].map((row, index) => ({
      ...row,
      seq: index + 1,
    }));
    // WHY: a copy put before or behind its original is told from it only by what follows.
    const isTwin = copy === rows[at - 1] || copy === rows[at];
    return { rows: more, seq: isTwin && copy === rows[at] ? at + 2 : at + 1 };
  },
  insertBefore: (rows, random) => ({
    rows: [{ seq: -random(3), account: 'tax', body: '{}', hash: '0'.repeat(64) }, ...rows],
    seq: 1,
  }),
  swap: (rows, random) => {
    const one = random(rows.length);
    const other = (one + 1 + random(rows.length - 1)) % rows.length;
    const [left, right] = [rows[one], rows[other]];
    const swapped = rows.map(
      (row, index) => ({ ...(index === one ? right : index === other ? left : row), seq: row.seq }) as Row,
    );
    return { rows: swapped, seq: Math.min(one, other) + 1 };
  },
  cut: (rows, random) => {
    const left = random(rows.length);
    return { rows: rows.slice(0, left), seq: left + 1 };
  },
};

class Intruder {
  readonly #database: sqlite3.Database;

  constructor(file: string) {
    this.#database = new sqlite3.Database(file);
    this.#database.exec('PRAGMA synchronous = OFF');
  }

  /** Makes the table hold these rows. */
  replace(rows: readonly Row[]): Promise<void> {
    const places = rows.map(() => '(?,?,?,?)').join(',');
    const values = rows.flatMap(({ seq, account, body, hash }) => [seq, account, body, hash]);
    return new Promise((resolve, reject) => {
      this.#database.serialize(() => {
        this.#database.run('BEGIN');
        this.#database.run('DELETE FROM audit_record');
        if (rows.length > 0) this.#database.run(`INSERT INTO audit_record VALUES ${places}`, values);
        this.#database.run('COMMIT', (error: Error | null) => (error === null ? resolve() : reject(error)));
      });
    });
  }

  close(): Promise<void> {
    return new Promise((resolve) => this.#database.close(() => resolve()));
  }
}

async function sealedLog(): Promise<{
  readonly folder: string;
  readonly file: string;
  readonly rows: readonly Row[];
}> {
  const folder = await temporaryFolder();
  const log = await openAuditLog({ folder });
  for (let index = 0; index < size; index += 10) {
    await Promise.all(Array.from({ length: 10 }, (_, more) => log.append(queryRecord(`r${index + more}`))));
  }
  await log.close();
  const file = join(folder, 'audit.db');
  const rows = (await runSql(file, 'SELECT * FROM audit_record ORDER BY seq')) as unknown as readonly Row[];
  return { folder, file, rows };
}

const trials = counts.intrusions;

it(`finds each of ${trials} random intrusions and names the first record that is wrong`, async () => {
  const { folder, file, rows } = await sealedLog();
  const intruder = new Intruder(file);
  const random = randomFrom(20_260_701);
  const kinds = Object.keys(intrusions);
  for (let trial = 0; trial < trials; trial++) {
    const kind = kinds[trial % kinds.length] ?? '';
    const found = intrusions[kind]?.(rows, random);
    if (found === undefined) throw new Error('an intrusion has no work');
    await intruder.replace(found.rows);
    const { ok, records, firstBroken } = await verifyAudit({ folder });
    expect({ trial, kind, ok, seq: firstBroken?.seq, records }).toEqual({
      trial,
      kind,
      ok: false,
      seq: found.seq,
      records: found.seq - 1,
    });
  }
  await intruder.replace(rows);
  expect(await verifyAudit({ folder })).toEqual({ ok: true, records: size });
  await intruder.close();
}, 120_000);

it('says what is wrong', async () => {
  const { folder, file, rows } = await sealedLog();
  const intruder = new Intruder(file);
  await intruder.replace(rows.filter(({ seq }) => seq !== 20));
  expect((await verifyAudit({ folder })).firstBroken).toEqual({ seq: 20, problem: 'MISSING' });
  await intruder.replace(changed(rows, 4, () => ({ account: 'bank' })));
  expect((await verifyAudit({ folder })).firstBroken).toEqual({ seq: 5, problem: 'CHANGED' });
  await intruder.replace(rows.slice(0, 50));
  expect((await verifyAudit({ folder })).firstBroken).toEqual({ seq: 51, problem: 'CUT_OFF' });
  await intruder.replace(rows);
  await writeFile(join(folder, 'audit.anchor'), '{}');
  expect((await verifyAudit({ folder })).firstBroken).toEqual({ seq: size, problem: 'ANCHOR_CHANGED' });
  await rm(join(folder, 'audit.anchor'));
  expect((await verifyAudit({ folder })).firstBroken).toEqual({ seq: size, problem: 'ANCHOR_CHANGED' });
  expect(Object.keys(auditProblems).sort()).toEqual(['ANCHOR_CHANGED', 'CHANGED', 'CUT_OFF', 'MISSING']);
  await intruder.close();
});

it('cannot be deceived by a chain made with another key', async () => {
  const [own, foreign] = [await sealedLog(), await sealedLog()];
  const intruder = new Intruder(own.file);
  await intruder.replace(foreign.rows);
  expect((await verifyAudit({ folder: own.folder })).firstBroken).toEqual({ seq: 1, problem: 'CHANGED' });
  await intruder.close();
});

it('reads more than one page, also while records are appended', async () => {
  const folder = await temporaryFolder();
  const log = await openAuditLog({ folder });
  await Promise.all(Array.from({ length: 1_900 }, (_, index) => log.append(queryRecord(`r${index}`))));
  const appending = Promise.all(
    Array.from({ length: 1_500 }, (_, index) => log.append(queryRecord(`s${index}`))),
  );
  const during = await verifyAudit({ folder });
  expect(during.ok).toBe(true);
  expect(during.records).toBeGreaterThanOrEqual(1_900);
  await appending;
  await log.close();
  expect(await verifyAudit({ folder })).toEqual({ ok: true, records: 3_400 });
});

it('rejects when the key is gone or there is no log', async () => {
  const { folder } = await sealedLog();
  await rm(join(folder, 'audit.key'));
  await expect(verifyAudit({ folder })).rejects.toMatchObject({ code: 'AUDIT_BROKEN' });
});

it('tells a chain of the same key that is not the one the anchor stands for', async () => {
  const [folder, forked] = [await temporaryFolder(), await temporaryFolder()];
  const append = async (where: string, id: string) => {
    const log = await openAuditLog({ folder: where });
    await log.append(queryRecord(id));
    await log.close();
  };
  await append(folder, 'first');
  await cp(folder, forked, { recursive: true });
  await append(folder, 'second');
  await append(forked, 'another');
  for (const file of ['audit.db', 'audit.db-wal', 'audit.db-shm']) {
    await rm(join(folder, file), { force: true });
    await cp(join(forked, file), join(folder, file), { force: true }).catch(() => {});
  }
  expect(await verifyAudit({ folder })).toEqual({
    ok: false,
    records: 1,
    firstBroken: { seq: 2, problem: 'CHANGED' },
  });
});

it('cannot be told without the records', async () => {
  const folder = await temporaryFolder();
  const log = await openAuditLog({ folder });
  await log.append(queryRecord('r'));
  await log.close();
  await rm(join(folder, 'audit.db'));
  await expect(verifyAudit({ folder })).rejects.toMatchObject({ code: 'AUDIT_UNAVAILABLE' });
});
