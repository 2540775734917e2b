import { createCipheriv, createHash, createHmac, hkdfSync } from 'node:crypto';

/** For whom rows are put in an order, and of what: each of these has an order of its own. */
export interface OrderContext {
  readonly entity: string;
  readonly entrance: string;
  /** Hash of the permission set: another mask, purpose or scope makes another order. */
  readonly permission: string;
  /** Account of the consumer; null for the public. */
  readonly consumer: string | null;
}

/** Gives each identity of a row its place, a text that compares like the order; as many as it is given, in their order. */
export type Placing = (identities: readonly string[]) => readonly string[];

/** Makes the placing of a context. */
export type HiddenOrder = (context: OrderContext) => Placing;

const block = 16;
const placeLength = 2 * block;

/** The place that stands as far from the end as another one from the beginning; mirrored again it is that one. */
export function mirroredPlace(place: string): string {
  const bytes = Buffer.from(place, 'hex');
  return Buffer.from(bytes.map((byte) => 255 - byte)).toString('hex');
}

/** The same order from its end. */
export function mirroredPlacing(placing: Placing): Placing {
  return (identities) => {
    const places = mirroredPlace(placing(identities).join(''));
    return identities.map((_, at) => places.slice(at * placeLength, (at + 1) * placeLength));
  };
}

/**
 * The order of rows whose keys a consumer may not read: a pseudo-random one, keyed by a secret of the deployment and by its
 * context, so that it tells nothing of keys and insertion, and rows of two lists cannot be joined by their positions. It is
 * stable, and new rows leave the order of the others alone. `key` (32 bytes) is the key of cursors, the same in all replicas.
 */
export function createHiddenOrder(key: Buffer): HiddenOrder {
  const secret = Buffer.from(hkdfSync('sha256', key, '', 'lienthong order of hidden keys', 32));
  return ({ entity, entrance, permission, consumer }) => {
    const context = JSON.stringify([entity, entrance, permission, consumer]);
    const own = createHmac('sha256', secret).update(context).digest();
    return (identities) => placesOf(own, identities);
  };
}

/**
 * WHY a block cipher and no HMAC for each key: its library takes a batch at once, twenty times as fast; a place is one block,
 * and nobody but the cursor's sealer ever sees one.
 */
function placesOf(key: Buffer, identities: readonly string[]): readonly string[] {
  const blocks = Buffer.alloc(block * identities.length);
  for (const [at, identity] of identities.entries()) writeBlock(blocks, at * block, identity);
  const cipher = createCipheriv('aes-256-ecb', key, null).setAutoPadding(false);
  const places = Buffer.concat([cipher.update(blocks), cipher.final()]).toString('hex');
  return identities.map((_, at) => places.slice(at * placeLength, (at + 1) * placeLength));
}

/** A text of up to 15 bytes as it is behind its length, of a longer one the digest: different texts, different blocks. */
function writeBlock(blocks: Buffer, offset: number, identity: string): void {
  const length = Buffer.byteLength(identity);
  if (length < block) {
    blocks.writeUInt8(length, offset);
    blocks.write(identity, offset + 1);
  } else createHash('sha256').update(identity).digest().copy(blocks, offset, 0, block);
}
