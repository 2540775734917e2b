/**
 * What permissions cost: compiling 1,000 accounts with 200 distinct permission sets over 2,000 items, the memory that the
 * compiled sets keep, and the guard's verdicts. Run: `npm run bench:permission`.
 */

import { Kind, parse } from 'graphql';
import { composeSupergraph } from '../gateway/compose/compose-supergraph.ts';
import { Guard } from '../gateway/guard/guard.ts';
import { type CanonicalOperation, canonicalOperation } from '../gateway/operation/canonical-operation.ts';
import { createPlanner } from '../gateway/prepare/plan-operation.ts';
import { CacheBudget } from '../schema/cache/cache-budget.ts';
import { buildCatalogue } from '../schema/catalogue/build-catalogue.ts';
import type { CatalogueModel } from '../schema/catalogue/model.ts';
import { catalogueSchemaDocument, schemaOf } from '../schema/contract/catalogue-schema.ts';
import type { SubgraphService } from '../schema/exchange/subgraph-service.ts';
import { invariant } from '../schema/invariant.ts';
import { recordOperations } from '../schema/language/entrance.ts';
import { parseAgencySdl } from '../schema/language/parse-agency.ts';
import { subgraphSdl } from '../schema/language/query-surface.ts';
import { buildSurfaceIndex } from '../schema/language/surface-index.ts';
import { PermissionResolver } from '../schema/permission/permission-resolver.ts';
import { noContents } from '../schema/policy/agreed-contents.ts';
import { type Account, type Instrument, noLimits, type PolicySnapshot } from '../schema/policy/policy.ts';

const sizes = { databases: 20, entities: 10, items: 10, accounts: 1_000, sets: 200 } as const;
const now = '2026-07-01T00:00:00.000Z';
const situation = { now, purpose: null, address: '127.0.0.1', method: 'ONLINE_QUERY' } as const;

/** An agency file of ten entities with ten items each. */
function agencySdl(database: number): string {
  const entity = (at: number) => {
    const name = `T${database}x${at}`;
    const fields = Array.from({ length: sizes.items }, (_none, field) => {
      const type = field === 0 ? 'ID' : field % 3 === 0 ? 'Date' : field % 3 === 1 ? 'Int' : 'String';
      return `f${field}: ${type} @column(name: "f${field}") @item(vi: "v", en: "e") @share(mode: SPECIFIC, to: [STATE_AGENCY])`;
    });
    return `type ${name} @key(fields: "f0") @entity(table: "${name}", singular: "${name.toLowerCase()}", plural: "${name.toLowerCase()}s", name: "n", nameEn: "n") {\n${fields.join('\n')}\n}`;
  };
  const header = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"]) @database(id: "d${database}", name: "n", nameEn: "n", level: INTERNAL, owner: "A${database}", ownerName: "A", ownerNameEn: "A", purpose: "p", scope: "s", content: "c", collectionMechanism: "m", updateMechanism: "u", sources: ["s"], legalBasis: ["l"], usageRegulation: "r", logRetentionDays: 1)`;
  return [header, ...Array.from({ length: sizes.entities }, (_none, at) => entity(at))].join('\n');
}

function accountOf(at: number): Account {
  return {
    id: `a${at}`,
    agency: 'H41',
    agencyName: 'A',
    agencyNameEn: 'A',
    class: 'STATE_AGENCY',
    role: 'CONSUMER',
    attributes: { level: 3 },
    purpose: 'p',
    purposeCode: 'p',
    subject: null,
    answerMode: 'NULL_AND_ERROR',
    state: 'ACTIVE',
    describes: '',
  };
}

/** Three agreements for each permission set: one whole, one with a row scope, one with two masks. */
function instrumentsOf(set: number, catalogue: CatalogueModel): readonly Instrument[] {
  const consumers = Array.from(
    { length: sizes.accounts / sizes.sets },
    (_none, at) => `a${set + at * sizes.sets}`,
  );
  const types = [...catalogue.typeOwners.values()];
  return [0, 1, 2].map((kind): Instrument => {
    const content = Array.from({ length: 10 }, (_none, at) => {
      const { name } = types[(set * 7 + kind * 31 + at * 13) % types.length] ?? { name: '' };
      const items = Array.from({ length: sizes.items }, (_field, field) => `${name}.f${field}`);
      return {
        items,
        rows: kind === 1 ? { f1: { eq: '$account.level' } } : null,
        operations: recordOperations,
        masks:
          kind === 2
            ? {
                [`${name}.f3`]: { kind: 'YEAR' } as const,
                [`${name}.f2`]: { kind: 'PARTIAL', keepLast: 4 } as const,
              }
            : {},
        smallestGroup: 1,
      };
    });
    return {
      kind: 'AGREEMENT',
      number: `${set}-${kind}`,
      version: 1,
      title: '',
      provider: '*',
      authority: {
        ownerConsents: catalogue.agencies.map(({ database }) => ({
          agency: database.owner,
          document: '1',
          date: null,
          signer: null,
        })),
        decision: null,
      },
      consumers,
      content,
      validFrom: '2026-01-01T00:00:00.000Z',
      validTo: null,
      methods: ['ONLINE_QUERY'],
      purpose: 'p',
      purposeCode: 'p',
      networks: [],
      limits: noLimits,
      subject: null,
      legalBasis: ['l'],
      feeSettled: true,
      contents: noContents,
      revives: false,
      recordedVersion: 1,
      recordedAt: '2026-01-01T00:00:00.000Z',
      recordedBy: '',
    };
  });
}

