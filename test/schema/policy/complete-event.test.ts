import { describe, expect, it } from 'vitest';
import { CodedError } from '../../../schema/errors/coded-error.ts';
import { type CompleteEvent, completeEvent } from '../../../schema/policy/complete-event.ts';
import type { EventDraft } from '../../../schema/policy/instrument-transition.ts';
import { requireKnownTarget } from '../../../schema/policy/require-known-target.ts';
import { account, agreement, openList, policyOf, smallCatalogue } from '../permission/small-policy.ts';

const at = '2026-06-01T05:00:00.000Z';
const accounts = new Map(['tax', 'bank'].map((id) => [id, account({ id })]));
const draft = (changes: Partial<EventDraft> = {}): EventDraft => ({
  kind: 'TERMINATED',
  number: 'TT-1',
  reason: 'hết nhu cầu',
  restoredBy: null,
  by: 'x',
  ...changes,
});
const service = { number: 'database:people' };

function complete(changes: Partial<EventDraft> = {}, versions = [agreement(['Person.name'])]): CompleteEvent {
  const of = changes.number === service.number ? [] : versions;
  return completeEvent(draft(changes), { versions: of, accounts }, at);
}

function refusal(act: () => unknown): string {
  try {
    act();
    return 'nothing';
  } catch (error) {
    return error instanceof CodedError ? error.code : String(error);
  }
}
const refused = (changes: Partial<EventDraft>) => refusal(() => complete(changes));
const planned = {
  kind: 'SUSPENDED',
  ground: 'PLANNED',
  from: '2026-07-01T00:00:00Z',
  to: '2026-07-02T00:00:00Z',
} as const;

describe('an act that is refused, and what it lacks', () => {
  it.each<[string, Partial<EventDraft>, string]>([
    ['an empty reason', { reason: '' }, 'EVENT_REASON_MISSING'],
    ['blanks', { kind: 'SUSPENDED', reason: ' \t\n' }, 'EVENT_REASON_MISSING'],
    ['to resume without a reason', { kind: 'RESUMED', reason: '' }, 'EVENT_REASON_MISSING'],
    ['a suspension of no kind', { kind: 'SUSPENDED' }, 'EVENT_KIND_MISSING'],
    ['a suspension of no kind, of a service', { kind: 'SUSPENDED', ...service }, 'EVENT_KIND_MISSING'],
    ['dates of no kind', { ...planned, ground: null }, 'EVENT_KIND_MISSING'],
    ['a day that does not exist', { ...planned, to: '2026-11-31T00:00:00Z' }, 'EVENT_INVALID'],
    ['a moment without a zone', { ...planned, to: '2026-07-02T00:00:00' }, 'EVENT_INVALID'],
    ['signs that nobody sees', { reason: '\u200b\u2060' }, 'EVENT_REASON_MISSING'],
    ['signs alone', { reason: '…!' }, 'EVENT_REASON_MISSING'],
    ['an account that is not there', { account: 'nosuch' }, 'ACCOUNT_UNKNOWN'],
    ['an account of the prototype', { account: 'constructor' }, 'ACCOUNT_UNKNOWN'],
    ['an account that is not there, of a service', { ...service, account: 'nosuch' }, 'ACCOUNT_UNKNOWN'],
    ['to resume for an account that is not there', { kind: 'RESUMED', account: 'nosuch' }, 'ACCOUNT_UNKNOWN'],
    ['an account that it does not concern', { account: 'bank' }, 'ACCOUNT_NOT_CONCERNED'],
    ['a purpose without its ground', { scope: 'PURPOSE' }, 'EVENT_GROUND_MISSING'],
    ['items without their ground', { scope: 'ITEMS', items: ['Person.name'] }, 'EVENT_GROUND_MISSING'],
    ['all without its ground', { scope: 'ALL' }, 'EVENT_GROUND_MISSING'],
    ['a ground that does not reach so far', { scope: 'ALL', ground: 'PURPOSE_UNFIT' }, 'EVENT_INVALID'],
    ['a ground of suspensions', { ground: 'BREACH' }, 'EVENT_INVALID'],
    ['a suspension for a ground of ends', { kind: 'SUSPENDED', ground: 'AUTHORITY_ORDER' }, 'EVENT_INVALID'],
    ['a suspension of a purpose', { kind: 'SUSPENDED', ground: 'BREACH', scope: 'PURPOSE' }, 'EVENT_INVALID'],
    ['a service as an instrument', { ...service, scope: 'INSTRUMENT' }, 'EVENT_INVALID'],
    ['an instrument as a service', { scope: 'SERVICE' }, 'EVENT_INVALID'],
    ['items that nothing asks for', { items: ['Person.name'] }, 'EVENT_INVALID'],
    ['no items', { scope: 'ITEMS', ground: 'AUTHORITY_ORDER' }, 'EVENT_INVALID'],
    ['a termination that ends', { to: '2026-07-01T00:00:00Z' }, 'EVENT_INVALID'],
    ['a plan without an end', { ...planned, to: null }, 'EVENT_INVALID'],
    ['an end before the begin', { ...planned, to: '2026-06-30T00:00:00Z' }, 'EVENT_INVALID'],
    ['an end at the begin', { ...planned, to: planned.from }, 'EVENT_INVALID'],
    [
      'an end that is past',
      { kind: 'SUSPENDED', ground: 'PLANNED', to: '2026-05-01T00:00:00Z' },
      'EVENT_INVALID',
    ],
    ['a day that is past', { ...planned, from: '2026-05-30T00:00:00Z' }, 'EVENT_INVALID'],
    ['a breach by appointment', { ...planned, ground: 'BREACH' }, 'EVENT_INVALID'],
    ['no instant', { ...planned, from: 'tomorrow' }, 'EVENT_INVALID'],
    ['a resumption with dates', { kind: 'RESUMED', from: planned.from }, 'EVENT_INVALID'],
  ])('%s', (_name, changes, code) => {
    expect(refused(changes)).toBe(code);
  });

  it('a number that nobody recorded', () => {
    expect(refusal(() => complete({}, []))).toBe('AGREEMENT_UNKNOWN');
  });

  it('a purpose or all of an instrument that has no owner of its own', () => {
    const open = [agreement(['Person.name'], { provider: '*' })];
    const order = { scope: 'ALL', ground: 'AUTHORITY_ORDER' } as const;
    expect(refusal(() => complete(order, open))).toBe('EVENT_INVALID');
  });

  it('every refusal says what to do, in both languages', () => {
    try {
      complete({ reason: '' });
    } catch (error) {
      if (!(error instanceof CodedError)) throw error;
      expect(error.hints.vi).toContain('--reason');
      expect(error.hints.en).toContain('--reason');
    }
  });
});

