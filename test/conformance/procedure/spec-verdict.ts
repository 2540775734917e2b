import { legalDayOf } from '../../../schema/calendar/legal-day.ts';
import type { Role } from '../../../schema/people/register.ts';
import type { RecordedAct } from '../../../schema/procedure/machine/act.ts';
import type { CaseContext } from '../../../schema/procedure/machine/machine.ts';
import type { Attempt, Walked } from './walk.ts';

/** A row of a procedure as the specification has it, written by hand. */
export interface SpecRow {
  /** Roles by side. */
  readonly who: Readonly<Record<string, readonly Role[]>>;
  readonly duty: 'PREPARES' | 'DECIDES' | 'OTHER';
  readonly carries?: readonly ('reason' | 'legalGround' | 'documents')[];
  /** Work as which an owner may leave it to another agency (SM26). */
  readonly left?: string;
  /** For agencies that are no party. */
  readonly isForOutsiders?: true;
}

/** A way in which a person may stand behind a command. */
export interface Way {
  readonly agency: string;
  readonly side: string;
  readonly role: Role;
}

/** What a command may end with: DONE, codes of refusal. */
export type Verdict = ReadonlySet<string>;

/** What the specification says of one procedure, read from the acts of a case alone. */
export interface SpecMachine<Model> {
  readonly rows: Readonly<Record<string, SpecRow>>;
  readonly starts: string;
  readonly read: (acts: readonly RecordedAct[]) => Model;
  /** Agencies on the sides, without the coordinator. */
  readonly parties: (model: Model) => readonly Omit<Way, 'role'>[];
  /** Whether the case was never sent to anybody, so that the coordinator has no part in it; left out: it was. */
  readonly isOwnBusiness?: (model: Model) => boolean;
  readonly mayNow: (model: Model, command: string, way: Way, context: CaseContext) => boolean;
  /** What follows from the fields: DONE, ACT_INCOMPLETE or ACT_NOT_NOW; null: the oracle does not know whether it is complete. */
  readonly says: (model: Model, attempt: Attempt, way: Way) => string | null;
  /** States by party; `whole` without one. */
  readonly stateOf: (model: Model, party: Omit<Way, 'role'> | null) => string;
  /** Steps that are due by themselves. */
  readonly due: (model: Model, context: CaseContext) => readonly string[];
  /** What is wrong with what an act caused. */
  readonly caused: (walked: Walked, model: Model) => readonly string[];
}

/** A machine's oracle, whatever its model is. */
export interface SpecOracle {
  readonly verdict: (attempt: Attempt) => Verdict;
  readonly violations: (walked: Walked) => readonly string[];
  /** What is due in a case and did not happen. */
  readonly left: (acts: readonly RecordedAct[], context: CaseContext) => readonly string[];
}

export function specOracle<Model>(plain: SpecMachine<Model>): SpecOracle {
  const spec = { ...plain, read: remembered(plain.read) };
  return {
    verdict: (attempt) => verdictOf(spec, attempt),
    violations: (walked) => walkedViolations(spec, walked),
    left: (acts, context) => (acts.length === 0 ? [] : spec.due(spec.read(acts), context)),
  };
}

/** WHY: a case is read at every step of every case beside it. */
function remembered<Model>(read: SpecMachine<Model>['read']): SpecMachine<Model>['read'] {
  const models = new WeakMap<readonly RecordedAct[], Model>();
  return (acts) => {
    const known = models.get(acts);
    if (known !== undefined) return known;
    const model = read(acts);
    models.set(acts, model);
    return model;
  };
}

/** Whether a day lies in a time; its end is exclusive. */
export function isDuring(
  { from, to }: { readonly from: string; readonly to: string | null },
  day: string,
): boolean {
  return day >= from && (to === null || day < to);
}

export const dayOf = ({ now }: Pick<CaseContext, 'now'>) => legalDayOf(Date.parse(now));

function verdictOf<Model>(spec: SpecMachine<Model>, attempt: Attempt): Verdict {
  const { given, opened, context } = attempt;
  const { acts } = opened;
  const row = spec.rows[given.command];
  if (row === undefined) return new Set(['a row that the specification has']);
  const model = spec.read(acts);
  const ways = waysOf(spec, attempt, row, model);
  if (ways.length === 0) return new Set(['ACT_ROLE_MISSING']);
  const isFirst = acts.length === 0;
  const able = ways.filter((way) =>
    isFirst
      ? given.command === spec.starts
      : given.command !== spec.starts && spec.mayNow(model, given.command, way, context),
  );
  if (able.length === 0) return new Set(['ACT_NOT_NOW']);
  const parties = isFirst ? [] : spec.parties(model);
  const free = able.filter((way) => !isBroken(spec, { way, attempt, row, parties }));
  if (free.length === 0) return new Set(['SEPARATION_OF_DUTIES']);
  return new Set(free.flatMap((way) => endsOf(spec, model, { way, attempt, row })));
}

interface Question {
  readonly way: Way;
  readonly attempt: Attempt;
  readonly row: SpecRow;
}

