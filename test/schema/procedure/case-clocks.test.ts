import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { CalendarYear } from '../../../schema/calendar/working-calendar.ts';
import { parseCalendarYears } from '../../../schema/procedure/calendar-document.ts';
import { connectionRequest } from '../../../schema/procedure/connection-request/connection-request.ts';
import { machineOf } from '../../../schema/procedure/machine/open-case.ts';
import { noRecords } from '../../../schema/procedure/machine/sharing-records.ts';
import { dueView } from '../../../subgraphs/registry/procedure/surface/case-view.ts';
import { type ProcedureWorld, procedureWorld } from '../../fixtures/procedure-world.ts';
import { digestFor, requestFor, ScriptedCase } from '../../fixtures/scripted-case.ts';

const [police, centre, consumer] = ['G01.CAT', 'H41.TTPVHCC', 'H41.CTHUE'];
const coordinator = 'H41.SKHCN';

/** The years of the demonstration: Tết of 2026 from 16 to 20 February, Saturday 22 August worked, Monday 31 August free. */
let years: readonly CalendarYear[];
let world: ProcedureWorld;
beforeAll(async () => {
  const file = join(import.meta.dirname, '../../../province/demonstration/register/calendar.yaml');
  years = parseCalendarYears(await readFile(file, 'utf8'));
  world = await procedureWorld(years);
});

/** Vietnamese local time as an instant. */
const at = (moment: string) => new Date(`${moment}+07:00`).toISOString();

function sentAt(moment: string, of = world, items: readonly string[] = ['Citizen.gender']): ScriptedCase {
  const scripted = new ScriptedCase(of, machineOf(connectionRequest), at(moment));
  scripted.give(`officer@${consumer}`, 'startConnectionRequest', { fields: requestFor(items) });
  scripted.give(`head@${consumer}`, 'submitConnectionRequest');
  return scripted;
}

function receivedAt(moment: string): ScriptedCase {
  const scripted = sentAt(moment);
  scripted.give(`officer@${police}`, 'receiveConnectionRequest');
  return scripted;
}

function dueDays(scripted: ScriptedCase, of = world) {
  const context = of.contextAt(scripted.now);
  return scripted.opened.clocks().map((clock) => {
    const { rule, lastDay, isLate } = dueView(clock, context);
    return { rule, agency: clock.agency, lastDay, isLate };
  });
}

/** State of the police's part where the consumer has an issue with the police about the case. */
function stateWithIssue(scripted: ScriptedCase): string {
  const { number, acts } = scripted.opened;
  const raised = { case: 'VM-1', about: number, asker: consumer, askee: police, isOpen: true };
  const withIssue: ProcedureWorld = {
    ...world,
    contextAt: (now) => ({ ...world.contextAt(now), records: { ...noRecords, issues: [raised] } }),
  };
  const again = new ScriptedCase(withIssue, machineOf(connectionRequest), scripted.now, number, acts);
  again.pass(scripted.now);
  return again.opened.stateFor({ agency: police, side: 'OWNER' });
}

