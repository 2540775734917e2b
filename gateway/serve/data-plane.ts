import type { GatewayInterface } from '@apollo/server-gateway-interface';
import { type DocumentNode, type GraphQLSchema, print } from 'graphql';
import { CacheBudget } from '../../schema/cache/cache-budget.ts';
import { treeBytes } from '../../schema/cache/tree-bytes.ts';
import type { CatalogueModel, ConsumerClass } from '../../schema/catalogue/model.ts';
import type { Configuration } from '../../schema/config/configuration.ts';
import {
  annotateCatalogue,
  catalogueSchemaDocument,
  contractSchemaDocument,
  schemaOf,
} from '../../schema/contract/catalogue-schema.ts';
import { schemaNames } from '../../schema/contract/schema-names.ts';
import { peopleFields } from '../../schema/exchange/people-fields.ts';
import type { SubgraphService } from '../../schema/exchange/subgraph-service.ts';
import { buildSurfaceIndex } from '../../schema/language/surface-index.ts';
import { memoise } from '../../schema/memoise.ts';
import type { EffectivePermission } from '../../schema/permission/effective-permission.ts';
import { composeSupergraph } from '../compose/compose-supergraph.ts';
import { requireNoMutations } from '../compose/require-no-mutations.ts';
import { Guard } from '../guard/guard.ts';
import { createRecordedJudge, type RecordedJudge } from '../guard/judge-recorded.ts';
import { serviceNames } from '../guard/service-names.ts';
import { AgreementQuota } from '../limit/agreement-quota.ts';
import { CostLimit } from '../limit/cost-limit.ts';
import { createPlanner } from '../prepare/plan-operation.ts';
import { DocumentReader } from '../request/document-reader.ts';
import type { RequestContext } from '../request/request-state.ts';
import { DocumentValidator } from '../validate/validate-document.ts';
import { type AnswerOperation, createAnswerOperation } from './answer-operation.ts';

/** What a data plane is made of. The registry's types judge their callers themselves. */
export interface DataPlaneOptions {
  readonly catalogue: CatalogueModel;
  readonly databases: readonly SubgraphService[];
  readonly registry: SubgraphService;
  readonly configuration: Configuration;
  /** Counts what each consumer uses under limited agreements; one that begins at nothing when it is left out. */
  readonly quota?: AgreementQuota;
  /** The memory of its caches; a budget of its own when it is left out. */
  readonly caches?: CacheBudget;
  /** Called with failures of subgraphs and of our own; never shown to a client. */
  readonly report: (error: unknown, requestId: string) => void;
}

/** Stages 4 to 10 of a request's way, behind the gateway interface of @apollo/server. */
export interface DataPlane {
  readonly gateway: GatewayInterface;
  /** What the gateway interface answers with. */
  readonly answerOperation: AnswerOperation;
  /** The documents that were read; the GraphQL server finds them parsed. */
  readonly documents: DocumentReader;
  readonly supergraphSdl: string;
  /** SDL of what a caller may read and do now; of a machine or the public when it is not said to be a person. */
  contractSdl(permission: EffectivePermission, isPerson?: boolean): string;
  contractSchema(permission: EffectivePermission, isPerson?: boolean): GraphQLSchema;
  /** SDL of every item that may be asked for, each with its mode for the class. */
  catalogueSdl(consumerClass: ConsumerClass): string;
  readonly catalogueSchema: GraphQLSchema;
  /** Names of that schema that are no values: what the sharing log may show of a client's text. */
  readonly knownNames: ReadonlySet<string>;
  /** Items that an operation of the sharing log would be denied; null when it is not valid on today's schema. */
  readonly deniedCoordinates: RecordedJudge;
}

/**
 * Composes the subgraphs and prepares every stage.
 * @throws COMPOSITION_FAILED
 */
