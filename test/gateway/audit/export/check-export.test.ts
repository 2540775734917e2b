import { describe, expect, it } from 'vitest';
import { readChainKey } from '../../../../gateway/audit/chain/audit-chain.ts';
import { logIdentity } from '../../../../gateway/audit/checkpoint/log-identity.ts';
import { checkExport } from '../../../../gateway/audit/export/check-export.ts';
import { writeExportNote } from '../../../../gateway/audit/export/export-note.ts';
import { makeCheckpoint } from '../../../../gateway/audit/read/make-checkpoint.ts';
import type { LogPart } from '../../../../schema/sharing-log/log-part.ts';
import { provincePolicy } from '../../../fixtures/province-policy.ts';
import { runSql } from '../audit-fixture.ts';
import {
  everySeconds,
  landRecord,
  populationRecord,
  sharedLogOf,
  visit,
  wholeYear,
  writeMore,
  writtenLog,
} from '../shared/written-log.ts';

const { catalogue } = await provincePolicy();
const owner: LogPart = { reader: 'OWNER', databases: ['population'] };

async function exported(part: LogPart = owner, slice = wholeYear) {
  const next = everySeconds(60);
  const both = { coordinate: 'LandParcel.area', grants: ['agreement:TT-2@1'] };
  const made = await writtenLog([
    [next(), populationRecord('own-1')],
    [next(), landRecord('other-1')],
    [next(), populationRecord('both', { released: [...populationRecord('').released, both] })],
    [next(), landRecord('other-2')],
    [
      next(),
      populationRecord('own-2', { operation: '{ citizens(where: "#00112233445566aa") { fullName } }' }),
    ],
  ]);
  const log = sharedLogOf(made, catalogue);
  const signed = await log.export(part, slice, visit());
  await log.close();
  return { ...signed, ...made };
}

const named = (text: string) => text.split('\n').filter((line) => line.startsWith('{'));
const requests = (text: string) =>
  checkExport(text, null).records.map(({ pieces }) => (pieces.IDENTITY as { requestId: string }).requestId);

