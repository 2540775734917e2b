import { expect, it } from 'vitest';
import { hasCode } from '../../../schema/errors/coded-error.ts';
import { successionOf } from '../../../schema/policy/instrument-succession.ts';
import type { Instrument, InstrumentEvent } from '../../../schema/policy/policy.ts';
import { agreement, consentsOf, event, openList } from '../permission/small-policy.ts';

const latest = agreement(['Person.name']);
const ended = event('TERMINATED', '2026-03-01');
const renewed = { revives: true, authority: consentsOf('A.people') };

function found(
  draft: Instrument,
  events: readonly InstrumentEvent[] = [],
  before: Instrument | null = latest,
) {
  try {
    return successionOf(draft, before, events, new Map());
  } catch (error) {
    if (!hasCode(error, 'AGREEMENT_ENDED')) throw error;
    return 'ENDED';
  }
}

it('a first version is new, another text is, and the same text changes nothing', () => {
  expect(found(latest, [], null)).toBe('NEW_VERSION');
  expect(found(agreement(['Person.name', 'Person.born']))).toBe('NEW_VERSION');
  expect(found({ ...latest, contents: { ...latest.contents, other: 'thêm' } })).toBe('NEW_VERSION');
  expect(found({ ...latest, authority: consentsOf('A.people') })).toBe('NEW_VERSION');
  expect(found({ ...latest })).toBe('UNCHANGED');
});

it('the order of keys, and who recorded a version and when, are no change', () => {
  const { content, ...rest } = latest;
  const turned = { ...Object.fromEntries(Object.entries(rest).reverse()), content } as unknown as Instrument;
  expect(found({ ...turned, recordedBy: 'another', recordedAt: '2026-05-01T00:00:00Z' })).toBe('UNCHANGED');
  expect(found({ ...latest, revives: true })).toBe('UNCHANGED');
  const inner = { agency: 'A', document: '1/VB', date: null, signer: null };
  const outer = { signer: null, date: null, document: '1/VB', agency: 'A' };
  const of = (consent: typeof inner) => ({
    ...latest,
    authority: { ownerConsents: [consent], decision: null },
  });
  expect(found(of(outer), [], of(inner))).toBe('UNCHANGED');
  expect(found(of(inner), [], of(outer))).toBe('UNCHANGED');
  expect(found({ ...of(outer), revives: true }, [ended], of(inner))).toBe('ENDED');
});

it('the order of a list is a change', () => {
  const of = (...items: readonly string[]) => agreement(items);
  expect(found(of('Person.born', 'Person.name'), [], of('Person.name', 'Person.born'))).toBe('NEW_VERSION');
});

it('what was ended is not revived by its file, nor by another text, nor by the word alone, nor by a new act alone', () => {
  expect(found({ ...latest }, [ended])).toBe('ENDED');
  expect(found(agreement(['Person.born']), [ended])).toBe('ENDED');
  expect(found({ ...latest, revives: true }, [ended])).toBe('ENDED');
  expect(found({ ...latest, authority: renewed.authority }, [ended])).toBe('ENDED');
  expect(found({ ...latest, ...renewed }, [ended])).toBe('NEW_VERSION');
  expect(() => successionOf(latest, latest, [ended], new Map())).toThrow(
    expect.objectContaining({ code: 'AGREEMENT_ENDED', details: { number: 'TT-1' } }),
  );
  expect(found({ ...latest }, [{ ...ended, recordedVersion: latest.recordedVersion }])).toBe('UNCHANGED');
});

it('a version that revived is amended without a word, until it is ended again', () => {
  const revived = { ...latest, ...renewed, version: 2, recordedVersion: 30 };
  expect(found({ ...revived, revives: false }, [ended], revived)).toBe('UNCHANGED');
  expect(found({ ...revived, revives: false, title: 'Sửa đổi' }, [ended], revived)).toBe('NEW_VERSION');
  const again = event('TERMINATED', '2026-04-01', { recordedVersion: 40 });
  expect(found(revived, [ended, again], revived)).toBe('ENDED');
});

it('what was ended for one account is not revived for that account; without it the number goes on', () => {
  const one = event('TERMINATED', '2026-03-01', { account: 'tax' });
  expect(found(agreement(['Person.born']), [one])).toBe('ENDED');
  expect(found(agreement(['Person.born'], { consumers: ['bank'] }), [one])).toBe('NEW_VERSION');
  const list = openList(['Person.motto']);
  expect(found(openList(['Unit.code']), [{ ...one, number: 'DLM-1' }], list)).toBe('ENDED');
});

it('a suspension is no end', () => {
  expect(found({ ...latest }, [event('SUSPENDED', '2026-03-01')])).toBe('UNCHANGED');
});
