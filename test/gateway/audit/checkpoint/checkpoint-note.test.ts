import { generateKeyPairSync, randomBytes, sign } from 'node:crypto';
import { expect, it } from 'vitest';
import { readCheckpoint, writeCheckpoint } from '../../../../gateway/audit/checkpoint/checkpoint-note.ts';
import { logIdentity } from '../../../../gateway/audit/checkpoint/log-identity.ts';

const identity = logIdentity(Buffer.alloc(32, 1));
const facts = {
  seq: 12,
  hash: '0f'.repeat(32),
  first: 'a0'.repeat(32),
  policyVersion: 45,
  time: '2026-07-01T00:00:00.000Z',
};

it('a checkpoint is a signed note: what it vouches for, an empty line, a signature line', () => {
  const note = writeCheckpoint(facts, identity);
  const lines = note.split('\n');
  expect(lines.slice(0, 3)).toEqual([identity.name, '12', Buffer.from(facts.hash, 'hex').toString('base64')]);
  expect(lines[7]).toBe('');
  expect(lines[8]).toMatch(new RegExp(`^— ${identity.name} [A-Za-z0-9+/]{91}=$`));
  expect(note.endsWith('\n')).toBe(true);
});

it('what is written is read', () => {
  for (const policyVersion of [null, 45]) {
    const note = writeCheckpoint({ ...facts, policyVersion }, identity);
    expect(readCheckpoint(note)).toEqual({
      checkpoint: { ...facts, policyVersion, log: identity.name },
      publicKey: identity.publicKey,
    });
  }
});

it('the identity of a log comes from its key alone, and another key has another', () => {
  expect(logIdentity(Buffer.alloc(32, 1)).publicKey).toEqual(identity.publicKey);
  expect(logIdentity(randomBytes(32)).name).not.toBe(identity.name);
});

it('a signature of a witness may stand beside, and vouches for nothing alone', () => {
  const note = writeCheckpoint(facts, identity);
  const { privateKey } = generateKeyPairSync('ed25519');
  const [body] = note.split('\n\n');
  const cosigned = sign(null, Buffer.from(`${body}\n`), privateKey).toString('base64');
  expect(readCheckpoint(`${note}— witness ${cosigned}\n`)).not.toBe('INVALID');
  expect(readCheckpoint(`${body}\n\n— witness ${cosigned}\n`)).toBe('INVALID');
  expect(readCheckpoint(`${body}\n\n— ${identity.name} ${cosigned}\n`)).toBe('INVALID');
});

it('no edit of one character is taken', () => {
  const note = writeCheckpoint(facts, identity);
  const end = note.indexOf('\n\n');
  for (let at = 0; at < end; at++) {
    const edited = `${note.slice(0, at)}${note[at] === '0' ? '1' : '0'}${note.slice(at + 1)}`;
    expect(readCheckpoint(edited), edited).toBe('INVALID');
  }
});
