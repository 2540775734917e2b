import { describe, expect, it } from 'vitest';
import { explainItem, howToRequest } from '../../../schema/explanation/explain-item.ts';
import { grantCitations, reasonTexts } from '../../../schema/explanation/reason-texts.ts';
import type { Account, Instrument, InstrumentEvent } from '../../../schema/policy/policy.ts';
import {
  account,
  agreement,
  entry,
  event,
  noon,
  openList,
  policyOf,
  situation,
  smallCatalogue,
} from '../permission/small-policy.ts';

function explain(
  coordinate: string,
  instruments: readonly Instrument[] = [],
  events: readonly InstrumentEvent[] = [],
  caller: Account | null = account(),
) {
  return explainItem(smallCatalogue, policyOf(instruments, events), caller, coordinate, situation());
}

describe('explanation', () => {
  it('of a permitted item names its grants and their end', () => {
    expect(explain('Person.name', [agreement(['Person.name'])])).toEqual({
      coordinate: 'Person.name',
      at: noon('2026-06-01'),
      decision: 'PERMITTED',
      mode: 'DEFAULT',
      reason: null,
      message: reasonTexts.PERMITTED,
      masks: [],
      grantedBy: ['agreement:TT-1@1'],
      validUntil: noon('2027-01-01'),
      rules: [
        {
          grant: 'agreement:TT-1@1',
          number: 'TT-1',
          citation: grantCitations.AGREEMENT,
          title: 'Thỏa thuận',
          effect: 'GRANTS',
          rows: null,
          validFrom: noon('2026-01-01'),
          validTo: noon('2027-01-01'),
          reason: null,
          restoredBy: null,
        },
      ],
      howToRequest: null,
    });
  });

  it('of an item permitted in rows says so', () => {
    const rows = { grade: { eq: 'HIGH' } };
    const told = explain('Person.name', [
      agreement([entry(['Person.name'], { rows }), entry(['Person.born'])]),
    ]);
    expect(told).toMatchObject({
      decision: 'PERMITTED_IN_ROWS',
      reason: null,
      message: reasonTexts.PERMITTED_IN_ROWS,
      grantedBy: ['agreement:TT-1@1'],
      rules: [{ rows }],
    });
  });

  it('the latest end counts; without an end there is none', () => {
    const later = agreement(['Person.name'], { number: 'TT-2', validTo: noon('2028-01-01') });
    const soon = agreement(['Person.name'], { number: 'TT-3', validTo: noon('2026-07-01') });
    expect(explain('Person.name', [agreement(['Person.name']), later, soon]).validUntil).toBe(
      noon('2028-01-01'),
    );
    const endless = agreement(['Person.name'], { number: 'TT-4', validTo: null });
    expect(explain('Person.name', [soon, endless]).validUntil).toBeNull();
    const expired = agreement(['Person.name'], { number: 'TT-5', validTo: noon('2026-05-01') });
    expect(explain('Person.name', [soon, expired]).validUntil).toBe(noon('2026-07-01'));
  });

  it('of a suspended item tells the reason and what restores it', () => {
    const told = explain('Person.name', [agreement(['Person.name'])], [event('SUSPENDED', '2026-03-01')]);
    expect(told).toMatchObject({
      decision: 'DENIED',
      reason: 'SUSPENDED',
      message: reasonTexts.SUSPENDED,
      grantedBy: [],
      validUntil: null,
      rules: [{ effect: 'SUSPENDED', reason: 'vi phạm', restoredBy: 'khắc phục' }],
      // WHY: who waits or remedies has nothing to ask for.
      howToRequest: null,
      stop: {
        kind: 'SUSPENDED',
        ground: null,
        reason: 'vi phạm',
        since: noon('2026-03-01'),
        until: null,
        restoredBy: 'khắc phục',
        expectedRestoreAt: null,
      },
    });
  });

  it('of a grant whose rows cannot be applied', () => {
    const rows = { team: { eq: '$account.team' } };
    expect(explain('Person.name', [agreement([entry(['Person.name'], { rows })])])).toMatchObject({
      decision: 'DENIED',
      reason: 'ROW_SCOPE_INVALID',
      grantedBy: [],
    });
  });

  it('of an item that nobody may ask for is that of a misspelt name', () => {
    const hidden = explain('Person.note', [agreement(['Person.note'])]);
    const misspelt = explain('Person.nope');
    expect(hidden).toEqual({ ...misspelt, coordinate: 'Person.note' });
    expect(misspelt).toMatchObject({
      decision: 'NOT_IN_CATALOGUE',
      mode: null,
      reason: null,
      rules: [],
      howToRequest: null,
    });
  });

  it('an item that is shared with another class is listed', () => {
    expect(explain('Person.age', [], [], null)).toMatchObject({
      decision: 'DENIED',
      mode: 'NONE',
      reason: 'NOT_SHARED',
      howToRequest: { way: 'NONE' },
    });
  });

  it('of open data, for the public', () => {
    expect(explain('Person.motto', [openList(['Person.motto'])], [], null)).toMatchObject({
      decision: 'PERMITTED',
      mode: 'OPEN',
      grantedBy: ['open-list:DLM-1@1'],
    });
  });
});

