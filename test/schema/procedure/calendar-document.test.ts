import { describe, expect, it } from 'vitest';
import { parseCalendarYears } from '../../../schema/procedure/calendar-document.ts';

const holidays = 'holidays: [{ from: "2026-02-16", to: "2026-02-20", name: Tết, nameEn: Tet }]';
const text = (more = '', year = 2026) => `year: ${year}\ndecision: QĐ 1\n${holidays}\n${more}`;

function detailOf(source: string): { readonly vi: string; readonly en: string } {
  try {
    parseCalendarYears(source);
  } catch (error) {
    expect(error).toMatchObject({ code: 'CALENDAR_INVALID' });
    return (error as { details: { detail: { vi: string; en: string } } }).details.detail;
  }
  throw new Error('it was taken');
}

it('reads years, one in each document', () => {
  const source = `${text('swappedOff: ["2026-08-31"]\nswappedWorking: ["2026-08-22"]')}\n---\n${text('', 2027).replaceAll('2026-', '2027-')}`;
  expect(parseCalendarYears(source)).toEqual([
    {
      ...{ year: 2026, decision: 'QĐ 1', swappedOff: ['2026-08-31'], swappedWorking: ['2026-08-22'] },
      holidays: [{ from: '2026-02-16', to: '2026-02-20', name: 'Tết', nameEn: 'Tet' }],
    },
    expect.objectContaining({ year: 2027, swappedOff: [], swappedWorking: [] }),
  ]);
});

describe('is refused, in both languages', () => {
  it.each([
    [
      'a day of another year',
      text('swappedOff: ["2027-08-31"]'),
      'is no day of 2026',
      'không thuộc năm 2026',
    ],
    ['a day twice', text('swappedOff: ["2026-02-16"]'), 'stands twice', 'được ghi hai lần'],
    ['a weekend that is off', text('swappedOff: ["2026-08-22"]'), 'weekend already', 'cuối tuần'],
    ['a working day that is worked', text('swappedWorking: ["2026-08-31"]'), 'could be worked', 'làm bù'],
    ['a holiday that ends first', text().replace('02-20', '02-10'), 'ends before', 'ngày cuối trước'],
    [
      'a holiday without an end in sight',
      text().replace('to: "2026', 'to: "2999'),
      'is no day of 2026',
      'không thuộc',
    ],
    [
      'a day that does not exist',
      text('swappedOff: ["2026-02-30"]'),
      'line 4: swappedOff.0',
      'dòng 4: swappedOff.0',
    ],
    ['no holidays', 'year: 2026\ndecision: x\nholidays: []', 'holidays', 'holidays'],
    ['a member that nobody knows', text('weekends: 1'), 'weekends', 'weekends'],
    ['no YAML', 'year: [', 'Flow sequence', 'YAML'],
  ])('%s', (_name, source, en, vi) => {
    const detail = detailOf(source);
    expect(detail.en).toContain(en);
    expect(detail.vi).toContain(vi);
  });
});
