import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { connect } from 'node:net';
import { dirname, join } from 'node:path';
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
  'test/gateway/serve/mutations.test.ts',
  'test/gateway/serve/pages.test.ts',
  'test/province/command/agreement-text-command.test.ts',
  'test/province/demonstration/seed-province.test.ts',
  'test/province/mail/mailer-is-killed.test.ts',
  'test/province/mail/notice-mailer.test.ts',
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

/** Tests that need a server of MariaDB, which no package of npm brings: by default that of this machine. */
const onMariadb = {
  withServers: [
    'test/scenarios/mariadb-faults.test.ts',
    'test/scenarios/mariadb-introspect.test.ts',
    'test/scenarios/mariadb-population.test.ts',
    'test/scenarios/mariadb-province.test.ts',
  ],
  withRandomCases: [
    'test/subgraphs/database/contract/mariadb-declared.contract.test.ts',
    'test/subgraphs/database/contract/mariadb.contract.test.ts',
    'test/subgraphs/database/optimised-agrees-on-mariadb.test.ts',
  ],
  units: [
    'test/subgraphs/database/engine/mysql/approved-columns.test.ts',
    'test/subgraphs/database/engine/mysql/code-lists.test.ts',
    'test/subgraphs/database/engine/mysql/driver.test.ts',
    'test/subgraphs/database/engine/mysql/indexes.test.ts',
    'test/subgraphs/database/engine/mysql/masked-types.test.ts',
    'test/subgraphs/database/engine/mysql/mutants.test.ts',
    'test/subgraphs/database/engine/mysql/readable-texts.test.ts',
    'test/subgraphs/database/engine/mysql/statements.test.ts',
    'test/subgraphs/database/engine/mysql/tls.test.ts',
  ],
};
const allOnMariadb = Object.values(onMariadb).flat();

// WHY of folders that are there: a run of mutants leaves whole ones out.
const lost = [...withServers, ...withRandomCases, ...allOnMariadb]
  .map((file) => join(import.meta.dirname, file))
  .filter((file) => existsSync(dirname(file)) && !existsSync(file));
if (lost.length > 0)
  throw new TypeError(`vitest.config.ts names tests that are not there: ${lost.join(', ')}`);

/** Whether there is a server: one that was named is taken for granted, so that its tests fail where it is away. */
function isMariadbThere(): Promise<boolean> {
  if (process.env.LIENTHONG_TEST_MARIADB !== undefined) return Promise.resolve(true);
  return new Promise((resolve) => {
    const socket = connect({ host: '127.0.0.1', port: 3306, timeout: 2_000 });
    const end = (isThere: boolean) => {
      socket.destroy();
      resolve(isThere);
    };
    socket.once('connect', () => end(true));
    for (const event of ['error', 'timeout'] as const) socket.once(event, () => end(false));
  });
}

/** The tests that cannot run here; a line says so, since none of them is counted. */
export async function withoutServer(): Promise<readonly string[]> {
  if (await isMariadbThere()) return [];
  // WHY once: vitest reads this file for each of its projects.
  if (process.env.LIENTHONG_LEFT_OUT === undefined)
    process.stderr.write(
      `no MariaDB on 127.0.0.1:3306 and no LIENTHONG_TEST_MARIADB: ${allOnMariadb.length} files of tests are left out\n`,
    );
  process.env.LIENTHONG_LEFT_OUT = 'told';
  return allOnMariadb;
}

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

export default defineConfig(async ({ mode }) => {
  const leftOut = await withoutServer();
  const project = (name: string, include: readonly string[], exclude: readonly string[] = []) => ({
    extends: true as const,
    // WHY: a project does not take over the mode of the command line, which `npm run test:deep` sets.
    // WHY without isolation: files of one worker share what they import, a third of all time; no test mocks a module.
    // WHY a locale: the command line speaks that of who runs it, and tests read what it says.
    test: {
      name,
      include: [...include],
      exclude: [...exclude, ...leftOut],
      env: { MODE: mode, LC_ALL: 'C' },
      isolate: false,
    },
  });
  const projects = [
    project(
      'unit',
      ['test/{schema,subgraphs,gateway,province,docs}/**/*.test.ts'],
      [...withServers, ...withRandomCases, ...onMariadb.withRandomCases],
    ),
    project('scenario', ['test/scenarios/**/*.test.ts', ...withServers]),
    project('security', ['test/security/**/*.test.ts']),
    project('conformance', [
      'test/conformance/**/*.test.ts',
      ...withRandomCases,
      ...onMariadb.withRandomCases,
    ]),
  ];
  return { ...shared, test: { ...shared.test, projects, coverage } };
});
