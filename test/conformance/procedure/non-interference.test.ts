import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { registrySdl } from '../../../subgraphs/registry/surface/registry-sdl.ts';
import { codes, normalText } from '../../fixtures/answer-parts.ts';
import { type CasePeople, casePeople } from '../../fixtures/case-people.ts';
import { type RunningProvince, runProvince } from '../../fixtures/running-province.ts';
import { requestFor } from '../../fixtures/scripted-case.ts';

vi.setConfig({ testTimeout: 300_000 });

let running: RunningProvince;
let people: CasePeople;
beforeAll(async () => {
  running = await runProvince({}, 0.02);
  people = casePeople(running);
});
afterAll(() => running.stop());

const text = '{ vi en }';
const caseFields = `number procedure ${text} state stateText ${text} isFinal version openedAt
  parties { agency side state name ${text} stateText ${text} }
  history { id command from to at agency side role onBehalfOf reason legalGround documents digest text ${text} person { id name } }
  clocks { rule agency side startedAt stoppedAt outcome due { rule lastDay lateFrom isLate citation mark } }
  availableCommands { name allowed whyNot ${text} who ${text} due { rule lastDay } }`;
const requestFields = `${caseFields} issues
  consumer purpose usageAfterRetrieval application { id name } frequency networks requestsPerDay termFrom termTo legalBasis other
  items { item volume rows owners label ${text} } submittedAt account changes changedBy opposedMasks
  differences { field before after text ${text} }
  parts { owner state items contentDigest receivedAt decidedAt decidedBy letter withheld conditions reason legalGround }`;
const issueFields = `${caseFields}
  issues kind level asker askee about { kind case database } title facts wanted submittedAt
  answers { agency text } opinions { agency text } settlement { agency text }
  plan { text tasks { number agency command doneIn } } agreement { digest } checks { text }`;
const paperFields = `${caseFields} text signedOn contentDigest confirmations { agency side state by at reason }`;
const notices =
  'myNotices(first: 50) { nodes { id event caseNumber agency at subject { vi en } text { vi en } } next }';

/** Everything that somebody may ask of cases, in a province with cases of others: lists, pages, tasks, one case, a command on it. */
function questions(other: string): readonly (readonly [string, Readonly<Record<string, unknown>>?])[] {
  const page = 'pageInfo { hasNextPage endCursor }';
  const place = (number: string) =>
    Buffer.from(JSON.stringify(['2999-01-01T00:00:00.000Z', number])).toString('base64url');
  return [
    ['{ viewer { account } }'],
    ['{ myTasks { case account command agency state { vi en } text { vi en } due { rule lastDay } } }'],
    [`{ connectionRequests(first: 3) { nodes { ${requestFields} } ${page} } }`],
    [`{ connectionRequests(first: 1) { nodes { number } ${page} } }`],
    [`{ connectionRequests(open: true) { nodes { number version state } ${page} } }`],
    [`{ connectionRequests(after: "${place(other)}") { nodes { number } ${page} } }`],
    [`{ paperInstruments(first: 3) { nodes { ${paperFields} } ${page} } }`],
    [`{ issues(first: 3) { nodes { ${issueFields} } ${page} } }`],
    [`{ issues(open: true) { nodes { number version state } ${page} } }`],
    [`{ useReports(first: 3) { nodes { number sign } ${page} } }`],
    [`query ($n: ID!) { issue(number: $n) { ${issueFields} } }`, { n: other }],
    ['query ($n: ID!) { useReport(number: $n) { sign } }', { n: other }],
    [
      'query ($i: AnswerIssueInput!) { previewAnswerIssue(input: $i) { subject { number } } }',
      { i: { number: other, expectedVersion: 2, requestId: 'try', answer: 'x' } },
    ],
    [
      'mutation ($i: AcceptSettlementInput!) { acceptSettlement(input: $i) { subject { number } } }',
      { i: { number: other, expectedVersion: 2, requestId: 'try' } },
    ],
    [`query ($n: ID!) { connectionRequest(number: $n) { ${requestFields} } }`, { n: other }],
    ['query ($n: ID!) { paperInstrument(number: $n) { number } }', { n: other }],
    [
      `query ($i: ReceiveConnectionRequestInput!) { previewReceiveConnectionRequest(input: $i) { subject { number } } }`,
      { i: { number: other, expectedVersion: 2, requestId: 'try' } },
    ],
    [
      `mutation ($i: ReceiveConnectionRequestInput!) { receiveConnectionRequest(input: $i) { subject { number } } }`,
      { i: { number: other, expectedVersion: 2, requestId: 'try' } },
    ],
    ['{ catalogue { agencies { code } } }'],
    ['{ enterprises(first: 2) { totalCount nodes { enterpriseCode name } } }'],
    ...(registrySdl.includes('myNotices(') ? ([[`{ ${notices} }`]] as const) : []),
  ];
}

