import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { stringify } from 'yaml';
import { type Role, roles } from '../../schema/people/register.ts';
import { knownProcedures } from '../../schema/procedure/known/known-procedures.ts';
import type { Machine } from '../../schema/procedure/machine/open-case.ts';
import { type CasePeople, casePeople } from '../fixtures/case-people.ts';
import { type RunningProvince, runProvince } from '../fixtures/running-province.ts';
import { requestFor } from '../fixtures/scripted-case.ts';

vi.setConfig({ testTimeout: 300_000 });

/** Agencies by the side on which they stand in the cases here. */
const agencies = { CONSUMER: 'H41.CTHUE', OWNER: 'G01.CAT', COORDINATOR: 'H41.SKHCN', ELSEWHERE: 'H41.STC' };
type Place = keyof typeof agencies;
const places = Object.keys(agencies) as readonly Place[];

/** One person for each role and place, who holds nothing else. */
const everybody = roles.flatMap((role) =>
  places.map((place) => ({ role, place, id: `${role}.${place}`.toLowerCase().replaceAll('_', '-') })),
);

let running: RunningProvince;
let people: CasePeople;
beforeAll(async () => {
  running = await runProvince({}, 0.02);
  people = casePeople(running);
  await running.province.store.enterPeople(
    (before) => ({
      ...before,
      people: [
        ...before.people,
        ...everybody.map(({ id, place }) => ({
          ...{ id, name: id, agency: agencies[place], position: 'Cán bộ', positionEn: 'Officer' },
          ...{ email: `${id}@nghean.example`, phone: '1', subject: null },
        })),
      ],
      roles: [
        ...before.roles,
        ...everybody.map(({ id, place, role }) => ({
          ...{ person: id, agency: agencies[place], role, from: '2026-01-01', to: null, decision: '9/QĐ' },
        })),
      ],
    }),
    { by: 'test', why: 'one person for each role' },
  );
});
afterAll(() => running.stop());

interface Sent {
  readonly code: unknown;
  readonly message: string;
}

/** Sends a command as a person with all that any command may need; gives how it ended. */
async function tried(
  person: string,
  machine: Machine,
  command: string,
  number: string | null,
): Promise<Sent> {
  const { from } = found(machine, command);
  const type = `${command[0]?.toUpperCase()}${command.slice(1)}Input`;
  const input = {
    ...{ requestId: randomUUID(), reason: 'Lý do', legalGround: 'Điều 14', documents: [] },
    ...(from === null ? {} : { number, expectedVersion: await versionFor(person, machine, number) }),
    ...known[command],
  };
  const answer = await people.ask(
    person,
    `mutation ($input: ${type}!) { ${command}(input: $input) { subject { number } } }`,
    { input },
  );
  return { code: answer.errors[0]?.extensions.code ?? null, message: answer.errors[0]?.message ?? '' };
}

function found({ commands }: Machine, command: string) {
  const known = commands.find(({ name }) => name === command);
  if (known === undefined) throw new TypeError(`there is no command ${command}`);
  return known;
}

const known: Readonly<Record<string, object>> = {
  startConnectionRequest: requestFor(['Citizen.gender']),
  editConnectionRequest: requestFor(['Citizen.gender']),
  returnConnectionRequest: { missing: ['Căn cứ'] },
  consentToConnectionRequest: { contentDigest: '0'.repeat(64), letter: '1/CV' },
  refuseConnectionRequest: { entitlement: 'Không' },
  issueConnectionAccount: { account: 'tax-new', technicalOfficer: 'phuc.lv' },
  recordPaperInstrument: { text: paper(), signedOn: '2026-01-01' },
  confirmPaperInstrument: { contentDigest: '0'.repeat(64) },
};

/** The version as the person sees it, so that nothing but the role stands against the command; 1 for whoever sees no case. */
async function versionFor(person: string, { procedure }: Machine, number: string | null): Promise<number> {
  const query = `query ($n: ID!) { seen: ${procedure.fieldName}(number: $n) { version } }`;
  const answer = await people.ask(person, query, { n: number });
  return (answer.data?.seen as { readonly version: number } | null)?.version ?? 1;
}

function paper(): string {
  return stringify({
    ...{ kind: 'CONNECTION', number: 'KN-77/2026', title: 'Ký trên giấy', provider: agencies.OWNER },
    ...{ consumers: ['tax'], content: [{ items: ['Citizen.gender'] }], purpose: 'Đối chiếu' },
    ...{ term: { from: '2026-01-01', to: null }, legalBasis: ['Nghị định 47/2020/NĐ-CP'] },
  });
}

/** Commands that the tests here know how to fill in. WHY not all: a new procedure brings the fields of its own. */
const isFilled = ({ name, sdl }: Machine['commands'][number]) => name in known || sdl === '';

