import { buildSchema, type FragmentDefinitionNode, type OperationDefinitionNode, parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { collectFields, subselections } from '../../../../subgraphs/database/plan/collect-fields.ts';
import { connectionParts } from '../../../../subgraphs/database/plan/connection-parts.ts';

const schema = buildSchema(`
  type Query { person: Person }
  interface Named { name: String }
  interface Aged { age: Int }
  union Party = Person | Team
  type Person implements Named { name: String age: Int home: Home }
  type Team implements Named { name: String size: Int }
  type Home { street: String ward: String }
  input Filter { a: Int }
`);

function contextOf(document: string, variables: Readonly<Record<string, unknown>> = {}) {
  const { definitions } = parse(document);
  const operation = definitions.find(({ kind }) => kind === 'OperationDefinition') as OperationDefinitionNode;
  const fragments = definitions.filter(
    (each): each is FragmentDefinitionNode => each.kind === 'FragmentDefinition',
  );
  const byName = Object.fromEntries(fragments.map((each) => [each.name.value, each]));
  return { operation, context: { schema, fragments: byName, variables } };
}

/** The collected fields of a selection: `response name: field`, with what is below. */
function collected(document: string, variables: Readonly<Record<string, unknown>> = {}, type = 'Person') {
  const { operation, context } = contextOf(document, variables);
  return [...collectFields(context, type, [operation.selectionSet])].map(
    ([name, nodes]) => `${name}: ${nodes.map((node) => node.name.value).join(' ')}`,
  );
}

describe('the fields of a selection', () => {
  it.each<[string, readonly string[]]>([
    ['{ name age }', ['name: name', 'age: age']],
    ['{ a: name b: name a: name }', ['a: name name', 'b: name']],
    ['{ age ... { name } }', ['age: age', 'name: name']],
    ['{ ... on Person { name } ... on Team { size } }', ['name: name']],
    ['{ ... on Named { name } ... on Aged { age } ... on Party { age } }', ['name: name', 'age: age']],
    ['{ ... on Filter { age } ... on Nothing { name } }', []],
    [
      '{ ...F } fragment F on Person { name ...F ...G } fragment G on Named { age }',
      ['name: name', 'age: age'],
    ],
    ['{ ...F ...F age } fragment F on Person { name }', ['name: name', 'age: age']],
    ['{ ...F ...Nothing } fragment F on Team { size }', []],
  ])('%s', (document, expected) => {
    expect(collected(document)).toEqual(expected);
  });

  it.each<[string, readonly string[]]>([
    ['{ a: age @skip(if: true) b: age @skip(if: false) }', ['b: age']],
    ['{ a: age @include(if: true) b: age @include(if: false) }', ['a: age']],
    ['{ a: age @include(if: true) @skip(if: true) b: age @include(if: true) @skip(if: false) }', ['b: age']],
    [
      'query($yes: Boolean!, $no: Boolean!) { a: age @include(if: $yes) b: age @include(if: $no) }',
      ['a: age'],
    ],
    ['query($yes: Boolean!, $no: Boolean!) { a: age @skip(if: $yes) b: age @skip(if: $no) }', ['b: age']],
    [
      'query($no: Boolean!) { ... @include(if: $no) { name } ...F @include(if: $no) } fragment F on Person { age }',
      [],
    ],
    ['{ ...F @skip(if: true) ...F } fragment F on Person { age }', ['age: age']],
    ['{ age @deprecated }', ['age: age']],
  ])('%s', (document, expected) => {
    expect(collected(document, { yes: true, no: false })).toEqual(expected);
  });

  it('below one name are those of all nodes', () => {
    const { operation, context } = contextOf('{ home { street } ... on Person { home { ward } } name }');
    const fields = collectFields(context, 'Person', [operation.selectionSet]);
    const below = subselections(fields.get('home') ?? []);
    expect([...collectFields(context, 'Home', below).keys()]).toEqual(['street', 'ward']);
    expect(subselections(fields.get('name') ?? [])).toEqual([]);
  });
});

describe('the parts of a connection', () => {
  function parts(selection: string) {
    const { operation, context } = contextOf(`{ person ${selection} }`);
    const [field] = operation.selectionSet.selections;
    if (field?.kind !== 'Field' || field.selectionSet === undefined) throw new TypeError('no field');
    const { rowSelections, wants } = connectionParts(context, 'Person', [field.selectionSet]);
    const rows = [...collectFields(context, 'Person', rowSelections).keys()].join(' ');
    return [wants.rows && 'rows', wants.cursors && 'cursors', wants.total && 'total', rows]
      .filter(Boolean)
      .join(' ');
  }

  it.each<[string, string]>([
    ['{ totalCount }', 'total'],
    ['{ nodes { name } }', 'rows name'],
    ['{ edges { node { name } } nodes { age } }', 'rows name age'],
    ['{ edges { cursor } }', 'rows cursors'],
    ['{ edges { c: cursor node { name } } totalCount }', 'rows cursors total name'],
    ['{ pageInfo { hasNextPage } }', 'rows'],
    ['{ pageInfo { endCursor } }', 'rows cursors'],
    ['{ pageInfo { s: startCursor hasPreviousPage } }', 'rows cursors'],
    ['{ totalCount @skip(if: true) __typename }', ''],
    [
      '{ n: nodes { name } ... on PersonConnection { m: nodes { age } } ... on TeamConnection { totalCount } }',
      'rows name age',
    ],
    ['{ edges { ... on PersonEdge { cursor } ... on TeamEdge { node { name } } } }', 'rows cursors'],
  ])('%s', (selection, expected) => {
    expect(parts(selection)).toBe(expected);
  });
});
