import { dossierCode } from './identifiers.ts';
import type { Person } from './people.ts';
import { type Random, Weighted } from './random.ts';
import type { ReferenceLists } from './reference-lists.ts';

const statuses = new Weighted([['COMPLETED', 78], ['IN_PROGRESS', 12], ['RECEIVED', 4], ['WAITING_SUPPLEMENT', 3], ['RETURNED', 2], ['WITHDRAWN', 1]]);
const completion: Readonly<Record<string, readonly [number, number]>> = {
  COMPLETED: [100, 100],
  RETURNED: [100, 100],
  WITHDRAWN: [100, 100],
  RECEIVED: [0, 10],
  IN_PROGRESS: [20, 90],
  WAITING_SUPPLEMENT: [10, 60],
};
const results: Readonly<Record<string, string>> = { COMPLETED: 'Đã giải quyết, trả kết quả', RETURNED: 'Không đủ điều kiện giải quyết' };
const firstDay = Date.parse('2025-07-01T00:00:00Z');
const dayMilliseconds = 86_400_000;

/** Makes `total` dossiers of the year before the reference day; applicants are adults of the population database. */
export function* generateDossiers(
  random: Random,
  lists: ReferenceLists,
  people: readonly Person[],
  total: number,
): Generator<Readonly<Record<string, unknown>>> {
  const adults = people.filter(({ birthYear }) => birthYear <= 2008);
  const units = new Map(lists.units.map(({ code, name }) => [code, name]));
  const perDay = new Map<string, number>();
  for (let made = 0; made < total; made++) {
    const day = new Date(firstDay + random.between(0, 363) * dayMilliseconds).toISOString().slice(0, 10);
    const serial = (perDay.get(day) ?? 0) + 1;
    perDay.set(day, serial);
    const applicant = random.pick(adults);
    const status = statuses.pick(random);
    const [low, high] = completion[status] ?? [0, 100];
    const due = new Date(Date.parse(day) + random.between(3, 30) * dayMilliseconds).toISOString().slice(0, 10);
    const hour = String(random.between(7, 16)).padStart(2, '0');
    const minute = String(random.between(0, 59)).padStart(2, '0');
    yield {
      dossierCode: dossierCode(day, serial),
      completion: random.between(low, high),
      procedure: random.pick(lists.procedures).code,
      receivedAt: `${day}T${hour}:${minute}:00+07:00`,
      dueAt: `${due}T17:00:00+07:00`,
      status,
      handlingAgency: `Ủy ban nhân dân ${units.get(applicant.commune) ?? 'tỉnh'}`,
      applicant: applicant.personalId,
      result: results[status] ?? null,
    };
  }
}
