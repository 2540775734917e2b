import { describe, expect, it } from 'vitest';
import { compilePermission } from '../../../schema/permission/compile-permission.ts';
import { decisionFacts, evaluateItem } from '../../../schema/permission/evaluate-item.ts';
import { PermissionResolver } from '../../../schema/permission/permission-resolver.ts';
import type { EventScope } from '../../../schema/policy/event-scope.ts';
import type { Instrument, InstrumentEvent } from '../../../schema/policy/policy.ts';
import {
  account,
  agreement,
  event,
  itemOf,
  noon,
  openList,
  policyOf,
  situation,
  smallCatalogue,
} from './small-policy.ts';

const one = { kind: 'INSTRUMENT' } as const;
const own = (kind: InstrumentEvent['kind'], changes: Partial<InstrumentEvent> = {}) =>
  event(kind, '2026-03-01', { scope: one, ...changes });
const end = (scope: EventScope, changes: Partial<InstrumentEvent> = {}) =>
  event('TERMINATED', '2026-03-01', { scope, ...changes });
const first = agreement(['Person.name', 'Person.born']);
const second = agreement(['Person.name'], { number: 'TT-2' });

function reason(
  coordinate: string,
  instruments: readonly Instrument[],
  events: readonly InstrumentEvent[],
  caller = account(),
  now = noon('2026-06-01'),
) {
  const facts = decisionFacts(smallCatalogue, policyOf(instruments, events), caller, situation({ now }));
  return evaluateItem(facts, itemOf(coordinate)).reason;
}

describe('two agreements share an item with one consumer', () => {
  it.each(['TERMINATED', 'SUSPENDED'] as const)('one is %s for itself: the other still grants', (kind) => {
    expect(reason('Person.name', [first, second], [own(kind)])).toBeNull();
    expect(reason('Person.name', [first, second], [own(kind, { number: 'TT-2' })])).toBeNull();
    expect(reason('Person.born', [first, second], [own(kind)])).toBe(kind);
    expect(reason('Person.name', [first], [own(kind)])).toBe(kind);
  });

  it('both are ended: it is closed', () => {
    const events = [own('TERMINATED'), own('TERMINATED', { number: 'TT-2' })];
    expect(reason('Person.name', [first, second], events)).toBe('TERMINATED');
  });

  it('an end of before scopes still takes it from the other, and so beside an end of its own', () => {
    const before = event('TERMINATED', '2026-02-01', { recordedVersion: 15, account: 'tax' });
    expect(reason('Person.name', [first, second], [before])).toBe('TERMINATED');
    expect(reason('Person.name', [first, second], [before, own('TERMINATED')])).toBe('TERMINATED');
    const suspended = event('SUSPENDED', '2026-02-01', { recordedVersion: 15, account: 'tax' });
    expect(reason('Person.name', [first, second], [suspended, own('SUSPENDED')])).toBe('SUSPENDED');
    expect(reason('Person.name', [first, second], [suspended, own('TERMINATED')])).toBe('SUSPENDED');
    const later = { ...second, recordedVersion: 16 };
    expect(reason('Person.name', [first, later], [suspended])).toBe('SUSPENDED');
    expect(reason('Person.name', [first, later], [before])).toBeNull();
  });
});

