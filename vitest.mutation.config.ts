import { mergeConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';
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

/** Tests over random cases run last: a mutant that a quick test kills never reaches them. */
const slow =
  /(ways-to-permission|policy-history|administration|closure|closure-grants|permission-matrix|judge-recorded|predicate-node|list-contract|statistics-attacks|statistics|row-scopes|authenticate|compare-policies)\.test/;

class QuickFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return files.sort((left, right) => Number(slow.test(left.moduleId)) - Number(slow.test(right.moduleId)));
  }
}

const config = mergeConfig(base, {
  test: { testTimeout: 10_000, hookTimeout: 20_000, passWithNoTests: false, sequence: { sequencer: QuickFirst } },
});
config.test.include = fast;

export default config;
