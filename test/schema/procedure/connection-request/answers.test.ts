import { beforeAll, describe, expect, it } from 'vitest';
import { connectionRequest } from '../../../../schema/procedure/connection-request/connection-request.ts';
import { machineOf } from '../../../../schema/procedure/machine/open-case.ts';
import { type ProcedureWorld, procedureWorld, sharedItem } from '../../../fixtures/procedure-world.ts';
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

describe('the term of the coordinator', () => {
  const issueTerm = ({ opened }: ScriptedCase) =>
    opened.clocks().find(({ rule }) => rule === 'R-ACC-A')?.startedAt;

  it('begins with the last consent, whenever another owner refuses', () => {
    const scripted = sent();
    scripted.give('officer@H41.SKHCN', 'receiveConnectionRequest');
    scripted.now = '2026-11-24T01:00:00.000Z';
    consent(scripted, police);
    scripted.now = '2026-11-26T01:00:00.000Z';
    refuse(scripted, centre);
    scripted.now = '2026-11-27T01:00:00.000Z';
    scripted.give(`head@${consumer}`, 'goOnWithRestOfConnectionRequest');
    expect(scripted.opened.state).toBe('AWAITING_ACCOUNT');
    expect(issueTerm(scripted)).toBe('2026-11-24T01:00:00.000Z');
  });

  it('begins with the receipt of the coordinator where that is later', () => {
    const scripted = sent(['Citizen.gender']);
    scripted.now = '2026-11-24T01:00:00.000Z';
    consent(scripted, police);
    scripted.now = '2026-11-24T03:00:00.000Z';
    scripted.give('officer@H41.SKHCN', 'receiveConnectionRequest');
    expect(issueTerm(scripted)).toBe('2026-11-24T03:00:00.000Z');
  });
});

describe('an owner who has not answered at half of the term', () => {
  const reminders = ({ opened }: ScriptedCase) =>
    opened.acts.flatMap(({ command, actor }) => (command === 'remindOwner' ? [actor.agency] : []));

  it('is reminded once, on the working day after half of it, and none who has answered', () => {
    const scripted = sent();
    consent(scripted, centre);
    scripted.pass('2026-11-24T16:59:59.000Z');
    expect(reminders(scripted)).toEqual([]);
    scripted.pass('2026-11-24T17:00:00.000Z');
    expect(reminders(scripted)).toEqual([police]);
    const context = world.contextAt(scripted.now);
    expect(scripted.opened.notices(context)).toEqual([
      {
        ...{ agency: police, roles: ['OWNER_HEAD', 'OWNER_STEWARD'], isLegal: false },
        text: {
          vi: expect.stringContaining('chậm nhất ngày 2026-11-25'),
          en: expect.stringContaining('answer it by 2026-11-25'),
        },
      },
    ]);
    scripted.pass('2026-12-24T17:00:00.000Z');
    expect(reminders(scripted)).toEqual([police]);
  });

  it('is reminded again of the term of a new receipt', () => {
    const scripted = sent(['Citizen.gender']);
    scripted.pass('2026-11-25T01:00:00.000Z');
    returnIt(scripted, police);
    edit(scripted, ['Citizen.gender', 'Citizen.dateOfBirth']);
    scripted.give(`head@${consumer}`, 'submitConnectionRequest');
    scripted.give(`officer@${police}`, 'receiveConnectionRequest');
    scripted.pass('2026-11-27T01:00:00.000Z');
    expect(reminders(scripted)).toEqual([police, police]);
  });
});

describe('two owners of one item', () => {
  const finish = (scripted: ScriptedCase) => {
    scripted.give('officer@H41.SKHCN', 'receiveConnectionRequest');
    const context = world.contextAt(scripted.now);
    scripted.give('head@H41.SKHCN', 'issueConnectionAccount', {
      fields: { account: 'new', technicalOfficer: `tech@${consumer}` },
    });
    return scripted.opened
      .effects(context)
      .flatMap((effect) => (effect.kind === 'INSTRUMENT' ? effect.draft.content : []));
  };
  const mask = (text: string) => ({ masks: [{ item: sharedItem, mask: text }] });

  it('are not told that the other set a mask; one mask does for both', () => {
    const scripted = sent([sharedItem, 'Dossier.status']);
    consent(scripted, centre, mask('year'));
    consent(scripted, finance);
    expect(finish(scripted)).toContainEqual(
      expect.objectContaining({ items: [sharedItem], masks: { [sharedItem]: { kind: 'YEAR' } } }),
    );
  });

  it('whose conditions are judged each alone: what one says is no finding of the other', () => {
    const refusalOf = (first: object) => {
      const scripted = sent([sharedItem]);
      consent(scripted, centre, first);
      try {
        consent(scripted, finance, { ...mask('pseudonym') });
      } catch (error) {
        return (error as Error).message;
      }
      return 'done';
    };
    expect(refusalOf({})).toBe(refusalOf(mask('year')));
  });
});

describe('a draft that was never sent', () => {
  const readers = ['officer@H41.SKHCN', 'head@H41.SKHCN', 'auditor@H41', 'chair@H41'];

  it('is seen by nobody outside of its agency, withdrawn or not, and nobody is told of it', () => {
    const scripted = new ScriptedCase(world, machineOf(connectionRequest), '2026-11-23T01:00:00.000Z');
    scripted.give(`officer@${consumer}`, 'startConnectionRequest', { fields: requestFor(both) });
    const context = world.contextAt(scripted.now);
    const seenBy = (person: string) =>
      scripted.opened.sidesOf(world.personAt(person, scripted.now), context).length > 0;
    expect(readers.filter(seenBy)).toEqual([]);
    expect(seenBy(`head@${consumer}`)).toBe(true);
    scripted.give(`head@${consumer}`, 'withdrawConnectionRequest');
    expect(scripted.opened.notices(context)).toEqual([]);
    expect(readers.filter(seenBy)).toEqual([]);
  });

  it('is seen by all of them once it was sent', () => {
    const scripted = sent();
    const context = world.contextAt(scripted.now);
    for (const person of readers)
      expect(
        scripted.opened.sidesOf(world.personAt(person, scripted.now), context).length,
        person,
      ).toBeGreaterThan(0);
  });
});
