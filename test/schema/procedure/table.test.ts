import { buildSchema, GraphQLInputObjectType, isInputObjectType, isListType, isNonNullType } from 'graphql';
import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { roles } from '../../../schema/people/register.ts';
import { knownProcedures } from '../../../schema/procedure/known/known-procedures.ts';
import { logTypesSdl } from '../../../schema/procedure/machine/logged-request.ts';
import type { Machine } from '../../../schema/procedure/machine/open-case.ts';

/** A row as procedures SM3 writes it: from, command, to, who. */
type Row = readonly [from: string, command: string, to: string, who: string];

const consumer = 'CONSUMER CONSUMER_HEAD';
const drafting = 'CONSUMER CONSUMER_OFFICER|FOCAL_OFFICER';
const receiving =
  'OWNER OWNER_STEWARD|OWNER_HEAD|FOCAL_OFFICER; COORDINATOR COORDINATOR_OFFICER|COORDINATOR_HEAD';
const returning = 'OWNER OWNER_STEWARD|OWNER_HEAD; COORDINATOR COORDINATOR_OFFICER';
const issuing = 'COORDINATOR COORDINATOR_OFFICER|COORDINATOR_HEAD';
const itself = '-';

/** Where a request is sent off again while other owners have answered, it is where they are. */
const sent = ['SUBMITTED', 'RECEIVED', 'AWAITING_OWNER', 'CONSENTED', 'PARTLY_REFUSED', 'ESCALATED'];
const drafts = ['DRAFT', 'RETURNED_FOR_SUPPLEMENT'];
const open = [
  ...drafts,
  ...['SUBMITTED', 'RECEIVED', 'AWAITING_OWNER', 'CONSENTED', 'PARTLY_REFUSED', 'AWAITING_ACCOUNT'],
  ...['REFUSED', 'ESCALATED'],
];

/** From the consent on it rests on the usage regulation of that day (SM14). */
const resting = ['CONSENTED', 'AWAITING_ACCOUNT', 'ACTIVE', 'SUSPENDED'];

