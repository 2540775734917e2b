import { beforeAll, expect, it } from 'vitest';
import { connectionRequest } from '../../../../schema/procedure/connection-request/connection-request.ts';
import { mayRecord } from '../../../../schema/procedure/known/may-record.ts';
import type { RecordedAct } from '../../../../schema/procedure/machine/act.ts';
import { machineOf } from '../../../../schema/procedure/machine/open-case.ts';
import { procedureWorld } from '../../../fixtures/procedure-world.ts';
import { digestFor, requestFor, ScriptedCase } from '../../../fixtures/scripted-case.ts';

const [police, consumer, coordinator] = ['G01.CAT', 'H41.CTHUE', 'H41.SKHCN'];

let acts: readonly RecordedAct[];
beforeAll(async () => {
  const world = await procedureWorld();
  const scripted = new ScriptedCase(world, machineOf(connectionRequest), '2026-11-23T01:00:00.000Z');
  scripted.give(`officer@${consumer}`, 'startConnectionRequest', { fields: requestFor(['Citizen.gender']) });
  scripted.give(`head@${consumer}`, 'submitConnectionRequest');
  scripted.give(`officer@${police}`, 'receiveConnectionRequest');
  scripted.give(`officer@${coordinator}`, 'receiveConnectionRequest');
  scripted.give(`head@${police}`, 'consentToConnectionRequest', {
    fields: { contentDigest: digestFor(scripted, police), letter: '1/CV' },
  });
  scripted.give(`officer@${coordinator}`, 'issueConnectionAccount', {
    fields: { account: 'new', technicalOfficer: `tech@${consumer}` },
  });
  acts = scripted.opened.acts;
});

const on = (...agencies: readonly string[]) => ({
  authority: {
    ownerConsents: agencies.map((agency) => ({ agency, document: '1', date: null, signer: null })),
    decision: null,
  },
});

it('an act records an instrument where its command does, on what the owners decided before', () => {
  expect(mayRecord(acts, on(police))).toBe(true);
  expect(mayRecord(acts, on(police, 'H41.STC'))).toBe(false);
  const decision = { number: '1', date: null, body: null };
  expect(mayRecord(acts, { authority: { ownerConsents: [], decision } })).toBe(false);
});

it('no other act of the case records one, nor a history of nothing', () => {
  for (let count = 0; count < acts.length; count += 1)
    expect(mayRecord(acts.slice(0, count), on(police)), `${count} acts`).toBe(false);
});
