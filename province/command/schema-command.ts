import type { Command } from 'commander';
import { print } from 'graphql';
import { composeSupergraph } from '../../gateway/compose/compose-supergraph.ts';
import { createPlanner } from '../../gateway/prepare/plan-operation.ts';
import type { CatalogueModel } from '../../schema/catalogue/model.ts';
import type { Configuration } from '../../schema/config/configuration.ts';
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
import { withStore } from '../start/administer.ts';
import { loadCatalogue } from '../start/load-catalogue.ts';
import { onlineNow } from './asked-situation.ts';
import { accountNamed } from './explain-command.ts';
import type { Output } from './output.ts';

/** The supergraph of a catalogue with the registry, without opening any database. */
export function supergraphOf(catalogue: CatalogueModel): string {
  const databases = catalogue.agencies.map((model) => ({
    name: model.database.id,
    sdl: subgraphSdl(model, catalogue),
  }));
  return composeSupergraph([...databases, { name: 'registry', sdl: registrySdl }]);
}

/** Adds `schema print`. */
export function addSchemaCommand(program: Command, configuration: () => Configuration, output: Output): void {
  const command = program.command('schema').description('the composed schema');
  command
    .command('print')
    .description('the contract schema of an account, the whole catalogue with modes, or the supergraph')
    .option('--as <account>', 'account id, or public', 'public')
    .option('--view <view>', 'contract, catalogue or supergraph', 'contract')
    .action(async (flags: { readonly as: string; readonly view: string }) => {
      const catalogue = await loadCatalogue();
      const supergraph = supergraphOf(catalogue);
      if (flags.view === 'supergraph') return output.out(supergraph);
      const index = buildSurfaceIndex(catalogue);
      const { apiSchema } = createPlanner(supergraph, { cacheSize: 1 });
      const document = catalogueSchemaDocument(apiSchema, index);
      const policy = await withStore(configuration(), (store) => store.snapshot());
      const account = accountNamed(policy, flags.as);
      if (flags.view === 'catalogue') {
        return output.out(print(annotateCatalogue(document, index, consumerClassOf(account))));
      }
      const permission = compilePermission(catalogue, policy, account, onlineNow());
      return output.out(print(contractSchemaDocument(document, index, permission)));
    });
}
