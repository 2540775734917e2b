import type { SignedClauses } from '../agreement/signed-clauses.ts';
import type { DeadlineRuleId } from '../deadline-rules.ts';
import type { Act } from '../machine/act.ts';
import type { CaseClock } from '../machine/machine.ts';
import { decidingSide, type IssueFacts, type IssuePlan, type Statement } from './issue-facts.ts';
import type { IssueContent, TaskContent } from './issue-fields.ts';

/** What an act makes of an issue. */
export function foldIssue(facts: IssueFacts, act: Act): IssueFacts {
  return foldRaised(facts, act) ?? foldLevels(facts, act) ?? foldPlan(facts, act) ?? facts;
}

/** What the parties do. */
function foldRaised(facts: IssueFacts, act: Act): IssueFacts | null {
  const { input, actor, at } = act;
  switch (act.command) {
    case 'openIssue':
      return { ...facts, number: act.case, asker: actor.agency, content: contentOf(act) };
    case 'editIssue':
      return { ...facts, content: contentOf(act) };
    case 'openInternalIssue':
      return {
        ...facts,
        ...{ number: act.case, asker: actor.agency, askee: actor.agency, level: 0, stage: 'OPEN_L0' },
        content: { ...contentOf(act), askee: actor.agency },
      };
    case 'submitIssue':
      return submitted(facts, act);
    case 'settleInternalIssue':
      return { ...facts, stage: 'SETTLED', settlement: statement(act, input.settlement) };
    case 'answerIssue':
      return {
        ...stopped(facts, at),
        ...{ stage: 'ANSWERED_L1', answers: [...facts.answers, statement(act, input.answer)] },
      };
    case 'acceptIssueAnswer':
      return { ...facts, stage: 'SETTLED' };
    case 'giveIssueOpinion':
      return { ...facts, opinions: [...facts.opinions, statement(act, input.opinion)] };
    case 'proposeSettlement':
      return { ...facts, settlement: statement(act, input.settlement) };
    case 'acceptSettlement':
      return { ...stopped(facts, at, true), stage: 'SETTLED' };
    case 'withdrawIssue':
      return { ...stopped(facts, at, true), stage: 'WITHDRAWN' };
    default:
      return null;
  }
}

/** How it goes up from level to level. */
function foldLevels(facts: IssueFacts, act: Act): IssueFacts | null {
  const { input, at } = act;
  switch (act.command) {
    case 'escalateIssue':
    case 'passLateIssue': {
      const next: IssueFacts = { ...stopped(facts, at), stage: 'OPEN_L2', level: 2 };
      const side = decidingSide(next);
      const agency = side === 'CHAIR' ? (facts.chair ?? '') : facts.coordinator;
      return withClock(next, 'R-ISS-2', { agency, side, startedAt: at });
    }
    case 'proposePlanToChair':
      return withClock(
        {
          ...stopped(facts, at),
          stage: 'WITH_CHAIR',
          level: 3,
          proposal: planOf(act),
          chair: String(input.chair),
        },
        'R-ISS-3',
        { agency: String(input.chair), side: 'CHAIR', startedAt: at },
      );
    case 'referIssue': {
      const { to, letter, question } = input;
      const sent = { to: String(to), letter: String(letter), question: String(question) };
      return {
        ...stopped(facts, at),
        ...{ stage: 'REFERRED', level: 4, referral: { ...sent, at, decision: null } },
      };
    }
    default:
      return null;
  }
}

/** What is decided, done and verified. */
function foldPlan(facts: IssueFacts, act: Act): IssueFacts | null {
  const { input, at } = act;
  const decided = (planStage: IssueFacts['planStage']): IssueFacts => ({
    ...stopped(facts, at),
    ...{ stage: planStage, planStage, plan: planOf(act) },
  });
  switch (act.command) {
    case 'issuePlan':
      return decided('PLAN_ISSUED');
    case 'decideIssue':
      return decided('DECIDED');
    case 'recordExternalDecision': {
      const { issuer, decisionNumber, decidedOn } = input;
      const number = String(decisionNumber);
      const decision = { issuer: String(issuer), number, decidedOn: String(decidedOn) };
      const { referral } = facts;
      return {
        ...decided('EXTERNAL_DECIDED'),
        referral: referral === null ? null : { ...referral, decision },
      };
    }
    case 'tickPlanTask':
      return ticked(facts, [Number(input.task)], {
        ...{ case: String(input.case), act: String(input.act), at },
      });
    case 'beginComplianceCheck':
      return { ...facts, stage: 'COMPLIANCE_CHECK' };
    case 'confirmCompliance':
      return { ...checked(facts, act, true), stage: 'CLOSED' };
    case 'demandCompliance': {
      const open = ticked(facts, input.tasks as readonly number[], null);
      return { ...checked(open, act, false), stage: facts.planStage };
    }
    default:
      return null;
  }
}

function contentOf({ input }: Act): IssueContent {
  // INVARIANT: the command's own schema read it.
  return input as unknown as IssueContent;
}

function submitted(facts: IssueFacts, { input, at }: Act): IssueFacts {
  const { coordinator, chair, aboutProcedure, agreement } = input;
  const askee = facts.content?.askee ?? '';
  const next: IssueFacts = {
    ...facts,
    ...{ stage: 'OPEN_L1', askee, submittedAt: at, coordinator: String(coordinator) },
    chair: typeof chair === 'string' ? chair : null,
    aboutProcedure: typeof aboutProcedure === 'string' ? aboutProcedure : null,
    agreement: (agreement ?? null) as SignedClauses | null,
  };
  return withClock(next, 'R-ISS-1', { agency: askee, side: 'ISSUE_ASKEE', startedAt: at });
}

function statement({ actor, at, input }: Act, text: unknown): Statement {
  const by = typeof input.signer === 'string' ? input.signer : '';
  return { agency: actor.agency, by, text: String(text), at };
}

function planOf({ input, at }: Act): IssuePlan {
  const tasks = input.tasks as readonly TaskContent[];
  return {
    ...{ text: String(input.plan), by: String(input.signer), at },
    legalBasis: input.legalBasis as readonly string[],
    tasks: tasks.map((task, index) => ({ ...task, number: index + 1, tick: null })),
  };
}

function ticked(
  facts: IssueFacts,
  numbers: readonly number[],
  tick: IssuePlan['tasks'][number]['tick'],
): IssueFacts {
  const { plan } = facts;
  if (plan === null) return facts;
  const tasks = plan.tasks.map((task) => (numbers.includes(task.number) ? { ...task, tick } : task));
  return { ...facts, plan: { ...plan, tasks } };
}

function checked(facts: IssueFacts, act: Act, isFulfilled: boolean): IssueFacts {
  const check = { ...statement(act, isFulfilled ? act.input.finding : act.reason), isFulfilled };
  return { ...facts, checks: [...facts.checks, check] };
}

function withClock(
  facts: IssueFacts,
  rule: DeadlineRuleId,
  started: Pick<CaseClock, 'agency' | 'side' | 'startedAt'>,
): IssueFacts {
  const clock: CaseClock = { ...started, rule, stoppedAt: null, isCancelled: false };
  return { ...facts, clocks: [...facts.clocks, clock] };
}

/** The facts with the running term stopped: by the act that it asks for, or by an end that needs none. */
function stopped(facts: IssueFacts, at: string, isCancelled = false): IssueFacts {
  const clocks = facts.clocks.map((clock) =>
    clock.stoppedAt === null ? { ...clock, stoppedAt: at, isCancelled } : clock,
  );
  return { ...facts, clocks };
}
