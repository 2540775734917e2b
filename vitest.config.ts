import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { defineConfig, type ViteUserConfig } from 'vitest/config';

const resolve = createRequire(import.meta.url);

/** Tests of a part that start a whole province or other processes: they take seconds, and run with the scenarios. */
const withServers = [
  'test/gateway/audit/chain/processes.test.ts',
  'test/gateway/conformance/serve-supergraph.test.ts',
  'test/gateway/guard/judge-recorded.test.ts',
  'test/gateway/serve/answers-and-records.test.ts',
  'test/gateway/serve/data-plane.test.ts',
  'test/gateway/serve/graphql-over-http.test.ts',
  'test/gateway/serve/hidden-names.test.ts',
  'test/gateway/serve/http-server.test.ts',
  'test/gateway/serve/pages.test.ts',
  'test/province/demonstration/seed-province.test.ts',
  'test/subgraphs/registry/administration.test.ts',
];

/** Tests of a part over many random cases (test/fixtures/counts.ts): they run with the conformance suites. */
const withRandomCases = [
  'test/gateway/audit/sqlite-audit-store.test.ts',
  'test/gateway/execute/fuzz.test.ts',
  'test/gateway/plan/check-plan.test.ts',
  'test/schema/explanation/ways-to-permission.test.ts',
  'test/schema/federation/field-requirements.test.ts',
  'test/schema/permission/closure-grants.test.ts',
  'test/subgraphs/database/contract/postgres-collations.contract.test.ts',
  'test/subgraphs/database/contract/postgres.contract.test.ts',
  'test/subgraphs/database/contract/sqlite.contract.test.ts',
  'test/subgraphs/database/optimised-agrees.test.ts',
  'test/subgraphs/database/sql/names.test.ts',
  'test/subgraphs/registry/store/sqlite-control-store.test.ts',
];

const lost = [...withServers, ...withRandomCases].filter(
  (file) => !existsSync(join(import.meta.dirname, file)),
);
if (lost.length > 0)
  throw new TypeError(`vitest.config.ts names tests that are not there: ${lost.join(', ')}`);

/** What every run of the tests has, that of mutants too. */
export const shared = {
  resolve: {
    // WHY: vitest would load graphql twice (ESM and CommonJS) and its instanceof checks would fail.
    alias: [{ find: /^graphql$/, replacement: resolve.resolve('graphql/index.js') }],
  },
  test: { testTimeout: 30_000, hookTimeout: 120_000, pool: 'forks' as const, maxWorkers: 2 },
} satisfies ViteUserConfig;

const coverage = {
  // What decides who reads what.
  include: [
    'schema/{permission,policy,explanation,comparison}/**',
    'gateway/{guard,authenticate,audit}/**',
    'subgraphs/enforce/**',
    'subgraphs/database/{condition,model,view,plan,enforce,disclose}/**',
    'subgraphs/registry/store/account-key.ts',
  ],
  reporter: ['text', 'json-summary'],
  reportsDirectory: 'coverage/lines',
  thresholds: { lines: 96, branches: 90 },
};

export default defineConfig(({ mode }) => {
  const project = (name: string, include: readonly string[], exclude: readonly string[] = []) => ({
    extends: true as const,
    // WHY: a project does not take over the mode of the command line, which `npm run test:deep` sets.
    // WHY without isolation: files of one worker share what they import, a third of all time; no test mocks a module.
    // WHY a locale: the command line speaks that of who runs it, and tests read what it says.
    test: {
      name,
      include: [...include],
      exclude: [...exclude],
      env: { MODE: mode, LC_ALL: 'C' },
      isolate: false,
    },
  });
  const projects = [
    project(
      'unit',
      ['test/{schema,subgraphs,gateway,province,docs}/**/*.test.ts'],
      [...withServers, ...withRandomCases],
    ),
    project('scenario', ['test/scenarios/**/*.test.ts', ...withServers]),
    project('security', ['test/security/**/*.test.ts']),
    project('conformance', ['test/conformance/**/*.test.ts', ...withRandomCases]),
  ];
  return { ...shared, test: { ...shared.test, projects, coverage } };
});
