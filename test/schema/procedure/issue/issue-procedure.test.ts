import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { parseCalendarYears } from '../../../../schema/procedure/calendar-document.ts';
import { dueView } from '../../../../subgraphs/registry/procedure/surface/case-view.ts';
import { type ProcedureWorld, procedureWorld } from '../../../fixtures/procedure-world.ts';
import { ScriptedCase } from '../../../fixtures/scripted-case.ts';
import {
  askee,
  asker,
  at,
  chair,
  content,
  coordinator,
  escalatedIssue,
  issue,
  plan,
  sentIssue,
  task,
  third,
  withCases,
} from './issue-world.ts';

let world: ProcedureWorld;
beforeAll(async () => {
  const file = join(import.meta.dirname, '../../../../province/demonstration/register/calendar.yaml');
  world = await procedureWorld(parseCalendarYears(await readFile(file, 'utf8')));
});

const code = (name: string) => expect.objectContaining({ code: name });

function terms(scripted: ScriptedCase) {
  const context = world.contextAt(scripted.now);
  return scripted.opened.clocks().map((clock) => {
    const { rule, lastDay, isLate } = dueView(clock, context);
    return { rule, agency: clock.agency, lastDay, isLate };
  });
}

/** Notices of the last act: whom it tells, and what they must acknowledge. */
function toldOf(scripted: ScriptedCase) {
  const notices = scripted.opened.notices(world.contextAt(scripted.now));
  return notices.map(({ agency, isLegal }) => `${agency}${isLegal ? ' L' : ''}`).sort();
}

describe('level 1', () => {
  it('is settled when the asker accepts the answer', () => {
    const scripted = sentIssue(world);
    expect(toldOf(scripted)).toEqual([`${askee} L`, `${asker} L`]);
    scripted.give(`officer@${askee}`, 'answerIssue', { fields: { answer: 'Sẽ chấp thuận' } });
    expect([scripted.opened.state, toldOf(scripted)]).toEqual(['ANSWERED_L1', [`${askee} L`, `${asker} L`]]);
    scripted.give(`head@${asker}`, 'acceptIssueAnswer');
    expect(scripted.opened.state).toBe('SETTLED');
    expect(scripted.opened.clocks()).toMatchObject([{ rule: 'R-ISS-1', agency: askee, isCancelled: false }]);
  });

  it('is no one but the askee to answer, and its asker has nothing to accept before', () => {
    const scripted = sentIssue(world);
    for (const who of [`head@${asker}`, `head@${third}`, `head@${coordinator}`, `chair@${chair}`])
      expect(() => scripted.give(who, 'answerIssue', { fields: { answer: 'x' } }), who).toThrow(
        code('ACT_ROLE_MISSING'),
      );
    expect(() => scripted.give(`head@${asker}`, 'acceptIssueAnswer')).toThrow(code('ACT_NOT_NOW'));
  });

  it('shows a draft to nobody but its asker and the coordinator', () => {
    const scripted = new ScriptedCase(world, issue, at('2026-11-23T08:00:00'), 'VM-000001/2026');
    scripted.give(`officer@${asker}`, 'openIssue', { fields: content });
    const agencies = scripted.opened.parties({ coordinator }).map(({ agency }) => agency);
    expect(agencies).toEqual([asker, coordinator]);
  });

  it.each([
    ['its own agency', { askee: asker }],
    ['an agency that nobody knows', { askee: 'H41.KHONGCO' }],
    ['a case of others, in the words for one that is not there', { aboutCase: 'YC-000009/2026' }],
    ['a database that is not in the catalogue', { aboutDatabase: 'nothing' }],
  ])('is not raised about %s', (_what, said) => {
    expect(() => sentIssue(world, '2026-11-23T08:00:00', said)).toThrow(code('ACT_INCOMPLETE'));
  });

  it('is raised with a party of the case that it is about, and with nobody else', () => {
    const parties = [
      { agency: asker, side: 'CONSUMER' as const },
      { agency: askee, side: 'OWNER' as const },
    ];
    const known = { procedure: 'CONNECTION_REQUEST', acts: [], parties, isWhole: true };
    const linked = withCases(world, { 'YC-000001/2026': known });
    const about = { aboutCase: 'YC-000001/2026' };
    const scripted = sentIssue(linked, '2026-11-23T08:00:00', about);
    expect(scripted.view(asker, 'ISSUE_ASKER')).toMatchObject({
      about: { kind: 'CONNECTION_REQUEST', case: 'YC-000001/2026' },
    });
    expect(scripted.opened.effects(linked.contextAt(scripted.now))).toEqual([
      {
        kind: 'ISSUE',
        record: { case: 'VM-000001/2026', about: about.aboutCase, asker, askee, isOpen: true },
      },
    ]);
    expect(() => sentIssue(linked, '2026-11-23T08:00:00', { ...about, askee: third })).toThrow(
      code('ACT_INCOMPLETE'),
    );
  });
});

