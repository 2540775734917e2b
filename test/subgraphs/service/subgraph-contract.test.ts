import { createServiceSubgraph } from '../../../subgraphs/service/create-service-subgraph.ts';
import { serviceCatalogue } from '../../schema/permission/service-town.ts';
import { account, agreement, policyOf } from '../../schema/permission/small-policy.ts';
import { sentPolicy } from '../sent-policy.ts';
import { subgraphContract } from '../subgraph-contract.ts';

const accounts = [account({ id: 'first' }), account({ id: 'second' })];
const instruments = [
  agreement(['Person.isAdult', 'Person.born'], { number: 'A', provider: '*', consumers: ['first'] }),
];
const entities = 'query($r: [_Any!]!) { _entities(representations: $r) { ... on Person { isAdult } } }';
const person = (born: string) => ({ __typename: 'Person', personId: born, born, lt_in_isAdult: '1' });
const request = { document: entities, variables: { r: [person('1990-01-01'), person('2020-01-01')] } };

subgraphContract(
  'a service',
  async () => {
    const model = serviceCatalogue.agencies.find(({ database }) => database.id === 'age');
    if (model === undefined) throw new Error('the town has a service of ages');
    const { copy, exchangeOf } = sentPolicy(serviceCatalogue, policyOf(instruments, [], accounts));
    const subgraph = createServiceSubgraph({
      model,
      catalogue: serviceCatalogue,
      code: {
        Person: {
          isAdult: async ({ born }) => {
            await new Promise((resolve) => setTimeout(resolve, 1));
            return String(born) < '2008';
          },
          lucky: () => false,
        },
      },
      policy: copy,
    });
    const refused = { code: 'FIELD_NOT_PERMITTED', coordinate: 'Person.isAdult', reason: 'NOT_GRANTED' };
    return {
      subgraph,
      exchangeOf,
      shared: {
        request,
        first: { data: { _entities: [{ isAdult: true }, { isAdult: false }] }, codes: [] },
        second: {
          data: { _entities: [{ isAdult: null }, { isAdult: null }] },
          codes: ['FIELD_NOT_PERMITTED'],
        },
      },
      denied: { request, path: ['_entities', 'isAdult'], extensions: refused },
      misfit: { request: { ...request, variables: { r: 'phone 0912' } }, secret: 'phone 0912' },
      unknownEntities: {
        request: { ...request, variables: { r: [{ __typename: 'Person', personId: 'nobody' }] } },
        data: { _entities: [{ isAdult: null }] },
        codes: ['REPRESENTATION_INVALID'],
      },
      close: () => subgraph.close(),
    };
  },
  { judgesBy: 'policy' },
);
