import { describe, expect, it } from 'vitest';
import { WorkingCalendar } from '../../../schema/calendar/working-calendar.ts';
import { deadlineOf, firstDayOf, ruleInForce } from '../../../schema/procedure/deadline.ts';
import { deadlineRules } from '../../../schema/procedure/deadline-rules.ts';
import { termText, toldDeadline } from '../../../schema/procedure/told-deadline.ts';

const plain = (year: number) => ({
  ...{ year, decision: 'QĐ', swappedOff: [], swappedWorking: [] },
  holidays: [{ from: `${year}-01-01`, to: `${year}-01-01`, name: 'Tết', nameEn: 'New Year' }],
});
const calendar = new WorkingCalendar([plain(2025), plain(2026)]);
const at = (moment: string) => Date.parse(moment);

describe('a rule', () => {
  it('is the version of the day of its trigger, whatever came later', () => {
    const amount = (moment: string) => ruleInForce('R-ACC-B', at(moment)).term;
    expect(amount('2025-08-18T23:59:59+07:00')).toEqual({ unit: 'WORKING_DAY', amount: 5 });
    expect(amount('2025-08-19T00:00:00+07:00')).toEqual({ unit: 'WORKING_DAY', amount: 2 });
    expect(amount('2001-01-01T00:00:00+07:00')).toEqual({ unit: 'WORKING_DAY', amount: 5 });
  });

  it('has versions that follow each other without a gap, the last without an end', () => {
    const ids = new Set(deadlineRules.map(({ id }) => id));
    for (const id of ids) {
      const versions = deadlineRules.filter((rule) => rule.id === id);
      expect(versions.at(-1)?.effectiveTo, id).toBeNull();
      for (const [index, { effectiveTo }] of versions.slice(0, -1).entries())
        expect(versions[index + 1]?.effectiveFrom, id).toBe(effectiveTo);
    }
  });
});

describe('a term', () => {
  it.each([
    ['R-ACC-B', '2026-11-23T08:00:00+07:00', '2026-11-23', '2026-11-25', '2026-11-25T17:00:00.000Z'],
    ['R-ACC-A', '2026-11-23T08:00:00+07:00', '2026-11-23', '2026-11-30', '2026-11-30T17:00:00.000Z'],
    ['R-ACC-B', '2026-11-22T23:00:00+07:00', '2026-11-23', '2026-11-25', '2026-11-25T17:00:00.000Z'],
    ['R-SUS-2', '2026-11-27T08:00:00+07:00', '2026-11-27', '2026-11-28', '2026-11-28T17:00:00.000Z'],
    ['R-REV-D', '2026-08-31T08:00:00+07:00', '2026-08-31', '2027-02-28', '2027-02-28T17:00:00.000Z'],
    ['R-QUA', '2026-03-01T08:00:00+07:00', '2026-03-01', '2026-12-30', '2026-12-30T17:00:00.000Z'],
    ['R-PDP', '2026-11-27T08:00:00+07:00', '2026-11-27', '2026-11-30', '2026-11-30T01:00:00.000Z'],
    ['R-SUS-3', '2026-11-27T08:00:00+07:00', '2026-11-27', '2026-11-27', '2026-11-27T01:00:00.000Z'],
  ] as const)('%s from %s: counted from %s, in time until %s', (id, moment, from, lastDay, lateFrom) => {
    expect(deadlineOf(id, at(moment), calendar)).toMatchObject({ from, lastDay, lateFrom });
  });

  it('of working days needs the calendar of its year, one of days does not', () => {
    const late = at('2026-12-31T08:00:00+07:00');
    expect(() => deadlineOf('R-ACC-B', late, calendar)).toThrow(
      expect.objectContaining({ code: 'CALENDAR_MISSING' }),
    );
    expect(deadlineOf('R-SUS-2', late, calendar).lastDay).toBe('2027-01-01');
  });

  it('before an event gives the first day on which it may begin', () => {
    expect(firstDayOf('R-SUS-1', at('2026-11-23T08:00:00+07:00'), calendar)).toBe('2026-12-03');
    expect(() => firstDayOf('R-ACC-A', at('2026-11-23T08:00:00+07:00'), calendar)).toThrow();
  });
});

it.each([
  ['R-PUB-1', 'Provider: Publish a data sharing service, 1 working day after the service is ready'],
  [
    'R-ACC-A',
    "Coordinator: Issue the connection account, 5 working days after both the request and the owner's consent are received",
  ],
  ['R-SUS-1', 'Provider: Announce a planned suspension, 7 working days before the start of the suspension'],
  ['R-SUS-2', 'Provider: Notify of a suspension for breach, 1 day after the breach is determined'],
  ['R-SUS-3', 'Provider: Notify of force majeure, at once after the event'],
  [
    'R-ISS-3',
    "Chair of the People's Committee: The Chair decides, 10 working days after it is submitted to the Chair",
  ],
  [
    'R-QUA',
    'Owner of the database: Report on the quality of data, before 12-31 each year after the year of the report',
  ],
  ['R-REV-D', 'Owner of the database: Review data that is shared by default, 6 months after the last review'],
  ['R-JOIN', 'Parties: Answer a request to join an agreement, 10 working days after the request is received'],
  [
    'R-CERT',
    'Consumer: Confirm a connection account, 20 working days after the last confirmation is a year old',
  ],
  ['R-USE', 'Consumer: Report on the use of data, 5 working days after the report is asked for'],
  [
    'R-DIS',
    'Consumer: Prove that the data was erased, within the term that was agreed after the end of the agreement',
  ],
  ['R-REM', 'Provider: Answer the report of a remedy, 5 working days after the remedy is reported'],
  [
    'R-RAT',
    'Provider: Ratify or lift an emergency stop of the operator, 1 working day after the operator stops it',
  ],
  ['R-TER', 'Consumer: Answer on the purpose of use, 5 working days after the termination is proposed'],
  ['R-PDP', 'Owner of the database: Notify of a breach of personal data, 72 hours after the breach'],
] as const)('%s is told as %s', (id, en) => {
  expect(toldDeadline(ruleInForce(id, at('2026-11-27T08:00:00+07:00'))).text.en).toBe(en);
});

it('is told in Vietnamese as the law writes numbers', () => {
  const told = (id: 'R-ACC-B' | 'R-SUS-1' | 'R-SUS-3') =>
    toldDeadline(ruleInForce(id, at('2026-11-27T08:00:00+07:00'))).text.vi;
  expect(told('R-ACC-B')).toBe(
    'Cơ quan cung cấp: Trả lời đề nghị kết nối, 02 ngày làm việc kể từ khi cơ quan chủ quản nhận được đề nghị',
  );
  expect(told('R-SUS-1')).toContain('07 ngày làm việc trước thời điểm bắt đầu tạm ngừng');
  expect(told('R-SUS-3')).toContain(', ngay kể từ khi sự cố xảy ra');
});

it('is told in both languages, each rule and each unit', () => {
  for (const rule of deadlineRules) {
    const { text, citation } = toldDeadline(rule);
    expect(text.vi).toMatch(/^\p{Lu}.+: .+/u);
    expect(text.en).toMatch(/^[A-Z].+: .+/);
    expect(citation).not.toBe('');
  }
  expect(termText({ unit: 'WORKING_DAY', amount: 2 })).toEqual({
    vi: '02 ngày làm việc',
    en: '2 working days',
  });
  expect(termText({ unit: 'HOUR', amount: 1 })).toEqual({ vi: '01 giờ', en: '1 hour' });
  expect(termText({ unit: 'BEFORE_DATE', date: '12-31' }).vi).toBe('trước ngày 31/12 hằng năm');
});
