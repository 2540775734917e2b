import { firstInstantOf } from '../../../schema/calendar/legal-day.ts';
import type { UsageRegulation } from '../../../schema/policy/usage-regulation.ts';
import type { RecordedAct } from '../../../schema/procedure/machine/act.ts';
import type { CaseContext } from '../../../schema/procedure/machine/machine.ts';
import { dayOf, type SpecMachine, specOracle, type Way } from './spec-verdict.ts';
import type { Attempt, Walked } from './walk.ts';

type Fields = Readonly<Record<string, unknown>>;

/** A usage regulation, as its acts tell it (procedures SM14). */
interface Regulation {
  readonly number: string;
  readonly stage: string;
  readonly owner: string;
  readonly chair: string | null;
  readonly content: Fields;
  readonly issue: Fields | null;
  readonly repealedFrom: string | null;
}

const stages: Readonly<Record<string, string>> = {
  ...{ draftUsageRegulation: 'DRAFT', issueUsageRegulation: 'ISSUED', publishUsageRegulation: 'PUBLISHED' },
  ...{ enterUsageRegulationIntoForce: 'IN_FORCE', supersedeUsageRegulation: 'SUPERSEDED' },
  ...{ lapseUsageRegulation: 'REPEALED', withdrawUsageRegulation: 'CANCELLED' },
};

function read(acts: readonly RecordedAct[]): Regulation {
  const last = (...commands: readonly string[]) => acts.findLast(({ command }) => commands.includes(command));
  const repeal = last('repealUsageRegulation');
  const { chair } = acts[0]?.input ?? {};
  const actor = acts[0]?.actor;
  return {
    number: acts[0]?.case ?? '',
    stage: acts.flatMap(({ command }) => stages[command] ?? []).at(-1) ?? '',
    owner: actor?.onBehalfOf ?? actor?.agency ?? '',
    chair: typeof chair === 'string' ? chair : null,
    content: last('draftUsageRegulation', 'editUsageRegulation')?.input ?? {},
    issue: last('issueUsageRegulation')?.input ?? null,
    repealedFrom: repeal === undefined ? null : String(repeal.input.from),
  };
}

const mayNow: Readonly<Record<string, readonly string[]>> = {
  ...{ editUsageRegulation: ['DRAFT'], issueUsageRegulation: ['DRAFT'], withdrawUsageRegulation: ['DRAFT'] },
  ...{ publishUsageRegulation: ['ISSUED'], repealUsageRegulation: ['PUBLISHED', 'IN_FORCE'] },
};

const terms = [
  ...['onlineValidityHours', 'syncValidityDays', 'packagedValidityDays', 'cacheSeconds', 'logRetentionDays'],
  'conditions',
];

function says(model: Regulation, { given, context }: Attempt, { agency }: Way): string {
  const { fields, command } = given;
  const today = dayOf(context);
  const complete = (isComplete: boolean) => (isComplete ? 'DONE' : 'ACT_INCOMPLETE');
  switch (command) {
    case 'draftUsageRegulation':
    case 'editUsageRegulation': {
      const databases = fields.databases as readonly string[];
      const owned = context.catalogue.agencies.flatMap(({ database }) =>
        database.owner === agency ? database.id : [],
      );
      return complete(
        databases.every((id) => owned.includes(id)) && new Set(databases).size === databases.length,
      );
    }
    case 'issueUsageRegulation': {
      const isFilled = terms.every(
        (name) => model.content[name] !== null && model.content[name] !== undefined,
      );
      const { issuedOn, effectiveFrom } = fields;
      return complete(isFilled && String(issuedOn) <= today && String(effectiveFrom) >= String(issuedOn));
    }
    case 'repealUsageRegulation':
      return complete(
        String(fields.from) >= today && String(fields.from) >= String(model.issue?.effectiveFrom),
      );
    default:
      return 'DONE';
  }
}

const startOf = (day: unknown) => new Date(firstInstantOf(String(day))).toISOString();

/** The regulation that began last for a database: by its day, and of two of one day the one recorded later. */
function beganLast({ policy, now }: CaseContext, database: string): UsageRegulation | undefined {
  const newest = policy.usageRegulations.filter(
    (each, at, all) =>
      each.recordedAt <= now &&
      !all.slice(at + 1).some((later) => later.number === each.number && later.recordedAt <= now),
  );
  return newest
    .filter(({ databases, effectiveFrom }) => databases.includes(database) && effectiveFrom <= now)
    .sort((left, right) =>
      left.effectiveFrom === right.effectiveFrom
        ? left.recordedVersion - right.recordedVersion
        : left.effectiveFrom < right.effectiveFrom
          ? -1
          : 1,
    )
    .at(-1);
}

