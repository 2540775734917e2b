import { createHmac, timingSafeEqual } from 'node:crypto';
import { rename } from 'node:fs/promises';
import { writeDurably } from './audit-chain.ts';

/** A record that is known to have been written, sealed with the chain key: finds a tail that was cut off. */
export interface Anchor {
  /** 0 before the first record. */
  readonly seq: number;
  readonly hash: string;
  /** ISO instant of the sealing. */
  readonly time: string;
}

/** An anchor as it is kept in its file. */
export function sealAnchor(key: Buffer, anchor: Anchor): string {
  return `${JSON.stringify({ ...anchor, seal: anchorSeal(key, anchor).toString('hex') })}\n`;
}

/** Reads an anchor's text; null when it was not sealed with this key. */
export function openAnchor(key: Buffer, text: string): Anchor | null {
  try {
    const { seq, hash, time, seal } = JSON.parse(text) as Anchor & { readonly seal: string };
    const given = Buffer.from(String(seal), 'hex');
    const right = anchorSeal(key, { seq, hash, time });
    return given.length === right.length && timingSafeEqual(given, right) ? { seq, hash, time } : null;
  } catch {
    return null;
  }
}

/** Replaces the anchor's file in one step. INVARIANT: the caller holds the database's write lock. */
export async function writeAnchor(file: string, key: Buffer, anchor: Anchor): Promise<void> {
  const partial = `${file}.new`;
  await writeDurably(partial, sealAnchor(key, anchor));
  await rename(partial, file);
}

function anchorSeal(key: Buffer, { seq, hash, time }: Anchor): Buffer {
  return createHmac('sha256', key).update(`anchor\n${seq}\n${hash}\n${time}`).digest();
}
