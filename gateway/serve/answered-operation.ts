import type { GatewayExecutionResult } from '@apollo/server-gateway-interface';
import { codedError } from '../../schema/errors/coded-error.ts';
import { AnsweredError, answerError, type OutgoingError } from '../answer/answer-error.ts';
import { answerExtensions } from '../answer/answer-extensions.ts';
import type { DataValidity } from '../answer/data-validity.ts';
import type { ShapedAnswer } from '../answer/shape-answer.ts';
import { answerKind, distinctCodes, type ToldAnswer } from '../answer/told-answer.ts';
import type { Denial } from '../guard/judge-operation.ts';
import type { RequestState } from '../request/request-state.ts';

/** An answer, and what it told. */
export interface AnsweredOperation {
  readonly answer: GatewayExecutionResult;
  readonly told: ToldAnswer;
}

/** Data in its shape, and how long it counts. */
export interface AnsweredData extends ShapedAnswer {
  readonly validity: readonly DataValidity[];
}

/** An answer with data, and errors beside them. */
export function answered(
  shaped: AnsweredData,
  errors: readonly OutgoingError[],
  { counts, permission, reads }: RequestState,
  denials: readonly Denial[],
): AnsweredOperation {
  const { data, validity } = shaped;
  const told = {
    kind: answerKind(data, errors),
    codes: distinctCodes(errors),
    denials,
    rows: counts.rows,
    retryAfterSeconds: null,
  };
  const extensions = answerExtensions(shaped, { permission, reads, validity });
  return {
    answer: {
      data,
      ...(errors.length === 0 ? {} : { errors: errors.map((error) => new AnsweredError(error, data)) }),
      ...(extensions === null ? {} : { extensions: { ...extensions } }),
    },
    told,
  };
}

/** An answer of errors alone. */
export function refusal(
  errors: readonly OutgoingError[],
  { counts, denials: found }: RequestState,
  denials: readonly Denial[] = found,
): AnsweredOperation {
  const codes = distinctCodes(errors);
  return {
    answer: { errors: errors.map((error) => new AnsweredError(error)) },
    told: { kind: 'refused', codes, denials, rows: counts.rows, retryAfterSeconds: null },
  };
}

/** The first error of an operation that is refused as a whole. */
export function rejection(state: RequestState): OutgoingError {
  return answerError(codedError('OPERATION_REJECTED'), state);
}
