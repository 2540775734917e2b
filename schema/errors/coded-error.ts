import { fillText } from '../text/fill-text.ts';
import type { ErrorDetails, PlainCode } from './error-details.ts';
import { type ErrorCode, errorTable } from './error-table.ts';

/** An error with a code of the error table. `message` is English; `messages` has both languages; `details` fill them. */
export class CodedError extends Error {
  override readonly name = 'CodedError';
  readonly code: ErrorCode;
  readonly details: Readonly<Record<string, unknown>>;

  constructor(code: ErrorCode, details: Readonly<Record<string, unknown>>, cause?: unknown) {
    super(fillText(errorTable[code].en, details, 'en'), cause === undefined ? undefined : { cause });
    this.code = code;
    this.details = details;
  }

  get status(): number {
    return errorTable[this.code].status;
  }

  /** Message in Vietnamese and English. */
  get messages(): { readonly vi: string; readonly en: string } {
    const { vi, en } = errorTable[this.code];
    return { vi: fillText(vi, this.details, 'vi'), en: fillText(en, this.details, 'en') };
  }

  /** What to do next, in Vietnamese and English. */
  get hints(): { readonly vi: string; readonly en: string } {
    const { hintVi, hintEn } = errorTable[this.code];
    return { vi: fillText(hintVi, this.details, 'vi'), en: fillText(hintEn, this.details, 'en') };
  }
}

/** A coded error of one code, whose details have their types. */
export interface CodedErrorOf<Code extends ErrorCode> extends CodedError {
  readonly code: Code;
  readonly details: ErrorDetails<Code> & Readonly<Record<string, unknown>>;
}

/** Makes an error of the table; the caller throws it. `details` fill the `{name}` places of its messages. */
export function codedError<Code extends PlainCode>(
  code: Code,
  details?: ErrorDetails<Code>,
  cause?: unknown,
): CodedError;
export function codedError<Code extends ErrorCode>(
  code: Code,
  details: ErrorDetails<Code>,
  cause?: unknown,
): CodedError;
export function codedError(
  code: ErrorCode,
  details: Readonly<Record<string, unknown>> = {},
  cause?: unknown,
): CodedError {
  return new CodedError(code, details, cause);
}

/**
 * Makes the error that another process told: its details come as data, so no type can hold them to the code.
 * INVARIANT: `details` has every name of the code's texts; its reader fills in what is missing.
 */
export function retoldError(
  code: ErrorCode,
  details: Readonly<Record<string, unknown>>,
  cause?: unknown,
): CodedError {
  return new CodedError(code, details, cause);
}

/** Whether a failure is the coded error of that code, so that its details are read by their types. */
export function hasCode<Code extends ErrorCode>(failure: unknown, code: Code): failure is CodedErrorOf<Code> {
  return failure instanceof CodedError && failure.code === code;
}

/** Whether `code` is registered, so that an unknown code never reaches a client. */
export function isErrorCode(code: unknown): code is ErrorCode {
  return typeof code === 'string' && Object.hasOwn(errorTable, code);
}
