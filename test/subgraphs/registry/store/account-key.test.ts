import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { issueKey, readKey, secretMatches } from '../../../../subgraphs/registry/store/account-key.ts';

const secret = 'aB3_-'.repeat(8).padEnd(43, 'z');
const key = `lt_0123abcd_${secret}`;

describe('an issued key', () => {
  it('reads back to its prefix and to a secret that its hash knows', () => {
    const issued = issueKey();
    const read = readKey(issued.key);
    expect(issued.key).toMatch(/^lt_[0-9a-f]{8}_[\w-]{43}$/);
    expect(read?.prefix).toBe(issued.prefix);
    expect(issued.hash).toBe(
      createHash('sha256')
        .update(read?.secret ?? '')
        .digest('hex'),
    );
    expect(secretMatches(read?.secret ?? '', issued.hash)).toBe(true);
    expect(issued.hash).not.toContain(read?.secret);
  });

  it('is never the same twice', () => {
    const issued = Array.from({ length: 100 }, () => issueKey());
    expect(new Set(issued.map(({ hash }) => hash)).size).toBe(100);
    expect(new Set(issued.map(({ prefix }) => prefix)).size).toBe(100);
  });
});

describe('the text of a key', () => {
  it('is read in one form', () => {
    expect(readKey(key)).toEqual({ prefix: '0123abcd', secret });
  });

  it.each([
    '',
    secret,
    `x${key}`,
    `${key}x`,
    `${key}\n`,
    ` ${key}`,
    key.slice(0, -1),
    key.replace('lt_', 'LT_'),
    key.replace('0123abcd', '0123ABCD'),
    key.replace('0123abcd', '0123abc'),
    key.replace('0123abcd', '0123abcde'),
    key.replace('0123abcd', '0123abcg'),
    key.replace(secret, `${secret.slice(0, -1)}+`),
    key.replace(secret, `${secret.slice(0, -1)}=`),
  ])('%j is none', (text) => {
    expect(readKey(text)).toBeNull();
  });
});

describe('a secret', () => {
  const hash = createHash('sha256').update(secret).digest('hex');

  it.each([
    ['its own hash', hash, true],
    ['another', createHash('sha256').update('other').digest('hex'), false],
    ['one that is cut', hash.slice(0, -2), false],
    ['one that goes on', `${hash}00`, false],
    ['none', '', false],
    ['what is no hash', 'zz', false],
  ])('matches %s: %s', (_name, known, expected) => {
    expect(secretMatches(secret, known)).toBe(expected);
  });
});
