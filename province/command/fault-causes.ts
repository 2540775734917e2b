import { safeText } from '../../gateway/audit/record/canonical-record.ts';
import { CodedError } from '../../schema/errors/coded-error.ts';

/** One of the causes of a fault, the nearest first. */
export interface FaultCause {
  /** Class of the error, or what else was thrown. */
  readonly type: string;
  readonly code?: string;
  readonly message?: string;
  /** Where it was thrown; of defects alone. */
  readonly stack?: readonly string[];
}

/** Causes of causes, and lines of a stack, that are told. */
const limits = { causes: 8, lines: 12 } as const;

/** The chain of causes of a fault: what a coded error was made of, or the error itself when it is not one. */
export function causesOf(error: unknown): readonly FaultCause[] {
  const causes: FaultCause[] = [];
  let cause = error instanceof CodedError ? error.cause : error;
  while (cause !== undefined && cause !== null && causes.length < limits.causes) {
    causes.push(causeOf(cause));
    cause = cause instanceof Error ? cause.cause : undefined;
  }
  return causes;
}

function causeOf(cause: unknown): FaultCause {
  if (!(cause instanceof Error)) return { type: typeof cause, ...codeOf(extensionsOf(cause)) };
  const message = toldMessage(cause);
  const stack = isDefect(cause) ? stackOf(cause) : [];
  return {
    type: cause.name,
    ...codeOf(cause),
    ...(message === null ? {} : { message }),
    ...(stack.length === 0 ? {} : { stack }),
  };
}

/** A statement of the query builder, with the values that it was bound to. */
const statement = /^(?:select|insert|update|delete|with|begin|commit|pragma|create)\b/i;

/** Errors whose words repeat what a client sent. */
const repeating: ReadonlySet<string> = new Set(['GraphQLError', 'SyntaxError', 'ZodError']);

/** The message of an error, safe to log; null when it may hold what a client sent or a statement was bound to. */
export function toldMessage(error: unknown): string | null {
  if (!(error instanceof Error) || repeating.has(error.name)) return null;
  // WHY of the client's mistakes only: what else our own words name is of the system.
  if (error instanceof CodedError) return error.status < 500 ? null : safeText(error.message);
  // WHY from the last one on: before it the query builder writes the statement with its values.
  const own = error.message.lastIndexOf('SQLITE_');
  if (own >= 0) return safeText(error.message.slice(own));
  return statement.test(error.message) ? null : safeText(error.message);
}

/** Whether it is an error that nobody made on purpose. WHY by `code`: those of the system and of databases have one. */
function isDefect(cause: Error): boolean {
  return !(cause instanceof CodedError || 'code' in cause || repeating.has(cause.name));
}

/** The places alone: the first lines of a stack repeat the message. */
function stackOf({ stack = '' }: Error): readonly string[] {
  return stack
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line.startsWith('at '))
    .slice(0, limits.lines);
}

function extensionsOf(answer: unknown): unknown {
  return typeof answer === 'object' && answer !== null && 'extensions' in answer ? answer.extensions : null;
}

function codeOf(of: unknown): Pick<FaultCause, 'code'> {
  if (typeof of !== 'object' || of === null || !('code' in of)) return {};
  return typeof of.code === 'string' ? { code: safeText(of.code) } : {};
}
