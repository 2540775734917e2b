import { quotaHeaders } from '../limit/quota-headers.ts';
import type { RequestState } from '../request/request-state.ts';

/** Headers of every answer that may hold data. */
export const commonHeaders = {
  'cache-control': 'private, no-store',
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
};

/** The quotas under which an answer counts, and when a refused request may come again. */
export function stateHeaders({
  ticket,
  quota,
  told,
}: RequestState): readonly (readonly [name: string, value: string])[] {
  const headers = quota.length === 0 || ticket === null ? [] : quotaHeaders(ticket.standing());
  const retryAfterSeconds = told?.retryAfterSeconds ?? null;
  return retryAfterSeconds === null
    ? headers
    : [...headers, ['retry-after', String(retryAfterSeconds)] as const];
}
