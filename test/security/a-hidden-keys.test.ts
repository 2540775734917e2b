import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { tailAudit } from '../../gateway/audit/chain/tail-audit.ts';
import { codes, coordinates } from '../fixtures/answer-parts.ts';
import { type Answer, type RunningProvince, runProvince } from '../fixtures/running-province.ts';

// WHY: several agreements are recorded on a machine that may be busy.
vi.setConfig({ testTimeout: 120_000 });

let running: RunningProvince;
beforeAll(async () => {
  running = await runProvince();
});
afterAll(() => running.stop());

const ask = (account: string, query: string, variables?: Record<string, unknown>) =>
  running.ask(account, query, variables);

async function statements(): Promise<number> {
  const [last] = await tailAudit({ folder: running.configuration.dataDir, count: 1 });
  return last?.record.statements ?? -1;
}

/** An agreement of an agency with an account; `content` is its YAML. */
function agreement(number: string, provider: string, account: string, purpose: string, content: string) {
  return running.apply(`kind: AGREEMENT
number: ${number}
title: Thử nghiệm suy diễn
provider: "${provider}"
consumers: [${account}]
content: ${content}
term: { from: "2026-01-01", to: null }
purpose: ${purpose}
legalBasis: [Nghị định 47/2020/NĐ-CP Điều 36-38]
`);
}

const total = (answer: Answer, root: string) =>
  (answer.data?.[root] as { readonly totalCount: number } | null)?.totalCount ?? null;

interface Household {
  readonly nodes: readonly { readonly household: { readonly householdId: string } | null }[];
}

/** Households that citizens belong to, as one reads them who may. */
async function households(): Promise<readonly (string | null)[]> {
  const answer = await ask('one-stop', '{ citizens(first: 1000) { nodes { household { householdId } } } }');
  return (answer.data?.citizens as Household).nodes.map(({ household }) => household?.householdId ?? null);
}

