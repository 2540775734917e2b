import type { Command } from 'commander';
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

/** Adds `schema print`. */
export function addSchemaCommand(program: Command, context: CommandContext): void {
  const command = program.command('schema').description('the composed schema');
  command
    .command('print')
    .description('the contract schema of an account, the whole catalogue with modes, or the supergraph')
    .option('--as <account>', 'account id, or public', 'public')
    .option('--view <view>', 'contract, catalogue or supergraph', 'contract')
    .action(async (flags: SchemaFlags) => context.output.out(await schemaText(context, flags)));
}

interface SchemaFlags {
  readonly as: string;
  readonly view: string;
}

async function schemaText(
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
