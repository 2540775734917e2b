import type { ErrorCode } from '../../schema/errors/error-table.ts';
import type { Denial } from '../guard/judge-operation.ts';

/** What there is of what was asked: all; some, and errors; errors and nothing but nulls; errors alone, without data. */
export type AnswerKind = 'whole' | 'partial' | 'empty' | 'refused';

/** What an answer told its caller: the sharing log and the HTTP status follow from it, never from the answer's text. */
export interface ToldAnswer {
  readonly kind: AnswerKind;
  /** Codes of its errors, each once, in the order of the answer. */
  readonly codes: readonly ErrorCode[];
  /** Places that are denied, each with its reason where one was found. */
  readonly denials: readonly Denial[];
  /** Rows that were read for it. */
  readonly rows: number;
  /** After how long a request that a quota refused may come again. */
  readonly retryAfterSeconds: number | null;
}

/** A request that is answered before a stage told anything. */
export const nothingTold: ToldAnswer = {
  kind: 'refused',
  codes: [],
  denials: [],
  rows: 0,
  retryAfterSeconds: null,
};

/** The kind of an answer with these members. */
export function answerKind(data: object | null | undefined, errors: readonly unknown[]): AnswerKind {
  if (data === null || data === undefined) return 'refused';
  if (errors.length === 0) return 'whole';
  return Object.values(data).every((value) => value === null) ? 'empty' : 'partial';
}

/** Codes, each once, in their order. */
export function distinctCodes(
  errors: readonly { readonly code: ErrorCode }[],
  before: readonly ErrorCode[] = [],
): readonly ErrorCode[] {
  return [...new Set([...before, ...errors.map(({ code }) => code)])];
}
