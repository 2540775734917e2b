import { beforeAll, describe, expect, it } from 'vitest';
import type { RecordedAct } from '../../../../schema/procedure/machine/act.ts';
import { type ProcedureWorld, procedureWorld } from '../../../fixtures/procedure-world.ts';
import type { ScriptedCase } from '../../../fixtures/scripted-case.ts';
import {
  askee,
  asker,
  at,
  coordinator,
  escalatedIssue,
  plan,
  task,
  third,
  withCases,
} from './issue-world.ts';

let world: ProcedureWorld;
beforeAll(async () => {
  world = await procedureWorld();
});

const number = 'YC-000001/2026';
const code = (name: string) => expect.objectContaining({ code: name });

function done(id: string, agency: string, more: Partial<RecordedAct> = {}): RecordedAct {
  return {
    ...{
      id,
      case: number,
      procedure: 'CONNECTION_REQUEST',
      command: 'consentToConnectionRequest',
      version: 1,
    },
    ...{ from: null, to: 'CONSENTED', at: at('2026-11-23T09:00:00'), reason: null, legalGround: null },
    actor: { person: 'x', agency, side: 'OWNER', role: 'OWNER_HEAD', onBehalfOf: null },
    ...{ documents: [], input: {}, requestId: id, digest: '', ...more },
  };
}

const acts = [
  done('own', askee),
  done('again', askee),
  done('foreign', third),
  done('early', askee, { at: at('2026-11-22T09:00:00') }),
  done('other', askee, { command: 'refuseConnectionRequest' }),
  done('for', third, {
    actor: { person: 'x', agency: coordinator, side: 'OWNER', role: null, onBehalfOf: askee },
  }),
];

function planned(tasks: readonly object[]): ScriptedCase {
  const linked = withCases(world, {
    [number]: { procedure: 'CONNECTION_REQUEST', acts, parties: [], isWhole: true },
  });
  const scripted = escalatedIssue(linked);
  scripted.give(`head@${coordinator}`, 'issuePlan', { fields: plan(tasks) });
  scripted.now = at('2026-11-24T08:00:00');
  return scripted;
}

const tick = (scripted: ScriptedCase, act: string, of = 1, who = `head@${askee}`) =>
  scripted.give(who, 'tickPlanTask', { fields: { task: of, case: number, act } });

describe('a plan', () => {
  it.each([
    ['a task of an agency that is no party', task(third)],
    ['a task that is no command', task(askee, { command: 'doIt' })],
    ['a task that is an act of an issue itself', task(askee, { command: 'answerIssue' })],
    ['a task for a day that has passed', task(askee, { lastDay: '2026-11-20' })],
  ])('is refused with %s', (_what, wrong) => {
    expect(() => planned([wrong])).toThrow(code('ACT_INCOMPLETE'));
  });

  it('rests on the law: without a legal basis it is refused', () => {
    const scripted = escalatedIssue(world);
    expect(() =>
      scripted.give(`head@${coordinator}`, 'issuePlan', { fields: { ...plan(), legalBasis: [] } }),
    ).toThrow(code('ACT_INCOMPLETE'));
  });
});

describe('a task', () => {
  it.each(['foreign', 'early', 'other', 'nothing'])('is not ticked by an act that is %s', (act) => {
    expect(() => tick(planned([task(askee)]), act)).toThrow(code('ACT_INCOMPLETE'));
  });

  it('is not ticked in another case than the plan names, nor in one that who ticks it may not see', () => {
    expect(() => tick(planned([task(askee, { case: 'YC-000002/2026' })]), 'own')).toThrow(
      code('ACT_INCOMPLETE'),
    );
    const scripted = planned([task(askee)]);
    expect(() =>
      scripted.give(`head@${askee}`, 'tickPlanTask', {
        fields: { task: 1, case: 'YC-000003/2026', act: 'own' },
      }),
    ).toThrow(code('ACT_INCOMPLETE'));
  });

  it('is ticked by its own agency alone, once by each act; when all are, compliance is verified', () => {
    const scripted = planned([task(askee), task(askee, { case: number })]);
    expect(() => tick(scripted, 'own', 1, `head@${asker}`)).toThrow(code('ACT_NOT_NOW'));
    tick(scripted, 'own');
    expect(scripted.opened.state).toBe('PLAN_ISSUED');
    expect(() => tick(scripted, 'own', 2)).toThrow(code('ACT_INCOMPLETE'));
    tick(scripted, 'again', 2);
    expect(scripted.opened.state).toBe('COMPLIANCE_CHECK');
  });

  it('is ticked by an act in the name of its agency', () => {
    const scripted = planned([task(askee)]);
    tick(scripted, 'for');
    expect(scripted.opened.state).toBe('COMPLIANCE_CHECK');
  });

  it('that is demanded again is open again, and the issue back where it was', () => {
    const scripted = planned([task(askee), task(askee)]);
    tick(scripted, 'own');
    tick(scripted, 'again', 2);
    const demand = (tasks: readonly number[]) =>
      scripted.give(`head@${coordinator}`, 'demandCompliance', { fields: { tasks } });
    expect(() => demand([3])).toThrow(code('ACT_INCOMPLETE'));
    demand([2]);
    expect([scripted.opened.state, scripted.view(asker, 'ISSUE_ASKER')]).toMatchObject([
      'PLAN_ISSUED',
      { plan: { tasks: [{ doneBy: 'own' }, { doneBy: null }] }, checks: [{ isFulfilled: false }] },
    ]);
    tick(scripted, 'again', 2);
    scripted.give(`head@${coordinator}`, 'confirmCompliance', { fields: { finding: 'Đủ' } });
    expect(scripted.opened.state).toBe('CLOSED');
  });
});
