import { beforeAll, describe, expect, it } from 'vitest';
import { connectionRequest } from '../../../../schema/procedure/connection-request/connection-request.ts';
import type { CaseNotice } from '../../../../schema/procedure/machine/machine.ts';
import { machineOf } from '../../../../schema/procedure/machine/open-case.ts';
import { type ProcedureWorld, procedureWorld } from '../../../fixtures/procedure-world.ts';
import { digestFor, requestFor, ScriptedCase } from '../../../fixtures/scripted-case.ts';

let world: ProcedureWorld;
beforeAll(async () => {
  world = await procedureWorld();
});

const machine = machineOf(connectionRequest);
const [police, centre, finance] = ['G01.CAT', 'H41.TTPVHCC', 'H41.STC'];
const consumer = 'H41.CTHUE';
const coordinator = 'H41.SKHCN';
const both = ['Citizen.gender', 'Dossier.status'];
const earlier = 'YC-000001/2026';
const later = 'YC-000002/2026';

const ownersOf = ({ opened }: ScriptedCase) =>
  opened
    .parties({ coordinator })
    .filter(({ side }) => side === 'OWNER')
    .map(({ agency }) => agency);

/** A request that was sent and received by all whom it asks. */
function sent(fields: object, others: readonly ScriptedCase[] = [], number = later): ScriptedCase {
  const scripted = new ScriptedCase(world, machine, '2026-11-23T01:00:00.000Z', number);
  scripted.others = others;
  scripted.give(`officer@${consumer}`, 'startConnectionRequest', { fields: { ...fields } });
  scripted.give(`head@${consumer}`, 'submitConnectionRequest');
  for (const owner of ownersOf(scripted)) scripted.give(`officer@${owner}`, 'receiveConnectionRequest');
  scripted.give('officer@H41.SKHCN', 'receiveConnectionRequest');
  return scripted;
}

const consent = (scripted: ScriptedCase, owner: string, more: object = {}) =>
  scripted.give(`head@${owner}`, 'consentToConnectionRequest', {
    fields: { contentDigest: digestFor(scripted, owner), letter: '1/CV', ...more },
  });

/** Issues the account; gives what the act causes. */
function issue(scripted: ScriptedCase) {
  scripted.give('officer@H41.SKHCN', 'issueConnectionAccount', {
    fields: { account: 'new', technicalOfficer: `tech@${consumer}` },
  });
  return scripted.opened.effects(world.contextAt(scripted.now));
}

/** A connection in use, of the police and of the service centre. */
function inUse(items: readonly string[] = both): ScriptedCase {
  const scripted = sent(requestFor(items), [], earlier);
  for (const owner of ownersOf(scripted)) consent(scripted, owner, { requestsPerDay: 100 });
  issue(scripted);
  expect(scripted.opened.state).toBe('ACTIVE');
  return scripted;
}

const changed = (items: readonly string[], more: object = {}) =>
  requestFor(items, { changes: earlier, ...more });

const seen = (scripted: ScriptedCase, agency: string, side: 'OWNER' | 'CONSUMER') =>
  scripted.view(agency, side) as Readonly<Record<string, unknown>>;

function refusal(fields: object, others: readonly ScriptedCase[] = [inUse()]): string {
  try {
    sent(fields, others);
  } catch (error) {
    return `${(error as { code?: string }).code} ${(error as Error).message}`;
  }
  return 'done';
}