/** What somebody is answered, each question as text. A machine asks by its key. */
async function told(who: string, other: string): Promise<readonly string[]> {
  const answers: string[] = [];
  for (const [query, variables] of questions(other)) {
    const answer = who.includes('.')
      ? await people.ask(who, query, variables)
      : await running.ask(who, query, variables);
    // WHY: two refusals of a question that nobody can ask are alike, and say nothing.
    for (const code of ['QUERY_INVALID', 'QUERY_TOO_LARGE'])
      expect(codes(answer), `${who}: ${query}`).not.toContain(code);
    answers.push(`${query.slice(0, 60)} ${normalText(answer)}`);
  }
  return answers;
}

async function begun(items: readonly string[], more: object = {}): Promise<string> {
  const draft = await people.done('yen.nt', 'startConnectionRequest', null, requestFor(items, more));
  const { number } = draft.subject;
  await people.done('nga.dt', 'submitConnectionRequest', number, {
    documents: [await people.letter('nga.dt', 'H41.CTHUE')],
  });
  return number;
}

async function digestOf(person: string, number: string): Promise<string> {
  const answer = await people.ask(
    person,
    'query ($n: ID!) { connectionRequest(number: $n) { parts { contentDigest } } }',
    { n: number },
  );
  const { parts } = answer.data?.connectionRequest as {
    readonly parts: readonly { contentDigest: string }[];
  };
  return parts[0]?.contentDigest ?? '';
}

/** A letter of the owner for whom a person acts. */
function letterOf(person: string): Promise<string> {
  return people.letter(person, person === 'an.lv' ? 'G01.CAT' : 'H41.TTPVHCC');
}

async function consent(person: string, number: string, more: object = {}) {
  const contentDigest = await digestOf(person, number);
  const fields = { contentDigest, letter: '12/CV', documents: [await letterOf(person)], ...more };
  await people.done(person, 'consentToConnectionRequest', number, fields);
}

/** One who never was: the words for it are those for the case of others. */
const unknown = 'YC-000000/2026';
const unnamed = (answers: readonly string[], number: string) =>
  answers.map((answer) => answer.replaceAll(number, unknown));

describe('a case between a consumer and its owner', () => {
  const others = ['dung.pv', 'thao.lt', 'tuan.lq', 'khanh.dv', 'hung.tv', 'hoa.tt', 'long.vd', 'minh.nv'];
  const machines = ['tax', 'bank', 'one-stop', 'public'];

  it('tells nobody else anything, from its draft to its account', async () => {
    // WHY a case of their own: an empty list would hide what a cursor tells.
    for (const [officer, head] of [['long.vd', 'hoa.tt']] as const) {
      const own = await people.done(
        officer,
        'startConnectionRequest',
        null,
        requestFor(['LandParcel.mapSheet']),
      );
      await people.done(head, 'submitConnectionRequest', own.subject.number, {
        documents: [await people.letter(head, 'H41.VPDKDD')],
      });
    }
    const before = new Map<string, readonly string[]>();
    for (const who of [...others, ...machines]) before.set(who, await told(who, unknown));
    const number = await begun(['Citizen.gender']);
    const same = async (step: string) => {
      for (const who of [...others, ...machines])
        expect(unnamed(await told(who, number), number), `${who} after ${step}`).toEqual(
          unnamed(before.get(who) ?? [], number),
        );
    };
    await same('it was sent');
    await people.done('son.nv', 'receiveConnectionRequest', number);
    await people.done('quan.dm', 'receiveConnectionRequest', number);
    await consent('an.lv', number, { masks: [] });
    await people.done('quan.dm', 'issueConnectionAccount', number, {
      ...{ account: 'tax-new', technicalOfficer: 'phuc.lv' },
    });
    await same('its account was issued');
  });
});

