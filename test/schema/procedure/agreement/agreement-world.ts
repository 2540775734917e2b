import { WorkingCalendar } from '../../../../schema/calendar/working-calendar.ts';
import { invariant } from '../../../../schema/invariant.ts';
import type { PeopleRegister, Role } from '../../../../schema/people/register.ts';
import { type SignedInPerson, signedInPerson } from '../../../../schema/people/signed-in.ts';
import type { InstrumentEvent, PolicySnapshot } from '../../../../schema/policy/policy.ts';
import { agreement } from '../../../../schema/procedure/agreement/agreement.ts';
import type { AgreementFacts } from '../../../../schema/procedure/agreement/agreement-facts.ts';
import { clauseKeys } from '../../../../schema/procedure/agreement/clause-members.ts';
import type { Act, RecordedAct } from '../../../../schema/procedure/machine/act.ts';
import type { CaseContext } from '../../../../schema/procedure/machine/machine.ts';
import { machineOf, type OpenCase } from '../../../../schema/procedure/machine/open-case.ts';
import { noRecords } from '../../../../schema/procedure/machine/sharing-records.ts';
import { account, smallCatalogue } from '../../permission/small-policy.ts';
import { smallContext } from '../agreement-text/small-agreement.ts';

const machine = machineOf(agreement);
const today = '2026-01-01';

/** The people of the small town: of each agency one who drafts and one who signs; one holds both offices. */
const offices: readonly (readonly [person: string, agency: string, role: Role])[] = [
  ['tax.officer', 'A.tax', 'CONSUMER_OFFICER'],
  ['tax.head', 'A.tax', 'CONSUMER_HEAD'],
  ['people.steward', 'A.people', 'OWNER_STEWARD'],
  ['people.head', 'A.people', 'OWNER_HEAD'],
  ['units.head', 'A.units', 'CONSUMER_HEAD'],
  ['units.officer', 'A.units', 'CONSUMER_OFFICER'],
  ['coordinator', 'A.coordinator', 'COORDINATOR_OFFICER'],
];

/** Who only claims keys; and both offices at once, so that only the rules of separation keep them apart. */
const bothOffices: readonly (readonly [string, string, Role])[] = [
  ['tax.technician', 'A.tax', 'TECHNICAL_OFFICER'],
  ['units.owner', 'A.units', 'OWNER_HEAD'],
  ['people.both', 'A.people', 'OWNER_STEWARD'],
  ['people.both', 'A.people', 'OWNER_HEAD'],
  ['tax.and.people', 'A.tax', 'CONSUMER_HEAD'],
  ['tax.and.people', 'A.people', 'OWNER_HEAD'],
];

export const everybody = offices.map(([person]) => person);

const register: PeopleRegister = {
  agencies: ['A.tax', 'A.people', 'A.units', 'A.coordinator'].map((code) => ({
    ...{ code, name: code, nameEn: code, kind: 'STATE_AGENCY', parent: null, successor: null },
    ...{ from: '2020-01-01', to: null },
  })),
  people: [...new Map([...offices, ...bothOffices].map(([id, agency]) => [id, agency]))].map(
    ([id, agency]) => ({
      ...{ id, agency, name: id, position: 'Chức vụ', positionEn: 'Office', email: '', phone: '' },
      subject: null,
    }),
  ),
  roles: [...offices, ...bothOffices].map(([person, agency, role]) => ({
    ...{ person, agency, role, from: '2020-01-01', to: null, decision: '1/QĐ' },
  })),
};

const years = [2025, 2026, 2027, 2028].map((year) => ({
  ...{ year, decision: '1/QĐ', holidays: [], swappedOff: [], swappedWorking: [] },
}));

export const need = {
  ...{ title: 'Chia sẻ tuổi', items: ['Person.age'], purpose: 'Thu thuế', whyNotDefault: 'Ngoài mặc định' },
  ...{ agreementNumber: 'TT-1/2026', applications: ['Hệ thống thuế'], accounts: ['tax'] },
  ...{ termFrom: '2026-01-01', termTo: '2027-12-31' },
};

/** All that an agreement has to say beside the need. */
const clauses: Readonly<Record<string, unknown>> = {
  RECITALS: {
    ...{ number: need.agreementNumber, title: need.title, whyNotDefault: need.whyNotDefault },
    usageRegulationVersions: ['QC-1@1'],
  },
  PLACE: { sites: ['Trụ sở'] },
  METHOD: { protocol: 'GraphQL qua HTTPS' },
  PROCESSING: { processing: 'Chỉ để thu thuế' },
  COMMITMENT: { commitment: 'Dùng đúng mục đích' },
  SECURITY: { security: { authentication: 'KEY' } },
  STORAGE: { storage: { retentionDays: 30 } },
  DISPOSAL: { disposal: { method: 'Xóa', dueDaysAfterEnd: 15, proof: 'MINUTES' } },
};

