import { describe, expect, it } from 'vitest';
import { AttemptLimit, addressGroup } from '../../../gateway/authenticate/attempt-limit.ts';

describe('AttemptLimit', () => {
  it('admits a burst, then one attempt each refill time, and never more than the burst', () => {
    let now = 0;
    const limit = new AttemptLimit({ burst: 3, refillMs: 100, addresses: 10, now: () => now });
    const take = () => limit.take('192.0.2.1', 'lt_1_');
    expect([take(), take(), take(), take()]).toEqual([true, true, true, false]);
    now += 99;
    expect(take()).toBe(false);
    now += 1;
    expect([take(), take()]).toEqual([true, false]);
    now += 1_000_000;
    expect([take(), take(), take(), take()]).toEqual([true, true, true, false]);
  });

  it('counts each address, and each prefix from anywhere', () => {
    const limit = new AttemptLimit({ burst: 1, refillMs: 100, addresses: 10, now: () => 0 });
    expect(limit.take('192.0.2.1', 'lt_1_')).toBe(true);
    expect(limit.take('192.0.2.1', 'lt_2_')).toBe(false);
    expect(limit.take('192.0.2.2', 'lt_1_')).toBe(false);
    expect(limit.take('192.0.2.2', 'lt_2_')).toBe(true);
  });
});

it('an attempt that was right is given back, and no more than there were', () => {
  const limit = new AttemptLimit({ burst: 2, refillMs: 1_000, addresses: 10, now: () => 0 });
  for (let right = 0; right < 5; right += 1) {
    expect(limit.take('192.0.2.1', 'a')).toBe(true);
    limit.giveBack('192.0.2.1', 'a');
  }
  limit.giveBack('192.0.2.1', 'a');
  expect([1, 2, 3].map(() => limit.take('192.0.2.1', 'a'))).toEqual([true, true, false]);
});

it.each([
  ['192.0.2.1', '192.0.2.1'],
  ['::ffff:192.0.2.1', '192.0.2.1'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
  ['2001:0DB8:1:2::9', '2001:db8:1:2'],
  ['2001:db8::9', '2001:db8:0:0'],
  ['fe80::1%eth0', 'fe80:0:0:0'],
  ['::1', '0:0:0:0'],
  ['::', '0:0:0:0'],
  ['1::', '1:0:0:0'],
  ['1:2:3:4::', '1:2:3:4'],
  ['1:2:3:4:5:6:7::', '1:2:3:4'],
  ['1::4:5:6:7:8', '1:0:0:4'],
  ['::4:5:6:7:8', '0:0:0:4'],
  ['::3:4:5:6:7:8', '0:0:3:4'],
  ['0001:0020:0300:4000:5:6:7:8', '1:20:300:4000'],
  ['::FFFF:198.51.100.200', '198.51.100.200'],
  ['::ffff:198.51.100.200:1', '0:0:0:0'],
  ['1::ffff:198.51.100.200', '1:0:0:0'],
  ['no-address', 'no-address'],
])('groups %s as %s', (address, group) => {
  expect(addressGroup(address)).toBe(group);
});
