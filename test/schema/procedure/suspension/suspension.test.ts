import { describe, expect, it } from 'vitest';
import { compilePermission } from '../../../../schema/permission/compile-permission.ts';
import { eventsCalledFor } from '../../../../schema/procedure/known/events-called-for.ts';
import { machineOf } from '../../../../schema/procedure/machine/open-case.ts';
import { suspension } from '../../../../schema/procedure/suspension/suspension.ts';
import { account, event, situation } from '../../permission/small-policy.ts';
import { codeThrownBy, give, newCase, onDay, type RunCase, tableOf, takeSteps } from '../run-case.ts';
import { everybody, stopContext, stopPolicy } from '../stop/stop-world.ts';

const machine = machineOf(suspension);
const monday = '2026-11-23';
const documents = ['d'];
const why = { reason: 'Nâng cấp' };

const begin = (day = monday, number = 'TN-000001/2026') => newCase(machine, number, stopContext(day));
const drafted = (changes: object = {}, run = begin()): RunCase =>
  give(run, 'owner.steward', 'draftSuspension', {
    ...{ target: 'database:people', from: '2026-12-03', to: '2026-12-04', ...why, ...changes },
  });
const announced = (changes: object = {}, run = begin()): RunCase =>
  takeSteps(give(drafted(changes, run), 'owner.head', 'announceSuspension', { documents }));

const breach = { target: 'TT-1', facts: 'Dùng sai mục đích', evidence: ['r1'], documents };
const determined = (changes: object = {}, run = begin()): RunCase =>
  give(run, 'owner.steward', 'determineBreach', {
    ...{ ...breach, reason: 'Vi phạm', legalGround: 'Điều 7' },
    ...changes,
  });
const imposed = (changes: object = {}): RunCase =>
  give(determined(changes), 'owner.head', 'imposeSuspension', {
    ...{ reason: 'Vi phạm Điều 7', restoredBy: 'Xóa bản sao và báo cáo', documents },
  });
const notified = (): RunCase =>
  give(imposed(), 'owner.steward', 'notifyOfSuspension', { handlingPlan: 'Kiểm tra', documents });
const reported = (): RunCase => give(notified(), 'tax.head', 'reportRemedy', { report: 'Đã xóa', documents });

/** Whether the tax office (or another account) may read an item at the noon of a day. */
function mayRead({ context }: RunCase, day: string, item = 'Person.born', id = 'tax'): boolean {
  const known = context.policy.accounts.get(id) ?? account();
  const { catalogue, policy } = context;
  const now = stopContext(day).now;
  return compilePermission(catalogue, policy, known, situation({ now })).best(item).kind !== 'none';
}

const toldTo = ({ opened, context }: RunCase) =>
  opened
    .notices(context)
    .map(({ agency, isPublic, isLegal }) => `${isPublic ? 'public' : agency}${isLegal ? ' L' : ''}`);

