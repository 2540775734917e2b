import { describe, expect, it } from 'vitest';
import { compilePermission } from '../../../../schema/permission/compile-permission.ts';
import { eventsCalledFor } from '../../../../schema/procedure/known/events-called-for.ts';
import { machineOf } from '../../../../schema/procedure/machine/open-case.ts';
import { termination } from '../../../../schema/procedure/termination/termination.ts';
import { account, situation } from '../../permission/small-policy.ts';
import { codeThrownBy, give, newCase, onDay, type RunCase, tableOf, takeSteps } from '../run-case.ts';
import { everybody, stopContext } from '../stop/stop-world.ts';

const machine = machineOf(termination);
const monday = '2026-11-23';
const documents = ['d'];
const why = { reason: 'Không thể khôi phục' };

const begin = (day = monday) => newCase(machine, 'CD-000001/2026', stopContext(day));
const proposed = (changes: object = {}): RunCase =>
  give(begin(), 'owner.steward', 'proposeTermination', {
    ...{ target: 'TT-1', ground: 'NOT_RESTORABLE', scope: 'INSTRUMENT', ...why, ...changes },
  });
const decided = (run = proposed(), given: object = {}): RunCase =>
  takeSteps(give(run, 'owner.head', 'decideTermination', { documents, ...given }));
const ending = (changes: object = {}, person = 'tax.head'): RunCase =>
  give(begin(), person, 'proposeEnding', { target: 'TT-1', ...why, ...changes });
const reported = (): RunCase =>
  give(decided(), 'tax.head', 'reportEndOfUse', { report: 'Đã xóa', documents });

function mayRead({ context }: RunCase, item: string, id = 'tax', day = monday): boolean {
  const { catalogue, policy } = context;
  const known = policy.accounts.get(id) ?? account();
  const { now } = stopContext(day);
  return compilePermission(catalogue, policy, known, situation({ now })).best(item).kind !== 'none';
}

const toldTo = ({ opened, context }: RunCase) =>
  opened.notices(context).map(({ agency, isLegal }) => `${agency}${isLegal ? ' L' : ''}`);

describe('SM7, termination', () => {
  it('has the table of the procedures', () => {
    expect(tableOf(machine)).toEqual([
      '– → PROPOSED · proposeTermination · PROVIDER OWNER_STEWARD · PREPARES',
      '– → PROPOSED · proposeEnding · CONCERNED CONSUMER_HEAD · PREPARES',
      'PROPOSED → PROPOSED · answerTermination · CONCERNED CONSUMER_HEAD · RECEIVES',
      'PROPOSED → TERMINATED · decideTermination · PROVIDER OWNER_HEAD · DECIDES',
      'PROPOSED → DECLINED · declineTermination · PROVIDER OWNER_HEAD · DECIDES',
      'PROPOSED → WITHDRAWN · withdrawTermination · PROVIDER OWNER_STEWARD,OWNER_HEAD; CONCERNED CONSUMER_HEAD · CONFIRMS',
      'OBLIGATIONS_PENDING,SENT_BACK → REPORTED · reportEndOfUse · CONCERNED CONSUMER_HEAD · RECEIVES',
      'REPORTED → ACCEPTED · acceptEndOfUse · PROVIDER OWNER_HEAD · DECIDES',
      'REPORTED → SENT_BACK · sendBackEndOfUse · PROVIDER OWNER_HEAD · DECIDES',
      'TERMINATED → OBLIGATIONS_PENDING · beginObligations · CLOCK',
      'TERMINATED,OBLIGATIONS_PENDING,ACCEPTED → CLOSED · closeTermination · CLOCK',
    ]);
  });
});