function heapMegabytes(): number {
  invariant(globalThis.gc, 'run with --expose-gc');
  globalThis.gc();
  return process.memoryUsage().heapUsed / 1_048_576;
}

function microseconds(times: number, work: (at: number) => void): number {
  const begin = process.hrtime.bigint();
  for (let at = 0; at < times; at += 1) work(at);
  return Number(process.hrtime.bigint() - begin) / 1000 / times;
}

function query(at: number, types: readonly string[]): CanonicalOperation {
  const name = types[at % types.length] ?? '';
  const document = parse(
    `{ q${at}: ${name}s(where: { f1: { gt: 1 } }, first: 10) { nodes { f0 f1 f2 f3 f4 f5 } } }`,
  );
  const [operation] = document.definitions;
  invariant(operation?.kind === Kind.OPERATION_DEFINITION, 'a query');
  return canonicalOperation(document, operation);
}

const catalogue = buildCatalogue(
  Array.from({ length: sizes.databases }, (_none, at) => parseAgencySdl(agencySdl(at))),
);
const accounts = Array.from({ length: sizes.accounts }, (_none, at) => accountOf(at));
const policy: PolicySnapshot = {
  version: 1,
  accounts: new Map(accounts.map((account) => [account.id, account])),
  instruments: Array.from({ length: sizes.sets }, (_none, set) => instrumentsOf(set, catalogue)).flat(),
  events: [],
  usageRegulations: [],
};

const before = heapMegabytes();
const resolver = new PermissionResolver(catalogue, new CacheBudget(256 * 1024 * 1024));
const begin = performance.now();
const permissions = accounts.map((account) => resolver.resolve(policy, account, situation));
const compileMs = performance.now() - begin;
const compiledMegabytes = heapMegabytes() - before;
const distinct = new Set(permissions.map(({ hash }) => hash)).size;

const services = catalogue.agencies.map(
  (model): SubgraphService => ({
    name: model.database.id,
    sdl: subgraphSdl(model, catalogue),
    execute: () => Promise.reject(new TypeError('not executed here')),
    probe: async () => {},
    close: async () => {},
  }),
);
const planner = createPlanner(composeSupergraph(services));
const index = buildSurfaceIndex(catalogue);
const clientSchema = schemaOf(catalogueSchemaDocument(planner.apiSchema, index));
const guard = new Guard({
  schema: planner.apiSchema,
  clientSchema,
  index,
  serviceTypes: new Set(),
  serviceRoots: new Set(),
  serviceMutations: new Set(),
  forPeople: new Set(),
  maxSelections: 5_000,
  caches: new CacheBudget(256 * 1024 * 1024),
});
const names = [...catalogue.typeOwners.keys()].map((name) => name.toLowerCase());
const documents = Array.from({ length: 1_000 }, (_none, at) => query(at, names));
const judge = (at: number, set: number) => {
  const operation = documents[at % documents.length];
  const permission = permissions[set % sizes.sets];
  invariant(operation && permission, 'in range');
  guard.guard({ operation, variables: {}, permission });
};
const newVerdict = microseconds(500, (at) => judge(at, at));
const cachedVerdict = microseconds(200_000, () => judge(7, 7));

const rows = [
  ['items, accounts, distinct permission sets', `${catalogue.items.size}, ${accounts.length}, ${distinct}`],
  ['compile one account', `${((compileMs / accounts.length) * 1000).toFixed(0)} µs`],
  ['compile all accounts after a policy change', `${compileMs.toFixed(0)} ms`],
  ['memory of all compiled permissions', `${compiledMegabytes.toFixed(0)} MB`],
  ['verdict on a new document', `${newVerdict.toFixed(0)} µs`],
  ['verdict on a known document', `${cachedVerdict.toFixed(2)} µs`],
];
console.log('| what | measured |\n|---|---|');
for (const [what, measured] of rows) console.log(`| ${what} | ${measured} |`);
