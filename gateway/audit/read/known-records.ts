import { readAnchors } from '../chain/anchor-place.ts';
import { openAnchor } from '../chain/audit-anchor.ts';
import { auditFiles, readIfThere } from '../chain/audit-chain.ts';
import { readCheckpoint } from '../checkpoint/checkpoint-note.ts';
import { logIdentity } from '../checkpoint/log-identity.ts';
import type { AuditRecord } from '../record/audit-record.ts';
import type { AuditProblem } from './audit-problems.ts';

/** Which log to verify, and what was kept of it elsewhere. */
export interface VerifyOptions {
  readonly folder: string;
  /** File of the second place of anchors; null: there is none. */
  readonly anchorPath?: string | null;
  /** Text of a checkpoint that somebody has kept. */
  readonly checkpoint?: string;
  /** Called with each record that holds, in their order. */
  readonly visit?: (record: AuditRecord) => void;
}

/** A record that is known besides the log, and what is wrong where the log has another at its place. */
export interface KnownRecord {
  readonly seq: number;
  readonly hash: string;
  readonly otherwise: AuditProblem;
}

/** What is known of a log besides its records. */
export interface KnownRecords {
  readonly records: readonly KnownRecord[];
  /** What of that does not hold by itself. */
  readonly problem: AuditProblem | null;
  /** The same where the log has no record: a crash at the first opening leaves no anchor. */
  readonly problemOfEmpty: AuditProblem | null;
}

/** Reads anchors and checkpoint of a log. @throws AUDIT_UNAVAILABLE */
export async function readKnownRecords(key: Buffer, options: VerifyOptions): Promise<KnownRecords> {
  const { folder, anchorPath = null, checkpoint } = options;
  const all = [
    checkpoint === undefined ? nothing : checkpointRecords(key, checkpoint),
    anchorPath === null ? nothing : await placedRecords(key, anchorPath),
    await anchoredRecord(key, auditFiles(folder).anchor),
  ];
  return {
    records: all.flatMap(({ records }) => records).filter(({ seq }) => seq > 0),
    problem: all.find(({ problem }) => problem !== null)?.problem ?? null,
    problemOfEmpty: all.find(({ problemOfEmpty }) => problemOfEmpty !== null)?.problemOfEmpty ?? null,
  };
}

const nothing: KnownRecords = { records: [], problem: null, problemOfEmpty: null };

function problemOnly(problem: AuditProblem): KnownRecords {
  return { records: [], problem, problemOfEmpty: problem };
}

function recordsOnly(records: readonly KnownRecord[]): KnownRecords {
  return { ...nothing, records };
}

async function anchoredRecord(key: Buffer, file: string): Promise<KnownRecords> {
  const text = await readIfThere(file);
  const anchor = text === null ? null : openAnchor(key, text);
  if (text === null) return { ...nothing, problem: 'ANCHOR_CHANGED' };
  return anchor === null ? problemOnly('ANCHOR_CHANGED') : recordsOnly([{ ...anchor, otherwise: 'CHANGED' }]);
}

async function placedRecords(key: Buffer, file: string): Promise<KnownRecords> {
  const anchors = await readAnchors(file, key);
  if (anchors === 'MISSING') return problemOnly('ANCHORS_MISSING');
  if (anchors === 'OTHER_LOG') return problemOnly('OTHER_KEY');
  return recordsOnly(anchors.map((anchor) => ({ ...anchor, otherwise: 'REWRITTEN' })));
}

function checkpointRecords(key: Buffer, text: string): KnownRecords {
  const read = readCheckpoint(text);
  if (read === 'INVALID') return problemOnly('CHECKPOINT_INVALID');
  if (!read.publicKey.equals(logIdentity(key).publicKey)) return problemOnly('OTHER_KEY');
  const { seq, hash, first } = read.checkpoint;
  if (seq === 0) return nothing;
  return recordsOnly([
    { seq: 1, hash: first, otherwise: 'OTHER_LOG' },
    { seq, hash, otherwise: 'REWRITTEN' },
  ]);
}