describe('a request that changes an earlier one', () => {
  it('asks those owners alone whose part differs, and the rest stands on what they decided before', () => {
    const before = inUse();
    const scripted = sent(changed(['Citizen.gender', 'Citizen.dateOfBirth', 'Dossier.status']), [before]);
    expect(ownersOf(scripted)).toEqual([police]);
    consent(scripted, police);
    expect(scripted.opened.state).toBe('AWAITING_ACCOUNT');
    const effects = issue(scripted);
    const [instrument] = effects.flatMap((effect) => (effect.kind === 'INSTRUMENT' ? [effect.draft] : []));
    expect(instrument?.number).toBe(earlier);
    expect(instrument?.content.flatMap(({ items }) => items).sort()).toEqual([
      ...['Citizen.dateOfBirth', 'Citizen.gender', 'Dossier.status'],
    ]);
    expect(instrument?.authority.ownerConsents.map(({ agency }) => agency)).toEqual([police, centre]);
    // What the centre narrowed before still counts.
    expect(instrument?.limits.requestsPerDay).toBe(100);
    expect(scripted.opened.restsOn()).toEqual([{ agency: centre, case: earlier }]);
  });

  it('asks all where the term, the limits or the networks differ, narrowing included', () => {
    for (const more of [
      { termTo: '2027-06-30' },
      { requestsPerDay: 5 },
      { networks: ['10.0.0.0/8'] },
      { frequency: 'Hằng ngày' },
    ])
      expect(ownersOf(sent(changed(both, more), [inUse()])), JSON.stringify(more)).toEqual([police, centre]);
  });

  it('asks an owner for the rows that it may read, and the instrument has them beside what the owner says', () => {
    const rows = JSON.stringify({ gender: { eq: 'FEMALE' } });
    const fields = changed([], { items: [{ item: 'Citizen.gender', rows }, { item: 'Dossier.status' }] });
    const scripted = sent(fields, [inUse()]);
    expect(ownersOf(scripted)).toEqual([police]);
    const own = JSON.stringify({ dateOfBirth: { gte: '1990-01-01' } });
    consent(scripted, police, { rows: [{ entity: 'Citizen', rows: own }] });
    const [instrument] = issue(scripted).flatMap((effect) =>
      effect.kind === 'INSTRUMENT' ? [effect.draft] : [],
    );
    const scope = instrument?.content.find(({ items }) => items.includes('Citizen.gender'))?.rows;
    expect(scope).toEqual({ and: [JSON.parse(rows), JSON.parse(own)] });
    expect(refusal(changed([], { items: [{ item: 'Citizen.gender', rows: '{"no":{"eq":1}}' }] }))).toContain(
      'ACT_INCOMPLETE',
    );
  });

  it('asks nobody where an owner is only left out; that owner is told, and not by which case', () => {
    const before = inUse();
    const scripted = sent(changed(['Citizen.gender']), [before]);
    expect(ownersOf(scripted)).toEqual([]);
    expect(scripted.opened.state).toBe('AWAITING_ACCOUNT');
    const [instrument] = issue(scripted).flatMap((effect) =>
      effect.kind === 'INSTRUMENT' ? [effect.draft] : [],
    );
    expect(instrument?.content.flatMap(({ items }) => items)).toEqual(['Citizen.gender']);
    const told = before.opened.notices(world.contextAt(before.now));
    expect(to(told, police)).toEqual([]);
    expect(to(told, centre)).toMatchObject([{ isLegal: true }]);
    expect(JSON.stringify(to(told, centre))).not.toContain(later);
    expect(seen(before, centre, 'OWNER').changedBy).toBeNull();
  });

  it('leaves the earlier one CHANGED, both name each other, and it ends with the connection', () => {
    const before = inUse();
    const scripted = sent(changed(['Citizen.gender', 'Citizen.dateOfBirth', 'Dossier.status']), [before]);
    consent(scripted, police);
    expect(before.opened.state).toBe('ACTIVE');
    issue(scripted);
    expect(before.opened.state).toBe('CHANGED');
    expect(seen(before, consumer, 'CONSUMER').changedBy).toBe(later);
    expect(seen(scripted, consumer, 'CONSUMER').changes).toBe(earlier);
    before.pass('2028-06-01T00:00:00.000Z');
    // WHY: its instrument has another version, of which this world knows nothing yet.
    expect(before.opened.state).toBe('CHANGED');
  });
});

const to = (notices: readonly CaseNotice[], agency: string) =>
  notices.filter((notice) => notice.agency === agency);

