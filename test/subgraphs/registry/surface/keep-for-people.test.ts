import { Kind, parse } from 'graphql';
import { expect, it } from 'vitest';
import type { AdministrationService } from '../../../../schema/exchange/administration-service.ts';
import { fieldsOfSdl, peopleFields } from '../../../../schema/exchange/people-fields.ts';
import type { ExchangeContext } from '../../../../schema/exchange/subgraph-service.ts';
import { ownLoop } from '../../../../schema/fairness/fair-turns.ts';
import type { SignedInPerson } from '../../../../schema/people/signed-in.ts';
import { permissionOf } from '../../../../schema/permission/compile-permission.ts';
import { createRegistrySubgraph } from '../../../../subgraphs/registry/create-registry-subgraph.ts';
import { registrySdl } from '../../../../subgraphs/registry/surface/registry-sdl.ts';
import { account, policyOf, situation, smallCatalogue } from '../../../schema/permission/small-policy.ts';

const binh: SignedInPerson = {
  ...{ id: 'binh.nt', name: 'Bình', agency: 'G01.CAT', position: 'Phó', positionEn: 'Deputy', roles: [] },
};
const stands = { isSignedIn: async () => true };

function contextOf(caller: object, rest: Partial<ExchangeContext> = {}): ExchangeContext {
  return {
    requestId: 'r',
    permission: permissionOf([], () => null),
    bundle: null,
    signal: new AbortController().signal,
    turn: ownLoop,
    state: new Map(),
    counts: { statements: 0, rows: 0 },
    caller: { account: null, policy: policyOf([]), ...situation(), ...caller },
    ...rest,
  };
}

const ended: string[] = [];
const service = {
  endSessions: async (person: string) => ended.push(person),
} as Partial<AdministrationService> as AdministrationService;

async function endSessions(context: ExchangeContext, of: AdministrationService | null = service) {
  ended.length = 0;
  const registry = createRegistrySubgraph(smallCatalogue, of);
  const request = { document: 'mutation { endSessions { ended } }', variables: {} };
  const { data, errors = [] } = await registry.execute(request, context);
  return { data, codes: errors.map(({ extensions }) => extensions?.code), ended: [...ended] };
}

it.each<readonly [string, ExchangeContext, string]>([
  ['the public', contextOf({}), 'PERSON_NEEDED'],
  ['the public with a session that stands', contextOf({}, stands), 'PERSON_NEEDED'],
  ['an account', contextOf({ account: account() }), 'PERSON_NEEDED'],
  ['an account beside a person', contextOf({ account: account(), person: binh }, stands), 'PERSON_NEEDED'],
  ['a person of whose session nothing is known', contextOf({ person: binh }), 'SIGN_IN_NEEDED'],
  [
    'a person whose session is over',
    contextOf({ person: binh }, { isSignedIn: async () => false }),
    'SIGN_IN_NEEDED',
  ],
])('refuses %s, whatever the gateway has judged', async (_who, context, code) => {
  expect(await endSessions(context)).toEqual({ data: { endSessions: null }, codes: [code], ended: [] });
});

it('refuses where it cannot be told whether the session stands', async () => {
  const isSignedIn = () => Promise.reject(new TypeError('disk'));
  const { data, ended: done } = await endSessions(contextOf({ person: binh }, { isSignedIn }));
  expect([data, done]).toEqual([{ endSessions: null }, []]);
});

it('does what a person who is signed in asks for, for this person; a registry without a service nothing', async () => {
  const context = contextOf({ person: binh }, stands);
  expect(await endSessions(context)).toEqual({
    data: { endSessions: { ended: 1 } },
    codes: [],
    ended: ['binh.nt'],
  });
  expect(await endSessions(context, null)).toMatchObject({ codes: ['SIGN_IN_NEEDED'], ended: [] });
});

it('every mutation of the registry may be null, so that one that fails takes no other with it', () => {
  const mutations = fieldsOfSdl(parse(registrySdl)).filter(({ type }) => type === 'Mutation');
  expect(mutations.length).toBeGreaterThan(0);
  for (const { field } of mutations) expect(field.type.kind, field.name.value).not.toBe(Kind.NON_NULL_TYPE);
});

it('knows the fields for people wherever the SDL has them', () => {
  const sdl = `directive @forPeople on FIELD_DEFINITION
    type Query { a: Int @forPeople b: Int }
    type Desk { drawer: Int @deprecated @forPeople }
    extend type Mutation { sign: Int @forPeople note: Int }`;
  expect([...peopleFields(sdl)]).toEqual(['Query.a', 'Desk.drawer', 'Mutation.sign']);
});
