import type { FastifyReply, FastifyRequest } from 'fastify';
import type { GraphQLSchema } from 'graphql';
import Negotiator from 'negotiator';
import type { Language } from '../answer/answer-error.ts';
import type { HttpRoute } from './http-routes.ts';
import { type OpenExample, openExamples } from './open-examples.ts';
import { escapeHtml, fontStyle, languageSwitch, pageHeaders, pageLanguage, sendPage } from './page-parts.ts';

/** The contract schema of who has no key. */
export type PublicContract = (request: FastifyRequest) => Promise<GraphQLSchema>;

/** The page at `/`: what this is, queries that run without a key, and where to go on; in JSON for programs that ask for it. */
export function startPageRoute(publicContract: PublicContract): HttpRoute {
  const handle = async (request: FastifyRequest, reply: FastifyReply) => {
    const examples = openExamples(await publicContract(request));
    const { accept } = request.headers;
    const form = new Negotiator({ headers: { accept } }).mediaType(['text/html', 'application/json']);
    if (form !== 'application/json') return sendPage(reply, startPage(pageLanguage(request), examples));
    return reply
      .headers({ ...pageHeaders, vary: 'Accept, Accept-Language' })
      .type('application/json; charset=utf-8')
      .send(JSON.stringify(startIndex(examples)));
  };
  return { path: '/', methods: ['GET'], handle };
}

const links = [
  { path: '/graphiql', vi: 'Trình khám phá (GraphiQL)', en: 'Explorer (GraphiQL)' },
  { path: '/schema.graphql', vi: 'Lược đồ của bên hỏi', en: 'Schema of who asks' },
  { path: '/schema.graphql?view=catalogue', vi: 'Toàn bộ danh mục', en: 'The whole catalogue' },
  { path: '/healthz', vi: 'Máy chủ đang chạy', en: 'The server runs' },
  { path: '/readyz', vi: 'Các cơ sở dữ liệu sẵn sàng', en: 'The databases answer' },
] as const;

function startIndex(examples: readonly OpenExample[]) {
  return { name: 'Liên Thông', graphql: '/graphql', links, examples };
}

const words = {
  vi: {
    title: 'Liên Thông · dữ liệu dùng chung của tỉnh',
    what: 'Cổng chia sẻ dữ liệu giữa các cơ quan của tỉnh: một địa chỉ GraphQL cho mọi cơ sở dữ liệu; mỗi bên đọc đúng những mục mà văn bản chia sẻ dữ liệu cho phép.',
    ask: 'Gửi truy vấn bằng POST tới',
    key: 'Không có khóa: chỉ dữ liệu mở. Có tài khoản kết nối: thêm tiêu đề',
    keyName: '<khóa>',
    examples: 'Truy vấn chạy ngay, không cần khóa',
    open: 'Mở trong trình khám phá',
    more: 'Đi tiếp',
  },
  en: {
    title: 'Liên Thông · shared data of the province',
    what: 'The gateway by which the agencies of the province share data: one GraphQL address for every database; each party reads exactly the items that its sharing instruments grant.',
    ask: 'Send queries by POST to',
    key: 'Without a key: open data only. With a connection account: add the header',
    keyName: '<key>',
    examples: 'Queries that run now, without a key',
    open: 'Open in the explorer',
    more: 'Where to go on',
  },
} as const satisfies Readonly<Record<Language, Readonly<Record<string, string>>>>;

const style = `${fontStyle}
body { font-family: var(--text-font); line-height: 1.5; max-width: 46rem; margin: 2rem auto; padding: 0 1rem; color: #1b1f24; background: #fff; }
h1 { font-size: 1.6rem; } h2 { font-size: 1.25rem; margin-top: 2rem; } h3 { font-size: 1rem; }
pre, code { font-family: var(--code-font); font-size: 0.9rem; }
pre { background: #f3f4f6; padding: 0.8rem 1rem; border-radius: 6px; overflow-x: auto; }
a { color: #0b57a4; } .languages { text-align: right; } .languages [aria-current] { font-weight: bold; text-decoration: none; }`;

function startPage(language: Language, examples: readonly OpenExample[]): string {
  const word = words[language];
  const queries = examples.map(
    (example, index) => `
    <h3>${escapeHtml(example[language])}</h3>
    <pre><code class="query">${escapeHtml(example.query)}</code></pre>
    <p><a href="/graphiql?lang=${language}&amp;example=${index}">${word.open}</a></p>`,
  );
  const items = links.map(
    (link) => `
      <li><a href="${link.path}"><code>${link.path}</code></a> · ${link[language]}</li>`,
  );
  return `<!doctype html>
<html lang="${language}">
  <head>
    <meta charset="utf-8" />
    <link rel="icon" href="data:," />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>${word.title}</title>
    <style>${style}</style>
  </head>
  <body>
    ${languageSwitch('/', language)}
    <h1>${word.title}</h1>
    <p>${word.what}</p>
    <p>${word.ask} <code>/graphql</code>. ${word.key} <code>Authorization: Bearer ${escapeHtml(word.keyName)}</code>.</p>
    <h2>${word.examples}</h2>${queries.join('')}
    <h2>${word.more}</h2>
    <ul>${items.join('')}
    </ul>
  </body>
</html>
`;
}