describe('an end that reaches further', () => {
  const purpose = {
    kind: 'PURPOSE',
    owner: 'A.people',
    purposeCode: 'thu-thue',
    consumers: ['tax'],
  } as const;
  const other = agreement(['Person.name'], { number: 'TT-3', purposeCode: 'khac' });
  const unit = agreement(['Unit.label'], { number: 'TT-4', provider: '*' });

  it('PURPOSE: all grants of that consumer for that purpose from that owner', () => {
    const events = [end(purpose)];
    expect(reason('Person.name', [first, second], events)).toBe('TERMINATED');
    expect(reason('Unit.label', [first, unit], events)).toBeNull();
    expect(reason('Person.name', [first, other], events, account({ purposeCode: 'khac' }))).toBeNull();
    expect(
      reason(
        'Person.name',
        [agreement(['Person.name'], { consumers: ['bank'] })],
        events,
        account({ id: 'bank' }),
      ),
    ).toBeNull();
  });

  it('ITEMS: those items, whatever grants them; ALL: all that the owner shares', () => {
    const items = [end({ kind: 'ITEMS', items: ['Person.name'] })];
    expect(reason('Person.name', [first, second], items)).toBe('TERMINATED');
    expect(reason('Person.born', [first, second], items)).toBeNull();
    const all = [end({ kind: 'ALL', owner: 'A.people' }, { account: 'tax' })];
    expect(reason('Person.born', [first], all)).toBe('TERMINATED');
    expect(reason('Unit.label', [unit], all)).toBeNull();
    expect(
      reason('Person.born', [agreement(['Person.born'], { consumers: ['b'] })], all, account({ id: 'b' })),
    ).toBeNull();
  });

  it.each<EventScope>([
    purpose,
    { kind: 'ITEMS', items: ['Person.name'] },
    { kind: 'ALL', owner: 'A.people' },
  ])(
    '$kind: what is recorded after it begins anew; open data stays open; narrowed, one number alone',
    (scope) => {
      const later = agreement(['Person.name'], { number: 'TT-9', recordedVersion: 21 });
      expect(reason('Person.name', [first, later], [end(scope)])).toBeNull();
      expect(reason('Person.motto', [openList(['Person.motto'])], [end(scope)])).toBeNull();
      const narrowed = [end({ ...scope, only: 'TT-1' } as EventScope)];
      expect(reason('Person.name', [first], narrowed)).toBe('TERMINATED');
      expect(reason('Person.name', [first, second], narrowed)).toBeNull();
    },
  );
});

describe('an act with a window', () => {
  const planned = own('SUSPENDED', {
    effectiveFrom: noon('2026-06-02'),
    effectiveTo: noon('2026-06-04'),
    ground: 'PLANNED',
  });

  it('acts by itself and ends by itself, with its first moment and without its last', () => {
    const at = (now: string) => reason('Person.name', [first], [planned], account(), now);
    expect(at('2026-06-02T11:59:59.999+07:00')).toBeNull();
    expect(at(noon('2026-06-02'))).toBe('SUSPENDED');
    expect(at('2026-06-04T11:59:59.999+07:00')).toBe('SUSPENDED');
    expect(at(noon('2026-06-04'))).toBeNull();
  });

  it.each<[string, readonly InstrumentEvent[]]>([
    ['of an instrument', [planned]],
    ['of a service', [{ ...planned, number: 'database:people', scope: { kind: 'SERVICE' } }]],
    [
      'of wide scope',
      [
        end(
          { kind: 'ALL', owner: 'A.people' },
          { effectiveFrom: noon('2026-06-02'), effectiveTo: noon('2026-06-04') },
        ),
      ],
    ],
  ])('is seen by who keeps permissions: %s', (_name, events) => {
    const resolver = new PermissionResolver(smallCatalogue);
    const policy = policyOf([first], events);
    const isOpen = (day: string) => {
      const asked = situation({ now: noon(day) });
      const kept = resolver.resolve(policy, account(), asked).best('Person.name').kind !== 'none';
      const made =
        compilePermission(smallCatalogue, policy, account(), asked).best('Person.name').kind !== 'none';
      expect(kept).toBe(made);
      return kept;
    };
    expect(['2026-06-01', '2026-06-03', '2026-06-05'].map(isOpen)).toEqual([true, false, true]);
  });

  it('is announced before it begins, the next one first', () => {
    const later = { ...planned, effectiveFrom: noon('2026-07-01'), effectiveTo: noon('2026-07-02') };
    const announced = (day: string) => {
      const facts = decisionFacts(
        smallCatalogue,
        policyOf([first], [later, planned]),
        account(),
        situation({ now: noon(day) }),
      );
      return facts.states[0]?.announced?.effectiveFrom ?? null;
    };
    expect(announced('2026-02-01')).toBeNull();
    expect(announced('2026-06-01')).toBe(noon('2026-06-02'));
    expect(announced('2026-06-03')).toBe(noon('2026-07-01'));
    expect(announced('2026-07-01')).toBeNull();
  });
});
