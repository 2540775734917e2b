import { chainStart } from '../chain/audit-chain.ts';
import { readTombstone } from '../chain/tombstone.ts';
import { readCheckpoint } from '../checkpoint/checkpoint-note.ts';
import { type ExportStatement, readExportNote } from './export-note.ts';
import type { ExportProblem } from './export-problems.ts';
import { mayShow } from './export-reader.ts';
import { type ExportedRecord, nextRoot, recordLeaf, type ShownPiece, tombstoneLeaf } from './record-leaf.ts';

/** A shown record: its number, and what its pieces say. */
export interface ShownRecord {
  readonly seq: number;
  readonly pieces: Readonly<Record<string, unknown>>;
}

/** Outcome of a check. */
export interface ExportCheck {
  readonly ok: boolean;
  readonly problem: ExportProblem | null;
  /** The record at which it was found. */
  readonly at: number | null;
  /** Name of the log that signed; null where nobody did. */
  readonly log: string | null;
  readonly statement: ExportStatement | null;
  /** Records that retention had taken away. */
  readonly removed: number;
  /** Whether a checkpoint was held against it, and stands at its last record. */
  readonly atCheckpoint: boolean;
  readonly records: readonly ShownRecord[];
}

/**
 * Checks an export by itself, without any access to the log: that the log which it names has signed it, that no record of the slice is
 * left out, changed or moved, and that nothing is shown that is not for its reader. With a checkpoint that was kept, also that it is that
 * log. Linear.
 */
export function checkExport(text: string, checkpoint: string | null): ExportCheck {
  const note = readExportNote(text);
  if (note === null) return { ...nothing, problem: 'NOT_SIGNED' };
  const { statement, log, publicKey } = note;
  const known = { ...nothing, statement, log };
  const kept = checkpoint === null ? null : readCheckpoint(checkpoint);
  if (kept === 'INVALID') return { ...known, problem: 'CHECKPOINT_INVALID' };
  if (kept !== null && !kept.publicKey.equals(publicKey)) return { ...known, problem: 'OTHER_LOG' };
  const atCheckpoint = kept !== null && kept.checkpoint.seq === statement.last;
  if (atCheckpoint && kept.checkpoint.hash !== statement.after) return { ...known, problem: 'REWRITTEN' };
  const walk = new LineWalk(statement, publicKey);
  const found = walk.read(linesOf(text));
  if (found !== null) return { ...known, ...found };
  return { ...known, ok: true, atCheckpoint, removed: walk.removed, records: walk.records };
}

const nothing: ExportCheck = {
  ...{ ok: false, problem: null, at: null, log: null, statement: null, removed: 0 },
  ...{ atCheckpoint: false, records: [] },
};

interface Found {
  readonly problem: ExportProblem;
  readonly at: number;
}

/** Reads the records of an export one by one. */
class LineWalk {
  readonly records: ShownRecord[] = [];
  removed = 0;
  readonly #statement: ExportStatement;
  readonly #publicKey: Buffer;
  #next: number;
  #root = chainStart;

  constructor(statement: ExportStatement, publicKey: Buffer) {
    this.#statement = statement;
    this.#publicKey = publicKey;
    this.#next = statement.first;
  }

  read(lines: readonly string[]): Found | null {
    for (const line of lines) {
      const problem = this.#line(parsed(line));
      if (problem !== null) return { problem, at: this.#next };
    }
    const { last, root, visible } = this.#statement;
    if (this.#next !== last + 1) return { problem: 'LEFT_OUT', at: this.#next };
    const holds = this.#root === root && this.records.length === visible;
    return holds ? null : { problem: 'CHANGED', at: this.#statement.first };
  }

  #line(line: ParsedLine | null): ExportProblem | null {
    if (line === null) return 'CHANGED';
    if (line.seq > this.#next) return 'LEFT_OUT';
    if (line.seq < this.#next) return 'MOVED';
    if ('tombstone' in line) return this.#tombstone(line.tombstone);
    this.#root = nextRoot(this.#root, recordLeaf(line));
    this.#next += 1;
    return 'pieces' in line ? this.#shown(line.seq, line.pieces) : null;
  }

  #tombstone(note: string): ExportProblem | null {
    const stone = readTombstone(note, this.#publicKey);
    if (stone === null || stone.first !== this.#next) return 'TOMBSTONE_CHANGED';
    this.#root = nextRoot(this.#root, tombstoneLeaf(note));
    this.#next = stone.last + 1;
    this.removed += stone.last - stone.first + 1;
    return null;
  }

  #shown(seq: number, pieces: readonly ShownPiece[]): ExportProblem | null {
    const { reader, from, to } = this.#statement;
    if (!pieces.every(([name]) => mayShow(reader, name))) return 'NOT_FOR_READER';
    const said = new Map(pieces.map(([name, , json]) => [name, objectOf(json)]));
    const at = said.get('IDENTITY')?.recordedAt;
    if (typeof at !== 'string' || at < from || at >= to) return 'CHANGED';
    this.records.push({ seq, pieces: Object.fromEntries(said) });
    return null;
  }
}

type ParsedLine = ExportedRecord | { readonly seq: number; readonly tombstone: string };

/** The lines behind the note: its signature is the first line with the mark. */
function linesOf(text: string): readonly string[] {
  const behind = text.slice(text.indexOf('\n\n') + 2).split('\n');
  return behind.filter((line) => line !== '' && !line.startsWith('— '));
}

/** A line of an export; null for what is none. */
function parsed(line: string): ParsedLine | null {
  const read = objectOf(line);
  const { seq, leaf, pieces, others, tombstone } = read;
  if (!Number.isSafeInteger(seq)) return null;
  const place = { seq: Number(seq) };
  if (typeof tombstone === 'string') return { ...place, tombstone };
  if (typeof leaf === 'string') return { ...place, leaf };
  if (!Array.isArray(pieces) || !Array.isArray(others) || !pieces.every(isPiece)) return null;
  return { ...place, pieces, others: others.map(String) };
}

function isPiece(value: unknown): value is ShownPiece {
  return Array.isArray(value) && value.length === 3 && value.every((each) => typeof each === 'string');
}

function objectOf(json: string): Readonly<Record<string, unknown>> {
  try {
    const read: unknown = JSON.parse(json);
    return typeof read === 'object' && read !== null ? { ...read } : {};
  } catch {
    return {};
  }
}
