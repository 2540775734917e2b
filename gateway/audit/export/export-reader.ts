import type { LogPart, LogReader } from '../../../schema/sharing-log/log-part.ts';
import { databasePiece, type PieceName } from '../../../schema/sharing-log/record-pieces.ts';

/** For whom an export was made: as what, and of which databases, agencies and accounts. A citizen is not named. */
export interface ExportReader {
  readonly reader: LogReader;
  readonly of: readonly string[];
}

/** The reader of a part of the log. */
export function exportReader(part: LogPart): ExportReader {
  switch (part.reader) {
    case 'OWNER':
    case 'INSPECTOR':
      return { reader: part.reader, of: part.databases };
    case 'CONSUMER':
      return { reader: part.reader, of: [...part.agencies, ...part.accounts] };
    case 'COORDINATOR':
    case 'AUDITOR':
    case 'POLICE':
    case 'CITIZEN':
      return { reader: part.reader, of: [] };
  }
}

/** Whether a piece may be shown to a reader at all. */
export function mayShow({ reader, of }: ExportReader, piece: PieceName): boolean {
  if (!piece.startsWith('database:')) return !(never[reader] ?? []).includes(piece);
  return (reader !== 'OWNER' && reader !== 'INSPECTOR') || of.some((id) => databasePiece(id) === piece);
}

const ownersNever: readonly PieceName[] = ['ORIGIN', 'RESPONSE', 'ACT'];

const never: Readonly<Record<LogReader, readonly PieceName[]>> = {
  OWNER: ownersNever,
  INSPECTOR: ownersNever,
  CONSUMER: ['ACT'],
  COORDINATOR: ['RESPONSE', 'ACT'],
  AUDITOR: ['RESPONSE'],
  POLICE: ['RESPONSE'],
  CITIZEN: ['RESULT', 'OPERATION', 'ORIGIN', 'RESPONSE', 'ACT'],
};
