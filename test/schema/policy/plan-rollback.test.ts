import { describe, expect, it } from 'vitest';
import type { EventScope } from '../../../schema/policy/event-scope.ts';
import { planRollback, type RollbackStep } from '../../../schema/policy/plan-rollback.ts';
import type { Account, Instrument, InstrumentEvent, PolicySnapshot } from '../../../schema/policy/policy.ts';
import { account, agreement, event, noon, policyOf } from '../permission/small-policy.ts';

const at = noon('2026-06-01');
const record = (number: string, recordedVersion: number, changes: Partial<Instrument> = {}) =>
  agreement(['Person.name'], { number, recordedVersion, ...changes });
const ended = (number: string, recordedVersion: number, account: string | null = null) =>
  event('TERMINATED', '2026-03-01', { number, recordedVersion, account });

function inShort(step: RollbackStep): string {
  if (step.kind === 'record') return `record ${step.instrument.number}@${step.instrument.version}`;
  if (step.kind === 'account') return `account ${step.account} ${step.state}`;
  const { kind, number, account } = step.event;
  return [kind, number, account].filter((each) => each !== null).join(' ');
}

/** The steps in short. */
const told = (now: PolicySnapshot, then: PolicySnapshot, moment = at): readonly string[] =>
  planRollback(now, then, moment).steps.map(inShort);

const A1 = record('A', 1);
const A2 = record('A', 5, { version: 2 });
const B1 = record('B', 2);
const T1 = record('T', 3, { content: agreement(['Team.teamId']).content });

describe('going back to an earlier policy', () => {
  it('does nothing where nothing changed', () => {
    for (const policy of [
      policyOf([]),
      policyOf([A1, B1], [event('SUSPENDED', '2026-02-01', { number: 'A' })]),
    ])
      expect(planRollback(policy, policy, at)).toEqual({ steps: [], irrevocable: [] });
  });

  it('ends what was added, unless it has ended for all', () => {
    expect(told(policyOf([T1, B1]), policyOf([T1]))).toEqual(['TERMINATED B']);
    expect(told(policyOf([T1, B1], [ended('B', 4)]), policyOf([T1]))).toEqual([]);
    expect(told(policyOf([A1, B1], [ended('B', 4, 'tax')]), policyOf([A1]))).toEqual(
      // A shares its items, and the end was decided before scopes: it took them from A too.
      ['TERMINATED B', 'record A@1'],
    );
    // An end before the version that stands does not count, and nobody touched A.
    expect(told(policyOf([A1, record('B', 6)], [ended('B', 4)]), policyOf([A1]))).toEqual(['TERMINATED B']);
  });

  it('records anew what was changed, as it stood', () => {
    expect(told(policyOf([A1, A2]), policyOf([A1]))).toEqual(['record A@1']);
    const { steps } = planRollback(policyOf([A1, A2]), policyOf([A1]), at);
    expect(steps).toEqual([{ kind: 'record', instrument: A1 }]);
  });

  it('records the version in effect and those to come, not those before', () => {
    const versions = ['2026-01-01', '2026-03-01', '2026-09-01'].map((day, index) =>
      record('A', 1 + index, { version: 1 + index, validFrom: noon(day) }),
    );
    const changed = record('A', 9, { version: 4 });
    const back = (moment: string) => told(policyOf([...versions, changed]), policyOf(versions), moment);
    expect(back(at)).toEqual(['record A@2', 'record A@3']);
    expect(back(noon('2026-03-01'))).toEqual(['record A@2', 'record A@3']);
    expect(back(noon('2026-02-01'))).toEqual(['record A@1', 'record A@2', 'record A@3']);
    expect(back(noon('2025-02-01'))).toEqual(['record A@1', 'record A@2', 'record A@3']);
    expect(back(noon('2026-10-01'))).toEqual(['record A@3']);
  });

  it('brings back what has ended since, for all or for one', () => {
    expect(told(policyOf([A1], [ended('A', 4)]), policyOf([A1]))).toEqual(['record A@1']);
    expect(told(policyOf([A1], [ended('A', 4, 'tax')]), policyOf([A1]))).toEqual(['record A@1']);
    const [one, two] = [ended('A', 4, 'tax'), ended('A', 5, 'bank')];
    expect(told(policyOf([A1], [one, two]), policyOf([A1], [one]))).toEqual([
      'record A@1',
      'TERMINATED A tax',
    ]);
    // What had ended for all has nothing that could end.
    const all = ended('A', 4);
    expect(told(policyOf([A1], [all, two]), policyOf([A1], [all]))).toEqual([]);
  });

  it('ends anew what had ended, after the version that had', () => {
    const end = ended('A', 4);
    expect(told(policyOf([A1, A2], [end]), policyOf([A1], [end]))).toEqual(['record A@1', 'TERMINATED A']);
    // Where the version is the same its end still stands; what it took from another comes again for that one alone.
    expect(
      told(policyOf([A1, B1, record('B', 6, { version: 2 })], [end]), policyOf([A1, B1], [end])),
    ).toEqual([...['record B@1', 'TERMINATED A']]);
  });

  it('takes along in their order those whose items an end meets, and no others', () => {
    const later = [record('C', 7, { content: agreement(['Person.born']).content }), T1];
    const now = policyOf([A1, B1, ...later], [ended('B', 8)]);
    expect(told(now, policyOf([A1, B1, ...later]))).toEqual(['record A@1', 'record B@1']);
    const chain = [
      A1,
      record('B', 2, { content: agreement(['Person.name', 'Person.born']).content }),
      record('C', 3, { content: agreement(['Person.born']).content }),
    ];
    expect(told(policyOf(chain, [ended('B', 8)]), policyOf(chain))).toEqual([
      ...['record A@1', 'record B@1', 'record C@1'],
    ]);
    // Without an end nothing is taken along.
    expect(told(policyOf([A1, A2, B1]), policyOf([A1, B1]))).toEqual(['record A@1']);
  });
});