describe('the term of the answer', () => {
  it.each([
    ['2026-11-23T08:00:00', '2026-12-02', 'seven working days'],
    ['2026-02-12T08:00:00', '2026-03-02', 'Tết lies between'],
    ['2026-08-20T08:00:00', '2026-08-28', 'a Saturday that is worked counts'],
    ['2026-08-26T08:00:00', '2026-09-09', 'a Monday that is free for it does not, nor do the national days'],
    ['2026-11-21T08:00:00', '2026-12-02', 'sent on a Saturday it counts as of Monday'],
  ])('sent at %s it ends with %s: %s', (moment, lastDay) => {
    const scripted = sentIssue(world, moment);
    expect(terms(scripted)).toEqual([{ rule: 'R-ISS-1', agency: askee, lastDay, isLate: false }]);
    scripted.pass(at(`${lastDay}T23:59:59`));
    expect(scripted.opened.state).toBe('OPEN_L1');
    scripted.pass(new Date(Date.parse(at(`${lastDay}T23:59:59`)) + 1000).toISOString());
    expect(scripted.opened.state).toBe('OPEN_L2');
    expect(terms(scripted)).toMatchObject([
      { rule: 'R-ISS-1', isLate: true },
      { rule: 'R-ISS-2', agency: coordinator },
    ]);
    expect(toldOf(scripted)).toEqual([`${askee} L`, `${asker} L`, `${coordinator} L`]);
  });

  it('of the coordinator, and of the chair, are seven and ten working days', () => {
    const scripted = escalatedIssue(world);
    expect(terms(scripted)[1]).toEqual({
      ...{ rule: 'R-ISS-2', agency: coordinator, lastDay: '2026-12-02', isLate: false },
    });
    scripted.give(`head@${coordinator}`, 'proposePlanToChair', {
      fields: { ...plan(), opinions: 'Nhất trí' },
    });
    expect(terms(scripted)[2]).toEqual({
      ...{ rule: 'R-ISS-3', agency: chair, lastDay: '2026-12-07', isLate: false },
    });
  });

  it('is not started in a year whose calendar nobody has entered', () => {
    expect(() => sentIssue(world, '2026-12-30T08:00:00')).toThrow(code('CALENDAR_MISSING'));
  });
});

describe('within one agency (level 0)', () => {
  const opened = () => {
    const scripted = new ScriptedCase(world, issue, at('2026-11-23T08:00:00'), 'VM-000001/2026');
    const { askee: _askee, ...own } = content;
    scripted.give(`officer@${askee}`, 'openInternalIssue', { fields: own });
    return scripted;
  };

  it('its head settles it, and nobody else', () => {
    const scripted = opened();
    const said = { fields: { settlement: 'Đã chỉ đạo' } };
    for (const who of [`head@${asker}`, `head@${coordinator}`, `chair@${chair}`, `officer@${askee}`])
      expect(() => scripted.give(who, 'settleInternalIssue', said), who).toThrow(code('ACT_ROLE_MISSING'));
    scripted.give(`head@${askee}`, 'settleInternalIssue', said);
    expect([scripted.opened.state, scripted.opened.clocks()]).toEqual(['SETTLED', []]);
  });
});

