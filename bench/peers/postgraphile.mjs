/**
 * PostGraphile over the database of the comparison, with its filter plugin, lists beside connections, and nothing that it does not need.
 * Arguments: the file that says where the data is.
 */
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { postgraphile } from 'postgraphile';
import { makePgService } from 'postgraphile/adaptors/pg';
import { grafserv } from 'postgraphile/grafserv/node';
import { PostGraphileAmberPreset } from 'postgraphile/presets/amber';
import { PostGraphileConnectionFilterPreset } from 'postgraphile-plugin-connection-filter';

// WHY: PostGraphile 5 is made for Node.js 22; of what that has, Node.js 20 lacks this one thing.
Promise.withResolvers ??= () => {
  const made = {};
  made.promise = new Promise((resolve, reject) => Object.assign(made, { resolve, reject }));
  return made;
};

const { host, port, user, password, database } = JSON.parse(readFileSync(process.argv[2] ?? '', 'utf8'));
const instance = postgraphile({
  extends: [PostGraphileAmberPreset, PostGraphileConnectionFilterPreset],
  pgServices: [
    makePgService({
      poolConfig: { host, port, user, password, database, max: 4 },
      schemas: ['population', 'reference', 'dossiers'],
    }),
  ],
  schema: { defaultBehavior: 'list connection' },
  grafserv: { graphqlPath: '/graphql', graphiql: false, watch: false },
});
const service = instance.createServ(grafserv);
const server = createServer();
server.once('error', (error) => {
  throw error;
});
await service.addTo(server);
server.listen(0, '127.0.0.1', () => console.log(`http://127.0.0.1:${server.address().port}/graphql`));
if (process.argv.includes('--schema')) {
  const { printSchema } = await import('postgraphile/graphql');
  console.log(printSchema(await instance.getSchema()));
}
