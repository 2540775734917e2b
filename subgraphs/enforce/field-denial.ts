import type { Coordinate } from '../../schema/catalogue/model.ts';
import { type CodedError, codedError } from '../../schema/errors/coded-error.ts';
import type { SubgraphReason } from '../../schema/permission/denial-reason.ts';

/** The error of a denied item; the gateway adds mode and how to request. */
export function denial(coordinate: Coordinate, reason: SubgraphReason): CodedError {
  return codedError('FIELD_NOT_PERMITTED', { coordinate, reason });
}
