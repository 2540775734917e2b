import type { GraphQLResolveInfo } from 'graphql';
import type { CacheBudget } from '../../schema/cache/cache-budget.ts';
import { legalDayOf } from '../../schema/calendar/legal-day.ts';
import {
  type CatalogueModel,
  consumerClasses,
  type DatabaseEntry,
  type DataItem,
} from '../../schema/catalogue/model.ts';
import { isInPublicCatalogue } from '../../schema/contract/catalogue-schema.ts';
import type { AdministrationService } from '../../schema/exchange/administration-service.ts';
import type { SharingLogService } from '../../schema/exchange/sharing-log-service.ts';
import type { ExchangeContext, SubgraphService } from '../../schema/exchange/subgraph-service.ts';
import { askedPage, maxPageSize } from '../../schema/language/asked-page.ts';
import { memoise } from '../../schema/memoise.ts';
import { focalPointOf } from '../../schema/people/register.ts';
import { consumerClassOf } from '../../schema/permission/evaluate-item.ts';
import type { Caller } from '../../schema/policy/caller.ts';
import { searchKey } from '../../schema/text/search-key.ts';
import type { ErrorReport } from '../enforce/collapse-errors.ts';
import { createDocumentExecutor } from '../enforce/execute-document.ts';
import { makeSubgraphSchema } from '../schema/make-subgraph-schema.ts';
import type { AccountKeys } from './procedure/account-keys.ts';
import type { Cases } from './procedure/cases.ts';
import { caseResolvers, noCases } from './procedure/surface/case-resolvers.ts';
import { instantOf } from './procedure/surface/instant-of.ts';
import { accountResolvers } from './surface/account-resolvers.ts';
import { administrationResolvers, noAdministration } from './surface/administration-resolvers.ts';
import { keepForPeople } from './surface/keep-for-people.ts';
import { listInTurns } from './surface/list-in-turns.ts';
import { noticeMutations, noticeQueries, publicNotices } from './surface/notice-resolvers.ts';
import { personActs } from './surface/person-acts.ts';
import { publishedRecords } from './surface/published-records.ts';
import { registrySdl } from './surface/registry-sdl.ts';
import { sharingLogQueries } from './surface/sharing-log-resolvers.ts';
import { stopQueries } from './surface/stop-resolvers.ts';
import { ViewerRights } from './surface/viewer-rights.ts';

type Resolver<Source> = (
  source: Source,
  args: Readonly<Record<string, unknown>>,
  context: ExchangeContext,
  info: GraphQLResolveInfo,
) => unknown;

/** What people act on in the registry; left out where only data is asked. */
export interface RegistryProcedures {
  readonly cases?: Cases | null | undefined;
  readonly accountKeys?: AccountKeys | null | undefined;
  readonly sharingLog?: SharingLogService | null | undefined;
}

/**
 * The registry as a subgraph: `viewer` and `catalogue` answer from the request's own policy snapshot, `administration`
 * from it and from what the service asks of the rest of the province; without a service nobody administers, and without cases
 * nobody acts.
 */
export function createRegistrySubgraph(
  catalogue: CatalogueModel,
  service: AdministrationService | null = null,
  report: ErrorReport = () => undefined,
  caches?: CacheBudget,
  { cases = null, accountKeys = null, sharingLog = null }: RegistryProcedures = {},
): SubgraphService {
  const resolvers = resolversOf(catalogue, service, { cases, accountKeys, sharingLog });
  const made = makeSubgraphSchema({ name: 'registry', sdl: registrySdl, resolvers });
  const schema = keepForPeople(made, registrySdl);
  return {
    name: 'registry',
    sdl: registrySdl,
    execute: createDocumentExecutor(schema, { schemaFor: () => schema, report, caches }),
    probe: async () => {},
    close: async () => {},
  };
}

