import { expect, it } from 'vitest';
import { tableMoment } from '../../../schema/calendar/table-moment.ts';

it('is the local day first, then the time and its zone', () => {
  expect(tableMoment('2026-11-26T11:05:59.999Z')).toBe('26/11/2026 18:05 (+07)');
});

it('is a day later than that of UTC from 17:00 on', () => {
  expect(tableMoment('2026-11-26T16:59:00.000Z')).toBe('26/11/2026 23:59 (+07)');
  expect(tableMoment('2026-12-31T17:00:00.000Z')).toBe('01/01/2027 00:00 (+07)');
});