/** An item of the small catalogue. */
const items = [...smallCatalogue.items.keys()].slice(0, 1);

describe('how to ask', () => {
  it.each([
    ['OPEN', 'NO_GRANT', 'OPEN_LIST', 'Ask Owner people to put'],
    ['DEFAULT', 'NO_GRANT', 'CONNECTION_REQUEST', 'connection request for "people en"'],
    ['SPECIFIC', 'NO_GRANT', 'AGREEMENT', 'agreement with Owner people'],
    ['SUBJECT', 'CONSENT_REQUIRED', 'CONSENT', 'for consent'],
    ['NONE', 'NOT_SHARED', 'NONE', 'not shared'],
    [null, 'NO_GRANT', 'NONE', 'not shared'],
    ['DEFAULT', 'AGREEMENT_REQUIRED', 'AGREEMENT', 'agreement with Owner people'],
  ] as const)('mode %s, reason %s: %s', (mode, reason, way, text) => {
    const told = howToRequest(smallCatalogue, 'people', { mode, reason, at: '2026-11-23T02:00:00Z', items });
    expect(told).toMatchObject({ way, database: 'people', provider: 'A.people', providerName: 'Chủ people' });
    expect(told?.text.en).toContain(text);
    expect(told?.text.vi).not.toBe('');
  });

  it.each([
    ['2026-11-23T02:00:00Z', '2 working days'],
    ['2025-08-18T16:59:59Z', '5 working days'],
    ['2025-08-18T17:00:00Z', '2 working days'],
  ])('at %s the terms of a connection request are those of that day: %s', (at, term) => {
    const told = howToRequest(smallCatalogue, 'people', { mode: 'DEFAULT', reason: 'NO_GRANT', at, items });
    expect(told?.deadlines.map(({ rule, actor }) => [rule, actor])).toEqual([
      ['R-ACC-B', 'PROVIDER'],
      ['R-ACC-A', 'COORDINATOR'],
    ]);
    expect(told?.deadlines[0]?.text.en).toContain(term);
  });

  it.each([
    ['DEFAULT', 'startConnectionRequest'],
    ['SPECIFIC', 'startAgreement'],
  ] as const)(
    'what is shared by %s begins with the command %s, its items and their owners',
    (mode, command) => {
      const told = howToRequest(smallCatalogue, 'people', {
        mode,
        reason: 'NO_GRANT',
        at: '2026-11-23T02:00:00Z',
        items,
      });
      expect(told?.startRequest).toMatchObject({ command, items, service: 'people' });
      expect(told?.startRequest?.owners.length).toBeGreaterThan(0);
    },
  );

  it.each(['OPEN', 'SUBJECT', 'NONE'] as const)('what is shared by %s begins with no command', (mode) => {
    const told = howToRequest(smallCatalogue, 'people', {
      mode,
      reason: 'NO_GRANT',
      at: '2026-11-23T02:00:00Z',
      items,
    });
    expect(told?.startRequest).toBeNull();
  });

  it('of an unknown database nothing is told', () => {
    expect(
      howToRequest(smallCatalogue, 'nothing', {
        mode: 'OPEN',
        reason: 'NO_GRANT',
        at: '2026-11-23T02:00:00Z',
        items,
      }),
    ).toBeNull();
  });
});
