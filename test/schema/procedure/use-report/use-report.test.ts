import { beforeAll, describe, expect, it } from 'vitest';
import { machineOf } from '../../../../schema/procedure/machine/open-case.ts';
import { useReport } from '../../../../schema/procedure/use-report/use-report.ts';
import { dueView } from '../../../../subgraphs/registry/procedure/surface/case-view.ts';
import { type ProcedureWorld, procedureWorld } from '../../../fixtures/procedure-world.ts';
import { ScriptedCase } from '../../../fixtures/scripted-case.ts';
import { at, asker as consumer, askee as owner, third, withCases } from '../issue/issue-world.ts';

let world: ProcedureWorld;
beforeAll(async () => {
  world = await procedureWorld();
});

const code = (name: string) => expect.objectContaining({ code: name });
const said = {
  ...{ consumer, database: 'population', sign: 'Số lượt hỏi tăng bất thường' },
  ...{ from: '2026-10-01', to: '2026-10-31' },
};

function asked(more: object = {}, of = world): ScriptedCase {
  const scripted = new ScriptedCase(of, machineOf(useReport), at('2026-11-23T08:00:00'), 'TS-000001/2026');
  scripted.give(`head@${owner}`, 'askForUseReport', { fields: { ...said, ...more } });
  return scripted;
}

describe('a report of use', () => {
  it('is asked for, given within five working days, and accepted', () => {
    const scripted = asked();
    const [clock] = scripted.opened.clocks();
    if (clock === undefined) throw new TypeError('a term runs');
    expect(dueView(clock, world.contextAt(scripted.now))).toMatchObject({
      rule: 'R-USE',
      lastDay: '2026-11-30',
    });
    expect(scripted.opened.notices(world.contextAt(scripted.now))).toMatchObject([
      { agency: owner, isLegal: true },
      { agency: consumer, isLegal: true },
    ]);
    scripted.give(`head@${consumer}`, 'submitUseReport', { fields: { statement: 'Đối chiếu định kỳ' } });
    scripted.give(`head@${owner}`, 'acceptUseReport');
    expect(scripted.opened.state).toBe('ACCEPTED');
    expect(scripted.opened.clocks()).toMatchObject([{ stoppedAt: scripted.now, isCancelled: false }]);
  });

  it.each([
    ['of a database of others', { database: 'business' }],
    ['of itself', { consumer: owner }],
    ['of an agency that nobody knows', { consumer: 'H41.KHONGCO' }],
    ['of days that are still to come', { to: '2026-12-01' }],
    ['of days in the wrong order', { from: '2026-11-01', to: '2026-10-01' }],
    ['about a case that is not there', { aboutCase: 'YC-000009/2026' }],
  ])('is not asked %s', (_what, more) => {
    expect(() => asked(more)).toThrow(code('ACT_INCOMPLETE'));
  });

  it('may name a case between the two, and none with others', () => {
    const parties = (agency: string) => ({
      ...{ procedure: 'AGREEMENT', acts: [], isWhole: true },
      parties: [
        { agency: owner, side: 'PARTY' as const },
        { agency, side: 'PARTY' as const },
      ],
    });
    const linked = withCases(world, {
      'TL-000001/2026': parties(consumer),
      'TL-000002/2026': parties(third),
    });
    expect(asked({ aboutCase: 'TL-000001/2026' }, linked).opened.state).toBe('ASKED');
    expect(() => asked({ aboutCase: 'TL-000002/2026' }, linked)).toThrow(code('ACT_INCOMPLETE'));
  });

  it('leads to a breach where it was given, or is late; not while its term runs', () => {
    const breach = { fields: { finding: 'Dùng sai mục đích' } };
    const scripted = asked();
    expect(() => scripted.give(`head@${owner}`, 'findMisuse', breach)).toThrow(code('ACT_INCOMPLETE'));
    scripted.pass(at('2026-12-01T00:00:00'));
    for (const who of [`head@${consumer}`, `officer@${owner}`, `head@${third}`])
      expect(() => scripted.give(who, 'findMisuse', breach), who).toThrow(code('ACT_ROLE_MISSING'));
    scripted.give(`head@${owner}`, 'findMisuse', breach);
    expect(scripted.opened.state).toBe('BREACH_FOUND');
    const reported = asked();
    reported.give(`head@${consumer}`, 'submitUseReport', { fields: { statement: 'x' } });
    reported.give(`head@${owner}`, 'findMisuse', breach);
    expect(reported.opened.state).toBe('BREACH_FOUND');
  });
});
