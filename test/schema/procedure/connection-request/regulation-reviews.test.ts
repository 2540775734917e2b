import { beforeAll, describe, expect, it } from 'vitest';
import { CodedError } from '../../../../schema/errors/coded-error.ts';
import type { UsageRegulation } from '../../../../schema/policy/usage-regulation.ts';
import { connectionRequest } from '../../../../schema/procedure/connection-request/connection-request.ts';
import type { CaseParty } from '../../../../schema/procedure/machine/machine.ts';
import { machineOf } from '../../../../schema/procedure/machine/open-case.ts';
import { type ProcedureWorld, procedureWorld } from '../../../fixtures/procedure-world.ts';
import { digestFor, requestFor, ScriptedCase } from '../../../fixtures/scripted-case.ts';
import { someRegulation } from '../usage-regulation/some-regulation.ts';

let plain: ProcedureWorld;
let regulations: UsageRegulation[];
beforeAll(async () => {
  plain = await procedureWorld();
});

const [police, centre, consumer] = ['G01.CAT', 'H41.TTPVHCC', 'H41.CTHUE'];
const confirm = 'confirmConnectionUnderRegulation';
const day = '2026-11-23T01:00:00.000Z';
const later = '2026-11-24T01:00:00.000Z';

/** The world with whatever regulations stand there when it is asked. */
function world(): ProcedureWorld {
  return {
    ...plain,
    contextAt: (now) => {
      const context = plain.contextAt(now);
      return { ...context, policy: { ...context.policy, usageRegulations: regulations } };
    },
  };
}

/** A request to two owners, up to where both are asked. */
function asked(): ScriptedCase {
  regulations = [];
  const scripted = new ScriptedCase(world(), machineOf(connectionRequest), day);
  const fields = requestFor(['Citizen.gender', 'Dossier.status']);
  scripted.give(`officer@${consumer}`, 'startConnectionRequest', { fields });
  scripted.give(`head@${consumer}`, 'submitConnectionRequest');
  for (const owner of [police, centre]) scripted.give(`officer@${owner}`, 'receiveConnectionRequest');
  scripted.give('officer@H41.SKHCN', 'receiveConnectionRequest');
  return scripted;
}

const consent = (scripted: ScriptedCase, owner: string) =>
  scripted.give(`head@${owner}`, 'consentToConnectionRequest', {
    fields: { contentDigest: digestFor(scripted, owner), letter: '1/CV' },
  });

function codeOf(call: () => void): string {
  try {
    call();
  } catch (error) {
    if (error instanceof CodedError) return error.code;
    throw error;
  }
  return 'done';
}

const reviewsSeen = (scripted: ScriptedCase, agency: string, side: CaseParty['side']) =>
  (scripted.view(agency, side) as { readonly regulationReviews: readonly object[] }).regulationReviews;

describe('a regulation that comes after a consent (Regulation 27(4))', () => {
  it('is noted of its own owner, and waits for that owner and for the consumer alone', () => {
    const scripted = asked();
    for (const owner of [police, centre]) consent(scripted, owner);
    const acts = scripted.opened.version;
    regulations = [someRegulation({ databases: ['population'], recordedAt: later, effectiveFrom: later })];
    scripted.pass(later);
    expect(scripted.opened.acts.slice(acts).map(({ command, actor }) => [command, actor.agency])).toEqual([
      ['noteRegulationOfConnection', police],
    ]);
    expect(codeOf(() => scripted.give(`head@${centre}`, confirm))).toBe('ACT_NOT_NOW');
    scripted.give(`head@${police}`, confirm);
    scripted.give(`head@${consumer}`, confirm);
    expect(codeOf(() => scripted.give(`head@${consumer}`, confirm))).toBe('ACT_NOT_NOW');
    expect(reviewsSeen(scripted, police, 'OWNER')).toMatchObject([{ confirmedBy: [police, consumer] }]);
    expect(reviewsSeen(scripted, centre, 'OWNER')).toEqual([]);
    scripted.pass('2026-11-25T01:00:00.000Z');
    expect(scripted.opened.version).toBe(acts + 3);
  });

  it('is not noted of a consent that was given under it, nor before any consent', () => {
    const scripted = asked();
    regulations = [someRegulation({ databases: ['population'] })];
    scripted.pass(later);
    consent(scripted, police);
    scripted.pass('2026-11-25T01:00:00.000Z');
    expect(scripted.opened.acts.map(({ command }) => command)).not.toContain('noteRegulationOfConnection');
  });
});

describe('a consent', () => {
  it('is refused under a code of its own while the database of its owner has no regulation in force', () => {
    const scripted = asked();
    regulations = [someRegulation({ databases: ['population'], repealedFrom: day })];
    expect(codeOf(() => consent(scripted, police))).toBe('USAGE_REGULATION_NOT_IN_FORCE');
    expect(codeOf(() => consent(scripted, centre))).toBe('done');
    regulations = [];
    expect(codeOf(() => consent(scripted, police))).toBe('done');
  });
});