describe('how far it reaches follows from its ground', () => {
  it('b: one of two overlapping agreements ends, the other is untouched', () => {
    const run = decided();
    expect([mayRead(run, 'Person.born'), mayRead(run, 'Person.name'), mayRead(run, 'Person.alive')]).toEqual([
      ...[false, true, true],
    ]);
  });

  it('a: with the purpose both end, and the other consumer reads on', () => {
    const run = proposed({ ground: 'PURPOSE_UNFIT', scope: 'PURPOSE' });
    const answered = give(run, 'tax.head', 'answerTermination', { text: 'Đã dừng' });
    const ended = decided(answered);
    for (const item of ['Person.born', 'Person.name', 'Person.alive'])
      expect(mayRead(ended, item), item).toBe(false);
    expect(mayRead(ended, 'Person.name', 'land')).toBe(true);
  });

  it.each([
    ['a purpose that ends a database', { ground: 'PURPOSE_UNFIT', scope: 'SERVICE' }],
    ['b with the purpose', { scope: 'PURPOSE' }],
    ['a database as an instrument', { target: 'database:people' }],
    ['an instrument as a database', { scope: 'SERVICE' }],
    ['items without any', { ground: 'AUTHORITY_ORDER', scope: 'ITEMS', documents }],
    ['items of another', { ground: 'AUTHORITY_ORDER', scope: 'ITEMS', items: ['Unit.label'], documents }],
    ['an order without its document', { ground: 'AUTHORITY_ORDER', scope: 'ALL' }],
    ['an instrument of several owners', { target: 'TT-4' }],
    ['an unknown one', { target: 'TT-9' }],
  ])('%s: refused', (_what, changes) => {
    expect(codeThrownBy(() => proposed(changes))).toBe('ACT_INCOMPLETE');
  });

  it('c: items by order, whatever grants them, and the whole database', () => {
    const order = { ground: 'AUTHORITY_ORDER', documents };
    const items = decided(proposed({ ...order, scope: 'ITEMS', items: ['Person.name'] }));
    expect([mayRead(items, 'Person.name'), mayRead(items, 'Person.born')]).toEqual([false, true]);
    const all = decided(proposed({ ...order, target: 'database:people', scope: 'SERVICE' }));
    expect(mayRead(all, 'Person.alive')).toBe(false);
  });

  it('from a day on, when one is named', () => {
    const run = decided(proposed(), { from: '2026-12-01' });
    expect(run.opened.state).toBe('TERMINATED');
    expect([
      mayRead(run, 'Person.born', 'tax', '2026-11-30'),
      mayRead(run, 'Person.born', 'tax', '2026-12-01'),
    ]).toEqual([true, false]);
    expect(takeSteps(onDay(run, '2026-12-01')).opened.state).toBe('OBLIGATIONS_PENDING');
    expect(codeThrownBy(() => decided(proposed(), { from: '2026-11-22' }))).toBe('ACT_INCOMPLETE');
  });
});

describe('a consumer gives up its own use (ground d)', () => {
  it('and that of nobody else', () => {
    expect(ending().opened.state).toBe('PROPOSED');
    expect(codeThrownBy(() => ending({ target: 'TT-3' }))).toBe('ACT_INCOMPLETE');
    expect(codeThrownBy(() => ending({ target: 'TT-9' }))).toBe('ACT_INCOMPLETE');
    expect(codeThrownBy(() => ending({ target: 'TT-5' }))).toBe('ACT_INCOMPLETE');
    expect(codeThrownBy(() => ending({ target: 'TT-5', account: 'land' }))).toBe('ACT_INCOMPLETE');
    const run = decided(ending({ target: 'TT-5', account: 'tax' }));
    expect(run.context.policy.events.at(-1)).toMatchObject({ ground: 'NO_LONGER_NEEDED', account: 'tax' });
    expect(
      toldTo(
        give(ending({ target: 'TT-5', account: 'tax' }), 'owner.head', 'decideTermination', { documents }),
      ),
    ).toEqual(['A.1 L', 'A.2 L', 'A.coord L', 'A.coord L']);
  });

  it('SD3: who asks does not decide; the provider’s head does', () => {
    const able = everybody.filter(
      (person) => codeThrownBy(() => give(ending(), person, 'decideTermination', { documents })) === null,
    );
    expect(able).toEqual(['owner.head', 'owner.both']);
  });

  it('is withdrawn by who proposed it alone', () => {
    expect(give(ending(), 'tax.head', 'withdrawTermination', why).opened.state).toBe('WITHDRAWN');
    expect(codeThrownBy(() => give(ending(), 'owner.head', 'withdrawTermination', why))).toBe('ACT_NOT_NOW');
    expect(codeThrownBy(() => give(proposed(), 'tax.head', 'withdrawTermination', why))).toBe('ACT_NOT_NOW');
  });
});

describe('ground a gives the consumer its term', () => {
  const doubted = () => proposed({ ground: 'PURPOSE_UNFIT' });

  it('of five working days, unless it answers before', () => {
    const early = () => give(doubted(), 'owner.head', 'decideTermination', { documents });
    expect(codeThrownBy(early)).toBe('ACT_INCOMPLETE');
    const answered = give(doubted(), 'tax.head', 'answerTermination', { text: 'Đúng mục đích' });
    expect(decided(answered).opened.state).toBe('OBLIGATIONS_PENDING');
    const silent = onDay(doubted(), '2026-12-01');
    expect(decided(silent).opened.state).toBe('OBLIGATIONS_PENDING');
    expect(codeThrownBy(() => decided(onDay(doubted(), '2026-11-30')))).toBe('ACT_INCOMPLETE');
  });

  it('and its clock', () => {
    expect(doubted().opened.clocks()).toMatchObject([{ rule: 'R-TER', agency: 'A.1', stoppedAt: null }]);
    const answered = give(doubted(), 'tax.head', 'answerTermination', { text: 'x' });
    expect(answered.opened.clocks()).toMatchObject([{ rule: 'R-TER', isCancelled: false }]);
    expect(answered.opened.clocks()[0]?.stoppedAt).not.toBeNull();
    expect(codeThrownBy(() => give(proposed(), 'tax.head', 'answerTermination', { text: 'x' }))).toBe(
      'ACT_NOT_NOW',
    );
  });
});

