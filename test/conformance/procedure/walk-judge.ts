import type { Machine } from '../../../schema/procedure/machine/open-case.ts';
import type { ProcedureWorld } from '../../fixtures/procedure-world.ts';
import { agreementOracle } from './agreement-oracle.ts';
import { delegationOracle } from './delegation-oracle.ts';
import { focalOracle } from './focal-oracle.ts';
import { paperOracle } from './paper-oracle.ts';
import { readinessOracle } from './readiness-oracle.ts';
import { regulationOracle } from './regulation-oracle.ts';
import type { SpecOracle } from './spec-verdict.ts';
import type { Attempt, Step, Walked } from './walk.ts';
import { violations } from './walk-oracle.ts';

/** Oracles that know the whole state of a case; requests have theirs in `walk-oracle.ts`, which sees what they cause. */
const wholeOracles: Readonly<Record<string, SpecOracle>> = {
  FOCAL_OFFICER: focalOracle,
  READINESS: readinessOracle,
  DELEGATION: delegationOracle,
  USAGE_REGULATION: regulationOracle,
  AGREEMENT: agreementOracle,
  PAPER_INSTRUMENT: paperOracle,
};

/** What is wrong with a step of a walk. `table` is the machine as it is meant to be. */
export function wrongIn(step: Step, table: Machine, world: ProcedureWorld): readonly string[] {
  const oracle = wholeOracles[table.procedure.id];
  return [
    ...step.walked.flatMap((walked) => violations(walked, table, world)),
    ...(oracle === undefined ? [] : wrongByOracle(step, oracle)),
  ];
}

function wrongByOracle({ attempt, walked, cases, context }: Step, oracle: SpecOracle): readonly string[] {
  const verdict = oracle.verdict(attempt);
  const isExpected = verdict.has(attempt.outcome);
  return [
    ...(isExpected
      ? []
      : [`${told(attempt)} ended with ${attempt.outcome}, not ${[...verdict].join(' or ')}`]),
    ...walked.flatMap((each) => oracle.violations(each).map((wrong) => `${actTold(each)}: ${wrong}`)),
    ...cases.flatMap(({ number, acts }) =>
      oracle.left(acts, context).map((name) => `${name} is due in ${number} and does not happen`),
    ),
  ];
}

function told({ opened, given, person, context }: Attempt): string {
  const { command, fields, agency } = given;
  const last = opened.acts.map((act) => act.command).slice(-6);
  return `${command} of ${person.id} for ${agency} on ${opened.number} (${opened.state}; ${last.join(' ')}) at ${context.now} ${JSON.stringify(fields)}`;
}

function actTold({ act }: Walked): string {
  return `${act.command} ${act.case}@${act.version} of ${act.actor.person} at ${act.at}`;
}
