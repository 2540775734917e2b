import { expect, it } from 'vitest';
import type { CatalogueModel, DataItem } from '../../../../schema/catalogue/model.ts';
import { createRegistrySubgraph } from '../../../../subgraphs/registry/create-registry-subgraph.ts';
import { provincePolicy } from '../../../fixtures/province-policy.ts';
import { sentPolicy } from '../../sent-policy.ts';

/** A catalogue that counts how often an item is explained: each evaluation asks once who holds it. */
function counted(catalogue: CatalogueModel) {
  let explained = 0;
  class Counting extends Map<string, readonly DataItem[]> {
    override get(coordinate: string) {
      explained += 1;
      return super.get(coordinate);
    }
  }
  return {
    catalogue: { ...catalogue, sharedItems: new Counting(catalogue.sharedItems) },
    explained: () => explained,
  };
}

async function world() {
  const { catalogue, policy } = await provincePolicy();
  const tax = policy.accounts.get('tax') ?? null;
  const known = { ...policy, accounts: new Map(tax === null ? [] : [['first', tax] as const]) };
  const sent = sentPolicy(catalogue, known).exchangeOf('first', 'fresh');
  const context = { ...sent, turn: () => new Promise<void>(setImmediate) };
  return { catalogue, context };
}

/** The most that was counted between two turns of the event loop while an act was going on. */
async function mostOfTurn(count: () => number, act: () => Promise<unknown>): Promise<number> {
  let most = 0;
  let before = count();
  let isOver = false;
  const look = () => {
    most = Math.max(most, count() - before);
    before = count();
    if (!isOver) setImmediate(look);
  };
  setImmediate(look);
  await act();
  isOver = true;
  look();
  return most;
}

const fields = '{ coordinate grantedBy validUntil rowsOnly masks { kind text { vi } } }';
const aliases = (count: number) =>
  `{ viewer { ${Array.from({ length: count }, (_none, at) => `a${at}: permissions ${fields}`).join(' ')} } }`;

it('viewer permissions under 28 aliases are found once, 50 items in a turn of the event loop', async () => {
  const { catalogue, context } = await world();
  const items = [...catalogue.items.keys()].filter((each) => context.permission.best(each).kind !== 'none');
  expect(items.length).toBeGreaterThan(50);
  const { catalogue: watched, explained } = counted(catalogue);
  const registry = createRegistrySubgraph(watched);
  const first = explained();
  const most = await mostOfTurn(explained, async () => {
    const { data, errors } = await registry.execute({ document: aliases(28), variables: {} }, context);
    expect(errors).toBeUndefined();
    const lists = Object.values(data?.viewer as Record<string, readonly { coordinate: string }[]>);
    expect(lists).toHaveLength(28);
    for (const list of lists) expect(list.map(({ coordinate }) => coordinate)).toEqual(items);
  });
  // WHY three times: compiling the permission asks as well who holds an item, once for the request.
  expect(explained() - first).toBeLessThan(3 * catalogue.items.size);
  expect(most).toBeLessThan(catalogue.items.size + 50);
});

it('28 explanations of one request rest on one compiled permission', async () => {
  const { catalogue, context } = await world();
  const { catalogue: watched, explained } = counted(catalogue);
  const asked = Array.from(
    { length: 28 },
    (_none, at) => `a${at}: explain(coordinate: "Enterprise.name") { decision }`,
  );
  const document = `{ viewer { ${asked.join(' ')} } }`;
  const { data } = await createRegistrySubgraph(watched).execute({ document, variables: {} }, context);
  expect(Object.values(data?.viewer ?? {})).toHaveLength(28);
  expect(explained()).toBeLessThan(2 * catalogue.items.size + 28);
});

it('a request that has ended explains nothing more', async () => {
  const { catalogue, context } = await world();
  const { catalogue: watched, explained } = counted(catalogue);
  const gone = { ...context, signal: AbortSignal.abort() };
  const { errors } = await createRegistrySubgraph(watched).execute(
    { document: aliases(2), variables: {} },
    gone,
  );
  expect(errors?.map(({ extensions }) => extensions?.code)).toEqual(['SUBGRAPH_TIMED_OUT']);
  expect(explained()).toBe(0);
});
