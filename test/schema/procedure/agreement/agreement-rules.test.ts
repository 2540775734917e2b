import { describe, expect, it } from 'vitest';
import { CodedError } from '../../../../schema/errors/coded-error.ts';
import { agreement } from '../../../../schema/procedure/agreement/agreement.ts';
import { clauseKeys, clauseMembers } from '../../../../schema/procedure/agreement/clause-members.ts';
import { agreementDigest } from '../../../../schema/procedure/agreement-text/agreement-digest.ts';
import { agreementSchema } from '../../../../schema/procedure/agreement-text/read-agreement.ts';
import {
  contextOf,
  digestOf,
  does,
  inForce,
  later,
  need,
  negotiating,
  newWorld,
  pendingSignature,
  type World,
} from './agreement-world.ts';

/** The code and the message of what an act is refused with. */
function refusal(world: World, person: string, command: string, fields = {}): string {
  try {
    does(world, person, command, fields);
  } catch (error) {
    if (error instanceof CodedError) return `${error.code} ${error.message}`;
    throw error;
  }
  return 'done';
}

const ticks = { clauses: clauseKeys };
const edit = (clause: string, members: unknown) => ({ clause, content: JSON.stringify(members) });

describe('the clauses of an agreement', () => {
  it('have every member of the written form once', () => {
    const members = clauseKeys.flatMap(clauseMembers);
    const own = ['version', 'supersedes', 'revives'];
    expect([...members].sort()).toEqual(
      Object.keys(agreementSchema.shape)
        .filter((name) => !own.includes(name))
        .sort(),
    );
  });

  it('lose the ticks of the other sides when one is changed, and of that clause alone', () => {
    let world = negotiating();
    for (const person of ['tax.officer', 'people.steward']) world = does(world, person, 'tickClause', ticks);
    world = does(world, 'people.steward', 'editClause', edit('OTHER', { other: 'Thêm' }));
    const { negotiation } = world.facts;
    expect(negotiation?.ticks[12]).toEqual(['A.people']);
    expect(negotiation?.ticks[11]).toEqual(['A.tax', 'A.people']);
    expect(negotiation?.changes[12]?.agency).toBe('A.people');
    expect(refusal(world, 'tax.officer', 'freezeAgreement')).toContain('ACT_NOT_NOW');
  });

  it('refuse what is of another clause, no JSON, nested too deep, or acknowledged for somebody else', () => {
    const world = negotiating();
    const told = (clause: string, content: string) =>
      refusal(world, 'tax.officer', 'editClause', { clause, content });
    expect(told('OTHER', '{"purpose":"x"}')).toContain('ACT_INCOMPLETE');
    expect(told('OTHER', '{"other":')).toContain('an object written as JSON');
    expect(told('OTHER', `${'['.repeat(70)}${']'.repeat(70)}`)).toContain('an object written as JSON');
    expect(told('CONTENT', '{"content":[]}')).toContain('ACT_INCOMPLETE');
    const forOthers = { commitment: { text: 'x', acknowledgedBy: ['A.people'] } };
    expect(told('COMMITMENT', JSON.stringify(forOthers))).toContain(
      'each party acknowledges by its own tick',
    );
  });

  it('cannot be frozen while one says nothing, an owner is no party, or the account is unknown', () => {
    let world = does(newWorld(), 'tax.officer', 'startAgreement', { ...need, accounts: ['nobody'] });
    world = does(world, 'tax.head', 'proposeAgreement');
    world = does(world, 'people.steward', 'acceptNegotiation');
    world = does(
      world,
      'tax.officer',
      'editClause',
      edit('CONTENT', { content: [{ items: ['Unit.label'] }] }),
    );
    for (const person of ['tax.officer', 'people.steward']) world = does(world, person, 'tickClause', ticks);
    const told = refusal(world, 'tax.officer', 'freezeAgreement');
    expect(told).toContain('article 11');
    expect(told).toContain('A.units is an owner of Unit.label and no provider yet');
    expect(told).toContain('there is no account or application "nobody"');
  });
});