export function createDataPlane(options: DataPlaneOptions): DataPlane {
  const { catalogue, registry, report, quota = new AgreementQuota() } = options;
  const { cacheBytes, maxSelections, maxTokens, maxCost, subgraphTimeoutMs } = options.configuration;
  const { caches = new CacheBudget(cacheBytes) } = options;
  const services = [...options.databases, registry];
  requireNoMutations(options.databases);
  const supergraphSdl = composeSupergraph(services);
  const planner = createPlanner(supergraphSdl, { caches, mutationService: registry.name });
  const index = buildSurfaceIndex(catalogue);
  const catalogueDocument = catalogueSchemaDocument(planner.apiSchema, index);
  const catalogueSchema = schemaOf(catalogueDocument);
  const catalogueTexts = new Map<ConsumerClass, string>();
  const contracts = caches.cache<string, Contract>({
    sizeOf: ({ document }) => schemaWeight * treeBytes(document),
  });
  const forPeople = peopleFields(registry.sdl);
  const contract = (permission: EffectivePermission, isPerson = false) =>
    memoise(contracts, `${permission.hash} ${isPerson ? 'person' : ''}`, () => {
      const hidden: ReadonlySet<string> = isPerson ? new Set() : forPeople;
      const document = contractSchemaDocument(catalogueDocument, index, permission, hidden);
      return { document, schema: schemaOf(document) };
    });
  const judging = {
    schema: planner.apiSchema,
    clientSchema: catalogueSchema,
    index,
    ...serviceNames(registry.sdl, index),
    maxSelections,
    caches,
  };
  const answerOperation = createAnswerOperation({
    catalogue,
    services: new Map(services.map((service) => [service.name, service])),
    validator: new DocumentValidator(caches),
    planner,
    guard: new Guard(judging),
    costs: new CostLimit({ clientSchema: catalogueSchema, maxCost, caches }),
    quota,
    clientSchema: catalogueSchema,
    contractOf: (permission, isPerson) => contract(permission, isPerson).schema,
    subgraphTimeoutMs,
    report,
  });
  return {
    gateway: gatewayOf(catalogueSchema, supergraphSdl, answerOperation),
    answerOperation,
    documents: new DocumentReader(options.configuration, caches),
    supergraphSdl,
    contractSdl: (permission, isPerson) => printed(contract(permission, isPerson).document),
    contractSchema: (permission, isPerson) => contract(permission, isPerson).schema,
    catalogueSdl: (consumerClass) =>
      memoise(catalogueTexts, consumerClass, () =>
        print(annotateCatalogue(catalogueDocument, index, consumerClass)),
      ),
    catalogueSchema,
    knownNames: schemaNames(catalogueSchema, catalogue),
    deniedCoordinates: createRecordedJudge({ ...judging, maxTokens }),
  };
}

/** Memory of a schema, its text and the document that it was made of, in terms of the document. */
const schemaWeight = 5;

const texts = new WeakMap<DocumentNode, string>();

/** The text of a document, which is kept as long as the document. */
function printed(document: DocumentNode): string {
  return memoise(texts, document, () => print(document));
}

/** What one permission set may read, as a schema. */
interface Contract {
  readonly document: DocumentNode;
  readonly schema: GraphQLSchema;
}

function gatewayOf(
  apiSchema: GraphQLSchema,
  coreSupergraphSdl: string,
  answerOperation: AnswerOperation,
): GatewayInterface {
  return {
    onSchemaLoadOrUpdate(callback) {
      callback({ apiSchema, coreSupergraphSdl });
      return () => {};
    },
    load: async () => ({
      executor: async ({ context, document, operation, queryHash: hash, source: text, request }) => {
        const { state } = context as RequestContext;
        const given = request.variables ?? {};
        const { answer, told } = await answerOperation({ document, operation, hash, text, given }, state);
        // WHY here: the GraphQL server passes nothing on but data and errors.
        state.told = told;
        return answer;
      },
    }),
    stop: async () => {},
  };
}
