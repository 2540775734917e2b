import { type CodedError, codedError } from './coded-error.ts';

/** What of a request is bounded, in the words of the GraphQL field, which both languages of the messages use. */
const bounds = {
  tokens: 'tokens',
  nesting: 'nested brackets',
  depth: 'depth of selection sets',
  aliases: 'aliases',
  directives: 'directives',
  selections: 'selections with fragments written out',
  rootFields: 'root fields',
  variableDepth: 'depth of variables',
  cost: 'cost points',
  cells: 'cells of the matrix',
} as const;

/** A bound on what one request may ask. */
export type QueryBound = keyof typeof bounds;

/** The refusal of a request that goes beyond a bound; it tells what was measured, never the bound's value. */
export function queryTooLarge(bound: QueryBound, measured: number, cause?: unknown): CodedError {
  return codedError('QUERY_TOO_LARGE', { bound: bounds[bound], measured: figure(measured) }, cause);
}

/** WHY capped: fragments that spread each other can stand for more selections than a number has digits. */
function figure(measured: number): string {
  return measured > 1_000_000_000 ? '> 1000000000' : String(measured);
}