describe('a consumer without an account', () => {
  it('gets one from the coordinator that opens nothing, and whose key its own officer claims', () => {
    let world = does(newWorld(), 'tax.officer', 'startAgreement', { ...need, accounts: [] });
    world = does(world, 'tax.head', 'proposeAgreement');
    world = does(world, 'people.steward', 'acceptNegotiation');
    const application = { id: 'tms', name: 'Hệ thống thuế', securityLevel: 3 };
    const asked = {
      ...{ consumer: 'A.tax', account: 'tax.new', technicalOfficer: 'tax.technician' },
      application,
    };
    const told = (changes: object) =>
      refusal(world, 'coordinator', 'reserveAgreementAccount', { ...asked, ...changes });
    expect(told({ consumer: 'A.people' })).toContain('A.people is no consumer of it');
    expect(told({ account: 'tax' })).toContain('tax is taken already');
    expect(told({ application: undefined })).toContain('ACT_INCOMPLETE');
    expect(told({ application: { ...application, id: 'units' } })).toContain(
      'is that of another application or account',
    );
    expect(told({ technicalOfficer: 'tax.head' })).toContain('tax.head is no technical officer of A.tax');
    expect(refusal(world, 'people.head', 'reserveAgreementAccount', asked)).toContain('ACT_ROLE_MISSING');
    world = does(world, 'coordinator', 'reserveAgreementAccount', asked);
    expect(world.opened.effects(contextOf(world))).toMatchObject([
      {
        kind: 'RESERVED_ACCOUNT',
        account: {
          ...{ id: 'tax.new', technicalOfficer: 'tax.technician' },
          application: { ...application, agency: 'A.tax' },
        },
      },
    ]);
    const parties = (world.facts.negotiation?.written.parties as { agency: string }[]).map((each) =>
      each.agency === 'A.tax' ? { ...each, accounts: ['tax.new'] } : each,
    );
    world = does(world, 'tax.officer', 'editClause', edit('PARTIES', { parties }));
    expect(refusal(world, 'coordinator', 'reserveAgreementAccount', asked)).toContain('ACT_NOT_NOW');
    expect(world.policy.instruments).toEqual([]);
  });
});

describe('signatures', () => {
  it('are never of who drafted (SD2), nor of one person for two parties (SD3)', () => {
    let world = negotiating();
    for (const person of ['tax.officer', 'people.both']) world = does(world, person, 'tickClause', ticks);
    world = does(world, 'tax.officer', 'freezeAgreement');
    const contentDigest = digestOf(world);
    expect(refusal(world, 'people.both', 'signAgreement', { contentDigest })).toContain('Rule SD2');
    world = does(world, 'tax.and.people', 'signAgreement', { contentDigest });
    expect(refusal(world, 'tax.and.people', 'signAgreement', { contentDigest })).toContain('Rule SD3');
    expect(world.opened.state).toBe('PENDING_SIGNATURE');
  });

  it('are over the text as it was frozen: another draft in the history has no force', () => {
    let world = pendingSignature();
    const contentDigest = digestOf(world);
    world = does(world, 'tax.head', 'signAgreement', { contentDigest });
    const { negotiation } = world.facts;
    const wider = {
      ...negotiation?.written,
      content: [{ items: ['Person.age', 'Person.wage'] }],
      feeSettled: true,
    };
    const acts = world.opened.acts.map((act) =>
      act.command === 'startAgreement' ? { ...act, input: { ...act.input, written: wider } } : act,
    );
    const forged = { ...world, opened: world.opened.machine.open(world.opened.number, acts) };
    expect(refusal(forged, 'people.head', 'signAgreement', { contentDigest })).toContain(
      'no longer reads to the hash',
    );
  });

  it('of providers are the consents of the owners, and all of them stand in the instrument', () => {
    const world = inForce();
    expect(world.policy.instruments).toHaveLength(1);
    expect(world.policy.instruments[0]?.authority.ownerConsents).toEqual([
      { agency: 'A.people', document: 'TL-000000/2026', date: '2025-12-01', signer: 'people.head, Chức vụ' },
    ]);
    const { inForce: version } = world.facts;
    expect(version && agreementDigest(version.draft)).toBe(version?.digest);
    expect(version?.draft.contents.commitment?.acknowledgedBy).toEqual(['A.people', 'A.tax']);
  });

  it('wait for the first day of the term', () => {
    let world = pendingSignature();
    for (const person of ['people.head', 'tax.head'])
      world = does(world, person, 'signAgreement', { contentDigest: digestOf(world) });
    expect(world.opened.state).toBe('SIGNED');
    expect(world.policy.instruments).toEqual([]);
    expect(later(world, '2025-12-31T16:59:59.000Z').opened.state).toBe('SIGNED');
    expect(later(world, '2025-12-31T17:00:00.000Z').opened.state).toBe('EFFECTIVE');
  });
});

