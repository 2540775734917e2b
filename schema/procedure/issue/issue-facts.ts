import type { SignedClauses } from '../agreement/signed-clauses.ts';
import type { CaseClock } from '../machine/machine.ts';
import type { IssueContent, TaskContent } from './issue-fields.ts';

/** Where an issue stands. */
export type IssueStage =
  | 'DRAFT'
  | 'OPEN_L0'
  | 'OPEN_L1'
  | 'ANSWERED_L1'
  | 'OPEN_L2'
  | 'PLAN_ISSUED'
  | 'WITH_CHAIR'
  | 'DECIDED'
  | 'REFERRED'
  | 'EXTERNAL_DECIDED'
  | 'COMPLIANCE_CHECK'
  | 'CLOSED'
  | 'SETTLED'
  | 'WITHDRAWN';

/** What somebody said in an issue, and when (ISO 8601). */
export interface Statement {
  readonly agency: string;
  readonly by: string;
  readonly text: string;
  readonly at: string;
}

/** A task of a plan, and the act that carried it out; null: nobody has yet. */
export interface PlanTask extends TaskContent {
  readonly number: number;
  readonly tick: PlanTick | null;
}

/** The linked act of a task: its case, its id, and when it was named. */
export interface PlanTick {
  readonly case: string;
  readonly act: string;
  readonly at: string;
}

/** A plan, proposed or decided. */
export interface IssuePlan {
  readonly text: string;
  readonly legalBasis: readonly string[];
  readonly by: string;
  readonly at: string;
  readonly tasks: readonly PlanTask[];
}

/** What the deciding body found of the compliance with a plan (Decree 47 Art 50(3)). */
export interface ComplianceCheck extends Statement {
  readonly isFulfilled: boolean;
}

/** A referral above the province, and what was decided there. */
export interface Referral {
  readonly to: string;
  readonly letter: string;
  readonly question: string;
  readonly at: string;
  readonly decision: ExternalDecision | null;
}

/** What a body above the province decided. */
export interface ExternalDecision {
  readonly issuer: string;
  readonly number: string;
  readonly decidedOn: string;
}

/** What the acts so far say of an issue. Instants are ISO 8601. */
export interface IssueFacts {
  readonly number: string;
  readonly stage: IssueStage;
  /** 0: within one agency; 1 the askee, 2 the coordinator, 3 the chair, 4 above the province. */
  readonly level: number;
  readonly asker: string;
  readonly askee: string;
  readonly content: IssueContent | null;
  /** Id of the procedure of the case that it is about. */
  readonly aboutProcedure: string | null;
  /** The agreement's clauses as they were signed when it was submitted (Decree 47 Art 50(1)b). */
  readonly agreement: SignedClauses | null;
  /** Codes as they were when it was submitted; the chair's null where nobody holds the role. */
  readonly coordinator: string;
  readonly chair: string | null;
  readonly submittedAt: string | null;
  readonly answers: readonly Statement[];
  readonly opinions: readonly Statement[];
  readonly settlement: Statement | null;
  readonly proposal: IssuePlan | null;
  readonly plan: IssuePlan | null;
  /** The stage to which unfulfilled tasks lead back. */
  readonly planStage: 'PLAN_ISSUED' | 'DECIDED' | 'EXTERNAL_DECIDED';
  readonly referral: Referral | null;
  readonly checks: readonly ComplianceCheck[];
  readonly clocks: readonly CaseClock[];
}

export const blankIssue: IssueFacts = {
  number: '',
  stage: 'DRAFT',
  level: 1,
  asker: '',
  askee: '',
  content: null,
  aboutProcedure: null,
  agreement: null,
  coordinator: '',
  chair: null,
  submittedAt: null,
  answers: [],
  opinions: [],
  settlement: null,
  proposal: null,
  plan: null,
  planStage: 'PLAN_ISSUED',
  referral: null,
  checks: [],
  clocks: [],
};

/** SD7: whether the coordinator is a party, so that level 2 is for the chair's office. */
export function isCoordinatorParty({ asker, askee, coordinator }: IssueFacts): boolean {
  return asker === coordinator || askee === coordinator;
}

/** The side that decides now, and verifies what it decided (Decree 47 Art 50(3)). */
export function decidingSide(facts: IssueFacts): 'COORDINATOR' | 'CHAIR' {
  return facts.level >= 3 || isCoordinatorParty(facts) ? 'CHAIR' : 'COORDINATOR';
}