describe('what is owed after the end', () => {
  it('is reported with proof, judged, and the case closes', () => {
    expect(decided().opened.state).toBe('OBLIGATIONS_PENDING');
    expect(decided().opened.clocks()).toMatchObject([{ rule: 'R-DIS', agency: 'A.1', agreedDays: 30 }]);
    expect(codeThrownBy(() => give(decided(), 'tax.head', 'reportEndOfUse', { report: 'x' }))).toBe(
      'ACT_INCOMPLETE',
    );
    const back = give(reported(), 'owner.head', 'sendBackEndOfUse', { consumer: 'A.1', ...why });
    expect(back.opened.stateFor({ agency: 'A.1', side: 'CONCERNED' })).toBe('SENT_BACK');
    const again = give(back, 'tax.head', 'reportEndOfUse', { report: 'Đã xóa hết', documents });
    const accepted = takeSteps(give(again, 'owner.head', 'acceptEndOfUse', { consumer: 'A.1' }));
    expect(accepted.opened.state).toBe('CLOSED');
  });

  it('by each consumer for itself: none sees the others', () => {
    const run = decided(proposed({ target: 'TT-5' }));
    const first = give(run, 'tax.head', 'reportEndOfUse', { report: 'x', documents });
    const accepted = takeSteps(give(first, 'owner.head', 'acceptEndOfUse', { consumer: 'A.1' }));
    expect([accepted.opened.state, accepted.opened.stateFor({ agency: 'A.2', side: 'CONCERNED' })]).toEqual([
      'OBLIGATIONS_PENDING',
      'OBLIGATIONS_PENDING',
    ]);
    const seen = accepted.opened
      .actsFor([{ agency: 'A.2', side: 'CONCERNED' }])
      .map(({ command }) => command);
    expect(seen).toEqual(['proposeTermination', 'decideTermination', 'beginObligations']);
    const view = accepted.opened.view([{ agency: 'A.2', side: 'CONCERNED' }], accepted.context);
    expect(view).toMatchObject({ concerned: ['A.2'], obligations: [{ agency: 'A.2' }] });
    expect(JSON.stringify(view)).not.toContain('A.1');
    expect(accepted.opened.clocks().map(({ rule, agency }) => [rule, agency])).toEqual([
      ['R-USE', 'A.1'],
      ['R-USE', 'A.2'],
    ]);
  });
});

describe('every command as every role', () => {
  const heads = ['owner.both', 'owner.head'];
  const runs: readonly (readonly [
    string,
    () => RunCase,
    Readonly<Record<string, unknown>>,
    readonly string[],
  ])[] = [
    [
      'proposeTermination',
      begin,
      { target: 'TT-1', ground: 'NOT_RESTORABLE', scope: 'INSTRUMENT', ...why },
      ['owner.both', 'owner.steward'],
    ],
    ['proposeEnding', begin, { target: 'TT-1', ...why }, ['tax.head']],
    ['decideTermination', proposed, { documents }, heads],
    ['declineTermination', proposed, why, heads],
    ['withdrawTermination', proposed, why, ['owner.both', 'owner.head', 'owner.steward']],
    ['reportEndOfUse', decided, { report: 'x', documents }, ['tax.head']],
    ['acceptEndOfUse', reported, { consumer: 'A.1' }, heads],
    ['sendBackEndOfUse', reported, { consumer: 'A.1', ...why }, heads],
  ];

  it.each(runs)('%s', (command, make, given, able) => {
    const found = everybody.filter(
      (person) => codeThrownBy(() => give(make(), person, command, given)) === null,
    );
    expect([...found].sort()).toEqual(able);
  });

  it('SD2: who proposes does not decide', () => {
    const own = give(begin(), 'owner.both', 'proposeTermination', {
      ...{ target: 'TT-1', ground: 'NOT_RESTORABLE', scope: 'INSTRUMENT', ...why },
    });
    expect(codeThrownBy(() => give(own, 'owner.both', 'decideTermination', { documents }))).toBe(
      'SEPARATION_OF_DUTIES',
    );
  });
});

it('the event that a history calls for is the one that it recorded', () => {
  const { opened, context } = decided();
  expect(eventsCalledFor(opened.acts).map(({ draft }) => [draft.kind, draft.number, draft.ground])).toEqual(
    context.policy.events.map(({ kind, number, ground }) => [kind, number, ground]),
  );
  expect(eventsCalledFor(proposed().opened.acts)).toEqual([]);
});