function caused({ act, effects, after, known }: Walked, model: Regulation): readonly string[] {
  const isRecording = ['publishUsageRegulation', 'repealUsageRegulation'].includes(act.command);
  const records = known.policy.usageRegulations.filter(({ number }) => number === act.case);
  const isPublished = after.acts.some(({ command }) => command === 'publishUsageRegulation');
  const isDecided = after.acts.some(
    ({ command, actor }) =>
      command === 'issueUsageRegulation' && ['OWNER_HEAD', 'CHAIR'].includes(String(actor.role)),
  );
  const newest = records.at(-1);
  const isAsDecided =
    newest === undefined ||
    (newest.decision === model.issue?.decision &&
      newest.effectiveFrom === startOf(model.issue?.effectiveFrom) &&
      newest.repealedFrom === (model.repealedFrom === null ? null : startOf(model.repealedFrom)) &&
      JSON.stringify(newest.databases) === JSON.stringify(model.content.databases) &&
      terms.every((name) => newest.terms[name as keyof typeof newest.terms] === model.content[name]));
  return [
    ...(isRecording === (effects.length === 1) ? [] : [`${effects.length} records of ${act.command}`]),
    ...(records.length > 0 === isPublished
      ? []
      : [`recorded ${records.length} times, published: ${isPublished}`]),
    ...(records.length > 0 && !isDecided ? ['recorded without a decision'] : []),
    ...(isAsDecided ? [] : [`recorded is ${JSON.stringify(newest)}, not what was decided`]),
  ];
}

function due(
  { stage, number, issue, repealedFrom, content }: Regulation,
  context: CaseContext,
): readonly string[] {
  const today = dayOf(context);
  const databases = (content.databases ?? []) as readonly string[];
  const isFollowed = databases.every((id) => {
    const last = beganLast(context, id);
    return last !== undefined && last.number !== number;
  });
  const isPublished = stage === 'PUBLISHED' || stage === 'IN_FORCE';
  return [
    ...(stage === 'PUBLISHED' && String(issue?.effectiveFrom) <= today
      ? ['enterUsageRegulationIntoForce']
      : []),
    ...(isPublished && repealedFrom !== null && repealedFrom <= today ? ['lapseUsageRegulation'] : []),
    ...(stage === 'IN_FORCE' && isFollowed ? ['supersedeUsageRegulation'] : []),
  ];
}

const keepers = { OWNER: ['OWNER_STEWARD'] } as const;
const deciders = { OWNER: ['OWNER_HEAD'], CHAIR: ['CHAIR'] } as const;
const publishers = { OWNER: ['OWNER_STEWARD', 'OWNER_HEAD'] } as const;

const regulationSpec: SpecMachine<Regulation> = {
  starts: 'draftUsageRegulation',
  rows: {
    draftUsageRegulation: { who: keepers, duty: 'PREPARES', left: 'KEEP_CATALOGUE' },
    editUsageRegulation: { who: keepers, duty: 'PREPARES', left: 'KEEP_CATALOGUE' },
    issueUsageRegulation: { who: deciders, duty: 'DECIDES', carries: ['documents'] },
    publishUsageRegulation: { who: publishers, duty: 'OTHER', left: 'PUBLISH_SERVICES' },
    repealUsageRegulation: { who: deciders, duty: 'DECIDES', carries: ['reason', 'documents'] },
    withdrawUsageRegulation: { who: publishers, duty: 'OTHER', carries: ['reason'] },
  },
  read,
  parties: ({ owner, chair }) => [
    { agency: owner, side: 'OWNER' },
    ...(chair === null ? [] : [{ agency: chair, side: 'CHAIR' }]),
  ],
  mayNow: ({ stage }, command) => mayNow[command]?.includes(stage) ?? false,
  says,
  stateOf: ({ stage }) => stage,
  due,
  caused,
};

/** In force is what was decided, published and begun, and nothing else (SM14). */
export const regulationOracle = specOracle(regulationSpec);