describe('SM6, suspension', () => {
  it('has the table of the procedures', () => {
    expect(tableOf(machine)).toEqual([
      '– → DRAFT · draftSuspension · PROVIDER OWNER_STEWARD · PREPARES',
      'DRAFT → ANNOUNCED · announceSuspension · PROVIDER OWNER_HEAD · DECIDES',
      'ANNOUNCED → CANCELLED · cancelSuspension · PROVIDER OWNER_HEAD · DECIDES',
      'IN_FORCE,EXTENDED → EXTENDED · extendSuspension · PROVIDER OWNER_HEAD · DECIDES',
      '– → IMPOSED · imposeForceMajeure · PROVIDER OWNER_HEAD,OWNER_STEWARD · DECIDES',
      '– → IMPOSED · ratifyOperatorStop · PROVIDER OWNER_HEAD · DECIDES',
      '– → LIFTED · liftOperatorStop · PROVIDER OWNER_HEAD · DECIDES',
      '– → DETERMINED · determineBreach · PROVIDER OWNER_STEWARD · PREPARES',
      '– → DETERMINED · determineSecurityRisk · PROVIDER OWNER_STEWARD · PREPARES',
      '– → PROPOSED · proposeSecuritySuspension · PROPOSER POLICE,COORDINATOR_OFFICER,COORDINATOR_HEAD · PREPARES',
      'PROPOSED → DETERMINED · determineProposedRisk · PROVIDER OWNER_STEWARD · PREPARES',
      'PROPOSED → DECLINED · declineProposedSuspension · PROVIDER OWNER_HEAD · DECIDES',
      'DETERMINED → IMPOSED · imposeSuspension · PROVIDER OWNER_HEAD · DECIDES',
      'IMPOSED → NOTICE_SENT · notifyOfSuspension · PROVIDER OWNER_STEWARD,OWNER_HEAD · RECEIVES',
      'NOTICE_SENT,SENT_BACK → REMEDY_REPORTED · reportRemedy · CONCERNED CONSUMER_HEAD · RECEIVES',
      'REMEDY_REPORTED → LIFTED · acceptRemedy · PROVIDER OWNER_HEAD · DECIDES',
      'REMEDY_REPORTED → SENT_BACK · sendBackRemedy · PROVIDER OWNER_HEAD · DECIDES',
      'IN_FORCE,EXTENDED,IMPOSED,NOTICE_SENT,SENT_BACK,TO_BE_ENDED → LIFTED · liftSuspension · PROVIDER OWNER_HEAD · DECIDES',
      'NOTICE_SENT,REMEDY_REPORTED,SENT_BACK → TO_BE_ENDED · passOnToTermination · PROVIDER OWNER_HEAD · DECIDES',
      'ANNOUNCED,IN_FORCE,EXTENDED,IMPOSED,NOTICE_SENT,REMEDY_REPORTED,SENT_BACK → ANNOUNCED,IN_FORCE,EXTENDED,IMPOSED,NOTICE_SENT,REMEDY_REPORTED,SENT_BACK · disputeSuspension · CONCERNED CONSUMER_HEAD · CONFIRMS',
      'DRAFT,PROPOSED,DETERMINED → WITHDRAWN · withdrawSuspension · PROVIDER OWNER_STEWARD,OWNER_HEAD; PROPOSER POLICE,COORDINATOR_OFFICER,COORDINATOR_HEAD · CONFIRMS',
      'ANNOUNCED,IN_FORCE,EXTENDED,IMPOSED,NOTICE_SENT,REMEDY_REPORTED,SENT_BACK,TO_BE_ENDED → ENDED · endByTermination · CLOCK',
      'ANNOUNCED → IN_FORCE · beginSuspension · CLOCK',
      'IN_FORCE,EXTENDED → LIFTED · endSuspension · CLOCK',
    ]);
  });
});

