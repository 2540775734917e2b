import type { z } from 'zod';
import { defaultCacheBytes } from '../cache/cache-budget.ts';
import { codedError } from '../errors/coded-error.ts';
import { type AccountLimits, houseLimits } from '../procedure/account/account-limits.ts';
import { type HouseTerms, houseTerms } from '../procedure/machine/house-terms.ts';
import { type BilingualText, saidOf } from '../text/bilingual-text.ts';
import { issueText, readBy } from '../text/issue-text.ts';
import {
  type ConfigurationOption,
  choiceOption,
  optionalTextOption,
  originsOption,
  textOption,
  wholeOption,
} from './option.ts';

const MEBIBYTE = 1024 * 1024;
const KIBIBYTE = 1024;

/** Every option of the server. `--help`, docs/configuration.md and the parser are made from this table. */
export const configurationOptions = {
  port: wholeOption(
    'LIENTHONG_PORT',
    { from: 0, to: 65_535, fallback: 4000 },
    'TCP port to listen on; 0 takes a free one.',
  ),
  host: textOption('LIENTHONG_HOST', '127.0.0.1', 'Address to listen on.'),
  corsOrigins: originsOption(
    'LIENTHONG_CORS_ORIGINS',
    'Web pages that may ask from a browser (CORS), by their origins, divided by commas; none when empty.',
  ),
  dataDir: textOption(
    'LIENTHONG_DATA_DIR',
    'data',
    'Folder of the demonstration databases, the control database, the audit log and keys.',
  ),
  auditAnchorPath: optionalTextOption(
    'LIENTHONG_AUDIT_ANCHOR_PATH',
    'File that gets every anchor of the sharing log, on a host or mount where the owner of the data folder can only append.',
  ),
  auditArchivePath: optionalTextOption(
    'LIENTHONG_AUDIT_ARCHIVE_PATH',
    'Folder to which the server archives, once a day, the records of the sharing log whose retention is over, before it takes them away. Left out: every record is kept.',
  ),
  databaseTimeoutMs: wholeOption(
    'LIENTHONG_DATABASE_TIMEOUT_MS',
    { from: 1, to: 60_000, fallback: 4000, unit: 'ms' },
    'Longest time of one statement; it is then cancelled in the database.',
  ),
  subgraphTimeoutMs: wholeOption(
    'LIENTHONG_SUBGRAPH_TIMEOUT_MS',
    { from: 1, to: 60_000, fallback: 5000, unit: 'ms' },
    'Longest time of one request to a subgraph. Must exceed the database limit.',
  ),
  requestTimeoutMs: wholeOption(
    'LIENTHONG_REQUEST_TIMEOUT_MS',
    { from: 1, to: 120_000, fallback: 10_000, unit: 'ms' },
    'Longest time of one request. Must exceed the subgraph limit.',
  ),
  bodyLimitBytes: wholeOption(
    'LIENTHONG_BODY_LIMIT_BYTES',
    { from: KIBIBYTE, to: MEBIBYTE, fallback: 64 * KIBIBYTE, unit: 'bytes' },
    'Largest request body.',
  ),
  maxTokens: wholeOption(
    'LIENTHONG_MAX_TOKENS',
    { from: 10, to: 100_000, fallback: 2000 },
    'Tokens in a document.',
  ),
  maxDepth: wholeOption(
    'LIENTHONG_MAX_DEPTH',
    { from: 1, to: 50, fallback: 10 },
    'Nested selection sets, fragments written out.',
  ),
  maxAliases: wholeOption(
    'LIENTHONG_MAX_ALIASES',
    { from: 0, to: 1000, fallback: 30 },
    'Aliases in a document, fragments written out.',
  ),
  maxRootFields: wholeOption(
    'LIENTHONG_MAX_ROOT_FIELDS',
    { from: 1, to: 100, fallback: 10 },
    'Root fields of an operation.',
  ),
  maxDirectives: wholeOption(
    'LIENTHONG_MAX_DIRECTIVES',
    { from: 0, to: 1000, fallback: 20 },
    'Directives in a document.',
  ),
  maxSelections: wholeOption(
    'LIENTHONG_MAX_SELECTIONS',
    { from: 10, to: 100_000, fallback: 2000 },
    'Selections of all operations of a document, fragments written out.',
  ),
  maxCost: wholeOption(
    'LIENTHONG_MAX_COST',
    { from: 10, to: 10_000_000, fallback: 50_000 },
    'Cost points of a request: 1 for each field and 2 for each object, times the page sizes above it, and the prices of docs/performance.md for filters, orders, counts and statistics.',
  ),
  maxConcurrentRequests: wholeOption(
    'LIENTHONG_MAX_CONCURRENT_REQUESTS',
    { from: 1, to: 10_000, fallback: 64 },
    'Requests of one account (or one anonymous address) in progress or waiting at once; more are answered 429.',
  ),
  policyLeaseMs: wholeOption(
    'LIENTHONG_POLICY_LEASE_MS',
    { from: 0, to: 300_000, fallback: 30_000, unit: 'ms' },
    'How long the last known policy serves when the control database does not answer; then nothing is served.',
  ),
  cacheBytes: wholeOption(
    'LIENTHONG_CACHE_BYTES',
    { from: KIBIBYTE, to: 4096 * MEBIBYTE, fallback: defaultCacheBytes, unit: 'bytes' },
    'Memory of all caches together: parsed documents, verdicts, plans, permission sets, programs, statements.',
  ),
  databaseReaders: wholeOption(
    'LIENTHONG_DATABASE_READERS',
    { from: 1, to: 64, fallback: 4 },
    'Read connections to each agency database.',
  ),
  policyBy: choiceOption(
    'LIENTHONG_POLICY_BY',
    { values: ['FILES', 'ACTS'], fallback: 'FILES' },
    'What makes an instrument count: commands of the operator as well (FILES), or the acts of the right bodies alone (ACTS).',
  ),
  accountKeyMonths: wholeOption(
    'LIENTHONG_ACCOUNT_KEY_MONTHS',
    { from: 1, to: houseLimits.keyMonths, fallback: houseLimits.keyMonths },
    'Months after its claim in which a key of an account expires (HOUSE: no law has this time).',
  ),
  accountOverlapDays: wholeOption(
    'LIENTHONG_ACCOUNT_OVERLAP_DAYS',
    { from: 0, to: houseLimits.overlapDays, fallback: houseLimits.overlapDays },
    'Longest time in days for which the key before still opens an account when a new one is claimed (HOUSE).',
  ),
  accountClaimHours: wholeOption(
    'LIENTHONG_ACCOUNT_CLAIM_HOURS',
    { from: 1, to: houseLimits.claimHours, fallback: houseLimits.claimHours },
    'Hours in which the technical officer can claim a key (HOUSE).',
  ),
  accountDormantDays: wholeOption(
    'LIENTHONG_ACCOUNT_DORMANT_DAYS',
    { from: 1, to: 365, fallback: houseLimits.dormantDays },
    'Days without use after which an account is told to be dormant; it goes on to open (HOUSE).',
  ),
  lateDisposals: choiceOption(
    'LIENTHONG_LATE_DISPOSALS',
    { values: ['REFUSE', 'ALLOW'], fallback: houseTerms.lateDisposals },
    'Whether a consumer that owes an overdue proof of disposal may agree with the same provider anew (HOUSE: no law says it).',
  ),
  focalTestDays: wholeOption(
    'LIENTHONG_FOCAL_TEST_DAYS',
    { from: 1, to: 366, fallback: houseTerms.focalTestDays },
    'Days after which the published address of a focal officer is tested again (HOUSE).',
  ),
  focalAnswerDays: wholeOption(
    'LIENTHONG_FOCAL_ANSWER_DAYS',
    { from: 1, to: 60, fallback: houseTerms.focalAnswerDays },
    'Working days in which a focal officer confirms it, before the head and the coordinator have to see to it (HOUSE).',
  ),
  logLevel: choiceOption(
    'LIENTHONG_LOG_LEVEL',
    { values: ['silent', 'error', 'warn', 'info', 'debug'], fallback: 'warn' },
    'Least severe level that the server logs to standard error.',
  ),
  maxDocumentBytes: wholeOption(
    'LIENTHONG_MAX_DOCUMENT_BYTES',
    { from: KIBIBYTE, to: 1024 * MEBIBYTE, fallback: 20 * MEBIBYTE, unit: 'bytes' },
    'Largest document that a person can store.',
  ),
  maxDocumentDayBytes: wholeOption(
    'LIENTHONG_MAX_DOCUMENT_DAY_BYTES',
    { from: KIBIBYTE, to: 1024 * 1024 * MEBIBYTE, fallback: 1024 * MEBIBYTE, unit: 'bytes' },
    'Bytes of documents that one agency can send in a day.',
  ),
} satisfies Record<string, ConfigurationOption>;

