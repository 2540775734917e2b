import { describe, expect, it } from 'vitest';
import {
  type EventDraft,
  requireTransition,
  standingStops,
  stopOf,
  terminationsSince,
} from '../../../schema/policy/instrument-transition.ts';
import type { InstrumentEvent } from '../../../schema/policy/policy.ts';
import { event, noon } from '../permission/small-policy.ts';

type Kind = InstrumentEvent['kind'];
type Step = readonly [kind: Kind, account?: string | null, number?: string];

const kinds: readonly Kind[] = ['SUSPENDED', 'RESUMED', 'TERMINATED'];
const service = 'database:people';

/** Events one after another, recorded as versions 11, 12, 13 … */
const history = (...steps: readonly Step[]): readonly InstrumentEvent[] =>
  steps.map(([kind, account = null, number = 'TT-1'], at) =>
    event(kind, '2026-03-01', { account, number, recordedVersion: 11 + at }),
  );

const draft = (kind: Kind, changes: Partial<EventDraft> = {}): EventDraft => ({
  kind,
  number: 'TT-1',
  reason: 'r',
  restoredBy: null,
  by: 'x',
  ...changes,
});

/** The kinds of acts that a state allows. */
function allowed(
  events: readonly InstrumentEvent[],
  changes: Partial<EventDraft> = {},
  recordedVersion = 10,
): readonly Kind[] {
  return kinds.filter((kind) => {
    try {
      requireTransition(draft(kind, changes), events, recordedVersion);
      return true;
    } catch {
      return false;
    }
  });
}

const inForce = ['SUSPENDED', 'TERMINATED'];
const suspended = ['RESUMED', 'TERMINATED'];

describe('the states of an instrument', () => {
  it('in force, suspended, in force again, until it is terminated', () => {
    expect(allowed([])).toEqual(inForce);
    expect(allowed(history(['SUSPENDED']))).toEqual(suspended);
    expect(allowed(history(['SUSPENDED'], ['RESUMED']))).toEqual(inForce);
    expect(allowed(history(['TERMINATED']))).toEqual([]);
    expect(allowed(history(['SUSPENDED'], ['TERMINATED']))).toEqual([]);
  });

  it('a later version begins anew, but a suspension stays', () => {
    expect(allowed(history(['TERMINATED']), {}, 11)).toEqual(inForce);
    expect(allowed(history(['SUSPENDED'], ['TERMINATED']), {}, 12)).toEqual(suspended);
  });

  it('what is done to all and to one account is judged apart', () => {
    expect(allowed(history(['SUSPENDED']), { account: 'tax' })).toEqual(inForce);
    expect(allowed(history(['SUSPENDED', 'tax']), { account: 'tax' })).toEqual(suspended);
    expect(allowed(history(['SUSPENDED', 'tax']), { account: null })).toEqual(inForce);
    expect(allowed(history(['TERMINATED', 'tax']), { account: 'bank' })).toEqual(inForce);
    expect(allowed(history(['TERMINATED', 'tax']), { account: 'tax' })).toEqual([]);
  });

  it('names the state and what was wanted', () => {
    const refused = () => requireTransition(draft('RESUMED'), history(['TERMINATED']), 10);
    expect(refused).toThrow(
      expect.objectContaining({
        code: 'AGREEMENT_STATE_INVALID',
        details: { number: 'TT-1', state: 'TERMINATED', wanted: 'RESUMED' },
      }),
    );
  });
});

describe('the states of a database service', () => {
  const of = (...steps: readonly (readonly [Kind, (string | null)?])[]) =>
    history(...steps.map(([kind, account]) => [kind, account ?? null, service] as const));

  it('are those of an instrument', () => {
    expect(allowed([], { number: service }, 0)).toEqual(inForce);
    expect(allowed(of(['SUSPENDED']), { number: service }, 0)).toEqual(suspended);
    expect(allowed(of(['TERMINATED']), { number: service }, 0)).toEqual([]);
  });

  it('the last event counts: what a roll-back has resumed can be stopped again', () => {
    const resumed = of(['TERMINATED'], ['RESUMED']);
    expect(stopOf(service, resumed, [])).toBeNull();
    expect(allowed(resumed, { number: service }, 0)).toEqual(inForce);
  });
});

