import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Answer, type RunningProvince, runProvince } from '../fixtures/running-province.ts';

const query = `{
  citizens(first: 3, orderBy: { field: personalId }) {
    totalCount
    nodes { fullName religion { name } permanentAddress { commune { code } } household { householdId } }
  }
  enterprises(first: 2) {
    totalCount
    nodes { name charterCapital legalRepresentative { personalId fullName dateOfBirth } }
  }
}`;

interface Shape {
  readonly citizens: { readonly totalCount: number; readonly nodes: readonly Citizen[] } | null;
  readonly enterprises: { readonly totalCount: number; readonly nodes: readonly Enterprise[] };
}
interface Citizen {
  readonly fullName: string | null;
  readonly religion: unknown;
  readonly permanentAddress: { readonly commune: { readonly code: string } | null };
  readonly household: { readonly householdId: string | null } | null;
}
interface Enterprise {
  readonly name: string | null;
  readonly charterCapital: string | null;
  readonly legalRepresentative: {
    readonly personalId: string | null;
    readonly fullName: string | null;
  } | null;
}

let running: RunningProvince;
beforeAll(async () => {
  running = await runProvince();
});
afterAll(() => running.stop());

const shape = (answer: Answer) => answer.data as unknown as Shape;
const denied = (answer: Answer) =>
  new Map(answer.errors.map(({ extensions }) => [extensions.coordinate, extensions.reason]));

describe('one query, six consumers', () => {
  it('gives six different answers', async () => {
    const accounts = ['one-stop', 'tax', 'commune-thanh-vinh', 'bank', 'expired', 'public'];
    const answers = await Promise.all(accounts.map((account) => running.ask(account, query)));
    for (const { status } of answers) expect(status).toBe(200);
    const seen = answers.map(({ data, errors }) =>
      JSON.stringify([
        data,
        errors.map(({ extensions, path }) => [path, extensions.coordinate, extensions.reason]),
      ]),
    );
    expect(new Set(seen).size).toBe(accounts.length);
  });

  it('one-stop: default items and households, no religion, no fee-bearing items', async () => {
    const answer = await running.ask('one-stop', query);
    const { citizens, enterprises } = shape(answer);
    expect(citizens?.totalCount).toBe(1000);
    expect(citizens?.nodes).toHaveLength(3);
    for (const citizen of citizens?.nodes ?? []) {
      expect(citizen.fullName).toMatch(/\S+ \S+/);
      expect(citizen.household?.householdId).toMatch(/^040/);
      expect(citizen.religion).toBeNull();
    }
    for (const { name, charterCapital, legalRepresentative } of enterprises.nodes) {
      expect(name).not.toBeNull();
      expect([charterCapital, legalRepresentative]).toEqual([null, null]);
    }
    expect(denied(answer)).toEqual(
      new Map([
        ['Citizen.religion', 'NO_GRANT'],
        ['Enterprise.charterCapital', 'NO_GRANT'],
        ['Enterprise.legalRepresentative', 'NO_GRANT'],
      ]),
    );
  });

  it('tax: enterprises in full with the personal id of representatives, but no list of citizens', async () => {
    const answer = await running.ask('tax', query);
    expect(shape(answer).citizens).toBeNull();
    for (const { charterCapital, legalRepresentative } of shape(answer).enterprises.nodes) {
      expect(charterCapital).toMatch(/^\d+$/);
      expect(legalRepresentative?.personalId).toMatch(/^\d{12}$/);
      expect(legalRepresentative?.fullName).not.toBeNull();
    }
    expect(denied(answer).get('Query.citizens')).toBe('OPERATION_NOT_GRANTED');
    expect(denied(answer).get('Citizen.dateOfBirth')).toBe('NO_GRANT');
  });

  it('commune-thanh-vinh: only its own commune, also in the count', async () => {
    const answer = await running.ask('commune-thanh-vinh', query);
    const all = await running.ask(
      'one-stop',
      '{ citizens(where: { permanentAddress: { commune: { eq: "16681" } } }) { totalCount } }',
    );
    const { citizens } = shape(answer);
    expect(citizens?.totalCount).toBe((all.data?.citizens as { totalCount: number }).totalCount);
    expect(citizens?.totalCount).toBeGreaterThan(0);
    for (const { permanentAddress } of citizens?.nodes ?? [])
      expect(permanentAddress.commune?.code).toBe('16681');
  });

  it('bank: fee-bearing enterprise items by agreement, no person', async () => {
    const answer = await running.ask('bank', query);
    expect(shape(answer).citizens).toBeNull();
    for (const { charterCapital, legalRepresentative } of shape(answer).enterprises.nodes) {
      expect(charterCapital).toMatch(/^\d+$/);
      expect(legalRepresentative).toBeNull();
    }
  });

  it('expired, suspended, future: told why', async () => {
    for (const [account, reason] of [
      ['expired', 'EXPIRED'],
      ['suspended', 'SUSPENDED'],
      ['future', 'NOT_YET_IN_FORCE'],
    ] as const) {
      const answer = await running.ask(account, '{ citizens { nodes { fullName } } }');
      expect(answer.data).toEqual({ citizens: null });
      expect(denied(answer)).toEqual(new Map([['Query.citizens', reason]]));
    }
  });

  it('public: the six items that the law opens, and nothing of persons', async () => {
    const answer = await running.ask('public', query);
    expect(shape(answer).citizens).toBeNull();
    const names = shape(answer).enterprises.nodes.map(({ name }) => name);
    expect(names.every((name) => typeof name === 'string')).toBe(true);
    expect(denied(answer).get('Enterprise.charterCapital')).toBe('NOT_SHARED');
  });

  it('viewer.explain agrees with every answer', async () => {
    const items = [
      'Citizen.fullName',
      'Citizen.religion',
      'Enterprise.charterCapital',
      'Enterprise.name',
      'Household.householdId',
    ];
    for (const account of running.keys.keys()) {
      const parts = items.map((item, at) => `e${at}: explain(coordinate: "${item}") { decision grantedBy }`);
      const answer = await running.ask(
        account,
        `{ viewer { permissions { coordinate } ${parts.join(' ')} } }`,
      );
      const viewer = answer.data?.viewer as Record<string, { decision: string; grantedBy: string[] }> & {
        permissions: unknown;
      };
      const permitted = new Set(
        (viewer.permissions as unknown as { coordinate: string }[]).map(({ coordinate }) => coordinate),
      );
      for (const [at, item] of items.entries()) {
        const explained = viewer[`e${at}`];
        expect(explained?.decision.startsWith('PERMITTED'), `${account} ${item}`).toBe(permitted.has(item));
        expect((explained?.grantedBy.length ?? 0) > 0).toBe(permitted.has(item));
      }
    }
  });
});
