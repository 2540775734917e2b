import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { FastifyInstance } from 'fastify';

const resolve = createRequire(import.meta.url).resolve;

/** Files of the page, served from the installed packages: the page asks nothing of any other host. */
const assets: Readonly<Record<string, { readonly file: string; readonly type: string }>> = {
  'react.js': {
    file: join(dirname(resolve('react/package.json')), 'umd/react.production.min.js'),
    type: 'text/javascript; charset=utf-8',
  },
  'react-dom.js': {
    file: join(dirname(resolve('react-dom/package.json')), 'umd/react-dom.production.min.js'),
    type: 'text/javascript; charset=utf-8',
  },
  'graphiql.js': {
    file: join(dirname(resolve('graphiql/package.json')), 'graphiql.min.js'),
    type: 'text/javascript; charset=utf-8',
  },
  'graphiql.css': {
    file: join(dirname(resolve('graphiql/package.json')), 'graphiql.min.css'),
    type: 'text/css; charset=utf-8',
  },
};

const welcome = `# Liên Thông: dữ liệu dùng chung của tỉnh (data shared by the agencies of the province)
#
# Khóa tài khoản: điền vào thẻ Headers bên dưới. Không có khóa: chỉ dữ liệu mở.
# Connection key: put it under Headers below. Without a key: open data only.
#   { "Authorization": "Bearer <key>" }
# Tải lại lược đồ sau khi điền khóa (nút ⟳ bên trái). Reload the schema after that (⟳ at the left).

query Enterprises {
  enterprises(first: 5, orderBy: { field: name }) {
    totalCount
    nodes {
      enterpriseCode
      name
      headOffice { commune { name } }
      legalStatus { name }
    }
  }
}
`;

const startScript = `
const welcome = ${JSON.stringify(welcome)};
const fetcher = GraphiQL.createFetcher({ url: '/graphql' });
ReactDOM.createRoot(document.getElementById('graphiql')).render(
  React.createElement(GraphiQL, {
    fetcher,
    defaultQuery: welcome,
    defaultEditorToolsVisibility: 'headers',
    isHeadersEditorEnabled: true,
    shouldPersistHeaders: false,
  }),
);
`;

const page = `<!doctype html>
<html lang="vi">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>Liên Thông · GraphiQL</title>
    <link rel="stylesheet" href="/graphiql/graphiql.css" />
    <style>html, body, #graphiql { height: 100%; margin: 0; }</style>
  </head>
  <body>
    <div id="graphiql"></div>
    <script src="/graphiql/react.js"></script>
    <script src="/graphiql/react-dom.js"></script>
    <script src="/graphiql/graphiql.js"></script>
    <script src="/graphiql/start.js"></script>
  </body>
</html>
`;

const pageHeaders = {
  'content-security-policy':
    "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; connect-src 'self'; img-src 'self' data:; font-src 'self' data:; frame-ancestors 'none'; base-uri 'none'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
};

/** Adds the explorer at /graphiql, self-hosted; it shows the contract schema of the key under Headers. */
export function registerGraphiql(server: FastifyInstance): void {
  server.get('/graphiql', (_request, reply) =>
    reply.headers(pageHeaders).type('text/html; charset=utf-8').send(page),
  );
  server.get('/graphiql/start.js', (_request, reply) =>
    reply.headers(pageHeaders).type('text/javascript; charset=utf-8').send(startScript),
  );
  for (const [name, { file, type }] of Object.entries(assets)) {
    server.get(`/graphiql/${name}`, async (_request, reply) =>
      reply
        .headers(pageHeaders)
        .type(type)
        .send(await readFile(file)),
    );
  }
}