describe('what stops a consumer', () => {
  it.each<[string, readonly InstrumentEvent[], string | null, string | null]>([
    ['nothing', [], 'tax', null],
    ['a suspension', history(['SUSPENDED']), 'tax', 'SUSPENDED null'],
    ['a suspension, also of the public', history(['SUSPENDED']), null, 'SUSPENDED null'],
    ['not one that is lifted', history(['SUSPENDED'], ['RESUMED']), 'tax', null],
    ['its own', history(['SUSPENDED', 'tax']), 'tax', 'SUSPENDED tax'],
    ['not that of another', history(['SUSPENDED', 'tax']), 'bank', null],
    [
      'its own, whatever is lifted for all',
      history(['SUSPENDED', 'tax'], ['RESUMED']),
      'tax',
      'SUSPENDED tax',
    ],
    ['first the one to all', history(['SUSPENDED', 'tax'], ['SUSPENDED']), 'tax', 'SUSPENDED null'],
    ['not a termination of an instrument', history(['TERMINATED']), 'tax', null],
    ['a suspension under a termination', history(['SUSPENDED'], ['TERMINATED']), 'tax', 'SUSPENDED null'],
    ['not the events of another number', history(['SUSPENDED', null, 'TT-2']), 'tax', null],
  ])('%s', (_name, events, account, expected) => {
    const found = stopOf('TT-1', events, account === null ? [] : [account]);
    expect(found === null ? null : `${found.kind} ${found.account}`).toBe(expected);
  });

  it('a termination of a service', () => {
    expect(stopOf(service, history(['TERMINATED', null, service]), ['tax'])?.kind).toBe('TERMINATED');
  });
});

it('a version outlives the terminations before it', () => {
  const events = history(['TERMINATED'], ['SUSPENDED'], ['TERMINATED', 'tax']);
  const versions = (since: number) =>
    terminationsSince(events, since).map(({ recordedVersion }) => recordedVersion);
  expect(versions(10)).toEqual([11, 13]);
  expect(versions(11)).toEqual([13]);
  expect(versions(13)).toEqual([]);
});

describe('stops that stand', () => {
  const stop = (from: string, to: string | null, recordedVersion: number, kind: Kind = 'SUSPENDED') =>
    event(kind, '2026-03-01', {
      recordedVersion,
      effectiveFrom: noon(from),
      effectiveTo: to === null ? null : noon(to),
    });
  const resumed = (day: string) => event('RESUMED', day, { recordedVersion: 30 });
  const versions = (...events: readonly InstrumentEvent[]) =>
    standingStops('TT-1', events, null).map(({ recordedVersion }) => recordedVersion);
  const planned = stop('2026-05-01', '2026-05-03', 12);

  it('of each reach apart', () => {
    const events = history(['SUSPENDED'], ['SUSPENDED', 'tax'], ['RESUMED'], ['TERMINATED', 'tax']);
    expect(standingStops('TT-1', events, null)).toEqual([]);
    expect(standingStops('TT-1', events, 'tax').map(({ kind }) => kind)).toEqual(['SUSPENDED']);
  });

  it('lifting what acts leaves what is announced; where nothing acts it calls that off', () => {
    expect(versions(stop('2026-03-01', null, 11), planned, resumed('2026-04-01'))).toEqual([12]);
    expect(versions(planned, resumed('2026-04-01'))).toEqual([]);
    expect(versions(planned, resumed('2026-05-02'))).toEqual([]);
  });

  it('a planned one acts and ends by itself', () => {
    const at = (day: string) => stopOf('TT-1', [planned], [], Date.parse(noon(day)))?.recordedVersion ?? null;
    expect([at('2026-04-30'), at('2026-05-01'), at('2026-05-02'), at('2026-05-03')]).toEqual([
      null,
      12,
      12,
      null,
    ]);
  });

  it('another window may be announced beside one, the same or a part of it may not', () => {
    const may = (from: string, to: string | null) =>
      allowedAt({ kind: 'SUSPENDED', from: noon(from), to: to === null ? null : noon(to) }, [planned]);
    expect(may('2026-06-01', '2026-06-02')).toBe(true);
    expect(may('2026-05-02', '2026-05-04')).toBe(true);
    expect(may('2026-04-01', null)).toBe(true);
    expect(may('2026-05-01', '2026-05-03')).toBe(false);
    expect(may('2026-05-02', '2026-05-03')).toBe(false);
  });

  it('what is announced may be called off, what is over may not', () => {
    expect(allowedAt({ kind: 'RESUMED' }, [planned])).toBe(true);
    expect(allowedAt({ kind: 'RESUMED' }, [stop('2026-03-01', '2026-03-02', 11)])).toBe(false);
  });

  it('an end that is announced is no hindrance to lifting what acts, and is not called off by it', () => {
    const later = stop('2026-05-01', null, 12, 'TERMINATED');
    expect(allowedAt({ kind: 'RESUMED' }, [stop('2026-03-01', null, 11), later])).toBe(true);
    expect(allowedAt({ kind: 'RESUMED' }, [planned, later])).toBe(true);
    expect(allowedAt({ kind: 'RESUMED' }, [later])).toBe(false);
    const of = (each: InstrumentEvent) => ({ ...each, number: service });
    const lift = { kind: 'RESUMED', number: service } as const;
    const acting = of(stop('2026-03-01', null, 11));
    expect(allowedAt(lift, [acting, of(later)])).toBe(true);
    expect(standingStops(service, [acting, of(later), of(resumed('2026-04-01'))], null)).toEqual([of(later)]);
    expect(allowedAt(lift, [of(later)])).toBe(false);
    expect(allowedAt(lift, [of(planned), of(later)])).toBe(false);
    expect(allowedAt(lift, [of(planned)])).toBe(true);
    expect(allowedAt({ kind: 'SUSPENDED', number: service }, [of(later)])).toBe(true);
    expect(allowedAt({ kind: 'TERMINATED', number: service }, [of(later)])).toBe(true);
  });

  it('what ends later may be stopped until then, and ended earlier', () => {
    const later = stop('2026-05-01', null, 12, 'TERMINATED');
    expect(allowedAt({ kind: 'SUSPENDED' }, [later])).toBe(true);
    expect(allowedAt({ kind: 'SUSPENDED', from: noon('2026-06-01'), to: noon('2026-07-01') }, [later])).toBe(
      false,
    );
    expect(allowedAt({ kind: 'TERMINATED' }, [later])).toBe(true);
    expect(allowedAt({ kind: 'TERMINATED', from: noon('2026-05-01') }, [later])).toBe(false);
  });
});

