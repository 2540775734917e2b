import { z } from 'zod';
import { dayMilliseconds, firstInstantOf } from '../calendar/legal-day.ts';
import { type CalendarYear, daysOf, isWeekend } from '../calendar/working-calendar.ts';
import { codedError } from '../errors/coded-error.ts';
import { atLine, type BilingualText, joinTexts, saidOf } from '../text/bilingual-text.ts';
import { issueText, readBy } from '../text/issue-text.ts';
import { readYaml } from '../text/yaml-findings.ts';
import { type LineOf, yamlParts } from '../text/yaml-lines.ts';

const day = z.iso.date();
const yearSchema = z.strictObject({
  year: z.int().min(2000).max(2100),
  decision: z.string().trim().min(1).max(500),
  holidays: z
    .array(
      z.strictObject({
        from: day,
        to: day,
        name: z.string().trim().min(1).max(200),
        nameEn: z.string().trim().min(1).max(200),
      }),
    )
    .min(1)
    .max(60),
  swappedOff: z.array(day).max(60).default([]),
  swappedWorking: z.array(day).max(60).default([]),
});

/**
 * Reads the calendars of a YAML file, a document for each year.
 * @throws CALENDAR_INVALID with every finding
 */
export function parseCalendarYears(source: string): readonly CalendarYear[] {
  const { documents, findings } = readYaml(source);
  const lines = yamlParts(source);
  const read = documents.map((document, at) => readYear(document, lines[at]?.lineOf ?? (() => 1)));
  const wrong = [...findings, ...read.flatMap(({ findings: found }) => found)];
  if (wrong.length > 0) throw codedError('CALENDAR_INVALID', { detail: joinTexts(wrong) });
  return read.flatMap(({ year }) => year ?? []);
}

interface ReadYear {
  readonly year: CalendarYear | null;
  readonly findings: readonly BilingualText[];
}

function readYear(document: unknown, lineOf: LineOf): ReadYear {
  const parsed = readBy(yearSchema, document);
  if (parsed.success) return { year: parsed.data, findings: findingsOf(parsed.data) };
  const findings = parsed.error.issues.map((issue) =>
    atLine(lineOf(issue.path), saidOf(issue.path.map(String).join('.'), issueText(issue))),
  );
  return { year: null, findings };
}

/** What is wrong with days that have the right form. */
function findingsOf(year: CalendarYear): readonly BilingualText[] {
  const { holidays, swappedOff, swappedWorking } = year;
  const reversed = holidays.filter(({ from, to }) => to < from);
  const free = holidays.filter((holiday) => !reversed.includes(holiday)).flatMap(boundedDays);
  const all = [...free, ...swappedOff, ...swappedWorking];
  const told = (found: string, vi: string, en: string) => saidOf(found, { vi, en });
  return [
    ...reversed.map(({ from, to }) =>
      told(`${from}..${to}`, 'ngày cuối trước ngày đầu', 'ends before it begins'),
    ),
    ...all
      .filter((each) => !isDayOf(each, year.year))
      .map((each) => told(each, `không thuộc năm ${year.year}`, `is no day of ${year.year}`)),
    ...all
      .filter((each, at) => all.indexOf(each) < at)
      .map((each) => told(each, 'được ghi hai lần', 'stands twice')),
    ...swappedOff
      .filter(isWeekend)
      .map((each) => told(each, 'đã là ngày nghỉ cuối tuần', 'is a day of the weekend already')),
    ...swappedWorking
      .filter((each) => !isWeekend(each))
      .map((each) =>
        told(each, 'không phải ngày nghỉ để làm bù', 'is no day of the weekend that could be worked'),
      ),
  ];
}

/** WHY bounded: a holiday of a century would be a list of its days. */
function boundedDays(holiday: CalendarYear['holidays'][number]): readonly string[] {
  const length = (firstInstantOf(holiday.to) - firstInstantOf(holiday.from)) / dayMilliseconds;
  return length > 366 ? [holiday.from, holiday.to] : daysOf(holiday);
}

function isDayOf(each: string, year: number): boolean {
  return each.startsWith(`${year}-`) && !Number.isNaN(firstInstantOf(each));
}
