import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto';
import { expect, it } from 'vitest';
import { readCheckpoint, writeCheckpoint } from '../../../../gateway/audit/checkpoint/checkpoint-note.ts';
import { type LogIdentity, logIdentity } from '../../../../gateway/audit/checkpoint/log-identity.ts';

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

/** A note as anybody can make it: any first line, any kind of key, signed in order by the key that it holds. */
function noteOf({ log, kind = 1, signer = logIdentity(Buffer.alloc(32, 2)), mark = '— ' }: Forgery): string {
  const key = Buffer.concat([Buffer.from([kind]), signer.publicKey]);
  const id = keyIdOf(signer.name, signer.publicKey);
  const genuine = writeCheckpoint(facts, signer).split('\n');
  const body = [
    log ?? signer.name,
    ...genuine.slice(1, 6),
    `key ${log ?? signer.name}+${id.toString('hex')}+${key.toString('base64')}`,
    '',
  ].join('\n');
  const bytes = Buffer.concat([id, sign(null, Buffer.from(body), signer.privateKey)]);
  return `${body}\n${mark}${signer.name} ${bytes.toString('base64')}\n`;
}

interface Forgery {
  readonly log?: string;
  readonly kind?: number;
  readonly mark?: string;
  readonly signer?: LogIdentity;
}

/** The id of an Ed25519 key as tools for signed notes find it. */
function keyIdOf(name: string, publicKey: Buffer): Buffer {
  const text = Buffer.concat([Buffer.from(`${name}\n`), Buffer.from([1]), publicKey]);
  return createHash('sha256').update(text).digest().subarray(0, 4);
}

it('a note made by hand is read where everything of it is right', () => {
  expect(noteOf({ signer: identity })).toBe(writeCheckpoint(facts, identity));
  expect(readCheckpoint(noteOf({}))).not.toBe('INVALID');
});

it.each<[string, Forgery]>([
  ['the name of another log, signed by a key of its own', { log: identity.name }],
  ['a key of another kind', { kind: 2 }],
  ['a signature behind another mark', { mark: '- ' }],
])('a note is not taken with %s', (_name, forgery) => {
  expect(readCheckpoint(noteOf(forgery))).toBe('INVALID');
});

it('a note may be 16,384 characters long, with all its witnesses', () => {
  const note = writeCheckpoint(facts, identity);
  const filled = `${note}— ${'w'.repeat(16_384 - note.length - 3)}\n`;
  expect(filled).toHaveLength(16_384);
  expect(readCheckpoint(filled)).not.toBe('INVALID');
  expect(readCheckpoint(`${filled}\n`)).toBe('INVALID');
});

it.each(['', '\n\n', 'text', 'text\n\ntext'])('%j is no checkpoint', (text) => {
  expect(readCheckpoint(text)).toBe('INVALID');
});
