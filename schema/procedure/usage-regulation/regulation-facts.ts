import { firstInstantOf } from '../../calendar/legal-day.ts';
import type { RegulationDraft } from '../../policy/usage-regulation.ts';
import type { Act } from '../machine/act.ts';
import type { CaseParty } from '../machine/machine.ts';
import { type RegulationContent, termsOf } from './regulation-fields.ts';

/** The decision by which a regulation was issued. Days are legal days. */
export interface Issue {
  readonly decision: string;
  readonly issuedOn: string;
  readonly effectiveFrom: string;
  readonly signer: string;
}

/** What the acts so far say of a usage regulation. */
export interface RegulationFacts {
  readonly number: string;
  readonly owner: string;
  /** Agency whose chair may issue it as well (Decree 47 Art 54(2)); null: nobody holds that role. */
  readonly chair: string | null;
  readonly content: RegulationContent | null;
  readonly issue: Issue | null;
  readonly publishedAt: string | null;
  /** Legal day from which it is repealed. */
  readonly repealedFrom: string | null;
  readonly stage: 'DRAFT' | 'ISSUED' | 'PUBLISHED' | 'IN_FORCE' | 'SUPERSEDED' | 'REPEALED' | 'CANCELLED';
}

export const blankRegulation: RegulationFacts = {
  ...{ number: '', owner: '', chair: null, content: null, issue: null },
  ...{ publishedAt: null, repealedFrom: null, stage: 'DRAFT' },
};

const stages: Readonly<Record<string, RegulationFacts['stage']>> = {
  enterUsageRegulationIntoForce: 'IN_FORCE',
  supersedeUsageRegulation: 'SUPERSEDED',
  lapseUsageRegulation: 'REPEALED',
  withdrawUsageRegulation: 'CANCELLED',
};

/** What an act makes of it. */
export function foldRegulation(facts: RegulationFacts, act: Act): RegulationFacts {
  const { command, input, actor, at, case: number } = act;
  switch (command) {
    case 'draftUsageRegulation': {
      const { chair, ...content } = input;
      return {
        ...{ ...facts, number, owner: actor.agency },
        chair: typeof chair === 'string' ? chair : null,
        content: content as unknown as RegulationContent,
      };
    }
    case 'editUsageRegulation':
      return { ...facts, content: input as unknown as RegulationContent };
    case 'issueUsageRegulation':
      return { ...facts, issue: input as unknown as Issue, stage: 'ISSUED' };
    case 'publishUsageRegulation':
      return { ...facts, publishedAt: at, stage: 'PUBLISHED' };
    case 'repealUsageRegulation':
      return { ...facts, repealedFrom: String(input.from) };
    default:
      return { ...facts, stage: stages[command] ?? facts.stage };
  }
}

export function regulationParties({ owner, chair }: RegulationFacts): readonly CaseParty[] {
  const parties: CaseParty[] = [{ agency: owner, side: 'OWNER' }];
  return chair === null ? parties : [...parties, { agency: chair, side: 'CHAIR' }];
}

/** What is recorded of it in the policy; null before it is issued. */
export function regulationDraft(facts: RegulationFacts): RegulationDraft | null {
  const { number, content, issue, repealedFrom } = facts;
  const terms = content === null ? null : termsOf(content);
  if (content === null || issue === null || terms === null) return null;
  const { decision, issuedOn, signer } = issue;
  const startOf = (day: string) => new Date(firstInstantOf(day)).toISOString();
  return {
    ...{ number, databases: content.databases, decision, issuedOn, signer, terms },
    effectiveFrom: startOf(issue.effectiveFrom),
    repealedFrom: repealedFrom === null ? null : startOf(repealedFrom),
  };
}