describe('what owners see of a change', () => {
  it('is the difference of their own part', () => {
    const scripted = sent(changed(['Citizen.dateOfBirth', 'Dossier.dueAt'], { termTo: '2027-06-30' }), [
      inUse(),
    ]);
    expect(seen(scripted, police, 'OWNER').differences).toMatchObject([
      { field: 'items', before: ['Citizen.gender'], after: ['Citizen.dateOfBirth'] },
      { field: 'term', before: ['2026-01-01 – 2027-12-31'], after: ['2026-01-01 – 2027-06-30'] },
    ]);
    expect(JSON.stringify(seen(scripted, centre, 'OWNER'))).not.toContain('Citizen');
    expect(seen(scripted, consumer, 'CONSUMER').differences).toMatchObject([
      { field: 'items', before: both, after: ['Citizen.dateOfBirth', 'Dossier.dueAt'] },
      { field: 'term' },
    ]);
  });

  it('is nothing at all where their part stays as it is', () => {
    const before = inUse();
    const own = [{ agency: centre, side: 'OWNER' as const }];
    const told = () =>
      JSON.stringify([
        before.opened.actsFor(own).map(({ command }) => command),
        before.opened.stateFor({ agency: centre, side: 'OWNER' }),
        seen(before, centre, 'OWNER'),
      ]);
    const first = told();
    const scripted = sent(changed(['Citizen.gender', 'Citizen.dateOfBirth', 'Dossier.status']), [before]);
    consent(scripted, police);
    issue(scripted);
    expect(told()).toBe(first);
    expect(ownersOf(scripted)).not.toContain(centre);
  });

  it('is a request like any other to an owner who had no part before', () => {
    const items = [...both, 'Enterprise.name'];
    const scripted = sent(changed(items), [inUse()]);
    const alone = sent(requestFor(items), []);
    expect(ownersOf(scripted)).toEqual([finance]);
    const { parts, ...rest } = seen(scripted, finance, 'OWNER');
    const { parts: sameParts, ...same } = seen(alone, finance, 'OWNER');
    expect([rest, parts]).toEqual([same, sameParts]);
    expect(rest).toMatchObject({ changes: null, differences: [] });
  });
});

describe('a change is refused', () => {
  it('of what is not in use, of others, or of no case, in the same words', () => {
    const of = (changes: string, others: readonly ScriptedCase[]) =>
      refusal(requestFor(both, { changes, other: 'Khác' }), others).replaceAll(/YC-\w+\/2026/g, '#');
    const draft = new ScriptedCase(world, machine, '2026-11-23T01:00:00.000Z', 'YC-000003/2026');
    draft.give(`officer@${consumer}`, 'startConnectionRequest', { fields: requestFor(both) });
    const foreign = new ScriptedCase(world, machine, '2026-11-23T01:00:00.000Z', 'YC-000004/2026');
    foreign.give(`officer@${finance}`, 'startConnectionRequest', { fields: requestFor(both) });
    const none = of('YC-000009/2026', []);
    expect(none).toContain('has no connection # in use');
    expect(of('YC-000003/2026', [draft])).toBe(none);
    expect(of('YC-000004/2026', [foreign])).toBe(none);
  });

  it('where the purpose or the application differ, where it leaves a gap, and where nothing changes', () => {
    expect(refusal(changed(both, { purpose: 'Giải quyết thủ tục' }))).toContain('the purpose may not change');
    expect(refusal(changed(both, { application: { id: 'dvc', name: 'Khác' } }))).toContain(
      'is of application tms',
    );
    expect(refusal(changed(both, { termFrom: '2028-01-02', termTo: '2028-12-31' }))).toContain(
      'ends on 2027-12-31',
    );
    expect(refusal(changed(both, { termFrom: '2028-01-01', termTo: '2028-12-31' }))).toBe('done');
    expect(refusal(changed(both))).toContain('nothing has changed yet');
  });

  it('at its end, where another change came before it', () => {
    const before = inUse();
    const first = sent(changed(both, { requestsPerDay: 5 }), [before]);
    const second = sent(changed(both, { requestsPerDay: 7 }), [before], 'YC-000005/2026');
    for (const scripted of [first, second]) for (const owner of [police, centre]) consent(scripted, owner);
    issue(first);
    expect(() => issue(second)).toThrow(expect.objectContaining({ code: 'ACT_INCOMPLETE' }));
  });
});

it('a change of a change goes on with consents of the first, and reaches the owner there', () => {
  const first = inUse();
  const second = sent(changed(['Citizen.gender', 'Citizen.dateOfBirth', 'Dossier.status']), [first]);
  consent(second, police);
  issue(second);
  const third = sent(
    requestFor(['Citizen.gender', 'Citizen.dateOfBirth', 'Dossier.status', 'Dossier.dueAt'], {
      changes: later,
    }),
    [first, second],
    'YC-000006/2026',
  );
  expect(ownersOf(third)).toEqual([centre]);
  expect(seen(third, centre, 'OWNER').changes).toBe(earlier);
  consent(third, centre);
  issue(third);
  expect(third.opened.restsOn()).toEqual([{ agency: police, case: later }]);
  expect(second.opened.state).toBe('CHANGED');
  expect(first.opened.stateFor({ agency: centre, side: 'OWNER' })).toBe('CHANGED');
  expect(seen(first, centre, 'OWNER').changedBy).toBe('YC-000006/2026');
  expect(second.opened.stateFor({ agency: police, side: 'OWNER' })).toBe('ACTIVE');
});
