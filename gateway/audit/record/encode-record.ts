import { createHash } from 'node:crypto';
import { memoise } from '../../../schema/memoise.ts';
import type { AuditRecord, StoredRecord } from './audit-record.ts';
import { safeText } from './canonical-record.ts';

/** A record ready to be chained. */
export interface EncodedRecord {
  readonly account: string | null;
  /** JSON of the record, every text made safe. */
  readonly json: string;
}

const maxDepth = 12;
const maxElements = 5_000;
const maxBodyLength = 262_144;

/** Makes a record safe to store and print, and bounds its size: what is left out is replaced by its length and hash. */
export function encodeRecord(record: AuditRecord): EncodedRecord {
  const json = recordJson(record);
  if (json.length <= maxBodyLength) return { account: accountOf(record), json };
  const variables = { cut: describeCut(jsonOf(record.variables)) };
  const cut: AuditRecord = {
    ...record,
    operation: cutText(record.operation),
    detail: cutText(record.detail),
    variables,
  };
  return { account: accountOf(record), json: recordJson(cut) };
}

/** Body of a chain record. `recordedAt` never falls; `timeAnomaly` says that the clock did. */
export function chainBody(json: string, recordedAt: string, timeAnomaly: boolean): string {
  return `{"recordedAt":"${recordedAt}","timeAnomaly":${timeAnomaly},"record":${json}}`;
}

/** Reads the body of a chain record. */
export function decodeRecord(seq: number, body: string): StoredRecord {
  return { seq, ...(JSON.parse(body) as Omit<StoredRecord, 'seq'>) };
}

/** Texts of what was released. WHY kept: an operation that comes again has released the same items, the longest part of its record. */
const releasedTexts = new WeakMap<AuditRecord['released'], string>();

function recordJson(record: AuditRecord): string {
  const members = Object.entries(record)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => {
      const isReleased = value === record.released;
      const text = isReleased ? memoise(releasedTexts, value, () => memberJson(value)) : memberJson(value);
      return `"${name}":${text}`;
    });
  return `{${members.join(',')}}`;
}

function memberJson(value: unknown): string {
  return JSON.stringify(safeValue(value, 1));
}

function accountOf({ account }: AuditRecord): string | null {
  return account === null ? null : safeText(account);
}

function jsonOf(value: unknown): string {
  return JSON.stringify(safeValue(value, 0));
}

function cutText(text: string | null): string | null {
  return text === null ? null : describeCut(text);
}

function describeCut(text: string): string {
  return `… ${text.length} sha256:${createHash('sha256').update(text).digest('hex')}`;
}

function safeValue(value: unknown, depth: number): unknown {
  if (typeof value === 'string') return safeText(value);
  if (typeof value === 'bigint') return String(value);
  if (typeof value !== 'object' || value === null) return value;
  if (depth >= maxDepth) return '…';
  if (Array.isArray(value)) return safeElements(value, depth);
  const entries = Object.entries(value).slice(0, maxElements);
  return Object.fromEntries(entries.map(([name, below]) => [safeText(name), safeValue(below, depth + 1)]));
}

function safeElements(values: readonly unknown[], depth: number): readonly unknown[] {
  const kept = values.slice(0, maxElements).map((value) => safeValue(value, depth + 1));
  return values.length > maxElements ? [...kept, `… ${values.length}`] : kept;
}
