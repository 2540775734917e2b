import { createHash, createHmac } from 'node:crypto';
import type { PieceName, RecordPieces } from '../../../schema/sharing-log/record-pieces.ts';

/** A piece of a record as an export shows it: name, salt, and JSON of what it says. */
export type ShownPiece = readonly [name: PieceName, salt: string, json: string];

/** A record of an export: of a hidden one the leaf alone, of another the shown pieces, and the digests of the others. */
export type ExportedRecord =
  | { readonly seq: number; readonly leaf: string }
  | { readonly seq: number; readonly pieces: readonly ShownPiece[]; readonly others: readonly string[] };

/**
 * Takes a record of the log into an export. Each piece is hidden by a salt that only who has the chain key can make, so that no hidden
 * piece can be guessed; the whole body is a piece that is never shown, so that the keeper of the log can prove later what it was.
 */
export function exportRecord(
  saltKey: Buffer,
  { seq, body, pieces }: { readonly seq: number; readonly body: string; readonly pieces: RecordPieces },
  visible: readonly PieceName[],
): ExportedRecord {
  const all = [...pieces, ['BODY', body] as const].map(([name, said]) => {
    const salt = createHmac('sha256', saltKey).update(`${seq}\n${name}`).digest('hex').slice(0, 32);
    return [name, salt, typeof said === 'string' ? said : JSON.stringify(said)] as const;
  });
  const isShown = (piece: (typeof all)[number]): piece is ShownPiece =>
    visible.includes(piece[0] as PieceName);
  const hidden = all.filter((piece) => !isShown(piece)).map(pieceDigest);
  const shown = all.filter(isShown);
  if (shown.length === 0) return { seq, leaf: leafOf(seq, hidden) };
  return { seq, pieces: shown, others: hidden.sort() };
}

/** The digest that stands for a record, in whatever export it is. */
export function recordLeaf(record: ExportedRecord): string {
  if ('leaf' in record) return record.leaf;
  return leafOf(record.seq, [...record.pieces.map(pieceDigest), ...record.others]);
}

/** Key of the salts of a log. */
export function saltKeyOf(chainKey: Buffer): Buffer {
  return createHmac('sha256', chainKey).update('salts of exports').digest();
}

/** The root over leaves in their order: each is bound to all before it. */
export function nextRoot(root: string, leaf: string): string {
  return sha256(`${root}\n${leaf}`);
}

/** The leaf of records that retention took away. */
export function tombstoneLeaf(note: string): string {
  return sha256(`tombstone\n${note}`);
}

function leafOf(seq: number, digests: readonly string[]): string {
  return sha256(`record\n${seq}\n${[...digests].sort().join('\n')}`);
}

function pieceDigest([name, salt, json]: readonly [string, string, string]): string {
  return sha256(`piece\n${name}\n${salt}\n${json}`);
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