describe('an act that is complete', () => {
  const inShort = ({ ground, scope, effectiveFrom, effectiveTo }: CompleteEvent) => [
    ground,
    scope?.kind,
    effectiveFrom,
    effectiveTo,
  ];

  it.each<[string, Partial<EventDraft>, readonly unknown[]]>([
    ['an instrument is no longer needed', {}, ['NO_LONGER_NEEDED', 'INSTRUMENT', at, null]],
    ['a service cannot be restored', service, ['NOT_RESTORABLE', 'SERVICE', at, null]],
    ['a breach', { kind: 'SUSPENDED', ground: 'BREACH' }, ['BREACH', 'INSTRUMENT', at, null]],
    [
      'force majeure of a service',
      { kind: 'SUSPENDED', ground: 'FORCE_MAJEURE', ...service },
      ['FORCE_MAJEURE', 'SERVICE', at, null],
    ],
    [
      'what is planned has dates',
      planned,
      ['PLANNED', 'INSTRUMENT', '2026-07-01T00:00:00.000Z', '2026-07-02T00:00:00.000Z'],
    ],
    [
      'what begins today has begun',
      { ...planned, from: '2026-05-31T17:00:00.000Z' },
      ['PLANNED', 'INSTRUMENT', at, '2026-07-02T00:00:00.000Z'],
    ],
    [
      'an end may be announced',
      { from: '2026-07-01T00:00:00Z' },
      ['NO_LONGER_NEEDED', 'INSTRUMENT', '2026-07-01T00:00:00.000Z', null],
    ],
  ])('%s', (_name, changes, expected) => {
    expect(inShort(complete(changes))).toEqual(expected);
  });

  it('a purpose is that of the instrument, of its owner, for its consumers or for the one', () => {
    const unfit = { scope: 'PURPOSE', ground: 'PURPOSE_UNFIT' } as const;
    const versions = [agreement(['Person.name'], { consumers: ['tax', 'bank'] })];
    const scope = { kind: 'PURPOSE', owner: 'A.people', purposeCode: 'thu-thue' };
    expect(complete(unfit, versions).scope).toEqual({ ...scope, consumers: ['tax', 'bank'] });
    expect(complete({ ...unfit, account: 'bank' }, versions).scope).toEqual({
      ...scope,
      consumers: ['bank'],
    });
  });

  it('an open list concerns every account', () => {
    expect(complete({ account: 'bank' }, [openList(['Person.motto'])]).account).toBe('bank');
  });

  it('restoration is expected when it ends by itself, or when it is said', () => {
    expect(complete(planned).expectedRestoreAt).toBe('2026-07-02T00:00:00.000Z');
    const said = { kind: 'SUSPENDED', ground: 'BREACH', expectedRestoreAt: '2026-06-03T00:00:00Z' } as const;
    expect(complete(said)).toMatchObject({ effectiveTo: null, expectedRestoreAt: '2026-06-03T00:00:00Z' });
  });
});

describe('what the catalogue does not have', () => {
  const policy = policyOf([agreement(['Person.name'])]);
  const known = (changes: Partial<EventDraft>) =>
    refusal(() => requireKnownTarget(smallCatalogue, policy, draft(changes)));

  it('a database that is not there is refused with those that are', () => {
    expect(known({ number: 'database:people' })).toBe('nothing');
    for (const id of ['nosuch', '', 'People', 'people ', '__proto__'])
      expect(known({ number: `database:${id}` })).toBe('DATABASE_UNKNOWN');
  });

  it('an item that is not there, or of another owner', () => {
    expect(known({ items: ['Person.born'] })).toBe('nothing');
    expect(known({ items: ['Person.nothing'] })).toBe('EVENT_INVALID');
    expect(known({ items: ['Unit.code'] })).toBe('EVENT_INVALID');
  });
});