describe('what is in force', () => {
  it('keeps its number, and an amendment of nothing is none', () => {
    let world = does(inForce(), 'tax.officer', 'amendAgreement');
    expect(refusal(world, 'tax.officer', 'freezeAgreement')).toContain('nothing has changed yet');
    const recitals = world.facts.negotiation?.written ?? {};
    const members = Object.fromEntries(
      clauseMembers('RECITALS').flatMap((name) => (name in recitals ? [[name, recitals[name]]] : [])),
    );
    world = does(world, 'tax.officer', 'editClause', edit('RECITALS', { ...members, number: 'TT-2/2026' }));
    world = does(world, 'people.steward', 'tickClause', { clauses: ['RECITALS'] });
    expect(refusal(world, 'tax.officer', 'freezeAgreement')).toContain('an amendment keeps the number');
  });

  it('takes nobody in by silence: R-JOIN runs, and nothing follows when it is over', () => {
    let world = does(inForce(), 'units.head', 'askToJoin', { purpose: 'Quản lý', accounts: ['units'] });
    world = does(world, 'people.head', 'acceptJoining', { asker: 'A.units' });
    expect(
      world.opened.clocks().map(({ rule, agency, stoppedAt }) => [rule, agency, stoppedAt !== null]),
    ).toEqual([
      ['R-JOIN', 'A.people', true],
      ['R-JOIN', 'A.tax', false],
    ]);
    const after = later(world, '2026-06-01T00:00:00.000Z');
    expect([after.fresh, after.opened.state]).toEqual([[], 'EFFECTIVE']);
    const refused = does(after, 'tax.head', 'objectToJoining', { asker: 'A.units' });
    expect(refused.opened.stateFor({ agency: 'A.units', side: 'ASKER' })).toBe('OBJECTED');
    expect(refused.opened.clocks().every(({ stoppedAt }) => stoppedAt !== null)).toBe(true);
  });

  it('ends with its last consumer, whose term is cut at that instant', () => {
    const world = does(inForce(), 'tax.head', 'leaveAgreement');
    expect(world.opened.state).toBe('LEFT');
    expect(world.policy.instruments.map(({ validTo }) => validTo)).toEqual([
      '2027-12-31T17:00:00.000Z',
      '2026-02-01T00:00:00.000Z',
    ]);
    expect(world.opened.clocks()).toEqual([
      {
        ...{ rule: 'R-DIS', agency: 'A.tax', side: 'FORMER', startedAt: world.now, agreedDays: 15 },
        ...{ stoppedAt: null, isCancelled: false },
      },
    ]);
  });

  it('keeps as provider who leaves as consumer', () => {
    let world = negotiating();
    const content = [{ items: ['Person.age'] }, { items: ['Unit.label'] }];
    const parties = [
      { agency: 'A.people', role: 'PROVIDER' },
      { agency: 'A.units', role: 'BOTH', accounts: ['units'] },
      { agency: 'A.tax', role: 'CONSUMER', accounts: ['tax'] },
    ];
    world = does(world, 'tax.officer', 'editClause', edit('CONTENT', { content }));
    world = does(world, 'tax.officer', 'editClause', edit('PARTIES', { parties }));
    for (const person of ['tax.officer', 'people.steward', 'units.officer'])
      world = does(world, person, 'tickClause', ticks);
    world = does(world, 'tax.officer', 'freezeAgreement');
    const contentDigest = digestOf(world);
    expect(refusal(world, 'units.head', 'signAgreement', { contentDigest })).toContain('ACT_NOT_NOW');
    for (const person of ['people.head', 'units.owner', 'tax.head'])
      world = does(world, person, 'signAgreement', { contentDigest });
    world = later(world, '2026-02-01T00:00:00.000Z');
    world = does(world, 'units.head', 'leaveAgreement');
    expect(world.facts.inForce?.draft.parties.map(({ agency, role }) => [agency, role])).toEqual([
      ['A.people', 'PROVIDER'],
      ['A.units', 'PROVIDER'],
      ['A.tax', 'CONSUMER'],
    ]);
    expect(world.policy.instruments.at(-1)?.consumers).toEqual(['tax']);
    world = does(world, 'tax.head', 'leaveAgreement');
    expect(world.facts.departures.map(({ agency, providers }) => [agency, providers])).toEqual([
      ['A.units', ['A.people']],
      ['A.tax', ['A.people', 'A.units']],
    ]);
  });

  it('takes a consumer back only when nothing is owed from before', () => {
    const asking = { purpose: 'Quản lý', accounts: ['units'] };
    let world = does(inForce(), 'units.head', 'askToJoin', asking);
    for (const person of ['people.head', 'tax.head'])
      world = does(world, person, 'acceptJoining', { asker: 'A.units' });
    for (const person of ['people.head', 'units.head'])
      world = does(world, person, 'signAgreement', { contentDigest: digestOf(world) });
    world = does(world, 'units.head', 'leaveAgreement');
    expect(refusal(world, 'units.head', 'askToJoin', asking)).toContain('ACT_NOT_NOW');
    world = does(world, 'units.head', 'submitDisposalProof');
    world = does(world, 'people.head', 'acceptDisposalProof', { consumer: 'A.units' });
    world = does(world, 'units.head', 'askToJoin', asking);
    expect(world.opened.state).toBe('EFFECTIVE');
    expect(world.facts.joinings.map(({ state }) => state)).toEqual(['ASKED']);
  });

  it('reminds once of each day before the end, and of the nearest alone', () => {
    const at = (day: string) => `${day}T00:00:00.000Z`;
    let world = later(inForce(), at('2027-10-10'));
    expect(world.facts.reminded).toEqual([90]);
    world = later(world, at('2027-10-11'));
    expect(world.fresh).toEqual([]);
    world = later(world, at('2027-12-28'));
    expect(world.facts.reminded).toEqual([90, 7]);
    expect(later(world, at('2027-12-30')).fresh).toEqual([]);
  });

  it('shows who asks to join, and who has left, nothing of the text', () => {
    const asked = does(inForce(), 'units.head', 'askToJoin', { purpose: 'Quản lý', accounts: ['units'] });
    const view = agreement.view(asked.facts, [{ agency: 'A.units', side: 'ASKER' }], contextOf(asked));
    expect(view).toMatchObject({ agreementNumber: null, clauses: [], signers: [], inForce: null });
    expect(JSON.stringify(view)).not.toContain('Person.age');
  });
});