describe('a planned suspension', () => {
  it.each([
    ['Monday, by the example of the law', '2026-11-23', '2026-12-03'],
    ['before Tết', '2026-02-09', '2026-02-26'],
    ['a Saturday worked for a Monday off, and the national day', '2026-08-21', '2026-09-04'],
  ])('%s: begins on no day before the first possible one, which the refusal names', (_what, day, first) => {
    const before = new Date(Date.parse(first) - 86_400_000).toISOString().slice(0, 10);
    const to = `${first.slice(0, 8)}28`;
    let refusal: unknown;
    try {
      drafted({ from: before, to }, begin(day));
    } catch (error) {
      refusal = error;
    }
    expect(refusal).toMatchObject({ code: 'ACT_INCOMPLETE' });
    expect(JSON.stringify(refusal)).toContain(first);
    expect(announced({ from: first, to }, begin(day)).opened.state).toBe('ANNOUNCED');
  });

  it('is announced late where the draft lay about: the term counts from the announcement', () => {
    const late = onDay(drafted(), '2026-11-24');
    expect(codeThrownBy(() => give(late, 'owner.head', 'announceSuspension', { documents }))).toBe(
      'ACT_INCOMPLETE',
    );
  });

  it('without a calendar of the year is refused', () => {
    expect(codeThrownBy(() => drafted({ from: '2027-02-01', to: '2027-02-02' }, begin('2026-12-28')))).toBe(
      'CALENDAR_MISSING',
    );
  });

  it('acts and ends by itself, and the case follows', () => {
    const run = announced();
    expect(toldTo(run)).toEqual(['public L', 'A.1 L', 'A.2 L', 'A.coord']);
    expect([mayRead(run, '2026-12-02'), mayRead(run, '2026-12-03'), mayRead(run, '2026-12-04')]).toEqual([
      true,
      false,
      true,
    ]);
    const acting = takeSteps(onDay(run, '2026-12-03'));
    expect(acting.opened.state).toBe('IN_FORCE');
    expect(takeSteps(onDay(acting, '2026-12-04')).opened.state).toBe('LIFTED');
  });

  it('cancelled never acts, and calls off no other', () => {
    const other = announced();
    const second = announced(
      { from: '2026-12-10', to: '2026-12-11' },
      newCase(machine, 'TN-000002/2026', other.context),
    );
    const cancelled = give({ ...other, context: second.context }, 'owner.head', 'cancelSuspension', why);
    expect(cancelled.opened.state).toBe('CANCELLED');
    expect([mayRead(cancelled, '2026-12-03'), mayRead(cancelled, '2026-12-10')]).toEqual([true, false]);
  });

  it('is extended to a later end alone, which then holds', () => {
    const acting = takeSteps(onDay(announced(), '2026-12-03'));
    const longer = (to: string) => give(acting, 'owner.head', 'extendSuspension', { to, ...why, documents });
    expect(codeThrownBy(() => longer('2026-12-04'))).toBe('ACT_INCOMPLETE');
    const extended = longer('2026-12-06');
    expect(extended.opened.state).toBe('EXTENDED');
    expect([mayRead(extended, '2026-12-05'), mayRead(extended, '2026-12-06')]).toEqual([false, true]);
    const lifted = give(onDay(extended, '2026-12-04'), 'owner.head', 'liftSuspension', why);
    expect([lifted.opened.state, mayRead(lifted, '2026-12-05')]).toEqual(['LIFTED', true]);
  });

  it('shows each consumer itself alone', () => {
    const { opened, context } = announced();
    const view = (agency: string, side: 'PROVIDER' | 'CONCERNED') =>
      (opened.view([{ agency, side }], context) as { concerned: readonly string[] }).concerned;
    expect(view('A.people', 'PROVIDER')).toEqual(['A.1', 'A.2']);
    expect(view('A.1', 'CONCERNED')).toEqual(['A.1']);
    const parties = opened.parties(context);
    expect(parties.map(({ agency, side }) => `${side} ${agency}`)).toEqual([
      ...['PROVIDER A.people', 'CONCERNED A.1', 'CONCERNED A.2', 'COORDINATOR A.coord'],
    ]);
  });

  it('hides its draft from consumers, and what they do from each other', () => {
    const { opened, context } = drafted();
    expect(opened.parties(context).some(({ side }) => side === 'CONCERNED')).toBe(false);
    const disputed = give(announced(), 'tax.head', 'disputeSuspension', { reason: 'Trùng kỳ quyết toán' });
    const seen = (agency: string) =>
      disputed.opened.actsFor([{ agency, side: 'CONCERNED' }]).map(({ command }) => command);
    expect(seen('A.1')).toEqual(['draftSuspension', 'announceSuspension', 'disputeSuspension']);
    expect(seen('A.2')).toEqual(['draftSuspension', 'announceSuspension']);
    expect(mayRead(disputed, '2026-12-03')).toBe(false);
    expect(codeThrownBy(() => give(disputed, 'tax.head', 'disputeSuspension', why))).toBe('ACT_NOT_NOW');
  });
});

describe('whose data it is', () => {
  it.each([
    ['another owner', 'units.steward', 'database:people'],
    ['an unknown database', 'owner.steward', 'database:none'],
    ['an unknown number', 'owner.steward', 'TT-9'],
    ['an instrument of several owners', 'owner.steward', 'TT-4'],
    ['an instrument of another', 'units.steward', 'TT-1'],
  ])('%s: refused', (_what, person, number) => {
    const window = { from: '2026-12-03', to: '2026-12-04', ...why };
    expect(codeThrownBy(() => give(begin(), person, 'draftSuspension', { target: number, ...window }))).toBe(
      'ACT_INCOMPLETE',
    );
  });

  it('one consumer alone is named by its account', () => {
    const run = announced({ account: 'tax' });
    expect([mayRead(run, '2026-12-03'), mayRead(run, '2026-12-03', 'Person.name', 'land')]).toEqual([
      false,
      true,
    ]);
    expect(toldTo(run)).toEqual(['public L', 'A.1 L', 'A.coord']);
    expect(codeThrownBy(() => drafted({ account: 'nobody' }))).toBe('ACT_INCOMPLETE');
    expect(codeThrownBy(() => drafted({ target: 'TT-1', account: 'land' }))).toBe('ACT_INCOMPLETE');
  });

  it('a public notice of one connection names neither its number nor who uses it', () => {
    const { opened, context } = announced({ target: 'TT-1', reason: 'Theo yêu cầu của A.1' });
    const [text] = opened
      .notices(context)
      .flatMap(({ isPublic, text: said }) => (isPublic === true ? said.vi : []));
    expect(text).toContain('A.people');
    for (const hidden of ['TT-1', 'A.1', 'tax']) expect(text).not.toContain(hidden);
  });
});

