import { mergeConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';
import base from './vitest.config.ts';

/** With the tests over random policies in full, which the ways to a permission and a roll-back need. */
const isLong = process.env.LIENTHONG_MUTATION === 'long';

/** The fast tests that a mutant must fail: units and small databases, no server, nothing that kills processes. */
const fast = [
  isLong ? 'test/schema/permission/**/*.test.ts' : 'test/schema/permission/!(ways-to-permission).test.ts',
  ...(isLong ? ['test/subgraphs/registry/policy-history.test.ts'] : []),
  'test/gateway/guard/{guard,inline-operation,recorded-guard}.test.ts',
  'test/gateway/authenticate/**/*.test.ts',
  'test/gateway/audit/{audit-log,read-operations,record-of,redact,read-use,encode-record,verify-audit}.test.ts',
  'test/subgraphs/database/{list-contract,row-scopes,statistics,statistics-attacks,mask-attacks}.test.ts',
  'test/subgraphs/database/{disclose,enforce,plan}/**/*.test.ts',
  'test/subgraphs/database/execute/{edges,relations}.test.ts',
  'test/subgraphs/database/sql/*.test.ts',
  'test/subgraphs/service/*.test.ts',
];

/** Tests over random cases run last: a mutant that a quick test kills never reaches them. */
const slow =
  /(ways-to-permission|policy-history|administration|closure|closure-grants|permission-matrix|judge-recorded|predicate-node|list-contract|statistics-attacks|statistics|row-scopes|verify-audit|authenticate|compare-policies)\.test/;

class QuickFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return files.sort((left, right) => Number(slow.test(left.moduleId)) - Number(slow.test(right.moduleId)));
  }
}

const config = mergeConfig(base, {
  test: {
    setupFiles: isLong ? [] : ['test/fixtures/short-properties.ts'],
    env: { LIENTHONG_INTRUSIONS: '60' },
    testTimeout: 10_000,
    hookTimeout: 20_000,
    passWithNoTests: false,
    sequence: { sequencer: QuickFirst },
  },
});
config.test.include = fast;

export default config;
