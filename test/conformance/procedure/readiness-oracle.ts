import type { RecordedAct } from '../../../schema/procedure/machine/act.ts';
import type { CaseContext } from '../../../schema/procedure/machine/machine.ts';
import { dayOf, type SpecMachine, specOracle, type Way } from './spec-verdict.ts';
import type { Attempt, Walked } from './walk.ts';

/** A declaration, as its acts tell it (procedures SM13; Regulation 7(2)). */
interface Declaration {
  readonly number: string;
  readonly owner: string;
  readonly database: string;
  readonly isSuperseded: boolean;
}

function read(acts: readonly RecordedAct[]): Declaration {
  const [first] = acts;
  return {
    number: first?.case ?? '',
    owner: first?.actor.onBehalfOf ?? first?.actor.agency ?? '',
    database: String(first?.input.database),
    isSuperseded: acts.some(({ command }) => command === 'supersedeReadiness'),
  };
}

const newest = ({ records }: CaseContext, database: unknown) =>
  records.readiness.filter((each) => each.database === database);

function says(_model: Declaration, { given, context }: Attempt, { agency }: Way): string {
  const { database, readiness, plannedDate } = given.fields;
  const owner = context.catalogue.agencies.find((each) => each.database.id === database)?.database.owner;
  const isPlanned = typeof plannedDate === 'string';
  const isExplained =
    readiness === 'NOT_READY'
      ? given.reason !== null && isPlanned && plannedDate > dayOf(context)
      : !isPlanned;
  return owner === agency && isExplained ? 'DONE' : 'ACT_INCOMPLETE';
}

function caused({ act, effects, context, known }: Walked, model: Declaration): readonly string[] {
  if (act.command !== 'declareReadiness')
    return effects.length === 0 ? [] : [`${act.command} records something`];
  const records = newest(known, model.database);
  const [record] = records;
  const [before] = newest(context, model.database);
  const since = before !== undefined && before.state === act.input.readiness ? before.since : act.at;
  const expected = {
    ...{ database: model.database, state: act.input.readiness, since, reason: act.reason },
    ...{ plannedDate: act.input.plannedDate ?? null, case: act.case },
  };
  const isSame = Object.entries(expected).every(
    ([name, value]) => record?.[name as keyof typeof expected] === value,
  );
  return isSame && records.length === 1
    ? []
    : [`recorded is ${JSON.stringify(records)}, not ${JSON.stringify(expected)}`];
}

const readinessSpec: SpecMachine<Declaration> = {
  starts: 'declareReadiness',
  rows: {
    declareReadiness: {
      who: { OWNER: ['OWNER_STEWARD', 'OWNER_HEAD'] },
      duty: 'OTHER',
      left: 'KEEP_CATALOGUE',
    },
  },
  read,
  parties: ({ owner }) => [{ agency: owner, side: 'OWNER' }],
  mayNow: () => false,
  says,
  stateOf: ({ isSuperseded }) => (isSuperseded ? 'SUPERSEDED' : 'DECLARED'),
  due: ({ number, database, isSuperseded }, context) =>
    !isSuperseded && newest(context, database).some((each) => each.case !== number)
      ? ['supersedeReadiness']
      : [],
  caused,
};

/** One declaration for each database counts, that of its owner which came last (SM13). */
export const readinessOracle = specOracle(readinessSpec);
