import { dayMilliseconds } from '../calendar/legal-day.ts';
import type { CatalogueModel } from '../catalogue/model.ts';
import { codedError } from '../errors/coded-error.ts';
import { inTurns, type Pieces } from '../fairness/pieces.ts';
import type { PolicySnapshot } from '../policy/policy.ts';
import { breachKey, breachPieces, type RuleBreach } from './rule-breaches.ts';
import type { StandingRule } from './standing-rule.ts';

/** For how long a policy is looked at ahead: the year to come. */
export const watchedDays = 366;

/** A change of the policy, before it is recorded. `at` is the moment of the change, ISO 8601. */
export interface PolicyChanging {
  readonly before: PolicySnapshot;
  readonly after: PolicySnapshot;
  readonly rules: readonly StandingRule[];
  readonly at: string;
}

/**
 * Refuses a change that lets a rule be broken which is not broken without it, on any day of the year to come, unless a head has
 * accepted exactly that. @throws STANDING_RULE_BROKEN
 */
export async function requireRules(
  catalogue: CatalogueModel,
  { before, after, rules, at }: PolicyChanging,
): Promise<void> {
  const find = (policy: PolicySnapshot) => {
    // WHY no limit: half an answer would let a change pass.
    const { signal } = new AbortController();
    return inTurns(unacceptedPieces(catalogue, policy, rules, at), nextTurn, signal);
  };
  const broken = await find(after);
  if (broken.length === 0) return;
  const known = new Map((await find(before)).map((each) => [breachKey(each), each.day]));
  const [first, ...others] = broken.filter((each) => {
    const since = known.get(breachKey(each));
    return since === undefined || each.day < since;
  });
  if (first === undefined) return;
  throw codedError('STANDING_RULE_BROKEN', {
    rule: first.rule,
    account: first.account ?? 'public',
    item: first.item ?? '–',
    day: first.day,
    instruments: first.grants.join(', '),
    others: others.length,
  });
}

/** WHY between callers: requests wait for the event loop while a change is judged. */
const nextTurn = () => new Promise<void>((resolve) => setImmediate(resolve));

/** What of a policy breaks rules in the year to come, and nobody has accepted. */
export function* unacceptedPieces(
  catalogue: CatalogueModel,
  policy: PolicySnapshot,
  rules: readonly StandingRule[],
  at: string,
): Pieces<readonly RuleBreach[]> {
  const from = Date.parse(at);
  const time = { from, until: from + watchedDays * dayMilliseconds };
  const found = yield* breachPieces(catalogue, policy, rules, time);
  const accepted = new Map(rules.map((rule) => [rule.case, rule.accepted]));
  return found.filter((breach) => !(accepted.get(breach.rule) ?? []).some((each) => covers(each, breach)));
}

/** Whether what a head accepted is this breach: from the day on which it begins. */
function covers(
  accepted: StandingRule['accepted'][number],
  { account, item, grants, day }: RuleBreach,
): boolean {
  if (day > accepted.until) return false;
  if (accepted.instrument !== null) {
    const named = grants.map((grant) => grant.slice(grant.indexOf(':') + 1, grant.lastIndexOf('@')));
    return item === null && named.length > 0 && named.every((number) => number === accepted.instrument);
  }
  return item === accepted.item && (account ?? 'public') === accepted.account;
}
