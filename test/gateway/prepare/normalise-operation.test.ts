import type { FieldNode } from 'graphql';
import { executeSync, parse, validate } from 'graphql';
import { describe, expect, it } from 'vitest';
import { normaliseOperation } from '../../../gateway/prepare/normalise-operation.ts';
import { buildProvince } from '../execute/province-fixture.ts';
import { createRunner, operationOf } from '../execute/run-operation.ts';

const runner = createRunner(buildProvince());
const { apiSchema } = runner.planner;
const named = (name: string) => (node: FieldNode) => node.name.value === name;
const textOf = (query: string, denied?: (node: FieldNode) => boolean) =>
  runner.prepare(query, denied).planning?.text.replace(/\s+/g, ' ');

describe('client aliases', () => {
  // The library answers the internal value in every one of these.
  it.each([
    ['a key', '{ citizen(id: "c1") { id: name limit } }', { citizen: { id: 'name c1', limit: 8662 } }],
    [
      'a part of a composite key',
      '{ citizen(id: "c1") { household { number: address size: number commune { name } } } }',
      { citizen: { household: { number: 'address 1', size: 1, commune: { name: 'commune k1' } } } },
    ],
    [
      'an object of a composite key',
      '{ citizen(id: "c1") { household { region: commune { code: name } address } } }',
      { citizen: { household: { region: { code: 'commune k1' }, address: 'address 1' } } },
    ],
    [
      'an input of @requires',
      '{ citizen(id: "c1") { age: name household: profile { a } limit } }',
      { citizen: { age: 'name c1', household: { a: 1 }, limit: 8662 } },
    ],
    [
      'an input of @requires with arguments',
      '{ citizen(id: "c1") { household { size(unit: "x") } limit } }',
      { citizen: { household: { size: 2 }, limit: 8662 } },
    ],
    [
      '__typename',
      '{ citizen(id: "c1") { __typename: name household { __typename: number address } } }',
      { citizen: { __typename: 'name c1', household: { __typename: 1, address: 'address 1' } } },
    ],
    [
      'keys in lists and fragments',
      '{ holders { ...C ... on Enterprise { id: revenue tags: __typename } } } fragment C on Citizen { __typename: name id: limit }',
      {
        holders: [
          { __typename: 'name c1', id: 8662 },
          { id: 1003, tags: 'Enterprise' },
          { __typename: 'name c2', id: 8220 },
          { id: 2003, tags: 'Enterprise' },
        ],
      },
    ],
  ])('cannot meet %s', async (_name, query, expected) => {
    const answer = await runner.run(query);
    expect(answer.errors).toEqual([]);
    if (query.includes('limit')) {
      const limits = await runner.run('{ c1: citizen(id: "c1") { limit } c2: citizen(id: "c2") { limit } }');
      const [c1, c2] = Object.values(limits.data ?? {}).map((one) => (one as { limit: number }).limit);
      expect(JSON.stringify(answer.data)).toBe(
        JSON.stringify(expected).replaceAll('8662', String(c1)).replaceAll('8220', String(c2)),
      );
    } else expect(JSON.stringify(answer.data)).toBe(JSON.stringify(expected));
  });

  it('never reach the planner, nor do the names of operation, fragments and variables that nothing uses', () => {
    const query = 'query Secret($used: Int, $unused: Int) { x: citizens(first: $used) { y: name } }';
    const normalised = runner.prepare(query.replace(', $unused: Int', '')).planning?.text ?? '';
    expect(normalised).not.toMatch(/Secret|\bx\b|\by\b/);
    expect(textOf('{ a: citizens { b: name } }')).toBe(textOf('query Q { c: citizens { d: name } }'));
  });

  it('give one leaf once and objects of different aliases apart', () => {
    expect(textOf('{ citizen(id: 1) { a: name b: name } }')).toBe(
      'query ($lt_0: ID!) { __lt0: citizen(id: $lt_0) { name } }',
    );
    expect(textOf('{ citizen(id: 1) { a: household { number } b: household { address } } }')).toBe(
      'query ($lt_0: ID!) { __lt0: citizen(id: $lt_0) { household { number } __lt1: household { address } } }',
    );
  });

  it('may be members of Object.prototype', async () => {
    const query =
      '{ __proto__: citizen(id: "c1") { constructor: name __proto__: age toString: limit hasOwnProperty: id } }';
    const answer = await runner.run(query);
    const text = JSON.stringify(answer.data);
    expect(text).toMatch(
      /^{"__proto__":{"constructor":"name c1","__proto__":21,"toString":\d+,"hasOwnProperty":"c1"}}$/,
    );
    expect(Object.getPrototypeOf(answer.data)).toBe(Object.prototype);
    expect(Reflect.ownKeys(Object.prototype)).not.toContain('name');
  });
});

