import { beforeAll, describe, expect, it } from 'vitest';
import { connectionRequest } from '../../../../schema/procedure/connection-request/connection-request.ts';
import { machineOf } from '../../../../schema/procedure/machine/open-case.ts';
import { noRecords, type RaisedIssue } from '../../../../schema/procedure/machine/sharing-records.ts';
import { type ProcedureWorld, procedureWorld } from '../../../fixtures/procedure-world.ts';
import { digestFor, requestFor, ScriptedCase } from '../../../fixtures/scripted-case.ts';

const [police, centre, consumer] = ['G01.CAT', 'H41.TTPVHCC', 'H41.CTHUE'];

/** Issues that other cases recorded; a test adds to them and ends them. */
let issues: RaisedIssue[];
let world: ProcedureWorld;
beforeAll(async () => {
  const plain = await procedureWorld();
  world = {
    ...plain,
    contextAt: (now) => ({ ...plain.contextAt(now), records: { ...noRecords, issues } }),
  };
});

const at = (moment: string) => new Date(`${moment}+07:00`).toISOString();
const code = (name: string) => expect.objectContaining({ code: name });
const raised = (askee: string | undefined, more: Partial<RaisedIssue> = {}): RaisedIssue => ({
  ...{
    case: 'VM-000001/2026',
    about: 'YC-000001/2026',
    asker: consumer ?? '',
    askee: askee ?? '',
    isOpen: true,
  },
  ...more,
});

/** A request to two owners, received by both. */
function received(): ScriptedCase {
  issues = [];
  const scripted = new ScriptedCase(world, machineOf(connectionRequest), at('2026-11-23T08:00:00'));
  const fields = requestFor(['Citizen.gender', 'Dossier.status']);
  scripted.give(`officer@${consumer}`, 'startConnectionRequest', { fields });
  scripted.give(`head@${consumer}`, 'submitConnectionRequest');
  for (const owner of [police, centre]) scripted.give(`officer@${owner}`, 'receiveConnectionRequest');
  return scripted;
}

function refused(): ScriptedCase {
  const scripted = received();
  scripted.give(`head@${police}`, 'refuseConnectionRequest', { fields: { entitlement: 'Không' } });
  scripted.give(`head@${centre}`, 'consentToConnectionRequest', {
    fields: { contentDigest: digestFor(scripted, centre ?? ''), letter: '1/CV' },
  });
  return scripted;
}

const stateOf = ({ opened }: ScriptedCase, agency = police) =>
  opened.stateFor({ agency: agency ?? '', side: 'OWNER' });

