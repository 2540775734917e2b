import { z } from 'zod';
import { codedError } from '../errors/coded-error.ts';

const MEBIBYTE = 1024 * 1024;
const KIBIBYTE = 1024;

/** One option: its type with default, its unit in the name, its environment variable, and what it does. */
interface Option {
  readonly environment: string;
  readonly description: string;
  readonly type: z.ZodType;
}

const whole = (minimum: number, maximum: number, fallback: number) =>
  z.coerce.number().int().min(minimum).max(maximum).default(fallback);

function option<const Type extends z.ZodType>(environment: string, type: Type, description: string) {
  return { environment, type, description };
}

/** Every option of the server. `--help`, docs/configuration.md and the parser are made from this table. */
export const options = {
  port: option('LIENTHONG_PORT', whole(0, 65_535, 4000), 'TCP port to listen on; 0 takes a free one.'),
  host: option('LIENTHONG_HOST', z.string().min(1).default('127.0.0.1'), 'Address to listen on.'),
  dataDir: option(
    'LIENTHONG_DATA_DIR',
    z.string().min(1).default('data'),
    'Folder of the demonstration databases, the control database, the audit log and keys.',
  ),
  databaseTimeoutMs: option(
    'LIENTHONG_DATABASE_TIMEOUT_MS',
    whole(1, 60_000, 4000),
    'Longest time of one statement; it is then cancelled in the database.',
  ),
  subgraphTimeoutMs: option(
    'LIENTHONG_SUBGRAPH_TIMEOUT_MS',
    whole(1, 60_000, 5000),
    'Longest time of one request to a subgraph. Must exceed the database limit.',
  ),
  requestTimeoutMs: option(
    'LIENTHONG_REQUEST_TIMEOUT_MS',
    whole(1, 120_000, 10_000),
    'Longest time of one request. Must exceed the subgraph limit.',
  ),
  bodyLimitBytes: option(
    'LIENTHONG_BODY_LIMIT_BYTES',
    whole(KIBIBYTE, MEBIBYTE, 64 * KIBIBYTE),
    'Largest request body.',
  ),
  maxTokens: option('LIENTHONG_MAX_TOKENS', whole(10, 100_000, 2000), 'Tokens in a document.'),
  maxDepth: option('LIENTHONG_MAX_DEPTH', whole(1, 50, 10), 'Nested selection sets, fragments written out.'),
  maxAliases: option(
    'LIENTHONG_MAX_ALIASES',
    whole(0, 1000, 30),
    'Aliases in a document, fragments written out.',
  ),
  maxRootFields: option('LIENTHONG_MAX_ROOT_FIELDS', whole(1, 100, 10), 'Root fields of an operation.'),
  maxDirectives: option('LIENTHONG_MAX_DIRECTIVES', whole(0, 1000, 20), 'Directives in a document.'),
  maxSelections: option(
    'LIENTHONG_MAX_SELECTIONS',
    whole(10, 100_000, 5000),
    'Selections of an operation, fragments written out.',
  ),
  maxCost: option(
    'LIENTHONG_MAX_COST',
    whole(10, 10_000_000, 50_000),
    'Cost points of a request: 1 for each field and 2 for each object, times the page sizes above it.',
  ),
  maxConcurrentRequests: option(
    'LIENTHONG_MAX_CONCURRENT_REQUESTS',
    whole(1, 10_000, 64),
    'Requests of one consumer (or one anonymous address) in progress at once; more are answered 429.',
  ),
  policyLeaseMs: option(
    'LIENTHONG_POLICY_LEASE_MS',
    whole(0, 300_000, 30_000),
    'How long the last known policy serves when the control database does not answer; then nothing is served.',
  ),
  planCacheSize: option('LIENTHONG_PLAN_CACHE_SIZE', whole(1, 100_000, 1000), 'Query plans kept in memory.'),
  permissionCacheSize: option(
    'LIENTHONG_PERMISSION_CACHE_SIZE',
    whole(1, 100_000, 200),
    'Compiled permission sets kept in memory.',
  ),
  databaseReaders: option(
    'LIENTHONG_DATABASE_READERS',
    whole(1, 64, 4),
    'Read connections to each agency database.',
  ),
  logLevel: option(
    'LIENTHONG_LOG_LEVEL',
    z.enum(['silent', 'error', 'warn', 'info', 'debug']).default('warn'),
    'Least severe level that the server logs to standard error.',
  ),
} satisfies Record<string, Option>;

type Options = typeof options;

/** The server's configuration, validated. */
export type Configuration = { readonly [Name in keyof Options]: z.output<Options[Name]['type']> };

/**
 * Reads the configuration: `given` (command line) wins over the environment, which wins over the defaults.
 * Rejects a bad value or an unsafe combination with CONFIGURATION_INVALID.
 */
export function readConfiguration(
  environment: Readonly<Record<string, string | undefined>>,
  given: Readonly<Partial<Record<keyof Configuration, unknown>>> = {},
): Configuration {
  const entries = Object.entries(options).map(([name, { environment: variable, type }]) => {
    const value = given[name as keyof Configuration] ?? environment[variable];
    const parsed = type.safeParse(value === '' ? undefined : value);
    if (!parsed.success) {
      const detail = `${variable}: ${parsed.error.issues[0]?.message ?? 'not valid'}`;
      throw codedError('CONFIGURATION_INVALID', { detail });
    }
    return [name, parsed.data] as const;
  });
  const configuration = Object.freeze(Object.fromEntries(entries)) as Configuration;
  refuseUnsafe(configuration);
  return configuration;
}

function refuseUnsafe({ databaseTimeoutMs, subgraphTimeoutMs, requestTimeoutMs }: Configuration): void {
  if (databaseTimeoutMs >= subgraphTimeoutMs || subgraphTimeoutMs >= requestTimeoutMs) {
    const detail = 'the time limits must rise: database < subgraph < request';
    throw codedError('CONFIGURATION_INVALID', { detail });
  }
}