describe('the term of an owner', () => {
  it.each([
    ['2026-02-13T08:00:00', '2026-02-24', 'Tết lies between'],
    ['2026-02-17T08:00:00', '2026-02-25', 'received in Tết, it counts as of the first working day after it'],
    ['2026-08-21T08:00:00', '2026-08-24', 'a Saturday that is worked counts'],
    ['2026-08-22T08:00:00', '2026-08-25', 'what is received on such a Saturday counts from it'],
    ['2026-08-28T08:00:00', '2026-09-04', 'a Monday that is free for it does not, nor do the national days'],
  ])('from a receipt at %s ends with %s: %s', (moment, lastDay) => {
    const scripted = receivedAt(moment);
    expect(dueDays(scripted)).toEqual([{ rule: 'R-ACC-B', agency: police, lastDay, isLate: false }]);
    scripted.now = at(`${lastDay}T23:59:59`);
    expect(stateWithIssue(scripted)).toBe('AWAITING_OWNER');
    const [year, month, day] = lastDay.split('-').map(Number);
    scripted.now = new Date(Date.UTC(year ?? 0, (month ?? 1) - 1, day ?? 1, 17)).toISOString();
    expect(dueDays(scripted)[0]?.isLate).toBe(true);
    expect(stateWithIssue(scripted)).toBe('ESCALATED');
  });

  it('is that of the rule of its own day, though the rule changes midway: 5 working days, and 2 from 19 August 2025', () => {
    const scripted = sentAt('2025-08-18T08:00:00', world, ['Citizen.gender', 'Dossier.status']);
    scripted.give(`officer@${police}`, 'receiveConnectionRequest');
    scripted.now = at('2025-08-19T08:00:00');
    scripted.give(`officer@${centre}`, 'receiveConnectionRequest');
    scripted.now = at('2025-08-25T12:00:00');
    expect(dueDays(scripted)).toEqual([
      { rule: 'R-ACC-B', agency: police, lastDay: '2025-08-25', isLate: false },
      { rule: 'R-ACC-B', agency: centre, lastDay: '2025-08-21', isLate: true },
    ]);
  });

  it('of the coordinator begins with the later of its receipt and the last consent', () => {
    const scripted = receivedAt('2026-11-23T08:00:00');
    scripted.give(`officer@${coordinator}`, 'receiveConnectionRequest');
    scripted.now = at('2026-11-25T16:00:00');
    scripted.give(`head@${police}`, 'consentToConnectionRequest', {
      fields: { contentDigest: digestFor(scripted, police), letter: '1/CV' },
    });
    expect(dueDays(scripted)).toEqual([
      { rule: 'R-ACC-B', agency: police, lastDay: '2026-11-25', isLate: false },
      { rule: 'R-ACC-A', agency: '', lastDay: '2026-12-02', isLate: false },
    ]);
  });

  it('opens nothing when it is over: silence is no consent', () => {
    const scripted = receivedAt('2026-03-02T08:00:00');
    scripted.pass(at('2026-11-30T08:00:00'));
    expect(scripted.opened.state).toBe('AWAITING_OWNER');
    expect(() =>
      scripted.give(`officer@${coordinator}`, 'issueConnectionAccount', {
        fields: { account: 'new', technicalOfficer: `tech@${consumer}` },
      }),
    ).toThrow(expect.objectContaining({ code: 'ACT_NOT_NOW' }));
  });
});

describe('what nobody receives', () => {
  it.each([
    ['2026-11-23T08:00:00', '2026-11-24T23:59:59', '2026-11-25T00:00:00'],
    ['2026-11-22T08:00:00', '2026-11-24T23:59:59', '2026-11-25T00:00:00'],
    ['2026-02-13T08:00:00', '2026-02-23T23:59:59', '2026-02-24T00:00:00'],
  ])('sent at %s, is not received at %s, and counts as received at %s', (sent, before, after) => {
    const scripted = sentAt(sent);
    scripted.pass(at(before));
    expect(scripted.opened.state).toBe('SUBMITTED');
    scripted.pass(at(after));
    expect(scripted.opened.state).toBe('AWAITING_OWNER');
    expect(scripted.opened.clocks()).toMatchObject([{ agency: police, startedAt: at(after) }]);
    const names = scripted.opened.acts.map(({ command }) => command);
    scripted.pass(at(after));
    expect(scripted.opened.acts.map(({ command }) => command)).toEqual(names);
  });

  it('is not delivered twice, nor taken back, where the clock is set back', () => {
    const scripted = sentAt('2026-11-23T08:00:00');
    scripted.pass(at('2026-11-25T08:00:00'));
    const acts = scripted.opened.acts.length;
    scripted.pass(at('2026-11-23T09:00:00'));
    scripted.pass(at('2026-11-25T08:00:00'));
    expect(scripted.opened.acts.length).toBe(acts);
    expect(scripted.opened.state).toBe('AWAITING_OWNER');
  });
});

describe('a year whose calendar nobody has entered', () => {
  it('refuses what would start a term that needs it, loses nothing, and goes on once it is entered', () => {
    const scripted = new ScriptedCase(world, machineOf(connectionRequest), at('2026-12-31T08:00:00'));
    scripted.give(`officer@${consumer}`, 'startConnectionRequest', {
      fields: requestFor(['Citizen.gender']),
    });
    expect(() => scripted.give(`head@${consumer}`, 'submitConnectionRequest')).toThrow(
      expect.objectContaining({ code: 'CALENDAR_MISSING' }),
    );
    expect([scripted.opened.state, scripted.opened.version]).toEqual(['DRAFT', 1]);
  });

  it('shows a term that reaches into it without its day, and neither late nor in time', () => {
    const scripted = receivedAt('2026-12-30T08:00:00');
    expect(dueDays(scripted)).toEqual([{ rule: 'R-ACC-B', agency: police, lastDay: null, isLate: null }]);
    expect(() => stateWithIssue(scripted)).toThrow(expect.objectContaining({ code: 'CALENDAR_MISSING' }));
  });

  it('does not hinder an answer', () => {
    const scripted = receivedAt('2026-12-30T08:00:00');
    scripted.give(`head@${police}`, 'refuseConnectionRequest', { fields: { entitlement: 'Không' } });
    expect(scripted.opened.state).toBe('REFUSED');
  });
});
