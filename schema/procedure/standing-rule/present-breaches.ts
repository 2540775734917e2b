import { legalDayOf } from '../../calendar/legal-day.ts';
import { atOnce } from '../../fairness/pieces.ts';
import { memoise } from '../../memoise.ts';
import type { PolicySnapshot } from '../../policy/policy.ts';
import { unacceptedPieces } from '../../standing-rule/require-rules.ts';
import { breachKey, type RuleBreach } from '../../standing-rule/rule-breaches.ts';
import type { CaseContext } from '../machine/machine.ts';
import { isRuleInForce, type RuleFacts, standingRuleOf } from './rule-facts.ts';

/** Most breaches that an act names; the rest is found again by whoever asks for the rule. */
const maxNoted = 500;

const found = new WeakMap<PolicySnapshot, Map<string, readonly RuleBreach[]>>();

/**
 * Where the policy breaks the rule of a case today or in the year to come, and nobody has accepted it; also of a rule that is only
 * proposed. WHY kept with the policy: every clock of the province asks, and the answer changes by the day and with the policy alone.
 */
export function presentBreaches(
  facts: RuleFacts,
  { catalogue, policy, now }: Pick<CaseContext, 'catalogue' | 'policy' | 'now'>,
): readonly RuleBreach[] {
  const known = memoise(found, policy, () => new Map<string, readonly RuleBreach[]>());
  const key = JSON.stringify([facts.case, facts.text, facts.accepted.length, legalDayOf(Date.parse(now))]);
  const rule = { ...standingRuleOf(facts), isInForce: true };
  return memoise(known, key, () => atOnce(unacceptedPieces(catalogue, policy, [rule], now)));
}

/** Those of a rule in force that nobody was told of yet, with those that were: what an act of the clock is to note; empty for none. */
export function breachesToNote(facts: RuleFacts, context: CaseContext): readonly RuleBreach[] {
  if (!isRuleInForce(facts)) return [];
  const present = presentBreaches(facts, context).slice(0, maxNoted);
  const noted = new Set(facts.noted);
  return present.some((each) => !noted.has(breachKey(each))) ? present : [];
}
