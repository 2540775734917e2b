import { beforeAll, describe, expect, it } from 'vitest';
import { connectionRequest } from '../../../../schema/procedure/connection-request/connection-request.ts';
import { machineOf } from '../../../../schema/procedure/machine/open-case.ts';
import { type ProcedureWorld, procedureWorld } from '../../../fixtures/procedure-world.ts';
import { digestFor, requestFor, ScriptedCase } from '../../../fixtures/scripted-case.ts';

let world: ProcedureWorld;
beforeAll(async () => {
  world = await procedureWorld();
});

const [police, centre, finance] = ['G01.CAT', 'H41.TTPVHCC', 'H41.STC'];
const consumer = 'H41.CTHUE';
const both = ['Citizen.gender', 'Citizen.dateOfBirth', 'Dossier.status'];

/** A request that was sent and received by its owners. */
function sent(items: readonly string[] = both): ScriptedCase {
  const scripted = new ScriptedCase(world, machineOf(connectionRequest), '2026-11-23T01:00:00.000Z');
  scripted.give(`officer@${consumer}`, 'startConnectionRequest', { fields: requestFor(items) });
  scripted.give(`head@${consumer}`, 'submitConnectionRequest');
  for (const { agency, side } of scripted.opened.parties({ coordinator: 'H41.SKHCN' }))
    if (side === 'OWNER') scripted.give(`officer@${agency}`, 'receiveConnectionRequest');
  return scripted;
}

const consent = (scripted: ScriptedCase, owner: string, more: object = {}) =>
  scripted.give(`head@${owner}`, 'consentToConnectionRequest', {
    fields: { contentDigest: digestFor(scripted, owner), letter: '1/CV', ...more },
  });
const refuse = (scripted: ScriptedCase, owner: string) =>
  scripted.give(`head@${owner}`, 'refuseConnectionRequest', { fields: { entitlement: 'Không' } });
const returnIt = (scripted: ScriptedCase, owner: string) =>
  scripted.give(`officer@${owner}`, 'returnConnectionRequest', { fields: { missing: ['Căn cứ'] } });
const edit = (scripted: ScriptedCase, items: readonly string[]) =>
  scripted.give(`officer@${consumer}`, 'editConnectionRequest', { fields: requestFor(items) });

function termsOf({ opened }: ScriptedCase, owner: string) {
  return opened
    .clocks()
    .filter(({ agency }) => agency === owner)
    .map(({ stoppedAt, isCancelled }) => (isCancelled ? 'CANCELLED' : stoppedAt === null ? 'RUNS' : 'MET'));
}

describe('a term that was met', () => {
  it('does not run again when the owner is asked anew', () => {
    const scripted = sent();
    refuse(scripted, police);
    returnIt(scripted, centre);
    edit(scripted, ['Citizen.gender', 'Dossier.status']);
    scripted.give(`head@${consumer}`, 'submitConnectionRequest');
    expect(termsOf(scripted, police)).toEqual(['MET']);
    scripted.give(`officer@${police}`, 'receiveConnectionRequest');
    expect(termsOf(scripted, police)).toEqual(['MET', 'RUNS']);
  });

  it('stays in the history when its owner is asked no longer, and is not the first one then', () => {
    const scripted = sent([...both, 'Enterprise.name']);
    returnIt(scripted, centre);
    edit(scripted, both);
    scripted.give(`head@${consumer}`, 'submitConnectionRequest');
    expect(termsOf(scripted, finance)).toEqual(['CANCELLED']);
    scripted.give(`officer@${centre}`, 'receiveConnectionRequest');
    returnIt(scripted, centre);
    edit(scripted, [...both, 'Enterprise.name']);
    scripted.give(`head@${consumer}`, 'submitConnectionRequest');
    scripted.give(`officer@${finance}`, 'receiveConnectionRequest');
    expect(termsOf(scripted, finance)).toEqual(['CANCELLED', 'RUNS']);
  });
});

describe('what was changed after it was sent', () => {
  it('is asked of nobody before the head sends it again', () => {
    const scripted = sent();
    returnIt(scripted, centre);
    const before = digestFor(scripted, police);
    edit(scripted, ['Citizen.gender', 'Dossier.status']);
    expect(digestFor(scripted, police)).toBe(before);
    expect(scripted.view(police, 'OWNER')).toMatchObject({
      items: [{ item: 'Citizen.gender' }, { item: 'Citizen.dateOfBirth' }],
    });
    expect(scripted.view(consumer, 'CONSUMER')).toMatchObject({
      items: [{ item: 'Citizen.gender' }, { item: 'Dossier.status' }],
    });
    consent(scripted, police);
    scripted.give(`head@${consumer}`, 'submitConnectionRequest');
    expect(scripted.opened.stateFor({ agency: police, side: 'OWNER' })).toBe('SUBMITTED');
  });
});

describe('an owner who shortens the term', () => {
  it('ends the case when the connection ends', () => {
    const scripted = sent(['Citizen.gender']);
    consent(scripted, police, { until: '2026-12-15' });
    scripted.give('officer@H41.SKHCN', 'receiveConnectionRequest');
    scripted.give('officer@H41.SKHCN', 'issueConnectionAccount', {
      fields: { account: 'new', technicalOfficer: `tech@${consumer}` },
    });
    scripted.pass('2026-12-15T16:59:59.000Z');
    expect(scripted.opened.state).toBe('ACTIVE');
    scripted.pass('2026-12-15T17:00:00.000Z');
    expect(scripted.opened.state).toBe('ENDED');
  });
});

it('an item is masked once: of two masks the looser one would count', () => {
  const scripted = sent(['Citizen.fullName']);
  const masks = ['partial 2', 'partial 4'].map((mask) => ({ item: 'Citizen.fullName', mask }));
  expect(() => consent(scripted, police, { masks })).toThrow(
    expect.objectContaining({ code: 'ACT_INCOMPLETE' }),
  );
});