const connectionRows: readonly Row[] = [
  ['-', 'startConnectionRequest', 'DRAFT', drafting],
  ...drafts.flatMap((from) => drafts.map((to): Row => [from, 'editConnectionRequest', to, drafting])),
  ...drafts.flatMap((from) => sent.map((to): Row => [from, 'submitConnectionRequest', to, consumer])),
  ['SUBMITTED', 'receiveConnectionRequest', 'RECEIVED', receiving],
  ['RECEIVED', 'returnConnectionRequest', 'RETURNED_FOR_SUPPLEMENT', returning],
  ['AWAITING_OWNER', 'returnConnectionRequest', 'RETURNED_FOR_SUPPLEMENT', returning],
  ['AWAITING_OWNER', 'consentToConnectionRequest', 'CONSENTED', 'OWNER OWNER_HEAD'],
  ['AWAITING_OWNER', 'refuseConnectionRequest', 'REFUSED', 'OWNER OWNER_HEAD'],
  ['PARTLY_REFUSED', 'goOnWithRestOfConnectionRequest', 'CONSENTED', consumer],
  ['RECEIVED', 'recordProhibition', 'PROHIBITED', 'COORDINATOR COORDINATOR_HEAD'],
  ['AWAITING_ACCOUNT', 'recordProhibition', 'PROHIBITED', 'COORDINATOR COORDINATOR_HEAD'],
  ['AWAITING_ACCOUNT', 'issueConnectionAccount', 'ACTIVE', issuing],
  ...open.map((from): Row => [from, 'withdrawConnectionRequest', 'WITHDRAWN', consumer]),
  ['ESCALATED', 'returnConnectionRequest', 'RETURNED_FOR_SUPPLEMENT', returning],
  ['ESCALATED', 'consentToConnectionRequest', 'CONSENTED', 'OWNER OWNER_HEAD'],
  ['ESCALATED', 'refuseConnectionRequest', 'REFUSED', 'OWNER OWNER_HEAD'],
  ['REFUSED', 'takeUpConnectionRequest', 'AWAITING_OWNER', 'OWNER OWNER_HEAD|OWNER_STEWARD'],
  ['ESCALATED', 'takeUpConnectionRequest', 'AWAITING_OWNER', 'OWNER OWNER_HEAD|OWNER_STEWARD'],
  ['AWAITING_OWNER', 'escalateConnectionRequest', 'ESCALATED', itself],
  ['REFUSED', 'escalateConnectionRequest', 'ESCALATED', itself],
  ['ESCALATED', 'resumeConnectionRequest', 'AWAITING_OWNER', itself],
  ['ESCALATED', 'resumeConnectionRequest', 'REFUSED', itself],
  ['SUBMITTED', 'deliverConnectionRequest', 'RECEIVED', itself],
  ['RECEIVED', 'awaitOwner', 'AWAITING_OWNER', itself],
  ['AWAITING_OWNER', 'remindOwner', 'AWAITING_OWNER', itself],
  ['RECEIVED', 'awaitAccount', 'AWAITING_ACCOUNT', itself],
  ...['ACTIVE', 'SUSPENDED', 'CHANGED'].flatMap((from) =>
    ['closeConnection', 'endConnection'].map((step): Row => [from, step, 'ENDED', itself]),
  ),
  ['ACTIVE', 'suspendConnection', 'SUSPENDED', itself],
  ['SUSPENDED', 'resumeConnection', 'ACTIVE', itself],
  ...['ACTIVE', 'SUSPENDED'].flatMap((from) =>
    ['ACTIVE', 'SUSPENDED'].map((to): Row => [from, 'remindOfConnectionEnd', to, itself]),
  ),
  ...['ACTIVE', 'SUSPENDED', 'CHANGED'].map((from): Row => [from, 'changeConnection', 'CHANGED', itself]),
  ...resting.flatMap((from) =>
    resting.map((to): Row => [from, 'confirmConnectionUnderRegulation', to, `${consumer}; OWNER OWNER_HEAD`]),
  ),
  ...resting.flatMap((from) => resting.map((to): Row => [from, 'noteRegulationOfConnection', to, itself])),
];

const confirming = 'OWNER OWNER_HEAD; CHAIR CHAIR';
const paperRows: readonly Row[] = [
  ['-', 'recordPaperInstrument', 'AWAITING_CONFIRMATION', 'COORDINATOR COORDINATOR_OFFICER'],
  ['AWAITING_CONFIRMATION', 'confirmPaperInstrument', 'CONFIRMED', confirming],
  ['AWAITING_CONFIRMATION', 'denyPaperInstrument', 'DENIED', confirming],
  ['AWAITING_CONFIRMATION', 'withdrawPaperInstrument', 'WITHDRAWN', issuing],
  ['CONFIRMED', 'withdrawPaperInstrument', 'WITHDRAWN', issuing],
  ['DENIED', 'withdrawPaperInstrument', 'WITHDRAWN', issuing],
  ['CONFIRMED', 'takePaperInstrument', 'RECORDED', itself],
];

const heads = 'CONSUMER_HEAD|OWNER_HEAD';
const officers = 'CONSUMER_OFFICER|OWNER_STEWARD|FOCAL_OFFICER';
const askingHeads = `ISSUE_ASKER ${heads}`;
const askingOfficers = `ISSUE_ASKER ${officers}`;
const eitherHead = `ISSUE_ASKER ${heads}; ISSUE_ASKEE ${heads}`;
const anybody = `ISSUE_ASKER ${heads}|${officers}; ISSUE_ASKEE ${heads}|${officers}`;
const doing = 'CONSUMER_HEAD|CONSUMER_OFFICER|OWNER_HEAD|OWNER_STEWARD|FOCAL_OFFICER';
const everybody = `ISSUE_ASKER ${doing}; ISSUE_ASKEE ${doing}; COORDINATOR COORDINATOR_OFFICER|COORDINATOR_HEAD`;
const deciding = 'COORDINATOR COORDINATOR_HEAD; CHAIR CHAIR';
const chair = 'CHAIR CHAIR';
const undecided = ['OPEN_L1', 'ANSWERED_L1', 'OPEN_L2', 'WITH_CHAIR', 'REFERRED'];
const planned = ['PLAN_ISSUED', 'DECIDED', 'EXTERNAL_DECIDED'];

