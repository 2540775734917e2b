import { mergeConfig } from 'vitest/config';
import base from './vitest.config.ts';

/** The fast tests that a mutant must fail: units and small databases, no server, nothing that kills processes. */
const fast = [
  'test/schema/permission/**/*.test.ts',
  'test/gateway/guard/**/*.test.ts',
  'test/gateway/authenticate/**/*.test.ts',
  'test/gateway/audit/{audit-log,audit-chain,encode-record,record-of,redact,tail-audit,verify-audit.unit}.test.ts',
  'test/subgraphs/database/plan/**/*.test.ts',
  'test/subgraphs/database/enforce/**/*.test.ts',
  'test/subgraphs/database/execute/{edges,relations}.test.ts',
  'test/subgraphs/database/sql/statements.test.ts',
  'test/subgraphs/registry/**/*.test.ts',
];

const config = mergeConfig(base, {
  test: { testTimeout: 10_000, hookTimeout: 20_000, passWithNoTests: false },
});
config.test.include = fast;

export default config;
