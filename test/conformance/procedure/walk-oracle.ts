import { legalDayOf } from '../../../schema/calendar/legal-day.ts';
import { isInForce } from '../../../schema/people/register.ts';
import { actDigest, isWholeHistory, type RecordedAct } from '../../../schema/procedure/machine/act.ts';
import type { Machine } from '../../../schema/procedure/machine/open-case.ts';
import type { ProcedureWorld } from '../../fixtures/procedure-world.ts';
import { grantViolations } from './grant-oracle.ts';
import type { Walked } from './walk.ts';

/**
 * What must hold of every act, written by hand from procedures 3.2, 3.3 and SM3 without the rules that judge acts. `table` is the
 * machine as it is meant to be.
 */
export function violations(walked: Walked, table: Machine, world: ProcedureWorld): readonly string[] {
  const isByHand = ['CONNECTION_REQUEST', 'PAPER_INSTRUMENT', 'ISSUE'].includes(walked.act.procedure);
  return [
    ...rowViolations(walked, table),
    ...actorViolations(walked, table),
    ...historyViolations(walked),
    ...leftWorkViolations(walked, table),
    ...(walked.act.procedure === 'USAGE_REGULATION' ? [] : toldViolations(walked)),
    ...(isByHand ? separationViolations(walked.after.acts, world) : []),
    ...clockViolations(walked),
    ...issueViolations(walked),
    ...grantViolations(walked, world),
  ].map((each) => `${walked.act.command} ${walked.act.case}@${walked.act.version}: ${each}`);
}

function rowViolations({ act, before }: Walked, { commands, steps }: Machine): readonly string[] {
  const row = [...commands, ...steps].find(({ name }) => name === act.command);
  const isThere =
    row?.to.includes(act.to) &&
    (row.from === null ? act.from === null : act.from !== null && row.from.includes(act.from));
  return [
    ...(isThere ? [] : [`the table has no row from ${act.from} to ${act.to}`]),
    ...(before.stateText.isFinal ? [`an act after the final state ${before.state}`] : []),
  ];
}

/** Who may give a command at all, by hand. */
const ableByHand: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  submitConnectionRequest: { CONSUMER: ['CONSUMER_HEAD'] },
  goOnWithRestOfConnectionRequest: { CONSUMER: ['CONSUMER_HEAD'] },
  consentToConnectionRequest: { OWNER: ['OWNER_HEAD'] },
  refuseConnectionRequest: { OWNER: ['OWNER_HEAD'] },
  issueConnectionAccount: { COORDINATOR: ['COORDINATOR_OFFICER', 'COORDINATOR_HEAD'] },
  recordProhibition: { COORDINATOR: ['COORDINATOR_HEAD'] },
  recordPaperInstrument: { COORDINATOR: ['COORDINATOR_OFFICER'] },
  confirmPaperInstrument: { OWNER: ['OWNER_HEAD'], CHAIR: ['CHAIR'] },
  denyPaperInstrument: { OWNER: ['OWNER_HEAD'], CHAIR: ['CHAIR'] },
};

function actorViolations({ act, before, after, context }: Walked, { steps }: Machine): readonly string[] {
  const { person, agency, role, side, onBehalfOf } = act.actor;
  if (person === null)
    return steps.some(({ name }) => name === act.command) ? [] : ['the clock gave a command'];
  const day = legalDayOf(Date.parse(act.at));
  const holds = context.register.roles.some(
    (grant) =>
      grant.person === person && grant.agency === agency && grant.role === role && isInForce(grant, day),
  );
  const able = ableByHand[act.command]?.[side];
  // WHY before too: who leaves is on no side afterwards, and who asks to join was on none.
  const isParty = [...before.parties(context), ...after.parties(context)].some(
    (party) => party.agency === (onBehalfOf ?? agency) && party.side === side,
  );
  return [
    ...(holds ? [] : [`${person} is not ${role} of ${agency} on ${day}`]),
    ...(isParty ? [] : [`${agency} is not on the side ${side}`]),
    ...(act.command in ableByHand && able?.includes(role ?? '') !== true
      ? [`${role} of the side ${side} may not`]
      : []),
  ];
}

/** SM26: in the name of an owner only what it left to that agency for that day; never a consent, never a signature. */
function leftWorkViolations({ act, context }: Walked, { commands }: Machine): readonly string[] {
  const { onBehalfOf, agency } = act.actor;
  if (onBehalfOf === null) return [];
  const row = commands.find(({ name }) => name === act.command);
  const day = legalDayOf(Date.parse(act.at));
  const work = worksByHand[act.command];
  const isLeft = context.records.delegations.some(
    (each) =>
      each.owner === onBehalfOf &&
      each.delegate === agency &&
      each.works.some((name) => name === work) &&
      isInForce(each, day),
  );
  return [
    ...(isLeft ? [] : [`${onBehalfOf} has not left it to ${agency}`]),
    ...(row?.duty === 'DECIDES' ? [`decided in the name of ${onBehalfOf}`] : []),
  ];
}