describe('an issue between two agencies', () => {
  const others = [
    'dung.pv',
    'thao.lt',
    'tuan.lq',
    'khanh.dv',
    'hung.tv',
    'hoa.tt',
    'long.vd',
    'ha.vt',
    'huong.pt',
  ];
  const machines = ['tax', 'bank', 'one-stop', 'public'];
  const documents = ['letter'];

  it('tells nobody else anything, from its draft over the settlement of another to its end; nor does a report of use', async () => {
    // Of a request with two owners: the one with whom there is no issue (ha.vt, huong.pt) is told nothing of it.
    const about = await begun(['Citizen.gender', 'Dossier.status']);
    await people.done('son.nv', 'receiveConnectionRequest', about);
    await people.done('huong.pt', 'receiveConnectionRequest', about);
    await people.done('an.lv', 'refuseConnectionRequest', about, {
      ...{ reason: 'Lý do', legalGround: 'Điều 5', entitlement: 'Không' },
      documents: [await letterOf('an.lv')],
    });
    const before = new Map<string, readonly string[]>();
    for (const who of [...others, ...machines]) before.set(who, await told(who, unknown));
    let number = unknown;
    const same = async (step: string) => {
      for (const who of [...others, ...machines])
        expect(unnamed(await told(who, number), number), `${who} after ${step}`).toEqual(
          unnamed(before.get(who) ?? [], number),
        );
    };
    const said = { askee: 'G01.CAT', kind: 'OTHER', title: 'x', facts: 'y', wanted: 'z', aboutCase: about };
    number = (await people.done('yen.nt', 'openIssue', null, said)).subject.number;
    await people.done('nga.dt', 'submitIssue', number, { documents });
    await same('it was sent');
    await people.done('son.nv', 'answerIssue', number, { answer: 'Không', documents });
    await people.done('nga.dt', 'escalateIssue', number, { reason: 'x' });
    await people.done('lan.bt', 'issuePlan', number, {
      ...{ plan: 'x', legalBasis: ['Điều 50'], documents },
      tasks: [
        {
          agency: 'G01.CAT',
          command: 'takeUpConnectionRequest',
          task: 'x',
          lastDay: '2027-12-31',
          case: about,
        },
      ],
    });
    await same('a plan was issued');
    const { act } = await people.done('an.lv', 'takeUpConnectionRequest', about, { reason: 'x' });
    await people.done('an.lv', 'tickPlanTask', number, { task: 1, case: about, act: act.id });
    await people.done('lan.bt', 'confirmCompliance', number, { finding: 'x' });
    await same('it was closed');
    await people.done('an.lv', 'askForUseReport', null, {
      ...{ consumer: 'H41.CTHUE', database: 'population', sign: 'x', from: '2026-01-01', to: '2026-01-31' },
      documents: [await letterOf('an.lv')],
    });
    await same('a report of use was asked for');
    // The parties see it, or nothing was compared.
    const seen = await people.ask(
      'an.lv',
      '{ issues { nodes { number state } } useReports { nodes { number } } }',
    );
    expect(seen.text).toContain(`"${number}","state":"CLOSED"`);
    expect(seen.text).toContain('TS-');
  });
});

describe('a draft that was never sent', () => {
  const readers = ['quan.dm', 'lan.bt', 'trung.lh', 'vinh.hd'];

  it('tells the coordinator, the chair and the auditor nothing, until it is sent', async () => {
    const before = new Map<string, readonly string[]>();
    for (const who of readers) before.set(who, await told(who, unknown));
    const draft = await people.done('yen.nt', 'startConnectionRequest', null, requestFor(['Citizen.gender']));
    const { number } = draft.subject;
    for (const who of readers) expect(unnamed(await told(who, number), number), who).toEqual(before.get(who));
    await people.done('nga.dt', 'submitConnectionRequest', number, {
      documents: [await people.letter('nga.dt', 'H41.CTHUE')],
    });
    for (const who of readers)
      expect(unnamed(await told(who, number), number), who).not.toEqual(before.get(who));
  });
});