type ConfigurationOptions = typeof configurationOptions;

/** The server's configuration, validated. */
export type Configuration = {
  readonly [Name in keyof ConfigurationOptions]: z.output<ConfigurationOptions[Name]['type']>;
};

/**
 * Reads the configuration: `given` (command line) wins over the environment, which wins over the defaults.
 * @throws CONFIGURATION_INVALID for a bad value or an unsafe combination
 */
export function readConfiguration(
  environment: Readonly<Record<string, string | undefined>>,
  given: Readonly<Partial<Record<keyof Configuration, unknown>>> = {},
): Configuration {
  const entries = Object.entries(configurationOptions).map(([name, { environment: variable, type }]) => {
    const value = given[name as keyof Configuration] ?? environment[variable];
    const parsed = readBy(type, value === '' ? undefined : value);
    if (!parsed.success) {
      const [issue] = parsed.error.issues;
      const told = issue === undefined ? notValid : issueText(issue);
      throw codedError('CONFIGURATION_INVALID', { detail: saidOf(variable, told) });
    }
    return [name, parsed.data] as const;
  });
  const configuration = Object.freeze(Object.fromEntries(entries)) as Configuration;
  refuseUnsafe(configuration);
  return configuration;
}

type AccountOption = 'accountKeyMonths' | 'accountOverlapDays' | 'accountClaimHours' | 'accountDormantDays';

