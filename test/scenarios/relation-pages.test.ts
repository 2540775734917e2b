import { buildSchema, type GraphQLObjectType, isObjectType } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tailAudit } from '../../gateway/audit/chain/tail-audit.ts';
import { relationConnection } from '../../schema/catalogue/relation-connection.ts';
import { type Answer, type RunningProvince, runProvince } from '../fixtures/running-province.ts';

let running: RunningProvince;
beforeAll(async () => {
  running = await runProvince({}, 0.02);
  const words = ['--agency', 'H41.TEST', '--agency-name', 'Test', '--purpose', 'Quản lý thuế'];
  for (const [id, mode] of [
    ['asker', 'NULL_AND_ERROR'],
    ['blind', 'HIDE'],
  ] as const) {
    const printed = await running.command('account', 'issue', id, ...words, '--answers', mode, '--json');
    running.keys.set(id, (JSON.parse(printed) as { key: string }).key);
  }
  await running.apply(agreement);
});
afterAll(() => running.stop());

const agreement = `kind: AGREEMENT
number: TT-71/2026
title: Households
provider: G01.CAT
consumers: [asker, blind]
content:
  - items: [Household.householdId]
  - items: [Citizen.household, Citizen.fullName]
term: { from: "2026-01-01", to: null }
purpose: Quản lý thuế
`;

interface Page {
  readonly totalCount: number;
  readonly nodes: readonly { readonly code: string }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
}

interface Told {
  readonly extensions?: {
    readonly cut?: { readonly total: number; readonly lists: readonly Readonly<Record<string, unknown>>[] };
  };
}
const cutOf = ({ text }: Answer) => (JSON.parse(text) as Told).extensions?.cut;

const province = `query($first: Int, $after: String) { administrativeUnit(code: "40") {
  childrenConnection(first: $first, after: $after, orderBy: [{ field: name }]) {
    totalCount nodes { code } pageInfo { hasNextPage endCursor } } } }`;

/** All pages of the communes of the province. */
async function communes(first: number): Promise<readonly Page[]> {
  const pages: Page[] = [];
  for (let after: string | null = null; ; ) {
    const { data, errors } = await running.ask('public', province, { first, after });
    expect(errors).toEqual([]);
    const { childrenConnection: page } = data?.administrativeUnit as { readonly childrenConnection: Page };
    pages.push(page);
    after = page.pageInfo.endCursor;
    if (!page.pageInfo.hasNextPage) return pages;
  }
}

describe('a relation of more rows than a page', () => {
  it('is gone through to its end, each row once, as many as are counted', async () => {
    const pages = await communes(60);
    const codes = pages.flatMap(({ nodes }) => nodes.map(({ code }) => code));
    expect(codes.length).toBeGreaterThan(500);
    expect(new Set(codes).size).toBe(codes.length);
    expect(new Set(pages.map(({ totalCount }) => totalCount))).toEqual(new Set([codes.length]));
    const whole =
      '{ administrativeUnit(code: "40") { children(first: 1000, orderBy: [{ field: name }]) { code } } }';
    const list = await running.ask('public', whole);
    expect(list.data?.administrativeUnit).toEqual({ children: codes.map((code) => ({ code })) });
    expect(cutOf(list)).toBeUndefined();
  });

  it('says in its short form where it was cut, and by which field one goes on', async () => {
    const answer = await running.ask(
      'public',
      '{ nghean: administrativeUnit(code: "40") { below: children { code children { code } } } }',
    );
    expect(answer.errors).toEqual([]);
    expect(cutOf(answer)).toEqual({
      total: 1,
      lists: [
        {
          path: ['nghean', 'below'],
          coordinate: 'AdministrativeUnit.children',
          returned: 20,
          continueWith: 'AdministrativeUnit.childrenConnection',
        },
      ],
    });
  });

  it('and so below other lists and over other databases, each at its own place', async () => {
    const answer = await running.ask(
      'one-stop',
      `{ households(first: 30) { nodes { members(first: 1) { fullName dossiers(first: 1) { __typename } dossiersConnection { totalCount } }
         membersConnection { totalCount } } } }`,
    );
    expect(answer.errors).toEqual([]);
    const { nodes } = answer.data?.households as {
      readonly nodes: readonly {
        readonly membersConnection: { readonly totalCount: number };
        readonly members: readonly { readonly dossiersConnection: { readonly totalCount: number } }[];
      }[];
    };
    const expected = nodes.flatMap(({ members, membersConnection }, at) => [
      ...(membersConnection.totalCount > 1 ? [['households', 'nodes', at, 'members']] : []),
      ...members.flatMap(({ dossiersConnection: { totalCount } }, row) =>
        totalCount > 1 ? [['households', 'nodes', at, 'members', row, 'dossiers']] : [],
      ),
    ]);
    const cut = cutOf(answer);
    expect(cut?.lists.map(({ path }) => path)).toEqual(expected);
    expect(cut?.total).toBe(expected.length);
    expect(expected.some((path) => path.includes('dossiers'))).toBe(true);
  });
});

