import type { GraphQLResolveInfo } from 'graphql';
import type { CacheBudget } from '../../schema/cache/cache-budget.ts';
import {
  type CatalogueModel,
  consumerClasses,
  type DatabaseEntry,
  type DataItem,
} from '../../schema/catalogue/model.ts';
import { isInPublicCatalogue } from '../../schema/contract/catalogue-schema.ts';
import type { AdministrationService } from '../../schema/exchange/administration-service.ts';
import type { ExchangeContext, SubgraphService } from '../../schema/exchange/subgraph-service.ts';
import { memoise } from '../../schema/memoise.ts';
import { consumerClassOf } from '../../schema/permission/evaluate-item.ts';
import type { Caller } from '../../schema/policy/caller.ts';
import { searchKey } from '../../schema/text/search-key.ts';
import type { ErrorReport } from '../enforce/collapse-errors.ts';
import { createDocumentExecutor } from '../enforce/execute-document.ts';
import { makeSubgraphSchema } from '../schema/make-subgraph-schema.ts';
import { administrationResolvers, noAdministration } from './surface/administration-resolvers.ts';
import { instantOf } from './surface/instant-of.ts';
import { registrySdl } from './surface/registry-sdl.ts';
import { ViewerRights } from './surface/viewer-rights.ts';

type Resolver<Source> = (
  source: Source,
  args: Readonly<Record<string, unknown>>,
  context: ExchangeContext,
  info: GraphQLResolveInfo,
) => unknown;

/**
 * The registry as a subgraph: `viewer` and `catalogue` answer from the request's own policy snapshot, `administration`
 * from it and from what the service asks of the rest of the province; without a service nobody administers.
 */
export function createRegistrySubgraph(
  catalogue: CatalogueModel,
  service: AdministrationService | null = null,
  report: ErrorReport = () => undefined,
  caches?: CacheBudget,
): SubgraphService {
  const schema = makeSubgraphSchema({
    name: 'registry',
    sdl: registrySdl,
    resolvers: resolversOf(catalogue, service),
  });
  return {
    name: 'registry',
    sdl: registrySdl,
    execute: createDocumentExecutor(schema, { schemaFor: () => schema, report, caches }),
    probe: async () => {},
    close: async () => {},
  };
}

function resolversOf(catalogue: CatalogueModel, service: AdministrationService | null) {
  const { Query, ...administration } =
    service === null ? noAdministration : administrationResolvers(catalogue, service);
  return {
    ...administration,
    Query: { ...Query, viewer: () => ({}), catalogue: () => ({}) },
    Viewer: viewerResolvers(catalogue, service),
    Catalogue: catalogueResolvers(catalogue),
    CatalogueDatabase: databaseResolvers(catalogue),
    CatalogueItem: itemResolvers,
  };
}

function viewerResolvers(
  catalogue: CatalogueModel,
  service: AdministrationService | null,
): Record<string, Resolver<unknown>> {
  const rights = new ViewerRights(catalogue);
  return {
    account: (_source, _args, { caller }) => caller.account?.id ?? null,
    agency: (_source, _args, { caller }) => caller.account?.agency ?? null,
    agencyName: (_source, _args, { caller }) => caller.account?.agencyName ?? null,
    class: (_source, _args, { caller }) => consumerClassOf(caller.account),
    purpose: (_source, _args, { caller }) => caller.account?.purpose ?? null,
    policyVersion: (_source, _args, { caller }) => caller.policy.version,
    permissions: (_source, { database }, context) =>
      rights.permissions(context, typeof database === 'string' ? database : null),
    explain: async (_source, { coordinate, at }, context) => {
      const asked = await callerAt(context.caller, at, service);
      const { rules, ...rest } = await rights.explain(context, asked, String(coordinate));
      return {
        ...rest,
        rules: rules.map((rule) => ({
          ...rule,
          rows: rule.rows === null ? null : JSON.stringify(rule.rows),
        })),
      };
    },
  };
}

/** The caller as the policy of a moment knew it; an account of later is judged as it is now. */
async function callerAt(caller: Caller, at: unknown, service: AdministrationService | null): Promise<Caller> {
  if (at === undefined || at === null) return caller;
  const now = instantOf('at', at);
  if (service === null) return { ...caller, now };
  const policy = await service.policyAt(now, caller.policy);
  const account = caller.account === null ? null : (policy.accounts.get(caller.account.id) ?? caller.account);
  return { ...caller, now, policy, account };
}

function catalogueResolvers({ agencies, items }: CatalogueModel): Record<string, Resolver<unknown>> {
  return {
    databases: (_source, { id }) =>
      agencies.map(({ database }) => database).filter((entry) => (id ?? entry.id) === entry.id),
    agencies: () => owners(agencies.map(({ database }) => database)),
    items: (_source, args, { caller }) => {
      const wanted = typeof args.search === 'string' ? searchKey(args.search) : null;
      return [...items.values()]
        .filter(isInPublicCatalogue)
        .filter(({ database }) => (args.database ?? database) === database)
        .filter(({ coordinate }) => (args.type ?? typeOf(coordinate)) === typeOf(coordinate))
        .filter(
          ({ modes }) =>
            (args.mode ?? modes[consumerClassOf(caller.account)]) === modes[consumerClassOf(caller.account)],
        )
        .filter((item) => wanted === null || searchTextOf(item).includes(wanted))
        .slice(0, Math.max(0, Number(args.first ?? 1000)));
    },
  };
}

const searchTexts = new WeakMap<DataItem, string>();

function searchTextOf(item: DataItem): string {
  const { coordinate, vi, en } = item;
  return memoise(searchTexts, item, () => searchKey(`${coordinate} ${vi} ${en}`));
}

function typeOf(coordinate: string): string {
  return coordinate.slice(0, coordinate.indexOf('.'));
}

function owners(databases: readonly DatabaseEntry[]) {
  const codes = [...new Set(databases.map(({ owner }) => owner))];
  return codes.map((code) => agencyOf(code, databases));
}

function agencyOf(code: string, databases: readonly DatabaseEntry[]) {
  const own = databases.filter(({ owner }) => owner === code);
  const name = { vi: own[0]?.ownerName ?? null, en: own[0]?.ownerNameEn ?? null };
  return { code, name, databases: own.map(({ id }) => id) };
}

function databaseResolvers({ agencies, items }: CatalogueModel): Record<string, Resolver<DatabaseEntry>> {
  return {
    name: ({ name, nameEn }) => ({ vi: name, en: nameEn }),
    owner: ({ owner }) =>
      agencyOf(
        owner,
        agencies.map(({ database }) => database),
      ),
    items: ({ id }) =>
      [...items.values()].filter((item) => item.database === id && isInPublicCatalogue(item)),
  };
}

const itemResolvers: Record<string, Resolver<DataItem>> = {
  label: ({ vi, en }) => ({ vi, en }),
  mode: ({ modes }, _args, { caller }) => modes[consumerClassOf(caller.account)],
  modes: ({ modes }) => consumerClasses.map((each) => ({ class: each, mode: modes[each] })),
  permitted: ({ coordinate }, _args, { permission }) => permission.best(coordinate).kind !== 'none',
};