type Fields = Readonly<Record<string, unknown>>;

/** A case of the small town with the policy that its acts made, at one moment. Nothing in it changes: each act gives another. */
export interface World {
  readonly opened: OpenCase;
  readonly facts: AgreementFacts;
  readonly policy: PolicySnapshot;
  readonly now: string;
  /** Acts of the last step, its consequences by themselves included. */
  readonly fresh: readonly RecordedAct[];
}

export function newWorld(now = '2025-12-01T00:00:00.000Z'): World {
  const policy = {
    version: 1,
    accounts: smallContext.accounts,
    instruments: [],
    events: [],
    usageRegulations: [],
  };
  const opened = machine.open('TL-000000/2026', []);
  return { opened, facts: agreement.blank, policy, now, fresh: [] };
}

export function contextOf({ policy, now }: Pick<World, 'policy' | 'now'>): CaseContext {
  const calendar = new WorkingCalendar(years);
  return {
    ...{ now, policy, register, calendar, records: noRecords },
    ...{ catalogue: smallCatalogue, coordinator: 'A.coordinator' },
  };
}

export function personOf(id: string): SignedInPerson {
  const person = signedInPerson(register, id, today);
  invariant(person, id);
  return person;
}

/** What a person does, and what follows by itself. @throws what judging throws */
export function does(world: World, person: string, command: string, fields: Fields = {}): World {
  const given = {
    ...{ command, fields, reason: 'Lý do', legalGround: 'Điều 36', documents: ['document'] },
    ...{ requestId: `${world.opened.version}`, agency: null },
  };
  const act = world.opened.judge(given, personOf(person), contextOf(world));
  return followed(recorded({ ...world, fresh: [] }, act));
}

/** The same case at a later moment, with what is due by then. */
export function later(world: World, now: string): World {
  return followed({ ...world, now, fresh: [] });
}

/** The same case after a termination of its instrument. */
export function terminated(world: World): World {
  const { policy, now } = world;
  const event: InstrumentEvent = {
    ...{ kind: 'TERMINATED', number: need.agreementNumber, account: null, reason: 'r', restoredBy: null },
    ...{ recordedVersion: policy.version + 1, at: now, by: 'b' },
  };
  const ended = { ...policy, version: policy.version + 1, events: [...policy.events, event] };
  return followed({ ...world, policy: ended, fresh: [] });
}

function followed(world: World): World {
  let next = world;
  for (;;) {
    const due = next.opened.due(contextOf(next));
    if (due === null) return next;
    next = recorded(next, due);
  }
}

function recorded(world: World, act: Act): World {
  const done: RecordedAct = { ...act, id: `${act.version}`, digest: '' };
  const opened = world.opened.after(done);
  const facts = agreement.fold(world.facts, done);
  let { policy } = world;
  for (const effect of opened.effects(contextOf(world))) {
    if (effect.kind === 'RESERVED_ACCOUNT') {
      const own = account({ id: effect.account.id, agency: effect.account.agency });
      policy = { ...policy, accounts: new Map([...policy.accounts, [own.id, own]]) };
      continue;
    }
    if (effect.kind !== 'INSTRUMENT') continue;
    const version = policy.instruments.length + 1;
    const recordedVersion = policy.version + 1;
    const instrument = {
      ...effect.draft,
      ...{ version, recordedVersion, recordedAt: act.at, recordedBy: 'system' },
    };
    policy = { ...policy, version: recordedVersion, instruments: [...policy.instruments, instrument] };
  }
  return { ...world, opened, facts, policy, fresh: [...world.fresh, done] };
}

/** A need that was proposed and talked about, its clauses all written. */
export function negotiating(): World {
  let world = does(newWorld(), 'tax.officer', 'startAgreement', need);
  world = does(world, 'tax.head', 'proposeAgreement');
  world = does(world, 'people.steward', 'acceptNegotiation');
  return writtenWhole(world);
}

export function writtenWhole(before: World): World {
  let world = before;
  for (const [clause, members] of Object.entries(clauses))
    world = does(world, 'tax.officer', 'editClause', { clause, content: JSON.stringify(members) });
  return world;
}

export function pendingSignature(): World {
  let world = negotiating();
  for (const person of ['tax.officer', 'people.steward'])
    world = does(world, person, 'tickClause', { clauses: clauseKeys });
  return does(world, 'tax.officer', 'freezeAgreement');
}

export function digestOf({ facts }: World): string {
  return facts.negotiation?.frozen?.digest ?? '';
}

/** Signed by both, and in force from the first day of 2026. */
export function inForce(): World {
  let world = pendingSignature();
  for (const person of ['people.head', 'tax.head'])
    world = does(world, person, 'signAgreement', { contentDigest: digestOf(world) });
  return later(world, '2026-02-01T00:00:00.000Z');
}
