import { buildSchema, type FieldNode, type OperationDefinitionNode, parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { shapeAnswer } from '../../../gateway/answer/shape-answer.ts';
import {
  type NormalisedOperation,
  normaliseOperation,
} from '../../../gateway/prepare/normalise-operation.ts';
import { codedError } from '../../../schema/errors/coded-error.ts';

const schema = buildSchema(`
  type Query { household(id: ID!): Household holders: [Holder!] }
  union Holder = Household | Person
  type Household { id: ID members(where: PersonWhere, first: Int = 20): [Person!]
    membersConnection(where: PersonWhere, first: Int = 20, after: String): PersonConnection }
  type Person { name: String dossiers(first: Int = 20): [Dossier!] dossiersConnection(first: Int = 20, after: String): DossierConnection }
  type Dossier { code: String }
  input PersonWhere { name: String }
  type PersonConnection { nodes: [Person!]! pageInfo: PageInfo! totalCount: Int! }
  type DossierConnection { nodes: [Dossier!]! pageInfo: PageInfo! totalCount: Int! }
  type PageInfo { hasNextPage: Boolean! endCursor: String }
`);
const pagedLists = new Set(['Household.members', 'Person.dossiers']);

function prepared(query: string, isDenied: (node: FieldNode) => boolean = () => false): NormalisedOperation {
  const document = parse(query);
  const [operation] = document.definitions as readonly OperationDefinitionNode[];
  if (operation === undefined) throw new TypeError('an operation');
  const denied = new Set<FieldNode>();
  const visit = (node: OperationDefinitionNode | FieldNode) => {
    for (const field of (node.selectionSet?.selections ?? []) as readonly FieldNode[]) {
      if (isDenied(field)) denied.add(field);
      visit(field);
    }
  };
  visit(operation);
  return normaliseOperation({ schema, document, operation, denied, pagedLists });
}

const textOf = (query: string, isDenied?: (node: FieldNode) => boolean) =>
  prepared(query, isDenied).planning?.text.replace(/\s+/g, ' ').trim();
const page = (hasNextPage: unknown, ...nodes: readonly object[]) => ({ nodes, pageInfo: { hasNextPage } });

describe('a list of a relation', () => {
  it('is asked for as a page, with its arguments and conditions, and of it whether there is more', () => {
    expect(
      textOf('query($x: Boolean!) { household(id: 1) { members(first: 2) @include(if: $x) { name } } }'),
    ).toBe(
      'query ($x: Boolean!, $lt_0: ID!, $lt_1: Int) { __lt0: household(id: $lt_0) { __lt1: membersConnection(first: $lt_1) @include(if: $x) { nodes { name } pageInfo { hasNextPage } } __typename } }'
        .replace(' __typename }', ' }')
        .replace('household(id: $lt_0) {', 'household(id: $lt_0) { __typename'),
    );
  });

  it('and one asked for in two parts is one page', () => {
    const text = textOf('{ household(id: 1) { members { name } members { dossiers { code } } } }');
    expect(text?.match(/membersConnection/g)).toHaveLength(1);
    expect(text?.match(/hasNextPage/g)).toHaveLength(2);
  });

  it('is planned where nothing of its rows may be asked', () => {
    const text = textOf('{ household(id: 1) { members { name } } }', (node) => node.name.value === 'name');
    expect(text).toContain('membersConnection { nodes { __typename } pageInfo { hasNextPage } }');
  });

  it('is answered as a list; each that was cut is known, by itself', () => {
    const operation = prepared(
      '{ household(id: 1) { all: members { name files: dossiers(first: 1) { code } } } }',
    );
    const rows = [
      { name: 'a', __lt2: page(true, { code: 'x' }) },
      { name: 'b', __lt2: page(false) },
    ];
    const data = { __lt0: { __lt1: page(true, ...rows) } };
    const shaped = shapeAnswer(operation, { result: { data, errors: [] }, variables: {} });
    expect(shaped.errors).toEqual([]);
    expect(shaped.data).toEqual({
      household: {
        all: [
          { name: 'a', files: [{ code: 'x' }] },
          { name: 'b', files: [] },
        ],
      },
    });
    const { all } = shaped.data?.household as { readonly all: readonly { readonly files: object }[] };
    expect([...shaped.cut]).toEqual([
      [all[0]?.files, 'Person.dossiers'],
      [all, 'Household.members'],
    ]);
  });

  it('is null where it is null, and where it is not told whether it is whole', () => {
    const operation = prepared('{ household(id: 1) { members { name } } }');
    const shape = (members: unknown) =>
      shapeAnswer(operation, { result: { data: { __lt0: { __lt1: members } }, errors: [] }, variables: {} });
    expect(shape(null)).toMatchObject({ data: { household: { members: null } }, errors: [] });
    for (const broken of [page(undefined, { name: 'a' }), { nodes: [] }, page('true'), [{ name: 'a' }], {}]) {
      const { data, errors, cut } = shape(broken);
      expect(data, JSON.stringify(broken)).toEqual({ household: { members: null } });
      expect(errors.map(({ error, path }) => [error.code, path])).toEqual([
        ['SUBGRAPH_FAILED', ['household', 'members']],
      ]);
      expect(cut.size).toBe(0);
    }
  });

  it('has errors at the places of the client, with the indices of its rows', () => {
    const operation = prepared('{ household(id: 1) { all: members { name dossiers { code } } } }');
    const paths = (...path: readonly (string | number)[]) => operation.clientPaths(path).paths;
    expect(paths('__lt0', '__lt1', 'nodes', 3, 'name')).toEqual([['household', 'all', 3, 'name']]);
    expect(paths('__lt0', '__lt1', 'nodes', 'name')).toEqual([['household', 'all', 'name']]);
    expect(paths('__lt0', '__lt1', 'nodes', 3, '__lt2', 'nodes', 0, 'code')).toEqual([
      ['household', 'all', 3, 'dossiers', 0, 'code'],
    ]);
    expect(operation.clientPaths(['__lt0', '__lt1', 'pageInfo', 'hasNextPage'])).toEqual({
      paths: [['household', 'all']],
      isComplete: false,
    });
    const failed = { error: codedError('SUBGRAPH_TIMED_OUT'), path: ['__lt0'], count: 1 };
    const missing = [
      ['__lt0', '__lt1', 'nodes', 'name'],
      ['__lt0', '__lt1', 'pageInfo', 'hasNextPage'],
    ];
    const result = { data: { __lt0: { __lt1: null } }, errors: [{ ...failed, missing }] };
    const { errors } = shapeAnswer(operation, { result, variables: {} });
    expect(errors.map(({ error, path }) => [error.code, path])).toEqual([
      ['SUBGRAPH_TIMED_OUT', ['household', 'all', 'name']],
    ]);
  });
});

it('a page that the client asks for itself, and a field of that name elsewhere, are left as they are', () => {
  expect(textOf('{ household(id: 1) { membersConnection { totalCount } } }')).toBe(
    'query ($lt_0: ID!) { __lt0: household(id: $lt_0) { __lt1: membersConnection { totalCount } } }',
  );
  const document = parse('{ household(id: 1) { members { name } } }');
  const [operation] = document.definitions as readonly OperationDefinitionNode[];
  if (operation === undefined) throw new TypeError('an operation');
  const plain = normaliseOperation({ schema, document, operation, denied: new Set() });
  expect(plain.planning?.text).not.toContain('Connection');
});
