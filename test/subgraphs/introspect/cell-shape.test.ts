import { expect, it } from 'vitest';
import { cellShape } from '../../../subgraphs/introspect/cell-shape.ts';

it.each([
  ['', 'empty'],
  ['   ', 'empty'],
  ['099199000001', 'personalId'],
  ['202511260830', 'yyyyMMddHHmm'],
  ['202511262530', 'digits'],
  ['20251126', 'yyyyMMdd'],
  ['20251326', 'digits'],
  ['202511', 'yyyyMM'],
  ['202513', 'digits'],
  ['1990', 'year'],
  ['0007', 'digits'],
  ['190000001', 'nineDigits'],
  ['0900012345', 'phone'],
  ['+84 900 012 345', 'phone'],
  ['0100109106', 'taxCode'],
  ['0100109106-001', 'taxCode'],
  ['0100109107', 'digits'],
  ['26/11/2025', 'dd/MM/yyyy'],
  ['31/02/2025', 'other'],
  ['2025-11-26', 'isoDate'],
  ['2025-11-26 08:00:00', 'isoInstant'],
  ['nguoi@thu.example', 'mail'],
  ['Nguyễn Thị Ánh', 'personName'],
  ['Công ty Nguyễn', 'other'],
  ['Hồ sơ', 'other'],
  ['NguyÔn V¨n H¶i', 'tcvn3'],
  ['Hoµng Kim YÕn', 'tcvn3'],
  ['Đường Lê Lợi, số 5', 'other'],
  ['CH00012', 'other'],
])('%j looks like %s', (text, shape) => {
  expect(cellShape(text)).toBe(shape);
});
