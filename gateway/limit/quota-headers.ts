import type { QuotaStanding } from './agreement-quota.ts';

/**
 * The quotas of an answer as the fields `RateLimit-Policy` (limit q, window w in seconds, unit qu) and `RateLimit`
 * (remaining r, seconds to reset t) of draft-ietf-httpapi-ratelimit-headers; empty when no quota binds it.
 */
export function quotaHeaders(standing: readonly QuotaStanding[]): readonly (readonly [string, string])[] {
  if (standing.length === 0) return [];
  const policies = standing.map(
    (quota) => `${nameOf(quota)};q=${quota.limit};w=${quota.windowSeconds};qu="${quota.measure}"`,
  );
  const limits = standing.map((quota) => `${nameOf(quota)};r=${quota.remaining};t=${quota.resetSeconds}`);
  return [
    ['ratelimit-policy', policies.join(', ')],
    ['ratelimit', limits.join(', ')],
  ];
}

/** Numbers of instruments hold only letters, digits and plain punctuation, so that they need no escape. */
function nameOf({ number, measure, windowSeconds }: QuotaStanding): string {
  return `"${number} ${measure}/${windowSeconds}s"`;
}