/** Work as which a command may be left to another agency, by hand. */
const worksByHand: Readonly<Record<string, string>> = {
  declareReadiness: 'KEEP_CATALOGUE',
  draftUsageRegulation: 'KEEP_CATALOGUE',
  editUsageRegulation: 'KEEP_CATALOGUE',
  publishUsageRegulation: 'PUBLISH_SERVICES',
};

function historyViolations({ before, act, after, context }: Walked): readonly string[] {
  const parties = after.parties(context);
  const told = (opened: typeof after) =>
    JSON.stringify([opened.state, parties.map(opened.stateFor), opened.clocks()]);
  // WHY not at each act: it grows with the history, which is the same one.
  const isRead = act.version % 4 === 0;
  const again = isRead ? after.machine.open(after.number, JSON.parse(JSON.stringify(after.acts))) : after;
  const isBound = act.digest === actDigest(act, before.acts.at(-1)?.digest ?? null);
  return [
    ...(act.version === before.version + 1 ? [] : ['a version is left out']),
    ...(isBound && (!isRead || isWholeHistory(after.acts)) ? [] : ['the history is not whole']),
    ...(!isRead || told(again) === told(after) ? [] : ['read again, the acts say another thing']),
  ];
}

/** Drafts and decisions by hand (SD2). */
const prepares = [
  ...['startConnectionRequest', 'editConnectionRequest', 'recordPaperInstrument'],
  ...['openIssue', 'editIssue'],
];
const decides = [
  ...['submitConnectionRequest', 'goOnWithRestOfConnectionRequest', 'consentToConnectionRequest'],
  ...['refuseConnectionRequest', 'recordProhibition', 'issueConnectionAccount'],
  ...['confirmPaperInstrument', 'denyPaperInstrument', 'submitIssue', 'acceptIssueAnswer', 'escalateIssue'],
  ...['issuePlan', 'proposePlanToChair', 'decideIssue', 'confirmCompliance', 'demandCompliance'],
];
const consents = ['consentToConnectionRequest', 'refuseConnectionRequest'];

function separationViolations(acts: readonly RecordedAct[], { register }: ProcedureWorld): readonly string[] {
  return register.people.flatMap(({ id }) => {
    const own = acts.filter(({ actor }) => actor.person === id);
    const sides = new Set(own.map(({ actor }) => actor.side));
    const drafted = own.filter(({ command }) => prepares.includes(command));
    const decided = own.filter(({ command }) => decides.includes(command));
    const isFourEyes = !drafted.some(({ actor }) => decided.some((each) => each.actor.side === actor.side));
    const hasConsented = own.some(({ command }) => consents.includes(command));
    const hasIssued = own.some(({ command }) => command === 'issueConnectionAccount');
    return [
      ...(sides.size > 1 ? [`SD3: ${id} acts for ${[...sides].join(', ')}`] : []),
      ...(isFourEyes ? [] : [`SD2: ${id} drafted and decided`]),
      ...(hasConsented && hasIssued ? [`SD1: ${id} consented and issued`] : []),
      ...own.flatMap((act) => headViolations(act, acts)),
    ];
  });
}

/** SD1: where the coordinator itself asks, or is asked, its head issues. */
function headViolations(
  { command, actor, version }: RecordedAct,
  acts: readonly RecordedAct[],
): readonly string[] {
  if (command !== 'issueConnectionAccount' || actor.role === 'COORDINATOR_HEAD') return [];
  const sending = acts.findLast((each) => each.version < version && 'owners' in each.input);
  const asked = Object.values(sending?.input.owners ?? {}).flat();
  const isParty = asked.includes(actor.agency) || acts[0]?.actor.agency === actor.agency;
  return isParty ? [`SD1: ${actor.role} of a coordinator that is a party issued`] : [];
}

const ofDeciders = [
  'issuePlan',
  'proposePlanToChair',
  'decideIssue',
  'confirmCompliance',
  'demandCompliance',
];