describe('a suspension for breach', () => {
  it('is determined, imposed, noticed, remedied and lifted', () => {
    expect(mayRead(determined(), monday)).toBe(true);
    const stopped = imposed();
    expect([
      stopped.opened.state,
      mayRead(stopped, monday),
      mayRead(stopped, monday, 'Person.alive'),
    ]).toEqual([...['IMPOSED', false, true]]);
    expect(toldTo(notified())).toEqual(['A.1 L', 'A.coord']);
    const back = give(reported(), 'owner.head', 'sendBackRemedy', { ...why, documents });
    expect([back.opened.state, mayRead(back, monday)]).toEqual(['SENT_BACK', false]);
    const again = give(back, 'tax.head', 'reportRemedy', { report: 'Đã xóa hết', documents });
    const lifted = give(again, 'owner.head', 'acceptRemedy', { documents });
    expect([lifted.opened.state, mayRead(lifted, monday)]).toEqual(['LIFTED', true]);
  });

  it('tells kind, reason, what restores access and whom to ask', () => {
    const { context } = imposed();
    expect(context.policy.events.at(-1)).toMatchObject({
      ...{ kind: 'SUSPENDED', number: 'TT-1', ground: 'BREACH', reason: 'Vi phạm Điều 7' },
      ...{ restoredBy: 'Xóa bản sao và báo cáo', contact: 'owner.focal, Cán bộ, 0238 000 001' },
    });
  });

  it('R-SUS-2 runs from the determination, R-REM from each report', () => {
    const late = give(onDay(imposed(), '2026-11-25'), 'owner.head', 'notifyOfSuspension', {
      ...{ handlingPlan: 'Kiểm tra', documents },
    });
    expect(late.opened.clocks()).toMatchObject([
      { rule: 'R-SUS-2', agency: 'A.people', stoppedAt: stopContext('2026-11-25').now, isCancelled: false },
    ]);
    expect(late.opened.clocks()[0]?.startedAt).toBe(stopContext(monday).now);
    const earlier = determined({ determinedOn: '2026-11-20' });
    expect(earlier.opened.clocks()[0]?.startedAt).toBe('2026-11-19T17:00:00.000Z');
    expect(codeThrownBy(() => determined({ determinedOn: '2026-11-24' }))).toBe('ACT_INCOMPLETE');
    const back = give(reported(), 'owner.head', 'sendBackRemedy', { ...why, documents });
    expect(back.opened.clocks().map(({ rule, stoppedAt }) => [rule, stoppedAt !== null])).toEqual([
      ['R-SUS-2', true],
      ['R-REM', true],
    ]);
  });

  it('is that of one consumer', () => {
    expect(codeThrownBy(() => determined({ target: 'TT-5' }))).toBe('ACT_INCOMPLETE');
    expect(codeThrownBy(() => determined({ target: 'database:people' }))).toBe('ACT_INCOMPLETE');
    expect(determined({ target: 'TT-5', account: 'tax' }).opened.state).toBe('DETERMINED');
    expect(determined({ target: 'database:people', account: 'tax' }).opened.state).toBe('DETERMINED');
  });

  it('lifts no other stop of the same number: each case its own', () => {
    const first = imposed();
    const risk = give(
      newCase(machine, 'TN-000002/2026', first.context),
      'owner.steward',
      'determineSecurityRisk',
      {
        ...{ ...breach, account: 'tax', reason: 'Lộ khóa', legalGround: 'Điều 9' },
      },
    );
    const second = give(risk, 'owner.head', 'imposeSuspension', {
      ...{ reason: 'Lộ khóa', restoredBy: 'Đổi khóa', documents },
    });
    const lifted = give({ ...first, context: second.context }, 'owner.head', 'liftSuspension', why);
    expect(mayRead(lifted, monday)).toBe(false);
    expect(
      mayRead(give({ ...second, context: lifted.context }, 'owner.head', 'liftSuspension', why), monday),
    ).toBe(true);
  });

  it('passed on to termination goes on stopping, and may still be lifted', () => {
    const passed = give(reported(), 'owner.head', 'passOnToTermination', why);
    expect([passed.opened.state, mayRead(passed, monday)]).toEqual(['TO_BE_ENDED', false]);
    expect(mayRead(give(passed, 'owner.head', 'liftSuspension', why), monday)).toBe(true);
    const ended = {
      ...event('TERMINATED', monday, { recordedVersion: 90 }),
      scope: { kind: 'INSTRUMENT' },
    } as const;
    const { policy } = passed.context;
    const context = { ...passed.context, policy: { ...policy, events: [...policy.events, ended] } };
    expect(takeSteps({ ...passed, context }).opened.state).toBe('ENDED');
  });
});