describe('an export', () => {
  it('is checked without the log: its reader, its slice, what is shown and how much is not', async () => {
    const { text, records, visible } = await exported();
    expect([records, visible]).toEqual([5, 3]);
    const checked = checkExport(text, null);
    expect(checked).toMatchObject({
      ...{ ok: true, problem: null, log: expect.stringMatching(/^lienthong-audit\//), removed: 0 },
      statement: { reader: { reader: 'OWNER', of: ['population'] }, first: 1, last: 5, visible: 3 },
    });
    expect(requests(text)).toEqual(['own-1', 'both', 'own-2']);
  });

  it('shows of others nothing but digests, and no digest of a value', async () => {
    const { text } = await exported();
    expect(text).not.toMatch(/land|LandParcel|TT-2|other-1|00112233445566aa/);
    const hidden = named(text).map((line) => Object.keys(JSON.parse(line)).join());
    expect(hidden).toEqual([
      'seq,pieces,others',
      'seq,leaf',
      'seq,pieces,others',
      'seq,leaf',
      'seq,pieces,others',
    ]);
  });

  it('is bound to the same root for every reader, so that who sees all can hold another’s against it', async () => {
    const made = await exported();
    const log = sharedLogOf(made, catalogue);
    const whole = await log.export({ reader: 'AUDITOR' }, wholeYear, visit());
    await log.close();
    const rootOf = (text: string) => checkExport(text, null).statement?.root;
    expect(rootOf(whole.text)).toBe(rootOf(made.text));
    expect(requests(whole.text)).toHaveLength(5);
  });

  it('is of the log of a checkpoint', async () => {
    const made = await exported();
    const { signed } = await makeCheckpoint({ folder: made.folder });
    expect(checkExport(made.text, signed?.note ?? '')).toMatchObject({ ok: true, atCheckpoint: true });
    await writeMore(made.log, [['2026-08-01T00:00:00.000Z', landRecord('later')]]);
    const later = await makeCheckpoint({ folder: made.folder });
    expect(checkExport(made.text, later.signed?.note ?? '')).toMatchObject({ ok: true, atCheckpoint: false });
    const other = await exported();
    const { signed: otherSigned } = await makeCheckpoint({ folder: other.folder });
    expect(checkExport(made.text, otherSigned?.note ?? '')).toMatchObject({ problem: 'OTHER_LOG' });
    expect(checkExport(made.text, 'x')).toMatchObject({ ok: false, problem: 'CHECKPOINT_INVALID' });
  });

  it('of a slice without records says so', async () => {
    const { text } = await exported(owner, { ...wholeYear, to: '2026-02-01T00:00:00.000Z' });
    expect(checkExport(text, null)).toMatchObject({ ok: true, records: [], statement: { visible: 0 } });
  });

  it('takes the slice by the instants of the commits', async () => {
    const slice = { ...wholeYear, from: '2026-07-01T00:01:00.000Z', to: '2026-07-01T00:03:00.000Z' };
    const { text } = await exported(owner, slice);
    expect(requests(text)).toEqual(['both']);
    expect(checkExport(text, null).statement).toMatchObject({ first: 2, last: 3 });
  });

  it('is not made of a log that does not hold', async () => {
    const made = await exported();
    await runSql(
      `${made.folder}/audit.db`,
      "UPDATE audit_record SET body = replace(body, 'area', 'size') WHERE seq = 2",
    );
    const log = sharedLogOf(made, catalogue);
    await expect(log.export(owner, wholeYear, visit())).rejects.toMatchObject({ code: 'AUDIT_BROKEN' });
    await runSql(`${made.folder}/audit.db`, 'DELETE FROM audit_record WHERE seq = 2');
    await expect(log.export(owner, wholeYear, visit())).rejects.toMatchObject({ code: 'AUDIT_BROKEN' });
    await log.close();
  });
});

describe('an edit of an export is found', () => {
  const edits: readonly (readonly [string, (text: string) => string, string])[] = [
    ['a record cut out', (text) => withoutLine(text, 2), 'LEFT_OUT'],
    ['the last record cut off', (text) => withoutLine(text, 4), 'LEFT_OUT'],
    ['two records in the other order', (text) => swapped(text, 0, 1), 'LEFT_OUT'],
    ['a record twice', (text) => text.replace(/(\{"seq":2,.*\n)/, '$1$1'), 'MOVED'],
    ['a shown record told otherwise', (text) => text.replace('own-2', 'own-9'), 'CHANGED'],
    [
      'a shown record hidden',
      (text) => text.replace(/\{"seq":3,.*\n/, `{"seq":3,"leaf":"${'0'.repeat(64)}"}\n`),
      'CHANGED',
    ],
    [
      'a hidden record replaced',
      (text) => text.replace(/("seq":2,"leaf":")[0-9a-f]{4}/, '$10000'),
      'CHANGED',
    ],
    ['a line of no record', (text) => `${text}{"seq":6}\n`, 'CHANGED'],
    ['a line that is no JSON', (text) => `${text}x\n`, 'CHANGED'],
    ['another reader', (text) => text.replace('["population"]', '["land"]'), 'NOT_SIGNED'],
    ['another slice', (text) => text.replace('slice 2026-01', 'slice 2026-02'), 'NOT_SIGNED'],
    ['another root', (text) => text.replace(/root .{4}/, 'root AAAA'), 'NOT_SIGNED'],
    ['no note', (text) => text.slice(10), 'NOT_SIGNED'],
    ['nothing', () => '', 'NOT_SIGNED'],
  ];

  it.each(edits)('%s', async (_name, edit, problem) => {
    const { text } = await exported();
    const edited = edit(text);
    expect(edited).not.toBe(text);
    expect(checkExport(edited, null)).toMatchObject({ ok: false, problem });
  });

  it('no byte of it can be another', async () => {
    const { text } = await exported();
    const step = 7;
    for (let at = 0; at < text.length - 1; at += step) {
      const edited = `${text.slice(0, at)}${text[at] === '0' ? '1' : '0'}${text.slice(at + 1)}`;
      expect(checkExport(edited, null).ok, edited.slice(Math.max(0, at - 20), at + 20)).toBe(false);
    }
  });

  it('a piece that is not for the reader is found, though the log itself had signed it', async () => {
    const made = await exported({ reader: 'AUDITOR' });
    const statement = checkExport(made.text, null).statement;
    if (statement === null) throw new TypeError('no statement');
    const identity = logIdentity(await readChainKey(made.folder));
    const note = writeExportNote({ ...statement, reader: { reader: 'OWNER', of: ['population'] } }, identity);
    const told = `${note}${named(made.text)
      .map((line) => `${line}\n`)
      .join('')}`;
    expect(checkExport(told, null)).toMatchObject({ ok: false, problem: 'NOT_FOR_READER' });
  });
});

function withoutLine(text: string, at: number): string {
  const lines = named(text);
  return text.replace(`${lines[at]}\n`, '');
}

function swapped(text: string, left: number, right: number): string {
  const lines = named(text);
  const marked = text.replace(`${lines[left]}\n`, '@@\n').replace(`${lines[right]}\n`, `${lines[left]}\n`);
  return marked.replace('@@\n', `${lines[right]}\n`);
}
