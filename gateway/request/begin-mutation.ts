import { codedError } from '../../schema/errors/coded-error.ts';
import type { RequestState } from './request-state.ts';

/**
 * Begins a mutation, once it is judged and planned: first the log says so (no record, no act). Gives the signal under which it
 * runs. INVARIANT: it never aborts: what has begun runs to its end, whoever goes away and however long it takes.
 * @throws the reason of the request's signal where that has ended already, AUDIT_UNAVAILABLE
 * @throws OPERATION_UNSUPPORTED where nobody keeps a log, as in tests of a policy
 */
export async function beginMutation(state: RequestState): Promise<AbortSignal> {
  if (state.recordBegun === undefined) throw codedError('OPERATION_UNSUPPORTED', { operation: 'mutation' });
  state.signal.throwIfAborted();
  await state.recordBegun(state);
  state.signal.throwIfAborted();
  state.hasBegun = true;
  return new AbortController().signal;
}
