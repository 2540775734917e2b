import { fileURLToPath } from 'node:url';
import { mergeConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';
import { shared, withoutServer } from './vitest.config.ts';

/**
 * The fast tests that a mutant of each part must fail: units and small databases, no server, nothing that kills
 * processes. `npx stryker run` names the part in LIENTHONG_MUTATION (docs/mutation.md).
 */
const parts: Readonly<Record<string, readonly string[]>> = {
  permission: [
    'test/schema/{permission,policy}/!(closure-grants).test.ts',
    'test/schema/explanation/!(ways-to-permission|permission-matrix).test.ts',
    'test/schema/comparison/compare-texts.test.ts',
  ],
  policy: [
    'test/schema/policy/{authority,complete-event,instrument-document,instrument-succession,instrument-transition}.test.ts',
    'test/schema/policy/{event-terms,standing-ends,write-instrument-document}.test.ts',
    'test/schema/permission/{event-scope,instrument-state}.test.ts',
  ],
  key: ['test/schema/permission/reference-key.test.ts'],
  closure: [
    'test/schema/permission/{item-closure,closure-grants,compile-permission,several-holders}.test.ts',
    'test/schema/federation/field-requirements.test.ts',
  ],
  compare: [
    'test/schema/comparison/{compare-texts,compare-policies}.test.ts',
    'test/schema/explanation/permission-matrix.test.ts',
    'test/schema/policy/instrument-document.test.ts',
  ],
  long: [
    'test/schema/policy/plan-rollback.test.ts',
    'test/schema/explanation/{ways,ways-to-permission,explain-item,explain-access}.test.ts',
    'test/subgraphs/registry/store/sqlite-control-store.test.ts',
  ],
  gateway: [
    'test/gateway/guard/{guard,inline-operation,recorded-guard}.test.ts',
    'test/gateway/authenticate/**/*.test.ts',
    'test/gateway/audit/**/!(processes).test.ts',
    'test/subgraphs/registry/store/account-key.test.ts',
  ],
  requests: [
    'test/gateway/request/{admit-operation,document-reader,select-operation}.test.ts',
    'test/gateway/validate/{merge-fields,validate-document}.test.ts',
  ],
  limits: [
    'test/gateway/limit/{consumer-share,cost-limit,operation-cost,scan-text}.test.ts',
    'test/schema/fairness/*.test.ts',
    'test/schema/cache/{cache-budget,entry-cache,tree-bytes}.test.ts',
  ],
  people: [
    'test/schema/{people,procedure,calendar}/*.test.ts',
    'test/gateway/sign-in/*.test.ts',
    'test/gateway/serve/{known-exchanges,session-cookie}.test.ts',
  ],
  plans: ['test/gateway/plan/{check-plan,lift-literals}.test.ts'],
  checkpoints: ['test/gateway/audit/checkpoint/*.test.ts', 'test/gateway/audit/read/make-checkpoint.test.ts'],
  enforce: [
    'test/subgraphs/{database/enforce,enforce}/**/*.test.ts',
    'test/subgraphs/database/resolve/edges.test.ts',
  ],
  approval: [
    'test/subgraphs/database/approval/*.test.ts',
    'test/subgraphs/database/view/hidden-order.test.ts',
  ],
  database: [
    'test/subgraphs/database/contract/sqlite.contract.test.ts',
    'test/subgraphs/database/{condition,disclose,model,plan,view}/**/*.test.ts',
    'test/subgraphs/database/resolve/edges.test.ts',
    'test/subgraphs/database/{sql,engine}/**/!(neutral-sql).test.ts',
  ],
};
const part = process.env.LIENTHONG_MUTATION;
const fast = part === undefined ? Object.values(parts).flat() : parts[part];
if (fast === undefined) throw new TypeError(`LIENTHONG_MUTATION is one of ${Object.keys(parts).join(', ')}`);
// WHY: the ways to a permission and a roll-back are proved by random policies only.
const isShort = part !== 'long' && part !== undefined;

/** Tests over random cases run last: a mutant that a quick test kills never reaches them. */
const slow =
  /(ways-to-permission|sqlite-control-store|administration|closure-grants|permission-matrix|judge-recorded|field-requirements|sqlite.contract|sqlite-audit-store|authenticate|compare-policies|merge-fields|check-plan)\.test/;

class QuickFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return files.sort((left, right) => Number(slow.test(left.moduleId)) - Number(slow.test(right.moduleId)));
  }
}

/** Files that have tests: those of a contract too. */
const suite = /\.test\.ts$|[\\/]contract[\\/][\w-]+\.ts$/;

const failingHooks = fileURLToPath(new URL('test/fixtures/failing-hooks.ts', import.meta.url));

export default mergeConfig(shared, {
  plugins: [
    {
      name: 'failing-hooks',
      enforce: 'pre',
      resolveId: (id: string, importer: string | undefined) =>
        id === 'vitest' && suite.test(importer ?? '') ? failingHooks : null,
    },
  ],
  test: {
    include: [...fast],
    // WHY: some need a server that is not everywhere, some start one.
    exclude: [...(await withoutServer()), 'test/subgraphs/database/engine/{mysql,postgres}/tls.test.ts'],
    setupFiles: isShort ? ['test/fixtures/short-properties.ts'] : [],
    // WHY deep: what random cases alone notice is noticed by the full counts; intrusions and documents are slow.
    env: { MODE: 'deep', LIENTHONG_INTRUSIONS: '60', LIENTHONG_MERGED_DOCUMENTS: '150' },
    testTimeout: 10_000,
    hookTimeout: 20_000,
    passWithNoTests: false,
    sequence: { sequencer: QuickFirst },
  },
});
