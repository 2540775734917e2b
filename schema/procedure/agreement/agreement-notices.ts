import type { Role } from '../../people/register.ts';
import type { BilingualText } from '../../text/bilingual-text.ts';
import type { Act } from '../machine/act.ts';
import type { CaseContext, CaseNotice } from '../machine/machine.ts';
import { type AgreementFacts, isUnproposed, partiesConcerned, providesIn } from './agreement-facts.ts';

const heads: readonly Role[] = ['OWNER_HEAD', 'CONSUMER_HEAD'];
const everybody: readonly Role[] = [...heads, 'OWNER_STEWARD', 'CONSUMER_OFFICER', 'FOCAL_OFFICER'];
const coordinatorRoles: readonly Role[] = ['COORDINATOR_OFFICER', 'COORDINATOR_HEAD'];

type Weight = 'LEGAL' | 'PLAIN';

/** Whom an act of an agreement tells what; LEGAL: the law owes it to them. */
export interface AgreementNoticePlan {
  readonly parties?: Weight;
  readonly providers?: Weight;
  readonly initiator?: Weight;
  /** Heads alone, of every party. */
  readonly heads?: Weight;
  readonly coordinator?: Weight;
  /** The authority that settles issues (Decree 47 Art 48). */
  readonly issueAuthority?: Weight;
  /** The agency whose part of the case it is. */
  readonly concerned?: Weight;
  readonly says: (facts: AgreementFacts, act: Act) => BilingualText;
}

/** Makes the notices of an act by a plan; who acts is not told of it. */
export function noticesBy(plan: AgreementNoticePlan) {
  return (facts: AgreementFacts, act: Act, { coordinator }: CaseContext): readonly CaseNotice[] => {
    const text = plan.says(facts, act);
    // WHY nobody: a need that was never proposed is the agency's own business, and who acts is not told of it.
    if (isUnproposed(facts)) return [];
    const parties = partiesConcerned(facts);
    const agencies = parties.map(({ agency }) => agency);
    const to = (who: readonly string[], roles: readonly Role[], weight: Weight | undefined) =>
      weight === undefined ? [] : who.map((agency) => ({ agency, roles, isLegal: weight === 'LEGAL', text }));
    const providers = agencies.filter((agency) => providesIn(parties, agency));
    const told = [
      ...to(agencies, everybody, plan.parties),
      ...to(providers, everybody, plan.providers),
      ...to([facts.initiator], everybody, plan.initiator),
      ...to(agencies, heads, plan.heads),
      ...to([concernedBy(act)], everybody, plan.concerned),
      ...to([coordinator], coordinatorRoles, plan.coordinator),
      ...to([coordinator], ['COORDINATOR_HEAD'], plan.issueAuthority),
    ];
    return told.filter(({ agency }) => agency !== act.actor.agency || act.actor.person === null);
  };
}

function concernedBy({ input, actor }: Act): string {
  return String(input.asker ?? input.consumer ?? actor.agency);
}

/** A text about the agreement, by the number of its case. */
export function about(vi: string, en: string) {
  return ({ number }: AgreementFacts, { actor }: Act): BilingualText => ({
    vi: `Thỏa thuận ${number}: ${vi} (${actor.agency})`,
    en: `Agreement ${number}: ${en} (${actor.agency})`,
  });
}
