import { breachKey, type RuleBreach } from '../../standing-rule/rule-breaches.ts';
import {
  type AcceptedBreach,
  readStandingRule,
  type StandingRule,
} from '../../standing-rule/standing-rule.ts';
import type { Act } from '../machine/act.ts';
import type { CaseParty } from '../machine/machine.ts';

/** What the acts so far say of a standing rule. */
export interface RuleFacts {
  readonly case: string;
  readonly stage: 'PROPOSED' | 'IN_FORCE' | 'END_PROPOSED' | 'ENDED' | 'WITHDRAWN';
  /** The rule as it was written, YAML. */
  readonly text: string;
  /** Code of the agency that proposed it, and of the owners that it binds. */
  readonly proposer: string;
  readonly owners: readonly string[];
  readonly accepted: readonly AcceptedBreach[];
  /** Breaches that were found by night and told (`breachKey`). */
  readonly noted: readonly string[];
}

export const blankRule: RuleFacts = {
  ...{ case: '', stage: 'PROPOSED', text: '', proposer: '', owners: [], accepted: [], noted: [] },
};

const stages: Readonly<Record<string, RuleFacts['stage']>> = {
  adoptStandingRule: 'IN_FORCE',
  proposeEndOfStandingRule: 'END_PROPOSED',
  keepStandingRule: 'IN_FORCE',
  endStandingRule: 'ENDED',
  withdrawStandingRule: 'WITHDRAWN',
};

/** What an act makes of it. */
export function foldRule(facts: RuleFacts, act: Act): RuleFacts {
  const { command, input, actor, case: number } = act;
  switch (command) {
    case 'proposeStandingRule':
      return {
        ...{
          case: number,
          stage: 'PROPOSED',
          text: String(input.rule),
          proposer: actor.agency,
          accepted: [],
          noted: [],
        },
        owners: input.owners as readonly string[],
      };
    case 'acceptBreachOfRule':
      return { ...facts, accepted: [...facts.accepted, acceptedBy(act)] };
    case 'noteBreachesOfRule':
      return { ...facts, noted: (input.breaches as readonly RuleBreach[]).map(breachKey) };
    default:
      return { ...facts, stage: stages[command] ?? facts.stage };
  }
}

function acceptedBy({ input, actor, reason }: Act): AcceptedBreach {
  const text = (value: unknown) => (typeof value === 'string' ? value : null);
  return {
    ...{ account: text(input.account), item: text(input.item), instrument: text(input.instrument) },
    until: String(input.until),
    ...{ person: actor.person ?? 'system', agency: actor.agency, reason: reason ?? '' },
  };
}

export function ruleParties({ owners }: RuleFacts): readonly CaseParty[] {
  return owners.map((agency) => ({ agency, side: 'OWNER' }));
}

/** Whether a case's rule counts. */
export function isRuleInForce({ stage }: Pick<RuleFacts, 'stage'>): boolean {
  return stage === 'IN_FORCE' || stage === 'END_PROPOSED';
}

/** The rule as policies are held against it. INVARIANT: its text was read when it was proposed. */
export function standingRuleOf(facts: RuleFacts): StandingRule {
  const { content } = readStandingRule(facts.text);
  if (content === null) throw new TypeError(`the rule of ${facts.case} cannot be read`);
  return { case: facts.case, isInForce: isRuleInForce(facts), content, accepted: facts.accepted };
}
