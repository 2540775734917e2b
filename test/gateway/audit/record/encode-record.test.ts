import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { AuditRecord } from '../../../../gateway/audit/record/audit-record.ts';
import { escapeText, longestText, safeText } from '../../../../gateway/audit/record/canonical-record.ts';
import { chainBody, decodeRecord, encodeRecord } from '../../../../gateway/audit/record/encode-record.ts';
import { queryRecord } from '../chain/child-record.ts';

const encoded = (changes: Partial<AuditRecord>) => {
  const { account, json } = encodeRecord({ ...queryRecord('r'), ...changes });
  return { account, record: JSON.parse(json) as AuditRecord, length: json.length };
};
const nested = (depth: number): object => (depth === 0 ? {} : { below: nested(depth - 1) });
const depthOf = (value: unknown): number =>
  typeof value === 'object' && value !== null ? 1 + Math.max(0, ...Object.values(value).map(depthOf)) : 0;

describe('a record', () => {
  it('keeps its values and types', () => {
    const variables = { text: 'a', none: null, flag: false, number: 1.5, list: [1, { a: 'b' }], big: 12n };
    expect(encoded({ variables }).record).toMatchObject({
      requestId: 'r',
      variables: { ...variables, big: '12' },
    });
  });

  it('has every text made safe, names of variables and the account included', () => {
    const { account, record } = encoded({ account: 'a\u0007', variables: { 'n\u202e': ['v\u0000'] } });
    expect(account).toBe('a\\u{7}');
    expect(record).toMatchObject({ account: 'a\\u{7}', variables: { 'n\\u{202e}': ['v\\u{0}'] } });
    expect(encoded({ account: null }).account).toBeNull();
  });

  it('is bounded in depth and in elements', () => {
    expect(depthOf(encoded({ variables: { v: nested(11) } }).record)).toBe(12);
    expect(depthOf(encoded({ variables: { v: nested(40) } }).record)).toBe(12);
    const many = {
      list: Array.from({ length: 5_001 }, () => 0),
      exact: Array.from({ length: 5_000 }, () => 0),
    };
    const { list, exact } = encoded({ variables: many }).record.variables as Record<string, unknown[]>;
    expect([list?.length, list?.at(-1), exact?.length, exact?.at(-1)]).toEqual([5_001, '… 5001', 5_000, 0]);
    const names = Object.fromEntries(Array.from({ length: 5_001 }, (_, at) => [`n${at}`, 0]));
    expect(Object.keys(encoded({ variables: names }).record.variables)).toHaveLength(5_000);
  });

  it('that is too long keeps a length and hash of what it leaves out, and all else', () => {
    const variables = Object.fromEntries(
      Array.from({ length: 400 }, (_, at) => [`n${at}`, 'x'.repeat(1_000)]),
    );
    const { record, length } = encoded({ variables, operation: '{ a }', detail: 'code' });
    const hashed = (text: string) => createHash('sha256').update(text).digest('hex');
    expect(length).toBeLessThan(5_000);
    expect(record.operation).toBe(`… 5 sha256:${hashed('{ a }')}`);
    expect(record.detail).toBe(`… 4 sha256:${hashed('code')}`);
    const text = JSON.stringify(variables);
    expect(record.variables).toEqual({ cut: `… ${text.length} sha256:${hashed(text)}` });
    expect(record.released).toEqual(queryRecord('r').released);
    const bare = encoded({ variables, operation: null, detail: null, account: 'x\u0000' });
    expect([bare.record.operation, bare.record.detail, bare.account]).toEqual([null, null, 'x\\u{0}']);
  });

  it('goes into a body and comes out of it', () => {
    const { json } = encodeRecord(queryRecord('r'));
    const body = chainBody(json, '2026-07-01T00:00:00.000Z', true);
    expect(decodeRecord(7, body)).toEqual({
      seq: 7,
      recordedAt: '2026-07-01T00:00:00.000Z',
      timeAnomaly: true,
      record: JSON.parse(json),
    });
  });
});

describe('a text', () => {
  it.each([
    ['a\u0000b', 'a\\u{0}b'],
    ['\u200b', '\\u{200b}'],
    ['\u2028\u2029', '\\u{2028}\\u{2029}'],
    ['\ud800', '\\u{d800}'],
    ['\\u{0}', '\\u{5c}u{0}'],
    ['\\n', '\\n'],
    ['Nguyễn 😀', 'Nguyễn 😀'],
  ])('%j is written %s', (text, expected) => {
    expect(escapeText(text)).toBe(expected);
  });

  it('is cut where it is longer than agreed, and only there', () => {
    const longest = 'a'.repeat(longestText);
    expect(safeText(longest)).toBe(longest);
    expect(safeText(`${longest}b`)).toBe(`${longest}… ${longestText + 1}`);
  });
});