describe('an owner whose part of a connection a later request leaves as it is', () => {
  const centre = ['ha.vt', 'huong.pt'];
  const answer = async (number: string, steward: string, head: string) => {
    await people.done(steward, 'receiveConnectionRequest', number);
    await consent(head, number);
  };
  const issue = (number: string) =>
    people.done('quan.dm', 'issueConnectionAccount', number, {
      ...{ account: 'tax-changed', technicalOfficer: 'phuc.lv' },
    });

  it('hears and sees nothing of the change, from its draft to its account', async () => {
    const application = { id: 'tms-changed', name: 'Hệ thống', securityLevel: 2 };
    const earlier = await begun(['Citizen.gender', 'Dossier.status'], { application });
    await people.done('quan.dm', 'receiveConnectionRequest', earlier);
    await answer(earlier, 'son.nv', 'an.lv');
    await answer(earlier, 'huong.pt', 'ha.vt');
    await issue(earlier);
    const tell = async () => (await Promise.all(centre.map((who) => told(who, earlier)))).flat();
    const before = await tell();
    const items = ['Citizen.gender', 'Citizen.dateOfBirth', 'Dossier.status'];
    const later = await begun(items, { application, changes: earlier });
    await people.done('quan.dm', 'receiveConnectionRequest', later);
    await answer(later, 'son.nv', 'an.lv');
    await issue(later);
    expect(await tell()).toEqual(before);
    for (const who of centre) {
      const seen = await people.ask(who, 'query ($n: ID!) { connectionRequest(number: $n) { state } }', {
        n: later,
      });
      expect(codes(seen), who).toEqual(['CASE_UNKNOWN']);
    }
    // The consumer and the coordinator see it, or nothing was compared.
    const query = 'query ($n: ID!) { connectionRequest(number: $n) { state changedBy } }';
    for (const who of ['nga.dt', 'quan.dm'])
      expect((await people.ask(who, query, { n: earlier })).data?.connectionRequest, who).toEqual({
        ...{ state: 'CHANGED', changedBy: later },
      });
  });
});

describe('two owners of one case', () => {
  const items = ['Citizen.gender', 'Citizen.dateOfBirth', 'Dossier.status'];
  const readers = ['an.lv', 'son.nv', 'binh.nt'];
  const tell = async (number: string) => (await Promise.all(readers.map((who) => told(who, number)))).flat();

  it.each(['consent', 'refuse', 'return'] as const)(
    'tell each other nothing: the other receives it, and then to %s',
    async (answer) => {
      const number = await begun(items);
      await people.done('son.nv', 'receiveConnectionRequest', number);
      const before = await tell(number);
      await people.done('huong.pt', 'receiveConnectionRequest', number);
      expect(await tell(number)).toEqual(before);
      if (answer === 'consent')
        await consent('ha.vt', number, { requestsPerDay: 5, until: '2026-12-31', withhold: [] });
      if (answer === 'refuse')
        await people.done('ha.vt', 'refuseConnectionRequest', number, {
          ...{
            reason: 'Lý do',
            legalGround: 'Điều 5',
            documents: [await letterOf('ha.vt')],
            entitlement: 'Không',
          },
        });
      if (answer === 'return')
        await people.done('huong.pt', 'returnConnectionRequest', number, { reason: 'x', missing: ['y'] });
      expect(await tell(number)).toEqual(before);
      // The consumer and the coordinator see it, or nothing was compared.
      const seen = await people.ask(
        'nga.dt',
        'query ($n: ID!) { connectionRequest(number: $n) { history { agency } } }',
        { n: number },
      );
      expect(seen.text).toContain('H41.TTPVHCC');
    },
  );
});

describe('an owner who reads what the consumer did after another owner returned it', () => {
  it('sees its own part, not how far the others are', async () => {
    const number = await begun(['Citizen.gender', 'Dossier.status']);
    await people.done('son.nv', 'receiveConnectionRequest', number);
    await people.done('huong.pt', 'receiveConnectionRequest', number);
    await people.done('huong.pt', 'returnConnectionRequest', number, { reason: 'x', missing: ['y'] });
    await people.done('nga.dt', 'submitConnectionRequest', number, {
      documents: [await people.letter('nga.dt', 'H41.CTHUE')],
    });
    const query =
      'query ($n: ID!) { connectionRequest(number: $n) { state parties { agency side state } history { command from to } } }';
    const answer = await people.ask('an.lv', query, { n: number });
    const seen = answer.data?.connectionRequest as {
      readonly parties: readonly { readonly side: string; readonly state: string }[];
      readonly history: readonly { readonly from: string | null; readonly to: string }[];
    };
    expect(seen.parties.find(({ side }) => side === 'CONSUMER')?.state).toBe('AWAITING_OWNER');
    expect(seen.history.at(-1)).toMatchObject({ from: 'AWAITING_OWNER', to: 'AWAITING_OWNER' });
    expect(answer.text).not.toContain('RETURNED_FOR_SUPPLEMENT');
  });
});