function endsOf<Model>(
  spec: SpecMachine<Model>,
  model: Model,
  { way, attempt, row }: Question,
): readonly string[] {
  const { given } = attempt;
  const said = spec.says(model, attempt, way);
  const isCarried = (row.carries ?? []).every((name) =>
    name === 'documents' ? given.documents.length > 0 : given[name] !== null,
  );
  if (said === 'ACT_NOT_NOW') return [said];
  if (!isCarried) return ['ACT_INCOMPLETE'];
  return said === null ? ['DONE', 'ACT_INCOMPLETE'] : [said];
}

function waysOf<Model>(
  spec: SpecMachine<Model>,
  { person, opened, given, context }: Attempt,
  row: SpecRow,
  model: Model,
): readonly Way[] {
  const isNew = opened.acts.length === 0;
  const parties = isNew ? [] : spec.parties(model);
  const isOn = ({ agency, side }: Way) => {
    if (side === 'COORDINATOR')
      return agency === context.coordinator && (isNew || spec.isOwnBusiness?.(model) !== true);
    if (isNew || given.command === spec.starts) return true;
    const own = parties.filter((party) => party.agency === agency);
    if (row.isForOutsiders) return own.every((party) => party.side === side || party.side === 'FORMER');
    return own.some((party) => party.side === side);
  };
  const own = Object.entries(row.who).flatMap(([side, roles]) =>
    person.roles
      .filter(({ role }) => roles.includes(role))
      .map(({ agency, role }) => ({ agency, side, role })),
  );
  return [...own, ...leftWays(row, person.roles, context)].filter(
    (way) => isOn(way) && (given.agency === null || given.agency === way.agency),
  );
}

/** SM26: the owner's work in the name of the owner, by those who do such work in the agency to which it was left. */
function leftWays(row: SpecRow, roles: Attempt['person']['roles'], context: CaseContext): readonly Way[] {
  const doing: readonly Role[] = ['OWNER_STEWARD', 'OWNER_HEAD', 'COORDINATOR_OFFICER', 'COORDINATOR_HEAD'];
  return context.records.delegations
    .filter((each) => isDuring(each, dayOf(context)) && each.works.some((work) => work === row.left))
    .flatMap(({ owner, delegate }) => {
      const held = roles.find(({ agency, role }) => agency === delegate && doing.includes(role));
      return held === undefined ? [] : [{ agency: owner, side: 'OWNER', role: held.role }];
    });
}

const judging = ['OWNER', 'COORDINATOR', 'CHAIR'];

/** SD1, SD2, SD3 of procedures 3.3. */
function isBroken<Model>(
  { rows }: SpecMachine<Model>,
  { way, attempt, row, parties }: Question & { readonly parties: readonly Omit<Way, 'role'>[] },
): boolean {
  const own = attempt.opened.acts.filter(({ actor }) => actor.person === attempt.person.id);
  const other = row.duty === 'DECIDES' ? 'PREPARES' : row.duty === 'PREPARES' ? 'DECIDES' : null;
  const isSameEyes = own.some(
    ({ actor, command }) => actor.side === way.side && other !== null && rows[command]?.duty === other,
  );
  const isOtherSide = own.some(
    ({ actor }) => actor.side !== way.side && (judging.includes(actor.side) || judging.includes(way.side)),
  );
  const isOtherParty =
    !judging.includes(way.side) &&
    own.some(({ actor }) => !judging.includes(actor.side) && actor.agency !== way.agency);
  const isOwnCase =
    way.side === 'COORDINATOR' &&
    row.duty === 'DECIDES' &&
    way.role !== 'COORDINATOR_HEAD' &&
    parties.some(({ agency }) => agency === way.agency);
  return isSameEyes || isOtherSide || isOtherParty || isOwnCase;
}

function walkedViolations<Model>(spec: SpecMachine<Model>, walked: Walked): readonly string[] {
  const { act, before, after, context } = walked;
  const model = spec.read(after.acts);
  const wasDue = before.acts.length === 0 ? [] : spec.due(spec.read(before.acts), context);
  const parties = spec.parties(model);
  const named = (each: Omit<Way, 'role'>) => `${each.side} ${each.agency}`;
  const theirs = after.parties(context).filter(({ side }) => side !== 'COORDINATOR');
  const [expected, met] = [parties.map(named).sort().join(', '), theirs.map(named).sort().join(', ')];
  const isTheCoordinators = after.parties(context).length > theirs.length;
  return [
    ...(act.actor.person !== null || wasDue.includes(act.command) ? [] : [`${act.command} was not due`]),
    ...(isTheCoordinators === (spec.isOwnBusiness?.(model) !== true)
      ? []
      : [`the coordinator has a part: ${isTheCoordinators}`]),
    ...(expected === met ? [] : [`on the sides are ${met}, and should be ${expected}`]),
    ...stateViolations(spec.stateOf(model, null), after.state, 'the whole'),
    ...parties.flatMap((party) =>
      stateViolations(
        spec.stateOf(model, party),
        after.stateFor(party as Parameters<typeof after.stateFor>[0]),
        named(party),
      ),
    ),
    ...spec.caused(walked, model),
  ];
}

function stateViolations(expected: string, met: string, whose: string): readonly string[] {
  return expected === met ? [] : [`${whose} is ${met}, and should be ${expected}`];
}
