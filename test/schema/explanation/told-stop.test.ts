import { describe, expect, it } from 'vitest';
import { explainDenial } from '../../../schema/explanation/explain-denial.ts';
import { stopText, toldStop } from '../../../schema/explanation/told-stop.ts';
import type { Instrument, InstrumentEvent } from '../../../schema/policy/policy.ts';
import {
  account,
  agreement,
  entry,
  event,
  noon,
  policyOf,
  situation,
  smallCatalogue,
} from '../permission/small-policy.ts';

const planned: InstrumentEvent = event('SUSPENDED', '2026-03-01', {
  scope: { kind: 'INSTRUMENT' },
  ground: 'PLANNED',
  reason: 'nâng cấp máy chủ',
  restoredBy: 'chờ nâng cấp xong',
  effectiveFrom: noon('2026-05-30'),
  effectiveTo: noon('2026-06-10'),
});

function denial(coordinate: string, instruments: readonly Instrument[], events: readonly InstrumentEvent[]) {
  const policy = policyOf(instruments, events);
  return explainDenial(smallCatalogue, { ...situation(), policy, account: account() }, coordinate);
}

describe('a denial for a suspension', () => {
  it('tells its kind, reason, since when, what restores access and by when; nothing is to be requested', () => {
    expect(denial('Person.name', [agreement(['Person.name'])], [planned])).toMatchObject({
      reason: 'SUSPENDED',
      howToRequest: null,
      stop: {
        kind: 'SUSPENDED',
        ground: 'PLANNED',
        reason: 'nâng cấp máy chủ',
        since: noon('2026-05-30'),
        until: noon('2026-06-10'),
        restoredBy: 'chờ nâng cấp xong',
        expectedRestoreAt: noon('2026-06-10'),
      },
    });
  });

  it.each(['Query.persons', 'Query.personsAggregate'])('of the entrance %s too', (entrance) => {
    const all = [entry(['Person.name', 'Person.age'], { operations: ['LIST', 'AGGREGATE'] })];
    expect(denial(entrance, [agreement(all)], [planned])).toMatchObject({
      reason: 'SUSPENDED',
      stop: { ground: 'PLANNED' },
    });
  });

  it('of the one entrance that it closes, where another grant opens others', () => {
    const listed = agreement([entry(['Person.name'], { operations: ['LIST'] })]);
    const joined = agreement([entry(['Person.name'], { operations: ['JOIN'] })], { number: 'TT-2' });
    expect(denial('Query.persons', [listed, joined], [planned]).reason).toBe('SUSPENDED');
    expect(denial('Query.persons', [joined, listed], []).reason).toBe('OPERATION_NOT_GRANTED');
    const never = agreement([entry(['Person.name'], { operations: ['LOOKUP'] })]);
    expect(denial('Query.persons', [never, joined], [planned]).reason).toBe('OPERATION_NOT_GRANTED');
  });

  it('is of no other denial', () => {
    expect(denial('Person.born', [agreement(['Person.name'])], [planned])).not.toHaveProperty('stop');
    expect(denial('Person.born', [agreement(['Person.name'])], [planned]).reason).toBe('NO_GRANT');
  });
});

describe('a denial for a termination', () => {
  it('tells the ground, and how to ask anew', () => {
    const ended = event('TERMINATED', '2026-03-01', {
      scope: { kind: 'INSTRUMENT' },
      ground: 'PURPOSE_UNFIT',
      reason: 'đổi mục đích',
    });
    const told = denial('Person.name', [agreement(['Person.name'])], [ended]);
    expect(told).toMatchObject({
      reason: 'TERMINATED',
      stop: { ground: 'PURPOSE_UNFIT', reason: 'đổi mục đích' },
    });
    expect(told.howToRequest?.way).toBe('CONNECTION_REQUEST');
  });
});

describe('in words', () => {
  it('since when, why, what restores access and by when', () => {
    const stop = toldStop(planned);
    if (stop === null) throw new TypeError('a stop');
    expect(stopText(stop)).toEqual({
      vi: 'từ 2026-05-30 12:00 (+07); loại: nâng cấp, bảo trì (Điều 43(1)a); lý do: nâng cấp máy chủ; để khôi phục: chờ nâng cấp xong; dự kiến khôi phục: 2026-06-10 12:00 (+07)',
      en: 'since 2026-05-30 12:00 (+07); kind: upgrade or maintenance (Art 43(1)a); reason: nâng cấp máy chủ; to restore access: chờ nâng cấp xong; expected to be restored: 2026-06-10 12:00 (+07)',
    });
  });

  it('what a record does not say is left out; a resumption is no stop', () => {
    const old = toldStop(event('SUSPENDED', '2026-03-01', { reason: '', restoredBy: null }));
    if (old === null) throw new TypeError('a stop');
    expect(stopText(old).en).toBe('since 2026-03-01 12:00 (+07)');
    expect(toldStop(event('RESUMED', '2026-03-01'))).toBeNull();
    expect(toldStop(null)).toBeNull();
  });
});
