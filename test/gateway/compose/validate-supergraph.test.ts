import { buildSchema } from 'graphql';
import { expect, it } from 'vitest';
import { validateSupergraph } from '../../../gateway/compose/validate-supergraph.ts';
import { demonstration } from '../../../province/demonstration/demonstration.ts';
import { supergraphOf } from '../../../province/start/compose-catalogue.ts';

const anySchema = buildSchema('type Query { a: Int }');

it('the supergraph of the agencies loads as @apollo/gateway does; a damaged one does not', async () => {
  const supergraph = supergraphOf(await demonstration.loadCatalogue());
  await expect(validateSupergraph(supergraph, anySchema)).resolves.toBeUndefined();
  const damaged = supergraph.replace(/type Citizen\b/, 'type Citizeen');
  await expect(validateSupergraph(damaged, anySchema)).rejects.toMatchObject({ code: 'COMPOSITION_FAILED' });
});