const procedures = knownProcedures.filter(({ procedure }) =>
  ['CONNECTION_REQUEST', 'PAPER_INSTRUMENT'].includes(procedure.id),
);

/** Whether the table gives a command to a role for an agency in that place. */
function mayGive(machine: Machine, command: string, role: Role, place: Place): boolean {
  return found(machine, command).who.some(
    ({ side, roles: able }) => able.includes(role) && (side === place || isBeginning(machine, command, side)),
  );
}

/** Any agency may begin what a consumer begins. */
function isBeginning(machine: Machine, command: string, side: string): boolean {
  return found(machine, command).from === null && side === 'CONSUMER';
}

async function standing() {
  const { store } = running.province;
  const cases = await store.cases({ agencies: null, limit: 1000 });
  return {
    version: await store.version(),
    cases: cases.map(({ number, version }) => `${number}@${version}`),
  };
}

/** A case of each procedure, in a state that its table says. */
async function opened(machine: Machine): Promise<string> {
  if (machine.procedure.id === 'PAPER_INSTRUMENT') {
    const done = await people.done('coordinator-officer.coordinator', 'recordPaperInstrument', null, {
      ...known.recordPaperInstrument,
    });
    return done.subject.number;
  }
  const done = await people.done('consumer-officer.consumer', 'startConnectionRequest', null, {
    ...known.startConnectionRequest,
  });
  const { number } = done.subject;
  await people.done('consumer-head.consumer', 'submitConnectionRequest', number, {
    documents: [await people.letter('consumer-head.consumer', agencies.CONSUMER)],
  });
  return number;
}

describe.each(procedures.map((machine) => [machine.procedure.id, machine] as const))('%s', (_id, machine) => {
  const going = machine.commands.filter((each) => isFilled(each) && each.from !== null);
  const beginning = machine.commands.filter((each) => isFilled(each) && each.from === null);

  it.each(going.map(({ name }) => name))(
    '%s: is refused to every role that its table does not name',
    async (name) => {
      const number = await opened(machine);
      const before = await standing();
      for (const { id, role, place } of everybody) {
        if (mayGive(machine, name, role, place)) continue;
        const { code, message } = await tried(id, machine, name, number);
        expect(['ACT_ROLE_MISSING', 'CASE_UNKNOWN'], `${id}: ${message}`).toContain(code);
      }
      expect(await standing()).toEqual(before);
    },
  );

  it.each(going.map(({ name }) => name))(
    '%s: is judged by its state and content for each that it names',
    async (name) => {
      const number = await opened(machine);
      for (const { id, role, place } of everybody) {
        if (!mayGive(machine, name, role, place)) continue;
        const query = `query ($n: ID!) { seen: ${machine.procedure.fieldName}(number: $n) { availableCommands { name who { en } whyNot { en } } } }`;
        const answer = await people.ask(id, query, { n: number });
        expect(answer.errors, id).toEqual([]);
        const { availableCommands } = answer.data?.seen as {
          readonly availableCommands: readonly { name: string; whyNot: { en: string } | null }[];
        };
        const own = availableCommands.find((each) => each.name === name);
        expect(own?.whyNot?.en ?? '', id).not.toMatch(/^it is for/);
      }
    },
  );

  it.each(beginning.map(({ name }) => name))(
    '%s: begins a case for those alone that its table names',
    async (name) => {
      for (const { id, role, place } of everybody) {
        const before = await standing();
        const { code, message } = await tried(id, machine, name, null);
        if (mayGive(machine, name, role, place)) {
          expect(code, `${id}: ${message}`).toBeNull();
          continue;
        }
        expect(code, `${id}: ${message}`).toBe('ACT_ROLE_MISSING');
        expect(await standing(), id).toEqual(before);
      }
    },
  );
});

it('connection accounts and the public give no command at all', async () => {
  const before = await standing();
  for (const who of ['tax', 'one-stop', 'bank', 'citizen', 'public'])
    for (const { commands } of knownProcedures)
      for (const { name, from } of commands) {
        const type = `${name[0]?.toUpperCase()}${name.slice(1)}Input`;
        const input = {
          requestId: 'x',
          ...(from === null ? {} : { number: 'YC-000000/2026', expectedVersion: 1 }),
        };
        const answer = await running.ask(
          who,
          `mutation ($input: ${type}!) { ${name}(input: $input) { subject { number } } }`,
          { input: { ...input, ...known[name] } },
        );
        expect(answer.data?.[name] ?? null, `${who} ${name}`).toBeNull();
        expect(answer.errors.length, `${who} ${name}`).toBeGreaterThan(0);
      }
  expect(await standing()).toEqual(before);
});