describe('from level to level', () => {
  it('goes to the coordinator, the chair, above the province, and back to the check of compliance', () => {
    const scripted = escalatedIssue(world);
    for (const who of [`officer@${askee}`, `head@${asker}`])
      scripted.give(who, 'giveIssueOpinion', { fields: { opinion: `Ý kiến của ${who}` } });
    scripted.give(`head@${coordinator}`, 'proposePlanToChair', {
      fields: { ...plan([task(askee)]), opinions: 'Hai bên khác nhau' },
    });
    expect(toldOf(scripted)).toEqual([`${askee} L`, `${chair} L`, `${asker} L`, `${coordinator} L`]);
    scripted.give(`chair@${chair}`, 'referIssue', {
      fields: { to: 'MINISTRY', letter: '12/UBND', question: 'Đề nghị hướng dẫn' },
    });
    expect(scripted.opened.clocks().every(({ stoppedAt }) => stoppedAt !== null)).toBe(true);
    scripted.give(`chair@${chair}`, 'recordExternalDecision', {
      fields: { ...plan(), issuer: 'Bộ', decisionNumber: '3/BKHCN', decidedOn: '2026-11-23' },
    });
    expect(scripted.opened.state).toBe('COMPLIANCE_CHECK');
    expect(() =>
      scripted.give(`head@${coordinator}`, 'confirmCompliance', { fields: { finding: 'x' } }),
    ).toThrow(code('ACT_NOT_NOW'));
    scripted.give(`chair@${chair}`, 'confirmCompliance', { fields: { finding: 'Đã chấp hành' } });
    expect(scripted.view(asker, 'ISSUE_ASKER')).toMatchObject({
      ...{ level: 4, proposal: { tasks: [{ agency: askee }] }, plan: { tasks: [] } },
      referral: { to: 'MINISTRY', decision: { number: '3/BKHCN' } },
      ...{ opinions: [{ agency: askee }, { agency: asker }], checks: [{ isFulfilled: true }] },
    });
    expect([scripted.opened.state, scripted.opened.stateText.isFinal]).toEqual(['CLOSED', true]);
  });

  it.each(['OPEN_L1', 'OPEN_L2', 'WITH_CHAIR', 'REFERRED'])(
    'the parties may settle it themselves in %s',
    (state) => {
      const scripted = state === 'OPEN_L1' ? sentIssue(world) : escalatedIssue(world);
      if (state === 'WITH_CHAIR' || state === 'REFERRED')
        scripted.give(`head@${coordinator}`, 'proposePlanToChair', { fields: { ...plan(), opinions: 'x' } });
      if (state === 'REFERRED')
        scripted.give(`chair@${chair}`, 'referIssue', {
          fields: { to: 'PRIME_MINISTER', letter: '1', question: 'x' },
        });
      expect(() => scripted.give(`head@${asker}`, 'acceptSettlement')).toThrow(code('ACT_NOT_NOW'));
      scripted.give(`head@${asker}`, 'proposeSettlement', { fields: { settlement: 'Chia sẻ từ 01/12' } });
      expect(scripted.opened.state).toBe(state);
      for (const who of [`head@${asker}`, `deputy@${asker}`])
        expect(() => scripted.give(who, 'acceptSettlement'), who).toThrow(code('ACT_NOT_NOW'));
      scripted.give(`head@${askee}`, 'acceptSettlement');
      expect(scripted.opened.state).toBe('SETTLED');
      expect(scripted.opened.clocks().every(({ stoppedAt }) => stoppedAt !== null)).toBe(true);
    },
  );
});

describe('SD7: who decides is no party', () => {
  const decided = { fields: plan() };

  it('of an issue of others the coordinator decides at level 2, and the chair does not yet', () => {
    const scripted = escalatedIssue(world);
    expect(() => scripted.give(`chair@${chair}`, 'issuePlan', decided)).toThrow(code('ACT_ROLE_MISSING'));
    scripted.give(`head@${coordinator}`, 'issuePlan', decided);
    expect(scripted.opened.state).toBe('COMPLIANCE_CHECK');
  });

  it.each(['asker', 'askee'])('where the coordinator is the %s, the chair decides at level 2', (side) => {
    const scripted =
      side === 'askee'
        ? escalatedIssue(world, { askee: coordinator })
        : escalatedIssue(world, { askee }, coordinator);
    expect(terms(scripted)[1]).toMatchObject({ rule: 'R-ISS-2', agency: chair });
    expect(toldOf(scripted)).toContain(`${chair} L`);
    for (const command of ['issuePlan', 'proposePlanToChair']) {
      const fields = command === 'issuePlan' ? plan() : { ...plan(), opinions: 'x' };
      const said = { fields };
      expect(() => scripted.give('deputy@H41.SKHCN', command, said)).toThrow(
        expect.objectContaining({ code: 'SEPARATION_OF_DUTIES', message: expect.stringContaining('SD7') }),
      );
    }
    scripted.give(`chair@${chair}`, 'issuePlan', decided);
    expect(() =>
      scripted.give('deputy@H41.SKHCN', 'confirmCompliance', { fields: { finding: 'x' } }),
    ).toThrow(code('SEPARATION_OF_DUTIES'));
    scripted.give(`chair@${chair}`, 'confirmCompliance', { fields: { finding: 'x' } });
    expect(scripted.opened.state).toBe('CLOSED');
  });

  it('nobody acts for both sides, nor drafts and sends', () => {
    const scripted = new ScriptedCase(world, issue, at('2026-11-23T08:00:00'), 'VM-000001/2026');
    scripted.give('everything', 'openIssue', { fields: content, agency: asker });
    expect(() => scripted.give('everything', 'submitIssue', { agency: asker })).toThrow(
      code('SEPARATION_OF_DUTIES'),
    );
    scripted.give(`head@${asker}`, 'submitIssue');
    expect(() => scripted.give('everything', 'answerIssue', { fields: { answer: 'x' } })).toThrow(
      code('SEPARATION_OF_DUTIES'),
    );
  });
});
