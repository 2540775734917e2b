import { codedError } from '../../../schema/errors/coded-error.ts';

/**
 * A place in somebody's part of the log: the instant of a record, and the log's digest of it. WHY not its number: that counts the records
 * of everybody.
 */
export interface RecordPlace {
  readonly at: string;
  readonly id: string;
}

/** A place as a cursor. */
export function cursorOf({ at, id }: RecordPlace): string {
  return Buffer.from(`${at} ${id}`).toString('base64url');
}

/** The place of a cursor. @throws ARGUMENT_INVALID */
export function placeOf(cursor: string): RecordPlace {
  const { at, id } = form.exec(Buffer.from(cursor, 'base64url').toString('utf8'))?.groups ?? {};
  if (at !== undefined && id !== undefined && !Number.isNaN(Date.parse(at))) return { at, id };
  const detail = { vi: 'không phải con trỏ của nhật ký', en: 'is no cursor of the log' };
  throw codedError('ARGUMENT_INVALID', { argument: 'after', detail });
}

const form = /^(?<at>\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z) (?<id>[0-9a-f]{16})$/;
