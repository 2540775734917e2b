import { buildSchema, type FieldNode, parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { type ShapedAnswer, shapeAnswer } from '../../../gateway/answer/shape-answer.ts';
import { normaliseOperation } from '../../../gateway/prepare/normalise-operation.ts';
import { codedError } from '../../../schema/errors/coded-error.ts';
import { operationOf } from '../execute/run-operation.ts';

const schema = buildSchema(`
  type Query { all: [Item!]!  some: [Item]  any: Thing  pairs: [Thing!]  kind: Kind  bag: Bag  items: [[Item!]!] }
  interface Thing { id: ID  size: Int }
  type Item implements Thing { id: ID!  size: Int!  name: String  inner: Item  must: Item! }
  type Box implements Thing { id: ID  size: Int  name: String }
  enum Kind { A B }
  scalar Bag
`);

function shape(
  query: string,
  data: Record<string, unknown>,
  variables = {},
  introspection = {},
): ShapedAnswer {
  const document = parse(query);
  const denied = new Set<FieldNode>();
  const operation = normaliseOperation({ schema, document, operation: operationOf(document), denied });
  return shapeAnswer(operation, { result: { data, errors: [] }, variables, introspection });
}

const textOf = (answer: ShapedAnswer) => JSON.stringify(answer.data);
const pathsOf = (answer: ShapedAnswer) => answer.errors.map(({ path }) => path.join('.'));

describe('null propagation', () => {
  it.each([
    [
      'a nullable leaf',
      '{ some { name } }',
      { some: [{ name: null }, {}] },
      '{"some":[{"name":null},{"name":null}]}',
      [],
    ],
    [
      'a non-null leaf',
      '{ some { id } }',
      { some: [{ id: '1' }, {}] },
      '{"some":[{"id":"1"},null]}',
      ['some.id'],
    ],
    ['a non-null item', '{ all { id } kind }', { all: [{ id: '1' }, null], kind: 'A' }, 'null', ['all']],
    [
      'a chain of non-null objects',
      '{ some { inner { must { must { id } } } } }',
      { some: [{ inner: { must: { must: { id: null } } } }] },
      '{"some":[{"inner":null}]}',
      ['some.inner.must.must.id'],
    ],
    ['a list of lists', '{ items { id } }', { items: [[{ id: '1' }], [null]] }, '{"items":null}', ['items']],
    ['a missing root list', '{ all { id } }', {}, 'null', ['all']],
    [
      'a concrete type that is stricter than its interface',
      '{ pairs { __typename size } }',
      {
        pairs: [
          { __typename: 'Box', size: null },
          { __typename: 'Item', size: null },
        ],
      },
      '{"pairs":null}',
      ['pairs.size'],
    ],
  ])('follows the schema for %s', (_name, query, data, expected, paths) => {
    const answer = shape(query, data);
    expect(textOf(answer)).toBe(expected);
    expect(pathsOf(answer)).toEqual(paths);
  });

  it('tells errors in one order, whichever fetch ended first', () => {
    const document = parse('{ some { name } kind }');
    const operation = normaliseOperation({
      schema,
      document,
      operation: operationOf(document),
      denied: new Set(),
    });
    const failed = ['kind', 'some'].map((field) => {
      return { error: codedError('SUBGRAPH_FAILED'), path: [field], count: 1 };
    });
    for (const errors of [failed, failed.toReversed()]) {
      const result = { data: { some: null, kind: null }, errors };
      expect(pathsOf(shapeAnswer(operation, { result, variables: {} }))).toEqual(['kind', 'some']);
    }
  });

  it('reports one error for a place, however many rows it has', () => {
    const answer = shape('{ some { id } }', { some: Array(1_000).fill({}) });
    expect(pathsOf(answer)).toEqual(['some.id']);
  });
});

describe('fields', () => {
  it('come in the order of the document, merged, by conditions', () => {
    const query =
      'query ($x: Boolean!) { some { name @include(if: $x) id ...F name inner { id } } } fragment F on Item { inner { name } size }';
    const data = { some: [{ name: 'n', id: '1', size: 2, inner: { id: '3', name: 'm' } }] };
    expect(textOf(shape(query, data, { x: true }))).toBe(
      '{"some":[{"name":"n","id":"1","inner":{"name":"m","id":"3"},"size":2}]}',
    );
    expect(textOf(shape(query, data, { x: false }))).toBe(
      '{"some":[{"id":"1","inner":{"name":"m","id":"3"},"size":2,"name":"n"}]}',
    );
  });

  it('follow the concrete type at an abstract place', () => {
    const query =
      '{ pairs { t: __typename ... on Box { x: name } ... on Thing { id } ... on Item { y: name } } }';
    const data = {
      pairs: [
        { __typename: 'Item', id: '1', name: 'i' },
        { __typename: 'Box', id: '2', name: 'b' },
      ],
    };
    expect(textOf(shape(query, data))).toBe(
      '{"pairs":[{"t":"Item","id":"1","y":"i"},{"t":"Box","x":"b","id":"2"}]}',
    );
  });

  it('of an object whose type was not said are given only where the type does not matter', () => {
    const data = { any: { id: '1', name: 'b' } };
    expect(textOf(shape('{ any { id ... on Thing { size } } }', data))).toBe(
      '{"any":{"id":"1","size":null}}',
    );
    const open = shape('{ any { id ... on Box { name } } }', data);
    expect(textOf(open)).toBe('{"any":null}');
    expect(pathsOf(open)).toEqual(['any']);
    expect(textOf(shape('{ any { __typename id } }', data))).toBe('{"any":null}');
  });

  it('take the answers of introspection in their place', () => {
    const query = '{ kind s: __schema { queryType { name } } some { id } }';
    const answer = shape(query, { kind: 'B', some: null }, {}, { s: { queryType: { name: 'Query' } } });
    expect(textOf(answer)).toBe('{"kind":"B","s":{"queryType":{"name":"Query"}},"some":null}');
  });

  it('pass custom scalars as they are and nothing but declared enum values', () => {
    const bag = { a: [1, { __proto__: null, b: 'x' }] };
    expect(shape('{ bag }', { bag }).data?.bag).toBe(bag);
    expect(textOf(shape('{ kind }', { kind: 'C' }))).toBe('{"kind":null}');
  });

  it.each([
    ['{ some { size } }', 2 ** 60],
    ['{ some { size } }', 1.5],
    ['{ some { size } }', '1'],
    ['{ some { name } }', true],
    ['{ some { id } }', {}],
  ])('of %s refuse %j', (query, value) => {
    const answer = shape(query, { some: [{ size: value, name: value, id: value }] });
    expect(textOf(answer)).toMatch(/null/);
    expect(answer.errors).toHaveLength(1);
  });
});