describe('a refusal', () => {
  it('is escalated once its consumer has an issue with who refused, and goes back when that ends', () => {
    const scripted = refused();
    expect([scripted.opened.state, stateOf(scripted)]).toEqual(['PARTLY_REFUSED', 'REFUSED']);
    issues = [raised(police)];
    scripted.pass(scripted.now);
    expect([scripted.opened.state, stateOf(scripted)]).toEqual(['ESCALATED', 'ESCALATED']);
    issues = [raised(police, { isOpen: false })];
    scripted.pass(scripted.now);
    expect([scripted.opened.state, stateOf(scripted)]).toEqual(['PARTLY_REFUSED', 'REFUSED']);
  });

  it.each([
    ['an issue of somebody else', { asker: 'H41.STC' }],
    ['an issue about another case', { about: 'YC-000002/2026' }],
    ['an issue with an owner that consented', { askee: 'H41.TTPVHCC' }],
    ['an issue that has ended', { isOpen: false }],
  ])('is not escalated by %s', (_what, more) => {
    const scripted = refused();
    issues = [raised(police, more)];
    scripted.pass(scripted.now);
    expect(scripted.opened.state).toBe('PARTLY_REFUSED');
  });

  it('shows the other owner nothing of it: no act, no state', () => {
    const scripted = refused();
    const sides = [{ agency: centre ?? '', side: 'OWNER' as const }];
    const told = () => [scripted.opened.actsFor(sides).length, stateOf(scripted, centre)];
    const before = told();
    issues = [raised(police)];
    scripted.pass(scripted.now);
    expect(scripted.opened.state).toBe('ESCALATED');
    expect(told()).toEqual(before);
  });

  it('is taken up again by who refused, with a term of its own, and may then be consented to', () => {
    const scripted = refused();
    issues = [raised(police)];
    scripted.pass(at('2026-11-30T08:00:00'));
    for (const who of [`head@${consumer}`, `head@H41.STC`])
      expect(() => scripted.give(who, 'takeUpConnectionRequest'), who).toThrow(code('ACT_ROLE_MISSING'));
    scripted.give(`officer@${police}`, 'takeUpConnectionRequest');
    expect([scripted.opened.state, stateOf(scripted)]).toEqual(['AWAITING_OWNER', 'AWAITING_OWNER']);
    const own = scripted.opened.clocks().filter(({ agency }) => agency === police);
    expect(own).toMatchObject([{ isCancelled: false }, { startedAt: scripted.now, stoppedAt: null }]);
    scripted.give(`head@${police}`, 'consentToConnectionRequest', {
      fields: { contentDigest: digestFor(scripted, police ?? ''), letter: '2/CV' },
    });
    // Meanwhile the request counts as received by the coordinator.
    expect(scripted.opened.state).toBe('AWAITING_ACCOUNT');
  });

  it('is not taken up once the consumer goes on without it', () => {
    const scripted = refused();
    scripted.give(`head@${consumer}`, 'goOnWithRestOfConnectionRequest');
    expect(() => scripted.give(`head@${police}`, 'takeUpConnectionRequest')).toThrow(code('ACT_NOT_NOW'));
    issues = [raised(police)];
    scripted.pass(scripted.now);
    expect(scripted.opened.state).toBe('CONSENTED');
  });

  it('may be withdrawn while it is escalated', () => {
    const scripted = refused();
    issues = [raised(police)];
    scripted.pass(scripted.now);
    scripted.give(`head@${consumer}`, 'withdrawConnectionRequest');
    expect(scripted.opened.state).toBe('WITHDRAWN');
    expect(scripted.opened.due(world.contextAt(scripted.now))).toBeNull();
  });
});

describe('an owner that is late', () => {
  it('is escalated the moment it is late, not before; it answers as it stands, and the term that it missed stays late', () => {
    const scripted = received();
    issues = [raised(police)];
    scripted.pass(at('2026-11-25T23:59:59'));
    expect(scripted.opened.state).toBe('AWAITING_OWNER');
    scripted.pass(at('2026-11-26T00:00:00'));
    expect([stateOf(scripted), stateOf(scripted, centre)]).toEqual(['ESCALATED', 'AWAITING_OWNER']);
    expect(() => scripted.give(`head@${police}`, 'takeUpConnectionRequest')).toThrow(code('ACT_NOT_NOW'));
    scripted.give(`head@${police}`, 'consentToConnectionRequest', {
      fields: { contentDigest: digestFor(scripted, police ?? ''), letter: '2/CV' },
    });
    expect([scripted.opened.state, stateOf(scripted)]).toEqual(['AWAITING_OWNER', 'CONSENTED']);
    const own = scripted.opened.clocks().filter(({ agency }) => agency === police);
    expect(own).toMatchObject([{ stoppedAt: at('2026-11-26T00:00:00'), isCancelled: false }]);
  });

  it('that refuses then is escalated again, since the issue still stands', () => {
    const scripted = received();
    issues = [raised(police)];
    scripted.pass(at('2026-11-26T00:00:00'));
    scripted.give(`head@${police}`, 'refuseConnectionRequest', { fields: { entitlement: 'Không' } });
    expect(stateOf(scripted)).toBe('ESCALATED');
    expect(() => scripted.give(`head@${police}`, 'consentToConnectionRequest')).toThrow(code('ACT_NOT_NOW'));
  });
});

it('a request that was returned failed when it was sent off again while an issue with another owner went on', () => {
  const scripted = received();
  scripted.give(`officer@${centre}`, 'returnConnectionRequest', { fields: { missing: ['Thiếu căn cứ'] } });
  issues = [raised(police)];
  scripted.pass(at('2026-12-20T08:00:00'));
  expect(stateOf(scripted)).toBe('ESCALATED');
  scripted.give(`officer@${consumer}`, 'editConnectionRequest', { fields: requestFor(['Citizen.gender']) });
  scripted.give(`head@${consumer}`, 'submitConnectionRequest');
  expect(scripted.opened.state).toBe('ESCALATED');
});
