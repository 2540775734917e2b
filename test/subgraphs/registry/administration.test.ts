import { rm } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openAuditLog } from '../../../gateway/audit/chain/audit-log.ts';
import { demonstration } from '../../../province/demonstration/demonstration.ts';
import { openWorkbench, type Workbench } from '../../../province/start/open-workbench.ts';
import { withStore } from '../../../province/start/with-store.ts';
import type { CatalogueModel } from '../../../schema/catalogue/model.ts';
import { type Configuration, readConfiguration } from '../../../schema/config/configuration.ts';
import type { ExchangeContext } from '../../../schema/exchange/subgraph-service.ts';
import { ownLoop } from '../../../schema/fairness/fair-turns.ts';
import { compilePermission } from '../../../schema/permission/compile-permission.ts';
import type { Account, PolicySnapshot } from '../../../schema/policy/policy.ts';
import { createRegistrySubgraph } from '../../../subgraphs/registry/create-registry-subgraph.ts';
import { previewAgreement } from '../../../subgraphs/registry/surface/preview-agreement.ts';
import { seededFolder } from '../../fixtures/running-province.ts';

let catalogue: CatalogueModel;
let configuration: Configuration;
let policy: PolicySnapshot;
let bench: Workbench;
beforeAll(async () => {
  catalogue = await demonstration.loadCatalogue();
  configuration = readConfiguration({ LIENTHONG_DATA_DIR: await seededFolder() });
  policy = await withStore(configuration, (store) => store.snapshot());
  bench = await openWorkbench({
    catalogue,
    serviceCode: await demonstration.loadServices(),
    configuration,
    report: () => {},
  });
  await (await openAuditLog({ folder: configuration.dataDir })).close();
});
afterAll(async () => {
  await bench.close().catch(() => {});
  await rm(configuration.dataDir, { recursive: true, force: true });
});

const now = () => new Date().toISOString();

function contextOf(account: Account | null): ExchangeContext {
  const situation = { now: now(), purpose: null, address: null, method: 'ONLINE_QUERY' as const };
  return {
    requestId: 'r',
    permission: compilePermission(catalogue, policy, account, situation),
    bundle: null,
    signal: new AbortController().signal,
    turn: ownLoop,
    state: new Map(),
    counts: { statements: 0, rows: 0 },
    caller: { account, policy, ...situation },
  };
}

const document = '{ administration { permissionMatrix(accounts: ["tax"]) { at } } }';

describe('the administration fails closed', () => {
  it('a registry that is not wired administers nothing, also for an administrator', async () => {
    const registry = createRegistrySubgraph(catalogue);
    const answer = await registry.execute(
      { document, variables: {} },
      contextOf(policy.accounts.get('administrator') ?? null),
    );
    expect(answer.data).toEqual({ administration: null });
    expect(answer.errors?.map(({ extensions }) => extensions?.code)).toEqual([
      'ADMINISTRATION_NOT_PERMITTED',
    ]);
  });

  it.each(['ACTIVE', 'SUSPENDED', 'REVOKED'] as const)(
    'of the roles, in state %s, only live ones that may',
    async (state) => {
      const registry = createRegistrySubgraph(catalogue, bench.administration);
      const tax = policy.accounts.get('tax');
      for (const role of ['CONSUMER', 'AUDITOR', 'ADMINISTRATOR', 'OWNER' as 'CONSUMER'] as const) {
        const account: Account | null = tax === undefined ? null : { ...tax, role, state };
        const answer = await registry.execute({ document, variables: {} }, contextOf(account));
        const may = state === 'ACTIVE' && (role === 'AUDITOR' || role === 'ADMINISTRATOR');
        expect((answer.data as { administration: unknown }).administration === null, `${role} ${state}`).toBe(
          !may,
        );
      }
    },
  );

  it('a row scope outside the rows, a key that is no key: no', async () => {
    const ask = (key: string) => bench.administration.isRowIn({ entity: 'Citizen', rows: null }, key);
    expect(await ask("' or 1=1 --")).toBe(false);
    expect(await ask('040802024995')).toBe(true);
    const nowhere = { kind: 'in', field: ['personalId'], values: [] } as const;
    const none = bench.administration.isRowIn({ entity: 'Citizen', rows: nowhere }, '040802024995');
    expect(await none).toBe(false);
    expect(await bench.administration.countRows({ entity: 'Citizen', rows: nowhere })).toBe(0);
    expect(await bench.administration.countRows({ entity: 'EnterpriseFounder', rows: null })).toBeNull();
    const unknown = bench.administration.isRowIn({ entity: 'Nothing', rows: null }, '1');
    await expect(unknown).rejects.toMatchObject({ code: 'ARGUMENT_INVALID' });
  });

  it('a database that does not answer: a row is an error and never a yes, rows are not counted', async () => {
    const broken = await openWorkbench({
      catalogue,
      serviceCode: await demonstration.loadServices(),
      configuration,
      report: () => {},
    });
    await broken.close();
    const row = broken.administration.isRowIn({ entity: 'Citizen', rows: null }, '040802024995');
    await expect(row).rejects.toMatchObject({ code: 'SUBGRAPH_FAILED' });
    const drafts = policy.instruments
      .filter(({ number }) => number === 'TT-06/2026')
      .map((each) => ({ ...each, content: [] }));
    const { consumers } = await previewAgreement(catalogue, broken.administration, {
      agency: 'H41.STC',
      policy,
      drafts,
      now: now(),
      contractBudgetMs: null,
      signal: new AbortController().signal,
      turn: ownLoop,
    });
    expect(consumers[0]?.rows).toEqual([
      { entity: 'Enterprise', before: null, after: null, reason: 'DATABASE_UNAVAILABLE' },
    ]);
  });
});
