import { account, agreement, policyOf } from '../../schema/permission/small-policy.ts';
import { sentPolicy } from '../sent-policy.ts';
import { subgraphContract } from '../subgraph-contract.ts';
import { openPeople, people, peopleModels } from './fixtures/people-database.ts';

const accounts = [account({ id: 'first' }), account({ id: 'second' })];
const instruments = [
  agreement(['Person.personId', 'Person.name'], { number: 'A', provider: '*', consumers: ['first'] }),
  agreement(['Person.personId', 'Person.gender'], { number: 'B', provider: '*', consumers: ['second'] }),
];
const firstPeople = [...people]
  .sort((left, right) => (left.personId < right.personId ? -1 : 1))
  .slice(0, 3)
  .map(({ personId, name, gender }) => ({ personId, name, gender }));

for (const optimise of [true, false]) {
  subgraphContract(
    optimise ? 'a database' : 'a database, by graphql-js',
    async () => {
      const { catalogue } = await peopleModels();
      const { copy, exchangeOf } = sentPolicy(catalogue, policyOf(instruments, [], accounts));
      const world = await openPeople({ policy: copy, optimise });
      const denied = { code: 'FIELD_NOT_PERMITTED', reason: 'NOT_GRANTED' };
      return {
        subgraph: world.subgraph,
        exchangeOf,
        shared: {
          request: { document: '{ people(first: 3) { nodes { personId name gender } } }', variables: {} },
          first: {
            data: { people: { nodes: firstPeople.map((each) => ({ ...each, gender: null })) } },
            codes: ['FIELD_NOT_PERMITTED'],
          },
          second: {
            data: { people: { nodes: firstPeople.map((each) => ({ ...each, name: null })) } },
            codes: ['FIELD_NOT_PERMITTED'],
          },
        },
        denied: {
          request: { document: '{ people(first: 3) { nodes { personId called: name } } }', variables: {} },
          path: ['people', 'nodes', 'called'],
          extensions: { ...denied, coordinate: 'Person.name' },
        },
        misfit: {
          request: {
            document: 'query($first: Int) { people(first: $first) { nodes { personId } } }',
            variables: { first: 'phone 0912' },
          },
          secret: 'phone 0912',
        },
        unknownEntities: {
          request: {
            document:
              'query($r: [_Any!]!) { _entities(representations: $r) { ... on Person { personId name } } }',
            variables: {
              r: [
                { __typename: 'Person', personId: 'nobody' },
                { __typename: 'Person', personId: 'P000' },
              ],
            },
          },
          data: { _entities: [null, { personId: 'P000', name: firstPeople[0]?.name }] },
          codes: [],
        },
        close: () => world.close(),
      };
    },
    { judgesBy: 'policy' },
  );
}
