import type { Role } from '../../people/register.ts';
import type { BilingualText } from '../../text/bilingual-text.ts';
import type { Act } from '../machine/act.ts';
import type { CaseContext, CaseNotice } from '../machine/machine.ts';

const consumerRoles: readonly Role[] = [
  'CONSUMER_HEAD',
  'CONSUMER_OFFICER',
  'TECHNICAL_OFFICER',
  'FOCAL_OFFICER',
];
const providerRoles: readonly Role[] = ['OWNER_HEAD', 'OWNER_STEWARD', 'FOCAL_OFFICER'];
const coordinatorRoles: readonly Role[] = ['COORDINATOR_OFFICER', 'COORDINATOR_HEAD'];

type Weight = 'LEGAL' | 'PLAIN';

/** Whom the notices of a stop may concern. */
export interface StopReaders {
  readonly provider: string;
  readonly proposer: string | null;
  readonly concerned: readonly string[];
  /** Other parties of what is stopped (Decree 47 Art 44(3)). */
  readonly related?: readonly string[];
}

/** Whom an act of a stop tells what; LEGAL: the law owes it to them. */
export interface StopNoticePlan<Facts> {
  /** What everybody is told on the public page, which the law asks for (Decree 47 Art 43(3)-(4)). */
  readonly public?: (facts: Facts) => BilingualText;
  readonly concerned?: Weight;
  /** Of the concerned the one that the act names, or that acts. */
  readonly named?: Weight;
  readonly provider?: Weight;
  readonly proposer?: Weight;
  readonly related?: Weight;
  readonly coordinator?: Weight;
  /** The authority that settles issues (Decree 47 Art 48). */
  readonly issueAuthority?: Weight;
  readonly says: (facts: Facts, act: Act) => BilingualText;
}

/** Makes the notices of an act by a plan; the agency that acts is not told of it. */
export function stopNotices<Facts extends StopReaders>(plan: StopNoticePlan<Facts>) {
  return (facts: Facts, act: Act, { coordinator }: CaseContext): readonly CaseNotice[] => {
    const text = plan.says(facts, act);
    const to = (
      agencies: readonly string[],
      roles: readonly Role[],
      weight: Weight | undefined,
    ): readonly CaseNotice[] =>
      weight === undefined
        ? []
        : agencies.map((agency) => ({ agency, roles, isLegal: weight === 'LEGAL', text }));
    const proposers = facts.proposer === null ? [] : [facts.proposer];
    const told: readonly CaseNotice[] = [
      ...(plan.public === undefined
        ? []
        : [
            {
              ...{ agency: facts.provider, roles: [], isLegal: true, text: plan.public(facts) },
              isPublic: true as const,
            },
          ]),
      ...to(facts.concerned, consumerRoles, plan.concerned),
      ...to([String(act.input.consumer ?? act.actor.agency)], consumerRoles, plan.named),
      ...to([facts.provider], providerRoles, plan.provider),
      ...to(proposers, [...coordinatorRoles, 'POLICE', 'FOCAL_OFFICER'], plan.proposer),
      ...to(facts.related ?? [], [...providerRoles, 'CONSUMER_HEAD'], plan.related),
      ...to([coordinator], coordinatorRoles, plan.coordinator),
      ...to([coordinator], ['COORDINATOR_HEAD'], plan.issueAuthority),
    ];
    return told.filter(
      ({ agency, isPublic }) => isPublic === true || agency !== act.actor.agency || act.actor.person === null,
    );
  };
}
