import { legalDayOf } from '../../calendar/legal-day.ts';
import type { CaseContext, CaseParty } from '../machine/machine.ts';
import { decidingSide, type IssueFacts, type IssuePlan } from './issue-facts.ts';

/** Who raised it; once it was sent who has to answer; the chair from where the chair decides (procedures 3.2). */
export function issueParties(facts: IssueFacts): readonly CaseParty[] {
  const { asker, askee, level, chair, submittedAt } = facts;
  const isSent = submittedAt !== null || level === 0;
  const isChairs = level >= 2 && decidingSide(facts) === 'CHAIR' && chair !== null;
  return [
    { agency: asker, side: 'ISSUE_ASKER' },
    ...(isSent ? [{ agency: askee, side: 'ISSUE_ASKEE' as const }] : []),
    ...(isChairs ? [{ agency: chair, side: 'CHAIR' as const }] : []),
  ];
}

/** What every reader of an issue sees: it has no parts. */
export function issueView(facts: IssueFacts, _sides: readonly CaseParty[], context: CaseContext): object {
  const { content, aboutProcedure, agreement, level, asker, askee, submittedAt } = facts;
  const { answers, opinions, settlement, proposal, plan, referral, checks } = facts;
  const { aboutCase = null, aboutDatabase = null } = content ?? {};
  return {
    ...{ level, asker, submittedAt, answers, opinions, settlement, referral, checks },
    ...{ kind: content?.kind, title: content?.title, facts: content?.facts, wanted: content?.wanted },
    askee: askee === '' ? content?.askee : askee,
    logRecords: content?.logRecords ?? [],
    about: { kind: aboutProcedure, case: aboutCase, database: aboutDatabase },
    agreement: agreement === null ? null : { ...agreement, case: aboutCase },
    proposal: planView(proposal, context),
    plan: planView(plan, context),
  };
}

function planView(plan: IssuePlan | null, { now }: CaseContext) {
  if (plan === null) return null;
  return {
    ...plan,
    tasks: plan.tasks.map(({ tick, ...task }) => ({
      ...task,
      ...{ doneIn: tick?.case ?? null, doneBy: tick?.act ?? null, doneAt: tick?.at ?? null },
      isLate: legalDayOf(Date.parse(tick?.at ?? now)) > task.lastDay,
    })),
  };
}
