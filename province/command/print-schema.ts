import { print } from 'graphql';
import { composeSupergraph } from '../../gateway/compose/compose-supergraph.ts';
import { createPlanner } from '../../gateway/prepare/plan-operation.ts';
import type { CatalogueModel } from '../../schema/catalogue/model.ts';
import {
  annotateCatalogue,
  catalogueSchemaDocument,
  contractSchemaDocument,
} from '../../schema/contract/catalogue-schema.ts';
import { subgraphSdl } from '../../schema/language/query-surface.ts';
import { buildSurfaceIndex } from '../../schema/language/surface-index.ts';
import { compilePermission } from '../../schema/permission/compile-permission.ts';
import { consumerClassOf } from '../../schema/permission/evaluate-item.ts';
import { registrySdl } from '../../subgraphs/registry/surface/registry-sdl.ts';
import { withStore } from '../start/with-store.ts';
import { accountNamed } from './account-named.ts';
import { onlineNow } from './asked-situation.ts';
import type { CommandContext } from './command-context.ts';

/** The supergraph of a catalogue with the registry, without opening any database. */
export function supergraphOf(catalogue: CatalogueModel): string {
  const databases = catalogue.agencies.map((model) => ({
    name: model.database.id,
    sdl: subgraphSdl(model, catalogue),
  }));
  return composeSupergraph([...databases, { name: 'registry', sdl: registrySdl }]);
}

/** What the flags of `schema print` say. */
export interface SchemaFlags {
  readonly as: string;
  readonly view: string;
}

/** The schema that flags ask for, as text. @throws ACCOUNT_UNKNOWN */
export async function schemaText(
  { province, configuration }: CommandContext,
  { as, view }: SchemaFlags,
): Promise<string> {
  const catalogue = await province.loadCatalogue();
  const supergraph = supergraphOf(catalogue);
  if (view === 'supergraph') return supergraph;
  const index = buildSurfaceIndex(catalogue);
  const { apiSchema } = createPlanner(supergraph);
  const document = catalogueSchemaDocument(apiSchema, index);
  const policy = await withStore(configuration(), (store) => store.snapshot());
  const account = accountNamed(policy, as);
  if (view === 'catalogue') return print(annotateCatalogue(document, index, consumerClassOf(account)));
  const permission = compilePermission(catalogue, policy, account, onlineNow());
  return print(contractSchemaDocument(document, index, permission));
}