describe('events with a scope', () => {
  const scoped = (scope: EventScope, changes: Partial<InstrumentEvent> = {}) =>
    event('TERMINATED', '2026-03-01', { number: 'A', recordedVersion: 4, scope, ...changes });
  const one = { kind: 'INSTRUMENT' } as const;
  const purpose = {
    kind: 'PURPOSE',
    owner: 'A.people',
    purposeCode: 'thu-thue',
    consumers: ['tax'],
  } as const;

  it('ending one agreement since touches that one alone: instruments nobody touched are not recorded anew', () => {
    expect(told(policyOf([A1, B1], [scoped(one)]), policyOf([A1, B1]))).toEqual(['record A@1']);
    expect(
      told(policyOf([A1, B1, record('C', 4)], [scoped(one)]), policyOf([A1, B1], [scoped(one)])),
    ).toEqual(['TERMINATED C']);
  });

  it('ending a purpose since touches what it ended, and no other', () => {
    const other = record('C', 3, { purposeCode: 'khac' });
    const theirs = record('D', 3, { consumers: ['bank'] });
    const all = [A1, B1, other, theirs];
    expect(told(policyOf(all, [scoped(purpose)]), policyOf(all))).toEqual(['record A@1', 'record B@1']);
  });

  it('an end that comes again is narrowed to the number that was recorded anew', () => {
    const then = policyOf([A1, B1], [scoped(purpose)]);
    const now = policyOf([A1, B1, record('B', 6, { version: 2 })], [scoped(purpose)]);
    const { steps } = planRollback(now, then, at);
    expect(steps.map(inShort)).toEqual(['record B@1', 'TERMINATED A']);
    expect(steps[1]).toMatchObject({ event: { number: 'A', scope: { ...purpose, only: 'B' } } });
  });

  it('only the items that an order named', () => {
    const items = scoped({ kind: 'ITEMS', items: ['Team.teamId'] });
    expect(told(policyOf([A1, B1, T1], [items]), policyOf([A1, B1, T1]))).toEqual(['record T@1']);
    expect(
      told(policyOf([A1, B1, T1], [scoped({ kind: 'ALL', owner: 'A.people' })]), policyOf([A1, B1, T1])),
    ).toEqual(['record A@1', 'record B@1', 'record T@1']);
  });

  it('an announced suspension is called off, announced again, and kept beside one that acts', () => {
    const stop = (recordedVersion: number, changes: Partial<InstrumentEvent> = {}) =>
      event('SUSPENDED', '2026-05-01', { number: 'A', recordedVersion, scope: one, ...changes });
    const planned = stop(4, { effectiveFrom: noon('2026-07-01'), effectiveTo: noon('2026-07-02') });
    const over = stop(4, { effectiveFrom: noon('2026-05-02'), effectiveTo: noon('2026-05-03') });
    const resumed = event('RESUMED', '2026-05-20', { number: 'A', recordedVersion: 6 });
    const of = (...events: readonly InstrumentEvent[]) => policyOf([A1], events);
    expect(told(of(planned), of())).toEqual(['RESUMED A']);
    expect(told(of(planned, resumed), of(planned))).toEqual(['SUSPENDED A']);
    expect(told(of(planned, stop(5)), of(planned))).toEqual(['RESUMED A']);
    expect(told(of(stop(4), { ...planned, recordedVersion: 5 }), of())).toEqual(['RESUMED A', 'RESUMED A']);
    // What is over by itself is not brought back, nor lifted.
    expect(told(of(over), of())).toEqual([]);
    expect(told(of(), of(over))).toEqual([]);
  });
});

