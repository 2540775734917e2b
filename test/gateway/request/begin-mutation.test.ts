import { expect, it } from 'vitest';
import { beginMutation } from '../../../gateway/request/begin-mutation.ts';
import { openRequestState, type RequestBeginning } from '../../../gateway/request/request-state.ts';
import { codedError } from '../../../schema/errors/coded-error.ts';
import { ownLoop } from '../../../schema/fairness/fair-turns.ts';
import { permissionOf } from '../../fixtures/permission-of.ts';

function stateOf(given: Partial<RequestBeginning>) {
  const policy = { version: 1, accounts: new Map(), instruments: [], events: [], usageRegulations: [] };
  const now = '2026-01-01T00:00:00.000Z';
  return openRequestState({
    ...{ requestId: 'r', language: 'en', permission: permissionOf(), bundle: null, turn: ownLoop },
    caller: { account: null, policy, now, purpose: null, address: null, method: 'ONLINE_QUERY' },
    signal: new AbortController().signal,
    ...given,
  });
}

it('begins once it is recorded, and then follows no signal of the request', async () => {
  const controller = new AbortController();
  const recorded: boolean[] = [];
  const state = stateOf({
    signal: controller.signal,
    recordBegun: async ({ hasBegun }) => void recorded.push(hasBegun),
  });
  const signal = await beginMutation(state);
  controller.abort(codedError('REQUEST_ABORTED'));
  expect([recorded, state.hasBegun, signal.aborted]).toEqual([[false], true, false]);
});

it.each<readonly [string, string, () => Partial<RequestBeginning>]>([
  ['nobody records it', 'OPERATION_UNSUPPORTED', () => ({})],
  [
    'the request has ended',
    'REQUEST_TIMED_OUT',
    () => ({ signal: AbortSignal.abort(codedError('REQUEST_TIMED_OUT')), recordBegun: async () => {} }),
  ],
  [
    'the request ends while it is recorded',
    'REQUEST_ABORTED',
    () => {
      const controller = new AbortController();
      const recordBegun = async () => controller.abort(codedError('REQUEST_ABORTED'));
      return { signal: controller.signal, recordBegun };
    },
  ],
  [
    'the log takes nothing',
    'AUDIT_UNAVAILABLE',
    () => ({ recordBegun: () => Promise.reject(codedError('AUDIT_UNAVAILABLE')) }),
  ],
])('does not begin where %s', async (_when, code, given) => {
  const state = stateOf(given());
  await expect(beginMutation(state)).rejects.toMatchObject({ code });
  expect(state.hasBegun).toBe(false);
});
