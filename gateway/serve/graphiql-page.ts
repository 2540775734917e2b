import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Language } from '../answer/answer-error.ts';
import { compressed, takesGzip } from './compression.ts';
import { explorerScript } from './explorer-script.ts';
import { explorerTexts } from './explorer-texts.ts';
import type { HttpRoute } from './http-routes.ts';
import { openExamples } from './open-examples.ts';
import { escapeHtml, fontStyle, languageSwitch, pageHeaders, pageLanguage, sendPage } from './page-parts.ts';
import type { PublicContract } from './start-page.ts';

const resolve = createRequire(import.meta.url).resolve;

/** A file of the page. */
interface Asset {
  readonly type: string;
  readonly read: () => Promise<string | Buffer>;
}

const script = 'text/javascript; charset=utf-8';

/** Files of the page, served from the installed packages: the page asks nothing of any other host. */
const assets: Readonly<Record<string, Asset>> = {
  'react.js': { type: script, read: installed('react', 'umd/react.production.min.js') },
  'react-dom.js': { type: script, read: installed('react-dom', 'umd/react-dom.production.min.js') },
  'graphiql.js': { type: script, read: installed('graphiql', 'graphiql.min.js') },
  'graphiql.css': { type: 'text/css; charset=utf-8', read: installed('graphiql', 'graphiql.min.css') },
  'start.js': { type: script, read: async () => explorerScript },
};

function installed(name: string, file: string): () => Promise<Buffer> {
  return () => readFile(join(dirname(resolve(`${name}/package.json`)), file));
}

/** The explorer at /graphiql, self-hosted; it shows the contract schema of the key under Headers. */
export function graphiqlRoutes(publicContract: PublicContract): readonly HttpRoute[] {
  const sendExplorer = async (request: FastifyRequest, reply: FastifyReply) => {
    const { example = 0 } = request.query as { readonly example?: unknown };
    const examples = openExamples(await publicContract(request));
    const { query = '' } = examples[Number(example)] ?? examples[0] ?? {};
    return sendPage(reply, explorerPage(pageLanguage(request), query));
  };
  return [
    { path: '/graphiql', methods: ['GET'], handle: sendExplorer },
    ...Object.entries(assets).map(([name, asset]): HttpRoute => {
      const path = `/graphiql/${name}`;
      return { path, methods: ['GET'], handle: assetSender(asset) };
    }),
  ];
}

function assetSender({ type, read }: Asset): HttpRoute['handle'] {
  // WHY kept: compressing megabytes for each visitor would let anybody keep a core busy. The files are few and do not change.
  let kept: Buffer | null = null;
  return async (request, reply) => {
    reply.headers({ ...pageHeaders, 'cache-control': 'public, max-age=600' }).type(type);
    if (!takesGzip(request.headers['accept-encoding'])) return reply.send(await read());
    kept ??= await compressed(await read());
    return reply.headers({ 'content-encoding': 'gzip', vary: 'Accept-Encoding' }).send(kept);
  };
}

const style = `${fontStyle}
html, body { height: 100%; margin: 0; }
body { display: flex; flex-direction: column; font-family: var(--text-font); }
header { display: flex; gap: 1rem; align-items: baseline; padding: 0.4rem 1rem; font-size: 0.85rem; border-bottom: 1px solid #d5d9de; }
header p { margin: 0; flex: 1; } header a { color: #0b57a4; } .languages [aria-current] { font-weight: bold; text-decoration: none; }
#graphiql { flex: 1; min-height: 0; }
.graphiql-container, .CodeMirror-info, .CodeMirror-lint-tooltip, .graphiql-dialog, [data-radix-popper-content-wrapper] {
  --font-family: var(--text-font) !important; --font-family-mono: var(--code-font) !important; font-family: var(--text-font);
}`;

function explorerPage(language: Language, query: string): string {
  const { title, note, home, welcome, translations } = explorerTexts[language];
  const comments = welcome.map((line) => `# ${line}`.trimEnd()).join('\n');
  const texts = JSON.stringify({
    language,
    welcome: `${comments}\n\n${query}\n`,
    headers: '{}',
    translations,
  });
  return `<!doctype html>
<html lang="${language}">
  <head>
    <meta charset="utf-8" />
    <link rel="icon" href="data:," />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>${title}</title>
    <link rel="stylesheet" href="/graphiql/graphiql.css" />
    <style>${style}</style>
  </head>
  <body>
    <header><a href="/?lang=${language}">${home}</a><p>${note}</p>${languageSwitch('/graphiql', language)}</header>
    <div id="graphiql" data-texts="${escapeHtml(texts)}"></div>
    <script src="/graphiql/react.js"></script>
    <script src="/graphiql/react-dom.js"></script>
    <script src="/graphiql/graphiql.js"></script>
    <script src="/graphiql/start.js"></script>
  </body>
</html>
`;
}
