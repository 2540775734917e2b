import { getOperationAST, type OperationDefinitionNode, parse, print, validate } from 'graphql';
import { describe, expect, it } from 'vitest';
import { inlineOperation } from '../../../gateway/guard/inline-operation.ts';
import { invariant } from '../../../schema/invariant.ts';
import { town } from './small-town.ts';

function inlined(text: string, name?: string): string {
  const source = parse(text);
  expect(validate(town.clientSchema, source)).toEqual([]);
  const operation = getOperationAST(source, name);
  invariant(operation, 'an operation');
  const { document, ...written } = inlineOperation(
    town.clientSchema,
    town.index.catalogue,
    source,
    operation,
    1_000,
  );
  expect(document.definitions).toEqual([written.operation] satisfies OperationDefinitionNode[]);
  return print(document).replace(/\s+/g, ' ');
}

describe('an operation written out', () => {
  it.each([
    [
      'keeps fields, arguments and aliases',
      '{ a: persons(first: 2) { nodes { x: name } } }',
      '{ a: persons(first: 2) { nodes { x: name } } }',
    ],
    [
      'replaces the key by what its owner releases',
      '{ persons { nodes { personId x: personId } } }',
      '{ persons { nodes { personId: lt_personId x: lt_personId } } }',
    ],
    [
      'replaces a fragment, its directives kept',
      'query ($y: Boolean!) { persons { nodes { ...F @include(if: $y) ... @skip(if: $y) { name } ... on Person { alive } } } } fragment F on Person { name @skip(if: $y) }',
      'query ($y: Boolean!) { persons { nodes { ... on Person @include(if: $y) { name @skip(if: $y) } ... @skip(if: $y) { name } ... on Person { alive } } } }',
    ],
    [
      'writes a field of an interface for each type',
      '{ assets { nodes { party { __typename alive @include(if: true) team { teamId } } } } }',
      '{ assets { nodes { party { __typename ... on Person { alive @include(if: true) } ... on Team { alive @include(if: true) } ... on Person { team { teamId: lt_teamId } } ... on Team { team { teamId: lt_teamId } } } } } }',
    ],
    [
      'writes it for the types that are possible at its place',
      '{ persons { nodes { ... on Party { alive } } } assets { nodes { holder { ... on Team { ... on Party { alive } } } } } }',
      '{ persons { nodes { ... on Party { ... on Person { alive } } } } assets { nodes { holder { ... on Team { ... on Party { ... on Team { alive } } } } } } }',
    ],
    [
      'keeps introspection',
      '{ __schema { types { name } } __type(name: "Person") { fields { name } } }',
      '{ __schema { types { name } } __type(name: "Person") { fields { name } } }',
    ],
    [
      'writes numbers that a float does not hold as text',
      '{ persons(where: { serial: { in: [1, 9007199254740993] } age: { lt: 3 } wage: { gt: 1.5, lt: 1.50 } }) { totalCount } }',
      '{ persons( where: { serial: { in: [1, "9007199254740993"] }, age: { lt: 3 }, wage: { gt: 1.5, lt: "1.50" } } ) { totalCount } }',
    ],
  ])('%s', (_name, text, expected) => {
    const plain = (one: string) =>
      one
        .replace(/[\s,]+/g, ' ')
        .replace(/([([{]) /g, '$1')
        .replace(/ ([)\]}])/g, '$1');
    expect(plain(inlined(text))).toBe(plain(expected));
  });

  it('is the named one alone', () => {
    const text = 'query A { persons { totalCount } } query B { teams { totalCount } }';
    expect(inlined(text, 'B')).toBe('query B { teams { totalCount } }');
  });
});
