import { generateKeyPairSync } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { execute, GraphQLError, parse } from 'graphql';
import type { AuditRecord } from '../../../gateway/audit/record/audit-record.ts';
import { createDigest } from '../../../gateway/audit/record/redact.ts';
import { PolicyFollower } from '../../../gateway/resolve/policy-follower.ts';
import { createDataPlane } from '../../../gateway/serve/data-plane.ts';
import { type Shortcuts, startGraphQLServer } from '../../../gateway/serve/graphql-server.ts';
import { createHttpServer } from '../../../gateway/serve/http-server.ts';
import { readConfiguration } from '../../../schema/config/configuration.ts';
import { codedError } from '../../../schema/errors/coded-error.ts';
import type {
  ExchangeContext,
  SubgraphAnswer,
  SubgraphRequest,
  SubgraphService,
} from '../../../schema/exchange/subgraph-service.ts';
import { invariant } from '../../../schema/invariant.ts';
import { subgraphSdl } from '../../../schema/language/query-surface.ts';
import { PermissionResolver } from '../../../schema/permission/permission-resolver.ts';
import { withDrafts } from '../../../schema/policy/draft-policy.ts';
import { parseInstrumentDocuments } from '../../../schema/policy/instrument-document.ts';
import type { Account, AnswerMode, PolicySnapshot } from '../../../schema/policy/policy.ts';
import { createRegistrySubgraph } from '../../../subgraphs/registry/create-registry-subgraph.ts';
import { provincePolicy } from '../../fixtures/province-policy.ts';

/** How a database answers one request; `usual` gives its rows. */
export type Behaviour = (
  service: string,
  usual: () => Promise<SubgraphAnswer>,
  exchange: ExchangeContext,
) => Promise<SubgraphAnswer>;

/** The HTTP server in front of databases whose answers a test writes, with the records it would log. */
export interface ScriptedProvince {
  readonly address: string;
  readonly records: AuditRecord[];
  readonly server: ReturnType<typeof createHttpServer>;
  behave: Behaviour;
  /** Whether the log takes records. */
  isLogWritable: boolean;
  close(): Promise<void>;
}

const enterprises = [
  {
    lt_enterpriseCode: '0100000001',
    enterpriseCode: '0100000001',
    name: 'Một',
    charterCapital: '12345678901234567890',
    legalStatus: { code: '1' },
  },
  {
    lt_enterpriseCode: '0100000002',
    enterpriseCode: '0100000002',
    name: 'Hai',
    charterCapital: null,
    legalStatus: { code: '2' },
  },
];
const religions = [{ code: '01', name: 'Phật giáo' }];

const rows: Readonly<Record<string, unknown>> = {
  enterprises: { nodes: enterprises },
  religions: { nodes: religions },
  _entities: ({ representations }: { readonly representations: readonly object[] }) =>
    representations.map((each) => ({ ...each, name: 'Đang hoạt động' })),
};

const agreements = `
kind: AGREEMENT
number: TT-70/2026
title: Answers
provider: H41.STC
consumers: [asker, strict, blind]
content:
  - items: [Enterprise.enterpriseCode, Enterprise.name, Enterprise.charterCapital, Enterprise.legalStatus]
term: { from: "2026-01-01", to: null }
purpose: Quản lý thuế
---
kind: AGREEMENT
number: TT-88/2026
title: Rows
provider: H41.STC
consumers: [limited]
content:
  - items: [Enterprise.charterCapital]
term: { from: "2026-01-01", to: null }
purpose: Quản lý thuế
limits: { rowsPerRequest: 1 }
---
kind: AGREEMENT
number: TT-89/2026
title: Frequency
provider: H41.STC
consumers: [frequent]
content:
  - items: [Enterprise.charterCapital]
term: { from: "2026-01-01", to: null }
purpose: Quản lý thuế
limits: { requestsPerMinute: 1, rowsPerDay: 10 }
`;

const modes: Readonly<Record<string, AnswerMode>> = {
  asker: 'NULL_AND_ERROR',
  strict: 'REJECT',
  blind: 'HIDE',
  limited: 'NULL_AND_ERROR',
  frequent: 'NULL_AND_ERROR',
};

/** Time limits of a scripted province, in milliseconds. */
export const timeLimits = { subgraph: 400, request: 600 } as const;

async function scriptedPolicy() {
  const { catalogue, policy } = await provincePolicy();
  const tax = policy.accounts.get('tax');
  invariant(tax, 'the demonstration has a tax account');
  const own = Object.entries(modes).map(([id, answerMode]): [string, Account] => [
    id,
    { ...tax, id, answerMode },
  ]);
  const accounts = new Map([...policy.accounts, ...own]);
  const known: PolicySnapshot = { ...policy, accounts };
  const drafts = parseInstrumentDocuments(agreements, { catalogue, accounts });
  return { catalogue, policy: withDrafts(known, drafts, '2026-01-01T00:00:00.000Z') };
}

