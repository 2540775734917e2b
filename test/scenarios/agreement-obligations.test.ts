import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { clauseKeys, need, writtenClauses } from '../fixtures/agreement-people.ts';
import {
  act,
  asked,
  type CaseRegistry,
  letterOf,
  openRegistry,
  removeRegistry,
  seededRegistry,
} from '../fixtures/case-registry.ts';

vi.setConfig({ testTimeout: 180_000 });

let folder: string;
let registry: CaseRegistry;
beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-24T02:00:00.000Z') });
  folder = await seededRegistry();
  registry = await openRegistry(folder);
});
afterEach(async () => {
  await registry.close();
  await removeRegistry(folder);
  vi.useRealTimers();
});

type Fields = Readonly<Record<string, unknown>>;

const edit = (number: string, clause: string, members: unknown) =>
  act(registry, 'yen.nt', 'editClause', number, { clause, content: JSON.stringify(members) });

/** What a person reads of a case. */
async function seen(person: string, number: string): Promise<Fields> {
  const { opened, sides, context } = await registry.cases.find(number, person);
  return opened.view(sides, context) as Fields;
}

async function stateOf(number: string): Promise<string | undefined> {
  const listed = await registry.store.cases({ agencies: null, limit: 50 });
  return listed.find((each) => each.number === number)?.state;
}

/** A need of the tax office of the police alone, with all clauses written but for its term. */
async function negotiated(changes: Fields, term: Fields): Promise<string> {
  const fields = { ...need, items: ['Citizen.maritalStatus'], ...changes };
  const { opened } = await act(registry, 'yen.nt', 'startAgreement', null, fields);
  const { number } = opened;
  await act(registry, 'nga.dt', 'proposeAgreement', number);
  await act(registry, 'son.nv', 'acceptNegotiation', number);
  const { clauses } = (await seen('yen.nt', number)) as { clauses: readonly { content: string }[] };
  const recitals = JSON.parse(clauses[0]?.content ?? '{}') as Fields;
  await edit(number, 'RECITALS', { ...recitals, usageRegulationVersions: ['QC-1@1'], feeSettled: true });
  for (const [clause, members] of Object.entries(writtenClauses)) await edit(number, clause, members);
  await edit(number, 'TERM', { term, renewal: 'BY_NEW_VERSION' });
  return number;
}

async function frozen(number: string): Promise<string> {
  for (const person of ['yen.nt', 'son.nv'])
    await act(registry, person, 'tickClause', number, { clauses: clauseKeys });
  await act(registry, 'yen.nt', 'freezeAgreement', number);
  return String((await seen('yen.nt', number)).contentDigest);
}

const sign = (person: string, number: string, contentDigest: string) =>
  act(registry, person, 'signAgreement', number, { contentDigest });

const inForceNow = { from: '2026-01-01', to: '2027-12-31' };
const pass = async (day: string) => {
  vi.setSystemTime(new Date(`${day}T02:00:00.000Z`));
  await registry.cases.takeDueSteps((error) => expect(error).toBeUndefined());
};

it('a consumer that owes an overdue proof of disposal agrees with that provider only after it has submitted it', async () => {
  const first = await negotiated({ agreementNumber: 'TT-88/2026' }, inForceNow);
  const digest = await frozen(first);
  for (const person of ['an.lv', 'nga.dt']) await sign(person, first, digest);
  expect(await stateOf(first)).toBe('EFFECTIVE');
  await act(registry, 'nga.dt', 'leaveAgreement', first);
  expect((await registry.store.sharingRecords()).disposals).toMatchObject([
    { case: first, consumer: 'H41.CTHUE', providers: ['G01.CAT'], days: 15, isOwed: true },
  ]);
  const second = await negotiated({ agreementNumber: 'TT-89/2026', accounts: [] }, inForceNow);
  const reserve = () =>
    act(registry, 'quan.dm', 'reserveAgreementAccount', second, {
      ...{ consumer: 'H41.CTHUE', account: 'tax-more', technicalOfficer: 'phuc.lv' },
      application: { id: 'tax-app', name: 'Ứng dụng thuế', securityLevel: 3 },
    });
  await pass('2026-12-10');
  await expect(reserve()).rejects.toMatchObject({
    code: 'DISPOSAL_OVERDUE',
    details: { consumer: 'H41.CTHUE', case: first },
  });
  const parties = (await seen('yen.nt', second)).clauses as readonly { key: string; content: string }[];
  const written = JSON.parse(parties.find(({ key }) => key === 'PARTIES')?.content ?? '{}') as {
    parties: readonly { agency: string }[];
  };
  const named = written.parties.map((each) =>
    each.agency === 'H41.CTHUE' ? { ...each, accounts: ['tax'] } : each,
  );
  await edit(second, 'PARTIES', { parties: named });
  const next = await frozen(second);
  for (const person of ['an.lv', 'nga.dt'])
    await expect(sign(person, second, next)).rejects.toMatchObject({ code: 'DISPOSAL_OVERDUE' });
  const { opened, sides } = await registry.cases.find(first, 'nga.dt');
  const minutes = [await letterOf(registry, 'nga.dt')];
  const version = opened.actsFor(sides).length;
  await registry.cases.decide(asked('submitDisposalProof', first, version, {}, minutes), 'nga.dt');
  for (const person of ['an.lv', 'nga.dt']) await sign(person, second, next);
  expect(await stateOf(second)).toBe('EFFECTIVE');
});

