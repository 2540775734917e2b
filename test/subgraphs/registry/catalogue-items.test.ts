import { expect, test } from 'vitest';
import { isInPublicCatalogue } from '../../../schema/contract/catalogue-schema.ts';
import { createRegistrySubgraph } from '../../../subgraphs/registry/create-registry-subgraph.ts';
import { account, policyOf, smallCatalogue } from '../../schema/permission/small-policy.ts';
import { sentPolicy } from '../sent-policy.ts';

const { exchangeOf } = sentPolicy(smallCatalogue, policyOf([], [], [account({ id: 'first' })]));
const registry = createRegistrySubgraph(smallCatalogue);
const all = [...smallCatalogue.items.values()].filter(isInPublicCatalogue);

async function ask(args: string) {
  const given = args === '' ? '' : `(${args})`;
  const counting = args.replaceAll(/(?:first|skip): \d+,? ?/g, '');
  const counted = counting === '' ? '' : `(${counting})`;
  const document = `{ catalogue { items${given} { coordinate } itemCount${counted} } }`;
  const answer = await registry.execute({ document, variables: {} }, exchangeOf('first', 'fresh'));
  return {
    ...answer,
    catalogue: answer.data?.catalogue as { items: { coordinate: string }[]; itemCount: number },
  };
}

test('items of the catalogue are counted whole, and come part by part', async () => {
  const found: string[] = [];
  for (let skip = 0; skip < all.length; skip += 2) {
    const { catalogue } = await ask(`first: 2, skip: ${skip}`);
    expect(catalogue.itemCount).toBe(all.length);
    found.push(...catalogue.items.map(({ coordinate }) => coordinate));
  }
  expect(found).toEqual(all.map(({ coordinate }) => coordinate));
  const { catalogue } = await ask('type: "Person"');
  expect(catalogue.items).toHaveLength(catalogue.itemCount);
  expect(catalogue.itemCount).toBeLessThan(all.length);
  expect(catalogue.items.every(({ coordinate }) => coordinate.startsWith('Person.'))).toBe(true);
});

test('more than 1,000 at once are refused', async () => {
  const { errors } = await ask('first: 1001');
  expect(errors?.[0]?.extensions?.code).toBe('PAGE_SIZE_INVALID');
});
