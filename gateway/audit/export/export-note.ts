import { logReaders } from '../../../schema/sharing-log/log-part.ts';
import type { LogIdentity } from '../checkpoint/log-identity.ts';
import { base64Of, hexOf, readSignedNote, signNote } from '../checkpoint/signed-note.ts';
import type { ExportReader } from './export-reader.ts';

/** What the log vouches for with an export. Hashes are hexadecimal, instants ISO 8601. */
export interface ExportStatement {
  readonly reader: ExportReader;
  /** Instants of the slice, the end exclusive. */
  readonly from: string;
  readonly to: string;
  /** Numbers of its first and last record; the last is below the first where it has none. */
  readonly first: number;
  readonly last: number;
  /** Records of which anything is shown. */
  readonly visible: number;
  /** Hash of the chain before the first record, and of the last one: a checkpoint at this record has the same. */
  readonly before: string;
  readonly after: string;
  readonly root: string;
  readonly time: string;
}

/** Writes what the log vouches for, signed. */
export function writeExportNote(statement: ExportStatement, identity: LogIdentity): string {
  const { reader, from, to, first, last, visible, before, after, root, time } = statement;
  const lines = [
    'export 1',
    `reader ${JSON.stringify(reader)}`,
    `slice ${from} ${to}`,
    `records ${first} ${last}`,
    `visible ${visible}`,
    `before ${base64Of(before)}`,
    `after ${base64Of(after)}`,
    `root ${base64Of(root)}`,
    `time ${time}`,
  ];
  return signNote(lines, identity);
}

/** Reads a note of an export; null for what is none, or was edited. */
export function readExportNote(
  text: string,
): { readonly statement: ExportStatement; readonly log: string; readonly publicKey: Buffer } | null {
  const note = readSignedNote(text);
  const found = note === null ? null : pattern.exec(note.body)?.groups;
  if (note === null || found === null || found === undefined) return null;
  const { log = '', from = '', to = '', before = '', after = '', root = '', time = '' } = found;
  const reader = readerOf(found.reader ?? '');
  if (reader === null) return null;
  const { first, last, visible } = found;
  const hashes = { before: hexOf(before), after: hexOf(after), root: hexOf(root) };
  const counts = { first: Number(first), last: Number(last), visible: Number(visible) };
  return { statement: { reader, from, to, time, ...hashes, ...counts }, log, publicKey: note.publicKey };
}

function readerOf(json: string): ExportReader | null {
  try {
    const read = JSON.parse(json) as Partial<Record<string, unknown>>;
    const reader = logReaders.find((name) => name === read.reader);
    if (reader === undefined) return null;
    const named = Array.isArray(read.of) ? read.of.map(String) : [];
    return { reader, of: named };
  } catch {
    return null;
  }
}

const hash = '[A-Za-z0-9+/]{43}=';
const instant = '[0-9TZ:.-]{20,30}';

const pattern = new RegExp(
  [
    '^(?<log>[^\\n]*)\\nexport 1',
    'reader (?<reader>[^\\n]*)',
    `slice (?<from>${instant}) (?<to>${instant})`,
    'records (?<first>\\d{1,15}) (?<last>\\d{1,15})',
    'visible (?<visible>\\d{1,15})',
    `before (?<before>${hash})`,
    `after (?<after>${hash})`,
    `root (?<root>${hash})`,
    `time (?<time>${instant})`,
    'key [^\\n]*\\n$',
  ].join('\\n'),
);
