import { procedureOfCase } from '../../../../schema/procedure/known/known-procedures.ts';
import type { LinkedCase } from '../../../../schema/procedure/machine/machine.ts';
import type { Machine } from '../../../../schema/procedure/machine/open-case.ts';
import type { ProcedureWorld } from '../../../fixtures/procedure-world.ts';
import { ScriptedCase } from '../../../fixtures/scripted-case.ts';

export const [asker, askee, coordinator, chair] = ['H41.CTHUE', 'G01.CAT', 'H41.SKHCN', 'H41'] as const;
export const third = 'H41.STC';

export const issue: Machine = procedureOfCase('VM-000000/2026');

/** What an issue says, in a test. */
export const content = {
  ...{ askee: 'G01.CAT', kind: 'RIGHTS_AND_DUTIES', title: 'Từ chối kết nối' },
  ...{ facts: 'Bị từ chối ngày 01/11', wanted: 'Xem xét lại' },
};

export const plan = (tasks: readonly object[] = []) => ({
  ...{ plan: 'Cung cấp dữ liệu', legalBasis: ['Nghị định 47/2020 Điều 50'], tasks },
});

export const task = (agency: string, more: object = {}) => ({
  ...{ agency, command: 'consentToConnectionRequest', task: 'Chấp thuận', lastDay: '2027-12-31', ...more },
});

/** Vietnamese local time as an instant. */
export const at = (moment: string) => new Date(`${moment}+07:00`).toISOString();

/** The world, with cases that everybody may see. */
export function withCases(
  world: ProcedureWorld,
  cases: Readonly<Record<string, LinkedCase>>,
): ProcedureWorld {
  const linked = new Map(Object.entries(cases));
  return { ...world, contextAt: (now) => ({ ...world.contextAt(now), linked }) };
}

/** An issue that was sent. */
export function sentIssue(
  world: ProcedureWorld,
  moment = '2026-11-23T08:00:00',
  said: object = {},
  from: string = asker,
): ScriptedCase {
  const scripted = new ScriptedCase(world, issue, at(moment), 'VM-000001/2026');
  scripted.give(`officer@${from}`, 'openIssue', { fields: { ...content, ...said } });
  scripted.give(`head@${from}`, 'submitIssue');
  return scripted;
}

/** One that its askee answered, and that was taken to level 2. */
export function escalatedIssue(world: ProcedureWorld, said: object = {}, from: string = asker): ScriptedCase {
  const scripted = sentIssue(world, '2026-11-23T08:00:00', said, from);
  const to = String({ ...content, ...said }.askee);
  scripted.give(to === coordinator ? 'second@H41.SKHCN' : `head@${to}`, 'answerIssue', {
    fields: { answer: 'Không' },
  });
  scripted.give(`head@${from}`, 'escalateIssue');
  return scripted;
}
