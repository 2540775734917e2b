import { expect, it } from 'vitest';
import { openRequestState } from '../../../gateway/request/request-state.ts';
import { createDataPlane } from '../../../gateway/serve/data-plane.ts';
import { headerMap, startGraphQLServer } from '../../../gateway/serve/graphql-server.ts';
import { demonstration } from '../../../province/demonstration/demonstration.ts';
import { readConfiguration } from '../../../schema/config/configuration.ts';
import type { SubgraphService } from '../../../schema/exchange/subgraph-service.ts';
import { ownLoop } from '../../../schema/fairness/fair-turns.ts';
import { subgraphSdl } from '../../../schema/language/query-surface.ts';
import { permissionOf } from '../../../schema/permission/compile-permission.ts';
import { createRegistrySubgraph } from '../../../subgraphs/registry/create-registry-subgraph.ts';

it('a database that never answers costs its own part of the answer after the time limit, and nothing else', async () => {
  const catalogue = await demonstration.loadCatalogue();
  const databases = catalogue.agencies.map(
    (model): SubgraphService => ({
      name: model.database.id,
      sdl: subgraphSdl(model, catalogue),
      execute: () => new Promise(() => {}),
      probe: async () => {},
      close: async () => {},
    }),
  );
  const configuration = readConfiguration({
    LIENTHONG_DATABASE_TIMEOUT_MS: '50',
    LIENTHONG_SUBGRAPH_TIMEOUT_MS: '100',
    LIENTHONG_REQUEST_TIMEOUT_MS: '1000',
  });
  const registry = createRegistrySubgraph(catalogue);
  const plane = createDataPlane({ catalogue, databases, registry, configuration, report: () => {} });
  const server = await startGraphQLServer(plane);
  const operations = new Set(['LIST'] as const);
  const items = new Set(['Religion.name']);
  const caller = {
    account: null,
    policy: { version: 1, accounts: new Map(), instruments: [], events: [], usageRegulations: [] },
    now: '2026-01-01T00:00:00.000Z',
    purpose: null,
    address: null,
    method: 'ONLINE_QUERY',
  } as const;
  const permission = permissionOf(
    [{ id: 'g', entity: 'Religion', items, rows: null, operations, masks: new Map(), smallestGroup: 1 }],
    () => 'Religion',
  );
  const { signal } = new AbortController();
  const state = openRequestState({
    requestId: 'r',
    language: 'en',
    caller,
    permission,
    bundle: null,
    signal,
    turn: ownLoop,
  });
  const headers = headerMap({ 'content-type': 'application/json' });
  const body = { query: '{ religions { nodes { name } } viewer { class } }' };
  const answer = await server.answer({ method: 'POST', headers, search: '', body }, state);
  const { data, errors } = JSON.parse(answer.body.toString());
  expect(data).toEqual({ religions: null, viewer: { class: 'PUBLIC' } });
  expect(errors.map((error: { extensions: { code: string } }) => error.extensions.code)).toEqual([
    'SUBGRAPH_TIMED_OUT',
  ]);
  expect(answer.body.toString()).not.toContain('reference');
  await server.stop();
});
