import { describe, expect, it } from 'vitest';
import type { EventScope } from '../../../schema/policy/event-scope.ts';
import { endsItsNumber, isActing, isPast, isWideEnd, termsOf } from '../../../schema/policy/event-terms.ts';
import { event, noon } from '../permission/small-policy.ts';

const moment = (day: string) => Date.parse(noon(day));

describe('the terms of an event', () => {
  it('a record of before scopes acts from its day on, without end, and reaches as far as it did', () => {
    const terms = { ground: null, from: noon('2026-03-01'), to: null, expectedRestoreAt: null };
    expect(termsOf(event('TERMINATED', '2026-03-01'))).toEqual({ ...terms, scope: { kind: 'SAME_ITEMS' } });
    const service = event('SUSPENDED', '2026-03-01', { number: 'database:people' });
    expect(termsOf(service)).toEqual({ ...terms, scope: { kind: 'SERVICE' } });
  });

  it('a complete record says them itself', () => {
    const said = {
      ground: 'PLANNED',
      scope: { kind: 'INSTRUMENT' },
      effectiveFrom: noon('2026-04-01'),
      effectiveTo: noon('2026-04-03'),
    } as const;
    const terms = {
      ground: 'PLANNED',
      scope: { kind: 'INSTRUMENT' },
      from: noon('2026-04-01'),
      to: noon('2026-04-03'),
    };
    const planned = event('SUSPENDED', '2026-03-01', said);
    expect(termsOf(planned)).toEqual({ ...terms, expectedRestoreAt: noon('2026-04-03') });
    const expected = { ...planned, expectedRestoreAt: noon('2026-04-02') };
    expect(termsOf(expected)).toEqual({ ...terms, expectedRestoreAt: noon('2026-04-02') });
  });

  it('it acts with its first moment and without its last, and is past from its last on', () => {
    const planned = event('SUSPENDED', '2026-03-01', {
      effectiveFrom: noon('2026-04-01'),
      effectiveTo: noon('2026-04-03'),
    });
    const [begin, end] = [moment('2026-04-01'), moment('2026-04-03')];
    const moments = [begin - 1, begin, end - 1, end];
    expect(moments.map((each) => isActing(planned, each))).toEqual([false, true, true, false]);
    expect(moments.map((each) => isPast(planned, each))).toEqual([false, false, false, true]);
    const lasting = { ...planned, effectiveTo: null };
    expect(isActing(lasting, Number.POSITIVE_INFINITY)).toBe(true);
    expect(isPast(lasting, Number.POSITIVE_INFINITY)).toBe(false);
  });
});

it('an end ends its number or what several numbers grant, never both; a suspension ends nothing', () => {
  const scopes: readonly EventScope[] = [
    { kind: 'INSTRUMENT' },
    { kind: 'SERVICE' },
    { kind: 'SAME_ITEMS' },
    { kind: 'PURPOSE', owner: 'A', purposeCode: 'a', consumers: [] },
    { kind: 'ITEMS', items: ['A.a'] },
    { kind: 'ALL', owner: 'A' },
  ];
  for (const scope of scopes) {
    const end = event('TERMINATED', '2026-03-01', { scope });
    const isOne = ['INSTRUMENT', 'SERVICE', 'SAME_ITEMS'].includes(scope.kind);
    expect([scope.kind, endsItsNumber(end), isWideEnd(end)]).toEqual([scope.kind, isOne, !isOne]);
    const stop = event('SUSPENDED', '2026-03-01', { scope });
    expect([scope.kind, endsItsNumber(stop), isWideEnd(stop)]).toEqual([scope.kind, false, false]);
  }
});
