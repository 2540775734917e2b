import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { legalDayOf } from '../../schema/calendar/legal-day.ts';
import { emptyRegister, joinRegisters, type PeopleRegister } from '../../schema/people/register.ts';
import { signedInPerson } from '../../schema/people/signed-in.ts';
import { tasksOf } from '../../subgraphs/registry/procedure/surface/tasks.ts';
import {
  act,
  type CaseRegistry,
  consentedRequest,
  openRegistry,
  removeRegistry,
  seededRegistry,
} from '../fixtures/case-registry.ts';
import { requestFor } from '../fixtures/scripted-case.ts';

let folder: string;
let registry: CaseRegistry;
beforeEach(async () => {
  folder = await seededRegistry();
  registry = await openRegistry(folder);
});
afterEach(async () => {
  await registry.close();
  await removeRegistry(folder);
});

const today = () => legalDayOf(Date.now());

/** What waits for a person: command and case. */
async function tasks(person: string): Promise<readonly string[]> {
  const known = signedInPerson(await registry.store.people(), person, today());
  if (known === null) throw new TypeError(person);
  const found = await tasksOf({ cases: registry.cases, accountKeys: null }, known, 100);
  return found.map((task) => `${task.command} ${task.case}`);
}

/** Somebody of the police without a role yet. */
function newcomer({ people }: PeopleRegister): PeopleRegister {
  const known = people.find(({ id }) => id === 'binh.nt');
  if (known === undefined) throw new TypeError('the demonstration has a focal officer of the police');
  return { ...emptyRegister, people: [{ ...known, id: 'moi.nv', name: 'Người mới' }] };
}

/** A regulation of the police for the population, in force at once; gives its number. */
async function publishedRegulation(): Promise<string> {
  const terms = {
    ...{ databases: ['population'], onlineValidityHours: 24, syncValidityDays: 7, packagedValidityDays: 30 },
    ...{ cacheSeconds: 0, logRetentionDays: 730, conditions: 'Đúng mục đích' },
  };
  const { opened } = await act(registry, 'son.nv', 'draftUsageRegulation', null, terms);
  const issue = { decision: '7/QĐ-CAT', issuedOn: today(), effectiveFrom: today() };
  await act(registry, 'an.lv', 'issueUsageRegulation', opened.number, issue);
  const done = await act(registry, 'son.nv', 'publishUsageRegulation', opened.number);
  expect(done.opened.state).toBe('IN_FORCE');
  return opened.number;
}

/** Appoints a person of the police in the place of the focal officer; gives what was told to whom. */
async function successorOfPolice(person: string) {
  const fields = { person, duties: 'Đầu mối' };
  const { opened } = await act(registry, 'son.nv', 'proposeFocalOfficer', null, fields);
  const decided = { decision: '9/QĐ-CAT', decidedOn: today(), from: today() };
  return act(registry, 'an.lv', 'appointFocalOfficer', opened.number, decided);
}

describe('a usage regulation that is published', () => {
  it('asks the parties of what rests on the one before to confirm, and tells consumers, coordinator and the public', async () => {
    const number = await consentedRequest(registry);
    const regulation = await publishedRegulation();
    expect(await tasks('an.lv')).not.toContain(`confirmConnectionUnderRegulation ${number}`);
    await registry.cases.takeDueSteps((error) => {
      throw error;
    });
    for (const person of ['an.lv', 'nga.dt'])
      expect(await tasks(person)).toContain(`confirmConnectionUnderRegulation ${number}`);
    await act(registry, 'an.lv', 'confirmConnectionUnderRegulation', number);
    const after = await act(registry, 'nga.dt', 'confirmConnectionUnderRegulation', number);
    expect(after.opened.view(after.sides, after.context)).toMatchObject({
      regulationReviews: [{ regulation, confirmedBy: ['G01.CAT', 'H41.CTHUE'] }],
    });
    for (const person of ['an.lv', 'nga.dt'])
      expect(await tasks(person)).not.toContain(`confirmConnectionUnderRegulation ${number}`);
    const page = { size: 50, after: null };
    const published = (await registry.store.publicNotices(page)).notices;
    expect(published.map(({ caseNumber, event }) => [caseNumber, event])).toEqual([
      [regulation, 'publishUsageRegulation'],
    ]);
    const reader = { person: 'nga.dt', addresses: [{ agency: 'H41.CTHUE', role: 'CONSUMER_HEAD' as const }] };
    const told = await registry.store.noticesFor({ ...reader, isForUnknownAgencies: false }, page);
    expect(told.notices.find(({ caseNumber }) => caseNumber === regulation)?.isLegal).toBe(true);
  });
});

describe('a focal officer who is appointed', () => {
  it('is told to the coordinator and to those with an open case with the agency, not to other owners of one', async () => {
    const items = ['Citizen.gender', 'Dossier.status'];
    const { opened } = await act(registry, 'yen.nt', 'startConnectionRequest', null, requestFor(items));
    await act(registry, 'nga.dt', 'submitConnectionRequest', opened.number);
    const { decided } = await successorOfPolice('son.nv');
    const told = new Set(decided.notices.map(({ agency }) => agency));
    expect(told).toEqual(new Set(['G01.CAT', 'H41.SKHCN', 'H41.CTHUE']));
  });

  it('finds the tasks that the one before had, and that one has them no longer', async () => {
    const fields = requestFor(['Citizen.gender']);
    const { opened } = await act(registry, 'yen.nt', 'startConnectionRequest', null, fields);
    await act(registry, 'nga.dt', 'submitConnectionRequest', opened.number);
    await registry.store.enterPeople((before) => joinRegisters(before, newcomer(before)), { by: 'x' });
    expect(await tasks('moi.nv')).toEqual([]);
    const task = `receiveConnectionRequest ${opened.number}`;
    expect(await tasks('binh.nt')).toContain(task);
    await successorOfPolice('moi.nv');
    const register = await registry.store.people();
    const officers = register.roles.filter(
      ({ agency, role, to }) => agency === 'G01.CAT' && role === 'FOCAL_OFFICER' && to === null,
    );
    expect(officers.map(({ person }) => person)).toEqual(['moi.nv']);
    expect(await tasks('binh.nt')).not.toContain(task);
    expect(await tasks('moi.nv')).toContain(task);
  });
});
