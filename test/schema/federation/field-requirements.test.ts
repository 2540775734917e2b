import { composeServices } from '@apollo/composition';
import { parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { Random } from '../../../province/demonstration/generate/random.ts';
import { CodedError } from '../../../schema/errors/coded-error.ts';
import { fieldRequirements } from '../../../schema/federation/field-requirements.ts';
import { counts } from '../../fixtures/counts.ts';
import { permissionClosure } from './permission-closure.ts';
import { randomFederation, type Spelling, spellings } from './random-federation.ts';

const plain = spellings.imported as Spelling;
const written = (sdls: Readonly<Record<string, string>>) =>
  Object.entries(sdls).map(([name, sdl]) => ({ name, sdl: plain.link + sdl }));
const closureOf = (sdls: Readonly<Record<string, string>>) =>
  Object.fromEntries(permissionClosure(written(sdls)));

/** Warshall's transitive closure over a matrix: written apart from the product's search. */
function warshall(direct: ReadonlyMap<string, readonly string[]>): Record<string, readonly string[]> {
  const names = [...new Set([...direct.keys(), ...[...direct.values()].flat()])];
  const matrix = names.map((from) => names.map((to) => direct.get(from)?.includes(to) === true));
  for (const middle of names.keys())
    for (const row of matrix)
      if (row[middle]) for (const to of names.keys()) row[to] ||= matrix[middle]?.[to] === true;
  return Object.fromEntries(
    [...direct.keys()].map((from) => [
      from,
      names.filter((_name, to) => matrix[names.indexOf(from)]?.[to]).sort(),
    ]),
  );
}

describe('the closure of random federated graphs', () => {
  it('is the transitive closure of what the fields need, in every spelling of the directives', () => {
    let chains = 0;
    for (let seed = 1; seed <= counts.graphs; seed++) {
      const random = new Random(seed);
      const graph = randomFederation(random);
      const expected = warshall(graph.needs);
      chains += [...graph.needs].filter(([field, needs]) => expected[field]?.length !== needs.length).length;
      for (const [name, spelling] of Object.entries(spellings)) {
        const found = permissionClosure(graph.write(() => spelling));
        expect(Object.fromEntries(found), `seed ${seed}, ${name}`).toEqual(expected);
      }
      const mixture = graph.write(() => random.pick(Object.values(spellings)));
      expect(Object.fromEntries(permissionClosure(mixture)), `seed ${seed}, mixture`).toEqual(expected);
    }
    expect(chains).toBeGreaterThan(counts.graphs / 2);
  });

  it('these graphs compose: they are what a planner is given', () => {
    for (let seed = 1; seed <= counts.graphs / 4; seed++) {
      const random = new Random(seed);
      const services = randomFederation(random).write(() => random.pick(Object.values(spellings)));
      const { errors } = composeServices(services.map(({ name, sdl }) => ({ name, typeDefs: parse(sdl) })));
      expect(errors?.map(({ message }) => message) ?? [], `seed ${seed}`).toEqual([]);
    }
  });
});

describe('what a field holds', () => {
  const owner =
    'type Query { a: A } type A @key(fields: "id") { id: ID! x: String y: B } type B @key(fields: "id") { id: ID! z: String @shareable }';

  it('a chain over three databases', () => {
    const closure = closureOf({
      owner,
      middle: 'type A @key(fields: "id") { id: ID! x: String @external m: Int @requires(fields: "x") }',
      last: 'type A @key(fields: "id") { id: ID! m: Int @external y: B @external n: Int @requires(fields: "m y { z }") } type B @key(fields: "id") { id: ID! z: String @external }',
    });
    expect(closure).toEqual({ 'A.m': ['A.x'], 'A.n': ['A.m', 'A.x', 'A.y', 'B.z'] });
  });

  it('@provides: the field that hands out another item of its own copy', () => {
    const closure = closureOf({
      owner,
      copy: 'type A @key(fields: "id") { id: ID! b: B @provides(fields: "z") } type B @key(fields: "id") { id: ID! z: String @external }',
    });
    expect(closure).toEqual({ 'A.b': ['B.z'] });
  });

  it('@fromContext: what an argument takes from an object above, of each type that has the context', () => {
    const closure = closureOf({
      one: `type Query { a: A c: C }
        type A @key(fields: "id") @context(name: "ctx") { id: ID! x: Int b: B }
        type C @key(fields: "id") @context(name: "ctx") { id: ID! w: Int b: B }
        type B @key(fields: "id") { id: ID! sum(of: Int @fromContext(field: "$ctx ... on A { x } ... on C { w }")): Int }`,
    });
    expect(closure).toEqual({ 'B.sum': ['A.x', 'C.w'] });
  });

  it('@interfaceObject: an item of each concrete type, and it needs the item of the same type', () => {
    const closure = closureOf({
      media: `type Query { all: [Media] }
        interface Media @key(fields: "id") { id: ID! title: String }
        type Book implements Media @key(fields: "id") { id: ID! title: String }
        type Film implements Media @key(fields: "id") { id: ID! title: String }`,
      reviews:
        'type Media @interfaceObject @key(fields: "id") { id: ID! title: String @external rating: Int @requires(fields: "title") }',
    });
    expect(closure).toEqual({ 'Book.rating': ['Book.title'], 'Film.rating': ['Film.title'] });
  });

  it('a field of an interface counts for every type that it can be, here or in another database; a fragment for its own', () => {
    const closure = closureOf({
      parties: `type Query { deed: Deed }
        interface Party { phone: String }
        type Person implements Party @key(fields: "id") { id: ID! phone: String name: String }
        type Firm implements Party @key(fields: "id") { id: ID! phone: String code: String }
        type Deed @key(fields: "id") { id: ID! party: Party }`,
      notary: `interface Party { phone: String }
        type Person implements Party @key(fields: "id") { id: ID! phone: String @external name: String @external }
        type Firm implements Party @key(fields: "id") { id: ID! phone: String @external }
        type Deed @key(fields: "id") { id: ID! party: Party @external
          reach: String @requires(fields: "party { phone }")
          signer: String @requires(fields: "party { ... on Person { name } __typename }") }`,
    });
    expect(closure).toEqual({
      'Deed.reach': ['Deed.party', 'Firm.phone', 'Person.phone'],
      'Deed.signer': ['Deed.party', 'Person.name'],
    });
  });

  it('a key only joins; items of the own row are told from those behind a relation', () => {
    const requirements = fieldRequirements(
      written({
        owner,
        middle:
          'type A @key(fields: "id") { id: ID! x: String @external y: B @external m: Int @requires(fields: "x ... on A { y { z } }") } type B @key(fields: "id") { id: ID! z: String @external }',
      }),
    );
    expect([...requirements.keys()]).toEqual(['A.m']);
    expect(requirements.get('A.m')?.map(({ coordinate, ofRow }) => [coordinate, ofRow])).toEqual([
      ['A.x', true],
      ['A.y', true],
      ['B.z', false],
    ]);
  });

  it('what is no subgraph is refused, never read as a graph without needs', () => {
    for (const sdl of [
      'type A @key(fields: "id") { id: ID! m: Int @needs(fields: "x") }',
      'type A @key(fields: "id") { id: ID! m: Int @requires(fields: "nothing") }',
      'type A {',
    ]) {
      expect(() => permissionClosure([{ name: 'odd', sdl: plain.link + sdl }]), sdl).toThrow(CodedError);
    }
  });
});
