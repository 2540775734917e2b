import type { Role } from '../../people/register.ts';
import type { BilingualText } from '../../text/bilingual-text.ts';
import type { Act } from '../machine/act.ts';
import type { CaseContext, CaseNotice } from '../machine/machine.ts';
import type { LaterChange, RequestFacts } from './request-facts.ts';
import { isUnsentRequest } from './request-reading.ts';

const consumerRoles: readonly Role[] = ['CONSUMER_HEAD', 'CONSUMER_OFFICER'];
/** Who prepares and who decides for an owner. */
export const ownerRoles: readonly Role[] = ['OWNER_HEAD', 'OWNER_STEWARD'];
const coordinatorRoles: readonly Role[] = ['COORDINATOR_OFFICER', 'COORDINATOR_HEAD'];

/** Whom an act of a connection request tells what. `legal` are those to whom the law owes it. */
export interface NoticePlan {
  readonly consumer?: 'LEGAL' | 'PLAIN';
  readonly owners?: 'LEGAL' | 'PLAIN';
  readonly coordinator?: 'LEGAL' | 'PLAIN';
  /** The authority that settles issues (Decree 47 Art 48). */
  readonly issueAuthority?: 'LEGAL';
  readonly technicalOfficer?: 'LEGAL';
  readonly says: (facts: RequestFacts, act: Act) => BilingualText;
}

/** Makes the notices of an act by a plan. */
export function noticesBy(plan: NoticePlan) {
  return (facts: RequestFacts, act: Act, { coordinator }: CaseContext): readonly CaseNotice[] => {
    const text = plan.says(facts, act);
    const to = (agency: string, roles: readonly Role[], weight: 'LEGAL' | 'PLAIN' | undefined) =>
      weight === undefined ? [] : [{ agency, roles, isLegal: weight === 'LEGAL', text }];
    const owners = plan.owners === undefined ? [] : facts.parts.map(({ agency }) => agency);
    // WHY: of a draft that was never sent only its own agency knows.
    if (isUnsentRequest(facts)) return to(facts.consumer, consumerRoles, plan.consumer);
    return [
      ...to(facts.consumer, consumerRoles, plan.consumer),
      ...owners.flatMap((agency) => to(agency, ownerRoles, plan.owners)),
      ...to(coordinator, coordinatorRoles, plan.coordinator),
      ...to(coordinator, ['COORDINATOR_HEAD'], plan.issueAuthority),
      ...to(facts.consumer, ['TECHNICAL_OFFICER'], plan.technicalOfficer),
    ];
  };
}

/** A text about the case, by its number. */
export function about(vi: string, en: string) {
  return ({ number }: RequestFacts, { actor }: Act): BilingualText => ({
    vi: `Yêu cầu kết nối ${number}: ${vi} (${actor.agency})`,
    en: `Connection request ${number}: ${en} (${actor.agency})`,
  });
}

/** Whom a later change tells of itself: the consumer, and of the owners those alone whose part it reaches. */
export function changeNotices(facts: RequestFacts, act: Act): readonly CaseNotice[] {
  const { by, asked, left } = act.input as unknown as LaterChange;
  const { number, consumer } = facts;
  const changed = {
    vi: `Yêu cầu kết nối ${number}: được thay đổi bởi ${by}`,
    en: `Connection request ${number}: was changed by ${by}`,
  };
  // WHY without its number: who was not asked in the later case does not see it.
  const ended = {
    vi: `Yêu cầu kết nối ${number}: không còn mục nào của cơ quan`,
    en: `Connection request ${number}: no item of your agency is part of it any more`,
  };
  const owners = (agencies: readonly string[], isLegal: boolean, text: BilingualText) =>
    agencies.map((agency) => ({ agency, roles: ownerRoles, isLegal, text }));
  return [
    { agency: consumer, roles: consumerRoles, isLegal: false, text: changed },
    ...owners(asked, false, changed),
    ...owners(left, true, ended),
  ];
}
