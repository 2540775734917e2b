import { describe, expect, it } from 'vitest';
import { WorkingCalendar } from '../../../../schema/calendar/working-calendar.ts';
import { signedInPerson } from '../../../../schema/people/signed-in.ts';
import { focalOfficer } from '../../../../schema/procedure/focal-officer/focal-officer.ts';
import { houseTerms } from '../../../../schema/procedure/machine/house-terms.ts';
import { machineOf } from '../../../../schema/procedure/machine/open-case.ts';
import { codeThrownBy, contextOn, give, newCase, onDay, type RunCase, takeSteps } from '../run-case.ts';

const day = '2026-11-27';
const years = [2026, 2027].map((year) => ({
  ...{ year, decision: '1/QĐ', holidays: [], swappedOff: [], swappedWorking: [] },
}));
const house = { ...houseTerms, focalTestDays: 100, focalAnswerDays: 5 };

/** An officer who is published since a Friday. */
function published(): RunCase {
  const context = contextOn(day, { calendar: new WorkingCalendar(years), house });
  const proposed = give(
    newCase(machineOf(focalOfficer), 'FO-000001/2026', context),
    'owner.steward',
    'proposeFocalOfficer',
    {
      ...{ person: 'owner.other', duties: 'Đầu mối' },
    },
  );
  return takeSteps(
    give(proposed, 'owner.head', 'appointFocalOfficer', {
      ...{ decision: '2/QĐ', decidedOn: day, from: day, documents: ['d'] },
    }),
  );
}

/** 100 days after its publication. */
const testDay = '2027-03-07';
const commandsFrom = ({ opened }: RunCase, version: number) =>
  opened.acts.slice(version).map(({ command }) => command);
const toldBy = ({ opened, context }: RunCase) => opened.notices(context).map(({ agency }) => agency);

function waitsFor({ opened, context }: RunCase, person: string): readonly string[] {
  const known = signedInPerson(context.register, person, context.now.slice(0, 10));
  if (known === null) throw new TypeError(person);
  return opened
    .availableTo(known, context)
    .filter(({ isAllowed, isWaitedFor }) => isAllowed && isWaitedFor)
    .map(({ name }) => name);
}

describe('the published address of a focal officer (HOUSE, twice a year)', () => {
  it('is tested so many days after its publication, by a task of that officer alone', () => {
    const run = published();
    const before = takeSteps(onDay(run, '2027-03-06'));
    expect(before.opened.version).toBe(run.opened.version);
    expect(waitsFor(before, 'owner.other')).toEqual([]);
    const tested = takeSteps(onDay(run, testDay));
    expect(commandsFrom(tested, run.opened.version)).toEqual(['testFocalAddress']);
    expect(toldBy(tested)).toEqual(['A.people']);
    expect(waitsFor(tested, 'owner.other')).toEqual(['confirmFocalOfficer']);
    for (const person of ['owner.head', 'coord.officer']) expect(waitsFor(tested, person)).toEqual([]);
    const confirmed = takeSteps(give(onDay(tested, '2027-03-09'), 'owner.other', 'confirmFocalOfficer'));
    expect(waitsFor(confirmed, 'owner.other')).toEqual([]);
    expect(takeSteps(onDay(confirmed, '2027-06-16')).opened.version).toBe(confirmed.opened.version);
    expect(commandsFrom(takeSteps(onDay(confirmed, '2027-06-17')), confirmed.opened.version)).toEqual([
      'testFocalAddress',
    ]);
  });

  it('that nobody confirms in working days is a task of the head and of the coordinator', () => {
    const tested = takeSteps(onDay(published(), testDay));
    // Asked on a Sunday: the term is from Monday the 8th to Monday the 15th.
    expect(takeSteps(onDay(tested, '2027-03-15')).opened.version).toBe(tested.opened.version);
    const missed = takeSteps(onDay(tested, '2027-03-16'));
    expect(commandsFrom(missed, tested.opened.version)).toEqual(['missFocalConfirmation']);
    expect(toldBy(missed)).toEqual(['A.people', 'A.coord']);
    for (const person of ['owner.head', 'coord.officer', 'coord.head'])
      expect(waitsFor(missed, person), person).toEqual(['checkFocalOfficer']);
    expect(codeThrownBy(() => give(missed, 'coord.officer', 'checkFocalOfficer'))).toBe('ACT_INCOMPLETE');
    const checked = give(missed, 'coord.officer', 'checkFocalOfficer', { reason: 'Đã gọi điện' });
    for (const person of ['owner.head', 'coord.officer', 'owner.other'])
      expect(waitsFor(checked, person), person).toEqual([]);
    expect(takeSteps(onDay(checked, '2027-03-20')).opened.version).toBe(checked.opened.version);
    // The officer may still say so, and then it is nobody's task either.
    expect(waitsFor(give(missed, 'owner.other', 'confirmFocalOfficer'), 'owner.head')).toEqual([]);
    expect(codeThrownBy(() => give(tested, 'owner.head', 'checkFocalOfficer', { reason: 'x' }))).toBe(
      'ACT_NOT_NOW',
    );
  });
});