/** The limits of accounts and their keys that a configuration sets; what is left out is the house's. */
export function accountLimitsOf({
  accountKeyMonths: keyMonths = houseLimits.keyMonths,
  accountOverlapDays: overlapDays = houseLimits.overlapDays,
  accountClaimHours: claimHours = houseLimits.claimHours,
  accountDormantDays: dormantDays = houseLimits.dormantDays,
}: Partial<Pick<Configuration, AccountOption>>): AccountLimits {
  return Object.freeze({ keyMonths, overlapDays, claimHours, dormantDays });
}

/** What of a configuration the procedures read. */
export type HouseConfiguration = Partial<Pick<Configuration, keyof HouseTerms>>;

/** Times of procedures; those that are left out are the house's. */
export function houseTermsOf({
  focalTestDays = houseTerms.focalTestDays,
  focalAnswerDays = houseTerms.focalAnswerDays,
  lateDisposals = houseTerms.lateDisposals,
}: HouseConfiguration): HouseTerms {
  return Object.freeze({ focalTestDays, focalAnswerDays, lateDisposals });
}

const notValid: BilingualText = { vi: 'giá trị không hợp lệ', en: 'not valid' };

function refuseUnsafe({ databaseTimeoutMs, subgraphTimeoutMs, requestTimeoutMs }: Configuration): void {
  if (databaseTimeoutMs >= subgraphTimeoutMs || subgraphTimeoutMs >= requestTimeoutMs) {
    const detail = {
      vi: 'các giới hạn thời gian phải tăng dần: cơ sở dữ liệu < đồ thị con < yêu cầu',
      en: 'the time limits must rise: database < subgraph < request',
    };
    throw codedError('CONFIGURATION_INVALID', { detail });
  }
}