/** SM8 and SD7 by hand: who decides is no party; a task is ticked by an act of its agency; nobody settles alone; terms are by level. */
function issueViolations({ act, before, after, effects, context }: Walked): readonly string[] {
  if (act.procedure !== 'ISSUE') return [];
  const [first] = after.acts;
  const content = after.acts.findLast(({ command }) => /^(?:open|edit)/.test(command))?.input;
  const parties = [first?.actor.agency, content?.askee];
  const isOwn = ofDeciders.includes(act.command) && parties.includes(act.actor.agency);
  const plan = before.acts.findLast(({ input }) => 'tasks' in input && 'plan' in input);
  const tasks = (plan?.input.tasks ?? []) as readonly { readonly agency: string }[];
  const isForeign =
    act.command === 'tickPlanTask' &&
    (tasks[Number(act.input.task) - 1]?.agency !== act.actor.agency ||
      !/^(?<agency>.*)\/(?:after|again)$/.test(String(act.input.act)) ||
      !String(act.input.act).startsWith(`${act.actor.agency}/`));
  const proposal = before.acts.findLast(({ command }) => command === 'proposeSettlement');
  const isAlone = act.command === 'acceptSettlement' && proposal?.actor.agency === act.actor.agency;
  const rules: Readonly<Record<string, string>> = {
    OPEN_L1: 'R-ISS-1',
    OPEN_L2: 'R-ISS-2',
    WITH_CHAIR: 'R-ISS-3',
  };
  const running = after.clocks().filter(({ stoppedAt }) => stoppedAt === null);
  const due = running.map(({ rule, agency }) => `${rule} ${agency}`);
  const decider = parties.includes(context.coordinator) ? 'H41' : context.coordinator;
  const who: Readonly<Record<string, unknown>> = {
    OPEN_L1: content?.askee,
    OPEN_L2: decider,
    WITH_CHAIR: 'H41',
  };
  const expected = after.state in rules ? [`${rules[after.state]} ${who[after.state]}`] : [];
  return [
    ...(isOwn ? ['SD7: a party decides'] : []),
    ...(isForeign ? ['a task is ticked by an act of others'] : []),
    ...(isAlone ? ['one party settles alone'] : []),
    ...(effects.every(({ kind }) => kind === 'ISSUE') ? [] : ['an issue causes more than its record']),
    ...(due.join() === expected.join()
      ? []
      : [`the terms that run are ${due.join()}, not ${expected.join()}`]),
  ];
}

/** What one owner does is told to no other owner, and nobody outside the case is told anything. */
function toldViolations({ act, after, notices, context }: Walked): readonly string[] {
  const parties = after.parties(context);
  const outside = notices.filter(
    ({ agency }) => agency !== null && parties.every((party) => party.agency !== agency),
  );
  const isOwnersAlone = (agency: string | null) =>
    parties.every((party) => party.agency !== agency || party.side === 'OWNER');
  const others =
    act.actor.side === 'OWNER'
      ? notices.filter(({ agency }) => agency !== act.actor.agency && isOwnersAlone(agency))
      : [];
  return [
    ...outside.map(({ agency }) => `${agency} is told, and on no side`),
    ...others.map(({ agency }) => `${agency} is told of an act of ${act.actor.agency}`),
  ];
}

const received = ['receiveConnectionRequest', 'deliverConnectionRequest', 'takeUpConnectionRequest'];
const answered = ['returnConnectionRequest', ...consents];

/** A term of an owner for each receipt; it runs until the owner answers or is asked no longer. */
function clockViolations({ act, after }: Walked): readonly string[] {
  if (act.procedure !== 'CONNECTION_REQUEST') return [];
  const clocks = after.clocks().filter(({ rule }) => rule === 'R-ACC-B');
  const isClosed = ['WITHDRAWN', 'PROHIBITED'].includes(after.state);
  const owners = new Set(
    after.parties({ coordinator: '' }).flatMap(({ agency, side }) => (side === 'OWNER' ? agency : [])),
  );
  return [...owners].flatMap((owner) => {
    const own = after.acts.filter(({ actor }) => actor.side === 'OWNER' && actor.agency === owner);
    const receipts = own.filter(({ command }) => received.includes(command));
    const last = own.findLast(({ command }) => [...received, ...answered].includes(command));
    const isAsked = after.acts
      .filter(
        ({ command, version }) => command === 'submitConnectionRequest' && version > (last?.version ?? 0),
      )
      .every(({ input }) =>
        Object.values(input.owners ?? {})
          .flat()
          .includes(owner),
      );
    const runs = last !== undefined && received.includes(last.command) && isAsked && !isClosed ? 1 : 0;
    const ownClocks = clocks.filter(({ agency }) => agency === owner);
    const running = ownClocks.filter(({ stoppedAt }) => stoppedAt === null);
    return [
      ...(ownClocks.length === receipts.length
        ? []
        : [`${owner} has ${ownClocks.length} terms for ${receipts.length} receipts`]),
      ...(running.length === runs ? [] : [`${running.length} terms of ${owner} run, not ${runs}`]),
    ];
  });
}
