import { dossierCode } from './identifiers.ts';
import { asOf, type Person } from './people.ts';
import { type Random, Weighted } from './random.ts';
import type { ReferenceLists } from './reference-lists.ts';
import { addWorkingDays, workingDays } from './working-days.ts';

type Row = Readonly<Record<string, unknown>>;

const overdue = new Weighted([
  ['COMPLETED', 93],
  ['RETURNED', 3],
  ['WITHDRAWN', 1],
  ['WAITING_SUPPLEMENT', 1],
  ['IN_PROGRESS', 2],
]);
const running = new Weighted([
  ['COMPLETED', 30],
  ['RETURNED', 1],
  ['WAITING_SUPPLEMENT', 5],
  ['IN_PROGRESS', 48],
  ['RECEIVED', 16],
]);
/** Degree of completion in per cent. */
const completion: Readonly<Record<string, readonly [number, number]>> = {
  COMPLETED: [100, 100],
  RETURNED: [100, 100],
  WITHDRAWN: [100, 100],
  RECEIVED: [0, 10],
  IN_PROGRESS: [20, 90],
  WAITING_SUPPLEMENT: [10, 60],
};
const results: Readonly<Record<string, readonly string[]>> = {
  COMPLETED: ['Đã trả kết quả bản điện tử', 'Đã trả kết quả tại quầy', 'Đã trả kết quả qua bưu chính'],
  RETURNED: ['Không đủ điều kiện giải quyết', 'Hồ sơ không đúng thẩm quyền'],
};
const firstDay = '2025-07-01';
const lastDay = '2026-06-30';
/** Who was born later is not of age on the first day. */
const lastBirthYear = 2006;

interface Agency {
  readonly code: string;
  readonly name: string;
}

const department = (code: string, name: string): Agency => ({ code: `H41.${code}`, name });
/** Who handles the procedures of a field; fields that are not here belong to the applicant's commune. */
const departments: Readonly<Record<string, Agency>> = {
  'Đăng ký doanh nghiệp': department('STC', 'Sở Tài chính'),
  'Đất đai': department('SNNMT', 'Sở Nông nghiệp và Môi trường'),
  'Môi trường': department('SNNMT', 'Sở Nông nghiệp và Môi trường'),
  'Xây dựng': department('SXD', 'Sở Xây dựng'),
  'Giao thông vận tải': department('SXD', 'Sở Xây dựng'),
  'Giáo dục và đào tạo': department('SGDDT', 'Sở Giáo dục và Đào tạo'),
  'Y tế': department('SYT', 'Sở Y tế'),
  'Cư trú': { code: 'G01.CAT', name: 'Công an tỉnh' },
  'Tư pháp': { code: 'G01.CAT', name: 'Công an tỉnh' },
};
/** How often a field is asked for; others have weight 1. */
const demand: Readonly<Record<string, number>> = {
  'Chứng thực': 9,
  'Hộ tịch': 5,
  'Cư trú': 4,
  'Đất đai': 4,
  'Đăng ký doanh nghiệp': 1.5,
  'Bảo trợ xã hội': 2,
};

/** Makes `total` dossiers in the order of their receipt in the year before the reference day; applicants are adults. */
export function* generateDossiers(
  random: Random,
  lists: ReferenceLists,
  people: readonly Person[],
  total: number,
): Generator<Row> {
  const adults = people.filter(({ birthYear }) => birthYear <= lastBirthYear);
  const communes = new Map(lists.units.map(({ code, name }) => [code, name]));
  const procedures = new Weighted(lists.procedures.map((each) => [each, demand[each.field] ?? 1] as const));
  const days = workingDays(firstDay, lastDay);
  for (const [at, day] of days.entries()) {
    const count = Math.floor(((at + 1) * total) / days.length) - Math.floor((at * total) / days.length);
    const dueDay = dueDays(day);
    const times = Array.from({ length: count }, () => officeTime(random)).sort();
    for (const [serial, time] of times.entries()) {
      const procedure = procedures.pick(random);
      const applicant = random.pick(adults);
      const commune = {
        code: `H41.${applicant.commune}`,
        name: `Ủy ban nhân dân ${asLocal(communes.get(applicant.commune) ?? '')}`,
      };
      const agency = departments[procedure.field] ?? commune;
      yield {
        dossierCode: dossierCode(day, serial + 1),
        procedure: procedure.code,
        receivedAt: `${day}T${time}+07:00`,
        handlingAgencyCode: agency.code,
        handlingAgency: agency.name,
        applicant: applicant.personalId,
        ...progressOf(random, dueDay(Number(procedure.code.slice(2, 8)))),
      };
    }
  }
}

/** `Phường Thành Vinh` within a sentence. */
function asLocal(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}

/** A time of day between 7:30 and 11:30 or 13:30 and 17:00. */
function officeTime(random: Random): string {
  const minutes = random.chance(0.58) ? random.between(450, 689) : random.between(810, 1019);
  const parts = [Math.floor(minutes / 60), minutes % 60, random.between(0, 59)];
  return parts.map((part) => String(part).padStart(2, '0')).join(':');
}

/** Working days within which a procedure is to be done, by the remainder of its number. */
const allowedDays = [1, 2, 3, 5, 7, 10, 15, 20, 30];

/** Due days of what came on one day, by procedure. Each is counted once: a day has hundreds of dossiers. */
function dueDays(day: string): (procedure: number) => string {
  const counted = new Map<number, string>();
  return (procedure) => {
    const allowed = allowedDays[procedure % allowedDays.length] ?? 5;
    const due = counted.get(allowed) ?? addWorkingDays(day, allowed);
    counted.set(allowed, due);
    return due;
  };
}

/** A status that fits the reference day. */
function progressOf(random: Random, due: string): Row {
  const status = (due < asOf ? overdue : running).pick(random);
  const [low, high] = completion[status] ?? [0, 100];
  const texts = results[status];
  return {
    dueAt: `${due}T17:00:00+07:00`,
    status,
    completion: random.between(low, high),
    result: texts === undefined ? null : random.pick(texts),
  };
}
