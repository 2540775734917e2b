import { createRegistrySubgraph } from '../../../subgraphs/registry/create-registry-subgraph.ts';
import { account, agreement, policyOf, smallCatalogue } from '../../schema/permission/small-policy.ts';
import { sentPolicy } from '../sent-policy.ts';
import { subgraphContract } from '../subgraph-contract.ts';

const accounts = [account({ id: 'first' }), account({ id: 'second' })];
const instruments = [agreement(['Person.name'], { consumers: ['first'] })];

subgraphContract(
  'the registry',
  async () => {
    const { exchangeOf } = sentPolicy(smallCatalogue, policyOf(instruments, [], accounts));
    const subgraph = createRegistrySubgraph(smallCatalogue);
    return {
      subgraph,
      exchangeOf,
      shared: {
        request: { document: '{ viewer { account permissions { coordinate } } }', variables: {} },
        first: {
          data: { viewer: { account: 'first', permissions: [{ coordinate: 'Person.name' }] } },
          codes: [],
        },
        second: { data: { viewer: { account: 'second', permissions: [] } }, codes: [] },
      },
      denied: {
        request: {
          document: '{ administration { permissionMatrix(accounts: []) { at } } }',
          variables: {},
        },
        path: ['administration'],
        extensions: { code: 'ADMINISTRATION_NOT_PERMITTED' },
      },
      misfit: {
        request: {
          document: 'query($c: String!) { viewer { explain(coordinate: $c) { decision } } }',
          variables: { c: { phone: '0912' } },
        },
        secret: '0912',
      },
      unknownEntities: null,
      close: () => subgraph.close(),
    };
  },
  { judgesBy: 'caller' },
);
