import { describe, expect, it } from 'vitest';
import { focalPointOf } from '../../../../schema/people/register.ts';
import { focalOfficer } from '../../../../schema/procedure/focal-officer/focal-officer.ts';
import { machineOf } from '../../../../schema/procedure/machine/open-case.ts';
import {
  codeThrownBy,
  contextOn,
  give,
  newCase,
  onDay,
  type RunCase,
  smallRegister,
  tableOf,
  takeSteps,
} from '../run-case.ts';

const machine = machineOf(focalOfficer);
const day = '2026-11-27';
const decided = { decision: '2/QĐ', decidedOn: day, from: '2026-12-01', documents: ['d'] };

const proposed = (number = 'FO-000001/2026', person = 'owner.other'): RunCase =>
  give(newCase(machine, number, contextOn(day)), 'owner.steward', 'proposeFocalOfficer', {
    person,
    duties: 'Đầu mối',
  });
const appointed = () => takeSteps(give(proposed(), 'owner.head', 'appointFocalOfficer', decided));

describe('SM13, the focal officer', () => {
  it('has the table of the procedures', () => {
    expect(tableOf(machine)).toEqual([
      '– → PROPOSED · proposeFocalOfficer · PARTY OWNER_STEWARD,CONSUMER_OFFICER,COORDINATOR_OFFICER,FOCAL_OFFICER · PREPARES',
      'PROPOSED → APPOINTED · appointFocalOfficer · PARTY OWNER_HEAD,CONSUMER_HEAD,COORDINATOR_HEAD · DECIDES',
      'PUBLISHED → PUBLISHED · confirmFocalOfficer · PARTY FOCAL_OFFICER · CONFIRMS',
      'PUBLISHED → PUBLISHED · checkFocalOfficer · PARTY OWNER_HEAD,CONSUMER_HEAD,COORDINATOR_HEAD; COORDINATOR COORDINATOR_OFFICER,COORDINATOR_HEAD · RECEIVES',
      'PUBLISHED → PUBLISHED · endFocalOfficer · PARTY OWNER_HEAD,CONSUMER_HEAD,COORDINATOR_HEAD · DECIDES',
      'PROPOSED → WITHDRAWN · withdrawFocalOfficer · PARTY OWNER_STEWARD,CONSUMER_OFFICER,COORDINATOR_OFFICER,FOCAL_OFFICER,OWNER_HEAD,CONSUMER_HEAD,COORDINATOR_HEAD · CONFIRMS',
      'APPOINTED → PUBLISHED · publishFocalOfficer · CLOCK',
      'PUBLISHED → ENDED · lapseFocalOfficer · CLOCK',
      'PUBLISHED → PUBLISHED · testFocalAddress · CLOCK',
      'PUBLISHED → PUBLISHED · missFocalConfirmation · CLOCK',
    ]);
  });

  it('is one person on every day: the one before until the day, the new one from then', () => {
    const run = appointed();
    expect(run.opened.state).toBe('APPOINTED');
    const officerOn = (at: string) => focalPointOf(run.context.register, 'A.people', at);
    expect(officerOn('2026-11-30')?.person.id).toBe('owner.focal');
    expect(officerOn('2026-12-01')).toMatchObject({ person: { id: 'owner.other' }, standsIn: false });
    expect(takeSteps(onDay(run, '2026-12-01')).opened.state).toBe('PUBLISHED');
  });

  it('ends with its day, and the head stands in', () => {
    const published = takeSteps(onDay(appointed(), '2026-12-01'));
    const asked = give(published, 'owner.head', 'endFocalOfficer', { until: '2026-12-20', reason: 'Nghỉ' });
    const told = asked.opened
      .notices(asked.context)
      .map(({ agency, toPartners = false }) => [agency, toPartners]);
    expect(told).toEqual([
      ['A.people', false],
      ['A.coord', false],
      ['A.people', true],
    ]);
    expect(takeSteps(onDay(asked, '2026-12-19')).opened.state).toBe('PUBLISHED');
    const ended = takeSteps(onDay(asked, '2026-12-20'));
    expect(ended.opened.state).toBe('ENDED');
    expect(focalPointOf(ended.context.register, 'A.people', '2026-12-20')).toMatchObject({
      person: { id: 'owner.head' },
      standsIn: true,
    });
  });

  it('ends by the appointment of another, whose case it is not', () => {
    const first = takeSteps(onDay(appointed(), '2026-12-01'));
    const next = onDay(proposed('FO-000002/2026', 'owner.steward'), '2026-12-02');
    const second = give({ ...next, context: first.context }, 'owner.head', 'appointFocalOfficer', {
      ...decided,
      from: '2026-12-05',
    });
    const before = takeSteps(onDay({ opened: first.opened, context: second.context }, '2026-12-05'));
    expect(before.opened.state).toBe('ENDED');
    expect(before.opened.view([], before.context)).toMatchObject({ until: '2026-12-05' });
  });

  it.each([
    ['a past day', { from: '2026-11-26' }],
    ['a decision of tomorrow', { decidedOn: '2026-11-28' }],
    ['no document', { documents: [] }],
    ['a day that is none', { from: '2026-02-30' }],
    ['the day on which the other began', { from: '2026-01-01' }],
  ])('is not appointed with %s', (_what, changes) => {
    const call = () => give(proposed(), 'owner.head', 'appointFocalOfficer', { ...decided, ...changes });
    expect(codeThrownBy(call)).toBe('ACT_INCOMPLETE');
  });

  it('is neither proposed for another agency, nor appointed by who proposed or by another head', () => {
    const other = () =>
      give(newCase(machine, 'FO-1', contextOn(day)), 'units.steward', 'proposeFocalOfficer', {
        person: 'owner.other',
        duties: 'x',
      });
    expect(codeThrownBy(other)).toBe('ACT_INCOMPLETE');
    for (const person of ['owner.steward', 'units.head', 'coord.head'])
      expect(codeThrownBy(() => give(proposed(), person, 'appointFocalOfficer', decided))).toBe(
        'ACT_ROLE_MISSING',
      );
    const both = smallRegister.roles.map((grant) =>
      grant.person === 'owner.head' && grant.role === 'CONSUMER_HEAD'
        ? ({ ...grant, role: 'OWNER_STEWARD' } as const)
        : grant,
    );
    const context = contextOn(day, { register: { ...smallRegister, roles: both } });
    const own = give(newCase(machine, 'FO-1', context), 'owner.head', 'proposeFocalOfficer', {
      person: 'owner.other',
      duties: 'x',
    });
    expect(codeThrownBy(() => give(own, 'owner.head', 'appointFocalOfficer', decided))).toBe(
      'SEPARATION_OF_DUTIES',
    );
  });

  it('confirms the own address alone', () => {
    const run = takeSteps(onDay(appointed(), '2026-12-01'));
    expect(codeThrownBy(() => give(run, 'owner.head', 'confirmFocalOfficer'))).toBe('ACT_ROLE_MISSING');
    const confirmed = give(run, 'owner.other', 'confirmFocalOfficer');
    expect(confirmed.opened.view([], confirmed.context)).toMatchObject({ confirmedAt: run.context.now });
  });
});