describe('the pages of a relation are the data item that the relation is', () => {
  const short = '{ households(first: 2) { nodes { householdId members { fullName phone } } } }';
  const paged =
    '{ households(first: 2) { nodes { householdId membersConnection { totalCount nodes { fullName phone } } } } }';
  const told = ({ errors }: Answer) =>
    errors.map(({ extensions: { code, coordinate, reason } }) => [code, coordinate, reason]);

  it('denied alike below, and read alike in the sharing log', async () => {
    const [one, other] = [await running.ask('asker', short), await running.ask('asker', paged)];
    expect(told(one)).toEqual([['FIELD_NOT_PERMITTED', 'Citizen.phone', 'NO_GRANT']]);
    expect(told(other)).toEqual(told(one));
    const records = await tailAudit({ folder: running.configuration.dataDir, count: 2 });
    const [left, right] = records.map(({ record: { released, denied, rows } }) => ({
      released,
      denied,
      rows,
    }));
    expect(left?.released.map(({ coordinate }) => coordinate)).toContain('Citizen.household');
    expect(right).toEqual(left);
  });

  it('in the contract exactly where the relation is, of every account', async () => {
    let found = 0;
    for (const account of [...running.keys.keys(), 'public']) {
      const key = running.keys.get(account);
      const response = await fetch(`${running.address}/schema.graphql`, {
        headers: typeof key === 'string' ? { authorization: `Bearer ${key}` } : {},
      });
      const contract = buildSchema(await response.text());
      for (const coordinate of relations) {
        const [type = '', name = ''] = coordinate.split('.');
        const object = contract.getType(type);
        const fields = isObjectType(object) ? (object satisfies GraphQLObjectType).getFields() : {};
        const [list, pages] = [fields[name], fields[relationConnection(name)]];
        expect(pages === undefined, `${account} ${coordinate}`).toBe(list === undefined);
        if (list === undefined || pages === undefined) continue;
        found += 1;
        const named = (args: typeof list.args) => args.map((each) => `${each.name}: ${each.type}`);
        expect(named(pages.args)).toEqual([
          ...named(list.args),
          'after: String',
          'last: Int',
          'before: String',
        ]);
      }
    }
    expect(found).toBeGreaterThan(10);
  });

  const relations = [
    ...['Household.members', 'Enterprise.industries', 'Enterprise.founders', 'Citizen.enterprises'],
    ...['Citizen.dossiers', 'LandParcel.certificates', 'Citizen.landCertificates'],
    ...['Enterprise.landCertificates', 'AdministrativeUnit.children'],
  ];

  it('unknown where only the contract is shown, like a misspelt name', async () => {
    const ask = async (name: string) => {
      const answer = await running.ask('blind', `{ households { nodes { ${name} { totalCount } } } }`);
      return [answer.status, answer.text.replaceAll(name, '?').replace(/"requestId":"[^"]*"/g, '')];
    };
    await running.apply(agreement.replace('  - items: [Citizen.household, Citizen.fullName]\n', ''));
    expect(await ask('membersConnection')).toEqual(await ask('membersConnectiom'));
    await running.apply(agreement);
  });

  it('suspended with the relation, with the reason', async () => {
    const answers = async () => [await running.ask('asker', short), await running.ask('asker', paged)];
    await running.command(
      'agreement',
      'suspend',
      'TT-71/2026',
      '--kind',
      'breach',
      '--reason',
      'test',
      '--restored-by',
      'report',
    );
    const [one, other] = await answers();
    expect(one?.errors.map(({ extensions }) => extensions.reason)).toContain('SUSPENDED');
    expect(other && told(other)).toEqual(one && told(one));
    await running.command('agreement', 'resume', 'TT-71/2026', '--reason', 'remedied');
    expect((await answers()).every((answer) => answer.data?.households !== null)).toBe(true);
  });

  it('counted as a read for each row of which a number is told', async () => {
    await running.apply(agreement.replace('title: Households', 'title: Limited\nlimits: { rowsPerDay: 5 }'));
    const numbers =
      '{ households(first: 1) { nodes { membersConnection(where: { fullName: { eq: "nobody" } }) { totalCount } } } }';
    const statuses: number[] = [];
    for (let at = 0; at < 6; at += 1) statuses.push((await running.ask('asker', numbers)).status);
    // Each is a row of the list, and a count.
    expect(statuses).toEqual([200, 200, 429, 429, 429, 429]);
    await running.apply(agreement);
  });
});
