import { expect, it } from 'vitest';
import { purposeCodeOf, purposeCodePattern } from '../../../schema/policy/purpose-code.ts';

it.each([
  ['Quản lý thuế', 'quan-ly-thue'],
  ['  Đăng ký đất đai!  ', 'dang-ky-dat-dai'],
  ['A -- B', 'a-b'],
  ['--Thống kê 2026--', 'thong-ke-2026'],
  ['!!!', ''],
])('%s -> %s', (purpose, code) => {
  expect(purposeCodeOf(purpose)).toBe(code);
  expect(purposeCodePattern.test(code)).toBe(code !== '');
});

it.each(['a', 'a-b', '1', 'quan-ly-thue'])('%s is a code', (code) => {
  expect(purposeCodePattern.test(code)).toBe(true);
});

it.each(['', '-', 'a-', '-a', 'a--b', 'A', 'a b', 'a\n', 'á', 'a_b', 'a,b', '\u0430'])(
  '%j is no code',
  (code) => {
    expect(purposeCodePattern.test(code)).toBe(false);
  },
);
