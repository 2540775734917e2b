import { WorkingCalendar } from '../../../../schema/calendar/working-calendar.ts';
import { joinRegisters, type PeopleRegister, type Role } from '../../../../schema/people/register.ts';
import type { PolicySnapshot } from '../../../../schema/policy/policy.ts';
import type { CaseContext } from '../../../../schema/procedure/machine/machine.ts';
import { account, agreement, openList, policyOf } from '../../permission/small-policy.ts';
import { contextOn, smallRegister } from '../run-case.ts';

const people: readonly (readonly [id: string, agency: string, ...roles: Role[]])[] = [
  ['tax.head', 'A.1', 'CONSUMER_HEAD'],
  ['tax.officer', 'A.1', 'CONSUMER_OFFICER'],
  ['land.head', 'A.2', 'CONSUMER_HEAD'],
  ['police', 'A.police', 'POLICE'],
  ['operator', 'A.coord', 'OPERATOR'],
  ['auditor', 'A.chair', 'AUDITOR'],
  ['owner.both', 'A.people', 'OWNER_HEAD', 'OWNER_STEWARD'],
];

/** The small town with two consumers and the police. */
export const stopRegister: PeopleRegister = joinRegisters(smallRegister, {
  agencies: ['A.1', 'A.2', 'A.police'].map((code) => ({
    ...{ code, name: code, nameEn: code, kind: 'STATE_AGENCY', parent: null, successor: null },
    ...{ from: '2020-01-01', to: null },
  })),
  people: people.map(([id, agency]) => ({
    ...{ id, agency, name: id, position: 'Cán bộ', positionEn: 'Officer' },
    ...{ email: `${id}@a.example`, phone: '0238 000 002', subject: null },
  })),
  roles: people.flatMap(([person, agency, ...roles]) =>
    roles.map((role) => ({ person, agency, role, from: '2026-01-01', to: null, decision: '1/QĐ' })),
  ),
});

/** Everybody whom a test lets try a command. */
export const everybody = stopRegister.people.map(({ id }) => id);

const disposal = { text: null, method: null, dueDaysAfterEnd: 30, proof: 'MINUTES' } as const;

/** The tax office uses TT-1 and TT-2 of people, whose items overlap; the land office TT-3; TT-4 is of two owners. */
export const stopPolicy: PolicySnapshot = policyOf(
  [
    agreement(['Person.name', 'Person.born'], { number: 'TT-1', recordedVersion: 1 }),
    agreement(['Person.name', 'Person.alive'], { number: 'TT-2', recordedVersion: 2 }),
    agreement(['Person.name'], { number: 'TT-3', recordedVersion: 3, consumers: ['land'] }),
    agreement(['Person.name', 'Unit.label'], { number: 'TT-4', recordedVersion: 4, provider: '*' }),
    agreement(['Person.name'], { number: 'TT-5', recordedVersion: 5, consumers: ['tax', 'land'] }),
    openList(['Unit.code'], { recordedVersion: 6 }),
  ].map((each) => (each.number === 'TT-1' ? { ...each, contents: { ...each.contents, disposal } } : each)),
  [],
  [account(), account({ id: 'land', agency: 'A.2' })],
);

/**
 * Tết of 2026 from 16 to 20 February; Saturday 22 August is worked and Monday 31 August is free, with the day of independence after
 * it.
 */
export const stopCalendar = new WorkingCalendar([
  {
    ...{ year: 2026, decision: '1/QĐ', swappedOff: ['2026-08-31'], swappedWorking: ['2026-08-22'] },
    holidays: [
      { from: '2026-01-01', to: '2026-01-01', name: 'Tết', nameEn: 'New year' },
      { from: '2026-02-16', to: '2026-02-20', name: 'Tết', nameEn: 'Tết' },
      { from: '2026-09-01', to: '2026-09-02', name: 'Quốc khánh', nameEn: 'National day' },
    ],
  },
]);

/** What a stop is judged by on a day, at noon. */
export function stopContext(day: string, changes: Partial<CaseContext> = {}): CaseContext {
  const known = { register: stopRegister, policy: stopPolicy, calendar: stopCalendar };
  return contextOn(day, { ...known, ...changes });
}