/** What a test sets of a scripted province. */
export interface ScriptedSettings {
  readonly environment?: Readonly<Record<string, string>>;
  readonly arrivalMs?: number;
  /** What may take requests past the protocol library; as it is usual when left out. */
  readonly shortcuts?: Shortcuts;
  /** In the place of the registry of the product. */
  readonly registry?: SubgraphService;
}

/** Starts it on a free port. Accounts are named by `Authorization: Bearer <id>`. */
export async function startScriptedProvince({
  environment = {},
  arrivalMs,
  shortcuts,
  ...settings
}: ScriptedSettings = {}): Promise<ScriptedProvince> {
  const { catalogue, policy } = await scriptedPolicy();
  const configuration = readConfiguration({
    LIENTHONG_DATABASE_TIMEOUT_MS: '100',
    LIENTHONG_SUBGRAPH_TIMEOUT_MS: String(timeLimits.subgraph),
    LIENTHONG_REQUEST_TIMEOUT_MS: String(timeLimits.request),
    LIENTHONG_BODY_LIMIT_BYTES: '20000',
    ...environment,
  });
  const databases = catalogue.agencies.map((model): SubgraphService => {
    const sdl = subgraphSdl(model, catalogue);
    const schema = buildSubgraphSchema({ typeDefs: parse(sdl) });
    const usual = async ({ document, variables }: SubgraphRequest, { counts }: ExchangeContext) => {
      counts.statements += 1;
      counts.rows += 2;
      const answer = await execute({
        schema,
        document: parse(document),
        rootValue: rows,
        variableValues: variables,
      });
      return JSON.parse(JSON.stringify(answer)) as SubgraphAnswer;
    };
    return {
      name: model.database.id,
      sdl,
      execute: (request, exchange) =>
        province.behave(model.database.id, () => usual(request, exchange), exchange),
      probe: async () => {},
      close: async () => {},
    };
  });
  const registry = settings.registry ?? createRegistrySubgraph(catalogue);
  const dataPlane = createDataPlane({
    catalogue,
    databases,
    registry: {
      ...registry,
      execute: (request, exchange) =>
        province.behave('registry', () => registry.execute(request, exchange), exchange),
    },
    configuration,
    report: () => {},
  });
  const graphql = await startGraphQLServer(dataPlane, shortcuts);
  const { privateKey } = generateKeyPairSync('ed25519');
  const source = { version: async () => policy.version, snapshot: async () => policy };
  const records: AuditRecord[] = [];
  const server = createHttpServer({
    configuration,
    dataPlane,
    graphql,
    authenticate: async ({ authorization }) => accountNamed(policy, authorization),
    policy: new PolicyFollower(source, { leaseMs: 30_000, privateKey }),
    permissions: new PermissionResolver(catalogue),
    audit: {
      append: async (record) => {
        records.push(record);
        if (!province.isLogWritable) throw codedError('AUDIT_UNAVAILABLE');
        return { seq: records.length };
      },
      digest: createDigest(Buffer.alloc(32, 1)),
    },
    report: () => {},
    ...(arrivalMs === undefined ? {} : { arrival: { usualMs: arrivalMs, longMs: 600_000 } }),
  });
  const address = await server.listen({ host: '127.0.0.1', port: 0 });
  const province: ScriptedProvince = {
    address,
    records,
    server,
    behave: (_service, usual) => usual(),
    isLogWritable: true,
    close: async () => {
      await server.close();
      await graphql.stop();
    },
  };
  return province;
}

function accountNamed(policy: PolicySnapshot, authorization: unknown): Account | null {
  if (typeof authorization !== 'string') return null;
  const id = authorization.slice('Bearer '.length);
  if (id === 'stopped') throw codedError('ACCOUNT_SUSPENDED');
  if (id === 'eager') throw codedError('TOO_MANY_REQUESTS');
  const account = policy.accounts.get(id);
  if (account === undefined) throw codedError('ACCOUNT_KEY_INVALID');
  return account;
}

/** A database that never answers. */
export const silent: Behaviour = () => new Promise(() => {});

/** A database that answers after a time. */
export function after(milliseconds: number): Behaviour {
  return async (_service, usual) => {
    await sleep(milliseconds);
    return usual();
  };
}

/** A database that answers its rows with this error beside them. */
export function withError(
  path: readonly (string | number)[],
  extensions: Readonly<Record<string, unknown>>,
): Behaviour {
  return async (_service, usual) => {
    const { data = null } = await usual();
    const error = new GraphQLError('told by the database', { path, extensions }).toJSON();
    return { data, errors: [{ message: error.message, path, extensions }] };
  };
}