/** SM8, and 3.3 SD7: level 2 is the coordinator's, or the chair's where the coordinator is a party. */
const issueRows: readonly Row[] = [
  ['-', 'openIssue', 'DRAFT', askingOfficers],
  ['DRAFT', 'editIssue', 'DRAFT', askingOfficers],
  ['DRAFT', 'submitIssue', 'OPEN_L1', askingHeads],
  ['-', 'openInternalIssue', 'OPEN_L0', askingOfficers],
  ['OPEN_L0', 'settleInternalIssue', 'SETTLED', `ISSUE_ASKEE ${heads}`],
  ['OPEN_L1', 'answerIssue', 'ANSWERED_L1', 'ISSUE_ASKEE OWNER_STEWARD|OWNER_HEAD|CONSUMER_HEAD'],
  ['ANSWERED_L1', 'acceptIssueAnswer', 'SETTLED', askingHeads],
  ['ANSWERED_L1', 'escalateIssue', 'OPEN_L2', askingHeads],
  ['OPEN_L1', 'passLateIssue', 'OPEN_L2', itself],
  ['OPEN_L2', 'giveIssueOpinion', 'OPEN_L2', anybody],
  ['WITH_CHAIR', 'giveIssueOpinion', 'WITH_CHAIR', anybody],
  ['OPEN_L2', 'issuePlan', 'PLAN_ISSUED', deciding],
  ['OPEN_L2', 'proposePlanToChair', 'WITH_CHAIR', deciding],
  ['WITH_CHAIR', 'decideIssue', 'DECIDED', chair],
  ['WITH_CHAIR', 'referIssue', 'REFERRED', chair],
  ['REFERRED', 'recordExternalDecision', 'EXTERNAL_DECIDED', chair],
  ...planned.map((from): Row => [from, 'tickPlanTask', from, everybody]),
  ...planned.map((from): Row => [from, 'beginComplianceCheck', 'COMPLIANCE_CHECK', itself]),
  ['COMPLIANCE_CHECK', 'confirmCompliance', 'CLOSED', deciding],
  ...planned.map((to): Row => ['COMPLIANCE_CHECK', 'demandCompliance', to, deciding]),
  ...undecided.map((from): Row => [from, 'proposeSettlement', from, eitherHead]),
  ...undecided.map((from): Row => [from, 'acceptSettlement', 'SETTLED', eitherHead]),
  ...['DRAFT', 'OPEN_L0', ...undecided].map((from): Row => [from, 'withdrawIssue', 'WITHDRAWN', askingHeads]),
];

const ownerHead = 'OWNER OWNER_HEAD';
const useReportRows: readonly Row[] = [
  ['-', 'askForUseReport', 'ASKED', ownerHead],
  ['ASKED', 'submitUseReport', 'REPORTED', consumer],
  ['REPORTED', 'acceptUseReport', 'ACCEPTED', ownerHead],
  ['ASKED', 'findMisuse', 'BREACH_FOUND', ownerHead],
  ['REPORTED', 'findMisuse', 'BREACH_FOUND', ownerHead],
  ['ASKED', 'withdrawUseReport', 'WITHDRAWN', ownerHead],
];