it('a signed text that can never come into force lapses, and the account reserved for it is revoked', async () => {
  const term = { from: '2026-12-01', to: '2026-12-31' };
  const number = await negotiated({ agreementNumber: 'TT-90/2026', accounts: [] }, term);
  await act(registry, 'quan.dm', 'reserveAgreementAccount', number, {
    ...{ consumer: 'H41.CTHUE', account: 'tax-more', technicalOfficer: 'phuc.lv' },
    application: { id: 'tax-app', name: 'Ứng dụng thuế', securityLevel: 3 },
  });
  const account = async () => (await registry.store.snapshot()).accounts.get('tax-more');
  expect((await account())?.application?.id).toBe('tax-app');
  const { clauses } = (await seen('yen.nt', number)) as {
    clauses: readonly { key: string; content: string }[];
  };
  const { parties } = JSON.parse(clauses.find(({ key }) => key === 'PARTIES')?.content ?? '{}') as {
    parties: readonly { agency: string }[];
  };
  // WHY the application: another account of it needs no new text.
  const named = parties.map((each) =>
    each.agency === 'H41.CTHUE' ? { ...each, accounts: ['tax-app'] } : each,
  );
  await edit(number, 'PARTIES', { parties: named });
  const digest = await frozen(number);
  for (const person of ['an.lv', 'nga.dt']) await sign(person, number, digest);
  expect(await stateOf(number)).toBe('SIGNED');
  // Somebody takes its number before its first day.
  const { instruments } = await registry.store.snapshot();
  const [template] = instruments.filter(({ kind }) => kind === 'AGREEMENT');
  if (template === undefined) throw new TypeError('the demonstration has an agreement');
  const { version: _v, recordedVersion: _r, recordedAt: _a, recordedBy: _b, ...other } = template;
  await registry.store.recordInstrument({ ...other, number: 'TT-90/2026' }, { by: 'x' });
  await pass('2026-12-15');
  expect([await stateOf(number), (await account())?.state]).toEqual(['SIGNED', 'ACTIVE']);
  await pass('2027-01-02');
  expect([await stateOf(number), (await account())?.state]).toEqual(['LAPSED', 'REVOKED']);
  await expect(
    registry.store.openClaim({ account: 'tax-more', technicalOfficer: 'phuc.lv' }, { by: 'quan.dm' }),
  ).rejects.toMatchObject({ code: 'ACCOUNT_REVOKED' });
  expect((await registry.store.acts(number)).at(-1)).toMatchObject({ command: 'lapseAgreement' });
});

it('edits of a day are one notice a party, recorded with one act', async () => {
  const number = await negotiated({ agreementNumber: 'TT-91/2026' }, inForceNow);
  const digests = async () =>
    (await registry.store.acts(number)).filter(({ command }) => command === 'digestEdits').length;
  await pass('2026-11-24');
  expect(await digests()).toBe(0);
  await pass('2026-11-25');
  await pass('2026-11-25');
  await pass('2026-11-26');
  expect(await digests()).toBe(1);
  const reader = {
    ...{ person: 'son.nv' },
    addresses: [{ agency: 'G01.CAT', role: 'OWNER_STEWARD' as const }],
    isForUnknownAgencies: false,
  };
  const { notices } = await registry.store.noticesFor(reader, { size: 20, after: null });
  expect(notices.filter(({ event }) => event === 'digestEdits')).toMatchObject([
    { caseNumber: number, agency: 'G01.CAT', isLegal: false },
  ]);
});
