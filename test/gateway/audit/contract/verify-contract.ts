import { describe, expect, it } from 'vitest';
import { auditProblems } from '../../../../gateway/audit/read/audit-problems.ts';
import { counts } from '../../../fixtures/counts.ts';
import { queryRecord } from '../chain/child-record.ts';
import type { KeptLog, KeptRow, OpenKeptLog } from './kept-log.ts';

/** Whoever changes the records past the product, without the chain key, is found. */
export function verifyContract(openKept: OpenKeptLog): void {
  describe('verify', () => {
    it(`finds each of ${trials} random intrusions and names the first record that is wrong`, async () => {
      const { kept, rows } = await sealedLog(openKept);
      const random = randomFrom(20_260_701);
      const kinds = Object.keys(intrusions);
      for (let trial = 0; trial < trials; trial++) {
        const kind = kinds[trial % kinds.length] ?? '';
        const found = intrusions[kind]?.(rows, random);
        if (found === undefined) throw new Error('an intrusion has no work');
        await kept.replaceRows(found.rows);
        const { ok, records, firstBroken } = await kept.verify();
        expect({ trial, kind, ok, seq: firstBroken?.seq, records }).toEqual({
          trial,
          kind,
          ok: false,
          seq: found.seq,
          records: found.seq - 1,
        });
      }
      await kept.replaceRows(rows);
      expect(await kept.verify()).toEqual({ ok: true, records: size });
    }, 120_000);

    it('says what is wrong', async () => {
      const { kept, rows } = await sealedLog(openKept);
      await kept.replaceRows(rows.filter(({ seq }) => seq !== 20));
      expect((await kept.verify()).firstBroken).toEqual({ seq: 20, problem: 'MISSING' });
      await kept.replaceRows(changed(rows, 4, () => ({ account: 'bank' })));
      expect((await kept.verify()).firstBroken).toEqual({ seq: 5, problem: 'CHANGED' });
      await kept.replaceRows(rows.slice(0, 50));
      expect((await kept.verify()).firstBroken).toEqual({ seq: 51, problem: 'CUT_OFF' });
      await kept.replaceRows(rows);
      for (const text of ['{}', null]) {
        await kept.replaceAnchor(text);
        expect((await kept.verify()).firstBroken).toEqual({ seq: size, problem: 'ANCHOR_CHANGED' });
      }
      for (const problem of ['ANCHOR_CHANGED', 'CHANGED', 'CUT_OFF', 'MISSING'])
        expect(auditProblems).toHaveProperty(problem);
    });

    it('is refused to go on once its anchor is gone or changed', async () => {
      for (const text of ['{}', null]) {
        const { kept } = await sealedLog(openKept);
        await kept.replaceAnchor(text);
        await expect(kept.open()).rejects.toMatchObject({ code: 'AUDIT_BROKEN' });
      }
    });

    it('cannot be deceived by a chain made with another key', async () => {
      const [own, foreign] = [await sealedLog(openKept), await sealedLog(openKept)];
      await own.kept.replaceRows(foreign.rows);
      expect((await own.kept.verify()).firstBroken).toEqual({ seq: 1, problem: 'CHANGED' });
    });

    it('reads more than one page, also while records are appended', async () => {
      const kept = await openKept();
      const log = await kept.open();
      await Promise.all(Array.from({ length: 1_900 }, (_, index) => log.append(queryRecord(`r${index}`))));
      const appending = Promise.all(
        Array.from({ length: 1_500 }, (_, index) => log.append(queryRecord(`s${index}`))),
      );
      const during = await kept.verify();
      expect(during.ok).toBe(true);
      expect(during.records).toBeGreaterThanOrEqual(1_900);
      await appending;
      await log.close();
      expect(await kept.verify()).toEqual({ ok: true, records: 3_400 });
    });
  });
}

const trials = counts.intrusions;

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
  rows: readonly KeptRow[],
  random: (below: number) => number,
) => { readonly rows: readonly KeptRow[]; readonly seq: number };

function changed(
  rows: readonly KeptRow[],
  at: number,
  change: (row: KeptRow) => Partial<KeptRow>,
): readonly KeptRow[] {
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
    return { rows: changed(rows, at, ({ body }) => ({ body: edited(body, random) })), seq: at + 1 };
  },
  editHash: (rows, random) => {
    const at = random(rows.length);
    return { rows: changed(rows, at, ({ hash }) => ({ hash: edited(hash, random) })), seq: at + 1 };
  },
  editAccount: (rows, random) => {
    const at = random(rows.length);
    return { rows: changed(rows, at, () => ({ account: random(2) === 0 ? 'other' : null })), seq: at + 1 };
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
      (row, index) =>
        ({ ...(index === one ? right : index === other ? left : row), seq: row.seq }) as KeptRow,
    );
    return { rows: swapped, seq: Math.min(one, other) + 1 };
  },
  cut: (rows, random) => {
    const left = random(rows.length);
    return { rows: rows.slice(0, left), seq: left + 1 };
  },
};

async function sealedLog(
  openKept: OpenKeptLog,
): Promise<{ readonly kept: KeptLog; readonly rows: readonly KeptRow[] }> {
  const kept = await openKept();
  const log = await kept.open();
  for (let index = 0; index < size; index += 10) {
    await Promise.all(Array.from({ length: 10 }, (_, more) => log.append(queryRecord(`r${index + more}`))));
  }
  await log.close();
  return { kept, rows: await kept.rows() };
}
