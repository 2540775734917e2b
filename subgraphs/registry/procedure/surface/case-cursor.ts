import { codedError } from '../../../../schema/errors/coded-error.ts';
import type { KeptCase } from '../../store/act-unit-interface.ts';

type Place = Pick<KeptCase, 'openedAt' | 'number'>;

/** The place of a case in a list. It tells nothing that the case does not. */
export function writeCursor({ openedAt, number }: Place): string {
  return Buffer.from(JSON.stringify([openedAt, number])).toString('base64url');
}

/** @throws CURSOR_INVALID */
export function readCursor(cursor: string): Place {
  try {
    const read: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    if (Array.isArray(read)) {
      const [openedAt, number]: readonly unknown[] = read;
      if (typeof openedAt === 'string' && typeof number === 'string') return { openedAt, number };
    }
  } catch {
    // What is no JSON is no cursor either.
  }
  throw codedError('CURSOR_INVALID');
}