function resolversOf(
  catalogue: CatalogueModel,
  service: AdministrationService | null,
  {
    cases,
    accountKeys,
    sharingLog,
  }: {
    readonly cases: Cases | null;
    readonly accountKeys: AccountKeys | null;
    readonly sharingLog: SharingLogService | null;
  },
) {
  const logSurface =
    service === null || sharingLog === null
      ? null
      : { catalogue, people: () => service.people(), log: sharingLog };
  const accounts = accountResolvers(accountKeys);
  const ofCases = cases === null ? noCases : caseResolvers(cases, accountKeys);
  const { Query, ...administration } =
    service === null ? noAdministration : administrationResolvers(catalogue, service);
  return {
    ...administration,
    Mutation: {
      ...personActs(service),
      ...noticeMutations(service),
      ...ofCases.Mutation,
      ...accounts.Mutation,
    },
    Query: {
      ...Query,
      ...noticeQueries(service),
      ...ofCases.Query,
      ...accounts.Query,
      ...stopQueries(service, cases),
      ...sharingLogQueries(logSurface),
      viewer: () => ({}),
      catalogue: () => ({}),
    },
    Viewer: viewerResolvers(catalogue, service),
    Catalogue: catalogueResolvers(catalogue, service),
    CatalogueDatabase: { ...databaseResolvers(catalogue), ...publishedRecords(catalogue, service) },
    CatalogueAgency: agencyResolvers(service),
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
    person: (_source, _args, { caller }) => {
      if (caller.person === undefined) return null;
      const { id, name, agency, position, positionEn, roles } = caller.person;
      const held = roles.map(({ role, agency: of, from, to, decision }) => {
        return { role, agency: of, since: from, until: to, decision };
      });
      return { id, name, agency, position: { vi: position, en: positionEn }, roles: held };
    },
    policyVersion: (_source, _args, { caller }) => caller.policy.version,
    grants: (_source, _args, context) => rights.grants(context),
    permissions: async (_source, { database }, context) => {
      const found = await rights.permissions(context, typeof database === 'string' ? database : null);
      return listInTurns(found, context.turn);
    },
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

function catalogueResolvers(
  { agencies, items }: CatalogueModel,
  service: AdministrationService | null,
): Record<string, Resolver<unknown>> {
  return {
    databases: (_source, { id }) =>
      agencies.map(({ database }) => database).filter((entry) => (id ?? entry.id) === entry.id),
    agencies: () => owners(agencies.map(({ database }) => database)),
    items: (_source, args, { caller, turn }) => {
      const from = Math.max(0, Number(args.skip ?? 0));
      const { size } = askedPage({ first: args.first ?? maxPageSize });
      return listInTurns(itemsFound([...items.values()], args, caller).slice(from, from + size), turn);
    },
    notices: (_source, args) => publicNotices(service, args),
    itemCount: (_source, args, { caller }) => itemsFound([...items.values()], args, caller).length,
  };
}

/** What the register of people says of an agency. */
function agencyResolvers(
  service: AdministrationService | null,
): Record<string, Resolver<{ readonly code: string }>> {
  return {
    focalPoint: async ({ code }, _args, { caller }) => {
      if (service === null) return null;
      const found = focalPointOf(await service.people(), code, legalDayOf(Date.parse(caller.now)));
      if (found === null) return null;
      const { person, grant, standsIn } = found;
      const { name, phone, email } = person;
      const position = { vi: person.position, en: person.positionEn };
      const { decision, from: since } = grant;
      const duties = standsIn ? null : (grant.duties ?? null);
      return { name, position, duties, phone, email, decision, since, standsIn };
    },
  };
}

/** The items of the public catalogue that the arguments ask for, in the order of the catalogue. */
function itemsFound(
  items: readonly DataItem[],
  { database, type, mode, search }: Readonly<Record<string, unknown>>,
  { account }: Caller,
): readonly DataItem[] {
  const wanted = typeof search === 'string' ? searchKey(search) : null;
  const ofClass = consumerClassOf(account);
  return items
    .filter(isInPublicCatalogue)
    .filter((item) => (database ?? item.database) === item.database)
    .filter(({ coordinate }) => (type ?? typeOf(coordinate)) === typeOf(coordinate))
    .filter(({ modes }) => (mode ?? modes[ofClass]) === modes[ofClass])
    .filter((item) => wanted === null || searchTextOf(item).includes(wanted));
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
