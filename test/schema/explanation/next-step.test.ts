import { describe, expect, it } from 'vitest';
import type { DatabaseEntry } from '../../../schema/catalogue/model.ts';
import { type NextStep, nextStepText } from '../../../schema/explanation/next-step.ts';
import { smallCatalogue } from '../permission/small-policy.ts';

const database = smallCatalogue.agencies
  .map((agency) => agency.database)
  .find(({ id }) => id === 'people') as DatabaseEntry;
const lift = {
  kind: 'LIFT_SUSPENSION',
  number: 'TT-1',
  account: null,
  by: 'admin',
  restoredBy: null,
} as const;

/** Each step, and what its text has to name in both languages, besides the words of one. */
const steps: readonly (readonly [NextStep, readonly string[], string, string])[] = [
  [
    { kind: 'EXTEND_TERM', number: 'TT-1', endedOn: '2026-02-01' },
    ['TT-1', '2026-02-01'],
    'Gia hạn',
    'Extend',
  ],
  [{ kind: 'WAIT_FOR_TERM', number: 'TT-1', beginsOn: '2027-02-01' }, ['TT-1', '2027-02-01'], 'Chờ', 'Wait'],
  [{ kind: 'SETTLE_FEE', number: 'TT-1' }, ['TT-1'], 'phí', 'fee'],
  [{ kind: 'NAME_LEGAL_BASIS', number: 'TT-1' }, ['TT-1', '13/2023', '17'], 'căn cứ pháp lý', 'legal basis'],
  [
    { kind: 'NAME_PURPOSE', number: 'TT-1', purpose: 'Thu thuế' },
    ['TT-1', '"Thu thuế"', 'LienThong-Purpose'],
    'mục đích',
    'purpose',
  ],
  [
    { kind: 'ASK_FROM_NETWORK', number: 'TT-1', networks: ['10.0.0.0/8', '::1/128'] },
    ['TT-1', '10.0.0.0/8, ::1/128'],
    'từ mạng',
    'from the network',
  ],
  [
    { kind: 'AGREE_METHOD', number: 'TT-1', method: 'BATCH_FILE' },
    ['TT-1', 'BATCH_FILE'],
    'phương thức',
    'method',
  ],
  [lift, ['TT-1', 'admin'], 'dỡ bỏ tạm ngừng TT-1', 'lift the suspension of TT-1'],
  [{ kind: 'RECORD_ANEW', number: 'TT-1' }, ['TT-1'], 'phiên bản mới', 'new version'],
  [{ kind: 'ACTIVATE_ACCOUNT', account: 'tax' }, ['tax', '43(5)'], 'Khôi phục', 'Restore'],
  [{ kind: 'GET_ACCOUNT' }, ['14(2)'], 'tài khoản kết nối', 'connection account'],
  [{ kind: 'WIDEN_ROWS', number: 'TT-1' }, ['TT-1'], 'phạm vi dòng', 'row scope'],
  [
    { kind: 'CONCLUDE_AGREEMENT', database, item: 'Person.name' },
    ['Person.name'],
    'Chủ people',
    'Owner people',
  ],
  [
    { kind: 'REQUEST_CONNECTION', database, item: 'Person.name' },
    ['Person.name'],
    'Chủ people',
    'Owner people',
  ],
  [{ kind: 'GET_CONSENT', database, item: 'Person.name' }, ['Person.name', '13/2023'], 'đồng ý', 'consent'],
  [{ kind: 'LIST_AS_OPEN', database, item: 'Person.name' }, ['Person.name'], 'Chủ people', 'Owner people'],
];

describe('a step to a permission in words', () => {
  it.each(steps.map((step) => [step[0].kind, ...step] as const))(
    '%s names what to do and where',
    (_kind, step, named, vi, en) => {
      const text = nextStepText(step);
      for (const language of [text.vi, text.en]) for (const name of named) expect(language).toContain(name);
      expect(text.vi).toContain(vi);
      expect(text.en).toContain(en);
      expect(text.vi).not.toBe(text.en);
      expect(text.vi + text.en).not.toMatch(/undefined|null|\[object/);
    },
  );

  it('no two steps have the same words', () => {
    const texts = steps.map(([step]) => nextStepText(step));
    expect(new Set(texts.map(({ vi }) => vi)).size).toBe(steps.length);
    expect(new Set(texts.map(({ en }) => en)).size).toBe(steps.length);
  });

  it('a suspension says whose and what restores access', () => {
    expect(nextStepText(lift)).toEqual({
      vi: 'Đề nghị admin dỡ bỏ tạm ngừng TT-1 (Nghị định 47/2020 Điều 43(5)b).',
      en: 'Have admin lift the suspension of TT-1 (Decree 47/2020 Art 43(5)b).',
    });
    expect(nextStepText({ ...lift, account: 'tax', restoredBy: 'khắc phục' })).toEqual({
      vi: 'Đề nghị admin dỡ bỏ tạm ngừng TT-1 đối với tax, sau khi: khắc phục (Nghị định 47/2020 Điều 43(5)b).',
      en: 'Have admin lift the suspension of TT-1 of tax, after: khắc phục (Decree 47/2020 Art 43(5)b).',
    });
  });
});
