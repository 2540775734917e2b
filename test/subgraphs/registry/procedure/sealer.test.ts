import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { Sealer } from '../../../../subgraphs/registry/procedure/sealer.ts';

const secret = randomBytes(32);
const sealer = new Sealer(secret);
const fields = { key: '040802024995', observed: 'Đào', evidence: ['một', 'hai'] };
const holders = ['OWNER G01.CAT', 'CONSUMER H41.CTHUE', 'ACCOUNT tax'];

describe('sealed fields', () => {
  it('open for each for whom they are sealed, after a restart too', () => {
    const envelope = sealer.seal(fields, 'SL-1@1', holders);
    const kept = JSON.parse(JSON.stringify(envelope)) as typeof envelope;
    for (const holder of holders)
      expect(new Sealer(Buffer.from(secret)).open(kept, 'SL-1@1', ['CHAIR x', holder])).toEqual(fields);
  });

  it.each([
    ['another agency', 'SL-1@1', ['CONSUMER H41.STC']],
    ['the same agency on another side', 'SL-1@1', ['COORDINATOR G01.CAT', 'OWNER H41.CTHUE']],
    ['nobody', 'SL-1@1', []],
    ['a holder, in the place of another act', 'SL-2@1', holders],
  ])('stay closed for %s', (_who, place, who) => {
    expect(sealer.open(sealer.seal(fields, 'SL-1@1', holders), place, who)).toBeNull();
  });

  it('stay closed with another secret, and where a byte was changed', () => {
    const envelope = sealer.seal(fields, 'SL-1@1', holders);
    expect(new Sealer(randomBytes(32)).open(envelope, 'SL-1@1', holders)).toBeNull();
    const bytes = Buffer.from(envelope.content, 'base64url');
    for (const at of [0, 12, bytes.length - 1]) {
      const changed = Buffer.from(bytes);
      changed.writeUInt8(changed.readUInt8(at) ^ 1, at);
      const content = changed.toString('base64url');
      expect(sealer.open({ ...envelope, content }, 'SL-1@1', holders), String(at)).toBeNull();
    }
    expect(sealer.open({ content: '', keys: envelope.keys }, 'SL-1@1', holders)).toBeNull();
    // The key of one act opens no other.
    const other = sealer.seal({ key: 'x' }, 'SL-2@1', holders);
    expect(sealer.open({ ...envelope, keys: other.keys }, 'SL-1@1', holders)).toBeNull();
  });

  it('show nothing of what they hold, of whom they are for, nor that two are alike', () => {
    const [first, second] = [0, 1].map(() => JSON.stringify(sealer.seal(fields, 'SL-1@1', holders)));
    expect(first).not.toBe(second);
    for (const text of ['040802024995', 'Đào', ...holders]) expect(first).not.toContain(text);
  });

  it('have digests that only the secret makes, equal for equal values of one name', () => {
    const digests = sealer.digests(fields);
    expect(sealer.digests({ ...fields })).toEqual(digests);
    expect(sealer.digests({ key: 'x' }).key).not.toBe(digests.key);
    expect(sealer.digests({ observed: fields.key }).observed).not.toBe(digests.key);
    expect(new Sealer(randomBytes(32)).digests(fields).key).not.toBe(digests.key);
  });
});