describe('a suspension for security', () => {
  const proposed = (person: string): RunCase =>
    give(begin(), person, 'proposeSecuritySuspension', {
      ...{ target: 'database:people', account: 'tax', facts: 'Lộ khóa', reason: 'Nguy cơ' },
    });

  it.each(['police', 'coord.officer'])(
    'is proposed by %s and stops nothing before the provider decides',
    (who) => {
      const run = proposed(who);
      expect([run.opened.state, mayRead(run, monday), toldTo(run).includes('A.people L')]).toEqual([
        ...['PROPOSED', true, true],
      ]);
      const found = give(run, 'owner.steward', 'determineProposedRisk', {
        ...{ facts: 'Đúng', evidence: [], reason: 'Nguy cơ', legalGround: 'Điều 9', documents },
      });
      for (const other of everybody.filter((id) => id !== 'owner.head' && id !== 'owner.both'))
        expect(
          codeThrownBy(() => give(found, other, 'imposeSuspension', { ...why, restoredBy: 'x', documents })),
          other,
        ).toBe('ACT_ROLE_MISSING');
      const stopped = give(found, 'owner.head', 'imposeSuspension', { ...why, restoredBy: 'x', documents });
      expect(mayRead(stopped, monday)).toBe(false);
    },
  );

  it('is declined by the provider, or withdrawn by who proposed it, and not the other way round', () => {
    expect(give(proposed('police'), 'owner.head', 'declineProposedSuspension', why).opened.state).toBe(
      'DECLINED',
    );
    expect(give(proposed('police'), 'police', 'withdrawSuspension', why).opened.state).toBe('WITHDRAWN');
    expect(codeThrownBy(() => give(proposed('police'), 'owner.head', 'withdrawSuspension', why))).toBe(
      'ACT_NOT_NOW',
    );
  });
});