/** What SM3 says that an act carries: its reason, the rule of law, a document. */
const carried: Readonly<Record<string, readonly string[]>> = {
  submitConnectionRequest: ['documents'],
  returnConnectionRequest: ['reason'],
  consentToConnectionRequest: ['documents'],
  refuseConnectionRequest: ['documents', 'legalGround', 'reason'],
  recordProhibition: ['legalGround', 'reason'],
  withdrawConnectionRequest: ['reason'],
  takeUpConnectionRequest: ['reason'],
  denyPaperInstrument: ['reason'],
  withdrawPaperInstrument: ['reason'],
  submitIssue: ['documents'],
  answerIssue: ['documents'],
  escalateIssue: ['reason'],
  issuePlan: ['documents'],
  proposePlanToChair: ['documents'],
  decideIssue: ['documents'],
  referIssue: ['documents'],
  recordExternalDecision: ['documents'],
  demandCompliance: ['reason'],
  withdrawIssue: ['reason'],
  askForUseReport: ['documents'],
  submitUseReport: ['documents'],
  findMisuse: ['legalGround'],
  withdrawUseReport: ['reason'],
};

function rowsOf({ commands, steps }: Machine): readonly Row[] {
  const given = commands.flatMap(({ name, from, to, stays, who }) => {
    const by = who.map(({ side, roles: able }) => `${side} ${able.join('|')}`).join('; ');
    return (from ?? ['-']).flatMap((start) =>
      (stays === true ? [start] : to).map((end): Row => [start, name, end, by]),
    );
  });
  const own = steps.flatMap(({ name, from, to }) =>
    from.flatMap((start) => to.map((end): Row => [start, name, end, itself])),
  );
  return [...given, ...own];
}

function machineNamed(id: string): Machine {
  const found = knownProcedures.find(({ procedure }) => procedure.id === id);
  if (found === undefined) throw new TypeError(`there is no procedure ${id}`);
  return found;
}

const inOrder = (rows: readonly Row[]) => rows.map((row) => row.join(' · ')).sort();

describe.each([
  ['CONNECTION_REQUEST', connectionRows],
  ['PAPER_INSTRUMENT', paperRows],
  ['ISSUE', issueRows],
  ['USE_REPORT', useReportRows],
] as const)('%s', (id, rows) => {
  const machine = machineNamed(id);

  it('has every transition that its procedure writes, and no other', () => {
    expect(inOrder(rowsOf(machine))).toEqual(inOrder(rows));
  });

  it('asks of each act what it has to carry', () => {
    for (const { name, carries } of machine.commands)
      expect(Object.keys(carries).sort(), name).toEqual(carried[name] ?? []);
  });
});

const all = knownProcedures.map((machine) => [machine.procedure.id, machine] as const);

describe.each(all)('the table of %s', (_id, machine) => {
  const rows = rowsOf(machine);
  const { states } = machine.procedure;

  it('reaches each of its states, and names no other', () => {
    const reached = new Set(['-']);
    for (let before = -1; before !== reached.size; ) {
      before = reached.size;
      for (const [from, , to] of rows) if (reached.has(from)) reached.add(to);
    }
    expect([...reached].sort()).toEqual(['-', ...Object.keys(states)].sort());
    for (const [from] of rows) expect(from === '-' || from in states, from).toBe(true);
  });

  it('has no row out of a final state, and a row out of every other', () => {
    for (const [name, { isFinal }] of Object.entries(states)) {
      const leaves = rows.some(([from, , to]) => from === name && to !== name);
      expect(leaves, name).toBe(!isFinal);
    }
  });

  it('begins by a command of its own', () => {
    expect(machine.commands.some(({ from }) => from === null)).toBe(true);
  });

  it('says of everything what it is, in both languages, and by which article', () => {
    for (const { name, text, citation } of [...machine.commands, ...machine.steps]) {
      expect(text.vi, name).toMatch(/^\p{Lu}/u);
      expect(text.en, name).toMatch(/^[A-Z]/);
      expect(citation, name).toMatch(/^(?:Regulation|Decree|HOUSE)/);
    }
    for (const { text } of Object.values(states)) expect([text.vi, text.en]).not.toContain('');
  });

  it('is for somebody: a known role on a side', () => {
    for (const { name, who } of machine.commands) {
      expect(who, name).not.toEqual([]);
      for (const { roles: able } of who) {
        expect(able, name).not.toEqual([]);
        expect(
          able.filter((role) => !roles.includes(role)),
          name,
        ).toEqual([]);
      }
    }
  });

  it.each(machine.commands.map(({ name }) => name))('%s reads the fields that GraphQL writes', (name) => {
    const command = machine.commands.find((each) => each.name === name);
    const sdl = `${machine.procedure.typesSdl}
      scalar DateTime scalar BilingualText scalar PersonRole
      ${logTypesSdl}
      input Checked { requestId: ID ${command?.sdl ?? ''} }
      type Query { checked(input: Checked): Int }`;
    const written = buildSchema(sdl).getType('Checked');
    expect(isInputObjectType(written)).toBe(true);
    if (written instanceof GraphQLInputObjectType && command !== undefined)
      expect(writtenShape(written)).toEqual({ requestId: 'ID', ...readShape(command.fields) });
  });
});

