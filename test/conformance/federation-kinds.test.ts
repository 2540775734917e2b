import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type FederatedServer, startFederatedServer } from './federated-server.ts';
import { federationKinds, refusedOperations } from './federation-kinds.ts';

const kinds = Object.entries(federationKinds);

describe.each(kinds)('%s', (_kind, { parts, asks }) => {
  let server: FederatedServer;
  beforeAll(async () => {
    server = await startFederatedServer(parts);
  });
  afterAll(() => server.close());

  it.each(asks.map((ask) => ({ query: ask[0], data: ask[1], variables: ask[2] })))(
    '$query',
    async ({ query, data, variables }) => {
      expect(await server.ask(query, variables)).toEqual({ status: 200, data, codes: [] });
    },
  );
});

describe('what conformance mode does not run', () => {
  let server: FederatedServer;
  beforeAll(async () => {
    server = await startFederatedServer(federationKinds['an entity whose fields lie in two']?.parts ?? {});
  });
  afterAll(() => server.close());

  it.each(refusedOperations)('%s is refused with its code, and without data', async (_what, query, code) => {
    const { status, codes } = await server.ask(query);
    expect({ status, codes }).toEqual({ status: 400, codes: [code] });
  });
});
