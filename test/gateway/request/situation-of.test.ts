import { afterEach, expect, it, vi } from 'vitest';
import { situationOf } from '../../../gateway/request/situation-of.ts';

afterEach(() => {
  vi.useRealTimers();
});

it('is what the request says, now', () => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-07-01T03:00:00Z') });
  expect(situationOf({ headers: { 'lienthong-purpose': 'thu-thue' }, ip: '192.0.2.1' })).toEqual({
    now: '2026-07-01T03:00:00.000Z',
    purpose: 'thu-thue',
    address: '192.0.2.1',
    method: 'ONLINE_QUERY',
  });
  expect(situationOf({ headers: {}, ip: '192.0.2.1' }).purpose).toBeNull();
});

it.each([
  ['::ffff:192.0.2.1', '192.0.2.1'],
  ['::ffff:c000:201', '::ffff:c000:201'],
  ['2001:db8::1', '2001:db8::1'],
])('the address %s is %s', (ip, address) => {
  expect(situationOf({ headers: {}, ip }).address).toBe(address);
});

it.each(['Thu Thue', '', 'a_b', ['thu-thue', 'khac']])('the purpose %j is no code', (purpose) => {
  const headers = { 'lienthong-purpose': purpose };
  expect(() => situationOf({ headers, ip: '::1' })).toThrow(expect.objectContaining({ code: 'BAD_REQUEST' }));
});
