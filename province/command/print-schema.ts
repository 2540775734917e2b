import { print } from 'graphql';
import { createPlanner } from '../../gateway/prepare/plan-operation.ts';
import {
  annotateCatalogue,
  catalogueSchemaDocument,
  contractSchemaDocument,
} from '../../schema/contract/catalogue-schema.ts';
import { peopleFields } from '../../schema/exchange/people-fields.ts';
import { buildSurfaceIndex } from '../../schema/language/surface-index.ts';
import { compilePermission } from '../../schema/permission/compile-permission.ts';
import { consumerClassOf } from '../../schema/permission/evaluate-item.ts';
import { registrySdl } from '../../subgraphs/registry/surface/registry-sdl.ts';
import { supergraphOf } from '../start/compose-catalogue.ts';
import { withStore } from '../start/with-store.ts';
import { accountNamed } from './account-named.ts';
import { onlineNow } from './asked-situation.ts';
import type { CommandContext } from './command-context.ts';

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
  return print(contractSchemaDocument(document, index, permission, peopleFields(registrySdl)));
}