function allowedAt(
  changes: Partial<EventDraft> & { readonly kind: Kind },
  events: readonly InstrumentEvent[],
) {
  try {
    requireTransition(draft(changes.kind, changes), events, 10, Date.parse(noon('2026-04-01')));
    return true;
  } catch {
    return false;
  }
}

it('the events of another number hinder nothing', () => {
  expect(allowed(history(['TERMINATED', null, 'TT-2'], ['SUSPENDED', null, 'TT-2']))).toEqual(inForce);
});

it('what has ended for all has ended for each', () => {
  expect(allowed(history(['TERMINATED']), { account: 'tax' })).toEqual([]);
});

it('an end of wide scope is not decided twice', () => {
  const scope = { kind: 'PURPOSE', owner: 'A', purposeCode: 'a', consumers: ['tax'] } as const;
  const ended = [event('TERMINATED', '2026-03-01', { scope })];
  expect(allowed(ended, { scope: 'PURPOSE' })).toEqual(['SUSPENDED']);
  expect(allowed(ended)).toEqual(inForce);
  const items = [event('TERMINATED', '2026-03-01', { scope: { kind: 'ITEMS', items: ['A.a', 'A.b'] } })];
  expect(allowed(items, { scope: 'ITEMS', items: ['A.a'] })).toEqual(['SUSPENDED']);
  expect(allowed(items, { scope: 'ITEMS', items: ['A.c'] })).toEqual(inForce);
  expect(allowed(items, { scope: 'ITEMS', items: ['A.a', 'A.c'] })).toEqual(inForce);
  expect(allowed(items, { scope: 'PURPOSE', items: ['A.a'] })).toEqual(inForce);
  expect(allowed(items, { scope: 'ITEMS', items: ['A.a'] }, 20)).toEqual(inForce);
  expect(allowed(items, { scope: 'ITEMS', items: ['A.a'], account: 'tax' })).toEqual(inForce);
});

it('an end of wide scope that is announced may be decided for earlier, not once more for later', () => {
  const scope = { kind: 'ALL', owner: 'A' } as const;
  const later = event('TERMINATED', '2026-03-01', { scope, effectiveFrom: noon('2026-07-01') });
  const may = (from: string | null) =>
    allowedAt({ kind: 'TERMINATED', scope: 'ALL', from: from === null ? null : noon(from) }, [later]);
  expect([null, '2026-06-01', '2026-07-01', '2026-08-01'].map(may)).toEqual([true, true, false, false]);
});
