import { describe, expect, it } from 'vitest';
import { localMoment } from '../../../schema/calendar/local-moment.ts';
import { readBegin, readEnd } from '../../../schema/value/read-window.ts';

describe('when something begins and ends', () => {
  it('a legal day begins with its first moment in Vietnam and counts to its end', () => {
    expect(readBegin('2026-12-01')).toBe('2026-11-30T17:00:00.000Z');
    expect(readEnd('2026-12-01')).toBe('2026-12-01T17:00:00.000Z');
    expect(readEnd('2026-12-31')).toBe('2026-12-31T17:00:00.000Z');
  });

  it('an instant is itself, with or without seconds', () => {
    for (const read of [readBegin, readEnd]) {
      expect(read('2026-12-01T08:00:00+07:00')).toBe('2026-12-01T01:00:00.000Z');
      expect(read('2026-12-01T08:00+07:00')).toBe('2026-12-01T01:00:00.000Z');
      expect(read('2026-12-01T01:00:00.5Z')).toBe('2026-12-01T01:00:00.500Z');
    }
  });

  it.each([
    '2026-11-31',
    '2026-02-30',
    '2026-13-01',
    '2025-02-29',
    '2026-00-10',
    '2026-12-00',
    '2026-12-01T24:00:00Z',
    '2026-02-30T08:00:00Z',
    '2026-12-01T08:00:00',
    '2026-12-1',
    ' 2026-12-01',
    '01/12/2026',
    'tomorrow',
    '',
  ])('%s is no day and no instant', (text) => {
    expect([readBegin(text), readEnd(text)]).toEqual([null, null]);
  });

  it('is told in Vietnamese time, the first moment of a day as the day', () => {
    expect(localMoment('2026-11-30T17:00:00.000Z')).toBe('2026-12-01');
    expect(localMoment('2026-12-01T01:30:00.000Z')).toBe('2026-12-01 08:30 (+07)');
  });
});