describe('SD2, SD3, SD6, SD11', () => {
  it('SD2: who drafts or determines does not announce or impose', () => {
    const own = give(begin(), 'owner.both', 'draftSuspension', {
      ...{ target: 'database:people', from: '2026-12-03', to: '2026-12-04', ...why },
    });
    expect(codeThrownBy(() => give(own, 'owner.both', 'announceSuspension', { documents }))).toBe(
      'SEPARATION_OF_DUTIES',
    );
    const found = give(begin(), 'owner.both', 'determineBreach', {
      ...{ ...breach, reason: 'x', legalGround: 'Điều 7' },
    });
    expect(
      codeThrownBy(() =>
        give(found, 'owner.both', 'imposeSuspension', { ...why, restoredBy: 'x', documents }),
      ),
    ).toBe('SEPARATION_OF_DUTIES');
  });

  it('SD6: the coordinator imposes, lifts and announces nothing', () => {
    for (const person of ['coord.head', 'coord.officer'])
      for (const [run, command] of [
        [drafted(), 'announceSuspension'],
        [determined(), 'imposeSuspension'],
        [imposed(), 'liftSuspension'],
        [announced(), 'cancelSuspension'],
      ] as const)
        expect(
          codeThrownBy(() => give(run, person, command, { ...why, documents })),
          command,
        ).toBe('ACT_ROLE_MISSING');
  });

  it('SD11: what an operator stopped the provider ratifies or lifts, and the term of a day runs from the stop', () => {
    const stop = event('SUSPENDED', '2026-11-20', {
      ...{
        number: 'database:people',
        ground: 'FORCE_MAJEURE',
        scope: { kind: 'SERVICE' },
        recordedVersion: 25,
      },
    });
    const policy = { ...stopPolicy, events: [stop] };
    const run = newCase(machine, 'TN-000001/2026', stopContext(monday, { policy }));
    const fields = { target: 'database:people', reason: 'Cháy phòng máy' };
    expect(mayRead(run, monday)).toBe(false);
    for (const person of everybody.filter((id) => id !== 'owner.head' && id !== 'owner.both'))
      for (const command of ['ratifyOperatorStop', 'liftOperatorStop'])
        expect(
          codeThrownBy(() => give(run, person, command, fields)),
          `${person} ${command}`,
        ).toMatch(/^(?:ACT_ROLE_MISSING|ACT_INCOMPLETE)$/);
    const ratified = give(run, 'owner.head', 'ratifyOperatorStop', fields);
    expect([ratified.opened.state, mayRead(ratified, monday)]).toEqual(['IMPOSED', false]);
    expect(ratified.opened.clocks()).toMatchObject([{ rule: 'R-RAT', startedAt: stop.at }]);
    expect(
      codeThrownBy(() =>
        give({ ...run, context: ratified.context }, 'owner.head', 'ratifyOperatorStop', fields),
      ),
    ).toBe('ACT_INCOMPLETE');
    const restored = give(ratified, 'owner.head', 'liftSuspension', why);
    expect(mayRead(restored, monday)).toBe(true);
    const lifted = give(run, 'owner.head', 'liftOperatorStop', fields);
    expect([lifted.opened.state, mayRead(lifted, monday)]).toEqual(['LIFTED', true]);
  });
});

describe('every command as every role', () => {
  const runs: readonly (readonly [string, () => RunCase, readonly string[]])[] = [
    ['announceSuspension', drafted, ['owner.head', 'owner.both']],
    ['cancelSuspension', announced, ['owner.head', 'owner.both']],
    ['imposeSuspension', determined, ['owner.head', 'owner.both']],
    ['notifyOfSuspension', imposed, ['owner.head', 'owner.both', 'owner.steward']],
    ['reportRemedy', notified, ['tax.head']],
    ['acceptRemedy', reported, ['owner.head', 'owner.both']],
    ['sendBackRemedy', reported, ['owner.head', 'owner.both']],
    ['liftSuspension', imposed, ['owner.head', 'owner.both']],
    ['passOnToTermination', notified, ['owner.head', 'owner.both']],
    ['disputeSuspension', imposed, ['tax.head']],
    ['withdrawSuspension', drafted, ['owner.head', 'owner.both', 'owner.steward']],
  ];

  it.each(runs)('%s', (command, make, able) => {
    const fields = {
      ...{ ...why, documents, restoredBy: 'x', handlingPlan: 'x', report: 'x' },
    };
    const known = machine.commands.find(({ name }) => name === command);
    const own = Object.keys((known?.fields as unknown as { def: { shape: object } }).def.shape);
    const given = {
      ...{ reason: fields.reason, documents },
      ...Object.fromEntries(Object.entries(fields).filter(([name]) => own.includes(name))),
    };
    const found = everybody.filter(
      (person) => codeThrownBy(() => give(make(), person, command, given)) === null,
    );
    expect([...found].sort()).toEqual([...able].sort());
  });
});

it('the events that a history calls for are those that it recorded', () => {
  for (const run of [announced(), imposed(), give(reported(), 'owner.head', 'acceptRemedy', { documents })]) {
    const called = eventsCalledFor(run.opened.acts);
    const recorded = run.context.policy.events;
    expect(called.map(({ draft }) => [draft.kind, draft.number, draft.reason])).toEqual(
      recorded.map(({ kind, number, reason }) => [kind, number, reason]),
    );
  }
  expect(eventsCalledFor(drafted().opened.acts)).toEqual([]);
  expect(eventsCalledFor([])).toEqual([]);
});
