import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { permissionOf, type TestGrant } from '../../../fixtures/permission-of.ts';
import { openPeople, type PeopleWorld, rootOf } from '../fixtures/people-database.ts';

let world: PeopleWorld;
beforeAll(async () => {
  world = await openPeople({ timeoutMs: 1_000 });
});
afterAll(() => world.close());

const items = ['personId', 'name', 'height', 'wealth', 'area', 'gender', 'bornOn', 'alive', 'seenAt'].map(
  (field) => `Person.${field}`,
);
const everyone: TestGrant = { entity: 'Person', items };
const codeOf = (answer: Awaited<ReturnType<PeopleWorld['ask']>>) => answer.errors?.[0]?.extensions?.code;
const list =
  'query($where: PersonWhere, $orderBy: [PersonOrder!], $first: Int, $after: String, $ids: [ID!]! = []) ';
const page = `${list}{ people(where: $where, orderBy: $orderBy, first: $first, after: $after) { nodes { name } pageInfo { endCursor } } peopleByIds(ids: $ids) { name } }`;

describe('arguments', () => {
  const many = (count: number) => Array.from({ length: count }, (_, index) => `${index}`);
  const nested = (depth: number): unknown => (depth === 0 ? {} : { not: nested(depth - 1) });

  test.each([
    ['first 0', { first: 0 }, 'PAGE_SIZE_INVALID'],
    ['first 1001', { first: 1001 }, 'PAGE_SIZE_INVALID'],
    ['1,001 ids', { ids: many(1001) }, 'TOO_MANY_KEYS'],
    ['an endless id', { ids: ['x'.repeat(201)] }, 'TEXT_TOO_LONG'],
    ['a list of 1,001 values', { where: { personId: { in: many(1001) } } }, 'FILTER_TOO_LARGE'],
    ['101 conditions', { where: nested(101) }, 'FILTER_TOO_LARGE'],
    ['a text of 201 characters', { where: { name: { contains: '%'.repeat(201) } } }, 'TEXT_TOO_LONG'],
    ['eq null', { where: { name: { eq: null } } }, 'FILTER_INVALID'],
    ['a null member', { where: { name: null } }, 'FILTER_INVALID'],
    ['an empty cursor', { after: '' }, 'CURSOR_INVALID'],
    ['a made-up cursor', { after: 'AAAA'.repeat(20) }, 'CURSOR_INVALID'],
    ['a day that does not exist', { where: { bornOn: { eq: '2023-02-29' } } }, 'FILTER_INVALID'],
    ['an instant without zone', { where: { seenAt: { eq: '2026-03-01T08:00:00' } } }, 'FILTER_INVALID'],
    ['a decimal that is none', { where: { area: { in: ['1.5', 'NaN'] } } }, 'FILTER_INVALID'],
    ['a float that no exact decimal need be', { where: { area: { eq: 1 / 3 } } }, 'BAD_REQUEST'],
    ['an operator object', { where: { name: { eq: { gt: 1 } } } }, 'BAD_REQUEST'],
    ['an unknown operator', { where: { name: { like: '%' } } }, 'BAD_REQUEST'],
    ['an order that is no field', { orderBy: [{ field: 'GHI_CHU; --' }] }, 'BAD_REQUEST'],
  ])('%s', async (_what, variables, code) => {
    const answer = await world.ask(permissionOf(everyone), page, { ids: [], ...variables });
    expect(codeOf(answer)).toBe(code);
    expect(JSON.stringify(answer.errors)).not.toContain('secret');
  });

  test('the largest page, 1,000 keys and 1,000 wildcards are answered', async () => {
    const variables = { first: 1000, ids: many(1000), where: { name: { contains: '%_'.repeat(100) } } };
    const answer = await world.ask(permissionOf(everyone), page, variables);
    expect(answer.errors).toBeUndefined();
    expect(answer.data?.people).toMatchObject({ nodes: [] });
  });

  test.each([
    'query A { people { totalCount } } query B { people { totalCount } }',
    'mutation { x }',
    '{ nothing }',
    '{',
  ])('a document that is not one valid query: %s', async (document) => {
    expect(codeOf(await world.ask(permissionOf(everyone), document))).toBe('BAD_REQUEST');
  });
});

describe('answers', () => {
  test('response names that are special in JavaScript stay plain keys', async () => {
    const document =
      '{ person(personId: "P001") { __proto__: name constructor: height toString: gender } constructor: person(personId: "P001") { name } }';
    for (const optimise of [true, false]) {
      const other = await openPeople({ optimise });
      const { data } = await other.ask(permissionOf(everyone), document);
      const person = JSON.stringify(data?.person);
      expect(person).toBe('{"__proto__":"Dương Mỹ","constructor":150,"toString":"FEMALE"}');
      expect(({} as Record<string, unknown>).polluted).toBeUndefined();
      await other.close();
    }
  });

  test('cells that do not fit their item are null with one error; the rest of the row is answered', async () => {
    for (const optimise of [true, false]) {
      const other = await openPeople({ optimise });
      await other.database.write(
        [
          "update NGUOI set CAO = 'tall', NGAY_SINH = '1960-02-30', GIOI_TINH = 'X', HO_TEN = x'41' where MA_SO < 'P003'",
        ],
        [
          'update NGUOI set TAI_SAN = ?, DIEN_TICH = ? where MA_SO = ?',
          '9223372036854775807',
          '-9223372036854775808',
          'P000',
        ],
      );
      const document = '{ people(first: 3) { nodes { name height bornOn gender wealth area } } }';
      const answer = await other.ask(permissionOf(everyone), document);
      expect(rootOf<{ nodes: unknown[] }>(answer, 'people').nodes[0]).toEqual({
        ...{ name: null, height: null, bornOn: null, gender: null },
        ...{ wealth: '9223372036854775807', area: '-92233720368547758.08' },
      });
      expect(answer.errors?.map(({ path, extensions }) => [path?.at(-1), extensions?.code])).toEqual([
        ['bornOn', 'CELL_INVALID'],
        ['gender', 'CELL_INVALID'],
        ['height', 'CELL_INVALID'],
        ['name', 'CELL_INVALID'],
      ]);
      await other.close();
    }
  });

  test('faults of the data are reported to the operator, denials are not', async () => {
    const reported: unknown[] = [];
    const other = await openPeople({ report: ({ code }) => reported.push(code) });
    await other.database.write(["update NGUOI set CAO = 'tall'"]);
    await other.ask(
      permissionOf(everyone),
      '{ people { nodes { height secret } } families { nodes { label } } }',
    );
    expect(reported).toEqual(['CELL_INVALID']);
    await other.close();
  });

  test('an aborted request answers SUBGRAPH_TIMED_OUT and reads nothing', async () => {
    const answer = await world.ask(
      permissionOf(everyone),
      '{ people { totalCount } }',
      {},
      AbortSignal.abort(),
    );
    expect(answer.data).toEqual({ people: null });
    expect(codeOf(answer)).toBe('SUBGRAPH_TIMED_OUT');
  });
});
