import { createHmac, randomBytes } from 'node:crypto';
import {
  closeSync,
  fsyncSync,
  linkSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { type ChainHead, sameHash } from './audit-chain.ts';

/** Files of the sharing log in its folder, all of mode 0600. */
export function auditFiles(folder: string) {
  return {
    database: join(folder, 'audit.db'),
    key: join(folder, 'audit.key'),
    anchor: join(folder, 'audit.anchor.json'),
  } as const;
}

/** Reads a chain key; null when the file does not exist. Throws when it is not a key. */
export function readAuditKey(file: string): Buffer | null {
  const text = readIfPresent(file);
  if (text === null) return null;
  if (!/^[0-9a-f]{64}\n?$/.test(text)) throw new TypeError('the audit key file does not hold a key');
  return Buffer.from(text.trim(), 'hex');
}

/** Makes a chain key, or takes the one that another process made at the same time. */
export function createAuditKey(file: string): Buffer {
  const temporary = `${file}.${process.pid}.${randomBytes(4).toString('hex')}`;
  writeDurably(temporary, `${randomBytes(32).toString('hex')}\n`);
  try {
    // WHY a link: the file appears whole or not at all, and never replaces an earlier key.
    linkSync(temporary, file);
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error;
  } finally {
    rmSync(temporary, { force: true });
  }
  syncFolder(dirname(file));
  const key = readAuditKey(file);
  if (key === null) throw new TypeError('the audit key vanished');
  return key;
}

const anchorShape = z.strictObject({
  seq: z.int().min(0),
  hash: z.string(),
  recordedAt: z.int(),
  signature: z.string(),
});

/** What the anchor file says: a head that the chain once had. */
export type Anchor =
  | { readonly kind: 'head'; readonly head: ChainHead }
  | { readonly kind: 'missing' }
  | { readonly kind: 'changed' };

/** Reads the anchor and checks its signature. */
export function readAnchor(file: string, key: Buffer): Anchor {
  const text = readIfPresent(file);
  if (text === null) return { kind: 'missing' };
  const parsed = anchorShape.safeParse(parseJson(text));
  if (!parsed.success) return { kind: 'changed' };
  const { signature, ...head } = parsed.data;
  return sameHash(signature, signHead(key, head)) ? { kind: 'head', head } : { kind: 'changed' };
}

/**
 * Replaces the anchor, durably and at once. The caller holds the database's write lock, and the head is committed:
 * so an anchor never goes back and never runs ahead of the chain.
 */
export function writeAnchor(file: string, key: Buffer, head: ChainHead): void {
  const temporary = `${file}.next`;
  writeDurably(temporary, `${JSON.stringify({ ...head, signature: signHead(key, head) })}\n`);
  renameSync(temporary, file);
  syncFolder(dirname(file));
}

function signHead(key: Buffer, { seq, hash, recordedAt }: ChainHead): string {
  return createHmac('sha256', key).update(`anchor|${seq}|${hash}|${recordedAt}`).digest('hex');
}

function writeDurably(file: string, text: string): void {
  const descriptor = openSync(file, 'w', 0o600);
  try {
    writeSync(descriptor, text);
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

function syncFolder(folder: string): void {
  const descriptor = openSync(folder, 'r');
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

function readIfPresent(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null;
    throw error;
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function codeOf(error: unknown): unknown {
  return typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
}