it('no two procedures share a name, a prefix or a command', () => {
  const commands = knownProcedures.flatMap(({ commands: each }) => each.map(({ name }) => name));
  expect(new Set(commands).size).toBe(commands.length);
  for (const key of ['id', 'prefix', 'objectName', 'fieldName'] as const) {
    const names = knownProcedures.map(({ procedure }) => procedure[key]);
    expect(new Set(names).size).toBe(names.length);
  }
  for (const { procedure } of knownProcedures) expect(procedure.prefix).toMatch(/^[A-Z]{2}$/);
});

/** A shape in one form for both languages: `!` is needed, a list holds one member, a leaf is a word. */
type Shape = string | readonly [Shape] | { readonly [name: string]: Shape };

/** WHY the id of the request apart: every command has it, and it stands here for one whose fields are empty. */
function writtenShape(type: GraphQLInputObjectType, isTop = true): Shape {
  return Object.fromEntries(
    Object.values(type.getFields()).map((field) => {
      const needed = isNonNullType(field.type);
      const bare = isNonNullType(field.type) ? field.type.ofType : field.type;
      const isId = isTop && field.name === 'requestId';
      const name = isId ? field.name : `${field.name}${needed ? '!' : ''}`;
      return [name, isId ? 'ID' : innerShape(bare)];
    }),
  );
}

function innerShape(type: unknown): Shape {
  if (isNonNullType(type)) return innerShape(type.ofType);
  if (isListType(type)) return [innerShape(type.ofType)];
  return isInputObjectType(type) ? writtenShape(type, false) : 'leaf';
}

/** What a schema reads. WHY by trying nothing: a field that may be left out is one that GraphQL may not ask for. */
function readShape(schema: z.ZodType): { readonly [name: string]: Shape } {
  const object = bareSchema(schema);
  if (object.def.type !== 'object') return {};
  const { shape } = object.def as unknown as { readonly shape: Readonly<Record<string, z.ZodType>> };
  return Object.fromEntries(
    Object.entries(shape).map(([name, member]) => [
      `${name}${member.safeParse(undefined).success ? '' : '!'}`,
      memberShape(member),
    ]),
  );
}

function memberShape(schema: z.ZodType): Shape {
  const bare = bareSchema(schema);
  if (bare.def.type === 'array')
    return [memberShape((bare.def as unknown as { readonly element: z.ZodType }).element)];
  return bare.def.type === 'object' ? readShape(bare) : 'leaf';
}

function bareSchema(schema: z.ZodType): z.ZodType {
  const def = schema.def as unknown as { readonly in?: z.ZodType; readonly innerType?: z.ZodType };
  const inner = def.in ?? def.innerType;
  return inner === undefined ? schema : bareSchema(inner);
}
