import { ownerOf } from '../../catalogue/owner-of.ts';
import type { RuleBreach } from '../../standing-rule/rule-breaches.ts';
import type { CaseContext, CaseParty } from '../machine/machine.ts';
import { seesWhole } from '../machine/open-case.ts';
import { presentBreaches } from './present-breaches.ts';
import { type RuleFacts, standingRuleOf } from './rule-facts.ts';

/** What a reader sees of a rule: the rule and its exceptions whole; of breaches an owner those of its own data. */
export function ruleView(facts: RuleFacts, sides: readonly CaseParty[], context: CaseContext): object {
  const { title } = standingRuleOf(facts).content;
  return {
    ...{ titleVi: title.vi, titleEn: title.en, rule: facts.text },
    accepted: facts.accepted.filter(
      ({ agency }) => seesWhole(sides) || sides.some((side) => side.agency === agency),
    ),
    breaches: () => presentBreaches(facts, context).filter((each) => isSeenBy(each, sides, context)),
  };
}

/** WHY not all of it to an owner: what others share with whom is told to their parties. */
export function isSeenBy(
  { item, grants }: RuleBreach,
  sides: readonly CaseParty[],
  { catalogue, policy }: CaseContext,
): boolean {
  if (seesWhole(sides)) return true;
  const owning = sides.map(({ agency }) => agency);
  const numbers = grants.map((grant) => grant.slice(grant.indexOf(':') + 1, grant.lastIndexOf('@')));
  const items =
    item !== null
      ? [item]
      : policy.instruments
          .filter(({ number }) => numbers.includes(number))
          .flatMap(({ content }) => content.flatMap((entry) => entry.items));
  return items.some((each) => {
    const known = catalogue.items.get(each);
    return known !== undefined && owning.includes(ownerOf(catalogue, known));
  });
}