describe('the need of an agreement', () => {
  const told = (changes: object) =>
    refusal(newWorld(), 'tax.officer', 'startAgreement', { ...need, ...changes });

  it('is for what default sharing does not give', () => {
    expect(told({ items: ['Person.name'] })).toContain('use startConnectionRequest');
    expect(told({ items: ['Person.motto'] })).toContain('use startConnectionRequest');
    expect(told({ items: ['Person.note'] })).toContain('is not shared');
    expect(told({ items: ['Person.nothing'] })).toContain('there is no item');
    expect(told({ items: ['Person.faith'] })).toContain('a legal basis is needed');
    expect(told({ items: ['Person.age', 'Person.age'] })).toContain('named twice');
    expect(told({ whyNotDefault: undefined })).toContain('ACT_INCOMPLETE');
    expect(told({ termTo: '2025-01-01' })).toContain('ends before it begins');
  });

  it('is told of agreements in force that have the same, with the case to ask at', () => {
    const { policy } = inForce();
    const second = { ...newWorld('2026-03-01T00:00:00.000Z'), policy };
    const world = does(second, 'units.officer', 'startAgreement', {
      ...{ ...need, agreementNumber: 'TT-2/2026', accounts: ['units'] },
    });
    const view = agreement.view(world.facts, [{ agency: 'A.units', side: 'PARTY' }], contextOf(world));
    expect(view).toMatchObject({
      joinable: [{ agreementNumber: 'TT-1/2026', case: 'TL-000000/2026', providers: ['A.people'] }],
    });
  });
});

describe('what walks over agreements found', () => {
  const asking = { purpose: 'Quản lý', accounts: ['units'] };

  it('who asked to join could still be accepted after the agreement had ended', () => {
    const world = later(does(inForce(), 'units.head', 'askToJoin', asking), '2029-01-01T00:00:00.000Z');
    expect(refusal(world, 'people.head', 'acceptJoining', { asker: 'A.units' })).toContain('ACT_NOT_NOW');
    expect(world.opened.stateFor({ agency: 'A.units', side: 'ASKER' })).not.toBe('ASKED');
  });

  it('who asked to join, and became a party by an amendment, could join a second time', () => {
    let world = does(inForce(), 'units.head', 'askToJoin', asking);
    world = does(world, 'tax.officer', 'amendAgreement');
    const party = { agency: 'A.units', role: 'CONSUMER', applications: [], accounts: ['units'] };
    const parties = [...(world.facts.inForce?.draft.parties ?? []), party];
    world = does(world, 'tax.officer', 'editClause', edit('PARTIES', { parties }));
    for (const person of ['people.steward', 'units.officer'])
      world = does(world, person, 'tickClause', ticks);
    world = does(world, 'tax.officer', 'freezeAgreement');
    for (const person of ['people.head', 'tax.head', 'units.head'])
      world = does(world, person, 'signAgreement', { contentDigest: digestOf(world) });
    expect(world.opened.state).toBe('EFFECTIVE');
    expect(world.facts.joinings).toEqual([]);
  });

  it('providers were told that a need was withdrawn of which they had never heard', () => {
    const world = does(
      does(newWorld(), 'tax.officer', 'startAgreement', need),
      'tax.head',
      'withdrawAgreement',
    );
    expect(world.opened.notices(contextOf(world))).toEqual([]);
  });
});
