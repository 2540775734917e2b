import { createRequire } from 'node:module';
import { defineConfig } from 'vitest/config';

const resolve = createRequire(import.meta.url);

export default defineConfig({
  resolve: {
    // WHY: vitest would load graphql twice (ESM and CommonJS) and its instanceof checks would fail.
    alias: [{ find: /^graphql$/, replacement: resolve.resolve('graphql/index.js') }],
  },
  test: {
    include: ['test/**/*.test.ts'],
    testTimeout: 30_000,
    hookTimeout: 120_000,
    pool: 'forks',
    coverage: {
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
    },
    maxWorkers: 2,
  },
});
