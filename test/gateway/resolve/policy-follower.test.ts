import { createPublicKey, generateKeyPairSync } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { PolicyFollower } from '../../../gateway/resolve/policy-follower.ts';
import { codedError } from '../../../schema/errors/coded-error.ts';
import { PayloadReader, verifyHeader } from '../../../schema/exchange/policy-bundle.ts';
import type { PolicySnapshot } from '../../../schema/policy/policy.ts';
import { account, agreement, policyOf } from '../../schema/permission/small-policy.ts';

const { privateKey } = generateKeyPairSync('ed25519');
const publicKey = createPublicKey(privateKey);
const leaseMs = 30_000;
const begin = Date.parse('2026-06-01T00:00:00Z');

function setUp() {
  const source = {
    policy: { ...policyOf([agreement(['Person.name'])]), version: 1 } as PolicySnapshot,
    isDown: false,
    readings: 0,
    version: async () => {
      if (source.isDown) throw new Error('SQLITE_CANTOPEN');
      return source.policy.version;
    },
    snapshot: async () => {
      if (source.isDown) throw new Error('SQLITE_CANTOPEN');
      source.readings += 1;
      return source.policy;
    },
  };
  const clock = { elapsed: 0, set: 0 };
  const follower = new PolicyFollower(source, {
    leaseMs,
    privateKey,
    now: () => clock.elapsed,
    wallClock: () => begin + clock.elapsed + clock.set,
  });
  return { source, clock, follower };
}

describe('the followed policy', () => {
  it('comes signed: version, lease and the whole policy', async () => {
    const { source, follower } = setUp();
    const { snapshot, bundle } = await follower.current();
    const header = verifyHeader(bundle, publicKey);
    expect(header).toMatchObject({
      version: 1,
      confirmedAt: '2026-06-01T00:00:00.000Z',
      leaseUntil: '2026-06-01T00:00:30.000Z',
    });
    expect(new PayloadReader().read(bundle.payload, header)).toEqual(source.policy);
    expect(snapshot).toBe(source.policy);
  });

  it('is read and written once for a version; its lease is renewed when a third is over', async () => {
    const { source, clock, follower } = setUp();
    const first = await follower.current();
    clock.elapsed = 9_000;
    expect((await follower.current()).bundle).toBe(first.bundle);
    clock.elapsed = 10_001;
    const renewed = await follower.current();
    expect(renewed.bundle.payload).toBe(first.bundle.payload);
    expect(verifyHeader(renewed.bundle, publicKey).leaseUntil).toBe('2026-06-01T00:00:40.001Z');
    expect(source.readings).toBe(1);
  });

  it.each([-7_200_000, 7_200_000])('is dated anew when the host clock is set by %i ms', async (set) => {
    const { clock, follower } = setUp();
    await follower.current();
    clock.set = set;
    const { bundle } = await follower.current();
    expect(Date.parse(verifyHeader(bundle, publicKey).confirmedAt)).toBe(begin + set);
  });

  it('of a change is in the next bundle', async () => {
    const { source, follower } = setUp();
    await follower.current();
    source.policy = { ...source.policy, version: 2, accounts: new Map([['bank', account({ id: 'bank' })]]) };
    const { bundle, snapshot } = await follower.current();
    expect(snapshot.version).toBe(2);
    const header = verifyHeader(bundle, publicKey);
    expect([...new PayloadReader().read(bundle.payload, header).accounts.keys()]).toEqual(['bank']);
  });

  it('serves for the lease while the control database is gone, never signs anew, then refuses', async () => {
    const { source, clock, follower } = setUp();
    const { bundle } = await follower.current();
    source.isDown = true;
    clock.elapsed = leaseMs;
    expect((await follower.current()).bundle).toBe(bundle);
    clock.elapsed = leaseMs + 1;
    await expect(follower.current()).rejects.toMatchObject({ code: 'POLICY_UNAVAILABLE', status: 503 });
    source.isDown = false;
    expect((await follower.current()).snapshot.version).toBe(1);
  });

  it('that was never read is refused at once', async () => {
    const { source, follower } = setUp();
    source.isDown = true;
    await expect(follower.current()).rejects.toMatchObject({ code: 'POLICY_UNAVAILABLE' });
  });

  it('that went back serves nobody, not for the lease either, is told once, and serves again when it has come forward', async () => {
    const { source } = setUp();
    const reports: unknown[] = [];
    const follower = new PolicyFollower(source, {
      leaseMs,
      privateKey,
      report: (error) => reports.push(error),
    });
    const newest = { ...source.policy, version: 5 };
    const older = { ...source.policy, version: 4 };
    source.policy = newest;
    await follower.current();
    for (let round = 1; round <= 2; round++) {
      source.policy = older;
      for (let asked = 0; asked < 3; asked++)
        await expect(follower.current()).rejects.toMatchObject({
          code: 'POLICY_WENT_BACK',
          status: 503,
          details: { found: 4, newest: 5 },
        });
      expect(reports).toHaveLength(round);
      source.policy = newest;
      expect((await follower.current()).snapshot.version).toBe(5);
    }
  });

  it('whose database itself says that it went back is not served for the lease', async () => {
    const { source, follower } = setUp();
    await follower.current();
    source.version = () => Promise.reject(codedError('POLICY_WENT_BACK', { found: 1, newest: 2 }));
    await expect(follower.current()).rejects.toMatchObject({ code: 'POLICY_WENT_BACK' });
  });

  it('of readings that cross, the older is no policy that went back', async () => {
    const { source, follower } = setUp();
    const newest = { ...source.policy, version: 2 };
    let letGo = () => {};
    const late = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    const usual = source.version;
    source.version = async () => {
      source.version = usual;
      await late;
      return 1;
    };
    const first = follower.current();
    source.policy = newest;
    await follower.current();
    letGo();
    expect((await first).snapshot.version).toBe(2);
  });
});