describe('suspensions', () => {
  const stop = (changes: Partial<InstrumentEvent> = {}) =>
    event('SUSPENDED', '2026-02-01', { number: 'A', recordedVersion: 4, ...changes });
  const resume = (changes: Partial<InstrumentEvent> = {}) =>
    event('RESUMED', '2026-02-02', { number: 'A', recordedVersion: 5, ...changes });
  const of = (...events: readonly InstrumentEvent[]) => policyOf([A1], events);

  it('are lifted and put on again for each reach, with their reason', () => {
    expect(told(of(stop()), of())).toEqual(['RESUMED A']);
    expect(told(of(stop(), resume()), of(stop()))).toEqual(['SUSPENDED A']);
    expect(planRollback(of(stop(), resume()), of(stop()), at).steps).toEqual([
      {
        kind: 'event',
        event: { kind: 'SUSPENDED', number: 'A', account: null, reason: 'vi phạm', restoredBy: 'khắc phục' },
      },
    ]);
    expect(planRollback(of(stop()), of(), at).steps).toMatchObject([
      { event: { reason: '', restoredBy: null } },
    ]);
    const one = stop({ account: 'tax' });
    expect(told(of(stop(), one), of(stop()))).toEqual(['RESUMED A tax']);
    expect(told(of(stop(), one), of(one))).toEqual(['RESUMED A']);
    expect(told(of(stop(), resume(), one), of())).toEqual(['RESUMED A tax']);
    expect(told(of(stop()), of(stop(), resume()))).toEqual(['RESUMED A']);
  });

  it('of a service, and its end, by the last that was said', () => {
    const service = (kind: InstrumentEvent['kind'], recordedVersion: number) =>
      event(kind, '2026-02-01', { number: 'database:people', recordedVersion });
    const [stopped, over, open] = [service('SUSPENDED', 4), service('TERMINATED', 5), service('RESUMED', 6)];
    expect(told(of(stopped, over), of(stopped))).toEqual([
      'RESUMED database:people',
      'SUSPENDED database:people',
    ]);
    expect(told(of(over, open), of(over))).toEqual(['TERMINATED database:people']);
    expect(told(of(over), of())).toEqual(['RESUMED database:people']);
    expect(told(of(over), of(over))).toEqual([]);
  });
});

describe('accounts', () => {
  const states = (...named: readonly (readonly [string, Account['state']])[]) =>
    policyOf(
      [],
      [],
      named.map(([id, state]) => account({ id, state })),
    );

  it('get their states back; one that was issued since is suspended', () => {
    const then = states(['a', 'ACTIVE'], ['b', 'SUSPENDED'], ['c', 'ACTIVE']);
    const now = states(
      ['a', 'SUSPENDED'],
      ['b', 'ACTIVE'],
      ['c', 'ACTIVE'],
      ['d', 'ACTIVE'],
      ['e', 'SUSPENDED'],
    );
    expect(told(now, then)).toEqual(['account a ACTIVE', 'account b SUSPENDED', 'account d SUSPENDED']);
  });

  it('that are revoked stay so, and are named where they were not', () => {
    const then = states(['a', 'ACTIVE'], ['b', 'REVOKED']);
    const now = states(['a', 'REVOKED'], ['b', 'REVOKED'], ['new', 'REVOKED']);
    expect(planRollback(now, then, at)).toEqual({ steps: [], irrevocable: ['a'] });
  });
});