describe('A. hidden keys', () => {
  it('A37 a filter on a reference does not confirm the key of its target to who may not read that key', async () => {
    const known = (await households()).find((id) => id !== null);
    const attacks: readonly (readonly [string, Record<string, unknown>])[] = [
      ['{ citizens(where: { household: { eq: "ID" } }) { totalCount } }', {}],
      ['{ citizens(where: { household: { in: ["x", "ID"] } }) { totalCount } }', {}],
      ['{ citizens(where: { not: { household: { eq: "ID" } } }) { totalCount } }', {}],
      ['{ citizens(where: { or: [{ and: [{ household: { in: ["ID"] } }] }] }) { totalCount } }', {}],
      [
        '{ citizens(where: { household: { isNull: false, eq: "ID" } }, first: 1) { pageInfo { hasNextPage } } }',
        {},
      ],
      ['query($id: ID) { citizens(where: { household: { eq: $id } }) { totalCount } }', { id: known }],
      [
        'query($f: HouseholdReferenceFilter) { citizens(where: { household: $f }) { totalCount } }',
        { f: { in: [known] } },
      ],
      [
        'query($w: CitizenWhere) { citizens(where: $w) { totalCount } }',
        { w: { not: { household: { eq: known } } } },
      ],
      ['query($w: CitizenWhere = { household: { eq: "ID" } }) { citizens(where: $w) { totalCount } }', {}],
      [
        'query($f: HouseholdReferenceFilter = { eq: "ID" }) { citizens(where: { household: $f }) { totalCount } }',
        { f: { isNull: false } },
      ],
    ];
    for (const [text, variables] of attacks) {
      const answer = await ask('land-office', text.replaceAll('ID"', `${known}"`), variables);
      expect(answer.data, text).toEqual({ citizens: null });
      expect(codes(answer), text).toEqual(['FIELD_NOT_PERMITTED']);
      expect(coordinates(answer), text).toEqual(['Household.householdId']);
      expect(await statements(), text).toBe(0);
    }
  });

  it('A37 whether a reference is null is told by the reference itself', async () => {
    const withHousehold = (await households()).filter((id) => id !== null).length;
    for (const account of ['land-office', 'one-stop']) {
      const answer = await ask(
        account,
        'query($f: HouseholdReferenceFilter) { citizens(where: { household: { isNull: false } }) { totalCount } other: citizens(where: { household: $f }) { totalCount } }',
        { f: { isNull: false } },
      );
      expect(answer.errors, account).toEqual([]);
      expect(total(answer, 'citizens')).toBeGreaterThanOrEqual(withHousehold);
      expect(total(answer, 'other')).toBe(total(answer, 'citizens'));
    }
  });

  it('A37 who may read the key in some rows compares it in those rows only', async () => {
    const mine = 'commune-thanh-vinh';
    const own = await ask(mine, '{ citizens(first: 1000) { nodes { household { householdId } } } }');
    const ids = (own.data?.citizens as Household).nodes.flatMap(
      ({ household }) => household?.householdId ?? [],
    );
    const [known] = ids;
    const answer = await ask(
      mine,
      'query($in: [ID!], $id: ID) { all: citizens(where: { household: { in: $in } }) { totalCount } one: citizens(where: { household: { eq: $id } }) { totalCount } not: citizens(where: { not: { household: { in: $in } } }) { totalCount } citizens { totalCount } }',
      { in: [...new Set(ids)].slice(0, 1000), id: known },
    );
    expect(answer.errors).toEqual([]);
    expect(total(answer, 'all')).toBe(ids.length);
    expect(total(answer, 'one')).toBe(ids.filter((id) => id === known).length);
    expect(total(answer, 'not')).toBe((total(answer, 'citizens') ?? 0) - ids.length);
  });

  it('A37 the schema of who may not read a key does not offer filters by it', async () => {
    const where = async (account: string) => {
      const response = await fetch(`${running.address}/schema.graphql`, {
        headers: { authorization: `Bearer ${running.keys.get(account)}` },
      });
      return /input CitizenWhere \{[^}]*\}/.exec(await response.text())?.[0] ?? '';
    };
    expect(await where('one-stop')).toContain('household:');
    expect(await where('land-office')).toContain('fullName:');
    expect(await where('land-office')).not.toContain('household:');
  });

  it('A37 a key of another agency is compared only bare and in all rows, in lists and statistics', async () => {
    const account = 'expired';
    const purpose = 'Quản lý y tế';
    await agreement(
      'TT-70/2026',
      'H41.STC',
      account,
      purpose,
      `
  - items: [Enterprise.enterpriseCode, Enterprise.legalRepresentative]
  - items: [Enterprise.legalRepresentative, Enterprise.charterCapital]
    operations: [AGGREGATE]`,
    );
    const found = await ask(
      'tax',
      '{ enterprises(first: 1000) { nodes { enterpriseCode legalRepresentative { personalId } } } }',
    );
    const { nodes } = found.data?.enterprises as {
      readonly nodes: readonly {
        enterpriseCode: string;
        legalRepresentative: { personalId: string | null } | null;
      }[];
    };
    const enterprise = nodes.find((node) => typeof node.legalRepresentative?.personalId === 'string');
    const id = enterprise?.legalRepresentative?.personalId;
    const query = `query($id: ID) {
      enterprises(where: { enterpriseCode: { eq: "${enterprise?.enterpriseCode}" }, legalRepresentative: { eq: $id } }) { totalCount }
      enterprisesAggregate(where: { legalRepresentative: { eq: $id } }) { groups { count } } }`;
    const refused = async (reason: string) => {
      const answer = await ask(account, query, { id });
      expect(answer.data, reason).toEqual({ enterprises: null, enterprisesAggregate: null });
      expect(coordinates(answer), reason).toEqual(['Citizen.personalId', 'Citizen.personalId']);
      expect(answer.errors.map(({ extensions }) => extensions.reason)).toEqual([reason, reason]);
    };
    const citizens = (content: string) => agreement('TT-71/2026', 'G01.CAT', account, purpose, content);
    await refused('EXPIRED');
    await citizens('[{ items: [Citizen.personalId], masks: { Citizen.personalId: pseudonym } }]');
    await refused('MASKED');
    await citizens('[{ items: [Citizen.personalId], masks: { Citizen.personalId: { partial: 4 } } }]');
    await refused('MASKED');
    await citizens('[{ items: [Citizen.personalId], operations: [LOOKUP, LIST] }]');
    await refused('OPERATION_NOT_GRANTED');
    await citizens(
      '[{ items: [Citizen.personalId], rows: { permanentAddress: { commune: { eq: "16681" } } } }]',
    );
    await refused('ROW_NOT_COVERED');
    await citizens('[{ items: [Citizen.personalId], operations: [JOIN] }]');
    const answer = await ask(account, query.replace(/enterprisesAggregate.*\n?/, '}'), { id });
    expect(answer.errors).toEqual([]);
    expect(total(answer, 'enterprises')).toBe(1);
  });

  it('A38 lists of two consumers cannot be joined by the positions of rows whose keys are hidden', async () => {
    const items = '[Citizen.personalId, Citizen.fullName, Citizen.dateOfBirth, PermanentAddress.detail]';
    const masks = { expired: 'pseudonym', future: '{ partial: 4 }' };
    await agreement(
      'TT-80/2026',
      'G01.CAT',
      'expired',
      'Quản lý y tế',
      `[{ items: ${items}, masks: { Citizen.personalId: ${masks.expired} } }]`,
    );
    await agreement(
      'TT-81/2026',
      'G01.CAT',
      'future',
      'Quản lý xây dựng',
      `[{ items: ${items}, masks: { Citizen.personalId: ${masks.future} } }]`,
    );
    const listed = async (account: string, order: string) => {
      const people: string[] = [];
      for (let after: string | null = null, goesOn = true; goesOn; ) {
        const answer = await ask(
          account,
          `query($after: String) { citizens(first: 300, after: $after${order}) { nodes { fullName dateOfBirth permanentAddress { detail } } pageInfo { hasNextPage endCursor } } }`,
          { after },
        );
        expect(answer.errors).toEqual([]);
        const page = answer.data?.citizens as {
          readonly nodes: readonly unknown[];
          readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
        };
        people.push(...page.nodes.map((node) => JSON.stringify(node)));
        ({ hasNextPage: goesOn, endCursor: after } = page.pageInfo);
      }
      return people;
    };
    for (const order of ['', ', orderBy: [{ field: permanentAddress_detail }]']) {
      const [one, other] = [await listed('expired', order), await listed('future', order)];
      expect(one.length).toBeGreaterThan(500);
      expect(other.toSorted()).toEqual(one.toSorted());
      expect(await listed('expired', order)).toEqual(one);
      const plain = await listed('one-stop', order);
      if (order !== '') continue;
      for (const [left, right] of [
        [one, other],
        [one, plain],
        [other, plain],
      ]) {
        expect(left?.filter((person, at) => right?.[at] === person).length).toBeLessThan(one.length / 50);
      }
    }
  });
});
