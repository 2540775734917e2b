/**
 * Hive Gateway (its JavaScript runtime, with just-in-time compiled execution) over remote subgraphs, which this file starts as a
 * process of their own. Arguments: the file that says where the data is.
 */
import { spawn } from 'node:child_process';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { createGatewayRuntime } from '@graphql-hive/gateway-runtime';
import { useJIT } from '@graphql-mesh/plugin-jit';

const subgraphs = spawn(
  process.execPath,
  ['--import', 'tsx', join(import.meta.dirname, '../servers/remote-subgraphs.ts'), process.argv[2] ?? ''],
  { cwd: join(import.meta.dirname, '../..'), stdio: ['ignore', 'pipe', 'inherit'] },
);
process.once('SIGTERM', () => {
  subgraphs.kill();
  process.exit();
});

const supergraph = await new Promise((resolve, reject) => {
  let text = '';
  subgraphs.stdout.setEncoding('utf8').on('data', (chunk) => {
    text += chunk;
    if (text.endsWith('\n')) resolve(JSON.parse(text).supergraph);
  });
  subgraphs.once('exit', (code) => reject(new Error(`the subgraphs ended with ${code}`)));
});
const gateway = createGatewayRuntime({
  supergraph,
  plugins: () => [useJIT()],
  logging: false,
  landingPage: false,
  graphiql: false,
});
const server = createServer((request, response) => void gateway(request, response));
server.listen(0, '127.0.0.1', () => console.log(`http://127.0.0.1:${server.address().port}/graphql`));
