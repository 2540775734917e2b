import type { Role } from '../../people/register.ts';
import type { BilingualText } from '../../text/bilingual-text.ts';
import type { Act } from '../machine/act.ts';
import type { CaseContext, CaseNotice } from '../machine/machine.ts';
import { decidingSide, type IssueFacts } from './issue-facts.ts';

const partyRoles: readonly Role[] = ['CONSUMER_HEAD', 'CONSUMER_OFFICER', 'OWNER_HEAD', 'OWNER_STEWARD'];
const coordinatorRoles: readonly Role[] = ['COORDINATOR_HEAD', 'COORDINATOR_OFFICER'];

/** What an act of an issue tells. LEGAL: answers, plans, decisions (procedures SM8), and whom a term begins for. */
export interface IssueNoticePlan {
  readonly weight: 'LEGAL' | 'PLAIN';
  readonly vi: string;
  readonly en: string;
}

/** Tells every agency concerned: both parties, and from level 2 on the bodies that decide. */
export function noticesBy({ weight, vi, en }: IssueNoticePlan) {
  return (facts: IssueFacts, { actor }: Act, _context: CaseContext): readonly CaseNotice[] => {
    const { number, asker, askee, coordinator, chair, level } = facts;
    const text: BilingualText = {
      vi: `Vướng mắc ${number}: ${vi} (${actor.agency})`,
      en: `Issue ${number}: ${en} (${actor.agency})`,
    };
    const isLegal = weight === 'LEGAL';
    const parties = [...new Set([asker, askee])].filter((agency) => agency !== '');
    const isChairs = level >= 2 && decidingSide(facts) === 'CHAIR' && chair !== null;
    return [
      ...parties.map((agency): CaseNotice => ({ agency, roles: partyRoles, isLegal, text })),
      ...(level >= 2 ? [{ agency: coordinator, roles: coordinatorRoles, isLegal, text }] : []),
      ...(isChairs ? [{ agency: chair, roles: ['CHAIR' as const], isLegal, text }] : []),
    ];
  };
}
