/**
 * The structure of the source as rules: `npm run structure`. Layers are schema <- subgraphs, gateway <- province; no circle
 * of files or of folders; nothing of the product leans on tests or benchmarks.
 */
const only = (name, comment, from, allowed) => ({
  name,
  comment,
  severity: 'error',
  from: { path: `^${from}/` },
  to: {
    path: '^(schema|subgraphs|gateway|province|console|test|bench)/',
    pathNot: `^(${allowed.join('|')})/`,
  },
});

module.exports = {
  forbidden: [
    {
      name: 'no-circle-of-files',
      comment: 'Two files that need each other are one, or hide a third.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-circle-of-folders',
      comment: 'A folder is a room: what stands in it needs only rooms below.',
      severity: 'error',
      scope: 'folder',
      from: {},
      to: { circular: true },
    },
    only('schema-is-the-leaf', 'The language knows nobody.', 'schema', ['schema']),
    only('subgraphs-know-schema', 'They meet the gateway at schema/exchange.', 'subgraphs', [
      'subgraphs',
      'schema',
    ]),
    only('gateway-knows-schema', 'It meets subgraphs at schema/exchange.', 'gateway', ['gateway', 'schema']),
    only('province-knows-both', 'The wiring, the command line, the demonstration.', 'province', [
      'province',
      'gateway',
      'subgraphs',
      'schema',
    ]),
    {
      name: 'demonstration-is-data',
      comment: 'Only the command line chooses the demonstration.',
      severity: 'error',
      from: { path: '^province/start/' },
      to: { path: '^province/demonstration/' },
    },
  ],
  options: {
    parser: 'swc',
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|node_modules)/' },
  },
};