describe('denied nodes', () => {
  it('are not fetched and answer null in their place', async () => {
    const answer = await runner.run('{ citizen(id: "c1") { a: age name b: phone } }', {}, named('name'));
    expect(JSON.stringify(answer.data)).toBe('{"citizen":{"a":21,"name":null,"b":"phone c1"}}');
    expect(runner.sent.some(({ document }) => /\bname\b/.test(document))).toBe(false);
  });

  it('leave __typename where nothing else remains, and no fetch where no root field remains', async () => {
    const inner = await runner.run(
      '{ citizen(id: "c1") { name } none: citizen(id: "none") { name } }',
      {},
      named('name'),
    );
    expect(inner.data).toEqual({ citizen: { name: null }, none: null });
    const all = await runner.run('{ a: __typename citizens { name } }', {}, named('citizens'));
    expect(all.data).toEqual({ a: 'Query', citizens: null });
    expect(runner.sent).toEqual([]);
  });

  it('are null even where the type is non-null', async () => {
    const answer = await runner.run('{ enterprises { id name } }', {}, named('name'));
    expect(answer.data).toMatchObject({ enterprises: [{ name: null }, { name: null }] });
    expect(answer.errors).toEqual([]);
  });

  it('win over an equal field that is not denied', async () => {
    const query = '{ citizen(id: "c1") { name ... on Citizen { name } } }';
    let count = 0;
    const answer = await runner.run(query, {}, (node) => node.name.value === 'name' && count++ === 1);
    expect(answer.data).toEqual({ citizen: { name: null } });
  });
});

describe('the rest of an operation', () => {
  it('keeps variables apart from the planner’s own', async () => {
    const query =
      'query ($representations: Int, $p: String) { citizens(first: $representations) { premium label(prefix: $p) } }';
    const answer = await runner.run(query, { representations: 1, p: 'x' });
    expect(answer.data?.citizens).toHaveLength(1);
    expect(answer.errors).toEqual([]);
  });

  it('gives root introspection to the caller, fragments and variables with it', () => {
    const query = `query ($n: String!, $x: Boolean!) { ...R citizens { name } }
      fragment R on Query { t: __type(name: $n) { ...T } s: __schema @include(if: $x) { queryType { name } } }
      fragment T on __Type { kind fields { name } }`;
    const normalised = runner.prepare(query);
    const { introspection } = normalised;
    if (!introspection) throw new Error('the operation has introspection');
    expect(validate(apiSchema, introspection)).toEqual([]);
    const variableValues = { n: 'Region', x: false };
    const { data } = executeSync({ schema: apiSchema, document: introspection, variableValues });
    const shape = normalised.shapeFor(variableValues);
    const answer = shape({ __lt0: [] }, { violations: new Map(), introspection: data ?? {}, cut: new Map() });
    expect(JSON.stringify(answer)).toMatch(/^{"t":{"kind":"OBJECT","fields":\[.*"citizens":\[\]}$/);
    expect(normalised.planning?.text).not.toContain('__schema');
  });

  it('merges a fragment bomb instead of expanding it', () => {
    const levels = Array.from(
      { length: 25 },
      (_, i) => `fragment F${i} on Citizen { ...F${i + 1} ... on Citizen { ...F${i + 1} } }`,
    );
    const query = `{ citizens { ...F0 } } ${levels.join(' ')} fragment F25 on Citizen { name }`;
    const document = parse(query);
    const start = performance.now();
    const input = {
      schema: apiSchema,
      document,
      operation: operationOf(document),
      denied: new Set<FieldNode>(),
    };
    expect(normaliseOperation(input).planning?.text.replace(/\s+/g, ' ')).toBe(
      '{ __lt0: citizens { name } }',
    );
    expect(performance.now() - start).toBeLessThan(5_000);
  });

  it('refuses what expands without bound, subscriptions, and a condition without a value', () => {
    const levels = Array.from(
      { length: 12 },
      (_, i) =>
        `fragment F${i} on Citizen { a: friends { ...F${i + 1} } b: friends { ...F${i + 1} } c: friends { ...F${i + 1} } }`,
    );
    const query = `{ citizens { ...F0 } } ${levels.join(' ')} fragment F12 on Citizen { name }`;
    expect(() => runner.prepare(query)).toThrow(expect.objectContaining({ code: 'BAD_REQUEST' }));
    const document = parse('subscription { x }');
    const input = {
      schema: apiSchema,
      document,
      operation: operationOf(document),
      denied: new Set<FieldNode>(),
    };
    expect(() => normaliseOperation(input)).toThrow(expect.objectContaining({ code: 'BAD_REQUEST' }));
    const conditional = runner.prepare('query ($x: Boolean!) { citizens { name @include(if: $x) } }');
    expect(() => conditional.shapeFor({})).toThrow(expect.objectContaining({ code: 'BAD_REQUEST' }));
  });
});
